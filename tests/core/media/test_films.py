from fractions import Fraction

import numpy as np
import pytest
import soundfile

from core.errors import InputError
from core.media.films import apply_display_matrix
from core.media.frames import read_frame

TURNS = {
    "as stored": ((1, 0, 0, 1), lambda rgb: rgb),
    "quarter turn clockwise": ((0, 1, -1, 0), lambda rgb: np.rot90(rgb, 1)),
    "half turn": ((-1, 0, 0, -1), lambda rgb: rgb[::-1, ::-1]),
    "quarter turn counter-clockwise": ((0, -1, 1, 0), lambda rgb: np.rot90(rgb, -1)),
    "mirrored": ((-1, 0, 0, 1), lambda rgb: rgb[:, ::-1]),
    "upside down": ((1, 0, 0, -1), lambda rgb: rgb[::-1]),
    "mirrored and turned": ((0, 1, 1, 0), lambda rgb: rgb.transpose(1, 0, 2)),
    "mirrored and turned back": ((0, -1, -1, 0), lambda rgb: rgb[::-1, ::-1].transpose(1, 0, 2)),
}
"""Display matrix (a, b, c, d), and how an upright picture is stored under it."""


@pytest.mark.parametrize("turn", TURNS)
def test_a_turned_or_mirrored_film_is_upright(tmp_path, drawn, turn):
    matrix, store = TURNS[turn]
    stored = store(drawn.quadrants(128, 96))
    frame = read_frame(drawn.film(tmp_path / "film.mp4", [stored] * 5, matrix=matrix))
    assert (frame.kind, frame.width_px, frame.height_px) == ("film", 128, 96)
    drawn.assert_upright(frame.rgb, 60)


@pytest.mark.parametrize("turn", TURNS)
def test_display_matrices_are_undone_exactly(drawn, turn):
    matrix, store = TURNS[turn]
    upright = drawn.quadrants(10, 6)
    shown = apply_display_matrix(np.ascontiguousarray(store(upright)), tuple(value * 65536 for value in matrix))
    assert np.array_equal(shown, upright)


def numbered(count, width_px=64, height_px=48):
    """Frames that grow brighter by 20 each."""
    return [np.full((height_px, width_px, 3), 20 * index, dtype=np.uint8) for index in range(count)]


@pytest.mark.parametrize(("at_s", "index"), [(0.0, 0), (0.35, 3), (0.5, 5), (0.99, 9)])
@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".avi"])
def test_a_film_shows_the_frame_of_the_moment_asked_for(tmp_path, drawn, at_s, index, suffix):
    codec = "mpeg4" if suffix == ".avi" else "libx264"
    frame = read_frame(drawn.film(tmp_path / f"film{suffix}", numbered(10), codec=codec), at_s)
    assert frame.frame_s == pytest.approx(index / 10, abs=1e-3)
    assert frame.rgb.mean() == pytest.approx(20 * index, abs=6)
    assert frame.duration_s == pytest.approx(1.0, abs=0.11)


def test_a_film_of_oblong_pixels_has_its_true_shape(tmp_path, drawn):
    frame = read_frame(drawn.film(tmp_path / "film.mp4", [drawn.quadrants(64, 64)] * 3, pixel_aspect=Fraction(2, 1)))
    assert (frame.width_px, frame.height_px) == (128, 64)


def test_a_moment_after_the_end_of_a_film_is_refused(tmp_path, drawn):
    with pytest.raises(InputError) as caught:
        read_frame(drawn.film(tmp_path / "film.mp4", numbered(5)), 60.0)
    assert caught.value.code == "media.after-end"


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_a_sound_file_is_no_film(tmp_path, suffix):
    path = tmp_path / f"sound{suffix}"
    soundfile.write(path, np.zeros(4800), 48_000)
    with pytest.raises(InputError) as caught:
        read_frame(path)
    assert caught.value.code == "media.no-pictures"


def test_a_film_without_pictures_is_refused(tmp_path):
    import av

    path = tmp_path / "film.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=48_000, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 4800), dtype=np.float32), format="fltp", layout="mono")
        frame.sample_rate = 48_000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    with pytest.raises(InputError) as caught:
        read_frame(path)
    assert caught.value.code == "media.no-pictures"


def test_a_truncated_film_is_refused(tmp_path, drawn):
    path = drawn.film(tmp_path / "film.mp4", numbered(10))
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(InputError) as caught:
        read_frame(path)
    assert caught.value.code in {"media.damaged", "media.unknown-kind", "media.no-pictures"}


def test_a_play_list_does_not_make_other_files_open(tmp_path, drawn):
    drawn.film(tmp_path / "film.mp4", numbered(3))
    path = tmp_path / "list.mp4"
    path.write_text("ffconcat version 1.0\nfile film.mp4\n")
    with pytest.raises(InputError) as caught:
        read_frame(path)
    assert caught.value.code == "media.unknown-kind"
