"""What is to be said about an output before a test is run over it: it plays, but not quite as it was rendered."""

import re

from core.audio import DEFAULT_RATE_HZ
from core.playback.door import OutputDevice
from core.wording import say

_WIRELESS = re.compile(r"blue ?tooth|bluez|airpods|hands-?free|\ba2dp\b|\bhfp\b|\bbuds\b|earbuds", re.IGNORECASE)


def is_bluetooth(device: OutputDevice) -> bool:
    """Whether an output goes by Bluetooth, as far as its names tell."""
    return any(_WIRELESS.search(name) is not None for name in (device.id, device.name, device.host_api))


def cautions(device: OutputDevice, rate_hz: int = DEFAULT_RATE_HZ) -> tuple[str, ...]:
    """Sentences about an output, worst first; empty for one with nothing to be said about.

    Bluetooth codes the sound with losses, late by 100 to 300 ms, and often mixes its sides; an output at another rate
    has its sounds resampled by the system.
    """
    said = []
    if is_bluetooth(device):
        said.append(say("playback.bluetooth", device=device.name))
    if device.default_rate_hz != rate_hz and device.host_api != "none":
        said.append(say("playback.other-rate", device=device.name, device_hz=device.default_rate_hz, ours_hz=rate_hz))
    return tuple(said)
