"""What is heard of a film's tracks, decoded again as players do, keeps below -1 dBTP however loud its scene is."""

import av
import numpy as np
import pytest
from PIL import Image

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.limiter import true_peak_dbtp
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout
from core.geometry import Position
from core.media.film_sound import PEAK_CEILING_DBTP, FilmTrack
from core.media.writing import write_film
from core.pipeline.film_peaks import for_film

RATE_HZ = 48_000
LAYOUTS = (Layout.BINAURAL, Layout.SURROUND_51, Layout.STEREO)
TIMES_S = np.arange(RATE_HZ) / RATE_HZ
SOUNDS = {
    "noise": np.clip(np.random.default_rng(5).normal(0.0, 0.3, len(TIMES_S)), -0.9, 0.9),
    "square": 0.9 * np.sign(np.sin(2 * np.pi * 441.3 * TIMES_S)),
    "sawtooth": 1.8 * ((220.3 * TIMES_S) % 1.0) - 0.9,
    "beeps": 0.9 * np.sin(2 * np.pi * 3000.0 * TIMES_S) * (np.sin(2 * np.pi * 8.0 * TIMES_S) > 0.0),
}


def five_of(sound, layout, gain_db):
    """Five sources in an arc of half a metre."""
    clip = AudioClip.mono(SOUNDS[sound])
    arc = (-60.0, -30.0, 0.0, 30.0, 60.0)
    sources = tuple(PlacedClip(clip, Position(azimuth, 0.0, 0.5), gain_db) for azimuth in arc)
    return render(RenderJob(sources, None, 1.0), RenderOptions(layout))


def decoded(path, track):
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray() for frame in container.decode(container.streams.audio[track])]
    return np.ascontiguousarray(np.concatenate(frames, axis=1).T, dtype=np.float32)


@pytest.fixture
def film(tmp_path):
    """Writes tracks with a picture."""
    picture = tmp_path / "picture.png"
    Image.new("RGB", (32, 32)).save(picture)

    def write(*clips):
        path = tmp_path / "film.mp4"
        write_film([FilmTrack(clip) for clip in clips], picture, path)
        return path

    return write


@pytest.mark.parametrize("sound", SOUNDS)
def test_tracks_of_the_loudest_scenes_keep_below_minus_one_when_they_are_decoded(film, sound):
    loud = [five_of(sound, layout, 20.0) for layout in LAYOUTS]
    assert all(each.provenance["limiter"]["reduction_db"] > 3.0 for each in loud)
    path = film(*(for_film(each).audio for each in loud))
    peaks = [true_peak_dbtp(decoded(path, track)) for track in range(len(loud))]
    assert max(peaks) <= -1.0
    assert min(peaks) >= PEAK_CEILING_DBTP - 1.0  # it is not just quieter


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_limited_rendering_is_limited_further_and_says_so(layout):
    loud = five_of("square", layout, 20.0)
    lower = for_film(loud)
    assert true_peak_dbtp(lower.audio.samples) == pytest.approx(PEAK_CEILING_DBTP, abs=0.05)
    before, after = loud.provenance["limiter"], lower.provenance["limiter"]
    assert after["ceiling_dbtp"] == PEAK_CEILING_DBTP
    further_db = true_peak_dbtp(loud.audio.samples) - PEAK_CEILING_DBTP
    assert after["reduction_db"] == pytest.approx(before["reduction_db"] + further_db, abs=0.05)
    assert {**lower.provenance, "limiter": None} == {**loud.provenance, "limiter": None}


def test_what_stays_below_the_ceiling_is_as_loud_in_a_film_as_in_a_sound_file(film):
    usual = five_of("noise", Layout.BINAURAL, -20.0)
    kept = for_film(usual)
    assert np.array_equal(kept.audio.samples, usual.audio.samples)
    assert kept.provenance["limiter"]["reduction_db"] == 0.0
    steady = slice(RATE_HZ // 4, RATE_HZ // 2)
    heard = decoded(film(kept.audio), 0)[steady]
    assert np.std(heard, axis=0) == pytest.approx(np.std(usual.audio.samples[steady], axis=0), rel=0.02)


def test_levels_between_the_ears_stay_what_they_are(film):
    """In bands of an octave, 20 ms at a time."""
    rng = np.random.default_rng(3)
    left = rng.normal(0.0, 0.1, len(TIMES_S))
    right = 0.5 * np.roll(left, 20) + rng.normal(0.0, 0.02, len(TIMES_S))
    clip = AudioClip(np.stack([left, right], axis=1).astype(np.float32), RATE_HZ, Layout.BINAURAL)

    def differences_db(samples):
        power = np.abs(np.fft.rfft(samples[: 49 * 960].reshape(49, 960, 2), axis=1)) ** 2
        hz = np.fft.rfftfreq(960, 1 / RATE_HZ)
        bands = [power[:, (hz >= low) & (hz < 2 * low)].sum(axis=1) for low in (500, 1000, 2000, 4000, 8000)]
        return 10 * np.log10(np.stack([band[:, 0] / band[:, 1] for band in bands]))

    shift_db = differences_db(decoded(film(clip), 0)) - differences_db(clip.samples)
    assert np.sqrt(np.mean(shift_db**2, axis=1)).max() < 0.4
