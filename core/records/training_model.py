"""What of training comes out of the records and goes into them: frozen dataclasses, raw values only.

Training has tables of its own. No list of sessions and no score reads them, so that what was trained cannot be taken
for what was tested; only a patient's weekly dose of sound counts both.
"""

from dataclasses import dataclass
from datetime import datetime

from core.records.model import Heard, LesionSide, Patient, SessionEvent, SessionState


@dataclass(frozen=True, slots=True)
class TrainingSetup:
    """Everything that is fixed before a training session begins."""

    uuid: str
    patient_uuid: str
    exercise_id: str
    exercise_version: int
    exercise_sha256: str
    exercise_json: str
    seed: int
    lesion_side: LesionSide
    """``LEFT`` or ``RIGHT``, as it was confirmed with the picture before this session."""
    material_json: str
    """What is listened to, or looked for."""
    begins_json: str
    """Where it begins: the place in the music, or the level of each side."""
    layout: str
    hrtf_id: str
    renderer: str
    level_dba: float | None
    """Asked for; None where the output was not calibrated. What was played stands with each sound."""
    calibration_id: str | None
    device_name: str
    response_mode: str
    channel_check: str
    """``confirmed``, ``failed`` or ``not done``."""
    therapist: str
    app_version: str
    created_utc: datetime
    sound_json: str | None = None
    """What its sounds were rendered with (``core.assessment.fitting``)."""


@dataclass(frozen=True, slots=True)
class TrainingTrial:
    """A committed trial of finding a sound: how hard it was, what was played and what was answered."""

    trial_uuid: str
    session_uuid: str
    trial_index: int
    block: int
    """From 0."""
    side: str
    """``contralesional``, ``ipsilesional`` or ``centre``."""
    level: int
    """Of the ladder of difficulty, on which its track stood."""
    cue: int
    """0 to 5; one lower than its level has where it was eased."""
    eased: bool
    seed: int
    stimulus_id: str
    target_azimuth_deg: float
    separation_deg: float
    duration_s: float
    """Of the sound."""
    distractors: int
    level_dba: float | None
    onset_utc: datetime | None
    response_mode: str
    entered_by: str
    """``patient``, ``therapist`` or ``simulated:<trainee>``."""
    response_azimuth_deg: float | None
    heard: Heard
    rt_ms: float | None
    """Onset of the sound at the device to the answer."""
    replays: int
    """How often the sound was repeated before the answer."""
    interrupted: bool
    committed_utc: datetime


@dataclass(frozen=True, slots=True)
class HeardStretch:
    """A stretch of listening: one way of the sound, or as much of it as sounded."""

    session_uuid: str
    block: int
    """From 0."""
    began_utc: datetime
    position_s: float
    """Where in the music it began."""
    planned_s: float
    heard_s: float
    """What sounded of it by the output's own count; at most ``wall_s``."""
    wall_s: float
    """From its begin to its end by the clock."""
    level_dba: float | None
    """Its own equivalent level at the listener; None where the output is not calibrated."""
    ended: str
    """``whole``, ``pause``, ``lost`` or ``stop``."""


@dataclass(frozen=True, slots=True)
class AttentionCheck:
    """A chime, and whether it was answered."""

    session_uuid: str
    block: int
    asked_utc: datetime
    heard_s: float
    """How much had been heard in the session until then."""
    tapped: bool
    rt_ms: float | None


@dataclass(frozen=True, slots=True)
class TrainingSession:
    """A training session as stored. Of its events, ``detail`` is free text or a number."""

    setup: TrainingSetup
    patient: Patient
    state: SessionState
    ended_utc: datetime | None
    trials: tuple[TrainingTrial, ...]
    stretches: tuple[HeardStretch, ...]
    checks: tuple[AttentionCheck, ...]
    events: tuple[SessionEvent, ...]

    @property
    def sounds(self) -> tuple[tuple[float | None, float], ...]:
        """What sounded: level in dB(A) (None where it is not known) and seconds.

        A trial sounds again at each replay, after an interruption, and once as feedback: there its tone is shorter.
        """
        trials = ((one.level_dba, one.duration_s * (2 + one.replays + one.interrupted)) for one in self.trials)
        return (*trials, *((one.level_dba, one.heard_s) for one in self.stretches))
