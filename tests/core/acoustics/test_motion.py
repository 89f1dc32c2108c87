"""Moving sources: they are where their trajectory is, and nothing steps on the way."""

import numpy as np
import pytest

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.listener import ModelListener
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout, rms_dbfs
from core.geometry import Position
from core.scene import default_room

RATE_HZ = 48_000
LISTENER = ModelListener("kemar")


def rendered(samples, path, *, room=None, doppler=False, seed=0):
    clip = AudioClip.mono(samples, RATE_HZ)
    job = RenderJob((PlacedClip(clip, path(0.0), path=path),), room, clip.duration_s)
    return render(job, RenderOptions(Layout.BINAURAL, doppler=doppler, seed=seed))


def bursts(duration_s, every_s=0.1, length_s=0.01):
    samples = np.zeros(round(duration_s * RATE_HZ))
    noise = np.random.default_rng(1).standard_normal(len(samples)) * 0.05
    for start in np.arange(0.05, duration_s - length_s, every_s):
        span = slice(round(start * RATE_HZ), round((start + length_s) * RATE_HZ))
        samples[span] = noise[span]
    return samples


def tone(frequency_hz, duration_s=1.5):
    at = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    return 0.05 * np.sin(2 * np.pi * frequency_hz * at) * np.minimum(1, np.minimum(at, duration_s - at) / 0.1)


@pytest.mark.parametrize("speed_deg_s", [90.0, -90.0, 45.0])
@pytest.mark.parametrize("room", [None, default_room()], ids=["anechoic", "room"])
def test_a_source_is_heard_where_its_trajectory_is_within_two_degrees(speed_deg_s, room):
    def path(time_s):
        return Position((time_s - 0.75) * speed_deg_s, 0, 1.5)

    heard = LISTENER.onsets(rendered(bursts(1.5), path, room=room).audio)
    assert len(heard) >= 10
    off = [onset.azimuth_deg - path(onset.time_s + 0.005).azimuth_deg for onset in heard]
    assert np.max(np.abs(off)) <= (2.0 if room is None else 6.0)
    assert np.mean(np.abs(off)) <= 2.0


@pytest.mark.parametrize("room", [None, default_room()], ids=["anechoic", "room"])
def test_a_moving_tone_stays_a_tone_without_clicks(room):
    def path(time_s):
        return Position(-90 + 90 * time_s, 10, 1.2 + 0.3 * np.sin(3 * time_s))

    still = rendered(tone(500), lambda _: path(0.5), room=room).audio.samples
    moving = rendered(tone(500), path, room=room).audio.samples

    def outside_db(samples):
        power = np.abs(np.fft.rfft(samples * np.hanning(len(samples))[:, None], axis=0)) ** 2
        frequencies = np.fft.rfftfreq(len(samples), 1 / RATE_HZ)
        return 10 * np.log10(power[frequencies > 1500].sum() / power.sum())

    assert outside_db(moving) < -60
    assert outside_db(still) < -60


def test_a_path_that_stands_sounds_like_a_source_that_stands():
    samples, at = bursts(0.5), Position(-35, 15, 1.0)
    placed = PlacedClip(AudioClip.mono(samples, RATE_HZ), at)
    for room in (None, default_room()):
        still = render(RenderJob((placed,), room, 0.5), RenderOptions(Layout.BINAURAL)).audio.samples
        follows = rendered(samples, lambda _: at, room=room).audio.samples
        assert still.shape == follows.shape
        difference = np.sqrt(np.mean((still - follows) ** 2) / np.mean(still**2))
        assert difference < (1e-5 if room is None else 0.45)  # its reflections come from the nearest measured direction
        assert rms_dbfs(follows) == pytest.approx(rms_dbfs(still), abs=0.5)


def test_a_source_that_leaves_grows_quieter_by_the_law_of_distance():
    audio = rendered(np.random.default_rng(0).standard_normal(96_000) * 0.05, lambda s: Position(0, 0, 2 * 2**s)).audio
    early, late = audio.samples[2400:7200], audio.samples[-7200:-2400]
    assert rms_dbfs(early) - rms_dbfs(late) == pytest.approx(6.02 * 1.8, abs=0.8)


def pitch_hz(samples):
    middle = samples[len(samples) // 3 : 2 * len(samples) // 3, 0]
    power = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), n=1 << 19))
    return float(np.argmax(power)) * RATE_HZ / (1 << 19)


def test_doppler_is_off_unless_asked_for_and_then_as_physics_says():
    def approaching(time_s):
        return Position(10, 0, 20 - 8 * time_s)

    assert pitch_hz(rendered(tone(1000), approaching).audio.samples) == pytest.approx(1000, abs=1)
    heard = rendered(tone(1000), approaching, doppler=True)
    assert pitch_hz(heard.audio.samples) == pytest.approx(1000 * 343 / (343 - 8), abs=1)
    assert heard.provenance["doppler"] is True


@pytest.mark.parametrize("speed_m_s", [8.0, -8.0])
def test_what_is_still_on_its_way_at_the_end_fades_out_and_does_not_click(speed_m_s):
    samples = 0.05 * np.sin(2 * np.pi * 500 * np.arange(48_250) / RATE_HZ)
    placed = PlacedClip(
        AudioClip.mono(samples), Position(-90, 0, 12), path=lambda s: Position(-90, 0, 12 + speed_m_s * s)
    )
    audio = render(RenderJob((placed,), None, 1.0), RenderOptions(Layout.BINAURAL, doppler=True)).audio.samples
    end = audio[-4800:] * np.sin(np.minimum(np.arange(4800) / 2400, 1.0) * np.pi / 2)[:, None] ** 2
    power = np.abs(np.fft.rfft(end, axis=0)) ** 2
    assert 10 * np.log10(power[np.fft.rfftfreq(4800, 1 / RATE_HZ) > 3000].sum() / power.sum()) < -60


def test_the_same_motion_gives_the_same_samples():
    def path(time_s):
        return Position(100 * time_s, 0, 1.0)

    first, again = (rendered(bursts(0.5), path, room=default_room(), doppler=True).audio.samples for _ in range(2))
    assert np.array_equal(first, again)


@pytest.mark.parametrize("frames", [0, 1, 100, 5000])
def test_clips_of_any_length_move(frames):
    samples = np.ones(frames) * 0.01
    job = RenderJob(
        (PlacedClip(AudioClip.mono(samples), Position(0, 0, 1), path=lambda s: Position(720 * s, 0, 0.1 + s)),),
        default_room(),
        0.02,
    )
    audio = render(job, RenderOptions(Layout.BINAURAL, doppler=True)).audio
    assert np.all(np.isfinite(audio.samples))
    assert (audio.peak > 0) == (frames > 0)
