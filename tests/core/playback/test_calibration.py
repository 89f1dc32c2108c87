"""Levels against the standard's tables, and the arithmetic between a reading and what is played."""

import math
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.audio import AudioClip, Layout, from_db, rms_dbfs
from core.calibration import Calibration, CalibrationFit, CalibrationKind, ChannelLevel
from core.errors import InputError
from core.playback import calibration as maths
from core.playback.a_weighting import a_level_dbfs, a_weighted, a_weighting_db, loudest_second

RATE_HZ = 48_000
MADE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

# IEC 61672-1:2013, table 3: nominal third-octave frequency, A-weighting rounded to 0.1 dB
TABLE = {
    10: -70.4, 20: -50.5, 31.5: -39.4, 40: -34.6, 50: -30.2, 63: -26.2, 80: -22.5, 100: -19.1, 125: -16.1, 160: -13.4,
    200: -10.9, 250: -8.6, 315: -6.6, 400: -4.8, 500: -3.2, 630: -1.9, 800: -0.8, 1000: 0.0, 1250: 0.6, 1600: 1.0,
    2000: 1.2, 2500: 1.3, 3150: 1.2, 4000: 1.0, 5000: 0.5, 6300: -0.1, 8000: -1.1, 10000: -2.5, 12500: -4.3,
    16000: -6.6, 20000: -9.3,
}  # fmt: skip


def calibration(layout: Layout = Layout.BINAURAL, *, reference_dba: float = 100.0, **changes: object) -> Calibration:
    channels = tuple(ChannelLevel(name, reference_dba) for name in layout.channels)
    values: dict[str, object] = {
        "uuid": "c-1",
        "device_id": "ALSA: amp",
        "device_name": "amp",
        "layout": layout,
        "kind": CalibrationKind.METER,
        "os_volume": "40 %",
        "meter": "NTi XL2",
        "person": "T. Ona",
        "created_utc": MADE,
        "channels": channels,
    }
    return Calibration(**values | changes)


def tone(frequency_hz: float, seconds: float = 1.0, channels: int = 2) -> np.ndarray:
    wave = np.sin(2 * np.pi * frequency_hz * np.arange(round(seconds * RATE_HZ)) / RATE_HZ)
    return np.repeat(wave[:, None], channels, axis=1).astype(np.float32)


def test_the_weighting_is_the_standards_at_every_third_octave() -> None:
    for nominal, wanted in TABLE.items():
        exact = 1000.0 * 10.0 ** (round(10 * math.log10(nominal / 1000.0)) / 10.0)
        assert float(a_weighting_db(exact)) == pytest.approx(wanted, abs=0.06), nominal


@pytest.mark.parametrize("frequency_hz", [63.0, 250.0, 1000.0, 4000.0, 16000.0])
def test_a_tone_is_weighted_as_the_formula_says(frequency_hz: float) -> None:
    level = a_level_dbfs(tone(frequency_hz, 2.0), RATE_HZ)
    assert level[0] == pytest.approx(-3.01 + float(a_weighting_db(frequency_hz)), abs=0.05)


def test_the_weighting_does_not_wrap_the_end_of_a_sound_to_its_start() -> None:
    sound = np.zeros((RATE_HZ, 1), np.float32)
    sound[-4800:] = tone(50.0, 0.1, 1)
    weighted = a_weighted(sound, RATE_HZ)
    assert np.abs(weighted[:4800]).max() < 1e-4 * np.abs(weighted).max()


