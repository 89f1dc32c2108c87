"""The report says in words what the numbers say, with the right side, and its PDF says the same."""

import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from pypdf import PdfReader

from core.assessment import protocol as protocols
from core.assessment.scoring import score_session
from core.errors import MachineError
from core.playback.devices import SILENT
from core.records.model import Correction, Heard, LesionSide
from core.reports.building import session_figures
from core.reports.pdf import write_session_report


def exact(planned):
    return {"response_azimuth_deg": planned.target_azimuth_deg, "response_distance_m": planned.target_distance_m}


def shifted_right(planned):
    return {"response_azimuth_deg": planned.target_azimuth_deg + 20}


def misses_the_left(planned):
    if planned.target_azimuth_deg < 0 and planned.trial_index % 2:
        return {"heard": Heard.NO, "rt_valid": False}
    return {"response_azimuth_deg": planned.target_azimuth_deg + 15}


def cells(figures, measure):
    for _, table in figures.tables:
        for row in table.rows:
            if row.measure == measure:
                return dict(zip(table.columns[1:], row.cells, strict=True))
    raise AssertionError(measure)


def pdf_text(session, path):
    write_session_report(session, path)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_exact_answers_are_0_degrees_and_no_shift(make_session):
    figures = session_figures(make_session(exact))
    assert cells(figures, "Mean absolute error")["all"] == "0°"
    assert "not shifted" in figures.sentences[1]


def test_a_shift_to_the_right_is_called_right(make_session):
    figures = session_figures(make_session(shifted_right))
    assert "20° to the right" in figures.sentences[1]
    assert cells(figures, "Shift (constant error)")["all"] == "20° right"


def test_a_shift_to_the_left_is_called_left(make_session):
    session = make_session(lambda planned: {"response_azimuth_deg": planned.target_azimuth_deg - 20})
    assert "20° to the left" in session_figures(session).sentences[1]


def test_sounds_missed_on_the_left_are_counted_on_the_left(make_session):
    session = make_session(misses_the_left)
    missed = sum(
        trial.heard is Heard.NO and not trial.planned.is_catch
        for trial in session.trials
        if not trial.planned.is_practice
    )
    figures = session_figures(session)
    assert missed > 0
    assert f"on the left were missed {missed} of 9 times, on the right 0 of 9" in figures.sentences[-1]
    assert all(azimuth < 0 for azimuth in figures.direction.missed_deg)


def test_no_number_carries_a_sign(make_session):
    session = make_session(lambda planned: {"response_azimuth_deg": planned.target_azimuth_deg - 20})
    figures = session_figures(session)
    shown = " ".join([*figures.sentences, *(cell for _, t in figures.tables for row in t.rows for cell in row.cells)])
    assert not re.search(r"[-+−]\d+°", shown)


def test_sounds_and_silent_trials_are_counted_apart(make_session):
    shown = {pair.label: pair.value for pair in session_figures(make_session(exact)).header}
    assert shown["Trials done"] == "21 of 21, silent 2 of 2"


def test_chance_and_always_ahead_stand_beside_the_scores(make_session):
    row = cells(session_figures(make_session(exact)), "Mean absolute error")
    assert (row["guessing"], row["always ahead"]) == ("69°", "51°")


def test_what_was_not_checked_asks_for_caution(make_session):
    figures = session_figures(make_session(exact, channel_check="not done", lesion_side=LesionSide.UNKNOWN))
    assert figures.verdict == "caution"
    said = " ".join(figures.reasons)
    assert all(word in said for word in ("left is left", "not calibrated", "lesion", "hearing"))


def test_a_calibrated_session_shows_its_level_and_needs_no_caution_about_it(make_session):
    figures = session_figures(make_session(exact, calibration_id="c-1", level_dba=65.02))
    assert {pair.label: pair.value for pair in figures.checks}["level"] == "65 dB(A)"
    assert not any("calibrated" in reason for reason in figures.reasons)


