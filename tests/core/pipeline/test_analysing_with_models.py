"""A picture through the model process, with backends that have no network behind them."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core import scene_library
from core.errors import InputError, MachineError
from core.pipeline import AnalyseOptions, Models, analyse
from core.pipeline.crops import cropped, squared
from core.progress import Progress
from core.sound.cache import ClipCache
from core.sound.door import GeneratorOptions


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "street.png"
    Image.fromarray(np.full((90, 160, 3), 128, dtype=np.uint8)).save(path)
    return path


@pytest.fixture
def models(backends, data):
    return Models(backends, ClipCache.of(data))


SEEING = AnalyseOptions(sources=2, regions="fake-regions", depth="fake-depth", prompt="dog")


def test_what_models_see_becomes_the_scene_and_they_are_named(picture, models):
    scene = analyse(picture, SEEING, models=models)
    assert [source.label for source in scene.sources] == ["dog", "dog"]
    assert [source.clip.name for source in scene.sources] == ["dog", "dog"]
    assert [source.at().direction.side for source in scene.sources] == ["left", "right"]
    assert {source.at().distance_m for source in scene.sources} == {4.0}
    assert {source.scale for source in scene.sources} == {"metric"}
    assert scene.camera.source == "model"
    assert (scene.provenance["regions"], scene.provenance["depth"]) == ("fake-regions", "fake-depth")
    for stage in ("regions_version", "depth_version"):
        assert "sha256:" in str(scene.provenance[stage])


def test_a_labeller_says_what_a_region_without_a_name_is(picture, models):
    options = AnalyseOptions(sources=2, regions="fake-regions", labels="fake-labels")
    scene = analyse(picture, options, models=models)
    assert not any(source.enabled for source in scene.sources)  # its last word is that it makes no sound
    assert "note" in scene.provenance
    assert "fake-labels" in str(scene.provenance["labels_version"])


def test_sounds_are_generated_and_lie_beside_the_scene_that_is_saved(tmp_path, picture, models):
    options = AnalyseOptions(
        sources=2, regions="fake-regions", prompt="dog", generator="hums", generator_options=GeneratorOptions(steps=3)
    )
    scene = analyse(picture, options, models=models)
    for source in scene.sources:
        assert (source.clip.kind, source.clip.model) == ("generated", "hums")
        assert "dog" in str(source.clip.prompt)
    assert "made by hums" in str(scene.provenance["sounds"])
    assert "sha256:" in str(scene.provenance["generator_version"])
    path = tmp_path / "out" / "street.scene.json"
    scene_library.save(scene, path)
    read = scene_library.load(path)
    assert {Path(source.clip.path or "").parent for source in read.sources} == {path.parent.resolve()}


def test_a_judge_picks_the_best_of_several_and_is_named(picture, models):
    options = AnalyseOptions(
        sources=1, regions="fake-regions", prompt="dog", generator="hums", judge="fake-judge", candidates=2
    )
    scene = analyse(picture, options, models=models)
    (dog,) = scene.sources
    assert dog.clip.kind == "generated"
    assert "fake-judge" in str(scene.provenance["judge_version"])
    assert scene.provenance["candidates"] == 2


def test_what_is_made_no_sound_of_needs_no_generator(picture, models):
    options = AnalyseOptions(sources=1, regions="fake-regions", prompt="wall", generator="hums")
    (wall,) = analyse(picture, options, models=models).sources
    assert (wall.enabled, wall.clip.kind) == (False, "synthesis")


def test_a_generator_of_words_alone_leaves_what_has_none_its_placeholder(picture, models):
    options = AnalyseOptions(
        sources=2, regions="nameless", generator="reader", source_prompts={"source-2": "a purring cat"}
    )
    scene = analyse(picture, options, models=models)
    assert [source.clip.kind for source in scene.sources] == ["synthesis", "generated"]
    assert "words alone" in str(scene.provenance["sounds"])


def test_what_is_said_of_a_source_goes_before_what_it_is_called(picture, models):
    options = AnalyseOptions(
        sources=2, regions="fake-regions", prompt="dog", source_prompts={"source-2": "a ringing telephone"}
    )
    scene = analyse(picture, options, models=models)
    assert [source.clip.name for source in scene.sources] == ["dog", "telephone"]
    assert scene.provenance["source_prompts"] == {"source-2": "a ringing telephone"}


def test_what_is_said_of_a_source_that_is_not_there_is_refused(picture, models):
    options = AnalyseOptions(sources=1, regions="fake-regions", source_prompts={"source-7": "a cat"})
    with pytest.raises(InputError, match=r"source-7.*source-1"):
        analyse(picture, options, models=models)


def test_a_missing_model_is_said_before_the_picture_is_looked_at(tmp_path, models):
    with pytest.raises(MachineError, match="models install absent"):
        analyse(tmp_path / "gone.png", AnalyseOptions(regions="absent"), models=models)


@pytest.mark.parametrize("stage", ["regions", "depth", "labels", "generator", "judge"])
def test_without_models_there_are_the_builtin_ones_alone(picture, stage):
    with pytest.raises(InputError, match="builtin"):
        analyse(picture, AnalyseOptions(**{stage: "codi"}))


def test_stages_are_told_as_they_come(picture, models):
    stages = []
    options = AnalyseOptions(sources=2, regions="fake-regions", labels="fake-labels", prompt="dog")
    analyse(picture, options, Progress(lambda report: stages.append(report.stage)), models=models)
    order = list(dict.fromkeys(stages))
    assert [stage for stage in order if stage in {"decode", "regions", "labels"}] == ["decode", "regions", "labels"]


def test_crops_stay_within_the_picture():
    rgb = np.arange(20 * 40 * 3, dtype=np.uint8).reshape(20, 40, 3)
    assert np.array_equal(cropped(rgb, (3.0, 2.0, 7.0, 9.0)), rgb[2:9, 3:7])
    assert cropped(rgb, (39.5, 19.5, 40.0, 20.0)).shape == (1, 1, 3)
    assert squared(rgb, (10.0, 4.0, 18.0, 8.0)).shape == (8, 8, 3)
    assert squared(rgb, (36.0, 0.0, 40.0, 12.0)).shape == (12, 12, 3)
    assert squared(rgb, (0.0, 0.0, 40.0, 10.0)).shape == (20, 40, 3)
