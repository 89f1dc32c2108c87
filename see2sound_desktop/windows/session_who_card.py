"""First step of setting up a session: who is tested, by which test, and how the answers come."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.battery_visit import VisitView
from see2sound_desktop.presenters.protocol_words import name_words
from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
from see2sound_desktop.presenters.setup_view import SetupView
from see2sound_desktop.widgets.basics import Card, button, field, filled, icon_button, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.session_input_row import InputRow
from see2sound_desktop.wording import patient_words


class WhoCard(Card):
    """Patient, protocol, scene, way of answering."""

    patient_wanted = Signal()
    tests_wanted = Signal()
    """All about the tests."""

    def __init__(self, presenter: SessionSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("WhoCard", "1   Who and what"), parent)
        self._presenter = presenter
        self._filling = False
        self.patient = text("", "strong")
        self.patient_button = button(self.tr("C&hange"), kind="quiet", pressed=self.patient_wanted.emit)
        self.body.addLayout(row(self.patient, None, self.patient_button))
        self.protocol = Choice()
        self.protocol.currentIndexChanged.connect(self._protocol_chosen)
        test = field(self.tr("&Test"), self.protocol)
        self.about = icon_button("info", self.tr("More about the tests"), pressed=self.tests_wanted.emit)
        test.takeAt(1)
        line = row(self.protocol, self.about, spacing=8)
        line.setStretch(0, 1)
        test.addLayout(line)
        self.body.addLayout(test)
        self.purpose = text("", "caption", wrap=True)
        self.body.addWidget(self.purpose)
        self.visit = text("", "strong", wrap=True)
        self.visit.hide()
        self.body.addWidget(self.visit)
        self.scene = Choice()
        self.scene.currentIndexChanged.connect(self._scene_chosen)
        self._scene_field = QWidget()
        scene_field = field(self.tr("Sc&ene"), self.scene)
        scene_field.setContentsMargins(0, 0, 0, 0)
        self._scene_field.setLayout(scene_field)
        self.body.addWidget(self._scene_field)
        self.answers = InputRow()
        self.answers.mode_chosen.connect(lambda mode: presenter.choose(answer_mode=mode))
        self.answers.input_chosen.connect(lambda wanted: presenter.choose(input=wanted))
        self.body.addWidget(self.answers)
        self.body.addStretch(1)

    def show_visit(self, visit: VisitView | None) -> None:
        """Say which test of which battery comes now."""
        self.visit.setVisible(visit is not None)
        if visit is not None:
            said = self.tr("Battery “{battery}”, test {number} of {total}")
            battery = name_words(visit.battery)
            self.visit.setText(said.format(battery=battery, number=visit.number, total=visit.total))

    def show_view(self, view: SetupView) -> None:
        """Show the choices as they stand."""
        self._filling = True
        self._show_who(view)
        self._show_protocols(view)
        self._filling = False

    def _show_who(self, view: SetupView) -> None:
        if view.patient is None:
            self.patient.setText(self.tr("No patient chosen yet"))
            self.patient_button.setText(self.tr("C&hoose a patient"))
        else:
            self.patient.setText(patient_words(view.patient))
            self.patient_button.setText(self.tr("C&hange"))

    def _show_protocols(self, view: SetupView) -> None:
        names = [(words.protocol_name(locked.protocol), locked.protocol.id) for locked in view.protocols]
        filled(self.protocol, names, view.choice.protocol_id)
        protocol = view.protocol
        if protocol is None:
            return
        purpose = words.protocol_purpose(protocol.protocol)
        self.purpose.setText(purpose)
        self.protocol.setAccessibleDescription(purpose)
        needs_scene = protocol.protocol.needs_scene
        self._scene_field.setVisible(needs_scene)
        filled(self.scene, [(scene.title, str(scene.path)) for scene in view.scenes], str(view.choice.scene_path))
        self.answers.show_view(view)

    def _protocol_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(protocol_id=self.protocol.currentData())

    def _scene_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(scene_path=Path(str(self.scene.currentData())))
