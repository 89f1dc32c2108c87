"""The page for the patient: three plain sentences that hold, one large picture with left on the left, no judgement."""

import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from core import wording
from core.assessment import protocol as protocols
from core.assessment.measures import Measure, Note
from core.assessment.scoring import score_session
from core.errors import InputError
from core.geometry import side_of
from core.records.model import Heard, SessionState
from core.records.people.model import Identity
from core.reports import handout
from core.reports.handout_figures import Above, Ahead, Asides, DotRow, Handout, Rows
from core.reports.handout_pdf import write_handout
from core.reports.handout_plots import LETTERS, plot_of
from core.wording import say, speaking

_JUDGING = re.compile(
    r"neglect|negligence|normal|diagnos|patholog|severe|sévère|mild|deficit|déficit|impair|improv|amélior|better|mieux|"
    r"worse|pire|score|error|erreur|auffällig|gestört|defizit|besser|schlecht|fehler|"
    r"grave|miglior|meglio|peggi|punteggio|errore|%|°|\d\s*(?:of|sur|von|su)\s*\d",
    re.IGNORECASE,
)
_DID = "direction direction-distance distance midline extinction motion words matching ratings find"
_FOUND = (
    "few picture shift-left shift-right no-shift distance midline midline-left midline-right extinction motion words "
    "matching ratings find"
)
_SENTENCES = ("ask", *(f"did-{kind}" for kind in _DID.split()), *(f"found-{kind}" for kind in _FOUND.split()))


def page(session, resamples=0):
    return handout.of_session(session, score_session(session, resamples))


def shifted(by_deg):
    return lambda planned: {"response_azimuth_deg": planned.target_azimuth_deg + by_deg + planned.trial_index % 5 - 2}


@pytest.mark.parametrize(("by_deg", "side", "other"), [(20, "right", "left"), (-20, "left", "right")])
def test_a_clear_shift_is_told_with_its_side_and_without_a_number(make_session, by_deg, side, other):
    did, found, ask = page(make_session(shifted(by_deg)), resamples=99).sentences
    assert did == "You listened to 21 sounds and showed where you heard them."
    assert f"further to the {side}" in found
    assert other not in found
    assert not re.search(r"\d", found + ask)


@pytest.mark.parametrize(
    ("shift", "told"),
    [
        (Measure(14.0, 8.0, 20.0, 21), "shift-right"),
        (Measure(-14.0, -20.0, -8.0, 21), "shift-left"),
        (Measure(14.0, -2.0, 30.0, 21), "no-shift"),
        (Measure(4.0, 2.0, 6.0, 40), "no-shift"),
        (Measure(-30.0, -60.0, 0.0, 12), "no-shift"),
        (Measure.bare(20.0, 21, Note.ALIKE), "picture"),
        (Measure.absent(Note.NO_DATA), "picture"),
    ],
)
def test_only_a_shift_that_is_clear_has_a_side(shift, told):
    assert handout._shift(shift, sides_hold=True) == told
    assert handout._shift(shift, sides_hold=False) == "picture"


def test_of_few_answers_nothing_is_said_but_that_they_are_few(make_session):
    whole = make_session(shifted(40))
    made = page(replace(whole, trials=whole.trials[:7]))
    assert made.sentences[1] == "These are few answers, so the picture is only a first look."


def test_no_side_is_told_where_nobody_confirmed_that_left_is_left(make_session):
    found = page(make_session(shifted(30), channel_check="not done"), resamples=99).sentences[1]
    assert found == "The picture shows where the sounds were, and where you heard them."


def test_what_may_not_be_interpreted_is_not_handed_out(make_session):
    with pytest.raises(InputError) as refused:
        page(make_session(shifted(0), channel_check="failed"))
    assert refused.value.code == "handout.not-interpretable"
    with pytest.raises(InputError):
        page(replace(make_session(shifted(0)), trials=()))


def test_a_blind_session_is_not_handed_out_before_it_is_over(make_session):
    locked = protocols.find("scene-ratings")
    like = make_session(shifted(0))
    setup = replace(like.setup, protocol_id="scene-ratings", protocol_sha256=locked.sha256, protocol_json=locked.text)
    scores = score_session(like, resamples=0)
    with pytest.raises(InputError) as refused:
        handout.of_session(replace(like, setup=setup, state=SessionState.OPEN), scores)
    assert refused.value.code == "export.blind"


