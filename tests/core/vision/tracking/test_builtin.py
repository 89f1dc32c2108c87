"""What the tracker without a model promises, whatever the film."""

import numpy as np
import pytest

from core.errors import InputError
from core.evaluation.synthetic.drawing import frames
from core.evaluation.synthetic.repertoire import film
from core.evaluation.synthetic.stage import Stage, Thing, camera, standing, straight
from core.geometry import Position
from core.vision import registry
from core.vision.tracking.builtin import BuiltinTracker
from core.vision.tracking.pan import UNKNOWN, pan_between
from core.vision.tracking.sight import Eyes, own_motion

VIEW = camera(320, 180)
RED, BLUE = ((200, 40, 40), (240, 200, 60)), ((40, 60, 200), (220, 220, 240))


def followed(pictures, count=5, tracker=None):
    tracker = tracker or BuiltinTracker()
    tracker.begin(count, seed=0, prompt=None)
    return [tracker.steps([(each.rgb, each.time_s)], 1)[0] for each in pictures]


def sights_of(pictures):
    """Frames as trackers see them where nothing is followed."""
    eyes = Eyes()
    for each in pictures:
        eyes.take_in(each.rgb, each.time_s)
        yield eyes.next()


def seen_as(observations):
    return [
        [(each.track, each.box_px, each.centroid_px, each.visible, each.score) for each in now] for now in observations
    ]


@pytest.fixture(scope="module")
def pillar():
    played = film("behind a pillar")
    return list(frames(played.stage, VIEW, list(played.at_s)))


def test_the_same_film_gives_the_same_tracks_also_after_another(pillar):
    tracker = BuiltinTracker()
    first = seen_as(followed(pillar[:40], tracker=tracker))
    assert seen_as(followed(pillar[:40], tracker=tracker)) == first


def test_what_goes_behind_something_is_said_to_be_hidden_and_comes_out_the_same(pillar):
    observations = followed(pillar)
    number = observations[0][0].track
    state = [next(each.visible for each in now if each.track == number) for now in observations]
    shown = [next(one.visible for one in each.seen if one.name == "red") for each in pillar]
    assert not any(visible for visible, share in zip(state, shown, strict=True) if share < 0.05)
    assert all(visible for visible, share in zip(state, shown, strict=True) if share > 0.95)
    for now in observations:
        for each in now:
            assert each.visible or each.mask is None


def test_what_enters_later_is_noticed_because_it_moves():
    stage = Stage((Thing("red", straight(Position(-45, 0, 4), Position(10, 0, 4), 2), (0.6, 0.6), *RED),))
    pictures = list(frames(stage, VIEW, list(np.arange(45) / 25)))
    before = [len(now) for now, each in zip(followed(pictures), pictures, strict=True) if not each.seen[0].visible]
    assert set(before) <= {0}
    last = followed(pictures)[-1]
    found = [VIEW.direction_of(*each.centroid_px).azimuth_deg for each in last]
    assert found == pytest.approx([pictures[-1].seen[0].position.azimuth_deg], abs=1.0)


def test_no_more_things_than_asked_for_and_what_moves_goes_before():
    stage = Stage(
        (
            Thing("still", standing(12, 0, 3), (0.7, 0.7), *BLUE),
            Thing("moving", straight(Position(-40, 2, 4), Position(0, 2, 4), 2), (0.6, 0.6), *RED),
        )
    )
    pictures = list(frames(stage, VIEW, list(np.arange(50) / 25)))
    observations = followed(pictures, count=1)
    assert {len(now) for now in observations} == {1}
    first, last = observations[0][0], observations[-1][0]
    assert VIEW.direction_of(*first.centroid_px).azimuth_deg == pytest.approx(12, abs=1)
    assert VIEW.direction_of(*last.centroid_px).azimuth_deg == pytest.approx(-0.8, abs=1.5)
    assert first.track != last.track


def test_a_camera_that_pans_makes_nothing_move():
    stage = Stage((Thing("red", standing(0, 0, 4), (0.6, 0.6), *RED),), yaw_deg=lambda t_s: 20.0 * t_s)
    pictures = list(frames(stage, VIEW, list(np.arange(30) / 25)))
    assert {each.track for now in followed(pictures) for each in now} == {1}
    *_, sight = sights_of(pictures[:6])
    shift = sight.pan.shift_at(160, 90)
    assert shift == pytest.approx((-VIEW.focal_px * np.radians(0.8), 0.0), abs=0.2)
    assert np.median(own_motion(sight.flow, sight.pan)) < 0.3


