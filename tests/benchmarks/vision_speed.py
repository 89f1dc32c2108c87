"""How long the networks of vision take for a picture of 512 x 512, and how much memory at the worst moment.

By hand: ``python tests/benchmarks/vision_speed.py [--device cuda] [--precision float16] [--only rtdetr-r18]``. The
networks have the published sizes and weights that nobody trained, so that nothing needs to be fetched; each is measured
in a process of its own. FastestDet is measured with its real weights where ``SEE2SOUND_TEST_DATA`` has them.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import true_networks  # noqa: E402 - needs the path above

from core.neural.loading import Device, Loading, Precision  # noqa: E402

FASTESTDET = "core.vision.neural.fastestdet:FastestDet"
BOXES = [
    (40.0, 60.0, 200.0, 300.0),
    (250.0, 20.0, 480.0, 220.0),
    (300.0, 280.0, 420.0, 500.0),
    (10.0, 380.0, 150.0, 500.0),
]
WORDS = [f"word {number}" for number in range(80)]


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    model: str
    what: str
    weights_m: float
    load_s: float
    first_s: float
    median_s: float
    worst_s: float
    processor_s: float
    """Of all cores, the median: other work on the machine hardly changes it with one thread."""
    memory_mb: int
    card_mb: int | None


def picture() -> np.ndarray:
    """Discs and stripes on a soft background."""
    import cv2

    generator = np.random.default_rng(0)
    rgb = cv2.resize(generator.integers(60, 160, (16, 16, 3), dtype=np.uint8), (512, 512))
    for left, top, right, bottom in BOXES:
        centre = round((left + right) / 2), round((top + bottom) / 2)
        cv2.circle(rgb, centre, round(min(right - left, bottom - top) / 2), (200, int(left) % 255, 40), -1)
    return rgb


def work_of(backend) -> Iterator[tuple[str, Callable[[], object]]]:
    """What a backend is asked, by name."""
    rgb = picture()
    if hasattr(backend, "estimate"):
        yield "depth", lambda: backend.estimate(rgb, 60.0)
    if hasattr(backend, "rank"):
        yield "8 pictures, 80 words known", lambda: backend.rank([rgb] * 8, WORDS)
    if hasattr(backend, "masks_for"):
        yield "4 boxes", lambda: backend.masks_for(rgb, BOXES)
    if hasattr(backend, "find"):
        yield "regions", lambda: backend.find(rgb, 5, seed=0, prompt="a dog, a car")


def measure(name: str, folder: Path, loading: Loading, weights: int, runs: int) -> list[Figure]:
    """Load a model and ask it, in this process."""
    spec = FASTESTDET if name == "fastestdet" else true_networks.NETWORKS[name].backend
    module, _, factory = spec.partition(":")
    began = time.perf_counter()
    backend = getattr(import_module(module), factory)(loading)
    load_s = time.perf_counter() - began
    figures = []
    for what, work in work_of(backend):
        times, processor = [], []
        for _ in range(runs + 1):
            began, busy = time.perf_counter(), time.process_time()
            work()
            times.append(time.perf_counter() - began)
            processor.append(time.process_time() - busy)
        peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        first, later = times[0], times[1:]
        figures.append(
            Figure(
                name,
                what,
                round(weights / 1e6, 1),
                round(load_s, 2),
                round(first, 3),
                round(statistics.median(later), 3),
                round(max(later), 3),
                round(statistics.median(processor[1:]), 3),
                peak_mb,
                card_mb(loading.device),
            )
        )
    return figures


def card_mb(device: Device) -> int | None:
    """The most memory that was taken of the graphics card."""
    if device is not Device.CUDA:
        return None
    import torch

    return torch.cuda.max_memory_reserved() // 1_000_000


def folder_of(name: str, folder: Path) -> tuple[Path, int]:
    """A model's folder, and how many weights it has."""
    if name == "fastestdet":
        return Path(os.environ["SEE2SOUND_TEST_DATA"]) / "weights" / "fastestdet", 240_000
    code = (
        f"import true_networks as t; from pathlib import Path; print(t.NETWORKS[{name!r}].build(Path({str(folder)!r})))"
    )
    here = Path(__file__).parent
    built = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, text=True, check=False)
    if built.returncode:
        raise RuntimeError(built.stderr)
    return folder, int(built.stdout.split()[-1])


def main() -> int:
    """Print the table, one model after another."""
    names = [*(["fastestdet"] if os.environ.get("SEE2SOUND_TEST_DATA") else []), *true_networks.NETWORKS]
    parser = argparse.ArgumentParser(description="Measure the networks of vision.")
    parser.add_argument("--device", type=Device, choices=list(Device), default=Device.CPU)
    parser.add_argument("--precision", type=Precision, choices=list(Precision), default=Precision.FLOAT32)
    parser.add_argument("--input-scale", type=float, default=1.0)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, help="of torch and OpenCV (default: their own choice)")
    parser.add_argument("--only", nargs="*", choices=names, default=names, metavar="MODEL")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    settings = {"device": options.device, "precision": options.precision, "input_scale": options.input_scale}
    if options.measure:
        if options.threads:
            limit(options.threads)
        name, folder, weights = options.measure
        loading = Loading(name, Path(folder), "untrained", **settings)
        sys.stdout.write(
            json.dumps([asdict(one) for one in measure(name, Path(folder), loading, int(weights), options.runs)])
        )
        return 0
    if not options.json:
        print(
            f"{'':26}{'':28}{'weights':>9}{'load':>8}{'first':>9}{'median':>9}{'worst':>9}{'processor':>11}{'memory':>9}{'card':>9}"
        )
    found = []
    for name in options.only:
        with tempfile.TemporaryDirectory() as temporary:
            folder, weights = folder_of(name, Path(temporary))
            arguments = ["--measure", name, str(folder), str(weights), "--runs", str(options.runs)]
            arguments += ["--device", options.device, "--precision", options.precision]
            arguments += ["--input-scale", str(options.input_scale)]
            arguments += ["--threads", str(options.threads)] if options.threads else []
            ended = subprocess.run([sys.executable, __file__, *arguments], capture_output=True, text=True, check=False)
        if ended.returncode:
            print(f"{name}: {(ended.stderr.strip() or 'ended').splitlines()[-1]}", file=sys.stderr)
            continue
        for figure in json.loads(ended.stdout):
            found.append(figure)
            if not options.json:
                show(Figure(**figure))
    if options.json:
        print(json.dumps(found, indent=2))
    return 0


def limit(threads: int) -> None:
    """Let torch and OpenCV take so many threads."""
    import cv2
    import torch

    torch.set_num_threads(threads)
    cv2.setNumThreads(threads)


def show(figure: Figure) -> None:
    """One line of the table."""
    card = "" if figure.card_mb is None else f"{figure.card_mb} MB"
    print(
        f"{figure.model:26}{figure.what:28}{figure.weights_m:7.1f} M{figure.load_s:6.1f} s{figure.first_s:7.2f} s"
        f"{figure.median_s:7.2f} s{figure.worst_s:7.2f} s{figure.processor_s:9.2f} s{figure.memory_mb:6} MB{card:>9}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
