import pytest

from core.acoustics.registry import methods_for
from core.errors import InputError
from core.models import catalogue
from core.models.door import Task
from core.pipeline.backends import can_follow
from core.pipeline.presets import PRESET_NAMES, preset_named


@pytest.mark.parametrize("name", PRESET_NAMES)
def test_every_stage_of_a_preset_is_a_model_that_is_listed_for_it_and_belongs_to_the_models_of_that_name(name):
    analysis = preset_named(name).analysis
    stages = {
        Task.REGIONS: analysis.regions,
        Task.DEPTH: analysis.depth,
        Task.LABELS: analysis.labels,
        Task.SOUND: analysis.generator,
    }
    used = {model_id for model_id in stages.values() if model_id != "builtin"}
    for task, model_id in stages.items():
        assert model_id in {"builtin", *(entry.id for entry in catalogue.for_task(task))}
    assert used == set(catalogue.presets()[name].models)
    assert can_follow(analysis.tracker or analysis.regions)


@pytest.mark.parametrize("name", PRESET_NAMES)
def test_the_renderers_of_a_preset_render_their_layout(name):
    for layout, method in preset_named(name).methods.items():
        assert method in methods_for(layout)


def test_the_published_method_takes_three_of_the_largest_regions_and_500_steps():
    analysis = preset_named("see2sound").analysis
    assert (analysis.sources, analysis.regions) == (3, "sam-vit-huge")
    assert catalogue.find("sam-vit-huge").backends[Task.REGIONS].endswith(":LargestSamRegions")
    assert (analysis.generator_options.steps, analysis.generator_options.guidance) == (500, 7.5)


def test_an_unknown_preset_is_refused_with_those_there_are():
    with pytest.raises(InputError, match="default, see2sound"):
        preset_named("best")
