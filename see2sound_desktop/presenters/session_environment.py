"""What differs for a session in a rehearsal: the clock, the output, the seed, and who answers."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from core.assessment import system_voice
from core.assessment.system_voice import SystemVoice
from see2sound_desktop.presenters.opened_output import OpenOutput, open_output
from see2sound_desktop.presenters.session_clock import SessionClock

_LARGEST_SEED = 2**31


@dataclass(frozen=True)
class SessionEnvironment:
    """Of a session as it is held: what a rehearsal has others of."""

    clock: Callable[[], SessionClock] = SessionClock
    open_output: OpenOutput = open_output
    open_screen_output: OpenOutput = open_output
    """For the detection screen: a silent one need not take its time."""
    offers_silence: bool = False
    """Whether the silent clock may be chosen as an output. A patient is never tested in silence."""
    seed: Callable[[], int] = lambda: secrets.randbelow(_LARGEST_SEED)
    entered_by: str = "patient"
    find_voice: Callable[[], SystemVoice | None] = system_voice.find
    """The voice of this computer, which can speak the instructions that no site recorded."""
