"""One model of the list: what it is for, size, fit, licence and how it stands, with the one thing to do about it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from core.models.door import in_words
from see2sound_desktop.presenters.model_view import Action, ModelView
from see2sound_desktop.presenters.model_words import (
    action_words,
    clinical_icon,
    fit_icon,
    fit_words,
    licence_words,
    size_words,
    state_icon,
    state_words,
)
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import ThemedPicture, button, flowing, row

_ICON_PX = 18
_STATE_ROLES = {"check": "success", "error": "error"}
_ACTION_ICONS = {
    Action.PAUSE: "pause",
    Action.RESUME: "play",
    Action.STOP: "stop",
    Action.CHECK: "check",
    Action.INSTALL: "add",
    Action.INSTALL_AGAIN: "repeat",
}


class ModelRow(QAbstractButton):
    """Chosen by a click, or by the arrow keys within its group; Tab goes on to its own button."""

    acted = Signal(object)
    """The ``Action`` that was pressed."""

    def __init__(self, model: ModelView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # not a button's fixed height
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._model = model
        self._shown = (model, False)
        self._title = flowing(model.entry.title, "strong")
        self._about = flowing(in_words(model.entry.about), "caption")
        self._fit_icon, self._fit = ThemedPicture("info", "info", _ICON_PX), flowing("", "caption")
        self._licence = flowing(licence_words(model.entry), "caption")
        clinical = clinical_icon(model.entry.licence.clinical)
        self._state_icon, self._state = ThemedPicture("clock", "text_muted", _ICON_PX), flowing("")
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(model.entry.title)
        self._said = flowing("", "caption")
        self.action_button = button("", pressed=self._act)
        self._lay_out(ThemedPicture(clinical, clinical, _ICON_PX))
        theme().changed.connect(self.update)
        self.toggled.connect(self._show_reach)
        self._show_reach(chosen=False)
        self._show()

    def _lay_out(self, licence_icon: QWidget) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        standing = QHBoxLayout()
        standing.setSpacing(10)
        standing.addWidget(self._state_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        standing.addWidget(self._state, 1)
        standing.addWidget(self.action_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(words)
        facts = row(_beside(self._fit_icon, self._fit), _beside(licence_icon, self._licence))
        facts.setStretch(0, 1)
        facts.setStretch(1, 1)
        column.addLayout(facts)
        column.addLayout(standing)
        column.addWidget(self.progress)
        column.addWidget(self._said)

    @property
    def model(self) -> ModelView:
        """What is shown."""
        return self._model

    def show_model(self, model: ModelView, *, session_runs: bool) -> None:
        """Show how the model stands now."""
        shown = (model, session_runs)
        if shown != self._shown:  # reports of one model come twenty times a second, and there are many rows
            self._model, self._shown = model, shown
            self._show(session_runs=session_runs)

    def _show(self, *, session_runs: bool = False) -> None:
        model = self._model
        state = state_words(model, session_runs=session_runs)
        self._fit.setText(f"{size_words(model)}, {fit_words(model.fit)}")
        meant = fit_icon(model.fit)
        self._fit_icon.show_icon(meant, meant)
        self._state.setText(state)
        icon = state_icon(model.state)
        self._state_icon.show_icon(icon, _STATE_ROLES.get(icon, "text_muted"))
        self.progress.setVisible(model.report is not None)
        if model.report is not None:
            self.progress.setValue(round(model.report.fraction * 1000))
        self._said.setText(model.said)
        role = "error" if model.said_warns else "caption"
        if self._said.property("role") != role:
            self._said.setProperty("role", role)
            self._said.style().unpolish(self._said)
            self._said.style().polish(self._said)
        self._said.setVisible(bool(model.said))
        self._show_action(model.action)
        self.setAccessibleName(f"{model.entry.title}: {state}")
        self.setAccessibleDescription(
            " · ".join((in_words(model.entry.about), self._fit.text(), self._licence.text(), model.said)).rstrip(" ·")
        )

    def _show_action(self, action: Action | None) -> None:
        self.action_button.setVisible(action is not None)
        if action is None or self.action_button.text() == action_words(action):
            return
        words = action_words(action)
        self.action_button.setText(words)
        self.action_button.setAccessibleName(f"{words} {self._model.entry.title}")
        set_icon(self.action_button, _ACTION_ICONS[action], "text", theme().size("icon_s"))

    def _show_reach(self, chosen: bool) -> None:
        """Only the chosen row's button is on the way of the Tab key: 24 of them would be a long way."""
        reach = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.action_button.setFocusPolicy(reach)

    def _act(self) -> None:
        self.setChecked(True)
        if self._model.action is not None:
            self.acted.emit(self._model.action)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card; a bar at its left and a heavier edge when it is chosen, so that the choice shows without colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, width = ("border", theme().size("border"))
        if self.hasFocus():
            edge, width = "focus", theme().size("focus")
        elif self.isChecked():
            edge, width = "accent", 2
        inset = width / 2
        painter.setPen(QPen(theme().colour(edge), width))
        painter.setBrush(theme().colour("surface_hover" if self.underMouse() and not self.isChecked() else "surface"))
        radius = theme().size("radius_m")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        if self.isChecked():
            painter.fillRect(QRectF(8, 16, 5, self.height() - 32), theme().colour("accent"))
        painter.end()


def _beside(icon: QWidget, words: QLabel) -> QHBoxLayout:
    words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    return line
