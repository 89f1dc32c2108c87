"""Any picture, animated picture or film to one upright RGB frame."""

import hashlib
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from core import files
from core.errors import InputError

Rgb = npt.NDArray[np.uint8]
Kind = Literal["picture", "animation", "film"]
FieldOfViewSource = Literal["35mm-equivalent", "sensor"]

MAX_MEGAPIXELS = 120
"""Larger pictures are refused from their header: 120 megapixels are 360 MB once decoded, and more than cameras give."""


@dataclass(frozen=True, eq=False)
class Frame:
    """One upright frame of a picture, an animated picture or a film, and what is known of its file."""

    rgb: Rgb = field(repr=False)
    """Shape (height, width, 3); transparency lies on white."""
    path: Path
    kind: Kind
    sha256: str
    """Of the file."""
    duration_s: float | None = None
    """Of an animation or a film; None for a picture, or when the file does not say."""
    frame_s: float | None = None
    """When this frame is shown; None for a picture."""
    frame_count: int | None = None
    hfov_deg: float | None = None
    """Horizontal field of view of the upright frame, where the file says what lens it was taken with."""
    hfov_source: FieldOfViewSource | None = None

    @property
    def width_px(self) -> int:
        """Width of the upright frame."""
        return int(self.rgb.shape[1])

    @property
    def height_px(self) -> int:
        """Height of the upright frame."""
        return int(self.rgb.shape[0])


def read_frame(path: Path, at_s: float = 0.0) -> Frame:
    """Read the frame shown ``at_s`` seconds into a film or an animation; a picture has only one, whatever the time.

    Orientation (EXIF of a picture, display matrix of a film, mirroring included) is applied here, once. Grey, palette,
    CMYK, 16-bit and transparent pictures become 8-bit RGB.

    Raises
    ------
    InputError
        The file is missing, a folder, empty, damaged, too large, of no known kind, without pictures, or ends before
        ``at_s``.
    """
    from core.media import films, pictures

    check_file(path)
    if not (math.isfinite(at_s) and at_s >= 0.0):
        raise InputError("media.bad-time", at_s=at_s)
    decoded = pictures.decode(path, at_s)
    if decoded is None:
        decoded = films.decode(path, at_s)
    return Frame(
        rgb=np.ascontiguousarray(decoded.rgb),
        path=path,
        kind=decoded.kind,
        sha256=sha256_of(path),
        duration_s=decoded.duration_s,
        frame_s=decoded.frame_s,
        frame_count=decoded.frame_count,
        hfov_deg=decoded.hfov_deg,
        hfov_source=decoded.hfov_source,
    )


@dataclass(frozen=True, eq=False)
class Decoded:
    """What a decoder hands to ``read_frame``: the fields of ``Frame`` that it knows."""

    rgb: Rgb = field(repr=False)
    kind: Kind
    duration_s: float | None = None
    frame_s: float | None = None
    frame_count: int | None = None
    hfov_deg: float | None = None
    hfov_source: FieldOfViewSource | None = None


def check_file(path: Path) -> None:
    """Raise InputError unless ``path`` is a file with something in it that may be read, and text can hold its name."""
    files.check_name(path)
    try:
        if path.is_dir():
            raise InputError("media.folder", path=path)
        if path.stat().st_size == 0:
            raise InputError("media.empty", path=path)
        with path.open("rb") as stream:
            stream.read(1)
    except FileNotFoundError as error:
        raise InputError("media.missing", path=path) from error
    except OSError as error:
        raise InputError("errors.not-readable", path=path, reason=error.strerror or error) from error


def check_size(path: Path, width_px: int, height_px: int) -> None:
    """Raise InputError when a frame of that size is too large to decode."""
    if width_px * height_px > MAX_MEGAPIXELS * 1_000_000:
        raise InputError("media.too-large", path=path, limit=MAX_MEGAPIXELS)


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's bytes, as hexadecimal digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
