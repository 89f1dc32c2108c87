"""The way in: shows what is to be asked before the therapist's window, and says where one came in and as who."""

from typing import TYPE_CHECKING

from core import settings as site_settings
from core.paths import DataFolder
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.language import Languages, translation
from see2sound_desktop.presenters.entrance import Door, Entered, door_of, records_of
from see2sound_desktop.theme import theme

if TYPE_CHECKING:
    from core.records.protection.access import Access


def enter(data: DataFolder, door: Door | None, present: "Access | None" = None) -> Entered | None:
    """Come in by a door; None where somebody turned away. Needs a QApplication.

    Parameters
    ----------
    door
        None is the one that there is.
    present
        Of who was in until now, for doors that lead back.

    Raises
    ------
    InputError
        ``accounts.key-file-…``.
    """
    door = door or door_of(data)
    if door is Door.OPEN:
        return Entered(data)
    settings = site_settings.load(data.settings).settings
    translation().apply(Languages.of(settings))
    theme().apply(settings.theme, settings.text_scale_percent)
    jobs = Jobs()
    try:
        if door is Door.RESTORE:
            return _restored(data, present, jobs)
        if door is Door.SIGN_IN:
            return _signed_in(data, jobs, settings.site_name)
        return _set_up(data, jobs, protects=door is Door.PROTECT)
    finally:
        jobs.close()


def _restored(data: DataFolder, present: "Access | None", jobs: Jobs) -> Entered | None:
    from see2sound_desktop.presenters.restoring import RestorePresenter, RestoreStep
    from see2sound_desktop.windows.restore import RestoreWindow

    window = RestoreWindow(RestorePresenter(data, present, jobs))
    window.exec()
    if window.presenter.view.step is not RestoreStep.DONE:
        return Entered(data, present)  # nothing was changed: back to where one was
    return enter(data, None)  # the backup may have keys of its own


def _signed_in(data: DataFolder, jobs: Jobs, site: str) -> Entered | None:
    from see2sound_desktop.presenters.signing_in import SignInPresenter
    from see2sound_desktop.windows.sign_in import SignInWindow

    window = SignInWindow(SignInPresenter(records_of(data), jobs, backups=(data.backups,)), site)
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
