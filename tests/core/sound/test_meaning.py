"""The table is whole, and what it says is found by labels, by words, and by what a labeller sees."""

import tomllib

import pytest

from core import paths
from core.sound import library
from core.sound.meaning import NO_SOUND, candidates, class_of, meaning_of, named_meanings
from core.sound.table import LOUDEST_DB, QUIETEST_DB, Meaning, table

COCO_THINGS = """
person, bicycle, car, motorcycle, airplane, bus, train, truck, boat, traffic light, fire hydrant, stop sign, parking
meter, bench, bird, cat, dog, horse, sheep, cow, elephant, bear, zebra, giraffe, backpack, umbrella, handbag, tie,
suitcase, frisbee, skis, snowboard, sports ball, kite, baseball bat, baseball glove, skateboard, surfboard, tennis
racket, bottle, wine glass, cup, fork, knife, spoon, bowl, banana, apple, sandwich, orange, broccoli, carrot, hot
dog, pizza, donut, cake, chair, couch, potted plant, bed, dining table, toilet, tv, laptop, mouse, remote, keyboard,
cell phone, microwave, oven, toaster, sink, refrigerator, book, clock, vase, scissors, teddy bear, hair drier,
toothbrush
"""
COCO_STUFF = """
banner, blanket, bridge, building, cabinet, cardboard, ceiling, counter, curtain, dirt, door, fence, floor, wooden
floor, flower, food, fruit, grass, gravel, house, light, mirror, mountain, net, paper, pavement, pillow, platform,
playing field, railroad, river, road, rock, roof, rug, sand, sea, shelf, sky, snow, stairs, table, tent, towel,
tree, brick wall, wall, stone wall, tiled wall, wooden wall, water, window blind, window
"""
MEANINGS = table().meanings.values()


def names_in(text):
    return [name.strip() for name in text.replace("\n", " ").split(",")]


def test_every_class_that_a_detector_of_coco_knows_is_in_the_table_under_its_own_name():
    assert (len(names_in(COCO_THINGS)), len(names_in(COCO_STUFF))) == (80, 53)
    known = table().meanings
    assert [name for name in names_in(COCO_THINGS) if name not in known or known[name].is_ambience] == []
    assert [name for name in names_in(COCO_STUFF) if name not in known or not known[name].is_ambience] == []


def test_every_line_of_the_table_is_whole_and_in_range():
    entries = {entry.name: entry for entry in library.names() if entry.category != "test"}
    for meaning in MEANINGS:
        if meaning.is_silent:
            assert meaning == Meaning(meaning.name, is_ambience=meaning.is_ambience, is_silent=True)
        else:
            assert meaning.prompt, meaning.name
            assert QUIETEST_DB <= meaning.gain_db <= LOUDEST_DB, meaning.name
        if meaning.sound is not None:
            assert meaning.sound in entries, meaning.name
            assert entries[meaning.sound].loops == meaning.loops, meaning.name


def test_the_file_says_nothing_that_is_not_read():
    raw = tomllib.loads((paths.resources() / "sounds" / "meanings.toml").read_text(encoding="utf-8"))
    assert set(raw) == {"things", "ambience", "words"}
    assert not set(raw["things"]) & set(raw["ambience"])
    keys = {key for section in ("things", "ambience") for entry in raw[section].values() for key in entry}
    assert keys <= {"sound", "prompt", "gain_db", "once", "silent"}


def test_every_other_word_means_a_class_and_is_none_itself():
    for word, name in table().words.items():
        assert name in table().meanings
        assert word not in table().meanings


def test_a_wall_and_a_book_are_silent_and_a_car_is_louder_than_a_clock():
    assert meaning_of("wall").meaning.is_silent
    assert meaning_of("book").meaning.is_silent
    assert meaning_of("car").meaning.gain_db > meaning_of("clock").meaning.gain_db


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Dog", "dog"),
        ("dogs", "dog"),
        ("a brown  dog on a sofa", "dog"),
        ("dog bowl", "bowl"),
        ("hot dog", "hot dog"),
        ("television", "tv"),
        ("a cup of tea", "cup"),
        ("a thing on a table", "table"),
        ("thing", None),
    ],
)
def test_labels_in_free_words_find_their_class(label, name):
    found = class_of(label)
    assert (found.name if found else None) == name


