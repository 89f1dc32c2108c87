"""What a simulated therapist asks before the session, click by click, and what the simulated patient says."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from core.assessment.circumstances import Aids, Aphasia, Arm, Glasses, Hand, Louder, Posture, Turned, VisualField
from core.audio import Layout
from core.records.model import LesionSide
from see2sound_desktop.presenters.ear_screen import ScreenState
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.hands import click, pick, write
from see2sound_desktop.rehearsal.options import RehearsalError
from see2sound_desktop.rehearsal.pictures import Pictures
from see2sound_desktop.windows.session_form import SessionForm
from see2sound_desktop.windows.session_page import SessionPage

_ANSWERS = {
    "louder": Louder.EQUAL,
    "aids": Aids.NONE,
    "visual_field": VisualField.FULL,
    "glasses": Glasses.NONE,
    "prisms": False,
    "aphasia": Aphasia.NONE,
    "handedness": Hand.RIGHT,
    "arm": Arm.RIGHT,
    "posture": Posture.SITTING,
    "head": Turned.STRAIGHT,
    "trunk": Turned.STRAIGHT,
}
_FATIGUE, _AVERAGE_DB, _LESION_DATE = "2", "10", "2025"


class FormHands:
    """Fills in the form of the page. Neglect is no deafness: every simulated patient hears with both ears."""

    def __init__(self, page: SessionPage, pictures: Pictures) -> None:
        self._page, self._presenter, self._pictures = page, page.setup.form, pictures

    def fill(self) -> Script:
        """From the card that opens the form to its last button."""
        click(self._page.setup_view.form.open_button)
        yield Wait(lambda: isinstance(QApplication.activeModalWidget(), SessionForm), "the form before the session")
        form = QApplication.activeModalWidget()
        if not isinstance(form, SessionForm):
            raise RehearsalError("the form before the session went away")
        self._pictures.take("session-form", form=form)
        if not form.side_confirmed.isChecked():
            yield from self._press(form.side_confirmed)
        if self._presenter.view.lesion_side is not LesionSide.NONE:
            yield from self._write(form.date, "lesion_date", _LESION_DATE)
        if self._presenter.view.layout is Layout.BINAURAL:
            yield from self._screen(form)
        for name, line in form.pure_tones.items():
            yield from self._write(line, name, _AVERAGE_DB)
        for name, value in _ANSWERS.items():
            answer = form.rows[name].button(value)
            if answer.isVisible() and not answer.isChecked():
                yield from self._press(answer)
        pick(form.fatigue, _FATIGUE)
        yield Wait(lambda: not self._presenter.view.missing, "the whole form")
        self._pictures.take("session-form-filled", form=form)
        click(form.close_button)
        yield Wait(lambda: QApplication.activeModalWidget() is None, "the end of the form")

    @staticmethod
    def _press(answer: QAbstractButton) -> Script:
        click(answer)
        yield Wait(answer.isChecked, f"the answer {answer.accessibleName() or answer.text()}")

    def _write(self, line: QLineEdit, name: str, words: str) -> Script:
        line.clear()
        write(line, words)
        line.clearFocus()
        yield Wait(lambda: getattr(self._presenter.view.asked, name) is not None, f"the entry {words}")

    def _screen(self, form: SessionForm) -> Script:
        screen, part = self._presenter.screen, form.screen_part
        click(part.begin)
        yield Wait(lambda: screen.view.runs, "the detection screen")
        while screen.view.runs:
            yield Wait(lambda: screen.view.state is ScreenState.ASKING, "the question after a sound or a silence")
            self._pictures.take("session-screen", form=form)
            asked, played = screen.view, screen.playing
            if played is None:
                raise RehearsalError("the detection screen asks about nothing")
            click(part.heard if played.sounds else part.not_heard)
            yield Wait(lambda asked=asked: screen.view != asked, "the next sound or silence")  # type: ignore[misc]
