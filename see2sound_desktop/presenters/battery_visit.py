"""One visit of a battery: its tests one after the other, with what was chosen, checked and asked carried over.

Its place in the battery is stored with each of its sessions: after a restart the visit goes on with the test that is
next.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment import batteries
from core.assessment.batteries import Battery
from core.assessment.circumstances import Circumstances, circumstances_of
from core.assessment.protocol import Protocol
from core.assessment.protocol_library import built_in
from core.assessment.visit import SITTING, BatteryPlace, visit_of
from core.errors import InputError
from core.records.model import Patient, SessionSetup
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.session_repeat import carried

if TYPE_CHECKING:
    from see2sound_desktop.presenters.session_setup import SessionSetupPresenter


@dataclass(frozen=True)
class VisitView:
    """Where a visit stands."""

    battery: Battery
    visit: int
    """From 0."""
    protocol_id: str
    """The test that comes now, or next."""
    sitting: str
    """What its sessions have in common, and no others."""
    interrupted: str | None = None
    """The session of that test, where it was begun and interrupted."""

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
    """Leads through the tests of a visit: each end leads on to the next one, with a rest between."""

    changed = Signal(object)
    """``VisitView``, or None when no visit goes on."""
    found = Signal(object)
    """``VisitView`` of a visit of the patient in the room that was begun today and left unfinished; None where none."""

    def __init__(
        self,
        context: AppContext,
        setup: "SessionSetupPresenter",
        parent: QObject | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._setup, self._now = setup, now
        self._context = context
        self._view: VisitView | None = None
        self._left: VisitView | None = None
        self._declined: set[str] = set()
        self._began_utc = now()
        self._asked: Circumstances | None = None
        self._patient = context.patient
        setup.place_of = self.place_of
        context.patient_changed.connect(self._patient_changed)

    @property
    def view(self) -> VisitView | None:
        """Where the visit stands; None when none goes on."""
        return self._view

    def begin(self, battery_id: str, visit: int) -> None:
        """Choose the first test of a visit; the sound check is to be done in this sitting."""
        battery = next(one for one in batteries.built_in() if one.id == battery_id)
        self._begin_sitting()
        self._show(VisitView(battery, visit, battery.visits[visit][0], str(uuid4())))
        self._setup.choose(protocol_id=battery.visits[visit][0])

    def take_over(self, before: "BatteryVisit") -> None:
        """Go on with the visit of another one."""
        self._began_utc, self._asked, self._patient = before._began_utc, before._asked, before._patient
        self._declined = before._declined
        self._show(before.view)

    def end(self) -> None:
        """The therapist goes another way."""
        self._show(None)

    def place_of(self, protocol_id: str) -> BatteryPlace | None:
        """The place of a test in the visit that goes on; None where none does, or it is another test."""
        view = self._view
        if view is None or protocol_id != view.protocol_id:
            return None
        return BatteryPlace(view.battery.id, view.visit, view.sitting)

    def held(self, setup: SessionSetup) -> VisitView | None:
        """A session is over: the test to offer next. None after the last; another test in between changes nothing.

        A session that was interrupted and gone on with after a restart brings its visit back.
        """
        bound = self._bound(setup)
        if self._view is None and bound is not None:
            self._began_utc = setup.created_utc
            self._show(bound)
        view = self._view
        if view is None:
            return None
        self._asked = _asked_before(setup)
        if setup.protocol_id == view.protocol_id:
            following = view.battery.after(view.visit, view.protocol_id)
            self._show(None if following is None else replace(view, protocol_id=following, interrupted=None))
        return self._view

    @staticmethod
    def _bound(setup: SessionSetup) -> VisitView | None:
        """The visit that a stored session belongs to, at its test."""
        try:
            place = visit_of(setup).battery
        except InputError:  # of a newer version: nothing here can go on with it
            return None
        battery = (
            None if place is None else next((one for one in batteries.built_in() if one.id == place.battery), None)
        )
        if place is None or battery is None or setup.protocol_id not in battery.visits[place.visit]:
            return None
        return VisitView(battery, place.visit, setup.protocol_id, place.sitting)

    def bring_back(self, visit: VisitView) -> None:
        """Go on with a visit that ended when another patient came; its own is in the room again."""
        self._begin_sitting()
        self._show(visit)
        self.look()

    def go_on(self, fatigue: int | None = None) -> bool:
        """Choose the next test. False when the sitting took too long, so that all is to be checked and asked anew.

        Within a sitting what was asked holds, but for ``fatigue``, which a test may have changed.
        """
        if self._view is None:
            return False
        same_sitting = self._now() - self._began_utc <= SITTING
        self._setup.choose(protocol_id=self._view.protocol_id)
        if not same_sitting:
            self._begin_sitting()
        elif self._asked is not None:
            self._setup.form.answer(**carried(self._asked) | {"fatigue": fatigue})
        return same_sitting

    # --- after a restart ----------------------------------------------------------------------------------------------

    def look(self) -> None:
        """See whether the patient in the room has a visit of today that was left unfinished; ``found`` says which."""
        left = None if self._view is not None or self._patient is None else self._unfinished(self._patient)
        if left != self._left:
            self._left = left
            self.found.emit(left)

    def _unfinished(self, patient: Patient) -> VisitView | None:
        stands = batteries.standing(self._context.store.sessions(patient.uuid))
        if stands is None or stands.began_utc.astimezone().date() != self._now().astimezone().date():
            return None
        place = stands.place
        if place.sitting in self._declined:
            return None
        return VisitView(stands.battery, place.visit, stands.protocol_id, place.sitting, stands.open_uuid)

    def take_up(self) -> str | None:
        """Go on with the visit that was found: its next test is chosen, and all is checked anew.

        The uuid of that test's session where it was interrupted: that one is to be gone on with.
        """
        left = self._left
        if left is None:
            return None
        self._begin_sitting()
        self._show(left)
        self.look()
        self._setup.choose(protocol_id=left.protocol_id)
        return left.interrupted

    def leave(self) -> None:
        """Not that visit: it is not offered again before the next start."""
        if self._left is not None:
            self._declined.add(self._left.sitting)
        self.look()

    def _begin_sitting(self) -> None:
        """All is to be checked and asked from here on."""
        self._setup.forget_check()
        self._began_utc, self._asked = self._now(), None

    @Slot(object)
    def _patient_changed(self, patient: Patient | None) -> None:
        """A visit is one patient's."""
        before, self._patient = self._patient, patient
        if before is not None and (patient is None or patient.uuid != before.uuid):
            self.end()
        self.look()

    def _show(self, view: VisitView | None) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _asked_before(setup: SessionSetup) -> Circumstances | None:
    try:
        return circumstances_of(setup)
    except InputError:  # of a newer version: there is nothing to carry over
        return None
