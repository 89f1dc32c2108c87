"""Loading weights: all of them, none else, and no code that lies in a file."""

import os
import pickle
from importlib.util import find_spec

import pytest

from core.errors import InputError, MachineError
from core.neural.loading import Device, Loading, Precision
from core.neural.trouble import is_out_of_memory

pytestmark = pytest.mark.skipif(find_spec("transformers") is None, reason="the neural part is not installed")


@pytest.fixture(scope="module")
def torch():
    import torch

    return torch


@pytest.fixture(scope="module")
def runtime():
    """Imported here: workers that run other tests need no torch."""
    from core.neural import torch_runtime

    return torch_runtime


@pytest.fixture(scope="module")
def tiny(tiny):
    """A depth network."""
    return tiny("depth")


def network(loading):
    from transformers import DepthAnythingForDepthEstimation

    from core.neural.torch_runtime import load_pretrained

    return load_pretrained(DepthAnythingForDepthEstimation, loading)


@pytest.fixture
def changed(tiny, tmp_path):
    """The tiny network with its weights changed by a function."""
    from safetensors.torch import load_file, save_file

    def change(how):
        weights = load_file(tiny.folder / "model.safetensors")
        how(weights)
        save_file(weights, tmp_path / "model.safetensors", {"format": "pt"})
        (tmp_path / "config.json").write_bytes((tiny.folder / "config.json").read_bytes())
        return Loading("tiny-depth", tmp_path, "1")

    return change


def fails(code, work):
    with pytest.raises(InputError) as raised:
        work()
    assert raised.value.code == code
    return str(raised.value)


def test_a_network_is_ready_to_compute(torch, tiny):
    made = network(tiny)
    assert not made.training
    assert {weight.dtype for weight in made.parameters()} == {torch.float32}


def test_a_network_is_loaded_in_the_numbers_that_are_asked_for(torch, tiny):
    made = network(Loading("tiny-depth", tiny.folder, "1", precision=Precision.BFLOAT16))
    assert {weight.dtype for weight in made.parameters()} == {torch.bfloat16}


def rename(weights):
    weights["head.conv9.weight"] = weights.pop("head.conv1.weight")


def reshape(weights):
    weights["head.conv1.weight"] = weights["head.conv1.weight"][:1].contiguous()


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (rename, ["missing: head.conv1.weight", "unexpected: head.conv9.weight"]),
        (reshape, ["of another shape: head.conv1.weight"]),
        (dict.clear, ["missing: backbone", ", …"]),
    ],
)
def test_weights_of_another_model_are_refused_with_their_names(changed, how, words):
    said = fails("models.wrong-checkpoint", lambda: network(changed(how)))
    for word in words:
        assert word in said


def test_a_file_that_is_cut_off_is_said(changed):
    loading = changed(lambda _weights: None)
    file = loading.folder / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-100])
    assert str(loading.folder) in fails("models.not-loadable", lambda: network(loading))


def test_a_configuration_that_is_none_is_said(changed):
    loading = changed(lambda _weights: None)
    (loading.folder / "config.json").write_text('{"model_type": "depth_anything", "patch_size": "much"}')
    fails("models.not-loadable", lambda: network(loading))


def test_a_folder_without_a_model_is_not_looked_for_elsewhere(tmp_path):
    fails("models.not-loadable", lambda: network(Loading("x", tmp_path / "facebook" / "sam", "1")))


def test_a_device_that_is_not_there_is_said(runtime, tiny, monkeypatch):
    monkeypatch.setattr(runtime, "devices", lambda: (Device.CPU,))
    with pytest.raises(MachineError, match="cuda"):
        network(Loading("tiny-depth", tiny.folder, "1", Device.CUDA))


@pytest.mark.parametrize("wrapped", [lambda w: w, lambda w: {"state_dict": w, "epoch": 3}, lambda w: {"model": w}])
def test_tensors_are_read_from_what_training_wrote(torch, runtime, tmp_path, wrapped):
    path = tmp_path / "weights.pt"
    torch.save(wrapped({"a": torch.ones(3)}), path)
    assert runtime.load_tensors(path)["a"].tolist() == [1, 1, 1]


