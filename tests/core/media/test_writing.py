import errno
import struct

import numpy as np
import pytest
import soundfile
from PIL import Image

from core.audio import AudioClip, Layout
from core.errors import InputError, MachineError
from core.media.film_sound import FilmTrack, SoundTracks
from core.media.frames import read_frame
from core.media.sounds import read_channels
from core.media.timed_frames import TimedFrames
from core.media.writing import check_film_rate, check_shown, check_spared, check_suffix, write_audio, write_film

FREQUENCIES_HZ = (400.0, 700.0, 1100.0, 60.0, 2300.0, 3100.0)
"""One for each channel; the LFE's is low, because AAC keeps only lows there."""


def clip_of(layout, duration_s=0.5, rate_hz=48_000):
    times_s = np.arange(round(duration_s * rate_hz)) / rate_hz
    count = len(layout.channels)
    samples = np.stack([0.4 * np.sin(2 * np.pi * f * times_s) for f in FREQUENCIES_HZ[:count]], axis=1)
    return AudioClip(samples.astype(np.float32), rate_hz, layout)


def loudest_hz(samples, rate_hz):
    window = np.hanning(len(samples))
    return float(np.argmax(np.abs(np.fft.rfft(samples * window))) * rate_hz / len(samples))


@pytest.fixture
def picture(tmp_path, drawn):
    path = tmp_path / "picture.png"
    Image.fromarray(drawn.quadrants(97, 65)).save(path)
    return path


@pytest.mark.parametrize("layout", [Layout.BINAURAL, Layout.STEREO, Layout.SURROUND_51])
def test_wav_keeps_every_sample(tmp_path, layout):
    clip = clip_of(layout)
    write_audio(clip, tmp_path / "sound.wav")
    read, rate_hz = soundfile.read(tmp_path / "sound.wav", dtype="float32", always_2d=True)
    assert rate_hz == 48_000
    assert np.array_equal(read, clip.samples)


@pytest.mark.parametrize(("layout", "mask"), [(Layout.SURROUND_51, 0x3F), (Layout.BINAURAL, 0x3)])
def test_wav_says_which_channel_is_which_speaker(tmp_path, layout, mask):
    write_audio(clip_of(layout), tmp_path / "sound.wav")
    content = (tmp_path / "sound.wav").read_bytes()
    start = content.index(b"fmt ") + 8
    tag, channels, rate_hz = struct.unpack_from("<HHI", content, start)
    assert (tag, channels, rate_hz) == (0xFFFE, len(layout.channels), 48_000)
    assert struct.unpack_from("<I", content, start + 20)[0] == mask
    assert struct.unpack_from("<H", content, start + 24)[0] == 3  # IEEE float


@pytest.mark.parametrize("layout", [Layout.MONO, Layout.BINAURAL, Layout.SURROUND_51])
def test_a_wav_does_not_hold_when_it_was_written(tmp_path, layout):
    clip = clip_of(layout)
    write_audio(clip, tmp_path / "sound.wav")
    content = (tmp_path / "sound.wav").read_bytes()
    start = content.index(b"PEAK")
    assert start < content.index(b"data")
    assert struct.unpack_from("<II", content, start + 8) == (1, 0)
    read, _ = soundfile.read(tmp_path / "sound.wav", dtype="float32", always_2d=True)
    assert np.array_equal(read, clip.samples)


def test_flac_has_24_bits_and_the_order_of_channels(tmp_path):
    clip = clip_of(Layout.SURROUND_51)
    write_audio(clip, tmp_path / "sound.flac")
    assert soundfile.info(tmp_path / "sound.flac").subtype == "PCM_24"
    read, _ = soundfile.read(tmp_path / "sound.flac", dtype="float32")
    assert np.abs(read - clip.samples).max() < 2.0**-22


