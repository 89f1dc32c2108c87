"""Method ``vbap``: loudspeakers. Pairwise panning in the horizontal plane (Pulkki 1997), reflections included.

5.1 stands as in ITU-R BS.775, and the gap behind, between the two surrounds, is panned too. Stereo has the front pair
only: what is behind is mirrored to the front, and what is outside the pair comes from the nearer speaker. Elevation is
not rendered.
"""

from collections.abc import Iterator

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.bass import bass_provenance, lfe, managed
from core.acoustics.convolving import convolve_all
from core.acoustics.door import RenderJob, RenderOptions
from core.acoustics.levels import distance_gain, dry_signal, job_frames
from core.acoustics.registry import Rendered
from core.acoustics.rooms import RoomResponse, respond, without_build_up
from core.acoustics.tails import noise, shape, tail_frames
from core.audio import Layout, Samples
from core.geometry import Direction, Position, Speaker, lateral_angle
from core.progress import Progress
from core.scene import Room

_KERNEL = 32
LATENCY_SAMPLES = _KERNEL // 2
_AFTER_S = 0.002


class VbapMethod:
    """Renders for 5.1 or stereo loudspeakers."""

    def __init__(self, options: RenderOptions) -> None:
        self._options = options
        self._panner = StereoPanner() if options.layout is Layout.STEREO else SurroundPanner(options.layout.speakers)

    def direct(self, position: Position) -> FloatArray:
        """Direct sound (speakers, taps) of a source at the level of 1 m, at ``LATENCY_SAMPLES``."""
        taps = np.zeros((len(self._options.layout.speakers), LATENCY_SAMPLES + 1))
        taps[:, LATENCY_SAMPLES] = self._panner.gains(np.array([position.direction.unit_vector()]))[0]
        return taps

    def provenance(self) -> dict[str, object]:
        """What there is to know of the method, whatever the job."""
        said: dict[str, object] = {"elevation": "not rendered", "latency_samples": LATENCY_SAMPLES}
        if self._options.layout is Layout.STEREO:
            said |= {"behind": "mirrored to the front", "outside_the_pair": "at the nearer loudspeaker"}
        return said

    def render(self, job: RenderJob, progress: Progress) -> Rendered:
        """Channels in the order of files, longer than the job by the room's tail."""
        rate_hz, speakers = self._options.rate_hz, len(self._options.layout.speakers)
        tail = 0 if job.room is None else round(job.room.rt60_s * rate_hz)
        frames = job_frames(job, rate_hz) + tail + LATENCY_SAMPLES + round(_AFTER_S * rate_hz)
        bass = np.zeros(frames, dtype=np.float32)
        moved = []

        def pairs() -> Iterator[tuple[Samples, FloatArray]]:
            for index, placed in enumerate(job.sources):
                response, inside = speaker_responses(
                    self._panner,
                    speakers,
                    placed.position,
                    job.room,
                    rate_hz,
                    seed=(self._options.seed, index),
                    direct=self.direct(placed.position),
                )
                if not inside:
                    moved.append(index)
                dry = dry_signal(placed, job, rate_hz)
                at = slice(LATENCY_SAMPLES, LATENCY_SAMPLES + len(dry))
                bass[at] += dry * np.float32(distance_gain(placed.position.distance_m))
                yield dry, response
                progress.step()

        feeds = convolve_all(pairs(), speakers, frames)
        provenance = {**self.provenance(), "reflections_from_the_wall": moved}
        if self._options.layout is Layout.STEREO:
            return Rendered(feeds, provenance)
        samples, bass_said = surround_channels(feeds, bass, self._options)
        return Rendered(samples, provenance | bass_said)


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


