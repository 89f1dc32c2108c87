import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import CancelledError, InputError, MachineError
from core.models import installed, staging
from core.models.door import HubFile, UrlFile, UrlSource
from core.models.hub import Hub
from core.models.installing import install
from core.models.staging import Staging
from core.models.web import Retries
from core.paths import DataFolder
from core.progress import Progress

CONFIG = b'{"model_type": "tiny"}'
AT_ONCE = Retries(attempts=2, first_wait_s=0.0, timeout_s=5.0)


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def repository(hub, weights):
    return hub.add("a/tiny", {"config.json": CONFIG, "model.safetensors": weights, "README.md": b"hello"})


@pytest.fixture
def bring(hub, data, repository):
    """Installs a model from the hub."""

    def bring(entry, **options):
        return install(entry, data, Hub(hub.url), retries=AT_ONCE, **{"licence_accepted": True, **options})

    return bring


def test_a_model_comes_whole_with_where_it_came_from(bring, data, listed, repository, weights):
    done = bring(listed())
    assert done.folder == data.models / "tiny"
    assert {path.name for path in done.folder.iterdir()} == {"config.json", "model.safetensors", "installed.json"}
    assert (done.folder / "model.safetensors").read_bytes() == weights
    kept = json.loads((done.folder / "installed.json").read_text(encoding="utf-8"))
    assert kept["origins"] == [{"name": "a/tiny", "revision": repository.commit}]
    assert {file["path"]: file["sha256"] for file in kept["files"]} == {
        "config.json": hashlib.sha256(CONFIG).hexdigest(),
        "model.safetensors": hashlib.sha256(weights).hexdigest(),
    }
    assert kept["licence"]["name"] == "MIT"
    assert kept["licence"]["accepted_utc"]
    assert installed.find(data, "tiny") == done
    assert staging.unfinished(data) == {}


def test_nothing_is_asked_of_anybody_before_the_licence_is_accepted(bring, data, listed, hub):
    with pytest.raises(InputError) as caught:
        bring(listed(), licence_accepted=False)
    assert "https://opensource.org/license/mit" in str(caught.value)
    assert hub.asked == []
    assert not data.models.exists()


def test_progress_counts_bytes_and_ends(bring, listed):
    reports = []
    bring(listed(), progress=Progress(reports.append))
    assert list(dict.fromkeys(report.stage for report in reports)) == ["list", "download", "verify"]
    assert [report.fraction for report in reports if report.stage == "download"][-1] == 1.0
    assert reports[-1].fraction == 1.0


def test_a_listing_that_is_cut_is_asked_for_again(bring, listed, hub):
    hub.cut_listing_after = [50]
    assert bring(listed())


def test_a_wrong_checksum_installs_nothing_and_the_next_try_is_fresh(bring, data, listed, hub, weights):
    hub.spoil = {"model.safetensors": weights[:-1] + b"?"}
    with pytest.raises(MachineError) as caught:
        bring(listed())
    assert caught.value.code == "models.wrong-checksum"
    assert "model.safetensors" in str(caught.value)
    assert installed.listing(data) == ()
    hub.spoil = {}
    assert (bring(listed()).folder / "model.safetensors").read_bytes() == weights


def test_a_wrong_checksum_of_a_small_file_is_noticed_too(bring, listed, hub):
    hub.spoil = {"config.json": CONFIG.replace(b"tiny", b"TINY")}
    with pytest.raises(MachineError, match=r"config\.json"):
        bring(listed())


def test_a_cut_download_is_not_an_installed_model_and_goes_on(bring, data, listed, hub, weights):
    hub.cut_after = [len(CONFIG), 20_000, 0, 0]
    with pytest.raises(MachineError) as caught:
        bring(listed())
    assert caught.value.code == "models.cut"
    assert installed.listing(data) == ()
    with pytest.raises(MachineError) as caught:
        installed.find(data, "tiny")
    assert caught.value.code == "models.not-installed"
    assert staging.unfinished(data) == {"tiny": len(CONFIG) + 20_000}
    hub.asked.clear()
    bring(listed())
    assert [asked.byte_range for asked in hub.file_requests()] == ["bytes=20000-"]


