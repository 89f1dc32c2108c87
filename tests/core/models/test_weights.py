import io
import json
import pickle
import subprocess
import sys
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import InputError
from core.models.pickles import _HARMLESS, check_pickle
from core.models.weights import check_file, read_table

WITH_TORCH = """
import json, pathlib, pickle, sys
import torch
from torch import _weights_only_unpickler as unpickler
folder = pathlib.Path(sys.argv[1])
state = {"head.weight": torch.zeros(4, 3), "head.bias": torch.ones(4, dtype=torch.float16), "steps": torch.tensor(3),
         "layer.mask": torch.zeros(2, dtype=torch.bool), "layer.scale": torch.nn.Parameter(torch.ones(2))}
torch.save(state, folder / "new.pth")
torch.save(state, folder / "old.pth", _use_new_zipfile_serialization=False)
torch.save({"state_dict": state, "epoch": 3, "name": "x"}, folder / "nested.bin")

class Evil:
    def __reduce__(self):
        return (print, ("called",))

torch.save({"a": torch.zeros(1), "b": Evil()}, folder / "evil.pth")
torch.save({"a": torch.zeros(1), "b": Evil()}, folder / "evil-old.pth", _use_new_zipfile_serialization=False)
torch.save(torch.nn.Linear(2, 2), folder / "module.pth")
loads = {}
for file in sorted(folder.iterdir()):
    try:
        torch.load(file, weights_only=True)
        loads[file.name] = True
    except pickle.UnpicklingError:
        loads[file.name] = False
candidates = {}
for module in ("torch", "torch._utils", "torch._tensor", "torch.storage", "torch.serialization", "torch.nn.parameter",
               "collections", "builtins", "_codecs"):
    candidates[module] = dir(sys.modules[module])
print(json.dumps({"loads": loads, "allowed": sorted(unpickler._get_allowed_globals()), "candidates": candidates}))
"""


@pytest.fixture(scope="module")
def of_torch(tmp_path_factory):
    """Checkpoints that torch wrote, whether torch reads them with weights_only, and which globals it lets through."""
    folder = tmp_path_factory.mktemp("checkpoints")
    ended = subprocess.run([sys.executable, "-c", WITH_TORCH, str(folder)], capture_output=True, text=True, check=False)
    if "No module named 'torch'" in ended.stderr:
        pytest.skip("torch is not installed")
    assert ended.returncode == 0, ended.stderr
    return folder, json.loads(ended.stdout)


@pytest.mark.parametrize("name", ["new.pth", "old.pth", "nested.bin", "evil.pth", "evil-old.pth", "module.pth"])
def test_a_checkpoint_is_taken_when_torch_takes_it_as_weights_only(of_torch, name):
    folder, said = of_torch
    if said["loads"][name]:
        check_file(folder / name, name, holds=("head.", "layer."))
    else:
        with pytest.raises(InputError) as caught:
            check_file(folder / name, name)
        assert caught.value.code == "models.runs-code"
        assert ("print" if "evil" in name else "torch.nn.modules.linear.Linear") in str(caught.value)
    assert said["loads"][name] == (name in {"new.pth", "old.pth", "nested.bin"})


def test_no_global_is_let_through_that_torch_refuses(of_torch):
    _, said = of_torch
    for module, names in said["candidates"].items():
        for name in names:
            if _HARMLESS.fullmatch(f"{module} {name}"):
                assert f"{module}.{name}" in said["allowed"]


def test_a_cut_checkpoint_is_cut_short_wherever_it_is_cut(of_torch, tmp_path):
    folder, _ = of_torch
    for name in ("new.pth", "old.pth"):
        content = (folder / name).read_bytes()
        for end in (0, 1, 4, 40, 300):
            (tmp_path / name).write_bytes(content[:end])
            with pytest.raises(InputError) as caught:
                check_file(tmp_path / name, name)
            assert caught.value.code == "models.unreadable-weights"


def test_another_checkpoint_says_what_is_lacking_and_what_is_there(of_torch):
    folder, _ = of_torch
    with pytest.raises(InputError) as caught:
        check_file(folder / "new.pth", "x.pth", holds=("head.", "unet_audio.out."))
    assert "unet_audio.out." in str(caught.value)
    assert "head.weight, head.bias, layer.mask, …" in str(caught.value)


class Harmful:
    def __reduce__(self):
        return (exec, ("raise AssertionError('it ran')",))


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("in_a_zip", [True, False])
def test_a_pickle_that_calls_something_is_named_and_never_run(tmp_path, protocol, in_a_zip):
    content = pickle.dumps({"weight": Harmful()}, protocol=protocol)
    if in_a_zip:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("archive/data.pkl", content)
        content = packed.getvalue()
    path = tmp_path / "x.pth"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        check_file(path, "model.pth")
    assert caught.value.code == "models.runs-code"
    assert "exec" in str(caught.value)