def test_flac_clips_at_full_scale_and_does_not_wrap(tmp_path):
    write_audio(AudioClip.mono(np.array([1.5, -1.5, 0.0])), tmp_path / "sound.flac")
    read, _ = soundfile.read(tmp_path / "sound.flac")
    assert read == pytest.approx([1.0, -1.0, 0.0], abs=1e-6)


@pytest.mark.parametrize("layout", [Layout.MONO, Layout.BINAURAL, Layout.SURROUND_51])
def test_a_film_of_a_picture_holds_it_and_keeps_the_order_of_channels(tmp_path, drawn, picture, layout):
    path = tmp_path / "film.mp4"
    clip = clip_of(layout, 1.3)
    write_film((FilmTrack(clip),), picture, path)
    frame = read_frame(path, 1.2)
    drawn.assert_upright(frame.rgb, 70)
    assert frame.duration_s == pytest.approx(1.3, abs=0.15)
    sound = read_channels(path)
    assert sound.layout.channels == layout.channels
    for channel in range(len(layout.channels)):
        steady = sound.samples[9600:52_800, channel]
        assert loudest_hz(steady, 48_000) == pytest.approx(FREQUENCIES_HZ[channel], abs=8.0)
        assert np.sqrt(np.mean(steady**2)) == pytest.approx(0.4 / np.sqrt(2), rel=0.15)


def test_a_film_of_a_film_shows_its_pictures_upright_and_holds_the_last(tmp_path, drawn):
    grey = [np.full((48, 64, 3), value, dtype=np.uint8) for value in (0, 60, 120)]
    stored = [*(np.rot90(frame) for frame in grey), *[np.rot90(drawn.quadrants(64, 48))] * 3]
    source = drawn.film(tmp_path / "source.mp4", stored, rate_hz=10, matrix=(0, 1, -1, 0))
    path = tmp_path / "film.mp4"
    write_film((FilmTrack(clip_of(Layout.BINAURAL, 2.0)),), source, path)
    assert read_frame(path, 0.15).rgb.mean() == pytest.approx(60, abs=8)
    drawn.assert_upright(read_frame(path, 0.45).rgb, 70)
    last = read_frame(path, 1.9)
    drawn.assert_upright(last.rgb, 70)
    assert last.duration_s == pytest.approx(2.0, abs=0.15)


def test_a_film_longer_than_the_sound_ends_with_it(tmp_path):
    source = tmp_path / "source.gif"
    pictures = [Image.new("RGB", (32, 32), (value, value, value)) for value in range(0, 250, 10)]
    pictures[0].save(source, save_all=True, append_images=pictures[1:], duration=100)
    path = tmp_path / "film.mp4"
    write_film((FilmTrack(clip_of(Layout.BINAURAL, 0.6)),), source, path)
    assert len(list(TimedFrames(path))) == 6


def test_an_animation_begins_anew(tmp_path):
    source = tmp_path / "source.gif"
    pictures = [Image.new("RGB", (32, 32), colour) for colour in ("black", "white")]
    pictures[0].save(source, save_all=True, append_images=pictures[1:], duration=200)
    path = tmp_path / "film.mp4"
    write_film((FilmTrack(clip_of(Layout.BINAURAL, 1.0)),), source, path)
    shown = [read_frame(path, at_s).rgb.mean() > 128 for at_s in (0.1, 0.3, 0.5, 0.7, 0.9)]
    assert shown == [False, True, False, True, False]


@pytest.mark.parametrize("name", ["sound.xyz", "sound", "sound.mp3"])
def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path, picture, name):
    for refused in (
        lambda: check_suffix(tmp_path / name),
        lambda: write_audio(clip_of(Layout.BINAURAL), tmp_path / name),
        lambda: write_film((FilmTrack(clip_of(Layout.BINAURAL)),), picture, tmp_path / name),
    ):
        with pytest.raises(InputError) as caught:
            refused()
        assert caught.value.code == "media.unknown-suffix"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["picture.png"]


