"""The text of ``docs/evaluation.md``: a table of this run, what was done, and what was quoted or not run."""

import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from string import Template

from costs import LONGER_RT60_S, MOST_MB, RUNS
from measuring import ROOT

TEMPLATE = Path(__file__).with_name("evaluation.md.in")
DOCUMENT = ROOT / "docs" / "evaluation.md"
PACKAGES = ("numpy", "scipy", "pyroomacoustics", "slab")
NOT_RUN = "not run"


@dataclass(frozen=True)
class Contestant:
    """A contestant's figures as the table prints them."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """All that one run found.

    Attributes
    ----------
    head : what the cells of a row are.
    over : where a figure is above what was asked for.
    sessions : by head in the patient's place, headphones and 5.1; ``session_count`` of them.
    loads : of the machine, before and after the table; None where the system does not tell.
    why_not : why heavy contestants were not measured, None where they were.
    """

    head: tuple[str, ...]
    table: list[Contestant]
    over: list[str]
    sessions: list[Contestant]
    session_count: int
    floor: list[str]
    loads: tuple[float | None, float | None]
    why_not: str | None


def document(found: Comparison, seeing: str, arguments: str) -> str:
    """The text of ``docs/evaluation.md``: contestants across, measures down; what was seen as tables of their own.

    ``arguments``: what the bench was called with.
    """
    from core.evaluation.heads import judging_heads

    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        command=f'"{arguments}"',
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        versions=", ".join(f"{name} {version(name)}" for name in PACKAGES),
        table=across(found.head, found.table),
        sessions=across(("headphones: mean / worst (°)", "5.1: mean / worst (°)"), found.sessions),
        session_count=found.session_count,
        people=sum(head.person for head in judging_heads(48_000)),
        load=busy(*found.loads),
        runs=RUNS,
        longer=f"{LONGER_RT60_S:g}",
        asked=asked_and_found(found.over),
        left_out=images_left_out(found.why_not),
        floor="; ".join(found.floor),
        seeing=seeing,
    )


def across(names: tuple[str, ...], table: list[Contestant]) -> str:
    """A table with its rows side by side."""
    lines = ["| | " + " | ".join(row.name for row in table) + " |", "|---|" + "---|" * len(table)]
    lines += [f"| {name} | " + " | ".join(row.cells[at] for row in table) + " |" for at, name in enumerate(names)]
    return "\n".join(lines)


def busy(before: float | None, after: float | None) -> str:
    """How much the machine had to do, and what that makes of the times."""
    if before is None or after is None:
        return "not told by this system"
    said = f"{before:.1f} at the beginning of the comparison and {after:.1f} at its end"
    if max(before, after) <= (os.cpu_count() or 1):
        return said
    return f"{said}: more than it has cores, so\n  other work shared them, and times are upper bounds that rank nothing"


def asked_and_found(over: list[str]) -> str:
    """Whether ours kept to the times and the memory that were asked for."""
    asked = (
        f"Asked of this renderer: headphones under 0.7 s at RT60 0.3 s and under 1.5 s at {LONGER_RT60_S:g} s, 5.1"
        f" under 0.7 s, each\n  under {MOST_MB} MB. In this run: "
    )
    return asked + ("all kept." if not over else "not kept by " + "; ".join(over) + ".")


def images_left_out(why_not: str | None) -> str:
    """What pyroomacoustics leaves out, and what the whole costs."""
    from core.acoustics.room_microphones import reflection_order
    from core.evaluation.contestants import PYROOM_ORDER
    from core.scene import default_room

    wanted = reflection_order(default_room())[1]
    longer = reflection_order(default_room().model_copy(update={"rt60_s": LONGER_RT60_S}))[1]

    def images(order):  # points of the octahedron |x| + |y| + |z| <= order
        return (4 * order**3 + 6 * order**2 + 8 * order + 3) // 3

    factor = images(wanted) / images(PYROOM_ORDER)
    said = (
        f"This room's RT60 asks pyroomacoustics for order {wanted}: {factor:.0f} times the images of order"
        f" {PYROOM_ORDER}, each with\n  responses for two ears. At order {PYROOM_ORDER} later reflections are missing"
        " from its tail."
    )
    return (
        f"{said}\n  Order {wanted} was "
        + ("rendered once" if why_not is None else f"not run ({why_not})")
        + f"; RT60 {LONGER_RT60_S:g} s asks for order {longer}, which was not run."
    )
