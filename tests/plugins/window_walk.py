"""A walk by every page, dialog and screen of the therapist's, each as it stands at some moment of its use."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import SimpleNamespace

import walk_records
from calibration_bench import Bench
from held_session import hold
from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from core import scene_library
from core.assessment.standard_tests import LINE_BISECTION
from core.audio import Layout
from core.calibration import CalibrationKind
from core.ears import Ears
from core.playback.devices import SILENT
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide, Patient
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import OpenModels, OpenProtocols, OpenResults, PageName
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_views import LiveView, PauseReason, SessionEnd, Stage, Step
from see2sound_desktop.wording import translate

SIZE = QSize(1280, 800)
_PATIENCE_S, _BETWEEN_LOOKS_S = 30.0, 0.002
Stand = tuple[str, QWidget]


class Walk:
    """Brings the windows of an application to where they are to be looked at, one after the other."""

    def __init__(self, application: Application, size: QSize = SIZE) -> None:
        self.application, self.context = application, application.context
        self.window = application.window
        self.window.resize(size)
        self.window.show()
        self.session = self.window.page(PageName.SESSION)
        self.session.setup.environment = SessionEnvironment(
            open_output=lambda _device, layout: SilentPlayer(layout),
            open_screen_output=lambda _device, layout: SilentPlayer(layout),
            offers_silence=True,
            seed=lambda: 5,
            find_voice=lambda: None,
        )

    def stands(self) -> Iterator[Stand]:
        """Where the walk stops, and the window that is looked at there."""
        for name in PageName:
            self.page(name)
            yield self.settled(f"{name}-empty")
        patient = self.context.store.add_patient("P-1", birth_year=1951, lesion_side=LesionSide.RIGHT, notes="A note.")
        self.context.choose_patient(patient)
        for name in PageName:
            self.page(name)
            yield self.settled(f"{name}")
        yield from self.patients(patient)
        yield from self.results(patient)
        yield from self.scenes()
        yield from self.setting_up()
        yield from self.live()
        yield from self.settings()
        yield from self.calibration()
        yield from walk_records.stands(self)

    # --- how it walks -------------------------------------------------------------------------------------------------

    def wait(self, until: Callable[[], object]) -> None:
        deadline = time.monotonic() + _PATIENCE_S
        while not until():
            assert time.monotonic() < deadline, "the window never came to stand there"
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(_BETWEEN_LOOKS_S)  # it returns at once where nothing happens, and others work meanwhile

    def settled(self, name: str, window: QWidget | None = None) -> Stand:
        """Everything lies where it belongs."""
        self.wait(lambda: not self.application.jobs.titles)
        for _ in range(5):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        return name, window or self.window

    def page(self, name: PageName) -> QWidget:
        self.window.show_page(name)
        return self.window.page(name)

    def dialog(self, name: str, made: QDialog) -> Iterator[Stand]:
        """A dialog over the window, closed afterwards."""
        made.open()
        yield self.settled(name, made)
        made.done(0)
        made.deleteLater()

    def tabs(self, name: str, parent: QWidget) -> Iterator[Stand]:
        """Every tab, the first one last."""
        for tabs in parent.findChildren(QTabWidget):
            for number in [*range(1, tabs.count()), 0]:
                tabs.setCurrentIndex(number)
                yield self.settled(f"{name}-{tabs.objectName() or 'tab'}-{number + 1}")

    # --- pages --------------------------------------------------------------------------------------------------------

    def patients(self, patient: Patient) -> Iterator[Stand]:
        from see2sound_desktop.presenters.ear_choice import EarChoicePresenter
        from see2sound_desktop.presenters.patient_data import PatientData
        from see2sound_desktop.presenters.patient_entries import PatientEntries, StandardTestDraft
        from see2sound_desktop.windows.ear_choice import EarChoiceDialog
        from see2sound_desktop.windows.patient_course import PatientCourseDialog
        from see2sound_desktop.windows.patient_data import PatientDataDialog
        from see2sound_desktop.windows.patient_form import PatientForm
        from see2sound_desktop.windows.standard_test_form import StandardTestForm

        page = self.page(PageName.PATIENTS)
        choices = page.presenter.set_choices()
        yield from self.dialog("patient-new", PatientForm(lambda _draft: None, parent=page, choices=choices))
        form = PatientForm(lambda _draft: None, patient, parent=page, choices=choices)
        form.ears.fold_button.click()
        yield from self.dialog("patient-edited", form)
        data = PatientDataDialog(PatientData(self.context, patient), page)
        yield from self.dialog("patient-data", data)
        course = PatientCourseDialog(PatientEntries(self.context, patient), page)
        yield from self.dialog("patient-course", course)
        test = StandardTestForm(lambda _draft: None, StandardTestDraft(LINE_BISECTION, "2026-03-14"), page, is_new=True)
        yield from self.dialog("patient-standard-test", test)
        ears = EarChoicePresenter(self.context, choices.sets, Ears(), seed=1)
        yield from self.dialog("ear-choice", EarChoiceDialog(ears, page))

    def results(self, patient: Patient) -> Iterator[Stand]:
        session_uuid = hold(self.context.store, patient)
        self.context.records_changed.emit()
        self.page(PageName.PATIENTS)
        yield self.settled("patients-session")
        self.context.request(OpenResults(session_uuid))
        page = self.window.page(PageName.RESULTS)
        self.wait(lambda: page.results is not None)
        self.settled("results-session")  # they are made anew as the figures come
        yield from self.tabs("results-session", page)

    def scenes(self) -> Iterator[Stand]:
        page = self.page(PageName.SCENES)
        page.open(scene_library.built_in_folder() / "kitchen.scene.json")
        self.wait(lambda: page.picture.has_picture)
        page.editor.select(page.editor.scene.sources[0].id)
        yield self.settled("scenes-kitchen")
        yield from self.tabs("scenes-kitchen", page)

    def setting_up(self) -> Iterator[Stand]:
        from see2sound_desktop.windows.gallery_dialog import GalleryDialog
        from see2sound_desktop.windows.session_form import SessionForm

        page, setup = self.session, self.session.setup
        self.page(PageName.SESSION)
        self.wait(lambda: setup.view.devices_known)
        for layout in (Layout.SURROUND_51, Layout.BINAURAL):
            setup.choose(device_id=SILENT.id, layout=layout)
            setup.begin_check()
            self.wait(lambda: setup.view.check.state is CheckState.ASKING)
            yield self.settled(f"session-check-{layout.value}")
            setup.output_check.end()
        setup.choose(protocol_id="scene")
        yield self.settled("session-scene")
        yield from self.dialog("session-gallery", GalleryDialog(setup.material.view, self.window))
        setup.choose(protocol_id="direction")
        yield from self.dialog("session-form", SessionForm(setup.form, self.window))
        page.end_view.show_end(SessionEnd("s", completed=True, answered=19, planned=21, omissions=2))
        page.end_view.parentWidget().setCurrentWidget(page.end_view)
        yield self.settled("session-end")

    def live(self) -> Iterator[Stand]:
        """A session under way, as its views say it."""
        view = self.session.live_view
        view.parentWidget().setCurrentWidget(view)
        view.side.begin(covered=True)
        entering = LiveView(stage=Stage.RUNNING, answer_mode="therapist", trial_number=3, trials_planned=21)
        choosing = replace(entering, task="sides", choices=("left", "both", "right", "none"))
        for name, live in {
            "welcome": LiveView(trials_planned=21),
            "listen": replace(entering, step=Step.LISTEN, answer_mode="arc", targets_shown=True),
            "enter-where": replace(entering, step=Step.WHERE),
            "enter-how-far": replace(entering, step=Step.HOW_FAR),
            "enter-how-far-roughly": replace(entering, step=Step.HOW_FAR, distance="choices"),
            "enter-choice": replace(choosing, step=Step.CHOOSE),
            "break": replace(entering, step=Step.BREAK, stop_suggested="fatigue"),
            "paused": replace(entering, stage=Stage.PAUSED, pause_reason=PauseReason.THERAPIST),
            "not-understood": replace(
                choosing, stage=Stage.PAUSED, pause_reason=PauseReason.NOT_UNDERSTOOD, practice_needed=2
            ),
            "volume-moved": replace(
                entering, stage=Stage.PAUSED, pause_reason=PauseReason.VOLUME_MOVED, may_take_volume=True
            ),
        }.items():
            view.pads.begin(live)
            view.show_view(live)
            view.setFocus()
            yield self.settled(f"session-live-{name}")
        why, skip, noise = (
            translate("SessionQuestions", words)
            for words in ("Why is this trial skipped?", "Skip", "Noise in the room")
        )
        view.question.ask(why, skip, lambda _why: None, quick=(noise,))
        yield self.settled("session-live-question")
        view.question.dismiss()

    def settings(self) -> Iterator[Stand]:
        from see2sound_desktop.windows.model_licence import LicenceDialog

        page = self.page(PageName.SETTINGS)
        self.context.request(OpenProtocols())
        protocols = page.faces.protocols
        self.wait(lambda: protocols.presenter.view.protocols)
        yield self.settled("protocols")
        protocols.choose_battery(protocols.presenter.view.batteries[0].id)
        yield self.settled("protocols-battery")
        for protocol_id in ("direction", "maa"):
            protocols.choose(protocol_id)
            protocols.details.copy.click()
            yield self.settled(f"protocols-form-{protocol_id}")
            protocols._close()
        protocols.back.click()
        self.context.request(OpenModels())
        self.wait(lambda: len(page.models.rows) == len(page.models.presenter.view.models) > 0)
        yield self.settled("models")
        entry = page.models.presenter.view.models[0].entry
        licence = LicenceDialog(entry, "it fits this computer", "https://models.example", page)
        yield from self.dialog("models-licence", licence)
        page.models.back.click()

    def calibration(self) -> Iterator[Stand]:
        """Every step of the wizard on two loudspeakers, and the figures of headphones."""
        waiting = SimpleNamespace(waitUntil=self.wait)
        bench = Bench(self.application, waiting, Layout.STEREO)
        yield self.settled("calibration-output", bench.wizard)
        bench.fill_output()
        yield self.settled("calibration-places", bench.wizard)
        bench.confirm_places()
        yield self.settled("calibration-levels", bench.wizard)
        for _ in range(2):
            bench.measure()
            bench.click(bench.wizard.next_button)
        yield self.settled("calibration-summary", bench.wizard)
        bench.close()
        bench = Bench(self.application, waiting, Layout.BINAURAL)
        bench.presenter.change(kind=CalibrationKind.SENSITIVITY)
        bench.fill_output()
        yield self.settled("calibration-figures", bench.wizard)
        bench.close()
