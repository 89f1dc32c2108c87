"""What a protocol's trials can be, before they are put in an order: targets, conditions of a pair, practice."""

from dataclasses import replace

from core.assessment.kinds import conditions_of
from core.assessment.protocol import Protocol, Target
from core.errors import InputError
from core.records.model import PlannedTrial
from core.scene import Scene, SoundSource

PAIR_CONDITIONS = conditions_of("pair", ())
BESIDE = "+"
"""Between the two sounds of a pair, the left one first, in ``stimulus_id``."""
_USUAL_M = 1.0


def targets(protocol: Protocol, scene: Scene | None, block: int) -> list[PlannedTrial]:
    """Every trial of a block of the test, in no order: each target ``order.repeats_in_block`` times.

    Parameters
    ----------
    block : from 0. The two sounds of a pair change sides from block to block and within it.

    Raises
    ------
    InputError
        ``assessment.no-scene``, ``assessment.no-sources``, ``assessment.no-such-source``.
    """
    repeats = protocol.order.repeats_in_block
    if protocol.stimulus.kind == "pair":
        turns = range(block * repeats, (block + 1) * repeats)
        return [pair(protocol, condition, swapped=turn % 2 == 1) for turn in turns for condition in PAIR_CONDITIONS]
    if protocol.stimulus.kind == "scene-source":
        return _scene_targets(protocol, scene) * repeats
    return [planned(target, protocol.stimulus.name) for target in protocol.targets] * repeats


def practice(protocol: Protocol, scene: Scene | None) -> list[PlannedTrial]:
    """The practice trials, in their order. InputErrors as ``targets``."""
    wanted = protocol.practice
    if protocol.stimulus.kind == "scene-source":
        there_are = _scene_targets(protocol, scene)
        return [there_are[number % len(there_are)] for number in range(wanted.count)]
    if protocol.stimulus.kind == "pair":
        return [
            pair(protocol, condition, swapped=number % 2 == 1) for number, condition in enumerate(wanted.conditions)
        ]
    if protocol.stimulus.kind == "motion":
        return [replace(ahead(protocol), condition=condition, level=wanted.level) for condition in wanted.conditions]
    usual_m = protocol.targets[0].distance_m if protocol.targets else _USUAL_M
    places = [Target(azimuth_deg=azimuth, distance_m=usual_m) for azimuth in wanted.azimuths_deg]
    places += [Target(azimuth_deg=0.0, distance_m=distance) for distance in wanted.distances_m]
    return [planned(place, protocol.stimulus.name) for place in places]


def ahead(protocol: Protocol) -> PlannedTrial:
    """A trial straight ahead at 1 m: what the places of an adaptive test have in common."""
    return planned(Target(azimuth_deg=0.0, distance_m=_USUAL_M), protocol.stimulus.name)


def planned(target: Target, stimulus_id: str, n_sources: int = 1) -> PlannedTrial:
    """A trial of a target, without its place in an order."""
    return PlannedTrial(
        trial_index=0,
        block="",
        is_practice=False,
        is_catch=False,
        seed=0,
        stimulus_id=stimulus_id,
        stimulus_sha256="",
        rove_db=0.0,
        target_azimuth_deg=target.azimuth_deg,
        target_elevation_deg=target.elevation_deg,
        target_distance_m=target.distance_m,
        n_sources=n_sources,
    )


def pair(protocol: Protocol, condition: str, *, swapped: bool) -> PlannedTrial:
    """A trial of a pair: the first sound on the left and the second on the right, or the other way round.

    With both there is no one target, so it has no azimuth.
    """
    stimulus = protocol.stimulus
    left, right = (stimulus.second, stimulus.name) if swapped else (stimulus.name, stimulus.second)
    away_deg = stimulus.azimuth_deg or 0.0
    if condition == "both":
        both = planned(Target(azimuth_deg=0.0, distance_m=_USUAL_M), f"{left}{BESIDE}{right}", 2)
        return replace(both, condition=condition, target_azimuth_deg=None)
    azimuth_deg, name = (-away_deg, left) if condition == "left" else (away_deg, right)
    return replace(planned(Target(azimuth_deg=azimuth_deg, distance_m=_USUAL_M), name), condition=condition)


def _scene_targets(protocol: Protocol, scene: Scene | None) -> list[PlannedTrial]:
    if scene is None:
        raise InputError("assessment.no-scene", protocol=protocol.id)
    enabled = [source for source in scene.sources if source.enabled]
    if not enabled:
        raise InputError("assessment.no-sources", scene=scene.title)
    wanted = enabled
    if protocol.stimulus.name != "*":
        wanted = [source for source in enabled if source.id == protocol.stimulus.name]
        if not wanted:
            raise InputError("assessment.no-such-source", source=protocol.stimulus.name, scene=scene.title)
    n_sources = len(enabled) if protocol.stimulus.others else 1
    return [planned(_place(source), source.id, n_sources) for source in wanted]


def _place(source: SoundSource) -> Target:
    at = source.at(0.0)
    return Target(azimuth_deg=at.azimuth_deg, elevation_deg=at.elevation_deg, distance_m=at.distance_m)
