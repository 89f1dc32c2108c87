"""What rendering costs in time and memory, each contestant in a process of its own: none pays for another's libraries.

A heavy contestant renders once, and only where its memory is free.
"""

import statistics
from dataclasses import asdict, dataclass, replace

from measuring import Row, free_mb, in_a_child, peak_mb, timed

PART = "renderers"
RUNS = 3
LONGER_RT60_S = 0.6
LONG_NEEDS_MB = 5_000
MOST_S = {"headphones: this renderer": (0.7, 1.5), "5.1: ear-matching": (0.7, None), "5.1: vbap": (0.7, None)}
"""Longest times that were asked for: 5 s of five sources at RT60 0.3 s, and at 0.6 s."""
MOST_MB = 500


@dataclass(frozen=True)
class Cost:
    """What 5 s of sources cost: at the default room's RT60 and, where that was measured, at the longer one.

    ``s`` is of a clock on the wall, ``processor_s`` of all threads together, which other work hardly changes.
    ``ratios_db`` are those of a heavy contestant, whose memory is asked for once.
    """

    s: float
    processor_s: float
    peak_mb: float
    longer_s: float | None = None
    longer_processor_s: float | None = None
    longer_peak_mb: float | None = None
    ratios_db: tuple[float, ...] = ()


def five_sources(rate_hz, duration_s, rt60_s=None):
    """Five sources of noise in the default room (RT60 0.3 s, or another)."""
    import numpy as np

    from core.acoustics.door import PlacedClip, RenderJob
    from core.audio import AudioClip
    from core.geometry import Position
    from core.scene import default_room

    places = (Position(-60, 0, 1), Position(-20, 10, 2), Position(0, 0, 1.8), Position(45, -5, 1.5), Position(90, 0, 2))
    clips = [np.random.default_rng(seed).standard_normal(round(duration_s * rate_hz)) * 0.02 for seed in range(5)]
    placed = tuple(PlacedClip(AudioClip.mono(clip, rate_hz), at) for clip, at in zip(clips, places, strict=True))
    room = default_room() if rt60_s is None else default_room().model_copy(update={"rt60_s": rt60_s})
    return RenderJob(placed, room, duration_s)


def measured(number: int) -> dict[str, object]:
    """In a process of its own: what rendering costs a contestant."""
    from core.evaluation.comparison import ratio_errors_db
    from core.evaluation.contestants import contestants
    from core.scene import default_room

    contestant = contestants()[number]
    rate_hz, length_s = contestant.rate_hz, max(5.0, contestant.shortest_s)
    if contestant.heavy:
        cost = Cost(*median_s(contestant, five_sources(rate_hz, length_s), runs=1), peak_mb())
        cost = replace(cost, ratios_db=ratio_errors_db(contestant, default_room()))
    else:
        contestant.render(five_sources(rate_hz, max(0.2, contestant.shortest_s)))  # loads libraries and responses
        cost = Cost(*median_s(contestant, five_sources(rate_hz, length_s), RUNS), peak_mb())
        if contestant.rooms:
            wall_s, processor_s = median_s(contestant, five_sources(rate_hz, length_s, rt60_s=LONGER_RT60_S), RUNS)
            cost = replace(cost, longer_s=wall_s, longer_processor_s=processor_s, longer_peak_mb=peak_mb())
    return asdict(cost)


def median_s(contestant, job, runs: int) -> tuple[float, float]:
    """Median times of rendering: on the wall, and of the processor."""
    times = timed(lambda: contestant.render(job), runs, warm=False)
    return statistics.median(times.wall), statistics.median(times.processor)


def cost_of(number: int) -> Cost:
    """Time and memory of a contestant, by a process of its own."""
    return Cost(**in_a_child("costs:measured", number))


def rows(name: str, cost: Cost) -> list[Row]:
    """A contestant's costs as rows of the bench."""
    limits_s = MOST_S.get(name, (None, None))
    ours = {"memory_most_mb": MOST_MB} if name in MOST_S else {}
    found = []
    for rt60, took_s, processor_s, peak, most_s in (
        ("the default room's RT60", cost.s, cost.processor_s, cost.peak_mb, limits_s[0]),
        (f"RT60 {LONGER_RT60_S:g} s", cost.longer_s, cost.longer_processor_s, cost.longer_peak_mb, limits_s[1]),
    ):
        if took_s is not None:
            most = None if most_s is None else 1000 * most_s
            found.append(
                Row(
                    PART,
                    f"5 s of 5 sources, {rt60}, {name}",
                    1000 * took_s,
                    processor=1000 * processor_s,
                    memory_mb=peak,
                    runs=1 if cost.ratios_db else RUNS,
                    most=most,
                    **ours,
                )
            )
    return found


def exceeded(name: str, cost: Cost) -> list[str]:
    """Which of the longest times and the largest memory a contestant exceeded."""
    if name not in MOST_S:
        return []
    found = [
        f"{name}: {took:.2f} s, {most:g} s were asked for"
        for took, most in zip((cost.s, cost.longer_s), MOST_S[name], strict=True)
        if most is not None and took is not None and took > most
    ]
    peak = max(cost.peak_mb, cost.longer_peak_mb or 0.0)
    return found + ([f"{name}: {peak:.0f} MB, {MOST_MB} MB were asked for"] if peak > MOST_MB else [])


def why_not_long(*, long: bool) -> str | None:
    """Why heavy contestants are not measured in this run; None where they are."""
    if not long:
        return "--long was not given"
    free = free_mb()
    if free is None:
        return "this system does not tell how much memory is free"
    return None if free >= LONG_NEEDS_MB else f"it may need {LONG_NEEDS_MB} MB, and {free:.0f} MB were free"
