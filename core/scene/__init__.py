"""The Scene: sources at positions in a room, and the ``.scene.json`` file that keeps it."""

from core.scene.file import SUFFIX, describe, dumps, load, loads, save
from core.scene.model import (
    PLACED_BY_PEOPLE,
    ByHand,
    CameraView,
    Clip,
    Media,
    Placement,
    Region,
    Room,
    Scene,
    SoundSource,
    Waypoint,
    default_room,
)
from core.scene.view import seen_through

__all__ = [
    "PLACED_BY_PEOPLE",
    "SUFFIX",
    "ByHand",
    "CameraView",
    "Clip",
    "Media",
    "Placement",
    "Region",
    "Room",
    "Scene",
    "SoundSource",
    "Waypoint",
    "default_room",
    "describe",
    "dumps",
    "load",
    "loads",
    "save",
    "seen_through",
]
