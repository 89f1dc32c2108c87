"""Requests for generators, which compute on one thread."""

from collections.abc import Callable, Iterator
from importlib.util import find_spec

import pytest

from core.sound.door import SoundRequest

collect_ignore_glob = [] if find_spec("diffusers") else ["test_*.py"]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """One thread: beside other tests two would wait for each other most of the time."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def asked() -> Callable[..., list[SoundRequest]]:
    """Requests of words, with the seeds 0, 1, 2 …"""
    return lambda *prompts: [SoundRequest(prompt, seed=seed) for seed, prompt in enumerate(prompts)]
