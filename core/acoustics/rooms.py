"""Reflections of a rectangular room by image sources (Allen and Berkley 1979)."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.acoustics.arrays import FloatArray, IndexArray
from core.acoustics.levels import distance_gain
from core.geometry import Position, from_room_axes, to_room_axes
from core.scene import Room

SPEED_OF_SOUND_M_S = 343.0
EARLY_S = 0.050
"""Reflections up to this long after the direct sound keep their own direction."""
_MOST_EARLY = 600
_MOST_COUNTED = 150_000
_BIN_S = 0.005
_WALL_GAP_M = 0.05
_BUILD_UP_HZ = 45.0
_BUILT_UP_S = 0.2
"""After silence begins the high-pass rings on; by then it has fallen by more than 300 dB."""
_SAME_M = 1e-6

Point = tuple[float, float, float]


@dataclass(frozen=True, eq=False)
class RoomResponse:
    """What a room adds to one source, relative to the arrival of its direct sound.

    Attributes
    ----------
    delays_s, gains : (m,) arrival and amplitude (1 at 1 m, no absorption) of each early reflection.
    vectors : (m, 3) unit vectors of the directions they come from (x ahead, y left, z up).
    tail_energy : (bins,) energy that arrives in each bin of ``bin_s`` from ``tail_start_s`` on.
    direct_inside : False when the source stood outside the room, and was moved to the wall for its reflections.
    direct_m : how far the source (or the wall that it was moved to) is from the listener.
    """

    delays_s: FloatArray
    gains: FloatArray
    vectors: FloatArray
    tail_start_s: float
    bin_s: float
    tail_energy: FloatArray
    direct_inside: bool
    direct_m: float

    @property
    def distances_m(self) -> FloatArray:
        """Length (m,) of the path of each early reflection."""
        lengths: FloatArray = self.direct_m + self.delays_s * SPEED_OF_SOUND_M_S
        return lengths


@lru_cache(maxsize=64)
def wall_absorption(dimensions_m: tuple[float, float, float], rt60_s: float) -> float:
    """Energy absorption of all walls, 0 to 1, with which the images decay by the RT60 that was asked for (as T20).

    Eyring's formula supposes a diffuse field; between parallel walls sound that travels along a long axis meets them
    more rarely and decays more slowly, so that a room built by it rings a fifth too long. Here the decay of the images
    is integrated over all directions (Lehmann and Johansson 2008) and the absorption is solved for.
    """
    steps = (np.arange(48) + 0.5) / 48
    z, turn = np.meshgrid(steps, 0.5 * np.pi * steps)
    flat = np.sqrt(1.0 - z**2)
    per_metre = (
        flat * np.cos(turn) / dimensions_m[0] + flat * np.sin(turn) / dimensions_m[1] + z / dimensions_m[2]
    ).ravel()
    paths = np.linspace(0.0, 20.0 / float(per_metre.mean()), 800)
    remaining = np.array([float(np.mean(np.exp(-per_metre * path) / per_metre)) for path in paths])
    level_db = 10.0 * np.log10(remaining / remaining[0])
    start, end = np.interp([5.0, 25.0], -level_db, paths)
    return float(1.0 - np.exp(-3.0 * (end - start) / (SPEED_OF_SOUND_M_S * rt60_s)))


def respond(room: Room, position: Position) -> RoomResponse:
    """Early reflections with their directions, and the energy of all later ones, for a source at ``position``."""
    point, inside = point_inside(room, position)
    direct_m = float(np.linalg.norm(np.subtract(point, room.listener_m)))
    volume = float(np.prod(room.dimensions_m))
    end_m = direct_m + SPEED_OF_SOUND_M_S * room.rt60_s
    counted_m = min(end_m, direct_m + (_MOST_COUNTED * volume * 3.0 / (4.0 * np.pi)) ** (1.0 / 3.0))
    counted_m = max(counted_m, direct_m + SPEED_OF_SOUND_M_S * _BIN_S)
    offsets, orders = image_offsets(room, point, counted_m)
    distances = np.sqrt(np.einsum("ij,ij->i", offsets, offsets))
    reflection = np.sqrt(1.0 - wall_absorption(room.dimensions_m, room.rt60_s))
    gains = reflection**orders * distance_gain(distances)

    order = np.argsort(distances, kind="stable")
    order = order[orders[order] > 0]
    limit_m = direct_m + SPEED_OF_SOUND_M_S * EARLY_S
    if len(order) > _MOST_EARLY:
        limit_m = min(limit_m, float(distances[order[_MOST_EARLY]]))
    early = order[distances[order] < limit_m]
    late = order[distances[order] >= limit_m]
    return RoomResponse(
        delays_s=np.maximum(distances[early] - direct_m, 0.0) / SPEED_OF_SOUND_M_S,
        gains=gains[early],
        vectors=vectors_towards(offsets[early]),
        tail_start_s=(limit_m - direct_m) / SPEED_OF_SOUND_M_S,
        bin_s=_BIN_S,
        tail_energy=_energy_decay(
            (distances[late] - limit_m) / SPEED_OF_SOUND_M_S,
            gains[late] ** 2,
            counted_s=(counted_m - limit_m) / SPEED_OF_SOUND_M_S,
            end_s=(end_m - limit_m) / SPEED_OF_SOUND_M_S,
        ),
        direct_inside=inside,
        direct_m=direct_m,
    )


def without_build_up(reflections: FloatArray, rate_hz: int) -> FloatArray:
    """Responses (channels, frames) of early reflections, high-passed at 45 Hz.

    Images are all positive and add up to a pressure at 0 Hz that no room holds (Allen and Berkley 1979 filter it too).
    """
    from scipy.signal import butter, sosfilt

    filtered: FloatArray = np.zeros(reflections.shape)
    sounding = np.any(reflections, axis=0)
    if np.any(sounding):
        first, last = int(np.argmax(sounding)), len(sounding) - int(np.argmax(sounding[::-1]))
        heard = slice(first, last + round(_BUILT_UP_S * rate_hz))
        section = butter(2, _BUILD_UP_HZ, "highpass", fs=rate_hz, output="sos")
        filtered[:, heard] = sosfilt(section, reflections[:, heard], axis=-1)
    return filtered


def image_offsets(room: Room, point_m: Point, within_m: float) -> tuple[FloatArray, IndexArray]:
    """Images of a point within a distance of the listener: offsets (m, 3) in room axes, reflections of each (m,)."""
    axes = []
    for size, at, ear in zip(room.dimensions_m, point_m, room.listener_m, strict=True):
        reach = int(np.ceil((within_m + size) / (2.0 * size)))
        n = np.arange(-reach, reach + 1)
        places = np.concatenate([2.0 * n * size + at, 2.0 * n * size - at]) - ear
        counts = np.concatenate([2 * np.abs(n), np.abs(2 * n - 1)])
        near = np.abs(places) <= within_m
        axes.append((places[near], counts[near]))
    (x, nx), (y, ny), (z, nz) = axes
    flat = x[:, None] ** 2 + y[None, :] ** 2
    ix, iy = np.nonzero(flat <= within_m**2)
    planar = flat[ix, iy]
    square = planar[:, None] + z[None, :] ** 2
    ip, iz = np.nonzero(square <= within_m**2)
    offsets = np.stack([x[ix[ip]], y[iy[ip]], z[iz]], axis=1)
    return offsets, nx[ix[ip]] + ny[iy[ip]] + nz[iz]


@dataclass(frozen=True, eq=False)
class Lattice:
    """The first images of a room, for a source anywhere in it: image = signs x point + shifts, reflected ``orders``.

    ``lengths_m`` (images,) from the listener, ascending, are those of the point that the lattice was made for.
    """

    signs: FloatArray
    shifts: FloatArray
    orders: IndexArray
    lengths_m: FloatArray

    def offsets(self, points_m: FloatArray, listener_m: Point) -> FloatArray:
        """Offsets (times, images, 3) from the listener in room axes, for points (times, 3) of the source."""
        offsets: FloatArray = self.signs * points_m[:, None, :] + self.shifts - np.array(listener_m)
        return offsets


def lattice(room: Room, point_m: FloatArray, within_m: float, most: int, highest_order: int | None = None) -> Lattice:
    """The ``most`` first reflections (``with_ties``), within a distance of the listener, of a source at ``point_m``."""
    axes = []
    for size in room.dimensions_m:
        reach = int(np.ceil(within_m / (2.0 * size))) + 1
        n = np.arange(-reach, reach + 1)
        mirrored = np.repeat([1.0, -1.0], len(n))
        axes.append((mirrored, np.tile(2.0 * n * size, 2), np.concatenate([2 * np.abs(n), np.abs(2 * n - 1)])))
    index = np.stack(np.meshgrid(*(np.arange(len(axis[0])) for axis in axes), indexing="ij"), axis=-1).reshape(-1, 3)
    signs, shifts, counts = (
        np.stack([axis[part][index[:, number]] for number, axis in enumerate(axes)], axis=1) for part in range(3)
    )
    orders = counts.sum(axis=1)
    lengths = np.linalg.norm(signs * point_m + shifts - np.array(room.listener_m), axis=1)
    kept = np.argsort(lengths, kind="stable")
    highest = orders.max() if highest_order is None else highest_order
    kept = kept[(lengths[kept] <= within_m) & (orders[kept] > 0) & (orders[kept] <= highest)]
    kept = kept[: with_ties(lengths[kept], most)]
    return Lattice(signs[kept], shifts[kept], orders[kept], lengths[kept])


def with_ties(lengths_m: FloatArray, count: int) -> int:
    """How many of ascending lengths are the first ``count``, with all that are as short as the last of these.

    In a symmetrical room the images of a source ahead come in pairs, left and right, which no limit may part.
    """
    if count >= len(lengths_m):
        return len(lengths_m)
    return int(np.searchsorted(lengths_m, lengths_m[count - 1] + _SAME_M, side="right"))


def point_inside(room: Room, position: Position) -> tuple[Point, bool]:
    """Where a source is in the room's axes, and whether that is where it was asked for.

    One outside is moved to where the line from the listener to it meets the wall.
    """
    point_m = to_room_axes(position, room.listener_m)
    share = 1.0
    for size, at, ear in zip(room.dimensions_m, point_m, room.listener_m, strict=True):
        gap = min(_WALL_GAP_M, ear / 2.0, (size - ear) / 2.0)
        if at > size - gap:
            share = min(share, (size - gap - ear) / (at - ear))
        elif at < gap:
            share = min(share, (gap - ear) / (at - ear))
    if share == 1.0:
        return point_m, True
    moved = tuple(ear + share * (at - ear) for at, ear in zip(point_m, room.listener_m, strict=True))
    return (moved[0], moved[1], moved[2]), False


def vectors_towards(offsets: FloatArray) -> FloatArray:
    """Unit vectors (m, 3) as the listener sees them (x ahead, y left, z up), for offsets in room axes (m, 3)."""
    axes = [from_room_axes(axis, (0.0, 0.0, 0.0)).to_cartesian() for axis in ((1, 0, 0), (0, 1, 0), (0, 0, 1))]
    seen = offsets @ np.array(axes).round(12)
    vectors: FloatArray = seen / np.linalg.norm(seen, axis=-1, keepdims=True)
    return vectors


def _energy_decay(times_s: FloatArray, energies: FloatArray, *, counted_s: float, end_s: float) -> FloatArray:
    """Energy per bin: counted from the images as far as listed, then continued at the slope of the last third."""
    whole = max(int(counted_s / _BIN_S), 0)
    bins = max(int(np.ceil(end_s / _BIN_S)), 0)
    counted = np.bincount(np.minimum((times_s / _BIN_S).astype(np.intp), whole), weights=energies, minlength=whole + 1)
    decay = np.zeros(max(bins, whole))
    decay[:whole] = counted[:whole]
    known = np.flatnonzero(counted[:whole] > 0.0)
    known = known[known >= whole - max(whole // 3, 4)]
    if bins > whole and len(known) >= 2:
        slope, level = np.polyfit(known, np.log(counted[known]), 1)
        decay[whole:] = np.exp(level + min(slope, 0.0) * np.arange(whole, bins))
    return decay
