import json
import os

import pytest

from core.errors import MachineError
from core.models import installed, staging
from core.models.importing import import_folder
from core.models.staging import Staging
from core.neural.loading import Device, Precision
from core.paths import DataFolder
from core.progress import Progress


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def tiny(tmp_path, data, listed, weights):
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "config.json").write_bytes(b'{"model_type": "tiny"}')
    (folder / "model.safetensors").write_bytes(weights)
    return import_folder(listed(), data, folder, licence_accepted=True)


def same_length(path):
    """Change one byte of a file and leave its length and its time as they were."""
    was = path.stat()
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))


def damaged(caught):
    return caught.value.code == "models.damaged" and str(caught.value)


def test_a_fresh_data_folder_has_no_models(data):
    assert installed.listing(data) == ()
    assert staging.unfinished(data) == {}
    with pytest.raises(MachineError) as caught:
        installed.find(data, "tiny")
    assert caught.value.code == "models.not-installed"


def test_an_installed_model_is_found_with_its_size(data, tiny, weights):
    (found,) = installed.listing(data)
    assert (found.id, found.installation, found.problem) == ("tiny", tiny, None)
    assert tiny.size_bytes == len(weights) + 22


def test_a_whole_model_is_verified_byte_for_byte(tiny):
    reports = []
    installed.verify(tiny, Progress(reports.append))
    assert reports[-1].fraction == 1.0


def test_verifying_finds_one_changed_byte_that_nothing_else_shows(data, tiny):
    same_length(tiny.folder / "model.safetensors")
    assert installed.find(data, "tiny")
    with pytest.raises(MachineError) as caught:
        installed.verify(tiny)
    assert "model.safetensors" in damaged(caught)
    assert "config.json" not in str(caught.value)


@pytest.mark.parametrize("spoil", ["short", "gone", "manifest", "manifest gone", "other id"])
def test_a_damaged_model_is_never_taken_for_whole(data, tiny, spoil):
    weights, manifest = tiny.folder / "model.safetensors", tiny.folder / "installed.json"
    if spoil == "short":
        weights.write_bytes(weights.read_bytes()[:-1])
    elif spoil == "gone":
        weights.unlink()
    elif spoil == "manifest":
        manifest.write_text("{")
    elif spoil == "manifest gone":
        manifest.unlink()
    else:
        manifest.write_text(manifest.read_text().replace('"tiny"', '"small"'))
    with pytest.raises(MachineError) as caught:
        installed.find(data, "tiny")
    assert ("model.safetensors" if spoil in {"short", "gone"} else "installed.json") in damaged(caught)
    (found,) = installed.listing(data)
    assert found.installation is None
    assert str(found.problem) == str(caught.value)


def test_unknown_keys_of_a_later_manifest_are_kept(data, tiny):
    manifest = tiny.folder / "installed.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"later": 1}))
    assert installed.find(data, "tiny").manifest.model_extra == {"later": 1}


def test_what_the_process_loads_says_folder_version_and_device(data, tiny):
    loading = installed.loading(data, "tiny", Device.CUDA, Precision.FLOAT16)
    assert (loading.model_id, loading.folder) == ("tiny", tiny.folder)
    assert (loading.device, loading.precision, loading.input_scale) == (Device.CUDA, Precision.FLOAT16, 1.0)
    assert tiny.manifest.digest in loading.version
    assert loading == installed.loading(data, "tiny", Device.CUDA, Precision.FLOAT16)


def test_a_file_that_was_written_since_is_read_before_it_is_loaded(data, tiny):
    weights = tiny.folder / "model.safetensors"
    os.utime(weights)
    assert installed.loading(data, "tiny")
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    os.utime(weights, ns=(0, 0))
    with pytest.raises(MachineError) as caught:
        installed.loading(data, "tiny")
    assert "model.safetensors" in damaged(caught)


def test_the_version_depends_on_every_file_and_its_name(tiny):
    first, second = tiny.manifest.files
    others = (
        (first,),
        (first, second.model_copy(update={"sha256": "0" * 64})),
        (first, second.model_copy(update={"path": "other.safetensors"})),
    )
    digests = {tiny.manifest.model_copy(update={"files": files}).digest for files in others}
    assert len(digests | {tiny.manifest.digest}) == 4
    assert tiny.manifest.model_copy(update={"files": (second, first)}).digest == tiny.manifest.digest


def test_removing_leaves_nothing_of_a_model_nor_of_what_was_begun(data, tiny):
    begun = data.models / ".staged" / "tiny" / "model.safetensors.0123.part"
    begun.parent.mkdir(parents=True)
    begun.write_bytes(b"half")
    assert staging.unfinished(data) == {"tiny": 4}
    assert staging.put_away(data, "tiny")
    assert installed.listing(data) == ()
    assert staging.unfinished(data) == {}
    assert not staging.put_away(data, "tiny")


def test_a_model_that_is_being_installed_is_not_removed(data, tiny):
    with Staging(data, "tiny"), pytest.raises(MachineError) as caught:
        staging.put_away(data, "tiny")
    assert caught.value.code == "models.busy"
    assert installed.find(data, "tiny")


@pytest.mark.parametrize("model_id", ["..", ".", "../data", ".staged", "/", ""])
def test_nothing_but_a_models_folder_is_ever_removed_or_read(data, tiny, model_id):
    assert not staging.put_away(data, model_id)
    assert installed.find(data, "tiny") == tiny
    with pytest.raises(MachineError):
        installed.find(data, model_id)


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 B"), (999, "999 B"), (81_000_000, "81 MB"), (1_340_000_000, "1.3 GB"), (2e10, "20 GB")]
)
def test_sizes_are_said_as_people_write_them(count, said):
    assert staging.in_bytes(int(count)) == said
