"""What a scene says of how it was made, stage by stage: who said what, and what is assumed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.media.flashes import flashes_from_s
from core.models.door import Task
from core.scene import Scene
from core.wording import number
from see2sound_desktop.presenters.scene_making_choices import BUILTIN, is_film, is_followed
from see2sound_desktop.presenters.scene_words import flashing_words
from see2sound_desktop.wording import translate

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


def said_of(scene: Scene, task: Task, titles: Titles) -> Said:
    """What the scene says of a stage; no sentence where it says nothing."""
    if scene.media is None or not was_analysed(scene):
        return Said(())
    return Said(tuple(_SAID[task](scene, titles)))


def was_analysed(scene: Scene) -> bool:
    """Whether an analysis made the scene; else a person did, or nobody said."""
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
    return [*said, *_looked_for(scene)]


def _said_of_tracks(scene: Scene, titles: Titles) -> list[str]:
    if not is_film(scene):
        return [translate("making", "Only films and animations are followed.")]
    if not is_followed(scene):
        at_s = scene.media.frame_s or 0.0 if scene.media is not None else 0.0
        words = translate("making", "Nobody: this is the film at {seconds} s, and movement is not followed.")
        return [words.format(seconds=number(round(at_s, 2), ".7g"))]
    if _is_builtin(scene, "tracks"):
        words = translate("making", "what moves, and what stands out while it stands still.")
        said = [_builtin(scene, "tracks", words), _stands_in(knows=translate("making", "what things are"))]
    else:
        said = _who(scene, "tracks", titles)
    damaged_at_s = scene.provenance.get("damaged_at_s")
    if damaged_at_s is not None:
        words = translate("making", "The file is damaged: it was followed until {seconds} s.")
        said.append(words.format(seconds=damaged_at_s))
    flashing = flashing_words(flashes_from_s(scene.provenance))
    said += [flashing] if flashing else []
    tone_mapped = scene.provenance.get("tone_mapped")
    if tone_mapped:
        said.append(translate("making", "Its colours were taken {how}.").format(how=tone_mapped))
    return [*said, *_looked_for(scene)]


def _looked_for(scene: Scene) -> list[str]:
    said, most, prompt = [], scene.provenance.get("sources"), scene.provenance.get("prompt")
    if most:
        words = (
            translate("making", "At most {count} at a time were looked for.")
            if is_followed(scene)
            else translate("making", "At most {count} were looked for.")
        )
        said.append(words.format(count=most))
    left_out = scene.provenance.get("left_out")
    if isinstance(left_out, Mapping) and left_out.get("silent"):
        words = translate("making", "Left out because they make no sound: {count}.")
        said.append(words.format(count=left_out["silent"]))
    if prompt:
        said.append(translate("making", "Looked for in words: {words}.").format(words=prompt))
    note = scene.provenance.get("note")
    return said if _anything_found(scene) or not note else [*said, str(note)]


def _anything_found(scene: Scene) -> bool:
    return any(source.is_found for source in scene.sources)


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
    return words.format(degrees=number(round(scene.camera.hfov_deg, 1)))


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
    return [*said, str(note)] if note and _anything_found(scene) else said


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
