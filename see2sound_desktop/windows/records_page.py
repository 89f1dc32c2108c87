"""The page about the records, within the settings: who may open them, and their backups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from see2sound_desktop.presenters.accounts import AccountsPresenter
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.trail import TrailPresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, row, scrolled
from see2sound_desktop.widgets.reflow import SideBySide
from see2sound_desktop.windows.accounts_card import AccountsCard
from see2sound_desktop.windows.backups_card import BackupsCard
from see2sound_desktop.windows.trail_card import TrailCard


class RecordsPage(QWidget):
    """Two cards side by side, or below one another where there is no room."""

    left = Signal()
    """Back to the settings."""

    def __init__(self, context: AppContext, presenter: AccountsPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.setProperty("ground", "window")
        self.back = button(self.tr("&Back to the settings"), icon="chevron-left", pressed=self.left.emit)
        self.accounts = AccountsCard(context, presenter)
        self.backups = BackupsCard(context, context.backups)
        space = theme().size("space_l")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme().size("space_m"))
        column.addLayout(row(self.back, None))
        column.addWidget(SideBySide((self.accounts, 1), (self.backups, 1), spacing=theme().size("space_m")))
        self.trail = TrailCard(TrailPresenter(context, self)) if TrailPresenter.may_be_seen_in(context) else None
        if self.trail is not None:
            column.addWidget(self.trail)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        self.activated()
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    def activated(self) -> None:
        """Look through the records anew."""
        if self.trail is not None:
            self.trail.presenter.refresh()
