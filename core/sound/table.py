"""The table of what things sound like, ``resources/sounds/meanings.toml``, as it is written there."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from core import paths

QUIETEST_DB, LOUDEST_DB = -12.0, 6.0
"""The table's levels lie between these: nothing is lost below the rest, nothing drowns it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a class of things sounds like."""

    name: str
    """The class in plain words, as in the table."""
    sound: str | None = None
    """What it is in the library of synthesised sounds; None where that has nothing of the kind."""
    prompt: str | None = None
    """What a generator of sounds is asked for; None for what is silent."""
    gain_db: float = 0.0
    """How much louder than usual it is at 1 m."""
    is_ambience: bool = False
    """Whether it has no shape of its own (water, a road)."""
    loops: bool = True
    """Whether it goes on; else it happens once and is over."""
    is_silent: bool = False
    """Whether it makes no sound of its own."""


@dataclass(frozen=True, slots=True)
class Table:
    """Every class, and the other words for them."""

    meanings: dict[str, Meaning]
    words: dict[str, str]
    """From another word to the class that it means."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every word under which something is found."""
        return (*self.meanings, *self.words)

    def get(self, name: str) -> Meaning | None:
        """The class of that name or other word; None when there is none."""
        return self.meanings.get(self.words.get(name, name))


@lru_cache(maxsize=1)
def table() -> Table:
    """Read the table that comes with the product."""
    text = (paths.resources() / "sounds" / "meanings.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    meanings = {
        name: Meaning(
            name,
            sound=entry.get("sound"),
            prompt=entry.get("prompt"),
            gain_db=float(entry.get("gain_db", 0.0)),
            is_ambience=section == "ambience",
            loops=not entry.get("once", False),
            is_silent=entry.get("silent", False),
        )
        for section in ("things", "ambience")
        for name, entry in raw[section].items()
    }
    return Table(meanings, raw["words"])
