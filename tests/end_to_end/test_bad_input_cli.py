"""What a person gets on the command line for input that cannot be used: processes, status, one sentence."""

import json
import os
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from rehearsing import rehearsing

pytestmark = pytest.mark.end_to_end
ROOT = Path(__file__).parents[2]
_PROGRAM = "import sys; from see2sound_desktop.bootstrap import main; sys.exit(main(sys.argv[1:]))"
_PATIENCE_S = 60
INPUT, MACHINE, CANCELLED = 3, 4, 130


@dataclass
class Ended:
    status: int
    result: str
    said: str

    def said_one_sentence(self, *words: str) -> None:
        assert self.result == ""
        assert self.said.count("\n") == 1, self.said
        assert "Traceback" not in self.said
        assert "our fault" not in self.said
        for word in words:
            assert word in self.said


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", _PROGRAM, *map(str, arguments)]


def environment(data: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "SEE2SOUND_DATA": str(data)}


def see2sound(folder: Path, *arguments: str | Path) -> Ended:
    with rehearsing(*map(str, arguments), site=folder) as process:
        return Ended(process.wait(), process.stdout, process.stderr)


def mounted(folder: Path, options: str) -> None:
    """Mount a small disk in memory, or skip where that is not allowed."""
    mount = shutil.which("mount")
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or mount is None:
        pytest.skip("only root on Linux can mount a small disk")
    folder.mkdir()
    done = subprocess.run([mount, "-t", "tmpfs", "-o", options, "none", str(folder)], capture_output=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {done.stderr.decode().strip()}")


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB with 8 KiB left."""
    folder = tmp_path / "full"
    mounted(folder, "size=64k")
    (folder / "old").write_bytes(bytes(56 * 1024))
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "read-only"
    mounted(folder, "ro,size=64k")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def disc(width_px: int = 960, at: float = 1 / 3) -> Image.Image:
    height_px = width_px * 9 // 16
    picture = Image.new("RGB", (width_px, height_px), (70, 80, 75))
    x_px, y_px, radius_px = width_px * at, height_px / 2, width_px / 24
    box = (x_px - radius_px, y_px - radius_px, x_px + radius_px, y_px + radius_px)
    ImageDraw.Draw(picture).ellipse(box, fill=(255, 230, 60))
    return picture


def scene_text(**source: object) -> str:
    whole = {
        "id": "disc",
        "label": "disc",
        "position": {"azimuth_deg": -20.0, "elevation_deg": 0.0, "distance_m": 2.0},
        "clip": {"kind": "synthesis", "name": "kettle", "seed": 1},
    }
    return json.dumps({"format": "see2sound-scene", "version": 1, "sources": [whole | source]})


def huge_png(path: Path, side_px: int = 30_000) -> None:
    """A valid black-and-white PNG of 900 megapixels in about 110 KB."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    packer = zlib.compressobj(1)
    row = b"\0" + b"\xff" * (side_px // 8)
    pixels = b"".join(packer.compress(row * 1000) for _ in range(side_px // 1000)) + packer.flush()
    header = struct.pack(">IIBBBBB", side_px, side_px, 1, 0, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def sound_only_film(path: Path) -> None:
    import av

    with av.open(str(path), "w") as film:
        stream = film.add_stream("aac", rate=48_000, layout="mono")
        for start in range(0, 4096, 1024):
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
            frame.sample_rate, frame.pts = 48_000, start
            film.mux(stream.encode(frame))
        film.mux(stream.encode(None))


def bad_file(folder: Path, kind: str) -> Path:
    path = folder / kind
    if kind == "text.png":
        path.write_text("I am no picture\n" * 20)
    elif kind == "empty.jpg":
        path.touch()
    elif kind == "cut.jpg":
        disc().save(path)
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
    elif kind == "huge.png":
        huge_png(path)
    elif kind == "no pictures.mp4":
        sound_only_film(path)
    elif kind == "wrong.scene.json":
        path.write_text(scene_text(position={"azimuth_deg": 0.0, "distance_m": -1.0}))
    elif kind == "silent.scene.json":
        path.write_text(scene_text(clip={"kind": "file", "path": "gone.wav"}))
    elif kind == "long name.scene.json":
        path.write_text(scene_text(clip={"kind": "file", "path": "g" * 300 + ".wav"}))
    return path


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("text.png", "whatever its name says"),
        ("empty.jpg", "is empty (0 bytes)"),
        ("cut.jpg", "cut short"),
        ("huge.png", "megapixels"),
        ("no pictures.mp4", "has no pictures"),
        ("wrong.scene.json", "sources[0].position.distance_m: must be above 0"),
        ("silent.scene.json", "gone.wav is not there"),
        ("long name.scene.json", "could not be read"),
    ],
)
def test_bad_input_gives_one_sentence_status_3_and_no_file(tmp_path: Path, kind: str, words: str) -> None:
    bad = bad_file(tmp_path, kind)
    ended = see2sound(tmp_path, "render", bad, "-o", "out.wav", "--duration", "0.2")
    assert ended.status == INPUT, ended.said
    ended.said_one_sentence(words)
    assert {path.name for path in tmp_path.iterdir()} <= {bad.name, "data"}


def test_a_gif_of_one_frame_is_a_picture(tmp_path: Path) -> None:
    disc().save(tmp_path / "one.gif")
    ended = see2sound(tmp_path, "analyse", "one.gif", "-o", "new folder/ä b/one.scene.json", "--sources", "1", "--json")
    assert ended.status == 0, ended.said
    said = json.loads(ended.result)
    assert said["sources"][0]["position"]["azimuth_deg"] == pytest.approx(-10.9, abs=1.0)
    assert said["media"]["path"] == "../../one.gif"


def test_a_full_disk_is_called_that_and_leaves_what_was_there(full_disk: Path, tmp_path: Path) -> None:
    (tmp_path / "a.scene.json").write_text(scene_text())
    (full_disk / "a.wav").write_bytes(b"before")
    ended = see2sound(tmp_path, "render", "a.scene.json", "-o", full_disk / "a.wav", "--duration", "0.2")
    assert ended.status == MACHINE
    ended.said_one_sentence("the disk is full")
    assert (full_disk / "a.wav").read_bytes() == b"before"
    assert {path.name for path in full_disk.iterdir()} == {"old", "a.wav"}


def test_no_sound_file_is_ever_cut_short_by_a_full_disk(full_disk: Path) -> None:
    """FLAC's last block is written on closing: with every amount of free space the file is whole, or it is refused."""
    from core.audio import AudioClip, Layout
    from core.errors import MachineError
    from core.media.writing import write_audio

    noise = np.random.default_rng(0).uniform(-0.1, 0.1, (8000, 2)).astype(np.float32)
    clip = AudioClip(noise, 48_000, Layout.BINAURAL)
    write_audio(clip, full_disk.parent / "whole.flac")
    whole = (full_disk.parent / "whole.flac").read_bytes()
    written, codes = 0, set()
    for pages_taken in range(16):
        (full_disk / "old").write_bytes(bytes(4096 * pages_taken))
        try:
            write_audio(clip, full_disk / "a.flac")
        except MachineError as error:
            codes.add(error.code)
            continue
        written += 1
        assert (full_disk / "a.flac").read_bytes() == whole
        (full_disk / "a.flac").unlink()
    assert 0 < written < 16
    assert codes == {"errors.disk-full"}


def test_places_that_cannot_be_written_are_said(read_only_disk: Path, tmp_path: Path) -> None:
    disc().save(tmp_path / "a.png")
    for where, words in (
        (read_only_disk / "a.scene.json", "Read-only file system"),
        (tmp_path / "a.png" / "a.scene.json", "is a file, not a folder"),
    ):
        ended = see2sound(tmp_path, "analyse", "a.png", "-o", where)
        assert ended.status == MACHINE
        ended.said_one_sentence(words)


def test_a_name_as_long_as_the_disk_allows_is_written(tmp_path: Path) -> None:
    from core.files import write_text

    path = tmp_path / ("ä" * 121 + ".scene.json")
    write_text(path, "whole")
    assert path.read_text() == "whole"


def test_a_database_of_a_newer_version_is_refused_by_commands_and_app_and_stays_as_it_is(tmp_path: Path) -> None:
    from core.records.store import Store

    database = tmp_path / "data" / "see2sound.db"
    Store.open(database).close()
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("ALTER TABLE patient ADD COLUMN handedness VARCHAR")
    connection.close()
    before = database.read_bytes()
    for arguments in (("export", "--all", "-o", "a.csv"), ("--exit-after-start",)):
        ended = see2sound(tmp_path, *arguments)
        assert ended.status == INPUT
        ended.said_one_sentence("newer See2Sound", "nothing was changed")
    assert database.read_bytes() == before


def test_a_second_app_on_one_database_is_told_so_while_exports_still_work(tmp_path: Path) -> None:
    from core.records.store import Store

    with Store.open(tmp_path / "data" / "see2sound.db") as store:
        store.add_patient("P-1")
        ended = see2sound(tmp_path, "--exit-after-start")
        assert ended.status == MACHINE
        ended.said_one_sentence("in use by another See2Sound")
        read = see2sound(tmp_path, "--data", tmp_path / "data", "export", "--all", "-o", "a.csv")
        read.said_one_sentence("no session to export")  # and not: in use


def test_a_database_on_a_read_only_disk_can_be_exported(read_only_disk: Path, tmp_path: Path) -> None:
    from core.records.store import Store

    Store.open(tmp_path / "see2sound.db").close()
    subprocess.run(["mount", "-o", "remount,rw,size=1m", str(read_only_disk)], check=True)
    shutil.copy(tmp_path / "see2sound.db", read_only_disk)
    subprocess.run(["mount", "-o", "remount,ro", str(read_only_disk)], check=True)
    read = see2sound(tmp_path, "export", "--all", "-o", "a.csv", "--data", read_only_disk)
    read.said_one_sentence("no session to export")  # it was read


@pytest.mark.usefixtures("as_at_a_terminal")
def test_ctrl_c_in_a_long_render_ends_it_with_130_and_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.scene.json").write_text(scene_text())
    arguments = command("render", "a.scene.json", "-o", "a.wav", "--duration", "600", "--layout", "5.1", "--progress")
    process = subprocess.Popen(
        arguments, cwd=tmp_path, env=environment(tmp_path / "data"), stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    process.stderr.readline()  # the work has begun
    process.send_signal(signal.SIGINT)
    asked_s = time.monotonic()
    _, said = process.communicate(timeout=_PATIENCE_S)
    assert process.returncode == CANCELLED
    assert said.endswith("Cancelled. Nothing was changed.\n")
    assert time.monotonic() - asked_s < 5.0
    assert not list(tmp_path.glob("*.wav"))


@pytest.mark.parametrize(
    "arguments", [("frobnicate",), ("render", "a.png"), ("render", "a.png", "-o", "a.wav", "--seed", "-1")]
)
def test_wrong_usage_ends_with_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = see2sound(tmp_path, *arguments)
    assert ended.status == 2
    assert ended.result == ""
    assert "usage" in ended.said
