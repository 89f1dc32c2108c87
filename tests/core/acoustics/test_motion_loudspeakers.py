"""Moving sources over loudspeakers: every method follows the trajectory, without clicks, on its own side."""

import numpy as np
import pytest

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.ear_matching import MATCHED_TO_DEG
from core.acoustics.fractional import LATENCY_SAMPLES
from core.acoustics.hrtf import load_hrtf
from core.acoustics.listener import ModelListener, at_the_ears
from core.acoustics.motion import MovingSound, follow
from core.acoustics.motion_loudspeakers import moving_reflections
from core.acoustics.panning import SurroundPanner
from core.acoustics.registry import METHODS
from core.acoustics.rendering import render
from core.acoustics.rooms import EARLY_S, point_inside
from core.audio import AudioClip, Layout, rms_dbfs
from core.geometry import ITU_51_SPEAKERS, Direction, Position, wrap_azimuth
from core.scene import default_room

RATE_HZ = 48_000
MAINS = [Layout.SURROUND_51.channels.index(speaker.channel) for speaker in ITU_51_SPEAKERS]
SWAPPED = [1, 0, 2, 3, 5, 4]
WAYS = [(row.id, layout) for row in METHODS for layout in row.layouts if layout is not Layout.BINAURAL]
every_way = pytest.mark.parametrize(("method", "layout"), WAYS, ids=[f"{method}-{layout}" for method, layout in WAYS])
rooms = pytest.mark.parametrize("room", [None, default_room()], ids=["anechoic", "room"])


def rendering(samples, path, method="vbap", layout=Layout.SURROUND_51, *, room=None, doppler=False, moves=True):
    clip = AudioClip.mono(samples, RATE_HZ)
    job = RenderJob((PlacedClip(clip, path(0.0), path=path if moves else None),), room, clip.duration_s)
    return render(job, RenderOptions(layout, method, rate_hz=RATE_HZ, doppler=doppler))


def standing(samples, position, method="vbap", layout=Layout.SURROUND_51, *, room=None):
    return rendering(samples, lambda _: position, method, layout, room=room, moves=False).audio


def noise(duration_s, seed=0):
    return np.random.default_rng(seed).standard_normal(round(duration_s * RATE_HZ)) * 0.03


def tone(frequency_hz, duration_s=1.5):
    at = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    return 0.02 * np.sin(2 * np.pi * frequency_hz * at) * np.minimum(1, np.minimum(at, duration_s - at) / 0.1)


def turning(speed_deg_s, start_deg=0.0, distance_m=1.5):
    return lambda time_s: Position(start_deg + speed_deg_s * time_s, 0, distance_m)


def outside_db(samples, above_hz):
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples))[:, None], axis=0)) ** 2
    frequencies = np.fft.rfftfreq(len(samples), 1 / RATE_HZ)
    return 10 * np.log10(power[frequencies > above_hz].sum() / power.sum())


@pytest.mark.parametrize("speed_deg_s", [90.0, -90.0])
def test_panned_the_velocity_vector_follows_the_trajectory_within_two_degrees_over_the_whole_ring(speed_deg_s):
    dry, path = noise(4.2), turning(speed_deg_s, start_deg=3.0)
    audio, window = rendering(dry, path).audio, round(0.02 * RATE_HZ)
    vectors = np.array([speaker.direction.unit_vector() for speaker in ITU_51_SPEAKERS])
    errors = []
    for start in range(0, len(dry) - window, window):
        heard = slice(start + LATENCY_SAMPLES, start + LATENCY_SAMPLES + window)
        gains = [audio.channel(speaker.channel)[heard] @ dry[start : start + window] for speaker in ITU_51_SPEAKERS]
        points = Direction.of_vector(*(np.array(gains) @ vectors)).azimuth_deg
        errors.append(wrap_azimuth(points - path((start + window / 2) / RATE_HZ).azimuth_deg))
    assert len(errors) * 0.02 * 90 > 360
    assert np.max(np.abs(errors)) <= 2.0


