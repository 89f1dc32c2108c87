"""A folder of recorded words: what of it can be used, and why the rest cannot."""

import unicodedata

import numpy as np
import pytest

from core.assessment.material import demonstration
from core.assessment.material.recordings import list_words, picture_of, sound_of
from core.audio import CLIP_LOUDNESS_LUFS
from core.errors import InputError
from core.sound.normalise import loudness_lufs


def test_words_are_listed_by_their_names_and_begin_together_equally_loud(words):
    assert len(words.words) == 22
    assert words.refused == ()
    assert [word.text for word in words.words] == sorted(word.text for word in words.words)
    begins = []
    for word in words.words[:6]:
        sound = sound_of(word)
        assert loudness_lufs(sound.samples[:, 0], 48_000) == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.05)
        level = np.abs(sound.samples[:, 0])
        begins.append(int(np.argmax(level > 0.1 * level.max())) / 48)
    assert max(begins) - min(begins) < 12, "milliseconds, whatever silence the files begin with"


def test_what_cannot_be_used_is_said_file_by_file_and_the_rest_is_kept(tmp_path, write_word):
    good = write_word("gare.wav")
    write_word("maison.flac", seed=5)
    write_word("maison.wav", seed=6)
    (tmp_path / "words" / "twin.wav").write_bytes(good.read_bytes())
    write_word("stereo.wav", seed=1, channels=2)
    write_word("long.wav", seed=2, length_s=1.7)
    write_word("rien.wav", seed=3, gain=0.0)
    write_word("un+deux.wav", seed=4)
    (tmp_path / "words" / "notes.txt").write_text("list of words")
    (tmp_path / "words" / ".hidden").write_text("")
    (tmp_path / "words" / "folder").mkdir()
    listed = list_words(tmp_path / "words")
    assert [word.path.name for word in listed.words] == ["gare.wav", "maison.flac"]
    said = {error.parameters["path"].name: error.code for error in listed.refused}
    assert said.pop("notes.txt").startswith("media.")
    assert said == {
        "long.wav": "words.too-long",
        "maison.wav": "words.duplicate",
        "rien.wav": "words.silent",
        "stereo.wav": "words.not-mono",
        "twin.wav": "words.duplicate",
        "un+deux.wav": "words.name",
    }
    assert all(str(error).endswith(".") and str(error.parameters["path"]) in str(error) for error in listed.refused)


def test_a_word_of_just_under_the_limit_is_taken_whatever_silence_is_around_it(write_word, tmp_path):
    write_word("longue.wav", length_s=1.4, before_s=2.0)
    listed = list_words(tmp_path / "words")
    assert [word.text for word in listed.words] == ["longue"]
    assert sound_of(listed.words[0]).duration_s < 1.5


def test_names_in_any_unicode_form_are_one_word(write_word, tmp_path):
    write_word(unicodedata.normalize("NFD", "été") + ".wav", seed=1)
    (only,) = list_words(tmp_path / "words").words
    assert only.text == unicodedata.normalize("NFC", "été")


def test_a_file_that_was_changed_since_is_refused(own_words):
    word = own_words.words[0]
    word.path.write_bytes(own_words.words[1].path.read_bytes())
    with pytest.raises(InputError, match="new session"):
        sound_of(word)
    word.path.unlink()
    with pytest.raises(InputError, match="Put the file back"):
        sound_of(word)


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InputError, match="no folder"):
        list_words(tmp_path / "nowhere")


def test_a_picture_beside_a_recording_is_the_words_and_no_word_by_itself(write_word, tmp_path):
    write_word("gare.wav")
    write_word("maison.wav", seed=5)
    (tmp_path / "words" / "maison.png").write_bytes(b"a picture")
    listed = list_words(tmp_path / "words")
    assert listed.refused == ()
    assert {word.text: picture_of(word) for word in listed.words} == {
        "gare": None,
        "maison": tmp_path / "words" / "maison.png",
    }


def test_the_sounds_of_a_demonstration_are_enough_for_the_test_and_named_as_no_words(tmp_path):
    folder = demonstration.write_sounds(tmp_path)
    listed = list_words(folder)
    assert (len(listed.words), listed.refused) == (20, ())
    assert "no-words" in folder.name
