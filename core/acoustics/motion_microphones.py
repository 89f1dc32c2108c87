"""Moving sources at microphones: what each picks up of the direct sound and of the reflections that follow.

The microphone that is nearest is the clock: in its channel the sound keeps the pitch of the clip, as it does over
headphones. The others are as much later as they are farther, and those delays glide from sample to sample; fading
between delays several samples apart, as reflections may, would comb the treble of the direct sound. What gliding does
to their pitch is what the changing times between the microphones are: under one percent at 3 m/s. With ``doppler`` the
clock itself is set by the travel time to the nearest microphone, and so every channel's by its own.
"""

from collections.abc import Sequence

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.changing import delayed, through_changing
from core.acoustics.fractional import KERNEL, LATENCY_SAMPLES, read_at
from core.acoustics.microphones import distances_m
from core.acoustics.motion import Followed, MovingSound
from core.acoustics.rooms import SPEED_OF_SOUND_M_S, Point
from core.audio import Samples
from core.scene import Room


def moving_direct(microphones: Sequence[Point], sound: MovingSound, points: Sequence[Point]) -> FloatArray:
    """Channels (microphones, frames) of the direct sound of what moves, ``points`` being where it stands at each step.

    The nearest microphone's is at ``LATENCY_SAMPLES``.
    """
    distances = distances_m(np.array(points), microphones)
    late = _after_the_nearest(distances, distances, sound.rate_hz)
    beyond = len(sound.dry) + int(late.max()) + 2 * KERNEL
    made = np.concatenate([[-beyond], sound.steps, [sound.steps[-1] + beyond]])
    frames = np.arange(beyond) - LATENCY_SAMPLES
    channels = []
    for metres, later in zip(distances.T, late.T, strict=True):
        arriving = np.maximum.accumulate(made + np.pad(later, 1, mode="edge"))
        places = np.interp(frames, arriving, made)
        channels.append(read_at(sound.dry, places) * np.interp(places, sound.steps, _gains(metres, len(microphones))))
    return np.array(channels)


def moving_reflections(
    microphones: Sequence[Point], dry: Samples, followed: Followed, room: Room, rate_hz: int
) -> list[FloatArray]:
    """Channels (microphones, frames) of the reflections that follow a dry signal (n,), one array a group."""
    around = np.array(microphones) - np.array(room.listener_m)
    parts = []
    for images in followed.groups:
        lengths = distances_m(images.offsets_m, around)
        late = _after_the_nearest(lengths, distances_m(images.source_m, around), rate_hz)
        parts.append(
            through_changing(dry, images.hop, *delayed(late, images.walls[:, None] * _gains(lengths, len(around))))
        )
    return parts


def _after_the_nearest(lengths_m: FloatArray, direct_m: FloatArray, rate_hz: int) -> FloatArray:
    """Samples by which paths (steps, ..., m) arrive after the direct sound does at the microphone nearest to it then.

    ``direct_m`` (steps, m) are the direct paths. The fraction of a sample that a standing source keeps is kept too.
    """
    nearest = direct_m.min(axis=1)
    first = nearest[0] / SPEED_OF_SOUND_M_S * rate_hz
    apart = lengths_m - nearest.reshape(-1, *(1,) * (lengths_m.ndim - 1))
    late: FloatArray = apart / SPEED_OF_SOUND_M_S * rate_hz + first % 1.0
    return late


def _gains(lengths_m: FloatArray, microphones: int) -> FloatArray:
    """Amplitudes of paths: all microphones together hear a distant source as loud as one in the middle would."""
    gains: FloatArray = 1.0 / (lengths_m * np.sqrt(microphones))
    return gains