def differences_between_the_ears(ears):
    """Levels in octaves (dB) and time (s) between the ears of a window (2, frames)."""
    frequencies = np.fft.rfftfreq(ears.shape[1], 1 / RATE_HZ)
    left, right = np.fft.rfft(ears * np.hanning(ears.shape[1]), axis=1)
    levels = []
    for low in (250, 500, 1000, 2000, 4000):
        band = (frequencies >= low) & (frequencies < 2 * low)
        levels.append(10 * np.log10(np.sum(np.abs(left[band]) ** 2) / np.sum(np.abs(right[band]) ** 2)))
    low = (frequencies > 200) & (frequencies < 700)  # no phase beyond half a turn
    cross = left[low] * np.conj(right[low])
    weights = np.abs(cross) * frequencies[low]
    time_s = np.sum(weights * np.angle(cross)) / np.sum(weights * frequencies[low]) / (2 * np.pi)
    return np.array(levels), time_s


@pytest.mark.parametrize("method", ["ear-matching", "vbap"])
def test_short_windows_bring_to_the_ears_what_a_source_that_stands_there_would(method):
    dry, path = noise(2.6), turning(90.0, start_deg=-115.0)
    moving, kemar, half = rendering(dry, path, method).audio, load_hrtf("kemar", RATE_HZ), round(0.01 * RATE_HZ)
    moving_ears = at_the_ears(moving, kemar)
    for azimuth_deg in range(-105, 106, 15):
        middle = round((azimuth_deg + 115.0) / 90.0 * RATE_HZ)
        still = standing(dry[middle - 4 * half : middle + 4 * half], Position(azimuth_deg, 0, 1.5), method)
        window, there = (
            slice(centre + LATENCY_SAMPLES - half, centre + LATENCY_SAMPLES + half) for centre in (middle, 4 * half)
        )
        off = np.sum((moving.samples[window] - still.samples[there])[:, MAINS] ** 2)
        assert 10 * np.log10(off / np.sum(still.samples[there][:, MAINS] ** 2)) < -18
        levels, time_s = differences_between_the_ears(moving_ears[:, window])
        still_levels, still_time_s = differences_between_the_ears(at_the_ears(still, kemar)[:, there])
        assert levels == pytest.approx(still_levels, abs=0.5)
        assert time_s == pytest.approx(still_time_s, abs=10e-6)


@pytest.mark.parametrize("method", ["ear-matching", "vbap"])
def test_it_is_heard_within_two_degrees_of_where_a_source_that_stands_there_is_heard(method):
    listener, path = ModelListener("kemar"), turning(90.0, start_deg=-67.0)
    starts, burst = np.arange(0.05, 1.45, 0.1), noise(0.01)
    dry = np.zeros(round(1.5 * RATE_HZ))
    for start in starts:
        dry[round(start * RATE_HZ) :][: len(burst)] = burst
    heard = listener.onsets(rendering(dry, path, method).audio)
    assert len(heard) == len(starts)
    for start, onset in zip(starts.tolist(), heard, strict=True):
        still = standing(np.pad(burst, 2400), path(start + 0.005), method)
        assert onset.azimuth_deg == pytest.approx(listener.azimuth_of(still), abs=2.0)


@every_way
@rooms
def test_a_moving_tone_stays_a_tone_without_clicks(method, layout, room):
    def path(time_s):
        return Position(-100 + 130 * time_s, 10, 1.7 + 0.3 * np.sin(3 * time_s))

    moving = rendering(tone(500), path, method, layout, room=room).audio.samples
    nearest = standing(tone(500), Position(-100, 10, 1.4), method, layout, room=room).samples
    assert outside_db(moving, 1500) < -75
    assert np.abs(np.diff(moving, axis=0)).max() < 2.0 * np.abs(np.diff(nearest, axis=0)).max()


