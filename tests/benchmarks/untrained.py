"""A site on which models of the published sizes are installed, with weights that nobody trained.

What they answer means nothing; time and memory do not depend on the weights. Nothing is fetched. FastestDet is small
enough to be at hand: its real weights are taken where ``SEE2SOUND_TEST_DATA`` has them.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import true_networks
from measuring import in_a_child

from core.models import catalogue
from core.models.installed import MANIFEST, InstalledFile, InstalledOrigin, new_manifest
from core.models.process import ModelProcess
from core.neural.loading import Device, Loading
from core.paths import DataFolder
from core.pipeline.backends import Backends
from core.pipeline.workshop import Models
from core.sound.cache import ClipCache

FASTESTDET = "fastestdet"


def names() -> tuple[str, ...]:
    """Models that can be installed here."""
    real = os.environ.get("SEE2SOUND_TEST_DATA")
    there = real is not None and (Path(real) / "weights" / FASTESTDET).is_dir()
    return (*((FASTESTDET,) if there else ()), *true_networks.NETWORKS)


def site(folder: Path) -> DataFolder:
    """The site of a run of the bench."""
    return DataFolder(folder / "untrained")


def install(data: DataFolder, wanted: Iterable[str]) -> None:
    """Install those that are not there yet."""
    for name in wanted:
        if not (data.models / name).exists():
            _install(data, name)


def _install(data: DataFolder, name: str) -> None:
    folder = data.models / name
    if name == FASTESTDET:
        shutil.copytree(Path(os.environ["SEE2SOUND_TEST_DATA"]) / "weights" / name, folder)
    else:
        folder.mkdir(parents=True)
        in_a_child("untrained:build", name, str(folder))  # what is made here is no memory of ours
    entry, paths = catalogue.find(name), sorted(path for path in folder.rglob("*") if path.is_file())
    files = tuple(
        InstalledFile(
            path=path.relative_to(folder).as_posix(),
            size_bytes=path.stat().st_size,
            sha256="0" * 64,  # of no file: it is asked for only where a file was written since
            witness="none",
            changed_ns=path.stat().st_mtime_ns,
        )
        for path in paths
    )
    manifest = new_manifest(entry, "imported", (InstalledOrigin(name="untrained", revision=None),), files)
    (folder / MANIFEST).write_text(manifest.model_dump_json(), encoding="utf-8")


def build(name: str, folder: str) -> None:
    """In a process of its own: write a model's files."""
    true_networks.NETWORKS[name](Path(folder))


class Measured:
    """The model process of a program, and what it took."""

    def __init__(self, data: DataFolder, process: ModelProcess, device: str) -> None:
        self.backends = Backends(data, process, Device(device))
        self.models = Models(self.backends, ClipCache(data))
        empty = data.root / "nothing"
        empty.mkdir(exist_ok=True)
        self.process, self._peaks = process, Loading("peaks", empty, "", Device(device))

    def memory(self) -> dict[str, float | None]:
        """What ``Row`` says of it."""
        memory_mb, card_mb = self.process.call("model_memory:Peaks", self._peaks, "megabytes")
        return {"memory_mb": memory_mb, "card_mb": card_mb}


@contextmanager
def model_process(data: DataFolder, device: str) -> Iterator[Measured]:
    """A fresh model process that computes on a device, as a program has it."""
    with ModelProcess() as process:
        yield Measured(data, process, device)
