"""Method ``vbap``: loudspeakers. Pairwise panning in the horizontal plane (Pulkki 1997), reflections included.

5.1 stands as in ITU-R BS.775, and the gap behind, between the two surrounds, is panned too. Stereo has the front pair
only: what is behind is mirrored to the front, and what is outside the pair comes from the nearer speaker. Elevation is
not rendered.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.bass import bass_provenance, lfe, managed
from core.acoustics.convolving import add_part, convolve_all
from core.acoustics.door import RenderJob, RenderOptions
from core.acoustics.doppler import with_doppler
from core.acoustics.fractional import KERNEL, LATENCY_SAMPLES, delay_kernels
from core.acoustics.levels import distance_gain, dry_signal, job_frames
from core.acoustics.motion import MovingSound, Trajectory, follow, moving_sources
from core.acoustics.motion_loudspeakers import moving_direct, moving_reflections
from core.acoustics.panning import Panner, StereoPanner, SurroundPanner
from core.acoustics.registry import Rendered
from core.acoustics.rooms import RoomResponse, point_inside, respond, without_build_up
from core.acoustics.tails import noise, shape, tail_frames
from core.audio import Layout, Samples
from core.geometry import Position
from core.progress import Progress
from core.scene import Room

_AFTER_S = 0.002


class VbapMethod:
    """Renders for 5.1 or stereo loudspeakers."""

    def __init__(self, options: RenderOptions) -> None:
        self._options = options
        stereo = options.layout is Layout.STEREO
        self._panner: Panner = StereoPanner() if stereo else SurroundPanner(options.layout.speakers)

    @property
    def direct_taps(self) -> int:
        """How long the direct sound is at most."""
        return LATENCY_SAMPLES + 1

    def direct(self, positions: Sequence[Position]) -> FloatArray:
        """Direct sound (m, speakers, taps) of sources at the level of 1 m, at ``LATENCY_SAMPLES``."""
        return panned_direct(self._panner, positions)

    def provenance(self) -> dict[str, object]:
        """What there is to know of the method, whatever the job."""
        said: dict[str, object] = {"elevation": "not rendered", "latency_samples": LATENCY_SAMPLES}
        if self._options.layout is Layout.STEREO:
            said |= {"behind": "mirrored to the front", "outside_the_pair": "at the nearer loudspeaker"}
        return said

    def render(self, job: RenderJob, progress: Progress) -> Rendered:
        """Channels in the order of files, longer than the job by the room's tail."""
        rate_hz, speakers = self._options.rate_hz, self._panner.speakers
        tail = 0 if job.room is None else round(job.room.rt60_s * rate_hz)
        frames = job_frames(job, rate_hz) + tail + LATENCY_SAMPLES + round(_AFTER_S * rate_hz)
        bass = np.zeros(frames, dtype=np.float32)
        moving: FloatArray = np.zeros((speakers, frames))
        moved = []

        def pairs() -> Iterator[tuple[Samples, FloatArray]]:
            for index, placed in enumerate(job.sources):
                dry, seed = dry_signal(placed, job, rate_hz), (self._options.seed, index)
                if placed.path is None:
                    low = dry * np.float32(distance_gain(placed.position.distance_m))
                    direct = self.direct([placed.position])[0]
                    response, inside = speaker_responses(
                        self._panner, placed.position, job.room, rate_hz, seed=seed, direct=direct
                    )
                else:
                    low, response, inside = self._follow(dry, placed.path, job.room, seed, moving)
                if not inside:
                    moved.append(index)
                bass[LATENCY_SAMPLES : LATENCY_SAMPLES + len(low)] += low
                yield dry, response
                progress.step()

        feeds = convolve_all(pairs(), speakers, frames) + moving.T.astype(np.float32)
        provenance = {
            **self.provenance(),
            "reflections_from_the_wall": moved,
            "moving": moving_sources(job),
            "doppler": self._options.doppler,
        }
        if self._options.layout is Layout.STEREO:
            return Rendered(feeds, provenance)
        samples, bass_said = surround_channels(feeds, bass, self._options)
        return Rendered(samples, provenance | bass_said)

    def _follow(
        self, dry: Samples, path: Trajectory, room: Room | None, seed: tuple[int, ...], feeds: FloatArray
    ) -> tuple[Samples, FloatArray, bool]:
        """Add what follows a trajectory to ``feeds``; return its bass, the response of what stands, and whether the
        source stays inside the room.
        """
        rate_hz, panner = self._options.rate_hz, self._panner
        if self._options.doppler:
            dry, path = with_doppler(dry, path, rate_hz)
        sound = MovingSound.along(path, dry, rate_hz)
        add_part(feeds, moving_direct(self.direct, (panner.speakers, self.direct_taps), sound))
        if room is None:
            return sound.bass(), np.zeros((panner.speakers, 1)), True
        stands = [point_inside(room, position) for position in sound.positions]
        around = respond(room, sound.positions[0])
        followed = follow(sound, [point for point, _ in stands], room, around.tail_start_s)
        add_part(feeds, moving_reflections(panner, dry, followed, around.tail_start_s, rate_hz))
        standing = with_tail(early_response(panner, around, followed.standing, rate_hz), around, rate_hz, seed)
        return sound.bass(), standing, all(inside for _, inside in stands)


