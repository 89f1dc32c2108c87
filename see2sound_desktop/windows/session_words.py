"""Sentences of the session page: what happens, why it stands still, what was heard, how it ended."""

from PySide6.QtCore import QCoreApplication

from core.assessment.protocol import Protocol
from core.wording import language
from see2sound_desktop.presenters.session_check import CheckState, CheckView
from see2sound_desktop.presenters.session_views import LiveView, PauseReason, SessionEnd, Stage, Step
from see2sound_desktop.widgets.response_arc import direction_words


def _tr(words: str) -> str:
    return QCoreApplication.translate("session", words)


def protocol_name(protocol: Protocol) -> str:
    """The protocol's name in the language of the windows."""
    return protocol.name.get(language(), protocol.name.get("en", protocol.id))


def protocol_purpose(protocol: Protocol) -> str:
    """What it is for, in the language of the windows."""
    return protocol.purpose.get(language(), protocol.purpose.get("en", ""))


def answer_mode_words(mode: str) -> str:
    """How the patient answers."""
    return {
        "arc": _tr("The patient touches the arc"),
        "clock": _tr("The patient touches a clock face"),
        "therapist": _tr("The patient says or points, I enter it"),
    }[mode]


def channel_words(channel: str) -> str:
    """Where a loudspeaker or an ear is."""
    return {
        "FL": _tr("Left"),
        "FR": _tr("Right"),
        "FC": _tr("Middle"),
        "LFE": _tr("Subwoofer"),
        "BL": _tr("Behind left"),
        "BR": _tr("Behind right"),
    }[channel]


def check_words(check: CheckView) -> str:
    """What the channel check found, and what to do."""
    if check.state is CheckState.ASKING:
        return _tr("Where did you hear it?")
    if check.state is CheckState.CONFIRMED:
        return _tr("Every channel is where it belongs.")
    if check.state is CheckState.FAILED:
        if check.swapped:
            return _tr("Left and right are swapped. Turn the headphones or change the cables, then check again.")
        return _tr("Something was not heard where it belongs. Check cables and volume, then check again.")
    return _tr("Play a sound from one side at a time, and say where it was heard.")


def step_words(live: LiveView) -> str:
    """What is happening now."""
    if live.stage is Stage.WELCOME:
        return _tr("The patient can press Start.")
    if live.stage is Stage.PAUSED:
        return pause_words(live)
    if live.stage is Stage.FINISHED:
        return _tr("The session is over.")
    words = {
        Step.NONE: "",
        Step.BETWEEN: _tr("The next sound is about to come."),
        Step.LISTEN: _tr("The sound is playing."),
        Step.WHERE: _tr("Waiting for the answer: where was the {what}?").format(what=live.what)
        if live.what
        else _tr("Waiting for the answer: where?"),
        Step.HOW_FAR: _tr("Waiting for the answer: how far?"),
        Step.FEEDBACK: _tr("Practice: the patient is shown where it was."),
        Step.BREAK: _tr("A rest. The patient goes on when ready."),
        Step.BEGIN_TEST: _tr("Practice is over. The patient starts the test."),
    }
    return words[live.step]


def pause_words(live: LiveView) -> str:
    """Why the session stands still."""
    words = {
        PauseReason.THERAPIST: _tr("Paused."),
        PauseReason.PATIENT_STOP: _tr("The patient pressed Stop. Ask how it is going, then go on or end the session."),
        PauseReason.OMISSIONS: _tr(
            "Several sounds in a row got no answer. Ask the patient, then go on or end the session."
        ),
        PauseReason.DEVICE_LOST: _tr(
            "The audio output went away. Plug it in again, then go on: the trial is played anew."
        ),
        PauseReason.UNDERFLOW: _tr(
            "The computer could not play the sound without gaps, several times. Close other programs, then go on: "
            "the trial is played anew."
        ),
        PauseReason.VOLUME_MOVED: "",
        PauseReason.TROUBLE: _tr("The answer could not be saved yet."),
    }
    said = [words[live.pause_reason or PauseReason.THERAPIST], live.pause_sentence]
    if live.may_take_volume:
        said.append(_tr("Or go on at this volume: the report will then say that the level is not known."))
    return " ".join(part for part in said if part)


def omission_words(live: LiveView) -> str:
    """Sounds without an answer, by side."""
    return _tr("Left {left}   ·   Ahead {centre}   ·   Right {right}").format(
        left=live.omissions_left, centre=live.omissions_centre, right=live.omissions_right
    )


def trial_words(live: LiveView) -> str:
    """Trial n of N."""
    template = _tr("Practice {n} of {total}") if live.is_practice else _tr("Trial {n} of {total}")
    return template.format(n=live.trial_number, total=live.trials_planned)


def elapsed_words(seconds: float) -> str:
    """Minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def end_words(end: SessionEnd) -> str:
    """How it ended, in one or two sentences, without a verdict."""
    template = _tr("{answered} of {planned} sounds were answered.")
    said = template.format(answered=end.answered, planned=end.planned)
    if end.omissions:
        said += " " + _tr("{omissions} were not heard or not answered in time.").format(omissions=end.omissions)
    return said


def plan_words(protocol: Protocol, sources: int) -> str:
    """How many sounds, and about how long it takes."""
    targets = len(protocol.targets) or sources
    trials = targets * protocol.repetitions + protocol.catch_trials
    practice = len(protocol.practice.azimuths_deg) + len(protocol.practice.distances_m)
    each_s = protocol.stimulus.duration_s + sum(protocol.timing.pause_s) / 2 + 8.0 * len(protocol.answer.asks)
    minutes = max(1, round((trials + practice) * each_s / 60))
    return _tr("{practice} for practice, then {trials} sounds. About {minutes} minutes.").format(
        practice=practice, trials=trials, minutes=minutes
    )


def target_words(live: LiveView) -> str:
    """Target and answer in words, for eyes that cannot read the arc; empty while they are hidden."""
    if not live.targets_shown:
        return ""
    sound = _place_words(live.target_azimuth_deg, live.target_distance_m, None)
    answer = _place_words(live.answer_azimuth_deg, live.answer_distance_m, live.answer_choice)
    return _tr("Sound: {sound}\nAnswer: {answer}").format(sound=sound, answer=answer)


def _place_words(azimuth_deg: float | None, distance_m: float | None, choice: str | None) -> str:
    parts = []
    if azimuth_deg is not None:
        parts.append(direction_words(azimuth_deg))
    if distance_m is not None:
        parts.append(f"{distance_m:.2g} m")
    if choice is not None:
        parts.append({"near": _tr("near"), "middle": _tr("in between"), "far": _tr("far")}[choice])
    return ", ".join(parts) or "–"
