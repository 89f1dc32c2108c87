"""Work off the GUI thread: a job has progress, can be cancelled, and ends with a result or an error.

Worker threads never touch a widget. What they have to say travels as a frozen ``JobReport`` through one relay object
that lives in the GUI thread; its slot calls the job's listeners.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import CancelledError
from core.progress import Progress, ProgressReport

Result = TypeVar("Result")
Work = Callable[[Progress], Result]

_WORKERS = 4
"""One may wait for a model and one for a download, minutes long: two are left for what is seen and heard at once."""
_log = logging.getLogger(__name__)


class JobState(StrEnum):
    """Where a job stands, as the GUI thread has been told."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class JobReport:
    """One thing a worker has to say about a job."""

    job: "Job[Any]"
    state: JobState
    progress: ProgressReport | None = None
    result: object = None
    error: Exception | None = None


class Job(Generic[Result]):
    """One piece of work. Its listeners are called in the GUI thread, and not once the object they belong to is gone."""

    def __init__(
        self,
        title: str,
        done: Callable[[Result], None] | None,
        failed: Callable[[Exception], None] | None,
        progressed: Callable[[ProgressReport], None] | None,
        ended: Callable[[], None] | None,
    ) -> None:
        self.title = title
        self.state = JobState.RUNNING
        self._done, self._failed, self._progressed, self._ended = done, failed, progressed, ended
        self._progress: Progress | None = None

    def cancel(self) -> None:
        """Ask the work to stop at its next step; when it has, only ``ended`` is called."""
        if self._progress is not None:
            self._progress.cancel()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop; it may have been done just then."""
        return self._progress is not None and self._progress.cancelled

    @property
    def running(self) -> bool:
        """Whether the end of the work has not been told yet."""
        return self.state is JobState.RUNNING

    def bind(self, progress: Progress) -> None:
        """Give the job the progress object through which it is cancelled."""
        self._progress = progress

    def hear(self, report: JobReport) -> None:
        """Take a report in the GUI thread and tell the listeners."""
        if report.progress is not None:
            _call(self._progressed, report.progress)
            return
        self.state = report.state
        if report.state is JobState.DONE:
            _call(self._done, report.result)
        elif report.state is JobState.FAILED:
            if self._failed is None:
                _log.error("the job %s failed and nobody listens", self.title, exc_info=report.error)
            _call(self._failed, report.error)
        _call(self._ended)
        self._done = self._failed = self._progressed = self._ended = None


def _call(listener: Callable[..., None] | None, *arguments: object) -> None:
    if listener is None:
        return
    owner = getattr(listener, "__self__", None)
    if isinstance(owner, QObject) and not shiboken6.isValid(owner):
        return
    listener(*arguments)


class _Relay(QObject):
    """The one way from the worker threads into the GUI thread."""

    arrived = Signal(object)

    def __init__(self, parent: QObject, deliver: Callable[[JobReport], None]) -> None:
        super().__init__(parent)
        self._deliver = deliver
        self.arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _take(self, report: JobReport) -> None:
        self._deliver(report)


class Jobs(QObject):
    """Runs jobs on a few worker threads that end with the app. ``busy_changed`` carries the titles of what runs."""

    busy_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = _Relay(self, self._deliver)
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="see2sound-job")
        self._running: list[Job[Any]] = []
        self._closed = threading.Event()

    def start(
        self,
        title: str,
        work: Work[Result],
        *,
        done: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        progressed: Callable[[ProgressReport], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> Job[Result]:
        """Run ``work(progress)`` on a worker thread.

        ``done`` gets its result, ``failed`` its error, ``progressed`` its reports; ``ended`` is called last in every
        case, all in the GUI thread. Pass bound methods of the widget that asks: they are not called once it is deleted.
        ``title`` is for people ("Rendering the session"); empty where nobody needs to be told.
        """
        job = Job(title, done, failed, progressed, ended)

        def tell(report: ProgressReport) -> None:
            self._emit(JobReport(job, JobState.RUNNING, progress=report))

        progress = Progress(tell)
        job.bind(progress)
        self._running.append(job)
        self._pool.submit(work, progress).add_done_callback(lambda future: self._emit(_outcome(job, future)))
        self.busy_changed.emit(self.titles)
        return job

    @property
    def titles(self) -> tuple[str, ...]:
        """What people are told is running, in the order it was started."""
        return tuple(job.title for job in self._running if job.title)

    @property
    def busy(self) -> bool:
        """Whether anything runs, told to people or not."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what runs, wait until every worker thread has ended, and tell nobody any more."""
        self._closed.set()
        for job in self._running:
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    def _emit(self, report: JobReport) -> None:
        if not self._closed.is_set():
            self._relay.arrived.emit(report)

    def _deliver(self, report: JobReport) -> None:
        if self._closed.is_set():
            return
        if report.state is not JobState.RUNNING:
            self._running.remove(report.job)
            self.busy_changed.emit(self.titles)
        report.job.hear(report)


def _outcome(job: "Job[Any]", future: "Future[Any]") -> JobReport:
    if future.cancelled():
        return JobReport(job, JobState.CANCELLED)
    error = future.exception()
    if error is None:
        return JobReport(job, JobState.DONE, result=future.result())
    if isinstance(error, CancelledError):
        return JobReport(job, JobState.CANCELLED)
    if isinstance(error, Exception):
        return JobReport(job, JobState.FAILED, error=error)
    return JobReport(job, JobState.FAILED, error=RuntimeError(f"the work was ended by {type(error).__name__}"))
