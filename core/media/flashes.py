"""Whether a film flashes more than three times in a second: such films can bring on seizures.

A flash is a pair of opposing changes of relative luminance by a tenth of the most there can be, the darker of the two
below 0.80; or, of saturated red, a change to it and away from it by more than 0.2 in the chromaticity of CIE 1976 (WCAG
2.2, success criterion 2.3.1; ITU-R BT.1702-3; the method of Harding's analyser). More than three are seven opposing
changes within one second: the half flash counts against the film.

Assumed is that the picture fills the screen, so that a quarter of the picture flashes a quarter of what is seen, and
that the screen shows sRGB. The picture is looked at in cells of a 64th of its longer side, which are half a degree wide
on a screen of 30 degrees: what alternates more finely evens out, as fine balanced patterns may. Steady patterns
(stripes) are not looked for.
"""

import math
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from core.media.frames import Rgb

FlashKind = Literal["general", "red"]
MOST_FLASHES = 3
"""In any one second."""
LEAST_AREA = 0.25
"""Of the picture."""
LEAST_CHANGE, DARKER_BELOW = 0.1, 0.8
"""Of relative luminance, which is 1 for white."""
RED_SHARE, LEAST_RED_CHANGE = 0.8, 0.2

_SECOND_S = 1.0
_ROUNDING = 1e-6
_MOST_CHANGES = 2 * MOST_FLASHES
_CELLS = 64
_DARK = 20 / 320
"""What has less linear red, green and blue together is black, as colourless as white: of pure red WCAG 2.0 asks as
much."""
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
_TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], dtype=np.float32)
"""Linear sRGB (IEC 61966-2-1)."""
_WHITE_UV = (0.1978, 0.4683)

Cells = npt.NDArray[np.float32]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Flashing:
    """A part of a film in which there are more flashes than ``MOST_FLASHES`` in a second."""

    kind: FlashKind
    from_s: float
    """The first of the changes."""
    to_s: float
    """The last of them."""


class FlashWatch:
    """Looks at the frames of a film one after another; what it keeps does not grow with the film."""

    def __init__(self) -> None:
        self._size: tuple[int, int] | None = None
        self._first_second: list[tuple[float, Cells]] = []
        self._brightness = _Brightness()
        self._redness = _Redness()
        self._counts: dict[FlashKind, _Changes] = {"general": _Changes(), "red": _Changes()}
        self._found: list[Flashing] = []

    @property
    def found(self) -> tuple[Flashing, ...]:
        """Where it flashes too often, in order of time; parts of one kind that meet are one."""
        return tuple(sorted(self._found, key=lambda part: (part.from_s, part.kind)))

    def see(self, rgb: Rgb, time_s: float) -> None:
        """The next frame (height, width, 3), and when it is shown. Times rise."""
        import cv2

        if self._size is None:
            shrink = max(1.0, max(rgb.shape[:2]) / _CELLS)
            self._size = (max(1, round(rgb.shape[1] / shrink)), max(1, round(rgb.shape[0] / shrink)))
        linear = cv2.resize(cv2.LUT(rgb, _linear()), self._size, interpolation=cv2.INTER_AREA)
        cells = np.asarray(linear, dtype=np.float32)
        if time_s < _SECOND_S:
            self._first_second.append((time_s, cells))
        self._take(cells, time_s)

    def comes_round(self, length_s: float) -> None:
        """An animation was shown once in so many seconds, and begins anew: its end and its beginning meet."""
        began_s = length_s
        while self._first_second and began_s < length_s + _SECOND_S:
            for time_s, cells in self._first_second:
                self._take(cells, began_s + time_s)
            began_s += length_s

    def _take(self, cells: Cells, time_s: float) -> None:
        changes: dict[FlashKind, tuple[Marks, Marks]] = {
            "general": self._brightness.changes(cells @ _LUMINANCE),
            "red": self._redness.changes(cells),
        }
        for kind, (there, back) in changes.items():
            span = self._counts[kind].take(there, back, time_s)
            if span is not None:
                self._note(kind, *span)

    def _note(self, kind: FlashKind, from_s: float, to_s: float) -> None:
        last = next((part for part in reversed(self._found) if part.kind == kind), None)
        if last is not None and from_s <= last.to_s:
            self._found.remove(last)
            from_s, to_s = min(from_s, last.from_s), max(to_s, last.to_s)
        self._found.append(Flashing(kind, from_s, to_s))


def flashing(frames: Iterable[tuple[float, Rgb]], again_after_s: float | None = None) -> tuple[Flashing, ...]:
    """The parts of a film in which there are more than three flashes in a second.

    Parameters
    ----------
    frames
        When each is shown, in seconds, and its pixels (height, width, 3), sRGB.
    again_after_s
        How long an animation is that begins anew; None for a film.
    """
    watch = FlashWatch()
    for time_s, rgb in frames:
        watch.see(rgb, time_s)
    if again_after_s is not None:
        watch.comes_round(again_after_s)
    return watch.found


def as_said(found: Sequence[Flashing]) -> list[dict[str, object]]:
    """What flashes, as it stands in the provenance of a scene."""
    return [{"kind": part.kind, "from_s": round(part.from_s, 3), "to_s": round(part.to_s, 3)} for part in found]


