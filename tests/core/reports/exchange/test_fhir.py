"""A FHIR bundle is valid R4, says what the report says, and is the same whenever it is made."""

import base64
import csv
import json
from dataclasses import replace
from uuid import UUID

import pytest

from core.assessment.scoring import score_session
from core.cli import main
from core.records.model import SessionState
from core.reports import export
from core.reports.exchange import chosen
from core.reports.exchange.disclosure import Disclosure
from core.reports.exchange.fhir.bundle import write_fhir
from core.reports.exchange.fhir.measures import content, grouped, unit_of
from core.reports.exchange.fhir.resources import of_session, output
from core.reports.scores_table import score_rows

SIDES = ("left", "centre", "right")


@pytest.fixture(scope="module")
def text(clinic, tmp_path_factory):
    path = tmp_path_factory.mktemp("fhir") / "all.json"
    assert main(["--data", str(clinic.parent), "export", "--all", "--format", "fhir", "-o", str(path)]) == 0
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def bundle(text):
    return json.loads(text)


@pytest.fixture(scope="module")
def resources(bundle):
    return [entry["resource"] for entry in bundle["entry"]]


def of(resources, kind, **about):
    return [one for one in resources if one["resourceType"] == kind and all(one[key] == about[key] for key in about)]


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for part in value.values():
            yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)


def test_every_resource_is_valid_by_the_published_models(bundle):
    models = pytest.importorskip("fhir.resources.R4B.bundle", reason="fhir.resources is not installed")
    made = models.Bundle.model_validate(bundle)
    assert len(made.entry) == len(bundle["entry"])
    assert made.type == "collection"


def test_every_reference_is_in_the_bundle_and_every_entry_has_an_address_of_its_own(bundle):
    addresses = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(set(addresses)) == len(addresses)
    for entry in bundle["entry"]:
        assert entry["fullUrl"] == f"urn:uuid:{entry['resource']['id']}"
        assert UUID(entry["resource"]["id"]).version == 5
    assert set(references(bundle)) <= set(addresses)


def test_a_value_and_a_reason_why_there_is_none_never_stand_together(resources):
    observations = of(resources, "Observation")
    parts = [*observations, *(part for one in observations for part in one.get("component", []))]
    assert len(parts) > 100
    for part in parts:
        has_value = any(key.startswith("value") for key in part)
        assert not (has_value and "dataAbsentReason" in part), part
        assert has_value or "dataAbsentReason" in part or "component" in part, part
    absent = [part for part in parts if "dataAbsentReason" in part]
    assert absent, "the clinic has a measure without a value"


def test_degrees_are_degrees_and_left_is_left(resources, store):
    session = store.session("session-0")
    scores = score_session(session).direction.by_scope
    encounters = of(resources, "Encounter")
    observations = [
        one
        for one in of(resources, "Observation")
        if one["code"]["coding"][0]["code"] == "direction.constant_deg"
        and one["encounter"]["reference"] == f"urn:uuid:{encounters[0]['id']}"
    ]
    (observation,) = observations
    value = {
        "value": scores["all"].constant_deg.value,
        "unit": "deg",
        "system": "http://unitsofmeasure.org",
        "code": "deg",
    }
    assert observation["valueQuantity"] == value
    parts = {part["code"]["coding"][0]["code"]: part for part in observation["component"]}
    assert parts["left"]["valueQuantity"]["value"] == pytest.approx(5.0)
    assert parts["right"]["valueQuantity"]["value"] == pytest.approx(9.0)
    for side in SIDES:
        assert parts[side]["valueQuantity"]["value"] == pytest.approx(scores[side].constant_deg.value)
        assert parts[f"{side}-n"]["valueInteger"] == scores[side].constant_deg.n


def test_an_output_without_a_name_has_no_empty_one():
    assert "deviceName" not in output(" ")
    assert output("Ward headphones")["deviceName"][0]["name"] == "Ward headphones"


def test_a_right_answer_is_no_side():
    row = ("zones.right.correct", 0.5, 0.2, 0.8, 5, 10, "")
    (measured,) = grouped([row])
    assert (measured.name, measured.whole, measured.sides) == ("zones.right.correct", row, ())


def test_a_side_stands_only_under_its_own_name():
    rows = [
        (f"omissions.{side}", share, None, None, None, 9, "")
        for side, share in (("all", 0.3), ("left", 0.6), ("right", 0.1))
    ]
    (measured,) = grouped(rows)
    made = content(measured)
    assert made["valueQuantity"]["value"] == 0.3
    assert {
        part["code"]["text"]: part["valueQuantity"]["value"] for part in made["component"] if "valueQuantity" in part
    } == {
        "left": 0.6,
        "right": 0.1,
    }


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("direction.constant_deg", "deg"),
        ("reaction_ms", "ms"),
        ("midline.fit.pse", "deg"),
        ("motion.threshold_deg.toward-left", "deg"),
        ("motion.traces.toward-left.settled", "deg"),
        ("direction.within_15", "1"),
        ("omissions", "1"),
        ("training.heard_min", "min"),
    ],
)
def test_a_unit_follows_from_the_name(name, unit):
    assert unit_of(name) == unit


