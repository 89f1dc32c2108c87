"""Sentences in several languages: the same parameters, and numbers and counts as each language writes them."""

import re
import string
import threading
import tomllib
from datetime import date
from pathlib import Path

import pytest

from core import paths, scene, scene_library, wording
from core.assessment import batteries
from core.assessment import protocol as protocols
from core.training import exercises

WORDING = paths.resources() / "wording"
OTHERS = [code for code in wording.languages() if code != wording.SOURCE_LANGUAGE]
LEFT_AND_RIGHT = {
    "de": (r"\blink", r"\brecht"),
    "fr": (r"gauche", r"droite?\b(?! devant)"),
    "it": (r"\bsinistr", r"\bdestr"),
}
ROOMS = sorted(file.stem for file in (WORDING / wording.SOURCE_LANGUAGE).glob("*.toml"))


@pytest.fixture(autouse=True)
def english_again():
    yield
    wording.set_language(wording.SOURCE_LANGUAGE)


def sentences(language: str, room: str) -> dict[str, str]:
    file = WORDING / language / f"{room}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def parameters(words: str) -> set[str]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("room", ROOMS)
def test_every_translated_sentence_has_the_parameters_of_the_first_one(language, room):
    english = sentences(wording.SOURCE_LANGUAGE, room)
    for key, words in sentences(language, room).items():
        assert parameters(words) == parameters(english[key]), f"{room}.{key}"
        assert (words[:1] == " ", words[-1:] == " ") == (english[key][:1] == " ", english[key][-1:] == " ")
        assert (words == "") == (english[key] == ""), f"{room}.{key}"


def test_french_puts_no_space_that_breaks_before_its_signs():
    for room in ROOMS:
        for key, words in sentences("fr", room).items():
            assert re.search(r" [:;?!»]|« |\w'\w\w", words) is None, f"{room}.{key}: {words}"


def test_german_has_its_own_marks_and_no_space_that_breaks_before_a_unit():
    for room in ROOMS:
        for key, words in sentences("de", room).items():
            assert re.search(r"[”«»]|\w'\w|[\d}] %|\} (dB|Hz|cm|km|m|s|V|Ω)\b", words) is None, f"{room}.{key}: {words}"
            assert words.count("„") == words.count("“"), f"{room}.{key}: {words}"


def test_italian_has_its_own_marks_and_no_space_that_breaks_before_a_unit():
    for room in ROOMS:
        for key, words in sentences("it", room).items():
            assert re.search(r"[“”„]|« | »|\w'\w|[\d}] %|\} (dB|Hz|cm|km|m|s|V|Ω)\b", words) is None, (
                f"{room}.{key}: {words}"
            )


@pytest.mark.parametrize("language", OTHERS)
def test_sides_stay_sides(language):
    """What English says of one side alone, every language says of the same one alone."""
    left, right = LEFT_AND_RIGHT[language]
    for room in ROOMS:
        english = sentences(wording.SOURCE_LANGUAGE, room)
        for key, words in sentences(language, room).items():
            of_left, of_right = (re.search(rf"\b{side}\b", _bare(english[key])) for side in ("left", "right"))
            if re.search(r"[-_](left|right)", key) and bool(of_left) is not bool(of_right):
                assert bool(re.search(left, _bare(words))) is bool(of_left), f"{room}.{key}: {words}"
                assert bool(re.search(right, _bare(words))) is bool(of_right), f"{room}.{key}: {words}"


def _bare(words: str) -> str:
    return re.sub(r"\{[^}]*\}|left[- ]out", "", words.lower())


def test_a_number_has_the_decimal_sign_of_its_language():
    assert wording.number(2.25, ".1f") == "2.2"
    for language in ("de", "it", "fr"):
        wording.set_language(language)
        assert wording.number(2.25, ".1f") == "2,2"
    assert wording.number(1234.5, ",.1f") == "1\u00a0234,5"
    assert wording.number(3) == "3"
    assert wording.fill("{size:.2f} m, {name:>3}", size=1.5, name="a.b") == "1,50 m, a.b"
    assert "1,25 s" in wording.say("desktop.first-window", seconds=1.25)


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 0, "sources"),
        ("en", 1, "source"),
        ("en", 2, "sources"),
        ("fr", 0, "source"),
        ("fr", 1, "source"),
        ("fr", 2, "sources"),
        ("de", 0, "Quellen"),
        ("de", 1, "Quelle"),
        ("de", 2, "Quellen"),
        ("it", 0, "sorgenti"),
        ("it", 1, "sorgente"),
        ("it", 2, "sorgenti"),
    ],
)
def test_each_language_counts_as_one_what_it_counts_as_one(language, count, said):
    wording.set_language(language)
    one, more = {"de": ("Quelle", "Quellen"), "it": ("sorgente", "sorgenti")}.get(language, ("source", "sources"))
    assert wording.fill("{n:plural " + f"{one}|{more}" + "}", n=count) == said
    assert wording.say("cli.analysed", path="x", count=count).endswith(f" {count} {said}")


