"""What leaves the clinic's database for others, and what comes back: tables, BIDS, FHIR and archives."""
