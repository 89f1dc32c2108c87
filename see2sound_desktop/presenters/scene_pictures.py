"""Pictures for the screen, read off the GUI thread: the picture of a scene, and small ones for a list."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from core.errors import See2SoundError
from core.progress import Progress
from core.scene import Media

if TYPE_CHECKING:
    from core.media.frames import Rgb

LARGEST_PX = 2400
"""A picture is kept no larger than a large screen shows it."""
FRAME_PX = 1280
"""Frames of a film that is looked through are smaller: they come and go."""


@dataclass(frozen=True, eq=False)
class ScenePicture:
    """A picture to show; ``changed`` when the file is no longer the one the scene was made from."""

    image: QImage
    changed: bool
    scaled: QImage | None = None
    """At the size that it is shown in."""


def read_image(path: Path, at_s: float, largest: QSize, progress: Progress) -> tuple[QImage, str]:
    """A picture or a frame of a film as large as fits, and the SHA-256 of its file. InputError as ``read_frame``."""
    from core.media.frames import read_frame

    frame = read_frame(path, at_s)
    progress.check()
    image = image_of(frame.rgb)
    if frame.width_px > largest.width() or frame.height_px > largest.height():
        image = image.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return image, frame.sha256


def scaled_to(image: QImage, size: QSize) -> QImage:
    """An image at the size it is shown in, in the format that is painted fastest."""
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    )


def image_of(rgb: "Rgb") -> QImage:
    """Pixels as an image with a memory of its own."""
    height_px, width_px = rgb.shape[:2]
    kept = np.ascontiguousarray(rgb)
    return QImage(kept.data, width_px, height_px, 3 * width_px, QImage.Format.Format_RGB888).copy()


def rgb_of(path: Path, at_s: float, longest_side_px: int, progress: Progress) -> "Rgb":
    """The frame of a film at a time, or a picture, no larger than asked. InputError as ``read_frame``."""
    from core.media.timed_frames import Sampling, TimedFrames

    frames = iter(TimedFrames(path, Sampling(longest_side_px, from_s=at_s)))
    progress.check()
    return next(frames).rgb


def frame_of(media: Media, at_s: float, progress: Progress) -> QImage:
    """What a film shows at a time. InputError where it cannot be read."""
    return image_of(rgb_of(Path(media.path), at_s, FRAME_PX, progress))


def picture_of(media: Media, progress: Progress) -> ScenePicture:
    """The picture of a scene. InputError where it cannot be read."""
    image, sha256 = read_image(Path(media.path), media.frame_s or 0.0, QSize(LARGEST_PX, LARGEST_PX), progress)
    return ScenePicture(image, sha256 != media.sha256)


def thumbnails(paths: tuple[Path, ...], size: QSize, progress: Progress) -> dict[Path, QImage]:
    """Small pictures of those files that can be read."""
    made = {}
    for path in paths:
        progress.check()
        try:
            made[path] = read_image(path, 0.0, size, progress)[0]
        except See2SoundError:
            continue  # the list shows the scene without a picture; opening it says what is wrong
    return made
