"""The door of vision: what a backend for regions or depth is, and what comes out of the room."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from core.geometry import Position
from core.media.frames import Rgb

Mask = npt.NDArray[np.bool_]
DepthMap = npt.NDArray[np.float32]
Scale = Literal["metric", "assumed"]
FieldOfViewOrigin = Literal["assumed", "exif", "manual"]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the upright picture; a pixel reaches from its index to its index + 1."""


@dataclass(frozen=True)
class VisionOptions:
    """What to look for, and with which backends (rows of ``core.vision.registry``)."""

    sources: int = 5
    hfov_deg: float | None = None
    """None: from the file, else assumed."""
    regions: str = "builtin"
    depth: str = "builtin"
    prompt: str | None = None
    """What to look for, in words; only backends that understand words use it."""
    seed: int = 0


@dataclass(frozen=True, eq=False)
class Region:
    """One distinct thing in a picture."""

    mask: Mask = field(repr=False)
    """Shape (height, width) of the picture."""
    score: float
    """How much it stands out; comparable within one picture and backend only."""
    label: str | None = None
    """What it is, when the backend knows."""


@dataclass(frozen=True, eq=False)
class Depth:
    """Distance of every pixel from the camera."""

    metres: DepthMap = field(repr=False)
    """Shape (height, width); above 0."""
    scale: Scale
    assumption: str | None = None
    """What a built-in or relative estimate takes for granted, in words for the provenance."""


class RegionFinder(Protocol):
    """Finds distinct things. The same picture, count and seed give the same regions."""

    @property
    def version(self) -> str:
        """Goes into the provenance."""

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:
        """At most ``count`` regions that do not overlap, the one that stands out most first."""


class DepthEstimator(Protocol):
    """Estimates distances."""

    @property
    def version(self) -> str:
        """Goes into the provenance."""

    def estimate(self, rgb: Rgb, hfov_deg: float) -> Depth:
        """Distance of every pixel of the picture."""


@dataclass(frozen=True, eq=False)
class FoundSource:
    """A thing found in a picture, and where it is seen from the listener's place."""

    mask: Mask = field(repr=False)
    """Shape (height, width) of the picture."""
    box_px: Box
    centroid_px: tuple[float, float]
    """A point inside the mask: its centroid, or the pixel of the mask nearest to it."""
    position: Position
    scale: Scale
    score: float
    label: str | None = None


@dataclass(frozen=True, eq=False)
class Analysis:
    """What was found in a frame, with everything that explains it."""

    sources: tuple[FoundSource, ...]
    hfov_deg: float
    hfov_source: FieldOfViewOrigin
    provenance: dict[str, object]
