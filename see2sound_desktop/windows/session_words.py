"""Sentences of the session page: what happens, why it stands still, what was heard, how it ended."""

from core.assessment.duration import expected_s
from core.assessment.instructions import Recordings
from core.assessment.plan import plan_length
from core.assessment.protocol import Protocol
from core.assessment.tasks import MATCH, MOVEMENT, RATINGS, SIDES, WORDS, ZONE
from core.wording import fill, name_of, purpose_of
from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.protocol_words import minutes as minutes_of
from see2sound_desktop.presenters.scene_words import distance_words
from see2sound_desktop.presenters.session_check import CheckState, CheckView
from see2sound_desktop.presenters.session_views import LiveView, PauseReason, SessionEnd, Stage, Step
from see2sound_desktop.widgets.choice_pad import choice_words
from see2sound_desktop.widgets.response_arc import direction_words
from see2sound_desktop.wording import translate


def protocol_name(protocol: Protocol) -> str:
    """The protocol's name in the language of the windows."""
    return name_of(protocol.id, protocol.name)


def protocol_purpose(protocol: Protocol) -> str:
    """What it is for, in the language of the windows."""
    return purpose_of(protocol.id, protocol.purpose)


def answer_mode_words(mode: str) -> str:
    """How the patient answers."""
    return {
        "arc": translate("session", "On an arc around the head"),
        "clock": translate("session", "On a clock face"),
        "column": translate("session", "By left, middle or right, one above the other"),
        "buttons": translate("session", "By one of a few answers"),
        "therapist": translate("session", "The patient says or points, I enter it"),
    }[mode]


def input_words(kind: InputKind) -> str:
    """By what the patient answers."""
    return {
        InputKind.POINTER: translate("session", "By hand: touch, mouse or keys"),
        InputKind.ONE_SWITCH: translate("session", "One switch: the answers are highlighted in turn"),
        InputKind.TWO_SWITCHES: translate("session", "Two switches: one goes on, one chooses"),
        InputKind.DWELL: translate("session", "A pointer that rests on the answer"),
    }[kind]


def spoken_words(found: Recordings) -> str:
    """Whether the instructions are spoken, and if not what to do, in a sentence."""
    if found.refused:
        return str(found.refused[0])
    if not found.missing:
        return translate("session", "The instructions are also spoken.")
    if not found.paths:
        return translate("session", "The instructions are text only. Recordings of them go here:")
    said = translate(
        "session", "{count} of {total} instructions are text only. The first recording that is missing goes here:"
    )
    return said.format(count=len(found.missing), total=len(found.missing) + len(found.paths))


def channel_words(channel: str) -> str:
    """Where a loudspeaker or an ear is."""
    return {
        "FL": translate("session", "Left"),
        "FR": translate("session", "Right"),
        "FC": translate("session", "Middle"),
        "LFE": translate("session", "Subwoofer"),
        "BL": translate("session", "Behind left"),
        "BR": translate("session", "Behind right"),
    }[channel]


def check_words(check: CheckView) -> str:
    """What the channel check found, and what to do."""
    if check.state is CheckState.ASKING:
        return translate("session", "Where did you hear it?")
    if check.state is CheckState.CONFIRMED:
        return translate("session", "Every channel is where it belongs.")
    if check.state is CheckState.FAILED:
        if check.swapped:
            return translate(
                "session", "Left and right are swapped. Turn the headphones or change the cables, then check again."
            )
        if check.crossed:
            return translate(
                "session",
                "Not every sound was heard where it belongs. Check again: do not turn the headphones or change cables "
                "because of one answer.",
            )
        return translate(
            "session", "Something was not heard where it belongs. Check cables and volume, then check again."
        )
    return translate("session", "Play a sound from one side at a time, and say where it was heard.")


