"""The detection screen within the form: what to do, what to ask, and how each ear did."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.assessment.detection_screen import Ear
from core.audio import Layout
from see2sound_desktop.presenters.ear_screen import ScreenState
from see2sound_desktop.presenters.session_form import FormView, SessionFormPresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, flowing, row
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.windows import session_form_words as words
from see2sound_desktop.wording import labelled


class ScreenPart(QWidget):
    """The therapist asks, and enters what the patient says. The buttons wait for the end of each sound or silence."""

    def __init__(self, presenter: SessionFormPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, self._state = presenter, ScreenState.IDLE
        screen = presenter.screen
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_s"))
        self.sentence = flowing("", "body")
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.sentence)
        self.results = {ear: IconLine() for ear in Ear}
        results = row(*self.results.values())
        column.addLayout(results)
        self.begin = button(self.tr("Screen &both ears"), icon="headphones", pressed=presenter.begin_screen)
        self.heard = button(self.tr("H&eard"), kind="primary", pressed=lambda: screen.answer(heard=True))
        self.not_heard = button(self.tr("&Not heard"), pressed=lambda: screen.answer(heard=False))
        self.again = button(self.tr("Play a&gain"), kind="quiet", icon="repeat", pressed=screen.play_again)
        self.stop = button(self.tr("Stop"), kind="quiet", pressed=screen.end)
        for made in (self.begin, self.heard, self.not_heard, self.again, self.stop):
            made.setAutoDefault(False)
        column.addLayout(row(self.begin, self.heard, self.not_heard, self.again, self.stop, None, spacing=8))

    def show_view(self, view: FormView) -> None:
        """Show where the screen stands. Over loudspeakers there is none."""
        self.setVisible(view.layout is Layout.BINAURAL)
        screen = view.screen
        self.sentence.setText(words.screen_words(view))
        self.begin.setEnabled(view.has_output)
        is_done = view.asked.screen_left is not None or view.asked.screen_right is not None
        self.begin.setText(self.tr("Screen &both ears again") if is_done else self.tr("Screen &both ears"))
        self.begin.setAccessibleName(self.begin.text().replace("&", ""))
        for ear, line in self.results.items():
            result = view.asked.screen(ear)
            meant = "info" if result is None else "success" if result.passed else "error"
            said = labelled(words.names()[f"screen_{ear.value}"], words.result_words(result))
            line.say_as(meant, "" if screen.runs else said)  # shown and hidden again, it would move the buttons
        had_focus = self.isAncestorOf(focus) if (focus := self.window().focusWidget()) is not None else False
        for made in (self.heard, self.not_heard, self.again, self.stop):
            made.setVisible(screen.runs)
        self.begin.setVisible(not screen.runs)
        began = screen.runs and self._state is ScreenState.IDLE
        ended = not screen.runs and self._state is not ScreenState.IDLE
        self._state = screen.state
        if began:
            self.heard.setFocus(Qt.FocusReason.OtherFocusReason)
        elif ended and had_focus:
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)
