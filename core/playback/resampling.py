"""Sounds at the rate of their device: resampled by us beforehand, for then it is known what is played.

A system that gets another rate than its device's resamples on its own, each in its way and some of them audibly.
"""

import threading
from weakref import WeakKeyDictionary

import numpy as np

from core.audio import AudioClip, Samples
from core.playback.door import OutputDevice
from core.playback.exclusive import CORE_AUDIO, WASAPI
from core.playback.order import PULSE_BY_ALSA

_TELL_THEIR_RATE = frozenset({PULSE_BY_ALSA, WASAPI, CORE_AUDIO})
"""Drivers that tell the rate at which the system runs a device. Of a card that ALSA opens directly, PortAudio names
one of the rates that it can run at."""

_done: WeakKeyDictionary[AudioClip, dict[int, Samples]] = WeakKeyDictionary()
"""Clips that were resampled, for as long as anybody holds them: a device that is opened again needs no second time."""
_lock = threading.Lock()


def rates_to_open(device: OutputDevice, rate_hz: int) -> tuple[int, ...]:
    """The rates to open a device at for clips of ``rate_hz``, the best first.

    A device for us alone is set to our rate where it can be; one that others use runs at its own, where that is told.
    """
    if device.host_api in _TELL_THEIR_RATE and not device.exclusive:
        return (device.default_rate_hz,)
    return tuple(dict.fromkeys((rate_hz, device.default_rate_hz)))


def at_rate(clip: AudioClip, rate_hz: int) -> Samples:
    """The samples of a clip at another rate, (frames, channels); kept for the next time. At its own rate, its own."""
    if clip.rate_hz == rate_hz:
        return clip.samples
    with _lock:
        found = _done.get(clip, {}).get(rate_hz)
    if found is not None:
        return found
    resampled = _resampled(clip, rate_hz)
    with _lock:
        return _done.setdefault(clip, {}).setdefault(rate_hz, resampled)


def _resampled(clip: AudioClip, rate_hz: int) -> Samples:
    """By soxr, whose VHQ keeps the band up to 0.95 of the lower Nyquist frequency and delays nothing."""
    import soxr

    made = soxr.resample(clip.samples, clip.rate_hz, rate_hz, quality="VHQ")
    return np.ascontiguousarray(made, dtype=np.float32)
