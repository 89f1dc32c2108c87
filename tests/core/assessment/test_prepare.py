import dataclasses

import numpy as np
import pytest

from core.acoustics.door import RenderOptions
from core.assessment import protocol as protocols
from core.assessment.plan import plan_session
from core.assessment.prepare import prepare_stimuli, sha256_of
from core.audio import Layout, rms_dbfs
from core.errors import CancelledError, InputError
from core.progress import Progress
from core.scene import Clip, Placement, Scene, SoundSource

RATE_HZ = 48_000


def options(layout: Layout = Layout.STEREO) -> RenderOptions:
    return RenderOptions(layout=layout, rate_hz=RATE_HZ)


def kitchen(*gains_db: float) -> Scene:
    return Scene(
        title="Kitchen",
        sources=tuple(
            SoundSource(
                id=f"thing-{index}",
                label="thing",
                position=Placement(azimuth_deg=-25.0 + 50.0 * index, distance_m=1.0),
                clip=Clip(kind="synthesis", name="pink-noise", seed=index, gain_db=gain_db),
            )
            for index, gain_db in enumerate(gains_db)
        ),
    )


@pytest.fixture(scope="module")
def direction():
    protocol = protocols.find("direction").protocol
    plan = plan_session(protocol, 3)
    return protocol, plan, prepare_stimuli(plan, protocol, None, None, options())


def test_every_trial_has_its_sound_and_the_hash_of_it(direction):
    _, plan, stimuli = direction
    for planned in stimuli.plan:
        assert planned.stimulus_sha256 == sha256_of(stimuli.sound_of(planned))
        assert len(planned.stimulus_sha256) == 64
    assert tuple(dataclasses.replace(planned, stimulus_sha256="") for planned in stimuli.plan) == plan


def test_left_sounds_on_the_left(direction):
    _, plan, stimuli = direction
    for planned in plan:
        if planned.target_azimuth_deg:
            left, right = (rms_dbfs(stimuli.sound_of(planned).channel(name)) for name in ("FL", "FR"))
            assert (left > right) is (planned.target_azimuth_deg < 0)


def test_silent_trials_are_silent_and_as_long_as_the_others(direction):
    _, plan, stimuli = direction
    silent = [stimuli.sound_of(planned) for planned in plan if planned.is_catch]
    assert len(silent) == 2
    assert all(clip.peak == 0.0 for clip in silent)
    longest = max(len(stimuli.sound_of(planned).samples) for planned in plan if not planned.is_catch)
    assert all(len(clip.samples) == longest for clip in silent)


def test_the_sound_differs_between_blocks_and_nobody_can_write_into_it(direction):
    _, plan, stimuli = direction
    ahead = [stimuli.sound_of(p) for p in plan if p.target_azimuth_deg == 0 and not p.is_practice]
    assert len({sha256_of(clip) for clip in ahead}) == 3
    with pytest.raises(ValueError, match="read-only"):
        ahead[0].samples[0, 0] = 1.0


def test_preparing_again_gives_the_same_hashes(direction):
    protocol, plan, stimuli = direction
    again = prepare_stimuli(plan, protocol, None, None, options())
    assert again.plan == stimuli.plan


def test_what_distance_makes_of_a_level_stays_audible_from_trial_to_trial():
    protocol = protocols.find("distance").protocol
    dry = protocol.model_copy(update={"stimulus": protocol.stimulus.model_copy(update={"in_room": False})})
    plan = plan_session(dry, 1)
    stimuli = prepare_stimuli(plan, dry, None, None, options())
    block = {
        planned.target_distance_m: rms_dbfs(stimuli.sound_of(planned).samples)
        for planned in plan
        if planned.block == "test-1" and not planned.is_catch
    }
    for near, far in [(0.5, 1.0), (1.0, 2.0), (2.0, 4.0), (4.0, 8.0)]:
        assert block[near] - block[far] == pytest.approx(6.02, abs=0.05)


