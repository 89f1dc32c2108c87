"""``models``: which neural models there are, are installed and fit this machine; installing and removing them."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import Subparsers, add_common, add_json, data_folder, progress_of, result, result_json, tell
from core.cli.model_rows import lines_of, row_of, said_of, size_of
from core.errors import CancelledError, InputError, See2SoundError
from core.paths import DataFolder

if TYPE_CHECKING:
    from core.models.door import Entry
    from core.models.installed import Found, Installation
    from core.models.machine import Machine

TASKS = ("regions", "depth", "labels", "tracks", "sound", "judge")
"""The tasks of ``core.models.door.Task``, which ``--help`` must not import."""


def register(subparsers: Subparsers) -> None:
    """Add the command and its own commands."""
    parser = subparsers.add_parser("models", help=wording.say("models.help-models"))
    commands = parser.add_subparsers(title=wording.say("cli.commands"), metavar="COMMAND", required=True)

    listed = commands.add_parser("list", help=wording.say("models.help-list"))
    listed.add_argument("--task", choices=TASKS, help=wording.say("models.help-task"))
    listed.set_defaults(run=_list)

    shown = commands.add_parser("show", help=wording.say("models.help-show"))
    shown.add_argument("id", metavar="ID", help=wording.say("models.help-id"))
    shown.set_defaults(run=_show)

    install = commands.add_parser("install", help=wording.say("models.help-install"))
    install.add_argument("id", metavar="ID", help=wording.say("models.help-id-or-preset"))
    _add_accept(install)
    install.add_argument("--token-file", type=Path, metavar="FILE", help=wording.say("models.help-token-file"))
    install.set_defaults(run=_install)

    imported = commands.add_parser("import", help=wording.say("models.help-import"))
    imported.add_argument("id", metavar="ID", help=wording.say("models.help-id"))
    imported.add_argument("folder", type=Path, metavar="FOLDER", help=wording.say("models.help-folder"))
    _add_accept(imported)
    imported.set_defaults(run=_import)

    verified = commands.add_parser("verify", help=wording.say("models.help-verify"))
    verified.add_argument("id", metavar="ID", nargs="?", help=wording.say("models.help-id"))
    verified.set_defaults(run=_verify)

    removed = commands.add_parser("remove", help=wording.say("models.help-remove"))
    removed.add_argument("id", metavar="ID", help=wording.say("models.help-id"))
    removed.set_defaults(run=_remove)
    for command in (listed, shown, install, imported, verified, removed):
        add_json(command)
        add_common(command)


def _add_accept(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--accept-licence", action="store_true", help=wording.say("models.help-accept"))


def _list(arguments: argparse.Namespace) -> int:
    from core.models import catalogue, installed, staging
    from core.models.door import Task

    data = data_folder(arguments)
    entries = catalogue.for_task(Task(arguments.task)) if arguments.task else catalogue.entries()
    machine = machine_for(catalogue.entries())
    found = {one.id: one for one in installed.listing(data)}
    begun = staging.unfinished(data)
    rows = [row_of(entry, machine, found.get(entry.id), begun.get(entry.id, 0)) for entry in entries]
    if arguments.json:
        result_json(rows)
        return 0
    for entry, row in zip(entries, rows, strict=True):
        result(wording.say("models.row", id=entry.id, title=entry.title, tasks=", ".join(entry.tasks)))
        result(wording.say("models.row-more", size=size_of(entry), **said_of(entry, row)))
    _list_unlisted(found, {entry.id for entry in catalogue.entries()})
    used = sum(one.installation.size_bytes for one in found.values() if one.installation) + sum(begun.values())
    result(wording.say("models.disk-used", size=staging.in_bytes(used), folder=data.models))
    for line in machine_lines(machine):
        result(line)
    return 0


def _list_unlisted(found: "dict[str, Found]", listed: set[str]) -> None:
    from core.models.staging import in_bytes

    for one in found.values():
        if one.id not in listed and one.installation is not None:
            result(wording.say("models.state-unlisted", id=one.id, size=in_bytes(one.installation.size_bytes)))


def machine_for(entries: "Sequence[Entry]") -> "Machine":
    """This machine, and which of the packages that the models need it has."""
    from core.models.machine import look

    return look(frozenset(package for entry in entries for package in entry.packages))


def machine_lines(machine: "Machine") -> list[str]:
    """What computes here, for people."""
    unit = wording.say("models.unit-GB")
    cards = "".join(f", {card.name} ({card.memory_mb / 1000:.0f} {unit})" for card in machine.accelerators)
    lines = [wording.say("models.computes-on", memory=f"{machine.memory_mb / 1000:.0f} {unit}", cards=cards)]
    if machine.unusable is not None:
        lines.append(wording.say("models.card-unusable", name=machine.unusable))
    return lines


def _show(arguments: argparse.Namespace) -> int:
    from core.models import catalogue, installed, staging

    data = data_folder(arguments)
    entry = catalogue.find(arguments.id)
    found = {one.id: one for one in installed.listing(data)}.get(entry.id)
    row = row_of(entry, machine_for((entry,)), found, staging.unfinished(data).get(entry.id, 0))
    if arguments.json:
        result_json(row)
        return 0
    for line in lines_of(entry, row):
        result(line)
    return 0


def _install(arguments: argparse.Namespace) -> int:
    from core import settings
    from core.models import catalogue
    from core.models.hub import Hub
    from core.models.installing import install

    data = data_folder(arguments)
    token = None if arguments.token_file is None else read_token(arguments.token_file)
    loaded = settings.load(data.settings)
    if loaded.problem is not None:
        tell(str(loaded.problem))
    hub = Hub.choose(loaded.settings)
    installations = []
    for entry in catalogue.named(arguments.id):
        if arguments.accept_licence:
            tell(wording.say("models.begins", title=entry.title, licence=entry.licence.name))
        try:
            accepted, progress = arguments.accept_licence, progress_of(arguments)
            done = install(entry, data, hub, licence_accepted=accepted, token=token, progress=progress)
        except (KeyboardInterrupt, CancelledError):
            tell(wording.say("models.paused"))
            return CancelledError.exit_status
        installations.append(done)
    _tell_installed(arguments, installations, "models.installed")
    return 0


def read_token(path: Path) -> str:
    """An access token from a text file. InputError ``models.token-unreadable``, never with the file's content."""
    from core import files

    text = files.read_text(path).strip()
    if not text or len(text.split()) != 1 or not text.isascii():
        raise InputError("models.token-unreadable", path=path)
    return text


