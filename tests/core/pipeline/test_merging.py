"""A scene made again keeps what a person changed, whatever was found; what was deleted stays away."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.pipeline.matching import LEAST_OVERLAP, overlap
from core.pipeline.merging import merged
from core.pipeline.stages import PLACING, SEEING, SOUNDING, Stage
from core.scene import (
    CameraView,
    Clip,
    Media,
    Placement,
    Region,
    Scene,
    SoundSource,
    Waypoint,
    default_room,
)

WIDTH_PX, HEIGHT_PX = 320, 180
MARKS = ("label", "clip", "gain", "enabled", "position")
STAGES = tuple(Stage)
often = settings(max_examples=25, deadline=None)


def boxes():
    """Few places and sizes, so that things often are where others are or were."""
    edge = st.sampled_from([0.0, 40.0, 50.0, 120.0])
    size = st.sampled_from([30.0, 40.0, 60.0])
    return st.builds(lambda x, y, w, h: (x, y, x + w, y + h), edge, edge, size, size)


def clips():
    return st.builds(
        Clip,
        kind=st.just("synthesis"),
        name=st.sampled_from(["dog", "cat", "bell"]),
        seed=st.integers(0, 3),
        gain_db=st.sampled_from([0.0, -6.0, 3.0]),
    )


def places():
    return st.builds(
        Placement, azimuth_deg=st.integers(-60, 60), elevation_deg=st.integers(-30, 30), distance_m=st.integers(1, 9)
    )


@st.composite
def courses(draw):
    """A place, or a path; and when it is there."""
    if draw(st.booleans()):
        return {"position": draw(places())}
    turns = draw(st.lists(places(), min_size=2, max_size=3))
    path = tuple(Waypoint(t_s=float(t_s), **place.model_dump()) for t_s, place in enumerate(turns))
    return {"trajectory": path, "presence": draw(st.sampled_from([None, ((0.0, 1.0),), ((0.5, 1.5), (2.5, 3.5))]))}


@st.composite
def sources(draw, source_id, *, film):
    times = st.sampled_from([0.0, 1.0, 2.5]) if film else st.none()
    region = Region(box_px=draw(boxes()), t_s=draw(times), label=draw(st.sampled_from([None, "dog"])))
    course = draw(courses()) if film else {"position": draw(places())}
    return SoundSource(
        id=source_id,
        label=draw(st.text("abc", max_size=2)),
        enabled=draw(st.booleans()),
        origin=draw(st.sampled_from(["builtin", "builtin", "builtin", "manual", "authored"])),
        region=draw(st.sampled_from([region, region, region, None])),
        clip=draw(clips()),
        by_hand=draw(
            st.sampled_from([(), *((mark,) for mark in MARKS), ("label", "position"), ("gain", "enabled"), MARKS])
        ),
        **course,
    )


@st.composite
def scenes(draw, *, film=False):
    ids = draw(st.lists(st.sampled_from([f"source-{n}" for n in range(1, 8)]), unique=True, min_size=1, max_size=4))
    times = st.sampled_from([0.0, 1.0, 2.5]) if film else st.none()
    named = st.dictionaries(st.sampled_from([*ids, "source-9"]), st.text(max_size=3))
    by_source = st.sampled_from(["none", "sounds", "both"])
    said = {"none": {}, "sounds": {"sounds": draw(named)}, "both": {"sounds": {}, "source_prompts": draw(named)}}
    return Scene(
        title=draw(st.sampled_from(["", "Kitchen"])),
        media=Media(
            path="/a.mp4",
            sha256="ab",
            width_px=WIDTH_PX,
            height_px=HEIGHT_PX,
            shots=((0.0, 2.0), (2.0, 4.0)) if film else None,
        ),
        camera=draw(views()),
        room=draw(st.sampled_from([None, default_room()])),
        sources=tuple(draw(sources(name, film=film)) for name in ids),
        removed=tuple(draw(st.lists(st.builds(Region, box_px=boxes(), t_s=times), max_size=2))),
        provenance=draw(provenances()) | said[draw(by_source)],
    )


def views():
    origins = st.sampled_from(["assumed", "manual", "model"])
    return st.builds(CameraView, hfov_deg=st.sampled_from([50.0, 60.0, 90.0]), source=origins)


def provenances():
    keys = st.sampled_from([*SEEING, *PLACING, *SOUNDING, "own"])
    return st.dictionaries(keys, st.text(max_size=3), max_size=5)


@st.composite
def made_again(draw, current):
    """Another scene of the same picture or film: of what it knows some is found again, and something new."""
    film = current.media.shots is not None
    renamed = draw(st.booleans())
    found = []
    for number, source in enumerate(current.sources):
        if source.is_found and draw(st.integers(0, 3)):
            other = draw(sources(f"source-{number + 2}" if renamed else source.id, film=film))
            found.append(other.model_copy(update={"region": source.region, "by_hand": (), "origin": "builtin"}))
    taken = {source.id for source in found}
    new = [draw(sources(name, film=film)) for name in ("source-1", "source-7") if name not in taken]
    found += [source.model_copy(update={"by_hand": (), "origin": "builtin"}) for source in new]
    why = {source.id: draw(st.text(max_size=3)) for source in found}
    return current.model_copy(
        update={
            "title": "a",
            "room": None,
            "removed": (),
            "camera": draw(views()),
            "sources": tuple(draw(st.permutations(found))),
            "provenance": draw(provenances()) | {"sounds": why},
        }
    )


ANY = st.booleans().flatmap(lambda film: scenes(film=film))
BOTH = ANY.flatmap(lambda current: st.tuples(st.just(current), made_again(current)))
PICTURES = scenes().flatmap(lambda current: st.tuples(st.just(current), made_again(current)))


@often
@given(ANY, st.sampled_from(STAGES))
def test_a_scene_merged_with_itself_is_itself(scene, stage):
    assert merged(scene, scene, stage) == scene


@often
@given(BOTH, st.sampled_from(STAGES))
def test_what_a_person_changed_of_a_source_stays(both, stage):
    current, fresh = both
    result = merged(current, fresh, stage)
    for source in current.sources:
        if not source.by_hand:
            continue
        after = result.source(source.id)
        assert after.by_hand == source.by_hand
        if "label" in source.by_hand:
            assert after.label == source.label
        if "enabled" in source.by_hand:
            assert after.enabled == source.enabled
        if "gain" in source.by_hand or "clip" in source.by_hand:
            assert after.clip.gain_db == source.clip.gain_db
        if "clip" in source.by_hand:
            assert after.clip == source.clip
        if "position" in source.by_hand:
            assert (after.position, after.trajectory, after.scale) == (source.position, source.trajectory, source.scale)


@often
@given(BOTH, st.sampled_from(STAGES))
def test_what_a_person_placed_stays_whatever_is_found(both, stage):
    current, fresh = both
    result = merged(current, fresh, stage)
    for source in current.sources:
        if source.origin != "builtin" or source.region is None:
            assert result.source(source.id) == source


@often
@given(BOTH, st.sampled_from(STAGES))
def test_what_was_removed_does_not_come_back(both, stage):
    current, fresh = both
    result = merged(current, fresh, stage)
    assert result.removed == current.removed
    known = {source.id for source in current.sources}
    for source in result.sources:
        if source.id not in known:
            alike = [each for each in current.removed if each.t_s == source.region.t_s]
            assert all(overlap(each.box_px, source.region.box_px) < LEAST_OVERLAP for each in alike)


@often
@given(BOTH, st.sampled_from(STAGES))
def test_ids_are_unique_and_new_ones_were_never_given(both, stage):
    current, fresh = both
    result = merged(current, fresh, stage)
    assert Scene.model_validate(result.model_dump()) == result
    known = {source.id for source in current.sources}
    new = {source.id for source in result.sources} - known
    assert not new & set(current.provenance.get("sounds", {}))
    assert [source.id for source in result.sources if source.id in known] == [
        source.id for source in current.sources if source.id in {each.id for each in result.sources}
    ]


@often
@given(BOTH, st.sampled_from(STAGES))
def test_title_room_and_a_field_of_view_set_by_hand_stay(both, stage):
    current, fresh = both
    result = merged(current, fresh, stage)
    assert (result.title, result.room) == (current.title, current.room)
    if current.camera.source == "manual" or stage is Stage.SOUND:
        assert result.camera == current.camera
    else:
        assert result.camera == fresh.camera


@often
@given(BOTH, st.sampled_from(STAGES))
def test_the_provenance_is_new_for_the_stage_and_as_it_was_for_the_others(both, stage):
    current, fresh = both
    result = merged(current, fresh, stage)
    is_film = fresh.media.shots is not None
    renewed = {
        Stage.SEE: {*SEEING, *PLACING, *SOUNDING},
        Stage.PLACE: {*PLACING, *(SEEING if is_film else ())},
        Stage.SOUND: set(SOUNDING),
    }[stage]
    if current.camera.source == "manual":
        renewed -= {"camera"}
    for key in (*SEEING, *PLACING, *SOUNDING, "own"):
        assert result.provenance.get(key) == (fresh if key in renewed else current).provenance.get(key)


@often
@given(PICTURES, st.sampled_from([Stage.PLACE, Stage.SOUND]))
def test_placing_and_sounding_a_picture_leave_it_at_the_sources_there_are(both, stage):
    current, fresh = both
    result = merged(current, fresh, stage)
    assert [source.id for source in result.sources] == [source.id for source in current.sources]
    assert [source.region for source in result.sources] == [source.region for source in current.sources]


# ---- examples


def thing(source_id, box, azimuth_deg=0.0, **changes):
    values = {
        "id": source_id,
        "label": "bell",
        "origin": "builtin",
        "position": Placement(azimuth_deg=azimuth_deg, distance_m=2.0),
        "region": Region(box_px=box),
        "clip": Clip(kind="synthesis", name="bell"),
    }
    return SoundSource(**{**values, **changes})


def picture(*things, **changes):
    media = Media(path="/a.png", sha256="ab", width_px=WIDTH_PX, height_px=HEIGHT_PX)
    return Scene(**{"media": media, "sources": things, "provenance": {"regions": "builtin"}, **changes})


LEFT, RIGHT = (10.0, 50.0, 70.0, 110.0), (230.0, 50.0, 290.0, 110.0)


def nudged(box, by=6.0):
    return (box[0] + by, box[1], box[2] + by, box[3])


def test_what_is_found_again_keeps_its_id_and_gets_what_is_said_of_it_now():
    current = picture(thing("a", LEFT, -30.0), thing("b", RIGHT, 30.0, label="Rex", by_hand=("label",)))
    dog = Clip(kind="synthesis", name="dog")
    fresh = picture(
        thing("source-1", nudged(RIGHT), 31.0, label="dog", clip=dog),
        thing("source-2", nudged(LEFT), -29.0, label="cat", enabled=False),
    )
    left, right = merged(current, fresh, Stage.SEE).sources
    assert (left.id, left.label, left.enabled, left.at().azimuth_deg) == ("a", "cat", False, -29.0)
    assert (right.id, right.label, right.clip, right.at().azimuth_deg) == ("b", "Rex", dog, 31.0)
    assert left.region == Region(box_px=nudged(LEFT))


def test_each_is_one_other_at_most_the_best_first():
    current = picture(thing("a", LEFT))
    fresh = picture(thing("source-1", nudged(LEFT, 10.0)), thing("source-2", nudged(LEFT, 2.0)))
    first, second = merged(current, fresh, Stage.SEE).sources
    assert (first.id, first.region.box_px) == ("a", nudged(LEFT, 2.0))
    assert (second.id, second.region.box_px) == ("source-1", nudged(LEFT, 10.0))


def test_what_is_not_found_again_goes_unless_a_person_had_a_hand_in_it():
    current = picture(thing("a", LEFT), thing("b", RIGHT, by_hand=("enabled",), enabled=False))
    (kept,) = merged(current, picture(), Stage.SEE).sources
    assert kept == current.source("b")


def test_what_a_person_placed_in_the_picture_is_not_found_a_second_time():
    current = picture(thing("mine", LEFT, origin="manual"))
    assert merged(current, picture(thing("source-1", nudged(LEFT))), Stage.SEE).sources == current.sources


def test_what_was_deleted_while_the_sounds_were_made_stays_deleted_and_what_was_added_stays():
    before = picture(thing("a", LEFT), thing("b", RIGHT))
    fresh = picture(*(source.model_copy(update={"label": "dog"}) for source in before.sources))
    added = thing("a", LEFT, origin="manual", label="mine", region=None)
    edited = before.model_copy(update={"sources": (before.source("b"), added)})
    result = merged(edited, fresh, Stage.SOUND)
    assert [(source.id, source.label) for source in result.sources] == [("b", "dog"), ("a", "mine")]


def test_why_a_source_sounds_as_it_does_goes_with_it():
    current = picture(
        thing("a", LEFT),
        thing("b", RIGHT, by_hand=("clip",)),
        provenance={"sounds": {"a": "old", "b": "by hand", "gone": "long ago"}},
    )
    fresh = picture(
        thing("source-1", RIGHT),
        thing("source-2", LEFT),
        thing("gone", (100.0, 0.0, 140.0, 40.0)),
        provenance={"sounds": {"source-1": "new right", "source-2": "new left", "gone": "another"}},
    )
    result = merged(current, fresh, Stage.SEE)
    assert [source.id for source in result.sources] == ["a", "b", "source-1"]
    assert result.provenance["sounds"] == {
        "a": "new left",
        "b": "by hand",
        "gone": "long ago",
        "source-1": "another",
    }


def test_what_is_found_through_another_camera_is_seen_at_its_pixel_through_the_one_set_by_hand():
    view = CameraView(hfov_deg=90.0, source="manual")
    current = picture(camera=view)
    found = picture(thing("source-1", RIGHT))
    seen = found.pinhole.direction_of(260.0, 80.0)
    place = Placement(azimuth_deg=seen.azimuth_deg, elevation_deg=seen.elevation_deg, distance_m=3.0)
    found = found.with_source(found.source("source-1").model_copy(update={"position": place}))
    (source,) = merged(current, found, Stage.SEE).sources
    assert current.pinhole.pixel_of(source.at().direction) == pytest.approx((260.0, 80.0))
    assert source.at().distance_m == 3.0


def film(*things, **changes):
    media = Media(path="/a.mp4", sha256="ab", width_px=WIDTH_PX, height_px=HEIGHT_PX, shots=((0.0, 4.0), (4.0, 8.0)))
    return Scene(**{"media": media, "sources": things, **changes})


def going(source_id, key_s, from_s=0.0, to_s=3.0, **changes):
    """From the left to the right of the picture."""
    camera = film().pinhole

    def x_px(t_s):
        return 40.0 + 240.0 * (t_s - from_s) / (to_s - from_s)

    times = [from_s + (to_s - from_s) * step / 8 for step in range(9)]
    seen = [(t_s, camera.direction_of(x_px(t_s), 90.0)) for t_s in times]
    path = tuple(
        Waypoint(t_s=t_s, azimuth_deg=way.azimuth_deg, elevation_deg=way.elevation_deg, distance_m=2.0)
        for t_s, way in seen
    )
    box = (x_px(key_s) - 20.0, 70.0, x_px(key_s) + 20.0, 110.0)
    return thing(
        source_id,
        box,
        position=None,
        trajectory=path,
        presence=((from_s, to_s),),
        region=Region(box_px=box, t_s=key_s),
        **changes,
    )


def test_what_moves_is_the_same_although_it_was_best_seen_at_another_time():
    current = film(going("runner", 0.5, by_hand=("label",), label="Rex"))
    (again,) = merged(current, film(going("source-1", 2.5)), Stage.SEE).sources
    assert (again.id, again.label, again.region.t_s) == ("runner", "Rex", 2.5)


def test_nothing_is_the_same_on_both_sides_of_a_cut():
    current = film(going("runner", 3.0, by_hand=("label",), label="Rex"))
    fresh = film(going("source-1", 5.0, from_s=4.0, to_s=7.0))
    assert [source.id for source in merged(current, fresh, Stage.SEE).sources] == ["runner", "source-1"]


def test_what_was_deleted_from_a_film_is_known_at_any_time_of_its_way():
    gone = going("runner", 0.5).region
    assert merged(film(removed=(gone,)), film(going("source-1", 2.5)), Stage.SEE).sources == ()


def test_what_was_followed_is_known_in_one_moment_of_the_film():
    moment = picture(thing("source-1", going("x", 2.0).region.box_px))
    still = moment.model_copy(update={"media": moment.media.model_copy(update={"frame_s": 2.0})})
    (again,) = merged(film(going("runner", 0.5)), still, Stage.SEE).sources
    assert again.id == "runner"
    assert again.position is not None
    assert again.presence is None


def test_a_film_placed_anew_keeps_its_sounds():
    current = film(going("runner", 0.5, label="dog", clip=Clip(kind="synthesis", name="dog")))
    fresh = film(going("source-1", 0.5, to_s=2.9))
    (again,) = merged(current, fresh, Stage.PLACE).sources
    assert (again.id, again.label, again.clip.name) == ("runner", "dog", "dog")
    assert again.trajectory == fresh.sources[0].trajectory


def test_scenes_of_different_pictures_cannot_be_merged():
    other = picture()
    other = other.model_copy(update={"media": other.media.model_copy(update={"sha256": "cd"})})
    with pytest.raises(ValueError, match="different"):
        merged(picture(), other, Stage.SEE)
