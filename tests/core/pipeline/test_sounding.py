"""Each region gets its own sound, a placeholder, or silence; and it is said why."""

from core.pipeline.sounding import soundings
from core.sound.meaning import candidates


def names(made):
    return [each.clip.name for each in made]


def test_a_region_that_is_called_something_sounds_like_it_at_its_level():
    car, clock = soundings(["car", "clock"], None, seed=4)
    assert (car.label, car.clip.name, car.clip.gain_db, car.clip.seed, car.enabled) == ("car", "car", 3.0, 5, True)
    assert (clock.clip.name, clock.clip.gain_db, clock.clip.seed) == ("clock", -12.0, 6)
    assert "table of sounds" in car.why


def test_what_makes_no_sound_is_in_the_scene_but_switched_off():
    wall, dog = soundings(["wall", "dog"], None, seed=0)
    assert (wall.label, wall.enabled, dog.enabled) == ("wall", False, True)
    assert "makes no sound" in wall.why


def test_ambience_has_a_sound_of_its_own():
    (sea,) = soundings(["sea"], None, seed=0)
    assert (sea.clip.name, sea.enabled) == ("waves", True)
    assert sea.meaning is not None
    assert sea.meaning.is_ambience


def test_what_nothing_is_known_of_gets_a_placeholder_that_nothing_else_sounds_like():
    made = soundings(["bird", None, "thingummy", "kettle"], None, seed=0)
    assert len(set(names(made))) == 4
    assert made[1].label == made[1].clip.name
    assert made[2].label == "thingummy"
    assert made[1].why == "a placeholder, for nothing names it"
    assert made[1].meaning is None


def test_what_the_library_has_no_sound_for_has_a_placeholder_at_its_level_and_says_so():
    (elephant,) = soundings(["elephant"], None, seed=0)
    assert (elephant.label, elephant.enabled, elephant.clip.gain_db) == ("elephant", True, 3.0)
    assert "the library has no such sound" in elephant.why
    assert elephant.meaning.prompt == "an elephant trumpeting"


def test_what_is_heard_is_told_apart_before_what_is_silent():
    made = soundings(["wall"] * 15 + [None] * 3, None, seed=0)
    assert names(made[-3:]) == names(soundings([None] * 3, None, seed=0))


def test_the_prompt_goes_to_what_is_unknown_in_its_order():
    made = soundings([None, None, None], "a dog barks beside a ringing telephone", seed=0)
    assert names(made)[:2] == ["dog", "telephone"]
    assert made[0].label == "dog"
    assert made[0].why == "nothing names it; the prompt names dog"
    assert made[2].meaning is None


def test_what_the_prompt_names_and_was_found_is_not_given_away_again():
    made = soundings([None, "dog", "person"], "a dog, a voice and a clock", seed=0)
    assert names(made) == ["clock", "dog", "voice"]
    assert made[1].why == soundings(["dog"], None, seed=0)[0].why


def test_what_a_labeller_sees_counts():
    sure = dict.fromkeys(candidates(), 0.0) | {"train": 1.0}
    made = soundings([None, None], None, seed=0, likelihoods=[sure, {}])
    assert (made[0].label, made[0].clip.name) == ("train", "train")
    assert made[1].meaning is None
