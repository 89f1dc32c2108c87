"""What trials show beside their sound: the texts of words to point at, and pictures to choose from. No widgets.

Pictures are read before the session begins, for a running session has no time to. Nothing here says which is right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from core.assessment.material.gallery import BESIDE, Gallery
from core.assessment.material.kept import Material
from core.assessment.material.recordings import WordList, picture_of
from core.assessment.material.word_pairs import code_of, texts_shown, words_of
from core.assessment.protocol import Protocol
from core.assessment.tasks import MATCH, RATINGS, WORDS, choice_task
from core.progress import Progress
from core.records.model import PlannedTrial
from see2sound_desktop.presenters.scene_pictures import read_image
from see2sound_desktop.presenters.session_views import ShownPicture

_LARGEST = {MATCH: QSize(960, 540), RATINGS: QSize(1280, 720)}
_OF_WORD = QSize(360, 360)


@dataclass(frozen=True, eq=False)
class Shown:
    """What the trials of one session show."""

    plan: tuple[PlannedTrial, ...] = ()
    task: str = ""
    pictures: Mapping[str, ShownPicture] = field(default_factory=dict)
    """By the key of a scene, or by the text of a word."""

    def texts_of(self, trial: PlannedTrial) -> tuple[str, ...]:
        """The words to point at in a trial, from the top; empty where none are asked for."""
        return texts_shown(trial, self.plan) if self.task == WORDS and not trial.is_catch else ()

    def pictures_of(self, trial: PlannedTrial) -> tuple[ShownPicture, ...]:
        """The pictures of a trial, from the top: of its scenes, or of its words where each of them has one."""
        keys = trial.stimulus_id.split(BESIDE) if self.task in {MATCH, RATINGS} else self.texts_of(trial)
        found = tuple(self.pictures[key] for key in keys if key in self.pictures)
        return found if len(found) == len(keys) else ()

    def played_of(self, trial: PlannedTrial) -> tuple[str, ...]:
        """The words that were played: for the feedback of practice."""
        return words_of(trial) if self.task == WORDS else ()


def words_answered(trial: PlannedTrial, said: frozenset[str]) -> str:
    """The answer by the words that the patient named or pointed at."""
    return code_of(trial, set(said))


def shown_by(
    protocol: Protocol, plan: tuple[PlannedTrial, ...], material: Material | None, progress: Progress | None = None
) -> Shown:
    """Read what the trials of a session show: not for the GUI thread. InputError where a picture cannot be read."""
    task, progress = choice_task(protocol) or "", progress or Progress()
    if task in {MATCH, RATINGS} and isinstance(material, Gallery):
        used = sorted({key for trial in plan for key in trial.stimulus_id.split(BESIDE)})
        return Shown(plan, task, {key: _of_scene(material, key, _LARGEST[task], progress) for key in used})
    if task == WORDS and isinstance(material, WordList):
        return Shown(plan, task, _of_words(material, plan, progress))
    return Shown(plan, task)


def _of_scene(gallery: Gallery, key: str, largest: QSize, progress: Progress) -> ShownPicture:
    scene = gallery.scene(key)
    if scene.media is None:
        raise ValueError(f"the scene {key} was planned for its picture, and has none")
    return ShownPicture(
        scene.title or key, _image(Path(scene.media.path), scene.media.frame_s or 0.0, largest, progress)
    )


def _of_words(words: WordList, plan: tuple[PlannedTrial, ...], progress: Progress) -> dict[str, ShownPicture]:
    """The pictures of the words of a plan; none where one has no picture: it would stand out."""
    used = sorted({text for trial in plan if not trial.is_catch for text in words_of(trial)})
    paths = {text: picture_of(words.by_text[text]) for text in used}
    if None in paths.values():
        return {}
    return {
        text: ShownPicture(text, _image(path, 0.0, _OF_WORD, progress))
        for text, path in paths.items()
        if path is not None
    }


def _image(path: Path, at_s: float, largest: QSize, progress: Progress) -> QImage:
    """In the format that is scaled and painted fastest, for that is done while a session runs."""
    return read_image(path, at_s, largest, progress)[0].convertToFormat(QImage.Format.Format_RGB32)
