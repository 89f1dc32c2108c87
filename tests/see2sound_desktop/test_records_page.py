"""Accounts and backups in the settings, and bringing a backup back."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta

import pytest

from core.errors import InputError
from core.paths import DataFolder
from core.records.keeping.shelf import shelved
from core.records.protection import first_account
from core.records.protection.access import Role
from core.records.protection.accounts import Accounts
from core.records.protection.sealing import Cost
from core.records.store import Store
from see2sound_desktop import bootstrap, troubles
from see2sound_desktop.entrance import enter
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.accounts import AccountsPresenter
from see2sound_desktop.presenters.context import OpenAccounts, PageName
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.presenters.restoring import RestorePresenter, RestoreStep
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.waiting import MessageBox
from see2sound_desktop.windows.account_dialogs import NewAccount
from see2sound_desktop.windows.restore import RestoreWindow

CHEAP = Cost(1, 8, 1)
WORDS = "seven blue kettles sing"
OTHER = "the moon eats old bread"


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path)


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def opened(opening, data):
    """Opens the application on the data folder, by an account where one is given."""
    return lambda access=None: opening(data, access)


@pytest.fixture
def admin(data):
    return first_account.encrypt(data.database, "Ona", WORDS, cost=CHEAP).access


def settled(qtbot, presenter):
    qtbot.waitUntil(lambda: not presenter.view.is_busy)


# --- accounts ---------------------------------------------------------------------------------------------------------


def test_an_admin_adds_gives_a_passphrase_to_and_removes_an_account(qtbot, data, admin, opened):
    accounts = Accounts(data.database, cost=CHEAP)
    presenter = AccountsPresenter(opened(admin).context, accounts)
    dialog = NewAccount(presenter)
    qtbot.addWidget(dialog)
    dialog.name.setText("Ben")
    dialog.role.setCurrentIndex(dialog.role.findData(Role.RESEARCHER))
    dialog.new.setText(OTHER)
    dialog.again.setText(OTHER)
    with qtbot.waitSignal(dialog.accepted):
        dialog.do_button.click()
    assert [(one.name, one.role) for one in presenter.view.accounts] == [
        ("Ona", Role.ADMIN),
        ("Ben", Role.RESEARCHER),
    ]
    presenter.give_passphrase("Ben", "old bread for the moon", "old bread for the moon")
    settled(qtbot, presenter)
    assert accounts.sign_in("Ben", "old bread for the moon").role is Role.RESEARCHER
    presenter.remove("Ben")
    settled(qtbot, presenter)
    assert [one.name for one in presenter.view.accounts] == ["Ona"]


def test_what_is_wrong_is_said_in_the_form_and_nothing_changes(qtbot, data, admin, opened):
    presenter = AccountsPresenter(opened(admin).context, Accounts(data.database, cost=CHEAP))
    presenter.change_passphrase(OTHER, "some words that are new", "some words that are new")
    settled(qtbot, presenter)
    assert presenter.view.trouble == str(InputError("accounts.wrong"))
    presenter.add("Ben", Role.THERAPIST, OTHER, WORDS)
    assert presenter.view.trouble == str(InputError("accounts.passphrase-differs"))
    assert [one.name for one in presenter.view.accounts] == ["Ona"]


def test_somebody_who_is_no_admin_sees_no_other_account(qtbot, data, admin, opened):
    accounts = Accounts(data.database, cost=CHEAP)
    accounts.add(admin, "Ben", Role.THERAPIST, OTHER)
    page_of = opened(accounts.sign_in("Ben", OTHER))
    page_of.window.take(OpenAccounts())
    records = page_of.window.page(PageName.SETTINGS).faces.records
    assert records.accounts.rows == {}
    assert not hasattr(records.accounts, "add_button")
    assert records.presenter.view.me == "Ben"


def test_records_that_are_open_say_so_and_lead_to_their_protection(qtbot, opened):
    application = opened()
    application.window.take(OpenAccounts())
    records = application.window.page(PageName.SETTINGS).faces.records
    with qtbot.waitSignal(application.window.closed):
        records.accounts.protect_button.click()
    assert application.left_by is Door.PROTECT


# --- backups ----------------------------------------------------------------------------------------------------------


def test_a_backup_is_made_when_asked_and_once_a_day_by_itself(qtbot, data, opened):
    application = opened()
    backups = application.context.backups
    backups.back_up_if_due()
    assert not application.jobs.busy  # nobody to lose yet
    application.store.add_patient("P-1")
    backups.back_up_if_due()
    qtbot.waitUntil(lambda: not backups.view.is_running)
    assert backups.view.count == 1
    backups.back_up_if_due()
    assert not backups.view.is_running
    assert backups.view.newest_utc is not None


def test_at_the_end_what_changed_since_the_last_backup_is_backed_up(qtbot, data, opened):
    application = opened()
    backups = application.context.backups
    backups.back_up_at_the_end()
    assert shelved(data.backups) == ()
    application.store.add_patient("P-1")
    backups.back_up_at_the_end()
    assert len(shelved(data.backups)) == 1


def test_a_demonstration_is_not_backed_up(qtbot, data, opened):
    application = opened()
    application.store.people.mark_demonstration()
    application.store.add_patient("P-1")
    application.context.backups.back_up_if_due()
    application.context.backups.back_up_at_the_end()
    assert shelved(data.backups) == ()
    assert not application.context.backups.view.is_kept


def test_a_folder_that_cannot_be_written_is_said(qtbot, data, opened, tmp_path):
    application = opened()
    application.store.add_patient("P-1")
    (tmp_path / "file").write_text("no folder")
    application.context.backups.choose_folder(tmp_path / "file")
    application.context.backups.back_up()
    qtbot.waitUntil(lambda: not application.context.backups.view.is_running)
    assert str(tmp_path / "file") in application.context.backups.view.trouble


# --- bringing one back ------------------------------------------------------------------------------------------------


@pytest.fixture
def backed_up(data, admin):
    """Two patients, a backup, then a third."""
    from core.records.keeping.backing_up import back_up

    with Store.open(data.database, access=admin) as store:
        store.add_patient("P-1")
        store.add_patient("P-2")
        back_up(store, data.backups)
        store.add_patient("P-3")
    return admin


def codes(data, access):
    with Store.open(data.database, access=access) as store:
        return [patient.code for patient in store.patients()]


def test_a_backup_is_looked_at_first_brought_back_and_the_way_back_is_kept(qtbot, data, jobs, backed_up):
    window = RestoreWindow(RestorePresenter(data, backed_up, jobs))
    qtbot.addWidget(window)
    window.show()
    window.look_button.click()
    settled(qtbot, window.presenter)
    assert window.presenter.view.step is RestoreStep.PREVIEW
    assert "2 patients" in window.holds.text()
    assert "1 patient" in window.lost.text()
    assert codes(data, backed_up) == ["P-1", "P-2", "P-3"]  # so far nothing was changed
    window.restore_button.click()
    settled(qtbot, window.presenter)
    assert window.presenter.view.step is RestoreStep.DONE
    assert codes(data, backed_up) == ["P-1", "P-2"]
    again = RestorePresenter(data, backed_up, jobs)
    again.choose(again.view.aside[0])
    settled(qtbot, again)
    again.restore()
    settled(qtbot, again)
    assert codes(data, backed_up) == ["P-1", "P-2", "P-3"]


def test_records_that_are_lost_come_back_by_a_passphrase_of_the_backups_day(qtbot, data, jobs, backed_up):
    for path in data.root.glob("see2sound.db*"):
        path.unlink()
    presenter = RestorePresenter(data, None, jobs)
    presenter.choose(presenter.view.backups[0].path)
    settled(qtbot, presenter)
    assert presenter.view.step is RestoreStep.SIGN_IN
    assert presenter.view.names == ("Ona",)
    presenter.sign_in("Ona", WORDS)
    settled(qtbot, presenter)
    assert presenter.view.preview.present is None
    presenter.restore()
    settled(qtbot, presenter)
    assert codes(data, Accounts(data.database).sign_in("Ona", WORDS)) == ["P-1", "P-2"]


def test_a_damaged_backup_is_said_to_be_and_cannot_be_brought_back(qtbot, data, jobs, backed_up):
    presenter = RestorePresenter(data, backed_up, jobs)
    path = presenter.view.backups[0].path
    content = bytearray(path.read_bytes())
    content[len(content) * 3 // 4] ^= 0xFF
    path.write_bytes(content)
    window = RestoreWindow(presenter)
    qtbot.addWidget(window)
    presenter.choose(path)
    settled(qtbot, presenter)
    assert presenter.view.trouble or not window.restore_button.isEnabled()
    assert codes(data, backed_up) == ["P-1", "P-2", "P-3"]


def test_turning_away_from_the_backups_leads_back_in_as_who_one_was(monkeypatch, qapp, data, backed_up):
    monkeypatch.setattr(RestoreWindow, "exec", lambda self: self.reject())
    entered = enter(data, Door.RESTORE, backed_up)
    assert entered.access is backed_up


def test_damaged_records_offer_a_backup_at_the_start(monkeypatch, qapp):
    pressed = []
    theme().apply("light")

    def press(box):
        assert box.styleSheet() == theme().stylesheet != "", "no window gives it the theme yet"
        pressed.append(box.text())
        for made in box.buttons()[:1]:
            made.click()

    monkeypatch.setattr(MessageBox, "exec", press)
    assert troubles.way_on(InputError("records.damaged", path="see2sound.db")) is Door.RESTORE
    assert troubles.way_on(InputError("records.newer", path="x", revision="9", known="8")) is None
    assert len(pressed) == 2


def test_the_start_goes_from_door_to_door_until_somebody_has_enough(monkeypatch, qapp, data, backed_up):
    import see2sound_desktop.entrance as way

    asked, opened = [], []

    def through(folder, door, present=None):
        asked.append(door)
        return None if len(asked) == 3 else way.Entered(folder, backed_up)

    def shown(entered, **_):
        opened.append(entered.access.account)
        return 0, Door.SIGN_IN

    monkeypatch.setattr(way, "enter", through)
    monkeypatch.setattr(bootstrap, "_opened", shown)
    monkeypatch.setattr(bootstrap, "has_display", lambda: True)
    assert bootstrap._run_window(data, exit_after_start=False, started=0.0) == 0
    assert asked == [None, Door.SIGN_IN, Door.SIGN_IN]
    assert opened == ["Ona", "Ona"]


# --- the trail --------------------------------------------------------------------------------------------------------


def tampered(data):
    """Somebody changes a record with a tool of their own."""
    with closing(sqlite3.connect(data.database)) as connection, connection:
        connection.execute("UPDATE patient SET notes = 'left out of the trail'")


def test_the_trail_says_who_did_what_and_that_it_holds(qtbot, data, admin, opened):
    application = opened(admin)
    application.store.add_patient("P-1")
    application.window.take(OpenAccounts())
    card = application.window.page(PageName.SETTINGS).faces.records.trail
    qtbot.waitUntil(lambda: card.presenter.view.findings is not None)
    assert card.state.text().startswith("The trail holds")
    rows = [[card.table.item(row, column).text() for column in (1, 2)] for row in range(card.table.rowCount())]
    assert ["Ona", "made"] in rows
    assert ["Ona", "signed in"] in rows


def test_what_was_changed_past_the_trail_is_told_at_the_start_and_named(qtbot, data, opened):
    with Store.open(data.database) as store:
        patient = store.add_patient("P-1")
    tampered(data)
    application = opened()
    application.show()
    assert "past the trail" in application.window.notice_bar.sentence
    application.window.take(OpenAccounts())
    card = application.window.page(PageName.SETTINGS).faces.records.trail
    qtbot.waitUntil(lambda: card.presenter.view.findings is not None)
    assert f"patient:{patient.uuid}" in card.state.text()


def test_data_that_were_kept_long_enough_are_listed_and_stay(qtbot, data, opened, monkeypatch):
    application = opened()
    application.store.add_patient("P-1")
    application.window.take(OpenAccounts())
    card = application.window.page(PageName.SETTINGS).faces.records.trail
    qtbot.waitUntil(lambda: card.presenter.view.findings is not None)
    card.years.setValue(10)
    assert card.overdue.text() == "Nobody's data are that old."

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + timedelta(days=366 * 11)

    monkeypatch.setattr("see2sound_desktop.presenters.trail.datetime", Later)
    card.presenter.keep_for(10)
    assert "P-1" in card.overdue.text()
    assert [patient.code for patient in application.store.patients()] == ["P-1"]


def test_who_does_not_manage_the_records_sees_no_trail(data, admin, opened):
    accounts = Accounts(data.database, cost=CHEAP)
    accounts.add(admin, "Ben", Role.THERAPIST, OTHER)
    application = opened(accounts.sign_in("Ben", OTHER))
    application.window.take(OpenAccounts())
    assert application.window.page(PageName.SETTINGS).faces.records.trail is None
