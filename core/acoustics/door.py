"""The door of acoustics: what is to be rendered, how, and what comes out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from core.audio import AudioClip, Layout
from core.ears import KEMAR, Head
from core.geometry import Position
from core.scene import Room


@dataclass(frozen=True)
class PlacedClip:
    """A mono clip at a position. Loudness-normalised, it stands for its level at 1 m; ``gain_db`` comes on top."""

    clip: AudioClip
    position: Position
    gain_db: float = 0.0
    path: Callable[[float], Position] | None = None
    """Where a moving source is at a time (s), beginning at ``position``; None for one that stands."""


@dataclass(frozen=True)
class Air:
    """The air of a room, by which it absorbs (ISO 9613-1). The defaults are a heated ward at sea level."""

    temperature_c: float = 20.0
    humidity_percent: float = 50.0
    pressure_kpa: float = 101.325


@dataclass(frozen=True)
class RenderOptions:
    """How to render. ``method`` is a row of ``core.acoustics.registry``; None is the layout's default."""

    layout: Layout
    method: str | None = None
    rate_hz: int = 48_000
    seed: int = 0
    hrtf: str = KEMAR
    """``kemar``, or the path of a SOFA file (convention SimpleFreeFieldHRIR)."""
    head: Head | None = None
    """Fits the time between the ears to a head over headphones; None leaves the set's own."""
    air: Air | None = Air()
    """Absorption over headphones in rooms. Without a room there is none, whatever this says: tests of direction hear a
    sound of one spectrum at every distance."""
    headphone_eq: str | None = None
    """Path of a text of parametric filters (as AutoEq writes it) for the model of headphones; None leaves them out."""
    doppler: bool = False
    """Lets the pitch of moving sources rise as they approach."""
    bass_management: bool = False
    """5.1: takes everything below 120 Hz from the loudspeakers to the LFE, for those that cannot play it."""
    microphone_radius_m: float = 1.0
    """Method ``room-microphones``: how far from the listener the microphones stand."""


@dataclass(frozen=True)
class Rendering:
    """Finished sound with its provenance: method, versions, HRTF set, seed, room, limiter reduction (dB) and so on."""

    audio: AudioClip
    provenance: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class RenderJob:
    """Everything a renderer needs: sources, room (None is anechoic) and length."""

    sources: tuple[PlacedClip, ...]
    room: Room | None
    duration_s: float
    """Length of the dry sound; the rendering is longer by the room's tail."""
