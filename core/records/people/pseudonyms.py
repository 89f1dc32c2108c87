"""A session as a researcher sees it: by the patient's code, without what was typed about a person."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

from core import scene_library
from core.records.entry_model import Entry
from core.records.model import Session, SessionEvent
from core.records.training_model import TrainingSession

TYPED = frozenset({"note", "prompt"})
"""Events whose detail was typed freely. Reasons (why a trial does not count, why a session was stopped) stay."""


NOBODY = "–"
"""Stands where somebody must be named and is not: no mark of approval is without a name."""


def without_names(session: Session) -> Session:
    """The session without notes, without the therapist's name, without who corrected it and who approved its scene."""
    scene = session.setup.scene_json
    return replace(
        session,
        setup=replace(session.setup, therapist="", scene_json=None if scene is None else _approved_by_nobody(scene)),
        patient=replace(session.patient, notes=""),
        events=_events(session.events),
        corrections=tuple(replace(correction, who="") for correction in session.corrections),
    )


def training_without_names(session: TrainingSession) -> TrainingSession:
    """The same of a training session."""
    return replace(
        session,
        setup=replace(session.setup, therapist=""),
        patient=replace(session.patient, notes=""),
        events=_events(session.events),
    )


def entry_without_names(entry: Entry) -> Entry:
    """What was entered by hand, without what was typed freely and without who entered it."""
    return replace(entry, remark="", who="")


def material_without_names(text: str) -> str:
    """What a session was made of (scenes, words, sound files), as it is stored, without what names a person.

    Files keep their names and lose their folders, which are named after whoever uses the computer, or after the
    patient; and a scene does not tell who approved it. What is written otherwise than that is left out whole.
    """
    try:
        return json.dumps(_retold(json.loads(text), _without_folders))
    except (ValueError, RecursionError):
        return "{}"


def _approved_by_nobody(text: str) -> str:
    """The same with its folders: whoever goes on with a session needs them."""
    try:
        return json.dumps(_retold(json.loads(text), _without_approval), ensure_ascii=False)
    except (ValueError, RecursionError):
        return text  # whoever reads it says what is wrong with it


_Telling = Callable[[str, object], object]
"""From a key and its value to the value as it is told; None for one that is gone into."""


def _retold(value: object, tell: _Telling) -> object:
    if isinstance(value, list):
        return [_retold(item, tell) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _retold(item, tell) if (told := tell(key, item)) is None else told for key, item in value.items()}


def _without_approval(key: str, value: object) -> object:
    if key == "approved" and isinstance(value, dict):
        return {**value, "who": NOBODY}
    return None


def _without_folders(key: str, value: object) -> object:
    if key == "folder" and isinstance(value, str):
        return ""
    if key == "path" and isinstance(value, str):
        return _name(value)
    if key == "files" and isinstance(value, list):
        return [_name(item) if isinstance(item, str) else item for item in value]
    if key == "scene" and isinstance(value, str):  # a scene that is written down within
        return material_without_names(value)
    return _without_approval(key, value)


def _name(path: str) -> str:
    """The last part of a path of whatever system; of what comes with the product, also that it does."""
    if scene_library.is_of_product(path):
        return scene_library.of_product(path)
    return re.split(r"[\\/]", path)[-1]


def _events(events: tuple[SessionEvent, ...]) -> tuple[SessionEvent, ...]:
    return tuple(replace(event, detail="") if event.kind in TYPED else event for event in events)
