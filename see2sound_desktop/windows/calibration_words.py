"""Sentences of the calibration: what to do in each step, and what came of it."""

from core.audio import Layout
from core.calibration import Calibration, CalibrationFit, CalibrationKind, ChannelLevel, SystemVolume
from core.playback.calibration import NOISE_RAMP_S
from core.playback.door import device_words
from core.wording import fill, number
from see2sound_desktop.presenters.calibration import CalibrationView
from see2sound_desktop.presenters.calibration_draft import Stage
from see2sound_desktop.presenters.session_check import CheckState, CheckView
from see2sound_desktop.presenters.session_level import LevelLost, SoundState
from see2sound_desktop.windows.session_words import channel_words, check_words
from see2sound_desktop.wording import labelled, layout_words, local_date, translate


def stage_words(stage: Stage) -> str:
    """What a step is about."""
    return {
        Stage.OUTPUT: translate("calibration", "What is calibrated, and by whom"),
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


def kind_help(kind: CalibrationKind) -> str:
    """What a way of finding the level needs, and how far it can be trusted."""
    return {
        CalibrationKind.METER: translate("calibration", "Loudspeakers are always measured, where the head will be."),
        CalibrationKind.COUPLER: translate(
            "calibration", "Each ear of the headphones is measured on it. Who has none chooses the data sheet."
        ),
        CalibrationKind.SENSITIVITY: translate(
            "calibration", "Nothing is measured: good to a few decibels. A coupler is better."
        ),
    }[kind]


def impedance_help(*, per_volt: bool) -> str:
    """Why the impedance is asked for, or is not."""
    if per_volt:
        return translate("calibration", "Not needed: the sensitivity is given for 1 V.")
    return translate("calibration", "Turns the sensitivity for 1 mW into one for 1 V.")


def places_words(check: CheckView, layout: Layout) -> str:
    """What to do about the channels."""
    if check.state is CheckState.NOT_DONE and layout is Layout.BINAURAL:
        return translate(
            "calibration",
            "Put the headphones on as the patient will, L on the left ear. A voice and pulses of noise come to one ear "
            "at a time, in any order: say where you heard them.",
        )
    if check.state is CheckState.NOT_DONE:
        return translate(
            "calibration",
            "Sit where the patient will be. A voice and pulses of noise come from one loudspeaker at a time, in any "
            "order: say where you heard them.",
        )
    if check.state is CheckState.ASKING:
        return translate("calibration", "Sound {number} of {total}. Where did you hear it?").format(
            number=check.number, total=len(check.channels)
        )
    return check_words(check)


def wrong_places(check: CheckView) -> list[str]:
    """What was heard somewhere else than it was played, or not at all, once the check is over."""
    if check.state is not CheckState.FAILED:
        return []
    heard_at = translate("calibration", "{played}: heard at “{heard}”.")
    not_heard = translate("calibration", "{played}: not heard.")
    return [
        (heard_at if heard else not_heard).format(played=channel_words(played), heard=channel_words(heard or played))
        for played, heard in sorted(check.heard, key=lambda pair: check.channels.index(pair[0]))
        if played != heard
    ]


def levels_words(view: CalibrationView) -> str:
    """What to do about the levels."""
    found = view.alignment
    if found is not None and not found.aligned and not view.draft.aligned:
        worst = max(abs(deviation) for deviation in found.deviations_db.values())
        words = translate(
            "calibration",
            "They differed by {worst:.1f} dB, so the louder ones are made softer now. "
            "Play and read each of them once more.",
        )
        return fill(words, worst=worst)
    if view.draft.kind is CalibrationKind.COUPLER:
        return translate(
            "calibration",
            "Put each ear of the headphones on the coupler, set its meter to A and slow, and play the ear's noise. It "
            "rises for {rise:.0f} s: wait for it, then type what the meter reads.",
        ).format(rise=NOISE_RAMP_S)
    return translate(
        "calibration",
        "Put the meter where the patient's head will be, set to A and slow, and play the noise of each loudspeaker. It "
        "rises for {rise:.0f} s: wait for it, then type what the meter reads.",
    ).format(rise=NOISE_RAMP_S)


def trim_words(trim_db: float | None) -> str:
    """A trim, without a bare sign."""
    if trim_db is None:
        return "–"
    return (
        translate("calibration", "none")
        if trim_db == 0.0
        else fill(translate("calibration", "{trim:.1f} dB softer"), trim=-trim_db)
    )


def summary(result: Calibration) -> list[tuple[str, str]]:
    """A calibration in lines, without its channels: what, and its value."""
    return [
        (
            translate("calibration", "Output"),
            f"{device_words(result.device_name)}  ·  {layout_words(result.layout.value)}",
        ),
        (translate("calibration", "Measured by"), labelled(kind_words(result.kind), result.meter)),
        (translate("calibration", "Who"), result.person),
        (translate("calibration", "System volume"), result.os_volume),
        (translate("calibration", "Valid until"), local_date(result.expires_utc)),
    ]


def channel_table(result: Calibration) -> list[tuple[str, ...]]:
    """The channels of a calibration in rows under a row of headings; distances only where there are some."""
    has_distances = any(level.distance_m is not None for level in result.channels)
    headings = (
        translate("calibration", "Channel"),
        translate("calibration", "Level at full scale"),
        translate("calibration", "Trim"),
        translate("calibration", "Distance"),
    )
    rows = [headings, *(_channel_row(level) for level in result.channels)]
    return [row if has_distances else row[:-1] for row in rows]


def _channel_row(level: ChannelLevel) -> tuple[str, ...]:
    if level.channel == "LFE":
        loud, trim = translate("calibration", "not measured: dB(A) leaves its band out"), ""
    else:
        loud, trim = f"{number(level.reference_dba + level.trim_db, '.1f')} dB(A)", trim_words(level.trim_db)
    distance = "" if level.distance_m is None else f"{number(level.distance_m, '.2f')} m"
    return channel_words(level.channel), loud, trim, distance


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
            "calibration",
            "Level not calibrated: the calibration of {date} is older than twelve months. Calibrate anew; else results "
            "will say so.",
        ).format(date=local_date(calibration.created_utc))
    if sound.standing.fit is CalibrationFit.OTHER_DEVICE and calibration is not None:
        return translate(
            "calibration",
            "Level not calibrated: the calibration of {date} is for {output}, played on {layout}. Choose these or "
            "calibrate anew; else results will say so.",
        ).format(
            date=local_date(calibration.created_utc),
            output=device_words(calibration.device_name),
            layout=layout_words(calibration.layout.value),
        )
    if sound.standing.fit is CalibrationFit.OTHER_VOLUME and calibration is not None:
        return _other_volume_words(calibration, sound.standing.volume)
    return translate("calibration", "Level not calibrated. Calibrate this output; else results will say so.")


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


