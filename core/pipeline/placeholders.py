"""Sounds for sources of which nothing knows what they are, or for which the library has none."""

from collections.abc import Collection

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


def placeholder_names(count: int, taken: Collection[str] = ()) -> tuple[str, ...]:
    """Names of ``count`` sounds of the library, distinct while they last, and other than those ``taken``."""
    known = [entry.name for entry in library.names() if entry.category != "test"] or [
        entry.name for entry in library.names()
    ]
    usual = [name for name in ROTATION if name in known] or known
    order = [name for name in usual if name not in taken] or usual
    return tuple(order[index % len(order)] for index in range(count))
