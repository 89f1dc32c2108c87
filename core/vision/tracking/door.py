"""What comes out of following a film: shots, and in each the things that were followed.

To make a scene of it: each ``Track`` becomes a source of its own with one clip. Its ``waypoints`` are the source's
trajectory, in seconds of the film (a single one: it stood still); its ``presence`` says when it was seen. A track never
goes on across a cut.
"""

from dataclasses import dataclass, field

from core.geometry import Position
from core.vision.door import Box, FieldOfViewOrigin, Kind, Outlines, Scale


@dataclass(frozen=True, slots=True)
class TimedPosition:
    """Where a thing is at a time of the film, from the camera as it looks then.

    Between two of them azimuth and elevation change evenly and distance geometrically, as ``core.scene`` does it.
    """

    t_s: float
    position: Position


@dataclass(frozen=True)
class Track:
    """One thing from when it was first seen in a shot to when it was last seen there."""

    number: int
    """Unique in the film."""
    label: str | None
    kind: Kind
    score: float
    """The highest that it had; comparable within one film and tracker only."""
    waypoints: tuple[TimedPosition, ...]
    """At least one, in order of time."""
    presence: tuple[tuple[float, float], ...]
    """From when to when it was seen, through short times out of sight: at least one span, in order, without overlap."""
    key_s: float
    """When most of it was seen."""
    key_box_px: Box
    """Where it was then, in pixels of the upright frame at its full size."""
    scale: Scale
    key_outlines_px: Outlines | None = None
    """What of that box it filled; None where the tracker has no outlines."""


@dataclass(frozen=True)
class Shot:
    """Frames between two cuts."""

    from_s: float
    to_s: float
    tracks: tuple[Track, ...]


@dataclass(frozen=True)
class FilmAnalysis:
    """What was followed in a film, with everything that explains it."""

    shots: tuple[Shot, ...]
    """At least one, each beginning where the one before ends."""
    hfov_deg: float
    hfov_source: FieldOfViewOrigin
    width_px: int
    height_px: int
    """Of the upright frame at its full size."""
    damaged_at_s: float | None
    """Where the film broke off, if it did."""
    provenance: dict[str, object] = field(default_factory=dict)

    @property
    def tracks(self) -> tuple[Track, ...]:
        """Of all shots."""
        return tuple(track for shot in self.shots for track in shot.tracks)
