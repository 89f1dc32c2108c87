"""Choosing an HRTF set by ear, without widgets: rendered on a worker, played at will, blind to the end."""

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.acoustics.library import Kept
from core.assessment.ear_choice import BlindSet, blind, levelled, sweeps, with_choice
from core.assessment.fitting import fitting_for
from core.audio import AudioClip, Layout
from core.ears import Ears
from core.errors import CancelledError, See2SoundError
from core.playback.door import PlaybackState, Player
from core.progress import Progress, ProgressReport
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.opened_output import OpenOutput, open_output
from see2sound_desktop.presenters.session_level import look_at

_POLL_MS = 50
_LARGEST_SEED = 2**31


@dataclass(frozen=True)
class EarChoiceView:
    """What the dialog shows."""

    labels: tuple[str, ...] = ()
    fraction: float = 0.0
    """How much is rendered, while not ``ready``."""
    ready: bool = False
    playing: str = ""
    """The letter that sounds now."""
    heard: frozenset[str] = frozenset()
    device_name: str = ""
    trouble: str = ""

    @property
    def can_choose(self) -> bool:
        """Whether every letter was heard to its end."""
        return self.ready and self.heard >= set(self.labels)


@dataclass(frozen=True, eq=False)
class _Prepared:
    clips: Mapping[str, AudioClip]
    player: Player


class EarChoicePresenter(QObject):
    """One choice. It has no parent: a worker that still opens an output must find it, to give the output back."""

    changed = Signal(object)
    """``EarChoiceView``"""

    def __init__(
        self,
        context: AppContext,
        sets: tuple[Kept, ...],
        ears: Ears,
        *,
        seed: int | None = None,
        open_output: OpenOutput = open_output,
    ) -> None:
        super().__init__()
        self._context = context
        self._ears = ears
        self._open_output = open_output
        self._sets = blind(sets, secrets.randbelow(_LARGEST_SEED) if seed is None else seed)
        self._view = EarChoiceView(tuple(one.label for one in self._sets))
        self._job: Job[_Prepared] | None = None
        self._prepared: _Prepared | None = None
        self._closed = threading.Event()
        self._shut_models = False
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def view(self) -> EarChoiceView:
        """What is shown."""
        return self._view

    def begin(self) -> None:
        """Render every set and open the output, on a worker; again after a trouble."""
        if self._job is not None or self._closed.is_set():
            return
        self._let_go()
        if not self._context.models.session_runs:  # a patient listens: no model works beside it
            self._shut_models = True
            self._context.models.begin_session()
        context, sets, closed, opening = self._context, self._sets, self._closed, self._open_output
        settings = context.settings
        fitting = fitting_for(Layout.BINAURAL, self._ears, settings)

        def work(progress: Progress) -> _Prepared:
            rendered = sweeps(sets, fitting, context.data, progress)
            player = opening(settings.output_device_id, Layout.BINAURAL)
            try:
                calibration = look_at(context.store, player.device, Layout.BINAURAL)[0].valid
                clips = levelled(rendered, calibration)
                player.prepare(clips.values())
                if closed.is_set():
                    raise CancelledError
            except BaseException:
                player.close()
                raise
            return _Prepared(clips, player)

        self._set(ready=False, fraction=0.0, trouble="", playing="")
        self._job = context.jobs.start(
            self.tr("Preparing the moving sounds"),
            work,
            done=self._ready,
            failed=self._failed,
            progressed=self._progressed,
            ended=self._ended,
        )

    def play(self, label: str) -> None:
        """Play a letter from its start, in place of what sounds."""
        if self._prepared is None:
            return
        try:
            self._prepared.player.play(self._prepared.clips[label])
        except See2SoundError as error:
            self._lose(str(error))
            return
        self._timer.start()
        self._set(playing=label)

    def stop(self) -> None:
        """Fall silent."""
        self._timer.stop()
        if self._prepared is not None and self._view.playing:
            self._prepared.player.stop()
        self._set(playing="")

    def chosen(self, label: str | None) -> Ears:
        """The ears with the set of a letter; None for "no difference"."""
        by_label: dict[str | None, BlindSet] = {one.label: one for one in self._sets}
        return with_choice(self._ears, by_label.get(label), datetime.now(UTC))

    def close(self) -> None:
        """Silence, and the output is given back. Closing twice does nothing."""
        self._closed.set()
        if self._job is not None:
            self._job.cancel()
        self._let_go()
        if self._shut_models:
            self._shut_models = False
            self._context.models.end_session()

    def _ready(self, prepared: _Prepared) -> None:
        if self._closed.is_set():
            prepared.player.close()
            return
        self._prepared = prepared
        self._set(ready=True, device_name=prepared.player.device.name)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, See2SoundError):
            raise error
        self._set(trouble=str(error))

    def _progressed(self, report: ProgressReport) -> None:
        self._set(fraction=report.fraction)

    def _ended(self) -> None:
        self._job = None

    @Slot()
    def _poll(self) -> None:
        if self._prepared is None:
            return
        state = self._prepared.player.status().state
        if state is PlaybackState.FINISHED:
            self._timer.stop()
            self._set(heard=self._view.heard | {self._view.playing}, playing="")
        elif state is PlaybackState.LOST:
            device = self._prepared.player.device.name
            self._lose(self.tr("{device} is gone. Plug it in again, or choose another output.").format(device=device))

    def _lose(self, trouble: str) -> None:
        self._let_go()
        self._set(ready=False, playing="", trouble=trouble)

    def _let_go(self) -> None:
        self._timer.stop()
        if self._prepared is not None:
            self._prepared.player.close()
            self._prepared = None

    def _set(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)
