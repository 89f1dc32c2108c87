"""Which way is toward the neglected side: from the confirmed side of the lesion, and from nothing else.

Training toward the wrong side is the worst that this room can do. So no sign of an azimuth is written anywhere else in
it: every place is asked for by its eccentricity and the side that it lies on.
"""

from dataclasses import dataclass
from enum import StrEnum

from core.errors import InputError
from core.records.model import LesionSide
from core.wording import say


class Side(StrEnum):
    """A side of space, as the lesion names it."""

    CONTRALESIONAL = "contralesional"
    """Opposite the lesion: the neglected side."""
    IPSILESIONAL = "ipsilesional"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Bearings:
    """Left and right for a patient with a lesion on one side. ValueError for any other."""

    lesion: LesionSide

    def __post_init__(self) -> None:
        if self.lesion not in {LesionSide.LEFT, LesionSide.RIGHT}:
            raise ValueError("a lesion on the left or on the right gives bearings, no other")

    def azimuth_deg(self, eccentricity_deg: float, side: Side) -> float:
        """The azimuth (degrees, + right) so far from straight ahead on a side; the centre's is signed already."""
        if side is Side.CENTRE:
            return eccentricity_deg
        toward_lesion = 1.0 if self.lesion is LesionSide.RIGHT else -1.0
        return eccentricity_deg * (toward_lesion if side is Side.IPSILESIONAL else -toward_lesion)

    @property
    def neglected(self) -> str:
        """``left`` or ``right``: the side that is trained toward, to be shown before the start."""
        return "left" if self.lesion is LesionSide.RIGHT else "right"


def bearings(stored: LesionSide, confirmed: LesionSide | None) -> Bearings:
    """The bearings of a patient whose lesion side is stored, and was confirmed with the picture just now.

    Raises
    ------
    InputError
        ``training.no-lesion-side``: none on one side is stored; ``training.unconfirmed``: nobody confirmed it;
        ``training.sides-differ``: another one was confirmed.
    """
    if stored not in {LesionSide.LEFT, LesionSide.RIGHT}:
        raise InputError("training.no-lesion-side")
    if confirmed is None:
        raise InputError("training.unconfirmed", side=say(f"report.lesion-{stored.value}"))
    if confirmed is not stored:
        raise InputError(
            "training.sides-differ",
            stored=say(f"report.lesion-{stored.value}"),
            confirmed=say(f"report.lesion-{confirmed.value}"),
        )
    return Bearings(stored)
