"""When a call that says nothing counts as hung."""

import pytest

from core.models.messages import Alive, Told
from core.models.patience import Patience, Watch
from core.progress import ProgressReport

ALIVE, WORD = Alive(), Told(1, ProgressReport("render", 0.5, None))


@pytest.fixture
def watch():
    return Watch(Patience(quiet_s=2.0, stuck_s=5.0))


def wait(watch, seconds, message=None):
    for _ in range(seconds):
        watch.waited(1.0)
        watch.heard(message)


def test_a_call_without_a_sign_of_work_is_hung_soon(watch):
    wait(watch, 1)
    assert watch.over_after_s is None
    wait(watch, 1)
    assert watch.over_after_s == 2.0


def test_a_call_that_works_without_a_word_is_given_longer(watch):
    wait(watch, 4, ALIVE)
    assert watch.over_after_s is None
    wait(watch, 1, ALIVE)
    assert watch.over_after_s == 5.0


def test_a_call_that_tells_its_progress_is_waited_for(watch):
    for _ in range(10):
        wait(watch, 1)
        wait(watch, 1, WORD)
    assert watch.over_after_s is None


def test_a_laptop_that_slept_says_nothing_of_the_call(watch):
    watch.waited(8 * 3600.0)
    assert watch.over_after_s is None
