"""What pairs, movements and levelled distances sound like: left is left, and nothing but what is asked for differs."""

from dataclasses import replace

import numpy as np
import pytest

from core.acoustics.door import RenderOptions
from core.acoustics.listener import ModelListener
from core.assessment import protocol as protocols
from core.assessment.plan import plan_session
from core.assessment.prepare import prepare_stimuli, sha256_of
from core.assessment.sounds import job, sound_s
from core.audio import Layout, rms_dbfs
from core.playback.calibration import listener_level

RATE_HZ = 48_000


def prepared(protocol_id, layout=Layout.STEREO, trials=None, **changes):
    protocol = protocols.find(protocol_id).protocol.model_copy(update=changes)
    plan = plan_session(protocol, 3) if trials is None else trials
    return protocol, plan, prepare_stimuli(plan, protocol, None, None, RenderOptions(layout, rate_hz=RATE_HZ))


def test_a_sound_on_one_side_comes_from_that_side_and_two_come_from_both():
    _, plan, stimuli = prepared("extinction", order=protocols.Order(), repetitions=2)
    for planned in plan:
        if planned.is_catch:
            assert stimuli.sound_of(planned).peak == 0.0
            continue
        left, right = (rms_dbfs(stimuli.sound_of(planned).channel(name)) for name in ("FL", "FR"))
        if planned.condition == "both":
            assert abs(left - right) < 3
        else:
            assert (left > right) is (planned.condition == "left")
            assert abs(left - right) > 6


def test_both_sounds_together_are_the_two_that_come_alone():
    protocol = protocols.find("extinction").protocol
    plan = [trial for trial in plan_session(protocol, 3) if trial.block == "test-1" and not trial.is_catch]
    both = next(trial for trial in plan if trial.condition == "both")
    names = both.stimulus_id.split("+")
    alone = [
        next(t for t in plan if t.condition == side and t.stimulus_id == name)
        for side, name in zip(("left", "right"), names, strict=True)
    ]
    jobs = [job(trial, protocol, None, None, RATE_HZ, 0.0) for trial in (both, *alone)]
    assert [source.position.azimuth_deg for source in jobs[0].sources] == [-60, 60]
    assert [source.position.azimuth_deg for one in jobs[1:] for source in one.sources] == [-60, 60]
    for together, single in zip(jobs[0].sources, (one.sources[0] for one in jobs[1:]), strict=True):
        assert np.array_equal(together.clip.samples, single.clip.samples)
    assert not np.array_equal(jobs[0].sources[0].clip.samples, jobs[0].sources[1].clip.samples)


@pytest.mark.parametrize(("condition", "first"), [("toward-left", "right"), ("toward-right", "left")])
def test_a_sound_that_moves_toward_one_side_comes_from_the_other(condition, first):
    protocol = protocols.find("motion").protocol
    place = next(place for place in plan_session(protocol, 3) if place.condition == condition and place.track)
    moved = job(replace(place, level=80.0), protocol, None, None, RATE_HZ, 0.0)
    (source,) = moved.sources
    assert moved.duration_s == 2.0, "80 degrees at 40 degrees a second"
    sign = 1 if first == "right" else -1
    azimuths = [source.path(time_s).azimuth_deg for time_s in (0.0, 0.5, 1.0, 2.0, 5.0)]
    assert azimuths == [40 * sign, 20 * sign, 0, -40 * sign, -40 * sign]
    assert source.position == source.path(0.0)


def test_a_movement_is_heard_as_it_is_meant():
    protocol = protocols.find("motion").protocol
    practice = tuple(replace(trial, level=60.0) for trial in plan_session(protocol, 3)[:2])
    _, _, stimuli = prepared("motion", Layout.BINAURAL, practice)
    for planned in practice:
        clip = stimuli.sound_of(planned)
        quarter = len(clip.samples) // 4
        begins, ends = (
            ModelListener().azimuth_of(replace(clip, samples=part))
            for part in (clip.samples[:quarter], clip.samples[-quarter:])
        )
        assert (ends > begins + 20) is (planned.condition == "toward-right")
        assert (ends < begins - 20) is (planned.condition == "toward-left")


def test_every_level_of_every_track_has_its_sound_and_its_hash_before_the_first_trial(monkeypatch):
    protocol, plan, stimuli = prepared("midline")
    assert {place.stimulus_sha256 for place in stimuli.plan if place.track} == {""}, "not known before the answers"
    place = next(place for place in plan if place.track)
    seen = set()
    for level in range(-90, 91, 5):
        played = stimuli.hashed(replace(place, level=float(level), target_azimuth_deg=float(level)))
        clip = stimuli.sound_of(played)
        assert played.stimulus_sha256 == sha256_of(clip)
        seen.add(played.stimulus_sha256)
        if abs(level) >= 10:
            left, right = (rms_dbfs(clip.channel(name)) for name in ("FL", "FR"))
            assert (left > right) is (level < 0)
    with monkeypatch.context() as running:
        running.setattr("core.assessment.prepare.sha256_of", None)  # a running session has no time to hash
        stimuli.hashed(replace(place, level=0.0, target_azimuth_deg=0.0))
    again = prepare_stimuli(stimuli.plan, protocol, None, None, RenderOptions(Layout.STEREO, rate_hz=RATE_HZ))
    played = replace(place, level=-15.0, target_azimuth_deg=-15.0)
    assert again.hashed(played) == stimuli.hashed(played), "a session that is resumed sounds as it did"
    assert len(seen) == 13, "beyond 30 degrees two loudspeakers have no more to give"
    assert sound_s(place, protocol) == 0.3


def test_a_dose_counts_a_moving_sound_as_long_as_its_arc_takes():
    protocol = protocols.find("motion").protocol
    place = plan_session(protocol, 3)[-1]
    assert [sound_s(replace(place, level=arc), protocol) for arc in (20.0, 120.0)] == [0.5, 3.0]


def test_distances_without_loudness_reach_the_listener_at_one_level():
    protocol = protocols.find("distance-equal").protocol
    block = tuple(trial for trial in plan_session(protocol, 3) if trial.block == "test-1" and not trial.is_catch)
    _, _, equal = prepared("distance-equal", trials=block)
    levels = [listener_level(equal.sound_of(trial), None, protocol.stimulus.duration_s).laeq for trial in block]
    assert max(levels) - min(levels) < 0.01
    near, far = (
        next(equal.sound_of(trial) for trial in block if trial.target_distance_m == distance) for distance in (0.5, 8.0)
    )
    assert sha256_of(near) != sha256_of(far), "the room still tells them apart"
