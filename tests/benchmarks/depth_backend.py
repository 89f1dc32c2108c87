"""A depth network of the true size of Depth Anything V2 Small, with random weights: speed does not depend on them."""

import time
from pathlib import Path

import cv2
import numpy as np
import torch
from transformers import DepthAnythingConfig, DepthAnythingForDepthEstimation, Dinov2Config

from core.neural import torch_runtime
from core.neural.loading import Loading

HEIGHT, WIDTH = 392, 700


def save(folder: Path) -> None:
    """Write 24.8 million random weights."""
    backbone = Dinov2Config(
        hidden_size=384,
        num_hidden_layers=12,
        num_attention_heads=6,
        image_size=518,
        patch_size=14,
        out_indices=[3, 6, 9, 12],
        reshape_hidden_states=False,
        apply_layernorm=True,
    )
    config = DepthAnythingConfig(
        backbone_config=backbone,
        reassemble_hidden_size=384,
        neck_hidden_sizes=[48, 96, 192, 384],
        fusion_hidden_size=64,
    )
    DepthAnythingForDepthEstimation(config).save_pretrained(folder)


class Depth:
    """As a room's backend: a frame in, a map of its size out."""

    def __init__(self, loading: Loading) -> None:
        if not (loading.folder / "config.json").exists():
            save(loading.folder)
        self._network = torch_runtime.load_pretrained(DepthAnythingForDepthEstimation, loading)

    def estimate(self, rgb: np.ndarray) -> np.ndarray:
        """One forward pass."""
        small = cv2.resize(rgb, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
        pixels = torch.from_numpy(small).permute(2, 0, 1)[None].float() / 255
        with torch_runtime.inference():
            depth = self._network(pixels).predicted_depth[0].numpy()
        return cv2.resize(depth, rgb.shape[1::-1])

    def sleep(self, progress) -> None:
        """A call that does not listen."""
        progress.begin("asleep")
        time.sleep(60)
