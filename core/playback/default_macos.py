"""The default output of macOS, by Core Audio's property of the system object. Never run on a Mac.

Functions, types and constants are those of ``CoreAudio/AudioHardware.h``; they were checked against the metadata of
``pyobjc-framework-CoreAudio`` 12.2.
"""

import ctypes
from collections.abc import Callable
from typing import Any, ClassVar

_FRAMEWORK = "/System/Library/Frameworks/CoreAudio.framework/CoreAudio"
_SYSTEM_OBJECT = ctypes.c_uint32(1)


class _Address(ctypes.Structure):
    """``AudioObjectPropertyAddress``"""

    _fields_: ClassVar = [("selector", ctypes.c_uint32), ("scope", ctypes.c_uint32), ("element", ctypes.c_uint32)]


_DEFAULT_OUTPUT = _Address(int.from_bytes(b"dOut", "big"), int.from_bytes(b"glob", "big"), 0)
_LISTENER = ctypes.CFUNCTYPE(
    ctypes.c_int32, ctypes.c_uint32, ctypes.c_uint32, ctypes.POINTER(_Address), ctypes.c_void_p
)


def listen(on_default: Callable[[object], None], library: Any = None) -> Callable[[], None]:
    """``default_watch.Listen`` for macOS. Core Audio calls from a thread of its own; tests give another library."""
    library = library or ctypes.CDLL(_FRAMEWORK)
    address = ctypes.byref(_DEFAULT_OUTPUT)

    def changed(_object: int, _count: int, _addresses: object, _data: object) -> int:
        on_default(_default_output(library))
        return 0

    listener = _LISTENER(changed)  # Core Audio keeps a bare pointer to it: ``end`` keeps it alive

    def end() -> None:
        library.AudioObjectRemovePropertyListener(_SYSTEM_OBJECT, address, listener, None)

    on_default(_default_output(library))
    status = library.AudioObjectAddPropertyListener(_SYSTEM_OBJECT, address, listener, None)
    if status != 0:
        raise OSError(status, "Core Audio does not tell of its default output")
    return end


def _default_output(library: Any) -> int | None:
    """Core Audio's number of the default output; None when there is none."""
    device, size = ctypes.c_uint32(0), ctypes.c_uint32(ctypes.sizeof(ctypes.c_uint32))
    address, none = ctypes.byref(_DEFAULT_OUTPUT), ctypes.c_uint32(0)
    status = library.AudioObjectGetPropertyData(
        _SYSTEM_OBJECT, address, none, None, ctypes.byref(size), ctypes.byref(device)
    )
    return device.value if status == 0 and device.value else None
