"""Kinds of stimuli: the task that each goes with, and the conditions that each has."""

from collections.abc import Collection

TASK_OF_KIND = {"pair": "sides", "motion": "movement", "words": "words", "pictures": "match", "versions": "ratings"}
"""What is asked of a kind of stimulus, and of no other."""
ZONES = ("left", "centre-left", "centre", "centre-right", "right")
CLASSES = ("near", "middle", "far")
WORDS_HEARD = ("dichotic", "diotic")
PLACES = ("first", "second", "third")
"""Of three pictures, from the top."""
VERSIONS = ("spatial", "mono")
_CONDITIONS = {
    "pair": ("left", "right", "both"),
    "motion": ("toward-left", "toward-right"),
    "words": WORDS_HEARD,
    "pictures": PLACES,
    "versions": VERSIONS,
}
OF_SCENES = ("sources", "pictures", "versions")
"""Kinds that are made of several approved scenes."""


def conditions_of(kind: str, asks: Collection[str]) -> tuple[str, ...]:
    """The conditions of a task, in a fixed order: none where it has none."""
    if kind == "sources":
        return ZONES if "zone" in asks else CLASSES
    return _CONDITIONS.get(kind, ())
