"""Settings: how it looks, where sound comes out, whose site this is, where the data lie, what this is."""

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.audio import Layout
from core.playback.door import OutputDevice, device_words
from core.settings import AS_THE_SYSTEM
from see2sound_desktop.presenters.calibration import CalibrationPresenter
from see2sound_desktop.presenters.context import AppContext, OpenAccounts, OpenModels, OpenProtocols, PageRequest
from see2sound_desktop.presenters.controls import ControlsPresenter
from see2sound_desktop.presenters.headphones import HeadphonesPresenter
from see2sound_desktop.presenters.session_level import SoundState, look_at
from see2sound_desktop.presenters.settings import (
    TEXT_SCALES_PERCENT,
    Devices,
    SettingsPresenter,
    languages,
    versions,
)
from see2sound_desktop.presenters.site_logo import SiteLogoPresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, field, row, scrolled, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.reflow import FlowRow, SideBySide
from see2sound_desktop.windows.calibration_wizard import open_wizard
from see2sound_desktop.windows.calibration_words import level_words
from see2sound_desktop.windows.controls_card import ControlsCard
from see2sound_desktop.windows.headphones_card import HeadphonesCard
from see2sound_desktop.windows.loudspeakers_card import LoudspeakersCard
from see2sound_desktop.windows.models_card import ModelsCard
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.protocols_card import ProtocolsCard
from see2sound_desktop.windows.records_card import RecordsCard
from see2sound_desktop.windows.settings_faces import SettingsFaces
from see2sound_desktop.windows.site_logo import SiteLogo
from see2sound_desktop.wording import intended_use, layout_words

if TYPE_CHECKING:
    from see2sound_desktop.windows.models_page import ModelsPage

_CONTENT_WIDTH = 1160


