"""How a model is loaded: which, from where, onto what. Plain data that travels to the model process."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Device(StrEnum):
    """What computes."""

    CPU = "cpu"
    CUDA = "cuda"
    MPS = "mps"


class Precision(StrEnum):
    """In which numbers."""

    FLOAT32 = "float32"
    FLOAT16 = "float16"
    BFLOAT16 = "bfloat16"


@dataclass(frozen=True, slots=True)
class Loading:
    """A model as a backend is asked to load it. Equal loadings share one loaded model."""

    model_id: str
    folder: Path
    """Where its files lie; nothing is read from anywhere else, and nothing is fetched."""
    version: str
    """Revision and hash of its files, for the provenance."""
    device: Device = Device.CPU
    precision: Precision = Precision.FLOAT32
    input_scale: float = 1.0
    """Below 1 after memory ran out once: backends work on an input that is smaller by this factor."""

    @property
    def provenance(self) -> str:
        """What a result is told to come from: model, revision and hash, device, numbers, and a smaller input."""
        smaller = f", input x {self.input_scale:g}" if self.input_scale != 1.0 else ""
        return f"{self.model_id} {self.version}, {self.device}, {self.precision}{smaller}"
