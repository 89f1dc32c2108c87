"""Which sessions are listed: of a test, in a state, held between two days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from core.records.model import Asked, SessionState


class Period(StrEnum):
    """When a session was held."""

    ANY = "any"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    BETWEEN = "between"
    """Between two days that are chosen."""


_FIRST_DAY, _LAST_DAY = date(1971, 1, 1), date(2999, 12, 30)
_DAYS = {Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


@dataclass(frozen=True)
class SessionFilter:
    """What is asked for; everything that is given must be met. Days are those of this place."""

    protocol_id: str | None = None
    state: SessionState | None = None
    first: date | None = None
    last: date | None = None

    def asked(self, patient_uuid: str | None) -> Asked:
        """The same of a patient, or of everybody, as the records are asked."""
        return Asked(
            patient_uuid=patient_uuid,
            protocol_id=self.protocol_id,
            state=self.state,
            since_utc=None if self.first is None else _midnight(_known(self.first)),
            before_utc=None if self.last is None else _midnight(_known(self.last) + timedelta(days=1)),
        )


def _midnight(day: date) -> datetime:
    """When a day of this place begins."""
    return datetime.combine(day, time()).astimezone(UTC)


def _known(day: date) -> date:
    """The day, or the nearest one whose midnight every system knows."""
    return min(max(day, _FIRST_DAY), _LAST_DAY)


def days_of(period: Period, today: date, between: tuple[date, date]) -> tuple[date | None, date | None]:
    """The first and the last day of a period; two days that were chosen the wrong way round are turned round."""
    if period is Period.BETWEEN:
        return min(between), max(between)
    days = _DAYS.get(period)
    return (None if days is None else today - timedelta(days=days - 1)), None
