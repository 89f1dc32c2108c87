"""The small parts that FHIR resources are made of: ids that stay the same, references, codes, quantities, periods."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid5

from core.reports import export

Resource = dict[str, object]

_IDS = UUID("5e62500d-0000-5000-8000-000000000001")
"""The space in which ids are made from those of the records: an export that is repeated has the same ones."""
UCUM = "http://unitsofmeasure.org"
MEASURES = "urn:see2sound:measure"
"""Our own codes of measures. LOINC has none that is known to mean the same."""
PROTOCOLS = "urn:see2sound:protocol"
EXERCISES = "urn:see2sound:exercise"
PATIENTS = "urn:see2sound:patient-code"
_TEST_DATA = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    "code": "HTEST",
    "display": "test health data",
}


def identifier(kind: str, *parts: str) -> str:
    """The id of a resource of a kind, made from ids of the records."""
    return str(uuid5(_IDS, "\n".join((kind, *parts))))


def reference(kind: str, *parts: str) -> dict[str, str]:
    """A reference to that resource, which is in the same bundle."""
    return {"reference": f"urn:uuid:{identifier(kind, *parts)}", "type": kind}


def resource(kind: str, *parts: str, is_test: bool = False, **elements: object) -> Resource:
    """A resource with its id; elements that are None are left out. ``is_test`` marks what no patient answered."""
    made: Resource = {"resourceType": kind, "id": identifier(kind, *parts)}
    if is_test:
        made["meta"] = {"tag": [_TEST_DATA]}
    return made | {name: value for name, value in elements.items() if value is not None}


def concept(text: str, system: str | None = None, code: str = "") -> dict[str, object]:
    """A CodeableConcept: text, and a code where there is one."""
    coded = {} if system is None else {"coding": [{"system": system, "code": code}]}
    return {**coded, "text": text}


def quantity(value: float, unit: str) -> dict[str, object]:
    """A quantity in a unit of UCUM."""
    return {"value": value, "unit": unit, "system": UCUM, "code": unit}


def period(began: datetime, ended: datetime | None) -> Mapping[str, str]:
    """From when to when; without an end where there is none."""
    return {"start": export.iso(began)} | ({} if ended is None else {"end": export.iso(ended)})
