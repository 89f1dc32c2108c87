"""Which sessions are listed: of a test, in a state, held between two days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.records.model import SessionState, SessionSummary


class Period(StrEnum):
    """When a session was held."""

    ANY = "any"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    BETWEEN = "between"
    """Between two days that are chosen."""


_DAYS = {Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


@dataclass(frozen=True)
class SessionFilter:
    """What is asked for; everything that is given must be met. Days are those of this place."""

    protocol_id: str | None = None
    state: SessionState | None = None
    first: date | None = None
    last: date | None = None

    def of(self, summaries: Iterable[SessionSummary]) -> tuple[SessionSummary, ...]:
        """The sessions that are asked for, in their order."""
        return tuple(summary for summary in summaries if self.takes(summary))

    def takes(self, summary: SessionSummary) -> bool:
        """Whether a session is asked for."""
        day = summary.started_utc.astimezone().date()
        return (
            self.protocol_id in {None, summary.protocol_id}
            and self.state in {None, summary.state}
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )


def days_of(period: Period, today: date, between: tuple[date, date]) -> tuple[date | None, date | None]:
    """The first and the last day of a period; two days that were chosen the wrong way round are turned round."""
    if period is Period.BETWEEN:
        return min(between), max(between)
    days = _DAYS.get(period)
    return (None if days is None else today - timedelta(days=days - 1)), None
