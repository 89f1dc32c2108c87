"""``protocols`` and ``scenes``: what is there."""

import argparse

from core import wording
from core.cli.common import Subparsers, add_json, data_folder, result, result_json, tell


def register(subparsers: Subparsers) -> None:
    """Add the commands."""
    protocols = subparsers.add_parser("protocols", help=wording.say("cli.help-protocols"))
    add_json(protocols)
    protocols.set_defaults(run=_protocols)
    scenes = subparsers.add_parser("scenes", help=wording.say("cli.help-scenes"))
    add_json(scenes)
    scenes.set_defaults(run=_scenes)


def _protocols(arguments: argparse.Namespace) -> int:
    from core.assessment import protocol_library

    listed = protocol_library.listed(data_folder(arguments))
    rows = [
        {
            "id": locked.protocol.id,
            "version": locked.protocol.version,
            "name": wording.name_of(locked.protocol.id, locked.protocol.name),
            "purpose": wording.purpose_of(locked.protocol.id, locked.protocol.purpose),
            "sha256": locked.sha256,
            "built_in": not protocol_library.is_own(locked.protocol),
        }
        for locked in listed.protocols
    ]
    if arguments.json:
        result_json(rows)
    for row in () if arguments.json else rows:
        result(wording.say("cli.protocol" if row["built_in"] else "cli.own-protocol", **row))
    for error in listed.skipped:
        tell(str(error))
    return 0


def _scenes(arguments: argparse.Namespace) -> int:
    from core import scene_library

    entries = (*scene_library.built_in(), *scene_library.own(data_folder(arguments)))
    if arguments.json:
        result_json(
            [
                {"title": entry.title, "path": str(entry.path), "sources": entry.sources, "built_in": entry.built_in}
                for entry in entries
            ]
        )
    for entry in () if arguments.json else entries:
        origin = wording.say("cli.built-in" if entry.built_in else "cli.own")
        result(wording.say("cli.scene", title=entry.title, count=entry.sources, origin=origin, path=entry.path))
    return 0
