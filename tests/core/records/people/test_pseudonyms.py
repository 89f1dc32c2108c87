"""What a session was made of, as it may leave: no folder, and nobody who approved a scene."""

import json

import pytest

from core import scene_library
from core.assessment.setups import _content
from core.records.people.pseudonyms import NOBODY, material_without_names
from core.scene import Approval, Media, Scene, SoundSource, dumps, loads
from core.training.material import Listened, dumps_listened, dumps_things, loads_listened

SECRETS = ("Private", "anna", "A. Meyer")


def scene(path="/home/anna/Mrs Private/kitchen.jpg"):
    kettle = SoundSource.model_validate(
        {
            "id": "kettle",
            "label": "kettle",
            "position": {"azimuth_deg": -40.0, "elevation_deg": 0.0, "distance_m": 1.8},
            "clip": {"kind": "file", "path": "C:\\Users\\anna\\Private\\kettle.wav"},
        }
    )
    mark = Approval(who="A. Meyer", when_utc="2026-03-01T09:00:00+00:00", sha256="0" * 64)
    kettle = kettle.model_copy(update={"approved": mark})
    return Scene(title="Kitchen", media=Media(path=path, sha256="a" * 64, width_px=8, height_px=6), sources=(kettle,))


def names_in(text):
    return [secret for secret in SECRETS if secret in text]


def test_a_scene_keeps_what_sounded_and_loses_folders_and_who_approved_it():
    told = loads(material_without_names(dumps(scene())))
    (kettle,) = told.sources
    assert names_in(dumps(told)) == []
    assert (told.media.path, kettle.clip.path, kettle.approved.who) == ("kitchen.jpg", "kettle.wav", NOBODY)
    assert kettle.position.azimuth_deg == -40.0
    assert kettle.approved.when_utc == "2026-03-01T09:00:00+00:00"


@pytest.mark.parametrize(
    "text",
    [
        dumps(scene()),
        json.dumps({"scenes": {"kitchen": scene().written()}}),
        dumps_listened(Listened(scene=scene(), folder="/home/anna/Private")),
        dumps_listened(Listened(files=("/home/anna/Private/book.mp3", "D:\\Private\\song.mp3"))),
        dumps_things([scene().sources[0]]),
        json.dumps({"folder": "/home/anna", "words": [{"text": "bird", "path": "/home/anna/bird.wav", "sha256": "0"}]}),
    ],
)
def test_of_every_kind_of_material_no_folder_is_told_and_doing_it_twice_changes_nothing_more(text):
    told = material_without_names(text)
    assert names_in(text) != []
    assert names_in(told) == []
    assert material_without_names(told) == told


def test_files_that_were_listened_to_keep_their_names():
    told = loads_listened(material_without_names(dumps_listened(Listened(files=("/home/anna/a.mp3", "D:\\x\\b.mp3")))))
    assert [str(path) for path in told.files] == ["a.mp3", "b.mp3"]


def test_a_scene_of_the_product_still_says_that_it_is_and_the_sites_own_does_not():
    of_product = str(scene_library.built_in_folder() / "kitchen.webp")
    told = material_without_names(material_without_names(dumps(scene(of_product))))
    assert scene_library.is_of_product(loads(told).media.path)
    assert str(scene_library.built_in_folder()) not in told
    own = loads(material_without_names(dumps(scene("/home/anna/kitchen.webp"))))
    assert not scene_library.is_of_product(own.media.path)


@pytest.mark.parametrize("path", ["/home/anna/kitchen.jpg", str(scene_library.built_in_folder() / "kitchen.webp")])
def test_it_is_still_the_same_material_to_compare_with(path):
    text = dumps(scene(path))
    assert _content(material_without_names(text)) == _content(text)


@pytest.mark.parametrize("text", ["", "Mrs Private", "[" * 100_000, '{"path": "\\u0000/Private"'])
def test_what_is_no_material_is_left_out_whole(text):
    assert material_without_names(text) == "{}"
