"""The loaded backends in the model process: each made once, the longest unused given up when memory is short."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from core.neural import memory
from core.neural.loading import Device, Loading

Backend = Any
Key = tuple[str, Loading]

_ALWAYS_FREE_BYTES = 512 * 2**20
"""What is left to the system, and to the computing itself."""

_BYTES_PER_WEIGHT_BYTE = 1.5
"""A file in half precision may be loaded in single, and while loading some weights are there twice."""


class Shelf:
    """Backends by what makes them and how they are loaded.

    Parameters
    ----------
    free_bytes, release
        Asks for the free memory of a device; gives back what is no longer used.
    """

    def __init__(
        self,
        free_bytes: Callable[[Device], int | None] = memory.free_bytes,
        release: Callable[[], None] = memory.release,
    ) -> None:
        self._free_bytes, self._release = free_bytes, release
        self._backends: OrderedDict[Key, Backend] = OrderedDict()

    def __contains__(self, key: Key) -> bool:
        return key in self._backends

    def __iter__(self) -> Iterator[Key]:
        """Those that are loaded, the longest unused first."""
        return iter(tuple(self._backends))

    def get(self, key: Key, make: Callable[[Loading], Backend]) -> Backend:
        """The backend of ``key``, made now unless it is there; others leave where memory is short."""
        _, loading = key
        if key in self._backends:
            self._backends.move_to_end(key)
            self._make_room(loading.device, _ALWAYS_FREE_BYTES, keep=key)
            return self._backends[key]
        self._make_room(loading.device, _needed(loading), keep=None)
        self._backends[key] = make(loading)
        return self._backends[key]

    def give_up_unused(self) -> None:
        """Give up the longest unused while the machine is short of memory."""
        self._make_room(Device.CPU, _ALWAYS_FREE_BYTES, keep=None)

    def clear(self) -> None:
        """Give up everything."""
        self._backends.clear()
        self._release()

    def _make_room(self, device: Device, needed_bytes: int, keep: Key | None) -> None:
        for key in self:
            if key == keep or key[1].device is not device:
                continue
            free = self._free_bytes(device)
            if free is None or free >= needed_bytes:
                return
            del self._backends[key]
            self._release()


def _needed(loading: Loading) -> int:
    """About how much a model takes, from the size of its files."""
    return int(_BYTES_PER_WEIGHT_BYTE * _size(loading.folder)) + _ALWAYS_FREE_BYTES


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
