from fractions import Fraction

import numpy as np
import pytest

from core.errors import InputError
from core.media.frames import read_frame
from core.media.timed_frames import Sampling, TimedFrames


def grey(level, width_px=64, height_px=48):
    return np.full((height_px, width_px, 3), level, dtype=np.uint8)


def times(frames):
    return [frame.time_s for frame in frames]


def film_at(path, at_s, codec="libx264"):
    """A film of variable frame rate: each frame brighter, shown at a time of its own."""
    import av

    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 1000)
        for index, time_s in enumerate(at_s):
            frame = av.VideoFrame.from_ndarray(grey(20 + 20 * index), format="rgb24")
            frame.pts, frame.time_base = round(time_s * 1000), Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


IRREGULAR_S = [0.0, 0.033, 0.2, 0.21, 0.5, 1.4]


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_frames_of_a_variable_rate_keep_their_own_times(tmp_path, suffix):
    frames = list(TimedFrames(film_at(tmp_path / f"film{suffix}", IRREGULAR_S), Sampling(per_second=1000)))
    assert times(frames) == pytest.approx(IRREGULAR_S, abs=2e-3)
    assert [frame.rgb.mean() for frame in frames] == pytest.approx([20 + 20 * index for index in range(6)], abs=5)


def test_no_more_frames_in_a_second_than_asked_for(tmp_path, drawn):
    path = drawn.film(tmp_path / "film.mp4", [grey(100)] * 60, rate_hz=30)
    frames = TimedFrames(path, Sampling(per_second=10))
    assert times(frames) == pytest.approx(np.arange(20) / 10, abs=0.034)
    assert (frames.damaged_at_s, frames.tone_mapped) == (None, None)
    assert frames.duration_s == pytest.approx(2.0, abs=0.05)


def test_a_span_begins_with_the_frame_that_is_shown_then(tmp_path):
    path = film_at(tmp_path / "film.mp4", IRREGULAR_S)
    frames = list(TimedFrames(path, Sampling(per_second=1000, from_s=0.3, to_s=1.0)))
    assert times(frames) == pytest.approx([0.3, 0.5], abs=2e-3)
    assert [frame.rgb.mean() for frame in frames] == pytest.approx([80, 100], abs=5)


def test_a_span_within_the_last_frame_shows_it(tmp_path):
    frames = list(TimedFrames(film_at(tmp_path / "film.mkv", IRREGULAR_S), Sampling(from_s=1.41)))
    assert [frame.rgb.mean() for frame in frames] == pytest.approx([120], abs=5)


def test_a_span_after_the_end_is_refused(tmp_path, drawn):
    with pytest.raises(InputError) as caught:
        list(TimedFrames(drawn.film(tmp_path / "film.mp4", [grey(9)] * 5), Sampling(from_s=60.0)))
    assert caught.value.code == "media.after-end"


@pytest.mark.parametrize("span", [(2.0, 2.0), (-1.0, 2.0), (float("nan"), 2.0)])
def test_a_span_that_holds_nothing_is_refused(span):
    with pytest.raises(InputError) as caught:
        Sampling(from_s=span[0], to_s=span[1])
    assert caught.value.code == "media.bad-time"


def test_frames_are_small_upright_and_of_the_films_shape(tmp_path, drawn):
    stored = np.ascontiguousarray(np.rot90(drawn.quadrants(128, 192), 1))
    path = drawn.film(tmp_path / "film.mp4", [stored] * 3, matrix=(0, 1, -1, 0))
    frame = next(iter(TimedFrames(path, Sampling(longest_side_px=96))))
    assert (frame.rgb.shape, frame.full_size_px) == ((96, 64, 3), (128, 192))
    drawn.assert_upright(frame.rgb, 60)


def test_oblong_pixels_are_made_square_and_small_at_once(tmp_path, drawn):
    path = drawn.film(tmp_path / "film.mp4", [drawn.quadrants(64, 64)] * 3, pixel_aspect=Fraction(2, 1))
    frame = next(iter(TimedFrames(path, Sampling(longest_side_px=100))))
    assert (frame.rgb.shape, frame.full_size_px) == ((50, 100, 3), (128, 64))


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_one_frame_is_a_film(tmp_path, drawn, suffix):
    frames = TimedFrames(drawn.film(tmp_path / f"film{suffix}", [grey(100)]))
    assert (times(frames), frames.damaged_at_s) == ([0.0], None)


def test_a_picture_is_one_frame_of_no_length(tmp_path, drawn):
    from PIL import Image

    Image.fromarray(drawn.quadrants()).save(tmp_path / "picture.png")
    frames = TimedFrames(tmp_path / "picture.png")
    assert (times(frames), frames.duration_s) == ([0.0], None)


