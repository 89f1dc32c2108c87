"""What scenes sound like in their tests: left is left, and the mono version differs in space alone."""

from dataclasses import replace

import numpy as np
import pytest

from core import scene_library
from core.acoustics.door import RenderOptions
from core.acoustics.rendering import render
from core.assessment import protocol as protocols
from core.assessment.material.gallery import Gallery, gallery_of
from core.assessment.material.gallery_sounds import as_mono, job, loudness_lufs
from core.assessment.plan import plan_session
from core.assessment.prepare import prepare_stimuli
from core.assessment.sounds import sound_s
from core.audio import Layout, rms_dbfs
from core.errors import InputError
from core.playback.calibration import listener_level

RATE_HZ = 48_000


@pytest.fixture(scope="module")
def gallery():
    outdoors = ("farm", "garden", "playground", "seaside", "street", "railway-platform", "kitchen")
    return gallery_of(scene_library.built_in_folder() / f"{name}.scene.json" for name in outdoors)


def shorter(protocol_id, **stimulus):
    protocol = protocols.find(protocol_id).protocol
    return protocol.model_copy(update={"stimulus": protocol.stimulus.model_copy(update=stimulus)})


def prepared(protocol_id, gallery, layout=Layout.STEREO, *, seed=3, test_trials=4, **stimulus):
    protocol = shorter(protocol_id, **stimulus)
    plan = plan_session(protocol, seed, material=gallery)
    plan = tuple(trial for trial in plan if not trial.is_practice and "kitchen" not in trial.stimulus_id)[:test_trials]
    stimuli = prepare_stimuli(plan, protocol, None, None, RenderOptions(layout), material=gallery)
    return protocol, plan, stimuli


def test_one_source_of_a_scene_sounds_alone_at_its_place_and_all_are_equally_loud(gallery):
    protocol, plan, stimuli = prepared("scene-zone", gallery, test_trials=6, duration_s=0.5)
    levels = [listener_level(stimuli.sound_of(trial), None, sound_s(trial, protocol)).laeq for trial in plan]
    assert max(levels) - min(levels) < 0.1
    for trial in plan:
        left, right = (rms_dbfs(stimuli.sound_of(trial).channel(name)) for name in ("FL", "FR"))
        if "centre" not in trial.condition:
            assert (left > right + 3) is (trial.condition == "left")
            assert (right > left + 3) is (trial.condition == "right")


def test_distances_keep_the_levels_that_they_make(gallery):
    protocol, plan, stimuli = prepared("scene-distance", gallery, test_trials=12, duration_s=0.5)
    levels = [listener_level(stimuli.sound_of(trial), None, sound_s(trial, protocol)).laeq for trial in plan]
    near, far = (
        np.mean([level for level, trial in zip(levels, plan, strict=True) if trial.condition == name])
        for name in ("near", "far")
    )
    assert near > far + 6


@pytest.mark.parametrize("layout", [Layout.BINAURAL, Layout.SURROUND_51, Layout.STEREO])
def test_the_mono_version_is_as_loud_and_comes_from_nowhere(gallery, layout):
    options = {"method": "vbap"} if layout is Layout.SURROUND_51 else {}
    protocol = shorter("scene-ratings", duration_s=1.5)
    plan = plan_session(protocol, 3, material=gallery)
    trials = [trial for trial in plan if trial.stimulus_id == "garden"][:2]
    pair = tuple(replace(trials[0], condition=version) for version in ("spatial", "mono"))
    stimuli = prepare_stimuli(pair, protocol, None, None, RenderOptions(layout, **options), material=gallery)
    spatial, mono = (stimuli.sound_of(trial) for trial in pair)
    assert loudness_lufs(mono) == pytest.approx(loudness_lufs(spatial), abs=0.1)
    assert mono.samples.shape == spatial.samples.shape
    if layout is Layout.SURROUND_51:
        assert not np.any(np.delete(mono.samples, mono.layout.channels.index("FC"), axis=1))
    else:
        assert np.array_equal(mono.samples[:, 0], mono.samples[:, 1])
        assert not np.allclose(spatial.samples[:, 0], spatial.samples[:, 1])


def test_the_scene_at_the_place_of_the_right_picture_is_what_sounds(gallery):
    _, plan, stimuli = prepared("scene-match", gallery, test_trials=9, duration_s=0.3)
    protocol = protocols.find("scene-match").protocol
    trial = plan[0]
    moved = replace(trial, condition="third", stimulus_id="+".join(reversed(trial.stimulus_id.split("+"))))
    same = {"first": "third", "third": "first", "second": "second"}[trial.condition]
    moved = replace(moved, condition=same)
    assert stimuli.sound_of(moved) is stimuli.sound_of(trial), "the places of the pictures do not change the sound"
    whole = job(stimuli.common(trial), protocol, gallery, RATE_HZ, 0.0)
    assert len(whole.sources) == trial.n_sources
    azimuths = [source.position.azimuth_deg for source in whole.sources]
    scene = gallery.scene(trial.stimulus_id.split("+")[("first", "second", "third").index(trial.condition)])
    assert azimuths == [source.at(0.0).azimuth_deg for source in scene.sources if source.enabled]


def test_a_mono_version_that_met_the_limiter_says_so(gallery):
    protocol = shorter("scene-ratings", duration_s=0.5)
    trial = plan_session(protocol, 3, material=gallery)[0]
    spatial = render(job(trial, protocol, gallery, RATE_HZ, 40.0), RenderOptions(Layout.STEREO))
    assert as_mono(spatial).provenance["limiter"]["reduction_db"] >= spatial.provenance["limiter"]["reduction_db"] > 0


def test_a_scene_that_is_not_there_any_more_is_named(gallery):
    protocol = protocols.find("scene-zone").protocol
    trial = plan_session(protocol, 3, material=gallery)[0]
    with pytest.raises(InputError, match="is not among its scenes"):
        job(trial, protocol, Gallery({}), RATE_HZ, 0.0)
