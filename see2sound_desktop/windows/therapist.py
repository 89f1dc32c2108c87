"""The therapist window: the rail, the patient who is in the room, what is to be said in a sentence, and the pages."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.records.model import Patient
from see2sound_desktop.presenters.context import (
    AppContext,
    Notice,
    OpenAccounts,
    OpenModels,
    OpenProtocols,
    OpenResults,
    OpenScene,
    OpenTrainingResults,
    PageName,
    PageRequest,
    RepeatSession,
    ResumeSession,
    ResumeTraining,
    StartBattery,
    StartSession,
)
from see2sound_desktop.theme import Dress, set_icon, theme
from see2sound_desktop.widgets.basics import text
from see2sound_desktop.widgets.head_mark import HeadMark
from see2sound_desktop.widgets.notice_bar import NoticeBar
from see2sound_desktop.widgets.patient_chip import PatientChip
from see2sound_desktop.widgets.rail import NavigationRail, RailEntry
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.window_guard import WindowGuard
from see2sound_desktop.wording import patient_words, side_words

PageFactory = Callable[[AppContext], Page]

_PAGE_OF_REQUEST: dict[type[PageRequest], PageName] = {
    OpenResults: PageName.RESULTS,
    ResumeSession: PageName.SESSION,
    RepeatSession: PageName.SESSION,
    StartSession: PageName.SESSION,
    StartBattery: PageName.SESSION,
    ResumeTraining: PageName.TRAINING,
    OpenTrainingResults: PageName.RESULTS,
    OpenScene: PageName.SCENES,
    OpenAccounts: PageName.SETTINGS,
    OpenModels: PageName.SETTINGS,
    OpenProtocols: PageName.SETTINGS,
}

_LEAST_SIZE, _USUAL_SIZE = QSize(1120, 700), QSize(1280, 800)
_FRAME_PX = 40
"""What a window system's title may take."""


def fills_screen(available: QSize) -> bool:
    """Whether the window opens as large as its screen: where the usual size, with a title, would reach beyond it."""
    is_low = available.height() < _USUAL_SIZE.height() + _FRAME_PX or available.width() < _USUAL_SIZE.width()
    return is_low and available.expandedTo(_LEAST_SIZE) == available