def test_the_loudest_second_is_found_wherever_it_lies() -> None:
    power = np.full(5 * RATE_HZ, 0.01)
    power[2 * RATE_HZ + 123 : 3 * RATE_HZ + 123] = 1.0
    assert loudest_second(power, RATE_HZ) == pytest.approx(1.0)
    assert loudest_second(np.ones(RATE_HZ // 4), RATE_HZ) == pytest.approx(0.25)


@given(st.floats(45.0, 95.0), st.floats(-12.0, 0.0))
def test_a_reading_gives_the_reference_that_predicts_the_reading(reading_dba: float, trim_db: float) -> None:
    reference = maths.reference_of_reading(reading_dba, trim_db)
    noise = maths.calibration_noise(Layout.STEREO, "FR", RATE_HZ, trim_db=trim_db, duration_s=8.0)
    steady = noise.samples[4 * RATE_HZ : 7 * RATE_HZ]
    level = a_level_dbfs(steady, RATE_HZ)
    assert level[1] + reference == pytest.approx(reading_dba, abs=0.2)
    assert level[0] == -math.inf


def test_the_noise_begins_in_silence_and_reaches_its_level_after_the_ramp() -> None:
    noise = maths.calibration_noise(Layout.STEREO, "FL", RATE_HZ, duration_s=8.0).channel("FL")
    assert rms_dbfs(noise[: RATE_HZ // 10]) < maths.NOISE_DBFS - 40
    assert rms_dbfs(noise[4 * RATE_HZ : 7 * RATE_HZ]) == pytest.approx(maths.NOISE_DBFS, abs=0.2)
    assert np.abs(noise[-10:]).max() < 0.01 * np.abs(noise).max()


def test_sensitivity_per_milliwatt_and_per_volt_agree() -> None:
    # 100 dB for 1 mW into 32 ohm is 114.95 dB for 1 V; a full-scale sine of 1 V lies 3.01 dB below our 0 dBFS
    by_power = maths.reference_of_sensitivity(100.0, 1.0, per_volt=False, impedance_ohm=32.0)
    by_volt = maths.reference_of_sensitivity(114.949, 1.0, per_volt=True)
    assert by_power == pytest.approx(117.96, abs=0.01)
    assert by_power == pytest.approx(by_volt, abs=0.001)
    assert maths.reference_of_sensitivity(114.949, 0.1, per_volt=True) == pytest.approx(by_volt - 20.0)


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("calibration.sensitivity", {"sensitivity_db": 30.0, "output_v": 1.0, "per_volt": True}),
        ("calibration.voltage", {"sensitivity_db": 100.0, "output_v": 0.0, "per_volt": True}),
        ("calibration.voltage", {"sensitivity_db": 100.0, "output_v": math.nan, "per_volt": True}),
        ("calibration.impedance", {"sensitivity_db": 100.0, "output_v": 1.0, "per_volt": False}),
    ],
)
def test_figures_that_cannot_be_are_refused_with_a_sentence(code: str, values: dict[str, object]) -> None:
    with pytest.raises(InputError) as caught:
        maths.reference_of_sensitivity(**values)
    assert caught.value.code == code
    assert "{" not in str(caught.value)


@given(st.lists(st.floats(60.0, 71.0), min_size=5, max_size=5))
def test_two_rounds_bring_every_loudspeaker_within_half_a_decibel(levels: list[float]) -> None:
    names = maths.measured_channels(Layout.SURROUND_51)
    rooms = dict(zip(names, levels, strict=True))
    first = maths.align({name: round(level, 1) for name, level in rooms.items()}, {})
    assert all(-12.0 <= trim <= 0.0 for trim in first.trims_db.values())
    second = maths.align(
        {name: round(level + first.trims_db[name], 1) for name, level in rooms.items()}, first.trims_db
    )
    assert second.aligned
    assert max(second.deviations_db.values()) <= 0.5


def test_loudspeakers_that_differ_too_much_are_not_evened_out() -> None:
    with pytest.raises(InputError) as caught:
        maths.align({"FL": 70.0, "FR": 57.0}, {})
    assert caught.value.code == "calibration.channels-differ"


def test_half_a_decibel_is_aligned_and_more_is_not() -> None:
    assert maths.align({"FL": 70.0, "FR": 70.5}, {}).aligned
    assert not maths.align({"FL": 70.0, "FR": 70.6}, {}).aligned


def test_nearer_loudspeakers_wait_for_the_farthest_and_loud_ones_are_trimmed() -> None:
    near, far = ChannelLevel("FL", 100.0, -6.0, 1.657), ChannelLevel("FR", 94.0, 0.0, 2.0)
    made = calibration(Layout.STEREO, channels=(near, far))
    clip = AudioClip(np.ones((10, 2), np.float32), RATE_HZ, Layout.STEREO)
    out = maths.corrected(clip, made)
    assert maths.channel_delays(made, RATE_HZ) == (48, 0)
    assert len(out.samples) == 58
    assert np.all(out.samples[:48, 0] == 0.0)
    assert out.samples[48, 0] == pytest.approx(from_db(-6.0))
    assert np.all(out.samples[:10, 1] == 1.0)
    assert np.all(out.samples[10:, 1] == 0.0)


def test_headphones_that_need_no_correction_are_left_as_they_are() -> None:
    clip = AudioClip(tone(500.0), RATE_HZ, Layout.BINAURAL)
    assert maths.corrected(clip, calibration()) is clip


@given(st.floats(-60.0, 0.0), st.floats(80.0, 120.0))
def test_a_gain_moves_the_level_at_the_listener_by_as_much(gain_db: float, reference_dba: float) -> None:
    clip = AudioClip(tone(1000.0), RATE_HZ, Layout.BINAURAL).scaled_db(gain_db)
    level = maths.listener_level(clip, calibration(reference_dba=reference_dba), 1.0)
    assert level.laeq == pytest.approx(reference_dba - 3.01 + gain_db, abs=0.05)
    assert level.loudest_second == pytest.approx(level.laeq, abs=0.05)


def test_the_loudest_second_is_that_of_the_louder_ear_and_the_level_that_of_both() -> None:
    samples = tone(1000.0)
    samples[:, 1] = 0.0
    level = maths.listener_level(AudioClip(samples, RATE_HZ, Layout.BINAURAL), calibration(), 1.0)
    assert level.loudest_second - level.laeq == pytest.approx(3.01, abs=0.02)


def test_loudspeakers_add_their_powers_and_the_cap_reckons_with_sums_in_phase() -> None:
    level = maths.listener_level(AudioClip(tone(1000.0), RATE_HZ, Layout.STEREO), calibration(Layout.STEREO), 1.0)
    assert level.laeq == pytest.approx(100.0, abs=0.05)
    assert level.loudest_second == pytest.approx(103.0, abs=0.05)


def test_silence_has_no_level() -> None:
    clip = AudioClip(np.zeros((480, 2), np.float32), RATE_HZ, Layout.BINAURAL)
    assert maths.listener_level(clip, calibration(), 0.01) == maths.ListenerLevel(-math.inf, -math.inf)


def test_a_calibration_holds_for_its_output_and_layout_and_twelve_months() -> None:
    made = calibration()
    day = timedelta(days=1)
    assert made.fit("ALSA: amp", Layout.BINAURAL, MADE + 364 * day) is CalibrationFit.VALID
    assert made.fit("ALSA: amp", Layout.BINAURAL, MADE + 365 * day) is CalibrationFit.EXPIRED
    assert made.fit("ALSA: other", Layout.BINAURAL, MADE) is CalibrationFit.OTHER_DEVICE
    assert made.fit("ALSA: amp", Layout.STEREO, MADE) is CalibrationFit.OTHER_DEVICE
    assert calibration(created_utc=datetime(2028, 2, 29, tzinfo=UTC)).expires_utc == datetime(2029, 2, 28, tzinfo=UTC)


def test_a_calibration_that_misses_a_channel_or_amplifies_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="channels"):
        calibration(channels=(ChannelLevel("FL", 100.0),))
    with pytest.raises(ValueError, match="trim"):
        ChannelLevel("FL", 100.0, 3.0)
