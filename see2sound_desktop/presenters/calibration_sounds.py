"""What sounds while every channel is put in its place: a voice, then the pulses of the channel check."""

import numpy as np

from core.audio import AudioClip, Layout

_VOICE_S, _GAP_S = 1.2, 0.3
_WORDLESS = "voice"
"""The voice of the library of sounds: syllables in no language, at the level of every clip."""


def place_clips(layout: Layout) -> dict[str, AudioClip]:
    """For each channel of a layout, in its order, a clip that sounds from it alone. Takes a while.

    A voice is what people are best at placing, the pulses have all frequencies at once. The LFE has its low pulses
    alone: it carries nothing of a voice.
    """
    from core.playback.channel_check import channel_clips
    from core.sound.library import synthesise

    voice = synthesise(_WORDLESS, _VOICE_S, loop=False).samples[:, 0]
    made = {}
    for name, pulses in channel_clips(layout):
        if name == "LFE":
            made[name] = pulses
            continue
        gap = round(_GAP_S * pulses.rate_hz)
        lead = np.zeros((len(voice) + gap, len(layout.channels)), dtype=np.float32)
        lead[: len(voice), layout.channels.index(name)] = voice
        made[name] = AudioClip(np.concatenate([lead, pulses.samples]), pulses.rate_hz, layout)
    return made