def surround_channels(feeds: Samples, bass: FloatArray, options: RenderOptions) -> tuple[Samples, dict[str, object]]:
    """5.1 channels (frames, 6) in the order of files, and the provenance of their bass.

    ``feeds`` (frames, speakers) are the main loudspeakers in the order of ``Layout.speakers``; ``bass`` (frames,) is
    what the LFE carries below the crossover, unless bass management takes it from the main channels.
    """
    layout = options.layout
    if options.bass_management:
        feeds, low = managed(feeds, options.rate_hz)
    else:
        low = lfe(bass, options.rate_hz)
    samples = np.zeros((len(feeds), len(layout.channels)), dtype=np.float32)
    for number, speaker in enumerate(layout.speakers):
        samples[:, layout.channels.index(speaker.channel)] = feeds[:, number]
    samples[:, layout.channels.index("LFE")] = low
    return samples, bass_provenance(management=options.bass_management)


def panned_direct(panner: Panner, positions: Sequence[Position]) -> FloatArray:
    """Direct sound (m, speakers, taps) of sources at the level of 1 m, panned, at ``LATENCY_SAMPLES``."""
    taps = np.zeros((len(positions), panner.speakers, LATENCY_SAMPLES + 1))
    taps[:, :, LATENCY_SAMPLES] = panner.gains(np.array([place.direction.unit_vector() for place in positions]))
    return taps


def speaker_responses(
    panner: Panner,
    position: Position,
    room: Room | None,
    rate_hz: int,
    *,
    direct: FloatArray | None = None,
    seed: tuple[int, ...] = (0,),
) -> tuple[FloatArray, bool]:
    """Impulse responses (speakers, frames) of a source, and whether the source stands inside the room.

    ``direct`` (speakers, taps) is the direct sound at the level of 1 m; None pans it like the reflections.
    """
    if direct is None:
        direct = panned_direct(panner, [position])[0]
    direct = direct * distance_gain(position.distance_m)
    if room is None:
        return direct, True
    around = respond(room, position)
    response = early_response(panner, around, slice(None), rate_hz, direct.shape[1])
    response[:, : direct.shape[1]] += direct
    return with_tail(response, around, rate_hz, seed), around.direct_inside


def early_response(
    panner: Panner, around: RoomResponse, chosen: slice, rate_hz: int, at_least: int = KERNEL
) -> FloatArray:
    """Responses (speakers, frames) of the chosen early reflections, panned, long enough for the tail.

    ``at_least`` so many frames follow the early part.
    """
    after = max(tail_frames(around, rate_hz), KERNEL, at_least)
    response: FloatArray = np.zeros((panner.speakers, _tail_start(around, rate_hz) + after))
    delays = around.delays_s[chosen] * rate_hz
    whole = np.floor(delays).astype(np.intp)
    kernels = delay_kernels(delays - whole)
    panned = panner.gains(around.vectors[chosen]) * around.gains[chosen][:, None]
    for number in range(panner.speakers):
        places = whole[:, None] + np.arange(KERNEL)
        np.add.at(response[number], places.ravel(), (panned[:, number, None] * kernels).ravel())
    return without_build_up(response, rate_hz)


def with_tail(response: FloatArray, around: RoomResponse, rate_hz: int, seed: tuple[int, ...]) -> FloatArray:
    """A response (speakers, frames) with the tail: independent in each speaker, its energy shared equally by them."""
    late, start, speakers = tail_frames(around, rate_hz), _tail_start(around, rate_hz), len(response)
    whole = response.copy()
    if late > 0:
        whole[:, start : start + late] += shape(noise(speakers, late, seed), around, rate_hz) / np.sqrt(speakers)
    return whole


def _tail_start(around: RoomResponse, rate_hz: int) -> int:
    return LATENCY_SAMPLES + round(around.tail_start_s * rate_hz)
