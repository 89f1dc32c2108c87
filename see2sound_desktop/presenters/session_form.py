"""The form before a session, without widgets: what was asked, what of last time still holds, and what it leads to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment.circumstances import Circumstances, circumstances_of
from core.assessment.detection_screen import Ear, EarResult
from core.assessment.interpretation import Evidence, Interpretation, interpret, missing
from core.assessment.level import PresentationLevel
from core.audio import Layout
from core.errors import InputError
from core.records.model import LesionSide, Patient
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.ear_screen import EarScreen, ScreenView

if TYPE_CHECKING:
    from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
    from see2sound_desktop.presenters.setup_view import SetupView


@dataclass(frozen=True)
class FormView:
    """What the card and the form show."""

    patient: Patient | None = None
    layout: Layout = Layout.BINAURAL
    has_output: bool = False
    patient_points: bool = True
    asked: Circumstances = field(default_factory=Circumstances)
    last: Circumstances = field(default_factory=Circumstances)
    """What of the last session may still hold."""
    last_utc: datetime | None = None
    """When that was; None where nothing was asked before."""
    screen: ScreenView = field(default_factory=ScreenView)

    @property
    def lesion_side(self) -> LesionSide:
        """The side on the patient's record."""
        return LesionSide.UNKNOWN if self.patient is None else self.patient.lesion_side

    @property
    def was_begun(self) -> bool:
        """Whether anything was asked."""
        return self.asked != Circumstances()

    @property
    def missing(self) -> tuple[str, ...]:
        """What still has to be asked, by the names of its fields."""
        return missing(self.asked, self.layout)

    @property
    def may_be_unchanged(self) -> bool:
        """Whether something that was not asked today was answered last time."""
        return self.last_utc is not None and self.asked.filled_from(self.last) != self.asked

    @property
    def leads_to(self) -> Interpretation:
        """What the form alone makes of the result."""
        evidence = Evidence(self.asked, self.layout, self.lesion_side, patient_points=self.patient_points)
        return interpret(evidence)


class SessionFormPresenter(QObject):
    """Every answer holds at once: it is the session's when that begins, and then the next one is asked anew."""

    changed = Signal(object)
    """``FormView``"""
    patient_wanted = Signal()
    """The side on the patient's record is wrong, or not known: it is changed there."""

    def __init__(self, context: AppContext, setup: "SessionSetupPresenter") -> None:
        super().__init__(setup)
        self._context, self._setup = context, setup
        self._view = FormView()
        self._device_id: str | None = None
        self.screen = EarScreen(context, self)
        self.screen.changed.connect(self._screen_changed)
        self.screen.counted.connect(self._counted)
        context.patient_changed.connect(self._patient_changed)
        setup.changed.connect(self._setup_changed)
        setup.ready.connect(self._begun)
        self._begin(context.patient)  # who was chosen before the page was first opened

    @property
    def view(self) -> FormView:
        """What is shown."""
        return self._view

    def take_over(self, before: "SessionFormPresenter") -> None:
        """Go on with what was asked at another one; a screen that was not finished is not counted."""
        before.screen.end()
        self._device_id = before._device_id
        self._set(**{one.name: getattr(before.view, one.name) for one in fields(FormView) if one.name != "screen"})

    def answer(self, **answers: object) -> None:
        """Take answers over (fields of ``Circumstances``); None is "not asked". InputError for what cannot be."""
        self._set(asked=replace(self._view.asked, **answers))  # type: ignore[arg-type]

    def confirm_side(self, *, confirmed: bool) -> None:
        """The side on the patient's record was confirmed with the picture. One that is not known cannot be."""
        side = self._view.lesion_side
        self.answer(lesion_side=side if confirmed and side is not LesionSide.UNKNOWN else None)

    def take_unchanged(self) -> None:
        """What was not asked yet is as last time, but for what is asked anew at each session."""
        self._set(asked=self._view.asked.filled_from(self._view.last))

    def begin_screen(self) -> None:
        """Screen both ears at the chosen output, 10 dB below the level of the session."""
        setup = self._setup.view
        device, open_output = setup.device, self._setup.environment.open_screen_output
        if device is None or setup.choice.layout is not Layout.BINAURAL:
            return
        self._setup.output_check.end()
        calibration = setup.sound.standing.valid
        level = None if calibration is None else PresentationLevel(calibration, setup.choice.level_dba)
        self.screen.begin(lambda: open_output(device.id, Layout.BINAURAL), level, self._setup.environment.seed())

    @Slot(object)
    def _screen_changed(self, screen: ScreenView) -> None:
        self._set(screen=screen)

    @Slot(object)
    def _counted(self, results: Mapping[Ear, EarResult]) -> None:
        self.answer(**{f"screen_{ear.value}": result for ear, result in results.items()})

    @Slot(object)
    def _patient_changed(self, patient: Patient | None) -> None:
        """Another patient is asked anew. The same one's record may have changed: then its side is confirmed anew."""
        before = self._view.patient
        if patient is None or before is None or patient.uuid != before.uuid:
            self._begin(patient)
        elif patient.lesion_side is not before.lesion_side:
            self._set(patient=patient)
            self.answer(lesion_side=None)
        else:
            self._set(patient=patient)

    @Slot(object)
    def _begun(self, _session: object) -> None:
        self._begin(self._view.patient)

    def _begin(self, patient: Patient | None) -> None:
        self.screen.end()
        last, when = Circumstances(), None
        setup = None if patient is None else self._context.store.last_asked(patient.uuid)
        if setup is not None:
            try:
                known = circumstances_of(setup)
            except InputError:  # of a newer version, which the report says; nothing to fill in from
                known = None
            if known is not None:
                last, when = known.lasting, setup.created_utc
        self._set(patient=patient, asked=Circumstances(), last=last, last_utc=when)

    @Slot(object)
    def _setup_changed(self, setup: "SetupView") -> None:
        """Other headphones, other ears: over another output the ears are screened anew."""
        device_id = None if setup.device is None else setup.device.id
        self._set(
            layout=setup.choice.layout,
            has_output=setup.device is not None,
            patient_points=setup.choice.answer_mode != "therapist",
        )
        if device_id == self._device_id:
            return
        self._device_id = device_id
        self.screen.end()
        if self._view.asked.screen_left is not None or self._view.asked.screen_right is not None:
            self.answer(screen_left=None, screen_right=None)

    def _set(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)
