"""The simulated patient's hands on the patient's window: a finger, keys, one switch or two, a pointer that rests."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from core.assessment.distance_scores import distance_class
from core.assessment.simulated_answer import SimulatedAnswer
from core.assessment.tasks import MATCH, NONE, WORDS, ZONE
from core.records.model import PlannedTrial
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.key_hands import KeyHands
from see2sound_desktop.rehearsal.said import points_given, words_said
from see2sound_desktop.rehearsal.window_hands import WindowHands
from see2sound_desktop.widgets.word_pad import WordButton
from see2sound_desktop.windows.patient import PatientWindow


class PatientHands(WindowHands):
    """Presses what the listener decided. ``by`` is one of ``options.HANDS``."""

    def __init__(self, session: SessionPresenter, window: PatientWindow, by: str) -> None:
        super().__init__(session.clock, window, by, KeyHands(window))
        self._patient = window

    def go_on(self) -> Script:
        """Press the button by which the patient begins or goes on."""
        yield from self.press(self._patient.action, QPointF(self._patient.action.rect().center()))

    def answer(self, answer: SimulatedAnswer, planned: PlannedTrial) -> Script:
        """Give an answer on the pad that is shown."""
        view = self._patient.view
        said = words_said(answer, planned) if view.task == WORDS and view.screen is PatientScreen.CHOOSE else ()
        if said:
            yield from self._mark(said, view)
        else:
            yield from self.press(*self._place_of(answer))

    def _mark(self, words: tuple[str, ...], shown: PatientView) -> Script:
        """Mark each word, and be done."""
        for word in words:
            yield from self._mark_one(self._patient.pads.words.button(word), shown)
        yield from self.press(self._patient.action, QPointF(self._patient.action.rect().center()))

    def _mark_one(self, word: WordButton, shown: PatientView) -> Script:
        def marked() -> bool:
            return word.is_marked or self._patient.view is not shown

        yield from self.press(word, QPointF(word.rect().center()), marked)
        yield Wait(marked, f"the mark on {word.text()}")
        yield self.moment(shown)

    def _place_of(self, answer: SimulatedAnswer) -> tuple[QWidget, QPointF]:
        """The widget and the point in it that mean an answer."""
        pads, view = self._patient.pads, self._patient.view
        widget: QWidget
        if view.screen is PatientScreen.CHOOSE and view.task == WORDS:
            widget = self._patient.nothing
        elif view.screen is PatientScreen.CHOOSE and view.scale and answer.heard:
            widget = pads.points.button(points_given(answer, view.scale))
        elif view.screen is PatientScreen.CHOOSE and (answer.heard or NONE in view.choices):
            widget = self._choice(answer.choice or NONE, view.task)
        elif not answer.heard:
            widget = self._patient.nothing
        elif view.screen is PatientScreen.WHERE and view.answer_mode == "clock":
            widget = pads.clock.button(pads.clock.hour_nearest(answer.azimuth_deg or 0.0))
        elif view.screen is PatientScreen.WHERE:
            return pads.arc, QPointF(*pads.arc.geometry_px().point_at(answer.azimuth_deg or 0.0))
        elif view.distance == "choices":
            widget = pads.distances.button(distance_class(answer.distance_m or 1.0))
        else:
            return pads.rings, pads.rings.point_of(answer.distance_m or 1.0)
        return widget, QPointF(widget.rect().center())

    def _choice(self, code: str, task: str) -> QWidget:
        pads = self._patient.pads
        if task == ZONE:
            return pads.zones.button(code)
        return pads.pictures.button(code) if task == MATCH else pads.choices.button(code)
