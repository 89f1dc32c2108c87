"""Batteries: tests that belong together, in the order and on the visits in which they are given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from core import files, paths
from core.assessment.protocol_model import ProtocolModel
from core.assessment.visit import BatteryPlace, visit_of
from core.errors import InputError
from core.records.model import SessionState, SessionSummary
from core.scene import describe


class Battery(ProtocolModel):
    """Some tests, by the ids of their protocols."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    name: dict[str, str]
    purpose: dict[str, str]
    visits: Annotated[tuple[Annotated[tuple[str, ...], Field(min_length=1)], ...], Field(min_length=1)]

    def after(self, visit: int, protocol_id: str) -> str | None:
        """The test that follows one on a visit (from 0); None after the last."""
        tests = self.visits[visit]
        place = tests.index(protocol_id) + 1
        return tests[place] if place < len(tests) else None


class _Batteries(ProtocolModel):
    format: Literal["see2sound-batteries"]
    format_version: Literal[1]
    batteries: tuple[Battery, ...]


@cache
def built_in() -> tuple[Battery, ...]:
    """The batteries that come with the product."""
    path = paths.resources() / "batteries.json"
    try:
        return _Batteries.model_validate_json(files.read_text(path), strict=True).batteries
    except ValidationError as error:
        raise InputError("protocol.invalid", path=path, problem=describe(error)) from error


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a visit of a battery stands, by the sessions that are stored."""

    battery: Battery
    place: BatteryPlace
    protocol_id: str
    """The test that comes next."""
    began_utc: datetime
    last_uuid: str
    """The session of it that was begun last."""
    open_uuid: str | None
    """That of the next test, where it was begun and interrupted."""


def standing(summaries: Sequence[SessionSummary]) -> Standing | None:
    """Where the visit stands that was begun last, among one patient's sessions; None where none is left unfinished.

    A test that was completed or stopped was held; one that is still open is the next, to be gone on with.
    """
    bound = [(summary, place) for summary in summaries if (place := _place_of(summary)) is not None]
    if not bound:
        return None
    last, place = max(bound, key=lambda pair: pair[0].started_utc)
    battery = next((one for one in built_in() if one.id == place.battery), None)
    if battery is None or not 0 <= place.visit < len(battery.visits):
        return None
    of_it = [summary for summary, other in bound if other == place]
    held = {summary.protocol_id for summary in of_it if summary.state is not SessionState.OPEN}
    following = next((test for test in battery.visits[place.visit] if test not in held), None)
    if following is None:
        return None
    interrupted = (summary.uuid for summary in of_it if summary.protocol_id == following)
    began_utc = min(summary.started_utc for summary in of_it)
    return Standing(battery, place, following, began_utc, last.uuid, next(interrupted, None))


def _place_of(summary: SessionSummary) -> BatteryPlace | None:
    try:
        return visit_of(summary).battery
    except InputError:  # of a newer version: nothing here can go on with it
        return None
