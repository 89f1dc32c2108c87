"""Method ``room-microphones``: 5.1 as the published method means it, microphones around the listener in a room.

Five omnidirectional microphones stand where ITU-R BS.775 puts the loudspeakers, on a circle around the listener, and
each loudspeaker plays what its microphone picks up. The impulse responses are pyroomacoustics' image sources, in
metres, in the walls of the other methods' room (solved for its RT60, where Eyring's formula would ring a fifth longer).
All channels share one clock: between them sound arrives as late as it does between the microphones.

It is here to be compared with: level and time differences between omnidirectional microphones point to a source far
less well than ``ear-matching`` or ``vbap`` do.
"""

from collections.abc import Iterator

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.convolving import convolve_all
from core.acoustics.door import RenderJob, RenderOptions
from core.acoustics.levels import NEAREST_M, distance_gain, dry_signal, job_frames
from core.acoustics.registry import Rendered
from core.acoustics.rooms import SPEED_OF_SOUND_M_S, wall_absorption
from core.acoustics.vbap import LATENCY_SAMPLES, surround_channels
from core.audio import Layout, Samples
from core.errors import InputError
from core.geometry import Position, to_room_axes
from core.progress import Progress
from core.scene import Room

MOST_REFLECTIONS = 66
"""Images of more reflections than this are left out: half a million a source, some seconds of work."""
_FILTER_TAPS = 81
_GAP_M = 0.05
_AFTER_S = 0.002

Point = tuple[float, float, float]


class RoomMicrophonesMethod:
    """Renders 5.1 through microphones around the listener."""

    def __init__(self, options: RenderOptions) -> None:
        self._options = options

    def render(self, job: RenderJob, progress: Progress) -> Rendered:
        """Channels in the order of files, longer than the job by the room's tail.

        Raises
        ------
        InputError
            ``acoustics.microphones-outside``: a microphone would stand outside the room.
        """
        rate_hz, radius_m = self._options.rate_hz, self._options.microphone_radius_m
        microphones = microphone_points(job.room, radius_m)
        tail = 0 if job.room is None else round(job.room.rt60_s * rate_hz)
        spread = round(2.0 * radius_m / SPEED_OF_SOUND_M_S * rate_hz)
        frames = job_frames(job, rate_hz) + tail + spread + LATENCY_SAMPLES + round(_AFTER_S * rate_hz)
        bass = np.zeros(frames, dtype=np.float32)
        moved = []

        def pairs() -> Iterator[tuple[Samples, FloatArray]]:
            for index, placed in enumerate(job.sources):
                point, kept = source_point(placed.position, job.room, microphones)
                if not kept:
                    moved.append(index)
                dry = dry_signal(placed, job, rate_hz)
                at = slice(LATENCY_SAMPLES, LATENCY_SAMPLES + len(dry))
                bass[at] += dry * np.float32(distance_gain(placed.position.distance_m))
                yield dry, microphone_responses(point, microphones, job.room, rate_hz)
                progress.step()

        feeds = convolve_all(pairs(), len(microphones), frames)
        samples, bass_said = surround_channels(feeds, bass, self._options)
        order, wanted = (0, 0) if job.room is None else reflection_order(job.room)
        return Rendered(
            samples,
            {
                "latency_samples": LATENCY_SAMPLES,
                "microphone_radius_m": radius_m,
                "reflections": {"order": order, "order_of_the_rt60": wanted},
                "sources_moved": moved,
                **bass_said,
            },
        )


def microphone_points(room: Room | None, radius_m: float) -> tuple[Point, ...]:
    """Where the microphones stand (room axes, metres), in the order of ``Layout.SURROUND_51.speakers``.

    Raises
    ------
    InputError
        ``acoustics.microphones-outside``: the room is too small for the radius; ``acoustics.microphone-radius``.
    """
    if not NEAREST_M <= radius_m <= 100.0:
        raise InputError("acoustics.microphone-radius", radius_m=radius_m, lowest_m=NEAREST_M, highest_m=100)
    listener = (0.0, 0.0, 0.0) if room is None else room.listener_m
    points = tuple(
        to_room_axes(Position(speaker.direction.azimuth_deg, 0.0, radius_m), listener)
        for speaker in Layout.SURROUND_51.speakers
    )
    if room is not None and not all(_is_inside(room, point) for point in points):
        raise InputError("acoustics.microphones-outside", radius_m=radius_m)
    return points


def source_point(position: Position, room: Room | None, microphones: tuple[Point, ...]) -> tuple[Point, bool]:
    """Where a source stands (room axes, metres), and whether that is where it was asked for.

    One beyond the wall is moved to it along its direction; one nearer to a microphone than ``NEAREST_M`` is moved up.
    """
    listener = (0.0, 0.0, 0.0) if room is None else room.listener_m
    asked = point = to_room_axes(position, listener)
    if room is not None and not _is_inside(room, point):
        share = min(
            ((size - _GAP_M if at > size / 2 else _GAP_M) - ear) / (at - ear)
            for at, ear, size in zip(point, listener, room.dimensions_m, strict=True)
            if not _GAP_M <= at <= size - _GAP_M
        )
        x, y, z = (ear + share * (at - ear) for at, ear in zip(point, listener, strict=True))
        point = (x, y, z)
    flat = min(float(np.hypot(point[0] - m[0], point[1] - m[1])) for m in microphones)
    if flat < NEAREST_M:
        least = float(np.sqrt(NEAREST_M**2 - flat**2))
        height = point[2] - microphones[0][2]
        if abs(height) < least:
            point = (point[0], point[1], microphones[0][2] + (least if height >= 0.0 else -least))
    return point, point == asked


def reflection_order(room: Room) -> tuple[int, int]:
    """Reflections that are computed, and those that sound meets within the RT60 between the nearest walls."""
    wanted = int(np.ceil(SPEED_OF_SOUND_M_S * room.rt60_s / min(room.dimensions_m)))
    return min(wanted, MOST_REFLECTIONS), wanted


def microphone_responses(point: Point, microphones: tuple[Point, ...], room: Room | None, rate_hz: int) -> FloatArray:
    """Impulse responses (microphones, frames) at the level of the fixed gain law: the earliest arrival is at
    ``LATENCY_SAMPLES``, and all microphones together hear a distant source as loud as one in the middle would.
    """
    import pyroomacoustics as pra

    if room is None:
        place = pra.AnechoicRoom(3, fs=rate_hz)
    else:
        walls = pra.Material(wall_absorption(room.dimensions_m, room.rt60_s))
        place = pra.ShoeBox(room.dimensions_m, fs=rate_hz, materials=walls, max_order=reflection_order(room)[0])
    place.add_source(list(point))
    place.add_microphone(np.array(microphones).T)
    place.compute_rir()
    responses = [np.asarray(of_one[0], dtype=np.float64) for of_one in place.rir]
    nearest_m = min(float(np.linalg.norm(np.subtract(point, microphone))) for microphone in microphones)
    start = int(nearest_m / SPEED_OF_SOUND_M_S * rate_hz) + _FILTER_TAPS // 2 - LATENCY_SAMPLES
    length = max(len(response) for response in responses) - start
    gain = 1.0 / np.sqrt(len(microphones))  # pyroomacoustics divides by the distance alone
    aligned: FloatArray = np.zeros((len(microphones), length))
    for number, response in enumerate(responses):
        aligned[number, : len(response) - start] = gain * response[start:]
    return aligned


def _is_inside(room: Room, point: Point) -> bool:
    return all(_GAP_M <= at <= size - _GAP_M for at, size in zip(point, room.dimensions_m, strict=True))
