"""A network of transformers in the model process, as the rooms use it."""

from importlib.util import find_spec

import numpy as np
import pytest

from core.errors import InputError, MachineError
from core.models.process import ModelProcess
from core.neural.loading import Device, Loading

pytestmark = pytest.mark.skipif(find_spec("transformers") is None, reason="the neural part is not installed")


@pytest.fixture(scope="module")
def models():
    with ModelProcess(threads=1) as process:
        yield process


def test_a_network_is_loaded_without_a_network_of_servers_and_computes(models, tmp_path, capfd):
    loading = Loading("tiny-depth", tmp_path, "1")
    picture = np.random.default_rng(0).integers(0, 255, (42, 56, 3), np.uint8)
    depth = models.call("tiny_depth:made", loading, "estimate", picture)
    again = models.call("tiny_depth:TinyDepth", loading, "estimate", picture)

    assert (depth.shape, depth.dtype) == ((42, 56), np.float32)
    assert np.isfinite(depth).all()
    np.testing.assert_array_equal(depth, again)
    assert capfd.readouterr().out == ""


def test_the_probe_says_what_torch_sees(models):
    probe = models.probe()

    cpu = probe.devices[-1]
    assert (cpu.device, cpu.precisions) == ("cpu", ("float32",))
    assert 0 < cpu.free_bytes <= cpu.total_bytes
    assert probe.versions["torch"] is not None
    assert probe.threads == 1


def test_memory_that_torch_does_not_get_is_said(models, tmp_path):
    with pytest.raises(MachineError) as raised:
        models.call("tiny_depth:made", Loading("tiny-depth", tmp_path, "1"), "memory_of", 2**50)
    assert raised.value.code == "models.out-of-memory"


def test_files_that_are_not_there_and_a_device_that_is_not_there_are_said(models, tmp_path):
    with pytest.raises(InputError) as raised:
        models.call("tiny_depth:TinyDepth", Loading("none", tmp_path, "1"), "estimate")
    assert raised.value.code == "models.not-loadable"
    missing = Device.MPS if Device.MPS not in {facts.device for facts in models.probe().devices} else Device.CUDA
    with pytest.raises(MachineError, match="has no device"):
        models.call("tiny_depth:TinyDepth", Loading("none", tmp_path, "1", missing), "estimate")
