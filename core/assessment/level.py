"""The level of a session: one gain for the whole block, from a calibration and a wanted level; never above the cap.

The level of a block is the equivalent level (LAeq, over the time that the sounds sound) of all its sounds together, as
a sound level meter at the listener would show it. Level differences between its sounds, which carry distance, stay.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from core.acoustics.limiter import CEILING_DBTP, true_peak_dbtp
from core.audio import CLIP_LOUDNESS_LUFS, AudioClip, Layout
from core.calibration import Calibration, CalibrationFit, SystemVolume
from core.errors import InputError
from core.playback.calibration import (
    CAP_DBA,
    DEFAULT_DBA,
    HIGHEST_DBA,
    LOWEST_DBA,
    ListenerLevel,
    corrected,
    listener_level,
)
from core.records.store import Store

UNCALIBRATED_CAP_DBFS = CLIP_LOUDNESS_LUFS + CAP_DBA - DEFAULT_DBA
"""A-weighted level that no second exceeds where nothing is calibrated: as far above a clip's own loudness as the cap is
above the default level."""
_NOTHING_DB = 0.05
"""Smaller than this is no lowering to speak of."""

Key = TypeVar("Key")


class Lowered(StrEnum):
    """Why a block is softer than it was asked for."""

    NO = ""
    CAP = "cap"
    FULL_SCALE = "full-scale"


@dataclass(frozen=True)
class PresentationLevel:
    """A level in dB(A) at the listener, 50 to 75 (InputError ``assessment.level-range``), over a calibrated output."""

    calibration: Calibration
    level_dba: float = DEFAULT_DBA

    def __post_init__(self) -> None:
        if not LOWEST_DBA <= self.level_dba <= HIGHEST_DBA:
            raise InputError("assessment.level-range", lowest=f"{LOWEST_DBA:.0f}", highest=f"{HIGHEST_DBA:.0f}")


@dataclass(frozen=True, slots=True)
class BlockLevel:
    """What became of a block's level."""

    gain_db: float = 0.0
    """The one gain that was applied to every sound."""
    level_dba: float | None = None
    """The level it has now; None where nothing is calibrated."""
    calibration_id: str | None = None
    lowered: Lowered = Lowered.NO
    lowered_db: float = 0.0


def set_level(
    sounds: Mapping[Key, AudioClip], duration_s: float, level: PresentationLevel | None
) -> tuple[dict[Key, AudioClip], BlockLevel]:
    """Bring the sounds of a block to a level, all by the same gain; no second of any of them exceeds the cap.

    With a calibration the channels are trimmed and delayed as it says, the gain makes the wanted level, and is lowered
    where a second would exceed 80 dB(A) or the peaks would exceed full scale. Without one nothing is changed, unless a
    second exceeds ``UNCALIBRATED_CAP_DBFS``.
    """
    calibration = None if level is None else level.calibration
    played = (
        dict(sounds) if calibration is None else {key: corrected(clip, calibration) for key, clip in sounds.items()}
    )
    levels = [listener_level(clip, calibration, duration_s) for clip in played.values()]
    worst = max((one.loudest_second for one in levels), default=-math.inf)
    if worst == -math.inf:
        return played, BlockLevel()
    if level is None:
        over_db = worst - UNCALIBRATED_CAP_DBFS
        if over_db <= 0.0:
            return played, BlockLevel()
        return _scaled(played, -over_db), BlockLevel(-over_db, None, None, Lowered.CAP, over_db)
    mean_dba = _energy_mean(levels)
    wanted_db = level.level_dba - mean_dba
    limits = {Lowered.CAP: CAP_DBA - worst}
    if wanted_db > 0.0:
        limits[Lowered.FULL_SCALE] = CEILING_DBTP - max(true_peak_dbtp(clip.samples) for clip in played.values())
    tightest = min(limits, key=lambda limit: limits[limit])
    gain_db = min(wanted_db, limits[tightest])
    lowered_db = wanted_db - gain_db
    lowered = tightest if lowered_db > _NOTHING_DB else Lowered.NO
    done = BlockLevel(gain_db, mean_dba + gain_db, level.calibration.uuid, lowered, lowered_db)
    return _scaled(played, gain_db), done


def levelled_alike(sounds: Mapping[Key, AudioClip], duration_s: float) -> dict[Key, AudioClip]:
    """Sounds that all have the same A-weighted level over their first ``duration_s``: the mean of what they had.

    Where one would exceed full scale by that, all are as much softer.
    """
    levels = {key: listener_level(clip, None, duration_s).laeq for key, clip in sounds.items()}
    mean = sum(levels.values()) / max(len(levels), 1)
    alike = {key: clip.scaled_db(mean - levels[key]) for key, clip in sounds.items()}
    over_db = max((true_peak_dbtp(clip.samples) - CEILING_DBTP for clip in alike.values()), default=0.0)
    return _scaled(alike, -over_db) if over_db > 0.0 else alike


@dataclass(frozen=True, slots=True)
class Standing:
    """How an output stands: its valid calibration, or why there is none, with the one that does not hold now."""

    fit: CalibrationFit
    calibration: Calibration | None = None
    volume: SystemVolume | None = None
    """The system's volume at which this was found; None where it was not known."""

    @property
    def valid(self) -> Calibration | None:
        """The calibration, where it holds now."""
        return self.calibration if self.fit is CalibrationFit.VALID else None


def standing(
    store: Store, device_id: str, layout: Layout, now_utc: datetime, volume: SystemVolume | None = None
) -> Standing:
    """Whether an output is calibrated for a layout now, at the system's ``volume`` where that is known."""
    current = store.current_calibration(device_id, layout)
    if current is not None:
        return Standing(current.fit(device_id, layout, now_utc, volume), current, volume)
    return Standing(CalibrationFit.OTHER_DEVICE if store.calibrations() else CalibrationFit.NEVER, None, volume)


def _energy_mean(levels: list[ListenerLevel]) -> float:
    power = sum(10.0 ** (one.laeq / 10.0) for one in levels) / len(levels)
    return 10.0 * math.log10(power)


def _scaled(sounds: Mapping[Key, AudioClip], gain_db: float) -> dict[Key, AudioClip]:
    return {key: clip.scaled_db(gain_db) for key, clip in sounds.items()}
