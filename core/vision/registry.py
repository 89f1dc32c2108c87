"""The built-in backends of vision by their ids. Those that need a model are made elsewhere and handed in."""

from collections.abc import Mapping
from importlib import import_module
from typing import cast

from core.errors import InputError
from core.vision.door import DepthEstimator, RegionFinder, Tracker

REGION_FINDERS: dict[str, str] = {"builtin": "core.vision.builtin_regions:BuiltinRegions"}
DEPTH_ESTIMATORS: dict[str, str] = {"builtin": "core.vision.builtin_depth:GeometricPrior"}
TRACKERS: dict[str, str] = {"builtin": "core.vision.tracking.builtin:BuiltinTracker"}
"""Id to ``module:factory``; the factory takes nothing."""


def region_finder(backend_id: str) -> RegionFinder:
    """The region finder of that id. InputError ``vision.unknown-regions`` names those there are."""
    return cast("RegionFinder", _made(REGION_FINDERS, backend_id, "vision.unknown-regions"))


def depth_estimator(backend_id: str) -> DepthEstimator:
    """The depth estimator of that id. InputError ``vision.unknown-depth`` names those there are."""
    return cast("DepthEstimator", _made(DEPTH_ESTIMATORS, backend_id, "vision.unknown-depth"))


def tracker(backend_id: str) -> Tracker:
    """The tracker of that id. InputError ``vision.unknown-tracks`` names those there are."""
    return cast("Tracker", _made(TRACKERS, backend_id, "vision.unknown-tracks"))


def _made(rows: Mapping[str, str], backend_id: str, unknown_code: str) -> object:
    if backend_id not in rows:
        raise InputError(unknown_code, id=backend_id, known=", ".join(sorted(rows)))
    module, _, factory = rows[backend_id].partition(":")
    return getattr(import_module(module), factory)()
