"""How loud a session may be: how the chosen output stands, what it is to be warned about, and the patient's week."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from core.assessment.dose import WeeklyDose
from core.assessment.level import UNCALIBRATED_CAP_DBFS, BlockLevel, Lowered, Standing, standing
from core.audio import Layout
from core.calibration import CalibrationFit
from core.playback.calibration import CAP_DBA
from core.playback.cautions import cautions
from core.playback.door import OutputDevice
from core.records.store import Store
from core.wording import say


@dataclass(frozen=True)
class SoundState:
    """What the set-up page shows about the level."""

    standing: Standing = field(default_factory=lambda: Standing(CalibrationFit.NEVER))
    cautions: tuple[str, ...] = ()
    dose: WeeklyDose | None = None
    """None while it is being computed, and without a patient."""


def look_at(store: Store, device: OutputDevice | None, layout: Layout) -> tuple[Standing, tuple[str, ...]]:
    """How an output stands now, and what is to be said about it."""
    if device is None:
        return Standing(CalibrationFit.NEVER), ()
    found = standing(store, device.calibrated_as, layout, datetime.now(UTC), device.volume)
    return found, cautions(device, layout)


def lowered_words(level: BlockLevel) -> str:
    """That a block is softer than asked for, and why; empty when it is not."""
    if level.lowered is Lowered.NO:
        return ""
    lowered = f"{level.lowered_db:.1f}"
    if level.calibration_id is None:
        return say(
            "assessment.lowered-uncalibrated", lowered=lowered, cap=f"{UNCALIBRATED_CAP_DBFS:.0f}".replace("-", "−")
        )
    return say(f"assessment.lowered-{level.lowered.value}", lowered=lowered, cap=f"{CAP_DBA:.0f}")
