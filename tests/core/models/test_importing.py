import errno
import hashlib
import shutil
from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from core.errors import CancelledError, InputError, MachineError
from core.models import catalogue, installed, staging
from core.models.door import HubFile
from core.models.hub import Hub
from core.models.importing import import_folder
from core.models.installing import install
from core.paths import DataFolder
from core.progress import Progress

CONFIG = b'{"model_type": "tiny"}'


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def stick(tmp_path, weights):
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "config.json").write_bytes(CONFIG)
    (folder / "model.safetensors").write_bytes(weights)
    (folder / "holiday.jpg").write_bytes(b"not a model's")
    return folder


def brought(entry, data, folder, **options):
    return import_folder(entry, data, folder, **{"licence_accepted": True, **options})


def test_a_model_from_a_stick_is_installed_with_the_hashes_found(data, stick, listed, weights):
    done = brought(listed(), data, stick)
    assert {path.name for path in done.folder.iterdir()} == {"config.json", "model.safetensors", "installed.json"}
    assert {file.sha256 for file in done.manifest.files} >= {hashlib.sha256(weights).hexdigest()}
    assert {file.witness for file in done.manifest.files} == {"none"}
    assert done.manifest.version.startswith("a/tiny@unknown sha256:")
    installed.verify(done)


def test_the_folder_of_another_installation_brings_its_revision_and_hashes(tmp_path, data, listed, hub, weights):
    repository = hub.add("a/tiny", {"config.json": CONFIG, "model.safetensors": weights})
    elsewhere = DataFolder(tmp_path / "elsewhere")
    first = install(listed(), elsewhere, Hub(hub.url), licence_accepted=True)
    done = brought(listed(), data, elsewhere.models)
    assert done.manifest.version == first.manifest.version
    assert {file.witness for file in done.manifest.files} == {"manifest"}
    assert done.manifest.origins[0].revision == repository.commit


def test_a_copy_that_suffered_on_the_way_is_refused(tmp_path, data, listed, hub, weights):
    hub.add("a/tiny", {"config.json": CONFIG, "model.safetensors": weights})
    elsewhere = DataFolder(tmp_path / "elsewhere")
    first = install(listed(), elsewhere, Hub(hub.url), licence_accepted=True)
    (first.folder / "model.safetensors").write_bytes(weights[:-1] + b"?")
    with pytest.raises(InputError) as caught:
        brought(listed(), data, first.folder)
    assert caught.value.code == "models.wrong-checksum-import"
    assert installed.listing(data) == ()
    assert staging.unfinished(data) == {}


def test_the_real_fastestdet_comes_from_a_folder(test_data, data):
    done = brought(catalogue.find("fastestdet"), data, test_data / "weights")
    assert {file.witness for file in done.manifest.files} == {"list"}
    assert done.manifest.origins[0].revision == "50473cd155cb088aa4a99e64ff6a4b3c24fa07e1"
    assert done.size_bytes == 1_000_311
    installed.verify(done)
    loading = installed.loading(data, "fastestdet")
    assert (loading.folder / "FastestDet.onnx").is_file()
    assert loading.version == done.manifest.version


def test_a_fastestdet_with_one_other_byte_is_refused(test_data, data, tmp_path):
    folder = shutil.copytree(test_data / "weights" / "fastestdet", tmp_path / "copy")
    (folder / "FastestDet.onnx").chmod(0o600)
    content = bytearray((folder / "FastestDet.onnx").read_bytes())
    content[500_000] ^= 1
    (folder / "FastestDet.onnx").write_bytes(content)
    with pytest.raises(InputError, match=r"FastestDet\.onnx is not as it must be"):
        brought(catalogue.find("fastestdet"), data, folder)


def test_what_the_list_knows_outweighs_a_manifest(data, stick, listed, weights):
    source = listed().sources[0]
    known = HubFile("model.safetensors", sha256="0" * 64)
    with pytest.raises(InputError) as caught:
        brought(listed(replace(source, files=(HubFile("config.json"), known), choices=())), data, stick)
    assert caught.value.code == "models.wrong-checksum-import"


def test_what_is_missing_is_named(data, stick, listed):
    (stick / "model.safetensors").unlink()
    with pytest.raises(InputError, match=r"model\.safetensors \| pytorch_model\.bin missing"):
        brought(listed(), data, stick)


@pytest.mark.parametrize("spoil", ["cut", "pointer", "manifest", "other", "folder"])
def test_what_cannot_be_used_is_said_in_a_sentence_and_leaves_nothing(data, stick, listed, weights, spoil):
    code = {
        "cut": "models.unreadable-weights",
        "pointer": "models.pointer",
        "manifest": "models.broken-manifest",
        "other": "models.other-model",
        "folder": "models.no-folder",
    }[spoil]
    if spoil == "cut":
        (stick / "model.safetensors").write_bytes(weights[:-10])
    elif spoil == "pointer":
        (stick / "model.safetensors").write_bytes(b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9")
    elif spoil == "manifest":
        (stick / "installed.json").write_bytes(b'{"format"')
    elif spoil == "other":
        other = brought(listed(model_id="other"), data, stick)
        shutil.copy(other.folder / "installed.json", stick)
        staging.put_away(data, "other")
    else:
        stick = stick / "gone"
    with pytest.raises(InputError) as caught:
        brought(listed(), data, stick)
    assert caught.value.code == code
    assert installed.listing(data) == ()
    assert staging.unfinished(data) == {}


def test_the_licence_comes_first(data, stick, listed):
    with pytest.raises(InputError) as caught:
        brought(listed(), data, stick, licence_accepted=False)
    assert caught.value.code == "models.licence-not-accepted"


def test_a_disk_without_room_is_said(data, stick, listed, monkeypatch):
    usage = shutil.disk_usage(stick)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=10))
    with pytest.raises(MachineError) as caught:
        brought(listed(), data, stick)
    assert caught.value.code == "models.no-space"


def test_cancelling_leaves_nothing(data, stick, listed):
    progress = Progress(lambda report: progress.cancel() if report.stage == "copy" else None)
    with pytest.raises(CancelledError):
        brought(listed(), data, stick, progress=progress)
    assert staging.unfinished(data) == {}
    assert installed.listing(data) == ()


def test_a_stick_that_is_pulled_out_is_said(data, stick, listed, monkeypatch):
    opened = Path.open

    def pulled_out(self, mode="r", *arguments, **named):
        stream = opened(self, mode, *arguments, **named)
        if self == stick / "model.safetensors" and mode == "rb":
            stream.close()
            stream = MagicMock()
            stream.__enter__.return_value = stream
            stream.__exit__.return_value = False
            stream.read.side_effect = OSError(errno.EIO, "Input/output error")
        return stream

    monkeypatch.setattr(Path, "open", pulled_out)
    with pytest.raises(InputError, match="Input/output error"):
        brought(listed(), data, stick)
    assert staging.unfinished(data) == {}
