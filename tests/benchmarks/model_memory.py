"""Seen from within the model process: what it took at the worst moment."""

from measuring import peak_mb

from core.neural.loading import Device, Loading


class Peaks:
    """A backend that answers for the process that it is in."""

    def __init__(self, loading: Loading) -> None:
        self._device = loading.device

    def megabytes(self) -> tuple[float, float | None]:
        """Of the process, and of the graphics card."""
        if self._device is not Device.CUDA:
            return peak_mb(), None
        import torch

        return peak_mb(), torch.cuda.max_memory_reserved() / 2**20
