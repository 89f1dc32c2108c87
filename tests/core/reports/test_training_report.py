"""The report of training: what was heard or found on which side, on one page, with no verdict and no claim."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.cli.main import main
from core.errors import InputError
from core.paths import DataFolder
from core.records.model import LesionSide
from core.records.people.model import Identity
from core.records.store import Store
from core.records.training_model import TrainingSession
from core.reports import handout
from core.reports.training_part import training_figures
from core.reports.training_pdf import write_training_report
from core.training import courses, exercises
from core.training.find_run import FindRun
from core.training.listen_run import ListenRun
from core.training.material import Listened, things
from core.training.opening import Opening, Output, find_setup, listen_setup
from core.training.sides import Side
from core.training.summary import blocks_heard, sides_found
from core.training.trainees import trainee
from core.wording import speaking

_OUTPUT = Output("binaural", "kemar", "hrtf-images", "Headphones", "arc", "confirmed")
_BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Clock:
    now_ns = 0

    def monotonic_ns(self) -> int:
        return self.now_ns

    def utc_now(self) -> datetime:
        return _BEGAN + timedelta(microseconds=self.now_ns / 1000)

    def go_on(self, seconds: float) -> int:
        self.now_ns += round(seconds * 1e9)
        return self.now_ns


def held(store: Store, exercise_id: str, name: str, lesion: LesionSide = LesionSide.RIGHT) -> TrainingSession:
    patient, clock = store.add_patient(f"P-{exercise_id}-{name}-{lesion}", lesion_side=lesion), Clock()
    opening = Opening(patient, lesion, "T. Ona", clock.utc_now(), 3)
    if exercise_id == exercises.FIND:
        locked = exercises.find()
        setup = find_setup(store, opening, locked, things(locked.exercise), _OUTPUT)  # type: ignore[arg-type]
        find = FindRun.start(store, setup, clock)
        courses.find_session(find, trainee(name), 2, clock.go_on)
        return find.session
    setup = listen_setup(store, opening, exercises.listen(), Listened((Path("/music/Nocturne.mp3"),)), _OUTPUT)
    run = ListenRun.start(store, setup, clock)
    courses.listen_session(run, trainee(name), 2, clock.go_on)
    return run.session


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("reports") / "training.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def found(store: Store) -> TrainingSession:
    return held(store, exercises.FIND, "neglect-left")


@pytest.fixture(scope="module")
def heard(store: Store) -> TrainingSession:
    return held(store, exercises.LISTEN, "tired")


def words_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


@pytest.mark.parametrize("which", ["found", "heard"])
def test_the_pdf_is_one_page_and_says_what_the_figures_say(which, request, tmp_path):
    session = request.getfixturevalue(which)
    write_training_report(session, tmp_path / "report.pdf", "Rehab North")
    figures, said = training_figures(session, "Rehab North"), words_of(tmp_path / "report.pdf")
    assert len(PdfReader(tmp_path / "report.pdf").pages) == 1
    cells = [cell for _, table in figures.tables for row in table.rows for cell in (row.measure, *row.cells)]
    for words in (figures.title, figures.what_it_is, *figures.sentences, *figures.notes, *cells):
        assert " ".join(words.split()) in said


def test_a_session_of_many_notes_stays_on_one_page_and_says_that_there_are_more(found, tmp_path):
    noted = replace(found, events=(*found.events, *(replace(found.events[0], kind="note") for _ in range(200))))
    write_training_report(noted, tmp_path / "report.pdf")
    assert len(PdfReader(tmp_path / "report.pdf").pages) == 1
    assert "more, in the exported files" in words_of(tmp_path / "report.pdf")


def test_the_side_that_a_lesion_on_the_right_neglects_is_the_left_and_the_other_way_round(store, found):
    contra = {one.side: one for one in sides_found(found)}[Side.CONTRALESIONAL]
    assert training_figures(found).sentences[0].startswith(f"Left: {contra.correct} of {contra.trials} found")
    mirrored = held(store, exercises.FIND, "ideal", LesionSide.LEFT)
    assert training_figures(mirrored).sentences[0].startswith("Right: ")
    assert sum(trial.target_azimuth_deg > 0 for trial in mirrored.trials if trial.side == "contralesional") == 48


def test_listening_tells_minutes_that_were_heard_and_whereto_it_moved(store, heard):
    minutes = sum(block.heard_min for block in blocks_heard(heard))
    assert (
        f"{minutes:.1f} minutes of “Nocturne” were heard, moving toward the left." in training_figures(heard).sentences
    )
    other = held(store, exercises.LISTEN, "ideal", LesionSide.LEFT)
    assert "toward the right" in training_figures(other).sentences[0]


def test_why_it_stood_still_is_told_in_words_and_never_in_a_code(heard):
    told = " ".join(training_figures(heard).notes)
    assert "stood still: fatigue" in told
    assert "device-lost" not in told


def test_in_french_a_colon_has_its_space_in_the_notes_too(heard):
    with speaking("fr"):
        told = training_figures(heard).notes
    assert any("\u00a0: " in note for note in told)
    assert not any(re.search(r"\w: ", note) for note in told)


def test_a_simulated_trainee_is_printed_large(found, heard):
    assert "neglect-left" in (training_figures(found).simulated or "")
    assert training_figures(heard).simulated is None  # no answer says who listened, and no event was kept here


def test_the_page_for_the_patient_shows_what_was_found_and_listening_has_none(found, heard):
    made = handout.of_training(found)
    assert len(made.picture.pairs) == len(found.trials)
    assert made.simulated is not None
    assert made.sentences[1].startswith("The exercise becomes harder")
    with pytest.raises(InputError, match="no places"):
        handout.of_training(heard)


def test_it_claims_no_effect_and_names_no_severity(found, heard):
    for session in (found, heard):
        figures = training_figures(session)
        said = " ".join((figures.title, figures.what_it_is, *figures.sentences, figures.help_text)).lower()
        for word in ("improve", "better", "severe", "mild", "normal", "recover"):
            assert word not in said


def test_a_session_in_which_nothing_happened_says_so(store):
    patient = store.add_patient("P-nothing", lesion_side=LesionSide.RIGHT)
    opening = Opening(patient, LesionSide.RIGHT, "", _BEGAN, 3)
    setup = listen_setup(store, opening, exercises.listen(), Listened((Path("/a.wav"),)), _OUTPUT)
    session = ListenRun.start(store, setup, Clock()).session
    assert training_figures(session).tables == ()
    assert training_figures(session).sentences == ("Nothing was heard or answered.",)


def test_the_command_line_writes_the_report_of_a_training_session_by_its_id(tmp_path, capsys):
    data = DataFolder(tmp_path)
    with Store.open(data.database) as store:
        session = held(store, exercises.FIND, "ideal")
        store.people.identify(session.patient.uuid, Identity("Martin", "Zoé"))
    report = tmp_path / "report.pdf"
    assert main(["--data", str(tmp_path), "report", session.setup.uuid, "-o", str(report), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["session_uuid"] == session.setup.uuid
    assert "Training: Find it" in words_of(report)
    page = ["--data", str(tmp_path), "report", session.setup.uuid, "--patient-page", "-o", str(report)]
    assert main([*page, "--with-identity", "--language", "fr"]) == 0
    assert "Votre exercice d’écoute" in words_of(report)
    assert "Zoé Martin" in words_of(report)
    assert session.patient.code not in words_of(report)
    assert main(page) == 0
    assert session.patient.code in words_of(report)
    assert "Zoé" not in words_of(report)
    of_patient = ["report", "--patient", session.patient.code, "--patient-page"]
    assert main(["--data", str(tmp_path), *of_patient, "-o", str(report)]) == 3
    assert main(["--data", str(tmp_path), "report", "no-such-id", "-o", str(report)]) == 3