def test_every_sound_is_in_the_picture_with_its_answer_and_missed_ones_without(make_session):
    def misses_the_left(planned):
        if planned.target_azimuth_deg < 0:
            return {"heard": Heard.NO, "rt_valid": False}
        return {"response_azimuth_deg": planned.target_azimuth_deg + 10}

    picture = page(make_session(misses_the_left)).picture
    assert isinstance(picture, Above)
    assert len(picture.pairs) == 21
    assert all(answer is None if sound < 0 else answer == sound + 10 for sound, answer in picture.pairs)


def test_answers_by_sides_and_distances_have_their_pictures(make_session):
    def by_sides(planned):
        return {"response_mode": "column", "response_choice": side_of(planned.target_azimuth_deg)}

    sided = page(make_session(by_sides, "clock-7", response_mode="column")).picture
    assert all((sound > 0) - (sound < 0) == (answer > 0) - (answer < 0) for sound, answer in sided.pairs)
    far = page(make_session(lambda planned: {"response_distance_m": planned.target_distance_m}, "distance"))
    assert isinstance(far.picture, Ahead)
    assert all(sound == answer for sound, answer in far.picture.pairs)


def test_what_was_said_of_movements_is_shown_and_not_whether_it_was_correct(make_session):
    """Of movements to the right, correct answers say "to the right": they are the empty dots."""
    motion = handout._rows("motion", [DotRow("", 9, 1), DotRow("", 2, 8)])
    assert (motion.filled, motion.empty) == ("you said: to the left", "you said: to the right")


def test_it_bears_the_code_or_the_name_and_the_day_in_words(make_session):
    session = make_session(shifted(0))
    scores = score_session(session, resamples=0)
    plain, named = (handout.of_session(session, scores, who) for who in (None, Identity("Martin", "Zoé")))
    assert (plain.who, plain.day, named.who) == ("P-001", "23 November 2026", "Zoé Martin")


def test_the_page_is_one_page_of_large_letters_and_is_read_aloud(tmp_path):
    picture = Rows((DotRow("left", 40, 20),) * 4, "you told us", "you did not")
    simulated = "Answered by a simulated listener (neglect-left), not by a patient."
    with speaking("fr"):
        longest = tuple(max((say(f"handout.{key}", n=40) for key in _SENTENCES), key=len) for _ in range(2))
        made = Handout(
            say("handout.title"), "23 novembre 2026", "P-001", (*longest, say("handout.ask")), picture, simulated
        )
        write_handout(made, tmp_path / "page.pdf")
    reader = PdfReader(tmp_path / "page.pdf")
    (sheet,) = reader.pages
    drawn = re.findall(r"\bBT\b.*?\bET\b", sheet.get_contents().get_data().decode("latin-1"), re.DOTALL)
    sizes = [float(size) for words in drawn if "Tj" in words for size in re.findall(r"([\d.]+) Tf", words)]
    text = " ".join(sheet.extract_text().split())
    assert min(sizes) >= LETTERS >= 18
    assert all(" ".join(sentence.split()) in text for sentence in made.sentences)
    tree = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()
    assert "left\u00a0: 40 sur 60" in tree["/K"][-1].get_object()["/Alt"]


@pytest.mark.parametrize("picture", [
    Above(((-60.0, -20.0), (60.0, 100.0), (-60.0, None))), Ahead(((1.0, 2.0), (4.0, 3.0), (8.0, None))),
    Asides(((-20.0, 2, 0), (20.0, 0, 3))),
])  # fmt: skip
def test_left_is_drawn_on_the_left_and_near_below(picture):
    class Pen:
        def __init__(self):
            self.dots = []

        def circle(self, x, y, radius, **_how):
            self.dots.append((x, y, radius))

        def __getattr__(self, name):
            return lambda *_a, **_k: Pen() if name == "beginPath" else 0.0

    plot = plot_of(picture, 500, 400)
    plot.canv = Pen()
    plot.draw()
    if isinstance(picture, Ahead):
        rings = [y for x, y, radius in plot.canv.dots if radius == 11]
        assert rings == sorted(rings)
        assert len(rings) == 3
    elif isinstance(picture, Above):
        left, right = (x for x, _, radius in plot.canv.dots if radius == 11)
        assert left < 250 < right
    else:
        marks = [x for x, y, radius in plot.canv.dots if radius <= 6]
        assert sorted(x < 250 for x in marks) == [False] * 3 + [True] * 2


@pytest.mark.parametrize("language", wording.languages())
def test_no_sentence_judges_in_any_language(language):
    with speaking(language):
        for key in _SENTENCES:
            for n in (1, 21):
                assert not _JUDGING.search(say(f"handout.{key}", n=n)), key
