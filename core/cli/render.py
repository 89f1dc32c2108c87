"""``render``: a picture, a film or a scene to sound, or to a film with sound."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.analysis import add_analysis, analyse_options, models_of
from core.cli.common import (
    LAYOUTS,
    Subparsers,
    add_json,
    progress_of,
    result,
    result_json,
    tell_broken_off,
    tell_flashes,
)
from core.errors import InputError

if TYPE_CHECKING:
    from core.acoustics.door import Rendering, RenderOptions
    from core.audio import Layout
    from core.progress import Progress
    from core.scene import Scene

BOTH = "both"
"""A film with a track for headphones and one for 5.1."""


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    render = subparsers.add_parser("render", help=wording.say("cli.help-render"))
    render.add_argument("input", type=Path, metavar="INPUT", help=wording.say("cli.help-input"))
    render.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help=wording.say("cli.help-output"))
    render.add_argument("--layout", choices=(*LAYOUTS, BOTH), help=wording.say("cli.help-layout"))
    render.add_argument("--method", metavar="ID", help=wording.say("cli.help-method"))
    render.add_argument("--duration", type=float, metavar="S", help=wording.say("cli.help-duration"))
    render.add_argument("--rate", type=int, default=48_000, metavar="HZ", help=wording.say("cli.help-rate"))
    render.add_argument("--hrtf", metavar="SOFA", default="kemar", help=wording.say("cli.help-hrtf"))
    render.add_argument("--head-circumference", type=float, metavar="CM", help=wording.say("cli.help-head"))
    render.add_argument("--head-width", type=float, metavar="CM", help=wording.say("cli.help-head-width"))
    render.add_argument("--headphone-eq", metavar="FILE", help=wording.say("cli.help-headphone-eq"))
    render.add_argument("--doppler", action="store_true", help=wording.say("cli.help-doppler"))
    render.add_argument("--bass-management", action="store_true", help=wording.say("cli.help-bass-management"))
    render.add_argument("--room", metavar="NAME", help=wording.say("cli.help-room"))
    render.add_argument("--keep-sound", action="store_true", help=wording.say("cli.help-keep-sound"))
    add_analysis(render)
    add_json(render)
    render.set_defaults(run=_render)


def _render(arguments: argparse.Namespace) -> int:
    from core.media.film_sound import check_own_sound
    from core.media.writing import FILM_SUFFIXES, check_film_rate, check_spared, check_suffix
    from core.pipeline import check_length, check_rate, followed_until, length_of, load_input, render_scene, room_named
    from core.pipeline.film_peaks import for_film

    output: Path = arguments.output
    check_suffix(output)
    check_spared(output, (arguments.input,))
    check_rate(arguments.rate)
    is_film = output.suffix.lower() in FILM_SUFFIXES
    if is_film:
        check_film_rate(output, arguments.rate)
    room = None if arguments.room is None else room_named(arguments.room)
    asked = analyse_options(arguments)
    if arguments.duration is not None:
        asked = replace(asked, until_s=followed_until(arguments.duration))
    wanted = _wanted(arguments, asked.seed, is_film=is_film)
    progress = progress_of(arguments)
    if arguments.duration is None and asked.at_s is None:
        check_length(arguments.input)
    if arguments.keep_sound and not arguments.input.name.lower().endswith(".json"):
        check_own_sound(arguments.input)
    with models_of(arguments) as models:
        scene = load_input(arguments.input, asked, progress, models=models)
    check_spared(output, map(Path, scene.paths))
    _refuse_empty(scene, output, is_film=is_film)
    if arguments.keep_sound and scene.media is not None:
        check_own_sound(Path(scene.media.path))
    if arguments.room is not None:
        scene = scene.model_copy(update={"room": room})
    length_s = length_of(scene) if arguments.duration is None else arguments.duration
    rendered = [render_scene(scene, arguments.input.parent, options, length_s, progress) for options in wanted]
    if is_film:
        rendered = [for_film(each) for each in rendered]
    tell_broken_off(scene, _write(arguments, scene, rendered, progress, is_film=is_film))
    if is_film:
        tell_flashes(scene)
    audio = rendered[0].audio
    if arguments.json:
        tracks = [dict(each.provenance) for each in rendered]
        result_json(
            {"output": str(output), "duration_s": audio.duration_s, "provenance": tracks[0], "further": tracks[1:]}
        )
    else:
        layouts = " + ".join(each.audio.layout for each in rendered)
        result(wording.say("cli.rendered", path=output, duration_s=round(audio.duration_s, 2), layout=layouts))
    return 0


def _refuse_empty(scene: "Scene", output: Path, *, is_film: bool) -> None:
    from core.media.writing import check_shown

    if not scene.sources and scene.media is not None and "note" in scene.provenance:
        raise InputError("vision.nothing-found", name=Path(scene.media.path).name)
    if is_film and scene.media is None:
        raise InputError("media.film-needs-picture", path=output)
    if is_film and scene.media is not None:
        check_shown(Path(scene.media.path))


def _write(
    arguments: argparse.Namespace, scene: "Scene", rendered: "list[Rendering]", progress: "Progress", *, is_film: bool
) -> float | None:
    """Where the film that was written breaks off, or None."""
    from core.media.film_sound import FilmTrack
    from core.media.writing import write_audio, write_film

    progress.begin("write")
    broke_off_s = None
    if is_film and scene.media is not None:
        tracks = [FilmTrack(each.audio, wording.say(f"cli.track-{each.audio.layout.name}")) for each in rendered]
        broke_off_s = write_film(
            tracks,
            Path(scene.media.path),
            arguments.output,
            keep_sound=arguments.keep_sound,
            is_damaged="damaged_at_s" in scene.provenance,
        )
    else:
        write_audio(rendered[0].audio, arguments.output)
    progress.step()
    return broke_off_s


def _wanted(arguments: argparse.Namespace, seed: int, *, is_film: bool) -> "list[RenderOptions]":
    """How to render each track.

    Raises
    ------
    InputError
        ``cli.film-only``: sound files hold one layout, and no other sound; ``cli.other-layout``.
    """
    from core.audio import Layout
    from core.pipeline.presets import preset_named

    preset = preset_named(arguments.preset)
    layout = arguments.layout or preset.layout or (BOTH if is_film else Layout.BINAURAL)
    for option, is_given in ((f"--layout {BOTH}", layout == BOTH), ("--keep-sound", arguments.keep_sound)):
        if is_given and not is_film:
            raise InputError("cli.film-only", option=option, path=arguments.output)
    layouts = (Layout.BINAURAL, Layout.SURROUND_51) if layout == BOTH else (Layout(layout),)
    _refuse_other_layouts(arguments, layouts)
    is_only = len(layouts) == 1
    return [
        _options(arguments, each, _method(arguments, each, layouts) or preset.methods.get(each), seed, is_only=is_only)
        for each in layouts
    ]


def _method(arguments: argparse.Namespace, layout: "Layout", layouts: "tuple[Layout, ...]") -> str | None:
    """The method that is asked for, where it is for this layout; of several tracks it may be for one alone."""
    from core.acoustics.registry import methods_for

    asked: str | None = arguments.method
    if asked in methods_for(layout) or not any(asked in methods_for(each) for each in layouts):
        return asked
    return None


def _refuse_other_layouts(arguments: argparse.Namespace, layouts: "tuple[Layout, ...]") -> None:
    from core.audio import Layout

    given = {
        "--head-circumference": (arguments.head_circumference is not None, Layout.BINAURAL),
        "--head-width": (arguments.head_width is not None, Layout.BINAURAL),
        "--bass-management": (arguments.bass_management, Layout.SURROUND_51),
    }
    for option, (is_given, belongs) in given.items():
        if is_given and belongs not in layouts:
            raise InputError("cli.other-layout", option=option, belongs=belongs)


def _options(
    arguments: argparse.Namespace, layout: "Layout", method: str | None, seed: int, *, is_only: bool
) -> "RenderOptions":
    """The options of one track; what belongs to another layout is left out where it has a track of its own."""
    from core.acoustics.door import RenderOptions
    from core.audio import Layout
    from core.ears import Head

    head = Head(circumference_cm=arguments.head_circumference, width_cm=arguments.head_width)
    return RenderOptions(
        layout=layout,
        method=method,
        rate_hz=arguments.rate,
        seed=seed,
        hrtf=arguments.hrtf,
        head=head if head.is_measured and layout is Layout.BINAURAL else None,
        headphone_eq=arguments.headphone_eq if is_only or layout is Layout.BINAURAL else None,
        doppler=arguments.doppler,
        bass_management=arguments.bass_management and layout is Layout.SURROUND_51,
    )
