"""A saved scene does not depend on the cache that its generated sounds came from."""

import pytest

from core import scene_library
from core.scene import Clip, Placement, Scene, SoundSource


@pytest.fixture
def sound(tmp_path):
    path = tmp_path / "cache" / f"{'a1' * 32}.flac"
    path.parent.mkdir()
    path.write_bytes(b"woof")
    return path


def scene_with(path, kind="generated"):
    clip = Clip(kind=kind, path=str(path), model="codi")
    place = Placement(azimuth_deg=0.0, distance_m=1.0)
    return Scene(sources=(SoundSource(id="dog", label="dog", position=place, clip=clip),))


def test_a_generated_sound_is_copied_beside_the_scene(tmp_path, sound):
    path = tmp_path / "scenes" / "yard.scene.json"
    path.parent.mkdir()
    for _ in range(2):
        scene_library.save(scene_with(sound), path)
    sound.unlink()
    (copy,) = path.parent.glob("*.flac")
    assert copy.name == "yard-a1a1a1a1a1a1.flac"
    assert copy.read_bytes() == b"woof"
    assert scene_library.load(path).source("dog").clip.path == str(copy)


def test_a_sound_that_lies_in_the_folder_and_a_file_of_the_users_stay_where_they_are(tmp_path, sound):
    for scene, path in (
        (scene_with(sound), tmp_path / "yard.scene.json"),
        (scene_with(sound, kind="file"), tmp_path / "other" / "yard.scene.json"),
    ):
        scene_library.save(scene, path)
        assert not list(path.parent.glob("*.flac"))
        assert scene_library.load(path) == scene


def test_a_scene_whose_generated_sound_is_gone_can_still_be_saved(tmp_path):
    path = tmp_path / "yard.scene.json"
    scene_library.save(scene_with(tmp_path / "cache" / "gone.flac"), path)
    assert scene_library.load(path).source("dog").clip.path == str(tmp_path / "cache" / "gone.flac")
