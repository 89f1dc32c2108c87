"""``analyse``: a picture or film to a scene file, or a scene file made again."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.again import check_replaceable, made_again
from core.cli.analysis import add_analysis, analyse_options, models_of
from core.cli.common import Subparsers, add_json, progress_of, result, result_json, tell, tell_broken_off, tell_flashes

if TYPE_CHECKING:
    from core.scene import SoundSource


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("analyse", help=wording.say("cli.help-analyse"))
    parser.add_argument("media", type=Path, metavar="MEDIA", help=wording.say("cli.help-media"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="X.scene.json")
    add_analysis(parser)
    add_json(parser)
    parser.set_defaults(run=_analyse)


def _analyse(arguments: argparse.Namespace) -> int:
    from core import scene_library
    from core.pipeline import analyse
    from core.scene import SUFFIX

    output: Path = arguments.output
    if not output.name.lower().endswith(SUFFIX):
        output = output.with_name(output.name.removesuffix(".json") + SUFFIX)
    is_made_again = arguments.media.name.lower().endswith(".json")
    if not is_made_again:
        check_replaceable(output, arguments.media)
    with models_of(arguments) as models:
        if is_made_again:
            scene = made_again(arguments, models)
        else:
            scene = analyse(arguments.media, analyse_options(arguments), progress_of(arguments), models=models)
    scene_library.save(scene, output)
    if "note" in scene.provenance:
        tell(str(scene.provenance["note"]))
    tell_broken_off(scene)
    tell_flashes(scene)
    if arguments.json:
        result_json({"scene": str(output), **scene_library.relative(scene, output.parent).model_dump(mode="json")})
        return 0
    result(wording.say("cli.analysed", path=output, count=len(scene.sources)))
    for source in scene.sources:
        result(_line_of(source))
    return 0


def _line_of(source: "SoundSource") -> str:
    """A source and where it is, or from where to where it moves."""
    if source.trajectory is None:
        at = source.at()
        direction = in_words(at.azimuth_deg)
        return wording.say("cli.source", label=source.label, distance_m=at.distance_m, direction=direction)
    first, last = source.trajectory[0], source.trajectory[-1]
    return wording.say(
        "cli.moving-source",
        label=source.label,
        start=in_words(first.azimuth_deg),
        start_m=first.distance_m,
        start_s=first.t_s,
        end=in_words(last.azimuth_deg),
        end_m=last.distance_m,
        end_s=last.t_s,
    )


def in_words(azimuth_deg: float) -> str:
    """A direction as people say it: "30° left"."""
    from core.assessment.words import azimuth_in_words

    spoken = azimuth_in_words(azimuth_deg)
    return wording.say(f"cli.{spoken.word}", degrees=spoken.degrees)
