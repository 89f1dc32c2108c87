"""What comes in of a patient's answers, by touch or through the therapist: when each counts, and what is committed."""

from collections.abc import Callable
from dataclasses import replace

from core.assessment import ratings
from core.assessment.answers import Answer
from core.assessment.run import SessionRun
from core.assessment.tasks import RATINGS, WORDS, choice_task
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.session_flow import SessionFlow
from see2sound_desktop.presenters.session_moment import Moment
from see2sound_desktop.presenters.session_shown import words_answered
from see2sound_desktop.presenters.session_views import ASKING, LiveView, PatientView, Step
from see2sound_desktop.presenters.two_windows import TwoWindows


class SessionAnswering(TwoWindows[LiveView, PatientView]):
    """The part of a session's presenter that takes answers. What comes at another time is passed over."""

    _run: SessionRun
    _now: Moment
    _flow: SessionFlow
    _input: AnswerInput
    _show: Callable[[], None]

    @property
    def answer_mode(self) -> str:
        """A way of answering: one of the protocol's ``answer.modes``."""
        return self._run.setup.response_mode

    def answer_direction(
        self, azimuth_deg: float, pressed_ns: int | None = None, *, by_therapist: bool = False
    ) -> None:
        """A direction was pointed at. ``pressed_ns`` is ``time.monotonic_ns`` of the touch."""
        if not self._now.runs_at(Step.WHERE):
            return
        at_ns = self._touched_ns(pressed_ns)
        if "distance" in self._run.protocol.answer.asks:
            self._flow.ask_distance(azimuth_deg, at_ns)
            return
        by = self._who(by_therapist=by_therapist)
        self._commit(Answer(azimuth_deg=azimuth_deg, answered_monotonic_ns=at_ns, entered_by=by))

    def answer_distance(
        self,
        distance_m: float | None,
        choice: str | None = None,
        pressed_ns: int | None = None,
        *,
        by_therapist: bool = False,
    ) -> None:
        """A distance was pointed at: metres, or ``near``, ``middle``, ``far``."""
        if not self._now.runs_at(Step.HOW_FAR):
            return
        azimuth_deg, at_ns = self._now.direction or (None, self._touched_ns(pressed_ns))
        by = self._who(by_therapist=by_therapist)
        self._commit(Answer(azimuth_deg, distance_m, choice, entered_by=by, answered_monotonic_ns=at_ns))

    def answer_choice(self, choice: str, pressed_ns: int | None = None, *, by_therapist: bool = False) -> None:
        """One of the task's choices was pressed, by its code."""
        if self._now.runs_at(Step.CHOOSE):
            at_ns, by = self._touched_ns(pressed_ns), self._who(by_therapist=by_therapist)
            self._commit(Answer(choice=choice, entered_by=by, answered_monotonic_ns=at_ns))

    def begin_answer(self, pressed_ns: int | None = None) -> None:
        """The first touch of an answer that takes several: from now on nobody is hurried."""
        if self._now.runs_at(Step.CHOOSE) and self._now.touched_ns is None:
            self._now.touched_ns = self._touched_ns(pressed_ns)

    def answer_words(self, said: frozenset[str], pressed_ns: int | None = None, *, by_therapist: bool = False) -> None:
        """These of the words that are shown were heard, and no others."""
        planned = self._run.current
        if self._now.runs_at(Step.CHOOSE) and self._task == WORDS and planned is not None:
            self.begin_answer(pressed_ns)
            self._commit_touched(words_answered(planned, said), by_therapist=by_therapist)

    def answer_points(self, points: int, pressed_ns: int | None = None, *, by_therapist: bool = False) -> None:
        """So many points on the scale whose turn it is; the last one makes the answer."""
        if not self._now.runs_at(Step.CHOOSE) or self._task != RATINGS:
            return
        self.begin_answer(pressed_ns)
        self._now.points = (*self._now.points, points)
        if len(self._now.points) < len(ratings.SCALES):
            self._show()
            return
        given = ratings.written(dict(zip(ratings.SCALES, self._now.points, strict=True)))
        self._commit_touched(given, by_therapist=by_therapist)

    def _commit_touched(self, choice: str, *, by_therapist: bool) -> None:
        by = self._who(by_therapist=by_therapist)
        self._commit(Answer(choice=choice, answered_monotonic_ns=self._now.touched_ns, entered_by=by))

    @property
    def _task(self) -> str:
        return choice_task(self._run.protocol) or ""

    def answer_nothing(self, *, by_therapist: bool = False) -> None:
        """Nothing was heard."""
        if self._now.runs_at(*ASKING) and self._now.direction is None and not self._now.points:
            self._commit(Answer(heard=False, entered_by=self._who(by_therapist=by_therapist)))

    def _commit(self, answer: Answer) -> None:
        given = replace(answer, timed=self._input.is_timed)
        self._flow.commit(lambda: self._run.answer(given))

    def _who(self, *, by_therapist: bool) -> str:
        """Who entered an answer."""
        return self._entered(by_therapist=by_therapist or self.answer_mode == "therapist")
