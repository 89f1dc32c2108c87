"""The choice by ear: blind, even, the same sound through every set, never loud."""

from datetime import UTC, datetime

import numpy as np
import pytest

from core.acoustics.library import KEMAR_SET, Kept, hrtf_shelf
from core.acoustics.listener import ModelListener
from core.assessment.ear_choice import (
    DISTANCE_M,
    SWEEP_S,
    BlindSet,
    blind,
    levelled,
    place_at,
    sweeps,
    with_choice,
)
from core.assessment.fitting import fitting_for
from core.assessment.level import UNCALIBRATED_CAP_DBFS
from core.audio import AudioClip, Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.ears import Chosen, ChosenHow, Ears, Head
from core.errors import CancelledError
from core.paths import DataFolder
from core.playback.calibration import listener_level
from core.progress import Progress
from core.settings import Settings

WHEN = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
SETS = tuple(Kept(f"{number:064x}", f"set {number}") for number in range(4))


@pytest.fixture(scope="module")
def data(tmp_path_factory, sofa_file):
    folder = DataFolder(tmp_path_factory.mktemp("site"))
    hrtf_shelf(folder).add(sofa_file(folder.root / "large.sofa", 1.1))
    return folder


@pytest.fixture(scope="module")
def rendered(data):
    both = (BlindSet("A", hrtf_shelf(data).kept()[0]), BlindSet("B", KEMAR_SET))
    return sweeps(both, fitting_for(Layout.BINAURAL, Ears(), Settings()), data)


def test_the_letters_say_nothing_of_the_sets_but_the_seed_does():
    orders = {tuple(one.hrtf for one in blind(SETS, seed)) for seed in range(40)}
    assert len(orders) > 10
    assert {one.hrtf for one in blind(SETS, 3)} == set(SETS)
    assert blind(SETS, 3) == blind(SETS, 3)
    assert [one.label for one in blind(SETS, 3)] == ["A", "B", "C", "D"]
    many = [one.label for one in blind(SETS * 7, 0)]
    assert len(set(many)) == 28
    assert many[26:] == ["A1", "B1"]


def test_the_sound_moves_evenly_from_the_far_left_to_the_far_right():
    places = [place_at(time_s) for time_s in np.linspace(0, SWEEP_S, 9)]
    assert np.allclose([place.azimuth_deg for place in places], np.linspace(-90, 90, 9))
    assert {(place.elevation_deg, place.distance_m) for place in places} == {(0.0, DISTANCE_M)}
    assert place_at(SWEEP_S + 1).azimuth_deg == 90.0


def test_a_listener_hears_the_sound_go_from_left_to_right(rendered):
    listener = ModelListener("kemar")
    clip = rendered["B"]
    frames = clip.rate_hz // 4
    heard = [
        listener.azimuth_of(AudioClip(clip.samples[start : start + frames].copy(), clip.rate_hz, clip.layout))
        for start in range(0, round(SWEEP_S * clip.rate_hz) - frames + 1, 2 * frames)
    ]
    wanted = [place_at(0.5 * number + 0.125).azimuth_deg for number in range(len(heard))]
    assert np.max(np.abs(np.array(heard) - wanted)) < 15


def test_every_set_sounds_as_itself_with_ramps_at_both_ends(rendered):
    assert set(rendered) == {"A", "B"}
    assert not np.allclose(rendered["A"].samples, rendered["B"].samples, atol=1e-4)
    for clip in rendered.values():
        size = np.abs(clip.samples).max(axis=1)
        loud, edge = size.max(), round(0.005 * clip.rate_hz)
        assert size[:edge].max() < 0.05 * loud
        assert size[-edge:].max() < 0.05 * loud


def test_the_head_of_the_patient_is_the_head_of_every_set(data, rendered):
    fitting = fitting_for(Layout.BINAURAL, Ears(Head(50)), Settings())
    small = sweeps((BlindSet("B", KEMAR_SET),), fitting, data)["B"]
    frames = min(len(small.samples), len(rendered["B"].samples))
    assert not np.allclose(small.samples[:frames], rendered["B"].samples[:frames], atol=1e-4)


def test_the_level_is_the_sessions_or_stays_under_the_cap_and_is_one_for_all(rendered):
    channels = tuple(ChannelLevel(name, 100.0) for name in Layout.BINAURAL.channels)
    calibration = Calibration(
        "c", "amp", "amp", Layout.BINAURAL, CalibrationKind.METER, "", "m", "T", WHEN, channels
    )  # fmt: skip
    at_level = levelled(rendered, calibration)
    mean = np.mean([10 ** (listener_level(clip, calibration, SWEEP_S).laeq / 10) for clip in at_level.values()])
    assert 10 * np.log10(mean) == pytest.approx(65.0, abs=0.1)
    ratios = [np.abs(at_level[name].samples).max() / np.abs(rendered[name].samples).max() for name in rendered]
    assert ratios[0] == pytest.approx(ratios[1], rel=1e-4)
    loud = {name: clip.scaled_db(30.0) for name, clip in rendered.items()}
    for clip in levelled(loud, None).values():
        assert listener_level(clip, None, SWEEP_S).loudest_second <= UNCALIBRATED_CAP_DBFS + 0.01


def test_it_can_be_cancelled(data):
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        sweeps((BlindSet("A", KEMAR_SET),), fitting_for(Layout.BINAURAL, Ears(), Settings()), data, progress)


def test_the_choice_is_kept_with_how_and_when_and_no_difference_keeps_the_sites_set():
    ears = Ears(Head(57), "kemar", "KEMAR")
    chosen = with_choice(ears, BlindSet("B", SETS[2]), WHEN)
    assert chosen == Ears(Head(57), SETS[2].id, "set 2", Chosen(ChosenHow.BY_EAR, WHEN))
    assert with_choice(ears, None, WHEN) == Ears(Head(57), None, "", Chosen(ChosenHow.BY_EAR, WHEN))
