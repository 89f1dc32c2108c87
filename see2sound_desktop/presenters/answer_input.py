"""By what a patient answers: a hand or a keyboard, one or two switches, a pointer that rests. No Qt."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from core.assessment.protocol import Protocol
from core.assessment.ratings import MOST_POINTS
from core.assessment.tasks import CHOICES, RATINGS, WORDS, task_in
from core.records.model import SessionEvent

ANSWERED_BY = "answered-by"
"""The event that keeps by what a session is answered, where it is not by hand."""
STEP_RANGE_S = (1.5, 3.0)
"""How long one answer may be highlighted in scanning."""
DWELL_RANGE_S = (0.8, 2.0)
"""How long a pointer may have to rest."""
_ROUNDS = 2
_DIRECTION_STATIONS = 16
"""Nine sectors and seven places in one: the longest way to a direction or a distance."""
_STATIONS = {RATINGS: MOST_POINTS, WORDS: len(CHOICES[WORDS]) + 1}
"""Of what is not answered by one of its choices: the steps of a scale; four words, and that one is done."""
_BUTTONS = 2
"""What is scanned beside the answers: nothing heard, and Stop."""


class InputKind(StrEnum):
    """By what it is answered."""

    POINTER = "pointer"
    """A finger, a mouse, or keys: arrows and Enter."""
    ONE_SWITCH = "one-switch"
    """The answers are highlighted in turn; the switch chooses the one that is."""
    TWO_SWITCHES = "two-switches"
    """One switch goes to the next answer, the other one chooses it."""
    DWELL = "dwell"
    """A pointer that rests on an answer chooses it."""


@dataclass(frozen=True, slots=True)
class AnswerInput:
    """By what one session is answered, and how fast it goes."""

    kind: InputKind = InputKind.POINTER
    step_s: float = 2.0
    """One switch: how long each answer is highlighted."""
    dwell_s: float = 1.2
    """Resting pointer: how long it has to rest."""

    @property
    def scans(self) -> bool:
        """Whether answers are highlighted in turn."""
        return self.kind in {InputKind.ONE_SWITCH, InputKind.TWO_SWITCHES}

    @property
    def is_timed(self) -> bool:
        """Whether the moment of an answer is the patient's: a switch waits for its turn, a pointer has to rest."""
        return self.kind is InputKind.POINTER

    def further_s(self, protocol: Protocol, mode: str = "") -> float:
        """What is added to the protocol's time for an answer in ``mode``, seconds.

        A switch takes as long as two rounds of all that is highlighted, a resting pointer two rests: who is slowed by
        the input must not be counted as not having heard.
        """
        if self.kind is InputKind.POINTER:
            return 0.0
        if self.kind is InputKind.DWELL:
            return _ROUNDS * self.dwell_s
        task = task_in(protocol, mode)
        answers = _DIRECTION_STATIONS if task is None else _STATIONS.get(task, len(CHOICES[task]))
        return _ROUNDS * (answers + _BUTTONS) * self.step_s

    @property
    def code(self) -> str:
        """As it is kept with a session: ``one-switch 2.0``."""
        if self.kind is InputKind.POINTER:
            return self.kind.value
        return f"{self.kind.value} {self.dwell_s if self.kind is InputKind.DWELL else self.step_s:.1f}"

    @classmethod
    def of_code(cls, code: str) -> Self:
        """What ``code`` kept; a hand where it says nothing known."""
        name, _, seconds = code.partition(" ")
        try:
            kind = InputKind(name)
            number = float(seconds) if seconds else None
        except ValueError:
            return cls()
        if number is None:
            return cls(kind)
        return (
            cls(kind, dwell_s=_within(number, DWELL_RANGE_S))
            if kind is InputKind.DWELL
            else cls(kind, step_s=_within(number, STEP_RANGE_S))
        )

    @classmethod
    def of_events(cls, events: Iterable[SessionEvent]) -> Self:
        """By what a session was answered that left these events."""
        return cls.of_code(next((event.detail for event in events if event.kind == ANSWERED_BY), ""))


def _within(number: float, limits: tuple[float, float]) -> float:
    return min(max(number, limits[0]), limits[1])
