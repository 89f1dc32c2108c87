"""Pictures for the screen, read off the GUI thread: the picture of a scene, and small ones for a list."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from core.errors import See2SoundError
from core.progress import Progress
from core.scene import Media

LARGEST_PX = 2400
"""A picture is kept no larger than a large screen shows it."""


@dataclass(frozen=True, eq=False)
class ScenePicture:
    """A picture to show; ``changed`` when the file is no longer the one the scene was made from."""

    image: QImage
    changed: bool


def read_image(path: Path, at_s: float, largest: QSize, progress: Progress) -> tuple[QImage, str]:
    """A picture or a frame of a film as large as fits, and the SHA-256 of its file. InputError as ``read_frame``."""
    from core.media.frames import read_frame

    frame = read_frame(path, at_s)
    progress.check()
    rgb = np.ascontiguousarray(frame.rgb)
    image = QImage(rgb.data, frame.width_px, frame.height_px, 3 * frame.width_px, QImage.Format.Format_RGB888)
    if frame.width_px > largest.width() or frame.height_px > largest.height():
        image = image.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return image.copy(), frame.sha256  # a copy, for the frame's memory goes


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
