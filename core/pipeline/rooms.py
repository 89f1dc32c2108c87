"""Rooms that can be asked for by name."""

from core.errors import InputError
from core.scene import Room, default_room

_ROOMS: dict[str, Room | None] = {
    "none": None,
    "small": Room(dimensions_m=(3.0, 3.5, 2.5), rt60_s=0.25, listener_m=(1.5, 1.3, 1.2)),
    "living": default_room(),
    "office": Room(dimensions_m=(8.0, 6.0, 3.0), rt60_s=0.5, listener_m=(4.0, 2.4, 1.2)),
    "hall": Room(dimensions_m=(20.0, 30.0, 9.0), rt60_s=1.6, listener_m=(10.0, 12.0, 1.2)),
}
ROOM_NAMES = tuple(_ROOMS)
"""``none`` is anechoic; ``living`` is what a new scene has."""


def room_named(name: str) -> Room | None:
    """The room of that name; None is anechoic. InputError ``pipeline.unknown-room`` names those there are."""
    if name not in _ROOMS:
        raise InputError("pipeline.unknown-room", name=name, known=", ".join(ROOM_NAMES))
    return _ROOMS[name]
