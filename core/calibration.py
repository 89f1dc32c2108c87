"""What a calibration of an output is: which level each channel makes at the listener, found out by whom, when and how.

Plain data below the rooms: playback makes it, records keep it, assessment uses it.
"""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.audio import Layout

LARGEST_TRIM_DB = 12.0
"""Channels that differ by more have something wrong with them that a gain must not hide."""
_VALID_YEARS = 1


class CalibrationKind(StrEnum):
    """How the level was found out."""

    METER = "spl-meter"
    COUPLER = "coupler"
    SENSITIVITY = "sensitivity"


class CalibrationFit(StrEnum):
    """Whether a calibration holds for an output now, and if not, why."""

    VALID = "valid"
    NEVER = "never"
    EXPIRED = "expired"
    OTHER_DEVICE = "other-device"


@dataclass(frozen=True, slots=True)
class ChannelLevel:
    """One channel of a calibrated output.

    ``reference_dba`` is the level at the listener, dB(A) re 20 µPa, of a signal whose A-weighted RMS is 0 dBFS (a
    full-scale square wave), before the trim. The trim is a gain of 0 or less that makes the channels equal.
    """

    channel: str
    reference_dba: float
    trim_db: float = 0.0
    distance_m: float | None = None
    """From the loudspeaker to the middle of the listener's head; None for headphones, and where it was not measured."""

    def __post_init__(self) -> None:
        if not math.isfinite(self.reference_dba):
            raise ValueError("a reference level is a finite number of dB")
        if not -LARGEST_TRIM_DB <= self.trim_db <= 0.0:
            raise ValueError(f"a trim lies within -{LARGEST_TRIM_DB} and 0 dB, not at {self.trim_db}")
        if self.distance_m is not None and not 0.0 < self.distance_m <= 100.0:
            raise ValueError("a distance lies above 0 and up to 100 m")


@dataclass(frozen=True, slots=True)
class Calibration:
    """A calibration of one output in one layout. It holds for that output and layout alone, and for twelve months."""

    uuid: str
    device_id: str
    device_name: str
    layout: Layout
    kind: CalibrationKind
    os_volume: str
    """What the system's volume stood at, as the person read it (``40 %``)."""
    meter: str
    """The sound level meter, the coupler, or where the sensitivity was read."""
    person: str
    created_utc: datetime
    channels: tuple[ChannelLevel, ...]
    details: str = ""
    """The raw figures that were entered, in words."""

    def __post_init__(self) -> None:
        if tuple(level.channel for level in self.channels) != self.layout.channels:
            raise ValueError(f"a calibration of {self.layout} has the channels {self.layout.channels}, in that order")
        if self.created_utc.tzinfo is None:
            raise ValueError("the time of a calibration carries its zone")

    @property
    def expires_utc(self) -> datetime:
        """Twelve months after it was made."""
        made = self.created_utc
        is_leap_day = made.month == 2 and made.day == 29
        return made.replace(year=made.year + _VALID_YEARS, day=28 if is_leap_day else made.day)

    def fit(self, device_id: str, layout: Layout, now_utc: datetime) -> CalibrationFit:
        """Whether it holds for this output and layout at this time."""
        if device_id != self.device_id or layout is not self.layout:
            return CalibrationFit.OTHER_DEVICE
        return CalibrationFit.VALID if now_utc < self.expires_utc else CalibrationFit.EXPIRED
