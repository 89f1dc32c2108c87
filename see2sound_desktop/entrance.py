"""The way in: shows what is to be asked before the therapist's window, and says where one came in and as who."""

from core import settings as site_settings
from core.paths import DataFolder
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.language import Languages, translation
from see2sound_desktop.presenters.entrance import Door, Entered
from see2sound_desktop.theme import theme


def enter(data: DataFolder, door: Door) -> Entered | None:
    """Come in by a door; None where somebody turned away. Needs a QApplication.

    Raises
    ------
    InputError
        ``accounts.key-file-…``.
    """
    if door is Door.OPEN:
        return Entered(data)
    settings = site_settings.load(data.settings).settings
    translation().apply(Languages.of(settings))
    theme().apply(settings.theme, settings.text_scale_percent)
    jobs = Jobs()
    try:
        if door is Door.SIGN_IN:
            return _signed_in(data, jobs, settings.site_name)
        return _set_up(data, jobs, protects=door is Door.PROTECT)
    finally:
        jobs.close()


def _signed_in(data: DataFolder, jobs: Jobs, site: str) -> Entered | None:
    from see2sound_desktop.presenters.signing_in import SignInPresenter
    from see2sound_desktop.windows.sign_in import SignInWindow

    window = SignInWindow(SignInPresenter(data.database, jobs), site)
    window.exec()
    return None if window.access is None else Entered(data, window.access)


def _set_up(data: DataFolder, jobs: Jobs, *, protects: bool) -> Entered | None:
    from see2sound_desktop.presenters.first_run import FirstRunPresenter
    from see2sound_desktop.windows.first_run import FirstRunWindow

    window = FirstRunWindow(FirstRunPresenter(data, jobs, protects=protects))
    window.exec()
    if window.entered is None and protects:
        return Entered(data)  # nothing was changed: back to where one was
    return window.entered
