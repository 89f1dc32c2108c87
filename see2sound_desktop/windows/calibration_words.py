"""Sentences of the calibration: what to do in each step, and what came of it."""

from core.calibration import Calibration, CalibrationFit, CalibrationKind, SystemVolume
from see2sound_desktop.presenters.calibration import CalibrationView
from see2sound_desktop.presenters.calibration_draft import Stage
from see2sound_desktop.presenters.session_check import CheckState, CheckView
from see2sound_desktop.presenters.session_level import SoundState
from see2sound_desktop.windows.session_words import channel_words, check_words
from see2sound_desktop.wording import layout_words, local_date, translate


def stage_words(stage: Stage) -> str:
    """What a step is about."""
    return {
        Stage.OUTPUT: translate("calibration", "Output and people"),
        Stage.PLACES: translate("calibration", "Every channel in its place"),
        Stage.LEVELS: translate("calibration", "Level of every channel"),
        Stage.FIGURES: translate("calibration", "Figures of the headphones"),
        Stage.SUMMARY: translate("calibration", "Look it over and save"),
    }[stage]


def kind_words(kind: CalibrationKind) -> str:
    """How the level is found out."""
    return {
        CalibrationKind.METER: translate("calibration", "A sound level meter"),
        CalibrationKind.COUPLER: translate("calibration", "A coupler or an ear simulator"),
        CalibrationKind.SENSITIVITY: translate("calibration", "The sensitivity in the data sheet"),
    }[kind]


def meter_example(kind: CalibrationKind) -> str:
    """What might be written down as the meter."""
    return {
        CalibrationKind.METER: translate("calibration", "for example NTi XL2, no. 1234"),
        CalibrationKind.COUPLER: translate("calibration", "for example GRAS 43AA, IEC 60318-1"),
        CalibrationKind.SENSITIVITY: translate("calibration", "for example data sheet of the HD 600"),
    }[kind]


def places_words(check: CheckView) -> str:
    """What to do about the channels."""
    if check.state is CheckState.NOT_DONE:
        return translate(
            "calibration",
            "Each channel sounds once, in any order. Stand where the patient will be and say where it came from.",
        )
    return check_words(check)


def levels_words(view: CalibrationView) -> str:
    """What to do about the levels."""
    found = view.alignment
    if found is not None and not found.aligned and not view.draft.aligned:
        worst = max(abs(deviation) for deviation in found.deviations_db.values())
        return translate(
            "calibration",
            "They differed by {worst:.1f} dB, so the louder ones are trimmed now. "
            "Play and read each of them once more.",
        ).format(worst=worst)
    if view.draft.kind is CalibrationKind.COUPLER:
        return translate(
            "calibration",
            "Put each ear of the headphones on the coupler, play its noise, and type the level in dB(A), slow.",
        )
    return translate(
        "calibration",
        "Put the meter where the patient's head will be, set to A and slow. "
        "Play the noise of each loudspeaker and type what the meter reads.",
    )


def trim_words(trim_db: float | None) -> str:
    """A trim, without a bare sign."""
    if trim_db is None:
        return "–"
    return (
        translate("calibration", "none")
        if trim_db == 0.0
        else translate("calibration", "{trim:.1f} dB softer").format(trim=-trim_db)
    )


def summary(result: Calibration) -> list[tuple[str, str]]:
    """A calibration in lines: what, and its value."""
    lines = [
        (translate("calibration", "Output"), f"{result.device_name}  ·  {layout_words(result.layout.value)}"),
        (translate("calibration", "Measured by"), f"{kind_words(result.kind)}: {result.meter}"),
        (translate("calibration", "Who"), result.person),
        (translate("calibration", "System volume"), result.os_volume),
        (translate("calibration", "Valid until"), local_date(result.expires_utc)),
    ]
    for level in result.channels:
        if level.channel == "LFE":
            lines.append(
                (channel_words(level.channel), translate("calibration", "not measured: dB(A) leaves its band out"))
            )
            continue
        value = translate("calibration", "{level:.1f} dB(A) at full scale").format(
            level=level.reference_dba + level.trim_db
        )
        if level.trim_db:
            value += "  ·  " + trim_words(level.trim_db)
        if level.distance_m is not None:
            value += f"  ·  {level.distance_m:.2f} m"
        lines.append((channel_words(level.channel), value))
    return lines


def volume_words(*, is_read: bool) -> str:
    """What the system's volume is to a calibration, and who tells it."""
    holds = translate("calibration", "The calibration holds for this volume alone. Leave it as it is from now on.")
    read = translate("calibration", "Read from the system, and once more when the output opens.")
    return f"{read} {holds}" if is_read else holds


def level_words(sound: SoundState) -> str:
    """How an output stands, for the set-up page."""
    calibration = sound.standing.calibration
    if sound.standing.fit is CalibrationFit.VALID and calibration is not None:
        return translate("calibration", "Calibrated on {date} by {person}. System volume: {volume}.").format(
            date=local_date(calibration.created_utc), person=calibration.person, volume=calibration.os_volume
        )
    if sound.standing.fit is CalibrationFit.EXPIRED and calibration is not None:
        return translate(
            "calibration", "Level not calibrated: the calibration of {date} is older than twelve months."
        ).format(date=local_date(calibration.created_utc))
    if sound.standing.fit is CalibrationFit.OTHER_DEVICE:
        return translate("calibration", "Level not calibrated: another output, or another way of listening, is.")
    if sound.standing.fit is CalibrationFit.OTHER_VOLUME and calibration is not None:
        return _other_volume_words(calibration, sound.standing.volume)
    return translate("calibration", "Level not calibrated. Results will say so.")


def _other_volume_words(calibration: Calibration, now: SystemVolume | None) -> str:
    if now is not None and now.muted:
        return translate(
            "calibration", "Level not calibrated: the output is muted. Turn its sound on, then look again."
        )
    return translate(
        "calibration",
        "Level not calibrated at this volume: the system's stands at {now}, the calibration was made at {before}. "
        "Put it back and look again, or calibrate anew.",
    ).format(now=now, before=calibration.os_volume)


def dose_words(sound: SoundState) -> str:
    """The patient's week, or nothing while it is not known or empty."""
    dose = sound.dose
    if dose is None or (dose.sound_s == 0.0 and dose.unknown_s == 0.0):
        return ""
    said = []
    if dose.sound_s:
        share = dose.share * 100.0
        shown = translate("calibration", "less than 1") if share < 1.0 else f"{share:.0f}"
        said.append(
            translate("calibration", "Sound of the last 7 days: {share} % of a sensitive listener's week.").format(
                share=shown
            )
        )
    if dose.unknown_s:
        minutes = max(1, round(dose.unknown_s / 60.0))
        said.append(
            translate("calibration", "{minutes} min more at a level that is not known.").format(minutes=minutes)
        )
    if dose.is_high:
        said.append(translate("calibration", "That is much: choose a softer level or wait some days."))
    return " ".join(said)
