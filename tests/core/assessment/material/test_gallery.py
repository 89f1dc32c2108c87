"""Tests of several scenes: which scenes they are made of, and what is planned of them."""

from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from core import scene_library
from core.assessment import protocol as protocols
from core.assessment.kinds import CLASSES, PLACES, ZONES
from core.assessment.material.gallery import candidates, check_one, gallery_of, gathered, pictures_shown
from core.assessment.material.gallery_sounds import scene_sounding
from core.assessment.material.kept import dumps, loads, material_for
from core.assessment.material.zones import zone_of
from core.assessment.plan import plan_length, plan_session
from core.errors import InputError
from core.paths import DataFolder
from core.scene import Region, Waypoint

ZONE, DISTANCE, MATCH, RATINGS = (
    protocols.find(f"scene-{name}").protocol for name in ("zone", "distance", "match", "ratings")
)
SEEDS = range(12)


@pytest.fixture(scope="module")
def gallery():
    return gallery_of(entry.path for entry in scene_library.built_in())


def of_the_test(protocol, seed, gallery):
    return [trial for trial in plan_session(protocol, seed, material=gallery) if not trial.is_practice]


def own_scene(data, name, **changes):
    read = scene_library.load(scene_library.built_in()[0].path)
    scene = read.model_copy(update=changes)
    data.library.mkdir(parents=True, exist_ok=True)
    scene_library.save(scene, data.library / f"{name}.scene.json")
    return data.library / f"{name}.scene.json"


def test_a_scene_of_the_site_is_used_once_each_of_its_sources_is_approved(tmp_path):
    data = DataFolder(tmp_path)
    path = own_scene(data, "farm", title="Our farm")
    assert len(gathered(data).scenes) == 8
    (reason,) = gathered(data).left_out
    assert "Our farm" in str(reason)
    assert "A therapist can approve" in str(reason)
    scene = scene_library.load(path)
    for source in scene.sources[:-1]:
        scene = scene_library.approve(scene, source.id, "T. Ona", datetime.now(UTC))
    scene_library.save(scene, path)
    assert len(gathered(data).scenes) == 8
    scene_library.save(scene_library.approve(scene, scene.sources[-1].id, "T. Ona", datetime.now(UTC)), path)
    found = gathered(data)
    assert set(found.scenes) - found.product == {"farm-2"}
    assert found.left_out == ()


def test_candidates_say_why_a_scene_may_not_be_used_and_chosen_files_alone_make_the_gallery(tmp_path):
    data = DataFolder(tmp_path)
    path = own_scene(data, "farm", title="Our farm")
    found = {one.path: one.why_not for one in candidates(data)}
    assert len(found) == 9
    assert found.pop(path).code == "gallery.unapproved"
    assert set(found.values()) == {None}
    chosen = [entry.path for entry in scene_library.built_in()[:3]]
    assert len(material_for(MATCH, data, "en", scenes=chosen).scenes) == 3


def test_what_was_made_is_approved_before_it_is_tested_with_and_what_was_placed_by_hand_needs_no_approval(tmp_path):
    data = DataFolder(tmp_path)
    scene = scene_library.load(scene_library.built_in()[0].path)
    by_hand = own_scene(data, "by-hand", sources=scene.sources[:1])
    check_one(scene_library.load(by_hand), by_hand)
    region = Region(box_px=(0, 0, 10, 10))
    made = scene.sources[0].model_copy(update={"origin": "found", "region": region})
    path = own_scene(data, "made", title="Ours", sources=(made,))
    with pytest.raises(InputError, match=r"Ours.*approve each source"):
        check_one(scene_library.load(path), path)
    approved = scene_library.approve(scene_library.load(path), made.id, "T. Ona", datetime.now(UTC))
    check_one(approved, path)
    moved = approved.sources[0].model_copy(update={"label": "something else"})
    with pytest.raises(InputError, match="Ours"):
        check_one(approved.with_source(moved), path)


def test_what_moves_is_left_out_and_that_is_said(tmp_path):
    data = DataFolder(tmp_path)
    scene = scene_library.load(scene_library.built_in()[0].path)
    way = (Waypoint(t_s=0, azimuth_deg=0, distance_m=2), Waypoint(t_s=1, azimuth_deg=9, distance_m=2))
    moving = scene.sources[0].model_copy(update={"position": None, "trajectory": way})
    scene = scene.model_copy(update={"sources": (moving,)})
    path = own_scene(data, "way", sources=scene_library.approve(scene, moving.id, "T. Ona", datetime.now(UTC)).sources)
    left_out = gallery_of([path])
    assert left_out.scenes == {}
    assert "moves" in str(left_out.left_out[0])


def test_zones_are_those_between_their_borders():
    asked = {-90: 0, -30: 0, -29.9: 1, -10: 1, -9.9: 2, 0: 2, 9.9: 2, 10: 3, 29.9: 3, 30: 4, 120: 4}
    assert {azimuth: ZONES.index(zone_of(azimuth)) for azimuth in asked} == asked


