"""Fourth step of setting up training: how far the course is, the week's sound, and whether a probe is due."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from see2sound_desktop.presenters.training_setup_view import TrainingSetupView
from see2sound_desktop.presenters.training_words import course_words, fits_words, probe_words
from see2sound_desktop.widgets.basics import Card, button, row, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.windows.calibration_words import dose_words


class TrainingCourseCard(Card):
    """What the records hold of this patient's training. It makes no claim about an effect."""

    probe_wanted = Signal()
    """Set up the probe, which is a test."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TrainingCourseCard", "4   The course"), parent)
        self.course = text("", "body", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Sessions of the course"))
        self.plan = text("", "caption", wrap=True)
        self.plan.hide()
        self.dose = IconLine()
        self.probe = IconLine()
        self.probe_button = button(self.tr("Set up the &probe"), icon="session", pressed=self.probe_wanted.emit)
        for part in (self.course, self.bar, self.plan, self.dose, self.probe):
            self.body.addWidget(part)
        self.body.addLayout(row(None, self.probe_button))
        self.body.addStretch(1)

    def show_view(self, view: TrainingSetupView) -> None:
        """Show how it stands."""
        course = view.course
        self.bar.setVisible(course is not None and course.planned is not None)
        self.probe_button.setVisible(course is not None and course.probe_due)
        self.plan.setText("" if course is None else course.plan)
        self.plan.setVisible(course is not None and bool(course.plan))
        if course is None:
            waits = self.tr("Reading the records …") if view.patient is not None else self.tr("Choose a patient first.")
            self.course.setText(waits)
            self.probe.say("")
        else:
            self.course.setText(course_words(course, view.exercise))
            planned = course.planned or 1
            self.bar.setRange(0, planned)
            self.bar.setValue(min(course.sessions, planned))
            self.probe.say(probe_words(course), warns=course.probe_due)
        if view.dose_problem:
            self.dose.say_as("error", view.dose_problem)
        else:
            said = [part for part in (dose_words(view.sound), fits_words(view)) if part]
            self.dose.say(" ".join(said), warns=view.sound.dose is not None and view.sound.dose.is_high)