def test_a_pause_goes_on_at_the_share_that_was_reached(bring, data, listed, hub, weights):
    progress = Progress()
    hub.between = progress.cancel
    with pytest.raises(CancelledError):
        bring(listed(), progress=progress)
    hub.between = lambda: None
    begun = staging.unfinished(data)["tiny"]
    reports = []
    bring(listed(), progress=Progress(reports.append))
    first = next(report for report in reports if report.stage == "download")
    assert first.fraction == pytest.approx(begun / (len(CONFIG) + len(weights)))


def test_what_a_newer_revision_wants_is_not_resumed_from_the_older(bring, listed, hub, repository, weights):
    hub.cut_after = [len(CONFIG), 20_000, 0, 0]
    with pytest.raises(MachineError):
        bring(listed())
    newer = weights[:-100] + bytes(100)
    repository.files["model.safetensors"] = newer
    hub.asked.clear()
    assert (bring(listed()).folder / "model.safetensors").read_bytes() == newer
    assert [asked.byte_range for asked in hub.file_requests()] == [None]


def test_a_disk_without_room_is_said_before_anything_is_fetched(bring, data, listed, hub, weights, monkeypatch):
    usage = shutil.disk_usage(data.root.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=len(weights)))
    with pytest.raises(MachineError) as caught:
        bring(listed())
    assert caught.value.code == "models.no-space"
    assert "35 kB are needed" in str(caught.value)
    assert hub.file_requests() == []


def test_a_folder_that_cannot_be_written_is_said(bring, data, listed):
    data.root.mkdir()
    data.models.write_text("in the way")
    with pytest.raises(MachineError, match="could not be written"):
        bring(listed())


def test_the_same_model_is_not_installed_twice_at_a_time(bring, data, listed):
    with Staging(data, "tiny"), pytest.raises(MachineError) as caught:
        bring(listed())
    assert caught.value.code == "models.busy"
    bring(listed())


def test_a_new_installation_takes_the_place_of_the_old_when_it_is_whole(bring, data, listed, hub, repository, weights):
    first = bring(listed())
    repository.files["model.safetensors"] = newer = weights[:-1] + b"!"
    hub.spoil = {"model.safetensors": weights[:-1] + b"?"}
    with pytest.raises(MachineError):
        bring(listed())
    assert installed.find(data, "tiny").manifest == first.manifest
    hub.spoil = {}
    second = bring(listed())
    assert (second.folder / "model.safetensors").read_bytes() == newer
    assert second.manifest.digest != first.manifest.digest
    assert {path.name for path in (data.models / ".staged").iterdir()} == {"tiny.lock"}


def test_a_model_in_use_stays_when_the_new_one_cannot_take_its_place(bring, data, listed, repository, monkeypatch):
    first = bring(listed())
    repository.files["config.json"] = b'{"model_type": "newer"}'
    renamed = Path.rename

    def held(self, target):
        if self == data.models / ".staged" / "tiny":
            raise PermissionError("held by another program")
        return renamed(self, target)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(MachineError) as caught:
        bring(listed())
    assert caught.value.code == "models.in-use"
    assert installed.find(data, "tiny") == first
    installed.verify(first)


def test_what_was_verified_but_could_not_be_installed_is_not_fetched_again(bring, data, listed, hub, monkeypatch):
    def held(*_):
        raise MachineError("models.in-use", id="tiny", path=data.models)

    with monkeypatch.context() as patched:
        patched.setattr(Staging, "_swap", held)
        with pytest.raises(MachineError, match="in use"):
            bring(listed())
    assert installed.listing(data) == ()
    hub.asked.clear()
    bring(listed())
    assert hub.file_requests() == []


def test_a_repository_without_the_files_says_which(bring, listed, repository):
    del repository.files["model.safetensors"]
    with pytest.raises(MachineError, match=r"model\.safetensors \| pytorch_model\.bin"):
        bring(listed())


