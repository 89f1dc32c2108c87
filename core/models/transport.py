"""How arrays travel between the app and the model process: large ones in shared memory, never by torch.

A message is pickled with its arrays left out (pickle protocol 5); together they lie in one block of shared memory, and
the pipe carries only its name. One block each way is used again and again: to give a process fresh memory costs many
times what a copy into memory that it has costs. Both sides copy, so that what they hold is theirs.

The app chooses every name and takes every block away, so that nothing is left when the other side dies.
"""

import io
import os
import pickle
import secrets
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any

_INLINE_BYTES = 32 * 1024
"""What is smaller goes through the pipe itself."""

_KEPT_BYTES = 64 * 2**20
"""A block that had to be larger is not kept for the next message."""

_ALIGNMENT = 64
_NEVER_CROSS = frozenset({"torch", "transformers", "diffusers", "safetensors", "tokenizers"})
"""Packages that the app has not imported, and must not import in order to read an answer."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A pickled content and its arrays: in the parcel itself, or at ``spans`` (offset, bytes) of a named block."""

    inline: tuple[bytearray, ...] = ()
    block: str | None = None
    spans: tuple[tuple[int, int], ...] = ()


def new_name() -> str:
    """A name for a block that no other has; short enough for every system."""
    return f"s2s-{secrets.token_hex(5)}"


def discard(name: str) -> None:
    """Take a block away of which it is not known whether the other side came to make it."""
    # ValueError: the other side died between making it and giving it its size
    with suppress(FileNotFoundError, ValueError):
        _give_up(SharedMemory(name), owner=True)


class Outbox:
    """Packs what is sent. A parcel may be read until the next one is packed.

    Parameters
    ----------
    owner
        Whether this side takes the blocks away: the app does, of both directions.
    """

    def __init__(self, *, owner: bool) -> None:
        self._owner = owner
        self._block: SharedMemory | None = None

    def pack(self, content: object, name: str) -> Parcel:
        """Pack ``content``, in a block ``name`` where one must be made for it.

        Where the system has no room for a block, everything goes through the pipe: slower, and the same.

        Raises
        ------
        TypeError
            Something of torch is in ``content``.
        """
        buffers: list[pickle.PickleBuffer] = []
        stream = io.BytesIO()
        _Pickler(stream, protocol=5, buffer_callback=buffers.append).dump(content)
        parts = [stream.getbuffer(), *(buffer.raw() for buffer in buffers)]
        if sum(part.nbytes for part in parts) > _INLINE_BYTES:
            with suppress(OSError):
                return self._into_block(parts, name)
        return Parcel(inline=tuple(bytearray(part) for part in parts))

    def close(self, *, only_large: bool = False) -> None:
        """Give the block up; where ``only_large``, only if it is too large to be kept for the next message."""
        if self._block is not None and (self._block.size > _KEPT_BYTES or not only_large):
            _give_up(self._block, owner=self._owner)
            self._block = None

    def _into_block(self, parts: Sequence[memoryview], name: str) -> Parcel:
        spans, end = [], 0
        for part in parts:
            spans.append((end, part.nbytes))
            end += -(-part.nbytes // _ALIGNMENT) * _ALIGNMENT
        block = self._block_of(end, name)
        for (start, count), part in zip(spans, parts, strict=True):
            with _memory(block)[start : start + count] as place:  # let go of now: see _give_up
                _copy(part, place)
        return Parcel(block=block.name, spans=tuple(spans))

    def _block_of(self, size: int, name: str) -> SharedMemory:
        if self._block is None or self._block.size < size:
            self.close()
            block = SharedMemory(name, create=True, size=size)
            try:
                _reserve(name, size)
            except OSError:
                _give_up(block, owner=True)  # nobody else knows of it
                raise
            self._block = block
        return self._block


class Inbox:
    """Opens what the other side packed, and keeps its block mapped for the next parcel. ``owner`` as of ``Outbox``."""

    def __init__(self, *, owner: bool) -> None:
        self._owner = owner
        self._block: SharedMemory | None = None

    def attach(self, parcel: Parcel) -> SharedMemory | None:
        """Have the block of a parcel, instead of the one before; None for a parcel without."""
        if parcel.block is not None and (self._block is None or self._block.name != parcel.block):
            self.close()
            self._block = SharedMemory(parcel.block)
        return self._block if parcel.block is not None else None

    def unpack(self, parcel: Parcel) -> object:
        """Open a parcel; its arrays are copied out of the block."""
        block = self.attach(parcel)
        if block is None:
            return _loads(parcel.inline)
        copies = []
        for start, count in parcel.spans:
            copies.append(_empty(count))
            with _memory(block)[start : start + count] as place:
                _copy(place, copies[-1])
        if block.size > _KEPT_BYTES:
            self.close()
        return _loads(copies)

    def close(self) -> None:
        """Give the block up."""
        if self._block is not None:
            _give_up(self._block, owner=self._owner)
            self._block = None


class _Pickler(pickle.Pickler):
    def reducer_override(self, thing: object) -> Any:
        """Refuse what the reader would have to import torch for."""
        home = getattr(thing, "__module__", None)
        if isinstance(home, str) and home.partition(".")[0] in _NEVER_CROSS:
            kind = thing if isinstance(thing, type) else type(thing)
            raise TypeError(f"{kind.__module__}.{kind.__qualname__} must not leave the model process")
        return NotImplemented


def _loads(parts: Sequence[Any]) -> object:
    return pickle.loads(parts[0], buffers=parts[1:])  # noqa: S301 - from our own process


def _give_up(block: SharedMemory, *, owner: bool) -> None:
    block.close()  # a BufferError while anything still looks into it, be it a frame that some traceback keeps
    if owner:
        with suppress(FileNotFoundError):
            block.unlink()


def _memory(block: SharedMemory) -> memoryview:
    assert block.buf is not None, "a block that was closed"
    return block.buf


def _empty(count: int) -> memoryview:
    import numpy as np

    return np.empty(count, np.uint8).data  # a bytearray would be written twice


def _copy(source: memoryview, target: memoryview) -> None:
    """Copy without holding up the other threads: numpy lets them run, a memoryview would not."""
    import numpy as np

    if source.nbytes:
        np.copyto(np.frombuffer(target, np.uint8), np.frombuffer(source, np.uint8))


def _reserve(name: str, size: int) -> None:
    """Claim the memory now: writing to a block that does not fit would end the process by SIGBUS (Linux)."""
    if sys.platform != "linux":
        return
    file = os.open(Path("/dev/shm") / name, os.O_RDWR)  # noqa: S108 - where Linux keeps shared memory
    try:
        os.posix_fallocate(file, 0, size)
    finally:
        os.close(file)
