"""Standard tests entered by hand as BIDS has measurement tools: a table for each, a row for each time it was given."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.assessment.standard_tests import STANDARD_TESTS, StandardTest
from core.records.entry_model import standing
from core.reports.entered import read
from core.reports.exchange.chosen import OfAPatient
from core.reports.exchange.entry_tables import TOTAL, values_of
from core.wording import SOURCE_LANGUAGE, say, speaking

_ABOUT = ("participant_id", "session_id", "run_id", "day")


@dataclass(frozen=True, slots=True)
class Tool:
    """One test of all who have it."""

    test: StandardTest
    rows: list[tuple[object, ...]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Of its files."""
        return column(self.test.id)

    @property
    def columns(self) -> tuple[str, ...]:
        """Those of its table."""
        return (*_ABOUT, *(column(part.name) for part in self.test.parts), TOTAL)

    def sidecar(self) -> dict[str, object]:
        """What it is, and what its columns hold."""
        about = {name: {"Description": say(f"export.bids-tool-{name}")} for name in _ABOUT}
        values = {name: {"Description": say(f"export.bids-tool-{name}")} for name in self.columns[len(_ABOUT) :]}
        with speaking(SOURCE_LANGUAGE):
            described = f"{say(f'entries.test-{self.test.id}')}. {say('export.bids-standard-tests')}"
        return {"MeasurementToolMetadata": {"Description": described}, **about, **values}


def tools_of(everybody: Iterable[OfAPatient], labels: Mapping[str, str]) -> list[Tool]:
    """The tests that anybody has who has a label."""
    tools = {test.id: Tool(test) for test in STANDARD_TESTS}
    for patient, entries in everybody:
        if patient.uuid not in labels:
            continue
        runs: Counter[tuple[str, str]] = Counter()
        for one in read(standing(entries)).results:
            entry, values = one.entry, values_of(one.result)
            tool, visit = tools[one.result.test.id], f"ses-{entry.day:%Y%m%d}"
            runs[tool.test.id, visit] += 1
            about = f"sub-{labels[patient.uuid]}", visit, runs[tool.test.id, visit], entry.day.isoformat()
            tool.rows.append((*about, *(values.get(part.name) for part in tool.test.parts), values.get(TOTAL)))
    return [tool for tool in tools.values() if tool.rows]


def column(name: str) -> str:
    """A name as BIDS has those of columns and files."""
    return name.replace("-", "_")
