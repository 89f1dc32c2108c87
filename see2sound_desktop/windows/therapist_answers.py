"""From the therapist's pads to the session: what the patient said or pointed at becomes an answer."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.widgets.choice_pad import PointedChoice
from see2sound_desktop.widgets.distance_rings import PointedDistance
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.widgets.scale_pad import PointedPoints
from see2sound_desktop.widgets.word_pad import PointedWords
from see2sound_desktop.windows.session_pads import TherapistPads


class TherapistAnswers(QObject):
    """Joins the pads to the session that ``session`` gives, one after another; between sessions nothing is entered."""

    def __init__(self, pads: TherapistPads, session: Callable[[], SessionPresenter | None]) -> None:
        super().__init__(pads)
        self._session = session
        pads.pointed_direction.connect(self._direction)
        pads.pointed_distance.connect(self._distance)
        pads.pointed_choice.connect(self._choice)
        pads.words_begun.connect(self._begin)
        pads.pointed_words.connect(self._words)
        pads.pointed_points.connect(self._points)

    @Slot(object)
    def _direction(self, answer: PointedDirection) -> None:
        if (session := self._session()) is not None:
            session.answer_direction(answer.azimuth_deg, answer.pressed_ns, by_therapist=True)

    @Slot(object)
    def _distance(self, answer: PointedDistance) -> None:
        if (session := self._session()) is not None:
            session.answer_distance(answer.distance_m, answer.choice, answer.pressed_ns, by_therapist=True)

    @Slot(object)
    def _choice(self, answer: PointedChoice) -> None:
        if (session := self._session()) is not None:
            session.answer_choice(answer.choice, answer.pressed_ns, by_therapist=True)

    @Slot(object)
    def _begin(self, pressed_ns: int) -> None:
        if (session := self._session()) is not None:
            session.begin_answer(pressed_ns)

    @Slot(object)
    def _words(self, answer: PointedWords) -> None:
        if (session := self._session()) is not None:
            session.answer_words(answer.words, answer.pressed_ns, by_therapist=True)

    @Slot(object)
    def _points(self, answer: PointedPoints) -> None:
        if (session := self._session()) is not None:
            session.answer_points(answer.points, answer.pressed_ns, by_therapist=True)