def gif(path, count, width_px=64):
    from PIL import Image

    rng = np.random.default_rng(0)
    pages = [Image.fromarray(rng.integers(0, 255, (48, width_px, 3), dtype=np.uint8)) for _ in range(count)]
    pages[0].save(path, save_all=True, append_images=pages[1:], duration=[100, 300, 200, 100][:count])
    return path


def test_an_animation_keeps_its_own_times(tmp_path):
    frames = TimedFrames(gif(tmp_path / "moving.gif", 4), Sampling(longest_side_px=32))
    assert times(frames) == pytest.approx([0.0, 0.1, 0.4, 0.6])
    assert frames.duration_s == pytest.approx(0.7)
    assert next(iter(frames)).rgb.shape == (24, 32, 3)


def blinking(path, count, shown_ms):
    from PIL import Image

    pages = [Image.new("RGB", (32, 24), "white" if index % 2 else "black") for index in range(count)]
    pages[0].save(path, save_all=True, append_images=pages[1:], duration=shown_ms, loop=0)
    return path


def test_flashes_are_looked_for_in_every_frame_that_is_decoded_also_in_those_that_are_not_given(tmp_path):
    frames = TimedFrames(blinking(tmp_path / "fast.gif", 60, 20), Sampling(per_second=10), watch_flashes=True)
    assert len(list(frames)) == 12
    assert [part.kind for part in frames.flashes] == ["general"]
    unwatched = TimedFrames(frames.path)
    list(unwatched)
    assert unwatched.flashes == ()


def test_a_short_animation_is_watched_as_it_is_shown_again_and_again(tmp_path):
    for shown_ms, flashes in ((100, True), (200, False)):
        frames = TimedFrames(blinking(tmp_path / "two.gif", 2, shown_ms), watch_flashes=True)
        list(frames)
        list(frames)
        assert bool(frames.flashes) is flashes


def test_an_animation_that_is_cut_short_gives_what_comes_before(tmp_path, drawn):
    path = drawn.cut(gif(tmp_path / "moving.gif", 4), 0.6)
    frames = TimedFrames(path)
    assert times(frames) == pytest.approx([0.0, 0.1])
    assert frames.damaged_at_s == pytest.approx(0.1)
    first = read_frame(path)
    assert (first.duration_s, first.frame_count) == (pytest.approx(0.4), 2)


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".avi"])
def test_a_film_that_is_cut_short_gives_what_comes_before(tmp_path, drawn, suffix):
    path = drawn.noisy_film(tmp_path / f"film{suffix}", "mpeg4" if suffix == ".avi" else "libx264")
    frames = TimedFrames(drawn.cut(drawn.with_index_first(path) if suffix == ".mp4" else path))
    came = times(frames)
    assert 5 <= len(came) <= 20
    assert frames.damaged_at_s == came[-1]


def test_a_film_with_rubbish_in_its_middle_gives_what_comes_before(tmp_path, drawn):
    frames = TimedFrames(drawn.spoilt(drawn.with_index_first(drawn.noisy_film(tmp_path / "film.mp4"))))
    came = times(frames)
    assert 5 <= len(came) <= 20
    assert frames.damaged_at_s == came[-1]


def test_a_film_that_is_read_again_is_whole_again(tmp_path, drawn):
    frames = TimedFrames(drawn.film(tmp_path / "film.mp4", [grey(9)] * 4))
    assert times(frames) == times(frames)


def test_a_long_film_is_not_held_in_memory(tmp_path, drawn):
    import tracemalloc

    path = drawn.film(tmp_path / "film.mp4", [grey(level % 200, 320, 240) for level in range(300)], rate_hz=25)
    tracemalloc.start()
    count = sum(1 for _ in TimedFrames(path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 300
    assert peak < 20 * 320 * 240 * 3


@pytest.mark.parametrize("curve", ["pq", "hlg"])
def test_white_and_grey_of_high_dynamic_range_look_as_on_a_screen(curve):
    from core.media.high_dynamic_range import mapped

    signal = {"pq": {"white": 0.58, "grey": 0.38}, "hlg": {"white": 0.75, "grey": 0.38}}[curve]  # BT.2408, table 1
    for name, (low, high) in {"white": (215, 255), "grey": (95, 140)}.items():
        shown = mapped(np.full((2, 2, 3), round(signal[name] * 65535), dtype=np.uint16), curve)
        assert np.ptp(shown.reshape(-1, 3)[0].astype(int)) <= 2
        assert low <= shown.mean() <= high, name
    ramp = mapped(np.repeat(np.arange(0, 65536, 256, dtype=np.uint16)[None, :, None], 3, axis=2), curve)
    assert (np.diff(ramp[0, :, 1].astype(int)) >= 0).all()


def test_a_film_of_high_dynamic_range_is_tone_mapped_and_says_so(tmp_path, drawn):
    frames = TimedFrames(drawn.high_dynamic_range(tmp_path / "film.mkv"))
    found = list(frames)
    assert frames.tone_mapped == "pq"
    assert 210 <= found[0].rgb.mean() <= 255
