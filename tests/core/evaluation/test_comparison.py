"""The comparison measures what it says: known errors, known laws, the same work for all."""

import pytest

from core.audio import Layout
from core.evaluation.comparison import decibels_per_doubling, own_floor, placement, ratio_errors_db
from core.evaluation.contestants import contestants
from core.evaluation.heads import judging_heads
from core.scene import default_room

BY_NAME = {contestant.name.partition(": ")[2].partition(",")[0]: contestant for contestant in contestants()}


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


def test_judging_heads_begin_with_kemar_and_say_who_is_a_person():
    heads = judging_heads(48_000)
    assert heads[0].name == "KEMAR"
    assert all(head.person == head.name.startswith("person") for head in heads)
    assert {contestant.layout for contestant in contestants()} == {Layout.BINAURAL, Layout.SURROUND_51}
