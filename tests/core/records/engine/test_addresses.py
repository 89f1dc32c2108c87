"""The address of a database on a server: what it may be, and that no password is ever shown."""

from unittest.mock import Mock

import pytest

from core.errors import InputError
from core.paths import DataFolder
from core.records.engine.server import Server, refuse_plain
from core.records.place import URL_VARIABLE, place_of
from core.settings import Settings, save

SECRET = "seven-green-kettles"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "see2sound",
        "http://db.clinic/see2sound",
        "sqlite:///see2sound.db",
        "mysql://db.clinic/see2sound",
        "postgresql://db.clinic",
        "postgresql://db.clinic:port/see2sound",
        f"postgresql://db.clinic/see2sound?password={SECRET}",
    ],
)
def test_what_is_no_address_of_a_database_is_refused_and_not_repeated(address):
    with pytest.raises(InputError) as caught:
        Server.of(address)
    assert caught.value.code == "records.server-url"
    assert SECRET not in str(caught.value)


def test_the_password_of_an_address_is_shown_nowhere():
    server = Server.of(f"postgres://ona:{SECRET}@db.clinic:5433/see2sound?application_name=x")
    assert str(server) == "postgresql://ona@db.clinic:5433/see2sound"
    assert SECRET not in repr(server)
    assert server.url.password == SECRET


@pytest.mark.parametrize(
    ("address", "sslmode"),
    [
        ("postgresql://ona@db.clinic/see2sound", "verify-full"),
        ("postgresql://ona@/see2sound?host=db.clinic", "verify-full"),
        ("postgresql://ona@db.clinic/see2sound?sslmode=require", "require"),
        ("postgresql://ona@localhost/see2sound", None),
        ("postgresql://ona@/see2sound?host=/run/postgresql", None),
        ("postgresql:///see2sound", None),
    ],
)
def test_over_a_network_a_server_must_prove_who_it_is(address, sslmode):
    assert Server.of(address).url.query.get("sslmode") == sslmode


def test_a_site_names_its_server_by_the_environment_or_in_its_settings(tmp_path, monkeypatch):
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    data = DataFolder(tmp_path)
    assert place_of(data) == data.database
    save(Settings(database_url="postgresql://ona@db.clinic/see2sound"), data.settings)
    assert str(place_of(data)) == "postgresql://ona@db.clinic/see2sound"
    monkeypatch.setenv(URL_VARIABLE, "postgresql://ben@other.clinic/see2sound")
    assert str(place_of(data)) == "postgresql://ben@other.clinic/see2sound"


def test_a_password_in_the_settings_is_refused(tmp_path, monkeypatch):
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    data = DataFolder(tmp_path)
    save(Settings(database_url=f"postgresql://ona:{SECRET}@db.clinic/see2sound"), data.settings)
    with pytest.raises(InputError) as caught:
        place_of(data)
    assert caught.value.code == "records.server-password"
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    ("host", "is_encrypted", "may"),
    [
        ("db.clinic", False, False),
        ("db.clinic", True, True),
        ("localhost", False, True),
        ("/run/postgresql", False, True),
    ],
)
def test_what_could_be_read_on_the_network_is_refused_whatever_the_address_asks_for(host, is_encrypted, may):
    connection = Mock()
    connection.info.host, connection.pgconn.ssl_in_use = host, is_encrypted
    server = Server.of(f"postgresql://ona@{'db.clinic' if host[0] == '/' else host}/see2sound?sslmode=prefer")
    if may:
        refuse_plain(connection, server)
        return
    with pytest.raises(InputError) as caught:
        refuse_plain(connection, server)
    assert caught.value.code == "records.server-plain"
    connection.close.assert_called_once_with()