def test_a_label_gives_what_the_table_says_and_says_so():
    understood = meaning_of("kettle")
    assert understood.meaning == table().meanings["kettle"]
    assert "kettle" in understood.why
    assert "table" in understood.why


def test_the_users_words_win_over_the_label():
    understood = meaning_of("book", "an alarm clock ringing angrily", dict.fromkeys(candidates(), 0.0) | {"dog": 1.0})
    assert understood.meaning.sound == "alarm-clock"
    assert understood.meaning.prompt == "an alarm clock ringing angrily"
    assert understood.why == "as the user says: an alarm clock ringing angrily"


def test_a_sound_of_the_library_that_the_user_names_sounds_although_the_thing_is_silent_in_pictures():
    assert meaning_of("door").meaning.is_silent
    said = meaning_of("door", "a door").meaning
    assert (said.sound, said.is_silent, said.loops) == ("door", False, False)


@pytest.mark.parametrize("words", ["silent", " Nothing "])
def test_the_user_may_say_that_something_is_silent(words):
    assert meaning_of("dog", words).meaning.is_silent


def test_words_that_name_nothing_known_are_what_a_generator_is_asked_for():
    understood = meaning_of("book", "a theremin")
    assert (understood.meaning.prompt, understood.meaning.is_silent) == ("a theremin", False)
    assert meaning_of(None, "a theremin").meaning.prompt == "a theremin"
    assert meaning_of("dog", "  ") == meaning_of("dog")


def test_a_text_about_a_picture_names_what_sounds_in_its_order():
    said = named_meanings("A dog on a bench, a bicycle bell, a bus and another dog beside the telephone")
    assert [meaning.sound or meaning.name for meaning in said] == ["dog", "bicycle-bell", "bus", "telephone"]


def likely(**shares):
    rest = (1.0 - sum(shares.values())) / (len(candidates()) - len(shares))
    return {name: shares.get(name, rest) for name in candidates()}


def test_the_candidates_are_what_sounds_and_that_nothing_sounds():
    assert candidates()[-1] == NO_SOUND
    assert not any(table().meanings[name].is_silent for name in candidates()[:-1])
    assert "wall" not in candidates()


def test_what_a_labeller_is_sure_of_names_an_unnamed_region():
    assert meaning_of(None, likelihoods=likely(train=0.6)).meaning.name == "train"
    assert meaning_of(None, likelihoods=likely(train=0.4)).meaning is None
    assert meaning_of(None).meaning is None


def test_a_labeller_that_is_sure_that_nothing_sounds_silences_what_is_named_and_what_is_not():
    silent = likely() | dict.fromkeys(candidates(), 0.0) | {NO_SOUND: 1.0}
    assert meaning_of(None, likelihoods=silent).meaning.is_silent
    turned_off = meaning_of("tv", likelihoods=silent)
    assert (turned_off.meaning.name, turned_off.meaning.is_silent) == ("tv", True)
    assert "looks like something that makes no sound (100%)" in turned_off.why


def test_a_labeller_overrules_a_name_only_when_it_is_sure_and_clearly_of_another_opinion():
    assert meaning_of("dog", likelihoods=likely(cat=0.7, dog=0.1)).meaning.name == "cat"
    assert meaning_of("dog", likelihoods=likely(cat=0.6, dog=0.3)).meaning.name == "dog"
    assert meaning_of("dog", likelihoods=likely(cat=0.45, dog=0.01)).meaning.name == "dog"
    assert meaning_of("dog", likelihoods=likely(dog=0.9)).why == meaning_of("dog").why


def test_a_silent_class_sounds_only_against_the_labellers_own_silence():
    doubtful = likely(fire=0.6) | {NO_SOUND: 0.3}
    assert meaning_of("wall", likelihoods=doubtful).meaning.is_silent
    assert meaning_of("wall", likelihoods=likely(fire=0.9)).meaning.name == "fire"
