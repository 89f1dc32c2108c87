import argparse
import errno
import itertools
import json
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

from core import cli, wording
from core.cli import common
from core.cli.main import build_parser
from core.errors import CancelledError, MachineError
from core.pipeline import ROOM_NAMES


def drawn(folder):
    path = folder / "room.png"
    rgb = np.full((180, 320, 3), 205, dtype=np.uint8)
    y_px, x_px = np.mgrid[0:180, 0:320]
    for x, y, colour in ((60, 90, (200, 30, 30)), (250, 60, (30, 60, 200))):
        rgb[(x_px - x) ** 2 + (y_px - y) ** 2 <= 24**2] = colour
    Image.fromarray(rgb).save(path)
    return path


@pytest.fixture
def picture(tmp_path):
    return drawn(tmp_path)


@pytest.fixture(scope="module")
def analysed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("analysed")
    assert cli.main(["analyse", str(drawn(folder)), "-o", str(folder / "room.scene.json")]) == 0
    return folder / "room.scene.json"


@pytest.fixture
def scene(tmp_path, picture, analysed):
    return Path(shutil.copy(analysed, tmp_path))


def run(capsys, *arguments):
    capsys.readouterr()
    status = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def assert_one_sentence(text):
    assert text.endswith("\n")
    assert len(text.strip().splitlines()) == 1
    assert "Traceback" not in text


def test_analyse_writes_a_scene_and_says_in_words_where_things_are(capsys, tmp_path, picture):
    status, out, err = run(capsys, "analyse", picture, "-o", tmp_path / "x.scene.json")
    assert (status, err) == (0, "")
    assert "° left" in out
    assert "° right" in out
    assert "-" not in out.split("\n", 1)[1]
    assert json.loads((tmp_path / "x.scene.json").read_text(encoding="utf-8"))["media"]["path"] == "room.png"


def test_analyse_prints_the_scene_as_json(capsys, tmp_path, picture):
    status, out, _ = run(capsys, "analyse", picture, "-o", tmp_path / "x.scene.json", "--sources", 1, "--json")
    assert status == 0
    printed = json.loads(out)
    assert printed["format"] == "see2sound-scene"
    assert len(printed["sources"]) == 1


def test_a_picture_with_nothing_in_it_gives_an_empty_scene_and_a_sentence(capsys, tmp_path):
    picture, scene = tmp_path / "wall.png", tmp_path / "wall.scene.json"
    Image.new("RGB", (160, 90), "white").save(picture)
    status, out, err = run(capsys, "analyse", picture, "-o", scene, "--json")
    assert status == 0
    assert json.loads(out)["sources"] == json.loads(scene.read_text(encoding="utf-8"))["sources"] == []
    assert_one_sentence(err)
    assert "wall.png" in err
    status, _, err = run(capsys, "render", scene, "-o", tmp_path / "x.wav")
    assert status == 3
    assert_one_sentence(err)


def test_options_of_the_analysis_reach_the_scene(capsys, tmp_path, picture):
    path = tmp_path / "x.scene.json"
    options = ("--hfov", 80, "--prompt", "a dog", "--seed", 3, "--sources", 2)
    assert run(capsys, "analyse", picture, "-o", path, *options)[0] == 0
    read = json.loads(path.read_text(encoding="utf-8"))
    assert read["camera"] == {"hfov_deg": 80.0, "source": "manual"}
    assert read["sources"][0]["clip"]["name"] == "dog"
    assert read["provenance"]["seed"] == 3


@pytest.mark.parametrize(
    ("name", "layout", "channels"),
    [("x.wav", "binaural", 2), ("x.flac", "5.1", 6), ("x.wav", "stereo", 2)],
)
def test_render_writes_sound_of_every_layout(capsys, tmp_path, scene, name, layout, channels):
    options = ("--layout", layout, "--duration", 0.5, "--room", "none")
    status, _, err = run(capsys, "render", scene, "-o", tmp_path / name, *options)
    assert (status, err) == (0, "")
    info = soundfile.info(tmp_path / name)
    assert (info.channels, info.samplerate) == (channels, 48_000)


def test_render_takes_a_picture_and_writes_a_film_of_it(capsys, tmp_path, picture):
    from core.media.frames import read_frame
    from core.media.sounds import read_channels

    path = tmp_path / "x.mp4"
    status, out, _ = run(capsys, "render", picture, "-o", path, "--layout", "5.1", "--duration", 0.5, "--json")
    assert status == 0
    assert json.loads(out)["provenance"]["layout"] == "5.1"
    assert read_frame(path).kind == "film"
    assert read_channels(path).samples.shape[1] == 6


