"""A picture as a network was trained to see it: its size, where it lies in the network's frame, its numbers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.errors import InputError, MachineError
from core.media.frames import Rgb
from core.neural.loading import Loading

Floats = npt.NDArray[np.float32]
Size = tuple[int, int]
"""Width and height in pixels."""

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_DEVIATION = (0.229, 0.224, 0.225)
BILINEAR, BICUBIC = 2, 3
"""Filters by the numbers that Pillow and the models' files give them; both smooth what is made smaller."""

_FILES = ("preprocessor_config.json", "processor_config.json")


@dataclass(frozen=True, slots=True)
class Preparation:
    """How a model's own files say that its pictures are made."""

    size: Mapping[str, int]
    """``height`` and ``width``, or ``shortest_edge`` and perhaps ``longest_edge``; SAM's only ``longest_edge``."""
    mean: tuple[float, ...]
    deviation: tuple[float, ...]
    sampling: int
    """``BILINEAR`` or ``BICUBIC``."""

    @property
    def height_px(self) -> int:
        """Height of the frame, or the shortest side that is asked for."""
        return self.size["height"] if "height" in self.size else self.size["shortest_edge"]

    @property
    def width_px(self) -> int:
        """Width of the frame, or the shortest side that is asked for."""
        return self.size["width"] if "width" in self.size else self.size["shortest_edge"]


def preparation(folder: Path, usual: Preparation) -> Preparation:
    """What the files in a model's folder say; ``usual`` for what they leave open.

    Raises
    ------
    InputError
        A file is damaged (``models.not-loadable``).
    """
    for name in _FILES:
        path = folder / name
        if path.is_file():
            said = read_json(path)
            try:
                return _understood(said.get("image_processor", said), usual)
            except (TypeError, ValueError, AttributeError) as error:
                raise InputError("models.not-loadable", path=path, reason=error) from error
    return usual


def read_json(path: Path) -> dict[str, Any]:
    """The object in a model's file. InputError ``models.not-loadable`` when there is none."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError("models.not-loadable", path=path, reason=error) from error
    if not isinstance(said, dict):
        raise InputError("models.not-loadable", path=path, reason="no JSON object")
    return said


def _understood(said: Mapping[str, Any], usual: Preparation) -> Preparation:
    size = said.get("size") or usual.size
    if isinstance(size, int):  # as older files give it
        size = {"shortest_edge": size}
    size = {str(name): int(pixels) for name, pixels in size.items() if pixels is not None}
    if "max_size" in said and "longest_edge" not in size:
        size["longest_edge"] = int(said["max_size"])
    if not size.keys() & {"height", "shortest_edge"} and size.keys() != usual.size.keys():
        raise ValueError(f"size {size}")
    sampling = int(said.get("resample") or usual.sampling)
    if not said.get("do_normalize", True):
        return Preparation(size, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0), sampling)
    mean = tuple(float(value) for value in said.get("image_mean") or usual.mean)
    deviation = tuple(float(value) for value in said.get("image_std") or usual.deviation)
    return Preparation(size, mean, deviation, sampling)


@dataclass(frozen=True, slots=True)
class Fitting:
    """Where a picture lies in the frame that a network sees: in its top left corner, as large as ``inside``."""

    picture: Size
    inside: Size
    frame: Size

    @classmethod
    def squashed(cls, picture: Size, frame: Size) -> "Fitting":
        """The whole picture fills the whole frame, whatever becomes of its proportions."""
        return cls(picture, frame, frame)

    @classmethod
    def padded(cls, picture: Size, side: int) -> "Fitting":
        """The longer side of the picture fills that of a square frame; the rest of the frame is padding."""
        scale = side / max(picture)
        width, height = (max(1, min(side, int(edge * scale + 0.5))) for edge in picture)
        return cls(picture, (width, height), (side, side))

    def to_frame(self, points: Floats) -> Floats:
        """Points (…, 2) or boxes (…, 4) in pixels of the picture, in pixels of the frame."""
        scale = np.array(self.inside) / np.array(self.picture)
        placed: Floats = (points * np.tile(scale, points.shape[-1] // 2)).astype(np.float32)
        return placed

    def to_picture(self, shares: Floats) -> Floats:
        """Points (…, 2) or boxes (…, 4) in shares of the frame (0 to 1), in pixels of the picture."""
        scale = np.array(self.frame) / np.array(self.inside) * np.array(self.picture)
        placed: Floats = (shares * np.tile(scale, shares.shape[-1] // 2)).astype(np.float32)
        return placed

    def unfitted(self, values: Floats, size: Size) -> Floats:
        """A map (rows, columns) over the frame as a map over the picture alone, ``size`` pixels large."""
        import cv2

        rows, columns = values.shape
        across = self.inside[0] / self.frame[0] * columns / size[0]
        down = self.inside[1] / self.frame[1] * rows / size[1]
        back = np.array([[across, 0.0, across / 2 - 0.5], [0.0, down, down / 2 - 0.5]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(
            cv2.warpAffine(values, back, size, flags=flags, borderMode=cv2.BORDER_REPLICATE), dtype=np.float32
        )


def size_of(rgb: Rgb) -> Size:
    """Width and height of a picture."""
    return int(rgb.shape[1]), int(rgb.shape[0])


def scaled(pixels: int, loading: Loading, step: int = 1) -> int:
    """A length that is smaller by the loading's ``input_scale``, in whole steps."""
    return max(step, round(pixels * loading.input_scale / step) * step)


def resized(rgb: Rgb, size: Size, sampling: int = BILINEAR) -> Rgb:
    """A picture at another size."""
    from PIL import Image

    if size_of(rgb) == size:
        return rgb
    return np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling(sampling)), dtype=np.uint8)


def fitted(rgb: Rgb, fitting: Fitting, sampling: int = BILINEAR, fill: int = 0) -> Rgb:
    """A picture in its frame, the padding filled with one grey."""
    inside = resized(rgb, fitting.inside, sampling)
    if fitting.inside == fitting.frame:
        return inside
    frame = np.full((fitting.frame[1], fitting.frame[0], 3), fill, dtype=np.uint8)
    frame[: fitting.inside[1], : fitting.inside[0]] = inside
    return frame


def normalised(rgb: Rgb, preparation: Preparation) -> Floats:
    """A picture as numbers (1, 3, height, width) around 0."""
    numbers = np.empty((1, 3, *rgb.shape[:2]), dtype=np.float32)
    colours = zip(numbers[0], np.moveaxis(rgb, 2, 0), preparation.mean, preparation.deviation, strict=True)
    for plane, colour, mean, deviation in colours:  # one at a time: much sooner than three values at each pixel
        np.divide(colour, np.float32(255.0), out=plane)
        np.subtract(plane, np.float32(mean), out=plane)
        np.divide(plane, np.float32(deviation), out=plane)
    return numbers


def checked(values: Floats, loading: Loading) -> Floats:
    """A network's answer, unless it is no number.

    Raises
    ------
    MachineError
        Half precision ran over, or the weights are damaged (``vision.no-numbers``).
    """
    if not np.isfinite(values).all():
        raise MachineError("vision.no-numbers", model=loading.model_id, precision=loading.precision.value)
    return values