def lost_level_words(lost: LevelLost) -> str:
    """That an interrupted session would go on at a level that is not known, why, and what can be done."""
    if lost.fit is CalibrationFit.OTHER_VOLUME:
        said = translate(
            "calibration",
            "This session began with the system's volume at {before}; it stands at {now} now. Put it back and go on, "
            "or go on with a level that is not known: the report will say so.",
        )
        return said.format(before=lost.began_with.os_volume, now=lost.device.volume)
    said = translate(
        "calibration",
        "This session began over “{before}”, and the output is “{now}” now. Choose that one below and go on, or go on "
        "with a level that is not known: the report will say so.",
    )
    return said.format(before=device_words(lost.began_with.device_name), now=device_words(lost.device.name))


def lost_level_remedy(lost: LevelLost) -> str:
    """The button that goes on once it is mended, after a second look."""
    if lost.fit is CalibrationFit.OTHER_VOLUME:
        return translate("calibration", "It is put back: go on")
    return translate("calibration", "It is chosen: go on")


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
        words = (
            translate("calibration", "And {minutes} min at a level that is not known.")
            if dose.sound_s
            else translate("calibration", "Sound of the last 7 days: {minutes} min at a level that is not known.")
        )
        said.append(words.format(minutes=minutes))
    if dose.is_high:
        said.append(translate("calibration", "That is much: choose a softer level or wait some days."))
    return " ".join(said)
