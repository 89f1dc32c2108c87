"""Words, zones, distances, pictures and points: their reports say what their numbers say, with the right side."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from core import scene_library
from core.assessment import protocol as protocols
from core.assessment import ratings
from core.assessment.kinds import ZONES
from core.assessment.material import kept
from core.assessment.material.gallery import Gallery, gallery_of
from core.assessment.material.recordings import Word, WordList
from core.assessment.plan import plan_session
from core.records.model import Heard
from core.reports.building import session_figures
from core.reports.document import session_document
from core.reports.pdf import write_session_report
from core.scene import Approval

_DIAGNOSES = ("neglect", "positive", "negative", "patholog", "abnormal", "impaired", "severe", "mild", "deficit")
_TEXTS = ("bread", "house", "river", "table", "cloud", "horse", "paper", "garden", "window", "stone")


@pytest.fixture(scope="module")
def gallery():
    return gallery_of(entry.path for entry in scene_library.built_in())


@pytest.fixture
def held(make_session, gallery):
    """A session of a test of words or of scenes, its answers a function of what was played."""
    words = WordList(Path("/words"), tuple(Word(text, Path(f"/words/{text}.wav"), text * 8) for text in _TEXTS))

    def hold(protocol_id, answer, material=None):
        material = material or (words if protocol_id == "words" else gallery)
        locked = protocols.find(protocol_id)
        plan = plan_session(locked.protocol, 1, material=material)
        any_session = make_session(lambda _planned: {}, response_mode="therapist", scene_json=kept.dumps(material))
        setup = replace(
            any_session.setup, protocol_id=protocol_id, protocol_sha256=locked.sha256, protocol_json=locked.text
        )
        trials = []
        for planned, choice in ((planned, answer(planned)) for planned in plan):
            heard = Heard.NO if choice is None else Heard.YES
            given = {"planned": planned, "heard": heard, "response_choice": choice, "rt_valid": False}
            like = any_session.trials[0]
            trials.append(replace(like, trial_uuid=f"trial-{planned.trial_index}", entered_by="therapist", **given))
        return replace(any_session, setup=setup, plan=plan, trials=tuple(trials))

    return hold


def right_word_mostly(planned):
    in_each_ear = "right" if planned.trial_index % 5 else "both"
    return in_each_ear if planned.condition == "dichotic" else ("left", "right", "both")[planned.trial_index % 3]


def left_word_mostly(planned):
    return {"left": "right", "right": "left"}.get(answer := right_word_mostly(planned), answer)


def one_zone_to_the(side):
    step = 1 if side == "right" else -1
    return lambda planned: ZONES[min(max(ZONES.index(planned.condition) + step, 0), len(ZONES) - 1)]


def correct(planned):
    return planned.condition


def always(choice):
    return lambda _planned: choice


def rates(spatial, mono):
    points = {"spatial": spatial, "mono": mono}
    return lambda planned: ratings.written(dict.fromkeys(ratings.SCALES, points[planned.condition]))


SESSIONS = {
    "words": ("words", right_word_mostly),
    "zones": ("scene-zone", one_zone_to_the("right")),
    "distances": ("scene-distance", correct),
    "pictures": ("scene-match", always("first")),
    "ratings": ("scene-ratings", rates(6, 3)),
}


def cell(figures, measure, column):
    for _, table in figures.tables:
        for row in table.rows:
            if row.measure.startswith(measure):
                return dict(zip(table.columns[1:], row.cells, strict=True))[column]
    raise AssertionError(measure)


def said(figures):
    cells = [text for _, table in figures.tables for row in table.rows for text in (row.measure, *row.cells)]
    return " ".join((*figures.sentences, *cells, figures.help_text))


@pytest.mark.parametrize(("answer", "side"), [(right_word_mostly, "right"), (left_word_mostly, "left")])
def test_the_side_whose_word_is_said_more_often_is_that_of_the_index(held, answer, side):
    figures = session_figures(held("words", answer))
    other = "left" if side == "right" else "right"
    counts = {each: cell(figures, f"{each.capitalize()} word said", "a word in each ear") for each in (side, other)}
    assert counts[side].startswith("20 of 20")
    assert not counts[other].startswith("20 of 20")
    assert re.match(rf"\d+ {side} \(\d+ {side} to \d+ {side}\)", cell(figures, "Laterality", "a word in each ear"))
    left = next(bar for bar in figures.bars.bars if bar.is_filled)
    assert left.name == "left word"
    assert left.count == counts["left"].partition(" (")[0]


def test_guessing_a_word_is_one_of_those_that_are_known_or_of_those_on_the_screen(held):
    session = held("words", right_word_mostly)
    assert cell(session_figures(session), "Left word said", "guessing") == "one word in 10"
    touched = replace(session, setup=replace(session.setup, response_mode="buttons"))
    assert cell(session_figures(touched), "Left word said", "guessing") == "one word in 4"


def test_words_of_one_side_alone_have_the_interval_of_so_many_words(held):
    figures = session_figures(held("words", always("right")))
    assert cell(figures, "Laterality", "a word in each ear") == "100 right (68 right to 100 right)"
    assert "Answers alike" not in figures.help_text


def test_both_words_every_time_have_no_interval_and_the_reason_is_not_their_number(held):
    figures = session_figures(held("words", always("both")))
    assert cell(figures, "Laterality", "a word in each ear") == "0, even (answers alike)"
    assert "Answers alike" in figures.help_text
    assert "too few" not in said(figures)


@pytest.mark.parametrize("side", ["left", "right"])
def test_sounds_heard_farther_to_a_side_are_said_to_be_heard_there(held, side):
    figures = session_figures(held("scene-zone", one_zone_to_the(side)))
    assert re.search(rf"0\.\d zones to the {side} of where they were", " ".join(figures.sentences))
    assert re.match(rf"0\.\d zones to the {side}", cell(figures, "Mean shift", "value"))
    crossed = [sum(row[3:]) for row in figures.grid.counts[:2]], [sum(row[:2]) for row in figures.grid.counts[3:]]
    assert sum(crossed[0]) == 0 if side == "left" else sum(crossed[1]) == 0


def test_sounds_of_a_side_that_are_heard_on_the_other_are_said_of_their_own_side(held):
    def left_to_right(planned):
        return "right" if planned.condition in {"left", "centre-left"} else planned.condition

    sentences = " ".join(session_figures(held("scene-zone", left_to_right)).sentences)
    assert re.search(r"on the left (\d) of \1 were heard on the right, and of sounds on the right 0 of", sentences)
    figures = session_figures(held("scene-zone", left_to_right))
    assert re.match(r"(\d) of \1", cell(figures, "Left sounds heard on the right", "value"))
    assert cell(figures, "Right sounds heard on the left", "value").startswith("0 of")


def test_answers_as_guessing_gives_them_are_said_not_to_be_told_from_it(held):
    figures = session_figures(held("scene-match", always("first")))
    assert "3 of 9" in figures.sentences[0]
    assert "one in three" in figures.sentences[0]
    assert "cannot be told from guessing" in figures.sentences[0]
    assert "first picture was chosen 9 times, the second 0 times" in figures.sentences[1]
    assert cell(figures, "Pictures found", "guessing") == "33 %"
    assert "cannot be told" not in " ".join(session_figures(held("scene-match", correct)).sentences)


def test_pictures_of_few_sounds_carry_a_warning(held):
    assert "hardly more than an impression" in session_figures(held("scene-match", correct)).bars.warning
    assert session_figures(held("words", right_word_mostly)).bars.warning == ""
    few = held("scene-zone", correct)
    few = replace(few, trials=few.trials[:8])
    assert "Only 5 answers" in session_figures(few).grid.warning


def test_near_middle_and_far_have_their_chance_printed(held):
    figures = session_figures(held("scene-distance", correct))
    assert "12 of 12 answers" in figures.sentences[0]
    assert "guessing gets one in three" in figures.sentences[0]
    assert cell(figures, "Correct answers", "guessing") == "33 %"
    assert figures.distance is None
    assert [row[place] for place, row in enumerate(figures.grid.counts)] == [4, 4, 4]


def test_what_is_rated_higher_is_said_of_its_own_version(held):
    figures = session_figures(held("scene-ratings", rates(6, 3)))
    assert "6 had more points in space, 0 had more as mono" in figures.sentences[0]
    assert cell(figures, "unreal (1) to real (7)", "points in space") == "3 more"
    other = session_figures(held("scene-ratings", rates(2, 5)))
    assert "0 had more points in space, 6 had more as mono" in other.sentences[0]
    assert cell(other, "unreal (1) to real (7)", "points in space") == "3 fewer"
    assert figures.ratings.scales[0].spatial == (6,) * 6
    assert figures.ratings.scales[0].mono_median == 3


def test_of_fewer_than_six_scenes_no_probability_is_printed(held):
    session = held("scene-ratings", rates(6, 3))
    session = replace(session, trials=session.trials[: 2 + 10])
    figures = session_figures(session)
    assert "at least 6 are needed" in figures.sentences[1]
    assert cell(figures, "unreal", "by chance") == "too few scenes"
    assert not re.search(r"p [=<]", " ".join(figures.sentences))
    assert "Only 5 scenes" in figures.ratings.warning


def test_the_report_says_whose_scenes_they_are_and_who_approved_them_and_which_models_had_a_part(held, gallery):
    product = session_figures(held("scene-match", correct)).material
    assert [line.value for line in product] == ["with See2Sound"]
    assert len(product[0].label.split(", ")) >= 3
    mark = Approval(who="A. Meyer", when_utc="2026-11-20T09:00:00+00:00", sha256="0" * 64)
    own = {
        key: scene.model_copy(
            update={
                "sources": tuple(source.model_copy(update={"approved": mark}) for source in scene.sources),
                "provenance": {"regions": "rtdetr-r18", "regions_version": "1", "depth": "authored"},
            }
        )
        for key, scene in gallery.scenes.items()
    }
    line = session_figures(held("scene-match", correct, Gallery(own))).material[0]
    assert "approved by A. Meyer on 2026-11-20" in line.value
    assert "things found by rtdetr-r18 1" in line.value
    assert "authored" not in line.value
    (recorded,) = session_figures(held("words", right_word_mostly)).material
    assert recorded.value.startswith("10 words that the site recorded")


@pytest.mark.parametrize("name", SESSIONS)
def test_the_pdf_is_one_page_that_says_what_the_figures_say_without_sign_or_diagnosis(held, tmp_path, name):
    session = held(*SESSIONS[name])
    figures = session_figures(session)
    write_session_report(session, tmp_path / "report.pdf")
    pages = PdfReader(tmp_path / "report.pdf").pages
    assert len(pages) == 1
    text = " ".join(pages[0].extract_text().split())
    for words in (*figures.sentences, figures.help_text, "guessing", *(line.label for line in figures.material)):
        assert " ".join(words.split()) in text
    for _, table in figures.tables:
        for row in table.rows:
            assert all(" ".join(shown.split()) in text for shown in (row.measure, *row.cells))
    assert not re.search(r"[-+−]\d", said(figures).replace("95 %", ""))
    assert not any(diagnosis in said(figures).lower() for diagnosis in _DIAGNOSES)


@pytest.mark.parametrize("name", SESSIONS)
def test_a_session_cut_off_anywhere_and_one_without_an_answer_have_a_report_and_an_export(held, name):
    protocol_id, answer = SESSIONS[name]
    for respond in (answer, always(None)):
        whole = held(protocol_id, respond)
        for count in (0, 1, 4, 7, len(whole.trials)):
            session = replace(whole, trials=whole.trials[:count])
            figures = session_figures(session)
            assert figures.sentences
            assert all(len(row.cells) == len(table.columns) - 1 for _, table in figures.tables for row in table.rows)
            json.dumps(session_document(session), allow_nan=False)
