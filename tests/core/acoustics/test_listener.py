"""The model listener hears a rendering where its source was put."""

import numpy as np
import pytest

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.listener import ModelListener
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout
from core.geometry import Position
from core.scene import default_room

RATE_HZ = 48_000
LISTENER = ModelListener()


def noise_burst(seed: int = 0, *, ramp_s: float = 0.005, rate_hz: int = RATE_HZ) -> np.ndarray:
    noise = np.random.default_rng(seed).standard_normal(rate_hz // 2) * 10 ** (-27 / 20)
    rise = np.arange(round(ramp_s * rate_hz)) / (ramp_s * rate_hz)
    noise[: len(rise)] *= 0.5 - 0.5 * np.cos(np.pi * rise)
    return noise


def heard(azimuth_deg, *, room=None, distance_m=1.0, layout=Layout.BINAURAL, rate_hz=RATE_HZ, samples=None):
    samples = noise_burst(round(azimuth_deg) + 200, rate_hz=rate_hz) if samples is None else samples
    clip = AudioClip.mono(samples, rate_hz)
    job = RenderJob((PlacedClip(clip, Position(azimuth_deg, 0, distance_m)),), room, clip.duration_s)
    return LISTENER.azimuth_of(render(job, RenderOptions(layout, rate_hz=rate_hz)).audio)


@pytest.mark.parametrize("azimuth_deg", range(-90, 91, 15))
def test_over_headphones_every_frontal_position_is_heard_within_four_degrees(azimuth_deg):
    assert heard(azimuth_deg) == pytest.approx(azimuth_deg, abs=4.0)


@pytest.mark.parametrize("distance_m", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("azimuth_deg", range(-90, 91, 30))
def test_in_the_default_room_every_frontal_position_is_heard_within_six_degrees(azimuth_deg, distance_m):
    assert heard(azimuth_deg, room=default_room(), distance_m=distance_m) == pytest.approx(azimuth_deg, abs=6.0)


def test_positions_between_the_measured_ones_are_heard_there():
    for azimuth_deg in (-62.5, -37.5, -12.5, 2.5, 22.5, 47.5):
        assert heard(azimuth_deg) == pytest.approx(azimuth_deg, abs=4.0)


@pytest.mark.parametrize("rate_hz", [44_100, 96_000])
def test_other_rates_are_heard_as_well(rate_hz):
    assert heard(-45, rate_hz=rate_hz) == pytest.approx(-45, abs=4.0)


@pytest.mark.parametrize("frequency_hz", [400.0, 900.0])
def test_a_tone_is_heard_at_its_side(frequency_hz):
    tone = 0.05 * np.sin(2 * np.pi * frequency_hz * np.arange(24_000) / RATE_HZ)
    assert heard(-60, samples=tone) == pytest.approx(-60, abs=15.0)


@pytest.mark.parametrize("layout", [Layout.SURROUND_51, Layout.STEREO])
@pytest.mark.parametrize("azimuth_deg", [-30, -15, 0, 15, 30])
def test_between_the_front_speakers_sound_is_heard_where_it_was_panned(layout, azimuth_deg):
    assert heard(azimuth_deg, layout=layout) == pytest.approx(azimuth_deg, abs=7.0)


@pytest.mark.parametrize("azimuth_deg", [-90, -60, 60, 90])
def test_beyond_the_front_speakers_5_1_is_at_least_heard_on_the_right_side(azimuth_deg):
    # no loudspeaker stands between 30 and 110 degrees: amplitude panning pulls these inwards by up to about 25 degrees
    azimuth_heard = heard(azimuth_deg, layout=Layout.SURROUND_51)
    assert azimuth_heard * np.sign(azimuth_deg) > 30


def test_silence_is_heard_nowhere():
    for layout in Layout:
        silent = AudioClip(np.zeros((4800, len(layout.channels)), dtype=np.float32), RATE_HZ, layout)
        assert LISTENER.azimuth_of(silent) is None
        assert LISTENER.onsets(silent) == ()


def test_an_empty_clip_is_silence():
    assert LISTENER.azimuth_of(AudioClip(np.zeros((0, 2), dtype=np.float32), RATE_HZ, Layout.BINAURAL)) is None


def test_each_onset_has_its_time_and_its_azimuth():
    early, late = np.zeros(60_000), np.zeros(60_000)
    early[4_800:9_600] = noise_burst(1)[:4_800]
    late[33_600:38_400] = noise_burst(2)[:4_800]
    sources = (
        PlacedClip(AudioClip.mono(early), Position(-50, 0, 1)),
        PlacedClip(AudioClip.mono(late), Position(35, 0, 1.5)),
    )
    audio = render(RenderJob(sources, default_room(), 1.25), RenderOptions(Layout.BINAURAL)).audio
    onsets = LISTENER.onsets(audio)
    assert [onset.time_s for onset in onsets] == pytest.approx([0.1, 0.7], abs=0.004)
    assert [onset.azimuth_deg for onset in onsets] == pytest.approx([-50, 35], abs=6)


def test_a_sound_that_fades_in_slowly_is_heard_too():
    samples = noise_burst(5) * np.linspace(0, 1, 24_000)
    assert heard(45, samples=samples) == pytest.approx(45, abs=8)


def test_asked_for_all_directions_the_listener_tells_behind_from_ahead():
    clip = AudioClip.mono(noise_burst(6))
    job = RenderJob((PlacedClip(clip, Position(150, 0, 1)),), None, 0.5)
    audio = render(job, RenderOptions(Layout.BINAURAL)).audio
    assert LISTENER.azimuth_of(audio, frontal=False) == pytest.approx(150, abs=6)
    assert LISTENER.azimuth_of(audio) == pytest.approx(30, abs=12)


def test_swapped_ears_move_the_sound_to_the_other_side():
    clip = AudioClip.mono(noise_burst(7))
    audio = render(RenderJob((PlacedClip(clip, Position(-40, 0, 1)),), None, 0.5), RenderOptions(Layout.BINAURAL)).audio
    swapped = AudioClip(np.ascontiguousarray(audio.samples[:, ::-1]), RATE_HZ, Layout.BINAURAL)
    assert LISTENER.azimuth_of(swapped) == pytest.approx(40, abs=4)


@pytest.mark.parametrize("frames", [1, 10, 100, 300])
@pytest.mark.parametrize("rate_hz", [8_000, RATE_HZ])
@pytest.mark.parametrize("layout", list(Layout))
def test_the_shortest_sound_is_heard_somewhere(frames, rate_hz, layout):
    samples = np.full((frames, len(layout.channels)), 0.1, dtype=np.float32)
    azimuth = LISTENER.azimuth_of(AudioClip(samples, rate_hz, layout))
    assert azimuth is not None
    assert abs(azimuth) <= 3


def test_a_mono_clip_is_heard_ahead():
    assert LISTENER.azimuth_of(AudioClip.mono(noise_burst(8))) == pytest.approx(0, abs=1)
