"""How far everything in a frame is taken to be: estimated in a job when it is asked for, as a picture in colours."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.errors import See2SoundError
from core.progress import Progress
from core.scene import Scene
from see2sound_desktop.jobs import Job, Jobs
from see2sound_desktop.presenters.scene_pictures import rgb_of

if TYPE_CHECKING:
    from core.vision.door import Depth, DepthEstimator, DepthMap

EstimatorOf = Callable[[str, Progress], "DepthEstimator"]
"""The depth estimator of an id. MachineError where its model is not installed, does not run, or may not run now."""

NEAR_TO_FAR = (
    *("#A50026", "#D73027", "#F46D43", "#FDAE61", "#FEE090"),
    *("#E0F3F8", "#ABD9E9", "#74ADD1", "#4575B4", "#313695"),
)
"""Warm is near, cool is far: RdYlBu of ColorBrewer (Brewer and Harrower), which colour-blind people can tell apart."""
_LONGEST_SIDE_PX = 1280
_RARE_PERCENT = 1.0
"""Of the nearest and the farthest pixels so many have the colours of the ends."""
_KEPT = 12


@dataclass(frozen=True, eq=False)
class DepthPicture:
    """Distances as colours, equal steps of colour for equal ratios of distance."""

    image: QImage
    nearest_m: float
    farthest_m: float
    assumption: str | None
    """What the estimate takes for granted; None where its metres are measured ones."""


@dataclass(frozen=True)
class _Wish:
    """Which frame, seen by whom."""

    path: str
    at_s: float
    backend_id: str
    hfov_deg: float


class SceneDepth(QObject):
    """The depth of the frame that is shown. A frame that was seen before is kept for a while; the newest wish wins."""

    changed = Signal()

    def __init__(self, jobs: Jobs, estimator_of: EstimatorOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self.estimator_of = jobs, estimator_of
        self._kept: dict[_Wish, DepthPicture] = {}
        self._wish: _Wish | None = None
        self._job: Job[tuple[_Wish, DepthPicture]] | None = None
        self._asked: _Wish | None = None
        self.sentence = ""
        """Why there is no depth; empty while there is one, or one is on its way."""

    def of(self, scene: Scene, at_s: float) -> DepthPicture | None:
        """The depth of the frame that a scene shows at a time, where it was estimated."""
        wish = _wish_for(scene, at_s)
        return self._kept.get(wish) if wish is not None else None

    def want(self, scene: Scene, at_s: float) -> None:
        """Estimate the depth of the frame that a scene shows at a time, by whom its provenance names."""
        wish = _wish_for(scene, at_s)
        if wish != self._wish:
            self._wish, self.sentence = wish, ""
            self._next()
            self.changed.emit()

    def want_none(self) -> None:
        """Nobody looks at it any more."""
        self._wish, self.sentence = None, ""
        if self._job is not None:
            self._job.cancel()
        self.changed.emit()

    def _next(self) -> None:
        wish, estimator_of = self._wish, self.estimator_of
        if wish is None or wish in self._kept or self._job is not None:
            return

        def work(progress: Progress) -> tuple[_Wish, DepthPicture]:
            rgb = rgb_of(Path(wish.path), wish.at_s, _LONGEST_SIDE_PX, progress)
            depth = estimator_of(wish.backend_id, progress).estimate(rgb, wish.hfov_deg)
            return wish, _coloured(depth)

        self._asked = wish
        self._job = self._jobs.start(
            self.tr("Estimating distances"), work, done=self._estimated, failed=self._failed, ended=self._ended
        )

    def _estimated(self, found: tuple[_Wish, DepthPicture]) -> None:
        self._kept[found[0]] = found[1]
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, See2SoundError):
            raise error
        if self._asked == self._wish:
            self.sentence = str(error)

    def _ended(self) -> None:
        self._job = None
        if not self.sentence:
            self._next()
        self.changed.emit()


def _wish_for(scene: Scene, at_s: float) -> _Wish | None:
    if scene.media is None:
        return None
    backend_id = str(scene.provenance.get("depth", "builtin"))
    return _Wish(scene.media.path, round(at_s, 2), backend_id, scene.camera.hfov_deg)


def _coloured(depth: "Depth") -> DepthPicture:
    metres = depth.metres
    near_m, far_m = (float(edge) for edge in np.percentile(metres, (_RARE_PERCENT, 100.0 - _RARE_PERCENT)))
    rgb = np.ascontiguousarray(colours_of(metres, near_m, far_m))
    height_px, width_px = metres.shape
    image = QImage(rgb.data, width_px, height_px, 3 * width_px, QImage.Format.Format_RGB888).copy()
    return DepthPicture(image, near_m, far_m, depth.assumption if depth.scale == "assumed" else None)


def colours_of(metres: "DepthMap", near_m: float, far_m: float) -> np.ndarray:
    """Colours (height, width, 3), 8 bits: ``NEAR_TO_FAR`` from the nearest to the farthest, along the logarithm."""
    stops = np.array([[int(stop[at : at + 2], 16) for at in (1, 3, 5)] for stop in NEAR_TO_FAR], dtype=np.float32)
    places = np.linspace(0.0, len(stops) - 1.0, 256)
    table = np.stack([np.interp(places, np.arange(len(stops)), stops[:, part]) for part in range(3)], axis=1)
    octaves = max(float(np.log2(far_m / near_m)), 1e-6)
    share = np.clip(np.log2(np.maximum(metres, 1e-6) / near_m) / octaves, 0.0, 1.0)
    return np.asarray(np.round(table).astype(np.uint8)[np.round(share * 255.0).astype(np.intp)])
