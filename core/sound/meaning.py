"""What a region of a picture sounds like, and how that is known.

What the user says goes before what the region is called, and a labeller (CLIP, SigLIP) that looks at the picture is
only believed where it is sure. Sound, level and silence are always the table's: every choice can be looked up.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.sound import library
from core.sound.naming import named_in
from core.sound.table import Meaning, table

NO_SOUND = "something that makes no sound"
"""Stands among the candidates for everything silent."""
SURE = 0.5
"""A labeller that gives one candidate at least this share of all says what an unnamed region is."""
OVERRULES = 4.0
"""A labeller that is sure, and finds another candidate so many times as likely as the region's name, is believed."""

_SILENCE = ("silent", "silence", "no sound", "nothing")
_BEFORE = re.compile(r"\b(?:on|in|at|with|under|near|beside|by|of|behind|before|over)\b")
"""What stands before these words is what is meant: a dog on a sofa, a cup of tea."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a region sounds like as far as it is known."""

    meaning: Meaning | None
    """None: nothing is known of it."""
    why: str
    """How it is known, in words for the provenance."""


def candidates() -> tuple[str, ...]:
    """Words for a labeller to rank over a region: every class that sounds, then ``NO_SOUND``."""
    return (*(meaning.name for meaning in table().meanings.values() if not meaning.is_silent), NO_SOUND)


def meaning_of(
    label: str | None, prompt: str | None = None, likelihoods: Mapping[str, float] | None = None
) -> Understanding:
    """Say what one region sounds like.

    Parameters
    ----------
    label
        What the region is called by whoever found it; None when nobody knows.
    prompt
        What the user says of this region. Where it names a class, a sound of the library or silence, that counts; else
        it is what a generator is asked for.
    likelihoods
        A labeller's likelihood of each of ``candidates`` over the region, summing to about 1.
    """
    if prompt and (said := _said(prompt)):
        return Understanding(said, f"as the user says: {prompt}")
    known = _known(label, likelihoods or {})
    if prompt and prompt.strip():
        meaning = known.meaning or Meaning(prompt.strip())
        asked = replace(meaning, prompt=prompt.strip(), is_silent=False)
        return Understanding(asked, f"{known.why}; a generator is asked for what the user says: {prompt.strip()}")
    return known


def named_meanings(text: str) -> tuple[Meaning, ...]:
    """What a text about a whole picture names and that sounds, in its order: "a dog, a bench and a kettle" is two."""
    known = (*table().names, *(entry.name for entry in library.names() if entry.category != "test"))
    found = (_named(name) for name in named_in(text, known))
    sounding = [meaning for meaning in found if not meaning.is_silent]
    return tuple({meaning.name: meaning for meaning in sounding}.values())


def class_of(label: str) -> Meaning | None:
    """What a label means in the table, from plain ("dog") to free words ("a brown dog on a sofa"); None: not in it."""
    entries = table()
    plain = " ".join(label.casefold().split())
    if exact := entries.get(plain):
        return exact
    thing = _BEFORE.split(plain, maxsplit=1)[0]
    named = named_in(thing, entries.names) or named_in(plain, entries.names)[:1]
    return entries.get(named[-1]) if named else None


def _said(prompt: str) -> Meaning | None:
    """What the user says of a region, where the words name something known."""
    if prompt.strip().casefold() in _SILENCE:
        return Meaning(NO_SOUND, is_silent=True)
    sounds = tuple(entry.name for entry in library.names())
    thing = _BEFORE.split(prompt.casefold(), maxsplit=1)[0]
    named = named_in(thing, (*table().names, *sounds)) or named_in(prompt, (*table().names, *sounds))[:1]
    if not named:
        return None
    meaning = _named(named[-1])
    return meaning if meaning.is_silent else replace(meaning, prompt=prompt.strip())


def _named(name: str) -> Meaning:
    """A class of the table or a sound of the library; what is silent in the table sounds where the library has it.

    So "door" is the library's door although a door in a picture is silent.
    """
    known = table().get(name)
    entry = next((entry for entry in library.names() if entry.name in {name, name.replace(" ", "-")}), None)
    if entry is None:
        assert known is not None
        return known
    if known is not None and known.sound == entry.name:
        return known
    return Meaning(name.replace("-", " "), entry.name, name.replace("-", " "), loops=entry.loops)


def _known(label: str | None, likelihoods: Mapping[str, float]) -> Understanding:
    by_label = class_of(label) if label else None
    seen, share = max(likelihoods.items(), key=lambda item: item[1], default=("", 0.0))
    seen_as = Meaning(NO_SOUND, is_silent=True) if seen == NO_SOUND else table().get(seen)
    if by_label is not None:
        own = NO_SOUND if by_label.is_silent else by_label.name
        if seen_as is None or share < SURE or share < OVERRULES * likelihoods.get(own, 0.0) or seen == own:
            return Understanding(by_label, f"found as {label}, by the table of sounds: {_in_words(by_label)}")
        kept = replace(seen_as, name=by_label.name) if seen == NO_SOUND else seen_as
        return Understanding(kept, f"found as {label}, but it looks like {seen} ({share:.0%}): {_in_words(kept)}")
    unknown = f"found as {label}, which the table of sounds does not have" if label else "nothing names it"
    if seen_as is not None and share >= SURE:
        return Understanding(seen_as, f"{unknown}; it looks like {seen} ({share:.0%}): {_in_words(seen_as)}")
    return Understanding(None, unknown)


def _in_words(meaning: Meaning) -> str:
    if meaning.is_silent:
        return "it makes no sound of its own"
    return meaning.sound or meaning.prompt or meaning.name
