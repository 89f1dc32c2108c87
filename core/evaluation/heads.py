"""Heads to judge with: the one that renderers use, the same in sizes that no design used, and people's."""

from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from core.acoustics.hrtf import load_hrtf
from core.acoustics.hrtf_preparing import prepare
from core.acoustics.hrtf_set import HrtfSet
from core.acoustics.measured import read_kemar
from core.acoustics.sofa import SUFFIX

OTHER_SIZES = (0.9, 1.1)
"""Sizes relative to KEMAR, outside the range (0.93 to 1.07) that ear matching is designed for."""

PEOPLE = "spatialaudiometrics"
"""A package with two measured people (SONICOM, CC BY-SA 3.0). Only its data files are read, where it is installed."""


@dataclass(frozen=True, eq=False)
class Head:
    """A set of head responses with the name it has in tables; ``person`` where a human being was measured."""

    name: str
    hrtf: HrtfSet
    person: bool = False


@lru_cache(maxsize=8)
def kemar_of_size(size: float, rate_hz: int) -> HrtfSet:
    """KEMAR ``size`` times as large: every wave meets the head of one that much shorter.

    The measured responses are read at a rate that is lower by that factor.
    """
    measured = read_kemar()
    return prepare(
        replace(measured, name=f"kemar x {size:g}", rate_hz=round(measured.rate_hz / size)),
        rate_hz,
    )


def judging_heads(rate_hz: int) -> tuple[Head, ...]:
    """KEMAR, KEMAR in other sizes, and the people of the package that has some, where it is installed."""
    heads = [Head("KEMAR", load_hrtf("kemar", rate_hz))]
    heads += [Head(f"KEMAR, size {size:g}", kemar_of_size(size, rate_hz)) for size in OTHER_SIZES]
    heads += [
        Head(f"person {number}", load_hrtf(str(path), rate_hz), person=True)
        for number, path in enumerate(_installed_people(), start=1)
    ]
    return tuple(heads)


def _installed_people() -> list[Path]:
    spec = find_spec(PEOPLE)
    folders = (spec.submodule_search_locations or ()) if spec is not None else ()
    return [path for folder in folders for path in sorted(Path(folder).glob(f"*{SUFFIX}"))]