@pytest.mark.parametrize(
    ("detail", "said"),
    [("expired", "twelve months"), ("other-device", "another output"), ("other-volume", "system's volume")],
)
def test_why_a_session_is_not_calibrated_is_said(make_session, note, detail, said):
    event = replace(note, kind="level-uncalibrated", detail=detail)
    figures = session_figures(make_session(exact, events=(event,)))
    assert any("not calibrated" in reason and said in reason for reason in figures.reasons)
    assert figures.notes == ()


def test_a_session_that_went_on_over_another_output_is_not_taken_for_calibrated(make_session, note):
    event = replace(note, kind="level-unknown", detail="Kitchen radio")
    figures = session_figures(make_session(exact, calibration_id="c-1", level_dba=65.0, events=(event,)))
    assert any("another output" in reason for reason in figures.reasons)
    assert any("Kitchen radio" in said for said in figures.notes)


def test_a_volume_that_was_moved_is_told_in_the_notes(make_session, note):
    moved, unknown = replace(note, kind="volume-moved"), replace(note, kind="level-unknown", detail="35.0 %")
    figures = session_figures(make_session(exact, events=(moved, unknown)))
    assert any("volume was moved" in said for said in figures.notes)
    assert any("35.0 %" in said for said in figures.notes)
    assert any("another volume" in reason for reason in figures.reasons)


def test_the_report_says_who_confirmed_the_channels(make_session):
    def channels(**changes):
        figures = session_figures(make_session(exact, **changes))
        return {pair.label: pair.value for pair in figures.checks}["channels"]

    assert channels() == "confirmed by A. Meyer"
    assert channels(therapist="") == "confirmed"
    assert channels(channel_check="not done") == "not confirmed"


def test_a_sound_with_gaps_is_told_in_the_notes(make_session, note):
    figures = session_figures(make_session(exact, events=(replace(note, kind="void", detail="output-underflow"),)))
    assert figures.notes == (f"{note.utc.astimezone():%H:%M} – a sound had gaps and was played anew",)


def test_what_befell_the_output_is_told_without_its_code(make_session, note):
    befell = tuple(replace(note, kind=kind, detail=kind) for kind in ("device-lost", "volume-moved"))
    figures = session_figures(make_session(exact, events=befell))
    assert [said.partition(" – ")[2] for said in figures.notes] == [
        "sound device lost",
        "the system's volume was moved",
    ]


def test_a_note_stands_at_the_time_of_the_wall_clock_and_of_a_later_day_with_the_day(make_session, note):
    later = replace(note, utc=note.utc + timedelta(days=2))
    notes = session_figures(make_session(exact, events=(note, later))).notes
    assert notes[0].startswith(f"{note.utc.astimezone():%H:%M} – ")
    assert notes[1].startswith(f"{later.utc.astimezone():%Y-%m-%d %H:%M} – ")


def test_which_trial_was_left_out_and_counted_again_is_told_with_its_reason(make_session, note):
    whole = make_session(exact, events=(replace(note, kind="invalid", detail="the door banged"),))
    out = Correction(whole.trials[9].trial_uuid, False, "coughed", "A. Meyer", note.utc)
    again = replace(out, valid=True, reason="heard all the same")
    notes = session_figures(replace(whole, corrections=(out, again))).notes
    practised = sum(place.is_practice for place in whole.plan)
    assert practised == 3
    assert [notes[0].partition(" – ")[2], *notes[1:]] == [
        "trial 5 marked invalid: the door banged",
        "Trial 7 was marked invalid by A. Meyer: coughed",
        "Trial 7 was marked valid again by A. Meyer: heard all the same",
    ]
    of_practice = replace(whole, events=(replace(note, kind="skip", trial_index=1),))
    assert session_figures(of_practice).notes[0].endswith("trial 2 (practice) skipped: patient yawned")


def test_a_failed_channel_check_is_not_interpretable(make_session):
    figures = session_figures(make_session(exact, channel_check="failed"))
    assert figures.verdict == "not-interpretable"
    assert "swapped" in figures.reasons[0]


def test_a_session_without_sound_is_not_interpretable(make_session):
    figures = session_figures(make_session(exact, device_name=SILENT.name))
    assert figures.verdict == "not-interpretable"
    assert "no sound was played" in figures.reasons[0]


