"""A depth network with random weights, small enough to be made in a test, and a backend that loads it."""

import numpy as np
import torch

from core.neural import torch_runtime
from core.neural.loading import Loading


def save_tiny_depth(folder) -> None:
    """Write a network of 50 000 weights as ``save_pretrained`` does."""
    from transformers import DepthAnythingConfig, DepthAnythingForDepthEstimation, Dinov2Config

    torch.manual_seed(0)
    backbone = Dinov2Config(
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        mlp_ratio=2,
        image_size=42,
        patch_size=14,
        out_features=["stage1", "stage2"],
        reshape_hidden_states=False,
        apply_layernorm=True,
    )
    network = DepthAnythingForDepthEstimation(
        DepthAnythingConfig(
            backbone_config=backbone,
            patch_size=14,
            reassemble_hidden_size=32,
            reassemble_factors=[1, 0.5],
            neck_hidden_sizes=[8, 16],
            fusion_hidden_size=8,
            head_hidden_size=8,
        )
    )
    network.save_pretrained(folder)


class TinyDepth:
    """Depth of a picture whose sides are multiples of 14."""

    def __init__(self, loading: Loading) -> None:
        from transformers import DepthAnythingForDepthEstimation

        self._loading = loading
        self._network = torch_runtime.load_pretrained(DepthAnythingForDepthEstimation, loading)

    def estimate(self, rgb: np.ndarray) -> np.ndarray:
        pixels = torch.from_numpy(rgb).permute(2, 0, 1)[None].float() / 255
        with torch_runtime.inference():
            return self._network(pixels.to(self._network.device)).predicted_depth[0].float().cpu().numpy()

    def memory_of(self, count: int) -> int:
        return torch.empty(count).numel()


def made(loading: Loading) -> TinyDepth:
    """Makes the network's files first, so that the process of the tests needs no torch."""
    save_tiny_depth(loading.folder)
    return TinyDepth(loading)
