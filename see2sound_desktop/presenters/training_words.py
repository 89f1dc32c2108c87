"""Sentences of training: what it is, what happens, why it stands still, how far the course is, how it ended."""

from core.records.training_model import TrainingSession
from core.training.exercises import LISTEN, Exercise, Find, Listen
from core.training.material import Listened
from core.training.sides import Bearings, Side
from core.training.standstill import Standstill
from core.training.summary import blocks_heard, sides_found
from core.wording import fill, name_of, purpose_of
from see2sound_desktop.presenters.scene_words import azimuth_words
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_setup_view import Course, TrainingSetupView, Unfinished
from see2sound_desktop.presenters.training_views import TrainingLive, TrainingStep
from see2sound_desktop.wording import translate


def exercise_name(exercise: Exercise) -> str:
    """Its name in the language of the windows."""
    return name_of(exercise.id, exercise.name)


def exercise_purpose(exercise: Exercise) -> str:
    """What it is, in the language of the windows."""
    return purpose_of(exercise.id, exercise.purpose)


def listened_words(listened: Listened) -> str:
    """What is listened to: the files by their names, or the scene."""
    if listened.scene is not None:
        return listened.scene.title
    first = listened.files[0].stem
    more = len(listened.files) - 1
    return fill(translate("training", "{first} and {more} more"), first=first, more=more) if more else first


def side_words(side: str) -> str:
    """``left`` or ``right``, as a word within a sentence."""
    return {"left": translate("training", "left"), "right": translate("training", "right")}.get(side, side)


def leads_words(view: TrainingSetupView) -> str:
    """Which way the session leads, once the side of the lesion is confirmed."""
    side = side_words(view.neglected)
    if view.choice.listens:
        return fill(translate("training", "The sound will move toward the {side}, again and again."), side=side)
    return fill(translate("training", "Six of ten sounds will come from the {side}."), side=side)


def length_words(exercise: Exercise) -> str:
    """How long the session is."""
    if isinstance(exercise, Listen):
        return fill(
            translate("training", "{minutes:.0f} minutes of sound in {blocks} parts, with a rest after each."),
            minutes=exercise.total_s / 60.0,
            blocks=exercise.blocks,
        )
    return fill(
        translate("training", "{trials} sounds to find in {blocks} parts, with a rest after each."),
        trials=exercise.blocks * exercise.block_trials,
        blocks=exercise.blocks,
    )


def course_words(course: Course, exercise: Exercise) -> str:
    """How far the course is."""
    if isinstance(exercise, Find):
        said = translate("training", "{sessions} of {planned} sessions done, {amount} sounds looked for.")
        without_number = translate("training", "Sessions done: {sessions}, sounds looked for: {amount}.")
        amount = course.trials
    else:
        said = translate("training", "{sessions} of {planned} sessions done, {amount} minutes heard.")
        without_number = translate("training", "Sessions done: {sessions}, minutes heard: {amount}.")
        amount = round(course.minutes)
    if course.planned is None:
        return fill(without_number, sessions=course.sessions, amount=amount)
    return fill(said, sessions=course.sessions, planned=course.planned, amount=amount)


def probe_words(course: Course) -> str:
    """Whether a probe is due: the test that tells of change, for training does not."""
    if not course.was_probed:
        return _unprobed_words(course)
    if course.probe_due:
        return fill(
            translate(
                "training",
                "{number} training sessions since the last probe: test again before you go on. Only the probe, which "
                "is never trained, tells whether something changed.",
            ),
            number=course.since_probe,
        )
    return fill(
        translate(
            "training",
            "{number} training {number:plural session|sessions} since the last probe; one is due after five.",
        ),
        number=course.since_probe,
    )


def _unprobed_words(course: Course) -> str:
    if not course.since_probe:
        return translate("training", "No probe was done yet; one is due after five training sessions.")
    said = (
        translate(
            "training",
            "{number} training sessions and no probe yet: test before you go on. Only the "
            "probe, which is never trained, tells whether something changed.",
        )
        if course.probe_due
        else translate(
            "training",
            "{number} training {number:plural session|sessions} and no probe yet; one is due after five.",
        )
    )
    return fill(said, number=course.since_probe)


def fits_words(view: TrainingSetupView) -> str:
    """Whether the session fits into the patient's week; empty where that is not known."""
    found = view.allowance
    if found is None:
        return ""
    return fill(
        translate("training", "This session fits: it leads to {share:.0f} % of a sensitive listener's week."),
        share=max(100.0 * found.share_after, 1.0),
    )


def unfinished_words(one: Unfinished) -> str:
    """That a session was interrupted."""
    template = (
        translate("training", "Listening with {code} of {when} was interrupted. What was heard is kept.")
        if one.exercise_id == LISTEN
        else translate("training", "Finding sounds with {code} of {when} was interrupted. What was answered is kept.")
    )
    return fill(template, code=one.patient_code, when=one.when)


