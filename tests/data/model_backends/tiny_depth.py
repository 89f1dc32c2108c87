"""A backend that makes a tiny depth network and loads it."""

import numpy as np
import tiny_models
import torch

from core.neural import torch_runtime
from core.neural.loading import Loading


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
    tiny_models.build("depth", loading.folder)
    return TinyDepth(loading)
