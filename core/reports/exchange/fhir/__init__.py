"""Sessions as a bundle of HL7 FHIR R4 (4.0.1), of type ``collection``: a file for a hospital's system to take in."""
