"""The Scene as frozen pydantic models: an edit is a copy (``model_copy(update=...)``).

Unknown keys are kept, so that a file of a later minor version survives a round trip; a wrong value is refused with the
path to it.
"""

import hashlib
import json
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from core.geometry import Camera, Position, wrap_azimuth

FORMAT: Literal["see2sound-scene"] = "see2sound-scene"
VERSION = 1

Metres = Annotated[float, Field(gt=0, le=1000)]
Seconds = Annotated[float, Field(ge=0)]
Azimuth = Annotated[float, Field(ge=-360, le=360)]
Elevation = Annotated[float, Field(ge=-90, le=90)]


def _in_order(spans: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    edges = [edge for span in spans for edge in span]
    if any(end <= start for start, end in spans) or any(later < earlier for earlier, later in pairwise(edges)):
        raise ValueError("spans of time must begin before they end, in order and without overlap")
    return spans


Spans = Annotated[tuple[tuple[Seconds, Seconds], ...], Field(min_length=1), AfterValidator(_in_order)]
"""Stretches of time from … to …, in seconds."""


Outline = Annotated[tuple[tuple[float, float], ...], Field(min_length=3)]
"""Corners (x, y) of a polygon in pixels of the upright picture."""

PLACED_BY_PEOPLE = ("manual", "authored")
"""Origins of sources that a person added in the editor, or that came with a scene of the product's own."""

ByHand = Literal["label", "clip", "gain", "enabled", "position"]
"""What a person may have said of a source. Analyses leave it as it is."""


class FileModel(BaseModel):
    """Base of everything in a scene file: frozen, strict about values, generous about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False)


class Placement(FileModel):
    """A position as the file writes it."""

    azimuth_deg: Azimuth
    elevation_deg: Elevation = 0.0
    distance_m: Metres

    @classmethod
    def of(cls, position: Position) -> "Placement":
        """From a position of ``core.geometry``."""
        return cls(
            azimuth_deg=position.azimuth_deg, elevation_deg=position.elevation_deg, distance_m=position.distance_m
        )

    @property
    def position(self) -> Position:
        """As a position of ``core.geometry``."""
        return Position(self.azimuth_deg, self.elevation_deg, self.distance_m)


class Waypoint(Placement):
    """A position at a time."""

    t_s: Seconds


class Region(FileModel):
    """Where a source is in the picture: left, top, right, bottom in pixels of the upright picture."""

    box_px: tuple[float, float, float, float]
    outlines_px: tuple[Outline, ...] | None = None
    """What of the box it fills: polygons, without holes; None: nobody said."""
    t_s: Seconds | None = None
    """When it was there, in a film that was followed; None: in the frame of the scene."""
    label: str | None = None
    """What those who found it call it; None: they do not know what it is."""


class Clip(FileModel):
    """What a source sounds like: a name of the synthesis library, a sound file, or a generated file."""

    kind: Literal["synthesis", "file", "generated"]
    name: str | None = None
    path: str | None = None
    prompt: str | None = None
    """What a generated sound was asked for; None where a picture said it."""
    model: str | None = None
    """Which model of the list generated it."""
    seed: int = 0
    gain_db: Annotated[float, Field(ge=-60, le=20)] = 0.0
    loop: bool = True

    @model_validator(mode="after")
    def _names_its_sound(self) -> "Clip":
        if self.kind == "synthesis" and not self.name:
            raise ValueError("a clip of kind synthesis needs a name")
        if self.kind != "synthesis" and not self.path:
            raise ValueError(f"a clip of kind {self.kind} needs a path")
        return self


class Approval(FileModel):
    """That a person found a source right (``core.scene.approval``)."""

    who: Annotated[str, Field(min_length=1)]
    when_utc: str
    """ISO 8601."""
    sha256: str
    """Of what was approved: another hash now, and it does not hold."""


class SoundSource(FileModel):
    """One thing that sounds, at a position or along a trajectory."""

    id: Annotated[str, Field(min_length=1)]
    label: str
    enabled: bool = True
    origin: str = "manual"
    position: Placement | None = None
    trajectory: tuple[Waypoint, ...] | None = None
    scale: Literal["metric", "assumed"] = "assumed"
    region: Region | None = None
    presence: Spans | None = None
    """When it is there: outside it is hidden, gone or not yet come, and not heard. None: always."""
    clip: Clip
    by_hand: tuple[ByHand, ...] = ()
    """What of it a person changed after it was found."""
    approved: Approval | None = None

    @model_validator(mode="after")
    def _is_somewhere(self) -> "SoundSource":
        if (self.position is None) == (self.trajectory is None):
            raise ValueError("a source has either a position or a trajectory")
        if self.trajectory is not None:
            times = [point.t_s for point in self.trajectory]
            if not times or any(later <= earlier for earlier, later in pairwise(times)):
                raise ValueError("a trajectory needs at least one point, in order of time")
        return self

    @property
    def is_found(self) -> bool:
        """Whether an analysis found it in the picture; else a person placed it, and all of it is by hand."""
        return self.origin not in PLACED_BY_PEOPLE and self.region is not None

    def at(self, t_s: float = 0.0) -> Position:
        """Position at a time: straight lines between waypoints, the ends held."""
        if self.position is not None:
            return self.position.position
        points = self.trajectory or ()
        if t_s <= points[0].t_s:
            return points[0].position
        for before, after in pairwise(points):
            if t_s <= after.t_s:
                share = (t_s - before.t_s) / (after.t_s - before.t_s)
                return _between(before.position, after.position, share)
        return points[-1].position


def _between(start: Position, end: Position, share: float) -> Position:
    """Interpolate azimuth the short way round, elevation linearly, distance geometrically."""
    turn = wrap_azimuth(end.azimuth_deg - start.azimuth_deg)
    return Position(
        start.azimuth_deg + share * turn,
        start.elevation_deg + share * (end.elevation_deg - start.elevation_deg),
        start.distance_m * (end.distance_m / start.distance_m) ** share,
    )


class Room(FileModel):
    """A rectangular room. Axes: x to the listener's right, y ahead, z up, origin in the corner behind left."""

    dimensions_m: tuple[Metres, Metres, Metres]
    rt60_s: Annotated[float, Field(gt=0.05, le=10)]
    listener_m: tuple[float, float, float]

    @model_validator(mode="after")
    def _listener_is_inside(self) -> "Room":
        if not all(0 < at < size for at, size in zip(self.listener_m, self.dimensions_m, strict=True)):
            raise ValueError("the listener must stand inside the room")
        return self


class Media(FileModel):
    """The picture or film a scene was made from. ``path`` is relative to the scene file where it can be."""

    path: str
    sha256: str
    width_px: Annotated[int, Field(ge=1)]
    height_px: Annotated[int, Field(ge=1)]
    duration_s: float | None = None
    frame_s: float | None = None
    shots: Spans | None = None
    """Of a film that was followed, from cut to cut: what is on either side of a cut is not the same thing."""


class CameraView(FileModel):
    """The horizontal field of view, and how it is known."""

    hfov_deg: Annotated[float, Field(ge=1, le=170)] = 60.0
    source: Literal["assumed", "exif", "manual", "model"] = "assumed"


class Scene(FileModel):
    """Sources at positions: what a picture becomes and what a rendering is made from."""

    format: Literal["see2sound-scene"] = FORMAT
    version: int = VERSION
    title: str = ""
    media: Media | None = None
    camera: CameraView = CameraView()
    room: Room | None = None
    sources: tuple[SoundSource, ...] = ()
    removed: tuple[Region, ...] = ()
    """Where the sources were that a person deleted: they are not found again."""
    provenance: dict[str, object] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> "Scene":
        ids = [source.id for source in self.sources]
        repeated = {name for name in ids if ids.count(name) > 1}
        if repeated:
            raise ValueError(f"two sources share the id {min(repeated)!r}")
        return self

    @property
    def pinhole(self) -> Camera | None:
        """The camera of the picture; None for a scene without one."""
        if self.media is None:
            return None
        return Camera(self.media.width_px, self.media.height_px, self.camera.hfov_deg)

    @property
    def paths(self) -> tuple[str, ...]:
        """Of its picture or film and of its sound files, as the scene says them."""
        of_media = () if self.media is None else (self.media.path,)
        return (*of_media, *(source.clip.path for source in self.sources if source.clip.path is not None))

    def source(self, source_id: str) -> SoundSource:
        """The source of that id. KeyError when there is none."""
        for source in self.sources:
            if source.id == source_id:
                return source
        raise KeyError(source_id)

    def with_source(self, changed: SoundSource) -> "Scene":
        """The scene with the source of the same id replaced."""
        sources = tuple(changed if source.id == changed.id else source for source in self.sources)
        return self.model_copy(update={"sources": sources})

    def sha256(self) -> str:
        """Hash of what the scene says, whatever the layout of its file and whatever it could say and does not."""
        return hashlib.sha256(json.dumps(self.written(), sort_keys=True).encode()).hexdigest()

    def written(self) -> object:
        """As the file writes it: plain values, without optional keys that say nothing."""
        return _without_absent(self.model_dump(mode="json"))


_OPTIONAL_KEYS = frozenset(
    (
        *("position", "trajectory", "region", "name", "path", "prompt", "model", "frame_s", "presence", "shots", "t_s"),
        *("outlines_px", "label", "by_hand", "removed", "approved"),
    )
)


def _without_absent(value: object) -> object:
    """Leave out optional keys that say nothing; ``room: null`` and ``media: null`` do say something."""
    if isinstance(value, dict):
        kept = value.items()
        return {key: _without_absent(item) for key, item in kept if item not in (None, []) or key not in _OPTIONAL_KEYS}
    if isinstance(value, list):
        return [_without_absent(item) for item in value]
    return value


def default_room() -> Room:
    """A furnished living room of 6 x 5 x 2.8 m, RT60 0.3 s, the listener a little behind its middle."""
    return Room(dimensions_m=(6.0, 5.0, 2.8), rt60_s=0.3, listener_m=(3.0, 2.0, 1.2))
