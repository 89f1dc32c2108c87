"""Numbers as they are typed into a field."""

import math


def number_typed(typed: str) -> float | None:
    """The number, with a decimal point or comma; None where nothing is typed. ValueError for what is no number."""
    words = typed.strip().replace(",", ".")
    if not words:
        return None
    value = float(words)
    if not math.isfinite(value):
        raise ValueError(typed)
    return value
