"""One kind of file that is read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Samples = tuple[bytes, ...]
Read = Callable[[Path], object]


@dataclass(frozen=True)
class Reader:
    """One kind of file."""

    name: str
    suffix: str
    samples: Callable[[Path], Samples]
    """Good files, made in a folder; empty where this machine cannot make them."""
    read: Read
    is_json: bool = False