def test_the_same_command_gives_the_same_samples(capsys, tmp_path, scene):
    for name in ("a.wav", "b.wav"):
        assert run(capsys, "render", scene, "-o", tmp_path / name, "--duration", 0.5, "--room", "small")[0] == 0
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_listen_hears_a_left_source_on_the_left(capsys, tmp_path, scene):
    edited = json.loads(scene.read_text(encoding="utf-8"))
    edited["sources"] = edited["sources"][:1]
    edited["sources"][0]["position"] = {"azimuth_deg": -60.0, "elevation_deg": 0.0, "distance_m": 1.0}
    edited["sources"][0]["clip"]["name"] = "noise-train"
    scene.write_text(json.dumps(edited), encoding="utf-8")
    assert run(capsys, "render", scene, "-o", tmp_path / "x.wav", "--duration", 1, "--room", "none")[0] == 0
    status, out, _ = run(capsys, "listen", tmp_path / "x.wav", "--json")
    assert status == 0
    assert json.loads(out)["azimuth_deg"] == pytest.approx(-60.0, abs=10.0)
    assert "left" in run(capsys, "listen", tmp_path / "x.wav")[1]


def test_listen_says_that_silence_is_silence(capsys, tmp_path):
    soundfile.write(tmp_path / "x.wav", np.zeros((4800, 2)), 48_000)
    status, out, _ = run(capsys, "listen", tmp_path / "x.wav")
    assert (status, out) == (0, wording.say("cli.silence") + "\n")


@pytest.mark.parametrize("command", ["protocols", "scenes", "doctor"])
def test_what_is_there_is_listed_for_people_and_for_programs(capsys, command):
    status, out, _ = run(capsys, command)
    assert status == 0
    assert out.strip()
    status, out, _ = run(capsys, command, "--json")
    assert status == 0
    assert json.loads(out)


def test_the_three_protocols_are_listed(capsys):
    assert {row["id"] for row in json.loads(run(capsys, "protocols", "--json")[1])} >= {
        "direction",
        "distance",
        "scene",
    }


def test_doctor_says_versions_folder_and_database(capsys, tmp_path):
    found = json.loads(run(capsys, "doctor", "--json", "--data", tmp_path)[1])
    assert found["data_folder"] == str(tmp_path)
    nothing = {"bytes": None, "encrypted": None, "newest_backup": None}
    assert found["database"] == {"path": str(tmp_path / "see2sound.db"), **nothing}
    assert found["packages"]["numpy"] == np.__version__
    (tmp_path / "see2sound.db").write_bytes(b"12345")
    (tmp_path / "backups").mkdir()
    (backup := tmp_path / "backups" / "see2sound-00000000-20260504T180000Z.db").touch()
    found = json.loads(run(capsys, "doctor", "--json", "--data", tmp_path)[1])["database"]
    assert (found["bytes"], found["encrypted"], found["newest_backup"]) == (5, True, str(backup))


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_is_taken_before_or_after_the_command(capsys, tmp_path, before):
    data = ("--data", tmp_path)
    arguments = (*data, "doctor", "--json") if before else ("doctor", "--json", *data)
    assert json.loads(run(capsys, *arguments)[1])["data_folder"] == str(tmp_path)


def bad_media(tmp_path, name):
    path = tmp_path / name
    if name == "text.png":
        path.write_text("not a picture\n" * 40)
    elif name == "empty.jpg":
        path.touch()
    elif name == "cut.jpg":
        noise = np.random.default_rng(0).integers(0, 255, (200, 200, 3), dtype=np.uint8)
        Image.fromarray(noise).save(path)
        path.write_bytes(path.read_bytes()[:2000])
    elif name == "huge.png":
        header = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header)))
    elif name == "sound.mp4":
        soundfile.write(path.with_suffix(".wav"), np.zeros(480), 48_000)
        path.with_suffix(".wav").rename(path)
    elif name == "wall.png":
        Image.new("RGB", (64, 64), "white").save(path)
    elif name == "folder":
        path.mkdir()
    return path


BAD_MEDIA = ("text.png", "empty.jpg", "cut.jpg", "huge.png", "sound.mp4", "folder", "missing.png")


@pytest.mark.parametrize(
    ("command", "name"), [*itertools.product(["analyse", "render"], BAD_MEDIA), ("render", "wall.png")]
)
def test_media_that_cannot_be_used_gets_one_sentence_and_status_3(capsys, tmp_path, name, command):
    output = tmp_path / ("out.scene.json" if command == "analyse" else "out.wav")
    status, out, err = run(capsys, command, bad_media(tmp_path, name), "-o", output)
    assert (status, out) == (3, "")
    assert_one_sentence(err)
    assert name in err
    assert not output.exists()


