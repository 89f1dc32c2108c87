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


def noisy_film(path: Path, codec="libx264", count=30):
    """A film that packs badly: any part of its bytes is a part of its pictures."""
    rng = np.random.default_rng(0)
    return film(path, [rng.integers(0, 255, (48, 64, 3), dtype=np.uint8) for _ in range(count)], codec=codec)


def with_index_first(path: Path):
    """An MP4 whose table of frames precedes them, as those made for the web have it."""
    import av

    moved = path.with_stem("web")
    with av.open(str(path)) as source, av.open(str(moved), "w", options={"movflags": "+faststart"}) as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)
    return moved


def high_dynamic_range(path: Path):
    """Two frames of diffuse white in PQ (ITU-R BT.2408), which without its curve look grey."""
    import av

    with av.open(str(path), "w") as container:
        stream = container.add_stream("ffv1", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p10le"
        stream.codec_context.color_trc, stream.codec_context.color_primaries, stream.codec_context.colorspace = 16, 9, 9
        for _ in range(2):
            grey = np.full((48, 64, 3), 148, dtype=np.uint8)
            frame = av.VideoFrame.from_ndarray(grey, format="rgb24").reformat(format="yuv420p10le")
            frame.color_trc, frame.color_primaries, frame.colorspace = 16, 9, 9
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def cut(path: Path, share=0.5):
    """The file without its end, as a copy that was broken off leaves it."""
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    return path


def spoilt(path: Path, at=0.5, size=3000):
    """The file with zeros in its middle, as a bad disk leaves it."""
    content = bytearray(path.read_bytes())
    start = int(len(content) * at)
    content[start : start + size] = bytes(size)
    path.write_bytes(content)
    return path


@pytest.fixture(scope="session")
def drawn():
    """The drawing, spoiling and checking functions of this file."""
    functions = (quadrants, assert_upright, film, noisy_film, with_index_first, high_dynamic_range, cut, spoilt)
    return SimpleNamespace(stored_as=STORED_AS, **{each.__name__: each for each in functions})
