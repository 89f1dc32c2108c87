"""Sounds for sources of which nothing knows what they are."""

import re

from core.sound import library

ROTATION = (
    "kettle",
    "bird",
    "clock",
    "telephone",
    "stream",
    "dog",
    "piano",
    "knock",
    "crickets",
    "doorbell",
    "plucked-string",
    "bicycle-bell",
    "fire",
    "cat",
    "bell",
)
"""Told apart at once, broad enough in frequency to be placed by ear; neighbours in the list are of different kinds."""


def placeholder_names(count: int, prompt: str | None) -> tuple[str, ...]:
    """Names of ``count`` sounds of the library, distinct while they last.

    Those that the prompt names come first, in its order ("a dog and a ringing telephone"); the rest go round
    ``ROTATION``.
    """
    known = [entry.name for entry in library.names() if entry.category != "test"] or [
        entry.name for entry in library.names()
    ]
    usual = [name for name in ROTATION if name in known] or known
    wanted = named_in(prompt, known) if prompt else []
    order = [*wanted, *(name for name in usual if name not in wanted)]
    return tuple(order[index % len(order)] for index in range(count))


def named_in(prompt: str, known: list[str]) -> list[str]:
    """Names out of ``known`` that a text mentions as whole words, singular or plural, in its order."""
    text = prompt.casefold()
    places: list[tuple[int, int, str]] = []
    for name in known:
        words = r"[\s-]*".join(map(re.escape, re.split(r"[-_\s]+", name.casefold())))
        if match := re.search(rf"\b{words}(?:s|es)?\b", text):
            places.append((match.start(), match.end(), name))
    kept: list[tuple[int, int, str]] = []
    for start, end, name in sorted(places, key=lambda place: place[0] - place[1]):
        if not any(start < other_end and other_start < end for other_start, other_end, _ in kept):
            kept.append((start, end, name))
    return [name for _, _, name in sorted(kept)]
