"""A walk by every screen of the patient's windows, in the smallest window, for a lesion on the right."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.assessment.ratings import SCALES
from core.assessment.tasks import CHOICES, COLUMN, MATCH, RATINGS, WORDS
from core.records.model import LesionSide
from core.training.exercises import FIND, LISTEN
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView, ShownPicture
from see2sound_desktop.presenters.training_views import TrainingPatientView, TrainingScreen
from see2sound_desktop.windows.patient import PatientWindow
from see2sound_desktop.windows.patient_shell import PatientShell
from see2sound_desktop.windows.training_patient import TrainingWindow

SIZE = QSize(1280, 800)
_WORDS = ("coat", "lamp", "ship", "moon")
_PLACES_DEG = (-60.0, -20.0, 20.0, 60.0)


def stands() -> Iterator[tuple[str, PatientShell]]:
    """Where the walk stops, and the window that is looked at there."""
    yield from _test()
    yield from _training()


def views() -> Iterator[tuple[str, PatientView]]:
    """Every screen of a test, with every pad."""
    for screen in PatientScreen:
        plain = PatientView(screen=screen, lesion_side=LesionSide.RIGHT)
        if screen is PatientScreen.WHERE:
            yield from ((f"{screen}-{mode}", replace(plain, answer_mode=mode)) for mode in ("arc", "clock"))
        elif screen is PatientScreen.HOW_FAR:
            yield from ((f"{screen}-{how}", replace(plain, distance=how)) for how in ("ring", "choices"))
        elif screen is PatientScreen.CHOOSE:
            yield from ((f"{screen}-{task}", _asking(plain, task)) for task in CHOICES)
        else:
            yield screen.value, plain


def _asking(plain: PatientView, task: str) -> PatientView:
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    mode = COLUMN if task == COLUMN else "buttons"
    return replace(
        plain,
        answer_mode=mode,
        task=task,
        choices=CHOICES[task],
        texts=_WORDS if task == WORDS else (),
        pictures=tuple(ShownPicture(f"Picture {choice}", image) for choice in CHOICES[task]) if task == MATCH else (),
        scale=next(iter(SCALES)) if task == RATINGS else "",
    )


def _test() -> Iterator[tuple[str, PatientShell]]:
    window = PatientWindow(now_ns=lambda: 0)
    try:
        for name, view in views():
            window.show_view(view)
            yield f"patient-{name}", _settled(window)
    finally:
        _close(window)


def _training() -> Iterator[tuple[str, PatientShell]]:
    window = TrainingWindow(now_ns=lambda: 0)
    try:
        for screen in TrainingScreen:
            for exercise in (LISTEN, FIND):
                view = TrainingPatientView(
                    screen=screen,
                    exercise_id=exercise,
                    lesion_side=LesionSide.RIGHT,
                    places=_PLACES_DEG if exercise == FIND else (),
                )
                window.show_view(view)
                yield f"training-{exercise}-{screen}", _settled(window)
    finally:
        _close(window)


def _settled(window: PatientShell) -> PatientShell:
    window.resize(SIZE)
    window.show()
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    return window


def _close(window: PatientShell) -> None:
    window.close_for_good()
    window.deleteLater()
