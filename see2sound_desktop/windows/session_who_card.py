"""First step of setting up a session: who is tested, by which test, and how the answers come."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
from see2sound_desktop.presenters.setup_view import SetupView
from see2sound_desktop.widgets.basics import Card, button, field, filled, row, text
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.wording import patient_words


class WhoCard(Card):
    """Patient, protocol, scene, way of answering."""

    patient_wanted = Signal()

    def __init__(self, presenter: SessionSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("WhoCard", "1   Who and what"), parent)
        self._presenter = presenter
        self._filling = False
        self._protocol_buttons: dict[str, QRadioButton] = {}
        self.patient = text("", "strong")
        self.patient_button = button(self.tr("C&hange"), kind="quiet", pressed=self.patient_wanted.emit)
        self.body.addLayout(row(self.patient, None, self.patient_button))
        self._protocols = QButtonGroup(self)
        self._protocols.idClicked.connect(self._protocol_clicked)
        self._protocol_rows = QVBoxLayout()
        self._protocol_rows.setSpacing(2)
        self.body.addLayout(self._protocol_rows)
        self.scene = QComboBox()
        self.scene.currentIndexChanged.connect(self._scene_chosen)
        self._scene_field = QWidget()
        scene_field = field(self.tr("Sc&ene"), self.scene)
        scene_field.setContentsMargins(0, 0, 0, 0)
        self._scene_field.setLayout(scene_field)
        self.body.addWidget(self._scene_field)
        self.mode = QComboBox()
        self.mode.currentIndexChanged.connect(self._mode_chosen)
        self.body.addLayout(field(self.tr("&Answers"), self.mode))
        self.body.addStretch(1)

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
        if set(self._protocol_buttons) != {locked.protocol.id for locked in view.protocols}:
            for number, locked in enumerate(view.protocols):
                radio = QRadioButton(words.protocol_name(locked.protocol))
                radio.setProperty("role", "strong")
                purpose = text(words.protocol_purpose(locked.protocol), "caption", wrap=True)
                purpose.setContentsMargins(38, 0, 0, 6)
                radio.setAccessibleDescription(purpose.text())
                self._protocols.addButton(radio, number)
                self._protocol_rows.addWidget(radio)
                self._protocol_rows.addWidget(purpose)
                self._protocol_buttons[locked.protocol.id] = radio
        chosen = self._protocol_buttons.get(view.choice.protocol_id)
        if chosen is not None:
            chosen.setChecked(True)
        protocol = view.protocol
        if protocol is None:
            return
        needs_scene = protocol.protocol.needs_scene
        self._scene_field.setVisible(needs_scene)
        filled(self.scene, [(scene.title, str(scene.path)) for scene in view.scenes], str(view.choice.scene_path))
        modes: list[tuple[str, str]] = [
            (words.answer_mode_words(mode), mode) for mode in protocol.protocol.answer.modes
        ]
        filled(self.mode, modes, view.choice.answer_mode)

    def protocol_button(self, protocol_id: str) -> QRadioButton:
        """The button of a protocol. KeyError when it is not shown."""
        return self._protocol_buttons[protocol_id]

    def _protocol_clicked(self, number: int) -> None:
        self._presenter.choose(protocol_id=list(self._protocol_buttons)[number])

    def _scene_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(scene_path=Path(str(self.scene.currentData())))

    def _mode_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(answer_mode=self.mode.currentData())
