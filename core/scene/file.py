"""The ``.scene.json`` file that keeps a Scene."""

import json
import re
from pathlib import Path

from pydantic import ValidationError

from core import files
from core.errors import InputError
from core.scene.model import FORMAT, VERSION, Scene

SUFFIX = ".scene.json"


_NUMBER = r"-?\d[\d.eE+-]*"
_NUMBERS = re.compile(rf"\[\n\s+({_NUMBER}(?:,\n\s+{_NUMBER})*)\n\s+\]")
"""A list of numbers over several lines. No text in a file has a line break that is not escaped."""


def dumps(scene: Scene) -> str:
    """The text of the scene file: one value a line, and lists of numbers, as corners of outlines are, on one."""
    text = json.dumps(scene.written(), indent=2, ensure_ascii=False) + "\n"
    return _NUMBERS.sub(lambda found: f"[{' '.join(found[1].split())}]", text)


def loads(text: str, origin: str = "scene") -> Scene:
    """Read a scene from the text of its file; ``origin`` names it in errors.

    Raises
    ------
    InputError
        ``scene.not-json``, ``scene.not-a-scene``, ``scene.newer`` or ``scene.invalid`` (with the path to the value).
    """
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("scene.not-json", path=origin, reason=error) from error
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise InputError("scene.not-a-scene", path=origin)
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        raise InputError("scene.newer", path=origin, version=version, known=VERSION)
    try:
        return Scene.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise InputError("scene.invalid", path=origin, problem=describe(error)) from error


def describe(error: ValidationError) -> str:
    """First problem of a pydantic error as ``sources[2].position.distance_m: must be above 0``."""
    first = error.errors(include_url=False)[0]
    path = ""
    for part in first["loc"]:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else str(part)
    context = first.get("ctx", {})
    limits = {
        "greater_than": "must be above {gt:g}",
        "greater_than_equal": "must be at least {ge:g}",
        "less_than": "must be below {lt:g}",
        "less_than_equal": "must be at most {le:g}",
        "missing": "is missing",
        "finite_number": "must be a finite number",
    }
    known = limits.get(first["type"])
    said = known.format(**context) if known else first["msg"].removeprefix("Value error, ")
    return f"{path}: {said}" if path else said


def load(path: Path) -> Scene:
    """Read a ``.scene.json`` file. InputError as in ``loads``, or when the file cannot be read."""
    return loads(files.read_text(path), origin=str(path))


def save(scene: Scene, path: Path) -> None:
    """Write a ``.scene.json`` file, whole or not at all.

    Raises
    ------
    InputError
        ``errors.name-not-text``: a file of the scene has a name that text cannot hold.
    MachineError
        It cannot be written.
    """
    for name in scene.paths:
        files.check_name(Path(name))
    files.write_text(path, dumps(scene))
