"""What is typed while an output is calibrated, checked field by field, and the calibration that comes of it. No Qt."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from core.audio import Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel, SystemVolume
from core.errors import InputError
from core.playback import calibration as maths
from core.playback.door import OutputDevice

_LONGEST_TEXT = 120


class Stage(StrEnum):
    """The steps of a calibration."""

    OUTPUT = "output"
    PLACES = "places"
    LEVELS = "levels"
    FIGURES = "figures"
    SUMMARY = "summary"


_STAGES = {
    CalibrationKind.METER: (Stage.OUTPUT, Stage.PLACES, Stage.LEVELS, Stage.SUMMARY),
    CalibrationKind.COUPLER: (Stage.OUTPUT, Stage.LEVELS, Stage.PLACES, Stage.SUMMARY),
    CalibrationKind.SENSITIVITY: (Stage.OUTPUT, Stage.FIGURES, Stage.PLACES, Stage.SUMMARY),
}


@dataclass(frozen=True)
class Draft:
    """Everything that was chosen or typed so far; numbers as they were typed."""

    device: OutputDevice | None = None
    layout: Layout = Layout.BINAURAL
    kind: CalibrationKind = CalibrationKind.COUPLER
    person: str = ""
    meter: str = ""
    os_volume: str = ""
    """As the system tells it, else as it was typed."""
    readings: Mapping[str, str] = field(default_factory=dict)
    distances: Mapping[str, str] = field(default_factory=dict)
    trims_db: Mapping[str, float] = field(default_factory=dict)
    aligned: bool = False
    """Whether the readings that are typed were all within half a decibel."""
    sensitivity: str = ""
    per_volt: bool = False
    impedance: str = ""
    output_v: str = ""

    @property
    def kinds(self) -> tuple[CalibrationKind, ...]:
        """How this layout may be calibrated."""
        if self.layout is Layout.BINAURAL:
            return (CalibrationKind.COUPLER, CalibrationKind.SENSITIVITY)
        return (CalibrationKind.METER,)

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The steps, in order."""
        return _STAGES[self.kind]

    @property
    def measuring_stage(self) -> Stage:
        """The step that holds for one volume alone: where the levels are read, or the output voltage is typed."""
        return Stage.FIGURES if self.kind is CalibrationKind.SENSITIVITY else Stage.LEVELS

    @property
    def is_measured(self) -> bool:
        """Whether anything was typed yet that holds for one volume alone."""
        return any(typed.strip() for typed in (*self.readings.values(), self.output_v))

    @property
    def measured(self) -> tuple[str, ...]:
        """The channels whose level is measured."""
        return maths.measured_channels(self.layout)

    @property
    def volume_is_read(self) -> bool:
        """Whether the system tells the volume of the output, so that nobody types it."""
        return self.device is not None and self.device.volume is not None

    def changed(self, **changes: object) -> "Draft":
        """A copy with some of it changed. What was measured over another output or layout is forgotten."""
        new = replace(self, **changes)  # type: ignore[arg-type]
        if new.kind not in new.kinds:
            new = replace(new, kind=new.kinds[0])
        if (new.device, new.layout, new.kind) != (self.device, self.layout, self.kind):
            new = replace(new, readings={}, distances={}, trims_db={}, aligned=False, output_v="")
        if new.device != self.device:
            told = None if new.device is None else new.device.volume
            new = replace(new, os_volume="" if told is None else str(told))
        return new

    def at_volume(self, volume: SystemVolume) -> "Draft":
        """A copy for the volume at which the system's stands now. What was measured at another one is forgotten."""
        device = None if self.device is None else replace(self.device, volume=volume)
        return replace(self, device=device, os_volume=str(volume), readings={}, trims_db={}, aligned=False, output_v="")

    def with_reading(self, channel: str, typed: str) -> "Draft":
        """A reading was typed; all must be compared again."""
        return replace(self, readings={**self.readings, channel: typed}, aligned=False)

    def with_distance(self, channel: str, typed: str) -> "Draft":
        """A distance was typed."""
        return replace(self, distances={**self.distances, channel: typed})


class FieldError(InputError):
    """A field that cannot be used: ``where`` names it (``person``, ``readings.FL`` …)."""

    def __init__(self, where: str, code: str, **parameters: object) -> None:
        super().__init__(code, **parameters)
        self.where = where


def check_output(draft: Draft) -> OutputDevice:
    """Check the first step, and give its output. FieldError for what is missing."""
    if draft.device is None:
        raise FieldError("device", "playback.no-device")
    if draft.device.channels < len(draft.layout.channels):
        raise FieldError(
            "layout",
            "playback.too-few-channels",
            device=draft.device.name,
            channels=draft.device.channels,
            layout=draft.layout.value,
            needed=len(draft.layout.channels),
        )
    volume = draft.device.volume
    if volume is not None and volume.muted:
        raise FieldError("os_volume", "playback.muted", device=draft.device.name)
    for name in ("meter", "person", "os_volume"):
        if not getattr(draft, name).strip():
            raise FieldError(name, f"calibration.{'volume' if name == 'os_volume' else name}-empty")
    return draft.device


