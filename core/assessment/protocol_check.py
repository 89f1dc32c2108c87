"""Whether a protocol can be run, and if not, which of its values stands in the way, in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pydantic import ValidationError

from core.assessment import protocol as protocols
from core.assessment import templates
from core.assessment.adaptive.settings import Quest, Staircases
from core.assessment.plan import plan_length
from core.assessment.protocol import Protocol, Target
from core.assessment.shuffle import can_keep
from core.assessment.tasks import choice_task
from core.errors import InputError
from core.geometry import Position, side_of
from core.scene import default_room, describe
from core.sound import library

MOST_SOUNDS = 200
"""An adaptive test has every sound that it can ask for rendered before its first trial."""
_OF_THE_LIBRARY = {"synthesis", "pair", "motion"}
_WHOLE = 1e-9


@dataclass(frozen=True)
class Problem:
    """What cannot be run: the path of the value to change, and the sentence."""

    field: str
    error: InputError

    def __str__(self) -> str:
        return str(self.error)


def problems(protocol: Protocol) -> tuple[Problem, ...]:
    """Everything that keeps a protocol, which may be unchecked, from being run; empty where it can be.

    A test of things in a scene can still fail in a scene that does not fit it; that is said when it is prepared.
    """
    found = [*_answer(protocol), *_sound(protocol), *_positions(protocol), *_practice(protocol)]
    found += [*_timing(protocol), *_adaptive(protocol)]
    return tuple(found) or tuple(_schema(protocol)) or tuple(_order(protocol))


def check(protocol: Protocol) -> None:
    """InputError with the first sentence of ``problems``."""
    for problem in problems(protocol):
        raise problem.error


def _problem(field: str, sentence: str, **parameters: object) -> Problem:
    return Problem(field, InputError(f"protocol.{sentence}", **parameters))


def _answer(protocol: Protocol) -> Iterator[Problem]:
    answer, asks = protocol.answer, set(protocol.answer.asks)
    if not answer.modes:
        yield _problem("answer.modes", "no-mode")
    unfit = set() if asks & {"azimuth", "distance"} else {"arc"}
    unfit |= set() if "azimuth" in asks else {"clock"}
    unfit |= {"buttons"} if choice_task(protocol) is None else set()
    unfit |= set() if asks == {"azimuth"} and _all_in_front(protocol) else {"column"}
    if unfit & set(answer.modes):
        yield _problem("answer.modes", "mode-unfit")
    if "azimuth" not in asks:
        return
    widest = max((abs(one.azimuth_deg) for one in protocol.targets), default=0.0)
    widest = max([widest, *(abs(azimuth) for azimuth in protocol.practice.azimuths_deg)])
    if widest > answer.arc_deg:
        yield _problem("answer.arc_deg", "arc-narrow", arc=f"{answer.arc_deg:g}", widest=f"{widest:g}")


def _all_in_front(protocol: Protocol) -> bool:
    """Whether "left, ahead or right" names every position: behind there is no ahead."""
    return all(abs(target.azimuth_deg) <= 90.0 for target in protocol.targets)


def _sound(protocol: Protocol) -> Iterator[Problem]:
    stimulus = protocol.stimulus
    if not any(text.strip() for text in protocol.name.values()):
        yield _problem("name", "no-name")
    known = {entry.name for entry in library.names()}
    if stimulus.kind in _OF_THE_LIBRARY and stimulus.name not in known:
        yield _problem("stimulus.name", "no-sound", name=stimulus.name)
    if stimulus.kind == "pair" and stimulus.second not in known:
        yield _problem("stimulus.second", "no-sound", name=stimulus.second)
    elif stimulus.kind == "pair" and stimulus.second == stimulus.name:
        yield _problem("stimulus.second", "same-sounds")
    if stimulus.equal_level and stimulus.rove_db:
        yield _problem("stimulus.rove_db", "equal-rove")


def _positions(protocol: Protocol) -> Iterator[Problem]:
    targets = protocol.targets
    has_own = protocol.stimulus.kind == "synthesis" and protocol.adaptive is None
    if has_own and not targets:
        yield _problem("targets", "no-targets")
    if len(set(targets)) < len(targets):
        yield _problem("targets", "twice")
    outside = [target for target in targets if not _inside(protocol, target)]
    if outside:
        yield _problem("targets", "outside", distance=f"{outside[0].distance_m:g}")


def _inside(protocol: Protocol, target: Target) -> bool:
    """Whether a position lies inside the protocol's room, where one sounds."""
    stimulus = protocol.stimulus
    if not stimulus.in_room or protocol.needs_scene:
        return True
    room = stimulus.room or default_room()
    ahead, left, up = Position(target.azimuth_deg, target.elevation_deg, target.distance_m).to_cartesian()
    point = (room.listener_m[0] - left, room.listener_m[1] + ahead, room.listener_m[2] + up)
    return all(0.0 < at < size for at, size in zip(point, room.dimensions_m, strict=True))


