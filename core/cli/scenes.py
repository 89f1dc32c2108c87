"""``analyse``: a picture or film to a scene file."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import Subparsers, add_json, progress_of, result, result_json, seed, tell

if TYPE_CHECKING:
    from core.pipeline import AnalyseOptions


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("analyse", help=wording.say("cli.help-analyse"))
    parser.add_argument("media", type=Path, metavar="MEDIA", help=wording.say("cli.help-media"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="X.scene.json")
    add_analysis(parser)
    add_json(parser)
    parser.set_defaults(run=_analyse)


def add_analysis(parser: argparse.ArgumentParser) -> None:
    """Add the options of an analysis, which ``render`` has too."""
    parser.add_argument("--sources", type=int, default=5, metavar="N", help=wording.say("cli.help-sources"))
    parser.add_argument("--hfov", type=float, metavar="DEG", help=wording.say("cli.help-hfov"))
    parser.add_argument("--regions", default="builtin", metavar="ID", help=wording.say("cli.help-regions"))
    parser.add_argument("--depth", default="builtin", metavar="ID", help=wording.say("cli.help-depth"))
    parser.add_argument("--prompt", metavar="TEXT", help=wording.say("cli.help-prompt"))
    parser.add_argument("--at", type=float, default=0.0, metavar="S", help=wording.say("cli.help-at"))
    parser.add_argument("--seed", type=seed, default=0, metavar="N", help=wording.say("cli.help-seed"))


def _analyse(arguments: argparse.Namespace) -> int:
    from core import scene_library
    from core.pipeline import analyse
    from core.scene import SUFFIX

    output: Path = arguments.output
    if not output.name.lower().endswith(SUFFIX):
        output = output.with_name(output.name.removesuffix(".json") + SUFFIX)
    scene = analyse(arguments.media, analyse_options(arguments), progress_of(arguments))
    scene_library.save(scene, output)
    if "note" in scene.provenance:
        tell(str(scene.provenance["note"]))
    if arguments.json:
        result_json({"scene": str(output), **scene_library.relative(scene, output.parent).model_dump(mode="json")})
        return 0
    result(wording.say("cli.analysed", path=output, count=len(scene.sources)))
    for source in scene.sources:
        at = source.at()
        result(
            wording.say("cli.source", label=source.label, distance_m=at.distance_m, direction=in_words(at.azimuth_deg))
        )
    return 0


def analyse_options(arguments: argparse.Namespace) -> "AnalyseOptions":
    """The options of ``add_analysis`` as the pipeline wants them."""
    from core.pipeline import AnalyseOptions

    return AnalyseOptions(
        sources=arguments.sources,
        hfov_deg=arguments.hfov,
        regions=arguments.regions,
        depth=arguments.depth,
        prompt=arguments.prompt,
        at_s=arguments.at,
        seed=arguments.seed,
    )


def in_words(azimuth_deg: float) -> str:
    """A direction as people say it: "30° left"."""
    from core.assessment.words import azimuth_in_words

    spoken = azimuth_in_words(azimuth_deg)
    return wording.say(f"cli.{spoken.word}", degrees=spoken.degrees)