@every_way
@rooms
def test_a_path_that_stands_sounds_like_a_source_that_stands(method, layout, room):
    from scipy.signal import butter, sosfiltfilt

    at, band = Position(-35, 15, 1.4), butter(8, [100, 16_000], "bandpass", fs=RATE_HZ, output="sos")
    dry = sosfiltfilt(band, noise(0.5))
    still, follows = (rendering(dry, lambda _: at, method, layout, room=room, moves=moves) for moves in (False, True))
    still, follows = still.audio.samples, follows.audio.samples
    assert still.shape == follows.shape
    off_db = 10 * np.log10(np.sum((still - follows) ** 2) / np.sum(still**2))
    assert off_db < (-30 if method == "room-microphones" else -70)  # pyroomacoustics' kernels are its own


@pytest.mark.parametrize("method", ["ear-matching", "vbap"])
def test_a_source_that_moves_on_the_left_never_sounds_from_the_right(method):
    def path(time_s):
        return Position(-70 + 38 * np.sin(4 * time_s), 0, 1.0 + time_s)

    audio = rendering(noise(2.0), path, method).audio
    assert min(rms_dbfs(audio.channel(name)) for name in ("FL", "BL")) > -60
    for silent in ("FR", "BR", "FC"):
        assert not np.any(audio.channel(silent)), silent


def test_in_a_room_the_left_stays_louder():
    audio = rendering(noise(1.0), lambda s: Position(-70 + 30 * np.sin(6 * s), 0, 1.5), room=default_room()).audio
    energy = {name: float(np.sum(np.square(audio.channel(name), dtype=np.float64))) for name in audio.layout.channels}
    assert energy["FL"] + energy["BL"] > 2.0 * (energy["FR"] + energy["BR"])


@pytest.mark.parametrize("method", [method for method, layout in WAYS if layout is Layout.SURROUND_51])
def test_a_mirrored_trajectory_gives_mirrored_channels(method):
    def path(time_s):
        return Position(20 + 150 * time_s, 10, 1.5 + 0.5 * time_s)

    def mirrored(time_s):
        return Position(-path(time_s).azimuth_deg, 10, path(time_s).distance_m)

    for doppler in (False, True):
        here, there = (rendering(noise(1.0), way, method, doppler=doppler).audio for way in (path, mirrored))
        assert here.peak > 0.01
        assert np.allclose(here.samples, there.samples[:, SWAPPED], atol=1e-6)


@every_way
def test_the_reflections_are_those_of_the_place_where_the_source_is_by_then(method, layout):
    click = np.zeros(round(0.8 * RATE_HZ))
    click[round(0.7 * RATE_HZ)] = 0.2

    def path(time_s):
        return Position(-80 + 200 * min(time_s, 0.7), 0, 2.5 - 2.0 * min(time_s, 0.7))

    room = default_room()
    moving = rendering(click, path, method, layout, room=room).audio.samples
    there, beginning = (standing(click, path(time_s), method, layout, room=room).samples for time_s in (0.7, 0.0))
    first, last = (round(seconds * RATE_HZ) for seconds in (0.7035, 0.72))  # behind the direct sound of 5.1 and stereo
    mains = [number for number, name in enumerate(layout.channels) if name != "LFE"]
    heard, wanted, left = (samples[first:last, mains].ravel() for samples in (moving, there, beginning))
    assert heard @ wanted / np.sqrt((heard @ heard) * (wanted @ wanted)) > 0.95
    assert heard @ left / np.sqrt((heard @ heard) * (left @ left)) < 0.4
    assert 10 * np.log10((heard @ heard) / (wanted @ wanted)) == pytest.approx(0, abs=0.5)


@pytest.mark.parametrize("start_deg", [0.0, 40.0])
def test_in_a_symmetrical_room_reflections_are_mirrored_too(start_deg):
    room, panner, dry = default_room(), SurroundPanner(ITU_51_SPEAKERS), noise(0.4).astype(np.float32)

    def reflections(side):
        sound = MovingSound.along(lambda s: Position(side * (start_deg + 120 * s), 5, 1.5), dry, RATE_HZ)
        points = [point_inside(room, position)[0] for position in sound.positions]
        return moving_reflections(panner, dry, follow(sound, points, room, EARLY_S), EARLY_S, RATE_HZ)

    right, left = reflections(1.0), reflections(-1.0)
    assert np.allclose(right, left[[1, 0, 2, 4, 3]], atol=1e-5)