class SurroundPanner:
    """Pairwise panning over a ring of speakers, at constant energy."""

    def __init__(self, speakers: tuple[Speaker, ...]) -> None:
        azimuths = np.array([speaker.direction.azimuth_deg for speaker in speakers])
        self._ring = np.argsort(azimuths)
        self._azimuths = azimuths[self._ring]
        following = np.roll(self._ring, -1)
        flat = np.array([speaker.direction.unit_vector()[:2] for speaker in speakers])
        self._pairs = np.stack([self._ring, following], axis=1)
        self._inverses = np.linalg.inv(np.stack([flat[self._ring], flat[following]], axis=1))

    def gains(self, vectors: FloatArray) -> FloatArray:
        """Gains (m, speakers), squares summing to 1, for vectors (m, 3). Straight up or down counts as ahead."""
        flat = np.asarray(vectors, dtype=np.float64)[:, :2]
        flat = np.where(np.abs(flat).max(axis=1, keepdims=True) < 1e-6, [1.0, 0.0], flat)
        flat = flat / np.linalg.norm(flat, axis=1, keepdims=True)
        shares = np.einsum("mi,pij->mpj", flat, self._inverses)
        best = shares.min(axis=2).argmax(axis=1)
        rows = np.arange(len(flat))
        chosen = np.maximum(shares[rows, best], 0.0)
        chosen /= np.linalg.norm(chosen, axis=1, keepdims=True)
        gains = np.zeros((len(flat), len(self._ring)))
        np.put_along_axis(gains, self._pairs[best], chosen, axis=1)
        return gains


class StereoPanner:
    """Panning between the front pair by the lateral angle, held at the speakers."""

    def __init__(self, half_base_deg: float = 30.0) -> None:
        self._half_base_deg = half_base_deg
        self._panner = SurroundPanner((*Layout.SURROUND_51.speakers[:2], Speaker("back", Direction(180.0))))

    def gains(self, vectors: FloatArray) -> FloatArray:
        """Gains (m, 2: left, right), squares summing to 1, for vectors (m, 3)."""
        places = []
        for x, y, z in np.asarray(vectors, dtype=np.float64).tolist():
            direction = Direction.of_vector(x, y, z)
            lateral = lateral_angle(direction.azimuth_deg)
            places.append(Direction(max(-self._half_base_deg, min(self._half_base_deg, lateral))).unit_vector())
        return self._panner.gains(np.array(places).reshape(-1, 3))[:, :2]


Panner = SurroundPanner | StereoPanner


def speaker_responses(
    panner: Panner,
    speakers: int,
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
        direct = np.zeros((speakers, LATENCY_SAMPLES + 1))
        direct[:, LATENCY_SAMPLES] = panner.gains(np.array([position.direction.unit_vector()]))[0]
    direct = direct * distance_gain(position.distance_m)
    if room is None:
        return direct, True
    around = respond(room, position)
    start = LATENCY_SAMPLES + round(around.tail_start_s * rate_hz)
    late = tail_frames(around, rate_hz)
    response: FloatArray = np.zeros((speakers, start + max(late, _KERNEL, direct.shape[1])))
    whole = np.floor(around.delays_s * rate_hz).astype(np.intp)
    kernels = _fractional_delays(around.delays_s * rate_hz - whole)
    panned = panner.gains(around.vectors) * around.gains[:, None]
    for number in range(speakers):
        places = whole[:, None] + np.arange(_KERNEL)
        np.add.at(response[number], places.ravel(), (panned[:, number, None] * kernels).ravel())
    response = without_build_up(response, rate_hz)
    response[:, : direct.shape[1]] += direct
    if late > 0:
        response[:, start : start + late] += _spread(around, speakers, late, rate_hz, seed)
    return response, around.direct_inside


def _spread(around: RoomResponse, speakers: int, frames: int, rate_hz: int, seed: tuple[int, ...]) -> FloatArray:
    """The tail, independent in each speaker, its energy shared equally among them."""
    tail: FloatArray = shape(noise(speakers, frames, seed), around, rate_hz) / np.sqrt(speakers)
    return tail


def _fractional_delays(fractions: FloatArray) -> FloatArray:
    """Windowed-sinc kernels (m, 32): delay by ``LATENCY_SAMPLES`` plus a fraction of a sample (Laakso et al. 1996)."""
    offsets = np.arange(_KERNEL) - LATENCY_SAMPLES - fractions[:, None]
    window = np.cos(np.pi * offsets / (_KERNEL + 2)) ** 2
    kernels: FloatArray = np.sinc(offsets) * window
    return kernels
