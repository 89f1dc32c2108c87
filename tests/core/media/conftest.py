"""Files whose left is red and whose right is blue, upright: red | blue over green | yellow."""

import struct
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

RED, BLUE, GREEN, YELLOW = (230, 20, 20), (20, 20, 230), (20, 200, 20), (230, 230, 20)


def quadrants(width_px=96, height_px=64):
    rgb = np.zeros((height_px, width_px, 3), dtype=np.uint8)
    middle_y, middle_x = height_px // 2, width_px // 2
    rgb[:middle_y, :middle_x], rgb[:middle_y, middle_x:] = RED, BLUE
    rgb[middle_y:, :middle_x], rgb[middle_y:, middle_x:] = GREEN, YELLOW
    return rgb


def corners(rgb):
    """Mean colour of the four quadrants' middles: top left, top right, bottom left, bottom right."""
    height_px, width_px = rgb.shape[:2]
    places = [(1, 1), (1, 3), (3, 1), (3, 3)]
    return [
        rgb[height_px * y // 4 - 3 : height_px * y // 4 + 3, width_px * x // 4 - 3 : width_px * x // 4 + 3]
        .reshape(-1, 3)
        .mean(axis=0)
        for y, x in places
    ]


def assert_upright(rgb, tolerance=45):
    for found, expected in zip(corners(rgb), (RED, BLUE, GREEN, YELLOW), strict=True):
        assert np.abs(found - expected).max() < tolerance, (found, expected)


STORED_AS = {
    1: lambda rgb: rgb,
    2: lambda rgb: rgb[:, ::-1],
    3: lambda rgb: rgb[::-1, ::-1],
    4: lambda rgb: rgb[::-1],
    5: lambda rgb: rgb.transpose(1, 0, 2),
    6: lambda rgb: rgb.transpose(1, 0, 2)[::-1],
    7: lambda rgb: rgb.transpose(1, 0, 2)[::-1, ::-1],
    8: lambda rgb: rgb.transpose(1, 0, 2)[:, ::-1],
}
"""How a camera stores an upright picture under each EXIF orientation (EXIF 2.32: where row 0 and column 0 are)."""


def film(path: Path, frames, rate_hz=10, matrix=None, codec="libx264", pixel_aspect=None, container_format=None):
    """An H.264 film of the frames; ``matrix`` (a, b, c, d) is written into the track header of an MP4."""
    import av

    with av.open(str(path), "w", format=container_format) as container:
        stream = container.add_stream(codec, rate=rate_hz)
        stream.height, stream.width = frames[0].shape[:2]
        stream.pix_fmt = "yuv420p"
        if pixel_aspect is not None:
            stream.sample_aspect_ratio = pixel_aspect
        for rgb in frames:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")))
        container.mux(stream.encode(None))
    if matrix is not None:
        a, b, c, d = (value * 65536 for value in matrix)
        content = bytearray(path.read_bytes())
        start = content.index(b"tkhd") + 4 + 4 + 4 * 5 + 8 + 8
        content[start : start + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30)
        path.write_bytes(bytes(content))
    return path


@pytest.fixture(scope="session")
def drawn():
    """The drawing and checking functions of this file."""
    return SimpleNamespace(quadrants=quadrants, assert_upright=assert_upright, stored_as=STORED_AS, film=film)
