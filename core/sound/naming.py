"""Finding in what a person wrote the names that are known."""

import re
from collections.abc import Iterable
from functools import cache


def named_in(text: str, known: Iterable[str]) -> list[str]:
    """Names out of ``known`` that a text mentions as whole words, singular or plural, in its order, each once.

    Of names that overlap in the text the longest counts: "a bicycle bell" is no bell.
    """
    folded = text.casefold()
    places = [(match.start(), match.end(), name) for name in known for match in _pattern(name).finditer(folded)]
    kept: list[tuple[int, int, str]] = []
    for start, end, name in sorted(places, key=lambda place: place[0] - place[1]):
        if not any(start < other_end and other_start < end for other_start, other_end, _ in kept):
            kept.append((start, end, name))
    return list(dict.fromkeys(name for _, _, name in sorted(kept)))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = r"[\s-]*".join(map(re.escape, re.split(r"[-_\s]+", name.casefold())))
    return re.compile(rf"\b{words}(?:s|es)?\b")
