"""A session that runs, as its two windows meet it: what each shows now, and the timer that moves it on. No widgets."""

from abc import abstractmethod
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_voice import SessionVoice

_POLL_MS = 12


class PatientShown(Protocol):
    """What the patient's window shows."""

    @property
    def screen(self) -> StrEnum:
        """Which screen."""

    @property
    def may_hear_again(self) -> bool:
        """Whether its sentence can be spoken once more."""


_Live = TypeVar("_Live")
_Patient = TypeVar("_Patient", bound=PatientShown)


class TwoWindows(QObject, Generic[_Live, _Patient]):
    """Of a test or of training: each window is told what it shows as soon as that is something else."""

    live_changed = Signal(object)
    patient_changed = Signal(object)
    troubled = Signal(object)
    """A sentence: what went wrong and what to do."""
    finished = Signal(object)
    """How it ended, once."""

    _voice: SessionVoice[_Patient]

    def __init__(
        self, clock: SessionClock, live: _Live, patient: _Patient, entered_by: str, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._clock, self._live, self._patient, self._entered_by = clock, live, patient, entered_by
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.advance)

    @property
    def clock(self) -> SessionClock:
        """The session's clock."""
        return self._clock

    @property
    def live(self) -> _Live:
        """What the therapist sees."""
        return self._live

    @property
    def patient(self) -> _Patient:
        """What the patient sees."""
        return self._patient

    @abstractmethod
    def advance(self) -> None:
        """Do what is due."""

    @abstractmethod
    def pause(self) -> None:
        """Silence, and it stands still."""

    @abstractmethod
    def resume(self) -> None:
        """Go on after that."""

    @abstractmethod
    def abandon(self) -> None:
        """Leave it open, to be gone on with later: the window closes under it."""

    def _tell(self, live: _Live, patient: _Patient) -> None:
        """What both windows show now; the voice goes with the patient's."""
        self._voice.follow(patient)
        if patient != self._patient:
            self._patient = patient
            self.patient_changed.emit(patient)
        if live != self._live:
            self._live = live
            self.live_changed.emit(live)

    @Slot()
    def say_again(self) -> None:
        """The patient, or the therapist, wants to hear the sentence again."""
        if self._patient.may_hear_again:
            self._voice.say(self._patient)

    def _touched_ns(self, pressed_ns: int | None) -> int:
        """When something was touched at ``time.monotonic_ns``, by the session's clock; now where nobody says."""
        return self._clock.monotonic_ns() if pressed_ns is None else self._clock.at(pressed_ns)

    def _entered(self, *, by_therapist: bool) -> str:
        """Who entered an answer; in a rehearsal it is always the simulated patient."""
        if self._entered_by != "patient":
            return self._entered_by
        return "therapist" if by_therapist else "patient"
