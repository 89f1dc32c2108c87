"""True networks, tiny, through the command line and the model process."""

import json

import numpy as np
import pytest
from PIL import Image

from core import cli
from core.models import catalogue
from core.models.importing import import_folder
from core.paths import DataFolder


@pytest.fixture
def site(tmp_path, tiny):
    """A data folder with a detector that calls everything a dog and is sure of it, and a depth model."""
    from safetensors.torch import load_file, save_file

    data = DataFolder(tmp_path / "site")
    for model_id, name in (("yolos-tiny", "yolos"), ("depth-anything-v2-small", "depth")):
        source, folder = tiny(name).folder, tmp_path / name
        folder.mkdir()
        for file in ("config.json", "preprocessor_config.json"):
            (folder / file).write_bytes((source / file).read_bytes())
        weights = load_file(source / "model.safetensors")
        if name == "yolos":
            weights["class_labels_classifier.layers.2.bias"][1] = 50.0
        save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
        import_folder(catalogue.find(model_id), data, folder, licence_accepted=True)
    return data


def test_a_picture_is_analysed_by_networks_in_the_model_process(capsys, tmp_path, site, drawn):
    picture, out = tmp_path / "picture.png", tmp_path / "out.scene.json"
    Image.fromarray(np.asarray(drawn())).save(picture)
    models = ("--regions", "yolos-tiny", "--depth", "depth-anything-v2-small", "--device", "cpu")
    status = cli.main(["--data", str(site.root), "analyse", str(picture), "-o", str(out), *models])
    assert status == 0, capsys.readouterr().err
    scene = json.loads(out.read_text(encoding="utf-8"))
    assert {source["label"] for source in scene["sources"]} == {"dog"}
    assert {source["clip"]["name"] for source in scene["sources"]} == {"dog"}
    for stage, model_id in (("regions", "yolos-tiny"), ("depth", "depth-anything-v2-small")):
        assert scene["provenance"][stage] == model_id
        assert f"{model_id} " in scene["provenance"][f"{stage}_version"]
        assert "cpu, float32" in scene["provenance"][f"{stage}_version"]
