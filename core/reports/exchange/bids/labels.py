"""Names that BIDS allows: letters and digits alone, and no two that differ only by their capitals."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from core.records.model import Patient

_DIGITS_OF_AN_ID = 8


def label(text: str) -> str:
    """The letters and digits of a text, accents taken off; what has none becomes empty."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())


def participants(patients: Iterable[Patient]) -> dict[str, str]:
    """The label of each patient, by uuid: from the code, with a part of the uuid where that is not enough to tell."""
    everyone = tuple(patients)
    labels = {patient.uuid: label(patient.code) for patient in everyone}
    taken = Counter(one.lower() for one in labels.values())
    return {
        uuid: one if one and taken[one.lower()] == 1 else f"{one}x{label(uuid)[:_DIGITS_OF_AN_ID]}"
        for uuid, one in labels.items()
    }


def day(moment: datetime) -> str:
    """The label of a visit: its day in UTC."""
    return f"{moment.astimezone(UTC):%Y%m%d}"
