"""Whether tests may use a scene, and the step that lets them: each source is the right thing in the right place."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from see2sound_desktop.presenters.scene_approval import ApprovalState, ApprovalView, SceneApproval
from see2sound_desktop.presenters.scene_words import flashing_words, position_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, row, scrolled, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.wording import local_date


class SceneApprovalPanel(QWidget):
    """Both are said of the selected source, and then it is approved, under the therapist's name."""

    def __init__(self, approval: SceneApproval, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._approval = approval
        self.count = text("", "caption")
        self.state, self.flashes = IconLine(), IconLine()
        self.thing, self.place = QCheckBox(self.tr("&Right thing")), QCheckBox(self.tr("Right &place"))
        self.thing.clicked.connect(lambda on: approval.say_thing(right=on))
        self.place.clicked.connect(lambda on: approval.say_place(right=on))
        self.thing_words, self.place_words = text("", "caption", wrap=True), text("", "caption", wrap=True)
        self.approve_button = button(self.tr("Appro&ve"), icon="check", pressed=approval.approve)
        content = QWidget()
        column = QVBoxLayout(content)
        space = theme().size("space_m")
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme().size("space_s"))
        self.source = text("", "heading", wrap=True)
        column.addLayout(row(self.source, None, self.count))
        column.addWidget(self.state)
        column.addWidget(self.flashes)
        self._ask = QWidget()
        asked = QVBoxLayout(self._ask)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(theme().size("space_xs"))
        for box, words in ((self.thing, self.thing_words), (self.place, self.place_words)):
            words.setIndent(28)
            asked.addWidget(box)
            asked.addWidget(words)
        asked.addLayout(row(self.approve_button, None))
        column.addWidget(self._ask)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        approval.changed.connect(self.show_view)
        self.show_view(approval.view)

    @Slot(object)
    def show_view(self, view: ApprovalView) -> None:
        """Show how the selected source stands."""
        self.count.setText(self.tr("{approved} of {all} approved").format(approved=view.approved, all=view.sounding))
        self.source.setText("" if view.source is None else view.source.label)
        self.source.setVisible(view.state is not ApprovalState.PRODUCT)
        self.count.setVisible(view.sounding > 0 and view.state is not ApprovalState.PRODUCT)
        meant, said = self._state_words(view)
        self.state.say_as(meant, said)
        self.flashes.say_as("warning", flashing_words(view.flashes_from_s))
        asks = view.state in {ApprovalState.WAITING, ApprovalState.CHANGED}
        self._ask.setVisible(asks)
        if view.source is not None and asks:
            self._show_questions(view, view.source.label, position_words(view.source.at(0.0)))

    def _show_questions(self, view: ApprovalView, label: str, place: str) -> None:
        self.thing_words.setText(self.tr("It is a “{label}”, and sounds like one.").format(label=label))
        self.thing.setAccessibleDescription(self.thing_words.text())
        self.thing.setChecked(view.thing_is_right)
        self.place_words.setText(self.tr("It is where it is seen: {place}.").format(place=place))
        self.place.setAccessibleDescription(self.place_words.text())
        self.place.setChecked(view.place_is_right)
        self.approve_button.setEnabled(view.may_approve)

    def _state_words(self, view: ApprovalView) -> tuple[str, str]:
        """The icon and the sentence."""
        mark = None if view.source is None else view.source.approved
        if view.state is ApprovalState.PRODUCT:
            return "success", self.tr("This scene comes with See2Sound. Tests may use it as it is.")
        if view.state is ApprovalState.APPROVED and mark is not None:
            return "success", self.tr("Approved by {who}, {when}.").format(who=mark.who, when=_day(mark.when_utc))
        if view.state is ApprovalState.CHANGED and mark is not None:
            return "warning", self.tr("Changed since {who} approved it. Look and listen again.").format(who=mark.who)
        if view.state is ApprovalState.WAITING:
            return "info", self.tr("Tests use a scene once each of its sources is approved.")
        return "info", self.tr("Choose a source to approve it.") if view.sounding else ""


def _day(when_utc: str) -> str:
    try:
        return local_date(datetime.fromisoformat(when_utc))
    except ValueError:  # written by another program
        return when_utc
