"""Whether a layout can carry the directions that a test asks for. What it cannot carry says little about a patient."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.acoustics.carrying import carried_to_deg, carries
from core.assessment.protocol import Protocol
from core.audio import Layout
from core.geometry import Direction
from core.records.model import PlannedTrial
from core.scene import Scene


@dataclass(frozen=True, slots=True)
class Carriage:
    """What a layout makes of the directions of a test.

    ``reach_deg`` is how far left and right of ahead level directions are good; ``lost_deg`` the azimuths that are asked
    for and are not, degrees (+ right), from left to right, of ``asked`` different ones.
    """

    reach_deg: float
    lost_deg: tuple[float, ...] = ()
    asked: int = 0


def carriage(azimuths_deg: Iterable[float], layout: Layout, method: str | None = None) -> Carriage:
    """What a layout makes of azimuths, with a method of ``core.acoustics.registry`` (None: the layout's default).

    Height is left out: no test asks for it, and layouts that do not render it keep the azimuth.
    """
    asked = sorted({round(azimuth_deg, 3) for azimuth_deg in azimuths_deg})
    lost = tuple(azimuth for azimuth in asked if not carries(layout, Direction(azimuth), method).good)
    return Carriage(carried_to_deg(layout, method), lost, len(asked))


def azimuths_asked(protocol: Protocol, scene: Scene | None) -> tuple[float, ...]:
    """Azimuths (degrees, + right) of a test's targets: its own, or the sounding sources of the scene."""
    if protocol.stimulus.kind == "synthesis":
        return tuple(target.azimuth_deg for target in protocol.targets)
    sources = () if scene is None else tuple(source for source in scene.sources if source.enabled)
    return tuple(source.at(0.0).azimuth_deg for source in sources)


def azimuths_planned(plan: Iterable[PlannedTrial]) -> tuple[float, ...]:
    """Azimuths of the scored targets of a stored plan."""
    return tuple(
        trial.target_azimuth_deg for trial in plan if trial.target_azimuth_deg is not None and not trial.is_practice
    )