def _practice(protocol: Protocol) -> Iterator[Problem]:
    practice = protocol.practice
    if practice.needed is not None and practice.needed > practice.count:
        yield _problem("practice.needed", "needed", needed=practice.needed, count=practice.count)
    if choice_task(protocol) == "side" and any(side_of(azimuth) == "centre" for azimuth in practice.azimuths_deg):
        yield _problem("practice.azimuths_deg", "practice-ahead")
    far = [one for one in practice.distances_m if not _inside(protocol, Target(azimuth_deg=0.0, distance_m=one))]
    if far:
        yield _problem("practice.distances_m", "outside", distance=f"{far[0]:g}")


def _timing(protocol: Protocol) -> Iterator[Problem]:
    shortest, longest = protocol.timing.pause_s
    if not 0.0 <= shortest <= longest:
        yield _problem("timing.pause_s.1", "pauses", shortest=f"{shortest:g}", longest=f"{longest:g}")
    if protocol.repetitions % protocol.order.repeats_in_block:
        yield _problem("repetitions", "blocks", block=protocol.order.repeats_in_block)


def _adaptive(protocol: Protocol) -> Iterator[Problem]:
    adaptive = protocol.adaptive
    if isinstance(adaptive, Quest):
        yield from _quest(adaptive)
    elif adaptive is not None:
        yield from _staircases(protocol, adaptive)


def _quest(quest: Quest) -> Iterator[Problem]:
    lowest, highest, step = quest.levels.lowest, quest.levels.highest, quest.levels.step
    if lowest >= highest:
        yield _problem("adaptive.levels.highest", "limits")
    elif _off(highest - lowest, step):
        yield _problem("adaptive.levels.step", "grid", step=f"{step:g}")
    elif (highest - lowest) / step >= MOST_SOUNDS:
        yield _problem("adaptive.levels.step", "too-fine", most=MOST_SOUNDS)


def _staircases(protocol: Protocol, staircases: Staircases) -> Iterator[Problem]:
    steps = staircases.steps
    if not steps or min(steps) <= 0 or any(later > step for step, later in pairwise(steps)):
        yield _problem("adaptive.steps", "steps")
        return
    yield from _levels(staircases)
    if staircases.max_trials % len(staircases.tracks):
        yield _problem("adaptive.max_trials", "tracks", tracks=len(staircases.tracks))
    if staircases.drop > staircases.reversals - 2:
        yield _problem("adaptive.drop", "drop")
    if protocol.stimulus.kind == "motion" and staircases.lowest <= 0:
        yield _problem("adaptive.lowest", "arc-none")
    if protocol.stimulus.kind == "motion" and protocol.stimulus.duration_s > _longest_s():
        yield _problem("stimulus.speed_deg_s", "slow", longest=f"{_longest_s():g}")


def _levels(staircases: Staircases) -> Iterator[Problem]:
    """Whether all levels lie on one grid within the limits."""
    steps, lowest, highest = staircases.steps, staircases.lowest, staircases.highest
    if any(_off(step, steps[-1]) for step in steps):
        yield _problem("adaptive.steps", "grid", step=f"{steps[-1]:g}")
    if lowest >= highest:
        yield _problem("adaptive.highest", "limits")
    elif _off(highest - lowest, steps[-1]):
        yield _problem("adaptive.highest", "grid", step=f"{steps[-1]:g}")
    elif (highest - lowest) / steps[-1] >= MOST_SOUNDS:
        yield _problem("adaptive.steps", "too-fine", most=MOST_SOUNDS)
    for index, track in enumerate(staircases.tracks):
        if not lowest <= track.start <= highest:
            yield _problem(f"adaptive.tracks.{index}.start", "start")
        elif _off(track.start - lowest, steps[-1]):
            yield _problem(f"adaptive.tracks.{index}.start", "grid", step=f"{steps[-1]:g}")


def _longest_s() -> float:
    """The longest sound that a protocol may have."""
    bounds = protocols.Stimulus.model_fields["duration_s"].metadata
    return next(float(bound.le) for bound in bounds if hasattr(bound, "le"))


def _off(length: float, step: float) -> bool:
    """Whether a length is no whole number of steps."""
    return abs(length / step - round(length / step)) > _WHOLE


def _schema(protocol: Protocol) -> Iterator[Problem]:
    """Whatever else the schema of protocol files refuses."""
    try:
        Protocol.model_validate_json(protocols.dumps(protocol), strict=True)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors(include_url=False)[0]["loc"])
        yield _problem(place, "invalid", path=protocol.id, problem=describe(error))


def _order(protocol: Protocol) -> Iterator[Problem]:
    """Whether the test can be put in an order. What depends on a scene or on recordings is seen with these alone."""
    if protocol.adaptive is not None:
        return
    limit = protocol.order.max_same_side
    if limit is not None and protocol.stimulus.kind in {"synthesis", "pair"}:
        block = templates.targets(protocol, None, 0)
        sides = [trial.condition or side_of(trial.target_azimuth_deg or 0.0) for trial in block]
        if not can_keep(sides, protocol.repetitions // protocol.order.repeats_in_block, limit):
            yield _problem("order.max_same_side", "order", limit=limit)
    sounds = plan_length(protocol, sources=1).test - protocol.catch_trials
    if protocol.catch_trials > sounds:
        yield _problem("catch_trials", "catches", catches=protocol.catch_trials, trials=sounds)
