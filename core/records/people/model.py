"""Who a patient is, as it comes out of the records."""

from dataclasses import asdict, dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """Who a patient is. Everything may be empty: a code is enough.

    It is no part of ``Patient``, so that nothing that lists, exports or logs patients names one by accident.
    """

    family_name: str = ""
    given_name: str = ""
    birth_date: date | None = None
    record_number: str = ""
    """The hospital's number."""
    contact: str = ""

    def __repr__(self) -> str:
        """Nothing that a log or an error could carry away."""
        return "Identity(…)"

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return self == Identity()

    @property
    def full_name(self) -> str:
        """Given and family name."""
        return f"{self.given_name} {self.family_name}".strip()

    def mentions(self, wanted: str) -> bool:
        """Whether a name, the date or the number contains ``wanted``, whatever the capitals."""
        texts = (self.full_name, self.family_name, self.record_number, str(self.birth_date or ""))
        return any(wanted.casefold() in text.casefold() for text in texts)

    def as_texts(self) -> dict[str, str]:
        """What is known, as texts."""
        return {name: str(value) for name, value in asdict(self).items() if value}

    @classmethod
    def of_texts(cls, texts: dict[str, str]) -> "Identity":
        """The identity of ``as_texts``."""
        known = {name: text for name, text in texts.items() if name in cls.__dataclass_fields__}
        born = known.pop("birth_date", None)
        return cls(**known, birth_date=None if born is None else date.fromisoformat(born))


@dataclass(frozen=True, slots=True)
class LegalHold:
    """Why a patient's data must not be erased for now."""

    patient_uuid: str
    reason: str
    who: str
    utc: datetime


@dataclass(frozen=True, slots=True)
class Overdue:
    """A patient whose data was kept for as long as the site keeps it: to be looked at by a person."""

    patient_uuid: str
    code: str
    last_used_utc: datetime
    """Of the last session, or when the patient was added."""
    hold: LegalHold | None


@dataclass(frozen=True, slots=True)
class Purged:
    """A patient whose identity was erased, and when."""

    patient_uuid: str
    utc: datetime
    who: str
