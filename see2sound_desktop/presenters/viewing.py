"""Whose record was opened is kept in the trail before anybody reads it: once each time that somebody turns to it."""

from PySide6.QtCore import QObject, Slot

from core.errors import See2SoundError
from core.records.journal import Action
from core.records.model import Patient
from see2sound_desktop.presenters.context import AppContext


class Viewing(QObject):
    """Notes the patient who comes into the room, and whose results are shown while nobody, or somebody else, is there.

    Whoever stays with a patient, from page to page, leaves one entry. Where there are no accounts nobody is known who
    could have looked, and this is not made.
    """

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._seen: str | None = None
        context.patient_changed.connect(self._in_the_room)
        context.results_shown.connect(self._turned_to)

    @Slot(object)
    def _in_the_room(self, patient: Patient | None) -> None:
        if patient is None:
            self._seen = None
        else:
            self._turned_to(patient.uuid)

    @Slot(str)
    def _turned_to(self, patient_uuid: str) -> None:
        if patient_uuid == self._seen:
            return
        self._seen = patient_uuid
        try:
            self._context.store.trail.note(Action.VIEWED, f"patient:{patient_uuid}")
        except See2SoundError as error:
            self._context.notice_error(error)
