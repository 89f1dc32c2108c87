import json
from itertools import pairwise
from pathlib import Path

import pytest

from core.assessment import protocol as protocols
from core.assessment.answers import Answer, accepted
from core.assessment.plan import plan_session
from core.assessment.protocol_check import problems
from core.errors import InputError

HASHES = {
    ("direction", 2): "90a58199",
    ("clock-7", 2): "fd30d234",
    ("clock-7-extended", 2): "b9334bb6",
    ("fine-arc", 2): "e608b4ca",
    ("distance", 1): "3d10a7e7",
    ("scene", 1): "e6f435a6",
}
"""By id and version. Direction and the clock faces have another answer since version 2: the column."""


def changed(protocol_id: str = "direction", **changes: object) -> str:
    return json.dumps(json.loads(protocols.find(protocol_id).text) | changes)


def adaptive(protocol_id: str, **changes: object) -> str:
    text = json.loads(protocols.find(protocol_id).text)
    return json.dumps(text | {"adaptive": text["adaptive"] | changes})


def test_the_built_in_protocols_are_those_the_product_promises():
    known = {locked.protocol.id: locked.protocol for locked in protocols.built_in()}
    assert list(known) == [
        "direction",
        "clock-7",
        "clock-7-extended",
        "fine-arc",
        "midline",
        "midline-quest",
        "extinction",
        "distance",
        "distance-equal",
        "motion",
        "scene",
        "words",
        "scene-zone",
        "scene-distance",
        "scene-match",
        "scene-ratings",
    ]
    assert all(set(protocol.name) == set(protocol.purpose) == {"en", "fr"} for protocol in known.values())
    direction = known["direction"]
    assert [target.azimuth_deg for target in direction.targets] == [-90, -60, -30, 0, 30, 60, 90]
    assert (direction.repetitions, direction.catch_trials, direction.order.max_same_side) == (3, 2, 2)
    assert direction.answer.arc_deg > max(target.azimuth_deg for target in direction.targets)
    distance = known["distance"]
    assert [target.distance_m for target in distance.targets] == [0.5, 1, 2, 4, 8]
    assert {target.azimuth_deg for target in distance.targets} == {0}
    assert known["scene"].needs_scene


def test_what_sessions_were_held_with_is_still_what_it_was():
    """Who changes a protocol makes another test of it, with the next version."""
    known = {(locked.protocol.id, locked.protocol.version): locked.sha256[:8] for locked in protocols.built_in()}
    assert {name: known.get(name) for name in HASHES} == HASHES


def test_a_direction_test_of_the_first_version_is_still_read():
    text = protocols.find("direction").text.replace('"version": 2', '"version": 1').replace('"column", ', "")
    old = protocols.loads(text)
    assert old.sha256.startswith("f8988895")
    assert old.protocol.answer.modes == ("arc", "clock", "therapist")


def test_every_sound_of_the_distance_test_stands_inside_its_room():
    protocol = protocols.find("distance").protocol
    room = protocol.stimulus.room
    farthest = max(target.distance_m for target in protocol.targets)
    assert room.listener_m[1] + farthest < room.dimensions_m[1]


