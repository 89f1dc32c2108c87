"""Backends without a network behind them, for the tests of the model process. Imported in that process by name."""

import logging
import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.errors import InputError, MachineError
from core.models import child
from core.neural.loading import Loading


@dataclass(frozen=True)
class Found:
    """A result as the rooms give it: arrays within a dataclass."""

    depth: np.ndarray
    label: str
    scale: float


class SpecialError(InputError):
    """An error with a constructor of its own."""

    def __init__(self, field, code):
        super().__init__(code, field=field)
        self.field = field


class UnspeakableError(Exception):
    """Cannot be pickled, as those of many libraries."""

    def __reduce__(self):
        raise TypeError("no")


class Fake:
    """Does what a test asks."""

    made = 0

    def __init__(self, loading: Loading) -> None:
        Fake.made += 1
        self.loading = loading
        self.kept = []

    def how_many(self):
        return Fake.made

    def echo(self, *values, **named):
        return (values, named) if named else values

    def keep(self, value):
        self.kept.append(value)
        return len(self.kept)

    def sums(self):
        return [float(value.sum()) for value in self.kept]

    def found(self, depth):
        return Found(depth * 2, "cat", self.loading.input_scale)

    def pid(self):
        return os.getpid()

    def surroundings(self):
        return dict(os.environ), os.nice(0), signal.getsignal(signal.SIGINT) is signal.SIG_IGN

    def steps(self, count, progress):
        progress.begin("looking", count)
        for _ in range(count):
            progress.step()
        return count

    def until_cancelled(self, progress):
        progress.begin("endless", 10)
        while True:
            time.sleep(0.005)
            progress.step(0)

    def finish_all_the_same(self, value, progress):
        """Does not look whether it was cancelled, and is done soon."""
        progress.begin("finishing")
        time.sleep(0.1)
        return value

    def sleep_for_ever(self, progress=None):
        if progress is not None:
            progress.begin("asleep")
        while True:
            time.sleep(3600)

    def spin_for_ever(self, progress=None):
        if progress is not None:
            progress.begin("spinning")
        while True:
            pass

    def exit(self):
        os._exit(3)

    def end_by(self, signal_number):
        os.kill(os.getpid(), signal_number)
        time.sleep(10)

    def hang_while_answering(self, progress):
        """Hangs when the block of the answer stands and nobody was told of it."""
        progress.begin("answering")
        child.send = lambda *_message: time.sleep(60)
        return np.zeros(1_000_000)

    def end_while_answering(self):
        """Ends when the block of the answer stands and nobody was told of it."""
        child.send = lambda *_message: os._exit(7)
        return np.zeros(1_000_000)

    def say(self, code):
        raise InputError(code, path="picture.png", count=3, reason=ValueError("odd"))

    def cannot(self):
        raise MachineError("errors.disk-full", path="x")

    def special(self):
        raise SpecialError("hfov", "vision.bad-hfov")

    def bug(self):
        raise UnspeakableError("Mrs Miller")

    def log(self, words):
        logging.getLogger("core.fake").warning("it says %s", words)

    def print(self):
        print("on standard output")  # noqa: T201

    def scale(self):
        return self.loading.input_scale

    def need(self, most_scale, error=None):
        """Runs out of memory unless the input is small enough."""
        if self.loading.input_scale > most_scale:
            raise error or MemoryError
        return self.loading.input_scale

    def killed_above(self, most_scale):
        """Ended by the system for want of memory, unless the input is small enough."""
        if self.loading.input_scale > most_scale:
            os.kill(os.getpid(), signal.SIGKILL)
        return self.loading.input_scale

    def allocate(self, bytes_at_full_scale):
        """Asks the system for memory within a limit of its own."""
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + 300_000_000, hard))
        try:
            return np.ones(int(bytes_at_full_scale * self.loading.input_scale), np.uint8).nbytes
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (hard, hard))

    def device_fault(self):
        raise RuntimeError("CUDA error: an illegal memory access was encountered")

    def missing(self):
        raise ModuleNotFoundError("No module named 'torch'", name="torch")

    def tensor(self):
        return Tensor()


class Tensor:
    """Stands for torch's."""


Tensor.__module__ = "torch"


def refused(loading):
    raise InputError("models.wrong-checkpoint", model=loading.model_id, problem="missing: head")


def asleep(loading):
    time.sleep(3600)
