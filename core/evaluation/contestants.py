"""What is compared: every way to make a source at a position audible, under one interface."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.hrtf import load_hrtf
from core.acoustics.rendering import render
from core.acoustics.room_microphones import reflection_order
from core.acoustics.rooms import wall_absorption
from core.audio import AudioClip, Layout
from core.evaluation.published import RATE_HZ as PUBLISHED_RATE_HZ
from core.evaluation.published import published_rendering
from core.geometry import Position, to_room_axes
from core.scene import Room, default_room

RATE_HZ = 48_000
PYROOM_ORDER = 10
"""As far as pyroomacoustics renders two ears in a second and a few hundred megabytes."""


@dataclass(frozen=True)
class Contestant:
    """A way of rendering: ``render(job)`` gives channels at ``rate_hz``. ``rooms`` where it takes a room's RT60."""

    name: str
    layout: Layout
    render: Callable[[RenderJob], AudioClip]
    rate_hz: int = RATE_HZ
    rooms: bool = True
    shortest_s: float = 0.25
    """The shortest sound that it renders whole."""
    heavy: bool = False
    """Whether five sources in a room take about a minute and gigabytes of memory."""


def contestants() -> tuple[Contestant, ...]:
    """All of them, in the order of the table."""
    asked = reflection_order(default_room())[1]
    return (
        Contestant("headphones: this renderer", Layout.BINAURAL, _ours(Layout.BINAURAL, "hrtf-images")),
        Contestant(
            f"headphones: pyroomacoustics, order {PYROOM_ORDER}", Layout.BINAURAL, _pyroom_binaural(PYROOM_ORDER)
        ),
        Contestant(
            f"headphones: pyroomacoustics, order {asked} as the RT60 asks for",
            Layout.BINAURAL,
            _pyroom_binaural(asked),
            heavy=True,
        ),
        Contestant("5.1: ear-matching", Layout.SURROUND_51, _ours(Layout.SURROUND_51, "ear-matching")),
        Contestant("5.1: vbap", Layout.SURROUND_51, _ours(Layout.SURROUND_51, "vbap")),
        Contestant("5.1: room-microphones", Layout.SURROUND_51, _ours(Layout.SURROUND_51, "room-microphones")),
        Contestant(
            "5.1: published code's formulae",
            Layout.SURROUND_51,
            _published,
            rate_hz=PUBLISHED_RATE_HZ,
            rooms=False,
            shortest_s=10.242,
        ),
    )


def _ours(layout: Layout, method: str) -> Callable[[RenderJob], AudioClip]:
    def rendered(job: RenderJob) -> AudioClip:
        return render(job, RenderOptions(layout, method, rate_hz=RATE_HZ)).audio

    return rendered


def _published(job: RenderJob) -> AudioClip:
    whole = [published_rendering(placed.clip.samples[:, 0], placed.position) for placed in job.sources]
    return AudioClip(np.sum([clip.samples for clip in whole], axis=0), PUBLISHED_RATE_HZ, Layout.SURROUND_51)


def _pyroom_binaural(order: int) -> Callable[[RenderJob], AudioClip]:
    """pyroomacoustics' own two ears, with our HRTF set at its measured directions (the nearest is taken)."""

    def rendered(job: RenderJob) -> AudioClip:
        from scipy.signal import oaconvolve

        total: FloatArray = np.zeros((2, round(job.duration_s * RATE_HZ)))
        for placed in job.sources:
            responses = pyroom_ears(placed.position, job.room, order)
            wet = oaconvolve(placed.clip.samples[:, 0][None, :], responses, axes=-1)
            if wet.shape[1] > total.shape[1]:
                total = np.pad(total, ((0, 0), (0, wet.shape[1] - total.shape[1])))
            total[:, : wet.shape[1]] += wet
        return AudioClip(np.ascontiguousarray(total.T, dtype=np.float32), RATE_HZ, Layout.BINAURAL)

    return rendered


def pyroom_ears(position: Position, room: Room | None, order: int) -> FloatArray:
    """Binaural impulse responses (2, frames) by pyroomacoustics, reflections up to ``order`` in a room."""
    import pyroomacoustics as pra

    listener = (0.0, 0.0, 0.0) if room is None else room.listener_m
    if room is None:
        place = pra.AnechoicRoom(3, fs=RATE_HZ)
    else:
        walls = pra.Material(wall_absorption(room.dimensions_m, room.rt60_s))
        place = pra.ShoeBox(room.dimensions_m, fs=RATE_HZ, materials=walls, max_order=order)
    place.add_source(list(to_room_axes(position, listener)))
    place.add_microphone(np.array([listener, listener]).T, directivity=list(_pyroom_directivities()))
    place.compute_rir()
    responses = [of_one[0] for of_one in place.rir]
    ears: FloatArray = np.zeros((2, max(len(response) for response in responses)))
    for ear, response in enumerate(responses):
        ears[ear, : len(response)] = response
    return ears


@lru_cache(maxsize=1)
def _pyroom_directivities() -> tuple[Any, Any]:
    import pyroomacoustics as pra
    from pyroomacoustics.directivities import MeasuredDirectivity, Rotation3D

    hrtf = load_hrtf("kemar", RATE_HZ)
    vectors = hrtf.mesh.vertices
    places = np.stack([-vectors[:, 1], vectors[:, 0], vectors[:, 2]])  # room axes: right, ahead, up
    grid, responses = pra.doa.GridSphere(cartesian_points=places), hrtf.responses(vectors)
    left, right = (MeasuredDirectivity(Rotation3D([0, 0], "yz"), grid, responses[:, ear], RATE_HZ) for ear in (0, 1))
    return left, right


def burst(contestant: Contestant, seed: int) -> AudioClip:
    """Noise with a ramp of 5 ms, -27 dBFS, as long as the contestant needs."""
    frames = round(contestant.shortest_s * contestant.rate_hz)
    noise = np.random.default_rng(seed).standard_normal(frames) * 10.0 ** (-27.0 / 20.0)
    ramp = round(0.005 * contestant.rate_hz)
    noise[:ramp] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(ramp) / ramp)
    return AudioClip.mono(noise, contestant.rate_hz)


def rendered_alone(contestant: Contestant, clip: AudioClip, position: Position, room: Room | None) -> AudioClip:
    """One source by a contestant."""
    return contestant.render(RenderJob((PlacedClip(clip, position),), room, clip.duration_s))
