"""Whether a pickled checkpoint holds tensors and nothing else, without unpickling it.

A pickle is a program. Ours are loaded by ``torch.load(weights_only=True)`` alone, which refuses every global but a few;
this looks for the same globals when a file comes in, so that a person hears of it then, with the name of what it would
have called. The opcodes, and so the globals, are read by ``pickletools``, which runs none of them.
"""

import pickletools
import re
import zipfile
import zlib
from pathlib import Path
from typing import IO

from core.errors import InputError

_LARGEST_PICKLE_BYTES = 512 * 1024 * 1024
_OLD_MAGIC = 0x1950A86A20F9469CFC6C
_ZIP_MAGIC = b"PK\x03\x04"
_DTYPE = r"(?:u?int\d+|b?float\d+|complex\d+|bool)"
_HARMLESS = re.compile(
    "|".join(
        (
            r"collections (?:OrderedDict|Counter)",
            r"(?:builtins|__builtin__) (?:set|bytearray|complex)",
            r"_codecs encode",
            r"torch (?:(?!Untyped|Typed)\w+Storage|Size|Tensor|device|per_(?:tensor|channel)_\w+|" + _DTYPE + ")",
            r"torch\.nn\.parameter Parameter",
            r"torch\.serialization _get_layout",
            r"torch\.storage (?:Typed|Untyped)Storage",
            r"torch\._tensor _rebuild_from_type_v2",
            r"torch\._utils _rebuild_(?:parameter(?:_with_state)?|tensor(?:_v[23])?|qtensor|sparse_tensor)",
        )
    )
)
"""Globals of tensors and the plain containers around them: part of what torch 2.13 lets through (its own
``_weights_only_unpickler``). Names are of letters, digits and underscores alone, so that no dot reaches deeper."""
_OPAQUE = frozenset({"STACK_GLOBAL", "INST", "OBJ", "EXT1", "EXT2", "EXT4", "PERSID", "NEWOBJ_EX"})
"""Opcodes that call something by a name that stands elsewhere; torch writes and reads none of them."""

_UNREADABLE = (
    *(ValueError, KeyError, IndexError, EOFError, OverflowError, RuntimeError, MemoryError),
    *(zipfile.BadZipFile, zlib.error),
)
"""What pickletools and zipfile raise for a file that is cut short, encrypted, something else, or that names a length
beyond all memory."""


def check_pickle(path: Path, name: str) -> tuple[str, ...]:
    """Refuse a checkpoint that is more than tensors; the strings in it, among them the names of its tensors.

    Parameters
    ----------
    name
        What the file is called, for the sentence.

    Raises
    ------
    InputError
        ``models.runs-code`` names the global; ``models.unreadable-weights``: cut short, or no checkpoint at all.
    """
    strings: list[str] = []
    try:
        with path.open("rb") as stream:
            is_zip = stream.read(len(_ZIP_MAGIC)) == _ZIP_MAGIC
            stream.seek(0)
            (_check_zip if is_zip else _check_old)(stream, name, strings)
    except _UNREADABLE as error:
        reason = str(error) or "it names a length beyond all memory"
        raise InputError("models.unreadable-weights", file=name, reason=reason) from error
    return tuple(strings)


def _check_zip(stream: IO[bytes], name: str, strings: list[str]) -> None:
    with zipfile.ZipFile(stream) as archive:
        pickles = [info for info in archive.infolist() if info.filename.endswith(".pkl")]
        if not any(info.filename.rpartition("/")[2] == "data.pkl" for info in pickles):
            raise ValueError("there is no data.pkl in it")
        for info in pickles:
            if info.file_size > _LARGEST_PICKLE_BYTES:
                raise ValueError(f"{info.filename} is too large")
            with archive.open(info) as inner:
                _scan(inner, name, strings)


def _check_old(stream: IO[bytes], name: str, strings: list[str]) -> None:
    """The format before torch 1.6: five pickles one after the other, then the raw numbers."""
    if _scan(stream, name, strings) != _OLD_MAGIC:
        raise ValueError("it does not begin as a checkpoint does")
    for _ in range(4):
        _scan(stream, name, strings)


def _scan(stream: IO[bytes], name: str, strings: list[str]) -> int | None:
    """Read one pickle; the last whole number in it."""
    number = None
    for opcode, argument, _ in pickletools.genops(stream):
        if opcode.name == "GLOBAL" and not _HARMLESS.fullmatch(str(argument)):
            raise InputError("models.runs-code", file=name, names=str(argument).replace(" ", "."))
        if opcode.name in _OPAQUE:
            called = argument or (strings[-2:] if opcode.name == "STACK_GLOBAL" else [opcode.name])
            names = ".".join(called) if isinstance(called, list) else str(called).replace(" ", ".")
            raise InputError("models.runs-code", file=name, names=names)
        if isinstance(argument, str) and opcode.name != "GLOBAL":
            strings.append(argument)
        elif isinstance(argument, int):
            number = argument
    return number
