"""The system's volume as figures, and a calibration that holds at one volume alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.audio import Layout
from core.calibration import Calibration, CalibrationFit, CalibrationKind, ChannelLevel, SystemVolume

MADE = datetime(2026, 3, 2, tzinfo=UTC)

percents = st.integers(0, 1500).map(lambda tenths: tenths / 10)
volumes = st.builds(
    SystemVolume,
    st.lists(percents, min_size=1, max_size=6).map(tuple),
    st.lists(percents, min_size=1, max_size=6).map(tuple),
)


def calibration(os_volume: str) -> Calibration:
    channels = tuple(ChannelLevel(name, 100.0) for name in Layout.BINAURAL.channels)
    return Calibration(
        "c", "amp", "Amp", Layout.BINAURAL, CalibrationKind.METER, os_volume, "m", "p", MADE, channels
    )  # fmt: skip


@given(volumes)
def test_a_volume_that_was_written_is_read_as_the_same(volume: SystemVolume) -> None:
    read = SystemVolume.parse(str(volume))
    assert read is not None
    assert read.same_as(volume)


@pytest.mark.parametrize(
    ("typed", "percents", "decimals"),
    [("40 %", (40.0,), 0), ("40%", (40.0,), 0), (" 40,5 % ", (40.5,), 1), ("40.0 % / 55.0 %", (40.0, 55.0), 1)],
)
def test_what_a_person_types_in_percent_is_a_figure(typed: str, percents: tuple[float, ...], decimals: int) -> None:
    assert SystemVolume.parse(typed) == SystemVolume(percents, decimals=decimals)


@pytest.mark.parametrize("typed", ["", "knob at 9 h", "40", "about 40 %", "40 % on the amplifier", "-12 dB", "4000 %"])
def test_anything_else_is_no_figure_and_is_compared_with_nothing(typed: str) -> None:
    assert SystemVolume.parse(typed) is None
    assert calibration(typed).fit("amp", Layout.BINAURAL, MADE, SystemVolume((5.0,))) is CalibrationFit.VALID


def test_a_typed_figure_stands_for_what_a_display_rounds_to_it_and_a_read_one_for_itself() -> None:
    typed, read = SystemVolume.parse("40 %"), SystemVolume((40.0,))
    assert typed is not None
    assert [typed.same_as(SystemVolume((now,))) for now in (39.4, 39.6, 40.4, 40.6)] == [False, True, True, False]
    assert [read.same_as(SystemVolume((now,))) for now in (39.9, 40.0, 40.1)] == [False, True, False]


def test_one_figure_stands_for_all_channels_and_a_balance_is_another_volume() -> None:
    assert SystemVolume((40.0, 40.0)).same_as(SystemVolume((40.0,)))
    assert not SystemVolume((40.0, 45.0)).same_as(SystemVolume((40.0,)))
    assert not SystemVolume((40.0, 45.0)).same_as(SystemVolume((45.0, 40.0)))
    assert not SystemVolume((40.0, 40.0)).same_as(SystemVolume((40.0, 40.0, 40.0)))


@pytest.mark.parametrize(
    ("now", "fit"),
    [
        (SystemVolume((40.0,)), CalibrationFit.VALID),
        (None, CalibrationFit.VALID),
        (SystemVolume((41.0,)), CalibrationFit.OTHER_VOLUME),
        (SystemVolume((40.0,), muted=True), CalibrationFit.OTHER_VOLUME),
        (SystemVolume((40.0,), (80.0,)), CalibrationFit.OTHER_VOLUME),
        (SystemVolume((40.0, 38.0)), CalibrationFit.OTHER_VOLUME),
    ],
)
def test_a_calibration_holds_at_its_volume_alone_as_far_as_both_are_known(
    now: SystemVolume | None, fit: CalibrationFit
) -> None:
    assert calibration("40.0 %").fit("amp", Layout.BINAURAL, MADE, now) is fit


def test_a_muted_output_is_not_calibrated_whatever_was_written_down() -> None:
    muted = SystemVolume((40.0,), muted=True)
    assert calibration("knob at 9 h").fit("amp", Layout.BINAURAL, MADE, muted) is CalibrationFit.OTHER_VOLUME


def test_what_the_volume_cannot_mend_is_said_before_it() -> None:
    late, other = MADE + timedelta(days=400), SystemVolume((5.0,))
    assert calibration("40.0 %").fit("amp", Layout.BINAURAL, late, other) is CalibrationFit.EXPIRED
    assert calibration("40.0 %").fit("radio", Layout.BINAURAL, MADE, other) is CalibrationFit.OTHER_DEVICE


def test_a_muted_output_is_not_at_the_same_volume() -> None:
    assert not SystemVolume((40.0,)).same_as(SystemVolume((40.0,), muted=True))


def test_above_full_scale_the_system_amplifies() -> None:
    assert SystemVolume((40.0, 101.0)).above_full
    assert SystemVolume((40.0,), (120.0,)).above_full
    assert not SystemVolume((100.0,)).above_full
