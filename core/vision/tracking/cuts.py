"""Where a film is cut: frames that share neither colours nor structure with those before, and stay so."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.media.frames import Rgb
from core.media.timed_frames import TimedFrame

_WIDTH_PX, _HEIGHT_PX = 64, 36
_LEVELS = 6
_BLOCK_PX, _SEARCH_PX = 8, 12
"""So far a part of a frame is looked for in the frame before: pans and shaking are no cuts."""
_FOUND = 0.7
"""Correlation from which on a part is found again."""
_DIFFERENT = 0.25
_STANDS_OUT = 1.8
"""A cut differs by so much more than its neighbours do among themselves: whip pans and storms go on."""
_FLASH_FRAMES = 3
_FLAT, _OTHER_GREY = 2.0, 24.0
"""A part whose brightness has a standard deviation below the first has no structure to be found again."""

Floats = npt.NDArray[np.float32]


def with_cuts(frames: Iterable[TimedFrame]) -> Iterator[tuple[TimedFrame, bool]]:
    """Frames, and whether a shot begins with each: with the first, and with the first after each cut.

    A frame is told from a flash by what comes after it, so frames come a few later than they are read. Dissolves and
    fades are no cuts: things are followed through them or lost.
    """
    recent: deque[_Glance] = deque(maxlen=_FLASH_FRAMES + 1)
    ahead: deque[tuple[TimedFrame, _Glance]] = deque()
    last_score = 0.0
    source = iter(frames)
    while True:
        while len(ahead) <= _FLASH_FRAMES and (frame := next(source, None)) is not None:
            ahead.append((frame, _Glance.at(frame.rgb)))
        if not ahead:
            return
        frame, glance = ahead.popleft()
        if not recent:
            yield frame, True
        else:
            score = difference(recent[-1], glance)
            is_cut = _is_cut(score, last_score, recent, glance, [later for _, later in ahead])
            yield frame, is_cut
            last_score = score
        recent.append(glance)


def _is_cut(
    score: float, last_score: float, recent: Sequence["_Glance"], glance: "_Glance", later: Sequence["_Glance"]
) -> bool:
    if score < _DIFFERENT:
        return False
    next_score = difference(glance, later[0]) if later else 0.0
    if score < _STANDS_OUT * max(last_score, next_score):
        return False
    comes_back = any(difference(recent[-1], other) < _DIFFERENT for other in later[1:])
    was_there = any(difference(other, glance) < _DIFFERENT for other in recent)
    return not (comes_back or was_there)


@dataclass(frozen=True, eq=False)
class _Glance:
    """A frame at the size of a stamp."""

    grey: Floats = field(repr=False)
    colours: Floats = field(repr=False)

    @classmethod
    def at(cls, rgb: Rgb) -> "_Glance":
        import cv2

        stamp = np.asarray(cv2.resize(rgb, (_WIDTH_PX, _HEIGHT_PX), interpolation=cv2.INTER_AREA), dtype=np.uint8)
        grey = np.asarray(cv2.cvtColor(stamp, cv2.COLOR_RGB2GRAY), dtype=np.float32)
        lab = cv2.cvtColor(stamp, cv2.COLOR_RGB2LAB)
        limits = [0, 256, 64, 192, 64, 192]
        counts = cv2.calcHist([lab], [0, 1, 2], None, [_LEVELS] * 3, limits)
        cube = np.asarray(counts, dtype=np.float32).reshape(_LEVELS, _LEVELS, _LEVELS)
        for axis in range(3):  # a light that changes a little moves colours to the next level
            cube = cube + 0.5 * np.roll(cube, 1, axis) + 0.5 * np.roll(cube, -1, axis)
        return cls(grey, cube.ravel() / max(1.0, float(cube.sum())))


def difference(first: _Glance, second: _Glance) -> float:
    """0 for frames that show the same, 1 for frames that share neither colours nor parts; each counts half."""
    colours = 1.0 - float(np.minimum(first.colours, second.colours).sum())
    return 0.5 * colours + 0.5 * _lost(first.grey, second.grey)


def _lost(first: Floats, second: Floats) -> float:
    """Share of the second frame's parts that are nowhere near in the first."""
    import cv2

    lost = total = 0
    for top in range(_BLOCK_PX // 2, _HEIGHT_PX - _BLOCK_PX, _BLOCK_PX):
        for left in range(_BLOCK_PX, _WIDTH_PX - 2 * _BLOCK_PX + 1, _BLOCK_PX):
            part = second[top : top + _BLOCK_PX, left : left + _BLOCK_PX]
            rows = slice(max(0, top - _SEARCH_PX), top + _BLOCK_PX + _SEARCH_PX)
            columns = slice(max(0, left - _SEARCH_PX), left + _BLOCK_PX + _SEARCH_PX)
            where = first[rows, columns]
            total += 1
            if part.std() < _FLAT:
                lost += bool(np.abs(where.mean() - part.mean()) > _OTHER_GREY)
            else:
                lost += bool(cv2.matchTemplate(where, part, cv2.TM_CCOEFF_NORMED).max() < _FOUND)
    return lost / total