def compare(draft: Draft) -> tuple[Draft, maths.Alignment]:
    """Compare the readings of all channels. Where they differ the draft comes back with new trims and no readings.

    FieldError for a reading or distance that is no number or out of range; InputError ``calibration.channels-differ``.
    """
    for name in draft.measured:
        _distance(draft, name)
    readings = {name: _reading(draft, name) for name in draft.measured}
    found = maths.align(readings, draft.trims_db)
    if found.aligned:
        return replace(draft, trims_db=dict(found.trims_db), aligned=True), found
    return replace(draft, trims_db=dict(found.trims_db), readings={}, aligned=False), found


def reference_by_figures(draft: Draft) -> float:
    """Reference of both ears by the data sheet. FieldError for a figure that cannot be used."""
    sensitivity = number(draft.sensitivity, "sensitivity", "104")
    impedance = None if draft.per_volt else number(draft.impedance, "impedance", "32")
    output_v = number(draft.output_v, "output_v", "0.5")
    try:
        return maths.reference_of_sensitivity(sensitivity, output_v, per_volt=draft.per_volt, impedance_ohm=impedance)
    except InputError as error:
        where = {"calibration.voltage": "output_v"}.get(error.code, error.code.removeprefix("calibration."))
        raise FieldError(where, error.code, **error.parameters) from error


def finished(draft: Draft, now_utc: datetime) -> Calibration:
    """The calibration, to be stored. FieldError when something is missing, which the steps before have asked for."""
    device = check_output(draft)
    if draft.kind is CalibrationKind.SENSITIVITY:
        by_channel = dict.fromkeys(draft.measured, reference_by_figures(draft))
    else:
        if not draft.aligned:
            draft, found = compare(draft)
            if not found.aligned:
                raise FieldError("readings", "calibration.not-aligned")
        by_channel = {
            name: maths.reference_of_reading(_reading(draft, name), draft.trims_db.get(name, 0.0))
            for name in draft.measured
        }
    softest = min(by_channel.values())
    channels = tuple(
        ChannelLevel(
            name, by_channel.get(name, softest), min(draft.trims_db.get(name, 0.0), 0.0), _distance(draft, name)
        )
        for name in draft.layout.channels
    )
    return Calibration(
        uuid=str(uuid4()),
        device_id=device.calibrated_as,
        device_name=device.name,
        layout=draft.layout,
        kind=draft.kind,
        os_volume=draft.os_volume.strip()[:_LONGEST_TEXT],
        meter=draft.meter.strip()[:_LONGEST_TEXT],
        person=draft.person.strip()[:_LONGEST_TEXT],
        created_utc=now_utc,
        channels=channels,
        details=_details(draft),
    )


def number(typed: str, where: str, example: str) -> float:
    """A number with a point or a comma. FieldError ``calibration.no-number``."""
    try:
        value = float(typed.strip().replace(",", "."))
    except ValueError as error:
        raise FieldError(where, "calibration.no-number", example=example) from error
    if not math.isfinite(value):
        raise FieldError(where, "calibration.no-number", example=example)
    return value


def _reading(draft: Draft, channel: str) -> float:
    where = f"readings.{channel}"
    value = number(draft.readings.get(channel, ""), where, "68.5")
    lowest, highest = maths.READING_RANGE_DBA
    if not lowest <= value <= highest:
        raise FieldError(where, "calibration.reading", lowest=f"{lowest:g}", highest=f"{highest:g}")
    return value


def _distance(draft: Draft, channel: str) -> float | None:
    typed = draft.distances.get(channel, "").strip()
    if not typed or draft.layout is Layout.BINAURAL:
        return None
    where = f"distances.{channel}"
    value = number(typed, where, "1.8")
    lowest, highest = maths.DISTANCE_RANGE_M
    if not lowest <= value <= highest:
        raise FieldError(where, "calibration.distance", lowest=f"{lowest:g}", highest=f"{highest:g}")
    return value


def _details(draft: Draft) -> str:
    if draft.kind is CalibrationKind.SENSITIVITY:
        unit = "dB/V" if draft.per_volt else f"dB/mW, {draft.impedance.strip()} ohm"
        return f"sensitivity {draft.sensitivity.strip()} {unit}; full-scale sine {draft.output_v.strip()} V"
    said = (
        f"{name} {draft.readings.get(name, '').strip()} dB(A) with {draft.trims_db.get(name, 0.0):+.1f} dB"
        for name in draft.measured
    )
    return f"pink noise 500-2000 Hz at {maths.NOISE_DBFS:g} dBFS: " + ", ".join(said)
