"""The site's logo in the settings: shown at once, refused in a sentence, removed."""

from types import SimpleNamespace

import pytest
from PIL import Image

from core.errors import See2SoundError
from core.paths import DataFolder
from core.settings import Settings
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.site_logo import SiteLogoPresenter
from see2sound_desktop.windows.site_logo import SiteLogo


def at_once(_title, work, *, done, failed, ended):
    """A job that is done before the next line."""
    try:
        done(work(None))
    except See2SoundError as error:
        failed(error)
    ended()


@pytest.fixture
def opened(tmp_path, qtbot):
    """Opens what the settings show of the logo."""
    context = AppContext(
        store=None, data=DataFolder(tmp_path / "data"), settings=Settings(), jobs=SimpleNamespace(start=at_once)
    )

    def made():
        shown = SiteLogo(SiteLogoPresenter(context))
        qtbot.addWidget(shown)
        shown.show()
        return shown

    return made


@pytest.fixture
def picture(tmp_path):
    Image.new("RGB", (300, 60), "teal").save(tmp_path / "logo.png")
    return tmp_path / "logo.png"


def test_a_chosen_logo_is_shown_at_once_and_the_next_time(opened, picture):
    shown = opened()
    assert (shown.picture.isVisible(), shown.remove_button.isVisible()) == (False, False)
    shown.presenter.choose(picture)
    for one in (shown, opened()):
        assert one.picture.isVisible()
        drawn = one.picture.pixmap()
        assert drawn.width() == 5 * drawn.height()
        assert one.picture.accessibleName()


def test_a_refused_file_is_said_and_the_logo_before_it_stays(opened, picture, tmp_path):
    shown = opened()
    shown.presenter.choose(picture)
    (tmp_path / "other.png").write_text("no picture")
    shown.presenter.choose(tmp_path / "other.png")
    assert shown.trouble.isVisible()
    assert "other.png" in shown.trouble.text()
    assert shown.picture.isVisible()
    shown.presenter.choose(picture)
    assert not shown.trouble.isVisible()


def test_removing_it_leaves_the_keyboard_on_the_button_that_chooses(opened, picture, qtbot):
    with qtbot.waitActive(shown := opened()):
        shown.activateWindow()
    shown.presenter.choose(picture)
    shown.remove_button.setFocus()
    shown.remove_button.click()
    assert (shown.picture.isVisible(), shown.remove_button.isVisible()) == (False, False)
    assert shown.focusWidget() is shown.choose_button


def test_a_kept_logo_that_is_broken_is_said_and_can_be_removed(opened, picture, tmp_path):
    opened().presenter.choose(picture)
    DataFolder(tmp_path / "data").logo.write_bytes(b"")
    shown = opened()
    assert (shown.picture.isVisible(), shown.trouble.isVisible()) == (False, True)
    shown.remove_button.click()
    assert (shown.trouble.isVisible(), shown.remove_button.isVisible()) == (False, False)
