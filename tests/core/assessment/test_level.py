"""One gain for a block: the level asked for, and never a second above the cap."""

import math
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.acoustics.door import RenderOptions
from core.acoustics.limiter import CEILING_DBTP, true_peak_dbtp
from core.assessment import protocol as protocols
from core.assessment.level import UNCALIBRATED_CAP_DBFS, Lowered, PresentationLevel, set_level, standing
from core.assessment.plan import plan_session
from core.assessment.prepare import prepare_stimuli
from core.audio import AudioClip, Layout, from_db
from core.calibration import Calibration, CalibrationFit, CalibrationKind, ChannelLevel
from core.errors import InputError
from core.playback.calibration import CAP_DBA, listener_level

RATE_HZ = 48_000
MADE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def calibration(layout: Layout = Layout.BINAURAL, reference_dba: float = 105.0, trim_db: float = 0.0) -> Calibration:
    channels = tuple(
        ChannelLevel(name, reference_dba - number * trim_db, number * trim_db, None)
        for number, name in enumerate(layout.channels)
    )
    return Calibration(
        "c-1", "dev", "dev", layout, CalibrationKind.METER, "40 %", "meter", "T. Ona", MADE, channels, ""
    )


def noise(seed: int, level_dbfs: float, seconds: float = 0.5, layout: Layout = Layout.BINAURAL) -> AudioClip:
    shape = (round(seconds * RATE_HZ), len(layout.channels))
    white = np.random.default_rng(seed).uniform(-1.0, 1.0, shape) * math.sqrt(3.0) * from_db(level_dbfs)
    return AudioClip(white.astype(np.float32), RATE_HZ, layout)


@given(st.floats(50.0, 75.0), st.floats(95.0, 115.0), st.lists(st.floats(-45.0, -24.0), min_size=1, max_size=4))
def test_a_block_gets_its_level_by_one_gain_and_never_exceeds_the_cap(
    wanted_dba: float, reference_dba: float, levels_dbfs: list[float]
) -> None:
    made = calibration(reference_dba=reference_dba)
    sounds = {number: noise(number, level, 1.1) for number, level in enumerate(levels_dbfs)}
    played, block = set_level(sounds, 1.1, PresentationLevel(made, wanted_dba))
    for number, clip in sounds.items():
        gain = played[number].samples[1000, 0] / clip.samples[1000, 0]
        assert gain == pytest.approx(from_db(block.gain_db), rel=1e-4)
        assert listener_level(played[number], made, 1.1).loudest_second <= CAP_DBA + 0.01
        assert true_peak_dbtp(played[number].samples) <= CEILING_DBTP + 0.01
    power = np.mean([10 ** (listener_level(clip, made, 1.1).laeq / 10) for clip in played.values()])
    assert block.level_dba == pytest.approx(10 * math.log10(power), abs=0.02)
    assert block.level_dba <= wanted_dba + 0.01
    if block.lowered is Lowered.NO:
        assert block.level_dba == pytest.approx(wanted_dba, abs=0.06)
    else:
        assert block.lowered_db == pytest.approx(wanted_dba - block.level_dba, abs=0.01)


def test_one_sound_that_would_exceed_the_cap_lowers_all_of_them_and_that_is_said() -> None:
    made = calibration()
    sounds = {"near": noise(1, -20.0, 2.0)} | {f"far-{n}": noise(n, -50.0, 2.0) for n in range(2, 13)}
    played, block = set_level(sounds, 2.0, PresentationLevel(made, 75.0))
    assert block.lowered is Lowered.CAP
    assert block.lowered_db > 1.0
    assert listener_level(played["near"], made, 2.0).loudest_second == pytest.approx(CAP_DBA, abs=0.01)


