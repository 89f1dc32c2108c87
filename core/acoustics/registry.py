"""The rendering methods: id, layouts and the factory that makes one. A new method is a row here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Protocol, cast

from core.acoustics.door import RenderJob, RenderOptions
from core.audio import Layout, Samples
from core.errors import InputError
from core.progress import Progress


@dataclass(frozen=True, eq=False)
class Rendered:
    """Channels (frames, channels) before the limiter, and what the method says of how they were made."""

    samples: Samples
    provenance: Mapping[str, object] = field(default_factory=dict)


class Method(Protocol):
    """One way to render a layout."""

    def render(self, job: RenderJob, progress: Progress) -> Rendered:
        """Render the job, one progress step for each source."""


class MethodFactory(Protocol):
    """Makes a method for the options of one rendering."""

    def __call__(self, options: RenderOptions) -> Method:
        """Make the method; InputError when the options name something that is not there."""


@dataclass(frozen=True)
class MethodRow:
    """A row of the registry: ``factory`` is ``module:name``, imported on use."""

    id: str
    layouts: tuple[Layout, ...]
    factory: str


METHODS = (
    MethodRow("hrtf-images", (Layout.BINAURAL,), "core.acoustics.binaural:BinauralMethod"),
    MethodRow("ear-matching", (Layout.SURROUND_51,), "core.acoustics.ear_matching:EarMatchingMethod"),
    MethodRow("vbap", (Layout.SURROUND_51, Layout.STEREO), "core.acoustics.vbap:VbapMethod"),
    MethodRow("room-microphones", (Layout.SURROUND_51,), "core.acoustics.room_microphones:RoomMicrophonesMethod"),
)


def methods_for(layout: Layout) -> tuple[str, ...]:
    """Ids of the methods that render a layout, its default first; empty when none does."""
    return tuple(row.id for row in METHODS if layout in row.layouts)


def resolve(options: RenderOptions) -> tuple[str, Method]:
    """The id and the method that the options ask for.

    Raises
    ------
    InputError
        ``acoustics.layout-unknown``, ``acoustics.method-unknown`` or ``acoustics.method-layout``, naming what is there.
    """
    usable = methods_for(options.layout)
    if not usable:
        layouts = sorted({str(layout) for row in METHODS for layout in row.layouts})
        raise InputError("acoustics.layout-unknown", layout=options.layout, known=", ".join(layouts))
    wanted = options.method or usable[0]
    rows = {row.id: row for row in METHODS}
    if wanted not in rows:
        raise InputError("acoustics.method-unknown", method=wanted, known=", ".join(rows))
    if wanted not in usable:
        raise InputError("acoustics.method-layout", method=wanted, layout=options.layout, known=", ".join(usable))
    module, _, name = rows[wanted].factory.partition(":")
    factory = cast("MethodFactory", getattr(import_module(module), name))
    return wanted, factory(options)