def test_tensors_are_read_from_safetensors(torch, runtime, tiny):
    found = runtime.load_tensors(tiny.folder / "model.safetensors")
    assert all(isinstance(value, torch.Tensor) for value in found.values())


class Harm:
    def __reduce__(self):
        return os.mkdir, ("harm-was-done",)


@pytest.mark.parametrize("as_torch_does", [True, False])
def test_code_in_a_file_of_weights_is_not_run(torch, runtime, tmp_path, monkeypatch, as_torch_does):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "weights.pth"
    content = {"a": torch.ones(3), "b": Harm()}
    if as_torch_does:
        torch.save(content, path)
    else:
        path.write_bytes(pickle.dumps(content, protocol=2))

    assert str(path) in fails("models.not-tensors", lambda: runtime.load_tensors(path))
    assert not (tmp_path / "harm-was-done").exists()


def test_a_file_with_something_else_than_tensors_is_refused(torch, runtime, tmp_path):
    path = tmp_path / "weights.pt"
    torch.save({"a": torch.ones(3), "learning_rate": 0.1}, path)
    fails("models.not-tensors", lambda: runtime.load_tensors(path))


@pytest.mark.parametrize("name", ["absent.pt", "text.pt", "empty.pt", "text.safetensors"])
def test_a_file_that_is_none_is_said(runtime, tmp_path, name):
    path = tmp_path / name
    if not name.startswith("absent"):
        path.write_text("hello" * name.startswith("text"))
    with pytest.raises(InputError) as raised:
        runtime.load_tensors(path)
    assert raised.value.code in {"models.not-loadable", "models.not-tensors"}


def test_an_archive_that_says_it_is_one_of_several_disks_is_said(torch, runtime, tmp_path):
    path = tmp_path / "weights.pt"
    torch.save({"weight": torch.ones(2)}, path)
    content = path.read_bytes()
    locator = content.rfind(b"PK\x06\x07")  # of the 64-bit directory: its last four bytes count the disks
    path.write_bytes(content[: locator + 16] + b"\x02\0\0\0" + content[locator + 20 :])
    with pytest.raises(InputError) as raised:
        runtime.load_tensors(path)
    assert raised.value.code == "models.not-loadable"


@pytest.fixture
def graphics(torch, monkeypatch):
    """A machine with a graphics card, as torch would tell of it."""

    def have(*, cuda=False, brain=False, mps=False, macos=13):
        monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda)
        monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation=True: brain)
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps)
        monkeypatch.setattr(torch.backends.mps, "is_macos_or_newer", lambda major, _minor: macos >= major)

    return have


def test_the_fastest_device_computes(graphics, runtime):
    graphics()
    assert runtime.best_device() is Device.CPU
    graphics(mps=True)
    assert runtime.devices() == (Device.MPS, Device.CPU)
    graphics(cuda=True)
    assert runtime.best_device() is Device.CUDA


def test_half_precision_is_there_only_where_a_device_computes_well_in_it(graphics, runtime):
    half, brain, single = Precision.FLOAT16, Precision.BFLOAT16, Precision.FLOAT32
    graphics(cuda=True)
    assert runtime.precisions(Device.CUDA) == (half, single)
    graphics(cuda=True, brain=True)
    assert runtime.precisions(Device.CUDA) == (half, brain, single)
    graphics(mps=True, macos=13)
    assert runtime.precisions(Device.MPS) == (single,)
    graphics(mps=True, macos=14)
    assert runtime.precisions(Device.MPS) == (half, single)
    assert runtime.precisions(Device.CPU) == (single,)


def test_torchs_own_words_for_want_of_memory_are_known(torch):
    with pytest.raises(RuntimeError) as raised:
        torch.empty(2**50)
    assert is_out_of_memory(raised.value)
