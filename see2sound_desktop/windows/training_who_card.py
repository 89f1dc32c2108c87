"""First step of setting up training: who, which exercise, what is played, how long, and how the patient answers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.training import exercises
from see2sound_desktop.presenters.training_choice import MINUTES, MODES, SPEEDS_DEG_S, TRIALS
from see2sound_desktop.presenters.training_setup import TrainingSetupPresenter
from see2sound_desktop.presenters.training_setup_view import TrainingSetupView
from see2sound_desktop.presenters.training_words import exercise_name, exercise_purpose, length_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import Card, button, field, filled, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.windows.session_input_row import InputRow
from see2sound_desktop.wording import patient_words

_OWN = ""
"""In the box of what is played: files of the patient's own in T1, sounds of the library in T2."""
_MOST_NAMES = 4
_SOUND_FILES = "*.wav *.flac *.mp3 *.ogg *.oga *.opus *.m4a *.m4b *.aac *.aif *.aiff"


class TrainingWhoCard(Card):
    """Patient, exercise, material, length, way of answering."""

    patient_wanted = Signal()

    def __init__(self, presenter: TrainingSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TrainingWhoCard", "1   Who and what"), parent)
        self.body.setSpacing(theme().size("space_m") - 4)
        self._presenter = presenter
        self._filling = False
        self.pick_files: Callable[[tuple[Path, ...]], tuple[Path, ...]] = self._pick_files
        """Asks for files, given those before; a rehearsal has its own in place of the dialog."""
        self.patient = text("", "strong")
        self.patient_button = button(self.tr("C&hange"), pressed=self.patient_wanted.emit)
        self.body.addLayout(row(self.patient, None, self.patient_button))
        self.exercise = Choice()
        self.exercise.currentIndexChanged.connect(self._exercise_chosen)
        self.body.addLayout(field(self.tr("E&xercise"), self.exercise))
        self.purpose = text("", "caption", wrap=True)
        self.body.addWidget(self.purpose)
        self._material()
        self._length()
        self.answers = InputRow()
        self.answers.mode_chosen.connect(lambda mode: presenter.choose(answer_mode=mode))
        self.answers.input_chosen.connect(lambda wanted: presenter.choose(input=wanted))
        self.body.addWidget(self.answers)
        self.body.addStretch(1)

    def _material(self) -> None:
        self.material = Choice()
        self.material.currentIndexChanged.connect(self._material_chosen)
        self.body.addLayout(field(self.tr("What is &played"), self.material))
        self.files = text("", "body", wrap=True)
        self.files_button = button(self.tr("Choose &files …"), icon="folder", pressed=self.ask_files)
        self._files = QWidget()
        line = QHBoxLayout(self._files)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().size("space_m"))
        line.addWidget(self.files, 1)
        line.addWidget(self.files_button)
        self.body.addWidget(self._files)

    def _length(self) -> None:
        self.minutes, self.speed, self.trials = Choice(), Choice(), Choice()
        for box in (self.minutes, self.speed, self.trials):
            box.currentIndexChanged.connect(self._length_chosen)
        self._listen, self._find = QWidget(), QWidget()
        both = QHBoxLayout(self._listen)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(theme().size("space_m"))
        both.addLayout(field(self.tr("&How long"), self.minutes), 1)
        both.addLayout(field(self.tr("How &fast it moves"), self.speed), 1)
        one = field(self.tr("How &many sounds"), self.trials)
        one.setContentsMargins(0, 0, 0, 0)
        self._find.setLayout(one)
        self.body.addWidget(self._listen)
        self.body.addWidget(self._find)
        self.length = text("", "caption", wrap=True)
        self.body.addWidget(self.length)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_view(self, view: TrainingSetupView) -> None:
        """Show the choices as they stand."""
        self._filling = True
        if view.patient is None:
            self.patient.setText(self.tr("No patient chosen yet"))
            self.patient_button.setText(self.tr("C&hoose a patient"))
        else:
            self.patient.setText(patient_words(view.patient))
            self.patient_button.setText(self.tr("C&hange"))
        names = [(exercise_name(locked.exercise), str(locked.exercise.id)) for locked in exercises.built_in()]
        filled(self.exercise, names, view.choice.exercise_id)
        self.purpose.setText(exercise_purpose(view.exercise))
        self._show_material(view)
        self._show_length(view)
        modes, mode = ((), "") if view.choice.listens else (MODES, view.choice.answer_mode)
        self.answers.show_choice(modes, mode, view.choice.input)
        self._filling = False

    def _show_material(self, view: TrainingSetupView) -> None:
        choice = view.choice
        own = self.tr("The patient's own music or book") if choice.listens else self.tr("Sounds of the library")
        scenes = [(self.tr("Scene: {title}").format(title=one.title), str(one.path)) for one in view.scenes]
        filled(self.material, [(own, _OWN), *scenes], _OWN if choice.scene_path is None else str(choice.scene_path))
        self._files.setVisible(choice.listens and choice.scene_path is None)
        names = [path.name for path in choice.files]
        more = len(names) - _MOST_NAMES
        shown = [*names[:_MOST_NAMES], *([self.tr("and {more} more").format(more=more)] if more > 0 else [])]
        self.files.setText("\n".join(shown) or self.tr("Nothing chosen yet"))
        self.files.setToolTip("\n".join(names))
        self.files.setAccessibleName(self.tr("Chosen files"))

    def _show_length(self, view: TrainingSetupView) -> None:
        choice = view.choice
        minutes = [(self.tr("{number} minutes").format(number=one), str(one)) for one in MINUTES]
        filled(self.minutes, minutes, str(choice.minutes))
        speeds = [(self.tr("{number:.0f}° a second").format(number=one), str(one)) for one in SPEEDS_DEG_S]
        filled(self.speed, speeds, str(choice.speed_deg_s))
        filled(
            self.trials,
            [(self.tr("{number} sounds").format(number=one), str(one)) for one in TRIALS],
            str(choice.trials),
        )
        self._listen.setVisible(choice.listens)
        self._find.setVisible(not choice.listens)
        self.length.setText(length_words(view.exercise))

    # --- what is chosen -----------------------------------------------------------------------------------------------

    @Slot()
    def ask_files(self) -> None:
        """Ask for music or a book, in the order in which it is played."""
        chosen = self.pick_files(self._presenter.view.choice.files)
        if chosen:
            self._presenter.choose_files(chosen)

    def _pick_files(self, before: tuple[Path, ...]) -> tuple[Path, ...]:
        """What is picked in the system's dialog; nothing where it is cancelled."""
        folder = before[0].parent if before else Path.home()
        kinds = self.tr("Sound files") + f" ({_SOUND_FILES})"
        return files.several_to_open(self, self.tr("Choose music or a book"), folder, kinds)

    def _exercise_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(exercise_id=self.exercise.currentData(), scene_path=None)

    def _material_chosen(self, _index: int) -> None:
        if not self._filling:
            chosen = str(self.material.currentData())
            self._presenter.choose(scene_path=None if chosen == _OWN else Path(chosen))

    def _length_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(
                minutes=int(self.minutes.currentData()),
                speed_deg_s=float(self.speed.currentData()),
                trials=int(self.trials.currentData()),
            )
