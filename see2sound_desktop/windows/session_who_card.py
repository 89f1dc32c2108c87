"""First step of setting up a session: who is tested, by which test, and how the answers come."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.assessment.instructions import CODES, Recordings
from see2sound_desktop.presenters.battery_visit import VisitView
from see2sound_desktop.presenters.protocol_words import name_words
from see2sound_desktop.presenters.session_repeat import Repeat
from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
from see2sound_desktop.presenters.setup_view import SetupView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, field, filled, icon_button, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.path_line import PathLine
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.patient_screens import instruction_words
from see2sound_desktop.windows.session_input_row import InputRow
from see2sound_desktop.windows.session_material_row import MaterialRow
from see2sound_desktop.wording import patient_words


class WhoCard(Card):
    """Patient, protocol, scene, way of answering."""

    patient_wanted = Signal()
    tests_wanted = Signal()
    """All about the tests."""
    visit_wanted = Signal()
    """To go on with the visit of a battery that was left unfinished."""
    visit_declined = Signal()

    def __init__(self, presenter: SessionSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("WhoCard", "1   Who and what"), parent)
        self.body.setSpacing(theme().size("space_m") - 4)
        self._presenter = presenter
        self._filling = self._in_visit = False
        self.patient = text("", "strong")
        self.patient_button = button(self.tr("C&hange"), pressed=self.patient_wanted.emit)
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
        self._add_found()
        self.repeat = text("", "strong", wrap=True)
        self.repeat.hide()
        self.body.addWidget(self.repeat)
        self.scene = Choice()
        self.scene.currentIndexChanged.connect(self._scene_chosen)
        self._scene_field = QWidget()
        scene_field = field(self.tr("Sc&ene"), self.scene)
        scene_field.setContentsMargins(0, 0, 0, 0)
        self._scene_field.setLayout(scene_field)
        self.body.addWidget(self._scene_field)
        self.material = MaterialRow(presenter)
        self.body.addWidget(self.material)
        self.answers = InputRow()
        self.answers.mode_chosen.connect(lambda mode: presenter.choose(answer_mode=mode))
        self.answers.input_chosen.connect(lambda wanted: presenter.choose(input=wanted))
        self.body.addWidget(self.answers)
        self._add_note()
        presenter.instructions.changed.connect(self._show_spoken)
        self.body.addStretch(1)

    def _add_note(self) -> None:
        """Whether the instructions are spoken, and where recordings of them go."""
        self.spoken = text("", "caption", wrap=True)
        self.spoken.hide()
        self.recording = PathLine()
        self.recording.hide()
        note = QVBoxLayout()
        note.setSpacing(0)
        note.addWidget(self.spoken)
        note.addWidget(self.recording)
        self.body.addLayout(note)
        self.speak_button = button(
            self.tr("Have this computer's voice speak them"), kind="quiet", icon="volume", pressed=self._have_spoken
        )
        self.speak_button.hide()
        self.body.addLayout(row(self.speak_button, None))

    @Slot(object)
    def _show_spoken(self, found: Recordings) -> None:
        """Say whether the instructions are spoken."""
        self.spoken.setText(words.spoken_words(found))
        self.spoken.show()
        lacks = () if found.refused else tuple(f"{code}.wav" for code in found.missing)
        if lacks:
            self.recording.show_path(found.folder / lacks[0])
            self.recording.setToolTip("\n".join(lacks))
        self.recording.setVisible(bool(lacks))
        self.speak_button.setVisible(self._presenter.instructions.can_be_spoken)

    def _have_spoken(self) -> None:
        self._presenter.instructions.have_spoken({code: instruction_words(code) for code in CODES})

    def _add_found(self) -> None:
        """A visit that was left unfinished, and what may be done with it."""
        self._found = QWidget()
        self.found = text("", "strong", wrap=True)
        self.take_up = button(self.tr("Go on with it"), icon="play", pressed=self.visit_wanted.emit)
        self.leave = button(self.tr("Not now"), kind="quiet", pressed=self.visit_declined.emit)
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.found)
        column.addLayout(row(self.take_up, self.leave, None, spacing=8))
        self._found.hide()
        self.body.addWidget(self._found)

    def show_found(self, visit: VisitView | None) -> None:
        """Say that a visit of today was left unfinished, and which test is next."""
        self._found.setVisible(visit is not None)
        if visit is None:
            return
        said = (
            self.tr("Battery “{battery}” was begun today. Test {number} of {total} comes next: {test}.")
            if visit.interrupted is None
            else self.tr("Battery “{battery}” was begun today. Test {number} of {total} was interrupted: {test}.")
        )
        battery, test = name_words(visit.battery), name_words(visit.test)
        self.found.setText(said.format(battery=battery, number=visit.number, total=visit.total, test=test))

    def show_visit(self, visit: VisitView | None) -> None:
        """Say which test of which battery comes now."""
        self._in_visit = visit is not None
        self.visit.setVisible(self._in_visit and self.repeat.isHidden())
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
        self._show_repeat(view.choice.repeat)

    def _show_repeat(self, repeat: Repeat | None) -> None:
        """Say what is given once more."""
        self.repeat.setVisible(repeat is not None)
        self.visit.setVisible(self._in_visit and repeat is None)
        if repeat is not None:
            said = self.tr("Once more, answered in another way. The first time, at {time}: {way}.")
            time, way = f"{repeat.held_utc.astimezone():%H:%M}", words.answer_mode_words(repeat.mode)
            self.repeat.setText(said.format(time=time, way=way))

    def _protocol_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(protocol_id=self.protocol.currentData())

    def _scene_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(scene_path=Path(str(self.scene.currentData())))
