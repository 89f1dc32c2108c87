"""The side-by-side table: every contestant does the same work in one run. ``docs/evaluation.md`` is written from here.

Time and memory are measured in a process of each contestant's own, so that none pays for another's libraries.
"""

import json
import math
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from string import Template

ROOT = Path(__file__).parents[2]
TEMPLATE = Path(__file__).with_name("evaluation.md.in")
DOCUMENT = ROOT / "docs" / "evaluation.md"
PACKAGES = ("numpy", "scipy", "pyroomacoustics", "slab")
RUNS = 3


@dataclass(frozen=True)
class Row:
    """A contestant's figures as the table prints them."""

    name: str
    cells: tuple[str, ...]


def five_sources(rate_hz, duration_s):
    """Five sources of noise in the default room (RT60 0.3 s)."""
    import numpy as np

    from core.acoustics.door import PlacedClip, RenderJob
    from core.audio import AudioClip
    from core.geometry import Position
    from core.scene import default_room

    places = (Position(-60, 0, 1), Position(-20, 10, 2), Position(0, 0, 1.8), Position(45, -5, 1.5), Position(90, 0, 2))
    clips = [np.random.default_rng(seed).standard_normal(round(duration_s * rate_hz)) * 0.02 for seed in range(5)]
    placed = tuple(PlacedClip(AudioClip.mono(clip, rate_hz), at) for clip, at in zip(clips, places, strict=True))
    return RenderJob(placed, default_room(), duration_s)


def measure_one(number: int) -> None:
    """In a process of its own: print the median time of rendering 5 s of five sources, and peak memory."""
    from core.evaluation.contestants import contestants

    contestant = contestants()[number]
    contestant.render(five_sources(contestant.rate_hz, max(0.2, contestant.shortest_s)))
    job = five_sources(contestant.rate_hz, max(5.0, contestant.shortest_s))
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        contestant.render(job)
        times.append(time.perf_counter() - began)
    print(json.dumps({"s": statistics.median(times), "peak_mb": peak_mb()}))


def peak_mb() -> float:
    """Peak memory of this process, which Linux tells; elsewhere NaN. (``getrusage`` would count its parent's too.)"""
    status = Path("/proc/self/status")
    if not status.is_file():
        return math.nan
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def cost_of(number: int) -> dict[str, float]:
    """Time and memory of a contestant, by a child process."""
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "bench.py"), "--measure", str(number)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return json.loads(done.stdout.splitlines()[-1])


def rows() -> tuple[tuple[str, ...], list[Row]]:
    """Head of the table and its rows."""
    from core.evaluation.comparison import decibels_per_doubling, placement, ratio_errors_db
    from core.evaluation.contestants import contestants
    from core.evaluation.heads import judging_heads
    from core.scene import default_room

    heads = [head.name for head in judging_heads(48_000)]
    head = (
        *(f"heard by {name}: mean / p95 / mean within ±45 (°)" for name in heads),
        "rE error: mean / max (°)",
        "level per doubling: mean / worst departure (dB)",
        "DRR − images', 0.5 / 1 / 2 m (dB)",
        "5 s of 5 sources (s)",
        "peak memory (MB)",
    )
    table = []
    for number, contestant in enumerate(contestants()):
        placed = placement(contestant)
        heard = [
            f"{errors.mean_abs_deg:.1f} / {errors.p95_abs_deg:.1f} / {errors.within(45).mean_abs_deg:.1f}"
            for errors in placed.heard.values()
        ]
        energy = "–" if placed.energy is None else f"{placed.energy.mean_abs_deg:.1f} / {placed.energy.max_abs_deg:.1f}"
        loss = "{:.2f} / {:.2f}".format(*decibels_per_doubling(contestant))
        ratios = (
            " / ".join(f"{error:+.1f}" for error in ratio_errors_db(contestant, default_room()))
            if contestant.rooms
            else "–"
        )
        cost = cost_of(number)
        table.append(Row(contestant.name, (*heard, energy, loss, ratios, f"{cost['s']:.2f}", f"{cost['peak_mb']:.0f}")))
    return head, table


def floors() -> list[str]:
    """Each head's error with its own ears."""
    from core.evaluation.comparison import own_floor
    from core.evaluation.heads import judging_heads

    said = []
    for head in judging_heads(48_000):
        errors = own_floor(head.name, 48_000)
        said.append(f"{head.name} {errors.mean_abs_deg:.2f}° (p95 {errors.p95_abs_deg:.1f}°)")
    return said


def images_left_out() -> str:
    """Why pyroomacoustics is not run to the order that the RT60 asks for."""
    from core.acoustics.room_microphones import reflection_order
    from core.evaluation.contestants import PYROOM_ORDER
    from core.scene import default_room

    wanted = reflection_order(default_room())[1]

    def images(order):  # points of the octahedron |x| + |y| + |z| <= order
        return (4 * order**3 + 6 * order**2 + 8 * order + 3) // 3

    factor = images(wanted) / images(PYROOM_ORDER)
    return (
        f"This room's RT60 asks pyroomacoustics for order {wanted}: {factor:.0f} times the images of {PYROOM_ORDER},"
        "\n  each with responses for two ears. That fits neither 1 GB nor 30 s (100 s and 13.5 GB for one source were"
        f"\n  measured at order 40) and is not run: reflections beyond the {PYROOM_ORDER}th are missing from its tail."
    )


def document(head: tuple[str, ...], table: list[Row], floor: list[str]) -> str:
    """The text of ``docs/evaluation.md``: contestants across, measures down."""
    from core.evaluation.heads import judging_heads

    lines = ["| | " + " | ".join(row.name for row in table) + " |", "|---|" + "---|" * len(table)]
    lines += [f"| {name} | " + " | ".join(row.cells[index] for row in table) + " |" for index, name in enumerate(head)]
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        load=f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown",
        versions=", ".join(f"{name} {version(name)}" for name in PACKAGES),
        table="\n".join(lines),
        people=sum(person.person for person in judging_heads(48_000)),
        runs=RUNS,
        left_out=images_left_out(),
        floor="; ".join(floor),
    )


def compare(*, write: bool) -> None:
    """Print the table; with ``write``, write the document."""
    head, table = rows()
    floor = floors()
    print()
    for row in table:
        print(row.name)
        for name, cell in zip(head, row.cells, strict=True):
            print(f"    {name:60} {cell}")
    print("the listener's own floor: " + "; ".join(floor))
    if write:
        DOCUMENT.write_text(document(head, table, floor), encoding="utf-8")
        print(f"written to {DOCUMENT.relative_to(ROOT)}")
