"""The list of models: one JSON file a model in ``resources/models``, read and checked once.

The licences that several models share, and the presets, lie beside them in ``lists/``. Backends are looked up in this
list and nowhere else.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from core import files, paths
from core.errors import InputError
from core.models.door import Entry, Preset, Task

FORMAT = "see2sound-model"
VERSION = 1

Read = TypeVar("Read")


def entries() -> tuple[Entry, ...]:
    """Every model of the list, by id."""
    return read_list(paths.resources() / "models")


def presets() -> Mapping[str, Preset]:
    """Models that belong together, by the preset's name."""
    return read_presets(paths.resources() / "models")


def find(model_id: str) -> Entry:
    """The model of that id. InputError ``models.unknown`` lists those there are."""
    for entry in entries():
        if entry.id == model_id:
            return entry
    raise InputError("models.unknown", id=model_id, known=", ".join(entry.id for entry in entries()))


def for_task(task: Task) -> tuple[Entry, ...]:
    """The models for a task, by id."""
    return tuple(entry for entry in entries() if task in entry.backends)


def named(name: str) -> tuple[Entry, ...]:
    """The models of a preset, or the one model of that id. InputError ``models.unknown``."""
    if name in presets():
        return tuple(find(model_id) for model_id in presets()[name].models)
    return (find(name),)


@lru_cache
def read_list(folder: Path) -> tuple[Entry, ...]:
    """Read the list in a folder.

    Raises
    ------
    InputError
        ``models.bad-list``, with the path to the value, for a file that is no model of this version of the list.
    """
    licences = _parsed(folder / "lists" / "licences.json", _of_rows())
    return tuple(_entry(file, licences) for file in sorted(folder.glob("*.json")))


@lru_cache
def read_presets(folder: Path) -> Mapping[str, Preset]:
    """Read the presets of a list. InputError ``models.bad-list``, also for a preset with a model that is not there."""
    file = folder / "lists" / "presets.json"
    found = _parsed(file, TypeAdapter(dict[str, Preset]))
    known = {entry.id for entry in read_list(folder)}
    for name, preset in found.items():
        if name in known or not known.issuperset(preset.models):
            raise InputError("models.bad-list", path=file, problem=f"{name}: names no model, or is one itself")
    return found


@lru_cache(maxsize=1)
def _of_rows() -> TypeAdapter[dict[str, object]]:
    return TypeAdapter(dict[str, object])


@lru_cache(maxsize=1)
def _of_entries() -> TypeAdapter[Entry]:
    """Made once: that takes as long as reading all files with it, and a window waits for the list."""
    return TypeAdapter(Entry)


def _entry(file: Path, licences: Mapping[str, object]) -> Entry:
    row = _parsed(file, _of_rows())
    if (row.pop("format", None), row.pop("format_version", None)) != (FORMAT, VERSION):
        raise InputError("models.bad-list", path=file, problem=f"format: must be {FORMAT} {VERSION}")
    if row.get("licence") not in licences:
        raise InputError("models.bad-list", path=file, problem="licence: is not among lists/licences.json")
    row["licence"] = licences[str(row["licence"])]
    entry = _checked(file, json.dumps(row), _of_entries())
    if entry.id != file.stem:
        raise InputError("models.bad-list", path=file, problem=f"id: must be {file.stem}")
    if any("en" not in texts for texts in (entry.about, entry.licence.text, entry.notes) if texts is not None):
        raise InputError("models.bad-list", path=file, problem="about, licence.text, notes: must have en")
    return entry


def _parsed(file: Path, adapter: TypeAdapter[Read]) -> Read:
    return _checked(file, files.read_text(file), adapter)


def _checked(file: Path, text: str, adapter: TypeAdapter[Read]) -> Read:
    try:
        return adapter.validate_json(text, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        problem = f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
        raise InputError("models.bad-list", path=file, problem=problem) from error
