"""A protocol: what is played where, how often and in what order, and how the patient answers. A versioned JSON file.

The hash of the file's bytes names the protocol exactly; it is stored with every session.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from core import files, paths
from core.errors import InputError
from core.scene import Room, describe

FORMAT: Literal["see2sound-protocol"] = "see2sound-protocol"
VERSION = 1


class ProtocolModel(BaseModel):
    """Base of everything in a protocol file: frozen; an unknown key is an error, for a typo would change a test."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Target(ProtocolModel):
    """A position that is tested."""

    azimuth_deg: Annotated[float, Field(ge=-180, le=180)]
    elevation_deg: Annotated[float, Field(ge=-90, le=90)] = 0.0
    distance_m: Annotated[float, Field(gt=0, le=100)] = 1.0


class Stimulus(ProtocolModel):
    """What sounds: a sound of the synthesis library at each target, or one source of the session's scene."""

    kind: Literal["synthesis", "scene-source"]
    name: str
    """Name in the synthesis library; for ``scene-source`` the id of the source that is asked for."""
    duration_s: Annotated[float, Field(gt=0, le=30)]
    rove_db: Annotated[float, Field(ge=0, le=6)] = 0.0
    """Level roves uniformly within +- this many dB from trial to trial."""
    others: bool = False
    """``scene-source``: whether the scene's other sources sound as well."""
    in_room: bool = False
    """Whether a room sounds; tests of direction are anechoic."""
    room: Room | None = None
    """The room, where one sounds; None is the scene's, and the default one where there is no scene."""


class Order(ProtocolModel):
    """Blocked shuffle: each target once per block."""

    method: Literal["blocked_shuffle"] = "blocked_shuffle"
    max_same_side: Annotated[int, Field(ge=1)] | None = 2


class Answer(ProtocolModel):
    """What is asked, and within which range. ``resolution`` is the grid the answer snaps to."""

    asks: tuple[Literal["azimuth", "distance"], ...]
    modes: tuple[Literal["arc", "clock", "therapist"], ...] = ("arc", "clock", "therapist")
    arc_deg: Annotated[float, Field(ge=30, le=180)] = 120.0
    """The answer arc reaches from minus to plus this azimuth: wider than the targets."""
    azimuth_step_deg: Annotated[float, Field(gt=0, le=45)] = 1.0
    distance: Literal["choices", "ring"] = "ring"


class Timing(ProtocolModel):
    """Times of a trial, in seconds."""

    timeout_s: Annotated[float, Field(ge=5, le=60)] | None = 10.0
    """From the end of the sound; None waits for ever."""
    pause_s: tuple[float, float] = (1.5, 2.5)
    """Silence between an answer and the next sound: drawn uniformly between the two."""


class Practice(ProtocolModel):
    """Practice trials before the test: they get feedback and are never scored."""

    azimuths_deg: tuple[float, ...] = ()
    distances_m: tuple[float, ...] = ()


class Breaks(ProtocolModel):
    """When a rest is offered."""

    every_trials: Annotated[int, Field(ge=5)] | None = 20


class StopRules(ProtocolModel):
    """When the session pauses by itself and asks the therapist."""

    omissions_in_a_row: Annotated[int, Field(ge=2)] | None = 4


class Protocol(ProtocolModel):
    """One test."""

    format: Literal["see2sound-protocol"] = FORMAT
    format_version: int = VERSION
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    version: Annotated[int, Field(ge=1)]
    locked: bool = True
    name: dict[str, str]
    purpose: dict[str, str]
    references: tuple[str, ...] = ()
    needs_scene: bool = False
    targets: tuple[Target, ...]
    repetitions: Annotated[int, Field(ge=1, le=50)]
    catch_trials: Annotated[int, Field(ge=0, le=20)] = 0
    stimulus: Stimulus
    order: Order = Order()
    answer: Answer
    timing: Timing = Timing()
    practice: Practice = Practice()
    breaks: Breaks = Breaks()
    stop_rules: StopRules = StopRules()

    @model_validator(mode="after")
    def _targets_fit(self) -> "Protocol":
        uses_scene = self.stimulus.kind == "scene-source"
        if uses_scene != self.needs_scene:
            raise ValueError("needs_scene goes with a stimulus of kind scene-source")
        if bool(self.targets) == uses_scene:
            raise ValueError("a protocol of test sounds needs targets; one of scenes takes them from the scene")
        return self


@dataclass(frozen=True)
class LockedProtocol:
    """A protocol with the text it was read from and its hash."""

    protocol: Protocol
    text: str

    @property
    def sha256(self) -> str:
        """Hash of the file's text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def loads(text: str, origin: str = "protocol") -> LockedProtocol:
    """Read a protocol. InputError ``protocol.invalid`` names the path to a wrong value."""
    try:
        return LockedProtocol(Protocol.model_validate_json(text, strict=True), text)
    except ValidationError as error:
        raise InputError("protocol.invalid", path=origin, problem=describe(error)) from error


def load(path: Path) -> LockedProtocol:
    """Read a protocol file."""
    return loads(files.read_text(path), origin=str(path))


def built_in() -> tuple[LockedProtocol, ...]:
    """The protocols that come with the product, in the order of their file names."""
    return tuple(load(path) for path in sorted((paths.resources() / "protocols").glob("*.json")))


def find(protocol_id: str) -> LockedProtocol:
    """The built-in protocol of that id. InputError ``protocol.unknown`` lists the ids there are."""
    known = built_in()
    for candidate in known:
        if candidate.protocol.id == protocol_id:
            return candidate
    names = ", ".join(locked.protocol.id for locked in known)
    raise InputError("protocol.unknown", id=protocol_id, known=names)
