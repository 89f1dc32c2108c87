"""What a session's headphone sound was fitted to, in words: ``KEMAR, fitted to a head of 57 cm``."""

from core.assessment.fitting import fitting_of
from core.audio import Layout
from core.ears import Head
from core.errors import InputError
from core.records.model import SessionSetup
from core.reports import phrases
from core.wording import number, say


def ears_words(setup: SessionSetup) -> str:
    """HRTF set, head and headphone equalisation of a session; a dash for loudspeakers.

    Where nothing but the id of the set can be told (sessions of older and of newer versions), the id.
    """
    if setup.layout != Layout.BINAURAL.value or setup.sound_json is None:
        return setup.hrtf_id or phrases.NOTHING
    try:
        fitting = fitting_of(setup)
    except InputError:
        return setup.hrtf_id
    head = fitting.options.head
    parts = [fitting.hrtf_name, say("report.head-unfitted") if head is None else _fitted(head)]
    if fitting.options.headphone_eq is not None:
        parts.append(say("report.equalised", headphones=fitting.headphone_eq_name))
    return ", ".join(parts)


def _fitted(head: Head) -> str:
    circumference, width = _centimetres(head.circumference_cm), _centimetres(head.width_cm)
    which = "both" if circumference and width else "circumference" if circumference else "width"
    return say(f"report.head-{which}", circumference=circumference, width=width)


def _centimetres(value_cm: float | None) -> str:
    return "" if value_cm is None else number(value_cm)