def step_words(live: LiveView) -> str:
    """What is happening now."""
    if live.shows_how:
        return translate("session", "An example is shown to the patient. It does not count.")
    if live.stage is Stage.WELCOME:
        return translate("session", "The patient can press Start.")
    if live.stage is Stage.PAUSED:
        return pause_words(live)
    if live.stage is Stage.FINISHED:
        return translate("session", "The session is over.")
    words = {
        Step.NONE: "",
        Step.BETWEEN: translate("session", "The next sound is about to come."),
        Step.LISTEN: translate("session", "The sound is playing."),
        Step.WHERE: translate("session", "Waiting for the answer: where was the {what}?").format(what=live.what)
        if live.what
        else translate("session", "Waiting for the answer: where?"),
        Step.HOW_FAR: translate("session", "Waiting for the answer: how far?"),
        Step.CHOOSE: _choose_words(live.task),
        Step.FEEDBACK: translate("session", "Practice: the patient is shown what it was.")
        if live.task
        else translate("session", "Practice: the patient is shown where it was."),
        Step.BREAK: translate("session", "A rest. The patient goes on when ready."),
        Step.BEGIN_TEST: translate("session", "Practice is over. The patient starts the test."),
    }
    return words[live.step]


def _choose_words(task: str) -> str:
    return {
        WORDS: translate("session", "Waiting for the answer: which words?"),
        ZONE: translate("session", "Waiting for the answer: where about?"),
        MATCH: translate("session", "Waiting for the answer: which picture?"),
        RATINGS: translate("session", "Waiting for the points on each scale."),
        "sides": translate("session", "Waiting for the answer: left, right, both or nothing?"),
        "movement": translate("session", "Waiting for the answer: whereto did it move?"),
        "column": translate("session", "Waiting for the answer, touched or said: left, middle or right?"),
    }.get(task, translate("session", "Waiting for the answer: left or right?"))


def pause_words(live: LiveView) -> str:
    """Why the session stands still."""
    words = {
        PauseReason.THERAPIST: translate("session", "Paused."),
        PauseReason.PATIENT_STOP: translate(
            "session", "The patient pressed Stop. Ask how it is going, then go on or end the session."
        ),
        PauseReason.OMISSIONS: translate(
            "session", "Several sounds in a row got no answer. Ask the patient, then go on or end the session."
        ),
        PauseReason.DEVICE_LOST: translate(
            "session",
            "The audio output is gone or stopped answering. See that it is plugged in, then go on: the trial is played "
            "anew.",
        ),
        PauseReason.UNDERFLOW: translate(
            "session",
            "The computer could not play the sound without gaps, several times. Close other programs, then go on: "
            "the trial is played anew.",
        ),
        PauseReason.VOLUME_MOVED: "",
        PauseReason.NOT_UNDERSTOOD: translate(
            "session",
            "Practice went wrong too often to be sure that the task was understood. Explain it once more and go on, "
            "which is marked in the report, or end the session.",
        ),
        PauseReason.TROUBLE: translate("session", "The answer could not be saved yet."),
    }
    reason = live.pause_reason or PauseReason.THERAPIST
    said = [words[reason], live.pause_sentence]
    if live.may_skip and reason in {PauseReason.THERAPIST, PauseReason.PATIENT_STOP}:
        said.append(translate("session", "Going on plays the sound anew. Or skip this trial."))
    if live.may_take_volume:
        said.append(
            translate("session", "Or go on at this volume: the report will then say that the level is not known.")
        )
    return " ".join(part for part in said if part)


def omission_words(live: LiveView) -> str:
    """Sounds without an answer, by side: a pair is on both, and what has no one place is on none."""
    if live.task in {MOVEMENT, WORDS, MATCH, RATINGS}:
        return str(live.omissions_left + live.omissions_centre + live.omissions_right)
    template = (
        translate("session", "Left {left}   ·   Both {centre}   ·   Right {right}")
        if live.task == SIDES
        else translate("session", "Left {left}   ·   Ahead {centre}   ·   Right {right}")
    )
    return template.format(left=live.omissions_left, centre=live.omissions_centre, right=live.omissions_right)


