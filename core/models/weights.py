"""Whether a file that comes in is what its name says: tensors and texts, whole, and nothing that would run.

safetensors holds numbers and a table of them, nothing else, and is taken wherever a model has it. Pickled checkpoints
are taken when they hold tensors only (``core.models.pickles``). Code, archives and what is not known are refused.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from core.errors import InputError
from core.models.pickles import check_pickle

PICKLED = frozenset({".bin", ".pth", ".pt", ".ckpt"})
_TEXTS = frozenset({".txt", ".md", ".names"})
_OPAQUE_DATA = frozenset({".onnx", ".model"})
"""Known by their hash alone: graphs that OpenCV reads, and word lists of SentencePiece."""
_LONGEST_TABLE_BYTES = 100_000_000
_POINTER = b"version https://git-lfs.github.com/spec/"
_SHOWN = 3


def check_file(path: Path, name: str, holds: Iterable[str] = ()) -> None:
    """Refuse a file that is not what its name says, or not the model's.

    Parameters
    ----------
    path
        Where it lies, under any name.
    name
        What it is called in the model's folder.
    holds
        Beginnings of the names of tensors that must be in it.

    Raises
    ------
    InputError
        ``models.unknown-kind``, ``models.pointer``, ``models.unreadable-weights``, ``models.runs-code``;
        ``models.other-checkpoint`` names what it lacks and what it holds.
    """
    with path.open("rb") as stream:
        if stream.read(len(_POINTER)) == _POINTER:
            raise InputError("models.pointer", file=name)
    kind = Path(name).suffix.lower()
    if kind == ".safetensors":
        _check_keys(read_table(path, name), name, holds)
    elif kind in PICKLED:
        _check_keys([text for text in check_pickle(path, name) if "." in text], name, holds)
    elif kind == ".json":
        _check_json(path, name)
    elif kind not in _TEXTS | _OPAQUE_DATA:
        raise InputError("models.unknown-kind", file=name)


def read_table(path: Path, name: str) -> tuple[str, ...]:
    """The names of the tensors of a safetensors file, its table checked against its length.

    Raises
    ------
    InputError
        ``models.unreadable-weights``: cut short, or no safetensors file.
    """
    size_bytes = path.stat().st_size
    with path.open("rb") as stream:
        length = int.from_bytes(stream.read(8), "little")
        if not 2 <= length <= min(_LONGEST_TABLE_BYTES, size_bytes - 8):
            raise InputError("models.unreadable-weights", file=name, reason="its table is cut short")
        text = stream.read(length)
    try:
        table = json.loads(text)
        tensors = {str(key): tensor["data_offsets"] for key, tensor in table.items() if key != "__metadata__"}
        spans = sorted((int(begin), int(end)) for begin, end in tensors.values())
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InputError("models.unreadable-weights", file=name, reason="its table cannot be read") from error
    end = 0
    for begin, following in spans:
        if begin != end or following < begin:
            raise InputError("models.unreadable-weights", file=name, reason="its tensors overlap or have gaps")
        end = following
    if end != size_bytes - 8 - length:
        raise InputError("models.unreadable-weights", file=name, reason="it is shorter or longer than its tensors")
    return tuple(tensors)


def _check_keys(keys: Sequence[str], name: str, holds: Iterable[str]) -> None:
    lacking = [beginning for beginning in holds if not any(key.startswith(beginning) for key in keys)]
    if lacking:
        raise InputError("models.other-checkpoint", file=name, lacking=", ".join(lacking), holds=_some(keys))


def _some(keys: Iterable[str]) -> str:
    beginnings: Mapping[str, None] = dict.fromkeys(".".join(key.split(".")[:2]) for key in keys)
    shown = list(beginnings)[:_SHOWN]
    return ", ".join(shown) + (", …" if len(beginnings) > _SHOWN else "") if shown else "–"


def _check_json(path: Path, name: str) -> None:
    try:
        json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise InputError("models.unreadable-weights", file=name, reason="it is no JSON") from error