@pytest.mark.parametrize("method", ["ear-matching", "vbap"])
def test_what_approaches_grows_louder_by_the_law_of_distance_and_so_does_the_lfe(method):
    def path(time_s):
        return Position(-50, 0, 4.0 - 1.8 * time_s)

    for dry, names in ((noise(2.0), ("FL", "BL")), (tone(30, 2.0), ("LFE",))):
        audio = rendering(dry, path, method).audio
        for start_s in (0.2, 0.6, 1.0, 1.4, 1.75):
            window = slice(round(start_s * RATE_HZ), round((start_s + 0.1) * RATE_HZ))
            heard = np.sqrt(sum(np.mean(np.square(audio.channel(name)[window], dtype=np.float64)) for name in names))
            source = np.sqrt(np.mean(dry[window] ** 2))
            gain_db = 20 * np.log10(heard / source) + (10 if names == ("LFE",) else 0)
            assert gain_db == pytest.approx(-20 * np.log10(path(start_s + 0.05).distance_m), abs=0.4)


def pitch_hz(channel):
    middle = channel[len(channel) // 3 : 2 * len(channel) // 3]
    power = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), n=1 << 19))
    return float(np.argmax(power)) * RATE_HZ / (1 << 19)


@every_way
def test_doppler_is_off_unless_asked_for_and_then_as_physics_says(method, layout):
    def approaching(time_s):
        return Position(0, 0, 20 - 8 * time_s)

    ahead = "FL" if layout is Layout.STEREO else "FC"
    still, heard = (rendering(tone(1000), approaching, method, layout, doppler=doppler) for doppler in (False, True))
    assert pitch_hz(still.audio.channel(ahead)) == pytest.approx(1000, abs=1)
    assert pitch_hz(heard.audio.channel(ahead)) == pytest.approx(1000 * 343 / (343 - 8), abs=1)
    assert (still.provenance["doppler"], heard.provenance["doppler"]) == (False, True)


@every_way
def test_the_same_motion_gives_the_same_samples_and_is_said(method, layout):
    path, room = turning(100.0), default_room()
    first, again = (rendering(noise(0.3), path, method, layout, room=room, doppler=True) for _ in range(2))
    assert np.array_equal(first.audio.samples, again.audio.samples)
    assert first.provenance["moving"] == [0]
    assert rendering(noise(0.1), path, method, layout, moves=False).provenance["moving"] == []


@every_way
@pytest.mark.parametrize("frames", [0, 1, 100, 5000])
def test_clips_of_any_length_move(method, layout, frames):
    clip = AudioClip.mono(np.ones(frames) * 0.01)
    placed = PlacedClip(clip, Position(0, 0, 0.1), path=lambda s: Position(720 * s, 40 - 3000 * s, 0.1 + 10 * s))
    audio = render(RenderJob((placed,), default_room(), 0.02), RenderOptions(layout, method, doppler=True)).audio
    assert np.all(np.isfinite(audio.samples))
    assert (audio.peak > 0) == (frames > 0)


@pytest.mark.parametrize("method", ["ear-matching", "vbap"])
def test_a_path_that_leaves_the_room_is_said(method):
    def path(time_s):
        return Position(0, 0, 1.0 + 100 * time_s)

    assert rendering(noise(0.1), path, method, room=default_room()).provenance["reflections_from_the_wall"] == [0]
    assert rendering(noise(0.01), path, method, room=default_room()).provenance["reflections_from_the_wall"] == []


def test_the_matched_part_of_the_ring_joins_the_panned_part_without_a_step():
    path = turning(90.0, start_deg=MATCHED_TO_DEG - 20.0)
    moving = rendering(tone(3000, 0.6), path, "ear-matching").audio.samples
    assert outside_db(moving, 4000) < -75
