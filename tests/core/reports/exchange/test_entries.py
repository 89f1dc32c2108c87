"""What was entered by hand leaves with the patient, in every format: what holds, without what names a person."""

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.cli import main
from core.errors import InputError
from core.records.entry_model import Entry, EntryKind
from core.records.store import Store
from core.reports.document import json_pieces
from core.reports.exchange import chosen
from core.reports.exchange.archive.importing import import_archive
from core.reports.exchange.archive.packing import write_archive
from core.reports.exchange.bids.dataset import write_bids
from core.reports.exchange.disclosure import Disclosure
from core.reports.exchange.fhir.bundle import write_fhir
from core.reports.exchange.tables import tables_of, write_tables
from core.training import planned

SECRET = "told of her brother"


def rows_of(path, delimiter=","):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


@pytest.fixture
def named(store):
    return chosen.of_patients(store, store.patients(), Disclosure(identity=True))


def test_a_row_is_a_value_and_what_was_replaced_or_taken_back_is_left_out(all_of_it, tmp_path):
    written = write_tables(all_of_it.sessions, tmp_path / "s.csv", all_of_it.training, None, all_of_it.entries)
    assert {tmp_path / "s.standard-tests.csv", tmp_path / "s.plans.dictionary.json"} <= set(written)
    rows = rows_of(tmp_path / "s.standard-tests.csv")
    values = {(row["test"], row["part"]): float(row["value"]) for row in rows}
    assert values == {
        ("star-cancellation", "found-left"): 15,
        ("star-cancellation", "found-right"): 26,
        ("star-cancellation", "total"): 41,
        ("line-bisection", "deviation-mm"): 12.5,
        ("line-bisection", "length-mm"): 200,
        ("line-bisection", "total"): 12.5,
    }
    assert {(row["patient_code"], row["day"], row["remark"]) for row in rows} == {("P-001", "2026-03-02", "")}
    (plan,) = rows_of(tmp_path / "s.plans.csv")
    assert (plan["begins"], plan["ends"], plan["training_a_week"], plan["tests"]) == (
        "2026-03-02",
        "2026-03-29",
        "3",
        "2",
    )
    for name in ("standard-tests", "plans"):
        described = json.loads((tmp_path / f"s.{name}.dictionary.json").read_text(encoding="utf-8"))
        assert list(described) == list(rows_of(tmp_path / f"s.{name}.csv")[0])


def test_one_session_takes_nothing_of_it_along(store):
    alone = chosen.of_session(store, "session-0", Disclosure())
    assert list(alone.entries()) == []
    assert "standard-tests" not in {table.name for table in tables_of(alone.sessions, entries=alone.entries)}


def test_json_holds_all_of_it_with_what_replaces_what(all_of_it, named):
    whole = json.loads("".join(json_pieces((), (), None, all_of_it.entries())))["entries"]
    assert [one["entry_uuid"] for one in whole] == [f"entry-{number}" for number in range(6)]
    assert (whole[2]["replaces"], whole[4]["withdrawn"]) == ("entry-1", True)
    assert whole[0]["content"]["values"] == {"found-left": 15, "found-right": 26}
    assert {one["remark"] + one["who"] for one in whole} == {""}
    assert SECRET in "".join(json_pieces((), (), None, named.entries()))


def test_bids_has_a_tool_for_each_test_with_every_column_described(all_of_it, tmp_path):
    folder = write_bids(all_of_it, tmp_path / "study")
    assert {path.name for path in (folder / "phenotype").glob("*.tsv")} == {
        "star_cancellation.tsv",
        "line_bisection.tsv",
    }
    (row,) = rows_of(folder / "phenotype" / "line_bisection.tsv", "\t")
    assert row == {
        "participant_id": "sub-P001",
        "session_id": "ses-20260302",
        "run_id": "1",
        "day": "2026-03-02",
        "deviation_mm": "12.5",
        "length_mm": "200.0",
        "total": "12.5",
    }
    described = json.loads((folder / "phenotype" / "line_bisection.json").read_text(encoding="utf-8"))
    assert set(row) | {"MeasurementToolMetadata"} == set(described)


