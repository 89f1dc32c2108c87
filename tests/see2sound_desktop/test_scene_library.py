"""The scenes that come with the product: what is seen is where it is heard."""

import hashlib
from pathlib import Path

import pytest

from core import scene as scene_file
from core import scene_library
from core.media.frames import read_frame
from core.sound import library

FOLDER = scene_library.built_in_folder()
NAMES = ("farm", "garden", "kitchen", "living-room", "playground", "railway-platform", "seaside", "street")
each_scene = pytest.mark.parametrize("name", NAMES)


def of(name: str) -> scene_file.Scene:
    return scene_file.load(FOLDER / f"{name}.scene.json")


def test_all_built_in_scenes_are_listed_with_their_pictures():
    entries = scene_library.built_in()
    assert sorted(entry.path.name for entry in entries) == [f"{name}{scene_file.SUFFIX}" for name in NAMES]
    assert all(entry.built_in and entry.picture is not None and entry.picture.is_file() for entry in entries)


@each_scene
def test_a_built_in_scene_has_three_to_six_sources_with_sounds_of_the_library(name):
    known = {entry.name for entry in library.names()}
    sources = of(name).sources
    assert 3 <= len(sources) <= 6
    assert {source.clip.name for source in sources} <= known


@each_scene
def test_each_source_of_a_built_in_scene_is_heard_where_its_thing_is_drawn(name):
    scene = of(name)
    for source in scene.sources:
        left, top, right, bottom = source.region.box_px
        x_px, y_px = scene.pinhole.pixel_of(source.at().direction)
        assert left <= x_px <= right, source.id
        assert top <= y_px <= bottom, source.id
        assert (x_px < 800) == (source.at().azimuth_deg < 0) or abs(x_px - 800) < 1, source.id


@each_scene
def test_a_built_in_scene_has_something_left_centre_right_near_and_far(name):
    places = [source.at() for source in of(name).sources]
    assert min(place.azimuth_deg for place in places) <= -18
    assert max(place.azimuth_deg for place in places) >= 18
    assert min(abs(place.azimuth_deg) for place in places) <= 7.5
    nearest, farthest = (choose(place.distance_m for place in places) for choose in (min, max))
    assert nearest <= 2.0
    assert farthest >= 1.6 * nearest
    assert farthest >= 3.0


@each_scene
def test_the_picture_of_a_built_in_scene_is_the_one_its_file_names(name):
    media = of(name).media
    picture = FOLDER / media.path
    assert hashlib.sha256(picture.read_bytes()).hexdigest() == media.sha256
    assert picture.stat().st_size <= 150_000
    assert (FOLDER / f"{name}.svg").is_file()
    frame = read_frame(picture)
    assert (frame.width_px, frame.height_px) == (media.width_px, media.height_px) == (1600, 900)


def test_paths_of_a_scene_survive_the_way_to_another_folder(tmp_path: Path):
    scene = scene_library.load(FOLDER / "kitchen.scene.json")
    assert Path(scene.media.path).is_absolute()
    back = scene_library.absolute(scene_library.relative(scene, tmp_path), tmp_path)
    assert back == scene


def test_a_copied_picture_never_takes_the_place_of_another_file(tmp_path: Path):
    scene = scene_library.load(FOLDER / "kitchen.scene.json")
    (tmp_path / "mine.webp").write_bytes(b"somebody's picture")
    for _ in range(2):
        scene_library.save(scene, tmp_path / "mine.scene.json")
    assert (tmp_path / "mine.webp").read_bytes() == b"somebody's picture"
    assert scene_file.load(tmp_path / "mine.scene.json").media.path == "mine-2.webp"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine-2.webp", "mine.scene.json", "mine.webp"]


def test_the_list_of_own_scenes_leaves_out_what_is_no_scene(tmp_path: Path):
    data = scene_library.paths.DataFolder(tmp_path)
    data.library.mkdir()
    (data.library / "broken.scene.json").write_text("{")
    scene_file.save(scene_file.Scene(title="Mine"), data.library / "mine.scene.json")
    assert [entry.title for entry in scene_library.own(data)] == ["Mine"]
