"""Moving sources over loudspeakers: the direct sound as the method makes it, reflections panned, all along the path."""

from collections.abc import Callable, Sequence

import numpy as np

from core.acoustics.arrays import FloatArray, IndexArray
from core.acoustics.changing import delayed, through_changing
from core.acoustics.convolving import add_part
from core.acoustics.fractional import KERNEL
from core.acoustics.levels import distance_gain
from core.acoustics.motion import Followed, MovingSound
from core.acoustics.panning import Panner
from core.acoustics.rooms import vectors_towards, without_build_up
from core.audio import Samples
from core.geometry import Position

Direct = Callable[[Sequence[Position]], FloatArray]
"""Direct sound (m, speakers, taps) of sources at positions, at the level of 1 m."""


def moving_direct(direct: Direct, shape: tuple[int, int], sound: MovingSound) -> FloatArray:
    """Loudspeakers (speakers, frames) of the direct sound of what moves; ``shape`` is (speakers, most taps)."""
    gains = distance_gain(sound.distances_m)

    def responses(numbers: IndexArray) -> FloatArray:
        heard = direct([sound.positions[number] for number in numbers])
        return (heard * gains[numbers, None, None]).astype(np.float32)

    return through_changing(sound.dry, sound.hop, shape, responses)


def moving_reflections(panner: Panner, dry: Samples, followed: Followed, until_s: float, rate_hz: int) -> FloatArray:
    """Loudspeakers (speakers, frames) of the reflections that follow a dry signal (n,) and arrive before ``until_s``.

    Each is panned to its direction, as late as its image is farther than the source, to a fraction of a sample.
    """
    feeds: FloatArray = np.zeros((panner.speakers, len(dry) + round(until_s * rate_hz) + KERNEL))
    for images in followed.groups:
        later_s, gains = images.arriving(until_s)
        panned = panner.gains(vectors_towards(images.offsets_m).reshape(-1, 3)).reshape(*gains.shape, -1)
        late = np.broadcast_to(np.maximum(later_s * rate_hz, 0.0)[..., None], panned.shape)
        add_part(feeds, through_changing(dry, images.hop, *delayed(late, panned * gains[..., None])))
    return without_build_up(feeds, rate_hz)