class SettingsPage(Page):
    """Every choice holds at once and is saved at once."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.presenter = SettingsPresenter(context, self)
        self.presenter.devices_changed.connect(self._show_devices)
        now = self.presenter.settings
        self.theme_choice = self._choice(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ],
            now.theme,
            "theme",
        )
        scales: list[tuple[object, str]] = [(percent, f"{percent} %") for percent in TEXT_SCALES_PERCENT]
        self.scale_choice = self._choice(scales, now.text_scale_percent, "text_scale_percent")
        of_windows: list[tuple[object, str]] = [(None, self.tr("As the windows")), *languages()]
        self.language_choice = self._choice(
            [(AS_THE_SYSTEM, self.tr("As the system")), *languages()], now.language, "language"
        )
        self.patient_language_choice = self._choice(of_windows, now.patient_language, "patient_language")
        self.report_language_choice = self._choice(of_windows, now.report_language, "report_language")
        self.device_choice = self._choice([(None, self.tr("The system's default output"))], None, "output_device_id")
        self.layout_choice = self._choice(
            [(name, layout_words(name)) for name in ("binaural", "stereo", "5.1")], now.layout, "layout"
        )
        self.screen_choice = self._choice(self._screens(), now.patient_screen, "patient_screen")
        self.site = self._line(now.site_name, "site_name")
        self.therapist = self._line(now.therapist_name, "therapist_name")
        self.logo = SiteLogo(SiteLogoPresenter(context, self))
        self.refresh_button = button(self.tr("Look &again"), icon="repeat", pressed=self.presenter.find_devices)
        self.device_trouble = text("", "error", wrap=True)
        self.device_trouble.hide()
        self.calibrate_button = button(self.tr("Cali&brate this output …"), icon="volume", pressed=self._calibrate)
        self.calibrate_button.setEnabled(False)
        self.level_state = text("", "caption", wrap=True)
        self.exclusive = self._exclusive_box()
        self.headphones = HeadphonesCard(HeadphonesPresenter(context, self))
        self.loudspeakers = LoudspeakersCard(now, self.presenter.change)
        self.faces = SettingsFaces(context, self)
        self.faces.left.connect(self._came_back)
        self.models_card = ModelsCard(lambda: self.faces.take(OpenModels()))
        self.protocols_card = ProtocolsCard(lambda: self.faces.take(OpenProtocols()))
        self.records_card = RecordsCard(lambda: self.faces.take(OpenAccounts()))
        self.controls_card = ControlsCard(ControlsPresenter(context, self))
        self._found: tuple[OutputDevice, ...] = ()
        self._lay_out()

    @property
    def title(self) -> str:
        """The heading above the page."""
        return self.tr("Settings")

    def activated(self) -> None:
        """Look for sound outputs, screens and files of the library: they come and go."""
        self._fill(self.screen_choice, self._screens(), self.presenter.settings.patient_screen)
        self.headphones.presenter.refresh()
        self.controls_card.presenter.refresh()
        self.presenter.find_devices()
        self.faces.activated()

    def can_close(self) -> bool:
        """Ask about a copy of a test that is not saved."""
        return self.faces.may_end()

    def hand_over(self, heir: Self) -> None:
        """What was begun on the pages behind the buttons goes on, and the keyboard stays on the languages."""
        heir.faces.take_over(self.faces)
        for mine, its in (
            (self.language_choice, heir.language_choice),
            (self.patient_language_choice, heir.patient_language_choice),
            (self.report_language_choice, heir.report_language_choice),
        ):
            if mine.hasFocus():
                QTimer.singleShot(0, its, its.setFocus)

    def take(self, request: PageRequest) -> None:
        """Show the models or the tests, and the one that is asked for."""
        self.faces.take(request)

    @property
    def models(self) -> "ModelsPage | None":
        """The page of the models, once it was needed."""
        return self.faces.models

    @Slot(object)
    def _came_back(self, left: QWidget) -> None:
        """Back from a page behind a button, the keyboard goes on at that button."""
        card_of = ((self.faces.models, self.models_card), (self.faces.records, self.records_card))
        card = next((card for page, card in card_of if page is left), self.protocols_card)
        card.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- parts -------------------------------------------------------------------------------------------------------

    def _choice(self, choices: list[tuple[object, str]], current: object, setting: str) -> QComboBox:
        box = Choice()
        self._fill(box, choices, current)
        box.activated.connect(lambda _row: self._chosen(**{setting: box.currentData()}))
        return box

    def _chosen(self, **changes: object) -> None:
        self.presenter.change(**changes)
        if {"output_device_id", "layout"} & set(changes):
            self._show_level()

    def _fill(self, box: QComboBox, choices: list[tuple[object, str]], current: object) -> None:
        box.clear()
        for value, words in choices:
            box.addItem(words, value)
        values = [value for value, _words in choices]
        if current not in values:
            box.addItem(self.tr("{name} (not connected)").format(name=current), current)
            values.append(current)
        box.setCurrentIndex(values.index(current))

    def _line(self, words: str, setting: str) -> QLineEdit:
        line = QLineEdit(words)
        line.setMaxLength(120)
        line.editingFinished.connect(lambda: self.presenter.change(**{setting: line.text().strip()}))
        return line

    def _exclusive_box(self) -> QCheckBox:
        """Whether to have the output alone; where the system cannot give it, why."""
        box = QCheckBox(self.tr("Use the output e&xclusively"))
        offered = self.presenter.offers_exclusive
        box.setChecked(offered and self.presenter.settings.exclusive_output)
        box.setEnabled(offered)
        box.setAccessibleDescription(
            self.tr("The system's mixer is left out; on Windows no other program sounds. Calibrate anew after it.")
            if offered
            else self.tr("Not offered here: the sound servers of Linux mix all programs. Close those that may sound.")
        )
        box.clicked.connect(lambda checked: self.presenter.change(exclusive_output=checked))
        return box

    def _screens(self) -> list[tuple[object, str]]:
        automatic: list[tuple[object, str]] = [(None, self.tr("The other screen, where there is one"))]
        screens = QGuiApplication.screens()
        return automatic + [
            (screen.name(), f"{screen.name()} ({screen.size().width()} × {screen.size().height()})")
            for screen in screens
        ]

    def _lay_out(self) -> None:
        """First the ways to further pages, that nobody has to look for them; below them what is set here."""
        gap = theme().size("space_l")
        ways = SideBySide(
            *((card, 1) for card in (self.records_card, self.protocols_card, self.models_card)), spacing=gap
        )
        columns: list[QWidget] = []
        for cards in (
            (
                self._appearance_card(),
                self._site_card(),
                self._screen_card(),
                self.controls_card,
                self._data_card(),
                self._about_card(),
            ),
            (self._sound_card(), self.headphones, self.loudspeakers),
        ):
            columns.append(QWidget())
            column = QVBoxLayout(columns[-1])
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(gap)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        content = QWidget()
        margin = theme().size("space_l")
        filled = QWidget()
        filled.setMaximumWidth(_CONTENT_WIDTH)
        inside = QVBoxLayout(filled)
        inside.setContentsMargins(margin + 8, margin, margin + 8, margin)
        inside.setSpacing(gap)
        inside.addWidget(ways)
        inside.addWidget(SideBySide(*((column, 1) for column in columns), spacing=gap))
        line = QHBoxLayout(content)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(filled, 1000)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.faces.addWidget(scrolled(content))
        whole.addWidget(self.faces)

    def _appearance_card(self) -> Card:
        card = Card(self.tr("Appearance"))
        card.body.addLayout(field(self.tr("&Colours"), self.theme_choice))
        card.body.addLayout(field(self.tr("&Size of text"), self.scale_choice))
        card.body.addLayout(field(self.tr("&Language"), self.language_choice))
        card.body.addLayout(
            field(
                self.tr("Language for the patien&t"),
                self.patient_language_choice,
                self.tr("Of what the patient reads and hears."),
            )
        )
        card.body.addLayout(field(self.tr("Language of &reports"), self.report_language_choice))
        return card

    def _sound_card(self) -> Card:
        card = Card(self.tr("Sound"))
        device = field(self.tr("&Output"), self.device_choice)
        device.addWidget(self.device_trouble)
        device.addWidget(FlowRow(self.refresh_button, self.calibrate_button, spacing=theme().size("space_s") + 4))
        device.addWidget(self.level_state)
        device.addWidget(self.exclusive)
        device.addWidget(text(self.exclusive.accessibleDescription(), "caption", wrap=True))
        card.body.addLayout(device)
        card.body.addLayout(
            field(
                self.tr("L&istening through"),
                self.layout_choice,
                self.tr("What a new session starts with. It can be changed before each session."),
            )
        )
        return card

    def _screen_card(self) -> Card:
        card = Card(self.tr("Patient's screen"))
        card.body.addLayout(
            field(
                self.tr("Show the &patient's window on"),
                self.screen_choice,
                self.tr("With one screen only it fills that screen, with a way back for the therapist."),
            )
        )
        return card

    def _site_card(self) -> Card:
        card = Card(self.tr("Site"))
        card.body.addLayout(field(self.tr("&Name of the site"), self.site))
        card.body.addWidget(self.logo)
        card.body.addLayout(
            field(self.tr("&Therapist"), self.therapist, self.tr("Stored with each session and printed on reports."))
        )
        return card

    def _data_card(self) -> Card:
        card = Card(self.tr("Data"))
        place = QLineEdit(self.presenter.data_folder)
        place.setReadOnly(True)
        place.setCursorPosition(0)
        card.body.addLayout(
            field(
                self.tr("Data &folder"),
                place,
                self.tr(
                    "Database, scenes, settings and log lie here; everything stays on this computer. "
                    "To use another folder, start with: see2sound --data FOLDER"
                ),
            )
        )
        card.body.addLayout(row(button(self.tr("Open the fol&der"), icon="folder", pressed=self._open_folder), None))
        return card

    def _about_card(self) -> Card:
        card = Card(self.tr("About See2Sound"))
        card.body.addWidget(text(intended_use(), wrap=True))
        shown = text(versions(), "caption", wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(shown)
        return card

    # --- what comes in -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _show_devices(self, devices: Devices | None) -> None:
        self.refresh_button.setEnabled(devices is not None)
        if devices is None:
            return
        choices: list[tuple[object, str]] = [(None, self.tr("The system's default output"))]
        said = self.tr("{name} ({channels} channels)")
        choices += [
            (device.id, said.format(name=device_words(device.name), channels=device.channels))
            for device in devices.found
        ]
        self._fill(self.device_choice, choices, self.presenter.settings.output_device_id)
        self.device_trouble.setText(devices.trouble)
        self.device_trouble.setVisible(bool(devices.trouble))
        self._found = devices.found
        self._show_level()

    @Slot()
    def _show_level(self) -> None:
        """Say how the chosen output stands."""
        device = self._device()
        self.calibrate_button.setEnabled(device is not None)
        standing, said = look_at(self.context.store, device, Layout(self.presenter.settings.layout))
        words = [level_words(SoundState(standing)), *said] if device is not None else []
        self.level_state.setText("\n".join(words))

    def _device(self) -> OutputDevice | None:
        """The chosen output where it is connected; the system's default is the first."""
        wanted = self.presenter.settings.output_device_id
        if wanted is None:
            return self._found[0] if self._found else None
        return next((one for one in self._found if one.id == wanted), None)

    def _calibrate(self) -> None:
        device = self._device()
        presenter = CalibrationPresenter(
            self.context,
            devices=self._found,
            device_id=None if device is None else device.id,
            layout=Layout(self.presenter.settings.layout),
        )
        open_wizard(presenter, self.window(), self._calibrated)

    def _calibrated(self) -> None:
        """Whoever calibrates moves volumes: what the list of outputs said of them may be old."""
        self._show_level()
        self.presenter.find_devices()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.presenter.data_folder))
