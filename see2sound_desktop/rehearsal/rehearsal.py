"""One rehearsal from an empty folder, or an interrupted one, to its report."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from core import settings
from core.assessment.listeners import listener_named
from core.audio import Layout
from core.interrupts import held_up
from core.paths import DataFolder
from core.playback.door import Player
from core.playback.opening import open_player
from core.playback.silent import SilentPlayer
from see2sound_desktop.app import Application, qt_application
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.rehearsal.driver import Driver
from see2sound_desktop.rehearsal.options import RehearsalError, RehearsalOptions
from see2sound_desktop.rehearsal.outputs import RehearsalResult, write_outputs
from see2sound_desktop.rehearsal.script import RehearsalScript
from see2sound_desktop.windows.session_page import SessionPage

_log = logging.getLogger(__name__)
_SCREEN_SPEED = 20.0
"""So many times faster than the rehearsal's clock: nobody listens to the silent output, and no reaction is timed."""


def rehearse(options: RehearsalOptions) -> RehearsalResult:
    """Hold the session and write what it leaves.

    Raises
    ------
    InputError, MachineError
        The folder's database or the output cannot be used, or the files cannot be written.
    RehearsalError
        The windows did not do what they were asked: a bug.
    """
    with quiet_qt():
        with open_application(options) as application:
            if not application.store.patients():
                application.store.people.mark_demonstration()
            page = application.window.page(PageName.SESSION)
            if not isinstance(page, SessionPage):
                raise RehearsalError("the session page is another one")
            page.setup.environment = environment(options)
            script = RehearsalScript(application, options, listener_named(options.listener, options.seed))
            Driver(script.steps()).run()
            if script.session_uuid is None:
                raise RehearsalError("no session was held")
            session = application.store.session(script.session_uuid)
        return write_outputs(session, DataFolder(options.folder).database, script.pictures.saved, options)


@contextmanager
def quiet_qt() -> Iterator[None]:
    """What Qt has to say goes to the log meanwhile, and so does what broke a rehearsal."""
    before = qInstallMessageHandler(_log_qt)
    try:
        yield
    except RehearsalError as error:
        _log.error("the rehearsal broke: %s", error)
        raise
    finally:
        qInstallMessageHandler(before)


def _log_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    """What Qt has to say (that nobody sees these windows, for example) goes to the log, not between our lines."""
    _log.info("qt: %s", message)


@contextmanager
def open_application(options: RehearsalOptions) -> Iterator[Application]:
    """The app over the folder of a rehearsal, in its language, until it is closed again. Ctrl+C waits for the end."""
    with held_up():
        qt, data = qt_application(), DataFolder(options.folder)
        if options.language is not None:
            settings.save(settings.load(data.settings).settings.changed(language=options.language), data.settings)
        application = Application(data)
        try:
            yield application
        finally:
            application.close()
            qt.processEvents()


def environment(options: RehearsalOptions) -> SessionEnvironment:
    """The session's surroundings: with the silent output a clock of its own, by which that output plays too."""
    clock: SessionClock = RehearsalClock(options.speed) if options.silent else SessionClock()

    def open_output(device_id: str | None, layout: Layout) -> Player:
        if options.silent:
            return SilentPlayer(layout, clock_ns=clock.monotonic_ns)
        return open_player(device_id, layout)

    def open_screen_output(device_id: str | None, layout: Layout) -> Player:
        if options.silent:
            return SilentPlayer(layout, clock_ns=clock.monotonic_ns, speed=_SCREEN_SPEED)
        return open_player(device_id, layout)

    return SessionEnvironment(
        clock=lambda: clock,
        open_output=open_output,
        open_screen_output=open_screen_output,
        offers_silence=options.silent,
        seed=lambda: options.seed,
        entered_by=f"simulated:{options.listener}",
    )
