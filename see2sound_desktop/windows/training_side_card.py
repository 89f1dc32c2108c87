"""Third step of setting up training: on which side the lesion is, chosen anew with the picture; where it leads."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from core.records.model import LesionSide
from see2sound_desktop.presenters.training_setup import TrainingSetupPresenter
from see2sound_desktop.presenters.training_setup_view import TrainingSetupView
from see2sound_desktop.presenters.training_words import leads_words
from see2sound_desktop.widgets.basics import Card, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.widgets.lesion_picture import LesionPicture
from see2sound_desktop.wording import lesion_words

_PICTURE_PX = 104
_SIDES = (LesionSide.LEFT, LesionSide.RIGHT)


class TrainingSideCard(Card):
    """Nothing is chosen beforehand: a wrong side in the records shows here, before a sound is heard."""

    def __init__(self, presenter: TrainingSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TrainingSideCard", "3   Side of the lesion"), parent)
        self._presenter = presenter
        self._filling = False
        self.body.addWidget(
            text(
                self.tr("Look at the patient's papers and choose the picture. Training leads to the other side."),
                "body",
                wrap=True,
            )
        )
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # neither is chosen at first
        self.sides: dict[LesionSide, QRadioButton] = {}
        pictures = QHBoxLayout()
        pictures.addStretch(1)
        for side in _SIDES:
            made = QRadioButton(lesion_words(side))
            made.setAccessibleName(made.text())
            made.setAutoExclusive(False)
            made.clicked.connect(lambda _checked=False, side=side: self._choose(side))
            self.sides[side] = made
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(LesionPicture(side, _PICTURE_PX), 0, Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
            pictures.addLayout(column)
            pictures.addStretch(1)
        self.body.addLayout(pictures)
        seen = text(self.tr("Seen from above, nose ahead"), "caption")
        self.body.addWidget(seen, 0, Qt.AlignmentFlag.AlignHCenter)
        self.said = IconLine()
        self.body.addWidget(self.said)
        self.body.addStretch(1)

    def _choose(self, side: LesionSide) -> None:
        if not self._filling:
            self._presenter.choose(confirmed=side)

    def show_view(self, view: TrainingSetupView) -> None:
        """Show what was chosen, and whether it is what is stored."""
        self._filling = True
        for side, made in self.sides.items():
            made.setChecked(view.choice.confirmed is side)
            made.setEnabled(view.patient is not None)
        if view.neglected:
            self.said.say_as("success", leads_words(view))
        elif view.choice.confirmed is not None:
            self.said.say_as("error", view.side_problem)
        else:
            self.said.say_as("info", view.side_problem)
        self._filling = False
