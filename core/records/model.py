"""What comes out of the records and goes into them: frozen dataclasses, raw values only, no ORM."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.ears import Ears


class LesionSide(StrEnum):
    """The side of the lesion; the neglected side of space is the other one."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    NONE = "none"
    UNKNOWN = "unknown"


class SessionState(StrEnum):
    """Where a session stands. ``OPEN`` after a crash means: may be resumed."""

    OPEN = "open"
    COMPLETED = "completed"
    STOPPED = "stopped"


class Heard(StrEnum):
    """Whether the patient heard the sound, by the patient's own answer."""

    YES = "yes"
    NO = "no"
    TIMEOUT = "timeout"


@dataclass(frozen=True, slots=True)
class Patient:
    """A patient, known by a code. ``birth_year`` and ``notes`` are optional; notes are empty for a researcher.

    Who it is stands apart (``Store.people``).
    """

    uuid: str
    code: str
    birth_year: int | None
    lesion_side: LesionSide
    notes: str
    created_utc: datetime
    ears: Ears = field(default_factory=Ears)
    is_control: bool = False
    """Somebody without a lesion, whose sessions others of the same set-up are set beside (local norms)."""
    erased_utc: datetime | None = None
    """When the identity was destroyed; what was measured stays."""


@dataclass(frozen=True, slots=True)
class SessionSetup:
    """Everything that is fixed before trial 1, stored with the whole plan."""

    uuid: str
    patient_uuid: str
    protocol_id: str
    protocol_version: int
    protocol_sha256: str
    protocol_json: str
    seed: int
    layout: str
    hrtf_id: str
    renderer: str
    level_dba: float | None
    calibration_id: str | None
    device_name: str
    response_mode: str
    channel_check: str
    """``confirmed``, ``failed`` or ``not done``."""
    scene_json: str | None
    """The scene with absolute paths: a resumed session renders its sounds anew."""
    therapist: str
    app_version: str
    created_utc: datetime
    sound_json: str | None = None
    """What its sounds were rendered with (``core.assessment.fitting``); None for sessions of versions before 0003."""
    circumstances_json: str | None = None
    """What was asked before it (``core.assessment.circumstances``); None where nothing was."""
    visit_json: str | None = None
    """What binds it to other sessions of its visit (``core.assessment.visit``); None where nothing does."""


@dataclass(frozen=True, slots=True)
class PlannedTrial:
    """One trial of the plan. A catch trial is silent and has no target.

    In an adaptive test it is a place in a ``track``: its level, and with it its target, are decided by the answers
    before it. ``Trial.planned`` is the trial as it was played, with both.
    """

    trial_index: int
    block: str
    is_practice: bool
    is_catch: bool
    seed: int
    stimulus_id: str
    stimulus_sha256: str
    """Hash of the rendered samples; empty until the block is rendered, then stored with the trial."""
    rove_db: float
    target_azimuth_deg: float | None
    target_elevation_deg: float | None
    target_distance_m: float | None
    n_sources: int
    condition: str = ""
    """Which of the task's conditions: ``left``, ``right``, ``both``, ``toward-left``, ``toward-right``; or empty."""
    track: str = ""
    """The adaptive track it belongs to; empty where everything is planned."""
    level: float | None = None
    """What the task varies, in its unit: degrees of azimuth, degrees of arc. None in a place that was not reached."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A committed trial: what was played and what was answered. Errors and scores are computed from these."""

    trial_uuid: str
    session_uuid: str
    planned: PlannedTrial
    """As it was played."""
    onset_utc: datetime | None
    onset_monotonic_ns: int | None
    device_latency_ms: float | None
    response_mode: str
    entered_by: str
    """``patient``, ``therapist`` or ``simulated:<listener>``."""
    response_azimuth_deg: float | None
    response_distance_m: float | None
    response_choice: str | None
    heard: Heard | None
    rt_ms: float | None
    """Onset of the sound at the device to the answer; kept even where ``rt_valid`` is False."""
    rt_valid: bool
    replays: int
    prompts: int
    valid: bool
    invalid_reason: str | None
    interrupted: bool
    committed_utc: datetime


@dataclass(frozen=True, slots=True)
class SessionEvent:
    """Something that happened in a session beside the answers: ``pause``, ``resume``, ``note``, ``target-shown``,
    ``target-hidden``, ``repeat``, ``prompt``, ``skip``, ``invalid``, ``device-lost``, ``volume-moved``, ``void`` (a
    sound that the output did not play whole), ``level-uncalibrated`` (why: ``expired``, ``other-device`` or
    ``other-volume``), ``level-unknown`` (went on over another output, or at another volume of the system, than it began
    with), ``task-not-understood`` (practice missed its mark), ``override`` (the therapist went on all the same),
    ``fatigue`` (as rated, 0 to 10), ``demonstration`` (an example was shown, which counts for nothing),
    ``answered-by`` (a switch or a resting pointer, with its seconds), ``stop``;
    ``detail`` is free text or empty.
    """

    utc: datetime
    kind: str
    detail: str
    trial_index: int | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A later judgement about a trial's validity; the trial itself is never changed. The latest one counts."""

    trial_uuid: str
    valid: bool
    reason: str
    who: str
    utc: datetime


@dataclass(frozen=True, slots=True)
class Session:
    """A session as stored: its set-up, plan, committed trials (in order of commit), events and corrections."""

    setup: SessionSetup
    patient: Patient
    state: SessionState
    started_utc: datetime
    ended_utc: datetime | None
    plan: tuple[PlannedTrial, ...]
    trials: tuple[Trial, ...]
    events: tuple[SessionEvent, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line of a patient's list of sessions."""

    uuid: str
    patient_uuid: str
    patient_code: str
    protocol_id: str
    protocol_version: int
    layout: str
    state: SessionState
    started_utc: datetime
    planned: int
    """Trials to be given: of an unfinished adaptive session at most, of a completed one those that it took."""
    committed: int
    visit_json: str | None = None
    """What binds it to other sessions of its visit, as in its set-up."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which sessions are asked for: everything that is given must be met."""

    patient_uuid: str | None = None
    protocol_id: str | None = None
    state: SessionState | None = None
    since_utc: datetime | None = None
    """The earliest begin."""
    before_utc: datetime | None = None
    """What every begin is earlier than."""
