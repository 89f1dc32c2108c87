"""How arrays travel between the app and the model process: large ones in a block of shared memory, never by torch.

A message is pickled with its arrays left out (pickle protocol 5); together they lie in one block, and the pipe carries
only its name. The app chooses every name and takes every block away, so that nothing is left when the other side dies.
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
"""What is smaller goes through the pipe itself: a block would cost more than the copy."""

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


def pack(content: object, name: str) -> tuple[Parcel, SharedMemory | None]:
    """Pack ``content``; the second value is the block ``name`` when one was needed, still open.

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
            return _into_block(parts, name)
    return Parcel(inline=tuple(bytearray(part) for part in parts)), None


def unpack(parcel: Parcel) -> object:
    """Open a parcel, copy its arrays out, and take its block away."""
    if parcel.block is None:
        return _loads(parcel.inline)
    import numpy as np

    block = SharedMemory(parcel.block)
    try:
        shared = np.frombuffer(_memory(block), np.uint8)
        copies = [shared[start : start + count].copy() for start, count in parcel.spans]
        del shared
    finally:
        remove(block)
    return _loads(copies)


def discard(name: str) -> None:
    """Take a block away of which it is not known whether the other side came to make it."""
    # ValueError: the other side died between making it and giving it its size
    with suppress(FileNotFoundError, ValueError):
        remove(SharedMemory(name))


def remove(block: SharedMemory) -> None:
    """Close a block and take it away for everyone; arrays in it that are still in use elsewhere stay readable there."""
    block.close()
    with suppress(FileNotFoundError):
        block.unlink()


class Lent:
    """Opens parcels without a copy. A block stays mapped for as long as an array in it is used, and then is closed."""

    def __init__(self) -> None:
        self._open: list[SharedMemory] = []

    def unpack(self, parcel: Parcel) -> object:
        """Open a parcel; its arrays lie in the block itself and may be kept."""
        if parcel.block is None:
            return _loads(parcel.inline)
        block = SharedMemory(parcel.block)
        self._open.append(block)
        shared = _memory(block)
        return _loads([shared[start : start + count] for start, count in parcel.spans])

    def close_unused(self) -> int:
        """Close the blocks whose arrays are gone. Returns how many are still in use."""
        used = []
        for block in self._open:
            try:
                block.close()
            except BufferError:
                used.append(block)
        self._open = used
        return len(used)


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


def _memory(block: SharedMemory) -> memoryview:
    assert block.buf is not None, "a block that was closed"
    return block.buf


def _into_block(parts: list[memoryview], name: str) -> tuple[Parcel, SharedMemory]:
    import numpy as np

    spans, end = [], 0
    for part in parts:
        spans.append((end, part.nbytes))
        end += -(-part.nbytes // _ALIGNMENT) * _ALIGNMENT
    block = SharedMemory(name, create=True, size=end)
    try:
        _reserve(name, end)
    except OSError:
        remove(block)
        raise
    shared = np.frombuffer(_memory(block), np.uint8)
    for (start, count), part in zip(spans, parts, strict=True):
        if count:  # numpy copies without holding up the other threads, a memoryview would not
            shared[start : start + count] = np.frombuffer(part, np.uint8)
    del shared
    return Parcel(block=name, spans=tuple(spans)), block


def _reserve(name: str, size: int) -> None:
    """Claim the memory now: writing to a block that does not fit would end the process by SIGBUS (Linux)."""
    if sys.platform != "linux":
        return
    file = os.open(Path("/dev/shm") / name, os.O_RDWR)  # noqa: S108 - where Linux keeps shared memory
    try:
        os.posix_fallocate(file, 0, size)
    finally:
        os.close(file)