def test_an_output_that_is_too_soft_lowers_the_level_and_that_is_said() -> None:
    played, block = set_level({0: noise(1, -40.0)}, 0.5, PresentationLevel(calibration(reference_dba=70.0), 75.0))
    assert block.lowered is Lowered.FULL_SCALE
    assert true_peak_dbtp(played[0].samples) == pytest.approx(CEILING_DBTP, abs=0.01)


def test_trims_make_channels_equal_before_the_level_is_set() -> None:
    made = calibration(Layout.STEREO, trim_db=-3.0)
    clip = noise(1, -30.0, 1.0, Layout.STEREO)
    played, _ = set_level({0: clip}, 1.0, PresentationLevel(made, 65.0))
    left, right = (np.sqrt(np.mean(np.square(played[0].samples[:, number]))) for number in (0, 1))
    assert 20 * math.log10(left / right) == pytest.approx(3.0, abs=0.1)


def test_without_a_calibration_nothing_is_changed_but_what_is_far_too_loud() -> None:
    usual = {0: noise(1, -27.0)}
    played, block = set_level(usual, 0.5, None)
    assert played[0] is usual[0]
    assert (block.gain_db, block.level_dba, block.calibration_id, block.lowered) == (0.0, None, None, Lowered.NO)
    loud, block = set_level({0: noise(1, -5.0, 2.0)}, 2.0, None)
    assert block.lowered is Lowered.CAP
    assert listener_level(loud[0], None, 2.0).loudest_second == pytest.approx(UNCALIBRATED_CAP_DBFS, abs=0.01)


def test_silence_alone_has_no_level_and_is_not_amplified() -> None:
    clip = AudioClip(np.zeros((480, 2), np.float32), RATE_HZ, Layout.BINAURAL)
    played, block = set_level({0: clip}, 0.01, PresentationLevel(calibration()))
    assert played[0].peak == 0.0
    assert block.level_dba is None


@pytest.mark.parametrize("level_dba", [49.9, 75.1, math.nan])
def test_levels_outside_the_range_are_refused(level_dba: float) -> None:
    with pytest.raises(InputError) as caught:
        PresentationLevel(calibration(), level_dba)
    assert caught.value.code == "assessment.level-range"


def test_a_session_is_prepared_at_the_level_asked_for_and_the_same_way_again() -> None:
    protocol = protocols.find("direction").protocol
    plan = plan_session(protocol, 3)[:6]
    made = calibration(Layout.STEREO)
    options = RenderOptions(layout=Layout.STEREO, rate_hz=RATE_HZ)
    stimuli = prepare_stimuli(plan, protocol, None, None, options, level=PresentationLevel(made, 60.0))
    assert stimuli.level.level_dba == pytest.approx(60.0, abs=0.01)
    assert stimuli.level.calibration_id == "c-1"
    again = prepare_stimuli(plan, protocol, None, None, options, level=PresentationLevel(made, 60.0))
    louder = prepare_stimuli(plan, protocol, None, None, options, level=PresentationLevel(made, 63.0))
    assert again.plan == stimuli.plan
    assert louder.plan != stimuli.plan
    assert louder.gain_db - stimuli.gain_db == pytest.approx(3.0, abs=1e-6)


def test_how_an_output_stands_says_why_it_is_not_calibrated(bench) -> None:
    store = bench.store
    assert standing(store, "dev", Layout.BINAURAL, MADE).fit is CalibrationFit.NEVER
    store.add_calibration(calibration())
    valid = standing(store, "dev", Layout.BINAURAL, MADE + timedelta(days=30))
    assert valid.valid == calibration()
    assert standing(store, "dev", Layout.STEREO, MADE).fit is CalibrationFit.OTHER_DEVICE
    assert standing(store, "other", Layout.BINAURAL, MADE).fit is CalibrationFit.OTHER_DEVICE
    expired = standing(store, "dev", Layout.BINAURAL, MADE + timedelta(days=366))
    assert (expired.fit, expired.valid, expired.calibration) == (CalibrationFit.EXPIRED, None, calibration())
