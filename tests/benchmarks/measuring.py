"""How everything here is measured: rows of one table, repeated runs, processes of their own, memory at its worst.

A measurement that loads libraries, or whose memory counts, runs in a process of its own (``in_a_child``): this file is
then the program, and prints what a function of one of the modules beside it returns.
"""

import json
import math
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CPU, CUDA = "cpu", "cuda"


@dataclass(frozen=True)
class Row:
    """One line of the table, and one entry of ``bench.json``.

    Attributes
    ----------
    part : under which name it can be asked for.
    value, worst : the median (or a percentile, where the name says so) and the worst of ``runs``, in ``unit``.
    processor : median of the time of all threads together, in ``unit``: other work on the machine hardly changes it.
    memory_mb : the most that the process which did the work ever had, its libraries included.
    card_mb : the most that was taken of the graphics card.
    most, least : what was asked of ``value``; ``worst_most`` of ``worst``; ``memory_most_mb`` of ``memory_mb``.
    note : how the figure came about, where that is not as everywhere.
    """

    part: str
    name: str
    value: float
    unit: str = "ms"
    worst: float | None = None
    runs: int = 1
    device: str = CPU
    processor: float | None = None
    memory_mb: float | None = None
    card_mb: float | None = None
    most: float | None = None
    least: float | None = None
    worst_most: float | None = None
    memory_most_mb: float | None = None
    note: str = ""

    @property
    def limits(self) -> list[tuple[str, bool]]:
        """Each thing that was asked, in words, and whether it is kept."""
        asked = (
            (f"at most {self.most} {self.unit}", self.value, self.most, 1),
            (f"at least {self.least} {self.unit}", self.value, self.least, -1),
            (f"worst at most {self.worst_most} {self.unit}", self.worst, self.worst_most, 1),
            (f"at most {self.memory_most_mb} MB", self.memory_mb, self.memory_most_mb, 1),
        )
        return [
            (words, sign * value <= sign * limit)
            for words, value, limit, sign in asked
            if limit is not None and value is not None
        ]


def not_run(part: str, name: str, device: str, why: object) -> Row:
    """A row that says why there is no figure."""
    return Row(part, name, math.nan, runs=0, device=device, note=f"not run: {why}")


@dataclass(frozen=True)
class Times:
    """What some runs took, in seconds."""

    wall: tuple[float, ...]
    processor: tuple[float, ...] = field(default=())

    def row(self, part: str, name: str, **more: object) -> Row:
        """A row of the table, in milliseconds."""
        return Row(
            part,
            name,
            1000 * statistics.median(self.wall),
            worst=1000 * max(self.wall),
            runs=len(self.wall),
            processor=1000 * statistics.median(self.processor) if self.processor else None,
            **more,
        )


def timed(work: Callable[[], object], runs: int = 5, *, warm: bool = True) -> Times:
    """Time ``work``; a first run that loads libraries is not counted where ``warm``."""
    if warm:
        work()
    wall, processor = [], []
    for _ in range(runs):
        began, worked = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - began)
        processor.append(time.process_time() - worked)
    return Times(tuple(wall), tuple(processor))


def in_a_child(function: str, *arguments: object) -> object:
    """What ``module:function`` returns in a process of its own. Arguments and answer are plain data."""
    command = [sys.executable, str(Path(__file__)), function, json.dumps(arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        raise RuntimeError(f"{function}: {(done.stderr.strip() or 'ended').splitlines()[-1]}")
    return json.loads(done.stdout.splitlines()[-1])


def peak_mb() -> float:
    """Peak memory of this process, which Linux tells; elsewhere NaN. (``getrusage`` would count its parent's too.)"""
    status = Path("/proc/self/status")
    if not status.is_file():
        return math.nan
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def free_mb() -> float | None:
    """Memory that a new process may take; None where the system does not tell."""
    meminfo = Path("/proc/meminfo")
    if not meminfo.is_file():
        return None
    line = next(line for line in meminfo.read_text(encoding="ascii").splitlines() if line.startswith("MemAvailable"))
    return int(line.split()[1]) / 1024


def load() -> float | None:
    """How many processes want a core, mean of a minute; None where the system does not tell."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def processor_name() -> str:
    """What the CPU calls itself."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.is_file() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def devices() -> dict[str, str]:
    """On what networks are measured, the CPU first: its name by what torch calls it. Empty without torch."""
    found = in_a_child("measuring:_probed")
    return {CPU: processor_name(), **found} if found is not None else {}


def _probed() -> dict[str, str] | None:
    from core.neural import probe

    found = probe.look().devices
    return {str(each.device): each.name for each in found if each.device != CPU} if found else None


def _answer() -> None:
    sys.path[:0] = [str(ROOT), str(HERE)]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    module, _, name = sys.argv[1].partition(":")
    sys.stdout.write(json.dumps(getattr(import_module(module), name)(*json.loads(sys.argv[2]))) + "\n")


if __name__ == "__main__":
    _answer()