def heading_words(live: TrainingLive) -> str:
    """How far the session is."""
    if live.trials_planned:
        return fill(
            translate("training", "Sound {number} of {total}"), number=live.trial_number, total=live.trials_planned
        )
    return fill(
        translate("training", "{heard} of {total} minutes heard"),
        heard=clock_words(live.heard_s),
        total=clock_words(live.total_s),
    )


def clock_words(seconds: float) -> str:
    """Minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def step_words(live: TrainingLive) -> str:
    """What is happening now."""
    if live.stage is Stage.WELCOME:
        return translate("training", "The patient can press Start.")
    if live.stage is Stage.PAUSED:
        return standstill_words(live)
    if live.stage is Stage.FINISHED:
        return translate("training", "The session is over.")
    return {
        TrainingStep.NONE: "",
        TrainingStep.WAITING: translate("training", "The next sound is being prepared."),
        TrainingStep.WAY: fill(translate("training", "“{what}” is playing and moves."), what=live.what),
        TrainingStep.CHIME: translate("training", "A bell has rung: waiting for the patient to press."),
        TrainingStep.READY: translate("training", "The next sound is about to come."),
        TrainingStep.HEAR: translate("training", "The sound is playing."),
        TrainingStep.FIND: fill(translate("training", "Waiting for the answer: where was the {what}?"), what=live.what),
        TrainingStep.FOUND: translate("training", "Found. A tone, and it glows."),
        TrainingStep.SHOW: translate("training", "Not found. The sound comes again with its place lit."),
        TrainingStep.AGAIN: translate("training", "A second try, with the place lit."),
    }[live.step]


def standstill_words(live: TrainingLive) -> str:
    """Why it stands still, and what to do."""
    reasons = {
        Standstill.THERAPIST: translate("training", "Paused."),
        Standstill.BREAK: translate("training", "A rest. Ask how tired the patient is, then go on."),
        Standstill.DEVICE_LOST: translate(
            "training",
            "The audio output is gone or stopped answering. See that it is plugged in, then go on: nothing is lost.",
        ),
        Standstill.BUTTON: translate(
            "training", "The patient pressed Stop. Ask how it is going, then end for today or go on."
        ),
        Standstill.FATIGUE: translate(
            "training", "The patient is very tired. End for today, or go on if you decide so."
        ),
        Standstill.ACCURACY: translate(
            "training",
            "This part was much less accurate than the one before. End for today, or go on if you decide so.",
        ),
        Standstill.OMISSIONS: translate(
            "training", "Three in a row got no answer. Ask the patient, then end for today or go on."
        ),
    }
    reason = (
        ""
        if live.sentence and live.standstill in {None, Standstill.DEVICE_LOST, Standstill.THERAPIST}
        else (reasons[live.standstill or Standstill.THERAPIST])
    )
    said = [reason, live.sentence]
    if live.may_take_volume:
        said.append(translate("training", "Or go on at this volume: the level is then not known any more."))
    return " ".join(part for part in said if part)


def side_found_words(side: Side, neglected: str) -> str:
    """A side of space as left or right, for a person."""
    if side is Side.CENTRE:
        return translate("training", "Middle")
    is_left = (side is Side.CONTRALESIONAL) is (neglected == "left")
    return translate("training", "Left") if is_left else translate("training", "Right")


def level_words(level_dba: float | None) -> str:
    """How loud it is at the listener."""
    if level_dba is None:
        return translate("training", "Level not known")
    return fill(translate("training", "{level:.0f} dB(A)"), level=level_dba)


def motion_words(eccentricity_deg: float, neglected: str) -> str:
    """From where to where the sound of T1 moves."""
    toward = -eccentricity_deg if neglected == "left" else eccentricity_deg
    return fill(
        translate("training", "The sound moves from {start} to {end}."),
        start=azimuth_words(-toward),
        end=azimuth_words(toward),
    )


def end_words(session: TrainingSession) -> list[str]:
    """What a session came to, in sentences and without a verdict."""
    if session.setup.exercise_id == LISTEN:
        blocks = blocks_heard(session)
        minutes = sum(block.heard_min for block in blocks)
        chimes, tapped = sum(block.chimes for block in blocks), sum(block.tapped for block in blocks)
        said = [fill(translate("training", "{minutes:.1f} minutes were heard."), minutes=minutes)]
        if chimes:
            bells = translate("training", "Bells answered: {tapped} of {chimes}.")
            said.append(fill(bells, tapped=tapped, chimes=chimes))
        return said
    neglected = Bearings(session.setup.lesion_side).neglected
    return [
        fill(
            translate("training", "{side}: {correct} of {trials} found at the first try."),
            side=side_found_words(one.side, neglected),
            correct=one.correct,
            trials=one.trials,
        )
        for one in sides_found(session)
    ]