def test_the_hash_names_the_text_exactly():
    locked = protocols.find("direction")
    assert protocols.loads(locked.text).sha256 == locked.sha256
    assert protocols.loads(locked.text + "\n").sha256 != locked.sha256


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (changed(repetitions=0), "repetitions: must be at least 1"),
        (changed(repetition=3), "repetition"),
        (changed(targets=[]), "needs targets"),
        (changed(needs_scene=True), "needs_scene"),
        ("not json", "JSON"),
        (changed(answer={"asks": ["side", "distance"]}), "asked alone"),
        (changed(answer={"asks": ["sides"]}), "kind pair"),
        (changed(answer={"asks": ["movement"]}), "kind motion"),
        (changed(practice={"conditions": ["left"]}), "practice.conditions"),
        (changed(answer={"asks": ["words"]}), "kind words"),
        (changed(answer={"asks": ["zone"]}), "kind sources"),
        (changed("words", stimulus={"kind": "words", "name": "*", "duration_s": 1}), "itd_us"),
        (changed("words", practice={"conditions": ["left"]}), "dichotic"),
        (changed("scene-zone", answer={"asks": ["zone", "distance"]}), "asked alone"),
        (changed("scene-zone", answer={"asks": ["azimuth"]}), "zone, or for distance"),
        (changed("scene-match", catch_trials=1), "no silent trials"),
        (changed(practice={"azimuths_deg": [0], "needed": 2}), "practice.needed"),
        (changed(order={"repeats_in_block": 2}), "multiple of order.repeats_in_block"),
        (changed("extinction", targets=[{"azimuth_deg": 0}]), "targets"),
        (changed("extinction", stimulus={"kind": "pair", "name": "tone", "duration_s": 1}), "second sound"),
        (changed("midline", catch_trials=2), "neither silent trials"),
        (changed("motion", adaptive=None), "motion is adaptive"),
        (adaptive("midline", steps=[20, 7]), "grid"),
        (adaptive("midline", lowest=-95), "within 90"),
        (adaptive("midline", max_trials=61), "multiple of the number of tracks"),
        (adaptive("midline", tracks=[{"id": "a", "start": 0}, {"id": "a", "start": 5}]), "same id"),
        (adaptive("motion", highest=110), "widest arc"),
        (adaptive("motion", tracks=[{"id": "a", "start": 80, "condition": "up"}], max_trials=50), "condition"),
    ],
)
def test_a_wrong_protocol_is_refused_with_the_place_of_the_mistake(text, says):
    with pytest.raises(InputError) as caught:
        protocols.loads(text, origin="mine.json")
    assert says in str(caught.value)
    assert "mine.json" in str(caught.value)


def test_a_target_straight_behind_is_at_180_however_it_is_written():
    answer = {"asks": ["azimuth"], "modes": ["arc"], "arc_deg": 180, "azimuth_step_deg": 30}
    text = changed(targets=[{"azimuth_deg": -180}, {"azimuth_deg": -90}, {"azimuth_deg": 0}], answer=answer)
    locked = protocols.loads(text)
    assert [target.azimuth_deg for target in locked.protocol.targets] == [180, -90, 0]
    assert locked.text == text, "the hash names the file as it is"
    sounds = [trial for trial in plan_session(locked.protocol, 3) if not (trial.is_practice or trial.is_catch)]
    assert {trial.target_azimuth_deg for trial in sounds} == {180, -90, 0}
    given = accepted(Answer(azimuth_deg=-180.0, response_mode="arc"), locked.protocol)
    assert given.azimuth_deg in {trial.target_azimuth_deg for trial in sounds}
    both = protocols.loads(changed(targets=[{"azimuth_deg": -180}, {"azimuth_deg": 180}], answer=answer))
    assert [problem.field for problem in problems(both.protocol)] == ["targets"], "one place twice; it still opens"


def test_an_unknown_protocol_is_answered_with_those_there_are():
    with pytest.raises(InputError, match=r"direction, clock-7, .*, distance, .*, scene"):
        protocols.find("directions")


def test_the_schema_in_the_documents_is_that_of_the_code():
    assert (Path(__file__).parents[3] / "docs" / "protocol.schema.json").read_text() == protocols.schema_text()


def test_the_midline_is_tested_as_the_field_does():
    midline = protocols.find("midline").protocol
    assert [(track.id, track.start) for track in midline.adaptive.tracks] == [("from-left", -40), ("from-right", 40)]
    assert (midline.adaptive.steps, midline.adaptive.down, midline.adaptive.reversals) == ((20, 10, 5), 1, 8)
    assert midline.adaptive.max_trials == 60
    motion = protocols.find("motion").protocol
    assert (motion.adaptive.down, motion.adaptive.max_trials, motion.stimulus.speed_deg_s) == (2, 50, 40)
    assert {track.condition for track in motion.adaptive.tracks} == {"toward-left", "toward-right"}


def test_the_grid_of_quest_is_that_of_the_field():
    quest = protocols.find("midline-quest").protocol.adaptive
    assert quest.midpoints.values == tuple(range(-60, 61, 3))
    assert quest.lapses == (0.02, 0.06)
    spreads = quest.spreads.values
    assert (spreads[0], spreads[-1]) == (3, pytest.approx(40))
    ratios = [later / earlier for earlier, later in pairwise(spreads)]
    assert max(ratios) == pytest.approx(min(ratios), abs=1e-6)