def _import(arguments: argparse.Namespace) -> int:
    from core.models import catalogue
    from core.models.importing import import_folder

    entry = catalogue.find(arguments.id)
    done = import_folder(
        entry,
        data_folder(arguments),
        arguments.folder,
        licence_accepted=arguments.accept_licence,
        progress=progress_of(arguments),
    )
    if any(file.witness == "none" for file in done.manifest.files):
        tell(wording.say("models.imported-unchecked", id=done.id))
    _tell_installed(arguments, [done], "models.imported")
    return 0


def _tell_installed(arguments: argparse.Namespace, installations: "list[Installation]", code: str) -> None:
    from core.models.staging import in_bytes

    if arguments.json:
        result_json([done.manifest.model_dump(mode="json") for done in installations])
        return
    for done in installations:
        result(wording.say(code, id=done.id, size=in_bytes(done.size_bytes)))


def _verify(arguments: argparse.Namespace) -> int:
    from core.models import installed

    data = data_folder(arguments)
    if arguments.id is not None:
        chosen = [installed.Found(arguments.id, installed.find(data, arguments.id), None)]
    else:
        chosen = list(installed.listing(data))
    progress = progress_of(arguments)
    outcomes: list[tuple[Found, See2SoundError | None]] = []
    for one in chosen:
        problem = one.problem
        try:
            if one.installation is not None:
                installed.verify(one.installation, progress)
        except See2SoundError as error:
            if isinstance(error, CancelledError):
                raise
            problem = error
        outcomes.append((one, problem))
    _tell_verified(arguments, outcomes)
    return max((0 if problem is None else problem.exit_status for _, problem in outcomes), default=0)


def _tell_verified(arguments: argparse.Namespace, outcomes: "list[tuple[Found, See2SoundError | None]]") -> None:
    from core.models.staging import in_bytes

    if arguments.json:
        result_json([{"id": one.id, "problem": problem and str(problem)} for one, problem in outcomes])
    for one, problem in outcomes:
        if problem is not None:
            tell(str(problem))
        elif one.installation is not None and not arguments.json:
            count, size = len(one.installation.manifest.files), in_bytes(one.installation.size_bytes)
            result(wording.say("models.verified", id=one.id, files=count, size=size))
    if not outcomes and not arguments.json:
        result(wording.say("models.none-installed"))


def _remove(arguments: argparse.Namespace) -> int:
    from core.models import catalogue
    from core.models.staging import put_away

    data: DataFolder = data_folder(arguments)
    if not put_away(data, arguments.id):
        catalogue.find(arguments.id)
        raise InputError("models.nothing-to-remove", id=arguments.id)
    if arguments.json:
        result_json({"removed": arguments.id})
    else:
        result(wording.say("models.removed", id=arguments.id))
    return 0
