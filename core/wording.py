"""Sentences as data. Core raises codes with parameters; the words for them lie in ``resources/wording/<language>/``.

A key is ``room.name``: ``media.unreadable`` is the entry ``unreadable`` in ``media.toml``. Windows take their words
from Qt's translations instead; these files serve what core itself must say: errors, the command line, the report.

A sentence holds ``{parameters}`` as ``str.format`` knows them, and beside these ``{sources:plural source|sources}``:
the first word where the language counts that number as one, else the second. A number with a format (``{level:.1f}``)
gets the decimal sign of the language.
"""

import re
import string
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from core import paths

SOURCE_LANGUAGE = "en"
"""The language that every sentence is first written in, and said in where another language lacks it."""

_PLURAL = "plural "
_DECIMAL_COMMA = frozenset({"de", "fr", "it"})

_language = SOURCE_LANGUAGE
_patient_language = SOURCE_LANGUAGE
_report_language: str | None = None
_for_now: ContextVar[str | None] = ContextVar("language", default=None)
_write_day: ContextVar[Callable[[date], str]] = ContextVar("write_day", default=date.isoformat)


def languages() -> tuple[str, ...]:
    """The codes of the languages that the product speaks."""
    return tuple(sorted(folder.name for folder in (paths.resources() / "wording").iterdir() if folder.is_dir()))


def set_language(code: str, patient: str | None = None, report: str | None = None) -> None:
    """Choose the language of all later sentences, that of what the patient reads and hears, and that of reports.

    Without one for these it is the first. A missing sentence is said in English.
    """
    global _language, _patient_language, _report_language
    _language, _patient_language, _report_language = code, patient or code, report


def language() -> str:
    """The language chosen last; within ``speaking`` the one asked for there."""
    return _for_now.get() or _language


def patient_language() -> str:
    """The language of what the patient reads and hears."""
    return _patient_language


def report_language() -> str:
    """The language that reports are written in: ``with speaking(report_language())``."""
    return _report_language or language()


@contextmanager
def speaking(code: str | None) -> Iterator[None]:
    """Say everything within in another language (None: in the one chosen), in this thread alone: a report, a file."""
    token = _for_now.set(code)
    try:
        yield
    finally:
        _for_now.reset(token)


@lru_cache
def _room(language: str, room: str) -> dict[str, str]:
    file = paths.resources() / "wording" / language / f"{room}.toml"
    if not file.is_file():
        return {}
    return {str(key): str(value) for key, value in tomllib.loads(file.read_text(encoding="utf-8")).items()}


def template(key: str) -> str:
    """The sentence of ``key`` with its ``{parameters}`` unfilled. KeyError when no language has it."""
    return _found(key)[1]


def _found(key: str) -> tuple[str, str]:
    """The language that has the sentence of ``key``, and the sentence."""
    room, _, name = key.partition(".")
    for one in (language(), SOURCE_LANGUAGE):
        found = _room(one, room).get(name)
        if found is not None:
            return one, found
    raise KeyError(key)


def say(key: str, **parameters: object) -> str:
    """The sentence of ``key`` with its parameters filled in."""
    spoken, words = _found(key)
    return _Filling(spoken).vformat(words, (), parameters)


def fill(words: str, **parameters: object) -> str:
    """``words.format(**parameters)``, with numbers as the language writes them. For words that lie elsewhere."""
    return _Filling(language()).vformat(words, (), parameters)


def name_of(identifier: str, names: Mapping[str, str]) -> str:
    """What a test, an exercise or a battery is called: in the language that was chosen, else in English, else its id.

    A language that its file does not have lies in ``names.toml``, by the id: the hash of the file names the test, so
    that a name more in it would make another test of it.
    """
    return _named(identifier, names) or identifier


def purpose_of(identifier: str, purposes: Mapping[str, str]) -> str:
    """What it is for, as ``name_of``; empty where nothing says it."""
    return _named(f"{identifier}-purpose", purposes)


def _named(key: str, texts: Mapping[str, str]) -> str:
    said = texts.get(language()) or _room(language(), "names").get(key)
    return texts.get(SOURCE_LANGUAGE, "") if not said else _typeset(said) if language() == "fr" else said


def _typeset(words: str) -> str:
    """French with its apostrophes and no-break spaces: what a file of a test says cannot be mended in the file."""
    return re.sub(r" (?=[:;?!»%])|(?<=«) ", "\u00a0", words.replace("'", "’"))


def number(value: float, form: str = "g") -> str:
    """A number in a form of ``format`` (``.1f``), with the decimal sign of the language."""
    return _Filling(language()).format_field(float(value), form)


def day(value: date) -> str:
    """A day as it is written here: ``2026-11-23`` in reports and on the command line, else as ``writing_days`` says."""
    return _write_day.get()(value)


@contextmanager
def writing_days(write: Callable[[date], str]) -> Iterator[None]:
    """Write the days of all words made within, in this thread alone, as a window does. Never around an export."""
    token = _write_day.set(write)
    try:
        yield
    finally:
        _write_day.reset(token)


class _Filling(string.Formatter):
    """``str.format`` in a language: its decimal sign, and which numbers it counts as one."""

    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec.startswith(_PLURAL):
            one, _, more = format_spec.removeprefix(_PLURAL).partition("|")
            return one if self._is_one(value) else more
        if isinstance(value, date) and not isinstance(value, datetime) and not format_spec:
            return day(value)
        made = str(super().format_field(value, format_spec))
        if isinstance(value, float) and format_spec and self._language in _DECIMAL_COMMA:
            return made.replace(",", "\u00a0").replace(".", ",")
        return made

    def _is_one(self, number: float) -> bool:
        return abs(number) < 2 if self._language == "fr" else number == 1
