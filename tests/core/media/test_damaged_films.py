"""What can still be read of a damaged film is shown with its sound, and where it broke off is said."""

import av
import numpy as np
import pytest
from PIL import Image

from core.audio import AudioClip, Layout
from core.errors import InputError
from core.media import films
from core.media.film_sound import FilmTrack
from core.media.frames import read_frame
from core.media.timed_frames import TimedFrames
from core.media.writing import write_film

RATE_HZ = 48_000


def silence(duration_s):
    return (FilmTrack(AudioClip(np.zeros((round(duration_s * RATE_HZ), 2), np.float32), RATE_HZ, Layout.BINAURAL)),)


def shown(path):
    frames = TimedFrames(path)
    pictures = list(frames)
    assert frames.damaged_at_s is None
    return pictures


def cut_film(drawn, folder, suffix):
    path = drawn.noisy_film(folder / f"film{suffix}", "mpeg4" if suffix == ".avi" else "libx264")
    return drawn.cut(drawn.with_index_first(path) if suffix == ".mp4" else path)


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".avi"])
def test_a_film_that_is_cut_short_is_shown_as_far_as_it_goes_and_then_held(tmp_path, drawn, suffix, is_known):
    source, path = cut_film(drawn, tmp_path, suffix), tmp_path / "out.mp4"
    broke_off_s = write_film(silence(3.0), source, path, is_damaged=is_known)
    before = list(TimedFrames(source))
    assert broke_off_s == before[-1].time_s
    after = shown(path)
    assert after[-1].time_s == pytest.approx(2.9, abs=0.1)
    for last in (after[len(before)], after[-1]):
        assert np.abs(last.rgb.astype(int) - before[-1].rgb.astype(int)).mean() < 25  # noise, encoded twice


def test_what_is_broken_in_a_film_is_not_copied(tmp_path, drawn):
    source = drawn.spoilt(drawn.with_index_first(drawn.noisy_film(tmp_path / "film.mp4")))
    broke_off_s = write_film(silence(3.0), source, tmp_path / "out.mp4", is_damaged=True)
    assert 0.5 <= broke_off_s <= 2.0
    assert shown(tmp_path / "out.mp4")[-1].time_s == pytest.approx(2.9, abs=0.1)


def test_a_film_that_is_cut_short_after_its_sound_ends_lacks_nothing(tmp_path, drawn):
    source = drawn.cut(drawn.noisy_film(tmp_path / "film.mkv"))
    assert write_film(silence(0.5), source, tmp_path / "out.mp4") is None


def test_an_animation_that_is_cut_short_begins_anew_with_what_is_left(tmp_path, drawn):
    rng = np.random.default_rng(0)
    pages = [Image.fromarray(rng.integers(base, base + 60, (48, 64, 3), dtype=np.uint8)) for base in (0, 190, 90, 90)]
    pages[0].save(tmp_path / "moving.gif", save_all=True, append_images=pages[1:], duration=200)
    assert write_film(silence(1.2), drawn.cut(tmp_path / "moving.gif", 0.6), tmp_path / "out.mp4") == 0.2
    bright = [read_frame(tmp_path / "out.mp4", at_s).rgb.mean() > 128 for at_s in (0.1, 0.3, 0.5, 0.7, 0.9, 1.1)]
    assert bright == [False, True] * 3


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_a_film_that_cannot_even_be_opened_is_called_damaged_and_no_unknown_kind(tmp_path, drawn, suffix):
    path = drawn.noisy_film(tmp_path / f"film{suffix}")
    drawn.cut(path, 0.5 if suffix == ".mp4" else 0.002)  # an MP4 of a camera has its index at its end
    with pytest.raises(InputError) as caught:
        read_frame(path)
    assert caught.value.code == "media.damaged"


def test_own_sound_of_a_damaged_film_is_kept_without_what_is_broken(tmp_path, drawn):
    path = tmp_path / "film.mkv"
    rng = np.random.default_rng(0)
    with av.open(str(path), "w") as container:
        pictures = container.add_stream("libx264", rate=10)
        pictures.width, pictures.height, pictures.pix_fmt = 64, 48, "yuv420p"
        heard = container.add_stream("flac", rate=RATE_HZ, layout="stereo")
        for index in range(30):
            noise = rng.integers(0, 255, (48, 64, 3), dtype=np.uint8)
            container.mux(pictures.encode(av.VideoFrame.from_ndarray(noise, format="rgb24")))
            sound = rng.integers(-3000, 3000, (1, 2 * 4800), dtype=np.int16)
            frame = av.AudioFrame.from_ndarray(sound, format="s16", layout="stereo")
            frame.sample_rate, frame.pts = RATE_HZ, index * 4800
            container.mux(heard.encode(frame))
        container.mux(pictures.encode(None))
        container.mux(heard.encode(None))
    source, out = drawn.spoilt(path, size=6000), tmp_path / "out.mp4"
    with av.open(str(source)) as container, pytest.raises(av.InvalidDataError):
        list(container.decode(audio=0))
    write_film(silence(3.0), source, out, keep_sound=True)
    with av.open(str(out)) as container:
        own = container.streams.audio[1]
        assert 2.0 < float(own.duration * own.time_base) <= 3.1


def test_a_film_whose_sound_goes_on_after_its_pictures_is_whole(tmp_path):
    path = tmp_path / "film.mkv"
    with av.open(str(path), "w") as container:
        pictures = container.add_stream("libx264", rate=10)
        pictures.width, pictures.height, pictures.pix_fmt = 64, 48, "yuv420p"
        heard = container.add_stream("pcm_s16le", rate=RATE_HZ, layout="mono")
        for _ in range(10):
            grey = np.full((48, 64, 3), 90, np.uint8)
            container.mux(pictures.encode(av.VideoFrame.from_ndarray(grey, format="rgb24")))
        container.mux(pictures.encode(None))
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 4 * RATE_HZ), np.int16), format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE_HZ, 0
        container.mux(heard.encode(frame))
    assert len(shown(path)) == 10
    assert films.length_of(path) == pytest.approx(1.0)


def test_a_film_of_high_dynamic_range_is_encoded_with_the_brightness_of_screens(tmp_path, drawn):
    source = drawn.high_dynamic_range(tmp_path / "film.mkv")
    write_film(silence(0.2), source, tmp_path / "out.mp4")
    assert 205 <= shown(tmp_path / "out.mp4")[0].rgb.mean() <= 255
    assert 205 <= read_frame(source).rgb.mean() <= 255


def test_pictures_in_a_format_without_a_decoder_are_refused_in_a_sentence(tmp_path, drawn):
    path = drawn.noisy_film(tmp_path / "film.mp4")
    path.write_bytes(path.read_bytes().replace(b"avc1", b"zzz1"))
    with pytest.raises(InputError) as refused:
        read_frame(path)
    assert refused.value.code == "media.no-decoder"
