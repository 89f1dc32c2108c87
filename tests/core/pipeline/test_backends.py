from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core import wording
from core.audio import AudioClip
from core.errors import CancelledError, InputError, MachineError
from core.models import catalogue
from core.models.door import Task
from core.neural.loading import Device, Loading, Precision
from core.neural.probe import DeviceFacts, Probe
from core.pipeline.backends import Backends
from core.pipeline.proxies import RemoteGenerator
from core.progress import Progress
from core.sound.door import GeneratorOptions, SoundRequest
from core.vision.builtin_depth import GeometricPrior
from core.vision.builtin_regions import BuiltinRegions

RGB = np.zeros((40, 60, 3), dtype=np.uint8)


def test_the_builtin_ones_are_the_rooms_own_and_start_no_process(data):
    class NoProcess:
        def __getattr__(self, name):
            raise AssertionError(name)

    backends = Backends(data, NoProcess())
    assert isinstance(backends.regions("builtin"), BuiltinRegions)
    assert isinstance(backends.depth("builtin"), GeometricPrior)
    assert backends.labels("builtin") is backends.generator("builtin") is backends.judge("builtin") is None


def test_regions_and_their_masks_come_back_from_the_model_process(backends):
    found = backends.regions("fake-regions").find(RGB, 5, seed=0, prompt="dog")
    assert [region.label for region in found] == ["dog", "dog"]
    assert found[0].mask.shape == (40, 60)
    assert found[0].mask[:, :30].all()
    assert not found[0].mask[:, 30:].any()


@pytest.mark.parametrize(("backend_id", "words"), [("fake-regions+", '""'), ("fake-regions+hums", '"hums"')])
def test_who_draws_no_outlines_is_refused_with_those_who_do(backends, backend_id, words):
    with pytest.raises(InputError, match=f"draws outlines called {words}"):
        backends.regions(backend_id)


def test_depth_labels_and_judgements_come_back(backends):
    depth = backends.depth("fake-depth").estimate(RGB, 60.0)
    assert (depth.scale, depth.hfov_deg, depth.metres.mean()) == ("metric", 75.0, 4.0)
    assert backends.labels("fake-labels").rank([RGB], ["cat", "dog"])[0].argmax() == 1
    clips = [AudioClip.mono(np.zeros(length), 16_000) for length in (8_000, 16_000)]
    assert backends.judge("fake-judge").judge(clips, "rain") == (0.5, 1.0)


class Overflowing:
    """A model process in which smaller numbers leave their range."""

    def __init__(self, *, always=False):
        self.asked, self._always = [], always

    def call(self, _factory, loading, _method, *_arguments, **_keywords):
        self.asked.append(loading.precision)
        if self._always or loading.precision is not Precision.FLOAT32:
            raise MachineError("sound.overflowed", numbers=loading.precision.value)
        return (AudioClip.mono(np.zeros(10), 16_000),)

    def loading_used(self, _factory, loading):
        return loading

    def sounds(self, times=1):
        generator = RemoteGenerator(
            self, "codi:load", Loading("codi", Path(), "v1", Device.CUDA, Precision.FLOAT16), Progress()
        )
        for _ in range(times):
            generator.generate([SoundRequest("rain", seed=1)], 0.5, GeneratorOptions())
        return generator


def test_smaller_numbers_that_left_their_range_are_tried_again_in_single_precision_and_that_is_said():
    process = Overflowing()
    generator = process.sounds(times=2)
    assert process.asked == [Precision.FLOAT16, Precision.FLOAT32, Precision.FLOAT32], "and it stays so"
    assert generator.version == "codi v1, cuda, float32"


def test_numbers_that_leave_the_range_of_single_precision_are_told():
    process = Overflowing(always=True)
    with pytest.raises(MachineError, match="range of float32"):
        process.sounds()
    assert process.asked == [Precision.FLOAT16, Precision.FLOAT32]


def test_a_generator_tells_of_its_steps_where_the_caller_listens(backends):
    told = []
    generator = backends.generator("hums", Progress())
    progress = Progress(lambda report: told.append(report.stage))
    requests = [SoundRequest("a hum", seed=seed) for seed in (1, 2)]
    clips = generator.generate(requests, 0.5, GeneratorOptions(steps=3), progress)
    assert [clip.duration_s for clip in clips] == [0.5, 0.5]
    assert "generate" in told


def test_the_provenance_names_model_revision_hash_device_and_precision(data, backends):
    from core.models import installed

    version = backends.regions("fake-regions").version
    for part in ("fake-regions", installed.find(data, "fake-regions").manifest.digest, "cpu", "float32"):
        assert part in version


def test_the_provenance_says_where_the_input_was_made_smaller(backends):
    estimator = backends.depth("forgetful")
    assert "input" not in estimator.version
    assert estimator.estimate(RGB, 60.0).metres.mean() == 2.0
    assert "input x 0.5" in estimator.version


@pytest.mark.parametrize("backend_id", ["fake-depth", "nothing", ""])
def test_an_id_that_is_not_of_the_task_is_refused_with_those_that_are(backends, backend_id):
    with pytest.raises(InputError, match="builtin, fake-regions, nameless, sleeper, absent") as caught:
        backends.regions(backend_id)
    assert caught.value.code == "pipeline.unknown-backend"
    assert "region finder" in str(caught.value)


