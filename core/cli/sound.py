"""``render``: a scene to sound; ``listen``: what the built-in listener hears in it."""

import argparse
from pathlib import Path

from core import wording
from core.cli.common import LAYOUTS, Subparsers, add_json, progress_of, result, result_json
from core.cli.scenes import add_analysis, analyse_options, in_words
from core.errors import InputError


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
    render.add_argument("--headphone-eq", metavar="FILE", help=wording.say("cli.help-headphone-eq"))
    render.add_argument("--doppler", action="store_true", help=wording.say("cli.help-doppler"))
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
    from core.acoustics.door import Head, RenderOptions
    from core.audio import Layout
    from core.media.writing import check_suffix, write_audio
    from core.pipeline import load_input, render_scene, room_named

    output: Path = arguments.output
    check_suffix(output)
    is_film = output.suffix.lower() == ".mp4"
    room_given = arguments.room is not None
    room = room_named(arguments.room) if room_given else None
    progress = progress_of(arguments)
    scene = load_input(arguments.input, analyse_options(arguments), progress)
    if is_film and scene.media is None:
        raise InputError("media.film-needs-picture", path=output)
    if room_given:
        scene = scene.model_copy(update={"room": room})
    options = RenderOptions(
        layout=Layout(arguments.layout),
        method=arguments.method,
        rate_hz=arguments.rate,
        seed=arguments.seed,
        hrtf=arguments.hrtf,
        headphone_eq=arguments.headphone_eq,
        doppler=arguments.doppler,
        head=None if arguments.head_circumference is None else Head(circumference_cm=arguments.head_circumference),
    )
    rendering = render_scene(scene, arguments.input.parent, options, arguments.duration, progress)
    progress.begin("write")
    if is_film and scene.media is not None:
        from core.media.writing import write_film

        write_film(rendering.audio, Path(scene.media.path), output)
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
