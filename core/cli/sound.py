"""``render``: a scene to sound; ``listen``: what the built-in listener hears in it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import LAYOUTS, Subparsers, add_json, progress_of, result, result_json
from core.cli.scenes import add_analysis, analyse_options, in_words
from core.errors import InputError

if TYPE_CHECKING:
    from core.acoustics.door import RenderOptions


def register(subparsers: Subparsers) -> None:
    """Add the commands."""
    render = subparsers.add_parser("render", help=wording.say("cli.help-render"))
    render.add_argument("input", type=Path, metavar="INPUT", help=wording.say("cli.help-input"))
    render.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help=wording.say("cli.help-output"))
    render.add_argument("--layout", choices=LAYOUTS, default="binaural", help=wording.say("cli.help-layout"))
    render.add_argument("--method", metavar="ID", help=wording.say("cli.help-method"))
    render.add_argument("--duration", type=float, default=10.0, metavar="S", help=wording.say("cli.help-duration"))
    render.add_argument("--rate", type=int, default=48_000, metavar="HZ", help=wording.say("cli.help-rate"))
    render.add_argument("--hrtf", metavar="SOFA", default="kemar", help=wording.say("cli.help-hrtf"))
    render.add_argument("--head-circumference", type=float, metavar="CM", help=wording.say("cli.help-head"))
    render.add_argument("--head-width", type=float, metavar="CM", help=wording.say("cli.help-head-width"))
    render.add_argument("--headphone-eq", metavar="FILE", help=wording.say("cli.help-headphone-eq"))
    render.add_argument("--doppler", action="store_true", help=wording.say("cli.help-doppler"))
    render.add_argument("--bass-management", action="store_true", help=wording.say("cli.help-bass-management"))
    render.add_argument("--room", metavar="NAME", help=wording.say("cli.help-room"))
    add_analysis(render)
    add_json(render)
    render.set_defaults(run=_render)

    listen = subparsers.add_parser("listen", help=wording.say("cli.help-listen"))
    listen.add_argument("audio", type=Path, metavar="AUDIO", help=wording.say("cli.help-audio"))
    listen.add_argument("--layout", choices=LAYOUTS, help=wording.say("cli.help-layout-of-file"))
    listen.add_argument("--hrtf", metavar="SOFA", default="kemar", help=wording.say("cli.help-hrtf"))
    add_json(listen)
    listen.set_defaults(run=_listen)


def _render(arguments: argparse.Namespace) -> int:
    from core.media.writing import check_suffix, write_audio
    from core.pipeline import load_input, render_scene, room_named

    output: Path = arguments.output
    check_suffix(output)
    options = _render_options(arguments)
    is_film = output.suffix.lower() == ".mp4"
    room_given = arguments.room is not None
    room = room_named(arguments.room) if room_given else None
    progress = progress_of(arguments)
    scene = load_input(arguments.input, analyse_options(arguments), progress)
    if not scene.sources and scene.media is not None and "note" in scene.provenance:
        raise InputError("vision.nothing-found", name=Path(scene.media.path).name)
    if is_film and scene.media is None:
        raise InputError("media.film-needs-picture", path=output)
    if room_given:
        scene = scene.model_copy(update={"room": room})
    rendering = render_scene(scene, arguments.input.parent, options, arguments.duration, progress)
    progress.begin("write")
    if is_film and scene.media is not None:
        from core.media.film_sound import FilmTrack
        from core.media.writing import write_film

        write_film((FilmTrack(rendering.audio),), Path(scene.media.path), output)
    else:
        write_audio(rendering.audio, output)
    progress.step()
    if arguments.json:
        result_json(
            {"output": str(output), "duration_s": rendering.audio.duration_s, "provenance": dict(rendering.provenance)}
        )
    else:
        seconds = round(rendering.audio.duration_s, 2)
        result(wording.say("cli.rendered", path=output, duration_s=seconds, layout=arguments.layout))
    return 0


def _render_options(arguments: argparse.Namespace) -> "RenderOptions":
    """The options that are asked for. InputError ``cli.other-layout``: one that the layout has nothing to do with."""
    from core.acoustics.door import RenderOptions
    from core.audio import Layout
    from core.ears import Head

    layout = Layout(arguments.layout)
    given = {
        "--head-circumference": (arguments.head_circumference is not None, Layout.BINAURAL),
        "--head-width": (arguments.head_width is not None, Layout.BINAURAL),
        "--bass-management": (arguments.bass_management, Layout.SURROUND_51),
    }
    for option, (is_given, belongs) in given.items():
        if is_given and layout is not belongs:
            raise InputError("cli.other-layout", option=option, belongs=belongs)
    head = Head(circumference_cm=arguments.head_circumference, width_cm=arguments.head_width)
    return RenderOptions(
        layout=layout,
        method=arguments.method,
        rate_hz=arguments.rate,
        seed=arguments.seed,
        hrtf=arguments.hrtf,
        head=head if head.is_measured else None,
        headphone_eq=arguments.headphone_eq,
        doppler=arguments.doppler,
        bass_management=arguments.bass_management,
    )


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
