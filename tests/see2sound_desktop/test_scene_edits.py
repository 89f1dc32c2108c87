"""What a person changes of what was found is marked as by hand; what a person deletes is remembered by its place."""

import pytest

from core.geometry import Position
from core.scene import Clip, Media, Placement, Region, Scene, SoundSource, Waypoint
from see2sound_desktop.presenters import scene_edits as edits

BELL = Clip(kind="synthesis", name="bell")
BOX = Region(box_px=(10.0, 20.0, 30.0, 40.0))


def source(source_id="dog", **changes):
    place = Placement(azimuth_deg=-20.0, distance_m=2.0)
    values = {"id": source_id, "label": "dog", "origin": "builtin", "position": place, "region": BOX, "clip": BELL}
    return SoundSource(**{**values, **changes})


def scene(*sources, frame_s=None):
    media = Media(path="/a.gif", sha256="ab", width_px=320, height_px=180, frame_s=frame_s)
    return Scene(media=media, sources=sources or (source(),))


EDITS = {
    "label": lambda of: edits.renamed(of, "dog", "Rex"),
    "enabled": lambda of: edits.enabled(of, "dog", on=False),
    "clip": lambda of: edits.with_clip(of, "dog", Clip(kind="synthesis", name="cat")),
    "gain": lambda of: edits.with_gain(of, "dog", -6.0),
    "position": lambda of: edits.moved(of, "dog", Position(30.0, 5.0, 1.0)),
}


@pytest.mark.parametrize("what", EDITS)
def test_a_change_of_what_was_found_is_marked_once(what):
    changed = EDITS[what](scene())
    assert changed.source("dog").by_hand == (what,)
    assert EDITS[what](changed).source("dog").by_hand == (what,)


def test_changes_add_up():
    changed = scene()
    for edit in EDITS.values():
        changed = edit(changed)
    assert changed.source("dog").by_hand == tuple(EDITS)


@pytest.mark.parametrize("what", EDITS)
@pytest.mark.parametrize(
    "placed", [{"origin": "manual"}, {"origin": "authored"}, {"origin": "builtin", "region": None}]
)
def test_what_a_person_placed_needs_no_mark(what, placed):
    assert EDITS[what](scene(source(**placed))).source("dog").by_hand == ()


def test_an_edit_that_changes_nothing_marks_nothing():
    before = scene()
    dog = before.source("dog")
    for same in (
        edits.renamed(before, "dog", dog.label),
        edits.enabled(before, "dog", on=True),
        edits.with_clip(before, "dog", dog.clip),
        edits.with_gain(before, "dog", 0.0),
        edits.moved(before, "dog", dog.at()),
    ):
        assert same == before


def test_a_path_that_is_moved_is_by_hand():
    path = (Waypoint(t_s=0.0, azimuth_deg=0.0, distance_m=1.0), Waypoint(t_s=1.0, azimuth_deg=10.0, distance_m=1.0))
    moved = edits.moved(scene(source(position=None, trajectory=path)), "dog", Position(20.0, 0.0, 1.0))
    assert moved.source("dog").by_hand == ("position",)


def test_where_a_source_was_that_was_deleted_is_remembered_with_its_time():
    assert edits.without_source(scene(), "dog").removed == (BOX,)
    (still,) = edits.without_source(scene(frame_s=1.5), "dog").removed
    assert (still.box_px, still.t_s) == (BOX.box_px, 1.5)
    followed = source(region=BOX.model_copy(update={"t_s": 0.5}))
    assert edits.without_source(scene(followed, frame_s=1.5), "dog").removed[0].t_s == 0.5


def test_a_source_that_was_added_by_hand_leaves_nothing_behind():
    for placed in (source(origin="manual"), source(region=None)):
        assert edits.without_source(scene(placed), "dog").removed == ()


def test_the_whole_path_of_what_was_found_stays_in_the_picture_when_the_field_of_view_changes():
    before = scene()
    camera = before.pinhole
    assert camera is not None
    points = []
    for t_s, x_px in ((0.0, 40.0), (1.0, 300.0)):
        seen = camera.direction_of(x_px, 60.0)
        points.append(Waypoint(t_s=t_s, azimuth_deg=seen.azimuth_deg, elevation_deg=seen.elevation_deg, distance_m=1.0))
    goes = source("cat", position=None, trajectory=tuple(points))
    changed = edits.with_field_of_view(scene(source(), goes), 90.0)
    assert changed.pinhole is not None
    for t_s, x_px in ((0.0, 40.0), (1.0, 300.0)):
        assert changed.pinhole.pixel_of(changed.source("cat").at(t_s).direction) == pytest.approx(
            (x_px, 60.0), abs=0.02
        )
    assert changed.source("dog").at().azimuth_deg < before.source("dog").at().azimuth_deg  # farther to the left


def test_words_are_said_of_one_source_and_are_taken_back_when_nothing_is_said():
    two = scene(source(), source("cat"))
    said = edits.with_words(edits.with_words(two, "dog", " a bark "), "cat", "a purr")
    assert edits.source_words(said) == {"dog": "a bark", "cat": "a purr"}
    assert edits.source_words(edits.with_words(said, "dog", " ")) == {"cat": "a purr"}
    assert edits.with_words(edits.with_words(two, "dog", "a bark"), "dog", "") == two


def test_words_stay_with_sources_that_are_still_there():
    said = edits.with_words(edits.with_words(scene(source(), source("cat")), "dog", "a bark"), "cat", "a purr")
    again = scene().model_copy(update={"provenance": {"source_prompts": {"dog": "a growl"}, "seed": 3}})
    assert edits.with_words_of(said, again).provenance == {"source_prompts": {"dog": "a bark"}, "seed": 3}
    assert edits.with_words_of(scene(), again).provenance == {"seed": 3}
