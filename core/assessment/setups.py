"""What must be alike of two sessions before their numbers may be set beside each other, and what is not."""

import hashlib
import json
import re
from dataclasses import dataclass, fields
from datetime import datetime

from core.assessment.fitting import fitting_of
from core.audio import Layout
from core.ears import Head
from core.errors import InputError
from core.records.model import Session, SessionSetup

_LEVEL_STEP_DB = 0.5
"""Levels are alike to this step: an output is not set finer."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """How a session was held, as far as it moves the numbers. What is not known is empty."""

    protocol: str
    """Its sha256."""
    material: str
    """Hash of its scenes or words; empty where the protocol brings its own sounds."""
    layout: str
    hrtf: str
    head: Head | None
    """The head that the HRTF set was fitted to."""
    equalisation: str
    renderer: str
    """The method."""
    device: str
    level: float | None
    """Calibrated, dB(A); None where it was not, or was lost on the way (``lost_its_level``)."""
    mode: str
    """How it was answered."""
    simulated: bool


def set_up_of(session: Session) -> SetUp:
    """The set-up of a session."""
    setup = session.setup
    head, equalisation = _fitted(setup)
    calibrated = setup.calibration_id is not None and setup.level_dba is not None and not lost_its_level(session)
    return SetUp(
        protocol=setup.protocol_sha256,
        material="" if setup.scene_json is None else _content(setup.scene_json),
        layout=setup.layout,
        hrtf=setup.hrtf_id,
        head=head,
        equalisation=equalisation,
        renderer=setup.renderer.partition(";")[0],
        device=setup.device_name,
        level=round((setup.level_dba or 0.0) / _LEVEL_STEP_DB) * _LEVEL_STEP_DB if calibrated else None,
        mode=setup.response_mode,
        simulated=any(trial.entered_by.startswith("simulated") for trial in session.trials),
    )


def lost_its_level(session: Session) -> bool:
    """Whether the session went on over an output, or at a volume, to which its calibration does not belong."""
    return level_lost_from(session) is not None


def level_lost_from(session: Session) -> datetime | None:
    """When its level was lost; None where it was not."""
    return min((event.utc for event in session.events if event.kind == "level-unknown"), default=None)


def _content(material_json: str) -> str:
    """Hash of scenes or words wherever their files lie, whoever approved them: neither makes other material."""
    told = json.dumps(_without_folders(json.loads(material_json)), sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _without_folders(value: object) -> object:
    if isinstance(value, list):
        return [_without_folders(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: re.split(r"[\\/]", item)[-1] if key == "path" and isinstance(item, str) else _without_folders(item)
        for key, item in value.items()
        if key not in {"folder", "approved"}
    }


def _fitted(setup: SessionSetup) -> tuple[Head | None, str]:
    if setup.sound_json is None or setup.layout != Layout.BINAURAL.value:
        return None, ""
    try:
        options = fitting_of(setup).options
    except InputError:  # a newer version wrote it: alike only where the text is
        return None, hashlib.sha256(setup.sound_json.encode()).hexdigest()
    return options.head, options.headphone_eq or ""


def differences(one: SetUp, other: SetUp, *, same_person: bool = True) -> tuple[str, ...]:
    """The names of the parts in which two set-ups are not alike; empty where numbers may be compared.

    Parameters
    ----------
    same_person
        Of one person the measured head must be the same; of two people it must be measured in both or in neither.
    """
    found = []
    for field in fields(SetUp):
        mine, others = getattr(one, field.name), getattr(other, field.name)
        if field.name == "head" and not same_person:
            mine, others = mine is None, others is None
        if mine != others:
            found.append(field.name)
    return tuple(found)
