"""Measures of the comparison: where it is heard, where its energy points, level over distance, energy of the room."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.listener import ModelListener
from core.acoustics.rooms import wall_absorption
from core.audio import AudioClip, Layout, rms_dbfs
from core.evaluation.contestants import Contestant, burst, rendered_alone
from core.evaluation.heads import judging_heads
from core.evaluation.localization import ErrorTable, LocalizationError, energy_vector
from core.geometry import Position, to_room_axes
from core.scene import Room

TARGETS_DEG = tuple(range(-90, 91, 5))
DISTANCES_M = (0.5, 1.0, 2.0, 4.0)
RATIO_DISTANCES_M = (0.5, 1.0, 2.0)
AHEAD_DEG = 45.0
_ORACLE_ORDER = 40


@dataclass(frozen=True)
class Placement:
    """How one contestant places sources without a room.

    Attributes
    ----------
    heard : by head, told that sounds are ahead.
    all_round : by head, asked for all directions. At 90 degrees, where the ``heard`` answers end, it sees errors
        outwards.
    energy : of the energy vector; None for headphones.
    """

    heard: Mapping[str, ErrorTable]
    all_round: Mapping[str, ErrorTable]
    energy: ErrorTable | None


def placement(contestant: Contestant, targets_deg: Sequence[float] = TARGETS_DEG) -> Placement:
    """Render noise at 1 m (the published formulae: 2 m) from each target and let every head listen."""
    heads = judging_heads(contestant.rate_hz)
    listeners = {head.name: ModelListener(head.hrtf) for head in heads}
    heard: dict[str, list[LocalizationError]] = {head.name: [] for head in heads}
    all_round: dict[str, list[LocalizationError]] = {head.name: [] for head in heads}
    energy = []
    for target in targets_deg:
        position = Position(float(target), 0.0, 1.0 if contestant.rooms else 2.0)
        audio = rendered_alone(contestant, burst(contestant, round(target) + 300), position, None)
        for name, listener in listeners.items():
            heard[name].append(LocalizationError(float(target), listener.azimuth_of(audio)))
            anywhere = listener.azimuth_of(audio, frontal=False)
            all_round[name].append(LocalizationError(float(target), anywhere))
        energy.append(LocalizationError(float(target), energy_azimuth(audio)))
    return Placement(
        {name: ErrorTable(tuple(rows)) for name, rows in heard.items()},
        {name: ErrorTable(tuple(rows)) for name, rows in all_round.items()},
        ErrorTable(tuple(energy)) if contestant.layout.speakers else None,
    )


def energy_azimuth(audio: AudioClip) -> float | None:
    """Azimuth of the energy vector of a loudspeaker clip, None for silence and for headphones."""
    speakers = audio.layout.speakers
    energies = {s.channel: float(np.sum(np.square(audio.channel(s.channel), dtype=np.float64))) for s in speakers}
    vector = energy_vector(energies, speakers)
    return None if vector is None else vector.azimuth_deg


def own_floor(name_of_head: str, rate_hz: int) -> ErrorTable:
    """What the listener makes of its own ears: each head hears noise through its own responses."""
    head = next(head for head in judging_heads(rate_hz) if head.name == name_of_head)
    listener, rows = ModelListener(head.hrtf), []
    for target in TARGETS_DEG:
        noise = np.random.default_rng(target + 300).standard_normal(rate_hz // 4) * 0.04
        response = head.hrtf.responses(np.array([Position(float(target)).direction.unit_vector()]))[0]
        ears = np.stack([np.convolve(noise, ear) for ear in response], axis=1)
        clip = AudioClip(np.ascontiguousarray(ears, dtype=np.float32), rate_hz, Layout.BINAURAL)
        rows.append(LocalizationError(float(target), listener.azimuth_of(clip)))
    return ErrorTable(tuple(rows))


def decibels_per_doubling(contestant: Contestant) -> tuple[float, float]:
    """Mean loss of level per doubling of distance from 0.5 to 4 m without a room, and the largest departure from it."""
    clip = burst(contestant, 1)
    levels = [
        rms_dbfs(_mains(rendered_alone(contestant, clip, Position(-20.0, 0.0, distance), None)))
        for distance in DISTANCES_M
    ]
    steps = [near - far for near, far in pairwise(levels)]
    mean = math.fsum(steps) / len(steps)
    return mean, max(abs(step - mean) for step in steps)


def ratio_errors_db(contestant: Contestant, room: Room) -> tuple[float, ...]:
    """Direct-to-reverberant ratio in a room minus that of the same room's images, at each of the distances.

    The direct sound counts by the distance law, without the head's own gain in its direction; the room is what a
    rendering in it has more than one without it, mean of the ears or sum of the loudspeakers. Pink noise: with white
    noise, what the air absorbs above 10 kHz would decide.
    """
    clip = _pink(burst(contestant, 2))
    clip_energy = float(np.sum(np.square(clip.samples, dtype=np.float64)))
    receivers = 1 if contestant.layout.speakers else 2
    errors = []
    for distance in RATIO_DISTANCES_M:
        position = Position(20.0, 0.0, distance)
        dry = _mains(rendered_alone(contestant, clip, position, None)).astype(np.float64)
        wet = _mains(rendered_alone(contestant, clip, position, room)).astype(np.float64)
        frames = max(len(dry), len(wet))
        rest = np.pad(wet, ((0, frames - len(wet)), (0, 0))) - np.pad(dry, ((0, frames - len(dry)), (0, 0)))
        reverberant = float(np.sum(rest**2)) / receivers / clip_energy
        errors.append(10.0 * math.log10(image_energy(room, position) / reverberant))
    return tuple(errors)


def image_energy(room: Room, position: Position) -> float:
    """Energy of all reflections of a room at the listener, direct sound at 1 m as 1: pyroomacoustics as the oracle."""
    import pyroomacoustics as pra

    walls = pra.Material(wall_absorption(room.dimensions_m, room.rt60_s))
    place = pra.ShoeBox(room.dimensions_m, materials=walls, max_order=_ORACLE_ORDER)
    place.add_source(list(to_room_axes(position, room.listener_m)))
    place.add_microphone(list(room.listener_m))
    place.image_source_model()
    source = place.sources[0]
    distances = np.linalg.norm(source.images - np.array(room.listener_m)[:, None], axis=0)
    energies = (source.damping[0] / distances) ** 2
    return float(energies.sum() - energies[int(np.argmin(distances))])


def _pink(clip: AudioClip) -> AudioClip:
    """The clip with its power per octave made even, from 100 Hz to 8 kHz, at the level that it had."""
    spectrum = np.fft.rfft(clip.samples[:, 0])
    frequencies = np.fft.rfftfreq(len(clip.samples), 1.0 / clip.rate_hz)
    shaped = np.where((frequencies >= 100.0) & (frequencies <= 8000.0), spectrum, 0.0)
    shaped /= np.sqrt(np.maximum(frequencies, 1.0))
    samples = np.fft.irfft(shaped, n=len(clip.samples))
    return AudioClip.mono(samples * (np.std(clip.samples) / np.std(samples)), clip.rate_hz)


def _mains(audio: AudioClip) -> FloatArray:
    speakers = audio.layout.speakers
    return np.stack([audio.channel(s.channel) for s in speakers], axis=1) if speakers else audio.samples
