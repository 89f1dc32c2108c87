"""Work in lanes of its own: in order, errors where results are asked for, and no thread that stays."""

import threading
import time

import pytest

from core.vision.tracking.lanes import Lane


def test_a_lane_works_in_order_while_others_work():
    lane, may_go, done = Lane(), threading.Event(), []
    first = lane.do(lambda: (may_go.wait(5.0), done.append(1)))
    second = lane.do(lambda: done.append(2))
    assert not done
    may_go.set()
    second.result(5.0)
    assert first.done()
    assert done == [1, 2]


def test_an_error_is_raised_where_its_result_is_asked_for_and_the_lane_goes_on():
    lane = Lane()
    broken = lane.do(lambda: 1 // 0)
    assert lane.do(lambda: 7).result(5.0) == 7
    with pytest.raises(ZeroDivisionError):
        broken.result(5.0)


def test_what_was_not_begun_can_be_left_and_no_thread_stays():
    before = threading.active_count()
    lane, begun, may_go, done = Lane(), threading.Event(), threading.Event(), []
    last = lane.do(lambda: (begun.set(), may_go.wait(5.0)))
    assert begun.wait(5.0)
    lane.do(lambda: done.append(1))
    lane.forget()
    may_go.set()
    last.result(5.0)
    deadline = time.monotonic() + 5.0
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.001)
    assert threading.active_count() == before
    assert not done
