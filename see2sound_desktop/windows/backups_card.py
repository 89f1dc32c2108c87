"""Backups: where they go, when the last was made, making one now, and bringing one back."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLineEdit

from see2sound_desktop.presenters.backups import BackupsPresenter, BackupsView
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import Card, button, field, text
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.wording import local_time

_GAP_PX = 12


class BackupsCard(Card):
    """Shows a ``BackupsPresenter``."""

    def __init__(self, context: AppContext, presenter: BackupsPresenter) -> None:
        super().__init__(QCoreApplication.translate("BackupsCard", "Backups"))
        self._context, self.presenter = context, presenter
        if presenter.view.is_on_server:
            said = self.tr("The records are on a server. Its database administrator backs them up.")
            self.body.addWidget(text(said, wrap=True))
            self.body.addStretch(1)
            return
        said = self.tr(
            "One a day and one at the end, each looked through after it was written. Kept are 7 days, 4 weeks and "
            "12 months."
        )
        self.body.addWidget(text(said, "caption", wrap=True))
        self.state = text("", wrap=True)
        self.body.addWidget(self.state)
        self.place = QLineEdit()
        self.place.setReadOnly(True)
        where = self.tr("On another disk or a stick they also survive the loss of this computer.")
        self.body.addLayout(field(self.tr("&Folder of the backups"), self.place, where))
        self.now_button = button(self.tr("Back up &now"), icon="save", pressed=presenter.back_up)
        self.folder_button = button(self.tr("&Choose the folder …"), icon="folder", pressed=self._choose)
        self.restore_button = button(self.tr("&Bring a backup back …"), pressed=lambda: context.leave(Door.RESTORE))
        self.body.addWidget(FlowRow(self.now_button, self.folder_button, self.restore_button, spacing=_GAP_PX))
        self.body.addStretch(1)
        presenter.changed.connect(self._show_view)
        self._show_view(presenter.view)

    @Slot(object)
    def _show_view(self, view: BackupsView) -> None:
        self.place.setText(str(view.folder))
        self.place.setCursorPosition(0)
        self.now_button.setEnabled(view.is_kept and not view.is_running)
        self.restore_button.setEnabled(view.is_kept)
        self.folder_button.setEnabled(view.is_kept)
        self.state.setText(self._words(view))

    def _words(self, view: BackupsView) -> str:
        if not view.is_kept:
            return self.tr("A demonstration is not backed up.")
        if view.is_running:
            return self.tr("Backing up …")
        if view.trouble:
            return view.trouble
        if view.newest_utc is None:
            return self.tr("There is no backup yet.")
        last = self.tr("The last one is of {when}; it was whole. In this folder: {n}.")
        return last.format(when=local_time(view.newest_utc), n=view.count)

    def _choose(self) -> None:
        folder = files.folder(self, self.tr("Folder of the backups"), self.presenter.folder)
        if folder is not None:
            self.presenter.choose_folder(None if folder == self._context.data.backups else folder)
