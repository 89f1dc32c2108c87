import numpy as np
import pytest
import soundfile
from PIL import Image

from core.audio import Layout, rms_dbfs
from core.errors import InputError
from core.media import sounds
from core.media.sounds import read_channels, read_sound


def tone(frequency_hz=1000.0, duration_s=1.0, rate_hz=48_000, amplitude=0.5):
    return amplitude * np.sin(2 * np.pi * frequency_hz * np.arange(round(duration_s * rate_hz)) / rate_hz)


def loudest_hz(clip):
    spectrum = np.abs(np.fft.rfft(clip.samples[:, 0]))
    return float(np.argmax(spectrum) * clip.rate_hz / len(clip.samples))


def m4a(path, samples, rate_hz=44_100, layout="stereo"):
    import av

    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=rate_hz, layout=layout)
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(samples.T, dtype=np.float32), format="fltp", layout=layout
        )
        frame.sample_rate = rate_hz
        fifo = av.AudioFifo()
        fifo.write(frame)
        while block := fifo.read(1024, partial=True):
            container.mux(stream.encode(block))
        container.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".mp3", ".ogg", ".m4a"])
@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
def test_every_common_sound_file_becomes_mono_at_the_rate_asked_for(tmp_path, suffix, rate_hz):
    path = tmp_path / f"sound{suffix}"
    stereo = np.stack([tone(rate_hz=rate_hz), tone(rate_hz=rate_hz)], axis=1)
    if suffix == ".m4a":
        m4a(path, stereo, rate_hz)
    else:
        soundfile.write(path, stereo, rate_hz)
    clip = read_sound(path, 48_000)
    assert (clip.layout, clip.rate_hz) == (Layout.MONO, 48_000)
    assert clip.duration_s == pytest.approx(1.0, abs=0.06)
    assert loudest_hz(clip) == pytest.approx(1000.0, abs=2.0)
    assert rms_dbfs(clip.samples) == pytest.approx(rms_dbfs(stereo), abs=0.6)


def test_channels_are_mixed_by_their_mean(tmp_path):
    path = tmp_path / "sound.wav"
    soundfile.write(path, np.tile([0.6, 0.2], (100, 1)), 48_000, subtype="FLOAT")
    assert read_sound(path).samples[:, 0] == pytest.approx(np.full(100, 0.4), abs=1e-6)


def test_nothing_folds_back_when_the_rate_goes_down(tmp_path):
    path = tmp_path / "high.wav"
    soundfile.write(path, tone(20_000.0, rate_hz=96_000), 96_000, subtype="FLOAT")
    assert rms_dbfs(read_sound(path, 16_000).samples[200:-200]) < -80.0


def test_the_sound_of_a_film_is_read(tmp_path):
    assert read_sound(m4a(tmp_path / "film.mp4", np.stack([tone(rate_hz=44_100)] * 2, axis=1))).duration_s > 0.9


def refusal(path):
    with pytest.raises(InputError) as caught:
        read_sound(path)
    assert str(path) in str(caught.value)
    return caught.value.code


def test_a_sound_file_without_samples_is_refused(tmp_path):
    path = tmp_path / "silence.wav"
    soundfile.write(path, np.zeros(0), 48_000)
    assert refusal(path) == "media.no-sound"


def test_a_film_without_sound_is_refused(tmp_path, drawn):
    assert refusal(drawn.film(tmp_path / "film.mp4", [drawn.quadrants()] * 3)) == "media.no-sound"


@pytest.mark.parametrize("name", ["notes.wav", "notes.m4a", "notes.mp3"])
def test_a_text_file_is_no_sound(tmp_path, name):
    (tmp_path / name).write_text("This is not a sound. " * 200)
    assert refusal(tmp_path / name) in {"media.not-a-sound", "media.no-sound"}


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".gif", ".webp", ".tiff"])
def test_a_picture_is_no_sound_and_that_is_said(tmp_path, suffix):
    path = tmp_path / f"wall{suffix}"
    Image.new("RGB", (64, 48), "red").save(path)
    assert refusal(path) == "media.not-a-sound"
    path.write_bytes(path.read_bytes()[:60])
    assert refusal(path) == "media.not-a-sound"


def test_a_film_that_is_damaged_stays_damaged(tmp_path):
    path = m4a(tmp_path / "film.mp4", np.stack([tone(rate_hz=44_100)] * 2, axis=1))
    path.write_bytes(path.read_bytes()[:200])
    assert refusal(path) == "media.damaged"


def test_an_endless_sound_is_refused_by_its_header(tmp_path, monkeypatch):
    monkeypatch.setattr(sounds, "MAX_SOUND_S", 0.5)
    path = tmp_path / "long.wav"
    soundfile.write(path, tone(), 48_000)
    assert refusal(path) == "media.too-long"
    assert refusal(m4a(tmp_path / "long.m4a", np.stack([tone()] * 2, axis=1), 48_000)) == "media.too-long"


def test_values_that_are_no_numbers_are_refused(tmp_path):
    path = tmp_path / "broken.wav"
    soundfile.write(path, np.array([0.1, np.nan, 0.2]), 48_000, subtype="FLOAT")
    assert refusal(path) == "media.not-finite"


@pytest.mark.parametrize("code", ["media.missing", "media.empty", "media.folder"])
def test_what_is_no_file_with_something_in_it_is_refused(tmp_path, code):
    (tmp_path / "empty.wav").touch()
    path = {"media.missing": "gone.wav", "media.empty": "empty.wav", "media.folder": "."}[code]
    assert refusal(tmp_path / path) == code


@pytest.mark.parametrize(("count", "layout"), [(1, Layout.MONO), (2, Layout.BINAURAL), (6, Layout.SURROUND_51)])
def test_channels_stay_apart_when_they_are_read_as_a_layout(tmp_path, count, layout):
    path = tmp_path / "channels.wav"
    levels = np.arange(1, count + 1) / 10
    soundfile.write(path, np.tile(levels, (50, 1)), 48_000, format="WAVEX", subtype="FLOAT")
    clip = read_channels(path)
    assert clip.layout is layout
    assert clip.samples[0] == pytest.approx(levels, abs=1e-6)


def test_two_channels_are_loudspeakers_when_that_is_said(tmp_path):
    path = tmp_path / "channels.wav"
    soundfile.write(path, np.zeros((50, 2)), 48_000)
    assert read_channels(path, Layout.STEREO).layout is Layout.STEREO


@pytest.mark.parametrize(("count", "layout"), [(3, None), (2, Layout.SURROUND_51), (6, Layout.BINAURAL)])
def test_channels_that_are_no_layout_are_refused(tmp_path, count, layout):
    path = tmp_path / "channels.wav"
    soundfile.write(path, np.zeros((50, count)), 48_000)
    with pytest.raises(InputError) as caught:
        read_channels(path, layout)
    assert caught.value.code == "media.wrong-channels"
