"""Films, presets and models through the command line."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
from PIL import Image

from core import cli
from core.models.importing import import_folder
from core.paths import DataFolder

BACKENDS = Path(__file__).parents[2] / "data" / "model_backends"
RATE_HZ = 48_000
FLASH_S = 0.8
IN_STEP_S = 0.020


def run(capsys, *arguments):
    capsys.readouterr()
    status = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def film_of(path, pictures, rate=25):
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=rate, options={"bf": "2"})
        stream.height, stream.width, stream.pix_fmt = *pictures[0].shape[:2], "yuv420p"
        for index, rgb in enumerate(pictures):
            picture = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")
            picture.pts, picture.time_base = index, Fraction(1, rate)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    return path


def disc_film(path, count=30):
    """A red disc goes from the left to the right in front of a speckled wall."""
    y_px, x_px = np.mgrid[0:120, 0:200] + 0.5
    wall = np.kron(np.random.default_rng(0).integers(110, 150, (15, 25, 1)), np.ones((8, 8, 3))).astype(np.uint8)
    pictures = []
    for index in range(count):
        rgb = wall.copy()
        rgb[(x_px - 40 - 120 * index / count) ** 2 + (y_px - 60) ** 2 <= 16**2] = (220, 30, 30)
        pictures.append(rgb)
    return film_of(path, pictures)


def onset_s(path, track):
    with av.open(str(path)) as container:
        stream = container.streams.audio[track]
        decoded = list(container.decode(stream))
        samples = np.concatenate([np.abs(frame.to_ndarray()).max(axis=0) for frame in decoded])
        return decoded[0].time + float(np.argmax(samples > 0.3 * samples.max())) / stream.rate


@pytest.fixture
def flash_and_click(tmp_path):
    """A scene of a film that flashes at a time, with a source that clicks at that time."""
    levels = [235 if index == round(FLASH_S * 25) else 20 for index in range(40)]
    film_of(tmp_path / "flash.mp4", [np.full((48, 64, 3), level, dtype=np.uint8) for level in levels])
    samples = np.zeros(2 * RATE_HZ)
    start = round(FLASH_S * RATE_HZ)
    samples[start : start + 480] = 0.5 * np.sin(2 * np.pi * 2000.0 * np.arange(480) / RATE_HZ)
    soundfile.write(tmp_path / "click.wav", samples, RATE_HZ)
    scene = {
        "format": "see2sound-scene",
        "version": 1,
        "media": {
            "path": "flash.mp4",
            "sha256": "0",
            "width_px": 64,
            "height_px": 48,
            "duration_s": 1.6,
            "shots": [[0.0, 1.6]],
        },
        "sources": [
            {
                "id": "click",
                "label": "click",
                "trajectory": [
                    {"t_s": 0.0, "azimuth_deg": -40.0, "distance_m": 1.0},
                    {"t_s": 1.6, "azimuth_deg": 40.0, "distance_m": 1.0},
                ],
                "presence": [[0.2, 1.6]],
                "clip": {"kind": "file", "path": "click.wav"},
            }
        ],
    }
    path = tmp_path / "flash.scene.json"
    path.write_text(json.dumps(scene), encoding="utf-8")
    return path


def test_a_click_is_heard_with_its_flash_on_both_tracks_of_the_film(capsys, tmp_path, flash_and_click):
    out = tmp_path / "out.mp4"
    status, said, err = run(capsys, "render", flash_and_click, "-o", out, "--json")
    assert (status, err) == (0, "")
    with av.open(str(out)) as container:
        shown = container.decode(video=0)
        flash_s = next(frame.time for frame in shown if frame.to_ndarray(format="gray").mean() > 128)
    assert flash_s == pytest.approx(FLASH_S, abs=0.001)
    for track in (0, 1):
        assert onset_s(out, track) == pytest.approx(flash_s, abs=IN_STEP_S)
    printed = json.loads(said)
    assert [each["layout"] for each in (printed["provenance"], *printed["further"])] == ["binaural", "5.1"]
    with av.open(str(out)) as container:
        assert [len(track.layout.channels) for track in container.streams.audio] == [2, 6]


def test_a_film_is_followed_and_rendered_from_its_left_to_its_right(capsys, tmp_path):
    film, scene, out = disc_film(tmp_path / "disc.mp4"), tmp_path / "disc.scene.json", tmp_path / "out.mp4"
    status, said, err = run(capsys, "analyse", film, "-o", scene, "--sources", 1, "--prompt", "dog")
    assert (status, err) == (0, "")
    assert re.search(r"dog: from \d+° left, .* to \d+° right, ", said)
    (dog,) = json.loads(scene.read_text(encoding="utf-8"))["sources"]
    assert dog["trajectory"][0]["azimuth_deg"] < -5.0 < 5.0 < dog["trajectory"][-1]["azimuth_deg"]
    status, _, err = run(capsys, "render", scene, "-o", out, "--room", "none", "--layout", "binaural")
    assert (status, err) == (0, "")
    with av.open(str(out)) as container:
        assert len(container.streams.audio) == 1
        assert float(container.streams.video[0].duration * container.streams.video[0].time_base) >= 1.2


def test_a_moment_of_a_film_gives_a_scene_that_stands(capsys, tmp_path):
    film, scene = disc_film(tmp_path / "disc.mp4"), tmp_path / "disc.scene.json"
    for option in (("--at", 0.4), ("--static",)):
        assert run(capsys, "analyse", film, "-o", scene, *option)[0] == 0
        read = json.loads(scene.read_text(encoding="utf-8"))
        assert all("position" in source for source in read["sources"])
        assert "shots" not in read["media"]


def test_a_film_that_is_too_long_is_refused_with_what_to_do(capsys, tmp_path, flash_and_click):
    scene = json.loads(flash_and_click.read_text(encoding="utf-8"))
    scene["media"] |= {"duration_s": 4000.0, "shots": [[0.0, 4000.0]]}
    flash_and_click.write_text(json.dumps(scene), encoding="utf-8")
    status, _, err = run(capsys, "render", flash_and_click, "-o", tmp_path / "out.mp4")
    assert status == 3
    assert "4000 s" in err
    assert "--duration 600" in err


def test_a_film_of_ten_hours_is_refused_before_it_is_followed(capsys, tmp_path, monkeypatch):
    film, out = film_of(tmp_path / "long.mp4", [np.full((48, 64, 3), 90, np.uint8)] * 2, Fraction(1, 18_000)), "out.wav"
    monkeypatch.setattr("core.pipeline.load_input", lambda *_, **__: pytest.fail("hours of work for nothing"))
    status, _, err = run(capsys, "render", film, "-o", tmp_path / out)
    assert status == 3
    assert re.fullmatch(r"long.mp4 lasts 36000 s, .*--duration 600\)\.\n", err)
    monkeypatch.undo()
    assert run(capsys, "render", film, "-o", tmp_path / out, "--static", "--duration", 0.2)[0] == 3  # all grey
    assert not (tmp_path / out).exists()


def test_of_a_long_film_only_what_is_rendered_is_followed(capsys, tmp_path, monkeypatch):
    film = disc_film(tmp_path / "disc.mp4")
    monkeypatch.setattr("core.pipeline.rendering._LOOK_AHEAD_S", 0.4)
    status, out, _ = run(capsys, "render", film, "-o", tmp_path / "disc.wav", "--duration", 0.6, "--json")
    assert status == 0
    assert json.loads(out)["provenance"]["scene"]["until_s"] == 1.0


def test_a_length_that_nothing_can_have_is_refused_before_the_film_is_followed(capsys, tmp_path, monkeypatch):
    film = disc_film(tmp_path / "disc.mp4", 3)
    monkeypatch.setattr("core.pipeline.following.follow", lambda *_: pytest.fail("the film was followed"))
    status, _, said = run(capsys, "render", film, "-o", tmp_path / "disc.wav", "--duration", -1)
    assert status == 3
    assert "-1" in said


def test_a_film_of_one_frame_is_rendered_as_long_as_a_picture(capsys, tmp_path, flash_and_click):
    scene = json.loads(flash_and_click.read_text(encoding="utf-8"))
    scene["media"] |= {"duration_s": 0.04, "shots": [[0.0, 0.04]]}
    scene["sources"][0]["presence"] = None
    flash_and_click.write_text(json.dumps(scene), encoding="utf-8")
    status, said, err = run(
        capsys, "render", flash_and_click, "-o", tmp_path / "out.wav", "--layout", "stereo", "--json"
    )
    assert (status, err) == (0, "")
    assert json.loads(said)["duration_s"] >= 10.0


def test_sound_that_a_film_has_none_of_is_asked_for_before_it_is_followed(capsys, tmp_path, monkeypatch):
    film, out = film_of(tmp_path / "silent.mp4", [np.full((48, 64, 3), 90, np.uint8)] * 9), tmp_path / "out.mp4"
    monkeypatch.setattr("core.pipeline.load_input", lambda *_, **__: pytest.fail("hours of work for nothing"))
    status, _, err = run(capsys, "render", film, "-o", out, "--keep-sound")
    assert status == 3
    assert "silent.mp4 has no sound of its own" in err
    assert "does not exist" in run(capsys, "render", tmp_path / "gone.mp4", "-o", out, "--static", "--keep-sound")[2]
    assert not out.exists()


def test_a_film_that_is_cut_short_is_used_as_far_as_it_goes_and_this_is_said(capsys, tmp_path):
    film, scene, out = disc_film(tmp_path / "disc.mkv", 75), tmp_path / "disc.scene.json", tmp_path / "out.mp4"
    film.write_bytes(film.read_bytes()[: film.stat().st_size // 2])
    before = film.read_bytes()
    said_once = r"disc.mkv is damaged or was cut short: what comes before \d\.\d s was used\. .*\n"
    quick = ("-o", out, "--room", "none", "--layout", "5.1")
    for arguments in (("analyse", film, "-o", scene), ("render", film, *quick), ("render", scene, *quick)):
        status, _, err = run(capsys, *arguments)
        assert status == 0
        assert re.fullmatch(said_once, err), arguments
    (shot,) = json.loads(scene.read_text(encoding="utf-8"))["media"]["shots"]
    with av.open(str(out)) as container:
        pictures, *sounds = container.streams
        assert len(list(container.decode(pictures))) >= 10
        assert float(sounds[0].duration * sounds[0].time_base) == pytest.approx(shot[1], abs=0.5)
    assert film.read_bytes() == before


@pytest.mark.parametrize("option", [("--layout", "both"), ("--keep-sound",)])
def test_what_needs_a_film_is_refused_for_a_sound_file(capsys, tmp_path, flash_and_click, option):
    status, _, err = run(capsys, "render", flash_and_click, "-o", tmp_path / "out.wav", *option)
    assert status == 3
    assert option[0] in err
    assert not (tmp_path / "out.wav").exists()


def test_options_of_one_layout_are_for_its_own_track_and_refused_where_it_has_none(capsys, tmp_path, flash_and_click):
    out, options = tmp_path / "out.mp4", ("--duration", 0.5, "--json")
    own = ("--head-circumference", 56, "--bass-management", "--method", "vbap")
    status, said, err = run(capsys, "render", flash_and_click, "-o", out, *own, *options)
    assert (status, err) == (0, "")
    printed = json.loads(said)
    assert [printed["provenance"]["method"], printed["further"][0]["method"]] == ["hrtf-images", "vbap"]
    filters = tmp_path / "filters.txt"
    filters.write_text("Preamp: -3.0 dB\nFilter 1: ON PK Fc 100 Hz Gain 3.0 dB Q 1.0\n", encoding="utf-8")
    for refused in (("--head-width", 15), ("--headphone-eq", filters)):
        status, _, err = run(capsys, "render", flash_and_click, "-o", out, "--layout", "5.1", *refused, *options)
        assert status == 3
        assert "binaural" in err or "headphones" in err.lower()


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "room.png"
    Image.fromarray(np.full((60, 80, 3), 128, dtype=np.uint8)).save(path)
    return path


@pytest.mark.parametrize("preset", ["default", "see2sound"])
def test_a_preset_whose_models_are_not_installed_says_how_to_install_them(capsys, tmp_path, picture, preset):
    out = tmp_path / "out.scene.json"
    data = ("--data", tmp_path / "site")
    status, _, err = run(capsys, *data, "analyse", picture, "-o", out, "--preset", preset)
    assert status == 4
    assert "see2sound models install" in err
    assert not out.exists()


@pytest.mark.parametrize("option", ["--regions", "--depth", "--labels", "--generator"])
def test_an_id_that_there_is_not_is_refused_with_those_there_are(capsys, tmp_path, picture, option):
    status, _, err = run(capsys, "analyse", picture, "-o", tmp_path / "out.scene.json", option, "nothing")
    assert status == 3
    assert "builtin, " in err


@pytest.mark.parametrize("words", ["source-1", "=a cat", "source-1="])
def test_what_says_nothing_of_a_source_is_wrong_usage(capsys, tmp_path, picture, words):
    assert run(capsys, "analyse", picture, "-o", tmp_path / "x.scene.json", "--source-prompt", words)[0] == 2


_SLEEPING = """
import sys
from dataclasses import replace
sys.path.insert(0, {backends!r})
from core import cli
from core.models import catalogue
from core.models.door import Task
entry = replace(catalogue.find("fastestdet"), backends={{Task.REGIONS: "fake_rooms:Sleeper"}})
catalogue.entries = lambda: (entry,)
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.usefixtures("as_at_a_terminal")
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT for one process there")
def test_an_interrupt_ends_the_model_process_and_leaves_nothing_behind(tmp_path, picture, listed, weights):
    stick, asleep = tmp_path / "stick", tmp_path / "asleep"
    stick.mkdir()
    (stick / "config.json").write_bytes(b"{}")
    (stick / "model.safetensors").write_bytes(weights)
    import_folder(listed(model_id="fastestdet"), DataFolder(tmp_path / "site"), stick, licence_accepted=True)
    out = tmp_path / "out"
    command = [sys.executable, "-c", _SLEEPING.format(backends=str(BACKENDS)), "--data", str(tmp_path / "site")]
    command += ["analyse", str(picture), "-o", str(out / "room.scene.json"), "--regions", "fastestdet"]
    started = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "SEE2SOUND_TEST_ASLEEP": str(asleep)}
    )
    with started:
        for _ in range(600):
            if asleep.is_file() and asleep.read_text(encoding="utf-8"):
                break
            time.sleep(0.05)
        started.send_signal(signal.SIGINT)
        _, err = started.communicate(timeout=20)
    assert started.returncode == 130
    assert len(err.strip().splitlines()) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(int(asleep.read_text(encoding="utf-8")), 0)
    assert not out.exists()
