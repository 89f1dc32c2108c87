"""The whole way by the command line: a bright disc in a picture, its scene, its sound, and what is heard in it."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image, ImageDraw

from core.cli import main

pytestmark = pytest.mark.end_to_end
_WIDTH_PX, _HEIGHT_PX, _RADIUS_PX = 960, 540, 40
_FROM_CENTRE_DEG = 10.9
"""atan of a third of tan 30°: a third of the picture's width, 60° wide."""
_TOLERANCE_DEG = 10.0
_WAVEX_MASK_AT = 20
_MASK_51 = 0x3F
_CHANNELS_51 = ("FL", "FR", "FC", "LFE", "BL", "BR")


@pytest.fixture(scope="module", params=[("left", 1 / 3), ("right", 2 / 3)], ids=["left", "right"])
def disc(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """Where the disc lies, and the scene found in its picture."""
    side, at = request.param
    folder = tmp_path_factory.mktemp(side)
    picture = Image.new("RGB", (_WIDTH_PX, _HEIGHT_PX), (70, 80, 75))
    x_px, y_px = _WIDTH_PX * at, _HEIGHT_PX / 2
    box = (x_px - _RADIUS_PX, y_px - _RADIUS_PX, x_px + _RADIUS_PX, y_px + _RADIUS_PX)
    ImageDraw.Draw(picture).ellipse(box, fill=(255, 230, 60))
    picture.save(folder / "disc.png")
    scene = folder / "disc.scene.json"
    assert main(["analyse", str(folder / "disc.png"), "-o", str(scene), "--sources", "1"]) == 0
    return side, scene


def signed(side: str, angle_deg: float) -> float:
    return -angle_deg if side == "left" else angle_deg


def test_the_disc_is_found_where_it_is(disc: tuple[str, Path]) -> None:
    side, scene = disc
    (source,) = json.loads(scene.read_text(encoding="utf-8"))["sources"]
    assert source["position"]["azimuth_deg"] == pytest.approx(signed(side, _FROM_CENTRE_DEG), abs=1.0)


@pytest.mark.parametrize("layout", ["binaural", "stereo", "5.1"])
@pytest.mark.parametrize("suffix", [".wav", ".flac", ".mp4"])
def test_it_is_heard_on_its_side_over_every_layout_and_file(
    disc: tuple[str, Path], layout: str, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    side, scene = disc
    sound = scene.with_name(f"disc-{layout}{suffix}")
    assert main(["render", str(scene), "-o", str(sound), "--layout", layout, "--duration", "1"]) == 0
    capsys.readouterr()
    assert main(["listen", str(sound), "--layout", layout, "--json"]) == 0
    heard_deg = json.loads(capsys.readouterr().out)["azimuth_deg"]
    assert np.sign(heard_deg) == np.sign(signed(side, 1.0))
    assert heard_deg == pytest.approx(signed(side, _FROM_CENTRE_DEG), abs=_TOLERANCE_DEG)


def test_5_1_comes_from_the_speakers_of_its_side_in_the_order_of_the_mask(disc: tuple[str, Path]) -> None:
    side, scene = disc
    sound = scene.with_name("mask.wav")
    assert main(["render", str(scene), "-o", str(sound), "--layout", "5.1", "--duration", "1", "--room", "none"]) == 0
    header = sound.read_bytes()[:256]
    mask_at = header.index(b"fmt ") + 8 + _WAVEX_MASK_AT
    assert int.from_bytes(header[mask_at : mask_at + 4], "little") == _MASK_51
    samples, _ = soundfile.read(sound)
    level = dict(zip(_CHANNELS_51, np.sqrt(np.mean(samples**2, axis=0)), strict=True))
    near, far = ("FL", "FR") if side == "left" else ("FR", "FL")
    assert level[near] > 10.0 * level[far]
    assert level["FC"] > level[near]


def test_the_film_has_its_six_channels_in_the_same_places(disc: tuple[str, Path]) -> None:
    import av

    side, scene = disc
    film = scene.with_name("film.mp4")
    assert main(["render", str(scene), "-o", str(film), "--layout", "5.1", "--duration", "1", "--room", "none"]) == 0
    with av.open(str(film)) as container:
        stream = container.streams.audio[0]
        names = [channel.name for channel in stream.layout.channels]
        samples = np.concatenate([frame.to_ndarray() for frame in container.decode(stream)], axis=1)
    level = dict(zip(names, np.sqrt(np.mean(samples**2, axis=1)), strict=True))
    near, far = ("FL", "FR") if side == "left" else ("FR", "FL")
    assert level[near] > 5.0 * level[far]
    assert level["FC"] > level[near]
