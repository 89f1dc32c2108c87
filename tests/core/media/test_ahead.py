"""What is read ahead is what would have been read."""

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.media.ahead import ahead


@given(st.lists(st.integers(), max_size=30))
def test_the_same_comes_in_the_same_order(things: list[int]) -> None:
    assert list(ahead(things)) == things


def test_an_error_comes_where_its_thing_would_have_come() -> None:
    def broken() -> Iterator[int]:
        yield 1
        yield 2
        raise LookupError("the third")

    read = ahead(broken())
    assert [next(read), next(read)] == [1, 2]
    with pytest.raises(LookupError, match="the third"):
        next(read)


def test_the_next_is_made_while_one_is_worked_on() -> None:
    made = threading.Event()

    def source() -> Iterator[int]:
        yield 1
        made.set()
        yield 2

    with closing(ahead(source())) as read:
        assert next(read) == 1
        assert made.wait(5.0), "and nobody has asked for the second one yet"


def test_no_more_than_a_few_are_held_and_nothing_runs_on_once_it_is_left() -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        number = 0
        while True:
            taken.append(number)
            yield number
            number += 1

    before = threading.active_count()
    with closing(ahead(endless())) as read:
        assert next(read) == 0
    assert threading.active_count() == before
    assert len(taken) <= 11
