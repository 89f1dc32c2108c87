"""Making the open scene again, stage by stage, while it can be heard and edited: what comes in is merged as it is then.

Also what the chosen models add to a scene that the built-ins have just made: what they see first, then what they make
sound.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import MachineError, See2SoundError
from core.models.door import Task
from core.progress import Progress, ProgressReport
from core.scene import Scene
from core.settings import Making
from see2sound_desktop.jobs import Job, JobState
from see2sound_desktop.presenters import scene_making_choices as choices
from see2sound_desktop.presenters.context import AppContext, Notice, NoticeKind, OpenModels
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_edits import with_words_of
from see2sound_desktop.presenters.scene_making_words import arrival_words, step_words

if TYPE_CHECKING:
    from core.pipeline import AnalyseOptions
    from core.pipeline.stages import Stage

Remake = Callable[[Scene, "Stage", "AnalyseOptions", Progress], Scene]
_NOT_THERE = {"models.not-installed", "models.damaged", "models.not-equipped"}
_log = logging.getLogger(__name__)


class SceneMaking(QObject):
    """One piece of work at a time, on the document of ``editor``. A document that is opened meanwhile ends it."""

    changed = Signal()
    """Whether something is made, and which stage."""
    progressed = Signal(object)
    """A ``ProgressReport``."""
    choices_changed = Signal()
    """Who is chosen for the stages, or the words for the picture."""

    def __init__(
        self,
        context: AppContext,
        editor: SceneEditor,
        remake: Remake | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._editor = context, editor
        self._remake = remake or _remade_with(context)
        self._job: Job[Scene] | None = None
        self._stage: Stage | None = None
        self._then: tuple[Stage, ...] = ()
        self._follow = self._adds_models = False
        self._base = Scene()
        self._words = ""
        editor.opened.connect(self._opened)
        editor.found.connect(self.add_models)
        context.settings_changed.connect(self._settings_changed)
        context.models.session_changed.connect(self.changed)

    # ---- who is asked

    @property
    def making(self) -> Making:
        """Who is chosen for each stage."""
        return self._context.settings.making

    def choose(self, task: Task, backend_id: str | None) -> None:
        """Ask somebody else for a task from now on."""
        self._choose(choices.with_choice(self.making, task, backend_id))

    def choose_preset(self, name: str) -> None:
        """Ask those of a preset from now on."""
        if name != choices.OWN:
            self._choose(choices.with_preset(self.making, name))

    def choose_sources(self, count: int) -> None:
        """Look for at most so many sources from now on."""
        self._choose(self.making.model_copy(update={"sources": count}))

    def _choose(self, making: Making) -> None:
        self._context.change_settings(making=making)

    @property
    def words(self) -> str:
        """What is in this picture, in words; it belongs to the scene and is not kept for the next."""
        return self._words

    def say_in_words(self, words: str) -> None:
        """Say what is in this picture, for those who are asked next."""
        self._words = words.strip()

    @Slot(object)
    def _settings_changed(self, _settings: object) -> None:
        self.choices_changed.emit()

    # ---- what is made

    @property
    def running(self) -> bool:
        """Whether something is being made."""
        return self._job is not None

    @property
    def adds_models(self) -> bool:
        """Whether it is models that go on from what the built-ins made just now."""
        return self._adds_models

    def can_make(self, task: Task) -> bool:
        """Whether a stage can be made again now."""
        scene = self._editor.scene
        if scene.media is None or self.running or self._editor.locked:
            return False
        if task is Task.REGIONS:
            return not choices.is_followed(scene)  # there, who follows it finds it
        if task is Task.TRACKS:
            return choices.is_film(scene)
        return any(source.is_found for source in scene.sources)

    def waits_for_session(self, task: Task) -> bool:
        """Whether a stage asks models, and a session keeps them from working."""
        scene = self._editor.scene
        if scene.media is None or not self._context.models.session_runs:
            return False
        stage, follow = choices.stage_of(task), task is Task.TRACKS
        options = choices.options_for(scene, stage, self.making, self._words, follow=follow)
        return choices.asks_models(scene, stage, options)

    def again(self, task: Task) -> None:
        """Make a stage again, with those who are chosen for it. Following makes a moment of a film the whole film."""
        if self.can_make(task):
            self._follow, self._adds_models = task is Task.TRACKS, False
            self._begin(choices.stages_again(task, self.making))

    @Slot()
    def add_models(self) -> None:
        """The built-ins have made the document: let the chosen models go on from there, if any are chosen."""
        self.cancel()
        self._follow, self._adds_models = False, True
        self._begin(choices.stages_after_builtins(self._editor.scene, self.making))

    @Slot()
    def cancel(self) -> None:
        """Stop; what has already come in stays."""
        self._then = ()
        if self._job is not None:
            self._job.cancel()
            self._job = self._stage = None
            self.changed.emit()

    @Slot()
    def _opened(self) -> None:
        self.cancel()
        self._words = str(self._editor.scene.provenance.get("prompt") or "")
        self.choices_changed.emit()

    def _begin(self, stages: "tuple[Stage, ...]") -> None:
        if not stages:
            self._job = self._stage = None
            self.changed.emit()
            return
        stage, scene, remake = stages[0], self._editor.scene, self._remake
        self._stage, self._then, self._base = stage, stages[1:], scene
        options = choices.options_for(scene, stage, self.making, self._words, follow=self._follow)
        self._job = self._context.jobs.start(
            self.tr("Making the scene again"),
            lambda progress: remake(scene, stage, options, progress),
            done=self._came,
            failed=self._failed,
            progressed=self._progressed,
            ended=self._ended,
        )
        self.changed.emit()

    def _progressed(self, report: ProgressReport) -> None:
        if self._job is not None:
            self.progressed.emit(report)

    def _came(self, fresh: Scene) -> None:
        """Merge what came into the document as it is now."""
        from core.pipeline.merging import merged

        if self._superseded() or self._stage is None:
            return
        scene, stage = self._editor.scene, self._stage
        if scene.media != self._base.media:  # another moment of the film, by hand or by Undo
            self._say(self.tr("The scene is another one now, so what was made for it was left out. Make it again."))
            self._then = ()
            return
        changed = self._editor.take_in(step_words(stage), with_words_of(scene, merged(scene, fresh, stage)))
        if self._editor.selected is None and self._editor.scene.sources:
            self._editor.select(self._editor.scene.sources[0].id)
        note = fresh.provenance.get("note")
        if note:
            self._say(str(note))
        elif changed:
            self._context.notice(arrival_words(self._editor.scene, stage), NoticeKind.SUCCESS)
        else:
            self._context.notice(self.tr("It came to the same as before; nothing was changed."))

    def _failed(self, error: Exception) -> None:
        if self._superseded():
            return
        self._then = ()
        if isinstance(error, See2SoundError):
            if isinstance(error, MachineError) and error.code in _NOT_THERE:
                notice = Notice(NoticeKind.WARNING, str(error), self.tr("Show the models"), OpenModels())
                self._context.noticed.emit(notice)
            else:
                self._say(str(error))
            return
        _log.error("the scene could not be made again", exc_info=error)
        words = self.tr("The scene could not be made again: {reason}. It stays as it was.")
        self._say(words.format(reason=error))

    def _ended(self) -> None:
        if self._superseded():
            return
        if self._job is not None and self._job.state is JobState.CANCELLED:
            self._then = ()
            if self._context.models.session_runs:
                words = self.tr(
                    "A session has begun, and no model works while a patient is tested. The scene stays as it was; "
                    "make it again when the session has ended."
                )
                self._say(words)
        self._follow = self._follow and bool(self._then)
        self._begin(self._then)

    def _superseded(self) -> bool:
        """Whether the job that reports is one that was given up."""
        return self._job is None or self._job.running

    def _say(self, sentence: str) -> None:
        self._context.notice(sentence, NoticeKind.WARNING)


def _remade_with(context: AppContext) -> Remake:
    """Remakes with the models of the app, whose process starts when the first of them is asked."""

    def remake(scene: Scene, stage: "Stage", options: "AnalyseOptions", progress: Progress) -> Scene:
        from core.pipeline import Models, again
        from core.sound.cache import ClipCache

        models = Models(context.models.backends, ClipCache.of(context.data))
        return again.remake(scene, stage, options, progress, models=models)

    return remake
