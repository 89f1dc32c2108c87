"""One visit of a battery: its tests one after the other, with what was chosen, checked and asked carried over."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment import batteries
from core.assessment.batteries import Battery
from core.assessment.circumstances import Circumstances, circumstances_of
from core.assessment.protocol import Protocol
from core.assessment.protocol_library import built_in
from core.errors import InputError
from core.records.model import Patient, SessionSetup
from see2sound_desktop.presenters.context import AppContext

if TYPE_CHECKING:
    from see2sound_desktop.presenters.session_setup import SessionSetupPresenter

SITTING = timedelta(hours=2)
"""So long a visit goes on as one sitting: after that headphones may have been taken off, and all is checked anew."""


@dataclass(frozen=True)
class VisitView:
    """Where a visit stands."""

    battery: Battery
    visit: int
    """From 0."""
    protocol_id: str
    """The test that comes now, or next."""

    @property
    def test(self) -> Protocol:
        """That test itself."""
        return next(one.protocol for one in built_in() if one.protocol.id == self.protocol_id)

    @property
    def number(self) -> int:
        """1 for the first test."""
        return self.battery.visits[self.visit].index(self.protocol_id) + 1

    @property
    def total(self) -> int:
        """How many tests the visit has."""
        return len(self.battery.visits[self.visit])


class BatteryVisit(QObject):
    """Chooses the tests of a visit on the set-up page. The therapist starts each."""

    changed = Signal(object)
    """``VisitView``, or None when no visit goes on."""

    def __init__(
        self,
        context: AppContext,
        setup: "SessionSetupPresenter",
        parent: QObject | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._setup, self._now = setup, now
        self._view: VisitView | None = None
        self._began_utc = now()
        self._asked: Circumstances | None = None
        self._patient = context.patient
        context.patient_changed.connect(self._patient_changed)

    @property
    def view(self) -> VisitView | None:
        """Where the visit stands; None when none goes on."""
        return self._view

    def begin(self, battery_id: str, visit: int) -> None:
        """Choose the first test of a visit; the sound check is to be done in this sitting."""
        battery = next(one for one in batteries.built_in() if one.id == battery_id)
        self._forget_check()
        self._began_utc, self._asked = self._now(), None
        self._show(VisitView(battery, visit, battery.visits[visit][0]))
        self._setup.choose(protocol_id=battery.visits[visit][0])

    def take_over(self, before: "BatteryVisit") -> None:
        """Go on with the visit of another one."""
        self._began_utc, self._asked, self._patient = before._began_utc, before._asked, before._patient
        self._show(before.view)

    def end(self) -> None:
        """The therapist goes another way."""
        self._show(None)

    def held(self, setup: SessionSetup) -> VisitView | None:
        """A session is over: the test to offer next. None after the last; another test in between changes nothing."""
        view = self._view
        if view is None:
            return None
        try:
            self._asked = circumstances_of(setup)
        except InputError:  # of a newer version: there is nothing to carry over
            self._asked = None
        if setup.protocol_id == view.protocol_id:
            following = view.battery.after(view.visit, view.protocol_id)
            self._show(None if following is None else replace(view, protocol_id=following))
        return self._view

    def go_on(self) -> bool:
        """Choose the next test. False when the sitting took too long, so that all is to be checked and asked anew.

        Within a sitting what was asked holds, but for fatigue, which a test may have changed.
        """
        if self._view is None:
            return True
        same_sitting = self._now() - self._began_utc <= SITTING
        self._setup.choose(protocol_id=self._view.protocol_id)
        if not same_sitting:
            self._forget_check()
            self._began_utc, self._asked = self._now(), None
        elif self._asked is not None:
            known = {part.name: getattr(self._asked, part.name) for part in fields(Circumstances)}
            self._setup.form.answer(**known | {"fatigue": None})
        return same_sitting

    def _forget_check(self) -> None:
        self._setup.choose(layout=self._setup.view.choice.layout)

    @Slot(object)
    def _patient_changed(self, patient: Patient | None) -> None:
        """A visit is one patient's."""
        before, self._patient = self._patient, patient
        if before is not None and (patient is None or patient.uuid != before.uuid):
            self.end()

    def _show(self, view: VisitView | None) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)
