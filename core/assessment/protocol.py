"""A protocol: what is played where, how often and in what order, and how the patient answers. A versioned JSON file.

The hash of the file's bytes names the protocol exactly; it is stored with every session.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationError, model_validator

from core import files, paths
from core.assessment.adaptive.settings import Adaptive, conditions, level_range
from core.assessment.kinds import OF_SCENES, TASK_OF_KIND, conditions_of
from core.assessment.protocol_model import ProtocolModel
from core.errors import InputError
from core.geometry import wrap_azimuth
from core.scene import Room, describe

FORMAT: Literal["see2sound-protocol"] = "see2sound-protocol"
VERSION = 1


class Target(ProtocolModel):
    """A position that is tested."""

    azimuth_deg: Annotated[float, Field(ge=-180, le=180), AfterValidator(wrap_azimuth)]
    """-180 in a file is 180, as everywhere: an answer there is 180, too."""
    elevation_deg: Annotated[float, Field(ge=-90, le=90)] = 0.0
    distance_m: Annotated[float, Field(gt=0, le=100)] = 1.0


class Stimulus(ProtocolModel):
    """What sounds.

    ``synthesis``: a sound of the synthesis library at each target. ``scene-source``: one source of the session's scene.
    ``pair``: one of two different sounds on the left or the right, or both at once. ``motion``: a sound that moves
    through an arc centred straight ahead. ``words``: two of the site's recorded words at once. Of approved scenes:
    ``sources``, one of their sources alone; ``pictures``, a whole scene among the pictures of three; ``versions``, a
    scene in space or as mono.
    """

    kind: Literal["synthesis", "scene-source", "pair", "motion", "words", "sources", "pictures", "versions"]
    name: str
    """Name in the synthesis library; for ``scene-source`` the id of the source that is asked for; ``*`` where a session
    brings its own sounds."""
    second: str = ""
    """``pair``: the other sound. Each of the two is as often on the left as on the right."""
    azimuth_deg: Annotated[float, Field(gt=0, le=90)] | None = None
    """``pair``: how far left and right they stand."""
    speed_deg_s: Annotated[float, Field(gt=0, le=180)] | None = None
    """``motion``: how fast it moves."""
    itd_us: Annotated[float, Field(gt=0, le=1000)] | None = None
    """``words``: how much earlier a word reaches its ear, in microseconds, where both ears hear both."""
    duration_s: Annotated[float, Field(gt=0, le=30)]
    """``motion``: that of the widest arc."""
    rove_db: Annotated[float, Field(ge=0, le=6)] = 0.0
    """Level roves uniformly within +- this many dB from trial to trial."""
    others: bool = False
    """``scene-source``: whether the scene's other sources sound as well."""
    in_room: bool = False
    """Whether a room sounds; tests of direction are anechoic."""
    room: Room | None = None
    """The room, where one sounds; None is the scene's, and the default one where there is no scene."""
    equal_level: bool = False
    """Whether all sounds reach the listener at one level, so that distance has to be heard by other cues."""

    @model_validator(mode="after")
    def _is_whole(self) -> "Stimulus":
        if (self.kind == "pair") != bool(self.second) or (self.kind == "pair") != (self.azimuth_deg is not None):
            raise ValueError("a second sound and azimuth_deg go with a stimulus of kind pair")
        if (self.kind == "motion") != (self.speed_deg_s is not None):
            raise ValueError("speed_deg_s goes with a stimulus of kind motion")
        if (self.kind == "words") != (self.itd_us is not None):
            raise ValueError("itd_us goes with a stimulus of kind words")
        if self.equal_level and self.rove_db:
            raise ValueError("sounds of equal level cannot rove")
        return self


class Order(ProtocolModel):
    """Blocked shuffle: each target equally often per block."""

    method: Literal["blocked_shuffle"] = "blocked_shuffle"
    max_same_side: Annotated[int, Field(ge=1)] | None = 2
    repeats_in_block: Annotated[int, Field(ge=1, le=10)] = 1
    """How often each target comes in a block."""


class Answer(ProtocolModel):
    """What is asked, and within which range. ``azimuth_step_deg`` is the grid the answer snaps to.

    All but azimuth and distance are choices among a few answers (``core.assessment.tasks``), asked alone.
    """

    asks: tuple[Literal["azimuth", "distance", "side", "sides", "movement", "words", "zone", "match", "ratings"], ...]
    modes: tuple[Literal["arc", "clock", "column", "buttons", "therapist"], ...] = ("arc", "clock", "therapist")
    """``column``: left, ahead or right, one above the other, in the place of an azimuth."""
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
    conditions: tuple[str, ...] = ()
    """Of the task, where it has conditions."""
    level: float | None = None
    """``motion``: the arc that practice sounds move through, degrees."""
    needed: Annotated[int, Field(ge=1)] | None = None
    """The pass mark: with fewer right answers the task counts as not understood, and the therapist is asked. None asks
    for nothing."""

    @property
    def count(self) -> int:
        """How many practice trials there are."""
        return len(self.azimuths_deg) + len(self.distances_m) + len(self.conditions)


class Breaks(ProtocolModel):
    """When a rest is offered."""

    every_trials: Annotated[int, Field(ge=5)] | None = 20
    every_s: Annotated[float, Field(ge=30)] | None = None
    """Or after so long, whichever comes first."""


