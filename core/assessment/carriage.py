"""Whether a layout can carry the directions that a test asks for. What it cannot carry says little about a patient."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.acoustics.carrying import carried_to_deg, carries
from core.assessment.adaptive.settings import Staircases, level_range
from core.assessment.protocol import Protocol
from core.audio import Layout
from core.errors import InputError
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


def check_layout(protocol: Protocol, layout: Layout) -> None:
    """InputError ``words.headphones-only`` where a test needs each ear by itself, and the layout has loudspeakers."""
    if protocol.stimulus.kind == "words" and layout is not Layout.BINAURAL:
        raise InputError("words.headphones-only", protocol=protocol.id)


def carriage(azimuths_deg: Iterable[float], layout: Layout, method: str | None = None) -> Carriage:
    """What a layout makes of azimuths, with a method of ``core.acoustics.registry`` (None: the layout's default).

    Height is left out: no test asks for it, and layouts that do not render it keep the azimuth.
    """
    asked = sorted({round(azimuth_deg, 3) for azimuth_deg in azimuths_deg})
    lost = tuple(azimuth for azimuth in asked if not carries(layout, Direction(azimuth), method).good)
    return Carriage(carried_to_deg(layout, method), lost, len(asked))


def azimuths_asked(protocol: Protocol, scene: Scene | None) -> tuple[float, ...]:
    """Azimuths (degrees, + right) that a test may ask for: of its targets, of the sounding sources of the scene.

    Of an adaptive choice of side that is where its tracks begin, for where they lead is not known; of motion it is the
    ends of the widest arc.
    """
    stimulus, adaptive = protocol.stimulus, protocol.adaptive
    if stimulus.kind == "pair" and stimulus.azimuth_deg is not None:
        return (-stimulus.azimuth_deg, stimulus.azimuth_deg)
    if stimulus.kind == "motion" and adaptive is not None:
        return _ends(level_range(adaptive)[1])
    if isinstance(adaptive, Staircases):
        return tuple(track.start for track in adaptive.tracks)
    if adaptive is not None:
        return (adaptive.midpoints.lowest, adaptive.midpoints.highest)
    if stimulus.kind == "synthesis":
        return tuple(target.azimuth_deg for target in protocol.targets)
    sources = () if scene is None else tuple(source for source in scene.sources if source.enabled)
    return tuple(source.at(0.0).azimuth_deg for source in sources)


def azimuths_planned(trials: Iterable[PlannedTrial]) -> tuple[float, ...]:
    """Azimuths of the scored targets of a stored plan, or of trials as they were played; the ends of arcs."""
    found: list[float] = []
    for trial in trials:
        if trial.is_practice:
            continue
        if trial.level is not None and trial.level != trial.target_azimuth_deg:
            found += _ends(trial.level)
        elif trial.target_azimuth_deg is not None:
            found.append(trial.target_azimuth_deg)
    return tuple(found)


def _ends(arc_deg: float) -> tuple[float, float]:
    return (-arc_deg / 2.0, arc_deg / 2.0)
