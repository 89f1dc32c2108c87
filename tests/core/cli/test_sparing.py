"""What a command reads, and what a person changed, is still there after it."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

from core import cli, scene_library
from core.scene import Clip, Placement, Region, Room, Scene, SoundSource

QUICK = ("--duration", 0.2, "--room", "none", "--layout", "binaural")


def run(capsys, *arguments):
    capsys.readouterr()
    status = cli.main([str(argument) for argument in arguments])
    return status, capsys.readouterr().err


@pytest.fixture
def folder(tmp_path):
    """A picture, and a scene of it with a sound of its own."""
    Image.fromarray(np.full((48, 64, 3), 128, np.uint8)).save(tmp_path / "kitchen.png")
    soundfile.write(tmp_path / "tap.wav", 0.1 * np.ones(4800), 48_000)
    media = {"path": "kitchen.png", "sha256": "0", "width_px": 64, "height_px": 48}
    tap = {"id": "tap", "label": "tap", "position": {"azimuth_deg": -30.0, "distance_m": 1.0}}
    tap["clip"] = {"kind": "file", "path": "tap.wav"}
    scene = {"format": "see2sound-scene", "version": 1, "media": media, "sources": [tap]}
    (tmp_path / "kitchen.scene.json").write_text(json.dumps(scene), encoding="utf-8")
    return tmp_path


@pytest.fixture
def no_work(monkeypatch):
    monkeypatch.setattr("core.pipeline.render_scene", lambda *_, **__: pytest.fail("work for nothing"))


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def linked(folder, name, to):
    try:
        (folder / name).symlink_to(folder / to)
    except OSError:
        pytest.skip("no links on this system")


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("is_there", ["itself", "through a folder", "a link to it", "what a link leads to"])
def test_a_film_is_never_written_over_itself(capsys, folder, monkeypatch, is_there):
    monkeypatch.setattr("core.pipeline.load_input", lambda *_, **__: pytest.fail("the film was looked at"))
    film, other = folder / "film.mp4", folder / "other.mp4"
    film.write_bytes(b"\0\0\0\x20ftypisom and so on")
    named = {"itself": (film, film), "through a folder": (film, folder / "." / ".." / folder.name / "film.mp4")}
    if is_there not in named:
        linked(folder, "other.mp4", "film.mp4")
        named |= {"a link to it": (film, other), "what a link leads to": (other, film)}
    before = contents(folder)
    read, written = named[is_there]
    status, said = run(capsys, "render", read, "-o", written)
    assert status == 3
    assert said.strip().endswith("would be overwritten. Choose another name.")
    assert written.name in said
    assert contents(folder) == before


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("name", ["tap.wav", "linked.wav", "scene.flac", "picture.mp4"])
def test_nothing_that_a_scene_is_rendered_from_is_written_over(capsys, folder, name):
    linked(folder, "linked.wav", "tap.wav")
    linked(folder, "scene.flac", "kitchen.scene.json")
    linked(folder, "picture.mp4", "kitchen.png")
    before = contents(folder)
    status, said = run(capsys, "render", folder / "kitchen.scene.json", "-o", folder / name, *QUICK)
    assert status == 3
    assert "is what is being rendered, or a part of it" in said
    assert contents(folder) == before


def test_what_is_not_read_is_written_over(capsys, folder):
    shutil.copy(folder / "tap.wav", folder / "out.wav")
    assert run(capsys, "render", folder / "kitchen.scene.json", "-o", folder / "out.wav", *QUICK) == (0, "")
    assert soundfile.info(folder / "out.wav").channels == 2


@pytest.fixture
def analysed(tmp_path):
    rgb = np.full((180, 320, 3), 205, dtype=np.uint8)
    rgb[60:120, 40:100] = (200, 30, 30)
    Image.fromarray(rgb).save(tmp_path / "hall.png")
    assert cli.main(["analyse", str(tmp_path / "hall.png"), "-o", str(tmp_path / "hall.scene.json")]) == 0
    return tmp_path / "hall.scene.json"


def labelled(scene):
    return scene.with_source(scene.sources[0].model_copy(update={"label": "dog", "by_hand": ("label",)}))


def with_one_more(scene):
    added = SoundSource(
        id="added", label="", position=Placement(azimuth_deg=9, distance_m=1), clip=Clip(kind="synthesis", name="dog")
    )
    return scene.model_copy(update={"sources": (*scene.sources, added)})


EDITS = {
    "label": labelled,
    "title": lambda scene: scene.model_copy(update={"title": "Flat"}),
    "source": with_one_more,
    "removed": lambda scene: scene.model_copy(update={"sources": (), "removed": (Region(box_px=(0, 0, 9, 9)),)}),
    "room": lambda scene: scene.model_copy(
        update={"room": Room(dimensions_m=(3.0, 3.0, 3.0), rt60_s=0.3, listener_m=(1.0, 1.0, 1.0))}
    ),
    "view": lambda scene: scene.model_copy(
        update={"camera": scene.camera.model_copy(update={"source": "manual", "hfov_deg": 50.0})}
    ),
    "note": lambda scene: Scene.model_validate({**scene.model_dump(), "note": "as the daughter drew it"}),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_picture_is_not_analysed_over_a_scene_that_was_changed_by_hand(capsys, analysed, monkeypatch, edit):
    monkeypatch.setattr("core.pipeline.analyse", lambda *_, **__: pytest.fail("work for nothing"))
    scene_library.save(EDITS[edit](scene_library.load(analysed)), analysed)
    before = contents(analysed.parent)
    for output in (analysed, analysed.with_name("hall.json")):  # both mean the same file
        status, said = run(capsys, "analyse", analysed.with_name("hall.png"), "-o", output)
        assert status == 3
        assert f'see2sound analyse "{analysed}" -o "{analysed}"' in said
        assert contents(analysed.parent) == before


def test_the_command_that_is_named_keeps_what_was_changed(capsys, analysed):
    scene_library.save(labelled(scene_library.load(analysed)), analysed)
    assert run(capsys, "analyse", analysed, "-o", analysed)[0] == 0
    assert scene_library.load(analysed).sources[0].label == "dog"


@pytest.mark.parametrize("options", [(), ("--hfov", 80, "--prompt", "a dog"), ("--sources", 2, "--seed", 4)], ids=str)
def test_a_scene_that_nobody_changed_is_made_anew_as_often_as_wanted(capsys, analysed, options):
    for _ in range(2):
        status, said = run(capsys, "analyse", analysed.with_name("hall.png"), "-o", analysed, *options)
        assert (status, said) == (0, "")


def test_what_a_link_leads_to_is_analysed_again_under_the_name_of_the_link(capsys, analysed):
    linked(analysed.parent, "link.png", "hall.png")
    for _ in range(2):
        assert run(capsys, "analyse", analysed.with_name("link.png"), "-o", analysed.with_name("l.scene.json"))[0] == 0


def test_a_scene_that_cannot_be_read_is_made_anew_and_one_of_a_newer_version_is_not(capsys, analysed):
    for text, status in (("{", 0), ('{"format": "see2sound-scene", "version": 99}', 3)):
        analysed.write_text(text, encoding="utf-8")
        assert run(capsys, "analyse", analysed.with_name("hall.png"), "-o", analysed)[0] == status
    assert Path(analysed).read_text(encoding="utf-8").endswith("99}")