def test_a_sentence_that_is_said_in_english_for_want_of_another_has_english_numbers(monkeypatch):
    wording.set_language("xx")
    assert "1.25 s" in wording.say("desktop.first-window", seconds=1.25)


def test_a_report_may_speak_another_language_than_the_windows_in_its_own_thread_alone():
    heard = {}

    def listen() -> None:
        heard["beside"] = wording.language()

    with wording.speaking("fr"):
        other = threading.Thread(target=listen)
        other.start()
        other.join()
        heard["within"] = wording.language()
        assert wording.say("report.header-date") == "Date"
        assert wording.say("report.header-therapist") == "Thérapeute"
    with wording.speaking(None):
        heard["unchanged"] = wording.language()
    assert heard == {"beside": "en", "within": "fr", "unchanged": "en"}
    assert wording.language() == "en"


def test_the_patient_may_have_another_language():
    wording.set_language("en", patient="fr")
    assert (wording.language(), wording.patient_language()) == ("en", "fr")
    wording.set_language("fr")
    assert wording.patient_language() == "fr"


def test_languages_are_the_folders_that_there_are():
    assert set(wording.languages()) == {folder.name for folder in Path(WORDING).iterdir()}
    assert {"en", "fr"} <= set(wording.languages())


@pytest.mark.parametrize("language", OTHERS)
def test_the_products_scenes_are_called_in_every_language(language):
    """What the patient is asked for is called in the patient's language, and the same thing is meant."""
    wording.set_language("en", patient=language)
    for entry in scene_library.built_in():
        written, spoken = scene.load(entry.path), scene_library.load(entry.path)
        assert entry.title == written.title == spoken.title
        assert [source.id for source in spoken.sources] == [source.id for source in written.sources]
        known = scene_library._words(language)
        assert {written.title, *(source.label for source in written.sources)} <= set(known), entry.path.name
        assert [source.label for source in spoken.sources] == [known[source.label] for source in written.sources]


def plain(words):
    return words.replace("’", "'").replace("\u00a0", " ")


def test_french_of_tests_has_its_apostrophes_and_no_break_spaces():
    """Their files are named by their bytes: what is written in them stays as it is."""
    test, written = "direction", {"fr": "D'où vient un son ? « Devant » : à 30 %."}
    wording.set_language("fr")
    assert wording.name_of(test, written) == "D’où vient un son\u00a0? «\u00a0Devant\u00a0»\u00a0: à 30\u00a0%."
    wording.set_language("en")
    assert wording.name_of(test, {"en": "It's here : there"}) == "It's here : there"


@pytest.mark.parametrize("language", OTHERS)
def test_tests_and_exercises_are_called_in_every_language(language):
    """In their files, or, where a word more would change the hash that names them, beside these."""
    tests = [locked.protocol for locked in protocols.built_in()]
    named = (*tests, *batteries.built_in(), *(locked.exercise for locked in exercises.built_in()))
    beside = sentences(language, "names")
    wording.set_language(language)
    for one in named:
        for texts, key, said in (
            (one.name, one.id, wording.name_of(one.id, one.name)),
            (one.purpose, f"{one.id}-purpose", wording.purpose_of(one.id, one.purpose)),
        ):
            assert plain(said) == plain(texts.get(language, beside.get(key))), key
    assert set(beside) <= {key for one in named for key in (one.id, f"{one.id}-purpose")}


@pytest.mark.parametrize("language", wording.languages())
def test_a_test_of_the_site_keeps_its_own_name(language):
    wording.set_language(language)
    assert wording.name_of("ward-3", {"en": "Direction"}) == "Direction"
    assert (wording.name_of("ward-3", {}), wording.purpose_of("ward-3", {})) == ("ward-3", "")


def test_a_scene_of_the_site_keeps_its_own_words(tmp_path):
    scene_library.save(scene.Scene(title="Kitchen"), tmp_path / "own.scene.json")
    wording.set_language("fr")
    assert scene_library.load(tmp_path / "own.scene.json").title == "Kitchen"


def test_days_are_written_as_a_window_asks_and_else_as_in_every_export():
    told = {"begins": date(2026, 3, 2), "ends": date(2026, 3, 29)}
    assert wording.say("entries.period", **told) == "2026-03-02 to 2026-03-29"
    with wording.writing_days(lambda day: f"{day:%d.%m.}"):
        assert wording.say("entries.period", **told) == "02.03. to 29.03."
    assert wording.day(date(2026, 3, 2)) == "2026-03-02"
