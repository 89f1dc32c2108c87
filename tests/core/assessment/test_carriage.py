"""A test that asks for directions which its loudspeakers cannot carry is found out before it is run."""

from dataclasses import replace

import pytest

from core.assessment import protocol as protocols
from core.assessment.carriage import Carriage, azimuths_asked, azimuths_planned, carriage
from core.assessment.plan import plan_session
from core.audio import Layout
from core.scene_library import built_in, load


def test_two_loudspeakers_lose_what_is_outside_them_on_both_sides():
    asked = azimuths_asked(protocols.find("direction").protocol, None)
    assert carriage(asked, Layout.STEREO) == Carriage(30.0, (-90.0, -60.0, 60.0, 90.0), 7)


def test_headphones_and_matched_5_1_carry_the_whole_direction_test():
    asked = azimuths_asked(protocols.find("direction").protocol, None)
    assert not carriage(asked, Layout.BINAURAL).lost_deg
    assert not carriage(asked, Layout.SURROUND_51).lost_deg
    assert carriage(asked, Layout.SURROUND_51, "vbap").lost_deg == (-90.0, -60.0, 60.0, 90.0)


def test_a_scene_asks_for_the_directions_of_its_sounding_sources():
    scene = load(built_in()[0].path)
    enabled = [source for source in scene.sources if source.enabled]
    protocol = protocols.find("scene").protocol
    assert azimuths_asked(protocol, scene) == tuple(source.position.azimuth_deg for source in enabled)
    assert azimuths_asked(protocol, None) == ()


def test_practice_and_silent_trials_of_a_plan_ask_for_nothing():
    plan = plan_session(protocols.find("direction").protocol, seed=1)
    assert len(azimuths_planned(plan)) == 21


@pytest.mark.parametrize(
    ("protocol_id", "azimuths"),
    [("midline", (-40, 40)), ("midline-quest", (-60, 60)), ("extinction", (-60, 60)), ("motion", (-60, 60))],
)
def test_tests_with_places_of_their_own_ask_for_both_sides_alike(protocol_id, azimuths):
    asked = azimuths_asked(protocols.find(protocol_id).protocol, None)
    assert asked == azimuths
    assert carriage(asked, Layout.STEREO).lost_deg == azimuths


def test_trials_as_they_were_played_ask_for_what_their_answers_led_to():
    midline, motion = (plan_session(protocols.find(name).protocol, seed=1)[-1] for name in ("midline", "motion"))
    assert azimuths_planned([midline, motion]) == (0,), "places without a level ask for nothing yet"
    played = [replace(midline, level=-75.0, target_azimuth_deg=-75.0), replace(motion, level=120.0)]
    assert azimuths_planned(played) == (-75, -60, 60)
