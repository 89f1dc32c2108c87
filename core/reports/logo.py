"""A site's logo: taken in from a picture file, kept beside the settings, and how large it is on paper.

What is kept is a picture of its own, upright, on white, without transparency, and no larger than paper shows: the file
that it was made from may go, and nothing of what else that file held (places, cameras) is printed with it.
"""

import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core import files
from core.errors import InputError
from core.media.frames import check_file, read_frame
from core.paths import DataFolder

MOST_WIDE_MM, MOST_HIGH_MM = 40.0, 14.0
MAX_MEGABYTES = 10
MAX_MEGAPIXELS = 30
_DPI = 400
"""Finer than paper shows of colours."""
_FEWEST_DPI = 72
"""A picture of few pixels is printed small rather than coarse."""
_MM_PER_INCH = 25.4
_WHITE = 240
"""From here on, of 255, nothing is seen on paper."""
_FORMATS = ("PNG", "JPEG")
"""As Pillow names them."""


@dataclass(frozen=True)
class Logo:
    """The logo that reports bear, and whose it is."""

    path: Path
    """PNG, RGB, without transparency."""
    site: str
    """Name of the site; may be empty."""
    width_mm: float
    height_mm: float


def of_site(data: DataFolder, site: str) -> Logo | None:
    """The logo of a site; None where it has none.

    Raises
    ------
    InputError
        ``logo.broken``: what is kept is no picture any more.
    """
    from PIL import Image

    path = data.logo
    if not path.exists():
        return None
    try:
        with Image.open(path, formats=("PNG",)) as picture:
            picture.load()
            if picture.mode != "RGB" or not _is_small(picture.size):
                raise InputError("logo.broken", path=path)
            width_mm, height_mm = _printed_mm(*picture.size)
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise InputError("logo.broken", path=path) from error
    return Logo(path, site, width_mm, height_mm)


def keep(source: Path, data: DataFolder) -> None:
    """Make a picture file the site's logo, in place of one before.

    Raises
    ------
    InputError
        It is missing, no still PNG or JPEG, damaged, too large, or would not be seen on white paper.
    MachineError
        The data folder cannot be written or the disk is full.
    """
    from PIL import Image

    _check(source)
    rgb = read_frame(source).rgb
    if int(rgb.min()) >= _WHITE:
        raise InputError("logo.blank", path=source)
    height_px, width_px = rgb.shape[:2]
    most_wide, most_high = _most_px()
    smaller = min(1.0, most_wide / width_px, most_high / height_px)
    size = (max(1, round(width_px * smaller)), max(1, round(height_px * smaller)))
    with files.replacing(data.logo) as temporary:
        Image.fromarray(np.ascontiguousarray(rgb)).resize(size, Image.Resampling.LANCZOS).save(temporary, "PNG")


def remove(data: DataFolder) -> None:
    """Let reports bear no logo. MachineError when the data folder cannot be written."""
    try:
        data.logo.unlink(missing_ok=True)
    except OSError as error:
        raise files.write_error(data.logo, error) from error


def _check(source: Path) -> None:
    """Refuse by its head what is no logo, before it is decoded."""
    from PIL import Image, UnidentifiedImageError

    check_file(source)
    if source.stat().st_size > MAX_MEGABYTES * 1_000_000:
        raise InputError("logo.too-heavy", path=source, limit=MAX_MEGABYTES)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(source, formats=_FORMATS) as picture:
                width_px, height_px = picture.size
                moves = picture.format == "PNG" and getattr(picture, "is_animated", False)
    except UnidentifiedImageError as error:
        raise InputError("logo.unknown-kind", path=source) from error
    except Image.DecompressionBombError as error:
        raise InputError("logo.too-many-pixels", path=source, limit=MAX_MEGAPIXELS) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise InputError("media.damaged", path=source) from error
    if moves:
        raise InputError("logo.unknown-kind", path=source)
    if width_px * height_px > MAX_MEGAPIXELS * 1_000_000:
        raise InputError("logo.too-many-pixels", path=source, limit=MAX_MEGAPIXELS)


def _most_px() -> tuple[int, int]:
    return round(MOST_WIDE_MM / _MM_PER_INCH * _DPI), round(MOST_HIGH_MM / _MM_PER_INCH * _DPI)


def _is_small(size: tuple[int, int]) -> bool:
    most = _most_px()
    return size[0] <= most[0] and size[1] <= most[1]


def _printed_mm(width_px: int, height_px: int) -> tuple[float, float]:
    """In proportion, within what a header has room for."""
    mm_per_px = min(MOST_WIDE_MM / width_px, MOST_HIGH_MM / height_px, _MM_PER_INCH / _FEWEST_DPI)
    return width_px * mm_per_px, height_px * mm_per_px
