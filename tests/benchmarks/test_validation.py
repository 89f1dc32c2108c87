"""The validation says what is off, by how much and why, and where no reason is known."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.evaluation.recovery.figures import Figure
from core.evaluation.recovery.patients import PATIENTS
from core.evaluation.recovery.runs import Recovered

GOOD = Figure("constant error", 15.0, 15.01, 2.0, 500, 500, 475, 0)


@pytest.fixture
def written(monkeypatch):
    """The text about a test of every patient, each with the same figure; one may have another."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import validation_text

    def of(patient: str, figure: Figure, protocol: str = "direction") -> str:
        found = [
            Recovered(protocol, name, (figure if name == patient else GOOD,), {"heaps": 0.25}, {}) for name in PATIENTS
        ]
        return validation_text.document(found)

    return of


def test_what_is_as_asked_is_not_listed(written):
    text = written("spread", GOOD)
    assert "14 of 14 are without bias" in text
    assert "14 of 14 hold the truth" in text
    assert "**" not in text.split("## What is not as asked")[1].split("## What the form")[0]
    assert "| spread | 25 |" in text.split("## Flags")[1]


def test_a_bias_and_a_coverage_are_said_with_their_size_and_set_in_bold(written):
    text = written("spread", replace(GOOD, mean=16.0, held=400))
    assert "13 of 14 are without bias" in text
    assert "1 hold it less often" in text
    assert "direction, constant error: spread off by +1, holds in 80 %" in text
    assert "| spread | 15.00: **+1.00 ± 0.09**, **80 %** |" in text


@pytest.mark.parametrize(
    ("patient", "protocol", "reason"),
    [
        ("spread", "direction", "No reason is known"),
        ("lapsing", "direction", "Rare errors"),
        ("spread", "clock-7", "hours of a clock face"),
        ("misses the left", "direction", "Omissions change"),
    ],
)
def test_a_reason_is_given_where_one_is_known(written, patient, protocol, reason):
    listed = written(patient, replace(GOOD, held=400), protocol).split("## What is not as asked")[1]
    assert reason in listed.split(" 1 figures:")[0]


def test_a_share_whose_interval_holds_as_reckoned_is_counted_apart_and_not_listed(written):
    text = written("spread", replace(GOOD, held=430, reckoned=0.87))
    assert "13 of 14 hold the truth" in text
    assert "1 more are of shares" in text
    assert "direction, constant error" not in text.split("## What is not as asked")[1].split("## What the form")[0]
    assert "| spread | 15.00: +0.01 ± 0.09, *86 %* |" in text
    unlike = written("spread", replace(GOOD, held=430, reckoned=0.95))
    assert "direction, constant error: spread holds in 86 %" in unlike
