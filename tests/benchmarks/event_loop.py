"""How long the window's event loop stands still while something works beside it: the gaps of a 1 ms timer."""

from importlib.util import find_spec
from pathlib import Path

from measuring import Row, Times, in_a_child

PART = "event-loop"
MOST_MS, WORST_MS = 16.0, 50.0
"""Of the 99.9th percentile, and of the longest gap, while models load and compute."""

BESIDE = "… an idle one beside it (99.9th percentile)"


def rows(_folder: Path) -> list[Row]:
    """While a scene is rendered on a worker thread; while the model process loads and computes."""
    gaps = in_a_child("stalls:gaps")
    rendering = {"first": "while rendering for the first time", "later": "while rendering again"}
    found = [row(f"event loop {name} (99th percentile)", gaps[key], 0.99) for key, name in rendering.items()]
    if find_spec("transformers") is None:
        return found
    limits = {"most": MOST_MS, "worst_most": WORST_MS}
    measured = in_a_child("model_stalls:measured")
    for key, name in {"load": "while models load", "compute": "while models compute"}.items():
        found.append(row(f"event loop {name} (99.9th percentile)", measured["gaps"][key], 0.999, **limits))
        found.append(row(BESIDE, measured["gaps"][f"beside {key}"], 0.999))
    app = in_a_child("app_stalls:measured")
    found += [
        row("the app's window while the built-ins look at a picture (99.9th percentile)", app["seeing"], 0.999),
        row("… while models load and make it again (99.9th percentile)", app["models"], 0.999, **limits),
        row(BESIDE, app["beside"], 0.999),
    ]
    cancels = Times(tuple(ms / 1000 for ms in measured["cancel"]))
    return [*found, cancels.row(PART, "cancel of a model that does not listen", worst_most=500.0)]


def row(name: str, gaps_ms: list[float], share: float, **limits: float) -> Row:
    """A percentile of gaps, and the longest."""
    gaps = sorted(gaps_ms)
    return Row(PART, name, gaps[int(len(gaps) * share)], worst=gaps[-1], runs=len(gaps), **limits)
