import json

import pytest

from core.assessment import protocol as protocols
from core.errors import InputError


def changed(**changes: object) -> str:
    return json.dumps(json.loads(protocols.find("direction").text) | changes)


def test_the_built_in_protocols_are_those_the_product_promises():
    known = {locked.protocol.id: locked.protocol for locked in protocols.built_in()}
    assert list(known) == ["direction", "distance", "scene"]
    direction = known["direction"]
    assert [target.azimuth_deg for target in direction.targets] == [-90, -60, -30, 0, 30, 60, 90]
    assert (direction.repetitions, direction.catch_trials, direction.order.max_same_side) == (3, 2, 2)
    assert direction.answer.arc_deg > max(target.azimuth_deg for target in direction.targets)
    distance = known["distance"]
    assert [target.distance_m for target in distance.targets] == [0.5, 1, 2, 4, 8]
    assert {target.azimuth_deg for target in distance.targets} == {0}
    assert known["scene"].needs_scene


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
    ],
)
def test_a_wrong_protocol_is_refused_with_the_place_of_the_mistake(text, says):
    with pytest.raises(InputError) as caught:
        protocols.loads(text, origin="mine.json")
    assert says in str(caught.value)
    assert "mine.json" in str(caught.value)


def test_an_unknown_protocol_is_answered_with_those_there_are():
    with pytest.raises(InputError, match="direction, distance, scene"):
        protocols.find("directions")
