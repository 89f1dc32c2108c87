"""From a frame to sources with positions: regions, depth, and the pinhole camera."""

from dataclasses import dataclass

import numpy as np

from core import wording
from core.errors import InputError
from core.geometry import Camera, Position
from core.media.frames import Frame
from core.progress import Progress
from core.vision import registry
from core.vision.door import (
    Analysis,
    Depth,
    DepthEstimator,
    FieldOfViewOrigin,
    FoundSource,
    Mask,
    Region,
    RegionFinder,
    VisionOptions,
)
from core.vision.shapes import box_of, centroid_inside, inner_part

ASSUMED_HFOV_DEG = 60.0
"""A phone's main camera sees 65-70 degrees across, a normal lens 40: between them, and always editable."""
MAX_SOURCES = 20
NARROWEST_DEG, WIDEST_DEG = 1.0, 170.0


def analyse_frame(
    frame: Frame,
    options: VisionOptions | None = None,
    progress: Progress | None = None,
    *,
    finder: RegionFinder | None = None,
    estimator: DepthEstimator | None = None,
) -> Analysis:
    """Find the things in a frame that stand out, and their directions and distances.

    Azimuth and elevation are exact for a pinhole camera that looks ahead and level: the direction in which the centroid
    of the region is seen (the nearest point of the region where the centroid falls beside it). Distance is the median
    of the depth over the region without its rim. The field of view is the one that was given, else the file's, else
    the one that the depth estimator saw, else ``ASSUMED_HFOV_DEG``.

    Parameters
    ----------
    finder, estimator
        What finds regions and estimates depth; None: the built-in ones that ``options`` name. Its ids go into the
        provenance either way.

    Returns
    -------
    Analysis
        Without sources where nothing stands out; the provenance's ``note`` then says so in a sentence.

    Raises
    ------
    InputError
        An option is out of range or names an unknown backend.
    CancelledError
        ``progress`` was cancelled.
    """
    options = options or VisionOptions()
    progress = progress or Progress()
    if not 1 <= options.sources <= MAX_SOURCES:
        raise InputError("vision.bad-count", count=options.sources, most=MAX_SOURCES)
    _field_of_view(frame, options.hfov_deg)
    finder = finder or registry.region_finder(options.regions)
    progress.begin("regions")
    regions = finder.find(frame.rgb, options.sources, seed=options.seed, prompt=options.prompt)
    progress.step()
    view = look_into(frame, options, progress, estimator)
    provenance: dict[str, object] = {
        "regions": options.regions,
        "regions_version": finder.version,
        **view.provenance,
        "seed": options.seed,
    }
    if not regions:
        provenance["note"] = wording.say("vision.nothing-found", name=frame.path.name)
    sources = tuple(_placed(region, view) for region in regions)
    return Analysis(sources, view.camera.hfov_deg, view.hfov_source, provenance)


@dataclass(frozen=True, eq=False)
class View:
    """How far everything in a frame is, and the camera that saw it."""

    camera: Camera
    hfov_source: FieldOfViewOrigin
    depth: Depth
    provenance: dict[str, object]

    def distance_m(self, mask: Mask) -> float:
        """Median over a region without its rim."""
        return float(np.median(self.depth.metres[inner_part(mask)]))


def look_into(
    frame: Frame, options: VisionOptions, progress: Progress, estimator: DepthEstimator | None = None
) -> View:
    """Estimate depth and settle the field of view, as ``analyse_frame`` does. Raises as it."""
    hfov_deg, hfov_source = _field_of_view(frame, options.hfov_deg)
    estimator = estimator or registry.depth_estimator(options.depth)
    progress.begin("depth")
    depth = estimator.estimate(frame.rgb, hfov_deg)
    progress.step()
    if hfov_source == "assumed" and depth.hfov_deg is not None:
        hfov_deg, hfov_source = depth.hfov_deg, "model"
    said: dict[str, object] = {
        "depth": options.depth,
        "depth_version": estimator.version,
        "depth_scale": depth.scale,
    }
    if depth.assumption:
        said["depth_assumption"] = depth.assumption
    return View(Camera(frame.width_px, frame.height_px, hfov_deg), hfov_source, depth, said)


def _field_of_view(frame: Frame, wanted_deg: float | None) -> tuple[float, FieldOfViewOrigin]:
    if wanted_deg is not None:
        if not NARROWEST_DEG <= wanted_deg <= WIDEST_DEG:
            raise InputError("vision.bad-hfov", hfov_deg=wanted_deg)
        return wanted_deg, "manual"
    if frame.hfov_deg is not None:
        return frame.hfov_deg, "exif"
    return ASSUMED_HFOV_DEG, "assumed"


def _placed(region: Region, view: View) -> FoundSource:
    centroid_px = centroid_inside(region.mask)
    direction = view.camera.direction_of(*centroid_px)
    return FoundSource(
        mask=region.mask,
        box_px=box_of(region.mask),
        centroid_px=centroid_px,
        position=Position(direction.azimuth_deg, direction.elevation_deg, view.distance_m(region.mask)),
        scale=view.depth.scale,
        score=region.score,
        label=region.label,
        kind=region.kind,
    )
