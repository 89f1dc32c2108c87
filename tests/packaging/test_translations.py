"""Every language is whole: each word of the windows, each sentence of core, each text that comes with the product."""

import importlib.util
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import paths, wording

_ROOT = Path(__file__).parents[2]
_NAMED_BY_THEIR_HASH = {"protocols", "training"}
_HOW = "run: python3 packaging/bootstrap.py translate (see docs/translating.md)"


@pytest.fixture(scope="module")
def tool():
    """The command that brings translations up to date."""
    spec = importlib.util.spec_from_file_location("translations", _ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_language_of_the_windows_has_its_sentences_of_core_and_the_other_way_round(tool):
    assert {*tool.languages(), wording.SOURCE_LANGUAGE} == set(wording.languages())


def test_every_word_of_the_windows_is_translated(tool, tmp_path):
    for language in tool.languages():
        collected = tmp_path / f"{language}.ts"
        shutil.copy(tool.TRANSLATIONS / f"see2sound_{language}.ts", collected)
        tool.collect(collected, language)
        assert list(tool.untranslated(collected)) == [], _HOW


def test_every_sentence_of_core_is_translated(tool):
    for language in tool.languages():
        assert list(tool.unworded(language)) == []


def texts_by_language(value: object) -> Iterator[dict]:
    """Every text of a JSON file that is written once for each language."""
    if isinstance(value, dict):
        if isinstance(value.get(wording.SOURCE_LANGUAGE), str):
            yield value
        for item in value.values():
            yield from texts_by_language(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts_by_language(item)


def test_what_batteries_models_and_licences_say_is_translated():
    """Tests and exercises say it in their files or beside them (``tests/core/test_wording.py``)."""
    lacking = [
        f"{file.name}: {text[wording.SOURCE_LANGUAGE]}"
        for file in sorted(paths.resources().rglob("*.json"))
        for text in texts_by_language(json.loads(file.read_text(encoding="utf-8")))
        if file.parent.name not in _NAMED_BY_THEIR_HASH and not set(wording.languages()) <= set(text)
    ]
    assert lacking == []
