"""What is to be said about an output before a test is run over it: it plays, but not quite as it was rendered."""

import re

from core.audio import DEFAULT_RATE_HZ, Layout
from core.calibration import SystemVolume
from core.playback.door import OutputDevice
from core.playback.exclusive import CORE_AUDIO, WASAPI
from core.playback.resampling import rates_to_open
from core.wording import say

_WIRELESS = re.compile(r"blue ?tooth|bluez|airpods|hands-?free|\ba2dp\b|\bhfp\b|\bbuds\b|earbuds", re.IGNORECASE)
_AT_THE_SERVER = {
    "FL": "front-left",
    "FR": "front-right",
    "FC": "front-center",
    "LFE": "lfe",
    "BL": "rear-left",
    "BR": "rear-right",
}
_EFFECTS = {WASAPI: "playback.effects-windows", CORE_AUDIO: "playback.effects-macos"}


def is_bluetooth(device: OutputDevice) -> bool:
    """Whether an output goes by Bluetooth, as far as its names tell."""
    return any(_WIRELESS.search(name) is not None for name in (device.id, device.name, device.host_api))


def missing_channels(device: OutputDevice, layout: Layout) -> tuple[str, ...]:
    """Channels of a layout that the sound server has no place for, and mixes into others; none where it tells none."""
    if not device.channel_map or layout is Layout.MONO:
        return ()
    return tuple(name for name in layout.channels if _AT_THE_SERVER[name] not in device.channel_map)


def moved_words(device: OutputDevice, before: SystemVolume, now: SystemVolume) -> str:
    """That the system's volume of an output was moved while a session ran, and what to do."""
    if now.muted:
        return say("playback.volume-muted", device=device.name)
    key = "playback.volume-back" if now.same_as(before) else "playback.volume-moved"
    return say(key, device=device.name, now=now, before=before)


def cautions(device: OutputDevice, layout: Layout | None = None, rate_hz: int = DEFAULT_RATE_HZ) -> tuple[str, ...]:
    """Sentences about an output, worst first; empty for one with nothing to be said about.

    Bluetooth codes the sound with losses, late by 100 to 300 ms, and often mixes its sides. Filters of a sound server
    are seen; what Windows and macOS do to sounds cannot be read, so where to turn it off is always said.

    Parameters
    ----------
    layout
        What will be played; None leaves out what depends on it.
    rate_hz
        The rate of our sounds.
    """
    if device.host_api == "none":
        return ()
    name, volume = device.name, device.volume
    device_hz = rates_to_open(device, rate_hz)[0]
    missing = () if layout is None else missing_channels(device, layout)
    channels = ", ".join(say(f"playback.channel-{channel}") for channel in missing)
    conditions: tuple[tuple[bool, str, dict[str, object]], ...] = (
        (volume is not None and volume.muted, "playback.muted", {}),
        (is_bluetooth(device), "playback.bluetooth", {}),
        (bool(device.processing), "playback.processing", {"processing": device.processing}),
        (bool(missing), "playback.channels-missing", {"channels": channels}),
        (volume is not None and volume.above_full, "playback.above-full", {"volume": volume}),
        (device_hz != rate_hz, "playback.other-rate", {"device_hz": device_hz, "ours_hz": rate_hz}),
        (device.host_api in _EFFECTS and not device.exclusive, _EFFECTS.get(device.host_api, ""), {}),
        (volume is None, "playback.volume-unread", {}),
    )
    return tuple(say(key, device=name, **parameters) for holds, key, parameters in conditions if holds)
