"""How a scene was made, in words: for each stage who said what and what is assumed, and what a person changed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from core.models.door import Task
from core.scene import Scene, SoundSource
from see2sound_desktop.presenters.scene_making_choices import BUILTIN, is_film, is_followed
from see2sound_desktop.wording import translate

if TYPE_CHECKING:
    from core.pipeline.stages import Stage

Titles = Mapping[str, str]
"""What models are called, by their ids."""

_LONG_HASH = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{4,}\b")


@dataclass(frozen=True)
class Said:
    """Sentences on one stage, and the same with every digit of versions, for a tool tip."""

    sentences: tuple[str, ...]

    @property
    def short(self) -> str:
        """With revisions and hashes as long as one needs to tell them apart."""
        return _LONG_HASH.sub(r"\1…", self.full)

    @property
    def full(self) -> str:
        """As it stands in the scene."""
        return "\n".join(self.sentences)


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
        "see2sound": translate("making", "The published method SEE-2-SOUND"),
    }.get(name, translate("making", "Chosen one by one"))


def origin_words(scene: Scene) -> str:
    """Where the scene comes from, in a sentence."""
    if scene.media is None:
        return translate("making", "This scene was made by hand, without a picture.")
    name = re.split(r"[\\/]", scene.media.path)[-1]
    if not _was_analysed(scene):
        return translate(
            "making", "This scene was made by hand: its sources were placed in {name} by a person."
        ).format(name=name)
    if not is_film(scene):
        return translate("making", "Made from the picture {name}.").format(name=name)
    if is_followed(scene):
        return translate("making", "Made from the film {name}, followed from its start to its end.").format(name=name)
    return translate("making", "Made from one moment of the film {name}.").format(name=name)


def said_of(scene: Scene, task: Task, titles: Titles) -> Said:
    """What the scene says of a stage; no sentence where it says nothing."""
    if scene.media is None or not _was_analysed(scene):
        return Said(())
    return Said(tuple(_SAID[task](scene, titles)))


def _was_analysed(scene: Scene) -> bool:
    finder = scene.provenance.get("tracks", scene.provenance.get("regions"))
    return finder is not None and finder != "authored"


def _who(scene: Scene, key: str, titles: Titles) -> list[str]:
    backend_id = str(scene.provenance.get(key))
    version = scene.provenance.get(f"{key}_version")
    said = [translate("making", "{title}.").format(title=titles.get(backend_id, backend_id))]
    return [*said, translate("making", "Version: {version}.").format(version=version)] if version else said


def _builtin(scene: Scene, key: str, words: str) -> str:
    version = scene.provenance.get(f"{key}_version")
    named = translate("making", "Built-in, version {version}: ") if version else translate("making", "Built-in: ")
    return named.format(version=version) + words


def _is_builtin(scene: Scene, key: str) -> bool:
    return scene.provenance.get(key, BUILTIN) == BUILTIN


def _said_of_regions(scene: Scene, titles: Titles) -> list[str]:
    if is_followed(scene):
        return [translate("making", "In a film, what is there is found by who follows it.")]
    if _is_builtin(scene, "regions"):
        words = translate("making", "what stands out from what surrounds it.")
        said = [_builtin(scene, "regions", words), _stands_in(knows=translate("making", "what things are"))]
    else:
        said = _who(scene, "regions", titles)
    return [*said, *_asked(scene)]


def _said_of_tracks(scene: Scene, titles: Titles) -> list[str]:
    if not is_film(scene):
        return [translate("making", "Only films and animations are followed.")]
    if not is_followed(scene):
        at_s = scene.media.frame_s or 0.0 if scene.media is not None else 0.0
        words = translate("making", "Nobody: this is the film at {seconds} s, and movement is not followed.")
        return [words.format(seconds=f"{at_s:.2f}".rstrip("0").rstrip("."))]
    if _is_builtin(scene, "tracks"):
        words = translate("making", "what moves, and what stands out while it stands still.")
        said = [_builtin(scene, "tracks", words), _stands_in(knows=translate("making", "what things are"))]
    else:
        said = _who(scene, "tracks", titles)
    damaged_at_s = scene.provenance.get("damaged_at_s")
    if damaged_at_s is not None:
        words = translate("making", "The file is damaged: it was followed until {seconds} s.")
        said.append(words.format(seconds=damaged_at_s))
    return [*said, *_asked(scene)]


def _asked(scene: Scene) -> list[str]:
    prompt = scene.provenance.get("prompt")
    return [translate("making", "Looked for in words: {words}.").format(words=prompt)] if prompt else []


def _stands_in(*, knows: str) -> str:
    return translate("making", "It stands in for a model, and does not know {what}.").format(what=knows)


def _said_of_depth(scene: Scene, titles: Titles) -> list[str]:
    if _is_builtin(scene, "depth"):
        words = translate("making", "a guess from the place in the picture.")
        said = [_builtin(scene, "depth", words), _stands_in(knows=translate("making", "how far anything is"))]
    else:
        said = _who(scene, "depth", titles)
    if scene.provenance.get("depth_scale", "assumed") == "metric":
        said.append(translate("making", "Distances are in metres, as the model tells them."))
    else:
        said.append(translate("making", "Assumed: the scale of the distances."))
    assumption = str(scene.provenance.get("depth_assumption") or "").removeprefix("no depth model: ")
    if assumption:
        said.append(translate("making", "Assumed: {assumption}.").format(assumption=assumption))
    return [*said, camera_words(scene)]


def camera_words(scene: Scene) -> str:
    """How the field of view is known."""
    words = {
        "assumed": translate("making", "Assumed: a field of view of {degrees}°."),
        "exif": translate("making", "The field of view of {degrees}° is the file's own."),
        "model": translate("making", "The field of view of {degrees}° is as the model saw it."),
        "manual": translate("making", "The field of view of {degrees}° was set by hand."),
    }[scene.camera.source]
    return words.format(degrees=f"{scene.camera.hfov_deg:.1f}".removesuffix(".0"))


def _said_of_labels(scene: Scene, titles: Titles) -> list[str]:
    if not _is_builtin(scene, "labels"):
        return _who(scene, "labels", titles)
    if _is_builtin(scene, "tracks" if is_followed(scene) else "regions"):
        return [translate("making", "Nobody: no model was asked, so nothing knows what the sources are.")]
    return [translate("making", "Names came with what was found; nobody else was asked.")]


def _said_of_sound(scene: Scene, titles: Titles) -> list[str]:
    if _is_builtin(scene, "generator"):
        said = [translate("making", "Built-in: synthesised sounds of the library, as a proposal.")]
    else:
        said = _who(scene, "generator", titles)
    note = scene.provenance.get("note")
    return [*said, str(note)] if note else said


def _said_of_judge(scene: Scene, titles: Titles) -> list[str]:
    if _is_builtin(scene, "judge"):
        return []
    words = translate("making", "The best of {count} was chosen.").format(count=scene.provenance.get("candidates", "?"))
    return [*_who(scene, "judge", titles), words]


_SAID: Mapping[Task, Callable[[Scene, Titles], list[str]]] = {
    Task.REGIONS: _said_of_regions,
    Task.TRACKS: _said_of_tracks,
    Task.DEPTH: _said_of_depth,
    Task.LABELS: _said_of_labels,
    Task.SOUND: _said_of_sound,
    Task.JUDGE: _said_of_judge,
}


@dataclass(frozen=True)
class SourceStory:
    """A source and how it came to be as it is."""

    label: str
    sentences: tuple[str, ...]


def source_stories(scene: Scene) -> tuple[SourceStory, ...]:
    """Why each source sounds as it does, and what of it a person changed."""
    sounds = scene.provenance.get("sounds")
    whys = sounds if isinstance(sounds, dict) else {}
    return tuple(
        SourceStory(
            translate("making", "{number}. {label}").format(number=number, label=source.label),
            tuple(_story(source, whys.get(source.id))),
        )
        for number, source in enumerate(scene.sources, start=1)
    )


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
