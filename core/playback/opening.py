"""Opening a player: the right device, enough channels, or a sentence that says what is in the way."""

import time
from collections.abc import Callable
from contextlib import nullcontext
from types import ModuleType

from core.audio import DEFAULT_RATE_HZ, Layout
from core.errors import InputError, MachineError
from core.playback import devices
from core.playback.card import CardPlayer, OpenStream, Stream
from core.playback.default_watch import watch_default
from core.playback.door import OutputDevice, Player
from core.playback.exclusive import driver_settings
from core.playback.order import needed_channels
from core.playback.portaudio import PORTAUDIO
from core.playback.pulse import Place, our_streams, place_of_stream, sink_chosen
from core.playback.resampling import rates_to_open
from core.playback.silent import SilentPlayer
from core.playback.watch import StreamWatch

LATENCY_S = 0.06
"""The most that keeps a stop within 100 ms, for PulseAudio holds a fourth more than it is asked for; no underflow was
seen with it in ten minutes on a busy machine."""
_LISTED_WITHIN_S = 1.0
"""A sound server lists a stream that was just opened within this time, or it did not take it."""


def open_player(
    device_id: str | None, layout: Layout, rate_hz: int = DEFAULT_RATE_HZ, *, silent_speed: float = 1.0
) -> Player:
    """Open an output.

    Parameters
    ----------
    device_id
        Id or name of an output device; None for the system's default; ``silent`` for the clock without a card.
    layout, rate_hz
        What will be played.
    silent_speed
        How much faster than real time the silent clock runs.

    Raises
    ------
    InputError
        There is no such device, or it has too few channels for the layout.
    MachineError
        There is no output at all, or the device is busy, gone, refuses the format or to be had exclusively.
    """
    if device_id == devices.SILENT.id:
        return SilentPlayer(layout, rate_hz, speed=silent_speed)
    device = _chosen(device_id)
    if device is devices.SILENT:
        return SilentPlayer(layout, rate_hz, speed=silent_speed)
    if device.channels < needed_channels(layout):
        raise InputError(
            "playback.too-few-channels",
            device=device.name,
            channels=device.channels,
            layout=layout.value,
            needed=needed_channels(layout),
        )
    return _open_card(device, layout, rate_hz)


def _chosen(device_id: str | None) -> OutputDevice:
    """The device, after a second look when the first list is empty or does not have it."""
    if device_id is None:
        if not devices.list_devices():
            devices.list_devices(rescan=True)
        return devices.default_device()
    try:
        return devices.find_device(device_id)
    except InputError:
        devices.list_devices(rescan=True)
        return devices.find_device(device_id)


def _open_card(device: OutputDevice, layout: Layout, rate_hz: int) -> CardPlayer:
    with PORTAUDIO.lock:
        sounddevice = PORTAUDIO.load()
        sink = devices.sink_name(device)
        with sink_chosen(sink) if sink else nullcontext():
            streams_before = our_streams() if sink else frozenset()
            player = _started(sounddevice, device, layout, rate_hz)
        PORTAUDIO.stream_opened()
        player.on_close(PORTAUDIO.stream_closed)
        if sink and not _keep_watch(player, sink, streams_before):
            player.close()
            raise MachineError("playback.device-lost", device=device.name)
    if device.is_default and not sink:
        watch_default(player)
    return player


def _started(sounddevice: ModuleType, device: OutputDevice, layout: Layout, rate_hz: int) -> CardPlayer:
    """A player whose stream runs, at the first rate that the device takes. MachineError when it takes none."""
    reason: object = ""
    for device_rate_hz in rates_to_open(device, rate_hz):
        open_stream = _opener(sounddevice, device, device_rate_hz)
        try:
            return CardPlayer(device, layout, rate_hz, open_stream, device_rate_hz=device_rate_hz)
        except sounddevice.PortAudioError as error:
            reason = error.args[0] if error.args else error
    code = "playback.exclusive-refused" if device.exclusive else "playback.device-unopenable"
    raise MachineError(code, device=device.name, reason=reason)


def _opener(sounddevice: ModuleType, device: OutputDevice, rate_hz: int) -> OpenStream:
    def open_stream(channels: int, callback: Callable[..., None], ended: Callable[[], None]) -> Stream:
        stream: Stream = sounddevice.OutputStream(
            device=devices.portaudio_index(device),
            samplerate=rate_hz,
            channels=channels,
            dtype="float32",
            latency=LATENCY_S,
            extra_settings=driver_settings(sounddevice, device.host_api, exclusive=device.exclusive),
            callback=callback,
            finished_callback=ended,
            clip_off=True,
            dither_off=True,
        )
        return stream

    return open_stream


def _keep_watch(player: CardPlayer, sink_name: str, streams_before: frozenset[int]) -> bool:
    """Have the player told when its stream or its volume is moved. False when it is not on its sink at all."""
    deadline = time.monotonic() + _LISTED_WITHIN_S
    while (found := _new_stream(streams_before)) is None and time.monotonic() < deadline:
        time.sleep(0.02)
    if found is None or found[1].sink_name != sink_name:
        return False
    stream, place = found
    player.opened_at(place.volume)
    watch = StreamWatch(stream, place, player.device_moved, player.volume_moved, others=streams_before)
    player.on_close(watch.close)
    return True


def _new_stream(streams_before: frozenset[int]) -> tuple[int, Place] | None:
    """The one stream of ours that was not there before, and where it is; None as long as that cannot be told.

    A stream that runs dry as it starts is another one by the time that it is looked at.
    """
    streams = our_streams() - streams_before
    if len(streams) != 1:
        return None
    (stream,) = streams
    place = place_of_stream(stream)
    return None if place is None else (stream, place)