def test_a_simulated_listener_is_never_taken_for_a_patient(make_session):
    session = make_session(lambda planned: {**exact(planned), "entered_by": "simulated:ideal"})
    assert "not by a patient" in session_figures(session).simulated
    assert session_figures(make_session(exact)).simulated is None


def test_an_unfinished_session_says_how_much_was_done(make_session):
    whole = make_session(exact)
    figures = session_figures(replace(whole, trials=whole.trials[:10]))
    assert any(reason.startswith("7 of 23 trials") for reason in figures.reasons)


def test_a_session_without_answers_still_has_a_report(make_session, tmp_path):
    figures = session_figures(replace(make_session(exact), trials=()))
    assert figures.verdict == "not-interpretable"
    assert "nothing to measure" in figures.sentences[0]
    assert "nothing to measure" in pdf_text(replace(make_session(exact), trials=()), tmp_path / "empty.pdf")


def test_distance_is_told_as_a_factor(make_session, tmp_path):
    session = make_session(lambda planned: {"response_distance_m": planned.target_distance_m * 0.5}, "distance")
    figures = session_figures(session)
    assert "0.50 times as far" in figures.sentences[0]
    assert cells(figures, "Exponent a of r = k·t^a")["all"] == "1.00"
    assert "0.50 times as far" in pdf_text(session, tmp_path / "distance.pdf")


def test_the_pdf_says_what_the_figures_say(make_session, tmp_path, note):
    session = make_session(misses_the_left, events=(note,))
    text = pdf_text(session, tmp_path / "report.pdf")
    figures = session_figures(session)
    for said in (*figures.sentences, *figures.reasons, *figures.notes, figures.verdict_words, figures.patient):
        assert " ".join(said.split()) in text
    for _, table in figures.tables:
        for row in table.rows:
            assert all(" ".join(cell.split()) in text for cell in (row.measure, *row.cells))


def test_the_pdf_embeds_its_fonts_and_is_one_page(make_session, tmp_path):
    write_session_report(make_session(misses_the_left), tmp_path / "report.pdf")
    reader = PdfReader(tmp_path / "report.pdf")
    assert len(reader.pages) == 1
    fonts = reader.pages[0]["/Resources"]["/Font"]
    used = [fonts[name].get_object() for name in fonts]
    embedded = [font for font in used if "Atkinson" in str(font["/BaseFont"])]
    assert embedded
    assert all("/FontFile2" in font["/FontDescriptor"] for font in embedded)
    assert reader.metadata.title.startswith("Session report")
    assert not any("P-001" in str(told) for told in reader.metadata.values()), "shown where the paper is not"


def test_direction_and_distance_together_are_still_one_page(make_session, tmp_path, note):
    def both(planned):
        return {"response_azimuth_deg": planned.target_azimuth_deg + 10, "response_choice": "near"}

    write_session_report(make_session(both, channel_check="not done", events=(note,)), tmp_path / "report.pdf")
    assert len(PdfReader(tmp_path / "report.pdf").pages) == 1


def test_a_report_that_cannot_be_written_leaves_the_old_one(make_session, tmp_path):
    blocked = tmp_path / "file" / "report.pdf"
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(MachineError):
        write_session_report(make_session(exact), blocked)


def test_scores_may_be_handed_in(make_session):
    session = make_session(exact)
    assert session_figures(session, score_session(session)) == session_figures(session)


def test_a_shift_is_said_to_be_toward_the_lesion_only_where_its_side_is_known(make_session):
    said = {side: session_figures(make_session(shifted_right, lesion_side=side)).sentences[1] for side in LesionSide}
    assert "toward the side of the lesion" in said[LesionSide.RIGHT]
    assert "away from the side of the lesion" in said[LesionSide.LEFT]
    assert not any("lesion" in said[side] for side in (LesionSide.BOTH, LesionSide.NONE, LesionSide.UNKNOWN))


def answers_in_three_places(planned):
    near = -50 if planned.target_azimuth_deg < -20 else 60 if planned.target_azimuth_deg > 20 else 5
    return {"response_azimuth_deg": near + planned.trial_index % 3}


