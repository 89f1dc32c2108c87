"""``listen``: what the built-in listener hears in a sound file."""

import argparse
from pathlib import Path

from core import wording
from core.cli.common import LAYOUTS, Subparsers, add_json, result, result_json
from core.cli.scenes import in_words


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    listen = subparsers.add_parser("listen", help=wording.say("cli.help-listen"))
    listen.add_argument("audio", type=Path, metavar="AUDIO", help=wording.say("cli.help-audio"))
    listen.add_argument("--layout", choices=LAYOUTS, help=wording.say("cli.help-layout-of-file"))
    listen.add_argument("--hrtf", metavar="SOFA", default="kemar", help=wording.say("cli.help-hrtf"))
    add_json(listen)
    listen.set_defaults(run=_listen)


def _listen(arguments: argparse.Namespace) -> int:
    from core.acoustics.listener import ModelListener
    from core.audio import Layout
    from core.media.sounds import read_channels

    clip = read_channels(arguments.audio, Layout(arguments.layout) if arguments.layout else None)
    listener = ModelListener(arguments.hrtf)
    heard = listener.onsets(clip)
    if arguments.json:
        result_json(
            {
                "layout": str(clip.layout),
                "azimuth_deg": listener.azimuth_of(clip),
                "onsets": [{"time_s": onset.time_s, "azimuth_deg": onset.azimuth_deg} for onset in heard],
            }
        )
        return 0
    for onset in heard:
        result(wording.say("cli.heard", onset_s=onset.time_s, direction=in_words(onset.azimuth_deg)))
    if not heard:
        result(wording.say("cli.silence"))
    return 0
