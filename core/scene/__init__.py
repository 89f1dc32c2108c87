"""The Scene: sources at positions in a room, and the ``.scene.json`` file that keeps it."""

from core.scene.approval import approved, is_approved, unapproved
from core.scene.file import SUFFIX, describe, dumps, load, loads, save
from core.scene.model import (
    PLACED_BY_PEOPLE,
    Approval,
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
    "Approval",
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
    "approved",
    "default_room",
    "describe",
    "dumps",
    "is_approved",
    "load",
    "loads",
    "save",
    "seen_through",
    "unapproved",
]
