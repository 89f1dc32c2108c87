"""Every model of the list, with a tiny network in place of its weights, from the command line to a file that sounds."""

import json
import sys
from contextlib import nullcontext
from dataclasses import replace
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

import av
import numpy as np
import pytest
import tiny_models
from PIL import Image

from core import cli
from core.models import catalogue
from core.models.door import Task
from core.models.importing import import_folder
from core.models.process import ModelProcess
from core.neural.loading import Loading
from core.paths import DataFolder

BACKENDS = Path(__file__).parents[2] / "data" / "model_backends"
OPTION_OF = {
    Task.REGIONS: "regions",
    Task.TRACKS: "tracker",
    Task.DEPTH: "depth",
    Task.LABELS: "labels",
    Task.SOUND: "generator",
    Task.JUDGE: "judge",
}
SOUNDS = {".png": "wav", ".gif": "flac", ".mp4": "mp4"}
QUICK = ("--sources", 2, "--prompt", "a dog")
SHORT = ("--duration", 0.1, "--room", "none", "--layout", "stereo")


@pytest.fixture(scope="module")
def process():
    """One model process for all."""
    for package in ("torch", "transformers", "diffusers", "torchsde"):
        if find_spec(package) is None:
            pytest.skip(f"{package} is not installed")
    sys.path.insert(0, str(BACKENDS))
    with ModelProcess() as models:
        yield models
    sys.path.remove(str(BACKENDS))


@pytest.fixture(scope="module")
def built(process, tmp_path_factory):
    """Folders of tiny networks, which the process makes and then believes."""
    site = Loading("none", tmp_path_factory.mktemp("none"), "1")
    made = {}

    def folder(name):
        if name not in made:
            made[name] = tmp_path_factory.mktemp(name)
            process.call("untrained:Believed", site, "build", name, made[name])
        return made[name]

    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return DataFolder(tmp_path_factory.mktemp("site"))


@pytest.fixture
def see2sound(process, site, monkeypatch, capsys):
    """Runs a command; what it says on standard error is in what is asserted."""
    monkeypatch.setattr("core.models.process.ModelProcess", lambda: nullcontext(process))

    def run(*arguments):
        status = cli.main(["--data", str(site.root), *map(str, arguments)])
        said = capsys.readouterr()
        assert status == 0, said.err
        return said.out

    return run


def without_hashes(entry):
    """The model as it is listed, but for what only the published weights can have."""

    def unpinned(source):
        files = tuple(replace(file, sha256=None, size_bytes=None) for file in source.files)
        return replace(source, files=files) if source.kind == "hub" else source

    return replace(entry, sources=tuple(unpinned(source) for source in entry.sources))


@pytest.fixture
def install(site, built, request):
    """Installs a model of the list from a folder, as a person does from a stick."""

    def put(model_id):
        if (site.models / model_id).exists():
            return
        if model_id == "fastestdet":
            folder = request.getfixturevalue("test_data") / "weights" / model_id  # its real ones; skips without
        else:
            folder = built(tiny_models.BUILDER_OF[model_id])
        import_folder(without_hashes(catalogue.find(model_id)), site, folder, licence_accepted=True)

    return put


@pytest.fixture(scope="module")
def media(tmp_path_factory):
    """A picture, an animation and a film of the same two things."""
    folder, rng = tmp_path_factory.mktemp("media"), np.random.default_rng(0)
    rgb = rng.integers(195, 215, (100, 150, 3), dtype=np.uint8)
    rgb[30:70, 20:60], rgb[35:65, 95:125] = (200, 30, 30), (30, 60, 200)
    pictures = [rgb.copy() for _ in range(6)]
    for index, picture in enumerate(pictures):
        picture[:2, :2] = 40 * index  # equal pages would become one
    pages = [Image.fromarray(rgb) for rgb in pictures]
    pages[0].save(folder / "picture.png")
    pages[0].save(folder / "animation.gif", save_all=True, append_images=pages[1:], duration=100)
    with av.open(str(folder / "film.mp4"), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 150, 100, "yuv420p"
        for index, rgb in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(rgb, format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 10)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return [folder / name for name in ("picture.png", "animation.gif", "film.mp4")]


def test_every_model_of_the_list_has_a_tiny_network_to_stand_for_it():
    assert {entry.id for entry in catalogue.entries()} == {*tiny_models.BUILDER_OF, "fastestdet"}


def one_of_each():
    """Models of the list of which no two are the same code on the same architecture."""
    kinds = {
        (tiny_models.BUILDER_OF.get(entry.id), *entry.backends.values()): entry.id for entry in catalogue.entries()
    }
    return sorted(kinds.values())


@pytest.mark.parametrize("model_id", one_of_each())
def test_a_picture_an_animation_and_a_film_are_analysed_and_rendered_with_it(
    see2sound, install, media, tmp_path, model_id
):
    install(model_id)
    entry = catalogue.find(model_id)
    options = []
    for task in entry.backends:
        options += [f"--{OPTION_OF[task]}", model_id]
    if Task.JUDGE in entry.backends:
        install("musicgen-small")
        options += ["--generator", "musicgen-small", "--candidates", 2]
    finds_only = Task.REGIONS in entry.backends and Task.TRACKS not in entry.backends
    for path in media:
        scene, out = tmp_path / f"{path.stem}.scene.json", tmp_path / f"{path.stem}.{SOUNDS[path.suffix]}"
        see2sound("analyse", path, "-o", scene, *QUICK, *options, *(("--at", 0.2) if finds_only else ()))
        said = json.loads(scene.read_text(encoding="utf-8"))
        assert_it_took_part(said, entry, in_a_picture=finds_only or path.suffix == ".png")
        see2sound("render", scene, "-o", out, *SHORT)
        with av.open(str(out)) as container:
            assert len(container.streams.video) == (path.suffix == ".mp4")
            assert max(np.abs(frame.to_ndarray()).max() for frame in container.decode(audio=0)) > 0


@pytest.mark.parametrize(("finder", "sam"), [("yolos-tiny", "sam2.1-tiny"), ("builtin", "sam-vit-base")])
def test_what_one_finds_is_outlined_by_sam(see2sound, install, media, tmp_path, finder, sam):
    for model_id in {finder, sam} - {"builtin"}:
        install(model_id)
    picture, scene = media[0], tmp_path / "picture.scene.json"
    see2sound("analyse", picture, "-o", scene, *QUICK, "--regions", finder)
    alone = json.loads(scene.read_text(encoding="utf-8"))
    see2sound("analyse", picture, "-o", scene, *QUICK, "--regions", f"{finder}+{sam}")
    said = json.loads(scene.read_text(encoding="utf-8"))
    assert said["provenance"]["regions"] == f"{finder}+{sam}"
    version = alone["provenance"]["regions_version"]
    assert said["provenance"]["regions_version"].startswith(f"{version}; outlines: {sam} ")
    assert said["sources"][0]["label"] == alone["sources"][0]["label"]
    assert said["sources"][0]["region"]["outlines_px"] != alone["sources"][0]["region"]["outlines_px"]


def assert_it_took_part(scene, entry, *, in_a_picture):
    unused = {Task.TRACKS} if in_a_picture else {Task.REGIONS}
    for task in set(entry.backends) - unused:
        said = scene["provenance"]["generator_version" if task is Task.SOUND else f"{task}_version"]
        assert said.startswith(f"{entry.id} ")
        assert entry.id == "fastestdet" or "cpu, float32" in said  # OpenCV computes that one
    if Task.SOUND in entry.backends:
        assert entry.id in {source["clip"].get("model") for source in scene["sources"]}
