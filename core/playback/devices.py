"""The audio outputs of this machine, by names that stay the same while devices come and go."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.errors import InputError, MachineError
from core.playback.door import SILENT_NAME, OutputDevice
from core.playback.exclusive import CORE_AUDIO, WASAPI
from core.playback.order import PULSE_BY_ALSA
from core.playback.portaudio import PORTAUDIO
from core.playback.pulse import list_sinks
from core.playback.pulse_listing import Sink

SILENT = OutputDevice(
    id="silent", name=SILENT_NAME, host_api="none", channels=64, default_rate_hz=48_000, is_default=False
)
"""The device of ``SilentPlayer``; not listed, but found by its id or name."""

_WINDOWS_REPEATED = frozenset({"MME", "Windows DirectSound", "Windows WDM-KS"})
_PULSE_OWN = "PulseAudio"
"""PortAudio's own driver for PulseAudio names six channels after AIFF, with no surround pair: only stereo is safe."""
_SERVER_NAMES = ("default", "pulse")
_SINK_PREFIX = "pulse:"


@dataclass(frozen=True, slots=True)
class _Found:
    """A device and the number that PortAudio knows it by until the next enumeration."""

    index: int
    device: OutputDevice


def list_devices(rescan: bool = False) -> tuple[OutputDevice, ...]:
    """Outputs of this machine: the default one first, the rest as a person would look for them.

    Empty when there is none; ``audio_trouble`` then says why.

    Parameters
    ----------
    rescan
        Look for devices that came or went since the last look. Without effect while a player is open.
    """
    try:
        if rescan:
            PORTAUDIO.rescan()
        return tuple(found.device for found in _enumerate())
    except MachineError:
        return ()


def audio_trouble() -> str | None:
    """Code of the sentence why there is no output: ``playback.no-portaudio`` or ``playback.no-device``; else None."""
    try:
        return None if _enumerate() else "playback.no-device"
    except MachineError as error:
        return error.code


def find_device(name_or_id: str) -> OutputDevice:
    """The output with this id or name; part of a name is enough where it fits one device only.

    Raises
    ------
    InputError
        No device, or several, go by that name. The sentence lists what there is.
    """
    devices = (*list_devices(), SILENT)
    wanted = name_or_id.strip().casefold()
    exact = [device for device in devices if wanted in {device.id.casefold(), device.name.casefold()}]
    if exact:
        return exact[0]
    partial = [device for device in devices if wanted and wanted in device.name.casefold()]
    if len(partial) == 1:
        return partial[0]
    raise InputError("playback.device-unknown", name=name_or_id, known=", ".join(device.name for device in devices))


def default_device() -> OutputDevice:
    """The system's default output. MachineError when there is none."""
    found = _enumerate()
    if not found:
        raise MachineError("playback.no-device")
    return found[0].device


def portaudio_index(device: OutputDevice) -> int:
    """PortAudio's present number of a device. MachineError when it is gone."""
    for found in _enumerate():
        if found.device.id == device.id:
            return found.index
    raise MachineError("playback.device-lost", device=device.name)


def sink_name(device: OutputDevice) -> str | None:
    """Name of the sound server's sink that a device is; None for what PortAudio reaches by itself."""
    return device.id.removeprefix(_SINK_PREFIX) if device.host_api == PULSE_BY_ALSA else None


def _enumerate() -> list[_Found]:
    """The outputs, the default first. MachineError when PortAudio is missing."""
    with PORTAUDIO.lock:
        sounddevice = PORTAUDIO.load()
        entries, host_apis = list(sounddevice.query_devices()), list(sounddevice.query_hostapis())
    by_server = any(entry["name"] == "pulse" for entry in entries)
    sinks = list_sinks() if by_server else ()
    return outputs_of(entries, host_apis, sinks, exclusive=PORTAUDIO.exclusive)


def outputs_of(
    entries: Sequence[dict[str, Any]],
    host_apis: Sequence[dict[str, Any]],
    sinks: Sequence[Sink] = (),
    *,
    exclusive: bool = False,
) -> list[_Found]:
    """Choose, name and order the outputs among PortAudio's device entries.

    Where a sound server tells its sinks, these stand in place of the devices ``default`` and ``pulse``. Those that it
    describes alike bring its own name for them: two interfaces of one make must be told apart.

    On Windows each device appears once for every driver model; only WASAPI (and ASIO) are kept, for the older ones cut
    names short and resample unasked. ``exclusive`` marks those that are to be opened for us alone, where they can be.
    """
    api_names = [str(api["name"]) for api in host_apis]
    dropped = _WINDOWS_REPEATED if WASAPI in api_names else frozenset()
    default_index = _default_index(host_apis, api_names)
    seen: dict[str, int] = {}
    outputs: list[_Found] = []
    for index, entry in enumerate(entries):
        host_api, name = api_names[entry["hostapi"]], str(entry["name"])
        if entry["max_output_channels"] < 1 or host_api in dropped:
            continue
        if host_api == "ALSA" and sinks and name in _SERVER_NAMES:
            if name == "pulse":
                alike = Counter(sink.description for sink in sinks)
                outputs += [_Found(index, _device_of(sink, is_alone=alike[sink.description] == 1)) for sink in sinks]
            continue
        key = f"{host_api}: {name}"
        seen[key] = seen.get(key, 0) + 1
        outputs.append(
            _Found(
                index,
                OutputDevice(
                    id=key if seen[key] == 1 else f"{key} #{seen[key]}",
                    name=name if seen[key] == 1 else f"{name} #{seen[key]}",
                    host_api=host_api,
                    channels=min(int(entry["max_output_channels"]), 2 if host_api == _PULSE_OWN else 256),
                    default_rate_hz=round(entry["default_samplerate"]),
                    is_default=index == default_index and not sinks,
                    exclusive=exclusive and host_api in {WASAPI, CORE_AUDIO},
                ),
            )
        )
    return sorted(outputs, key=_place)


def _default_index(host_apis: Sequence[dict[str, Any]], api_names: Sequence[str]) -> int:
    """PortAudio's number of the default output: WASAPI's, else that of the first driver that has one; -1 without."""
    if WASAPI in api_names:
        return int(host_apis[api_names.index(WASAPI)]["default_output_device"])
    return next((int(api["default_output_device"]) for api in host_apis if api["default_output_device"] >= 0), -1)


def _device_of(sink: Sink, *, is_alone: bool) -> OutputDevice:
    return OutputDevice(
        id=_SINK_PREFIX + sink.name,
        name=sink.description if is_alone else f"{sink.description} ({sink.name})",
        host_api=PULSE_BY_ALSA,
        channels=len(sink.channel_map),
        default_rate_hz=sink.rate_hz,
        is_default=sink.is_default,
        volume=sink.volume,
        channel_map=sink.channel_map,
        processing=sink.processing,
    )


def _place(found: _Found) -> tuple[bool, int, str]:
    device = found.device
    first = ("default", PULSE_BY_ALSA, "pulse", "pipewire")
    kind = PULSE_BY_ALSA if device.host_api == PULSE_BY_ALSA else device.name
    rank = first.index(kind) if kind in first else len(first)
    return (not device.is_default, rank, device.name.casefold())
