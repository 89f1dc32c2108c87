import hashlib
import io

import pytest

from core.errors import InputError, MachineError
from core.models import web
from core.models.digests import Digest, fingerprint, write_all
from core.models.hub import PUBLIC_HUB, Hub
from core.progress import Progress
from core.settings import Settings

SMALL = b'{"model_type": "tiny"}'


def ask(hub, name="a/tiny", revision=None, token=None):
    return Hub(hub.url).listing(name, revision, token=token, timeout_s=5.0)


@pytest.fixture
def repository(hub, weights):
    return hub.add("a/tiny", {"config.json": SMALL, "model.safetensors": weights})


def test_a_listing_tells_sizes_hashes_and_the_commit(hub, repository, weights):
    listing = ask(hub)
    assert listing.commit == repository.commit
    assert listing.files["model.safetensors"].size_bytes == len(weights)
    assert listing.files["model.safetensors"].digest == Digest("sha256", hashlib.sha256(weights).hexdigest())
    assert listing.files["config.json"].digest.algorithm == "git-sha1"


def test_both_hashes_of_the_hub_are_recognised_in_the_files(hub, repository, tmp_path):
    listing = ask(hub)
    for name, content in repository.files.items():
        path = tmp_path / name
        path.write_bytes(content)
        assert fingerprint(path, Progress()).is_of(listing.files[name].digest)
        path.write_bytes(content[:-1] + b"?")
        assert not fingerprint(path, Progress()).is_of(listing.files[name].digest)


def test_a_disk_that_takes_little_at_a_time_gets_all_of_it():
    taken = []

    class Slow(io.RawIOBase):
        def write(self, chunk):
            taken.append(bytes(chunk[:3]))
            return min(3, len(chunk))

    write_all(Slow(), b"weights!")
    assert b"".join(taken) == b"weights!"


def test_the_hubs_own_client_reads_the_same(hub, repository, monkeypatch):
    client = pytest.importorskip("huggingface_hub").HfApi(endpoint=hub.url)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)  # a test of a backend may have set it
    info = client.model_info("a/tiny", revision="main", files_metadata=True)
    listing = ask(hub)
    assert info.sha == listing.commit
    for sibling in info.siblings:
        listed = listing.files[sibling.rfilename]
        assert sibling.size == listed.size_bytes
        assert listed.digest.value == (sibling.lfs.sha256 if sibling.lfs else sibling.blob_id)


def test_a_commit_is_asked_for_by_its_name(hub, repository):
    ask(hub, revision=repository.commit)
    assert hub.asked[-1].path.endswith(repository.commit)
    with pytest.raises(web.RefusedError) as caught:
        ask(hub, revision="d" * 40)
    assert caught.value.hub_code == "RevisionNotFound"


def test_an_unknown_repository_is_told_from_a_gated_one(hub):
    with pytest.raises(web.RefusedError) as caught:
        ask(hub, "a/gone")
    assert (caught.value.status, caught.value.hub_code) == (401, "RepoNotFound")


@pytest.mark.parametrize("extra", [{"sha": None}, {"siblings": [{"rfilename": "x"}]}, {"siblings": None}], ids=str)
def test_an_answer_without_sizes_and_hashes_is_no_hubs(hub, repository, extra):
    repository.extra = extra
    with pytest.raises(MachineError, match="does not answer as a model hub does"):
        ask(hub)


def test_a_listing_that_is_cut_is_no_listing(hub, repository):
    hub.cut_listing_after = [50]
    with pytest.raises(web.CutError):
        ask(hub)
    assert ask(hub).commit == repository.commit


def test_a_page_to_sign_in_is_no_hub(hub):
    hub.html = True
    with pytest.raises(MachineError, match="sign in"):
        ask(hub)


def test_the_hub_is_the_environments_the_settings_or_the_public_one(monkeypatch):
    mirrored = Settings(model_hub="https://models.hospital.example/hub/")
    monkeypatch.setenv("SEE2SOUND_HUB", "http://127.0.0.1:8080")
    assert Hub.choose(mirrored).url == "http://127.0.0.1:8080"
    monkeypatch.delenv("SEE2SOUND_HUB")
    assert Hub.choose(mirrored).url == "https://models.hospital.example/hub"
    assert Hub.choose(Settings()).url == PUBLIC_HUB


@pytest.mark.parametrize("url", ["ftp://x", "models.hospital", "https://", "https://user:word@hub", "file:///etc"])
def test_what_is_no_address_of_a_hub_is_refused(monkeypatch, url):
    monkeypatch.setenv("SEE2SOUND_HUB", url)
    with pytest.raises(InputError, match="SEE2SOUND_HUB"):
        Hub.choose(Settings())


def test_a_file_lies_under_its_commit():
    assert Hub("https://hub").file_url("a/b", "c0ffee", "u/x y.json") == "https://hub/a/b/resolve/c0ffee/u/x%20y.json"
