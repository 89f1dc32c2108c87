"""Parcels: what lies in shared memory, what goes through the pipe, and that no block stays."""

import errno
import os
import sys
from multiprocessing.shared_memory import SharedMemory

import numpy as np
import pytest

from core.models import transport
from core.models.transport import Lent, discard, new_name, pack, remove, unpack

LARGE = np.arange(50_000, dtype=np.float32)


def gone(name):
    with pytest.raises(FileNotFoundError):
        SharedMemory(name)
    return True


def test_small_contents_need_no_block():
    parcel, block = pack({"values": np.arange(100)}, new_name())

    assert block is None
    assert unpack(parcel)["values"].tolist() == list(range(100))


def test_large_arrays_lie_in_one_block_and_the_pickle_says_only_where():
    parcel, block = pack((LARGE, LARGE * 2, "words"), new_name())
    block.close()

    assert parcel.inline == ()
    assert [count for _, count in parcel.spans[1:]] == [LARGE.nbytes, LARGE.nbytes]
    first, second, words = unpack(parcel)
    np.testing.assert_array_equal(first, LARGE)
    np.testing.assert_array_equal(second, LARGE * 2)
    assert words == "words"
    assert gone(parcel.block)


def test_an_array_that_is_no_single_piece_of_memory_travels_in_the_block_too():
    parcel, block = pack(LARGE[::2], new_name())
    assert parcel.block is not None
    block.close()
    np.testing.assert_array_equal(unpack(parcel), LARGE[::2])


def test_lent_arrays_lie_in_the_block_itself_and_outlive_its_name():
    parcel, block = pack(LARGE, new_name())
    lent = Lent()
    array = lent.unpack(parcel)
    block.buf[parcel.spans[1][0]] = 255
    assert array[0] != LARGE[0]
    remove(block)

    assert gone(parcel.block)
    assert lent.close_unused() == 1
    np.testing.assert_array_equal(array[1:], LARGE[1:])
    del array
    assert lent.close_unused() == 0


@pytest.mark.parametrize("make", [SharedMemory, os.posix_fallocate] if sys.platform == "linux" else [SharedMemory])
def test_without_room_for_a_block_everything_goes_through_the_pipe(monkeypatch, make):
    """Writing to a block that does not fit would end the app: containers have 64 MB for blocks, all together."""

    def full(*_arguments, **_named):
        raise OSError(errno.ENOSPC, "No space left on device")

    if make is SharedMemory:
        monkeypatch.setattr(transport, "SharedMemory", full)
    else:
        monkeypatch.setattr(os, "posix_fallocate", full)
    name = new_name()
    parcel, block = pack(LARGE, name)

    assert block is None
    assert gone(name)
    again = unpack(parcel)
    np.testing.assert_array_equal(again, LARGE)
    again[0] = 1  # as writable as one from a block


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
def test_nothing_of_torch_is_packed(content):
    with pytest.raises(TypeError, match=r"torch\.Tensor must not leave"):
        pack(content, new_name())
