"""What a page for the patient shows, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Above:
    """Sounds around the head from above, and where they were heard: azimuths, degrees, + right."""

    pairs: tuple[tuple[float, float | None], ...]
    """Each sound with its answer; None where it was missed."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """Sounds ahead from above, and how far away they were heard: metres."""

    pairs: tuple[tuple[float, float | None], ...]
    """As of ``Above``."""


@dataclass(frozen=True, slots=True)
class Asides:
    """Sounds around the head from above, and on which side they were said to be."""

    levels: tuple[tuple[float, int, int], ...]
    """Azimuth (degrees, + right), answers "left", answers "right"."""


@dataclass(frozen=True, slots=True)
class DotRow:
    """A dot for every sound of a kind."""

    words: str
    filled: int
    empty: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of dots, and what a dot says."""

    rows: tuple[DotRow, ...]
    filled: str
    empty: str
    """Empty where there are filled ones alone."""


Picture = Above | Ahead | Asides | Rows


@dataclass(frozen=True, slots=True)
class Handout:
    """A whole page."""

    title: str
    day: str
    who: str
    """The patient's code, or name."""
    sentences: tuple[str, ...]
    """Three."""
    picture: Picture
    simulated: str | None
    """As of ``ReportFigures``."""
