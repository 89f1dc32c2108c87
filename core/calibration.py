"""What a calibration of an output is: which level each channel makes at the listener, found out by whom, when and how.

Plain data below the rooms: playback makes it, records keep it, assessment uses it.
"""

import math
import re
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
    OTHER_VOLUME = "other-volume"
    """The system's volume of the output is not what it was calibrated at, or the output is muted."""


_PERCENT = r"(\d{1,3}(?:[.,]\d+)?)\s*%"
_PERCENTS = rf"{_PERCENT}(?:\s*/\s*{_PERCENT})*"
_VOLUME = re.compile(rf"\s*({_PERCENTS})(?:\s*×\s*({_PERCENTS}))?\s*")
_FULL = (100.0,)


@dataclass(frozen=True, slots=True)
class SystemVolume:
    """Where the system's volume of an output stands, in percent of its scale.

    ``percents`` has one figure where all channels are equal, else one for each channel of the device; ``own_percents``
    is the volume that the system's mixer gives this program's stream on top of it, as far as a stream is open.
    """

    percents: tuple[float, ...]
    own_percents: tuple[float, ...] = _FULL
    muted: bool = False
    decimals: int = 1
    """How many decimals the percents are known to: a person types none."""

    @classmethod
    def parse(cls, written: str) -> "SystemVolume | None":
        """The volume that ``str`` wrote, or a person (``40 %``); None for anything but percents (``knob at 9 h``)."""
        match = _VOLUME.fullmatch(written)
        if match is None:
            return None
        figures = [re.findall(_PERCENT, part or "100 %") for part in (match.group(1), match.group(4))]
        percents, own = (tuple(float(figure.replace(",", ".")) for figure in part) for part in figures)
        decimals = min(len(figure.replace(",", ".").partition(".")[2]) for figure in figures[0])
        return cls(percents, own, decimals=min(decimals, 1))

    def __str__(self) -> str:
        whole = _written(self.percents, self.decimals)
        return whole if _all_full(self.own_percents) else f"{whole} × {_written(self.own_percents, self.decimals)}"

    def same_as(self, other: "SystemVolume") -> bool:
        """Whether both make the same level, as far as their figures tell: ``40 %`` may be any of 39.5 to 40.5 %."""
        tolerance = 0.5 * 10.0 ** -min(self.decimals, other.decimals) + 1e-6
        return (
            self.muted == other.muted
            and _near(self.percents, other.percents, tolerance)
            and _near(self.own_percents, other.own_percents, tolerance)
        )

    @property
    def above_full(self) -> bool:
        """Whether some channel is amplified beyond the system's own full scale, and may be distorted."""
        return max(*self.percents, *self.own_percents) > 100.0


def _written(percents: tuple[float, ...], decimals: int) -> str:
    shown = percents[:1] if len(set(percents)) == 1 else percents
    return " / ".join(f"{percent:.{decimals}f} %" for percent in shown)


def _all_full(percents: tuple[float, ...]) -> bool:
    return set(percents) == set(_FULL)


def _near(ours: tuple[float, ...], theirs: tuple[float, ...], tolerance: float) -> bool:
    """Channel by channel; one figure stands for all channels."""
    channels = max(len(ours), len(theirs))
    if {len(ours), len(theirs)} - {1, channels}:
        return False
    pairs = zip(ours * (channels // len(ours)), theirs * (channels // len(theirs)), strict=True)
    return all(abs(one - another) <= tolerance for one, another in pairs)


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
    """A calibration of one output in one layout. It holds for these alone, at one volume, and for twelve months.

    How 5.1 is rendered is no part of it: it says how loud each channel of the output is, between 500 Hz and 2 kHz, and
    a block's level is reckoned from its finished channels. Another method shares its sounds out among them otherwise;
    bass management moves what lies below 120 Hz, of which dB(A) knows next to nothing.
    """

    uuid: str
    device_id: str
    device_name: str
    layout: Layout
    kind: CalibrationKind
    os_volume: str
    """What the system's volume stood at: as ``SystemVolume`` writes it where the system tells, else as a person did."""
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

    @property
    def volume(self) -> SystemVolume | None:
        """The system's volume at which it was made; None where what was written down is no figure."""
        return SystemVolume.parse(self.os_volume)

    def fit(
        self, device_id: str, layout: Layout, now_utc: datetime, volume: SystemVolume | None = None
    ) -> CalibrationFit:
        """Whether it holds for this output and layout at this time, at the system's ``volume`` where that is known."""
        if device_id != self.device_id or layout is not self.layout:
            return CalibrationFit.OTHER_DEVICE
        if now_utc >= self.expires_utc:
            return CalibrationFit.EXPIRED
        made_at = self.volume
        if volume is not None and (volume.muted or (made_at is not None and not made_at.same_as(volume))):
            return CalibrationFit.OTHER_VOLUME
        return CalibrationFit.VALID
