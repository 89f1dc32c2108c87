"""The door of the models: what the list of models says of each, as plain data.

A model of the list is not an installed model (``core.models.installed``), and nothing here reads a file or a network.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, ConfigDict, Field

from core import wording
from core.neural.loading import Device, Precision

Texts = Mapping[str, str]
"""What people read, by language; English is always there."""

_FORBID_UNKNOWN = ConfigDict(extra="forbid")
"""A key that is misspelt would silently say nothing."""

_ID = re.compile(r"[a-z0-9][a-z0-9.-]*[a-z0-9]")
_PLAIN_PATH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._+-]*(/[A-Za-z0-9_][A-Za-z0-9._+-]*)*")


class Task(StrEnum):
    """What a model is for."""

    REGIONS = "regions"
    DEPTH = "depth"
    LABELS = "labels"
    TRACKS = "tracks"
    SOUND = "sound"
    JUDGE = "judge"


class Clinical(StrEnum):
    """Whether the licence stands against the use with patients. No model is a medical device by being allowed."""

    ALLOWED = "allowed"
    NOT_ALLOWED = "not-allowed"
    UNCLEAR = "unclear"


class Speed(StrEnum):
    """How long one picture, or one sound of some seconds, takes."""

    INSTANT = "instant"
    """Under half a second."""
    SECONDS = "seconds"
    """Up to ten seconds."""
    MINUTES = "minutes"
    """Up to ten minutes."""
    HOURS = "hours"


def is_id(text: str) -> bool:
    """Whether a text could be a model's id, which is also the name of its folder."""
    return _ID.fullmatch(text) is not None


def plain_path(path: str) -> str:
    """Refuse a path that could leave a model's folder or that not every system can hold. ValueError says which."""
    if not _PLAIN_PATH.fullmatch(path) or any(part.endswith(".") for part in path.split("/")):
        raise ValueError(f"{path!r} is no plain path inside a folder")
    return path


PlainPath = Annotated[str, AfterValidator(plain_path)]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Bytes = Annotated[int, Field(ge=0)]
Megabytes = Annotated[int, Field(ge=1)]
Factory = Annotated[str, Field(pattern=r"^core\.[a-z0-9_.]+:[A-Z]\w+$")]


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which terms the weights may be used, as their publisher says it."""

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    name: str
    """The SPDX id where there is one."""
    url: str
    text: Texts
    """In short what it allows and asks."""
    clinical: Clinical


@dataclass(frozen=True, slots=True)
class UrlFile:
    """A file at a plain address, which says nothing of its content: that is why both are known here."""

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    path: PlainPath
    """Where it lies in the model's folder, with ``/``."""
    url: Annotated[str, Field(pattern=r"^https://")]
    size_bytes: Bytes
    sha256: Sha256


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file of a hub repository. What is None is told by the hub's own listing at install time."""

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    path: PlainPath
    size_bytes: Bytes | None = None
    sha256: Sha256 | None = None
    holds: tuple[str, ...] = ()
    """Beginnings of names of tensors that must be in it: another model's checkpoint is refused by them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Files of which a repository has one kind or another: the first pattern that matches anything is taken.

    A ``*`` stands for any part of one name, never for a ``/``.
    """

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    any_of: Annotated[tuple[str, ...], Field(min_length=1)]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class UrlSource:
    """Files at plain addresses, of one named revision."""

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    kind: Literal["urls"]
    name: str
    """Where they come from, for the provenance."""
    revision: str
    files: Annotated[tuple[UrlFile, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class HubSource:
    """Files of a hub repository."""

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    kind: Literal["hub"]
    repository: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$")]
    revision: Annotated[str, Field(pattern=r"^[0-9a-f]{40}$")] | None = None
    """A commit. None: the newest at install time; its commit is then kept with what was installed."""
    gated: bool = False
    """Whether the hub asks who fetches it: an account that accepted the licence there, by an access token."""
    folder: PlainPath | None = None
    """Under which folder of the model's its files lie; None: in the model's own folder."""
    files: tuple[HubFile, ...] = ()
    choices: tuple[Choice, ...] = ()
    leave_out: tuple[str, ...] = ()
    """Patterns of files that no choice takes."""


Source = Annotated[HubSource | UrlSource, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory at the worst moment of loading and of one picture or sound, single precision on the CPU."""

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    cpu_mb: Megabytes
    basis: Literal["measured", "estimated"]
    """Measured with random weights of the true size, or estimated from the number of parameters."""
    gpu_mb: Megabytes | None = None
    """None: not known; the figure of the CPU is taken, which asks for too much rather than too little."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A model of the list."""

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    id: Annotated[str, Field(pattern=f"^{_ID.pattern}$")]
    title: str
    about: Texts
    backends: Annotated[Mapping[Task, Factory], Field(min_length=1)]
    """For each task the backend that serves it, as ``module:factory``; the factory takes a ``Loading``."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    licence: Licence
    packages: tuple[str, ...]
    """Python packages that the backend needs beyond the product's own."""
    devices: Annotated[tuple[Device, ...], Field(min_length=1)]
    """What the backend can compute on, the fastest first."""
    download_mb: Megabytes | None
    """About how much is fetched; None: not known before the hub is asked."""
    memory: Memory
    cpu_speed: Speed
    precision: Mapping[Task, Precision] = field(default_factory=dict)
    """Smaller numbers than float32 that were found good enough for a task: taken on CUDA cards that have them."""
    notes: Texts | None = None
    outlines: Factory | None = None
    """What draws the outline of the thing in each of the boxes that another backend found, where the model can."""

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What it is for, in the order of ``Task``."""
        return tuple(task for task in Task if task in self.backends)

    @property
    def gated(self) -> bool:
        """Whether an access token is needed to fetch it."""
        return any(source.kind == "hub" and source.gated for source in self.sources)


@dataclass(frozen=True, slots=True)
class Preset:
    """Models that belong together."""

    __pydantic_config__: ClassVar = _FORBID_UNKNOWN

    about: Texts
    models: Annotated[tuple[str, ...], Field(min_length=1)]


def in_words(texts: Texts) -> str:
    """A text in the language that was chosen, else in English."""
    return texts.get(wording.language()) or texts["en"]
