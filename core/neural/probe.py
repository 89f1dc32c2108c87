"""What the neural libraries see of this machine. Plain data; torch is imported in ``look``, in the model process."""

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from core.neural import memory
from core.neural.loading import Device, Precision
from core.neural.trouble import PACKAGES


@dataclass(frozen=True, slots=True)
class DeviceFacts:
    """One device on which models can be computed."""

    device: Device
    name: str
    total_bytes: int | None
    free_bytes: int | None
    """When it was looked at. None where the system does not tell."""
    precisions: tuple[Precision, ...]
    """In which numbers it computes well, the smallest first."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What torch sees."""

    devices: tuple[DeviceFacts, ...]
    """The fastest first; the CPU is always there. Empty without torch."""
    versions: dict[str, str | None]
    """Of the optional packages; None for one that is not installed."""
    threads: int
    """How many threads a model gets on the CPU."""

    @property
    def best(self) -> Device:
        """What computes unless another device is asked for."""
        return self.devices[0].device if self.devices else Device.CPU


def look() -> Probe:
    """Look at this machine. Imports torch where it is installed: to be called in the model process."""
    versions = {package: _version(package) for package in sorted(PACKAGES)}
    if versions["torch"] is None:
        return Probe((), versions, 1)

    import torch

    from core.neural import torch_runtime

    found = tuple(_facts(device, torch_runtime.precisions(device)) for device in torch_runtime.devices())
    return Probe(found, versions, torch.get_num_threads())


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _facts(device: Device, precisions: tuple[Precision, ...]) -> DeviceFacts:
    import torch

    free = memory.free_bytes(device)
    if device is Device.CUDA:
        properties = torch.cuda.get_device_properties(torch.cuda.current_device())
        return DeviceFacts(device, properties.name, int(properties.total_memory), free, precisions)
    if device is Device.MPS:
        total = int(torch.mps.recommended_max_memory())
        return DeviceFacts(device, f"Apple {platform.machine()}", total, free, precisions)
    return DeviceFacts(
        device, platform.processor() or platform.machine(), memory.system_total_bytes(), free, precisions
    )
