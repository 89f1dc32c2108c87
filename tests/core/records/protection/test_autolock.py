from datetime import UTC, datetime, timedelta

import pytest

from core.records.protection.autolock import LastUsed, Lock, decide

LAST = LastUsed(datetime(2026, 5, 4, 12, 0, tzinfo=UTC), 1000.0)


def after(*, wall_s: float, monotonic_s: float, trial_runs: bool = False, after_min: int = 10) -> Lock:
    now = LastUsed(LAST.utc + timedelta(seconds=wall_s), LAST.monotonic_s + monotonic_s)
    return decide(LAST, now, after_min=after_min, trial_runs=trial_runs)


def test_it_locks_after_the_minutes_without_use_and_not_before():
    assert after(wall_s=599, monotonic_s=599) is Lock.STAY
    assert after(wall_s=600, monotonic_s=600) is Lock.LOCK


def test_sleep_counts():
    assert after(wall_s=3600, monotonic_s=2) is Lock.LOCK


def test_a_clock_that_is_set_back_makes_it_no_later():
    assert after(wall_s=-7200, monotonic_s=600) is Lock.LOCK
    assert after(wall_s=-7200, monotonic_s=10) is Lock.STAY


def test_in_a_trial_the_therapists_window_is_covered_and_nothing_else():
    assert after(wall_s=600, monotonic_s=600, trial_runs=True) is Lock.COVER
    assert after(wall_s=10, monotonic_s=10, trial_runs=True) is Lock.STAY


@pytest.mark.parametrize("minutes", [0, 31])
def test_it_is_between_one_minute_and_half_an_hour(minutes):
    with pytest.raises(ValueError, match="1 to 30"):
        after(wall_s=0, monotonic_s=0, after_min=minutes)
