"""The energy vector and the tables of errors; and what our own panning scores by them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout
from core.evaluation.localization import ErrorTable, LocalizationError, energy_vector, sweep
from core.geometry import ITU_51_SPEAKERS, Position, wrap_azimuth

NOTHING = {speaker.channel: 0.0 for speaker in ITU_51_SPEAKERS}


@pytest.mark.parametrize("speaker", ITU_51_SPEAKERS, ids=lambda speaker: speaker.channel)
def test_a_single_speaker_points_at_itself(speaker):
    vector = energy_vector(NOTHING | {speaker.channel: 0.3}, ITU_51_SPEAKERS)
    assert vector.azimuth_deg == pytest.approx(speaker.direction.azimuth_deg)
    assert vector.length == pytest.approx(1.0)


@given(st.fixed_dictionaries({speaker.channel: st.floats(0.001, 10) for speaker in ITU_51_SPEAKERS}))
def test_mirrored_energies_point_to_the_mirrored_side(energies):
    swap = {"FL": "FR", "FR": "FL", "BL": "BR", "BR": "BL", "FC": "FC"}
    here = energy_vector(energies, ITU_51_SPEAKERS)
    there = energy_vector({swap[name]: energy for name, energy in energies.items()}, ITU_51_SPEAKERS)
    assert there.length == pytest.approx(here.length)
    if here.length > 1e-6:
        assert wrap_azimuth(here.azimuth_deg + there.azimuth_deg) == pytest.approx(0, abs=1e-3)


def test_silence_points_nowhere():
    assert energy_vector(NOTHING, ITU_51_SPEAKERS) is None


def test_errors_take_the_short_way_round_and_missed_directions_are_counted_apart():
    table = ErrorTable((LocalizationError(170, -170), LocalizationError(0, -4), LocalizationError(90, None)))
    assert table.rows[0].error_deg == pytest.approx(20)
    assert table.mean_abs_deg == pytest.approx(12)
    assert table.max_abs_deg == pytest.approx(20)
    assert table.missed == 1
    assert table.within(45).max_abs_deg == pytest.approx(4)


def test_folded_to_the_front_an_error_is_lateral_and_what_was_heard_behind_is_counted():
    table = ErrorTable((LocalizationError(90, 98), LocalizationError(30, 150), LocalizationError(-60, -50)))
    assert [row.error_deg for row in table.folded().rows] == pytest.approx([-8, 0, 10])
    assert table.behind == pytest.approx(2 / 3)
    assert table.within(45).behind == 1
    assert math.isnan(ErrorTable((LocalizationError(0, None),)).behind)


def test_a_table_without_findings_has_no_error():
    table = sweep(lambda _: None, [0, 30])
    assert math.isnan(table.mean_abs_deg)
    assert math.isnan(table.max_abs_deg)
    assert table.missed == 2


def test_our_5_1_panning_points_where_it_should_as_far_as_the_speakers_allow():
    clip = AudioClip.mono(np.random.default_rng(0).standard_normal(2400) * 0.05)

    def locate(azimuth_deg: float) -> float | None:
        job = RenderJob((PlacedClip(clip, Position(azimuth_deg, 0, 1)),), None, clip.duration_s)
        audio = render(job, RenderOptions(Layout.SURROUND_51, method="vbap")).audio
        energies = {s.channel: float(np.square(audio.channel(s.channel)).sum()) for s in ITU_51_SPEAKERS}
        vector = energy_vector(energies, ITU_51_SPEAKERS)
        return None if vector is None else vector.azimuth_deg

    table = sweep(locate, range(-90, 91, 5))
    assert table.missed == 0
    assert table.mean_abs_deg <= 6.1
    assert table.max_abs_deg <= 12.0
    assert table.within(30).max_abs_deg <= 4.0