def test_a_film_is_not_written_over_what_it_is_made_of(tmp_path, drawn):
    path = drawn.film(tmp_path / "film.mp4", [drawn.quadrants(64, 48)] * 3)
    before = path.read_bytes()
    with pytest.raises(InputError) as caught:
        write_film((FilmTrack(clip_of(Layout.BINAURAL)),), path, path)
    assert caught.value.code == "media.own-input"
    assert path.read_bytes() == before


def test_only_what_is_read_is_spared(tmp_path, picture):
    check_spared(tmp_path / "new.wav", (picture, tmp_path / "gone.wav"))
    (tmp_path / "old.wav").write_bytes(picture.read_bytes())
    check_spared(tmp_path / "old.wav", (picture,))
    (tmp_path / "same.wav").hardlink_to(picture)
    with pytest.raises(InputError, match=r"same\.wav is what is being rendered"):
        check_spared(tmp_path / "same.wav", (tmp_path / "gone.wav", picture))


@pytest.mark.parametrize("rate_hz", [8_000, 44_100, 48_000, 96_000])
def test_a_film_has_sound_of_every_rate_that_is_let_through(tmp_path, picture, rate_hz):
    check_film_rate(tmp_path / "film.mp4", rate_hz)
    write_film((FilmTrack(clip_of(Layout.SURROUND_51, 0.2, rate_hz)),), picture, tmp_path / "film.mp4")
    assert read_channels(tmp_path / "film.mp4").rate_hz == rate_hz


@pytest.mark.parametrize("rate_hz", [12_345, 192_000])
def test_a_rate_that_the_sound_of_films_does_not_have_is_refused_with_those_that_suit(tmp_path, picture, rate_hz):
    for refused in (
        lambda: check_film_rate(tmp_path / "film.mp4", rate_hz),
        lambda: write_film((FilmTrack(clip_of(Layout.BINAURAL, 0.2, rate_hz)),), picture, tmp_path / "film.mp4"),
    ):
        with pytest.raises(InputError, match=rf"{rate_hz} Hz\. Give --rate 48000 or 44100") as caught:
            refused()
        assert caught.value.code == "media.film-rate"
    assert not (tmp_path / "film.mp4").exists()


def test_what_a_film_can_be_made_of_is_known_before(tmp_path, drawn, picture):
    check_shown(picture)
    check_shown(drawn.film(tmp_path / "film.mp4", [drawn.quadrants(64, 48)] * 3))
    (tmp_path / "notes.png").write_text("no picture " * 40)
    soundfile.write(tmp_path / "sound.wav", np.zeros(480), 48_000)
    for name, code in (
        ("gone.png", "media.missing"),
        ("notes.png", "media.unknown-kind"),
        ("sound.wav", "media.no-pictures"),
    ):
        with pytest.raises(InputError) as caught:
            check_shown(tmp_path / name)
        assert caught.value.code == code


def test_a_full_disk_leaves_what_was_there(tmp_path, picture, monkeypatch):
    path = tmp_path / "film.mp4"
    path.write_bytes(b"before")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(SoundTracks, "advance", full)
    with pytest.raises(MachineError) as caught:
        write_film((FilmTrack(clip_of(Layout.BINAURAL)),), picture, path)
    assert caught.value.code == "errors.disk-full"
    assert path.read_bytes() == b"before"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["film.mp4", "picture.png"]


def test_a_disk_that_fills_up_under_the_encoder_is_said(tmp_path, picture, monkeypatch):
    import av

    def full(*_):
        raise av.OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(SoundTracks, "advance", full)
    with pytest.raises(MachineError) as caught:
        write_film((FilmTrack(clip_of(Layout.BINAURAL)),), picture, tmp_path / "film.mp4")
    assert caught.value.code == "errors.disk-full"


def test_a_picture_that_is_gone_is_the_inputs_fault(tmp_path):
    with pytest.raises(InputError) as caught:
        write_film((FilmTrack(clip_of(Layout.BINAURAL)),), tmp_path / "gone.png", tmp_path / "film.mp4")
    assert caught.value.code == "media.missing"