def flashes_from_s(provenance: Mapping[str, object]) -> float | None:
    """When the film of a scene first flashes too often, as its provenance says; None where it says nothing of it."""
    said = provenance.get("flashes")
    parts = said if isinstance(said, list | tuple) else ()
    times = [part.get("from_s") for part in parts if isinstance(part, Mapping)]
    return min((float(time_s) for time_s in times if isinstance(time_s, int | float)), default=None)


class _Brightness:
    """Opposing changes of each cell's luminance, from the last extreme on: a slow fade is one change."""

    def __init__(self) -> None:
        self._lowest = self._highest = np.zeros(0, dtype=np.float32)
        self._way = np.zeros(0, dtype=np.int8)

    def changes(self, now: Cells) -> tuple[Marks, Marks]:
        """Where it has become brighter, and where darker."""
        if self._lowest.shape != now.shape:
            self._lowest, self._highest, self._way = now, now, np.zeros(now.shape, dtype=np.int8)
        least = LEAST_CHANGE - _ROUNDING
        darker = (self._way >= 0) & (self._highest - now >= least) & (now < DARKER_BELOW)
        brighter = (self._way <= 0) & (now - self._lowest >= least) & (self._lowest < DARKER_BELOW)
        self._lowest = np.where(darker, now, np.minimum(self._lowest, now))
        self._highest = np.where(brighter, now, np.maximum(self._highest, now))
        self._way = np.where(brighter, 1, np.where(darker, -1, self._way)).astype(np.int8)
        return brighter, darker


class _Redness:
    """Changes of each cell to saturated red and away from it."""

    def __init__(self) -> None:
        self._is_red = np.zeros(0, dtype=np.bool_)
        self._u = self._v = np.zeros(0, dtype=np.float32)

    def changes(self, linear: Cells) -> tuple[Marks, Marks]:
        """Where it has become red, and where it is no longer."""
        total = linear.sum(axis=-1)
        is_red = (total >= _DARK) & (linear[..., 0] >= RED_SHARE * total)
        u, v = _chromaticity(linear, total)
        if self._is_red.shape != is_red.shape:
            self._is_red, self._u, self._v = is_red, u, v
        far = np.hypot(u - self._u, v - self._v) > LEAST_RED_CHANGE
        becomes, ends = ~self._is_red & is_red & far, self._is_red & ~is_red & far
        self._is_red = (self._is_red | becomes) & ~ends
        farther = np.where(self._is_red, u > self._u, u < self._u) | becomes | ends
        self._u, self._v = np.where(farther, u, self._u), np.where(farther, v, self._v)
        return becomes, ends


class _Changes:
    """Counts opposing changes: of each cell, and of the picture as a whole, where other parts of it flash in turn."""

    def __init__(self) -> None:
        self._times_s = np.zeros((0,), dtype=np.float64)
        self._whole_s: deque[float] = deque(maxlen=_MOST_CHANGES + 1)
        self._way = 0

    def take(self, there: Marks, back: Marks, time_s: float) -> tuple[float, float] | None:
        """The changes of a frame. From when to when there were too many, where they end in the second before it."""
        if self._times_s.shape[1:] != there.shape:
            self._times_s = np.full((_MOST_CHANGES + 1, *there.shape), -math.inf)
        changed = there | back
        self._times_s[:-1, changed] = self._times_s[1:, changed]
        self._times_s[-1, changed] = time_s
        whole = self._of_whole(there, back, time_s)
        often = time_s - self._times_s[0] < _SECOND_S - _ROUNDING
        if often.mean() >= LEAST_AREA:
            return _reached(self._times_s[0][often], often.size), -_reached(-self._times_s[-1][often], often.size)
        return whole

    def _of_whole(self, there: Marks, back: Marks, time_s: float) -> tuple[float, float] | None:
        if self._way <= 0 and there.mean() >= LEAST_AREA:
            self._way = 1
        elif self._way >= 0 and back.mean() >= LEAST_AREA:
            self._way = -1
        else:
            return None
        self._whole_s.append(time_s)
        is_full = len(self._whole_s) == self._whole_s.maxlen
        if is_full and time_s - self._whole_s[0] < _SECOND_S - _ROUNDING:
            return self._whole_s[0], time_s
        return None


def _reached(times_s: npt.NDArray[np.float64], cells: int) -> float:
    """The first time by which so many of all cells had their turn that it counts: single ones change all the time."""
    return float(np.sort(times_s)[math.ceil(LEAST_AREA * cells) - 1])


@cache
def _linear() -> Cells:
    """Linear light of each 8-bit value (IEC 61966-2-1)."""
    value = np.arange(256) / 255.0
    light = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return light.astype(np.float32)


def _chromaticity(linear: Cells, total: Cells) -> tuple[Cells, Cells]:
    """u' and v' of CIE 1976; of what is nearly black, those of white."""
    x, y, z = np.moveaxis(linear @ _TO_XYZ.T, -1, 0)
    weight = x + 15.0 * y + 3.0 * z
    is_dark = total < _DARK
    safe = np.where(is_dark, 1.0, weight)
    u, v = np.where(is_dark, _WHITE_UV[0], 4.0 * x / safe), np.where(is_dark, _WHITE_UV[1], 9.0 * y / safe)
    return u.astype(np.float32), v.astype(np.float32)
