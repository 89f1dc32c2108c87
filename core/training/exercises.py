"""The two exercises as files in ``resources/training``: versioned, hashed, checked; a session keeps its own whole."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from core import paths
from core.errors import InputError
from core.records.training_model import TrainingSetup

LISTEN: Final = "t1-listen"
FIND: Final = "t2-find-it"


class _Model(BaseModel):
    """Frozen; an unknown key is an error, for a typo would change an exercise."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class StopRules(_Model):
    """When a training session stands still and asks the therapist."""

    fatigue: Annotated[int, Field(ge=1, le=10)] = 7
    accuracy_drop: Annotated[float, Field(gt=0, le=100)] = 20.0
    """Percentage points by which a block is less accurate than the one before."""
    omissions_in_a_row: Annotated[int, Field(ge=2)] = 3


class Dose(_Model):
    """What is suggested: so many sessions a week, for so many weeks."""

    sessions_a_week: Annotated[int, Field(ge=1, le=14)] = 5
    weeks: Annotated[int, Field(ge=1, le=52)] = 3

    @property
    def sessions(self) -> int:
        """Sessions of the whole course."""
        return self.sessions_a_week * self.weeks


class _Exercise(_Model):
    format: Literal["see2sound-training"] = "see2sound-training"
    format_version: Literal[1] = 1
    version: Annotated[int, Field(ge=1)] = 1
    name: dict[str, str]
    purpose: dict[str, str]
    references: tuple[str, ...] = ()
    blocks: Annotated[int, Field(ge=1, le=9)] = 4
    stop_rules: StopRules = StopRules()
    dose: Dose = Dose()


class Listen(_Exercise):
    """T1: what is listened to moves from the ipsilesional to the contralesional side, again and again."""

    id: Literal["t1-listen"] = LISTEN
    block_s: Annotated[float, Field(ge=60)] = 300.0
    """Seconds of sound in a block; the silent ways back do not count."""
    eccentricity_deg: Annotated[float, Field(ge=15, le=90)] = 60.0
    """Where it begins on one side, and ends on the other."""
    speed_deg_s: Annotated[float, Field(ge=5, le=40)] = 10.0
    fade_s: Annotated[float, Field(ge=0.2, le=1.0)] = 0.3
    """In at the beginning of a way, out at its end."""
    return_s: Annotated[float, Field(ge=0.5, le=5.0)] = 1.0
    """Silence in which the sound goes back to its beginning."""
    check_every_s: tuple[float, float] = (180.0, 300.0)
    """Seconds of sound between two chimes: drawn uniformly between the two."""
    check_limit_s: Annotated[float, Field(ge=2, le=30)] = 5.0
    """A tap that comes later does not count."""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if not 15.0 * 60 <= self.blocks * self.block_s <= 45.0 * 60:
            raise ValueError("all blocks together last 15 to 45 minutes")
        if not 60.0 <= self.check_every_s[0] <= self.check_every_s[1]:
            raise ValueError("chimes come at least a minute apart, the shortest time first")
        return self

    @property
    def way_s(self) -> float:
        """How long the sound is on its way from one side to the other."""
        return 2.0 * self.eccentricity_deg / self.speed_deg_s

    @property
    def total_s(self) -> float:
        """Seconds of sound of a whole session."""
        return self.blocks * self.block_s


class Shares(_Model):
    """How many of a hundred trials lie on each side."""

    contralesional: Annotated[int, Field(ge=0, le=100)] = 60
    ipsilesional: Annotated[int, Field(ge=0, le=100)] = 30
    centre: Annotated[int, Field(ge=0, le=100)] = 10

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.contralesional + self.ipsilesional + self.centre != 100:
            raise ValueError("the shares of the sides make 100 together")
        return self


class Rule(_Model):
    """When a side becomes harder or easier."""

    window: Annotated[int, Field(ge=4, le=40)] = 10
    """So many answers at one level are judged together."""
    up_at: Annotated[int, Field(ge=1)] = 8
    """From so many right ones on, the next level."""
    down_at: Annotated[int, Field(ge=0)] = 5
    """Up to so many, the level before."""
    misses: Annotated[int, Field(ge=1)] = 2
    """After so many contralesional misses in a row the cue is one easier …"""
    eased: Annotated[int, Field(ge=1)] = 2
    """… for so many contralesional trials."""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if not self.down_at < self.up_at <= self.window:
            raise ValueError("fewer right answers go down than go up, and no more than the window has")
        return self


class Find(_Exercise):
    """T2: one thing sounds, and the patient shows where."""

    id: Literal["t2-find-it"] = FIND
    block_trials: Annotated[int, Field(ge=10, le=60)] = 20
    shares: Shares = Shares()
    rule: Rule = Rule()
    sounds: Annotated[tuple[str, ...], Field(min_length=4)]
    """Of the library, where no scene is used, and beside the sources of a scene that has too few."""


Exercise = Listen | Find
_EITHER: TypeAdapter[Exercise] = TypeAdapter(Annotated[Exercise, Field(discriminator="id")])


@dataclass(frozen=True)
class LockedExercise:
    """An exercise with the text that it was read from."""

    exercise: Exercise
    text: str

    @property
    def sha256(self) -> str:
        """Hash of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def loads(text: str, origin: str | Path) -> LockedExercise:
    """The exercise in a text. InputError ``training.exercise-unreadable`` names the origin and what is wrong."""
    try:
        return LockedExercise(_EITHER.validate_json(text), text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError("training.exercise-unreadable", origin=origin, problem=f"{where}: {first['msg']}") from error


def edited(locked: LockedExercise, **changes: object) -> LockedExercise:
    """The exercise with other settings, which is another one by its hash. InputError as ``loads``."""
    asked = locked.exercise.model_copy(update=changes)
    return loads(asked.model_dump_json(), locked.exercise.id)


@cache
def built_in() -> tuple[LockedExercise, ...]:
    """T1 and T2 as they come with the product."""
    found = sorted((paths.resources() / "training").glob("*.json"))
    return tuple(loads(path.read_text(encoding="utf-8"), path) for path in found)


def listen() -> LockedExercise:
    """T1."""
    return next(locked for locked in built_in() if isinstance(locked.exercise, Listen))


def find() -> LockedExercise:
    """T2."""
    return next(locked for locked in built_in() if isinstance(locked.exercise, Find))


def listen_of(setup: TrainingSetup) -> Listen:
    """T1 as a stored session was begun with it. TypeError for a session of T2."""
    exercise = loads(setup.exercise_json, setup.exercise_id).exercise
    if not isinstance(exercise, Listen):
        raise TypeError(f"{setup.exercise_id} is no exercise of listening")
    return exercise


def find_of(setup: TrainingSetup) -> Find:
    """T2 as a stored session was begun with it. TypeError for a session of T1."""
    exercise = loads(setup.exercise_json, setup.exercise_id).exercise
    if not isinstance(exercise, Find):
        raise TypeError(f"{setup.exercise_id} is no exercise of finding")
    return exercise
