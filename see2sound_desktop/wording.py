"""Words that several windows use for what the records hold. A person never reads a sign or a code of ours."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from core.audio import Layout
from core.records.model import LesionSide, Patient, SessionState


def _tr(words: str) -> str:
    return QCoreApplication.translate("words", words)


def lesion_words(side: LesionSide) -> str:
    """The side of a lesion in a few words."""
    return {
        LesionSide.LEFT: _tr("Lesion on the left"),
        LesionSide.RIGHT: _tr("Lesion on the right"),
        LesionSide.BOTH: _tr("Lesions on both sides"),
        LesionSide.NONE: _tr("No lesion"),
        LesionSide.UNKNOWN: _tr("Lesion side not known"),
    }[side]


def lesion_consequence(side: LesionSide) -> str:
    """What the side of the lesion means for the patient's screen, to be read before it is saved."""
    return {
        LesionSide.LEFT: _tr("Controls on the patient's screen will be on the left; the right side may be missed."),
        LesionSide.RIGHT: _tr("Controls on the patient's screen will be on the right; the left side may be missed."),
        LesionSide.BOTH: _tr("Controls on the patient's screen will be in the middle."),
        LesionSide.NONE: _tr("Controls on the patient's screen will be in the middle."),
        LesionSide.UNKNOWN: _tr("Controls on the patient's screen will be in the middle."),
    }[side]


def patient_words(patient: Patient) -> str:
    """Code and lesion side on one line."""
    return f"{patient.code}  ·  {lesion_words(patient.lesion_side)}"


def session_state_words(state: SessionState) -> str:
    """Where a session stands."""
    return {
        SessionState.OPEN: _tr("Unfinished"),
        SessionState.COMPLETED: _tr("Completed"),
        SessionState.STOPPED: _tr("Stopped early"),
    }[state]


def layout_words(layout: str) -> str:
    """What the sound is played on."""
    return {
        Layout.BINAURAL.value: _tr("Headphones"),
        Layout.STEREO.value: _tr("Two loudspeakers"),
        Layout.SURROUND_51.value: _tr("5.1 loudspeakers"),
    }.get(layout, layout)


def local_time(moment_utc: datetime) -> str:
    """Date and time of day at this place, as the system writes them."""
    local = moment_utc.astimezone()
    date = QLocale.system().toString(local.date(), QLocale.FormatType.ShortFormat)  # type: ignore[call-overload]
    return f"{date}, {local:%H:%M}"
