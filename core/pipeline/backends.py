"""Backends of every stage by their ids: ``builtin`` is the room's own, any other id a model of the list, installed.

Models compute in the one model process of the program, which starts with the first of them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from core import wording
from core.errors import InputError, MachineError
from core.models import catalogue, installed
from core.models.door import Entry, Task
from core.models.fit import fit
from core.models.machine import look
from core.models.process import ModelProcess
from core.neural.loading import Device, Precision
from core.neural.probe import DeviceFacts, Probe
from core.neural.trouble import PACKAGES
from core.paths import DataFolder
from core.pipeline.options import BUILTIN
from core.pipeline.proxies import (
    Remote,
    RemoteDepth,
    RemoteGenerator,
    RemoteJudge,
    RemoteLabels,
    RemoteOutlines,
    RemoteRegions,
    RemoteTracker,
)
from core.progress import Progress
from core.sound.door import SoundGenerator, SoundJudge
from core.vision import registry
from core.vision.door import DepthEstimator, Labeller, RegionFinder, Tracker
from core.vision.outlining import OutlinedRegions

OUTLINED_BY = "+"
"""Stands in the id of a region finder between who finds and who draws the outlines."""

AnyRemote = TypeVar("AnyRemote", bound=Remote)


class Backends:
    """Makes the backends of every stage. One for a program, beside its one model process.

    Parameters
    ----------
    data
        Where models are installed.
    process
        The program's model process; whoever made it closes it. Nothing starts before a model is asked for.
    device
        What models compute on; None: the fastest here on which each of them fits.
    """

    def __init__(self, data: DataFolder, process: ModelProcess, device: Device | None = None) -> None:
        self._data, self._process, self._device = data, process, device
        self._probe: Probe | None = None

    def regions(self, backend_id: str, progress: Progress | None = None) -> RegionFinder:
        """The region finder of that id; ``detector+sam``: what the first finds, in outlines that the second draws.

        Parameters
        ----------
        progress
            Of the work that the backend is for: told of loading and computing, and its cancel ends a call. The same
            holds for every method here.

        Raises
        ------
        InputError
            ``pipeline.unknown-backend``: no such id for this stage; the sentence lists those there are.
        MachineError
            The model is not installed or damaged, there is no such device, a session is running (``models.*``).
        """
        finder_id, plus, outliner_id = backend_id.partition(OUTLINED_BY)
        finder: RegionFinder = registry.region_finder(BUILTIN)
        if finder_id != BUILTIN:
            finder = self._remote(RemoteRegions, Task.REGIONS, finder_id, progress)
        return OutlinedRegions(finder, self._outliner(outliner_id, progress)) if plus else finder

    def _outliner(self, model_id: str, progress: Progress | None) -> RemoteOutlines:
        known = {entry.id: entry for entry in catalogue.entries() if entry.outlines is not None}
        if model_id not in known:
            what = wording.say("pipeline.what-outlines")
            raise InputError("pipeline.unknown-backend", what=what, id=model_id, known=", ".join(known))
        entry = known[model_id]
        assert entry.outlines is not None
        return self._made(RemoteOutlines, entry, entry.outlines, Task.REGIONS, progress)

    def depth(self, backend_id: str, progress: Progress | None = None) -> DepthEstimator:
        """The depth estimator of that id. Raises as ``regions``."""
        if backend_id == BUILTIN:
            return registry.depth_estimator(BUILTIN)
        return self._remote(RemoteDepth, Task.DEPTH, backend_id, progress)

    def labels(self, backend_id: str, progress: Progress | None = None) -> Labeller | None:
        """The labeller of that id; None for the built-in: names come with the regions alone. Raises as ``regions``."""
        if backend_id == BUILTIN:
            return None
        return self._remote(RemoteLabels, Task.LABELS, backend_id, progress)

    def generator(self, backend_id: str, progress: Progress | None = None) -> SoundGenerator | None:
        """The generator of that id; None for the built-in: the library of synthesised sounds. Raises as ``regions``."""
        if backend_id == BUILTIN:
            return None
        return self._remote(RemoteGenerator, Task.SOUND, backend_id, progress)

    def judge(self, backend_id: str, progress: Progress | None = None) -> SoundJudge | None:
        """The judge of that id; None for the built-in: the first sound that is made is taken. Raises as ``regions``."""
        if backend_id == BUILTIN:
            return None
        return self._remote(RemoteJudge, Task.JUDGE, backend_id, progress)

    def check_tracker(self, backend_id: str) -> None:
        """Raise InputError ``pipeline.unknown-backend`` when there is no tracker of that id, installed or not."""
        if backend_id != BUILTIN:
            _entry(Task.TRACKS, backend_id)

    @contextmanager
    def tracker(self, backend_id: str, progress: Progress | None = None) -> Iterator[Tracker]:
        """The tracker of that id, while the block runs: no other call of a model comes between its frames.

        Raises as ``regions``.
        """
        if backend_id == BUILTIN:
            yield registry.tracker(BUILTIN)
            return
        progress = progress or Progress()
        made = self._remote(RemoteTracker, Task.TRACKS, backend_id, progress)
        with self._process.holding(progress):
            yield made

    def _remote(self, kind: type[AnyRemote], task: Task, backend_id: str, progress: Progress | None) -> AnyRemote:
        entry = _entry(task, backend_id)
        return self._made(kind, entry, entry.backends[task], task, progress)

    def _made(
        self, kind: type[AnyRemote], entry: Entry, factory: str, task: Task, progress: Progress | None
    ) -> AnyRemote:
        progress = progress or Progress()
        installed.find(self._data, entry.id)  # before torch is imported to look at the devices
        device, precision = self._chosen(entry, task, progress)
        loading = installed.loading(self._data, entry.id, device, precision)
        return kind(self._process, factory, loading, progress)

    def _chosen(self, entry: Entry, task: Task, progress: Progress) -> tuple[Device, Precision]:
        """What a model computes on, and in which numbers."""
        needed = [name for name in entry.packages if name in PACKAGES]
        if not needed:
            return self._allowed(entry, (Device.CPU,)), Precision.FLOAT32
        probe = self._looked(progress)
        if not probe.devices:
            raise MachineError("models.not-equipped", package=needed[0])
        facts = {each.device: each for each in probe.devices}
        device = self._allowed(entry, tuple(facts))
        return device, _precision(entry, task, facts[device])

    def _allowed(self, entry: Entry, there: tuple[Device, ...]) -> Device:
        """The device that was asked for, else the fastest on which the model fits, else the last that it can use."""
        usable = [device for device in entry.devices if device in there]
        if self._device is not None:
            usable = [device for device in usable if device is self._device]
        if not usable:
            wanted = self._device or entry.devices[0]
            raise MachineError("models.no-device", device=wanted.value)
        if self._device is not None or len(usable) == 1:
            return usable[0]
        fitting = fit(entry, look(frozenset(entry.packages))).device
        return fitting if fitting in usable else usable[-1]

    def _looked(self, progress: Progress) -> Probe:
        if self._probe is None:
            self._probe = self._process.probe(progress)
        return self._probe


def can_follow(backend_id: str) -> bool:
    """Whether a backend that finds regions also follows them through a film."""
    return backend_id == BUILTIN or any(entry.id == backend_id for entry in catalogue.for_task(Task.TRACKS))


def _precision(entry: Entry, task: Task, facts: DeviceFacts) -> Precision:
    """Smaller numbers where the model's entry names some and a CUDA card has them. Nothing else was tried so."""
    wanted = entry.precision.get(task, Precision.FLOAT32)
    return wanted if facts.device is Device.CUDA and wanted in facts.precisions else Precision.FLOAT32


def _entry(task: Task, backend_id: str) -> Entry:
    known = {entry.id: entry for entry in catalogue.for_task(task)}
    if backend_id not in known:
        raise InputError(
            "pipeline.unknown-backend",
            what=wording.say(f"pipeline.what-{task}"),
            id=backend_id,
            known=", ".join((BUILTIN, *known)),
        )
    return known[backend_id]
