import json
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import InputError
from core.records.protection.delay import Attempts, Tried, delay_after

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


def test_the_delay_begins_with_the_fifth_and_doubles_to_a_quarter_of_an_hour():
    seconds = [delay_after(failures).total_seconds() for failures in range(12)]
    assert seconds == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]
    assert delay_after(10**6) == timedelta(minutes=15)  # and never more: nobody is locked out for good


def test_a_clock_that_is_set_makes_the_wait_no_longer_than_the_delay():
    tried = Tried(5, NOW)
    assert tried.wait(NOW + timedelta(seconds=10)) == timedelta(seconds=20)
    assert tried.wait(NOW + timedelta(seconds=30)) == timedelta(0)
    assert tried.wait(NOW - timedelta(days=300)) == timedelta(seconds=30)


def test_what_was_tried_outlives_the_program():
    attempts = Attempts()
    for _ in range(5):
        attempts = Attempts.of_text(attempts.counted("anna", NOW).as_text())
    attempts.counted("ben", NOW)
    with pytest.raises(InputError) as caught:
        attempts.counted("anna", NOW + timedelta(seconds=29.5))
    assert caught.value.code == "accounts.wait"
    assert caught.value.parameters == {"seconds": 1}
    assert attempts.counted("anna", NOW + timedelta(seconds=30)).of("anna").failures == 6
    assert Attempts.of_text(attempts.cleared("anna").as_text()).of("anna") == Tried()


_ENDLESS = '{"anna": {"failures": 1e999, "last_utc": "2026-05-04T08:00:00+00:00"}}'


@pytest.mark.parametrize("content", ["", "[]", "{", '{"anna": 3}', json.dumps({"anna": {"failures": "x"}}), _ENDLESS])
def test_what_somebody_damaged_locks_nobody_out(content):
    assert Attempts.of_text(content).counted("anna", NOW).of("anna").failures == 1
