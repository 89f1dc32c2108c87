"""A film of a loud scene through the command line."""

import json

import av
import numpy as np
import pytest
import soundfile
from PIL import Image

from core import cli
from core.acoustics.limiter import true_peak_dbtp


@pytest.fixture
def loud(tmp_path):
    """A scene of five loud sources before a picture."""
    noise = np.clip(np.random.default_rng(5).normal(0.0, 0.3, 96_000), -0.9, 0.9)
    soundfile.write(tmp_path / "noise.wav", noise, 48_000)
    Image.new("RGB", (32, 32)).save(tmp_path / "wall.png")
    sources = [
        {
            "id": f"source-{index}",
            "label": "noise",
            "position": {"azimuth_deg": azimuth_deg, "distance_m": 0.5},
            "clip": {"kind": "file", "path": "noise.wav", "gain_db": 12},
        }
        for index, azimuth_deg in enumerate((-60, -30, 0, 30, 60))
    ]
    media = {"path": "wall.png", "sha256": "0" * 64, "width_px": 32, "height_px": 32}
    scene = {"format": "see2sound-scene", "version": 1, "media": media, "sources": sources}
    path = tmp_path / "loud.scene.json"
    path.write_text(json.dumps(scene), encoding="utf-8")
    return path


def test_both_tracks_of_a_film_keep_below_minus_one_dbtp_when_they_are_decoded(tmp_path, loud, capsys):
    path = tmp_path / "film.mp4"
    assert cli.main(["render", str(loud), "-o", str(path), "--duration", "2", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    tracks = (said["provenance"], *said["further"])
    assert [track["limiter"]["ceiling_dbtp"] for track in tracks] == [-3.0, -3.0]
    for track in (0, 1):
        with av.open(str(path)) as container:
            frames = [frame.to_ndarray() for frame in container.decode(container.streams.audio[track])]
        assert true_peak_dbtp(np.concatenate(frames, axis=1).T.astype(np.float32)) <= -1.0
