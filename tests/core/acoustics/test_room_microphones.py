"""The published method done right: microphones at the loudspeakers' places, one clock, metres, the same room."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.fractional import LATENCY_SAMPLES
from core.acoustics.levels import NEAREST_M
from core.acoustics.microphones import microphone_points, source_point
from core.acoustics.rendering import render
from core.acoustics.room_microphones import microphone_responses, reflection_order
from core.acoustics.rooms import SPEED_OF_SOUND_M_S, lattice
from core.audio import AudioClip, Layout
from core.errors import InputError
from core.geometry import ITU_51_SPEAKERS, Position, from_room_axes
from core.scene import Room, default_room

RATE_HZ = 48_000
NAMES = [speaker.channel for speaker in ITU_51_SPEAKERS]


def responses(azimuth_deg, distance_m=2.0, *, room=None, radius_m=1.0):
    microphones = microphone_points(room, radius_m)
    point, _ = source_point(Position(azimuth_deg, 0, distance_m), room, microphones)
    return microphone_responses(point, microphones, room, RATE_HZ)


def test_the_microphones_stand_where_bs_775_puts_the_loudspeakers():
    room = default_room()
    for point, speaker in zip(microphone_points(room, 1.0), ITU_51_SPEAKERS, strict=True):
        place = from_room_axes(point, room.listener_m)
        assert place.azimuth_deg == pytest.approx(speaker.direction.azimuth_deg)
        assert place.distance_m == pytest.approx(1.0)


@pytest.mark.parametrize("room", [None, default_room()], ids=["anechoic", "room"])
@pytest.mark.parametrize("azimuth_deg", [-60, 0, 60, 150])
def test_between_the_channels_sound_is_as_late_and_as_quiet_as_between_the_microphones(azimuth_deg, room):
    microphones = microphone_points(room, 1.0)
    point, kept = source_point(Position(azimuth_deg, 0, 1.7), room, microphones)
    assert kept
    distances = np.linalg.norm(np.array(microphones) - np.array(point), axis=1)
    direct = microphone_responses(point, microphones, room, RATE_HZ)
    late = (distances - distances.min()) / SPEED_OF_SOUND_M_S * RATE_HZ
    for number, channel in enumerate(direct):
        expected = LATENCY_SAMPLES + late[number]
        near = channel[: round(expected) + 12]
        assert abs(np.argmax(np.abs(near)) - expected) <= 1.5
    if room is None:
        level = np.sqrt(np.sum(direct**2, axis=1)) * distances * np.sqrt(5)
        assert 20 * np.log10(level) == pytest.approx(np.zeros(5), abs=0.3)


def test_the_nearest_channel_is_the_loudest():
    for speaker in ITU_51_SPEAKERS:
        energy = np.sum(responses(speaker.direction.azimuth_deg) ** 2, axis=1)
        assert NAMES[int(np.argmax(energy))] == speaker.channel


def test_mirrored_sources_swap_left_and_right():
    assert np.allclose(responses(40), responses(-40)[[1, 0, 2, 4, 3]], atol=1e-9)


@given(st.floats(-180, 180), st.floats(-60, 60), st.floats(0.1, 20), st.booleans())
@settings(deadline=None, max_examples=60)
def test_no_source_stands_in_a_wall_or_in_a_microphone(azimuth_deg, elevation_deg, distance_m, in_a_room):
    room = default_room() if in_a_room else None
    microphones = microphone_points(room, 1.0)
    point, _ = source_point(Position(azimuth_deg, elevation_deg, distance_m), room, microphones)
    assert min(np.linalg.norm(np.subtract(point, m)) for m in microphones) >= NEAREST_M - 1e-9
    if room is not None:
        assert all(0 < at < size for at, size in zip(point, room.dimensions_m, strict=True))


def test_a_distant_source_is_as_loud_as_by_panning():
    noise = np.random.default_rng(0).standard_normal(24_000) * 0.03
    placed = PlacedClip(AudioClip.mono(noise, RATE_HZ), Position(20, 0, 12.0))
    energies = []
    for method in ("room-microphones", "vbap"):
        audio = render(RenderJob((placed,), None, 0.5), RenderOptions(Layout.SURROUND_51, method)).audio
        energies.append(sum(float(np.sum(np.square(audio.channel(name), dtype=np.float64))) for name in NAMES))
    assert 10 * np.log10(energies[0] / energies[1]) == pytest.approx(0, abs=0.5)


def test_the_provenance_says_what_was_computed_and_what_the_room_would_ask_for():
    placed = PlacedClip(AudioClip.mono(np.ones(480) * 0.01, RATE_HZ), Position(30, 0, 1.0))
    said = render(
        RenderJob((placed,), default_room(), 0.01), RenderOptions(Layout.SURROUND_51, "room-microphones")
    ).provenance
    order, wanted = reflection_order(default_room())
    assert said["reflections"] == {"order": order, "order_of_the_rt60": wanted}
    assert order == wanted
    assert said["sources_moved"] == [0]  # it stood in a microphone
    hall = Room(dimensions_m=(9.0, 8.0, 3.0), rt60_s=2.0, listener_m=(4.0, 4.0, 1.5))
    assert reflection_order(hall)[0] < reflection_order(hall)[1]


def test_images_that_are_left_out_do_not_sound_and_without_any_there_is_silence():
    room = Room(dimensions_m=(6.0, 6.5, 7.0), rt60_s=0.0505, listener_m=(3.0, 3.0, 3.0))
    microphones = microphone_points(room, 1.0)
    point, _ = source_point(Position(40, 20, 1.5), room, microphones)
    images = lattice(room, np.array(point), 100.0, 10_000, reflection_order(room)[0])
    places = np.vstack([[point], images.offsets(np.array([point]), room.listener_m)[0] + room.listener_m])
    whole = microphone_responses(point, microphones, room, RATE_HZ)
    reflections = microphone_responses(point, microphones, room, RATE_HZ, left_out_m=places[:1])
    direct = microphone_responses(point, microphones, room, RATE_HZ, left_out_m=places[1:])
    assert np.abs(direct[:, :200]).max() > 10 * np.abs(reflections[:, :200]).max()
    together = np.zeros_like(whole)
    for part in (reflections, direct):
        together[:, : part.shape[1]] += part
    assert np.sum((together - whole)[:, :500] ** 2) < 1e-3 * np.sum(whole**2)  # each is high-passed on its own
    assert not np.any(microphone_responses(point, microphones, room, RATE_HZ, left_out_m=places))


@pytest.mark.parametrize(
    ("radius_m", "code"), [(4.0, "acoustics.microphones-outside"), (0.0, "acoustics.microphone-radius")]
)
def test_a_radius_that_does_not_fit_is_refused(radius_m, code):
    with pytest.raises(InputError) as refused:
        microphone_points(default_room(), radius_m)
    assert refused.value.code == code
    assert "radius_m" not in str(refused.value)