def test_a_planned_rove_comes_on_top():
    protocol = protocols.find("direction").protocol
    stimulus = protocol.stimulus.model_copy(update={"rove_db": 3.0})
    roved = protocol.model_copy(update={"stimulus": stimulus})
    plan = plan_session(roved, 1)
    with_rove = prepare_stimuli(plan, roved, None, None, options())
    steady = prepare_stimuli(
        tuple(dataclasses.replace(planned, rove_db=0.0) for planned in plan), roved, None, None, options()
    )
    for planned in plan:
        if not planned.is_catch:
            louder = rms_dbfs(with_rove.sound_of(planned).samples)
            usual = rms_dbfs(steady.sound_of(dataclasses.replace(planned, rove_db=0.0)).samples)
            assert louder - usual == pytest.approx(planned.rove_db, abs=0.01)


def test_scene_sources_that_sound_the_same_share_one_clip():
    protocol = protocols.find("scene").protocol
    scene = kitchen(0.0, 0.0)
    plan = plan_session(protocol, 1, scene)
    stimuli = prepare_stimuli(plan, protocol, scene, None, options())
    assert len({id(stimuli.sound_of(p)) for p in plan if p.stimulus_id == "thing-0"}) == 1
    assert len({id(stimuli.sound_of(planned)) for planned in plan}) == 3, "two sources and silence"


def test_where_one_sound_would_meet_the_limiter_all_get_the_same_lower_gain():
    protocol = protocols.find("scene").protocol
    scene = kitchen(20.0, 0.0)
    plan = plan_session(protocol, 1, scene)
    stimuli = prepare_stimuli(plan, protocol, scene, None, options())
    assert stimuli.gain_db < 0.0
    loud, usual = (
        next(rms_dbfs(stimuli.sound_of(p).samples) for p in plan if p.stimulus_id == f"thing-{index}")
        for index in (0, 1)
    )
    quiet = prepare_stimuli(plan, protocol, kitchen(0.0, 0.0), None, options())
    reference = [
        next(rms_dbfs(quiet.sound_of(p).samples) for p in plan if p.stimulus_id == f"thing-{index}") for index in (0, 1)
    ]
    assert loud - usual == pytest.approx(20.0 + reference[0] - reference[1], abs=0.05), "the difference is kept"


def test_a_source_can_be_asked_for_while_the_others_sound():
    protocol = protocols.find("scene").protocol
    stimulus = protocol.stimulus.model_copy(update={"name": "thing-0", "others": True})
    among = protocol.model_copy(update={"stimulus": stimulus})
    scene = kitchen(0.0, 0.0)
    plan = plan_session(among, 1, scene)
    together = prepare_stimuli(plan, among, scene, None, options()).sound_of(plan[0])
    assert rms_dbfs(together.channel("FR")) == pytest.approx(rms_dbfs(together.channel("FL")), abs=1.5)


def test_a_scene_that_lost_the_source_is_refused():
    protocol = protocols.find("scene").protocol
    plan = plan_session(protocol, 1, kitchen(0.0, 0.0))
    for scene, code in [(kitchen(0.0), "assessment.no-such-source"), (None, "assessment.no-scene")]:
        with pytest.raises(InputError) as caught:
            prepare_stimuli(plan, protocol, scene, None, options())
        assert caught.value.code == code


def test_progress_counts_sounds_and_can_cancel(direction):
    protocol, plan, _ = direction
    told = []
    progress = Progress(told.append)
    prepare_stimuli(plan, protocol, None, None, options(), progress)
    assert told[-1].stage == "prepare"
    assert told[-1].fraction == 1.0
    cancelled = Progress()
    cancelled.cancel()
    with pytest.raises(CancelledError):
        prepare_stimuli(plan, protocol, None, None, options(), cancelled)


def test_a_surround_session_has_six_channels(direction):
    protocol, plan, _ = direction
    stimuli = prepare_stimuli(plan, protocol, None, None, options(Layout.SURROUND_51))
    assert {clip.samples.shape[1] for clip in stimuli.clips} == {6}
    assert all(np.isfinite(clip.samples).all() for clip in stimuli.clips)
