"""Whether reports bear names is chosen where they are saved, once for all of them, by who may know names."""

from types import SimpleNamespace

import pytest

from core import settings as site_settings
from core.paths import DataFolder
from core.records.protection.access import Access, Role
from core.settings import Settings
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.windows.names_on_reports import NamesOnReports


@pytest.fixture
def context_of(tmp_path, qapp):
    def made(role=None):
        access = None if role is None else Access("Anna", role, b"", None)
        store = SimpleNamespace(access=access)
        return AppContext(store=store, data=DataFolder(tmp_path), settings=Settings(), jobs=None)

    return made


def test_reports_bear_codes_until_names_are_chosen_and_then_wherever_one_is_saved(context_of, qtbot, tmp_path):
    context = context_of()
    here, there = NamesOnReports(context), NamesOnReports(context)
    qtbot.addWidget(here)
    qtbot.addWidget(there)
    assert not here.isChecked()
    here.click()
    assert context.settings.names_on_reports
    assert there.isChecked()
    assert site_settings.load(DataFolder(tmp_path).settings).settings.names_on_reports
    there.click()
    assert not here.isChecked()


@pytest.mark.parametrize(("role", "is_asked"), [(None, True), (Role.THERAPIST, True), (Role.RESEARCHER, False)])
def test_who_may_not_know_names_is_not_asked(context_of, qtbot, role, is_asked):
    row = FlowRow(NamesOnReports(context_of(role)), spacing=4)
    qtbot.addWidget(row)
    row.show()
    (choice,) = row.findChildren(NamesOnReports)
    assert choice.isVisible() is is_asked
