"""The detection screen at an output: opens it, plays sounds and silences at one ear, counts what was heard."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.assessment.detection_screen import (
    TRIALS,
    DetectionScreen,
    Ear,
    EarResult,
    ScreenTrial,
    screen_order,
    screen_sounds,
)
from core.assessment.level import PresentationLevel
from core.audio import AudioClip
from core.errors import MachineError, See2SoundError
from core.playback.door import PlaybackState, Player
from core.progress import Progress
from see2sound_desktop.presenters.context import AppContext

_POLL_MS = 10
_LARGEST_SEED = 2**31


class ScreenState(StrEnum):
    """Where the screen stands."""

    IDLE = "idle"
    OPENING = "opening"
    LISTENING = "listening"
    ASKING = "asking"


@dataclass(frozen=True, slots=True)
class ScreenView:
    """What the form shows of the screen. Nobody sees whether there was a sound: whoever knows can cue the patient."""

    state: ScreenState = ScreenState.IDLE
    ear: Ear = Ear.LEFT
    number: int = 1
    total: int = TRIALS
    trouble: str = ""
    """Why it ended, as a sentence."""

    @property
    def runs(self) -> bool:
        """Whether it was begun and is not over."""
        return self.state is not ScreenState.IDLE


@dataclass(frozen=True, eq=False)
class _Opened:
    player: Player
    sounds: Mapping[ScreenTrial, AudioClip] = field(default_factory=dict)


class EarScreen(QObject):
    """One screen at a time; the output is held open only while it lasts. An ear left half way has no result."""

    changed = Signal(object)
    """``ScreenView``"""
    counted = Signal(object)
    """Results of the ears that were gone through: ``Mapping[Ear, EarResult]``."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view = ScreenView()
        self._screen: DetectionScreen | None = None
        self._opened: _Opened | None = None
        self._shut_models = False
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def view(self) -> ScreenView:
        """What is shown."""
        return self._view

    @property
    def playing(self) -> ScreenTrial | None:
        """What plays now, for nobody's eyes but a simulated patient's."""
        return None if self._screen is None else self._screen.current

    def begin(
        self, open_output: Callable[[], Player], level: PresentationLevel | None, seed: int | None = None
    ) -> None:
        """Open the output on a worker and begin with the first ear."""
        self.end()
        order = screen_order(secrets.randbelow(_LARGEST_SEED) if seed is None else seed)

        def work(_progress: Progress) -> _Opened:
            sounds = screen_sounds(level)
            player = open_output()
            try:
                player.prepare(sounds.values())
            except BaseException:
                player.close()
                raise
            return _Opened(player, sounds)

        self._screen = DetectionScreen(order)
        if not self._context.models.session_runs:  # a patient listens: no model works beside it
            self._shut_models = True
            self._context.models.begin_session()
        self._show(ScreenState.OPENING)
        self._context.jobs.start(self.tr("Opening the audio output"), work, done=self._ready, failed=self._failed)

    def answer(self, *, heard: bool) -> None:
        """What the patient answered. Before the sound, or the silence, is over there is nothing to answer."""
        if self._screen is None or self._view.state is not ScreenState.ASKING:
            return
        self._screen.answer(heard=heard)
        if self._screen.current is None:
            self.end()
        else:
            self._play()

    def play_again(self) -> None:
        """The same once more."""
        if self._view.state is ScreenState.ASKING:
            self._play()

    def end(self) -> None:
        """Let go of the output, and tell the results of the ears that were gone through."""
        self._timer.stop()
        screen, self._screen = self._screen, None
        if self._opened is not None:
            self._opened.player.close()
            self._opened = None
        if self._shut_models:
            self._shut_models = False
            self._context.models.end_session()
        if screen is None:
            return
        self._set(ScreenView())
        results: Mapping[Ear, EarResult] = screen.results()
        if results:
            self.counted.emit(results)

    @Slot(object)
    def _ready(self, opened: _Opened) -> None:
        if self._screen is None or self._opened is not None:
            opened.player.close()  # ended meanwhile
            return
        self._opened = opened
        self._play()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, See2SoundError):
            raise error
        self._lose(str(error))

    def _play(self) -> None:
        if self._opened is None or self._screen is None or self._screen.current is None:
            return
        try:
            self._opened.player.play(self._opened.sounds[self._screen.current])
        except See2SoundError as error:
            self._lose(str(error))
            return
        self._show(ScreenState.LISTENING)
        self._timer.start()

    @Slot()
    def _poll(self) -> None:
        if self._opened is None:
            return
        status = self._opened.player.status()
        if status.gone:
            self._lose(str(MachineError("playback.device-lost", device=self._opened.player.device.name)))
        elif status.underflows:
            self._play()  # it had gaps: once more, before anybody answers
        elif status.state is PlaybackState.FINISHED:
            self._timer.stop()
            self._show(ScreenState.ASKING)

    def _lose(self, trouble: str) -> None:
        self.end()
        self._set(ScreenView(trouble=trouble))

    def _show(self, state: ScreenState) -> None:
        screen = self._screen
        ear = Ear.LEFT if screen is None or screen.current is None else screen.current.ear
        self._set(ScreenView(state, ear, 1 if screen is None else screen.number))

    def _set(self, view: ScreenView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)
