"""Which folders files lie in, and who approved a scene, is nobody's but the site's: whatever the format."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.records.people.pseudonyms import without_names
from core.reports.document import session_document, training_document, write_json
from core.reports.exchange.disclosure import Disclosure
from core.scene import Approval, Clip, Media, Scene, SoundSource, dumps, loads
from core.training.material import Listened, dumps_listened

SECRETS = ("Mrs Private", "A. Meyer")


@pytest.fixture(scope="module")
def scene_json():
    mark = Approval(who="A. Meyer", when_utc="2026-03-01T09:00:00+00:00", sha256="0" * 64)
    position = {"azimuth_deg": -40.0, "elevation_deg": 0.0, "distance_m": 1.8}
    clip = Clip(kind="synthesis", name="kettle")
    source = SoundSource(id="kettle", label="kettle", position=position, clip=clip, approved=mark)
    media = Media(path="/home/Mrs Private/kitchen.jpg", sha256="a" * 64, width_px=8, height_px=6)
    return dumps(Scene(title="Kitchen", media=media, sources=(source,)))


def told_of(session, scene_json, disclosure):
    """What the JSON and the row of an archive say of a session that was made of a scene."""
    made = replace(session, setup=replace(session.setup, scene_json=scene_json))
    document = session_document(disclosure.session(made))
    return json.dumps([document, disclosure.row("session", {"scene_json": scene_json, "therapist": "T. Ona"})])


def test_a_scene_leaves_without_its_folder_and_without_who_approved_it_unless_persons_are_named(store, scene_json):
    session = store.session("session-3")
    assert [one for one in SECRETS if one in told_of(session, scene_json, Disclosure())] == []
    assert [one for one in SECRETS if one in told_of(session, scene_json, Disclosure(identity=True))] == list(SECRETS)


def test_a_researcher_reads_of_nobody_who_approved_a_scene_and_can_go_on_with_the_session(store, scene_json):
    session = store.session("session-3")
    told = without_names(replace(session, setup=replace(session.setup, scene_json=scene_json))).setup.scene_json
    assert "A. Meyer" not in told
    assert loads(told).media.path == "/home/Mrs Private/kitchen.jpg"
    broken = replace(session, setup=replace(session.setup, scene_json="{"))
    assert without_names(broken).setup.scene_json == "{"


def test_a_file_whose_name_is_no_utf_8_can_be_told_of(store, tmp_path):
    text = dumps_listened(Listened(files=(Path("/music/b\udce4r.mp3"),)))
    session = store.training.session("listen-1")
    made = replace(session, setup=replace(session.setup, material_json=text))
    written = write_json((), tmp_path / "x.json", (Disclosure().training(made),)).read_text(encoding="utf-8")
    assert json.loads(written)["training"][0]["setup"]["material"] == {"files": ["b\udce4r.mp3"]}


def test_what_was_listened_to_leaves_without_its_folder(store):
    text = dumps_listened(Listened(files=("/home/Mrs Private/book.mp3",)))
    session = store.training.session("listen-1")
    made = replace(session, setup=replace(session.setup, material_json=text))
    for disclosure, is_told in ((Disclosure(), False), (Disclosure(identity=True), True)):
        row = disclosure.row("training_session", {"material_json": text})
        said = json.dumps([training_document(disclosure.training(made)), row])
        assert ("Mrs Private" in said) is is_told
        assert "book.mp3" in said
