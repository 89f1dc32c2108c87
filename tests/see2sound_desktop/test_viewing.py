"""Who opened whose record is on the trail: once each time, and never twice for one look."""

from types import SimpleNamespace

import pytest

from core.errors import MachineError
from core.paths import DataFolder
from core.records.journal import Action
from core.settings import Settings
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.viewing import Viewing

ANNA, BEN = SimpleNamespace(uuid="anna"), SimpleNamespace(uuid="ben")


class Trail:
    """Keeps what is noted."""

    def __init__(self):
        self.noted = []

    def note(self, action, about):
        self.noted.append((action, about))


@pytest.fixture
def context(tmp_path, qapp):
    made = AppContext(store=SimpleNamespace(trail=Trail()), data=DataFolder(tmp_path), settings=Settings(), jobs=None)
    made.viewing = Viewing(made)
    return made


def seen(context):
    return [(action, about) for action, about in context.store.trail.noted]


def test_a_patient_who_comes_into_the_room_is_seen_once_however_many_pages_are_looked_at(context):
    context.choose_patient(ANNA)
    context.results_shown.emit("anna")
    context.patient_changed.emit(ANNA)
    assert seen(context) == [(Action.VIEWED, "patient:anna")]


def test_another_patient_and_the_first_one_again_are_seen_again(context):
    for patient in (ANNA, BEN, ANNA, None, ANNA):
        context.choose_patient(patient)
    assert [about for _, about in seen(context)] == ["patient:anna", "patient:ben", "patient:anna", "patient:anna"]


def test_results_are_seen_where_nobody_is_in_the_room(context):
    for uuid in ("anna", "anna", "ben"):
        context.results_shown.emit(uuid)
    assert [about for _, about in seen(context)] == ["patient:anna", "patient:ben"]


def test_a_trail_that_cannot_be_written_is_said(context):
    def full(_action, _about):
        raise MachineError("errors.disk-full", path="see2sound.db")

    context.store.trail.note = full
    notices = []
    context.noticed.connect(notices.append)
    context.choose_patient(ANNA)
    assert "see2sound.db" in notices[0].sentence
