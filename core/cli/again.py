"""``analyse`` of a scene file: the scene made again, as far as the options ask for it."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.cli.analysis import analyse_options, given
from core.cli.common import progress_of
from core.errors import InputError

if TYPE_CHECKING:
    from core.pipeline import AnalyseOptions, Models
    from core.pipeline.again import Stage
    from core.scene import Scene

_PLACING = {"depth", "hfov_deg"}
_SOUNDING = {"labels", "generator", "judge", "candidates", "prompt", "source_prompts"}


def check_replaceable(output: Path, media: Path) -> None:
    """Raise InputError ``cli.edited-scene`` where a scene lies that a person changed: what is made of the picture or
    film alone would take its place. One of a newer version is refused too (``scene.newer``): nobody here knows it.
    """
    from core import scene
    from core.pipeline.edits import is_edited

    try:
        there = scene.load(output)
    except InputError as error:
        if error.code == "scene.newer":
            raise
        return  # there is none, or nothing that could be made again
    if is_edited(there, media):
        raise InputError("cli.edited-scene", path=output)


def made_again(arguments: argparse.Namespace, models: "Models") -> "Scene":
    """The scene of the file with what the options ask for made anew, and what a person changed as it was.

    All else is as the scene was made, or as the preset says. Options that are for distances alone, or for sounds alone,
    leave what was found as it is; without any, and with all others, everything is found anew.

    Raises as ``core.scene_library.load`` and ``core.pipeline.again.remake``.
    """
    from core import scene_library
    from core.pipeline.again import merged, options_of, remake

    asked = given(arguments)
    scene = scene_library.load(arguments.media)
    base = analyse_options(arguments) if arguments.preset is not None else options_of(scene)
    if "hfov_deg" in asked:
        scene = _seen_at(scene, asked["hfov_deg"])
    options = _over(base, asked)
    for stage in _stages(asked, arguments.preset):
        fresh = remake(scene, stage, options, progress_of(arguments), models=models)
        scene = merged(scene, fresh, stage)
    return scene


def _over(base: "AnalyseOptions", asked: dict[str, Any]) -> "AnalyseOptions":
    said = {**base.source_prompts, **asked.get("source_prompts", {})}
    return replace(base, **{**asked, "source_prompts": said})


def _stages(asked: dict[str, Any], preset: str | None) -> "tuple[Stage, ...]":
    from core.pipeline.again import Stage

    names = set(asked)
    if preset is not None or not names or names - _PLACING - _SOUNDING:
        return (Stage.SEE,)
    stages = ((Stage.PLACE, _PLACING), (Stage.SOUND, _SOUNDING))
    return tuple(stage for stage, options in stages if names & options)


def _seen_at(scene: "Scene", hfov_deg: float) -> "Scene":
    """The scene with a field of view that a person gives: what has its place in the picture stays there."""
    from core.scene import CameraView, seen_through
    from core.vision.analysis import NARROWEST_DEG, WIDEST_DEG

    if not NARROWEST_DEG <= hfov_deg <= WIDEST_DEG:
        raise InputError("vision.bad-hfov", hfov_deg=hfov_deg)
    view = CameraView(hfov_deg=hfov_deg, source="manual")
    return seen_through(scene, view, lambda source: source.region is not None)
