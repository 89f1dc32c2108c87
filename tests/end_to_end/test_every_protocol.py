"""Every built-in test through the real windows to its report, answered by four kinds of simulated patient."""

from itertools import product
from pathlib import Path

import pytest
from rehearsing import held

from core.assessment import protocol_library as library
from core.records.model import SessionState

pytestmark = [pytest.mark.end_to_end, pytest.mark.long]
PROTOCOLS = [one.protocol.id for one in library.built_in()]
PARTS = ("direction", "column", "distance", "midline", "extinction", "motion", "words", "zones", "matching", "ratings")
LISTENERS = ("ideal", "neglect-left", "random", "tired")


@pytest.mark.parametrize(("protocol", "listener"), list(product(PROTOCOLS, LISTENERS)))
def test_it_is_led_to_its_end_scored_and_reported(tmp_path: Path, protocol: str, listener: str) -> None:
    options = ("--protocol", protocol, "--listener", listener, "--pictures", "none", "--speed", "60", "--no-form")
    done = held(tmp_path / "out", *options)
    session = done.session
    assert session.state is SessionState.COMPLETED
    assert len(session.trials) == len(session.plan) or any(planned.track for planned in session.plan)
    assert len(done.rows) == len(session.trials)
    assert {row["entered_by"] for row in done.rows if row["heard"] != "timeout"} == {f"simulated:{listener}"}
    words = " ".join(done.report_text.split())
    assert "simulated" in words.lower()
    assert session.patient.code in words
    assert any(getattr(done.scores, part) is not None for part in PARTS)
