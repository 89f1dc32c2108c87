"""A model process with backends that need no network; every block of shared memory must be gone in the end."""

import sys
from contextlib import suppress
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import pytest

from core.models import transport, worker
from core.models.process import ModelProcess
from core.neural.loading import Loading

BACKENDS = Path(__file__).parents[2] / "data" / "model_backends"
FAKE = "fake_backends:Fake"


@pytest.fixture(scope="session", autouse=True)
def importable_backends():
    """A spawned process looks for modules where this one does."""
    sys.path.insert(0, str(BACKENDS))
    yield
    sys.path.remove(str(BACKENDS))


@pytest.fixture(scope="module", autouse=True)
def no_block_left():
    """Also after crashes, no block of shared memory outlives the processes of a module."""
    names, new_name = [], transport.new_name

    def noted():
        names.append(new_name())
        return names[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(transport, "new_name", noted)
        patch.setattr(worker, "new_name", noted)
        yield
    left = []
    for name in names:
        with suppress(FileNotFoundError):
            block = SharedMemory(name)
            left.append(name)
            block.close()
            block.unlink()
    assert not left


@pytest.fixture(scope="module")
def models(no_block_left):
    with ModelProcess() as process:
        yield process


@pytest.fixture
def loading(tmp_path):
    return Loading("fake", tmp_path, "1")


@pytest.fixture
def call(models, loading):
    """Calls the fake backend."""
    return lambda method, *arguments, **named: models.call(FAKE, loading, method, *arguments, **named)
