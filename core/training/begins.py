"""Where a training session begins: stored with its set-up, so that what is changed later cannot change it."""

import json
from collections.abc import Iterable, Mapping

from core.errors import InputError
from core.records.model import LesionSide
from core.records.training_model import TrainingSession, TrainingSetup
from core.training.adapting import TRACKS, next_session, replay
from core.training.difficulty import HARDEST
from core.training.exercises import FIND, LISTEN, find_of, listen_of
from core.training.find_plan import found
from core.training.listen_state import listening
from core.training.sides import Side


def dumps_position(position_s: float) -> str:
    """The place in the music at which T1 begins, as it is stored."""
    return json.dumps({"position_s": position_s})


def dumps_levels(levels: Mapping[Side, int]) -> str:
    """The levels at which T2 begins, as they are stored."""
    return json.dumps({"levels": {side.value: levels[side] for side in TRACKS}})


def position_of(setup: TrainingSetup) -> float:
    """Where T1 began. InputError ``training.begins-unreadable``."""
    try:
        return float(json.loads(setup.begins_json)["position_s"])
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("training.begins-unreadable") from error


def levels_of(setup: TrainingSetup) -> dict[Side, int]:
    """Where T2 began. InputError ``training.begins-unreadable``."""
    try:
        said = json.loads(setup.begins_json)["levels"]
        levels = {side: int(said[side.value]) for side in TRACKS}
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("training.begins-unreadable") from error
    if not all(0 <= level <= HARDEST for level in levels.values()):
        raise InputError("training.begins-unreadable")
    return levels


def next_position(sessions: Iterable[TrainingSession], material_json: str) -> float:
    """Where the music goes on: where a patient's last T1 with the same material stopped; 0 where there was none."""
    same = [one for one in sessions if one.setup.exercise_id == LISTEN and one.setup.material_json == material_json]
    if not same:
        return 0.0
    last = same[-1]
    return listening(listen_of(last.setup), position_of(last.setup), last.setup.seed, last.stretches, ()).position_s


def next_levels(sessions: Iterable[TrainingSession], lesion: LesionSide) -> dict[Side, int]:
    """The levels of the next T2: one below where a patient's last one stood that had a trial; else the easiest.

    Sessions that were held for the other side of a lesion do not count.
    """
    held = [one for one in sessions if one.setup.exercise_id == FIND and one.setup.lesion_side is lesion and one.trials]
    return next_session(final_levels(held[-1]) if held else None)


def final_levels(session: TrainingSession) -> dict[Side, int]:
    """Where both sides stood when a session of T2 ended."""
    rule = find_of(session.setup).rule
    return replay(levels_of(session.setup), map(found, session.trials), rule).levels