def test_bids_knows_nobody_without_a_session(copy_of_clinic, tmp_path):
    with Store.open(copy_of_clinic) as store:
        patient = store.add_patient("P-003")
        plan = planned.dumps(planned.Plan(date(2026, 3, 2), 2, 3))
        now = datetime(2026, 3, 2, tzinfo=UTC)
        store.entries.add(Entry("plan-3", patient.uuid, EntryKind.PLAN, now.date(), plan, "", "", now))
        everybody = chosen.of_patients(store, store.patients(), Disclosure())
        assert "P-003" in {one.code for one in everybody.patients}
        folder = write_bids(everybody, tmp_path / "study")
        assert len(rows_of(folder / "participants.tsv", "\t")) == 2
        alone = chosen.of_patients(store, [patient], Disclosure())
        with pytest.raises(InputError) as refused:
            write_bids(alone, tmp_path / "alone")
        assert refused.value.code == "export.nothing"
        assert write_tables(alone.sessions, tmp_path / "a.csv", alone.training, None, alone.entries)


def test_fhir_has_an_observation_on_its_day_and_a_plan(all_of_it, named, tmp_path):
    def resources(one):
        text = write_fhir(one, tmp_path / "b.json").read_text(encoding="utf-8")
        return text, [entry["resource"] for entry in json.loads(text)["entry"]]

    text, made = resources(all_of_it)
    assert SECRET not in text
    tests = [one for one in made if one["resourceType"] == "Observation" and "effectiveDateTime" in one]
    figures = {one["code"]["coding"][0]["code"]: one["valueQuantity"] for one in tests}
    assert figures["standard-test.star-cancellation"]["value"] == 41
    assert (figures["standard-test.line-bisection"]["value"], figures["standard-test.line-bisection"]["code"]) == (
        12.5,
        "%",
    )
    assert {one["effectiveDateTime"] for one in tests} == {"2026-03-02"}
    assert any("12.5 mm right of the middle" in note["text"] for one in tests for note in one["note"])
    (plan,) = (one for one in made if one["resourceType"] == "CarePlan")
    assert plan["period"] == {"start": "2026-03-02", "end": "2026-03-29"}
    assert SECRET in resources(named)[0]


def test_an_archive_without_names_is_the_same_as_what_is_here_with_them(store, copy_of_clinic, tmp_path):
    write_archive(chosen.of_patients(store, store.patients(), Disclosure()), tmp_path / "all.zip")
    assert SECRET.encode() not in (tmp_path / "all.zip").read_bytes()
    with Store.open(copy_of_clinic) as here:
        found = import_archive(here, tmp_path / "all.zip").comparison
        assert sum(map(len, found.new.values())) == 0
        assert found.conflicts == []


def test_what_this_version_cannot_read_does_not_get_in(copy_of_clinic, other, tmp_path):
    with Store.open(copy_of_clinic) as store:
        (first, *_) = store.entries.all(store.patient("P-001").uuid)
        later = replace(first, uuid="entry-9", content_json='{"format":"another"}')
        store.entries.add(later)
        write_archive(chosen.of_patients(store, store.patients(), Disclosure()), tmp_path / "all.zip")
    with pytest.raises(InputError) as refused:
        import_archive(other, tmp_path / "all.zip")
    assert refused.value.code == "exchange.damaged"
    assert other.patients() == []


def test_the_command_writes_them_too(clinic, tmp_path):
    out = tmp_path / "p.csv"
    assert main(["--data", str(clinic.parent), "export", "--patient", "P-001", "-o", str(out)]) == 0
    assert len(rows_of(tmp_path / "p.standard-tests.csv")) == 6
