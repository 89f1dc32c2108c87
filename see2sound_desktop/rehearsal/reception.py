"""What a therapist does before every rehearsal: the patient is entered, or chosen, and the channels are checked."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from core.records.model import LesionSide
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.setting_up import SetupPresenter
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.hands import click, write
from see2sound_desktop.rehearsal.options import RehearsalError
from see2sound_desktop.rehearsal.pictures import Pictures
from see2sound_desktop.windows.patient_form import PatientForm
from see2sound_desktop.windows.patients_page import PatientsPage
from see2sound_desktop.windows.session_sound_card import SoundCard

PATIENT_CODE = "REHEARSAL"


class Reception:
    """Clicks through the list of patients, the form, and the channel check.

    Parameters
    ----------
    picture
        Takes a picture of the windows, by the name of a stage.
    """

    def __init__(self, application: Application, pictures: Pictures, picture: Callable[[str], object]) -> None:
        self._application, self._pictures, self._picture = application, pictures, picture

    def choose_patient(self, side: LesionSide) -> Script:
        """Choose the patient of rehearsals, entered now with a side of the lesion where there is none yet."""
        page = self._application.window.page(PageName.PATIENTS)
        if not isinstance(page, PatientsPage):
            raise RehearsalError("the page of patients is another one")
        known = {patient.code: patient.uuid for patient in self._application.store.patients()}
        if PATIENT_CODE in known:
            yield Wait(lambda: page.list.count() > 0, "the list of patients")
            row = page.list.item(page.list.keys.index(known[PATIENT_CODE]))
            click(page.list.viewport(), page.list.visualItemRect(row).center())
            yield Wait(lambda: self._application.context.patient is not None, "the chosen patient")
            self._picture("patients")
            return
        self._picture("patients-empty")
        click(page.new_button if known else page.first_button)
        yield Wait(lambda: self._form() is not None, "the form of a new patient")
        form = self._form()
        if form is None:
            raise RehearsalError("the form of a new patient went away")
        write(form.code, PATIENT_CODE)
        write(form.birth_year, "1951")
        click(form.side_buttons[side])
        yield Wait(lambda: form.draft.lesion_side is side, "the side of the lesion")
        self._pictures.take("new-patient", form=form)
        click(form.save_button)
        yield Wait(lambda: self._application.context.patient is not None, "the new patient")
        yield Wait(lambda: self._form() is None, "the end of the form")
        self._picture("patients")

    @staticmethod
    def _form() -> PatientForm | None:
        top = QApplication.activeModalWidget()
        return top if isinstance(top, PatientForm) else None

    def check_channels(self, setup: SetupPresenter[Any, Any], sound: SoundCard) -> Script:
        """Hear every channel where it belongs."""
        click(sound.check)
        yield Wait(lambda: _asks(setup), "the channel check")
        self._picture("session-check")
        while _asks(setup):
            number = setup.view.check.number
            yield Wait(lambda: setup.output_check.takes_answer, "the sound of a channel")
            click(sound.channel_buttons[setup.view.check_playing])
            yield Wait(_moved(setup, number), "the next channel")
        self._picture("session-checked")


def _asks(setup: SetupPresenter[Any, Any]) -> bool:
    return setup.view.check.state is CheckState.ASKING


def _moved(setup: SetupPresenter[Any, Any], number: int) -> Callable[[], bool]:
    return lambda: setup.view.check.number != number or not _asks(setup)
