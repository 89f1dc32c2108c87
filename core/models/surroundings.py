"""What the model process sets for itself before it imports anything: no network, low priority, threads, its log."""

import ctypes
import faulthandler
import logging
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import QueueHandler
from pathlib import Path

from core.log import WithoutMessages

_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "DIFFUSERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}
"""Models come from folders: nothing is asked of any server, and nobody is told what runs."""

_QUIET = {
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TQDM_DISABLE": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_NO_ADVISORY_WARNINGS": "1",
    "TRANSFORMERS_VERBOSITY": "error",
    "DIFFUSERS_VERBOSITY": "error",
}
_APPLE = {"PYTORCH_ENABLE_MPS_FALLBACK": "1"}
"""Operations that Apple's graphics lack are computed on the CPU; torch warns of it in the log."""

_THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OPENCV_FOR_THREADS_NUM")
_NICENESS = 10
_BELOW_NORMAL = 0x4000
"""Windows' BELOW_NORMAL_PRIORITY_CLASS."""


def default_threads() -> int:
    """One thread less than there are cores, so that windows and sound always find one."""
    if sys.platform == "linux":
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return max(1, cores - 1)


def settle(threads: int, crash_file: Path) -> None:
    """Make this process the model process. Must come before numpy or torch is imported."""
    os.environ.update(_OFFLINE | _QUIET | _APPLE | dict.fromkeys(_THREADS, str(threads)))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the app's to answer
    _lower_priority()
    _keep_standard_output_clean()
    crashes = crash_file.open("w", encoding="utf-8")
    faulthandler.enable(crashes)
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGUSR1, crashes)


def forward_log(send: Callable[[logging.LogRecord], None]) -> None:
    """Send what is logged, and Python's warnings, to the app."""
    handler = _Forwarding(send)
    handler.setFormatter(WithoutMessages("%(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("core").setLevel(logging.INFO)
    logging.captureWarnings(capture=True)


class _Forwarding(QueueHandler):
    """Prepares records for the way to another process, as for a queue."""

    def __init__(self, send: Callable[[logging.LogRecord], None]) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self._send = send

    def enqueue(self, record: logging.LogRecord) -> None:
        self._send(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Say nothing: a log that cannot be sent never disturbs the work."""


def _lower_priority() -> None:
    """Let windows and sound go first."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        with suppress(OSError):
            os.nice(_NICENESS)


def _keep_standard_output_clean() -> None:
    """What libraries print goes to standard error: standard output carries the command line's results."""
    with suppress(OSError):  # a windowed program on Windows has neither
        os.dup2(2, 1)
