"""How long the window's event loop stands still while the model process loads torch and computes.

Measured in a process of its own: the gaps of a 1 ms timer while the model process starts, imports torch and
transformers and loads a network, and while it computes the depth of 1080p frames; for each the gaps in another process
beside it, whose event loop has nothing to do with models (what the machine itself does to them); and the times from a
cancel that nobody in the model process listens to until the call has ended.
"""

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from measuring import HERE, in_a_child
from PySide6.QtWidgets import QApplication
from stalls import gaps_while

from core.errors import CancelledError
from core.models.process import ModelProcess
from core.neural.loading import Loading
from core.progress import Progress
from see2sound_desktop.app import THREAD_SWITCH_S
from see2sound_desktop.jobs import Jobs

MODEL, BACKEND = "depth-anything-v2-small", "depth_backend:Depth"
HFOV_DEG = 60.0
FRAMES = 10
CANCELS = 5

Gaps = TypeVar("Gaps")


def gaps_here_and_beside(here: Callable[[], Gaps]) -> tuple[Gaps, list[float]]:
    """Gaps of our event loop while something is done, and those of an idle one in another process meanwhile."""
    command = [sys.executable, str(HERE / "measuring.py"), "model_stalls:gaps_beside", "[]"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as beside:
        beside.stdout.readline()  # its event loop runs
        gaps = here()
        there, _ = beside.communicate()  # closes its input, which ends it
    return gaps, json.loads(there)


def gaps_beside() -> list[float]:
    """Gaps of an idle event loop, from now until the input ends."""
    application = QApplication([])
    jobs = Jobs(application)

    def wait(_progress: Progress) -> None:
        print("ready", flush=True)
        sys.stdin.read()

    gaps = gaps_while(jobs, wait)
    jobs.close()
    return gaps


def cancelled_ms(models: ModelProcess, loading: Loading) -> float:
    """From a cancel to the end of a call that sleeps in the model process."""
    asleep = threading.Event()
    progress = Progress(lambda report: asleep.set() if report.stage == "asleep" else None)
    moments: list[float] = []

    def cancel() -> None:
        asleep.wait()
        moments.append(time.perf_counter())
        progress.cancel()

    threading.Thread(target=cancel, daemon=True).start()
    try:
        models.call(BACKEND, loading, "sleep", progress=progress)
    except CancelledError:
        return (time.perf_counter() - moments[0]) * 1000
    raise AssertionError("it was not cancelled")


def measured() -> dict[str, object]:
    """Load, compute, cancel: all in milliseconds."""
    sys.setswitchinterval(THREAD_SWITCH_S)
    application = QApplication([])
    jobs = Jobs(application)
    frame = np.random.default_rng(0).integers(0, 255, (1080, 1920, 3), np.uint8)
    with tempfile.TemporaryDirectory() as folder, ModelProcess() as models:
        in_a_child("untrained:build", MODEL, folder)
        loading = Loading(MODEL, Path(folder), "untrained")

        def estimate(count: int) -> None:
            for _ in range(count):
                models.call(BACKEND, loading, "estimate", frame, HFOV_DEG)

        def gaps_of(count: int) -> list[float]:
            return gaps_while(jobs, lambda _progress: estimate(count))

        load, beside_load = gaps_here_and_beside(lambda: gaps_of(1))
        compute, beside_compute = gaps_here_and_beside(lambda: gaps_of(FRAMES))
        cancels = [cancelled_ms(models, loading) for _ in range(CANCELS)]
    jobs.close()
    gaps = {"load": load, "beside load": beside_load, "compute": compute, "beside compute": beside_compute}
    return {"gaps": gaps, "cancel": cancels}
