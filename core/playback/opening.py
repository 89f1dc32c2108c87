"""Opening a player: the right device, enough channels, or a sentence that says what is in the way."""

import time
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from core.audio import DEFAULT_RATE_HZ, Layout
from core.errors import InputError, MachineError
from core.playback import devices
from core.playback.card import CardPlayer, Stream
from core.playback.door import OutputDevice, Player
from core.playback.order import needed_channels
from core.playback.portaudio import PORTAUDIO
from core.playback.pulse import list_sinks, our_streams, sink_chosen
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
        There is no output at all, or the device is busy, gone or refuses the format.
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

        def open_stream(channels: int, callback: Callable[..., None], ended: Callable[[], None]) -> Stream:
            extra: Any = None
            if device.host_api == "Windows WASAPI":  # shared mode else refuses every format but the mixer's own
                extra = sounddevice.WasapiSettings(auto_convert=True)
            stream: Stream = sounddevice.OutputStream(
                device=devices.portaudio_index(device),
                samplerate=rate_hz,
                channels=channels,
                dtype="float32",
                latency=LATENCY_S,
                extra_settings=extra,
                callback=callback,
                finished_callback=ended,
                clip_off=True,
                dither_off=True,
            )
            return stream

        sink = devices.sink_name(device)
        try:
            with sink_chosen(sink) if sink else nullcontext():
                streams_before = our_streams() if sink else frozenset()
                player = CardPlayer(device, layout, rate_hz, open_stream)
        except sounddevice.PortAudioError as error:
            reason = error.args[0] if error.args else error
            raise MachineError("playback.device-unopenable", device=device.name, reason=reason) from error
        PORTAUDIO.stream_opened()
        player.on_close(PORTAUDIO.stream_closed)
        if sink and not _keep_watch(player, sink, streams_before):
            player.close()
            raise MachineError("playback.device-lost", device=device.name)
        return player


def _keep_watch(player: CardPlayer, sink_name: str, streams_before: frozenset[int]) -> bool:
    """Have the player lost as soon as the server moves its stream off the sink. False when it is not there at all."""
    sinks = [sink.number for sink in list_sinks() if sink.name == sink_name]
    deadline = time.monotonic() + _LISTED_WITHIN_S
    streams = our_streams() - streams_before
    while not streams and time.monotonic() < deadline:
        time.sleep(0.02)
        streams = our_streams() - streams_before
    if len(streams) != 1 or len(sinks) != 1:
        return False
    watch = StreamWatch(next(iter(streams)), sinks[0], player.device_moved)
    player.on_close(watch.close)
    return True
