"""What long work says of itself, in words: what is being done, how far it is and how long it may still take."""

from core.progress import ProgressReport
from core.wording import number
from see2sound_desktop.wording import translate

_LONG_S = 90.0
_HOURS_S = 5400.0


def stage_words(stage: str) -> str:
    """What is being done, by the code of the stage; for one that has no words yet, that something is."""
    return {
        "decode": translate("progress", "Reading the file"),
        "regions": translate("progress", "Finding what is there"),
        "follow": translate("progress", "Following what is there through the film"),
        "depth": translate("progress", "Telling how far it is"),
        "labels": translate("progress", "Telling what it is"),
        "load": translate("progress", "Loading the model"),
        "compute": translate("progress", "The model works"),
        "generate": translate("progress", "Making the sounds"),
        "finish": translate("progress", "Finishing the sounds"),
        "verify": translate("progress", "Checking the model's files"),
        "list": translate("progress", "Asking what there is to fetch"),
        "download": translate("progress", "Fetching"),
        "copy": translate("progress", "Copying"),
        "prepare": translate("progress", "Preparing the trials"),
        "clips": translate("progress", "Preparing the sounds"),
        "render": translate("progress", "Placing the sounds"),
        "write": translate("progress", "Writing the file"),
        "export": translate("progress", "Exporting"),
    }.get(stage, translate("progress", "Working"))


def remaining_words(seconds: float) -> str:
    """How long something may still take."""
    if seconds < _LONG_S:
        return translate("progress", "about {seconds} s left").format(seconds=max(1, round(seconds)))
    if seconds < _HOURS_S:
        return translate("progress", "about {minutes} min left").format(minutes=round(seconds / 60))
    return translate("progress", "about {hours} h left").format(hours=number(seconds / 3600, ".1f"))


def progress_words(report: ProgressReport) -> str:
    """All of it in one line. Of what is done in one go no share is said, for it would stand still."""
    parts = [stage_words(report.stage)]
    if 0.0 < report.fraction < 1.0:
        parts.append(translate("progress", "{percent} %").format(percent=int(100 * report.fraction)))
        if report.remaining_s is not None:
            parts.append(remaining_words(report.remaining_s))
    return ", ".join(parts)
