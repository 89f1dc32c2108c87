"""The windows with the records on a server: names are sealed under accounts; its administrator does the rest."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from core.paths import DataFolder
from core.records.place import URL_VARIABLE
from core.records.protection.accounts import Accounts
from core.records.protection.beginning import begin
from core.records.protection.sealing import Cost
from core.records.store import Store
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.accounts import AccountsPresenter
from see2sound_desktop.presenters.entrance import Door, demonstration_in, door_of, records_of
from see2sound_desktop.presenters.first_run import FirstRunPresenter, FirstStep
from see2sound_desktop.presenters.locking import Locking
from see2sound_desktop.presenters.signing_in import SignInPresenter
from see2sound_desktop.windows.first_run import FirstRunWindow
from see2sound_desktop.windows.records_page import RecordsPage

CHEAP = Cost(1, 8, 1)
WORDS = "seven blue kettles sing"


@pytest.fixture
def server(postgres, monkeypatch):
    """A database on a server that a site's settings name."""
    made = postgres.new_database()
    monkeypatch.setenv(URL_VARIABLE, made.url.render_as_string(hide_password=False))
    return made


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


def said_in(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_the_page_about_the_records_offers_to_seal_the_names_and_no_backups(opening, server, tmp_path):
    context = opening(DataFolder(tmp_path), place=server).context
    context.store.add_patient("P-001")
    page = RecordsPage(context, AccountsPresenter(context))
    assert "Whoever may open that database reads the names" in said_in(page.accounts)
    assert page.accounts.findChildren(QPushButton) == [page.accounts.protect_button]
    assert "on a server" in said_in(page.backups)
    assert page.backups.findChildren(QPushButton) == []
    context.backups.watch()
    context.backups.back_up_at_the_end()
    assert not (tmp_path / "backups").exists()
    page.deleteLater()


def test_where_somebody_signed_in_the_page_says_what_is_sealed_and_the_lock_opens_again(
    opening, server, tmp_path, qtbot
):
    first = begin(server, "Ona", WORDS, cost=CHEAP)
    context = opening(DataFolder(tmp_path), first.access, place=server).context
    page = RecordsPage(context, AccountsPresenter(context))
    assert "The rest, notes included, can be read by whoever runs it" in said_in(page.accounts)
    assert list(page.accounts.rows) == ["Ona"]
    locking = Locking(context, Accounts(server, cost=CHEAP))
    locking.lock()
    locking.unlock("not this one, surely")
    with qtbot.waitSignal(locking.refused):
        pass
    assert locking.is_locked
    locking.unlock(WORDS)
    qtbot.waitUntil(lambda: not locking.is_locked)
    page.deleteLater()


def test_an_empty_server_is_set_up_first_and_one_without_accounts_opens(server, tmp_path):
    data = DataFolder(tmp_path)
    assert door_of(data) is Door.FIRST_RUN
    Store.open(server).close()
    assert door_of(data) is Door.OPEN
    begin(server, "Ona", WORDS, cost=CHEAP)
    assert door_of(data) is Door.SIGN_IN
    assert records_of(data) == server
    demonstration = demonstration_in(data)
    assert records_of(demonstration) == demonstration.database, "nobody in it is a patient"


def test_names_on_a_server_are_sealed_by_the_window_and_its_account_signs_in(server, tmp_path, jobs, qtbot):
    window = FirstRunWindow(FirstRunPresenter(DataFolder(tmp_path), jobs, protects=True, cost=CHEAP))
    qtbot.addWidget(window)
    assert "older dumps and logs of the server" in said_in(window)
    window.presenter.make("", "Ona", WORDS, WORDS)
    qtbot.waitUntil(lambda: window.presenter.view.step is FirstStep.CODE)
    window.presenter.code_kept()
    assert window.entered.access.account == "Ona"
    assert not (tmp_path / "see2sound.db").exists()
    signing_in = SignInPresenter(server, jobs, Accounts(server, cost=CHEAP))
    assert signing_in.view.names == ("Ona",)
    with qtbot.waitSignal(signing_in.entered) as came:
        signing_in.sign_in("Ona", WORDS)
    assert came.args == [window.entered.access]


def test_a_server_that_is_away_is_said_where_somebody_signs_in(postgres, server, jobs, qtbot):
    begin(server, "Ona", WORDS, cost=CHEAP)
    signing_in = SignInPresenter(server, jobs, Accounts(server, cost=CHEAP))
    postgres.run(f"ALTER DATABASE {server.url.database} ALLOW_CONNECTIONS false")
    signing_in.choose("Ona")
    signing_in.sign_in("Ona", WORDS)
    qtbot.waitUntil(lambda: not signing_in.view.is_busy)
    assert "could not be reached" in signing_in.view.trouble
