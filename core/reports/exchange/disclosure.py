"""Who may be known from an export: by default nobody. One place decides what names a person, for every format.

The code of a patient is the pseudonym: the list of who it is stays in the clinic. What else could name somebody is left
out unless it is asked for: the therapist, who corrected a trial or approved a scene, in which folders files lie, and
what was typed freely about the patient.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.records.entry_model import Entry
from core.records.model import Session
from core.records.people.model import Identity
from core.records.people.pseudonyms import (
    TYPED,
    entry_without_names,
    material_without_names,
    training_without_names,
    without_names,
)
from core.records.portable.carried import IDENTITY, Values
from core.records.protection.access import Right, allows, require
from core.records.store import Store
from core.records.training_model import TrainingSession

_NAMING: Mapping[str, tuple[str, ...]] = {
    "patient": ("notes",),
    "session": ("therapist",),
    "training_session": ("therapist",),
    "correction": ("who",),
    "calibration": ("person",),
    "entry": ("remark", "who"),
}
"""The columns that name a person, by table."""
_MATERIAL: Mapping[str, str] = {"session": "scene_json", "training_session": "material_json"}
"""The column that holds what a session was made of, by table."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What an export tells of persons."""

    identity: bool = False
    """Whether it names them."""

    @classmethod
    def asked(cls, store: Store, *, identity: bool) -> "Disclosure":
        """What is asked for. InputError ``accounts.not-allowed`` for who may not know who the patients are."""
        if identity:
            require(store.access, Right.IDENTITY)
        return cls(identity)

    @classmethod
    def where_allowed(cls, store: Store, *, identity: bool) -> "Disclosure":
        """What is asked for, as far as whoever asks may know it: a wish that is kept is no reason to refuse."""
        return cls(identity and allows(store.access, Right.IDENTITY))

    def who(self, store: Store, patient_uuid: str) -> Identity | None:
        """Who a patient is; None where nobody is to be named."""
        return store.people.identity(patient_uuid) if self.identity else None

    def session(self, session: Session) -> Session:
        """The session as it may leave."""
        if self.identity:
            return session
        told, material = without_names(session), session.setup.scene_json
        if material is None:
            return told
        return replace(told, setup=replace(told.setup, scene_json=material_without_names(material)))

    def training(self, session: TrainingSession) -> TrainingSession:
        """The training session as it may leave."""
        if self.identity:
            return session
        told = training_without_names(session)
        return replace(told, setup=replace(told.setup, material_json=material_without_names(told.setup.material_json)))

    def entry(self, entry: Entry) -> Entry:
        """What was entered by hand as it may leave."""
        return entry if self.identity else entry_without_names(entry)

    def row(self, table: str, values: Values) -> Values:
        """A stored row as it may leave: what names a person is empty, and who a patient is stays behind."""
        if self.identity:
            return values
        if table == IDENTITY:
            return {}
        hidden = {column: "" for column in _NAMING.get(table, ()) if column in values}
        column = _MATERIAL.get(table)
        if column is not None and isinstance(material := values.get(column), str):
            hidden[column] = material_without_names(material)
        if "detail" in values and values.get("kind") in TYPED:
            hidden["detail"] = ""
        return values | hidden