@pytest.mark.parametrize("known", [{"size_bytes": 5}, {"sha256": "0" * 64}], ids=str)
def test_a_file_that_the_list_knows_otherwise_is_not_fetched(bring, listed, hub, known):
    source = listed().sources[0]
    changed = replace(source, files=(HubFile("config.json"), HubFile("model.safetensors", **known)), choices=())
    with pytest.raises(MachineError) as caught:
        bring(listed(changed))
    assert caught.value.code == "models.changed-there"
    assert hub.file_requests() == []


def test_a_name_that_no_folder_can_hold_is_refused(bring, listed, repository):
    repository.files["..\\evil.json"] = CONFIG
    source = listed().sources[0]
    choice = replace(source.choices[0], any_of=("*.json",))
    with pytest.raises(MachineError) as caught:
        bring(listed(replace(source, choices=(choice,))))
    assert caught.value.code == "models.bad-name"


def test_what_runs_code_is_refused_and_deleted(bring, data, listed, repository):
    import pickle

    del repository.files["model.safetensors"]
    repository.files["pytorch_model.bin"] = pickle.dumps({"x": print}, protocol=2).ljust(2000, b"\0")
    with pytest.raises(InputError, match=r"__builtin__\.print"):
        bring(listed())
    assert installed.listing(data) == ()
    assert staging.unfinished(data) == {"tiny": len(CONFIG)}


def test_another_models_checkpoint_says_what_it_holds(bring, listed):
    source = listed().sources[0]
    held = HubFile("model.safetensors", holds=("head.", "backbone."))
    with pytest.raises(InputError) as caught:
        bring(listed(replace(source, files=(HubFile("config.json"), held), choices=())))
    assert caught.value.code == "models.other-checkpoint"
    assert "nothing called backbone." in str(caught.value)
    assert "head.weight" in str(caught.value)


def test_files_of_several_repositories_lie_apart(bring, hub, listed):
    hub.add("a/words", {"vocab.json": b"{}", "config.json": b'{"of": "words"}'})
    words = replace(listed().sources[0], repository="a/words", folder="tokenizer", choices=())
    words = replace(words, files=(HubFile("vocab.json"), HubFile("config.json")))
    done = bring(listed(listed().sources[0], words))
    assert (done.folder / "config.json").read_bytes() == CONFIG
    assert (done.folder / "tokenizer" / "config.json").read_bytes() == b'{"of": "words"}'
    assert [origin.name for origin in done.manifest.origins] == ["a/tiny", "a/words"]


def test_a_plain_address_is_fetched_without_any_listing(bring, hub, listed, weights):
    url = f"{hub.url}/a/tiny/resolve/main/model.safetensors"
    file = UrlFile("model.safetensors", url, len(weights), hashlib.sha256(weights).hexdigest())
    done = bring(listed(UrlSource("urls", "a/tiny", "v1", (file,))))
    assert [asked.path for asked in hub.asked] == ["/a/tiny/resolve/main/model.safetensors"]
    assert done.manifest.version == f"a/tiny@v1 sha256:{done.manifest.digest}"
    assert done.manifest.files[0].witness == "list"


def test_a_gated_model_needs_a_token_before_anything_is_asked(bring, hub, listed, repository):
    repository.gated = True
    gated = listed(replace(listed().sources[0], gated=True))
    with pytest.raises(InputError) as caught:
        bring(gated)
    assert caught.value.code == "models.token-needed"
    assert f"{hub.url}/a/tiny" in str(caught.value)
    assert hub.asked == []
    done = bring(gated, token=hub.token)
    assert hub.token not in (done.folder / "installed.json").read_text(encoding="utf-8")


def test_a_token_is_sent_for_gated_sources_alone(bring, hub, listed):
    bring(listed(), token=hub.token)
    assert {asked.token for asked in hub.asked} == {None}


def test_a_token_does_not_travel_in_the_clear(data, listed):
    gated = listed(replace(listed().sources[0], gated=True))
    with pytest.raises(InputError) as caught:
        install(gated, data, Hub("http://hub.example"), licence_accepted=True, token="hf_x")
    assert caught.value.code == "models.token-in-the-clear"