def trial_words(live: LiveView) -> str:
    """Trial n of N."""
    if live.is_practice:
        template = translate("session", "Practice {n} of {total}")
    elif live.at_most:
        template = translate("session", "Trial {n} of at most {total}")
    else:
        template = translate("session", "Trial {n} of {total}")
    return template.format(n=live.trial_number, total=live.trials_planned)


def practice_words(live: LiveView) -> str:
    """How practice goes against its mark; empty where it has none, and in the test."""
    if not live.is_practice or not live.practice_needed:
        return ""
    return translate("session", "Practice: {right} understood so far, {needed} needed.").format(
        right=live.practice_right, needed=live.practice_needed
    )


def suggestion_words(suggestion: str) -> str:
    """Why the session might end now; empty where nothing speaks for it."""
    return {
        "fatigue": translate("session", "The patient is very tired. Consider ending the session."),
        "accuracy": translate(
            "session", "The answers have become much less accurate than at first. Consider ending the session."
        ),
    }.get(suggestion, "")


def elapsed_words(seconds: float) -> str:
    """Minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def end_words(end: SessionEnd) -> str:
    """How it ended, in one or two sentences, without a verdict."""
    template = translate("session", "{answered} of {planned} sounds were answered.")
    said = template.format(answered=end.answered, planned=end.planned)
    if end.omissions:
        said += " " + translate("session", "{omissions} were not heard or not answered in time.").format(
            omissions=end.omissions
        )
    return said


def plan_words(protocol: Protocol, sources: int) -> str:
    """How many sounds, how many trials without one, and about how long it takes."""
    length, silent = plan_length(protocol, sources), protocol.catch_trials
    minutes = minutes_of(expected_s(protocol, sources))
    if length.at_most:
        template = translate(
            "session",
            "{practice} {practice:plural sound|sounds} for practice, then at most {trials} sounds. "
            "About {minutes} {minutes:plural minute|minutes}.",
        )
    elif silent:
        template = translate(
            "session",
            "{practice} {practice:plural sound|sounds} for practice, then {trials} sounds and {silent} silent "
            "{silent:plural trial|trials}. About {minutes} {minutes:plural minute|minutes}.",
        )
    else:
        template = translate(
            "session",
            "{practice} {practice:plural sound|sounds} for practice, then {trials} sounds. "
            "About {minutes} {minutes:plural minute|minutes}.",
        )
    return fill(template, practice=length.practice, trials=length.test - silent, silent=silent, minutes=minutes)


def target_words(live: LiveView) -> str:
    """Target and answer in words, for eyes that cannot read the arc; empty while they are hidden."""
    if not live.targets_shown:
        return ""
    if live.task:
        said = _word_side_words if live.task == WORDS else _choice_words
        sound, answer = said(live.target_choice), said(live.answer_choice)
    else:
        sound = _place_words(live.target_azimuth_deg, live.target_distance_m, None)
        answer = _place_words(live.answer_azimuth_deg, live.answer_distance_m, live.answer_choice)
    return translate("session", "Sound: {sound}\nAnswer: {answer}").format(sound=sound, answer=answer)


def _word_side_words(choice: str | None) -> str:
    """Which of two words was said: both were played."""
    return {
        None: "–",
        "left": translate("session", "the word on the left"),
        "right": translate("session", "the word on the right"),
        "both": translate("session", "both words"),
        "none": translate("session", "no word"),
    }[choice]


def _choice_words(choice: str | None) -> str:
    return "–" if choice is None else choice_words(choice)


def _place_words(azimuth_deg: float | None, distance_m: float | None, choice: str | None) -> str:
    parts = []
    if azimuth_deg is not None:
        parts.append(direction_words(azimuth_deg))
    if distance_m is not None:
        parts.append(distance_words(distance_m))
    if choice is not None:
        parts.append(
            {
                "near": translate("session", "near"),
                "middle": translate("session", "in between"),
                "far": translate("session", "far"),
            }[choice]
        )
    return ", ".join(parts) or "–"
