"""What a layout is said to carry is what heads hear that no design used."""

import pytest

from core.acoustics.carrying import GOOD_WITHIN_DEG, SECTORS, carried_to_deg, carries
from core.acoustics.door import RenderOptions
from core.acoustics.listener import ModelListener
from core.acoustics.registry import METHODS
from core.acoustics.rendering import render
from core.audio import Layout
from core.evaluation.contestants import RATE_HZ, Contestant, burst, rendered_alone
from core.evaluation.heads import OTHER_SIZES, kemar_of_size
from core.geometry import Direction, Position


def test_every_method_of_every_layout_has_its_sectors():
    assert set(SECTORS) == {(layout, row.id) for row in METHODS for layout in row.layouts}


@pytest.mark.parametrize(("layout", "method"), SECTORS, ids=str)
def test_no_sector_is_heard_farther_off_than_it_says(layout, method):
    one = Contestant(method, layout, lambda job: render(job, RenderOptions(layout, method, rate_hz=RATE_HZ)).audio)
    listeners = [ModelListener(kemar_of_size(size, RATE_HZ)) for size in OTHER_SIZES]
    begins = 0
    for sector in SECTORS[layout, method]:
        targets = [
            side * azimuth
            for azimuth in range(begins, int(sector.to_deg) + 1, 5)
            for side in ((1, -1) if azimuth else (1,))
        ]
        errors = []
        for target in targets:
            audio = rendered_alone(one, burst(one, target + 600), Position(target), None)
            errors += [abs(listener.azimuth_of(audio) - target) for listener in listeners]
        assert sum(errors) / len(errors) <= sector.mean_error_deg
        begins = int(sector.to_deg) + 5


def test_the_layouts_carry_as_far_as_they_do():
    assert carried_to_deg(Layout.BINAURAL) == 90
    assert carried_to_deg(Layout.SURROUND_51) == 90
    assert carried_to_deg(Layout.SURROUND_51, "vbap") == 35
    assert carried_to_deg(Layout.STEREO) == 30
    assert carried_to_deg(Layout.MONO) == 0


@pytest.mark.parametrize("side", [-1, 1])
def test_what_is_not_carried_says_by_how_much_or_that_nobody_judged_it(side):
    assert carries(Layout.SURROUND_51, Direction(side * 60), "vbap").error_deg > GOOD_WITHIN_DEG
    assert carries(Layout.SURROUND_51, Direction(side * 150)).error_deg is None
    assert carries(Layout.STEREO, Direction(side * 45)).error_deg is None
    assert not carries(Layout.STEREO, Direction(side * 45)).good


def test_only_headphones_carry_height():
    assert carries(Layout.BINAURAL, Direction(20, 30)).good
    assert not carries(Layout.SURROUND_51, Direction(20, 30)).good
    assert carries(Layout.SURROUND_51, Direction(20, 0)).good
