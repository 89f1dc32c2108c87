"""Frames of a stage, drawn to a fraction of a pixel."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.evaluation.synthetic.stage import Seen, Stage, Thing, TrueFrame, from_camera
from core.geometry import Camera, Position
from core.media.frames import Rgb

_SPRITE_PX = 256
_RIM_PX = 64
"""Empty space around a thing, into which its edge may be blurred."""
_PANORAMA_PX_PER_DEG = 6
_PANORAMA_UP_DEG = 60
_BLUR_STEPS = 4
"""Blurs are rounded to a quarter of a sprite's pixel, so that they can be kept."""
_NEAREST_M = 0.1
_SHOWN = 0.5
"""A pixel belongs to a thing that covers at least so much of it."""

Floats = npt.NDArray[np.float32]


def frames(stage: Stage, camera: Camera, at_s: Sequence[float], seed: int = 0) -> Iterator[TrueFrame]:
    """Frames of a stage at some times; the same seed gives the same noise."""
    rng = np.random.default_rng(seed)
    for time_s in at_s:
        yield frame(stage, camera, float(time_s), rng)


def frame(stage: Stage, camera: Camera, time_s: float, rng: np.random.Generator) -> TrueFrame:
    """One frame: the background, then the things from the farthest to the nearest."""
    yaw_deg = stage.yaw_deg(time_s)
    ahead, azimuth_deg, elevation_deg = _rays(camera)
    picture = _background(stage.backdrop, azimuth_deg + np.float32(yaw_deg), elevation_deg)
    metres = np.full(ahead.shape, stage.wall_m, dtype=np.float32)
    owner = np.full(ahead.shape, -1, dtype=np.int16)
    placed = [(index, from_camera(thing.path(time_s), yaw_deg)) for index, thing in enumerate(stage.things)]
    shares: dict[int, float] = {}
    for index, point in sorted(placed, key=lambda each: -each[1][0]):
        if point[0] < _NEAREST_M:
            continue
        thing = stage.things[index]
        coloured, cover = _sprite(thing, camera, point)
        picture = picture * (1.0 - cover[:, :, np.newaxis]) + coloured * cover[:, :, np.newaxis]
        owner[cover > _SHOWN] = index
        metres[cover > _SHOWN] = point[0] / ahead[cover > _SHOWN]
        shares[index] = _whole_px(thing, camera, point[0])
    seen = tuple(
        Seen(
            thing.name, Position.from_cartesian(*point), float((owner == index).sum()) / shares[index], thing.is_wanted
        )
        for index, point in placed
        if index in shares and (thing := stage.things[index])
    )
    noisy = picture + rng.normal(0.0, 1.0, picture.shape) * stage.noise
    return TrueFrame(np.clip(np.round(noisy), 0, 255).astype(np.uint8), time_s, seen, metres, owner)


@lru_cache(maxsize=4)
def _rays(camera: Camera) -> tuple[Floats, Floats, Floats]:
    """Of every pixel: how much of its ray of length 1 goes ahead, its azimuth and its elevation in degrees."""
    right, down = np.meshgrid(
        np.arange(camera.width_px) + 0.5 - camera.width_px / 2, np.arange(camera.height_px) + 0.5 - camera.height_px / 2
    )
    focal = camera.focal_px
    ahead = focal / np.sqrt(focal**2 + right**2 + down**2)
    azimuth_deg = np.degrees(np.arctan2(right, focal))
    elevation_deg = np.degrees(np.arctan2(-down, np.hypot(focal, right)))
    return ahead.astype(np.float32), azimuth_deg.astype(np.float32), elevation_deg.astype(np.float32)


def _background(backdrop: int, azimuth_deg: Floats, elevation_deg: Floats) -> Floats:
    import cv2

    panorama = _panorama(backdrop)
    behind = np.float32(180.0)  # where the ends of the panorama meet
    x = ((azimuth_deg + behind) % np.float32(360.0)) * np.float32(_PANORAMA_PX_PER_DEG) - np.float32(0.5)
    y = (np.float32(_PANORAMA_UP_DEG) - elevation_deg) * np.float32(_PANORAMA_PX_PER_DEG) - np.float32(0.5)
    return np.asarray(cv2.remap(panorama, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT), dtype=np.float32)


