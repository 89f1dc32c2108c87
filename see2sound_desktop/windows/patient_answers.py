"""From the patient's window to the session: what is pressed there becomes an answer, a start, a stop."""

from PySide6.QtCore import QObject, Slot

from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.widgets.choice_pad import PointedChoice
from see2sound_desktop.widgets.distance_rings import PointedDistance
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.widgets.scale_pad import PointedPoints
from see2sound_desktop.widgets.word_pad import PointedWords
from see2sound_desktop.windows.patient import PatientWindow


class PatientAnswers(QObject):
    """Joins a window to a session, and lives as long as the session does: afterwards a press means nothing."""

    def __init__(self, window: PatientWindow, session: SessionPresenter) -> None:
        super().__init__(session)
        self._session = session
        window.began.connect(session.begin)
        window.pointed_direction.connect(self._direction)
        window.pointed_distance.connect(self._distance)
        window.pointed_choice.connect(self._choice)
        window.pointed_words.connect(self._words)
        window.pointed_points.connect(self._points)
        window.words_begun.connect(session.begin_answer)
        window.heard_nothing.connect(self._nothing)
        window.wanted_again.connect(session.say_again)
        window.stop_pressed.connect(session.patient_stops)
        session.patient_changed.connect(window.show_view)
        window.show_view(session.patient)

    @Slot(object)
    def _direction(self, answer: PointedDirection) -> None:
        self._session.answer_direction(answer.azimuth_deg, answer.pressed_ns)

    @Slot(object)
    def _distance(self, answer: PointedDistance) -> None:
        self._session.answer_distance(answer.distance_m, answer.choice, answer.pressed_ns)

    @Slot(object)
    def _choice(self, answer: PointedChoice) -> None:
        self._session.answer_choice(answer.choice, answer.pressed_ns)

    @Slot(object)
    def _words(self, answer: PointedWords) -> None:
        self._session.answer_words(answer.words, answer.pressed_ns)

    @Slot(object)
    def _points(self, answer: PointedPoints) -> None:
        self._session.answer_points(answer.points, answer.pressed_ns)

    @Slot()
    def _nothing(self) -> None:
        self._session.answer_nothing()
