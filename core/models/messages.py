"""What the app and the model process say to each other over the pipe."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.errors import See2SoundError
from core.models.transport import Parcel
from core.neural.loading import Loading
from core.progress import ProgressReport


@dataclass(frozen=True, slots=True)
class Call:
    """Do one thing. ``parcel`` holds its positional and named arguments."""

    number: int
    factory: str
    """``module:name`` of what makes the backend; without a loading, of the function itself."""
    loading: Loading | None
    method: str | None
    """None only makes the backend."""
    parcel: Parcel
    continues: bool
    """It goes on from what earlier calls left in the backend, and cannot be done by a fresh one."""
    answer_block: str
    """How a block for the answer must be named, where the one of the last answer is too small or there is none."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop a call at its next step."""

    number: int


@dataclass(frozen=True, slots=True)
class Release:
    """Forget every loaded backend and give the memory back; answered like a call."""

    number: int


@dataclass(frozen=True, slots=True)
class Alive:
    """The process has started, or has worked since it last said so. Sent during calls only."""


@dataclass(frozen=True, slots=True)
class Told:
    """How far a call has come."""

    number: int
    report: ProgressReport


@dataclass(frozen=True, slots=True)
class Logged:
    """A line for the app's log."""

    record: logging.LogRecord


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call returned."""

    number: int
    parcel: Parcel


class Trouble(StrEnum):
    """What kept a call from its answer."""

    CANCELLED = "cancelled"
    FORESEEN = "foreseen"
    OUT_OF_MEMORY = "out-of-memory"
    DEVICE = "device"
    BUG = "bug"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a call has no answer."""

    number: int
    trouble: Trouble
    kind: type[See2SoundError] | None = None
    """The class of a foreseen error, with its code and parameters."""
    code: str = ""
    parameters: Mapping[str, object] = field(default_factory=dict)
    what: str = ""
    """The type of an error that was not foreseen; its places are in the log."""


ToChild = Call | Cancel | Release
ToApp = Alive | Told | Logged | Answer | Failure