def test_a_tracker_may_be_asked_for_without_being_installed_but_not_without_being_known(backends):
    backends.check_tracker("builtin")
    backends.check_tracker("fake-tracks")
    with pytest.raises(InputError, match=r"no tracker called \"fake-regions\".*fake-tracks"):
        backends.check_tracker("fake-regions")


def test_a_model_that_is_not_installed_is_refused_with_how_to_install_it(backends):
    with pytest.raises(MachineError, match="see2sound models install absent") as caught:
        backends.regions("absent")
    assert caught.value.exit_status == 4


def test_every_stage_has_its_words():
    assert all(wording.say(f"pipeline.what-{task}") for task in Task)


def test_a_cancel_of_the_work_ends_the_call_of_its_backend(backends):
    progress = Progress()
    finder = backends.regions("fake-regions", progress)
    progress.cancel()
    with pytest.raises(CancelledError):
        finder.find(RGB, 1, seed=0, prompt=None)


def probed(monkeypatch, process, *devices):
    monkeypatch.setattr(process, "probe", lambda progress=None: Probe(devices, {}, 1))


def loading_of(data, process, task, model_id, device=None):
    backends = Backends(data, process, device)
    made = backends.generator(model_id) if task is Task.SOUND else backends.regions(model_id)
    return made.loading.device, made.loading.precision


CARD = DeviceFacts(Device.CUDA, "card", 8, 8, (Precision.FLOAT16, Precision.BFLOAT16, Precision.FLOAT32))
OLD_CARD = replace(CARD, precisions=(Precision.FLOAT16, Precision.FLOAT32))
CPU = DeviceFacts(Device.CPU, "cpu", 8, 8, (Precision.FLOAT32,))


@pytest.fixture
def on_cards(monkeypatch, models_listed):
    """Every model needs torch, and can compute on a card; its sounds also in bfloat16."""
    cards = {
        name: replace(
            entry,
            packages=("torch",),
            devices=(Device.CUDA, Device.MPS, Device.CPU),
            precision={Task.SOUND: Precision.BFLOAT16},
        )
        for name, entry in models_listed.items()
    }
    monkeypatch.setattr(catalogue, "entries", lambda: tuple(cards.values()))


@pytest.fixture
def roomy_card(monkeypatch):
    """The machine has a card on which the models fit."""
    from core.models.machine import Accelerator, Machine
    from core.pipeline import backends as module

    machine = Machine(16_000, (Accelerator(Device.CUDA, "card", 8_000),), frozenset({"torch"}))
    monkeypatch.setattr(module, "look", lambda packages: machine)


def test_on_a_card_a_task_is_computed_in_the_numbers_of_the_list_where_the_card_has_them_and_all_else_in_float32(
    monkeypatch, data, process, on_cards, roomy_card
):
    probed(monkeypatch, process, CARD, CPU)
    assert loading_of(data, process, Task.SOUND, "hums") == (Device.CUDA, Precision.BFLOAT16)
    assert loading_of(data, process, Task.REGIONS, "fake-regions") == (Device.CUDA, Precision.FLOAT32)
    probed(monkeypatch, process, OLD_CARD, CPU)
    assert loading_of(data, process, Task.SOUND, "hums") == (Device.CUDA, Precision.FLOAT32)
    probed(monkeypatch, process, replace(CARD, device=Device.MPS), CPU)
    assert loading_of(data, process, Task.SOUND, "hums", Device.MPS) == (Device.MPS, Precision.FLOAT32)


def test_the_list_names_smaller_numbers_for_sounds_and_for_the_memory_of_films_alone():
    smaller = {
        (entry.id, task): precision for entry in catalogue.entries() for task, precision in entry.precision.items()
    }
    assert smaller.pop(("codi", Task.SOUND)) is Precision.FLOAT16
    assert set(smaller.values()) == {Precision.BFLOAT16}
    assert {task for _, task in smaller} == {Task.SOUND, Task.TRACKS}
    followed = [name for name, task in smaller if task is Task.TRACKS]
    assert followed
    assert all(name.startswith("sam2.1-") for name in followed)


def test_a_model_that_does_not_fit_on_the_card_computes_on_the_cpu(monkeypatch, data, process, on_cards):
    from core.models.machine import Accelerator, Machine
    from core.pipeline import backends as module

    machine = Machine(16_000, (Accelerator(Device.CUDA, "card", 750),), frozenset({"torch"}))
    monkeypatch.setattr(module, "look", lambda packages: machine)
    probed(monkeypatch, process, CARD, CPU)
    assert loading_of(data, process, Task.REGIONS, "fake-regions") == (Device.CPU, Precision.FLOAT32)


def test_a_device_that_is_asked_for_is_taken_or_refused(monkeypatch, data, process, on_cards, roomy_card):
    probed(monkeypatch, process, CARD, CPU)
    assert loading_of(data, process, Task.SOUND, "hums", Device.CPU) == (Device.CPU, Precision.FLOAT32)
    with pytest.raises(MachineError, match="mps"):
        loading_of(data, process, Task.SOUND, "hums", Device.MPS)


def test_without_torch_it_is_said_what_to_install(monkeypatch, data, process, on_cards):
    probed(monkeypatch, process)
    with pytest.raises(MachineError, match="torch"):
        loading_of(data, process, Task.SOUND, "hums")
