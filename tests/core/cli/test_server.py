"""The commands with the site's database on a server."""

import json
from functools import partial

import pytest

from core import cli
from core.records.place import URL_VARIABLE
from core.records.protection import accounts as accounts_room
from core.records.protection import beginning
from core.records.protection.sealing import Cost
from core.records.store import Store


@pytest.fixture
def told(tmp_path, capsys):
    """Run a command with a data folder of its own; its exit status and what it said."""

    def run(*arguments):
        status = cli.main([*arguments, "--data", str(tmp_path)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def named(postgres, monkeypatch):
    server = postgres.new_database()
    with Store.open(server) as store:
        store.add_patient("P-001")
    monkeypatch.setenv(URL_VARIABLE, server.url.set(password="kettles").render_as_string(hide_password=False))
    return server


def test_the_doctor_shows_the_server_without_its_password_and_says_what_is_amiss(named, told, monkeypatch):
    status, said, _ = told("doctor", "--json")
    assert (status, json.loads(said)["database"]) == (0, {"server": str(named), "names_sealed": False, "trouble": None})
    assert "kettles" not in said
    monkeypatch.setenv(URL_VARIABLE, str(named).replace("/d", "/nowhere") + f"?host={named.url.query['host']}")
    assert "could not be reached" in json.loads(told("doctor", "--json")[1])["database"]["trouble"]
    monkeypatch.setenv(URL_VARIABLE, "see2sound")
    assert json.loads(told("doctor", "--json")[1])["database"]["server"] is None


def test_the_records_on_a_server_are_checked(named, told, tmp_path):
    status, said, _ = told("check", "--json")
    assert (status, json.loads(said)["path"]) == (0, str(named))
    assert not (tmp_path / "see2sound.db").exists()


@pytest.mark.parametrize(
    "command",
    [
        ["backup"],
        ["restore", "some.db"],
        ["accounts", "renew-keys"],
        ["accounts", "destroy-plain-copies"],
    ],
    ids=" ".join,
)
def test_what_only_files_have_is_refused_in_a_sentence(named, told, tmp_path, command):
    status, _, trouble = told(*command)
    assert status == 3
    assert "database administrator" in trouble
    assert list(tmp_path.glob("see2sound*")) == []


def test_accounts_on_a_server_are_begun_and_then_every_command_asks_who_it_is(named, told, tmp_path, monkeypatch):
    cheap = Cost(1, 8, 1)
    monkeypatch.setattr(accounts_room, "Accounts", partial(accounts_room.Accounts, cost=cheap))
    monkeypatch.setattr(beginning, "begin", partial(beginning.begin, cost=cheap))
    passphrase = tmp_path / "anna"
    passphrase.write_text("seven green kettles\n")
    as_anna = ("--account", "Anna", "--passphrase-file", str(passphrase))
    new = ("--new-passphrase-file", str(passphrase))
    status, said, trouble = told("accounts", "add", "Anna", *new)
    assert (status, "names of patients are sealed" in said, "VACUUM FULL" in said) == (0, True, True)
    assert "sealed and locked away" in trouble
    assert "sign in first" in told("check")[2]
    assert told("check", *as_anna)[0] == 0
    assert told("accounts", "add", "Ben", *as_anna, "--new-passphrase-file", str(passphrase))[0] == 0
    assert [one["name"] for one in json.loads(told("accounts", "list", "--json")[1])] == ["Anna", "Ben"]
    assert json.loads(told("doctor", "--json")[1])["database"]["names_sealed"] is True
    assert [path.name for path in tmp_path.iterdir() if path != passphrase and path.suffix != ".log"] == []
