"""What a session's sound was made with, in words: ``KEMAR, fitted to a head of 57 cm``. Exports keep the ids."""

import re

from core.acoustics.registry import METHODS
from core.assessment.fitting import fitting_of
from core.audio import Layout
from core.ears import KEMAR, Head
from core.errors import InputError
from core.records.model import SessionSetup
from core.reports import phrases
from core.wording import number, say


def ears_words(setup: SessionSetup) -> str:
    """HRTF set, head and headphone equalisation of a session; a dash for loudspeakers.

    Where nothing but the id of the set can be told (sessions of older and of newer versions), the id; of the built-in
    set its name.
    """
    name = KEMAR.upper() if setup.hrtf_id.partition(":")[0] == KEMAR else setup.hrtf_id
    if setup.layout != Layout.BINAURAL.value or setup.sound_json is None:
        return name or phrases.NOTHING
    try:
        fitting = fitting_of(setup)
    except InputError:
        return name
    head = fitting.options.head
    parts = [fitting.hrtf_name, say("report.head-unfitted") if head is None else _fitted(head)]
    if fitting.options.headphone_eq is not None:
        parts.append(say("report.equalised", headphones=fitting.headphone_eq_name))
    return ", ".join(parts)


def renderer_words(setup: SessionSetup) -> str:
    """By which method the sounds were made, and how loud: of one that this version does not know, the id."""
    method, *rest = setup.renderer.split("; ")
    known = any(row.id == method for row in METHODS)
    return ", ".join((say(f"report.method-{method}") if known else method, *map(_further, rest)))


def _further(part: str) -> str:
    gain, rate = re.fullmatch(r"gain ([+-][0-9.]+) dB", part), re.fullmatch(r"resampled to (\d+) Hz", part)
    if gain is not None:
        return say("report.gain", gain=number(float(gain[1]), "+.1f").replace("-", "−"))
    return part if rate is None else say("report.resampled", rate=int(rate[1]))


def _fitted(head: Head) -> str:
    circumference, width = _centimetres(head.circumference_cm), _centimetres(head.width_cm)
    which = "both" if circumference and width else "circumference" if circumference else "width"
    return say(f"report.head-{which}", circumference=circumference, width=width)


def _centimetres(value_cm: float | None) -> str:
    return "" if value_cm is None else number(value_cm)
