"""``see2sound rehearse``: a whole session through the real windows, answered by a simulated listener."""

import argparse
import json
import os
import sys
import tempfile
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import LAYOUTS, Subparsers, add_json, data_folder, result, result_json, seed, tell
from core.errors import InputError, MachineError
from core.paths import DataFolder
from see2sound_desktop.rehearsal.options import (
    HANDS,
    LISTENERS,
    PICTURES,
    SILENT_SPEED,
    TRAINEES,
    TRAININGS,
    RehearsalOptions,
)

if TYPE_CHECKING:
    from core.assessment.protocol import Protocol
    from core.audio import Layout

_SCREEN = {"y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    rehearse = subparsers.add_parser("rehearse", help=wording.say("rehearsal.help"))
    what = rehearse.add_mutually_exclusive_group()
    what.add_argument("--protocol", default="direction", metavar="ID", help=wording.say("rehearsal.help-protocol"))
    what.add_argument("--training", choices=TRAININGS, help=wording.say("rehearsal.help-training"))
    listeners = (*LISTENERS, *(name for name in TRAINEES if name not in LISTENERS))
    rehearse.add_argument("--listener", choices=listeners, default="ideal", help=wording.say("rehearsal.help-listener"))
    rehearse.add_argument("--layout", choices=LAYOUTS, default="binaural", help=wording.say("rehearsal.help-layout"))
    rehearse.add_argument("--device", metavar="NAME", help=wording.say("rehearsal.help-device"))
    rehearse.add_argument("--words", type=Path, metavar="FOLDER", help=wording.say("rehearsal.help-words"))
    rehearse.add_argument("--scene", metavar="NAME", help=wording.say("rehearsal.help-scene"))
    rehearse.add_argument(
        "--answers",
        choices=("arc", "clock", "column", "buttons", "therapist"),
        help=wording.say("rehearsal.help-answers"),
    )
    rehearse.add_argument("--by", choices=HANDS, default="hand", help=wording.say("rehearsal.help-by"))
    rehearse.add_argument("--seed", type=seed, default=0, help=wording.say("rehearsal.help-seed"))
    rehearse.add_argument("--speed", type=float, metavar="X", help=wording.say("rehearsal.help-speed"))
    rehearse.add_argument("--pictures", choices=PICTURES, default="some", help=wording.say("rehearsal.help-pictures"))
    rehearse.add_argument("--language", choices=wording.languages(), help=wording.say("rehearsal.help-language"))
    rehearse.add_argument("--no-form", action="store_true", help=wording.say("rehearsal.help-no-form"))
    rehearse.add_argument("--resume", action="store_true", help=wording.say("rehearsal.help-resume"))
    rehearse.add_argument(
        "-o", "--output", type=Path, required=True, metavar="DIR", help=wording.say("rehearsal.help-output")
    )
    add_json(rehearse)
    rehearse.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Rehearse, and say where everything is."""
    if arguments.training is not None:
        return _train(arguments)
    from see2sound_desktop.rehearsal.rehearsal import rehearse

    options = _options(arguments)
    _bring(data_folder(arguments), options)
    options = _with_words(data_folder(arguments), options)
    with tempfile.TemporaryDirectory(prefix="see2sound-") as folder:
        _choose_platform(Path(folder))
        done = rehearse(options)
    if arguments.json:
        result_json(asdict(done))
    else:
        from see2sound_desktop.rehearsal.outputs import said

        result(said(done))
    return 0


def _train(arguments: argparse.Namespace) -> int:
    """Rehearse training, and say where everything is."""
    from core.training.trainees import trainee
    from see2sound_desktop.rehearsal.training_rehearsal import rehearse_training, said

    trainee(arguments.listener)
    options = _surroundings(arguments, arguments.training, arguments.answers or "arc")
    with tempfile.TemporaryDirectory(prefix="see2sound-") as folder:
        _choose_platform(Path(folder))
        done = rehearse_training(options)
    if arguments.json:
        result_json(asdict(done))
    else:
        result(said(done))
    return 0


def _options(arguments: argparse.Namespace) -> RehearsalOptions:
    from core.assessment import protocol_library
    from core.assessment.listeners import listener_named

    asked = protocol_library.find(data_folder(arguments), arguments.protocol).protocol
    listener_named(arguments.listener, protocol=asked)
    options = _surroundings(arguments, arguments.protocol, _answers(arguments.answers, asked, arguments.by))
    return replace(options, words=_words(arguments.words, asked))


def _surroundings(arguments: argparse.Namespace, what: str, answers: str) -> RehearsalOptions:
    """What a rehearsal of a test or of training is held with."""
    from core.audio import Layout

    layout = Layout(arguments.layout)
    device_id = _device(arguments.device, layout)
    silent = device_id == "silent"
    speed: float = arguments.speed if arguments.speed is not None else (SILENT_SPEED if silent else 1.0)
    if not silent and speed != 1.0:
        raise InputError("rehearsal.speed-needs-silence", device=device_id)
    if not 0.1 <= speed <= 100.0:
        raise InputError("rehearsal.speed-range", speed=speed)
    return RehearsalOptions(
        folder=arguments.output.expanduser().resolve(),
        protocol_id=what,
        listener=arguments.listener,
        layout=layout,
        device_id=device_id,
        scene=arguments.scene,
        answers=answers,
        by=arguments.by,
        seed=arguments.seed,
        speed=speed,
        pictures=arguments.pictures,
        language=arguments.language,
        resume=arguments.resume,
        fills_form=not arguments.no_form,
    )


def _bring(site: DataFolder, options: RehearsalOptions) -> None:
    """Lay the site's own protocol into the folder of the rehearsal, which has a database and settings of its own."""
    from core import files
    from core.assessment import protocol_library

    asked = protocol_library.find(site, options.protocol_id)
    if protocol_library.is_own(asked.protocol):
        files.write_text(protocol_library.path_of(DataFolder(options.folder), options.protocol_id), asked.text)


def _with_words(site: DataFolder, options: RehearsalOptions) -> RehearsalOptions:
    """Lay sounds in the place of words into the folder of the rehearsal where none were named, and say so."""
    from core.assessment import protocol_library
    from core.assessment.material import demonstration
    from core.assessment.material.kept import needs_words

    protocol = protocol_library.find(site, options.protocol_id).protocol
    if options.words is not None or not needs_words(protocol):
        return options
    tell(wording.say("rehearsal.demonstration"))
    return replace(options, words=demonstration.write_sounds(options.folder))


def _words(named: Path | None, protocol: "Protocol") -> Path | None:
    """The folder of recorded words, where the protocol plays any; None where none was named."""
    from core.assessment.material.kept import needs_words

    if named is not None and not needs_words(protocol):
        raise InputError("rehearsal.no-words", protocol=protocol.id)
    return None if named is None else named.expanduser().resolve()


def _answers(wanted: str | None, protocol: "Protocol", by: str) -> str:
    """How it is answered: as wanted, else on the arc, else as the protocol offers first, by the patient where ``by`` is
    the patient's own input.
    """
    offered = protocol.answer.modes
    if wanted is None:
        own = [mode for mode in offered if mode != "therapist"]
        return "arc" if "arc" in offered else own[0] if own and by != "hand" else offered[0]
    if wanted not in offered:
        raise InputError("rehearsal.no-answers", protocol=protocol.id, answers=wanted, offered=", ".join(offered))
    return wanted


def _device(named: str | None, layout: "Layout") -> str:
    """The output named; else the first that can play the layout; else the silent clock, and that is said."""
    from core.playback.devices import find_device, list_devices
    from core.playback.opening import open_player
    from core.playback.order import needed_channels

    if named is not None:
        return find_device(named).id
    for device in list_devices():
        if device.channels < needed_channels(layout):
            continue
        try:
            open_player(device.id, layout).close()
        except MachineError as error:
            tell(str(error))
            continue
        return device.id
    tell(wording.say("rehearsal.silent"))
    return "silent"


def _choose_platform(folder: Path) -> None:
    """Without a display, or where the tests ask for none: two screens that nobody sees, for the two windows."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    has_display = not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if asked != "offscreen" and (asked or has_display):
        return
    screens = [{"name": name, "x": x, **_SCREEN} for name, x in (("therapist", 0), ("patient", 1920))]
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