def test_answers_in_heaps_are_said_with_their_places(make_session):
    figures = session_figures(make_session(answers_in_three_places, "fine-arc"))
    assert "The answers fall into 3 heaps, around 49° left, 6° right and 61° right" in " ".join(figures.sentences)
    assert cells(figures, "Answers in heaps")["all"] == "3"
    follow = session_figures(make_session(shifted_right, "fine-arc"))
    assert cells(follow, "Answers in heaps")["all"] == "none"
    assert not any("heaps" in sentence for sentence in follow.sentences)


def test_clock_answers_are_counted_by_what_was_played(make_session):
    figures = session_figures(make_session(lambda _planned: {"response_azimuth_deg": 30.0}, "clock-7"))
    heading, table = figures.tables[-1]
    assert heading.startswith("What was played")
    assert table.columns[1:] == (
        "90° left",
        "60° left",
        "30° left",
        "straight ahead",
        "30° right",
        "60° right",
        "90° right",
    )
    assert {row.cells for row in table.rows} == {("·", "·", "·", "·", "3", "·", "·")}


def not_carried(session):
    return [reason for reason in session_figures(session).reasons if "errors at" in reason]


def test_directions_that_the_loudspeakers_cannot_carry_are_named_in_the_validity_box(make_session):
    (reason,) = not_carried(make_session(exact, layout="stereo", renderer="vbap; gain +0.0 dB"))
    assert reason.startswith("two loudspeakers carry directions up to 30°")
    assert "90° left, 60° left, 60° right, 90° right" in reason


def test_nothing_is_said_of_directions_that_the_method_of_the_session_carries(make_session):
    assert not not_carried(make_session(exact))
    assert not not_carried(make_session(exact, layout="5.1", renderer="ear-matching; gain +0.0 dB"))
    assert "60° right" in not_carried(make_session(exact, layout="5.1", renderer="vbap; gain +0.0 dB"))[0]


def test_a_test_given_although_practice_missed_its_mark_is_not_read_as_any_other(make_session, note):
    override = replace(note, kind="override", detail="task-not-understood")
    figures = session_figures(make_session(exact, "clock-7", events=(override,)))
    assert figures.verdict != "valid"
    assert any("practice missed its mark" in reason for reason in figures.reasons)
    assert any("went on although practice had missed its mark" in said for said in figures.notes)
    assert not any("task-not-understood" in said for said in figures.notes), "a code is no word"


@pytest.mark.parametrize(
    ("detail", "said"),
    [("one-switch 2.0", "one switch (2.0 s"), ("two-switches 2.0", "two switches"), ("dwell 1.2", "rests (1.2 s)")],
)
def test_by_what_it_was_answered_is_said_beside_on_what(make_session, note, detail, said):
    plain = {pair.label: pair.value for pair in session_figures(make_session(exact)).checks}["answers given"]
    event = replace(note, kind="answered-by", detail=detail)
    figures = session_figures(make_session(exact, events=(event,)))
    told = {pair.label: pair.value for pair in figures.checks}["answers given"]
    assert plain == "on an arc around the head"
    assert told.startswith(plain)
    assert said in told


def test_a_site_s_own_copy_of_a_test_is_called_that(make_session):
    def told(session):
        return {pair.label: pair.value for pair in session_figures(session).header}["Protocol"]

    locked = protocols.find("direction")
    original = {"id": "direction", "version": 1, "sha256": locked.sha256}
    copy = json.dumps({**json.loads(locked.text), "id": "ward-3", "based_on": original})
    assert "own copy" not in told(make_session(exact))
    assert told(make_session(exact, protocol_json=copy)).endswith("own copy of direction v1")


def test_the_head_of_the_trail_is_printed_so_that_paper_can_be_held_against_the_records(make_session, tmp_path):
    path = tmp_path / "report.pdf"
    write_session_report(make_session(exact), path, trail=(214, "3fa9c1d2e4b5a6978877" + "0" * 44))
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert "Trail of the records" in words
    assert "entry 214, 3fa9c1d2e4b5a697" in words
