"""From a frame to sources with positions: regions, depth, and the pinhole camera."""

import numpy as np

from core.errors import InputError
from core.geometry import Camera, Position
from core.media.frames import Frame
from core.progress import Progress
from core.vision import registry
from core.vision.door import Analysis, Box, Depth, FieldOfViewOrigin, FoundSource, Mask, Region, VisionOptions

ASSUMED_HFOV_DEG = 60.0
"""A phone's main camera sees 65-70 degrees across, a normal lens 40: between them, and always editable."""
MAX_SOURCES = 20


def find_sources(
    frame: Frame, options: VisionOptions | None = None, progress: Progress | None = None
) -> tuple[FoundSource, ...]:
    """Things in a frame and where they are; as ``analyse_frame``, which also says how they were found."""
    return analyse_frame(frame, options, progress).sources


def analyse_frame(frame: Frame, options: VisionOptions | None = None, progress: Progress | None = None) -> Analysis:
    """Find the things in a frame that stand out, and their directions and distances.

    Azimuth and elevation are exact for a pinhole camera that looks ahead and level: the direction in which the centroid
    of the region is seen (the nearest point of the region where the centroid falls beside it). Distance is the median
    of the depth over the region.

    Raises
    ------
    InputError
        An option is out of range or names an unknown backend; nothing stands out in the picture.
    CancelledError
        ``progress`` was cancelled.
    """
    options = options or VisionOptions()
    progress = progress or Progress()
    if not 1 <= options.sources <= MAX_SOURCES:
        raise InputError("vision.bad-count", count=options.sources, most=MAX_SOURCES)
    hfov_deg, hfov_source = _field_of_view(frame, options.hfov_deg)
    finder, estimator = registry.region_finder(options.regions), registry.depth_estimator(options.depth)
    progress.begin("regions", 2)
    regions = finder.find(frame.rgb, options.sources, seed=options.seed, prompt=options.prompt)
    if not regions:
        raise InputError("vision.nothing-found", path=frame.path)
    progress.step()
    depth = estimator.estimate(frame.rgb, hfov_deg)
    progress.step()
    camera = Camera(frame.width_px, frame.height_px, hfov_deg)
    provenance: dict[str, object] = {
        "regions": options.regions,
        "regions_version": finder.version,
        "depth": options.depth,
        "depth_version": estimator.version,
        "depth_scale": depth.scale,
        "seed": options.seed,
    }
    if depth.assumption:
        provenance["depth_assumption"] = depth.assumption
    sources = tuple(_placed(region, depth, camera) for region in regions)
    return Analysis(sources, hfov_deg, hfov_source, provenance)


def _field_of_view(frame: Frame, wanted_deg: float | None) -> tuple[float, FieldOfViewOrigin]:
    if wanted_deg is not None:
        if not 1.0 <= wanted_deg <= 170.0:
            raise InputError("vision.bad-hfov", hfov_deg=wanted_deg)
        return wanted_deg, "manual"
    if frame.hfov_deg is not None:
        return frame.hfov_deg, "exif"
    return ASSUMED_HFOV_DEG, "assumed"


def _placed(region: Region, depth: Depth, camera: Camera) -> FoundSource:
    centroid_px = centroid_inside(region.mask)
    direction = camera.direction_of(*centroid_px)
    distance_m = float(np.median(depth.metres[region.mask]))
    return FoundSource(
        mask=region.mask,
        box_px=box_of(region.mask),
        centroid_px=centroid_px,
        position=Position(direction.azimuth_deg, direction.elevation_deg, distance_m),
        scale=depth.scale,
        score=region.score,
        label=region.label,
        kind=region.kind,
    )


def box_of(mask: Mask) -> Box:
    """Left, top, right and bottom edge of a mask in pixels."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1)


def centroid_inside(mask: Mask) -> tuple[float, float]:
    """Centroid (x, y) of a mask in pixels; the middle of its nearest pixel where the centroid falls beside it."""
    area = mask.sum()
    x_px = float(mask.sum(axis=0) @ (np.arange(mask.shape[1]) + 0.5) / area)
    y_px = float(mask.sum(axis=1) @ (np.arange(mask.shape[0]) + 0.5) / area)
    if mask[int(y_px), int(x_px)]:
        return x_px, y_px
    rows, columns = np.nonzero(mask)
    nearest = int(np.argmin((columns + 0.5 - x_px) ** 2 + (rows + 0.5 - y_px) ** 2))
    return float(columns[nearest] + 0.5), float(rows[nearest] + 0.5)
