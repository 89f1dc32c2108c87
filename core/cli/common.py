"""What the commands share: the options that all have, results, messages and progress."""

import argparse
import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from core import wording
from core.paths import DataFolder
from core.progress import Progress, ProgressReport

if TYPE_CHECKING:
    from core.scene import Scene

    Subparsers: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    Subparsers = object

LAYOUTS = ("binaural", "5.1", "stereo")
LARGEST_SEED = 2**31 - 1


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add the options that stand before or after the command, but for those that the parser has of its own."""
    options: tuple[tuple[str, dict[str, Any]], ...] = (
        ("--data", {"type": Path, "metavar": "DIR", "help": wording.say("cli.help-data")}),
        ("--progress", {"action": "store_true", "help": wording.say("cli.help-progress")}),
    )
    for name, keywords in options:
        with suppress(argparse.ArgumentError):
            parser.add_argument(name, default=argparse.SUPPRESS, **keywords)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help=wording.say("cli.help-json"))


def seed(text: str) -> int:
    """A seed as every generator of random numbers takes it."""
    value = int(text)
    if not 0 <= value <= LARGEST_SEED:
        raise argparse.ArgumentTypeError(wording.say("cli.bad-seed", seed=text, largest=LARGEST_SEED))
    return value


def data_folder(arguments: argparse.Namespace) -> DataFolder:
    """The data folder that the arguments or the environment name."""
    return DataFolder.choose(getattr(arguments, "data", None))


def result(text: str) -> None:
    """Write a line of the result to standard output; what its encoding cannot say, as JSON would write it."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def result_json(value: object) -> None:
    """Write the result to standard output as JSON."""
    result(json.dumps(value, indent=2, ensure_ascii=False, default=str))


def tell(text: str) -> None:
    """Write a message to standard error."""
    sys.stderr.write(text + "\n")


def tell_broken_off(scene: "Scene", at_s: float | None = None) -> None:
    """Say that the film of a scene is used as far as it could be read: when it was followed, or to a time."""
    broke_off_s = scene.provenance.get("damaged_at_s", at_s)
    if broke_off_s is not None and scene.media is not None:
        tell(wording.say("media.broke-off", name=Path(scene.media.path).name, at_s=broke_off_s))


def tell_flashes(scene: "Scene") -> None:
    """Say that the film of a scene flashes too often for patients to see it."""
    from core.media.flashes import flashes_from_s

    from_s = flashes_from_s(scene.provenance)
    if from_s is not None and scene.media is not None:
        tell(wording.say("media.flashes", name=Path(scene.media.path).name, at_s=from_s))


def progress_of(arguments: argparse.Namespace) -> Progress:
    """Progress shown on standard error where a person looks at it, or where ``--progress`` asks for it."""
    if sys.stderr.isatty():
        return Progress(_show_on_one_line)
    return Progress(_show_by_lines if getattr(arguments, "progress", False) else None)


def _show_on_one_line(report: ProgressReport) -> None:
    sys.stderr.write(f"\r\x1b[K{_said(report)}" + ("\r\x1b[K" if report.fraction >= 1.0 else ""))
    sys.stderr.flush()


def _show_by_lines(report: ProgressReport) -> None:
    tell(_said(report))


def _said(report: ProgressReport) -> str:
    remaining = "" if report.remaining_s is None else f", {report.remaining_s:.0f} s"
    return f"{report.stage} {report.fraction:4.0%}{remaining}"
