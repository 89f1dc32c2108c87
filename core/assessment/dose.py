"""How much sound a patient had in a week, against ITU-T H.870 (WHO) for sensitive listeners: 75 dB(A) for 40 h a week.

Tests and training count together.

Computed on reading from what is stored of the sessions; nothing is counted twice and nothing needs to be kept up.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.assessment import protocol as protocols
from core.assessment.setups import lost_its_level
from core.assessment.sounds import sound_s
from core.records.model import Session
from core.records.store import Store
from core.records.training_model import TrainingSession

REFERENCE_DBA = 75.0
REFERENCE_HOURS = 40.0
WEEK = timedelta(days=7)
WARN_SHARE = 0.5
"""From half a week's dose on, the therapist is warned: the patient hears other things in a week than tests."""
_SECONDS_PER_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class WeeklyDose:
    """Sound of the seven days before a moment."""

    share: float
    """Of a week's dose for sensitive listeners: 1.0 is all of it. Calibrated sessions alone."""
    sound_s: float
    """Seconds of sound at a known level."""
    unknown_s: float
    """Seconds of sound whose level is not known, for the output was not calibrated; they are not in ``share``."""

    @property
    def is_high(self) -> bool:
        """Whether to warn."""
        return self.share >= WARN_SHARE


def allowed_hours(level_dba: float) -> float:
    """Hours a week that a sensitive listener may hear a level: 40 at 75 dB(A), half for every 3.01 dB more.

    The exchange rate is that of equal energy, which H.870 calls 3 dB: 70 dB 126.5 h, 80 dB 12.6 h, 85 dB 4.0 h.
    """
    return float(REFERENCE_HOURS * 10.0 ** ((REFERENCE_DBA - level_dba) / 10.0))


def dose_share(level_dba: float, duration_s: float) -> float:
    """Share of a week's dose that a level makes in so many seconds."""
    return duration_s / _SECONDS_PER_HOUR / allowed_hours(level_dba)


def weekly_dose(store: Store, patient_uuid: str, now_utc: datetime) -> WeeklyDose:
    """The dose of a patient in the seven days before ``now_utc``, of all tests and training that began in them."""
    since = now_utc - WEEK
    recent = (store.session(line.uuid) for line in store.sessions(patient_uuid) if since < line.started_utc <= now_utc)
    trained = store.training.sessions(patient_uuid)
    return dose_of(recent, (one for one in trained if since < one.setup.created_utc <= now_utc))


def dose_of(sessions: Iterable[Session], training: Iterable[TrainingSession] = ()) -> WeeklyDose:
    """The dose of some sessions together."""
    share = sound_s = unknown_s = 0.0
    for level_dba, seconds in (sound for one in training for sound in one.sounds):
        if level_dba is None:
            unknown_s += seconds
        else:
            share += dose_share(level_dba, seconds)
            sound_s += seconds
    for session in sessions:
        seconds, level_dba = heard_s(session), session.setup.level_dba
        if session.setup.calibration_id is None or level_dba is None or lost_its_level(session):
            unknown_s += seconds
        else:
            share += dose_share(level_dba, seconds)
            sound_s += seconds
    return WeeklyDose(share, sound_s, unknown_s)


def heard_s(session: Session) -> float:
    """Seconds of sound in a session: each committed trial that sounds, its replays, and what was voided and repeated.

    A trial that was interrupted sounded twice, or as often as it was voided. What an unfinished trial sounded is not
    known and not counted.
    """
    protocol = protocols.loads(session.setup.protocol_json, origin=session.setup.protocol_id).protocol
    voids = Counter(event.trial_index for event in session.events if event.kind == "void")
    return sum(
        sound_s(trial.planned, protocol)
        * (1 + trial.replays + max(int(trial.interrupted), voids[trial.planned.trial_index]))
        for trial in session.trials
        if not trial.planned.is_catch and trial.onset_utc is not None
    )
