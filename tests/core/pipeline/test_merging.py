"""A scene made again, and what a person changed: who is who, and what comes of it."""

import pytest

from core.pipeline.merging import merged
from core.pipeline.stages import Stage
from core.scene import CameraView, Clip, Media, Placement, Region, Scene, SoundSource, Waypoint

WIDTH_PX, HEIGHT_PX = 320, 180


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


def test_what_stands_in_one_moment_of_a_film_is_the_same_in_another():
    def moment(at_s, *things, **changes):
        still = picture(*things, **changes)
        return still.model_copy(update={"media": still.media.model_copy(update={"frame_s": at_s})})

    gone = Region(box_px=RIGHT, t_s=1.0)
    current = moment(1.0, thing("a", LEFT, label="Rex", by_hand=("label",)), removed=(gone,))
    fresh = moment(2.0, thing("source-1", nudged(LEFT)), thing("source-2", nudged(RIGHT)))
    again = merged(current, fresh, Stage.SEE)
    assert [(source.id, source.label) for source in again.sources] == [("a", "Rex")]
    assert again.media.frame_s == 2.0


def test_a_film_placed_anew_keeps_its_sounds():
    current = film(going("runner", 0.5, label="dog", clip=Clip(kind="synthesis", name="dog")))
    fresh = film(going("source-1", 0.5, to_s=2.9))
    (again,) = merged(current, fresh, Stage.PLACE).sources
    assert (again.id, again.label, again.clip.name) == ("runner", "dog", "dog")
    assert again.trajectory == fresh.sources[0].trajectory


def test_what_is_more_like_a_source_that_was_deleted_than_like_another_is_the_deleted_one():
    deleted, other = nudged(LEFT, 1.0), nudged(LEFT, 16.0)
    current = picture(thing("a", other, by_hand=("label",)), removed=(Region(box_px=deleted),))
    (kept,) = merged(current, picture(thing("source-1", LEFT)), Stage.SEE).sources
    assert kept.region.box_px == other


def test_several_new_sources_get_ids_of_their_own():
    placed = [thing(f"source-{number}", RIGHT, region=None) for number in (1, 2)]
    fresh = picture(thing("source-1", LEFT), thing("source-2", RIGHT))
    names = [source.id for source in merged(picture(*placed), fresh, Stage.SEE).sources]
    assert names == ["source-1", "source-2", "source-3", "source-4"]


def test_of_two_at_one_place_each_is_the_one_of_its_id():
    fresh = picture(thing("b", LEFT, label="cat"), thing("a", LEFT, label="dog"))
    again = merged(picture(thing("a", LEFT), thing("b", LEFT)), fresh, Stage.SEE).sources
    assert [(source.id, source.label) for source in again] == [("a", "dog"), ("b", "cat")]


def test_sounds_go_to_what_is_still_at_its_place_alone():
    current = picture(thing("a", LEFT))
    fresh = picture(thing("a", RIGHT, label="dog"))
    assert merged(current, fresh, Stage.SOUND).sources == current.sources


def test_words_for_a_source_that_are_no_longer_said_are_gone():
    current = picture(thing("a", LEFT), provenance={"source_prompts": {"a": "a cat"}})
    assert "source_prompts" not in merged(current, picture(thing("a", LEFT)), Stage.SOUND).provenance


def test_scenes_of_different_pictures_cannot_be_merged():
    other = picture()
    other = other.model_copy(update={"media": other.media.model_copy(update={"sha256": "cd"})})
    with pytest.raises(ValueError, match="different"):
        merged(picture(), other, Stage.SEE)
