"""The benchmark tables: ``make bench`` prints them. Speed is measured here, never asserted.

First the times that users feel, each the median of several runs with the worst beside it; then the renderers side by
side (``comparison.py``). ``make bench ARGS=--write-evaluation`` writes ``bench.json`` and ``docs/evaluation.md``;
without it nothing in the tree changes. ``--long`` adds what takes minutes and gigabytes of memory.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import comparison  # noqa: E402 - needs the path above
import costs  # noqa: E402


@dataclass(frozen=True)
class Figure:
    """One line of the table, in milliseconds."""

    name: str
    median_ms: float
    worst_ms: float
    runs: int


def timed(name: str, work: Callable[[], object], runs: int = 5, warm: bool = True) -> Figure:
    """Time ``work``; a first run that loads libraries is not counted where ``warm``."""
    if warm:
        work()
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return Figure(name, statistics.median(times), max(times), runs)


def first_window(folder: Path) -> Figure:
    """From starting the process to the first paint of the therapist's window; the first start makes the database."""
    program = Path(sys.executable).with_name("see2sound")
    command = [str(program), "--data", str(folder / "site"), "--exit-after-start"]
    times = []
    for _ in range(6):
        began = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            process.stdout.readline()  # said at the first paint
            times.append((time.perf_counter() - began) * 1000)
    return Figure("process start to first window", statistics.median(times[1:]), max(times[1:]), len(times) - 1)


def analyse(folder: Path) -> Figure:
    """A 1080p photograph-like picture to a scene."""
    import cv2

    from core.pipeline import analyse

    generator = np.random.default_rng(0)
    picture = cv2.resize(generator.integers(60, 160, (27, 48, 3), dtype=np.uint8), (1920, 1080))
    colours = ((200, 40, 30), (30, 60, 200), (230, 200, 40), (250, 250, 250))
    for index, colour in enumerate(colours):
        cv2.circle(picture, (250 + 450 * index, 300 + 130 * index), 110, colour, -1)
    path = folder / "picture.png"
    cv2.imwrite(str(path), picture)
    return timed("analyse a picture of 1920x1080", lambda: analyse(path))


def render_job():
    """Five sources of 5 s in a room of RT60 0.3 s."""
    from core.acoustics.door import PlacedClip, RenderJob
    from core.geometry import Position
    from core.scene import default_room
    from core.sound.library import synthesise

    names = ("rain", "bird", "car", "clock", "voice")
    places = (Position(-60, 0, 1), Position(-20, 10, 2), Position(0, 0, 4), Position(45, -5, 1.5), Position(90, 0, 3))
    placed = tuple(PlacedClip(synthesise(name, 5.0), place) for name, place in zip(names, places, strict=True))
    return RenderJob(placed, default_room(), 5.0)


def render() -> list[Figure]:
    """5 s, 5 sources, RT60 0.3 s, to headphones and to 5.1."""
    from core.acoustics.door import RenderOptions
    from core.acoustics.rendering import render
    from core.audio import Layout

    job = render_job()
    return [
        timed(f"render 5 s of 5 sources in a room, {layout}", lambda layout=layout: render(job, RenderOptions(layout)))
        for layout in (Layout.BINAURAL, Layout.SURROUND_51)
    ]


def render_more() -> list[Figure]:
    """What costs more than ``render``: ten moving sources, to headphones and by every method of 5.1; a longer tail."""
    from dataclasses import replace

    from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
    from core.acoustics.registry import methods_for
    from core.acoustics.rendering import render
    from core.audio import AudioClip, Layout
    from core.geometry import Position
    from core.scene import default_room

    def path_of(number):
        return lambda time_s: Position(36 * number + 90 * time_s, 5, 1.0 + 0.1 * number)

    noise = AudioClip.mono(np.random.default_rng(0).standard_normal(240_000) * 0.02)
    paths = [path_of(number) for number in range(10)]
    moving = RenderJob(tuple(PlacedClip(noise, path(0.0), path=path) for path in paths), default_room(), 5.0)
    ways = [(layout, method) for layout in (Layout.BINAURAL, Layout.SURROUND_51) for method in methods_for(layout)]
    figures = [
        timed(
            f"ten moving sources, 5 s, RT60 0.3, {layout} ({method})",
            lambda layout=layout, method=method: render(moving, RenderOptions(layout, method)),
            runs=3,
        )
        for layout, method in ways
    ]
    longer = replace(render_job(), room=default_room().model_copy(update={"rt60_s": 0.6}))
    name = f"render 5 s of 5 sources, RT60 0.6 s, {Layout.BINAURAL}"
    return [*figures, timed(name, lambda: render(longer, RenderOptions(Layout.BINAURAL)))]


