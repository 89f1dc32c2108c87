"""What was entered by hand, as FHIR: a standard test is an Observation on its day, a plan a CarePlan."""

from collections.abc import Iterator

from core.assessment.standard_tests import LINE_BISECTION, StandardResult
from core.records.entry_model import Entry, standing
from core.records.model import Patient
from core.reports import export
from core.reports.entered import read
from core.reports.entered_part import plan_words, result_words, test_name
from core.reports.exchange.entry_tables import TOTAL, values_of
from core.reports.exchange.fhir.elements import MEASURES, Resource, concept, quantity, reference, resource
from core.training.planned import Plan
from core.wording import SOURCE_LANGUAGE, say, speaking

_EXAM = {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "exam"}


def of_patient(patient: Patient, entries: tuple[Entry, ...]) -> Iterator[Resource]:
    """The resources of one patient's entries that hold."""
    subject = reference("Patient", patient.uuid)
    found = read(standing(entries))
    with speaking(SOURCE_LANGUAGE):
        tests = [_test(one.entry, one.result, subject) for one in found.results]
        plans = [_plan(entry, plan, subject) for entry, plan in found.plans]
    yield from (*tests, *plans)


def _test(entry: Entry, result: StandardResult, subject: dict[str, str]) -> Resource:
    values = values_of(result)
    in_percent = result.test is LINE_BISECTION
    total = values.pop(TOTAL, None)
    code = f"standard-test.{result.test.id}"
    components = [_component(result.test.id, name, value) for name, value in values.items()]
    note = [{"text": text} for text in (result_words(result), entry.remark) if text]
    return resource(
        "Observation",
        entry.uuid,
        status="final",
        category=[{"coding": [_EXAM], "text": say("export.fhir-standard-test")}],
        code=concept(test_name(result), MEASURES, code),
        subject=subject,
        effectiveDateTime=entry.day.isoformat(),
        issued=export.iso(entry.entered_utc),
        valueQuantity=None if total is None else quantity(total, "%" if in_percent else "1"),
        component=components,
        note=note,
    )


def _component(test_id: str, name: str, value: float) -> Resource:
    code = concept(name.replace("-", " "), MEASURES, f"standard-test.{test_id}.{name}")
    return {"code": code, "valueQuantity": quantity(value, "mm" if name.endswith("-mm") else "1")}


def _plan(entry: Entry, plan: Plan, subject: dict[str, str]) -> Resource:
    return resource(
        "CarePlan",
        entry.uuid,
        status="unknown",
        intent="plan",
        title=say("export.fhir-plan"),
        description=plan_words(plan),
        subject=subject,
        period={"start": plan.begins.isoformat(), "end": plan.last.isoformat()},
        created=export.iso(entry.entered_utc),
    )
