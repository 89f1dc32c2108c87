"""Coming in: the first start on a computer, signing in, the recovery code, and the lock of the therapist's window."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from core import settings as site_settings
from core.errors import InputError
from core.paths import DataFolder
from core.records.keeping import plain_left
from core.records.protection import first_account, keyfile
from core.records.protection.accounts import Accounts
from core.records.protection.autolock import LastUsed
from core.records.protection.sealing import Cost
from core.records.store import Store
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.entrance import Door, door_of
from see2sound_desktop.presenters.first_run import FirstRunPresenter, FirstStep
from see2sound_desktop.presenters.locking import Locking
from see2sound_desktop.presenters.signing_in import SignInPresenter, SignInStep
from see2sound_desktop.windows.first_run import FirstRunWindow
from see2sound_desktop.windows.recovery_sheet import write_sheet
from see2sound_desktop.windows.sign_in import SignInWindow

CHEAP = Cost(1, 8, 1)
WORDS = "seven blue kettles sing"
OTHER = "the moon eats old bread"


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path)


@pytest.fixture
def protected(data):
    """A data folder with an account, and its recovery code."""
    data.root.mkdir(exist_ok=True)
    made = first_account.encrypt(data.database, "Ona", WORDS, cost=CHEAP)
    plain_left.destroy(data.database, made.access, ())
    return made


@pytest.fixture
def accounts(data, protected):
    return Accounts(data.database, cost=CHEAP)


@pytest.fixture
def application(opening, data, protected):
    return opening(data, protected.access)


def typed(qtbot, window, words):
    qtbot.keyClicks(window, words)


# --- by which door ----------------------------------------------------------------------------------------------------


def test_an_empty_folder_is_set_up_first_and_a_database_that_is_there_opens(data):
    assert door_of(data) is Door.FIRST_RUN
    Store.open(data.database).close()
    assert door_of(data) is Door.OPEN


def test_where_there_are_accounts_somebody_signs_in(data, protected):
    assert door_of(data) is Door.SIGN_IN


# --- the first start --------------------------------------------------------------------------------------------------


def test_the_first_account_encrypts_the_records_and_its_code_has_to_be_put_away(qtbot, data, jobs):
    window = FirstRunWindow(FirstRunPresenter(data, jobs, cost=CHEAP))
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(window.set_up_button, Qt.MouseButton.LeftButton)
    typed(qtbot, window.site, "Ward 3")
    typed(qtbot, window.name, "Ona")
    typed(qtbot, window.passphrase, WORDS)
    typed(qtbot, window.again, WORDS)
    qtbot.mouseClick(window.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.presenter.view.step is FirstStep.CODE)
    assert keyfile.has_accounts(data.database)
    assert not window.code_step.go_on_button.isEnabled()
    shown = window.code_step.kept.code_label.text().replace("\n", " – ").split(" – ")
    assert "-".join(shown) == window.presenter.view.code
    window.code_step.kept.kept_box.setChecked(True)
    qtbot.mouseClick(window.code_step.go_on_button, Qt.MouseButton.LeftButton)
    assert window.result() == QDialog.DialogCode.Accepted
    with Store.open(data.database, access=window.entered.access) as store:
        store.add_patient("P-1")
    assert site_settings.load(data.settings).settings.site_name == "Ward 3"
    files = [path for path in data.root.rglob("*") if path.is_file()]
    assert not [path for path in files if path.read_bytes().startswith(b"SQLite format 3")]


@pytest.mark.parametrize(
    ("passphrase", "again", "code"),
    [
        ("short", "short", "accounts.passphrase-short"),
        (WORDS, OTHER, "accounts.passphrase-differs"),
        ("password1234", "password1234", "accounts.passphrase-common"),
    ],
)
def test_a_passphrase_that_will_not_do_is_said_and_nothing_is_made(data, jobs, passphrase, again, code):
    presenter = FirstRunPresenter(data, jobs, cost=CHEAP)
    presenter.set_up()
    presenter.make("", "Ona", passphrase, again)
    assert presenter.view.trouble == str(InputError(code, shortest=12))
    assert not data.database.exists()


def test_the_demonstration_has_a_folder_of_its_own_no_passphrase_and_says_so_on_every_page(qtbot, data, jobs, opening):
    presenter = FirstRunPresenter(data, jobs)
    with qtbot.waitSignal(presenter.entered) as caught:
        presenter.try_out()
    entered = caught.args[0]
    assert entered.data.root.parent == data.root
    assert entered.access is None
    assert door_of(data) is Door.FIRST_RUN
    shown = opening(entered.data, entered.access)
    shown.show()
    marks = [one for one in shown.window.findChildren(type(shown.window._mark)) if one.property("mark")]
    assert [one.isVisible() for one in marks] == [True]
    assert [patient.code for patient in shown.store.patients()] == ["DEMO"]
    assert "nobody here is a patient" in marks[0].text()


def test_a_database_that_everybody_could_open_is_protected_and_keeps_what_it_held(qtbot, data, jobs):
    with Store.open(data.database) as store:
        store.add_patient("P-1")
    presenter = FirstRunPresenter(data, jobs, protects=True, cost=CHEAP)
    presenter.make("", "Ona", WORDS, WORDS)
    qtbot.waitUntil(lambda: presenter.view.step is FirstStep.CODE)
    with qtbot.waitSignal(presenter.entered) as caught:
        presenter.code_kept()
    with Store.open(data.database, access=caught.args[0].access) as store:
        assert [patient.code for patient in store.patients()] == ["P-1"]


def test_the_sheet_holds_the_code_and_the_site(tmp_path, qapp):
    from pypdf import PdfReader

    code = "-".join(["7K3M"] * 4 + ["Q2RS"] * 4)
    write_sheet(tmp_path / "sheet.pdf", code, "Ward <3>")
    pages = PdfReader(tmp_path / "sheet.pdf").pages
    words = " ".join(page.extract_text() for page in pages).replace("\t", " ")
    assert len(pages) == 1
    assert "7K3M-7K3M-7K3M-7K3M" in words
    assert "Q2RS-Q2RS-Q2RS-Q2RS" in words
    assert "Ward <3>" in words


# --- signing in -------------------------------------------------------------------------------------------------------


def test_the_right_passphrase_opens_and_a_wrong_one_is_said(qtbot, data, jobs, accounts):
    window = SignInWindow(SignInPresenter(data.database, jobs, accounts))
    qtbot.addWidget(window)
    window.show()
    typed(qtbot, window.passphrase, OTHER)
    qtbot.keyClick(window.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.presenter.view.trouble))
    assert window.trouble.text() == str(InputError("accounts.wrong"))
    assert window.passphrase.text() == ""
    typed(qtbot, window.passphrase, WORDS)
    qtbot.keyClick(window.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.access is not None)
    assert window.access.account == "Ona"


def test_after_several_wrong_ones_the_wait_is_counted_down_and_nothing_is_tried_meanwhile(qtbot, data, jobs, accounts):
    presenter = SignInPresenter(data.database, jobs, accounts)
    for _ in range(5):
        presenter.sign_in("Ona", OTHER)
        qtbot.waitUntil(lambda: not presenter.view.is_busy)
    assert 25 <= presenter.view.wait_s <= 30
    presenter.sign_in("Ona", WORDS)
    assert not presenter.view.is_busy
    waits = presenter.view.wait_s
    presenter._count_down()
    assert presenter.view.wait_s == waits - 1


def test_the_recovery_code_gives_a_new_passphrase_and_a_new_code(qtbot, data, jobs, protected, accounts):
    presenter = SignInPresenter(data.database, jobs, accounts)
    presenter.forgot()
    presenter.recover(protected.recovery_code, "Ona", OTHER, OTHER)
    qtbot.waitUntil(lambda: presenter.view.step is SignInStep.NEW_CODE)
    assert presenter.view.code not in {"", protected.recovery_code}
    with qtbot.waitSignal(presenter.entered) as caught:
        presenter.code_kept()
    assert caught.args[0].account == "Ona"
    assert accounts.sign_in("Ona", OTHER).account == "Ona"


def test_a_code_can_be_lost_by_no_key_and_one_that_was_not_put_away_is_given_anew(qtbot, data, jobs):
    accounts = Accounts(data.database, cost=CHEAP)
    with Store.open(data.database) as store:
        store.add_patient("P-1")
    first = FirstRunWindow(FirstRunPresenter(data, jobs, protects=True, cost=CHEAP))
    qtbot.addWidget(first)
    first.show()
    first.presenter.make("", "Ona", WORDS, WORDS)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert first.isVisible(), "it is being encrypted"
    qtbot.waitUntil(lambda: first.presenter.view.step is FirstStep.CODE)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not first.close()
    assert first.isVisible()
    lost = first.presenter.view.code
    assert plain_left.is_unfinished(data.database)  # here the power goes

    again = SignInWindow(SignInPresenter(data.database, jobs, accounts, backups=(data.backups,)))
    qtbot.addWidget(again)
    again.show()
    again.presenter.sign_in("Ona", WORDS)
    qtbot.waitUntil(lambda: again.presenter.view.step is SignInStep.NEW_CODE)
    assert again.presenter.view.code not in {"", lost}
    assert "cut off" in again.trouble.text()
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert again.isVisible()
    again.code_step.kept.kept_box.setChecked(True)
    qtbot.mouseClick(again.code_step.go_on_button, Qt.MouseButton.LeftButton)
    assert again.result() == QDialog.DialogCode.Accepted
    files = [path for path in data.root.rglob("*") if path.is_file()]
    assert not [path for path in files if path.read_bytes().startswith(b"SQLite format 3")]
    with pytest.raises(InputError):
        accounts.recover(lost, "Ona", OTHER)
    once_more = SignInPresenter(data.database, jobs, accounts, backups=(data.backups,))
    with qtbot.waitSignal(once_more.entered):
        once_more.sign_in("Ona", WORDS)


def test_who_signed_in_leads_and_else_who_the_settings_name(application, opening, tmp_path):
    application.context.change_settings(therapist_name="Somebody else")
    assert application.context.therapist == "Ona"
    opened = opening(DataFolder(tmp_path / "open"))
    opened.context.change_settings(therapist_name="A. Meyer")
    assert opened.context.therapist == "A. Meyer"


# --- the lock ---------------------------------------------------------------------------------------------------------


class Clock:
    def __init__(self):
        self.minutes, self.slept_minutes = 0.0, 0.0

    def __call__(self):
        wall = datetime(2026, 3, 1, 9, tzinfo=UTC) + timedelta(minutes=self.minutes + self.slept_minutes)
        return LastUsed(wall, self.minutes * 60)


@pytest.mark.parametrize("sleeps", [False, True])
def test_without_use_it_locks_after_the_minutes_of_the_settings_sleep_included(application, accounts, sleeps):
    clock = Clock()
    locking = Locking(application.context, accounts, clock)
    clock.minutes = 9.9
    locking.look()
    assert not locking.is_locked
    locking.used()
    clock.minutes = 19.8
    locking.look()
    assert not locking.is_locked
    if sleeps:
        clock.slept_minutes = 60
    else:
        clock.minutes = 19.95
    locking.look()
    assert locking.is_locked


def test_where_nobody_signs_in_nothing_locks(opening, tmp_path):
    opened = opening(DataFolder(tmp_path / "open"))
    opened.window.guard.locking.lock()
    assert not opened.window.guard.locking.is_locked
    assert opened.window.guard.menu is None


def test_a_locked_window_shows_nothing_takes_no_key_and_opens_by_the_passphrase(qtbot, application):
    window = application.window
    application.show()
    dialog = QDialog(window)
    dialog.show()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    guard = window.guard
    guard.locking.lock()
    assert guard.cover.isVisible()
    assert not window.page(window.current).isVisible()
    assert not dialog.isVisible()
    before = window.current
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current is before
    typed(qtbot, guard.cover.passphrase, OTHER)
    qtbot.keyClick(guard.cover.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(guard.cover.trouble.isVisible)
    typed(qtbot, guard.cover.passphrase, WORDS)
    qtbot.keyClick(guard.cover.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not guard.locking.is_locked)
    assert window.page(window.current).isVisible()
    assert dialog.isVisible()


def test_signing_out_closes_the_window_and_leads_back_to_the_door(qtbot, application):
    application.show()
    with qtbot.waitSignal(application.window.closed):
        application.window.guard.menu.leave_action.trigger()
    assert application.left_by is Door.SIGN_IN
