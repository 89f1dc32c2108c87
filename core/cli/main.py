"""From arguments to an exit status."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module

import core
from core import interrupts, log, wording
from core.cli.common import Subparsers, add_common, data_folder, tell
from core.errors import See2SoundError

GROUPS = (
    "core.cli.scenes",
    "core.cli.render",
    "core.cli.sound",
    "core.cli.listing",
    "core.cli.models",
    "core.cli.exchange",
    "core.cli.sessions",
    "core.cli.accounts",
    "core.cli.backups",
    "core.cli.doctor",
)
"""Modules with ``register(subparsers)``. A command's parser sets ``run``, from its arguments to an exit status."""

LANGUAGE_VARIABLE = "SEE2SOUND_LANGUAGE"
"""What the commands say is English, so that scripts can read it, unless this names another language."""
OUR_FAULT, WRONG_USAGE, MACHINE_CANNOT, CANCELLED = 1, 2, 4, 130

_logger = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None, extra: Iterable[Callable[[Subparsers], None]] = ()) -> int:
    """Run one command and return its exit status.

    0 done; 1 our own fault; 2 wrong usage; 3 the input cannot be used; 4 the machine cannot; 130 cancelled.

    Parameters
    ----------
    argv
        Without the program's name; None takes ``sys.argv``.
    extra
        Further ``register(subparsers)``, from packages that lie above this one.
    """
    wanted = os.environ.get(LANGUAGE_VARIABLE)
    if wanted in wording.languages():
        wording.set_language(wanted)
    parser = build_parser(extra)
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else OUR_FAULT
    if not hasattr(arguments, "run"):
        parser.print_usage(sys.stderr)
        return WRONG_USAGE
    with interrupts.all_like_ctrl_c():
        return _guarded(arguments)


def build_parser(extra: Iterable[Callable[[Subparsers], None]] = ()) -> argparse.ArgumentParser:
    """The parser with every command."""
    parser = argparse.ArgumentParser(prog="see2sound", description=wording.say("cli.description"))
    parser.add_argument("--version", action="version", version=f"see2sound {core.__version__}")
    add_common(parser)
    subparsers = parser.add_subparsers(title=wording.say("cli.commands"), metavar="COMMAND")
    for name in GROUPS:
        import_module(name).register(subparsers)
    for register in extra:
        register(subparsers)
    for command in subparsers.choices.values():
        add_common(command)
    return parser


def _guarded(arguments: argparse.Namespace) -> int:
    log_path = log.set_up(data_folder(arguments).logs)
    try:
        status = int(arguments.run(arguments) or 0)
        sys.stdout.flush()
    except See2SoundError as error:
        tell(str(error))
        return error.exit_status
    except KeyboardInterrupt:
        tell(wording.say("errors.cancelled"))
        return CANCELLED
    except BrokenPipeError:
        # The reader of our output went away. Python flushes once more on exit, which must not fail a second time.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANCELLED
    except MemoryError:
        tell(wording.say("cli.out-of-memory"))
        return MACHINE_CANNOT
    except Exception as error:  # the last resort: a bug becomes one sentence and a line in the log
        _logger.exception("a command failed")
        known = "cli.our-fault" if log_path.is_file() else "cli.our-fault-unlogged"
        tell(wording.say(known, kind=type(error).__name__, log=log_path))
        return OUR_FAULT
    return status