BAD_OPTIONS = (
    ("--sources", 0),
    ("--sources", 99),
    ("--hfov", 0),
    ("--hfov", "nan"),
    ("--regions", "magic"),
    ("--depth", "magic"),
    ("--tracker", "magic"),
    ("--candidates", 0),
    ("--candidates", 9),
    ("--at", -1),
)


@pytest.mark.parametrize("option", BAD_OPTIONS, ids=str)
def test_options_that_cannot_be_used_get_status_3(capsys, tmp_path, picture, option):
    status, _, err = run(capsys, "analyse", picture, "-o", tmp_path / "x.scene.json", *option)
    assert status == 3
    assert_one_sentence(err)


BAD_RENDER_OPTIONS = (
    ("--duration", 0),
    ("--duration", 1e9),
    ("--rate", -1),
    ("--rate", 0),
    ("--rate", 5),
    ("--rate", 1_000_000_000),
    ("--room", "cathedral"),
    ("--method", "magic"),
    ("--hrtf", "gone.sofa"),
    ("--head-circumference", 0.57),
    ("--head-width", "nan"),
    ("--headphone-eq", "gone.txt"),
    ("--bass-management",),
    ("--layout", "5.1", "--head-width", 15),
    ("--layout", "stereo", "--bass-management"),
)


@pytest.mark.parametrize("option", BAD_RENDER_OPTIONS, ids=str)
def test_render_options_that_cannot_be_used_get_status_3(capsys, tmp_path, scene, option):
    status, _, err = run(capsys, "render", scene, "-o", tmp_path / "x.wav", *option)
    assert status == 3
    assert_one_sentence(err)
    assert not (tmp_path / "x.wav").exists()


def test_render_is_fitted_to_a_head_and_headphones_and_says_so(capsys, tmp_path, scene):
    equalisation = tmp_path / "HD 600.txt"
    equalisation.write_text("Preamp: -3 dB\nFilter 1: ON PK Fc 2000 Hz Gain 3.0 dB Q 1.4\n")
    fitted = ("--head-circumference", 57, "--head-width", 15.2, "--headphone-eq", equalisation, "--doppler")
    status, out, _ = run(
        capsys, "render", scene, "-o", tmp_path / "x.wav", "--duration", 0.2, "--room", "none", "--json", *fitted
    )
    assert status == 0
    said = json.loads(out)["provenance"]
    assert (said["head"]["circumference_cm"], said["head"]["width_cm"], said["head"]["fitted"]) == (57, 15.2, True)
    assert said["headphone_eq"]["file"] == "HD 600.txt"
    assert said["doppler"]


def test_render_takes_the_bass_to_the_lfe(capsys, tmp_path, scene):
    options = (
        "--layout",
        "5.1",
        "--bass-management",
        "--method",
        "vbap",
        "--duration",
        0.2,
        "--room",
        "none",
        "--json",
    )
    status, out, _ = run(capsys, "render", scene, "-o", tmp_path / "x.wav", *options)
    assert status == 0
    assert json.loads(out)["provenance"]["bass_management"]


@pytest.mark.parametrize("rate_hz", [0, 1_000_000_000])
def test_a_rate_that_cannot_be_is_refused_before_the_picture_is_looked_at(
    capsys, tmp_path, picture, monkeypatch, rate_hz
):
    monkeypatch.setattr("core.pipeline.load_input", lambda *_, **__: pytest.fail("work for nothing"))
    status, _, err = run(capsys, "render", picture, "-o", tmp_path / "x.wav", "--rate", rate_hz)
    assert status == 3
    assert f"{rate_hz} Hz cannot be rendered. Choose one from 8000 to 192000 Hz" in err


@pytest.mark.parametrize("rate_hz", [12_345, 192_000])
def test_a_rate_that_no_film_has_is_refused_before_the_picture_is_looked_at(
    capsys, tmp_path, picture, monkeypatch, rate_hz
):
    monkeypatch.setattr("core.pipeline.load_input", lambda *_, **__: pytest.fail("work for nothing"))
    status, _, err = run(capsys, "render", picture, "-o", tmp_path / "x.mp4", "--rate", rate_hz)
    assert status == 3
    assert "Give --rate 48000 or 44100" in err
    assert_one_sentence(err)


