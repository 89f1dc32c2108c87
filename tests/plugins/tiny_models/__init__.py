"""Networks of the true architectures, small enough to be made in a test, with weights that nobody trained."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.neural.loading import Loading

os.environ.setdefault("HF_HUB_OFFLINE", "1")

from tiny_models import composing, outlining, seeing, sounding

_SEED = 0
BUILDERS: dict[str, Callable[..., object]] = {
    "yolos": seeing.yolos,
    "rt_detr": seeing.rt_detr,
    "d_fine": seeing.d_fine,
    "eomt": seeing.eomt,
    "owlv2": seeing.owlv2,
    "clip": seeing.clip,
    "siglip": seeing.siglip,
    "depth": seeing.depth,
    "metric_depth": seeing.metric_depth,
    "sam": outlining.sam,
    "sam2": outlining.sam2,
    "sam2_of_films": outlining.sam2_of_films,
    "stable-audio-3": sounding.stable_audio_3,
    "stable-audio-open": sounding.stable_audio_open,
    "audioldm2": sounding.audioldm2,
    "musicgen": sounding.musicgen,
    "clap": sounding.clap,
    "codi": composing.codi,
}
BUILDER_OF = {
    "audioldm2": "audioldm2",
    "clap-htsat-unfused": "clap",
    "clip-vit-base-patch32": "clip",
    "codi": "codi",
    "depth-anything-v1-large": "depth",
    "depth-anything-v2-metric-indoor-small": "metric_depth",
    "depth-anything-v2-metric-outdoor-small": "metric_depth",
    "depth-anything-v2-small": "depth",
    "dfine-small": "d_fine",
    "eomt-small": "eomt",
    "musicgen-small": "musicgen",
    "owlv2-base": "owlv2",
    "rtdetr-r18": "rt_detr",
    "sam-vit-base": "sam",
    "sam-vit-huge": "sam",
    "sam2.1-base-plus": "sam2_of_films",
    "sam2.1-large": "sam2_of_films",
    "sam2.1-small": "sam2_of_films",
    "sam2.1-tiny": "sam2_of_films",
    "siglip2-base": "siglip",
    "stable-audio-3-medium": "stable-audio-3",
    "stable-audio-open-1.0": "stable-audio-open",
    "yolos-tiny": "yolos",
}
"""Which of them stands for which model of the list."""


def build(name: str, folder: Path) -> None:
    """Write the files of a tiny network as they are installed. The same each time."""
    import torch

    with torch.random.fork_rng([]):
        torch.manual_seed(_SEED)
        BUILDERS[name](folder)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Loading]:
    """The loading of a tiny network, by the name of its builder; each is made once in a session."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    torch.set_num_threads(1)  # threads that wait for each other are slow on a busy machine
    transformers.utils.logging.disable_progress_bar()
    made: dict[str, Loading] = {}

    def loading(name: str) -> Loading:
        if name not in made:
            folder = tmp_path_factory.mktemp(name)
            build(name, folder)
            made[name] = Loading(f"tiny-{name}", folder, "r1")
        return made[name]

    return loading


@pytest.fixture(scope="session")
def made(tiny: Callable[[str], Loading]) -> Callable[..., object]:
    """A backend on a tiny network, made once in a session; what a test changes in it, it changes by ``monkeypatch``."""
    from dataclasses import replace

    known: dict[object, object] = {}

    def backend(kind: type, name: str, **changes: object) -> object:
        key = kind, name, tuple(changes.items())
        if key not in known:
            known[key] = kind(replace(tiny(name), **changes))
        return known[key]

    return backend