def event_loop_stalls() -> list[Figure]:
    """How long the window's event loop stands still while a scene is rendered beside it (a 1 ms timer's gaps)."""
    command = [sys.executable, str(Path(__file__).with_name("stalls.py"))]
    measured = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    names = {"first": "event loop while rendering for the first time", "later": "event loop while rendering again"}
    figures = []
    for key, name in names.items():
        gaps = sorted(measured[key])
        figures.append(Figure(f"{name} (99th percentile)", gaps[int(len(gaps) * 0.99)], gaps[-1], len(gaps)))
    return figures


def event_loop_beside_models() -> list[Figure]:
    """How long the event loop stands still while the model process works, and an idle one beside it at that time."""
    if find_spec("transformers") is None:
        return []
    command = [sys.executable, str(Path(__file__).with_name("model_stalls.py"))]
    measured = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    names = {
        "load": "event loop while models load",
        "beside load": "… an idle one beside it",
        "compute": "event loop while models compute",
        "beside compute": "… an idle one beside it",
    }
    figures = []
    for key, name in names.items():
        gaps = sorted(measured["gaps"][key])
        figures.append(Figure(f"{name} (99.9th percentile)", gaps[int(len(gaps) * 0.999)], gaps[-1], len(gaps)))
    cancels = measured["cancel"]
    name = "cancel of a model that does not listen"
    return [*figures, Figure(name, statistics.median(cancels), max(cancels), len(cancels))]


def records_and_report(folder: Path) -> list[Figure]:
    """Commit of a trial (WAL, synchronous=FULL) through the trial state machine, and the PDF of the whole session."""
    from core.assessment.answers import Answer
    from core.assessment.run import SessionRun
    from core.assessment.run_state import RunState
    from core.records.store import Store
    from core.reports.pdf import write_session_report

    with Store.open(folder / "bench.db") as store:
        setup, plan = new_session(store.add_patient("BENCH").uuid)
        run = SessionRun.start(store, setup, plan)
        commits = []
        while run.state is not RunState.DONE:
            planned = run.begin()
            run.sound_started(time.monotonic_ns(), latency_ms=0.0)
            run.sound_ended()
            answer = Answer(heard=False) if planned.is_catch else Answer(azimuth_deg=planned.target_azimuth_deg)
            began = time.perf_counter()
            run.answer(answer)
            commits.append((time.perf_counter() - began) * 1000)
        session = store.session(setup.uuid)
    return [
        Figure("commit of a trial to disk", statistics.median(commits), max(commits), len(commits)),
        timed("report: scores and PDF of 21 trials", lambda: write_session_report(session, folder / "report.pdf"), 3),
    ]


def new_session(patient_uuid: str):
    """Set-up and plan of a direction test."""
    from datetime import UTC, datetime

    import core
    from core.assessment import protocol
    from core.assessment.plan import plan_session
    from core.records.model import SessionSetup

    locked = protocol.find("direction")
    setup = SessionSetup(
        uuid="bench",
        patient_uuid=patient_uuid,
        protocol_id=locked.protocol.id,
        protocol_version=locked.protocol.version,
        protocol_sha256=locked.sha256,
        protocol_json=locked.text,
        seed=0,
        layout="binaural",
        hrtf_id="kemar",
        renderer="hrtf-images",
        level_dba=None,
        calibration_id=None,
        device_name="none",
        response_mode="arc",
        channel_check="not done",
        scene_json=None,
        therapist="",
        app_version=core.__version__,
        created_utc=datetime.now(UTC),
    )
    return setup, plan_session(locked.protocol, 0)


def main() -> int:
    """Print the tables; with ``--write-evaluation`` also write ``bench.json`` and ``docs/evaluation.md``."""
    parser = argparse.ArgumentParser(description="Measure the times that users feel, and renderers side by side.")
    parser.add_argument("--write-evaluation", action="store_true", help="write bench.json and docs/evaluation.md")
    parser.add_argument("--only-evaluation", action="store_true", help="leave out the times that users feel")
    parser.add_argument("--long", action="store_true", help="measure also what takes minutes and gigabytes of memory")
    parser.add_argument("--measure", type=int, metavar="N", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure is not None:
        costs.measure_one(options.measure)
        return 0
    if not options.only_evaluation:
        felt(write=options.write_evaluation)
    comparison.compare(write=options.write_evaluation, long=options.long)
    return 0


def felt(*, write: bool) -> None:
    """The times that users feel."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = [first_window(folder), analyse(folder), *render(), *render_more(), *event_loop_stalls()]
        figures += [*event_loop_beside_models(), *records_and_report(folder)]
    print(f"{'':62} {'median':>10} {'worst':>10} {'runs':>6}")
    for figure in figures:
        print(f"{figure.name:62} {figure.median_ms:8.1f} ms {figure.worst_ms:7.1f} ms {figure.runs:6}")
    if write:
        machine = {"system": platform.system(), "cores": os.cpu_count(), "python": platform.python_version()}
        content = {"machine": machine, "figures": [asdict(figure) for figure in figures]}
        (ROOT / "bench.json").write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
        print("written to bench.json")


if __name__ == "__main__":
    sys.exit(main())