def test_no_number_is_lost_on_the_way(resources, store):
    session = store.session("session-2")
    left_out = ("floors", "chance", "heaps", "is_simulated", "bootstrap_seed", "interval_method")
    rows = [row for row in score_rows(score_session(session)) if not set(row[0].split(".")) & set(left_out)]
    found = list(grouped(rows))
    assert sum((one.whole is not None) + len(one.sides) for one in found) == len(rows)


def test_the_report_is_a_pdf_and_the_table_the_trial_table(resources, store):
    reports, tables = of(resources, "DiagnosticReport"), of(resources, "DocumentReference")
    assert [report["status"] for report in reports] == ["final", "final", "final", "partial"]
    for report in reports:
        assert base64.b64decode(report["presentedForm"][0]["data"]).startswith(b"%PDF")
        assert report["result"]
    data = base64.b64decode(tables[0]["content"][0]["attachment"]["data"]).decode("utf-8")
    assert data == export.csv_text([store.session("session-0")])
    assert len(list(csv.DictReader(data.splitlines()))) == 26


def test_training_is_a_procedure_and_not_a_report(resources):
    procedures = {one["code"]["coding"][0]["code"]: one for one in of(resources, "Procedure")}
    assert {code: one["status"] for code, one in procedures.items()} == {
        "t1-listen": "in-progress",
        "t2-find-it": "completed",
    }
    trained = [one for one in of(resources, "Observation") if one["code"]["text"].startswith("training")]
    assert {one["partOf"][0]["reference"] for one in trained} == {
        f"urn:uuid:{one['id']}" for one in procedures.values()
    }
    heard = next(one for one in trained if one["code"]["text"] == "training heard min")
    assert heard["valueQuantity"]["value"] == pytest.approx(23.5 / 60)


def test_a_calibration_is_told_with_its_time(resources):
    (metric,) = of(resources, "DeviceMetric")
    assert metric["calibration"] == [{"type": "unspecified", "state": "calibrated", "time": "2026-03-01T09:30:00.000Z"}]


def test_the_patient_is_a_code_and_nobody_is_named(text, resources):
    patients = of(resources, "Patient")
    assert [one["identifier"][0]["value"] for one in patients] == ["P-001", "Ünal =2"]
    assert [one.get("birthDate") for one in patients] == ["1950", None]
    assert [secret for secret in ("Mrs Private", "T. Ona", "brother", "A. Meyer", "M. Etre") if secret in text] == []


def test_with_identity_the_therapist_is_named(store, tmp_path):
    named = chosen.of_session(store, "session-0", Disclosure(identity=True))
    made = json.loads(write_fhir(named, tmp_path / "one.json").read_text(encoding="utf-8"))
    agents = [agent for entry in made["entry"] for agent in entry["resource"].get("agent", [])]
    assert {"display": "T. Ona"} in [agent["who"] for agent in agents]


def test_the_same_records_make_the_same_bundle(bundle, all_of_it, tmp_path):
    again = json.loads(write_fhir(all_of_it, tmp_path / "again.json").read_text(encoding="utf-8"))
    for made in (bundle, again):
        for entry in made["entry"]:
            entry["resource"].pop("presentedForm", None)
    assert again == bundle


def test_numbers_that_may_not_be_interpreted_are_not_final_and_say_why(store):
    session = next(one for one in map(store.session, (line.uuid for line in store.sessions())) if one.ended_utc)
    session = replace(session, state=SessionState.COMPLETED)
    swapped = replace(session, setup=replace(session.setup, channel_check="failed"))
    for one, report_status, status in ((session, "final", "final"), (swapped, "partial", "preliminary")):
        made = list(of_session(one, b"%PDF"))
        (report,) = of(made, "DiagnosticReport")
        assert report["status"] == report_status
        assert {seen["status"] for seen in of(made, "Observation")} == {status}
        notes = [seen["note"][0]["text"] for seen in of(made, "Observation")]
        assert set(notes) == {report["conclusion"]}
    assert report["conclusion"].startswith("Not interpretable: ")
    assert "left and right may be swapped" in report["conclusion"]


def test_simulated_answers_are_marked_as_test_data(store, tmp_path):
    one = chosen.of_session(store, "session-0", Disclosure())
    (session,) = one.sessions
    trials = tuple(replace(trial, entered_by="simulated:ideal") for trial in session.trials)
    path = write_fhir(replace(one, sessions=[replace(session, trials=trials)]), tmp_path / "simulated.json")
    made = json.loads(path.read_text(encoding="utf-8"))
    kinds = {entry["resource"]["resourceType"] for entry in made["entry"] if "meta" in entry["resource"]}
    assert kinds == {"Encounter", "Observation", "DiagnosticReport", "DocumentReference", "Provenance"}
