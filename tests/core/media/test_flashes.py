"""Films that flash more than three times in a second are told from those that do not, whatever their frame times."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.media.flashes import FlashWatch, as_said, flashes_from_s, flashing

BLACK, WHITE, RED, GREY = (0, 0, 0), (255, 255, 255), (255, 0, 0), (128, 128, 128)


def value_of(luminance):
    """The 8-bit grey of a relative luminance."""
    light = 12.92 * luminance if luminance <= 0.0031308 else 1.055 * luminance ** (1 / 2.4) - 0.055
    return (round(255 * light),) * 3


def picture(colour, ground=BLACK, share=1.0):
    """So much of the width in a colour."""
    rgb = np.full((24, 32, 3), ground, dtype=np.uint8)
    rgb[:, : round(32 * share)] = colour
    return rgb


def square(rate_hz, one, other, *, for_s=1.5, per_second=50.0, from_s=0.0):
    """One picture and the other in turn, so many times in a second."""
    times = from_s + np.arange(round(for_s * per_second)) / per_second
    return [(t, one if int((t - from_s) * 2 * rate_hz + 1e-9) % 2 == 0 else other) for t in times]


def kinds(frames, **again):
    return {part.kind for part in flashing(frames, **again)}


@pytest.mark.parametrize("rate_hz", [1.0, 2.0, 3.0])
def test_three_flashes_in_a_second_are_allowed(rate_hz):
    assert flashing(square(rate_hz, picture(WHITE), picture(BLACK))) == ()


@pytest.mark.parametrize("rate_hz", [3.6, 4.0, 10.0, 25.0])
def test_more_than_three_are_not(rate_hz):
    assert "general" in kinds(square(rate_hz, picture(WHITE), picture(BLACK)))


def test_it_is_said_from_when_to_when():
    before = [(t, picture(GREY)) for t in np.arange(0, 100, 10) / 50]
    frames = [*before, *square(4.0, picture(WHITE), picture(GREY), for_s=2.0, from_s=2.0)]
    frames += [(t, picture(GREY)) for t in np.arange(200, 280) / 50]
    (part,) = flashing(frames)
    assert part.kind == "general"
    assert (part.from_s, part.to_s) == pytest.approx((2.0, 3.88), abs=0.021)
    assert flashes_from_s({"flashes": as_said([part])}) == pytest.approx(2.0)


def test_what_changes_in_a_small_part_is_not_when_it_flashes():
    def frame(t, rgb):
        shown = rgb.copy()
        shown[:, :2] = 255 * (int(t * 8) % 2)
        return t, shown

    frames = [frame(t, picture(GREY)) for t in np.arange(50) / 50]
    frames += [frame(*each) for each in square(5.0, picture(WHITE), picture(BLACK), for_s=1.0, from_s=1.0)]
    frames += [frame(t, picture(BLACK)) for t in np.arange(100, 120) / 50]
    (part,) = flashing(frames)
    assert (part.from_s, part.to_s) == pytest.approx((1.0, 1.9), abs=0.021)


def test_two_seconds_of_flashes_a_minute_apart_are_two_parts():
    frames = square(5.0, picture(WHITE), picture(BLACK), for_s=1.0)
    frames += square(5.0, picture(WHITE), picture(BLACK), for_s=1.0, from_s=60.0)
    assert [round(part.from_s) for part in flashing(frames)] == [0, 60]


@pytest.mark.parametrize(("share", "flashes"), [(0.2, False), (0.3, True)])
def test_less_than_a_quarter_of_the_picture_may_flash(share, flashes):
    frames = square(8.0, picture(WHITE, share=share), picture(BLACK))
    assert bool(flashing(frames)) is flashes


@pytest.mark.parametrize(
    ("low", "high", "flashes"),
    [(0.30, 0.38, False), (0.30, 0.42, True), (0.79, 0.95, True), (0.83, 1.0, False), (0.0, 0.09, False)],
)
def test_a_tenth_of_the_luminance_counts_and_only_where_the_darker_is_no_light_grey(low, high, flashes):
    frames = square(6.0, picture(value_of(high)), picture(value_of(low)))
    assert ("general" in kinds(frames)) is flashes


def test_a_slow_fade_is_one_change_however_many_frames_it_has():
    levels = np.concatenate([np.linspace(0, 1, 50), np.linspace(1, 0, 50)])
    assert flashing([(n / 25, picture(value_of(level))) for n, level in enumerate(levels)]) == ()


def test_a_wave_that_rises_over_many_frames_flashes_as_a_square_does():
    for rate_hz, flashes in ((2.0, False), (5.0, True)):
        waves = [(n / 100, picture(value_of(0.5 + 0.4 * np.sin(2 * np.pi * rate_hz * n / 100)))) for n in range(130)]
        assert bool(flashing(waves)) is flashes


def test_saturated_red_counts_where_the_luminance_hardly_changes():
    dark_red, grey = (150, 0, 0), value_of(0.2126 * ((150 / 255 + 0.055) / 1.055) ** 2.4)
    assert kinds(square(4.0, picture(dark_red), picture(grey))) == {"red"}
    assert kinds(square(3.0, picture(dark_red), picture(grey))) == set()
    assert kinds(square(4.0, picture((80, 0, 0)), picture(BLACK))) == {"red"}
    assert kinds(square(4.0, picture((0, 0, 150)), picture(BLACK))) == set()


def test_orange_is_no_saturated_red_however_far_it_is_from_the_other():
    assert kinds(square(5.0, picture((255, 140, 0)), picture((0, 0, 255)))) == {"general"}


def test_noise_in_the_dark_is_no_red():
    assert flashing(square(8.0, picture((9, 0, 0)), picture((0, 9, 0)))) == ()


def test_red_on_black_is_both():
    assert kinds(square(5.0, picture(RED), picture(BLACK))) == {"general", "red"}


def test_two_lights_that_flash_in_turn_flash_together_more_often():
    left, right, dark = picture(WHITE, share=0.3), picture(WHITE, share=0.3)[:, ::-1], picture(BLACK)
    turns = [left, dark, right, dark]
    frames = [(n / 50, turns[(n // 5) % 4]) for n in range(80)]  # each 2.5 times in a second
    assert "general" in kinds(frames)


def test_parts_that_flash_against_each_other_flash():
    one = picture(WHITE, share=0.5)
    assert "general" in kinds(square(5.0, one, one[:, ::-1]))


def test_an_animation_flashes_where_its_end_meets_its_beginning():
    frames = [(0.0, picture(WHITE)), (0.1, picture(BLACK))]
    assert flashing(frames) == ()
    assert "general" in kinds(frames, again_after_s=0.2)
    assert kinds(frames, again_after_s=1.0) == set()


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.floats(0.02, 0.3), min_size=1, max_size=30),
    st.sampled_from([(WHITE, BLACK), (WHITE, GREY), (GREY, BLACK)]),
)
def test_every_change_counts_at_its_own_time(gaps, colours):
    """Each frame is the opposite of the one before: seven changes within a second are too many, and fewer are not."""
    times = np.cumsum([0.5, *gaps])
    frames = [(0.0, picture(colours[1])), *((t, picture(colours[n % 2])) for n, t in enumerate(times))]
    too_often = any(times[n + 6] - times[n] < 1.0 - 1e-5 for n in range(len(times) - 6))
    assert bool(flashing(frames)) is too_often


def test_how_large_the_frames_are_does_not_matter():
    watch = FlashWatch()
    for time_s, rgb in square(4.0, picture(WHITE), picture(BLACK)):
        watch.see(np.kron(rgb, np.ones((5, 5, 1), dtype=np.uint8)), time_s)
    assert watch.found == flashing(square(4.0, picture(WHITE), picture(BLACK)))


@pytest.mark.parametrize("said", [None, "often", [], [{}], [{"from_s": "1"}], [3]])
def test_a_provenance_that_says_nothing_of_flashes_says_nothing(said):
    assert flashes_from_s({"flashes": said}) is None
