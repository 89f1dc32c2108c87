"""Words that several windows use for what the records hold. A person never reads a sign or a code of ours."""

import re
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from core.paths import DataFolder
from core.records.model import LesionSide, Patient, SessionState
from core.wording import name_of

translate = QCoreApplication.translate
"""For words outside a QObject. lupdate finds them only with context and words written out at the call."""

_NOUNS_ARE_CAPITAL = frozenset({"de"})


def lesion_words(side: LesionSide) -> str:
    """The side of a lesion in a few words."""
    return {
        LesionSide.LEFT: translate("words", "Lesion on the left"),
        LesionSide.RIGHT: translate("words", "Lesion on the right"),
        LesionSide.BOTH: translate("words", "Lesions on both sides"),
        LesionSide.NONE: translate("words", "No lesion"),
        LesionSide.UNKNOWN: translate("words", "Lesion side not known"),
    }[side]


def lesion_consequence(side: LesionSide) -> str:
    """What the side of the lesion means for the patient's screen, to be read before it is saved."""
    return {
        LesionSide.LEFT: translate(
            "words", "Controls on the patient's screen will be on the left; the right side may be missed."
        ),
        LesionSide.RIGHT: translate(
            "words", "Controls on the patient's screen will be on the right; the left side may be missed."
        ),
        LesionSide.BOTH: translate("words", "Controls on the patient's screen will be in the middle."),
        LesionSide.NONE: translate("words", "Controls on the patient's screen will be in the middle."),
        LesionSide.UNKNOWN: translate("words", "Controls on the patient's screen will be in the middle."),
    }[side]


def patient_words(patient: Patient) -> str:
    """Code and lesion side on one line."""
    return f"{patient.code}  ·  {side_words(patient)}"


def side_words(patient: Patient) -> str:
    """The lesion side, or that the patient is a control."""
    return translate("words", "Control") if patient.is_control else lesion_words(patient.lesion_side)


def session_state_words(state: SessionState) -> str:
    """Where a session stands."""
    return {
        SessionState.OPEN: translate("words", "Unfinished"),
        SessionState.COMPLETED: translate("words", "Completed"),
        SessionState.STOPPED: translate("words", "Stopped early"),
    }[state]


def protocol_names(data: DataFolder) -> dict[str, str]:
    """The names of all protocols, built in and of the site, by id, in the language of the windows."""
    from core.assessment import protocol_library  # slow to build, and not needed before the first window

    known = [locked.protocol for locked in protocol_library.listed(data).protocols]
    return {one.id: name_of(one.id, one.name) for one in known}


def layout_words(layout: str) -> str:
    """What the sound is played on, by the value of ``core.audio.Layout``."""
    return {
        "binaural": translate("words", "Headphones"),
        "stereo": translate("words", "Stereo speakers"),
        "5.1": translate("words", "5.1 speakers"),
    }.get(layout, layout)


def labelled(label: str, value: str) -> str:
    """``Label: value``, as the language writes a colon."""
    return translate("words", "{label}: {value}").format(label=label, value=value)


def within_sentence(words: str, language: str) -> str:
    """Words that can begin a line, as they stand within a sentence: small, but in German, whose nouns keep theirs."""
    return words if language in _NOUNS_ARE_CAPITAL else words[:1].lower() + words[1:]


def beginning(words: str) -> str:
    """Words of core as they begin a line, a cell or a heading."""
    return words[:1].upper() + words[1:]


def breakable(path: Path) -> str:
    """A path that goes on in the next line at a folder's end: as one long word it would be cut off."""
    return re.sub(r"([/\\])", "\\1\u200b", str(path))


def unbroken(words: str) -> str:
    """What ``breakable`` made of a path, as the path is."""
    return words.replace("\u200b", "")


def local_time(moment_utc: datetime) -> str:
    """Date and time of day at this place. The month is a word, so that no country reads it wrongly."""
    return f"{local_date(moment_utc)}, {moment_utc.astimezone():%H:%M}"


def local_date(moment_utc: datetime) -> str:
    """The date at this place, its month as a word."""
    return day_words(moment_utc.astimezone().date())


def day_words(day: date) -> str:
    """A day, its month as a word: the one way of windows, also for days within words of core (``writing_days``)."""
    return _of_day(translate("words", "{day} {month} {year}"), day)


def span_words(first: date, last: date) -> tuple[str, str]:
    """The ends of an axis that has no room for two whole days: the year once, or, of several years, no day."""
    if first.year == last.year:
        return _of_day(translate("words", "{day} {month}"), first), day_words(last)
    month = translate("words", "{month} {year}")
    return _of_day(month, first), _of_day(month, last)


def _of_day(words: str, day: date) -> str:
    month = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    return words.format(day=day.day, month=month, year=day.year)


def intended_use() -> str:
    """What the product is for and what not; the same sentence stands in every report."""
    return translate(
        "words",
        "See2Sound presents spatial sound scenes and records localisation responses for research, education and "
        "therapist-supervised exercise. It does not diagnose, and results must not be the sole basis of a clinical "
        "decision.",
    )
