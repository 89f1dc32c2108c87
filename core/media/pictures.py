"""Still and animated pictures through Pillow: upright, 8-bit RGB."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.errors import InputError
from core.media.field_of_view import field_of_view
from core.media.frames import MAX_MEGAPIXELS, Decoded, Rgb, check_size

if TYPE_CHECKING:
    from PIL import Image

_ANIMATED_FORMATS = frozenset({"GIF", "WEBP", "PNG", "AVIF"})
"""A second image in other formats is a page, a thumbnail or the other eye, not a later moment."""
_EXIF_DIRECTORY = 0x8769
_SHORTEST_S = 0.011
_DEFAULT_S = 0.1
"""Browsers show frames that ask for 10 ms or less for 100 ms."""
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError, struct.error, zlib.error)
"""What Pillow's decoders raise on damaged files."""


def decode(path: Path, at_s: float) -> Decoded | None:
    """Decode a picture, or the frame of an animated picture at a time; None when the file is no picture.

    Raises
    ------
    InputError
        It is a picture, but damaged, too large, or an animation that ends before ``at_s``.
    """
    with _opened(path) as picture:
        if picture is None:
            return None
        if _count(picture) > 1:
            return _decode_animation(path, picture, at_s)
        exif = dict(picture.getexif().get_ifd(_EXIF_DIRECTORY))
        rgb = _upright_rgb(picture)
        height_px, width_px = rgb.shape[:2]
        hfov_deg, source = field_of_view(exif, width_px=width_px, height_px=height_px) or (None, None)
        return Decoded(rgb, "picture", hfov_deg=hfov_deg, hfov_source=source)


def is_picture(path: Path) -> bool:
    """Whether Pillow knows the file's format. InputError when it does but the file is damaged or too large."""
    with _opened(path) as picture:
        return picture is not None


def animation_frames(path: Path) -> Iterator[tuple[float, float, Rgb]]:
    """Every frame of an animated picture: when it is shown, for how long (seconds), and its pixels."""
    with _opened(path) as picture:
        if picture is None:
            raise InputError("media.unknown-kind", path=path)
        start_s = 0.0
        for index in range(_count(picture)):
            picture.seek(index)
            rgb = _upright_rgb(picture)
            shown_s = _shown_s(picture)
            yield start_s, shown_s, rgb
            start_s += shown_s


def _decode_animation(path: Path, picture: "Image.Image", at_s: float) -> Decoded:
    """Of one that is damaged or cut short, what comes before: it is as long as that."""
    count = _count(picture)
    start_s = 0.0
    found: tuple[float, Rgb] | None = None
    for index in range(count):
        try:
            picture.seek(index)
            picture.load()
        except _DAMAGED:
            if index == 0:
                raise
            count = index
            break
        shown_s = _shown_s(picture)
        if found is None and at_s < start_s + shown_s:
            found = (start_s, _upright_rgb(picture))
        start_s += shown_s
    if found is None:
        raise InputError("media.after-end", path=path, at_s=at_s, duration_s=round(start_s, 3))
    return Decoded(found[1], "animation", duration_s=start_s, frame_s=found[0], frame_count=count)


def _count(picture: "Image.Image") -> int:
    """How many moments it has; of one that is cut short, with the one that is broken."""
    if picture.format not in _ANIMATED_FORMATS:
        return 1
    try:
        return int(getattr(picture, "n_frames", 1))
    except _DAMAGED:
        count = 1
        with suppress(*_DAMAGED):
            while True:
                picture.seek(count)
                count += 1
        return count + 1


def _shown_s(picture: "Image.Image") -> float:
    seconds = float(picture.info.get("duration", 0.0)) / 1000.0
    return seconds if seconds >= _SHORTEST_S else _DEFAULT_S


@contextmanager
def _opened(path: Path) -> "Iterator[Image.Image | None]":
    """The picture with only its header read; None when Pillow knows no format for it."""
    from PIL import Image, UnidentifiedImageError

    _register_heif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(path)
    except UnidentifiedImageError:
        yield None
        return
    except Image.DecompressionBombError as error:
        raise InputError("media.too-large", path=path, limit=MAX_MEGAPIXELS) from error
    except _DAMAGED as error:
        raise InputError("media.damaged", path=path) from error
    with picture:
        check_size(path, picture.width, picture.height)
        try:
            yield picture
        except Image.DecompressionBombError as error:
            raise InputError("media.too-large", path=path, limit=MAX_MEGAPIXELS) from error
        except _DAMAGED as error:
            raise InputError("media.damaged", path=path) from error


def _register_heif() -> None:
    import pillow_heif

    pillow_heif.register_heif_opener()


def _upright_rgb(picture: "Image.Image") -> Rgb:
    """Turn by EXIF once (TIFF and HEIF turn themselves while loading and clear the tag), then to RGB on white."""
    from PIL import Image, ImageOps

    picture.load()
    upright = ImageOps.exif_transpose(picture)
    if upright.mode.startswith("I") or upright.mode == "F":
        return np.repeat(_grey_8_bit(np.asarray(upright))[:, :, np.newaxis], 3, axis=2)
    if upright.has_transparency_data:
        layer = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
    rgb: Rgb = np.asarray(upright.convert("RGB"))
    return rgb


def _grey_8_bit(values: np.ndarray) -> Rgb:
    """Grey of more than 8 bits. Integers are 16-bit; floats count to 1.0, or to their largest where that is more."""
    if np.issubdtype(values.dtype, np.integer):
        brightness = values.astype(np.float64) / 65535.0 if values.max(initial=0) > 255 else values / 255.0
    else:
        finite = np.nan_to_num(values.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
        brightness = finite / max(1.0, float(finite.max(initial=0.0)))
    return np.round(np.clip(brightness, 0.0, 1.0) * 255.0).astype(np.uint8)
