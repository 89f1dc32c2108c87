"""Method ``hrtf-images``: headphones. Direct sound and early images through HRTFs, a diffuse tail behind them.

Onsets are at the times of the clips: each source's own travel time is left out, its reflections follow the direct sound
as late as they do in the room. All responses begin ``GUARD_SAMPLES`` after the clip (a third of a millisecond).
"""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.arrivals import arrivals
from core.acoustics.convolving import add_at, add_part, convolve_all
from core.acoustics.door import Air, RenderJob, RenderOptions
from core.acoustics.doppler import with_doppler
from core.acoustics.head_fit import radius_m
from core.acoustics.headphones import read_headphone_eq
from core.acoustics.hrtf import load_hrtf
from core.acoustics.hrtf_set import GUARD_SAMPLES, HrtfSet, fitted
from core.acoustics.levels import distance_gain, dry_signal, job_frames
from core.acoustics.motion import MovingSound, Trajectory, follow, moving_sources
from core.acoustics.motion_headphones import moving_direct, moving_reflections
from core.acoustics.near_field import FAR_M
from core.acoustics.registry import Rendered
from core.acoustics.rooms import RoomResponse, point_inside, respond, without_build_up
from core.acoustics.tails import correlate_ears, noise, shape, tail_frames
from core.audio import Samples
from core.geometry import Position
from core.progress import Progress
from core.scene import Room


class BinauralMethod:
    """Renders for headphones with the HRTF set of the options."""

    def __init__(self, options: RenderOptions) -> None:
        self._options = options
        self._hrtf = load_hrtf(options.hrtf, options.rate_hz)
        self._headphones = None if options.headphone_eq is None else read_headphone_eq(Path(options.headphone_eq))
        self._set_radius_m = self._hrtf.head_radius_m
        if options.head is not None:
            self._hrtf = fitted(self._hrtf, radius_m(options.head))

    def render(self, job: RenderJob, progress: Progress) -> Rendered:
        """Two channels, longer than the job by the room's tail or by one HRTF."""
        rate_hz, moved = self._options.rate_hz, []
        extra = self._hrtf.taps if job.room is None else round(job.room.rt60_s * rate_hz) + self._hrtf.taps
        frames = job_frames(job, rate_hz) + extra
        moving: FloatArray = np.zeros((2, frames))

        def pairs() -> Iterator[tuple[Samples, FloatArray]]:
            for index, placed in enumerate(job.sources):
                dry, seed = dry_signal(placed, job, rate_hz), (self._options.seed, index)
                if placed.path is None:
                    response, inside = binaural_response(
                        self._hrtf, placed.position, job.room, seed=seed, air=self._options.air
                    )
                else:
                    response, inside = self._follow(dry, placed.path, job.room, seed, moving)
                if not inside:
                    moved.append(index)
                yield dry, response
                progress.step()

        samples = convolve_all(pairs(), 2, frames) + moving.T.astype(np.float32)
        if self._headphones is not None:
            samples = self._headphones.applied(samples, rate_hz)
        return Rendered(
            samples,
            {
                "hrtf": {
                    "name": self._hrtf.name,
                    "sha256": self._hrtf.sha256,
                    "citation": self._hrtf.citation,
                    "distance_m": round(self._hrtf.distance_m, 3),
                    **self._hrtf.details,
                },
                "equalisation": "diffuse field",
                "head": self._head(),
                "near_field": {"below_m": FAR_M},
                "air": None if job.room is None or self._options.air is None else asdict(self._options.air),
                "latency_samples": GUARD_SAMPLES,
                "reflections_from_the_wall": moved,
                "moving": moving_sources(job),
                "headphone_eq": None if self._headphones is None else self._headphones.provenance(),
                "doppler": self._options.doppler,
            },
        )

    def _follow(
        self, dry: Samples, path: Trajectory, room: Room | None, seed: tuple[int, ...], ears: FloatArray
    ) -> tuple[FloatArray, bool]:
        """Add what follows a trajectory to ``ears``; return the response of what stands, and whether the source stays
        inside the room.
        """
        air = None if room is None else self._options.air
        if self._options.doppler:
            dry, path = with_doppler(dry, path, self._hrtf.rate_hz)
        sound = MovingSound.along(path, dry, self._hrtf.rate_hz)
        add_part(ears, moving_direct(self._hrtf, sound, air=air))
        if room is None:
            return np.zeros((2, 1)), True
        stands = [point_inside(room, position) for position in sound.positions]
        around = respond(room, sound.positions[0])
        followed = follow(sound, [point for point, _ in stands], room, around.tail_start_s)
        add_part(ears, moving_reflections(self._hrtf, dry, followed, around.tail_start_s, air=air))
        standing = early_response(self._hrtf, around, followed.standing, air)
        return with_tail(standing, self._hrtf, around, seed, air), all(inside for _, inside in stands)

    def _head(self) -> dict[str, object]:
        """The head that was rendered for, and what its size made of the time between the ears."""
        head, radius = self._options.head, self._hrtf.head_radius_m
        measured = {} if head is None else {name: cm for name, cm in asdict(head).items() if cm is not None}
        return {
            **measured,
            "fitted": head is not None,
            "radius_m": round(radius, 5),
            "itd_scale": round(radius / self._set_radius_m, 4),
        }


def binaural_response(
    hrtf: HrtfSet, position: Position, room: Room | None, *, seed: tuple[int, ...] = (0,), air: Air | None = None
) -> tuple[FloatArray, bool]:
    """Binaural room impulse response (2, frames) of a source, and whether the source stands inside the room.

    Without a room it is the HRTF alone, at the level of the source's distance; ``air`` counts in a room only.
    """
    air = None if room is None else air
    ahead, distance_m = np.array([position.direction.unit_vector()]), np.array([position.distance_m])
    direct = arrivals(hrtf, ahead, distance_m, air=air)[0] * distance_gain(position.distance_m)
    if room is None:
        return direct, True
    around = respond(room, position)
    response = early_response(hrtf, around, slice(None), air)
    response[:, : hrtf.taps] += direct
    return with_tail(response, hrtf, around, seed, air), around.direct_inside


def early_response(hrtf: HrtfSet, around: RoomResponse, chosen: slice, air: Air | None) -> FloatArray:
    """Ears (2, frames) of the chosen early reflections, each through the head response of its own direction."""
    response: FloatArray = np.zeros((2, round(around.tail_start_s * hrtf.rate_hz) + GUARD_SAMPLES + hrtf.taps))
    delays_s = around.delays_s[chosen]
    if len(delays_s) == 0:
        return response
    whole = np.floor(delays_s * hrtf.rate_hz).astype(np.intp)
    fractions_s = delays_s - whole / hrtf.rate_hz
    early = arrivals(hrtf, around.vectors[chosen], around.distances_m[chosen], extra_delay_s=fractions_s, air=air)
    add_at(response, whole, early * around.gains[chosen][:, None, None])
    return without_build_up(response, hrtf.rate_hz)


def with_tail(
    response: FloatArray, hrtf: HrtfSet, around: RoomResponse, seed: tuple[int, ...], air: Air | None
) -> FloatArray:
    """A response (2, frames) with the room's tail added, as long as both."""
    late, start = tail_frames(around, hrtf.rate_hz), round(around.tail_start_s * hrtf.rate_hz) + GUARD_SAMPLES
    longer = np.pad(response, ((0, 0), (0, max(start + late - response.shape[1], 0))))
    if late > 0:
        ears = correlate_ears(noise(2, late, seed), hrtf.coherence)
        longer[:, start : start + late] += shape(ears, around, hrtf.rate_hz, air)
    return longer