@lru_cache(maxsize=16)
def _panorama(backdrop: int) -> Rgb:
    """Soft blotches of several sizes in two muted colours: a wall, a hedge, a crowd out of focus."""
    import cv2

    rng = np.random.default_rng(backdrop)
    height, width = 2 * _PANORAMA_UP_DEG * _PANORAMA_PX_PER_DEG, 360 * _PANORAMA_PX_PER_DEG
    blotches = np.zeros((height, width), dtype=np.float32)
    for cell in (8, 24, 80):
        coarse = rng.normal(0.0, 1.0, (height // cell + 2, width // cell + 2)).astype(np.float32)
        blotches += cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    share = (0.5 + 0.2 * blotches / blotches.std()).clip(0.0, 1.0)[:, :, np.newaxis]
    dark, light = rng.uniform(70, 130, 3), rng.uniform(120, 190, 3)
    return np.asarray(np.round(dark * (1.0 - share) + light * share), dtype=np.uint8)


def _sprite(thing: Thing, camera: Camera, point: tuple[float, float, float]) -> tuple[Floats, Floats]:
    """Colours of a thing at the size of the picture, and how much of each pixel it covers."""
    import cv2

    per_metre = camera.focal_px / point[0]
    across, down = (size * per_metre / _SPRITE_PX for size in thing.size_m)
    x, y = camera.width_px / 2 - point[1] * per_metre, camera.height_px / 2 - point[2] * per_metre
    half = _SPRITE_PX / 2 + _RIM_PX
    # pixel centres lie at half pixels in the camera's coordinates and at whole ones in OpenCV's
    place = np.array([[across, 0.0, x - 0.5 - across * (half - 0.5)], [0.0, down, y - 0.5 - down * (half - 0.5)]])
    blur_steps = max(1, round(_BLUR_STEPS * 0.35 / max(across, down, 1e-6)))
    smooth = _smooth_look(thing.colour, thing.second_colour, thing.shape, thing.pattern, blur_steps)
    drawn = cv2.warpAffine(smooth, place, (camera.width_px, camera.height_px), flags=cv2.INTER_LINEAR)
    covered = drawn[:, :, 3]
    colours = drawn[:, :, :3] / np.maximum(covered, 1e-3)[:, :, np.newaxis]
    return np.asarray(colours, dtype=np.float32), np.asarray(covered, dtype=np.float32)


@lru_cache(maxsize=64)
def _smooth_look(
    colour: tuple[int, int, int], second_colour: tuple[int, int, int], shape: str, pattern: int, blur_steps: int
) -> Floats:
    """Colours times cover, and cover: blurred as an area of the picture's pixels averages them."""
    import cv2

    coloured, cover = _look(colour, second_colour, shape, pattern)
    both = np.dstack((coloured * cover[:, :, np.newaxis], cover))
    return np.asarray(cv2.GaussianBlur(both, (0, 0), blur_steps / _BLUR_STEPS), dtype=np.float32)


@lru_cache(maxsize=32)
def _look(
    colour: tuple[int, int, int], second_colour: tuple[int, int, int], shape: str, pattern: int
) -> tuple[Floats, Floats]:
    """A thing's colours and outline, with its empty rim."""
    import cv2

    rng = np.random.default_rng(pattern)
    coarse = rng.normal(0.0, 1.0, (8, 8)).astype(np.float32)
    spots = cv2.resize(coarse, (_SPRITE_PX, _SPRITE_PX), interpolation=cv2.INTER_CUBIC)
    spotted = (spots > 0.7)[:, :, np.newaxis]
    coloured = np.where(spotted, np.array(second_colour, np.float32), np.array(colour, np.float32))
    cover = np.zeros((_SPRITE_PX, _SPRITE_PX), dtype=np.float32)
    if shape == "ellipse":
        middle = (_SPRITE_PX - 1) / 2
        away = (np.arange(_SPRITE_PX) - middle) / (_SPRITE_PX / 2)
        cover[np.add.outer(away**2, away**2) <= 1.0] = 1.0
    else:
        cover[:, :] = 1.0
    rim = _RIM_PX
    return (
        np.asarray(cv2.copyMakeBorder(coloured, rim, rim, rim, rim, cv2.BORDER_REPLICATE), dtype=np.float32),
        np.asarray(cv2.copyMakeBorder(cover, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=0.0), dtype=np.float32),
    )


def _whole_px(thing: Thing, camera: Camera, ahead_m: float) -> float:
    """How many pixels a thing would fill were it all in the picture and nothing in front of it."""
    width, height = (size * camera.focal_px / ahead_m for size in thing.size_m)
    return max(1.0, width * height * (np.pi / 4 if thing.shape == "ellipse" else 1.0))