def test_every_zone_comes_as_often_as_its_mirror_image_and_no_side_thrice_in_a_row(gallery):
    for seed in SEEDS:
        trials = of_the_test(ZONE, seed, gallery)
        counts = Counter(trial.condition for trial in trials)
        assert len(trials) == 12
        assert all(counts[zone] == counts[other] for zone, other in zip(ZONES, ZONES[::-1], strict=True))
        assert all(2 <= counts[zone] <= 3 for zone in ZONES)
        assert all(zone_of(trial.target_azimuth_deg) == trial.condition for trial in trials)
        sides = [trial.condition.removeprefix("centre-") for trial in trials]
        assert all(len(set(sides[at : at + 3])) > 1 for at in range(10))
        assert len({trial.stimulus_id for trial in trials}) == 12


def test_every_class_of_distance_comes_four_times_and_nothing_is_too_far_to_be_heard(gallery):
    for seed in SEEDS:
        trials = of_the_test(DISTANCE, seed, gallery)
        assert Counter(trial.condition for trial in trials) == dict.fromkeys(CLASSES, 4)
        assert max(trial.target_distance_m for trial in trials) <= 12


def test_the_right_picture_is_as_often_in_each_place_and_beside_two_others(gallery):
    for seed in SEEDS:
        trials = of_the_test(MATCH, seed, gallery)
        assert Counter(trial.condition for trial in trials) == dict.fromkeys(PLACES, 3)
        played = [scene_sounding(trial) for trial in trials]
        assert max(Counter(played).values()) <= 2
        assert all(one != other for one, other in pairwise(played))
        for trial in trials:
            shown = trial.stimulus_id.split("+")
            assert len(set(shown)) == 3
            assert shown[PLACES.index(trial.condition)] == scene_sounding(trial)
            pictures = pictures_shown(trial, gallery)
            assert [path.name.partition(".")[0] for _, path in pictures] == shown
            assert all(path.is_file() and title for title, path in pictures)


def test_of_few_scenes_too_none_sounds_twice_in_a_row():
    three = gallery_of(entry.path for entry in scene_library.built_in()[:3])
    for seed in SEEDS:
        played = [scene_sounding(trial) for trial in plan_session(MATCH, seed, material=three)]
        assert all(one != other for one, other in pairwise(played))
        assert max(Counter(played).values()) == 4


def test_both_versions_of_six_scenes_come_one_after_the_other_and_three_begin_in_space(gallery):
    for seed in SEEDS:
        trials = of_the_test(RATINGS, seed, gallery)
        pairs = [trials[at : at + 2] for at in range(0, 12, 2)]
        assert all(one.stimulus_id == other.stimulus_id for one, other in pairs)
        assert all({one.condition, other.condition} == {"spatial", "mono"} for one, other in pairs)
        assert Counter(one.condition for one, _ in pairs) == {"spatial": 3, "mono": 3}
        assert len({one.stimulus_id for one, _ in pairs}) == 6


@pytest.mark.parametrize("protocol", [ZONE, DISTANCE, MATCH, RATINGS])
def test_a_plan_is_the_same_for_its_seed_another_for_another_and_as_long_as_was_said(gallery, protocol):
    plans = [plan_session(protocol, seed, material=gallery) for seed in (1, 1, 2)]
    assert plans[0] == plans[1] != plans[2]
    length = plan_length(protocol)
    assert len(plans[0]) == length.practice + length.test
    with pytest.raises(InputError, match="none was given"):
        plan_session(protocol, 1)


def test_too_few_scenes_and_zones_without_anything_in_them_are_said(gallery):
    paths = [entry.path for entry in scene_library.built_in()][:2]
    few = gallery_of(paths)
    for protocol in (MATCH, RATINGS):
        with pytest.raises(InputError, match="and there are 2"):
            plan_session(protocol, 1, material=few)
    with pytest.raises(InputError, match='for the answer "left"'):
        plan_session(ZONE, 1, material=few)


def test_what_is_kept_with_a_session_is_what_it_was_made_of(gallery, words):
    for material in (gallery, words):
        again = loads(dumps(material))
        assert dumps(again) == dumps(material)
    assert plan_session(MATCH, 3, material=loads(dumps(gallery))) == plan_session(MATCH, 3, material=gallery)
    assert loads('{"format": "see2sound-scene"}') is None, "the one scene of other tests"
    for text in ("[]", '{"format": "see2sound-words", "version": 2}', '{"format": "see2sound-words", "version": 1}'):
        with pytest.raises(InputError, match="newer See2Sound"):
            loads(text)


def test_words_are_looked_for_in_the_folder_of_their_language_or_where_one_was_chosen(tmp_path, own_words):
    protocol, data = protocols.find("words").protocol, DataFolder(tmp_path / "data")
    with pytest.raises(InputError, match=r"words/fr|words\\fr"):
        material_for(protocol, data, "fr")
    assert material_for(protocol, data, "fr", own_words.folder).words == own_words.words
    own_words.folder.rename(tmp_path / "moved")
    (tmp_path / "data" / "words").mkdir(parents=True)
    (tmp_path / "moved").rename(data.words / "fr")
    assert len(material_for(protocol, data, "fr").words) == 22
    assert material_for(protocols.find("direction").protocol, data, "fr") is None
