"""Moving sources: where they and their reflections are at every step. Direct sound and reflections follow, tails stand.

What changes is taken anew in steps, and fades or glides from one to the next (``changing``, ``fractional``): every
10 ms (1 degree at 100 degrees a second) for the direct sound and the first reflections, every 50 ms for more of them.
What comes later is dense and stands as it was at the beginning, like the tail. Headphones, panned loudspeakers and
microphones make of it what they need (``motion_headphones``, ``motion_loudspeakers``, ``motion_microphones``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.acoustics.arrays import FloatArray, IndexArray
from core.acoustics.changing import steps_of
from core.acoustics.door import RenderJob
from core.acoustics.levels import distance_gain
from core.acoustics.rooms import SPEED_OF_SOUND_M_S, Point, lattice, wall_absorption, with_ties
from core.audio import Samples
from core.geometry import Position
from core.scene import Room

Trajectory = Callable[[float], Position]

_STEP_S = 0.010
_WEAK_STEPS = 5
_FOLLOWING = 120
"""So many reflections follow a source, the earliest at its beginning, and any as early as the last of them."""
_STRONGEST = 18


@dataclass(frozen=True, eq=False)
class MovingSound:
    """A dry signal (n,) and where its source is at every step, ``hop`` samples apart."""

    dry: Samples
    positions: tuple[Position, ...]
    hop: int
    rate_hz: int

    @classmethod
    def along(cls, path: Trajectory, dry: Samples, rate_hz: int) -> "MovingSound":
        """A dry signal (n,) that moves along ``path``."""
        hop = round(_STEP_S * rate_hz)
        positions = tuple(path(float(step) * hop / rate_hz) for step in range(steps_of(len(dry), hop)))
        return cls(dry, positions, hop, rate_hz)

    @property
    def steps(self) -> IndexArray:
        """Sample numbers of the steps."""
        return np.arange(len(self.positions)) * self.hop

    @property
    def distances_m(self) -> FloatArray:
        """How far (steps,) the source is from the listener."""
        return np.array([position.distance_m for position in self.positions])

    def bass(self) -> Samples:
        """What the LFE plays of it (n,): the dry signal at the level of its distance."""
        gains = np.interp(np.arange(len(self.dry)), self.steps, distance_gain(self.distances_m))
        return self.dry * gains.astype(np.float32)


@dataclass(frozen=True, eq=False)
class MovingImages:
    """Reflections of a moving source, new every ``hop`` samples.

    Attributes
    ----------
    offsets_m : (steps, images, 3) of the images from the listener, in room axes.
    walls : (images,) amplitude that the walls leave of each.
    source_m : (steps, 3) of the source from the listener, in room axes.
    """

    hop: int
    offsets_m: FloatArray
    walls: FloatArray
    source_m: FloatArray

    @property
    def lengths_m(self) -> FloatArray:
        """How far (steps, images) the images are from the listener."""
        lengths: FloatArray = np.linalg.norm(self.offsets_m, axis=2)
        return lengths

    def arriving(self, until_s: float) -> tuple[FloatArray, FloatArray]:
        """Seconds (steps, images) after the direct sound at the listener, and amplitudes: 0 from ``until_s`` on."""
        lengths = self.lengths_m
        later_s = (lengths - np.linalg.norm(self.source_m, axis=1)[:, None]) / SPEED_OF_SOUND_M_S
        return later_s, self.walls * distance_gain(lengths) * (later_s < until_s)


@dataclass(frozen=True, eq=False)
class Followed:
    """The reflections that follow a source, in groups of one step each.

    ``first_m`` (images, 3) are their offsets at the beginning, in the order of arrival then: the later ones stand.
    """

    groups: tuple[MovingImages, ...]
    first_m: FloatArray

    @property
    def standing(self) -> slice:
        """Which reflections of the place at the beginning do not follow, of all in the order of arrival."""
        return slice(len(self.first_m), None)


def follow(
    sound: MovingSound, points: Sequence[Point], room: Room, until_s: float, highest_order: int | None = None
) -> Followed:
    """The first reflections of a moving source that can arrive within ``until_s`` of the direct sound.

    ``points`` (room axes) are where it stands at every step. ``highest_order`` leaves out images of more reflections.
    """
    listener, source = np.array(room.listener_m), np.array(points)
    farthest_m = float(np.linalg.norm(source - listener, axis=1).max())
    images = lattice(room, source[0], farthest_m + until_s * SPEED_OF_SOUND_M_S, _FOLLOWING, highest_order)
    walls = np.sqrt(1.0 - wall_absorption(room.dimensions_m, room.rt60_s)) ** images.orders
    strong = with_ties(images.lengths_m, _STRONGEST)
    groups = []
    for group, every in ((slice(0, strong), 1), (slice(strong, None), _WEAK_STEPS)):
        at = source[::every]
        offsets = images.offsets(at, room.listener_m)[:, group]
        if offsets.shape[1] > 0:
            groups.append(MovingImages(every * sound.hop, offsets, walls[group], at - listener))
    return Followed(tuple(groups), images.offsets(source[:1], room.listener_m)[0])


def moving_sources(job: RenderJob) -> list[int]:
    """Which sources of a job move: what a rendering says in its provenance."""
    return [index for index, placed in enumerate(job.sources) if placed.path is not None]