@pytest.mark.parametrize("known_before", [False, True])
def test_the_camera_moves_as_what_is_not_followed_moves(known_before):
    rng = np.random.default_rng(0)
    here = np.kron(rng.integers(0, 255, (36, 64, 3), dtype=np.uint8), np.ones((5, 5, 1), dtype=np.uint8))
    there = here.copy()
    there[:, 3:240] = here[:, :237]  # most of the picture goes to the right
    background = np.zeros((180, 320), dtype=np.bool_)
    background[:, 245:] = True
    eyes = Eyes()
    eyes.take_in(here, 0.0)
    if known_before:
        eyes.take_in(there, 0.04)
    eyes.next()
    eyes.leave(background)
    if not known_before:
        eyes.take_in(there, 0.04)
    assert eyes.next().pan.shift_at(280.0, 90.0) == pytest.approx((0.0, 0.0), abs=0.05)


def test_a_zoom_is_a_pan_too():
    import cv2

    rng = np.random.default_rng(0)
    grey = cv2.GaussianBlur(rng.integers(0, 255, (180, 320), dtype=np.uint8), (0, 0), 2)
    larger = cv2.warpAffine(grey, np.array([[1.04, 0, -6.4], [0, 1.04, -3.6]]), (320, 180), borderMode=2)
    pan = pan_between(grey, larger)
    assert pan.is_known
    assert pan.shift_at(0, 0) == pytest.approx((-6.4, -3.6), abs=0.5)
    assert not pan.is_still(320, 180)
    assert pan_between(grey, grey).is_still(320, 180)


def test_a_plain_wall_says_nothing_of_the_camera():
    wall = np.full((180, 320), 128, dtype=np.uint8)
    assert pan_between(wall, wall) is UNKNOWN


@pytest.mark.parametrize("shape", [(1, 1), (1, 400), (12, 12), (720, 20), (64, 2000)])
def test_frames_of_any_shape_are_taken(shape):
    rng = np.random.default_rng(0)
    tracker = BuiltinTracker()
    tracker.begin(3, seed=0, prompt=None)
    for index in range(3):
        for each in tracker.steps([(rng.integers(0, 255, (*shape, 3), dtype=np.uint8), index / 25)], 1)[0]:
            assert each.mask is None or each.mask.shape == shape


@pytest.mark.parametrize("level", [0, 128, 255])
def test_nothing_is_found_where_nothing_is(level):
    tracker = BuiltinTracker()
    tracker.begin(3, seed=0, prompt=None)
    for index in range(12):
        assert tracker.steps([(np.full((90, 160, 3), level, dtype=np.uint8), index / 25)], 1)[0] == ()


def test_a_tracker_of_no_known_name_is_refused():
    assert isinstance(registry.tracker("builtin"), BuiltinTracker)
    with pytest.raises(InputError) as caught:
        registry.tracker("nobody")
    assert caught.value.code == "vision.unknown-tracks"
    assert "builtin" in str(caught.value)


def test_what_cannot_be_seen_is_expected_where_the_camera_took_the_background():
    from core.vision.tracking.followed import Followed

    backdrop = Stage((), yaw_deg=lambda t_s: 30.0 * t_s)
    first, second = sights_of(frames(backdrop, VIEW, [0.0, 0.04]))
    mask = np.zeros((180, 320), dtype=np.bool_)
    mask[80:100, 150:170] = True
    thing = Followed.found(1, mask, first, score=1.0)
    thing.expect(second, 0.04)
    assert thing.motion.place == pytest.approx((160 - VIEW.focal_px * np.tan(np.radians(1.2)), 90), abs=0.3)


def test_the_one_whose_colours_are_seen_lies_before_the_other():
    from core.vision.tracking.followed import Followed
    from core.vision.tracking.following import _is_before

    stage = Stage(
        (Thing("red", standing(-3, 0, 4), (0.6, 0.6), *RED), Thing("blue", standing(8, 0, 3), (0.6, 0.6), *BLUE))
    )
    apart = next(frames(stage, VIEW, [0.0]))
    (sight,) = sights_of([apart])
    red, blue = (Followed.found(index, apart.owner == index, sight, score=1.0) for index in (0, 1))
    blue.stand_at(red.place)  # where red is seen: were blue there, it would be behind
    assert _is_before(red, blue, sight)
    assert not _is_before(blue, red, sight)
