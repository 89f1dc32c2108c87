"""Who may open the records: protecting them, one's own passphrase, and for an admin all accounts."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.records.protection.accounts import Account
from core.records.protection.autolock import LONGEST_MIN, SHORTEST_MIN
from see2sound_desktop.presenters.accounts import AccountsPresenter, AccountsView
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.widgets.asking import agreed
from see2sound_desktop.widgets.basics import Card, button, field, number_box, row, rule, text
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.windows.account_dialogs import CodeDialog, GivePassphrase, NewAccount, OwnPassphrase
from see2sound_desktop.windows.account_menu import role_words
from see2sound_desktop.wording import local_date

_GAP_PX = 12


class AccountsCard(Card):
    """Shows an ``AccountsPresenter``."""

    def __init__(self, context: AppContext, presenter: AccountsPresenter) -> None:
        super().__init__(QCoreApplication.translate("AccountsCard", "Who may open the records"))
        self._context, self.presenter = context, presenter
        self.rows: dict[str, QWidget] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(_GAP_PX)
        if presenter.view.role is not None:
            self._signed_in(presenter.view)
        elif presenter.is_demonstration:
            said = self.tr("A demonstration opens for everybody and has no accounts. Nobody in it is a patient.")
            self.body.addWidget(text(said, wrap=True))
        else:
            self._open()
        self.body.addStretch(1)
        presenter.changed.connect(self._show_view)
        self._show_view(presenter.view)

    def _open(self) -> None:
        if self.presenter.is_on_server:
            said = self.tr(
                "The records are on a server: {place}. Whoever may open that database reads the names of patients. "
                "With a passphrase the names are sealed, and everybody who works with them signs in."
            ).format(place=self._context.store.place)
        else:
            said = self.tr(
                "Whoever starts See2Sound on this computer can read them. With a passphrase they are encrypted, and "
                "everybody who works with them signs in."
            )
        self.body.addWidget(text(said, wrap=True))
        self.protect_button = button(
            self.tr("&Protect with a passphrase …"), pressed=lambda: self._context.leave(Door.PROTECT)
        )
        self.body.addLayout(row(self.protect_button, None))

    def _signed_in(self, view: AccountsView) -> None:
        assert view.role is not None
        said = self.tr("Signed in as {name} ({role}).").format(name=view.me, role=role_words(view.role))
        self.body.addWidget(text(said, wrap=True))
        if self.presenter.is_on_server:
            what = self.tr(
                "On the server the names, dates of birth, record numbers and contacts of patients are sealed. The "
                "rest, notes included, can be read by whoever runs it."
            )
            self.body.addWidget(text(what, "caption", wrap=True))
        self.own_button = button(self.tr("Change my &passphrase …"), pressed=self._own)
        self.body.addLayout(row(self.own_button, None))
        self.minutes = number_box()
        self.minutes.setRange(SHORTEST_MIN, LONGEST_MIN)
        self.minutes.setValue(self._context.settings.lock_after_min)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.valueChanged.connect(lambda value: self._context.change_settings(lock_after_min=value))
        what = self.tr("Without use of this window, the time that the computer sleeps included. A session goes on.")
        self.body.addLayout(field(self.tr("&Lock after"), self.minutes, what))
        if view.may_manage:
            self.body.addWidget(rule())
            self.body.addLayout(self._list)
            self.add_button = button(self.tr("&Add an account …"), icon="add", pressed=self._add)
            self.code_button = button(self.tr("New &recovery code …"), pressed=self._new_code)
            self.body.addWidget(FlowRow(self.add_button, self.code_button, spacing=_GAP_PX))

    @Slot(object)
    def _show_view(self, view: AccountsView) -> None:
        if view.may_manage and {one.name for one in view.accounts} != set(self.rows):
            self._fill(view)
        if view.code:
            CodeDialog(view.code, self._context.settings.site_name, self.window()).exec()
            self.presenter.code_kept()

    def _fill(self, view: AccountsView) -> None:
        for gone in self.rows.values():
            gone.hide()
            gone.deleteLater()
        self.rows = {one.name: self._row(one, is_me=one.name == view.me) for one in view.accounts}
        for made in self.rows.values():
            self._list.addWidget(made)

    def _row(self, account: Account, *, is_me: bool) -> QWidget:
        since = self.tr("{role}, since {date}").format(
            role=role_words(account.role), date=local_date(account.created_utc)
        )
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(text(account.name, "strong", wrap=True))
        column.addWidget(text(since, "caption", wrap=True))
        if is_me:
            return words
        give = button(self.tr("New passphrase …"), pressed=self._giving(account.name))
        remove = button(self.tr("Remove …"), kind="danger", pressed=self._removing(account.name))
        give.setAccessibleName(self.tr("New passphrase for {name}").format(name=account.name))
        remove.setAccessibleName(self.tr("Remove {name}").format(name=account.name))
        column.addSpacing(_GAP_PX // 2)
        column.addWidget(FlowRow(give, remove, spacing=_GAP_PX))
        return words

    # --- what is asked ------------------------------------------------------------------------------------------------

    def _own(self) -> None:
        OwnPassphrase(self.presenter, self.window()).exec()

    def _add(self) -> None:
        NewAccount(self.presenter, self.window()).exec()

    def _giving(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            GivePassphrase(self.presenter, name, self.window()).exec()

        return ask

    def _removing(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            said = self.tr("Remove the account {name}? What {name} did stays in the records.").format(name=name)
            if agreed(self.window(), "See2Sound", said, "", self.tr("Remove")):
                self.presenter.remove(name)

        return ask

    def _new_code(self) -> None:
        said = self.tr("Make a new recovery code? The one on paper until now opens nothing any more.")
        if agreed(self.window(), "See2Sound", said, "", self.tr("Make a new code")):
            self.presenter.new_code()
