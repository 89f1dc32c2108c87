"""Where times lie on a line of pixels, and at which of them there is a tick. No Qt."""

from dataclasses import dataclass

_STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200)
_PARTS = {0.2: 2, 2: 2, 15: 3, 30: 3, 120: 2, 900: 3, 1800: 3, 7200: 2, 14_400: 4, 21_600: 6, 43_200: 4}
"""Into how many parts small ticks cut a step; five where nothing is said."""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A line that begins at ``left_px`` with time 0 and ends ``width_px`` further with ``length_s``."""

    left_px: float
    width_px: float
    length_s: float

    def x_of(self, t_s: float) -> float:
        """Pixel of a time."""
        return self.left_px + self.width_px * t_s / self.length_s if self.length_s > 0.0 else self.left_px

    def time_at(self, x_px: float) -> float:
        """Time of a pixel, kept within the line."""
        if self.width_px <= 0.0:
            return 0.0
        return self.length_s * min(max((x_px - self.left_px) / self.width_px, 0.0), 1.0)

    def step_s(self, apart_px: float) -> float:
        """The smallest of some round steps whose ticks lie at least so far apart."""
        for step_s in _STEPS_S:
            if self.x_of(step_s) - self.left_px >= apart_px:
                return float(step_s)
        return float(_STEPS_S[-1])

    def ticks(self, apart_px: float) -> tuple[float, ...]:
        """Times with a tick and words, at least so far apart."""
        return self._every(self.step_s(apart_px))

    def small_ticks(self, apart_px: float) -> tuple[float, ...]:
        """Times with a tick between those."""
        step_s = self.step_s(apart_px)
        return self._every(step_s / _PARTS.get(step_s, 5))

    def _every(self, step_s: float) -> tuple[float, ...]:
        return tuple(number * step_s for number in range(int(self.length_s / step_s + 1e-9) + 1))


def spread(xs_px: tuple[float, ...], apart_px: float) -> tuple[float, ...]:
    """Of rising pixels those that keep a distance to the one before that is kept."""
    kept: list[float] = []
    for x_px in xs_px:
        if not kept or x_px - kept[-1] >= apart_px:
            kept.append(x_px)
    return tuple(kept)
