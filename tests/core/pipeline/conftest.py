"""Models of a list of their own, installed, with backends that need no network; one model process for them all."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.models import catalogue
from core.models.door import Task
from core.models.importing import import_folder
from core.models.process import ModelProcess
from core.paths import DataFolder
from core.pipeline.backends import Backends

BACKENDS = Path(__file__).parents[2] / "data" / "model_backends"
LISTED = {
    "fake-regions": {Task.REGIONS: "fake_rooms:Regions"},
    "fake-depth": {Task.DEPTH: "fake_rooms:Metres"},
    "forgetful": {Task.DEPTH: "fake_rooms:Forgetful"},
    "fake-labels": {Task.LABELS: "fake_rooms:Labels"},
    "fake-tracks": {Task.TRACKS: "fake_rooms:Follower"},
    "nameless": {Task.REGIONS: "fake_rooms:Nameless"},
    "reader": {Task.SOUND: "fake_rooms:Reader"},
    "hums": {Task.SOUND: "fake_rooms:Hums"},
    "sleeper": {Task.REGIONS: "fake_rooms:Sleeper"},
    "fake-judge": {Task.JUDGE: "fake_rooms:Judge"},
    "absent": {Task.REGIONS: "fake_rooms:Regions"},
}


@pytest.fixture(scope="session", autouse=True)
def importable_backends():
    """A spawned process looks for modules where this one does."""
    sys.path.insert(0, str(BACKENDS))
    yield
    sys.path.remove(str(BACKENDS))


@pytest.fixture(scope="session")
def process(importable_backends):
    with ModelProcess() as models:
        yield models


@pytest.fixture
def models_listed(monkeypatch, listed):
    """The list of models is of fakes."""
    entries = {name: replace(listed(model_id=name), backends=backends) for name, backends in LISTED.items()}
    monkeypatch.setattr(catalogue, "entries", lambda: tuple(entries.values()))
    return entries


@pytest.fixture
def data(tmp_path, models_listed, weights):
    """All of them are installed, but for ``absent``."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "config.json").write_bytes(b'{"model_type": "fake"}')
    (folder / "model.safetensors").write_bytes(weights)
    site = DataFolder(tmp_path / "site")
    for name, entry in models_listed.items():
        if name != "absent":
            import_folder(entry, site, folder, licence_accepted=True)
    return site


@pytest.fixture
def backends(data, process):
    return Backends(data, process)
