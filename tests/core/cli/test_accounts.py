"""Accounts on the command line: the same passphrases for every command that reads the database."""

import json
from functools import partial

import pytest

from core import cli
from core.records.protection import accounts as accounts_room
from core.records.protection import beginning
from core.records.protection.sealing import Cost
from core.records.store import Store

ANNA, BEN = "seven green kettles", "a door left ajar"


@pytest.fixture
def data(tmp_path, monkeypatch):
    cheap = Cost(1, 8, 1)
    monkeypatch.setattr(accounts_room, "Accounts", partial(accounts_room.Accounts, cost=cheap))
    monkeypatch.setattr(beginning, "begin", partial(beginning.begin, cost=cheap))
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    for name in ("SEE2SOUND_ACCOUNT", "SEE2SOUND_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "anna").write_text(f"{ANNA}\n")
    (tmp_path / "ben").write_text(f"{BEN}\r\n")
    monkeypatch.chdir(tmp_path)
    with Store.open(tmp_path / "data" / "see2sound.db") as store:
        store.add_patient("P-001")
    return tmp_path / "data"


@pytest.fixture
def see2sound(data, capsys):
    def run(*arguments):
        capsys.readouterr()
        status = cli.main(["--data", str(data), *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def test_the_first_account_encrypts_and_every_command_then_asks_who_it_is(see2sound, monkeypatch):
    status, out, err = see2sound("accounts", "add", "Anna", "--new-passphrase-file", "anna", "--json")
    assert (status, json.loads(out)["done"]) == (0, "encrypted")
    assert "sealed" in err
    for command in (("report", "--patient", "P-001", "-o", "a.pdf"), ("accounts", "remove", "Anna")):
        status, out, err = see2sound(*command)
        assert (status, out) == (3, "")
        assert "sign in first" in err
        status, _, err = see2sound(*command, "--account", "Anna")
        assert (status, "Nobody can be asked" in err) == (3, True)
        status, _, err = see2sound(*command, "--account", "Anna", "--passphrase-file", "ben")
        assert (status, "is wrong" in err) == (3, True)
    monkeypatch.setenv("SEE2SOUND_ACCOUNT", "anna")
    monkeypatch.setenv("SEE2SOUND_PASSPHRASE", ANNA)
    status, _, err = see2sound("report", "--patient", "P-001", "-o", "a.pdf")
    assert (status, "no session to export" in err) == (3, True)  # the database was read


def test_accounts_are_added_changed_and_removed(see2sound, monkeypatch):
    anna = ("--account", "Anna", "--passphrase-file", "anna")
    assert see2sound("accounts", "list") == (0, "", "")
    see2sound("accounts", "add", "Anna", "--new-passphrase-file", "anna")
    assert see2sound("accounts", "add", "Ben", "--role", "researcher", "--new-passphrase-file", "ben", *anna)[0] == 0
    assert see2sound("accounts", "list")[1] == "Anna (admin)\nBen (researcher)\n"
    ben = ("--account", "Ben", "--passphrase-file", "ben")
    assert see2sound("accounts", "passphrase", "--new-passphrase-file", "anna", *ben)[0] == 0
    status, _, err = see2sound("accounts", "remove", "Anna", "--account", "Ben", "--passphrase-file", "anna")
    assert (status, "may not do this" in err) == (3, True)
    assert see2sound("accounts", "passphrase", "Ben", "--new-passphrase-file", "ben", *anna)[0] == 0
    assert see2sound("accounts", "remove", "ben", *anna)[0] == 0
    assert see2sound("accounts", "destroy-plain-copies", *anna)[0] == 0
    assert see2sound("accounts", "list", "--json")[1].count('"name"') == 1


def test_the_recovery_code_gives_an_admin_a_new_passphrase(see2sound, tmp_path):
    _, out, _ = see2sound("accounts", "add", "Anna", "--new-passphrase-file", "anna", "--json")
    (tmp_path / "code").write_text(json.loads(out)["code"])
    recover = ("accounts", "recover", "Anna", "--code-file", "code", "--new-passphrase-file", "ben", "--json")
    status, out, err = see2sound(*recover)
    assert (status, "sealed" in err) == (0, True)
    assert json.loads(out)["code"] != (tmp_path / "code").read_text()
    assert see2sound("accounts", "recovery-code", "--account", "Anna", "--passphrase-file", "ben")[0] == 0
    assert see2sound(*recover)[0] == 3


def test_a_passphrase_is_asked_for_without_showing_it_and_a_new_one_twice(see2sound, monkeypatch):
    typed = iter([ANNA, ANNA, BEN, "something else of it", ANNA])
    asked = []

    def prompt(words, stream):
        asked.append(words)
        return next(typed)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", prompt)
    assert see2sound("accounts", "add", "Anna")[0] == 0
    status, _, err = see2sound("accounts", "passphrase", "--account", "Anna", "--passphrase-file", "anna")
    assert (status, "same twice" in err) == (3, True)
    assert see2sound("accounts", "recovery-code", "--account", "Anna")[0] == 0
    assert asked == ["New passphrase of Anna: ", "The same again: "] * 2 + ["Passphrase of Anna: "]
