"""Every figure of the tolerance table names a test that exists, or the limit by which the bench judges it."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
TABLE = (ROOT / "docs" / "tolerances.md").read_text(encoding="utf-8")
LIMITS = re.findall(r"^(MOST_\w+) =", (ROOT / "tests" / "benchmarks" / "costs.py").read_text("utf-8"), re.MULTILINE)


def test_every_tolerance_is_held_by_a_test_that_exists():
    rows = [line for line in TABLE.splitlines() if line.startswith("| ") and "held by" not in line]
    existing = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(rows) >= 20
    for row in rows:
        if "`make bench`" in row:
            limits = re.findall(r"`(MOST_\w+)`", row)
            assert limits, row
            assert set(limits) <= set(LIMITS), row
            assert "not asserted" in row
            continue
        named = re.findall(r"`(test_\w+)`", row)
        assert named, row
        assert set(named) <= existing, row
