"""A detector that is asked now and then, with flow and colours between: on films of known truth."""

import pytest

from core.evaluation.synthetic.drawing import frames
from core.evaluation.synthetic.repertoire import film
from core.evaluation.synthetic.stage import camera
from core.neural.loading import Loading
from core.vision.door import Region
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


def test_names_stay_with_their_things_through_a_crossing(tracker, crossing):
    tracker.begin(4, seed=0, prompt=None)
    labels = {}
    for each in crossing[1]:
        for seen in tracker.step(each.rgb, each.time_s):
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
        tracker.step(each.rgb, each.time_s)
    assert tracker._finder.asked == 5


def test_what_the_detector_no_longer_sees_in_plain_sight_is_let_go(tracker, crossing):
    still = crossing[1][0]
    tracker.begin(4, seed=0, prompt=None)
    assert len(tracker.step(still.rgb, 0.0)) == 2
    tracker._finder.blind_to = "red"
    seen = [len(tracker.step(still.rgb, 0.4 * index)) for index in range(1, 8)]
    assert seen[:4] == [2] * 4
    assert seen[-1] == 1


def test_no_more_things_than_asked_for(tracker, crossing):
    tracker.begin(1, seed=0, prompt=None)
    assert {len(tracker.step(each.rgb, each.time_s)) for each in crossing[1][:30]} == {1}
