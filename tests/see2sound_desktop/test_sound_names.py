"""Names of sounds in words: one for every sound of the library, and all of them where a translator can find them."""

import inspect
import re

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from core.sound import library
from see2sound_desktop.presenters import sound_names
from see2sound_desktop.presenters.sound_names import CATEGORY_WORDS, SOUND_WORDS, category_words, sound_words


def test_every_sound_and_category_of_the_library_has_words_of_its_own_and_no_other_has():
    assert list(SOUND_WORDS) == [entry.name for entry in library.names()]
    assert set(CATEGORY_WORDS) == {entry.category for entry in library.names()}
    assert len(set(SOUND_WORDS.values())) == len(SOUND_WORDS)
    assert all(words[0].isupper() and "-" not in words for words in SOUND_WORDS.values())


def test_every_name_is_written_out_for_the_translators():
    literal = re.findall(r'QT_TRANSLATE_NOOP\("([^"]+)", "([^"]+)"\)', inspect.getsource(sound_names))
    assert {words for context, words in literal if context == "sounds"} == set(SOUND_WORDS.values())
    assert {words for context, words in literal if context == "sound categories"} == set(CATEGORY_WORDS.values())


class German(QTranslator):
    """One translated sound and one category."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return {("sounds", "Bicycle bell"): "Fahrradklingel", ("sound categories", "Water"): "Wasser"}.get(
            (context, source), ""
        )


@pytest.mark.usefixtures("qapp")
def test_a_sound_is_named_in_the_language_that_is_installed():
    assert sound_words("bicycle-bell") == "Bicycle bell"
    german = German()
    QCoreApplication.installTranslator(german)
    try:
        assert (sound_words("bicycle-bell"), category_words("water")) == ("Fahrradklingel", "Wasser")
    finally:
        QCoreApplication.removeTranslator(german)


def test_a_sound_that_the_library_does_not_have_is_shown_as_the_file_names_it():
    assert sound_words("glass-harp") == "glass-harp"
