"""Method ``room-microphones``: 5.1 as the published method means it, microphones around the listener in a room.

Five omnidirectional microphones stand where ITU-R BS.775 puts the loudspeakers, on a circle around the listener, and
each loudspeaker plays what its microphone picks up. The impulse responses are pyroomacoustics' image sources, in
metres, in the walls of the other methods' room (solved for its RT60, where Eyring's formula would ring a fifth longer).
All channels share one clock: between them sound arrives as late as it does between the microphones.

It is here to be compared with: level and time differences between omnidirectional microphones point to a source far
less well than ``ear-matching`` or ``vbap`` do.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.convolving import add_part, convolve_all
from core.acoustics.door import RenderJob, RenderOptions
from core.acoustics.doppler import with_doppler
from core.acoustics.fractional import LATENCY_SAMPLES
from core.acoustics.levels import distance_gain, dry_signal, job_frames
from core.acoustics.microphones import microphone_points, nearest_m, source_point
from core.acoustics.motion import MovingSound, Trajectory, follow, moving_sources
from core.acoustics.motion_microphones import moving_direct, moving_reflections
from core.acoustics.registry import Rendered
from core.acoustics.rooms import EARLY_S, SPEED_OF_SOUND_M_S, Point, wall_absorption
from core.acoustics.vbap import surround_channels
from core.audio import Samples
from core.progress import Progress
from core.scene import Room

MOST_REFLECTIONS = 66
"""Images of more reflections than this are left out: half a million a source, some seconds of work."""
_FILTER_TAPS = 81
_AFTER_S = 0.002
_OFFSET_HZ = 10.0
_SAME_IMAGE_M = 0.01
"""Images are single precision in pyroomacoustics, and nowhere as near to each other as this."""


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
        moving: FloatArray = np.zeros((len(microphones), frames))

        def pairs() -> Iterator[tuple[Samples, FloatArray]]:
            for index, placed in enumerate(job.sources):
                dry = dry_signal(placed, job, rate_hz)
                if placed.path is None:
                    low = dry * np.float32(distance_gain(placed.position.distance_m))
                    point, kept = source_point(placed.position, job.room, microphones)
                    response = microphone_responses(point, microphones, job.room, rate_hz)
                else:
                    low, response, kept = self._follow(dry, placed.path, job.room, microphones, moving)
                if not kept:
                    moved.append(index)
                bass[LATENCY_SAMPLES : LATENCY_SAMPLES + len(low)] += low
                yield dry, response
                progress.step()

        feeds = convolve_all(pairs(), len(microphones), frames)
        if moving_sources(job):
            feeds += _without_offset(moving, rate_hz).T.astype(np.float32)
        samples, bass_said = surround_channels(feeds, bass, self._options)
        order, wanted = (0, 0) if job.room is None else reflection_order(job.room)
        return Rendered(
            samples,
            {
                "latency_samples": LATENCY_SAMPLES,
                "microphone_radius_m": radius_m,
                "reflections": {"order": order, "order_of_the_rt60": wanted},
                "sources_moved": moved,
                "moving": moving_sources(job),
                "doppler": self._options.doppler,
                **bass_said,
            },
        )

    def _follow(
        self, dry: Samples, path: Trajectory, room: Room | None, microphones: tuple[Point, ...], feeds: FloatArray
    ) -> tuple[Samples, FloatArray, bool]:
        """Add what follows a trajectory to ``feeds``; return its bass, the response of what stands, and whether the
        source is all along where it was asked for.
        """
        rate_hz = self._options.rate_hz
        standing: FloatArray = np.zeros((len(microphones), 1))
        placing = partial(source_point, room=room, microphones=microphones)
        if self._options.doppler:
            dry, path = with_doppler(dry, path, rate_hz, lambda place: nearest_m(placing(place)[0], microphones))
        sound = MovingSound.along(path, dry, rate_hz)
        stands = [placing(position) for position in sound.positions]
        points = [point for point, _ in stands]
        add_part(feeds, moving_direct(microphones, sound, points))
        if room is not None:
            followed = follow(sound, points, room, EARLY_S, reflection_order(room)[0])
            for part in moving_reflections(microphones, dry, followed, room, rate_hz):
                add_part(feeds, part)
            moving_m = np.vstack([points[:1], followed.first_m + room.listener_m])
            standing = microphone_responses(points[0], microphones, room, rate_hz, left_out_m=moving_m)
        return sound.bass(), standing, all(kept for _, kept in stands)


def reflection_order(room: Room) -> tuple[int, int]:
    """Reflections that are computed, and those that sound meets within the RT60 between the nearest walls."""
    wanted = int(np.ceil(SPEED_OF_SOUND_M_S * room.rt60_s / min(room.dimensions_m)))
    return min(wanted, MOST_REFLECTIONS), wanted


def microphone_responses(
    point: Point,
    microphones: tuple[Point, ...],
    room: Room | None,
    rate_hz: int,
    *,
    left_out_m: FloatArray | None = None,
) -> FloatArray:
    """Impulse responses (microphones, frames) at the level of the fixed gain law: the earliest arrival is at
    ``LATENCY_SAMPLES``, and all microphones together hear a distant source as loud as one in the middle would.

    ``left_out_m`` (images, 3) are places, in room axes, of images that do not sound, the source itself among them.
    """
    import pyroomacoustics as pra

    if room is None:
        place = pra.AnechoicRoom(3, fs=rate_hz)
    else:
        walls = pra.Material(wall_absorption(room.dimensions_m, room.rt60_s))
        place = pra.ShoeBox(room.dimensions_m, fs=rate_hz, materials=walls, max_order=reflection_order(room)[0])
    place.add_source(list(point))
    place.add_microphone(np.array(microphones).T)
    if left_out_m is not None and not _without(place, left_out_m):
        return np.zeros((len(microphones), 1))
    place.compute_rir()
    responses = [np.asarray(of_one[0], dtype=np.float64) for of_one in place.rir]
    start = int(nearest_m(point, microphones) / SPEED_OF_SOUND_M_S * rate_hz) + _FILTER_TAPS // 2 - LATENCY_SAMPLES
    length = max(len(response) for response in responses) - start
    gain = 1.0 / np.sqrt(len(microphones))  # pyroomacoustics divides by the distance alone
    aligned: FloatArray = np.zeros((len(microphones), length))
    for number, response in enumerate(responses):
        aligned[number, : len(response) - start] = gain * response[start:]
    return aligned


def _without_offset(channels: FloatArray, rate_hz: int) -> FloatArray:
    """Channels (microphones, frames) high-passed as pyroomacoustics does its responses: images all add up at 0 Hz."""
    from scipy.signal import butter, sosfiltfilt

    section = butter(2, _OFFSET_HZ, "highpass", fs=rate_hz, output="sos")
    return np.asarray(sosfiltfilt(section, channels, axis=-1), dtype=np.float64)


def _without(place: Any, left_out_m: FloatArray) -> bool:
    """Hide images of a pyroomacoustics room from its microphones; return whether any are left."""
    from scipy.spatial import cKDTree

    place.image_source_model()
    images, around = place.sources[0].images.T, left_out_m[0]
    near = np.linalg.norm(images - around, axis=1) < np.linalg.norm(left_out_m - around, axis=1).max() + _SAME_IMAGE_M
    hidden = cKDTree(left_out_m).query(images[near])[0] < _SAME_IMAGE_M
    place.visibility[0][:, np.flatnonzero(near)[hidden]] = 0
    return bool(np.any(place.visibility[0]))
