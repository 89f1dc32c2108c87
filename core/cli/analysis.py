"""The options of an analysis, which ``analyse`` and ``render`` share, and the models that it works with."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core import wording
from core.cli.common import data_folder, seed

if TYPE_CHECKING:
    from core.pipeline import AnalyseOptions, Models

DEVICES = ("cpu", "cuda", "mps")


def add_analysis(parser: argparse.ArgumentParser) -> None:
    """Add the options. None of them has a default here: what is not given is the preset's."""
    parser.add_argument("--preset", metavar="NAME", help=wording.say("cli.help-preset"))
    parser.add_argument("--sources", type=int, metavar="N", help=wording.say("cli.help-sources"))
    parser.add_argument("--hfov", type=float, metavar="DEG", help=wording.say("cli.help-hfov"))
    parser.add_argument("--regions", metavar="ID", help=wording.say("cli.help-regions"))
    parser.add_argument("--depth", metavar="ID", help=wording.say("cli.help-depth"))
    parser.add_argument("--labels", metavar="ID", help=wording.say("cli.help-labels"))
    parser.add_argument("--tracker", metavar="ID", help=wording.say("cli.help-tracker"))
    parser.add_argument("--generator", metavar="ID", help=wording.say("cli.help-generator"))
    parser.add_argument("--judge", metavar="ID", help=wording.say("cli.help-judge"))
    parser.add_argument("--candidates", type=int, metavar="N", help=wording.say("cli.help-candidates"))
    parser.add_argument("--device", choices=DEVICES, help=wording.say("cli.help-device"))
    parser.add_argument("--prompt", metavar="TEXT", help=wording.say("cli.help-prompt"))
    parser.add_argument(
        "--source-prompt",
        action="append",
        type=_of_source,
        metavar="ID=TEXT",
        help=wording.say("cli.help-source-prompt"),
    )
    moment = parser.add_mutually_exclusive_group()
    moment.add_argument("--at", type=float, metavar="S", help=wording.say("cli.help-at"))
    moment.add_argument("--static", dest="at", action="store_const", const=0.0, help=wording.say("cli.help-static"))
    parser.add_argument("--seed", type=seed, metavar="N", help=wording.say("cli.help-seed"))


def analyse_options(arguments: argparse.Namespace) -> "AnalyseOptions":
    """The options as the pipeline wants them: the preset's, and over them what is given."""
    from core.pipeline.presets import preset_named

    return replace(preset_named(arguments.preset).analysis, **given(arguments))


def given(arguments: argparse.Namespace) -> dict[str, Any]:
    """What is given, by the names of the pipeline's options."""
    values = {
        "sources": arguments.sources,
        "hfov_deg": arguments.hfov,
        "regions": arguments.regions,
        "depth": arguments.depth,
        "labels": arguments.labels,
        "tracker": arguments.tracker,
        "generator": arguments.generator,
        "judge": arguments.judge,
        "candidates": arguments.candidates,
        "prompt": arguments.prompt,
        "source_prompts": dict(arguments.source_prompt) if arguments.source_prompt else None,
        "at_s": arguments.at,
        "seed": arguments.seed,
    }
    return {name: value for name, value in values.items() if value is not None}


@contextmanager
def models_of(arguments: argparse.Namespace) -> "Iterator[Models]":
    """The program's one model process, which starts with the first model and ends with the block."""
    from core.models.process import ModelProcess
    from core.neural.loading import Device
    from core.pipeline import Models
    from core.pipeline.backends import Backends
    from core.sound.cache import ClipCache

    data = data_folder(arguments)
    device = None if arguments.device is None else Device(arguments.device)
    with ModelProcess() as process:
        yield Models(Backends(data, process, device), ClipCache.of(data))


def _of_source(text: str) -> tuple[str, str]:
    """``ID=TEXT``."""
    source, equals, words = text.partition("=")
    if not (source.strip() and equals and words.strip()):
        raise argparse.ArgumentTypeError(wording.say("cli.bad-source-prompt", text=text))
    return source.strip(), words.strip()
