"""Who makes a scene, as plain functions: the choices of the site, presets, and what they mean for the scene at hand."""

from dataclasses import replace
from typing import TYPE_CHECKING

from core.models.door import Task
from core.scene import Scene
from core.settings import Making

if TYPE_CHECKING:
    from core.pipeline import AnalyseOptions
    from core.pipeline.stages import Stage

BUILTIN = "builtin"
OWN = "own"
"""Choices that no preset makes."""

_FIELDS = {
    Task.REGIONS: "regions",
    Task.TRACKS: "tracker",
    Task.DEPTH: "depth",
    Task.LABELS: "labels",
    Task.SOUND: "generator",
    Task.JUDGE: "judge",
}


def choice(making: Making, task: Task) -> str | None:
    """Who is chosen for a task; None, for following alone, is whoever finds what is there."""
    value = getattr(making, _FIELDS[task])
    return None if value is None else str(value)


def with_choice(making: Making, task: Task, backend_id: str | None) -> Making:
    """The choices with another one for a task. What was set for one generator says nothing of another."""
    changed: dict[str, object] = {_FIELDS[task]: backend_id}
    if task is Task.SOUND and backend_id != making.generator:
        changed |= {"steps": None, "guidance": None}
    return making.model_copy(update=changed)


def preset_names() -> tuple[str, ...]:
    """The presets by name; the first are the built-ins alone."""
    from core.pipeline.presets import PRESET_NAMES

    return (BUILTIN, *PRESET_NAMES)


def with_preset(making: Making, name: str) -> Making:
    """The choices of a preset."""
    from core.pipeline.presets import preset_named

    analysis = preset_named(None if name == BUILTIN else name).analysis
    return making.model_copy(
        update={
            **{field: getattr(analysis, field) for field in _FIELDS.values()},
            "sources": analysis.sources,
            "steps": analysis.generator_options.steps,
            "guidance": analysis.generator_options.guidance,
        }
    )


def preset_of(making: Making) -> str:
    """The preset that makes these choices, whatever the number of sources; else ``OWN``."""
    for name in preset_names():
        if with_preset(making, name).model_copy(update={"sources": making.sources}) == making:
            return name
    return OWN


def follower(making: Making) -> str:
    """Who follows things through a film: who is chosen, else who finds them if they can, else the built-in."""
    from core.pipeline.backends import can_follow

    if making.tracker is not None:
        return making.tracker
    return making.regions if can_follow(making.regions) else BUILTIN


def is_followed(scene: Scene) -> bool:
    """Whether the scene is of a film that was followed, not of a picture or of one moment."""
    return scene.media is not None and scene.media.shots is not None


def is_film(scene: Scene) -> bool:
    """Whether it was made from a film or an animation."""
    return scene.media is not None and (is_followed(scene) or bool(scene.media.duration_s))


def stage_of(task: Task) -> "Stage":
    """What is made anew for a task."""
    from core.pipeline.stages import Stage

    if task in {Task.REGIONS, Task.TRACKS}:
        return Stage.SEE
    return Stage.PLACE if task is Task.DEPTH else Stage.SOUND


def options_for(scene: Scene, stage: "Stage", making: Making, words: str, *, follow: bool = False) -> "AnalyseOptions":
    """How a stage of a scene is made anew: by who is chosen for it, all else as the scene was made.

    Seeing takes the sounds of the library, at once: who makes sounds comes after, as a stage of its own.

    Parameters
    ----------
    words
        What is in the picture; empty where nobody said.
    follow
        Of one moment of a film: follow the whole film in its place.
    """
    from core.pipeline.again import options_of
    from core.pipeline.stages import Stage
    from core.sound.door import GeneratorOptions

    made = options_of(scene)
    if stage is Stage.PLACE:
        return replace(made, depth=making.depth)
    asked = replace(made, labels=making.labels, prompt=words.strip() or None)
    if stage is Stage.SOUND:
        how = GeneratorOptions(steps=making.steps, guidance=making.guidance)
        return replace(asked, generator=making.generator, judge=making.judge, generator_options=how)
    return replace(
        asked,
        sources=making.sources,
        regions=making.regions,
        tracker=follower(making),
        depth=making.depth,
        generator=BUILTIN,
        judge=BUILTIN,
        at_s=None if follow else made.at_s,
    )


def asks_models(scene: Scene, stage: "Stage", options: "AnalyseOptions") -> bool:
    """Whether a stage of the scene needs a model when it is made anew with these options."""
    from core.pipeline.stages import Stage

    if stage is Stage.SOUND:
        return {options.labels, options.generator} != {BUILTIN}
    follows = is_film(scene) and options.at_s is None
    finder = (options.tracker or options.regions) if follows else options.regions
    if stage is Stage.PLACE:
        return options.depth != BUILTIN or (follows and finder != BUILTIN)
    return {finder, options.depth, options.labels} != {BUILTIN}


def stages_after_builtins(scene: Scene, making: Making) -> tuple["Stage", ...]:
    """What the chosen models have to add to a scene that the built-ins made just now, in the order of their work."""
    from core.pipeline.stages import Stage

    finder = follower(making) if is_followed(scene) else making.regions
    makes_sounds = making.generator != BUILTIN
    if finder != BUILTIN:
        return (Stage.SEE, Stage.SOUND) if makes_sounds else (Stage.SEE,)
    stages = [Stage.PLACE] if making.depth != BUILTIN else []
    if makes_sounds or making.labels != BUILTIN:
        stages.append(Stage.SOUND)
    return tuple(stages)


def stages_again(task: Task, making: Making) -> tuple["Stage", ...]:
    """What is made anew when a person asks for a task again: what is found anew gets its sounds anew."""
    from core.pipeline.stages import Stage

    stage = stage_of(task)
    makes_sounds = making.generator != BUILTIN
    return (stage, Stage.SOUND) if stage is Stage.SEE and makes_sounds else (stage,)
