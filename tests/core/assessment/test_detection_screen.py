"""The detection screen: guessing seldom passes, saying always the same never, and left sounds at the left ear alone."""

from datetime import UTC, datetime
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.detection_screen import (
    BELOW_SESSION_DB,
    LEAD_S,
    MAX_ALIKE,
    NEEDED,
    TRIALS,
    DetectionScreen,
    Ear,
    EarResult,
    ScreenTrial,
    screen_order,
    screen_sounds,
)
from core.assessment.level import PresentationLevel
from core.audio import AudioClip, Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.playback.calibration import listener_level
from core.playback.channel_check import LEVEL_DBFS


def answered(order, answer):
    screen = DetectionScreen(order)
    while screen.current is not None:
        screen.answer(heard=answer(screen.current))
    return screen.results()


def test_who_guesses_passes_an_ear_in_at_most_6_of_100():
    chance = sum(comb(TRIALS, right) * EarResult(right, TRIALS).passed for right in range(TRIALS + 1)) / 2**TRIALS
    assert chance == pytest.approx(0.0547, abs=1e-4)


def test_eight_of_ten_pass_and_seven_do_not():
    assert EarResult(NEEDED, TRIALS).passed
    assert not EarResult(NEEDED - 1, TRIALS).passed
    assert not EarResult(4, 4).passed, "an ear passes by all of its trials"


@pytest.mark.parametrize("counts", [(11, 10), (-1, 10)])
def test_counts_that_cannot_be_are_refused(counts):
    with pytest.raises(ValueError, match="cannot be"):
        EarResult(*counts)


@given(st.integers(0, 2**31 - 1))
def test_each_ear_has_ten_trials_in_a_row_half_of_them_silent_and_no_long_runs(seed):
    order = screen_order(seed)
    assert len(order) == 2 * TRIALS
    for block in (order[:TRIALS], order[TRIALS:]):
        assert len({trial.ear for trial in block}) == 1
        assert sum(trial.sounds for trial in block) == TRIALS // 2
        for start in range(TRIALS - MAX_ALIKE):
            assert len({trial.sounds for trial in block[start : start + MAX_ALIKE + 1]}) == 2
    assert {trial.ear for trial in order} == set(Ear)
    assert order == screen_order(seed)


def test_either_ear_may_come_first():
    assert {screen_order(seed)[0].ear for seed in range(20)} == set(Ear)


@given(st.integers(0, 1000))
def test_somebody_who_always_says_the_same_fails_both_ears_and_who_hears_all_passes_both(seed):
    order = screen_order(seed)
    for same in (True, False):
        assert answered(order, lambda _trial, same=same: same) == dict.fromkeys(Ear, EarResult(5, 10))
    assert answered(order, lambda trial: trial.sounds) == dict.fromkeys(Ear, EarResult(10, 10))


def test_a_deaf_ear_fails_and_the_other_passes():
    results = answered(screen_order(3), lambda trial: trial.sounds and trial.ear is Ear.RIGHT)
    assert (results[Ear.LEFT].passed, results[Ear.RIGHT].passed) == (False, True)


def test_an_ear_that_was_left_half_way_has_no_result():
    order = screen_order(1)
    screen = DetectionScreen(order)
    for _ in range(TRIALS):
        screen.answer(heard=True)
    assert set(screen.results()) == {order[0].ear}
    assert screen.number == 1, "the other ear begins"
    screen.answer(heard=True)
    assert screen.number == 2
    assert set(screen.results()) == {order[0].ear}


def test_no_answer_is_taken_after_the_last():
    screen = DetectionScreen(screen_order(1))
    for _ in range(2 * TRIALS):
        screen.answer(heard=True)
    assert screen.number == TRIALS
    with pytest.raises(ValueError, match="over"):
        screen.answer(heard=True)


def rms(samples):
    loud = samples[np.abs(samples) > 0]
    return 0.0 if not len(loud) else float(np.sqrt(np.mean(loud**2)))


def test_left_sounds_at_the_left_ear_alone_and_silence_is_silent():
    sounds = screen_sounds(None)
    channels = Layout.BINAURAL.channels
    for ear, own, other in ((Ear.LEFT, "FL", "FR"), (Ear.RIGHT, "FR", "FL")):
        clip = sounds[ScreenTrial(ear, True)]
        assert rms(clip.samples[:, channels.index(own)]) > 0.0
        assert not clip.samples[:, channels.index(other)].any()
        silence = sounds[ScreenTrial(ear, False)]
        assert not silence.samples.any()
        assert silence.duration_s == clip.duration_s, "length tells nothing"


def test_where_nothing_is_calibrated_it_is_10_db_softer_than_the_channel_check():
    sounds = screen_sounds(None)
    for ear, column in ((Ear.LEFT, 0), (Ear.RIGHT, 1)):
        level_dbfs = 20 * np.log10(rms(sounds[ScreenTrial(ear, True)].samples[:, column]))
        assert level_dbfs == pytest.approx(LEVEL_DBFS - BELOW_SESSION_DB, abs=0.2)


def test_over_a_calibrated_output_it_is_10_db_softer_than_the_session(calibration):
    sounds = screen_sounds(PresentationLevel(calibration, 60.0))
    for ear in Ear:
        whole = sounds[ScreenTrial(ear, True)]
        clip = AudioClip(whole.samples[round(LEAD_S * whole.rate_hz) :], whole.rate_hz, whole.layout)
        assert listener_level(clip, calibration, clip.duration_s).laeq == pytest.approx(50.0, abs=0.5)


@pytest.fixture
def calibration():
    channels = tuple(ChannelLevel(name, 105.0) for name in Layout.BINAURAL.channels)
    made = datetime(2026, 11, 1, tzinfo=UTC)
    return Calibration("c", "out", "amp", Layout.BINAURAL, CalibrationKind.METER, "40 %", "m", "T. Ona", made, channels)
