"""How loud a session may be: how the output stands, what to warn about, the patient's week, a level that is lost."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from core.assessment.dose import WeeklyDose
from core.assessment.level import UNCALIBRATED_CAP_DBFS, BlockLevel, Lowered, Standing, standing
from core.audio import Layout
from core.calibration import Calibration, CalibrationFit
from core.playback.calibration import CAP_DBA
from core.playback.cautions import cautions
from core.playback.door import OutputDevice
from core.records.store import Store
from core.wording import number, say


@dataclass(frozen=True)
class SoundState:
    """What the set-up page shows about the level."""

    standing: Standing = field(default_factory=lambda: Standing(CalibrationFit.NEVER))
    cautions: tuple[str, ...] = ()
    dose: WeeklyDose | None = None
    """None while it is being computed, and without a patient."""


@dataclass(frozen=True)
class LevelLost:
    """A session that is to be gone on with began at a level that its output does not make now: a question to ask."""

    session_uuid: str
    fit: CalibrationFit
    """``OTHER_VOLUME`` or ``OTHER_DEVICE``."""
    began_with: Calibration
    device: OutputDevice
    """The output that opened, at its volume."""


def look_at(store: Store, device: OutputDevice | None, layout: Layout) -> tuple[Standing, tuple[str, ...]]:
    """How an output stands now, and what is to be said about it.

    Where another output or layout is calibrated, the newest such calibration is named: of this output if there is one.
    """
    if device is None:
        return Standing(CalibrationFit.NEVER), ()
    ours = device.calibrated_as
    found = standing(store, ours, layout, datetime.now(UTC), device.volume)
    if found.fit is CalibrationFit.OTHER_DEVICE:
        others = sorted(store.calibrations(), key=lambda one: one.device_id != ours)
        found = replace(found, calibration=others[0])
    return found, cautions(device, layout)


def lowered_words(level: BlockLevel) -> str:
    """That a block is softer than asked for, and why; empty when it is not."""
    if level.lowered is Lowered.NO:
        return ""
    lowered = number(level.lowered_db, ".1f")
    if level.calibration_id is None:
        return say(
            "assessment.lowered-uncalibrated", lowered=lowered, cap=f"{UNCALIBRATED_CAP_DBFS:.0f}".replace("-", "−")
        )
    return say(f"assessment.lowered-{level.lowered.value}", lowered=lowered, cap=f"{CAP_DBA:.0f}")
