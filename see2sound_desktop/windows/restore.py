"""Bringing a backup back: which one, what it holds, what would be gone; and the way back from it."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from core import wording
from core.records.keeping.preview import Preview
from see2sound_desktop.presenters.restoring import RestorePresenter, RestoreStep, RestoreView
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import button, field, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.widgets.secret_line import SecretLine
from see2sound_desktop.windows.entrance_dialog import EntranceDialog, EntranceStep
from see2sound_desktop.wording import local_time

_GAP_PX = 12
_COUNTED = ("patient", "session", "trial", "training_session", "training_trial", "calibration")


class RestoreWindow(EntranceDialog):
    """Shows a ``RestorePresenter``. Accepted once a backup is in place."""

    def __init__(self, presenter: RestorePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.listed = QListWidget()
        self.listed.setAccessibleName(self.tr("Backups, the newest first"))
        self.listed.itemActivated.connect(lambda _item: self._look())
        for one in presenter.view.backups:
            self._add(self.tr("Backup of {when}").format(when=local_time(one.taken_utc)), one.path)
        for path in presenter.view.aside:
            self._add(self.tr("As it was before a backup was brought back ({name})").format(name=path.name), path)
        if self.listed.count():
            self.listed.setCurrentRow(0)
        self.look_button = button(self.tr("&Look at it"), kind="primary", pressed=self._look)
        self.other_button = button(self.tr("&Another file …"), icon="folder", pressed=self._other)
        self.name_choice = Choice()
        self.passphrase = SecretLine()
        self.open_button = button(self.tr("&Open it"), kind="primary", pressed=self._open)
        self.holds, self.lost = text("", wrap=True), text("", "strong", wrap=True)
        self.sound = text("", "caption", wrap=True)
        self.stay_button = self._back()
        self.restore_button = button(self.tr("B&ring it back"), kind="primary", pressed=presenter.restore)
        self.done_words = text("", wrap=True)
        self.done_button = button(self.tr("&Go on"), kind="primary", pressed=self.accept)
        self._pages = {
            RestoreStep.CHOICE: self._choice_page(),
            RestoreStep.SIGN_IN: self._sign_in_page(),
            RestoreStep.PREVIEW: self._preview_page(),
            RestoreStep.DONE: self._done_page(),
        }
        for page in self._pages.values():
            self.add_step(page)
        self._step: RestoreStep | None = None
        presenter.changed.connect(self.show_view)
        self.listed.itemSelectionChanged.connect(self._show_choice)
        self.show_view(presenter.view)

    def _add(self, words: str, path: Path) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, str(path))
        item.setToolTip(str(path))
        self.listed.addItem(item)

    def _choice_page(self) -> QWidget:
        page = EntranceStep()
        said = self.tr("Choose one. It is looked at first, and nothing is changed before you say so.")
        page.column.addWidget(text(said, wrap=True))
        page.column.addWidget(self.listed)
        cancel = button(self.tr("Cancel"), kind="quiet", pressed=self.reject)
        cancel.setAutoDefault(False)
        page.column.addWidget(FlowRow(self.look_button, self.other_button, cancel, spacing=_GAP_PX))
        return page

    def _sign_in_page(self) -> QWidget:
        page = EntranceStep()
        said = self.tr("This backup opens with an account and a passphrase of its day.")
        page.column.addWidget(text(said, wrap=True))
        page.column.addLayout(field(self.tr("&Account"), self.name_choice))
        page.column.addLayout(field(self.tr("&Passphrase"), self.passphrase))
        page.column.addLayout(row(self._back(), None, self.open_button))
        return page

    def _preview_page(self) -> QWidget:
        page = EntranceStep()
        for part in (self.holds, self.lost, self.sound):
            page.column.addWidget(part)
        kept = self.tr("The records of today are put aside and can be brought back in the same way.")
        page.column.addWidget(text(kept, wrap=True))
        page.column.addLayout(row(self.stay_button, None, self.restore_button))
        return page

    def _done_page(self) -> QWidget:
        page = EntranceStep()
        page.column.addWidget(self.done_words)
        page.column.addLayout(row(None, self.done_button))
        return page

    def _back(self) -> QPushButton:
        made = button(self.tr("&Back"), icon="chevron-left", pressed=self.presenter.go_back)
        made.setAutoDefault(False)
        return made

    # --- what is shown ------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_view(self, view: RestoreView) -> None:
        """Show the step and what is wrong."""
        headings = {
            RestoreStep.CHOICE: self.tr("Bring a backup back"),
            RestoreStep.SIGN_IN: self.tr("Open the backup"),
            RestoreStep.PREVIEW: self.tr("What it holds"),
            RestoreStep.DONE: self.tr("The backup is in place"),
        }
        self.heading.setText(headings[view.step])
        nothing = self.tr("There is no backup in the folder of the backups. Choose another file.")
        has_none = view.step is RestoreStep.CHOICE and not self.listed.count()
        self.tell(view.trouble or (nothing if has_none else ""))
        for made in (self.look_button, self.open_button, self.restore_button):
            made.setEnabled(not view.is_busy)
        self._show_choice()
        if view.preview is not None:
            self._show_preview(view.preview)
            self.restore_button.setEnabled(not view.is_busy and view.preview.may_be_restored)
        if view.step is self._step:
            return
        self._step = view.step
        self._enter(view)

    def _enter(self, view: RestoreView) -> None:
        if view.step is RestoreStep.SIGN_IN:
            self.name_choice.clear()
            self.name_choice.addItems(list(view.names))
        if view.step is RestoreStep.DONE:
            self.done_words.setText(self._done(view))
        self.show_step(self._pages[view.step])
        default = {  # Enter alone never brings one back
            RestoreStep.CHOICE: self.look_button,
            RestoreStep.SIGN_IN: self.open_button,
            RestoreStep.PREVIEW: self.stay_button,
            RestoreStep.DONE: self.done_button,
        }[view.step]
        default.setDefault(True)
        first: dict[RestoreStep, QWidget] = {RestoreStep.CHOICE: self.listed, RestoreStep.SIGN_IN: self.passphrase}
        first.get(view.step, default).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choice(self) -> None:
        self.look_button.setEnabled(self.listed.currentItem() is not None and not self.presenter.view.is_busy)

    def _show_preview(self, seen: Preview) -> None:
        counted = _counted(seen.holds.counts)
        holds = self.tr("It holds {what}.").format(what=counted) if counted else self.tr("It holds no patient yet.")
        if seen.holds.newest_utc is not None:
            newest = self.tr("The newest session is of {when}.").format(when=local_time(seen.holds.newest_utc))
            holds = f"{holds} {newest}"
        self.holds.setText(holds)
        if seen.present is None:
            lost = self.tr("The records of today cannot be read, or there are none.")
        elif seen.lost:
            lost = self.tr("Not in it, and therefore gone: {what}.").format(what=_counted(seen.lost))
        else:
            lost = self.tr("Everything of today is in it.")
        self.lost.setText(lost)
        if not seen.may_be_restored:
            self.sound.setText(self.tr("It is damaged and cannot be brought back. Choose another one."))
        elif seen.checked.is_whole:
            self.sound.setText(self.tr("It was looked through and is whole."))
        else:
            self.sound.setText(
                self.tr("Its pages are whole, but its trail does not hold: records were changed past it.")
            )

    def _done(self, view: RestoreView) -> str:
        if view.kept_at is None:
            return self.tr("There were no records before.")
        said = self.tr("The records of before lie in {name}. “Bring a backup back” lists them, to undo this.")
        return said.format(name=view.kept_at.name)

    # --- what is done -------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        item = self.listed.currentItem()
        if item is not None:
            self.presenter.choose(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _other(self) -> None:
        chosen = files.to_open(self, self.tr("Choose a backup"), Path.home(), self.tr("Backups (*.db)"))
        if chosen is not None:
            self.presenter.choose(chosen)

    def _open(self) -> None:
        self.presenter.sign_in(self.name_choice.currentText(), self.passphrase.take())


def _counted(counts: dict[str, int]) -> str:
    named = [wording.say(f"backup.count-{name}", count=counts[name]) for name in _COUNTED if counts.get(name)]
    return ", ".join(named)
