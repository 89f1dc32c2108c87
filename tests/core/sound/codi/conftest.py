"""A tiny CoDi, and its files before they are written."""

from collections.abc import Iterator
from importlib.util import find_spec

import pytest
from tiny_models.composing import TINY, TinyFiles, codi_files

from core.neural.loading import Loading
from core.sound.codi.config import CodiSizes

collect_ignore_glob = [] if find_spec("transformers") else ["test_*.py"]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """One thread: beside other tests two would wait for each other most of the time."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def tiny_files() -> TinyFiles:
    """Random weights of every tensor that is needed, and some that the published files hold beside them."""
    return codi_files()


@pytest.fixture(scope="session")
def tiny_loading(tiny_files, tmp_path_factory) -> Loading:
    """A tiny CoDi as it is installed."""
    return tiny_files.write(tmp_path_factory.mktemp("codi"))


@pytest.fixture(scope="session")
def tiny(tiny_loading):
    """A tiny CoDi, loaded."""
    from core.sound.codi.network import load_codi

    return load_codi(tiny_loading, TINY, 0.5)


@pytest.fixture(scope="session")
def tiny_sizes() -> CodiSizes:
    """The sizes of the tiny CoDi."""
    return TINY
