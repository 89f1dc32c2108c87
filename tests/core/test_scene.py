"""A scene file says what it means, survives a round trip, and refuses wrong values with the path to them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import scene as scenes
from core.errors import InputError, MachineError
from core.scene import Clip, Placement, Room, Scene, SoundSource, Waypoint

EXAMPLE = """{
  "format": "see2sound-scene", "version": 1,
  "title": "Kitchen",
  "media": {"path": "kitchen.png", "sha256": "ab", "width_px": 1920, "height_px": 1080, "duration_s": null},
  "camera": {"hfov_deg": 60.0, "source": "assumed"},
  "room": {"dimensions_m": [6.0, 5.0, 2.8], "rt60_s": 0.3, "listener_m": [3.0, 2.0, 1.2]},
  "sources": [
    {"id": "kettle", "label": "kettle", "enabled": true, "origin": "manual",
     "position": {"azimuth_deg": -40.0, "elevation_deg": -5.0, "distance_m": 1.8},
     "scale": "assumed",
     "region": {"box_px": [120, 400, 260, 610]},
     "clip": {"kind": "synthesis", "name": "kettle", "seed": 1, "gain_db": 0.0, "loop": true}}
  ],
  "provenance": {"app": "0.1", "regions": "builtin", "depth": "builtin", "seed": 0}
}"""


def kettle(**changes) -> SoundSource:
    values = {"id": "kettle", "label": "kettle", "clip": Clip(kind="synthesis", name="kettle")}
    return SoundSource(**{**values, "position": Placement(azimuth_deg=-40, distance_m=1.8), **changes})


def test_the_published_example_is_read():
    scene = scenes.loads(EXAMPLE)
    assert scene.source("kettle").at().azimuth_deg == -40
    assert scene.pinhole is not None
    assert scene.pinhole.width_px == 1920


@given(st.floats(-180, 180), st.floats(-90, 90), st.floats(0.01, 1000), st.text(max_size=20))
def test_what_is_written_is_read_again(azimuth_deg, elevation_deg, distance_m, label):
    place = Placement(azimuth_deg=azimuth_deg, elevation_deg=elevation_deg, distance_m=distance_m)
    scene = Scene(title=label, sources=(kettle(position=place, label=label),))
    assert scenes.loads(scenes.dumps(scene)) == scene


def test_a_scene_names_the_files_that_it_needs():
    clip = Clip(kind="file", path="bell.wav")
    scene = scenes.loads(EXAMPLE).with_source(kettle(clip=clip))
    assert scene.paths == ("kitchen.png", "bell.wav")
    assert Scene(sources=(kettle(),)).paths == ()


def test_a_scene_whose_file_has_a_name_that_text_cannot_hold_is_not_written(tmp_path):
    scene = Scene(sources=(kettle(clip=Clip(kind="file", path="bell.wav").model_copy(update={"path": "b\udcff.wav"})),))
    with pytest.raises(InputError) as caught:
        scenes.save(scene, tmp_path / "a.scene.json")
    assert caught.value.code == "errors.name-not-text"
    assert list(tmp_path.iterdir()) == []


def test_lists_of_numbers_stand_on_one_line_and_texts_stay_as_they_are():
    raw = json.loads(EXAMPLE)
    raw["title"] = "[ 1,  2 ]\n[\n  1\n]"
    raw["sources"][0]["region"]["outlines_px"] = [[[120.0, 400.5], [260.0, 400.0], [1e-7, 610.0]]]
    scene = scenes.loads(json.dumps(raw))
    written = scenes.dumps(scene)
    assert scenes.loads(written) == scene
    assert "[120.0, 400.0, 260.0, 610.0]" in written
    assert "[120.0, 400.5]" in written
    assert "[6.0, 5.0, 2.8]" in written


def test_outlines_marks_and_what_was_removed_are_kept_and_left_out_where_they_say_nothing():
    plain = scenes.dumps(scenes.loads(EXAMPLE))
    assert not [key for key in ("outlines_px", "by_hand", "removed") if key in plain]
    raw = json.loads(EXAMPLE)
    raw["removed"] = [{"box_px": [1.0, 2.0, 3.0, 4.0], "t_s": 1.5}]
    raw["sources"][0]["by_hand"] = ["label", "gain"]
    raw["sources"][0]["region"] |= {"outlines_px": [[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]], "label": "kettle"}
    written = json.loads(scenes.dumps(scenes.loads(json.dumps(raw))))
    assert written["removed"] == raw["removed"]
    assert written["sources"][0]["by_hand"] == raw["sources"][0]["by_hand"]
    assert written["sources"][0]["region"] == raw["sources"][0]["region"]


def test_keys_that_are_not_known_are_kept():
    raw = json.loads(EXAMPLE)
    raw["mood"] = "calm"
    raw["sources"][0]["position"]["source"] = "tape measure"
    written = json.loads(scenes.dumps(scenes.loads(json.dumps(raw))))
    assert written["mood"] == "calm"
    assert written["sources"][0]["position"]["source"] == "tape measure"


def test_a_generated_sound_says_what_was_asked_of_which_model_and_others_say_nothing_of_it():
    clip = Clip(kind="generated", path="dog.flac", prompt="a dog", model="codi", seed=3)
    written = scenes.dumps(Scene(sources=(kettle(), kettle(id="dog", clip=clip))))
    plain, generated = (source["clip"] for source in json.loads(written)["sources"])
    assert (generated["prompt"], generated["model"], generated["seed"]) == ("a dog", "codi", 3)
    assert not {"prompt", "model", "path"} & set(plain)
    assert scenes.loads(written).source("dog").clip == clip


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("sources", 0, "position", "distance_m"), 0, "sources[0].position.distance_m: must be above 0"),
        (("sources", 0, "position", "azimuth_deg"), "left", "sources[0].position.azimuth_deg: "),
        (("camera", "hfov_deg"), 500, "camera.hfov_deg: must be at most 170"),
        (("room", "rt60_s"), -1, "room.rt60_s: must be above 0.05"),
        (("room", "listener_m"), [9, 2, 1], "room: the listener must stand inside the room"),
        (("sources", 0, "clip", "name"), None, "sources[0].clip: a clip of kind synthesis needs a name"),
        (("sources", 0, "id"), None, "sources[0].id: "),
    ],
)
def test_a_wrong_value_is_refused_with_the_path_to_it(path, value, said):
    raw = json.loads(EXAMPLE)
    place = raw
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(InputError) as refused:
        scenes.loads(json.dumps(raw), "kitchen.scene.json")
    assert said in str(refused.value)
    assert str(refused.value).startswith("kitchen.scene.json")


@pytest.mark.parametrize("text", ["", "{", "[1]", '"x"', "null", '{"format": "other"}', "[" * 100_000])
def test_what_is_no_scene_is_refused_in_a_sentence(text):
    with pytest.raises(InputError, match=r"scene"):
        scenes.loads(text)


def test_a_newer_scene_is_refused():
    with pytest.raises(InputError, match="newer"):
        scenes.loads(EXAMPLE.replace('"version": 1', '"version": 2'))


def test_two_sources_cannot_share_an_id():
    with pytest.raises(ValueError, match="share the id"):
        Scene(sources=(kettle(), kettle()))


def test_a_moving_source_is_where_its_trajectory_says():
    points = (Waypoint(t_s=0, azimuth_deg=170, distance_m=1), Waypoint(t_s=2, azimuth_deg=-170, distance_m=4))
    source = kettle(position=None, trajectory=points)
    assert source.at(-1).azimuth_deg == 170
    assert source.at(1).azimuth_deg == pytest.approx(180)  # the short way, behind the head
    assert source.at(1).distance_m == pytest.approx(2)
    assert source.at(9).azimuth_deg == -170


def test_saving_keeps_the_old_file_when_it_fails(tmp_path):
    path = tmp_path / "a.scene.json"
    scenes.save(Scene(title="first"), path)
    blocked = tmp_path / "a.scene.json" / "below.scene.json"
    with pytest.raises(MachineError):
        scenes.save(Scene(title="second"), blocked)
    assert scenes.load(path).title == "first"


def test_the_hash_depends_on_what_the_scene_says_only():
    again = scenes.loads(json.dumps(json.loads(EXAMPLE), indent=7))
    assert again.sha256() == scenes.loads(EXAMPLE).sha256()
    assert again.model_copy(update={"title": "Bath"}).sha256() != again.sha256()


def test_the_listener_stands_inside_the_room():
    with pytest.raises(ValueError, match="inside"):
        Room(dimensions_m=(2, 2, 2), rt60_s=0.3, listener_m=(3, 1, 1))


@pytest.mark.parametrize("spans", [[[0.0, 3.2], [4.0, 5.5]], [[0.0, 1.0], [1.0, 2.0]]])
def test_presence_and_shots_are_kept_and_left_out_where_they_say_nothing(spans):
    raw = json.loads(EXAMPLE)
    raw["sources"][0]["presence"] = raw["media"]["shots"] = spans
    written = json.loads(scenes.dumps(scenes.loads(json.dumps(raw))))
    assert written["sources"][0]["presence"] == written["media"]["shots"] == spans
    assert "presence" not in scenes.dumps(scenes.loads(EXAMPLE))
    assert "shots" not in scenes.dumps(scenes.loads(EXAMPLE))


@pytest.mark.parametrize("spans", [[], [[1.0, 1.0]], [[2.0, 1.0]], [[0.0, 2.0], [1.0, 3.0]], [[-1.0, 2.0]], [[1.0]], 3])
def test_spans_that_are_none_are_refused_with_the_path_to_them(spans):
    raw = json.loads(EXAMPLE)
    raw["sources"][0]["presence"] = spans
    with pytest.raises(InputError, match=r"sources\[0\]\.presence"):
        scenes.loads(json.dumps(raw))
