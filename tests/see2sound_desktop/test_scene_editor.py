"""The scene editor without a window: undo, files, drafts, and what happens to unsaved changes."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import scene as scene_file
from core import scene_library
from core.errors import InputError
from core.geometry import Position
from core.paths import DataFolder
from core.scene import CameraView, Clip, Media, Placement, Region, Scene, SoundSource, default_room
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.scene_editor import SceneEditor, Unsaved
from see2sound_desktop.presenters.scene_opening import Analyse

KETTLE = Clip(kind="synthesis", name="kettle")


def a_scene(picture: str = "/nowhere/kitchen.png") -> Scene:
    return Scene(
        title="Kitchen",
        media=Media(path=picture, sha256="0" * 64, width_px=1600, height_px=900),
        camera=CameraView(hfov_deg=90.0),
        room=default_room(),
        sources=(
            SoundSource(
                id="kettle",
                label="kettle",
                position=Placement(azimuth_deg=-30.0, distance_m=2.0),
                region=Region(box_px=(300.0, 400.0, 400.0, 500.0)),
                clip=KETTLE,
            ),
            SoundSource(
                id="clock",
                label="clock",
                position=Placement(azimuth_deg=20.0, elevation_deg=10.0, distance_m=3.0),
                clip=Clip(kind="synthesis", name="clock"),
            ),
        ),
    )


class Room:
    """An editor with scripted answers, and everything it said."""

    def __init__(self, folder: Path) -> None:
        self.data = DataFolder(folder / "data")
        self.jobs = Jobs()
        self.unsaved = Unsaved.CANCEL
        self.asked: list[str] = []
        self.where: Path | None = folder / "own.scene.json"
        self.said: list[str] = []
        self.looked_at: list[tuple[Path, float | None]] = []
        self.found: Scene | Exception = a_scene()
        self.found_by: Analyse | None = None
        self.editors: list[SceneEditor] = []
        self.editor = self.open_editor()

    def open_editor(self) -> SceneEditor:
        editor = SceneEditor(
            self.jobs, self.data, ask_unsaved=self._ask, ask_where=lambda _proposed: self.where, analyse=self._analyse
        )
        editor.said.connect(self.said.append)
        self.editors.append(editor)
        return editor

    def close(self) -> None:
        for editor in self.editors:
            editor.close()
        self.jobs.close()

    def _ask(self, title: str) -> Unsaved:
        self.asked.append(title)
        return self.unsaved

    def _analyse(self, path: Path, at_s: float | None, progress: object) -> Scene:
        self.looked_at.append((path, at_s))
        if self.found_by is not None:
            return self.found_by(path, at_s, progress)
        if isinstance(self.found, Exception):
            raise self.found
        return self.found

    def load(self, scene: Scene, path: Path) -> None:
        scene_file.save(scene, path)
        assert self.editor.open(path)


@pytest.fixture
def room(tmp_path: Path, qapp: object) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.close()


azimuths = st.floats(-180, 180, allow_nan=False)
edits = st.one_of(
    st.tuples(st.just("add"), azimuths),
    st.tuples(st.just("delete"), st.integers(0, 5)),
    st.tuples(st.just("rename"), st.integers(0, 5), st.text(max_size=6)),
    st.tuples(st.just("move"), st.integers(0, 5), azimuths, st.floats(-90, 90), st.floats(0.01, 200)),
    st.tuples(st.just("gain"), st.integers(0, 5), st.floats(-80, 40)),
    st.tuples(st.just("mute"), st.integers(0, 5), st.booleans()),
    st.tuples(st.just("clip"), st.integers(0, 5), st.sampled_from(["rain", "dog"])),
    st.tuples(st.just("room"), st.booleans()),
    st.tuples(st.just("hfov"), st.floats(20, 120)),
    st.tuples(st.just("title"), st.text(max_size=5)),
    st.tuples(st.just("end_drag")),
)


ON_SCENE = {
    "add": lambda editor, azimuth: editor.add("thing", KETTLE, Position(azimuth)),
    "room": lambda editor, indoors: editor.set_room(default_room() if indoors else None),
    "hfov": lambda editor, degrees: editor.set_field_of_view(degrees),
    "title": lambda editor, title: editor.set_title(title),
    "end_drag": lambda editor: editor.end_drag(),
}
ON_SOURCE = {
    "delete": lambda editor, source: editor.delete(source),
    "rename": lambda editor, source, label: editor.rename(source, label),
    "move": lambda editor, source, *to: editor.move(source, Position(*to)),
    "gain": lambda editor, source, gain_db: editor.set_gain(source, gain_db),
    "mute": lambda editor, source, on: editor.set_enabled(source, on=on),
    "clip": lambda editor, source, name: editor.set_clip(source, Clip(kind="synthesis", name=name)),
}


def apply(editor: SceneEditor, edit: tuple) -> None:
    name, *values = edit
    ids = [source.id for source in editor.scene.sources]
    if name in ON_SCENE:
        ON_SCENE[name](editor, *values)
    elif ids:
        ON_SOURCE[name](editor, ids[values[0] % len(ids)], *values[1:])


@given(sequence=st.lists(edits, max_size=14))
def test_undoing_every_edit_gives_the_original_and_redoing_every_edit_the_final_scene(room, tmp_path, sequence):
    room.unsaved = Unsaved.DISCARD
    room.load(a_scene(), tmp_path / "start.scene.json")
    original = room.editor.scene
    for edit in sequence:
        apply(room.editor, edit)
        scene_file.loads(scene_file.dumps(room.editor.scene))  # what an edit leaves can always be saved and opened
    final = room.editor.scene
    while room.editor.undo_title is not None:
        room.editor.undo()
    assert room.editor.scene == original
    assert not room.editor.dirty
    while room.editor.redo_title is not None:
        room.editor.redo()
    assert room.editor.scene == final


def test_a_drag_is_one_step_and_the_next_drag_another(room, tmp_path):
    room.load(a_scene(), tmp_path / "start.scene.json")
    for azimuth in (-29, -25, -10):
        room.editor.move("kettle", Position(azimuth, 0.0, 2.0))
    room.editor.end_drag()
    for azimuth in (-5, 5):
        room.editor.move("kettle", Position(azimuth, 0.0, 2.0))
    room.editor.undo()
    assert room.editor.scene.source("kettle").at().azimuth_deg == -10
    room.editor.undo()
    assert room.editor.scene.source("kettle").at().azimuth_deg == -30
    assert room.editor.undo_title is None


def test_a_drag_to_the_left_of_the_picture_is_left_of_the_listener(room, tmp_path):
    room.load(a_scene(), tmp_path / "start.scene.json")
    room.editor.drag_in_picture("clock", 0.0, 450.0)
    clock = room.editor.scene.source("clock").at()
    assert clock.azimuth_deg == pytest.approx(-45.0)
    assert clock.direction.side == "left"
    assert clock.distance_m == 3.0


def test_a_wider_field_of_view_keeps_found_sources_on_their_pixels_and_placed_ones_in_their_directions(room, tmp_path):
    room.load(a_scene(), tmp_path / "start.scene.json")
    editor = room.editor
    before = editor.scene.pinhole.pixel_of(editor.scene.source("kettle").at().direction)
    editor.set_field_of_view(60.0)
    after = editor.scene.pinhole.pixel_of(editor.scene.source("kettle").at().direction)
    assert after == pytest.approx(before, abs=0.1)
    assert editor.scene.source("kettle").at().azimuth_deg == pytest.approx(-18.43, abs=0.01)
    assert editor.scene.source("clock").at().azimuth_deg == 20.0


def test_a_scene_saved_in_another_folder_finds_its_picture_again(room, tmp_path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "k.png").write_bytes(b"picture")
    room.load(a_scene("k.png"), tmp_path / "pictures" / "start.scene.json")
    room.editor.set_gain("kettle", -6.0)
    room.where = tmp_path / "elsewhere" / "mine"
    assert room.editor.save_as()
    assert room.editor.path == tmp_path / "elsewhere" / "mine.scene.json"
    assert scene_file.load(room.editor.path).media.path == "../pictures/k.png"
    assert scene_library.load(room.editor.path) == room.editor.scene
    assert not room.editor.dirty


def test_unsaved_changes_are_never_lost_silently(room, tmp_path):
    room.load(a_scene(), tmp_path / "start.scene.json")
    assert room.editor.leave()
    assert room.asked == []
    room.editor.rename("kettle", "pot")
    assert not room.editor.leave()
    assert not room.editor.new()
    assert not room.editor.open(tmp_path / "start.scene.json")
    assert room.asked == ["Kitchen"] * 3
    assert room.editor.scene.source("kettle").label == "pot"
    room.unsaved = Unsaved.SAVE
    assert room.editor.leave()
    assert scene_file.load(tmp_path / "start.scene.json").source("kettle").label == "pot"


def test_a_save_that_fails_says_why_and_does_not_let_the_document_go(room, tmp_path):
    (tmp_path / "a file").write_text("no folder")
    room.load(a_scene(), tmp_path / "start.scene.json")
    room.editor.rename("kettle", "pot")
    room.unsaved, room.where = Unsaved.SAVE, tmp_path / "a file" / "x.scene.json"
    assert not room.editor.save_as()
    assert "could not be written" in room.said[-1]
    assert room.editor.dirty


@pytest.mark.parametrize("content", ["{", '{"format": "see2sound-scene", "sources": 3}', "[]", "\xff"])
def test_a_bad_scene_file_gives_a_sentence_and_leaves_the_document_as_it_was(room, tmp_path, content):
    room.load(a_scene(), tmp_path / "start.scene.json")
    before = room.editor.scene
    bad = tmp_path / "bad.scene.json"
    bad.write_bytes(content.encode("latin-1"))
    assert not room.editor.open(bad)
    assert str(bad) in room.said[-1]
    assert room.editor.scene == before
    assert room.editor.path == tmp_path / "start.scene.json"


def test_a_bad_picture_gives_a_sentence_and_leaves_the_document_as_it_was(room, tmp_path, qtbot):
    room.load(a_scene(), tmp_path / "start.scene.json")
    before = room.editor.scene
    room.found = InputError("errors.not-readable", path="x.png", reason="it is not a picture")
    assert room.editor.open(tmp_path / "x.png")
    assert room.editor.opening
    assert room.editor.add("thing", KETTLE, Position(0.0)) is None
    qtbot.waitUntil(lambda: not room.editor.opening)
    assert "x.png could not be read" in room.said[-1]
    assert room.editor.scene == before


def test_a_picture_becomes_an_unsaved_document(room, tmp_path, qtbot):
    room.found = a_scene("k.png")
    room.editor.open(tmp_path / "k.png")
    qtbot.waitUntil(lambda: not room.editor.opening)
    assert room.editor.scene.media.path == str(tmp_path / "k.png")
    assert room.editor.dirty
    assert room.editor.path is None
    assert room.editor.selected_id == "kettle"


def test_a_picture_with_nothing_in_it_becomes_an_empty_scene_and_a_sentence_says_why(room, tmp_path, qtbot):
    room.found = a_scene("k.png").model_copy(update={"sources": (), "provenance": {"note": "Nothing stands out."}})
    room.editor.open(tmp_path / "k.png")
    qtbot.waitUntil(lambda: not room.editor.opening)
    assert room.editor.scene.sources == ()
    assert room.editor.scene.media.path == str(tmp_path / "k.png")
    assert room.said == ["Nothing stands out."]


def test_a_draft_survives_the_program_and_is_gone_once_saved(room, tmp_path, qtbot):
    path = tmp_path / "start.scene.json"
    room.load(a_scene("k.png"), path)
    room.editor.rename("kettle", "pot")
    room.editor.write_draft()
    qtbot.waitUntil(lambda: len(scene_library.drafts(room.data)) == 1)
    assert room.editor.recoverable() == ()
    later = room.open_editor()
    (draft,) = later.recoverable()
    assert later.recover(draft)
    assert later.scene == room.editor.scene
    assert later.path == path
    assert later.dirty
    assert later.save()
    assert scene_library.drafts(room.data) == ()
    assert scene_file.load(path).source("kettle").label == "pot"


def test_a_recovered_draft_of_a_picture_never_takes_the_place_of_the_picture(room, tmp_path, qtbot):
    picture = tmp_path / "k.png"
    picture.write_bytes(b"picture")
    room.found = a_scene("k.png")
    room.editor.open(picture)
    qtbot.waitUntil(lambda: not room.editor.opening)
    room.editor.write_draft()
    qtbot.waitUntil(lambda: len(scene_library.drafts(room.data)) == 1)
    later = room.open_editor()
    assert later.recover(later.recoverable()[0])
    assert later.path is None
    assert later.save()
    assert picture.read_bytes() == b"picture"
    assert scene_file.load(room.where).media.path == "k.png"


def test_an_end_without_a_question_keeps_a_draft_unless_the_changes_were_discarded(room, tmp_path):
    room.load(a_scene(), tmp_path / "start.scene.json")
    room.editor.rename("kettle", "pot")
    room.editor.close()
    assert [draft.scene.source("kettle").label for draft in scene_library.drafts(room.data)] == ["pot"]
    room.unsaved = Unsaved.DISCARD
    assert room.editor.leave()
    room.editor.close()
    assert scene_library.drafts(room.data) == ()


def test_a_draft_written_while_its_document_is_discarded_goes_too(room, tmp_path, qtbot):
    room.load(a_scene(), tmp_path / "start.scene.json")
    room.editor.rename("kettle", "pot")
    room.editor.write_draft()
    room.unsaved = Unsaved.DISCARD
    assert room.editor.new()
    qtbot.waitUntil(lambda: room.jobs.titles == ())
    assert scene_library.drafts(room.data) == ()


def found_in_a_film(*ids: str) -> Scene:
    sources = tuple(
        SoundSource(
            id=name,
            label=name,
            origin="builtin",
            position=Placement(azimuth_deg=10.0 * number, distance_m=2.0),
            region=Region(box_px=(300.0 * number, 400.0, 300.0 * number + 100.0, 500.0)),
            clip=KETTLE,
        )
        for number, name in enumerate(ids, start=1)
    )
    return a_scene("film.mp4").model_copy(update={"sources": sources})


def test_another_frame_of_a_film_is_one_step_that_keeps_what_a_person_did_and_that_undo_takes_back(
    room, tmp_path, qtbot
):
    room.found = found_in_a_film("source-1", "source-2")
    room.editor.open(tmp_path / "film.mp4")
    qtbot.waitUntil(lambda: not room.editor.opening)
    room.editor.rename("source-2", "dog")
    added = room.editor.add("bell", KETTLE, Position(-20.0))
    first = room.editor.scene
    room.found = found_in_a_film()
    room.editor.look_again(2.5)
    qtbot.waitUntil(lambda: not room.editor.opening)
    assert room.looked_at == [(tmp_path / "film.mp4", None), (tmp_path / "film.mp4", 2.5)]
    assert {source.id for source in room.editor.scene.sources} == {"source-2", added}
    room.editor.undo()
    assert room.editor.scene == first


def test_a_film_that_was_changed_on_the_disk_is_not_looked_at_again(room, tmp_path, qtbot):
    room.found = found_in_a_film("source-1")
    room.editor.open(tmp_path / "film.mp4")
    qtbot.waitUntil(lambda: not room.editor.opening)
    first = room.editor.scene
    media = room.found.media.model_copy(update={"sha256": "1" * 64})
    room.found = room.found.model_copy(update={"media": media, "sources": ()})
    room.editor.look_again(2.5)
    qtbot.waitUntil(lambda: not room.editor.opening)
    assert "not the file that this scene was made of" in room.said[-1]
    assert room.editor.scene == first


def test_a_second_picture_opened_while_the_first_is_looked_at_is_the_one_that_stays(room, tmp_path, qtbot):
    room.found = a_scene("k.png")
    room.editor.open(tmp_path / "first.png")
    room.editor.open(tmp_path / "second.png")
    qtbot.waitUntil(lambda: not room.editor.opening)
    assert room.editor.origin == tmp_path / "second.png"


def test_a_long_film_is_given_up_for_its_first_moment(room, tmp_path, qtbot):
    follows = threading.Event()

    def analyse(path: Path, at_s: float | None, progress) -> Scene:
        progress.begin("follow", 10)
        while at_s is None:
            follows.set()
            time.sleep(0.002)
            progress.step(0)
        return a_scene("film.mp4").model_copy(update={"title": "one moment"})

    room.found_by = analyse
    room.editor.open(tmp_path / "film.mp4")
    qtbot.waitUntil(follows.is_set)
    room.editor.open_moment()
    qtbot.waitUntil(lambda: not room.editor.opening)
    assert room.editor.title == "one moment"
    assert room.said == []
    room.editor.open_moment()
    assert not room.editor.opening


def test_solo_changes_what_is_heard_and_not_the_document(room, tmp_path):
    room.load(a_scene(), tmp_path / "start.scene.json")
    room.editor.set_enabled("clock", on=False)
    before = room.editor.scene
    room.editor.set_solo("clock", on=True)
    assert [source.id for source in room.editor.heard_scene().sources if source.enabled] == ["clock"]
    assert room.editor.scene == before
    room.editor.delete("clock")
    assert room.editor.solo == frozenset()
    assert room.editor.selected_id == "kettle"


def test_the_arrow_keys_move_the_selected_source_and_stay_within_limits(room, tmp_path):
    room.load(a_scene(), tmp_path / "start.scene.json")
    room.editor.nudge(right_deg=-5.0)
    assert room.editor.selected.at().azimuth_deg == -35.0
    room.editor.nudge(up_deg=200.0)
    assert room.editor.selected.at().elevation_deg == 90.0
    for _ in range(100):
        room.editor.nudge(farther=1.0)
    assert room.editor.selected.at().distance_m == 64.0


def test_the_scenes_of_the_product_are_saved_under_another_name_only(room, tmp_path):
    built_in = scene_library.built_in()
    if not built_in:
        pytest.skip("no built-in scenes")
    assert room.editor.open(built_in[0].path)
    assert room.editor.path is None
    room.where = built_in[0].path
    assert not room.editor.save()
    room.where = room.editor.proposed_path()
    assert room.editor.save()
    saved = scene_file.load(room.where)
    assert (room.where.parent / saved.media.path).parent == room.where.parent
    assert (room.where.parent / saved.media.path).is_file()
