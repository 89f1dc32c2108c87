"""Having an output to ourselves: without the system's mixer, and at our own sampling rate.

Windows gives a program the device alone (WASAPI's exclusive mode). macOS lets a program set the device to its own
rate, while others may still sound. A sound server of Linux mixes all programs, so nothing is offered there. Neither
system was at hand: both follow the documentation of ``sounddevice`` and PortAudio.
"""

import sys
from types import ModuleType
from typing import Any

WASAPI, CORE_AUDIO = "Windows WASAPI", "Core Audio"


def exclusive_offered(platform: str = sys.platform) -> bool:
    """Whether this system can give us an output."""
    return platform in {"win32", "darwin"}


def driver_settings(sounddevice: ModuleType, host_api: str, *, exclusive: bool) -> Any:
    """What a stream is opened with beside its format, for ``extra_settings`` of ``sounddevice``; None for the defaults.

    Shared streams of WASAPI are let convert: else they are refused in every format but the mixer's own.
    """
    if host_api == WASAPI:
        return sounddevice.WasapiSettings(exclusive=exclusive, auto_convert=not exclusive)
    if host_api == CORE_AUDIO and exclusive:
        return sounddevice.CoreAudioSettings(change_device_parameters=True, fail_if_conversion_required=True)
    return None
