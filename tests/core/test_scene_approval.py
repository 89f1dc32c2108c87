"""A source is approved as it is: whatever of it changes, the approval does not hold any more."""

import json
from datetime import UTC, datetime

import pytest

from core import scene_library
from core.errors import InputError
from core.scene import Clip, Placement, Scene, SoundSource, Waypoint, dumps, is_approved, load, loads, unapproved

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def a_scene(tmp_path, **changes):
    sound = tmp_path / "bell.wav"
    sound.write_bytes(b"a bell")
    bell = SoundSource(
        id="bell",
        label="bell",
        position=Placement(azimuth_deg=-20.0, distance_m=2.0),
        clip=Clip(kind="generated", path=str(sound), prompt="a bell"),
    )
    rain = SoundSource(
        id="rain",
        label="rain",
        position=Placement(azimuth_deg=5.0, distance_m=3.0),
        clip=Clip(kind="synthesis", name="rain"),
    )
    return Scene(title="Yard", sources=(bell.model_copy(update=changes), rain))


def test_who_approved_what_and_when_is_kept_in_the_file(tmp_path):
    scene = scene_library.approve(a_scene(tmp_path), "bell", " T. Ona ", NOW)
    again = loads(dumps(scene))
    assert is_approved(again.source("bell"))
    assert (again.source("bell").approved.who, again.source("bell").approved.when_utc) == ("T. Ona", NOW.isoformat())
    assert [source.id for source in unapproved(again)] == ["rain"]
    assert "approved" not in json.loads(dumps(a_scene(tmp_path)))["sources"][0], "older files stay as they are"


@pytest.mark.parametrize(
    "change",
    [
        {"label": "cow"},
        {"position": Placement(azimuth_deg=20.0, distance_m=2.0)},
        {"position": Placement(azimuth_deg=-20.0, distance_m=2.1)},
        {"position": None, "trajectory": (Waypoint(t_s=0, azimuth_deg=-20.0, distance_m=2.0),)},
        {"presence": ((0.0, 1.0),)},
        {"clip": Clip(kind="synthesis", name="rain")},
    ],
)
def test_any_change_of_sound_place_or_name_takes_it_away(tmp_path, change):
    approved = scene_library.approve(a_scene(tmp_path), "bell", "T. Ona", NOW).source("bell")
    assert is_approved(approved)
    assert not is_approved(approved.model_copy(update=change))
    louder = approved.clip.model_copy(update={"gain_db": 3.0})
    assert not is_approved(approved.model_copy(update={"clip": louder}))
    assert is_approved(approved.model_copy(update={"enabled": False})), "it is not asked for then, but still right"


def test_another_sound_in_the_same_file_takes_it_away_and_the_same_sound_elsewhere_does_not(tmp_path):
    approved = scene_library.approve(a_scene(tmp_path), "bell", "T. Ona", NOW)
    path = tmp_path / "scenes" / "yard.scene.json"
    path.parent.mkdir()
    scene_library.save(approved, path)
    (tmp_path / "bell.wav").write_bytes(b"a cow")
    assert not is_approved(approved.source("bell"))
    saved = scene_library.load(path)
    assert is_approved(saved.source("bell")), "the copy beside the scene file is what was approved"
    (tmp_path / "bell.wav").unlink()
    assert not is_approved(approved.source("bell"))
    with pytest.raises(InputError, match="cannot be read"):
        scene_library.approve(approved, "bell", "T. Ona", NOW)


def test_nobody_cannot_approve(tmp_path):
    with pytest.raises(InputError, match="Enter the therapist's name"):
        scene_library.approve(a_scene(tmp_path), "rain", "  ", NOW)


def test_the_products_own_scenes_count_as_approved_and_copies_of_them_do_not(tmp_path):
    entry = scene_library.built_in()[0]
    read = scene_library.load(entry.path)
    assert scene_library.awaiting_approval(read, entry.path) == ()
    copy = tmp_path / "copy.scene.json"
    scene_library.save(read, copy)
    assert len(scene_library.awaiting_approval(scene_library.load(copy), copy)) == len(read.sources)
    assert load(entry.path).source(read.sources[0].id).approved is None
