"""What binds a session to others of the same visit: which one it repeats, and of which battery it is a part.

Stored with the set-up, before trial 1: after a crash the tests that belong together still do.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from core.errors import InputError
from core.records.model import SessionSetup, SessionSummary

FORMAT = "see2sound-visit"
VERSION = 1
SITTING = timedelta(hours=2)
"""So long tests are of one visit: after that headphones may have been taken off, and the patient may be tired."""


@dataclass(frozen=True, slots=True)
class BatteryPlace:
    """One test among those of a battery's visit. Which test it is, its session says."""

    battery: str
    """The battery's id."""
    visit: int
    """Which of its visits, from 0."""
    sitting: str
    """The same for all tests that were begun together, and for no others: a uuid."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What binds one session."""

    repeats: str | None = None
    """The uuid of the session whose test this one repeats in another way of answering."""
    battery: BatteryPlace | None = None


def dumps(visit: Visit) -> str | None:
    """What is stored with a session; None where nothing binds it."""
    if visit == Visit():
        return None
    return json.dumps({"format": FORMAT, "version": VERSION, **asdict(visit)})


def loads(text: str) -> Visit:
    """What was stored. InputError ``assessment.visit-unreadable``: a newer version wrote it."""
    try:
        said: dict[str, Any] = json.loads(text)
        if (said["format"], said["version"]) != (FORMAT, VERSION):
            raise InputError("assessment.visit-unreadable")
        place = said["battery"]
        return Visit(said["repeats"], None if place is None else BatteryPlace(**place))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError("assessment.visit-unreadable") from error


def visit_of(session: SessionSetup | SessionSummary) -> Visit:
    """What binds a stored session; nothing where nothing was stored. InputError as ``loads``."""
    return Visit() if session.visit_json is None else loads(session.visit_json)


def repeats_of(summaries: Iterable[SessionSummary], uuid: str) -> tuple[SessionSummary, ...]:
    """The sessions, in the order given, that repeat the one of ``uuid`` in another way. InputError as ``loads``."""
    return tuple(summary for summary in summaries if visit_of(summary).repeats == uuid)
