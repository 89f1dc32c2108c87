"""Start-up: without a subcommand the app, with one the command line."""

import argparse
import logging
import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from core import log, wording
from core.errors import CancelledError, MachineError, See2SoundError
from core.paths import DataFolder
from see2sound_desktop.display import has_display

if TYPE_CHECKING:
    from see2sound_desktop.app import Application
    from see2sound_desktop.presenters.entrance import Door, Entered


def main(argv: list[str] | None = None) -> int:
    """Run See2Sound. Returns the exit status: 0 done, 1 our own fault, 2 usage, 3 input, 4 machine, 130 cancelled."""
    status = _run(sys.argv[1:] if argv is None else argv)
    if argv is None and status == CancelledError.exit_status:
        _end_at_once(status)
    return status


def _run(arguments: list[str]) -> int:
    started = time.monotonic()
    window, rest = _window_options().parse_known_args(arguments)
    try:
        if rest:
            return _command_line(arguments)
        return _run_window(DataFolder.choose(window.data), exit_after_start=window.exit_after_start, started=started)
    except MachineError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_status
    except KeyboardInterrupt:  # while the commands themselves are still being imported
        sys.stderr.write(f"{wording.say('errors.cancelled')}\n")
        return CancelledError.exit_status


def _end_at_once(status: int) -> None:
    """End the program that was cancelled. Taking the libraries down in order takes Python half a second more."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # whoever read it may be gone
            stream.flush()
    os._exit(status)


def _window_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--exit-after-start", action="store_true", help=argparse.SUPPRESS)
    return parser


def _command_line(arguments: list[str]) -> int:
    from core import cli
    from see2sound_desktop.rehearsal.command import register

    return cli.main(arguments, extra=(register,))


def _run_window(data: DataFolder, *, exit_after_start: bool, started: float) -> int:
    if not has_display():
        raise MachineError("desktop.no-display")
    # Qt's loop never lets Python see Ctrl+C; every trial is on disk already.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    from see2sound_desktop import troubles
    from see2sound_desktop.app import qt_application
    from see2sound_desktop.entrance import enter
    from see2sound_desktop.presenters.entrance import Entered

    qt_application().setQuitOnLastWindowClosed(False)  # between one window and the next there is none
    log.set_up(data.logs)
    reporter = troubles.CrashReporter(data)
    reporter.install()
    inside, door = Entered(data), None
    while True:
        try:
            came = inside if exit_after_start else enter(inside.data, door, inside.access)
            if came is None:
                return 0
            inside = came
            status, door = _opened(inside, exit_after_start=exit_after_start, started=started)
            if door is None:
                return status
        except See2SoundError as error:
            sys.stderr.write(f"{error}\n")
            door = None if exit_after_start else troubles.way_on(error)
            if door is None:
                return error.exit_status


def _opened(entered: "Entered", *, exit_after_start: bool, started: float) -> "tuple[int, Door | None]":
    """Show the window until it is closed: the exit status, and by which door one comes in again."""
    from see2sound_desktop.app import Application, qt_application
    from see2sound_desktop.presenters.entrance import records_of

    qt = qt_application()
    application = Application(entered.data, entered.access, place=records_of(entered.data))
    if exit_after_start:
        application.first_painted.connect(lambda: _end_after_start(application, started))
    application.window.closed.connect(qt.quit)
    application.show()
    backups = application.context.backups
    if not exit_after_start:
        backups.watch()
    try:
        return qt.exec(), application.left_by
    finally:
        if not exit_after_start:
            application.window.hide()
            backups.back_up_at_the_end()
        application.close()
        application.window.deleteLater()
        application.deleteLater()


def _end_after_start(application: "Application", started: float) -> None:
    sys.stdout.write(f"{wording.say('desktop.first-window', seconds=time.monotonic() - started)}\n")
    sys.stdout.flush()
    application.close()
