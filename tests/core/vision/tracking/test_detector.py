"""A detector that is asked now and then, with flow and colours between: on films of known truth."""

from dataclasses import astuple, replace

import pytest

from core.evaluation.synthetic.drawing import frames
from core.evaluation.synthetic.repertoire import film
from core.evaluation.synthetic.stage import camera
from core.neural.loading import Loading
from core.vision.door import Region
from core.vision.tracking.builtin import BuiltinTracker
from core.vision.tracking.detector import DetectorTracker

VIEW = camera(320, 180)


class Oracle:
    """Sees every thing of which enough is visible, unless it is told to be blind for one."""

    version = "oracle"

    def __init__(self, truth, stage):
        self.by_pixels = {each.rgb.tobytes(): each for each in truth}
        self.names = [thing.name for thing in stage.things]
        self.blind_to = None
        self.asked = 0

    def find(self, rgb, count, *, seed, prompt):
        self.asked += 1
        each = self.by_pixels[rgb.tobytes()]
        return tuple(
            Region(each.owner == index, 0.9, name)
            for index, name in enumerate(self.names)
            if (each.owner == index).sum() > 100 and name != self.blind_to
        )[:count]


@pytest.fixture(scope="module")
def crossing():
    played = film("crossing")
    return played.stage, list(frames(played.stage, VIEW, list(played.at_s)))


@pytest.fixture
def tracker(crossing, tmp_path):
    stage, truth = crossing
    return DetectorTracker(Loading("oracle", tmp_path, "1"), Oracle(truth, stage))


def everything_said(tracker, pictures, ahead):
    """What a tracker says of each frame, given so many frames before it is asked for them."""
    tracker.begin(4, seed=0, prompt=None)
    frames_and_times = [(each.rgb, each.time_s) for each in pictures]
    said = list(tracker.steps(frames_and_times[:ahead], 0))
    for frame in frames_and_times[ahead:]:
        said += tracker.steps([frame], 1)
    return said + list(tracker.steps((), ahead))


@pytest.mark.parametrize("kind", ["detector", "builtin"])
def test_what_is_made_while_others_are_followed_changes_nothing_to_the_last_bit(tracker, crossing, kind):
    tracker = tracker if kind == "detector" else BuiltinTracker()
    pictures = crossing[1][:12]
    at_once, before = (everything_said(tracker, pictures, ahead) for ahead in (0, 8))
    assert len(at_once) == len(before) == len(pictures)
    assert any(said for said in at_once)
    for ours, theirs in zip(before, at_once, strict=True):
        assert list(map(plain, ours)) == list(map(plain, theirs))


def plain(seen):
    return astuple(replace(seen, mask=None)), None if seen.mask is None else seen.mask.tobytes()


def test_names_stay_with_their_things_through_a_crossing(tracker, crossing):
    tracker.begin(4, seed=0, prompt=None)
    labels = {}
    for each in crossing[1]:
        for seen in tracker.steps([(each.rgb, each.time_s)], 1)[0]:
            labels.setdefault(seen.track, set()).add(seen.label)
            true = next(one for one in each.seen if one.name == seen.label)
            if seen.visible and true.visible > 0.5:
                assert VIEW.direction_of(*seen.centroid_px).azimuth_deg == pytest.approx(
                    true.position.azimuth_deg, abs=2.5
                )
    assert sorted(map(sorted, labels.values())) == [["blue"], ["red"]]


def test_the_detector_is_asked_every_tenth_frame(tracker, crossing):
    tracker.begin(4, seed=0, prompt=None)
    for each in crossing[1][:41]:
        tracker.steps([(each.rgb, each.time_s)], 1)
    assert tracker._finder.asked == 5


def test_what_the_detector_no_longer_sees_in_plain_sight_is_let_go(tracker, crossing):
    still = crossing[1][0]
    tracker.begin(4, seed=0, prompt=None)
    assert len(tracker.steps([(still.rgb, 0.0)], 1)[0]) == 2
    tracker._finder.blind_to = "red"
    seen = [len(tracker.steps([(still.rgb, 0.4 * index)], 1)[0]) for index in range(1, 8)]
    assert seen[:4] == [2] * 4
    assert seen[-1] == 1


def test_no_more_things_than_asked_for(tracker, crossing):
    tracker.begin(1, seed=0, prompt=None)
    assert {len(tracker.steps([(each.rgb, each.time_s)], 1)[0]) for each in crossing[1][:30]} == {1}
