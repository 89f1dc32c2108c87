"""Where the sounds of a test are, for a picture of the head from above."""

from dataclasses import dataclass

from core.assessment.adaptive.settings import level_range
from core.assessment.protocol import Protocol

Spot = tuple[float, float]
"""Azimuth in degrees (+ right) and distance in metres."""


@dataclass(frozen=True)
class PositionsShown:
    """What there is to draw."""

    targets: tuple[Spot, ...] = ()
    practice: tuple[Spot, ...] = ()
    arc_deg: float | None = None
    """How far answers of direction reach to each side."""
    span: tuple[float, float] | None = None
    """Between which azimuths an adaptive test places its sounds; of moving ones, the narrowest and the widest arc."""
    moves: bool = False

    @property
    def drawn(self) -> bool:
        """Whether there is anything to draw; a test of the site's own scenes or recordings has its places from them."""
        return bool(self.targets or self.practice or self.span) or self.arc_deg is not None


def positions_of(protocol: Protocol) -> PositionsShown:
    """The positions of a test; ``span`` is left out while its numbers do not hold together."""
    practice = protocol.practice
    arc_deg = protocol.answer.arc_deg if "azimuth" in protocol.answer.asks else None
    kind, away_deg = protocol.stimulus.kind, protocol.stimulus.azimuth_deg or 0.0
    if kind == "pair":
        return PositionsShown(targets=((-away_deg, 1.0), (away_deg, 1.0)))
    if kind not in {"synthesis", "motion"}:
        return PositionsShown(arc_deg=arc_deg)
    usual_m = protocol.targets[0].distance_m if protocol.targets else 1.0
    shown = [(azimuth, usual_m) for azimuth in practice.azimuths_deg]
    shown += [(0.0, distance) for distance in practice.distances_m]
    return PositionsShown(
        targets=tuple((target.azimuth_deg, target.distance_m) for target in protocol.targets),
        practice=tuple(shown),
        arc_deg=arc_deg,
        span=_span(protocol),
        moves=kind == "motion",
    )


def _span(protocol: Protocol) -> tuple[float, float] | None:
    if protocol.adaptive is None:
        return None
    try:
        return level_range(protocol.adaptive)
    except (ValueError, ZeroDivisionError):
        return None
