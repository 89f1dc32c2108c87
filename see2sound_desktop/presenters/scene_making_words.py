"""How a scene was made, in words: where it comes from, who can be asked, and what became of each source by whom."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from core.models.door import Task
from core.scene import Scene, SoundSource
from see2sound_desktop.presenters.scene_making_choices import BUILTIN, is_film, is_followed
from see2sound_desktop.presenters.scene_making_said import was_analysed
from see2sound_desktop.wording import translate

if TYPE_CHECKING:
    from core.pipeline.stages import Stage


def task_heading(task: Task) -> str:
    """The question that a stage answers."""
    return {
        Task.REGIONS: translate("making", "What is there"),
        Task.TRACKS: translate("making", "Who follows it"),
        Task.DEPTH: translate("making", "How far it is"),
        Task.LABELS: translate("making", "What it is"),
        Task.SOUND: translate("making", "How it sounds"),
        Task.JUDGE: translate("making", "Which sound fits best"),
    }[task]


def builtin_words(task: Task) -> str:
    """What a stage does without a model, as a choice."""
    return {
        Task.REGIONS: translate("making", "Built-in: what stands out"),
        Task.TRACKS: translate("making", "Built-in: what moves or stands out"),
        Task.DEPTH: translate("making", "Built-in: a rough guess"),
        Task.LABELS: translate("making", "Nobody: names come with what is found"),
        Task.SOUND: translate("making", "Built-in: sounds of the library"),
        Task.JUDGE: translate("making", "Nobody: the first is taken"),
    }[task]


def preset_words(name: str) -> str:
    """What a preset is called."""
    return {
        BUILTIN: translate("making", "Built-in only, without models"),
        "default": translate("making", "Models for any computer"),
        "see2sound": translate("making", "SEE-2-SOUND, as published"),
    }.get(name, translate("making", "Chosen one by one"))


def origin_words(scene: Scene) -> str:
    """Where the scene comes from, in a sentence."""
    if scene.media is None:
        return translate("making", "This scene was made by hand, without a picture.")
    name = re.split(r"[\\/]", scene.media.path)[-1]
    if not was_analysed(scene):
        return translate(
            "making", "This scene was made by hand: its sources were placed in {name} by a person."
        ).format(name=name)
    if not is_film(scene):
        return translate("making", "Made from the picture {name}.").format(name=name)
    if is_followed(scene):
        return translate("making", "Made from the film {name}, followed from its start to its end.").format(name=name)
    return translate("making", "Made from one moment of the film {name}.").format(name=name)


@dataclass(frozen=True)
class SourceStory:
    """A source and how it came to be as it is."""

    label: str
    sentences: tuple[str, ...]


def source_stories(scene: Scene) -> tuple[SourceStory, ...]:
    """Why each source sounds as it does, and what of it a person changed: of those of which something is known."""
    sounds = scene.provenance.get("sounds")
    whys = sounds if isinstance(sounds, dict) else {}
    stories = (
        SourceStory(
            translate("making", "{number}. {label}").format(number=number, label=source.label),
            tuple(_story(source, whys.get(source.id))),
        )
        for number, source in enumerate(scene.sources, start=1)
    )
    return tuple(story for story in stories if story.sentences)


def _story(source: SoundSource, why: object) -> list[str]:
    if source.origin == "manual":
        return [translate("making", "By hand.")]
    said = []
    if why and "clip" not in source.by_hand:
        said.append(translate("making", "{why}.").format(why=why))
    if source.by_hand:
        names = ", ".join(_by_hand(name) for name in source.by_hand)
        said.append(
            translate("making", "Changed by hand: {what}. It stays when the scene is made again.").format(what=names)
        )
    return said


def _by_hand(name: Literal["label", "clip", "gain", "enabled", "position"]) -> str:
    return {
        "label": translate("making", "name"),
        "clip": translate("making", "sound"),
        "gain": translate("making", "gain"),
        "enabled": translate("making", "muted or not"),
        "position": translate("making", "place"),
    }[name]


def removed_words(scene: Scene) -> str:
    """What was deleted; empty when nothing was."""
    if not scene.removed:
        return ""
    return translate("making", "Deleted by hand, and not found again: {count}.").format(count=len(scene.removed))


def step_words(stage: "Stage") -> str:
    """What the step of a stage that was made again is called, for Undo."""
    return {
        "see": translate("making", "What is there, again"),
        "place": translate("making", "How far it is, again"),
        "sound": translate("making", "How it sounds, again"),
    }[stage.value]


def arrival_words(scene: Scene, stage: "Stage") -> str:
    """What came in, when a stage was made again and merged into the scene."""
    words = {
        "see": translate("making", "What is there was found again; sources now: {count}."),
        "place": translate("making", "How far things are was told again."),
        "sound": translate("making", "The sounds were made again."),
    }[stage.value].format(count=len(scene.sources))
    return translate("making", "{what} What was changed by hand stayed; Undo takes the rest back.").format(what=words)
