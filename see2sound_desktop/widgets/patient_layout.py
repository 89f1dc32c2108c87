"""Where a patient's controls may lie: towards the side of the lesion, away from the side that is neglected. No Qt."""

from dataclasses import dataclass

from core.records.model import LesionSide


@dataclass(frozen=True, slots=True)
class Column:
    """The part of a window's width that holds everything a patient needs, in pixels."""

    left_px: int
    width_px: int

    @property
    def right_px(self) -> int:
        """The first pixel beyond the column."""
        return self.left_px + self.width_px


def column_for(lesion_side: LesionSide, window_width_px: int) -> Column:
    """Two thirds of the window towards the side of the lesion; with no side, the two thirds in the middle.

    A lesion of the right hemisphere neglects the left: the left third stays empty.
    """
    width = window_width_px * 2 // 3
    if lesion_side is LesionSide.RIGHT:
        return Column(window_width_px - width, width)
    if lesion_side is LesionSide.LEFT:
        return Column(0, width)
    return Column((window_width_px - width) // 2, width)


def stop_is_on_the_right(lesion_side: LesionSide) -> bool:
    """Stop stands at the lesion's end of the row of buttons, and on the right when there is no side."""
    return lesion_side is not LesionSide.LEFT


class RepeatFilter:
    """Takes a press only when the last one is some time ago: a trembling hand answers once."""

    def __init__(self, least_ms: float = 300.0) -> None:
        self._least_ns = round(least_ms * 1e6)
        self._last_ns: int | None = None

    def restart(self, now_ns: int) -> None:
        """Count from now: a new screen takes no press that was meant for the one before."""
        self._last_ns = now_ns

    def accepts(self, now_ns: int) -> bool:
        """Whether a press at ``now_ns`` counts; one that does starts the count again."""
        if self._last_ns is not None and now_ns - self._last_ns < self._least_ns:
            return False
        self._last_ns = now_ns
        return True
