"""The page of the tests, within the settings: the built-in ones, the site's own copies, and batteries of them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from core.assessment.batteries import Battery
from core.assessment.duration import visit_s
from core.assessment.protocol import LockedProtocol
from core.assessment.protocol_library import is_own
from see2sound_desktop.presenters.context import AppContext, StartBattery, StartSession
from see2sound_desktop.presenters.protocol_form import ProtocolForm
from see2sound_desktop.presenters.protocol_words import length_words, minutes_words, name_words
from see2sound_desktop.presenters.protocols import ProtocolsPresenter, ProtocolsView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.asking import agreed
from see2sound_desktop.widgets.basics import button, row, scrolled, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.widgets.two_line_list import Line, TwoLineList
from see2sound_desktop.windows.protocol_details import BatteryDetails, ProtocolDetails
from see2sound_desktop.windows.protocol_form_view import ProtocolFormView

_BATTERY = "battery:"
"""Before the id of a battery, in the keys of the list: no id of a test holds a colon."""
_LIST_SHARE, _DETAILS_SHARE = 2, 3


class ProtocolsPage(QWidget):
    """Two faces: what there is, and the form of a copy."""

    left = Signal()
    """Back to the settings."""

    def __init__(self, context: AppContext, presenter: ProtocolsPresenter) -> None:
        super().__init__()
        self._context, self.presenter = context, presenter
        self.setProperty("ground", "window")
        self.back = button(self.tr("&Back to the settings"), icon="chevron-left", pressed=self.left.emit)
        self.skipped = IconLine()
        self.list = TwoLineList(self.tr("Batteries and tests"))
        self.list.chosen.connect(self.choose)
        self.details, self.battery = ProtocolDetails(), BatteryDetails()
        self.details.use_wanted.connect(self._use)
        self.details.copy_wanted.connect(self._copy)
        self.details.edit_wanted.connect(self._edit)
        self.details.remove_wanted.connect(self._ask_removal)
        self.battery.visit_wanted.connect(self._start_visit)
        self._about, self._faces = QStackedWidget(), QStackedWidget()
        self.form: ProtocolFormView | None = None
        self._chosen = ""
        self._lay_out()
        presenter.changed.connect(self.show_view)

    def _lay_out(self) -> None:
        space, browse = theme().size("space_l"), QWidget()
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), browse)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        for card in (self.details, self.battery):
            area = scrolled(card)
            card.setProperty("ground", "")
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._about.addWidget(area)
        sides = QHBoxLayout()
        sides.setSpacing(space)
        sides.addWidget(self.list, _LIST_SHARE)
        sides.addWidget(self._about, _DETAILS_SHARE)
        column = QVBoxLayout(browse)
        column.setContentsMargins(space + 8, theme().size("space_m"), space + 8, theme().size("space_m"))
        column.setSpacing(theme().size("space_s"))
        column.addLayout(row(self.back, text(self.tr("Tests and batteries"), "heading"), None))
        column.addWidget(self.skipped)
        column.addLayout(sides, 1)
        self._faces.addWidget(browse)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)

    def take_over(self, before: "ProtocolsPage") -> None:
        """Go on where another one stood; a copy that is being edited stays as it is."""
        self._chosen = before._chosen
        if before.form is not None:
            self._open(before.form.form)

    def activated(self) -> None:
        """The page has come to the front: sessions may have been held, files may have changed."""
        self.presenter.refresh()
        if self.form is None:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is shown ------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_view(self, view: ProtocolsView) -> None:
        """Show what there is, batteries first."""
        lines = [self._battery_line(battery, view) for battery in view.batteries]
        lines += [self._line(locked) for locked in view.protocols]
        if self._chosen not in {line.key for line in lines}:
            self._chosen = view.protocols[0].protocol.id if view.protocols else ""
        self.list.fill(lines, self._chosen)
        self.skipped.say("\n".join(view.skipped), warns=True)
        self.choose(self._chosen)

    def _battery_line(self, battery: Battery, view: ProtocolsView) -> Line:
        visits = [
            minutes_words(visit_s([found.protocol for found in map(view.find, visit) if found]))
            for visit in battery.visits
        ]
        return Line(
            f"{_BATTERY}{battery.id}",
            name_words(battery),
            self.tr("Battery · {visits}").format(visits=self.tr(", then ").join(visits)),
        )

    def _line(self, locked: LockedProtocol) -> Line:
        protocol = locked.protocol
        said = length_words(protocol)
        if is_own(protocol):
            said = self.tr("Own copy, no norms · {length}").format(length=said)
        return Line(protocol.id, name_words(protocol), said)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show all about a test, by its id, or about a battery."""
        self._chosen = key
        self.list.choose(key)
        found, battery = self.presenter.view.find(key), self._battery
        if found is not None:
            self.details.show_protocol(found)
            self._about.setCurrentIndex(0)
        elif battery is not None:
            self.battery.show_battery(battery, self.presenter.view)
            self._about.setCurrentIndex(1)

    def choose_battery(self, battery_id: str) -> None:
        """Show all about a battery."""
        self.choose(f"{_BATTERY}{battery_id}")

    @property
    def _battery(self) -> Battery | None:
        """The battery that is chosen."""
        wanted = self._chosen.removeprefix(_BATTERY)
        return next((one for one in self.presenter.view.batteries if one.id == wanted), None)

    # --- what is done -------------------------------------------------------------------------------------------------

    @Slot()
    def _use(self) -> None:
        self._context.request(StartSession(protocol_id=self._chosen))

    @Slot(int)
    def _start_visit(self, visit: int) -> None:
        if self._battery is not None:
            self._context.request(StartBattery(self._battery.id, visit))

    @Slot()
    def _copy(self) -> None:
        self._open(self.presenter.copy(self._chosen))

    @Slot()
    def _edit(self) -> None:
        self._open(self.presenter.edit(self._chosen))

    def _open(self, form: ProtocolForm | None) -> None:
        if form is None:
            return
        form.saved.connect(self._saved)
        self.form = ProtocolFormView(form)
        self.form.left.connect(self._leave_form)
        self._faces.addWidget(self.form)
        self._faces.setCurrentWidget(self.form)
        self.form.activated()

    @Slot()
    def _leave_form(self) -> None:
        """Back to the list; what was edited and not saved is lost only when that is wanted."""
        if self.may_leave():
            self._close()

    def may_leave(self) -> bool:
        """Whether nothing would be lost, or that it is was agreed to."""
        if self.form is None or not self.form.form.is_changed:
            return True
        return agreed(
            self,
            self.tr("Edited test"),
            self.tr("Leave without saving?"),
            self.tr("What you changed in this copy would be lost."),
            self.tr("Leave"),
            self.tr("Go on editing"),
        )

    @Slot(object)
    def _saved(self, locked: LockedProtocol) -> None:
        self._chosen = locked.protocol.id

    @Slot()
    def _close(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        self._faces.setCurrentIndex(0)
        self._faces.removeWidget(form)
        form.form.deleteLater()
        form.deleteLater()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_removal(self) -> None:
        found = self.presenter.view.find(self._chosen)
        if found is None:
            return
        protocol_id, name = found.protocol.id, name_words(found.protocol)
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Delete a copy"),
            self.tr("Delete “{name}”?").format(name=name),
            parent=self,
        )
        box.setInformativeText(self.tr("Sessions that were held with it stay whole: each keeps the test it was."))
        agree = box.addButton(self.tr("Delete it"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        agree.clicked.connect(lambda: self.presenter.remove(protocol_id))
        box.open()
