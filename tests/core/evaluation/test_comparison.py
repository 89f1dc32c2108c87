"""The comparison measures what it says: known errors, known laws, the same work for all."""

import numpy as np
import pytest

from core.acoustics.room_microphones import reflection_order
from core.audio import Layout
from core.evaluation.comparison import decibels_per_doubling, own_floor, placement, ratio_errors_db
from core.evaluation.contestants import burst, contestants, pyroom_ears, rendered_alone
from core.evaluation.heads import judging_heads
from core.geometry import Position
from core.scene import default_room

BY_NAME = {one.name.partition(": ")[2].partition(",")[0]: one for one in contestants() if not one.heavy}
HEAVY = [one for one in contestants() if one.heavy]


@pytest.mark.parametrize("head", ["KEMAR", "KEMAR, size 0.9", "KEMAR, size 1.1"])
def test_every_head_finds_its_own_ears(head):
    assert own_floor(head, 48_000).mean_abs_deg <= 1.0


@pytest.mark.parametrize("name", ["ear-matching", "vbap", "this renderer", "pyroomacoustics"])
def test_the_level_falls_by_six_decibels_per_doubling(name):
    mean, worst = decibels_per_doubling(BY_NAME[name])
    assert mean == pytest.approx(6.02, abs=0.5)
    assert worst <= 0.5


@pytest.mark.parametrize("name", ["ear-matching", "vbap", "this renderer"])
def test_the_room_is_as_loud_as_its_images_within_a_decibel_and_a_half(name):
    assert ratio_errors_db(BY_NAME[name], default_room()) == pytest.approx([0, 0, 0], abs=1.5)


def test_the_energy_vector_of_panning_errs_by_six_degrees_and_headphones_have_none():
    panned = placement(BY_NAME["vbap"], range(-90, 91, 15)).energy
    assert panned.mean_abs_deg <= 6.1
    assert placement(BY_NAME["this renderer"], [0]).energy is None


def test_pyroomacoustics_hears_left_on_the_left():
    heard = placement(BY_NAME["pyroomacoustics"], [-60, -20, 40]).heard["KEMAR"]
    assert heard.max_abs_deg <= 6


def test_the_heavy_contestant_goes_to_the_order_that_the_rt60_asks_for_and_is_the_same_without_a_room():
    (whole,) = HEAVY
    assert f"order {reflection_order(default_room())[1]} " in whole.name
    clip, position = burst(whole, 3), Position(-35.0, 0.0, 1.0)
    short = BY_NAME["pyroomacoustics"]
    dry = [rendered_alone(one, clip, position, None).samples for one in (whole, short)]
    assert np.array_equal(*dry)
    one, three = (np.sum(pyroom_ears(position, default_room(), order) ** 2) for order in (1, 3))
    assert three > 1.05 * one


def test_asked_for_all_directions_panning_to_the_side_errs_as_when_told_to_look_ahead():
    placed = placement(BY_NAME["vbap"], [0, 60])
    assert placed.all_round["KEMAR"].folded().mean_abs_deg == pytest.approx(placed.heard["KEMAR"].mean_abs_deg, abs=6)


def test_judging_heads_begin_with_kemar_and_say_who_is_a_person():
    heads = judging_heads(48_000)
    assert heads[0].name == "KEMAR"
    assert all(head.person == head.name.startswith("person") for head in heads)
    assert {contestant.layout for contestant in contestants()} == {Layout.BINAURAL, Layout.SURROUND_51}