class StopRules(ProtocolModel):
    """When the session pauses by itself and asks the therapist, and when it suggests to end."""

    omissions_in_a_row: Annotated[int, Field(ge=2)] | None = 4
    fatigue: Annotated[int, Field(ge=1, le=10)] | None = None
    """From this fatigue (0 to 10) on it suggests to end."""
    accuracy_sd: Annotated[float, Field(gt=0)] | None = None
    """It suggests to end where a block is so many standard deviations less accurate than the first."""


class Original(ProtocolModel):
    """The protocol that a site's copy was made from."""

    id: str
    version: Annotated[int, Field(ge=1)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Protocol(ProtocolModel):
    """One test."""

    format: Literal["see2sound-protocol"] = FORMAT
    format_version: int = VERSION
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    version: Annotated[int, Field(ge=1)]
    locked: bool = True
    """False in the copy of a site, which may be edited until a session was held with it."""
    based_on: Original | None = None
    """What a copy was made from; None in the built-in protocols."""
    name: dict[str, str]
    purpose: dict[str, str]
    references: tuple[str, ...] = ()
    needs_scene: bool = False
    targets: tuple[Target, ...] = ()
    repetitions: Annotated[int, Field(ge=1, le=50)] = 1
    """How often each target, or each condition of a task, comes; of ``sources`` how many are asked for in all."""
    catch_trials: Annotated[int, Field(ge=0, le=20)] = 0
    stimulus: Stimulus
    order: Order = Order()
    answer: Answer
    timing: Timing = Timing()
    practice: Practice = Practice()
    breaks: Breaks = Breaks()
    stop_rules: StopRules = StopRules()
    adaptive: Adaptive | None = None
    """What decides the levels of the test from the answers; None where everything is planned."""

    @model_validator(mode="after")
    def _targets_fit(self) -> "Protocol":
        kind = self.stimulus.kind
        if (kind == "scene-source") != self.needs_scene:
            raise ValueError("needs_scene goes with a stimulus of kind scene-source")
        if bool(self.targets) != (kind == "synthesis" and self.adaptive is None):
            raise ValueError(
                "a protocol of test sounds needs targets; all other kinds and adaptive tests have their own"
            )
        if self.repetitions % self.order.repeats_in_block:
            raise ValueError("repetitions must be a multiple of order.repeats_in_block")
        return self

    @model_validator(mode="after")
    def _task_fits(self) -> "Protocol":
        asks, kind = set(self.answer.asks), self.stimulus.kind
        choices = asks - {"azimuth", "distance"}
        if choices and len(asks) > 1:
            raise ValueError(f"{', '.join(sorted(choices))}: a choice is asked alone")
        for known, task in TASK_OF_KIND.items():
            if (task in asks) != (kind == known):
                raise ValueError(f"a stimulus of kind {known} goes with asking for {task}")
        if kind == "sources" and asks not in ({"zone"}, {"distance"}):
            raise ValueError("a stimulus of kind sources goes with asking for zone, or for distance")
        if "zone" in asks and kind != "sources":
            raise ValueError("zone goes with a stimulus of kind sources")
        if self.catch_trials and kind in OF_SCENES:
            raise ValueError("a test of several scenes has no silent trials")
        allowed = conditions_of(kind, asks)
        if not set(self.practice.conditions) <= set(allowed):
            raise ValueError(f"practice.conditions must be among {', '.join(allowed) or 'none'}")
        if self.practice.needed is not None and self.practice.needed > self.practice.count:
            raise ValueError("practice.needed is more than there are practice trials")
        if kind == "motion" and self.practice.conditions and not self.practice.level:
            raise ValueError("practice.level says through which arc practice sounds move")
        return self

    @model_validator(mode="after")
    def _adaptive_fits(self) -> "Protocol":
        kind, adaptive = self.stimulus.kind, self.adaptive
        if adaptive is None:
            if kind == "motion":
                raise ValueError("a test of motion is adaptive")
            return self
        if not set(self.answer.asks) & {"side", "movement"}:
            raise ValueError("an adaptive test asks for side or movement")
        if self.catch_trials or self.stimulus.rove_db:
            raise ValueError("an adaptive test has neither silent trials nor a roving level")
        lowest, highest = level_range(adaptive)
        wanted = {"toward-left", "toward-right"} if kind == "motion" else {""}
        if not set(conditions(adaptive).values()) <= wanted:
            raise ValueError(f"the condition of a track must be among {', '.join(sorted(wanted)) or 'none'}")
        if kind == "motion" and not (lowest > 0 and highest <= 180):
            raise ValueError("arcs lie above 0 and up to 180 degrees")
        if kind == "motion" and self.stimulus.duration_s != highest / (self.stimulus.speed_deg_s or 1.0):
            raise ValueError("stimulus.duration_s must be that of the widest arc")
        if kind == "synthesis" and not -90 <= lowest <= highest <= 90:
            raise ValueError("azimuths of a choice of side lie within 90 degrees of ahead")
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


def dumps(protocol: Protocol) -> str:
    """The text of a protocol's file: the same for the same protocol, so that its hash says what it holds."""
    return protocol.model_dump_json(indent=1) + "\n"


def load(path: Path) -> LockedProtocol:
    """Read a protocol file."""
    return loads(files.read_text(path), origin=str(path))


def schema_text() -> str:
    """The JSON Schema of protocol files, as ``docs/protocol.schema.json`` holds it."""
    return json.dumps(Protocol.model_json_schema(), indent=1, ensure_ascii=False) + "\n"


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
