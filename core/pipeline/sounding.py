"""From what was found in a picture to what each source sounds like: a clip, on or off, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.pipeline.placeholders import placeholder_names
from core.scene import Clip
from core.sound.meaning import Understanding, meaning_of, named_meanings
from core.sound.table import Meaning


@dataclass(frozen=True)
class Sounding:
    """What one source sounds like."""

    label: str
    """What the source is called in the scene."""
    clip: Clip
    """A sound of the library: the thing's own, or a placeholder."""
    enabled: bool
    """False for what makes no sound: a person may switch it on."""
    why: str
    """For the provenance."""
    meaning: Meaning | None
    """What a generator needs to know; None where nothing knows what the source is."""


def soundings(
    labels: Sequence[str | None],
    prompt: str | None,
    seed: int,
    likelihoods: Sequence[Mapping[str, float]] | None = None,
    said: Mapping[int, str] | None = None,
) -> tuple[Sounding, ...]:
    """Say what each of several regions of a picture sounds like.

    What the prompt names and no region is called goes to the regions that nothing is known of, in order. Those that
    are still unknown, and those for which the library has no sound, get placeholders that nothing else in the scene
    sounds like.

    Parameters
    ----------
    labels
        What each region is called, None where nobody knows.
    prompt
        What is in the picture, in the user's words.
    seed
        Source number n, counted from 1, gets the seed n above it.
    likelihoods
        A labeller's likelihoods over each region (``core.sound.meaning.candidates``).
    said
        What the user says of single regions, by their index.
    """
    seen = likelihoods or [{}] * len(labels)
    known = [
        meaning_of(label, (said or {}).get(index), shares)
        for index, (label, shares) in enumerate(zip(labels, seen, strict=True))
    ]
    understood = _with_what_is_said(known, prompt)
    taken = {each.meaning.sound for each in understood if each.meaning is not None and each.meaning.sound}
    without = [index for index, each in enumerate(understood) if each.meaning is None or each.meaning.sound is None]
    without.sort(key=lambda index: _is_silent(understood[index]))  # what is heard is told apart before what is not
    placeholders = dict(zip(without, placeholder_names(len(without), taken), strict=True))
    return tuple(
        _sounding(label, each, placeholders.get(index), seed + index + 1)
        for index, (label, each) in enumerate(zip(labels, understood, strict=True))
    )


def _with_what_is_said(known: Sequence[Understanding], prompt: str | None) -> list[Understanding]:
    """Give what the prompt names, and nothing that is known covers, to what is unknown."""
    names = {each.meaning.name for each in known if each.meaning is not None}
    sounds = {each.meaning.sound for each in known if each.meaning is not None}
    said = [
        meaning
        for meaning in (named_meanings(prompt) if prompt else ())
        if meaning.name not in names and (meaning.sound is None or meaning.sound not in sounds)
    ]
    understood = []
    for each in known:
        if each.meaning is None and said:
            meaning = said.pop(0)
            understood.append(Understanding(meaning, f"{each.why}; the prompt names {meaning.name}"))
        else:
            understood.append(each)
    return understood


def _is_silent(understood: Understanding) -> bool:
    return understood.meaning is not None and understood.meaning.is_silent


def _sounding(label: str | None, understood: Understanding, placeholder: str | None, seed: int) -> Sounding:
    meaning, why = understood.meaning, understood.why
    if meaning is None:
        assert placeholder is not None
        clip = Clip(kind="synthesis", name=placeholder, seed=seed)
        return Sounding(label or placeholder, clip, enabled=True, why=f"a placeholder, for {why}", meaning=None)
    clip = Clip(
        kind="synthesis",
        name=meaning.sound or placeholder,
        seed=seed,
        gain_db=meaning.gain_db,
        loop=meaning.loops,
    )
    if meaning.sound is None and not meaning.is_silent:
        why = f"{why}; the library has no such sound, {placeholder} is a placeholder"
    return Sounding(label or meaning.name, clip, enabled=not meaning.is_silent, why=why, meaning=meaning)
