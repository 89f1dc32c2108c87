"""Sentences as data. Core raises codes with parameters; the words for them lie in ``resources/wording/<language>/``.

A key is ``room.name``: ``media.unreadable`` is the entry ``unreadable`` in ``media.toml``. Windows take their words
from Qt's translations instead; these files serve what core itself must say: errors, the command line, the report.
"""

import tomllib
from functools import lru_cache

from core import paths

_language = "en"


def set_language(code: str) -> None:
    """Choose the language of all later sentences; a missing sentence is said in English."""
    global _language  # noqa: PLW0603 - the one language of the process, set at start and from Settings
    _language = code


def language() -> str:
    """The language chosen last."""
    return _language


@lru_cache
def _room(language: str, room: str) -> dict[str, str]:
    file = paths.resources() / "wording" / language / f"{room}.toml"
    if not file.is_file():
        return {}
    return {str(key): str(value) for key, value in tomllib.loads(file.read_text(encoding="utf-8")).items()}


def template(key: str) -> str:
    """The sentence of ``key`` with its ``{parameters}`` unfilled. KeyError when no language has it."""
    room, _, name = key.partition(".")
    for language in (_language, "en"):
        found = _room(language, room).get(name)
        if found is not None:
            return found
    raise KeyError(key)


def say(key: str, **parameters: object) -> str:
    """The sentence of ``key`` with its parameters filled in."""
    return template(key).format(**parameters)
