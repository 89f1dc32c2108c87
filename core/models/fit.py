"""Whether a model fits a machine: fast, slowly, or not, and then why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core import wording
from core.models.door import Entry, Speed
from core.models.machine import Accelerator, Machine
from core.neural.loading import Device

RESERVED_MB = 2_000
"""Left to the system, the windows and the sound, on a machine's own memory."""
_RESERVED_ON_CARD_MB = 700
"""What a card's driver and torch's own context take before the first weight."""


class Verdict(StrEnum):
    """How well a model fits."""

    FITS = "fits"
    SLOW = "slow"
    DOES_NOT_FIT = "does-not-fit"


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a model fits a machine, and why."""

    verdict: Verdict
    device: Device | None
    """What it would compute on; None where it does not fit."""
    code: str
    """The key of its sentence in ``core.wording``."""
    parameters: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return wording.say(self.code, **self.parameters)


def fit(entry: Entry, machine: Machine) -> Fit:
    """How well a model of the list fits a machine, at full size and in the precision that ``Memory`` speaks of."""
    missing = [name for name in entry.packages if name not in machine.packages]
    if missing:
        return Fit(Verdict.DOES_NOT_FIT, None, "models.fit-needs-packages", {"packages": ", ".join(missing)})
    for device in entry.devices:
        for accelerator in machine.accelerators:
            if accelerator.device is device and _needed_on(entry) <= _free_on(accelerator):
                return Fit(Verdict.FITS, device, "models.fit-on-card", {"name": accelerator.name})
    return _on_cpu(entry, machine)


def _on_cpu(entry: Entry, machine: Machine) -> Fit:
    needed, usable = entry.memory.cpu_mb, machine.memory_mb - RESERVED_MB
    if Device.CPU not in entry.devices:
        return Fit(Verdict.DOES_NOT_FIT, None, "models.fit-needs-card", {"needed": _gigabytes(_needed_on(entry))})
    if needed > usable:
        parameters = {"needed": _gigabytes(needed + RESERVED_MB), "there": _gigabytes(machine.memory_mb)}
        return Fit(Verdict.DOES_NOT_FIT, None, "models.fit-needs-memory", parameters)
    if entry.cpu_speed in {Speed.MINUTES, Speed.HOURS}:
        return Fit(Verdict.SLOW, Device.CPU, f"models.fit-slow-{entry.cpu_speed}", {"memory": _gigabytes(needed)})
    return Fit(Verdict.FITS, Device.CPU, "models.fit-on-cpu", {"memory": _gigabytes(needed)})


def _needed_on(entry: Entry) -> int:
    return entry.memory.gpu_mb or entry.memory.cpu_mb


def _free_on(accelerator: Accelerator) -> int:
    reserved = RESERVED_MB if accelerator.device is Device.MPS else _RESERVED_ON_CARD_MB
    return accelerator.memory_mb - reserved


def _gigabytes(megabytes: int) -> str:
    return f"{wording.number(megabytes / 1000, '.1f')} {wording.say('models.unit-GB')}"
