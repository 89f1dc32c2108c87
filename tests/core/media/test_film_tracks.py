from fractions import Fraction

import av
import numpy as np
import pytest

from core.audio import AudioClip, Layout
from core.errors import InputError
from core.media import films
from core.media.film_sound import FilmTrack
from core.media.frames import read_frame
from core.media.timed_frames import TimedFrames
from core.media.writing import write_film

FLASH_S = 1.2
RATE_HZ = 48_000
IN_STEP_S = 0.002


def clicking(layout=Layout.BINAURAL, duration_s=2.0, at_s=FLASH_S):
    """Silence with a burst at a time."""
    samples = np.zeros((round(duration_s * RATE_HZ), len(layout.channels)), dtype=np.float32)
    start = round(at_s * RATE_HZ)
    burst = 0.5 * np.sin(2 * np.pi * 1500.0 * np.arange(2400) / RATE_HZ)
    samples[start : start + 2400] = burst[:, np.newaxis]
    return AudioClip(samples, RATE_HZ, layout)


def flashing(path, codec="libx264", first_s=0.0, sound=None, pixels="yuv420p", **options):
    """Two seconds at 25 frames, one of them white; ``first_s``: the container's time of the first picture."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=25, options={"g": "10", **options})
        stream.width, stream.height, stream.pix_fmt = 64, 48, pixels
        heard = None
        if sound is not None:
            heard = container.add_stream(sound, rate=RATE_HZ, layout="stereo")
        for index in range(50):
            level = 235 if index == round(FLASH_S * 25) else 20
            picture = av.VideoFrame.from_ndarray(np.full((48, 64, 3), level, np.uint8), format="rgb24")
            picture.pts, picture.time_base = index + round(first_s * 25), Fraction(1, 25)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
        if heard is not None:
            planar = np.ascontiguousarray(clicking().samples.T)
            size = heard.codec_context.frame_size or 1024
            for start in range(0, planar.shape[1] - size, size):
                kind = heard.codec_context.format.name
                block = np.ascontiguousarray(planar[:, start : start + size])
                if kind == "s16":
                    block = (block.T.reshape(1, -1) * 32767).astype(np.int16)
                frame = av.AudioFrame.from_ndarray(block, format=kind, layout="stereo")
                frame.sample_rate, frame.pts = RATE_HZ, start + round(first_s * RATE_HZ)
                frame.time_base = Fraction(1, RATE_HZ)
                container.mux(heard.encode(frame))
            container.mux(heard.encode(None))
    return path


def flash_s(path):
    """When a player shows the white picture, by the clock that its sound goes by."""
    with av.open(str(path)) as container:
        return next(frame.time for frame in container.decode(video=0) if frame.to_ndarray(format="gray").mean() > 128)


def onset_s(path, track):
    """When a track is first heard."""
    with av.open(str(path)) as container:
        stream = container.streams.audio[track]
        planar = av.AudioResampler(format="fltp", layout=stream.layout, rate=stream.rate)
        decoded = list(container.decode(stream))
        begin_s = decoded[0].time
        samples = np.concatenate([np.abs(f.to_ndarray()).max(axis=0) for d in decoded for f in planar.resample(d)])
    return begin_s + float(np.argmax(samples > 0.15)) / stream.rate


def pictures_of(path):
    with films.opened(path) as container:
        stream = films.picture_stream(path, container)
        return [bytes(packet) for packet in container.demux(stream) if packet.size]


BOTH = (FilmTrack(clicking(), "Headphones"), FilmTrack(clicking(Layout.SURROUND_51), "5.1"))


@pytest.mark.parametrize(
    ("name", "codec", "first_s", "options"),
    [
        ("film.mp4", "libx264", 0.0, {"bf": "3"}),
        ("film.mp4", "libx264", 0.0, {"bf": "0"}),
        ("film.mp4", "mpeg4", 0.0, {}),
        ("film.mkv", "libx264", 0.0, {"bf": "3"}),
        ("late.mkv", "libx264", 0.4, {"bf": "3"}),
        ("film.avi", "mpeg4", 0.0, {}),
        ("film.webm", "libvpx-vp9", 0.0, {"deadline": "realtime"}),
    ],
)
def test_sound_and_pictures_of_a_film_are_in_step(tmp_path, name, codec, first_s, options):
    source, path = flashing(tmp_path / name, codec, first_s, **options), tmp_path / "out.mp4"
    write_film(BOTH, source, path)
    assert flash_s(path) == pytest.approx(FLASH_S, abs=IN_STEP_S)
    for track in (0, 1):
        assert onset_s(path, track) == pytest.approx(flash_s(path), abs=IN_STEP_S)


def test_a_film_whose_beginning_was_cut_off_by_an_edit_list_is_in_step(tmp_path):
    source, path = flashing(tmp_path / "film.mp4", first_s=-0.2, bf="2"), tmp_path / "out.mp4"
    write_film((FilmTrack(clicking(at_s=FLASH_S - 0.2)),), source, path)
    assert flash_s(path) == pytest.approx(FLASH_S - 0.2, abs=IN_STEP_S)
    assert onset_s(path, 0) == pytest.approx(flash_s(path), abs=IN_STEP_S)
    assert next(iter(TimedFrames(path))).time_s == 0.0


@pytest.mark.parametrize(("name", "first_s"), [("film.mp4", 0.0), ("film.mkv", 0.0), ("late.mkv", 0.4)])
def test_the_pictures_of_a_film_are_copied_as_they_are_and_the_last_is_held(tmp_path, name, first_s):
    source, path = flashing(tmp_path / name, first_s=first_s), tmp_path / "out.mp4"
    write_film((FilmTrack(clicking()),), source, path)
    assert pictures_of(path) == pictures_of(source)
    write_film((FilmTrack(clicking(duration_s=2.7)),), source, path)
    assert pictures_of(path) == pictures_of(source)
    assert read_frame(path).duration_s == pytest.approx(2.7, abs=0.05)


PLAYABLE = [
    ("libx264", "yuv420p"),
    ("libx264", "yuvj420p"),
    ("libx265", "yuv420p"),
    ("libx265", "yuv420p10le"),
    ("libsvtav1", "yuv420p"),
    ("libsvtav1", "yuv420p10le"),
]


@pytest.mark.parametrize(("codec", "pixels"), PLAYABLE)
def test_pictures_that_common_players_decode_are_copied(tmp_path, codec, pixels):
    source, path = flashing(tmp_path / "film.mp4", codec, pixels=pixels), tmp_path / "out.mp4"
    write_film((FilmTrack(clicking()),), source, path)
    assert pictures_of(path) == pictures_of(source)


NOT_PLAYABLE = [
    ("film.mp4", "libx264", "yuv444p"),
    ("film.mkv", "libx264", "yuv444p"),
    ("film.mp4", "libx264", "yuv422p"),
    ("film.mp4", "libx264", "yuv420p10le"),
    ("film.mp4", "libx265", "yuv444p"),
    ("film.mp4", "libx265", "yuv422p10le"),
]


@pytest.mark.parametrize(("name", "codec", "pixels"), NOT_PLAYABLE)
def test_pictures_that_common_players_cannot_decode_are_encoded_for_them(tmp_path, name, codec, pixels):
    source, path = flashing(tmp_path / name, codec, pixels=pixels), tmp_path / "out.mp4"
    write_film(BOTH, source, path)
    with av.open(str(path)) as container:
        shown = container.streams.video[0].codec_context
        assert (shown.name, shown.pix_fmt) == ("h264", "yuv420p")
    assert flash_s(path) == pytest.approx(FLASH_S, abs=IN_STEP_S)
    assert onset_s(path, 1) == pytest.approx(flash_s(path), abs=IN_STEP_S)


def test_sound_that_is_shorter_than_the_film_ends_it(tmp_path):
    source, path = flashing(tmp_path / "film.mp4"), tmp_path / "out.mp4"
    write_film((FilmTrack(clicking(duration_s=1.5)),), source, path)
    assert read_frame(path).duration_s == pytest.approx(1.5, abs=0.1)
    assert onset_s(path, 0) == pytest.approx(flash_s(path), abs=IN_STEP_S)


def test_the_first_track_is_the_one_that_players_choose_and_all_have_titles(tmp_path):
    path = tmp_path / "out.mp4"
    write_film(BOTH, flashing(tmp_path / "film.mp4"), path)
    with av.open(str(path)) as container:
        tracks = container.streams.audio
        assert [len(track.layout.channels) for track in tracks] == [2, 6]
        assert [bool(track.disposition & av.stream.Disposition.default) for track in tracks] == [True, False]
        assert [track.metadata["handler_name"] for track in tracks] == ["Headphones", "5.1"]


def test_the_orientation_of_a_film_is_kept_with_its_pictures(tmp_path, drawn):
    stored = [np.rot90(drawn.quadrants(64, 48))] * 12
    source = drawn.film(tmp_path / "film.mp4", stored, rate_hz=10, matrix=(0, 1, -1, 0))
    path = tmp_path / "out.mp4"
    write_film((FilmTrack(clicking()),), source, path)
    assert pictures_of(path) == pictures_of(source)
    drawn.assert_upright(read_frame(path, 0.5).rgb, 70)


def test_oblong_pixels_stay_oblong(tmp_path, drawn):
    source = drawn.film(tmp_path / "film.mp4", [drawn.quadrants(48, 64)] * 12, pixel_aspect=Fraction(2, 1))
    path = tmp_path / "out.mp4"
    write_film((FilmTrack(clicking()),), source, path)
    assert pictures_of(path) == pictures_of(source)
    assert (read_frame(path).width_px, read_frame(path).height_px) == (96, 64)


@pytest.mark.parametrize(
    ("name", "sound", "first_s"),
    [
        ("film.mp4", "aac", 0.0),
        ("film.mkv", "aac", 0.4),
        ("film.mkv", "libopus", 0.0),
        ("film.mkv", "pcm_s16le", 0.4),
        ("film.avi", "pcm_s16le", 0.0),
    ],
)
def test_a_films_own_sound_is_the_last_track_where_it_is_kept_and_in_step(tmp_path, name, sound, first_s):
    codec = "mpeg4" if name.endswith("avi") else "libx264"
    source, path = flashing(tmp_path / name, codec, first_s, sound), tmp_path / "out.mp4"
    write_film((FilmTrack(clicking(at_s=0.3)),), source, path, keep_sound=True)
    assert onset_s(path, 0) == pytest.approx(0.3, abs=IN_STEP_S)
    assert onset_s(path, 1) == pytest.approx(FLASH_S, abs=0.005)
    write_film((FilmTrack(clicking()),), source, path)
    with av.open(str(path)) as container:
        assert len(container.streams.audio) == 1


def test_a_film_without_sound_has_none_to_keep(tmp_path):
    source, path = flashing(tmp_path / "film.mp4"), tmp_path / "out.mp4"
    with pytest.raises(InputError) as caught:
        write_film((FilmTrack(clicking()),), source, path, keep_sound=True)
    assert caught.value.code == "media.no-own-sound"
    assert [found.name for found in tmp_path.iterdir()] == ["film.mp4"]


def test_sound_and_pictures_lie_side_by_side_in_the_file(tmp_path):
    path = tmp_path / "out.mp4"
    write_film((FilmTrack(clicking()),), flashing(tmp_path / "film.mp4"), path)
    with av.open(str(path)) as container:
        kinds = [packet.stream.type for packet in container.demux() if packet.size]
    first_sound, last_sound = kinds.index("audio"), len(kinds) - kinds[::-1].index("audio")
    assert kinds[first_sound:last_sound].count("video") > 20
