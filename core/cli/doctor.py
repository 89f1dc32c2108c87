"""``doctor``: what this machine has: audio devices, versions, folders, models."""

import argparse
import platform
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import core
from core import log, wording
from core.cli.common import Subparsers, add_json, data_folder, result, result_json
from core.errors import InputError, See2SoundError
from core.paths import DataFolder

if TYPE_CHECKING:
    from core.records.engine.server import Server

_PACKAGES = (
    "PySide6-Essentials",
    "numpy",
    "scipy",
    "opencv-python-headless",
    "av",
    "pillow",
    "pillow-heif",
    "soundfile",
    "sounddevice",
    "soxr",
    "pyroomacoustics",
    "slab",
    "sqlalchemy",
    "psycopg",
    "torch",
    "transformers",
)


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("doctor", help=wording.say("cli.help-doctor"))
    add_json(parser)
    parser.set_defaults(run=_doctor)


def _doctor(arguments: argparse.Namespace) -> int:
    found = examine(data_folder(arguments))
    if arguments.json:
        result_json(found)
        return 0
    for title, value in found.items():
        result(f"{title.replace('_', ' ')}:")
        for line in _lines(value):
            result(f"  {line}")
    return 0


def examine(data: DataFolder) -> dict[str, object]:
    """What there is, ready for JSON."""
    return {
        "see2sound": core.__version__,
        "system": f"{platform.platform()}, Python {platform.python_version()}",
        "packages": {name: _version(name) for name in _PACKAGES},
        "audio_devices": _audio_devices(),
        "models": _models(data),
        "data_folder": str(data.root),
        "database": _database(data),
        "log": str(log.log_file(data.logs)),
    }


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return wording.say("cli.not-installed")


def _audio_devices() -> list[dict[str, object]] | str:
    from core.audio import Layout
    from core.playback.cautions import cautions
    from core.playback.devices import audio_trouble, list_devices

    devices = list_devices()
    if not devices:
        return wording.say(audio_trouble() or "playback.no-device")
    return [
        {
            "id": device.id,
            "name": device.name,
            "host_api": device.host_api,
            "channels": device.channels,
            "default_rate_hz": device.default_rate_hz,
            "is_default": device.is_default,
            "channel_map": list(device.channel_map),
            "volume": None if device.volume is None else str(device.volume),
            "muted": None if device.volume is None else device.volume.muted,
            "processing": device.processing,
            "cautions": list(cautions(device, Layout.SURROUND_51 if device.channels >= 6 else None)),
        }
        for device in devices
    ]


def _models(data: DataFolder) -> dict[str, object]:
    from core.cli.models import machine_for, machine_lines
    from core.models import catalogue, installed
    from core.vision.registry import DEPTH_ESTIMATORS, REGION_FINDERS

    found = [f"{one.id} ({one.problem})" if one.problem else one.id for one in installed.listing(data)]
    return {
        "regions": ", ".join(REGION_FINDERS),
        "depth": ", ".join(DEPTH_ESTIMATORS),
        "neural": ", ".join(found) or wording.say("cli.no-models"),
        "machine": "; ".join(machine_lines(machine_for(catalogue.entries()))),
    }


def _database(data: DataFolder) -> dict[str, object]:
    from core.records.keeping.shelf import shelved
    from core.records.place import place_of
    from core.records.protection.keyfile import is_plain

    try:
        place = place_of(data)
    except InputError as error:
        return {"server": None, "trouble": str(error)}
    if not isinstance(place, Path):
        return {"server": str(place), **_of_server(place)}
    there = data.database.is_file()
    newest = next(iter(shelved(data.backups)), None)
    return {
        "path": str(data.database),
        "bytes": data.database.stat().st_size if there else None,
        "encrypted": not is_plain(data.database) if there else None,
        "newest_backup": None if newest is None else str(newest.path),
    }


def _of_server(server: "Server") -> dict[str, object]:
    """Why the database on a server does not open; None where it does, or does once somebody signed in."""
    from core.records.store import Store

    try:
        Store.open(server, read_only=True).close()
    except See2SoundError as error:
        needs_passphrase = error.code == "accounts.sign-in"
        return {"names_sealed": needs_passphrase or None, "trouble": None if needs_passphrase else str(error)}
    return {"names_sealed": False, "trouble": None}


def _lines(value: object) -> list[str]:
    if isinstance(value, dict):
        return [f"{key}: {wording.say('cli.absent') if item is None else item}" for key, item in value.items()]
    if isinstance(value, list):
        return [", ".join(_lines(_told(item))) for item in value]
    return [str(value)]


def _told(item: object) -> object:
    """What there is to be read of an item of a list: without what nothing tells, and lists within it in words."""
    if not isinstance(item, dict):
        return item
    words = {key: " ".join(map(str, part)) if isinstance(part, list) else part for key, part in item.items()}
    return {key: part for key, part in words.items() if part not in {None, ""}}
