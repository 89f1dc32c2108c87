"""The door of vision: what a backend for regions or depth is, and what comes out of the room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from core.geometry import Position
from core.media.frames import Rgb

Mask = npt.NDArray[np.bool_]
DepthMap = npt.NDArray[np.float32]
Likelihoods = npt.NDArray[np.float32]
Scale = Literal["metric", "assumed"]
FieldOfViewOrigin = Literal["assumed", "exif", "manual", "model"]
Kind = Literal["thing", "stuff"]
"""Stuff has no shape of its own (water, road, sky): it sounds as ambience."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the upright picture; a pixel reaches from its index to its index + 1."""
Outlines = tuple[tuple[tuple[float, float], ...], ...]
"""Polygons of corners (x, y) in pixels of the upright picture, without holes."""


@dataclass(frozen=True)
class VisionOptions:
    """What to look for, and with which backends (of ``core.vision.registry``, or handed to the analysis)."""

    sources: int = 5
    hfov_deg: float | None = None
    """None: from the file, else from the depth estimator, else assumed."""
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
    """What it is, when the backend knows: a class of ``core.sound.meaning``'s table, or words of the prompt."""
    kind: Kind = "thing"
    box_px: Box | None = None
    """Where a detector saw it, which may be more than its outline; None: nobody but the outline says."""


@dataclass(frozen=True, eq=False)
class Depth:
    """Distance of every pixel from the camera, along the line of sight: not depth along the optical axis."""

    metres: DepthMap = field(repr=False)
    """Shape (height, width); above 0."""
    scale: Scale
    assumption: str | None = None
    """What a built-in or relative estimate takes for granted, in words for the provenance."""
    hfov_deg: float | None = None
    """Horizontal field of view (1 to 170), where the backend estimates it from the picture."""


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
        """Distance of every pixel of the picture, which is ``hfov_deg`` across as far as is known, else assumed."""


class Labeller(Protocol):
    """Says which of some words fit a picture best."""

    @property
    def version(self) -> str:
        """Goes into the provenance."""

    def rank(self, pictures: Sequence[Rgb], words: Sequence[str]) -> Likelihoods:
        """How well each word fits each picture: (pictures, words), each row summing to 1."""


@dataclass(frozen=True, eq=False)
class Observation:
    """One tracked thing in one frame."""

    track: int
    """The same number for the same thing, from its first frame to its last; never given twice in a shot."""
    box_px: Box
    centroid_px: tuple[float, float]
    """Where it is, or where it is expected while it is hidden."""
    visible: bool
    score: float
    mask: Mask | None = field(default=None, repr=False)
    """Shape (height, width), where the tracker has one and the thing is visible."""
    label: str | None = None
    kind: Kind = "thing"


class Tracker(Protocol):
    """Follows things from frame to frame of one shot. The same frames, count and seed give the same tracks.

    It is given frames before it is asked for them, so that what needs nothing of earlier ones is made meanwhile.
    """

    @property
    def version(self) -> str:
        """Goes into the provenance."""

    def settings(self) -> Mapping[str, float]:
        """How it follows, for the provenance: how often it looks for what is new, when it gives up."""

    def names_things(self) -> bool:
        """Whether it says what the things are that it follows."""

    def begin(self, count: int, *, seed: int, prompt: str | None) -> None:
        """Forget what was followed: a new shot begins. At most ``count`` things are followed at a time."""

    def steps(self, coming: Sequence[tuple[Rgb, float]], count: int) -> tuple[tuple[Observation, ...], ...]:
        """Take in the shot's next frames, and follow through some of those that were taken in.

        Parameters
        ----------
        coming
            Each with its time in seconds, which rise.
        count
            How many frames to go on: no more than were taken in and not gone through.

        Returns
        -------
        tuple of tuple of Observation
            For each of the ``count`` frames, in their order, what is followed in it, hidden things included.
        """


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
    kind: Kind = "thing"


@dataclass(frozen=True, eq=False)
class Analysis:
    """What was found in a frame, with everything that explains it."""

    sources: tuple[FoundSource, ...]
    hfov_deg: float
    hfov_source: FieldOfViewOrigin
    provenance: dict[str, object]
    """Its ``note`` says in a sentence why there are no sources, where there are none."""
