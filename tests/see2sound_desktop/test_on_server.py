"""The windows with the records on a server: they open, and leave to its administrator what only files have."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from core.paths import DataFolder
from core.records.place import URL_VARIABLE
from see2sound_desktop.presenters.accounts import AccountsPresenter
from see2sound_desktop.presenters.entrance import Door, demonstration_in, door_of, records_of
from see2sound_desktop.windows.records_page import RecordsPage


@pytest.fixture
def on_server(postgres, opening, tmp_path):
    return opening(DataFolder(tmp_path), place=postgres.new_database())


def test_the_page_about_the_records_offers_no_accounts_and_no_backups(on_server, tmp_path):
    context = on_server.context
    context.store.add_patient("P-001")
    page = RecordsPage(context, AccountsPresenter(context))
    for card in (page.accounts, page.backups):
        assert any("on a server" in label.text() for label in card.findChildren(QLabel))
        assert card.findChildren(QPushButton) == []
    context.backups.watch()
    context.backups.back_up_at_the_end()
    assert not (tmp_path / "backups").exists()
    page.deleteLater()


def test_nobody_is_asked_at_the_door_of_a_server(postgres, tmp_path, monkeypatch):
    data = DataFolder(tmp_path)
    assert door_of(data) is Door.FIRST_RUN
    monkeypatch.setenv(URL_VARIABLE, postgres.database("postgres").url.render_as_string(hide_password=False))
    assert door_of(data) is Door.OPEN
    assert records_of(data) == postgres.database("postgres")
    demonstration = demonstration_in(data)
    assert records_of(demonstration) == demonstration.database, "nobody in it is a patient"
