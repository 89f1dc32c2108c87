"""The text of ``docs/validation.md``: what simulated patients' scores came to, beside what is true of them."""

import os
import platform
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from string import Template

import validation_reasons
from measuring import ROOT

from core.evaluation.recovery.figures import CLEARLY, Figure
from core.evaluation.recovery.material import SCENE
from core.evaluation.recovery.patients import PATIENTS, Patient
from core.evaluation.recovery.runs import RESAMPLES, Recovered

TEMPLATE = Path(__file__).with_name("validation.md.in")
DOCUMENT = ROOT / "docs" / "validation.md"
PACKAGES = ("numpy", "scipy")
NOTHING = "–"


def document(found: list[Recovered]) -> str:
    """The text, of one run."""
    tests = list(dict.fromkeys(each.test for each in found))
    told = [(each, figure) for each in found for figure in each.figures if figure.varies and figure.truth is not None]
    covered = [figure for _, figure in told if figure.coverage is not None]
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        versions=", ".join(f"{name} {version(name)}" for name in PACKAGES),
        runs=max(figure.n for _, figure in told),
        resamples=RESAMPLES,
        scene=SCENE,
        clearly=f"{CLEARLY:g}",
        figures=len(told),
        unbiased=sum(not figure.is_biased for _, figure in told),
        intervals=len(covered),
        holding=sum(figure.covers == 0 for figure in covered),
        reckoned=sum(figure.covers != 0 and figure.is_as_reckoned for figure in covered),
        seldom=sum(figure.covers < 0 and not figure.is_as_reckoned for figure in covered),
        often=sum(figure.covers > 0 and not figure.is_as_reckoned for figure in covered),
        shares=sum(figure.reckoned is not None for figure in covered),
        alike=sum(figure.is_as_reckoned for figure in covered),
        dips=_dips(covered),
        patients=_patients(),
        exceptions=validation_reasons.listed(told),
        own=_own(found),
        flags=_flags(found),
        tables="\n\n".join(f"### {test}\n\n{_table(test, found)}" for test in tests),
    )


def grid(head: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """A table."""
    names = list(head)
    made = ["| " + " | ".join(names) + " |", "|---" * len(names) + "|"]
    return "\n".join([*made, *("| " + " | ".join(cells) + " |" for cells in lines)])


def _patients() -> str:
    usual = Patient()

    def described(patient: Patient) -> str:
        given = [
            f"{field.name.replace('_', ' ')} {getattr(patient, field.name):g}"
            for field in fields(Patient)
            if getattr(patient, field.name) != getattr(usual, field.name)
        ]
        return ", ".join(given)

    return grid(
        ("patient", "differs from the usual one in"), ((name, described(each)) for name, each in PATIENTS.items())
    )


def _table(test: str, found: list[Recovered]) -> str:
    """A line for each patient, a column for each measure; what never varies is left out."""
    mine = [each for each in found if each.test == test]
    names = list(dict.fromkeys(figure.measure for each in mine for figure in each.figures if figure.varies))

    def cells(each: Recovered) -> list[str]:
        figures = {figure.measure: figure for figure in each.figures if figure.varies}
        return [each.patient, *(_cell(figures.get(name)) for name in names)]

    return grid(("patient", *names), (cells(each) for each in mine))


def _cell(figure: Figure | None) -> str:
    if figure is None:
        return NOTHING
    error = figure.standard_error
    digits = 1 if error >= 0.1 else 2 if error >= 0.01 else 3
    if figure.truth is None or figure.bias is None:
        return f"mean {figure.mean:.{digits}f}"
    off = f"{round(figure.bias, digits) + 0.0:+.{digits}f} ± {error:.{digits}f}"
    said = f"{round(figure.truth, digits) + 0.0:.{digits}f}: " + (f"**{off}**" if figure.is_biased else off)
    if figure.coverage is None:
        return said
    held = f"{100 * figure.coverage:.0f} %"
    if figure.covers == 0:
        return f"{said}, {held}"
    return f"{said}, " + (f"*{held}*" if figure.is_as_reckoned else f"**{held}**")


def _dips(covered: list[Figure]) -> str:
    """From where to where intervals of shares hold by reckoning."""
    reckoned = [100 * figure.reckoned for figure in covered if figure.reckoned is not None]
    return f"{min(reckoned):.0f} to {max(reckoned):.0f} %" if reckoned else NOTHING


def _short(value: float) -> str:
    return f"{round(value, 2) + 0.0:.{1 if abs(value) >= 10 else 2}f}"


def _own(found: list[Recovered]) -> str:
    """What the form of the answers does to a parameter, where it is more than half a unit of its last digit shown."""
    lines = []
    for each in found:
        long_run = {figure.measure: figure.truth for figure in each.figures}
        for measure, own in each.own.items():
            told = long_run.get(measure)
            if told is not None and abs(told - own) > (0.005 if measure == "gain" else 0.05):
                lines.append((each.test, each.patient, measure, _short(own), _short(told)))
    return grid(("test", "patient", "measure", "the patient's own", "in the long run"), lines)


def _flags(found: list[Recovered]) -> str:
    """Shares of the sessions; a flag that is never raised has no column."""
    raised = sorted({(each.test, flag) for each in found for flag, share in each.flags.items() if share > 0})
    by_name = {(each.test, each.patient): each.flags for each in found}

    def cell(patient: str, test: str, flag: str) -> str:
        share = by_name[test, patient].get(flag)
        return NOTHING if share is None else f"{100 * share:.0f}"

    head = ("patient", *(f"{test}: {flag}" for test, flag in raised))
    return grid(head, ((patient, *(cell(patient, *column) for column in raised)) for patient in PATIENTS))
