"""FastestDet (dog-qiuqiu, 2022): a detector of a quarter million weights that OpenCV computes without torch."""

from typing import Any

import numpy as np

from core.errors import InputError
from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.door import Region
from core.vision.neural.classes import plain
from core.vision.neural.detections import ByColour, Detection, detections, outlined_regions
from core.vision.neural.preparing import Floats, resized, size_of

LEAST_SCORE = 0.5
"""Weaker answers of this small network are often wrong."""

_SAME_IOU = 0.4
_SIDE_PX = 352
"""The network's shapes are fixed in its file: an ``input_scale`` makes only the outlines' picture smaller."""
_NETWORK, _NAMES = "FastestDet.onnx", "coco.names"


class FastestDet:
    """COCO's 80 things."""

    def __init__(self, loading: Loading) -> None:
        import cv2

        self._loading = loading
        path = loading.folder / _NETWORK
        try:
            self._names = (loading.folder / _NAMES).read_text(encoding="utf-8").split("\n")
            self._network: Any = cv2.dnn.readNetFromONNX(str(path))
        except (OSError, UnicodeDecodeError, cv2.error) as error:
            raise InputError("models.not-loadable", path=path, reason=str(error).strip().splitlines()[0]) from error

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._loading.provenance

    def detect(self, rgb: Rgb) -> tuple[Detection, ...]:
        """What is in a picture, the surest first."""
        squashed = resized(rgb, (_SIDE_PX, _SIDE_PX))
        blue_first = squashed[:, :, ::-1].transpose(2, 0, 1)[np.newaxis]  # as it was trained
        self._network.setInput(np.ascontiguousarray(blue_first, dtype=np.float32) / np.float32(255.0))
        boxes, scores, classes = decoded(np.asarray(self._network.forward(), dtype=np.float32)[0])
        width_px, height_px = size_of(rgb)
        to_picture = np.array([width_px, height_px, width_px, height_px], dtype=np.float32)
        labels = [plain(self._names[index]) for index in classes]
        return detections(boxes * to_picture, scores, labels, (width_px, height_px), _SAME_IOU)

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:  # noqa: ARG002
        """Things with names; a prompt says nothing to it."""
        return outlined_regions(rgb, self.detect(rgb), count, ByColour(seed), self._loading.input_scale)


def decoded(answer: Floats) -> tuple[Floats, Floats, np.ndarray]:
    """What the network's answer (85, rows, columns) says: boxes in shares of the picture, scores, classes.

    For each cell: whether something is there, its centre from the cell's corner, its size, and 80 classes.
    """
    there, offset, extent, classes = answer[0], answer[1:3], answer[3:5], answer[5:]
    scores = there**0.6 * classes.max(axis=0) ** 0.4
    rows, columns = np.nonzero(scores >= LEAST_SCORE)
    x = (columns + np.tanh(offset[0, rows, columns])) / there.shape[1]
    y = (rows + np.tanh(offset[1, rows, columns])) / there.shape[0]
    width, height = 1.0 / (1.0 + np.exp(-extent[:, rows, columns]))
    boxes = np.stack((x - width / 2, y - height / 2, x + width / 2, y + height / 2), axis=1).astype(np.float32)
    return boxes, scores[rows, columns], classes[:, rows, columns].argmax(axis=0)
