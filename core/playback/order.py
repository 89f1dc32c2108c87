"""Which of our channels goes to which channel of the device.

Our buffers follow files (FL FR FC LFE BL BR). Drivers that name channels by mask (WASAPI, DirectSound, MME), CoreAudio
and ASIO take them so; ALSA, and PulseAudio or PipeWire behind it, take FL FR BL BR FC LFE.
"""

import numpy as np

from core.audio import Layout, Samples

_ALSA_51 = (0, 1, 4, 5, 2, 3)
PULSE_BY_ALSA = "PulseAudio through ALSA"
"""Host API of the sinks of a sound server, which PortAudio reaches by the ALSA device ``pulse``."""

_ALSA_ORDERED = frozenset({"ALSA", "OSS", PULSE_BY_ALSA})


def needed_channels(layout: Layout) -> int:
    """Fewest channels a device must have for a layout."""
    return len(layout.channels)


def device_order(layout: Layout, host_api: str, device_channels: int) -> tuple[int, ...]:
    """Index of our channel for each channel of the stream that is to be opened.

    Mono goes to both ears where the device has two channels.

    Parameters
    ----------
    layout
        What the buffers hold.
    host_api
        The driver's name as PortAudio gives it, such as ``ALSA`` or ``Windows WASAPI``.
    device_channels
        How many channels the device has.

    Raises
    ------
    ValueError
        The device has too few channels for the layout.
    """
    if device_channels < needed_channels(layout):
        raise ValueError(f"{layout} needs {needed_channels(layout)} channels, not {device_channels}")
    if layout is Layout.MONO:
        return (0, 0) if device_channels >= 2 else (0,)
    if layout is Layout.SURROUND_51 and host_api in _ALSA_ORDERED:
        return _ALSA_51
    return tuple(range(len(layout.channels)))


def arranged(samples: Samples, order: tuple[int, ...]) -> Samples:
    """A C-contiguous copy of ``samples`` (frames, channels), its channels in the device's order.

    ``np.take``: 2.5 ms for 10 s of 5.1, where plain indexing takes 6 and this is done on the way to a sound.
    """
    return np.take(samples, order, axis=1)
