"""Parcels: what lies in shared memory, what goes through the pipe, and that no block stays."""

import errno
import os
import sys
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np
import pytest

from core.models import transport
from core.models.transport import Inbox, Outbox, discard, new_name

LARGE = np.arange(50_000, dtype=np.float32)


def gone(name):
    with pytest.raises(FileNotFoundError):
        SharedMemory(name)
    return True


@pytest.fixture
def outbox():
    made = Outbox(owner=True)
    yield made
    made.close()


@pytest.fixture
def inbox():
    made = Inbox(owner=False)
    yield made
    made.close()


def test_small_contents_need_no_block(outbox, inbox):
    name = new_name()
    parcel = outbox.pack({"values": np.arange(100)}, name)

    assert gone(name)
    assert inbox.unpack(parcel)["values"].tolist() == list(range(100))


def test_large_arrays_lie_in_one_block_and_the_pickle_says_only_where(outbox, inbox):
    parcel = outbox.pack((LARGE, LARGE * 2, "words"), new_name())

    assert parcel.inline == ()
    assert [count for _, count in parcel.spans[1:]] == [LARGE.nbytes, LARGE.nbytes]
    first, second, words = inbox.unpack(parcel)
    np.testing.assert_array_equal(first, LARGE)
    np.testing.assert_array_equal(second, LARGE * 2)
    assert words == "words"


def test_an_array_that_is_no_single_piece_of_memory_travels_in_the_block_too(outbox, inbox):
    parcel = outbox.pack(LARGE[::2], new_name())
    assert parcel.block is not None
    np.testing.assert_array_equal(inbox.unpack(parcel), LARGE[::2])


def test_a_block_is_used_again_and_what_was_read_before_stays(outbox, inbox):
    first = outbox.pack(LARGE, new_name())
    read = inbox.unpack(first)
    second = outbox.pack(LARGE[: len(LARGE) // 2] * 3, new_name())
    np.testing.assert_array_equal(inbox.unpack(second), LARGE[: len(LARGE) // 2] * 3)

    assert second.block == first.block
    np.testing.assert_array_equal(read, LARGE)


def test_a_block_that_is_too_small_gives_way_to_a_larger_one(outbox, inbox):
    small = outbox.pack(LARGE, new_name())
    inbox.unpack(small)
    large = outbox.pack(np.tile(LARGE, 3), new_name())

    assert gone(small.block)
    np.testing.assert_array_equal(inbox.unpack(large), np.tile(LARGE, 3))
    outbox.close()
    assert gone(large.block)


def test_the_reader_that_owns_the_blocks_takes_them_away():
    """The app reads answers from blocks that the model process made."""
    outbox, inbox = Outbox(owner=False), Inbox(owner=True)
    small = outbox.pack(LARGE, new_name())
    inbox.unpack(small)
    large = outbox.pack(np.tile(LARGE, 3), new_name())
    inbox.attach(large)
    assert gone(small.block)
    outbox.close()
    SharedMemory(large.block).close()
    inbox.close()
    assert gone(large.block)


def test_a_very_large_block_is_not_kept(outbox, inbox, monkeypatch):
    monkeypatch.setattr(transport, "_KEPT_BYTES", 2 * LARGE.nbytes)
    outbox.pack(LARGE, new_name())
    outbox.close(only_large=True)
    kept = outbox.pack(LARGE, new_name())
    SharedMemory(kept.block).close()
    large = outbox.pack(np.tile(LARGE, 3), new_name())
    np.testing.assert_array_equal(inbox.unpack(large), np.tile(LARGE, 3))
    outbox.close(only_large=True)
    assert gone(large.block)
    if sys.platform == "linux":
        assert large.block not in Path("/proc/self/maps").read_text()


def test_what_some_traceback_keeps_of_a_copy_does_not_keep_the_block(outbox, inbox, monkeypatch):
    """Where the garbage is collected in the middle of a copy, an error there holds the copy's variables for a while."""
    kept, copy = [], transport._copy
    monkeypatch.setattr(transport, "_copy", lambda *places: (copy(*places), kept.extend(places)))
    small = outbox.pack(LARGE, new_name())
    inbox.unpack(small)
    large = outbox.pack(np.tile(LARGE, 3), new_name())
    inbox.unpack(large)

    assert len(kept) == 16
    assert gone(small.block)


@pytest.mark.parametrize("make", [SharedMemory, os.posix_fallocate] if sys.platform == "linux" else [SharedMemory])
def test_without_room_for_a_block_everything_goes_through_the_pipe(monkeypatch, make, outbox, inbox):
    """Writing to a block that does not fit would end the app: containers have 64 MB for blocks, all together."""

    def full(*_arguments, **_named):
        raise OSError(errno.ENOSPC, "No space left on device")

    name = new_name()
    with monkeypatch.context() as patch:
        if make is SharedMemory:
            patch.setattr(transport, "SharedMemory", full)
        else:
            patch.setattr(os, "posix_fallocate", full)
        parcel = outbox.pack(LARGE, name)

    assert gone(name)
    again = inbox.unpack(parcel)
    np.testing.assert_array_equal(again, LARGE)
    again[0] = 1  # as writable as one from a block
    assert outbox.pack(LARGE, name).block == name


def test_a_block_of_which_nobody_knows_is_taken_away_or_was_never_there():
    name = new_name()
    discard(name)
    SharedMemory(name, create=True, size=100).close()
    discard(name)
    assert gone(name)


class Tensor:
    pass


Tensor.__module__ = "torch"


@pytest.mark.parametrize("content", [Tensor, Tensor(), [{"deep": (1, Tensor())}]])
def test_nothing_of_torch_is_packed(outbox, content):
    with pytest.raises(TypeError, match=r"torch\.Tensor must not leave"):
        outbox.pack(content, new_name())
