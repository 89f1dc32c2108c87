"""The model process: neural work of every room, one call at a time, apart from the app so that it cannot disturb it.

Started on first use, it keeps what it loaded. Whatever happens there, a crash, a hang, memory that runs out, becomes an
error of the one call; the next call starts a fresh process.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any, Self, cast

from core.errors import CancelledError, MachineError, See2SoundError
from core.models import surroundings
from core.models.gate import ModelGate
from core.models.patience import Patience
from core.models.turns import Turns
from core.models.worker import ModelBugError, RanOutOfMemoryError, Worker
from core.neural.loading import Loading
from core.neural.probe import Probe
from core.progress import Progress

_SMALLER = 0.5
_PROBE = "core.neural.probe:look"

_log = logging.getLogger(__name__)


class ModelProcess:
    """Calls backends in a process of their own. Safe from any thread but the GUI's, which must not wait.

    Parameters
    ----------
    gate
        Shut while a patient is tested. None: one that is always open.
    patience
        How long a call may show no sign of work.
    threads
        For computing on the CPU; None: one less than there are cores.
    """

    def __init__(
        self, gate: ModelGate | None = None, *, patience: Patience | None = None, threads: int | None = None
    ) -> None:
        self._gate = gate or ModelGate()
        self._patience = patience or Patience()
        self._threads = threads or surroundings.default_threads()
        self._turns = Turns()
        self._worker: Worker | None = None
        self._smaller: dict[tuple[str, Loading], Loading] = {}
        self._begun: set[tuple[str, Loading]] | None = None
        self._closed = threading.Event()
        self._warming: list[threading.Thread] = []

    def call(
        self,
        factory: str,
        loading: Loading,
        method: str,
        *arguments: object,
        progress: Progress | None = None,
        **keywords: object,
    ) -> Any:
        """Call ``method`` of the backend that ``factory(loading)`` makes, and wait for what it returns.

        Equal factory and loading mean the same backend, for as long as memory lasts. Other threads' calls are waited
        for. Where memory runs out, everything is given up and the call tried once more with ``input_scale`` halved,
        which then holds for this loading until ``release``.

        Parameters
        ----------
        factory
            ``module:name``.
        arguments, keywords
            Numpy arrays, plain data and dataclasses of ours, as is what the method returns; never tensors.
        progress
            Gets the reports of the call; a cancel ends it within 0.5 s. Passed on where the method has a parameter of
            that name. While the model is loaded the stage is ``load``.

        Raises
        ------
        CancelledError
            ``progress`` was cancelled, the gate was shut meanwhile, or this object was closed.
        MachineError
            ``models.session-running``, ``models.cannot-start``, ``models.crashed``, ``models.hung``,
            ``models.device-failed``, ``models.out-of-memory``, ``models.not-equipped``, ``models.interrupted``.
        See2SoundError
            What the backend raised.
        ModelBugError
            Something that nobody foresaw; the log says where.
        """
        return self._call(factory, loading, method, arguments, keywords, progress or Progress())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    @contextmanager
    def holding(self, progress: Progress | None = None) -> Iterator[None]:
        """Keep other threads' calls out while the block runs, for a backend whose calls build on each other.

        A tracker is told where to begin and then goes from frame to frame: another film's frames must not come between.
        After the first call of a backend in the block the later ones need that very object: they are not repeated on a
        fresh one, but raise ``models.interrupted`` when it is gone and ``models.out-of-memory-midway`` when memory runs
        out. All calls in the block come from this thread.
        """
        with self._turns.turn(progress or Progress()):
            self._begun = set()
            try:
                yield
            finally:
                self._begun = None

    def loading_used(self, factory: str, loading: Loading) -> Loading:
        """How a backend is loaded in truth: with a smaller input scale after memory ran out. For the provenance."""
        return self._smaller.get((factory, loading), loading)

    def warm(self, factory: str, loading: Loading) -> None:
        """Start the process and load a backend, in the background. What goes wrong is met again by the first call."""
        thread = threading.Thread(target=self._warm, args=(factory, loading), name="models-warm", daemon=True)
        self._warming = [each for each in self._warming if each.is_alive()]
        self._warming.append(thread)
        thread.start()

    def probe(self, progress: Progress | None = None) -> Probe:
        """What the neural libraries see of this machine. Raises as ``call`` does."""
        return cast("Probe", self._call(_PROBE, None, None, (), {}, progress or Progress()))

    def release(self, progress: Progress | None = None) -> None:
        """Give up every loaded backend, when the call that runs has ended; the process stays.

        Raises CancelledError when ``progress`` is cancelled meanwhile.
        """
        progress = progress or Progress()
        with self._turns.turn(progress):
            self._smaller.clear()
            if self._worker is None or not self._worker.alive:
                return
            try:
                with suppress(MachineError, RanOutOfMemoryError):  # a process that died holds nothing any more
                    self._worker.release(progress)
            finally:
                self._leave_the_dead()

    def close(self) -> None:
        """End the process at once; a call that runs, or that comes, is cancelled. Closing twice does nothing."""
        self._closed.set()
        worker = self._worker
        if worker is not None:
            worker.kill()
        with self._turns.turn(Progress()):
            self._leave()
        for thread in self._warming:
            thread.join()

    def _warm(self, factory: str, loading: Loading) -> None:
        try:
            self._call(factory, loading, None, (), {}, Progress())
        except See2SoundError as error:
            _log.info("%s was not loaded in advance: %s", loading.model_id, error.code)
        except ModelBugError:
            _log.exception("%s was not loaded in advance", loading.model_id)

    def _call(
        self,
        factory: str,
        loading: Loading | None,
        method: str | None,
        arguments: tuple[object, ...],
        keywords: dict[str, object],
        progress: Progress,
    ) -> object:
        with self._gate.passing(progress), self._turns.turn(progress):
            while True:
                try:
                    return self._ask(factory, loading, method, (arguments, keywords), progress)
                except RanOutOfMemoryError as error:
                    self._go_smaller(factory, loading, error)  # raises when it is small already

    def _ask(
        self,
        factory: str,
        loading: Loading | None,
        method: str | None,
        given: tuple[tuple[object, ...], dict[str, object]],
        progress: Progress,
    ) -> object:
        progress.check()
        used = None if loading is None else self.loading_used(factory, loading)
        continues = self._continues(factory, loading)
        worker = self._running_worker()
        try:
            answer = worker.call(factory, used, method, given, continues=continues, progress=progress)
        finally:
            self._leave_the_dead()
        if self._begun is not None and loading is not None:
            self._begun.add((factory, loading))
        return answer

    def _continues(self, factory: str, loading: Loading | None) -> bool:
        return self._begun is not None and loading is not None and (factory, loading) in self._begun

    def _go_smaller(self, factory: str, loading: Loading | None, error: RanOutOfMemoryError) -> None:
        """Let a loading work on a smaller input from now on. Raises when it already did, or cannot begin again."""
        if loading is None or (factory, loading) in self._smaller:
            if loading is not None:
                del self._smaller[factory, loading]  # a later call starts from the whole input again
            raise MachineError("models.out-of-memory") from error
        _log.warning("memory ran out with %s: its input is made smaller", loading.model_id)
        self._smaller[factory, loading] = replace(loading, input_scale=loading.input_scale * _SMALLER)
        if self._continues(factory, loading):
            raise MachineError("models.out-of-memory-midway") from error

    def _running_worker(self) -> Worker:
        self._leave_the_dead()
        if self._worker is None:
            self._worker = Worker(self._threads, self._patience)
        if self._closed.is_set():  # looked at after a worker was made: ``close`` ends those that it sees
            raise CancelledError
        return self._worker

    def _leave_the_dead(self) -> None:
        if self._worker is not None and not self._worker.alive:
            self._leave()

    def _leave(self) -> None:
        if self._worker is not None:
            self._worker.dispose()
            self._worker = None
