"""``see2sound analyse`` of a scene file makes that scene again and keeps what a person changed in it."""

import json

import numpy as np
import pytest
from PIL import Image

from core import cli, scene_library
from core.scene import Region


@pytest.fixture
def scene_file(tmp_path):
    rgb = np.full((180, 320, 3), 205, dtype=np.uint8)
    y_px, x_px = np.mgrid[0:180, 0:320] + 0.5
    for x, y, colour in ((80, 90, (200, 30, 30)), (250, 70, (30, 60, 200))):
        rgb[(x_px - x) ** 2 + (y_px - y) ** 2 <= 24**2] = colour
    Image.fromarray(rgb).save(tmp_path / "kitchen.png")
    path = tmp_path / "kitchen.scene.json"
    assert cli.main(["analyse", str(tmp_path / "kitchen.png"), "-o", str(path)]) == 0
    scene = scene_library.load(path)
    left = next(source for source in scene.sources if source.at().direction.side == "left")
    scene = scene.with_source(left.model_copy(update={"label": "dog", "by_hand": ("label",)}))
    scene_library.save(scene.model_copy(update={"title": "Flat"}), path)
    return path


def again(scene_file, *options):
    output = scene_file.with_name("again.scene.json")
    assert cli.main(["analyse", str(scene_file), "-o", str(output), *options]) == 0
    return scene_library.load(scene_file), scene_library.load(output)


def test_without_options_everything_is_found_again_and_the_name_stays(scene_file):
    before, after = again(scene_file)
    assert after.title == "Flat"
    assert [(source.id, source.label) for source in after.sources] == [
        (source.id, source.label) for source in before.sources
    ]
    assert {source.clip.name for source in after.sources if source.label == "dog"} == {"dog"}
    assert json.loads(scene_file.with_name("again.scene.json").read_text())["media"]["path"] == "kitchen.png"


def test_what_was_deleted_is_not_found_again(scene_file):
    scene = scene_library.load(scene_file)
    gone = next(source for source in scene.sources if source.at().direction.side == "right")
    kept = tuple(source for source in scene.sources if source is not gone)
    removed = (Region(box_px=gone.region.box_px),)
    scene_library.save(scene.model_copy(update={"sources": kept, "removed": removed}), scene_file)
    _, after = again(scene_file, "--sources", "4")
    assert [source.label for source in after.sources] == ["dog"]
    assert after.provenance["sources"] == 4


def test_a_field_of_view_turns_what_is_there_and_finds_nothing_anew(scene_file):
    before, after = again(scene_file, "--hfov", "90")
    assert (after.camera.hfov_deg, after.camera.source) == (90.0, "manual")
    for one, other in zip(before.sources, after.sources, strict=True):
        seen = after.pinhole.pixel_of(other.at().direction)
        assert seen == pytest.approx(before.pinhole.pixel_of(one.at().direction), abs=0.01)
        assert (other.id, other.label, other.clip, other.region) == (one.id, one.label, one.clip, one.region)
        assert other.at().direction.side == one.at().direction.side


def test_a_field_of_view_that_was_set_before_gives_way_to_one_that_is_given(scene_file):
    scene = scene_library.load(scene_file)
    camera = scene.camera.model_copy(update={"hfov_deg": 40.0, "source": "manual"})
    scene_library.save(scene.model_copy(update={"camera": camera}), scene_file)
    for options in (("--hfov", "80"), ("--hfov", "80", "--sources", "3")):
        _, after = again(scene_file, *options)
        assert after.camera.hfov_deg == 80.0
    _, after = again(scene_file)
    assert after.camera.hfov_deg == 40.0


def test_words_change_sounds_alone(scene_file):
    before, after = again(scene_file, "--prompt", "a ringing telephone")
    assert [source.position for source in after.sources] == [source.position for source in before.sources]
    assert sorted(source.label for source in after.sources) == ["dog", "telephone"]
    name = next(source.id for source in before.sources if source.label != "dog")
    _, after = again(scene_file, "--source-prompt", f"{name}=a cat")
    assert after.source(name).clip.name == "cat"
    scene_library.save(after, scene_file)
    other = next(source.id for source in before.sources if source.label == "dog")
    _, after = again(scene_file, "--source-prompt", f"{other}=a bird")
    assert (after.source(name).clip.name, after.source(other).clip.name) == ("cat", "bird")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--hfov", "400"), "400"),
        (("--regions", "nobody"), "nobody"),
        (("--source-prompt", "source-9=a cat"), "source-9"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(scene_file, capsys, options, said):
    output = scene_file.with_name("again.scene.json")
    assert cli.main(["analyse", str(scene_file), "-o", str(output), *options]) == 3
    assert said in capsys.readouterr().err
    assert not output.exists()


def test_a_picture_that_changed_is_refused_with_what_to_do(scene_file, capsys):
    picture = scene_file.with_name("kitchen.png")
    picture.write_bytes(picture.read_bytes() + bytes(1))
    assert cli.main(["analyse", str(scene_file), "-o", str(scene_file)]) == 3
    assert "Put the original back" in capsys.readouterr().err
    assert scene_library.load(scene_file).title == "Flat"