@pytest.mark.parametrize("is_there", [False, True])
def test_a_film_of_a_scene_whose_picture_cannot_be_shown_is_refused_before_it_is_rendered(
    capsys, tmp_path, scene, picture, monkeypatch, is_there
):
    monkeypatch.setattr("core.pipeline.render_scene", lambda *_, **__: pytest.fail("work for nothing"))
    picture.unlink()
    if is_there:
        picture.write_text("no picture " * 40)
    status, _, err = run(capsys, "render", scene, "-o", tmp_path / "x.mp4")
    assert status == 3
    assert ("is not a picture" if is_there else "does not exist") in err
    assert_one_sentence(err)


def test_a_scene_is_read_as_windows_editors_save_it(capsys, tmp_path, scene):
    scene.write_bytes(b"\xef\xbb\xbf" + scene.read_bytes())
    options = ("--duration", 0.2, "--room", "none")
    assert run(capsys, "render", scene, "-o", tmp_path / "x.wav", *options)[0] == 0


@pytest.fixture
def oddly_named(tmp_path, picture):
    """The picture under a name that is not UTF-8."""
    if sys.platform != "linux":
        pytest.skip("names are text on this system")
    return picture.rename(tmp_path / "B\udce4r.png")


@pytest.mark.parametrize("command", ["analyse", "render", "listen"])
def test_a_file_whose_name_is_no_text_is_refused_before_it_is_looked_at(
    capsys, tmp_path, oddly_named, monkeypatch, command
):
    monkeypatch.setattr("core.media.pictures.decode", lambda *_: pytest.fail("work for nothing"))
    output = {"analyse": ("-o", tmp_path / "x.scene.json"), "render": ("-o", tmp_path / "x.wav"), "listen": ()}
    status, _, err = run(capsys, command, oddly_named, *output[command])
    assert status == 3
    assert_one_sentence(err)
    assert "B?r.png" in err
    assert "Rename it" in err
    assert [path.suffix for path in tmp_path.iterdir()] == [".png"]


def test_a_result_under_a_name_that_is_no_text_is_written_and_named(tmp_path, scene):
    if sys.platform != "linux":
        pytest.skip("names are text on this system")
    code = "import sys; from core.cli import main; sys.exit(main(sys.argv[1:]))"
    command = ("render", scene, "-o", tmp_path / "B\udce4r.wav", "--duration", "0.2", "--room", "none", "--json")
    ended = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert Path(json.loads(ended.stdout)["output"]).is_file()


@pytest.mark.parametrize("name", ["x.xyz", "x", "x.mp3"])
def test_an_unknown_output_format_is_refused_before_the_work(capsys, tmp_path, name):
    status, _, err = run(capsys, "render", tmp_path / "missing.png", "-o", tmp_path / name)
    assert status == 3
    assert ".wav" in err


def test_a_film_of_a_scene_without_picture_is_refused(capsys, tmp_path, scene):
    edited = json.loads(scene.read_text(encoding="utf-8"))
    edited["media"] = None
    scene.write_text(json.dumps(edited), encoding="utf-8")
    status, _, err = run(capsys, "render", scene, "-o", tmp_path / "x.mp4")
    assert status == 3
    assert "has none" in err


@pytest.mark.parametrize("text", ["{", "[]", '{"format": "something"}', "\x00"])
def test_what_is_no_scene_file_is_refused(capsys, tmp_path, text):
    path = tmp_path / "x.scene.json"
    path.write_text(text, encoding="utf-8")
    status, _, err = run(capsys, "render", path, "-o", tmp_path / "x.wav")
    assert status == 3
    assert_one_sentence(err)


def test_a_wrong_value_in_a_scene_file_is_named(capsys, tmp_path, scene):
    edited = json.loads(scene.read_text(encoding="utf-8"))
    edited["sources"][1]["position"]["distance_m"] = -2
    scene.write_text(json.dumps(edited), encoding="utf-8")
    status, _, err = run(capsys, "render", scene, "-o", tmp_path / "x.wav")
    assert status == 3
    assert "sources[1].position.distance_m: must be above 0" in err


@pytest.mark.parametrize("name", ["text.png", "empty.jpg", "missing.png", "folder"])
def test_listen_refuses_what_is_no_sound(capsys, tmp_path, name):
    status, _, err = run(capsys, "listen", bad_media(tmp_path, name))
    assert status == 3
    assert_one_sentence(err)


def test_listen_says_of_a_picture_that_it_is_no_sound(capsys, picture):
    status, _, err = run(capsys, "listen", picture)
    assert status == 3
    assert "is not a sound" in err
    assert "PNG" not in err


def test_listen_refuses_a_layout_that_the_file_does_not_have(capsys, tmp_path):
    soundfile.write(tmp_path / "x.wav", np.zeros((480, 2)), 48_000)
    assert run(capsys, "listen", tmp_path / "x.wav", "--layout", "5.1")[0] == 3


