"""Words and pictures through the real windows, from an empty folder to the scores."""

from pathlib import Path

import pytest
from rehearsing import held

from core.assessment.material.demonstration import FOLDER
from core.records.model import SessionState

pytestmark = [pytest.mark.end_to_end, pytest.mark.long]


_QUICKLY = ("--pictures", "none", "--speed", "40", "--no-form")


def test_two_words_by_two_switches_and_the_right_one_is_said_more_often(tmp_path: Path) -> None:
    options = ("--protocol", "words", "--listener", "neglect-left", "--by", "two-switches")
    rehearsed = held(tmp_path / "out", *options, *_QUICKLY)
    assert rehearsed.session.state is SessionState.COMPLETED
    assert len(rehearsed.session.trials) == 43
    assert (tmp_path / "out" / FOLDER).is_dir()
    chosen = [trial.response_choice for trial in rehearsed.session.trials]
    assert set(chosen) == {"right", "both"}, "the left word is missed, the right one never"
    assert rehearsed.session.setup.response_mode == "buttons"


def test_pictures_by_keys_are_all_right_for_who_knows_them(tmp_path: Path) -> None:
    rehearsed = held(tmp_path / "out", "--protocol", "scene-match", "--by", "keys", *_QUICKLY)
    assert all(trial.response_choice == trial.planned.condition for trial in rehearsed.session.trials)
    assert rehearsed.scores.matching is not None
    assert rehearsed.scores.matching.right.correct.count == 9