class TherapistWindow(QMainWindow):
    """Shows one page at a time. A page is built when it is first needed. ``closed`` is emitted once it may end."""

    closed = Signal()

    def __init__(self, context: AppContext, factories: Mapping[PageName, PageFactory]) -> None:
        super().__init__()
        self.context = context
        self._factories = dict(factories)
        self._pages: dict[PageName, Page] = {}
        self._current: PageName | None = None
        self._ended = False
        Dress(self)
        self.setWindowTitle("See2Sound")
        self.setMinimumSize(_LEAST_SIZE)
        self.resize(_USUAL_SIZE)
        self.setAcceptDrops(True)

        self._rail = NavigationRail(self._entries())
        self._rail.chosen.connect(self._rail_chosen)
        self._title = text("", "title")
        self._chip = PatientChip()
        self._chip.clicked.connect(self._chip_clicked)
        self._notice = NoticeBar()
        self._notice.acted.connect(self.take)
        self._stack = QStackedWidget()
        self._mark = HeadMark()
        self._lay_out()
        self._shortcuts = [self._shortcut(number, name) for number, name in enumerate(PageName, start=1)]
        self.guard = WindowGuard(context, self, self._faces, self._header_line)
        self.guard.locked.connect(self._hold_shortcuts)
        context.patient_changed.connect(self._show_patient)
        context.noticed.connect(self._show_notice)
        context.requested.connect(self.take)
        context.jobs.busy_changed.connect(self._rail.show_busy)
        self._show_patient(context.patient)

    def _shortcut(self, number: int, name: PageName) -> QShortcut:
        made = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
        made.activated.connect(lambda: self.show_page(name))
        return made

    @Slot(bool)
    def _hold_shortcuts(self, locked: bool) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not locked)

    def _entries(self) -> list[RailEntry]:
        words = {
            PageName.PATIENTS: self.tr("Patients"),
            PageName.SCENES: self.tr("Scenes"),
            PageName.SESSION: self.tr("Session"),
            PageName.TRAINING: self.tr("Training"),
            PageName.RESULTS: self.tr("Results"),
            PageName.SETTINGS: self.tr("Settings"),
        }
        return [RailEntry(name.value, words[name], name.value) for name in PageName]

    def _lay_out(self) -> None:
        header = QFrame()
        header.setObjectName("header")
        header.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # two lines keep their room
        self._header_line = line = QHBoxLayout(header)
        line.addStrut(theme().size("header_height"))
        line.setContentsMargins(theme().size("space_l") + 8, 0, theme().size("space_l") + 8, 0)
        line.setSpacing(theme().size("space_m") - 4)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._chip)
        margin = theme().size("space_l") + 8
        notice_room = QVBoxLayout()
        notice_room.setSpacing(0)
        notice_room.setContentsMargins(margin, 0, margin, 0)
        notice_room.addWidget(self._notice)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(header)
        right.addLayout(notice_room)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        central = QWidget()
        central.setProperty("ground", "window")
        central.setLayout(whole)
        self._faces = QStackedWidget()
        self._faces.addWidget(central)
        self.setCentralWidget(self._faces)
        self._show_mark()

    def _show_mark(self) -> None:
        """A demonstration says so on every page."""
        self._mark.setText(self.tr("Demonstration: nobody here is a patient"))
        self._mark.setVisible(self.context.store.people.is_demonstration)

    # --- pages -------------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show it, as large as its screen where that is small."""
        if fills_screen(self.screen().availableGeometry().size()):
            self.showMaximized()
        else:
            self.show()

    def page(self, name: PageName) -> Page:
        """The page of that name, built now if it was not yet."""
        if name not in self._pages:
            made = self._factories[name](self.context)
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    @property
    def current(self) -> PageName | None:
        """The page that is shown."""
        return self._current

    @property
    def rail(self) -> NavigationRail:
        """The buttons of the pages."""
        return self._rail

    @property
    def notice_bar(self) -> NoticeBar:
        """The sentence above the page."""
        return self._notice

    def show_page(self, name: PageName) -> None:
        """Bring a page to the front."""
        page = self.page(name)
        self._current = name
        self._stack.setCurrentWidget(page)
        self._rail.choose(name.value)
        self._title.setText(page.title)
        self.setWindowTitle(f"{page.title} – See2Sound")
        page.activated()

    @Slot(object)
    def take(self, request: PageRequest) -> None:
        """Go to the page a request is for and hand it over."""
        name = _PAGE_OF_REQUEST[type(request)]
        self.show_page(name)
        self.page(name).take(request)

    # --- another language ---------------------------------------------------------------------------------------------

    @property
    def holds_its_words(self) -> bool:
        """Whether something runs on a page that must end in the language in which it began."""
        return any(page.holds_its_words for page in self._pages.values())

    def speak_anew(self) -> None:
        """The language is another: every page is made anew and goes on with what was begun on it."""
        self._rail.rename(self._entries())
        self._rail.show_busy(self.context.jobs.titles)
        self._show_patient(self.context.patient)
        self._show_mark()
        self.guard.speak_anew()
        self._notice.speak_anew()
        shown, self._current = self._current, None
        for name, before in list(self._pages.items()):
            heir = self._factories[name](self.context)
            before.hand_over(heir)
            self._pages[name] = heir
            self._stack.insertWidget(self._stack.indexOf(before), heir)
            self._stack.removeWidget(before)
            before.deleteLater()
        if shown is not None:
            self.show_page(shown)

    @Slot(str)
    def _rail_chosen(self, key: str) -> None:
        self.show_page(PageName(key))

    @Slot()
    def _chip_clicked(self) -> None:
        self.show_page(PageName.PATIENTS)

    # --- what follows everywhere -------------------------------------------------------------------------------------

    @Slot(object)
    def _show_patient(self, patient: Patient | None) -> None:
        words = patient_words(patient) if patient is not None else self.tr("No patient chosen")
        self._chip.say(words, *(() if patient is None else (patient.code, side_words(patient))))
        self._chip.setAccessibleName(self.tr("Current patient: {words}").format(words=words))
        self._chip.setToolTip(self.tr("Go to the list of patients"))
        self._chip.setProperty("empty", "false" if patient is not None else "true")
        set_icon(self._chip, "patients", "on_accent_soft" if patient is not None else "text_muted", 20)
        self._chip.style().unpolish(self._chip)
        self._chip.style().polish(self._chip)

    @Slot(object)
    def _show_notice(self, notice: Notice | None) -> None:
        self._notice.show_notice(notice)

    # --- files dropped on the window, and the end --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as in dialogs. What takes Enter itself comes first."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file of this machine."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file as a scene."""
        event.acceptProposedAction()
        self.context.request(OpenScene(event.mimeData().urls()[0].toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when every page says that nothing would be lost."""
        if not self._ended and not self.guard.may_end():
            event.ignore()
            return
        for name, page in self._pages.items():
            if not self._ended and not page.can_close():
                self.show_page(name)
                event.ignore()
                return
        event.accept()
        self.end()

    def end(self) -> None:
        """Close without asking: the pages let go of what they hold. Ending twice does nothing."""
        if self._ended:
            return
        self._ended = True
        for page in self._pages.values():
            page.closing()
        self.close()
        self.closed.emit()