@pytest.mark.parametrize(
    "arguments",
    [(), ("nonsense",), ("analyse",), ("render", "x.png"), ("render", "x", "-o", "y.wav", "--layout", "9.1")],
    ids=str,
)
def test_wrong_usage_gets_status_2(capsys, arguments):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert "usage" in err


@pytest.mark.parametrize("command", [(), ("analyse",), ("render",), ("listen",), ("doctor",)], ids=str)
def test_help_is_a_result(capsys, command):
    status, out, err = run(capsys, *command, "--help")
    assert (status, err) == (0, "")
    assert "--data" in out


def test_the_help_names_every_room():
    assert all(name in wording.say("cli.help-room") for name in ROOM_NAMES)


def test_a_folder_that_cannot_be_written_gets_status_4(capsys, tmp_path, picture):
    (tmp_path / "file").touch()
    status, _, err = run(capsys, "analyse", picture, "-o", tmp_path / "file" / "x.scene.json")
    assert status == 4
    assert_one_sentence(err)


def test_a_full_disk_gets_status_4_and_leaves_what_was_there(capsys, tmp_path, scene, monkeypatch):
    path = tmp_path / "x.wav"
    path.write_bytes(b"before")

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(soundfile, "write", full)
    status, _, err = run(capsys, "render", scene, "-o", path, "--duration", 0.5, "--room", "none")
    assert status == 4
    assert "disk is full" in err
    assert path.read_bytes() == b"before"


def failing(error):
    """A ``register`` whose command raises."""

    def register(subparsers):
        def command(_):
            raise error

        subparsers.add_parser("fail").set_defaults(run=command)

    return register


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (KeyboardInterrupt(), 130),
        (CancelledError(), 130),
        (MachineError("errors.disk-full", path="x"), 4),
        (MemoryError(), 4),
        (ZeroDivisionError("Mrs. Example"), 1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_error_has_its_status_and_one_sentence(capsys, error, status):
    assert cli.main(["fail"], extra=(failing(error),)) == status
    assert_one_sentence(capsys.readouterr().err)


def test_our_own_fault_is_logged_where_we_say_without_what_a_person_typed(capsys, tmp_path):
    error = ZeroDivisionError("Mrs. Example")
    assert cli.main(["--data", str(tmp_path), "fail"], extra=(failing(error),)) == 1
    said = capsys.readouterr().err
    log = tmp_path / "logs" / "see2sound.log"
    assert str(log) in said
    written = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in written
    assert "test_commands.py" in written
    assert "Mrs. Example" not in written + said


def test_a_log_that_cannot_be_written_is_said_and_nothing_else_breaks(capsys, tmp_path):
    (tmp_path / "file").touch()
    assert cli.main(["--data", str(tmp_path / "file"), "fail"], extra=(failing(ZeroDivisionError()),)) == 1
    said = capsys.readouterr().err
    assert_one_sentence(said)
    assert "could not be written" in said


def test_commands_of_other_packages_get_the_common_options_even_when_they_have_them(capsys, tmp_path):
    def register(subparsers):
        parser = subparsers.add_parser("other")
        parser.add_argument("--data", type=Path)
        parser.set_defaults(run=lambda arguments: common.result(str(common.data_folder(arguments).root)))

    assert cli.main(["other", "--data", str(tmp_path)], extra=(register,)) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path)


def test_progress_is_silent_unless_asked_for_where_nobody_watches(capsys, tmp_path, picture):
    arguments = ("analyse", picture, "-o", tmp_path / "x.scene.json")
    assert run(capsys, *arguments)[2] == ""
    assert "regions" in run(capsys, *arguments, "--progress")[2]


def test_help_imports_nothing_heavy():
    heavy = ("numpy", "pydantic", "cv2", "av", "scipy", "torch", "PIL", "sqlalchemy", "PySide6")
    code = (
        "import sys; from core.cli import main; status = main(['--help']); "
        f"loaded = [name for name in {heavy!r} if name in sys.modules]; "
        "sys.stderr.write(','.join(loaded)); sys.exit(status)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_every_command_of_the_parser_has_something_to_run():
    parser = build_parser()
    commands = next(action for action in parser._actions if hasattr(action, "choices") and action.choices)
    for name, command in commands.choices.items():
        own = [action.choices for action in command._actions if isinstance(action, argparse._SubParsersAction)]
        for inner in own[0].values() if own else (command,):
            assert callable(inner.get_default("run")), name


def test_a_reader_that_goes_away_is_no_crash():
    code = "import sys; from core.cli import main; sys.exit(main(['doctor', '--json']))"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        said = process.stderr.read().decode()
    assert (process.returncode, said) == (130, "")
