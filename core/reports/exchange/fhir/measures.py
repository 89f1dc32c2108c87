"""Scores as FHIR Observations: one for a measure, its sides and its interval as components."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from core.assessment.measures import Scope
from core.reports.exchange.fhir.elements import MEASURES, Resource, concept, quantity
from core.reports.export import is_no_number
from core.reports.scores_table import Row
from core.wording import say

_BY_SIDE = frozenset(
    {"by_scope", "side_confusions", "right_side", "omissions", "reaction_ms", "sides", "missed_beside"}
)
"""Parts of a measure's name after which a side stands. Elsewhere ``right`` may mean that an answer was."""
_NO_MEASURES = frozenset({"floors", "chance", "heaps", "is_simulated", "bootstrap_seed", "interval_method"})
"""What guessing would come to, and what scoring needed."""
_UNITS = {"deg": "deg", "ms": "ms", "m": "m", "s": "s", "min": "min"}
_IN_DEGREES = frozenset({"midline.fit.pse", "midline.fit.jnd"})
_ABSENT = {
    "no-data": "not-performed",
    "undefined": "not-a-number",
    "not-converged": "error",
    "no-repeats": "not-applicable",
}
"""From our notes to FHIR's reasons why there is no value; ``unknown`` for the others."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure with its sides: what an Observation holds."""

    name: str
    whole: Row | None
    """Of all sides; None where each side has its own alone."""
    sides: tuple[tuple[str, Row], ...]


def grouped(rows: Iterable[Row]) -> Iterator[Measured]:
    """Rows of the table of scores put together by measure, in their order."""
    found: dict[str, tuple[list[Row], list[tuple[str, Row]]]] = {}
    for row in rows:
        parts = row[0].split(".")
        if not _NO_MEASURES.isdisjoint(parts):
            continue
        side = next(
            (part for before, part in pairwise(parts) if before in _BY_SIDE and part in set(Scope)),
            None,
        )
        name = ".".join(part for part in parts if part not in {side, "by_scope", "sides"})
        whole, sides = found.setdefault(name, ([], []))
        if side is None or side == Scope.ALL:
            whole.append(row)
        else:
            sides.append((side, row))
    for name, (whole, sides) in found.items():
        yield Measured(name, whole[0] if whole else None, tuple(sides))


def content(measured: Measured, note: str = "") -> Resource:
    """``code``, value (or why there is none) and components of an Observation; and notes, ``note`` before its own."""
    name, unit = measured.name, unit_of(measured.name)
    made: Resource = {"code": concept(_said(name), MEASURES, name)}
    components: list[Resource] = []
    notes = [note] if note else []
    if measured.whole is not None:
        _, value, low, high, count, n, why = measured.whole
        made |= _value(value, why, unit)
        if why:
            notes.append(say(f"export.fhir-note-{why}"))
        components += _known(("ci-low", low, unit), ("ci-high", high, unit), ("count", count, None), ("n", n, None))
    for side, (_, value, low, high, _, n, why) in measured.sides:
        components.append(_component(side, value, unit, why))
        components += _known((f"{side}-ci-low", low, unit), (f"{side}-ci-high", high, unit), (f"{side}-n", n, None))
    if components:
        made["component"] = components
    if notes:
        made["note"] = [{"text": text} for text in notes]
    return made


def _known(*parts: tuple[str, object, str | None]) -> list[Resource]:
    return [_component(code, value, unit) for code, value, unit in parts if value is not None]


def unit_of(name: str) -> str:
    """The unit of a measure by its name (UCUM); ``1`` where it has none."""
    if name in _IN_DEGREES or name.endswith(".settled"):
        return "deg"
    endings = [part.rpartition("_")[2] for part in name.split(".")]
    return next((_UNITS[ending] for ending in reversed(endings) if ending in _UNITS), "1")


def _component(code: str, value: object, unit: str | None, note: str = "") -> Resource:
    return {"code": concept(_said(code), MEASURES, code)} | _value(value, note, unit)


def _value(value: object, note: str, unit: str | None) -> Resource:
    """A value, or why there is none: never both (FHIR's invariant obs-6)."""
    if value is None or is_no_number(value):
        reason = {
            "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
            "code": _ABSENT.get(note, "unknown"),
        }
        return {"dataAbsentReason": {"coding": [reason]}}
    if isinstance(value, bool):
        return {"valueBoolean": value}
    if isinstance(value, int) and unit in {None, "1"}:
        return {"valueInteger": value}
    return {"valueQuantity": quantity(float(value) + 0.0, unit or "1")}  # type: ignore[arg-type]


def _said(name: str) -> str:
    return name.replace(".", " ").replace("_", " ").replace("-", " ")