@pytest.mark.parametrize(
    "opcodes",
    [
        b"cos\nsystem\n.",
        b"(S'true'\nios\nsystem\n.",
        b"\x80\x02\x82\x01.",
        b"\x80\x04\x8c\x02os\x8c\x06system\x93.",
        b"\x80\x02ctorch._utils\n_rebuild_tensor_v2.__globals__\n.",
        b"\x80\x02cbuiltins\ngetattr\n.",
        b"\x80\x02ctorch\nload\n.",
    ],
    ids=["global", "inst", "extension", "stack", "dotted", "getattr", "torch.load"],
)
def test_every_way_of_calling_is_refused(tmp_path, opcodes):
    path = tmp_path / "x.bin"
    path.write_bytes(opcodes)
    with pytest.raises(InputError) as caught:
        check_pickle(path, "x.bin")
    assert caught.value.code == "models.runs-code"


@example(b"\x96\x00\x00\x00\x00\x00\x00\x00\x01")  # a length beyond all memory
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_with_a_sentence(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("bytes")
    for name in ("x.pth", "x.safetensors", "x.bin"):
        for first in (b"", b"PK\x03\x04", b"\x80\x02"):
            (folder / name).write_bytes(first + content)
            with pytest.raises(InputError):
                check_file(folder / name, name)


def test_an_archive_without_a_checkpoint_is_none(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.pth", "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(InputError, match=r"no data\.pkl"):
        check_file(tmp_path / "x.pth", "x.pth")


def test_a_whole_table_names_its_tensors(tmp_path, weights):
    (tmp_path / "x").write_bytes(weights)
    assert read_table(tmp_path / "x", "x.safetensors") == ("head.weight", "head.bias")


@given(data=st.data())
def test_a_table_that_is_cut_or_padded_is_refused(tmp_path_factory, weights, data):
    path = tmp_path_factory.mktemp("cut") / "x"
    end = data.draw(st.integers(0, len(weights) - 1))
    for content in (weights[:end], weights + b"?"):
        path.write_bytes(content)
        with pytest.raises(InputError) as caught:
            read_table(path, "x.safetensors")
        assert caught.value.code == "models.unreadable-weights"


def test_the_library_reads_what_is_taken(tmp_path, weights):
    safetensors = pytest.importorskip("safetensors.numpy")
    table = {"a": {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]}}
    text = json.dumps(table).encode()
    (tmp_path / "x.safetensors").write_bytes(len(text).to_bytes(8, "little") + text + bytes(16))
    assert read_table(tmp_path / "x.safetensors", "x") == ("a",)
    assert safetensors.load_file(tmp_path / "x.safetensors")["a"].shape == (2, 2)


@pytest.mark.parametrize("offsets", [([0, 8], [4, 12]), ([0, 4], [8, 12]), ([4, 0], [0, 12]), ([0, 12], "x")], ids=str)
def test_tensors_that_overlap_or_leave_gaps_are_refused(tmp_path, offsets):
    table = {f"t{index}": {"dtype": "U8", "shape": [4], "data_offsets": span} for index, span in enumerate(offsets)}
    text = json.dumps(table).encode()
    (tmp_path / "x").write_bytes(len(text).to_bytes(8, "little") + text + bytes(12))
    with pytest.raises(InputError):
        read_table(tmp_path / "x", "x.safetensors")


@pytest.mark.parametrize("name", ["modeling.py", "run.sh", "x.zip", "x.pkl", "x", "x.dll", "x.npy", "x.h5"])
def test_what_is_not_known_as_data_is_refused(tmp_path, name):
    (tmp_path / name).write_bytes(b"content")
    with pytest.raises(InputError) as caught:
        check_file(tmp_path / name, name)
    assert caught.value.code == "models.unknown-kind"


def test_texts_graphs_and_word_lists_are_taken(tmp_path):
    for name in ("config.json", "merges.txt", "coco.names", "LICENSE.md", "x.onnx", "spiece.model"):
        (tmp_path / name).write_bytes(b"{}")
        check_file(tmp_path / name, name)


def test_a_page_in_place_of_a_configuration_is_refused(tmp_path):
    (tmp_path / "config.json").write_text("<html>Please sign in</html>")
    with pytest.raises(InputError, match="it is no JSON"):
        check_file(tmp_path / "config.json", "config.json")
