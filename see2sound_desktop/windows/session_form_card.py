"""Third step of setting up a session: what of the form before it was asked, and what that leads to."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_form import FormView, SessionFormPresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, row, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.windows import session_form_words as words
from see2sound_desktop.windows.session_form import SessionForm

_FORM_SIZE = QSize(1240, 750)


class FormCard(Card):
    """Says what is missing; opens the form."""

    def __init__(self, presenter: SessionFormPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._presenter = presenter
        self.body.setContentsMargins(theme().size("space_l"), 14, theme().size("space_l"), 14)
        self.said = IconLine()
        self.open_button = button(self.tr("&Fill in the form …"), icon="edit", pressed=self.open_form)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(text(self.tr("3   Before the session"), "heading"))
        said.addWidget(self.said)
        line = row(said, self.open_button)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        presenter.changed.connect(self.show_view)
        self.show_view(presenter.view)

    @Slot(object)
    def show_view(self, view: FormView) -> None:
        """Show what the form leads to."""
        self.open_button.setEnabled(view.patient is not None)
        if view.patient is None:
            self.said.say(self.tr("Choose a patient first."))
        elif not view.was_begun:
            self.said.say(
                self.tr(
                    "Hearing, sight, the arm, fatigue and more can shift the answers. As long as nothing is asked, "
                    "the result will say “interpret with caution”."
                ),
                warns=True,
            )
        else:
            self.said.say_as(words.consequence_icon(view), words.consequence_words(view))

    def open_form(self) -> None:
        """Show the form over the window, which waits for it."""
        form = SessionForm(self._presenter, self.window())
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        available = self.screen().availableGeometry().size()
        form.resize(_FORM_SIZE.boundedTo(available))
        form.open()
