"""Where a film is cut, and where it only moves, shakes or flashes."""

import numpy as np
import pytest

from core.evaluation.synthetic.drawing import frames
from core.evaluation.synthetic.repertoire import film
from core.evaluation.synthetic.stage import Stage, Thing, camera, standing
from core.media.timed_frames import TimedFrame
from core.vision.tracking.cuts import with_cuts

VIEW = camera(160, 90)
RED = ((200, 40, 40), (240, 200, 60))


def shot(backdrop, count=12, yaw_deg=lambda t_s: 0.0):
    stage = Stage((Thing("red", standing(5, 0, 4), (0.8, 0.8), *RED),), backdrop=backdrop, yaw_deg=yaw_deg)
    return [each.rgb for each in frames(stage, VIEW, list(np.arange(count) / 25))]


def starts(pictures):
    timed = (TimedFrame(rgb, index / 25, (160, 90)) for index, rgb in enumerate(pictures))
    return [index for index, (_, begins) in enumerate(with_cuts(timed)) if begins]


def test_every_frame_comes_out_once_and_in_order():
    timed = [TimedFrame(rgb, index / 25, (160, 90)) for index, rgb in enumerate(shot(0))]
    assert [frame for frame, _ in with_cuts(timed)] == timed


@pytest.mark.parametrize(("first", "second"), [(0, 1), (3, 8), (5, 2)])
def test_a_cut_begins_a_shot(first, second):
    assert starts(shot(first) + shot(second)) == [0, 12]


def test_a_cut_to_another_place_of_the_same_colours_begins_a_shot():
    assert starts(shot(0) + shot(0, yaw_deg=lambda t_s: 140.0)) == [0, 12]


def test_a_shot_of_one_frame_at_the_end_counts():
    assert starts(shot(0) + shot(1, count=1)) == [0, 12]


def test_a_whip_pan_is_no_cut():
    assert starts(shot(0, count=25, yaw_deg=lambda t_s: 200.0 * t_s)) == [0]


def test_shaking_is_no_cut():
    rng = np.random.default_rng(0)
    assert starts(shot(0, count=25, yaw_deg=lambda t_s: float(rng.uniform(-3, 3)))) == [0]


@pytest.mark.parametrize("length", [1, 2])
def test_a_flash_is_no_cut(length):
    pictures = shot(0, count=20)
    for index in range(10, 10 + length):
        pictures[index] = np.full_like(pictures[index], 255)
    assert starts(pictures) == [0]


@pytest.mark.parametrize("name", ["crossing", "panning camera", "coming and going"])
def test_things_that_move_cut_nothing(name):
    played = film(name)
    assert starts([each.rgb for each in frames(played.stage, VIEW, list(played.at_s)[25:65])]) == [0]


def test_a_film_of_one_frame_is_one_shot_and_a_film_of_none_is_none():
    assert starts(shot(0, count=1)) == [0]
    assert starts([]) == []


def test_a_dark_film_is_not_cut_to_pieces():
    rng = np.random.default_rng(0)
    assert starts([rng.integers(0, 3, (90, 160, 3), dtype=np.uint8) for _ in range(20)]) == [0]
