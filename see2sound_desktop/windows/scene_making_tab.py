"""How the open scene was made, stage by stage and source by source; who is asked for it, and making it again."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.models.door import Task
from see2sound_desktop.presenters import scene_making_choices as choices
from see2sound_desktop.presenters.context import AppContext, OpenModels
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_making import SceneMaking
from see2sound_desktop.presenters.scene_making_offers import MakingOffers
from see2sound_desktop.presenters.scene_making_said import said_of
from see2sound_desktop.presenters.scene_making_words import (
    origin_words,
    preset_words,
    removed_words,
    source_stories,
)
from see2sound_desktop.presenters.scene_words import number_in
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, flowing, row, rule, scrolled, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.widgets.word_spin_box import WordSpinBox
from see2sound_desktop.windows.scene_making_stage import SceneMakingStage

_TASKS = (Task.REGIONS, Task.TRACKS, Task.DEPTH, Task.LABELS, Task.SOUND, Task.JUDGE)
_WITH_OTHERS = {Task.LABELS, Task.JUDGE}
"""Made anew together with how it sounds."""
_MOST_SOURCES = 20


class SceneMakingTab(QWidget):
    """Shows the document of ``editor``; its ``presenter`` makes it again."""

    def __init__(self, context: AppContext, editor: SceneEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = making = SceneMaking(context, editor, parent=self)
        self._offers = offers = MakingOffers(context, self)
        self._editor = editor
        self.origin = flowing("", "strong")
        self.preset = Choice()
        for name in (*choices.preset_names(), choices.OWN):
            self.preset.addItem(preset_words(name), name)
        self.preset.activated.connect(self._preset_chosen)
        self.models_button = button(self.tr("Models …"), pressed=lambda: context.request(OpenModels()))
        self.models_button.setAccessibleDescription(self.tr("Which models there are, and installing them"))
        self.count = WordSpinBox(
            lowest=1,
            highest=_MOST_SOURCES,
            step=1,
            decimals=0,
            words=lambda value: self.tr("at most {count}").format(count=round(value)),
            number=lambda typed: number_in(typed.removeprefix(self.tr("at most"))),
        )
        self.count.changed.connect(self._count_changed)
        self.words = QLineEdit()
        self.words.setMaxLength(300)
        self.words.setPlaceholderText(self.tr("such as: a dog, a fountain"))
        self.words.editingFinished.connect(lambda: making.say_in_words(self.words.text()))
        self.hint = IconLine()
        self.stages = {task: SceneMakingStage(task, can_repeat=task not in _WITH_OTHERS) for task in _TASKS}
        self.moment_button = button(self.tr("Only this moment"), pressed=lambda: editor.look_again(editor.shown_s))
        self.moment_button.setAccessibleDescription(
            self.tr("Find what is there at the moment that is shown, in place of following the film")
        )
        self.moment_button.setToolTip(self.moment_button.accessibleDescription())
        self.stories = flowing("")
        self.stories.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stories_heading = flowing(self.tr("Source by source"), "strong")
        self._lay_out()
        for task, stage in self.stages.items():
            stage.chosen.connect(partial(making.choose, task))
            stage.again_pressed.connect(partial(self._again, task))
        editor.scene_changed.connect(self.refresh)
        editor.state_changed.connect(self._show_state)
        making.changed.connect(self._show_state)
        making.choices_changed.connect(self.refresh)
        offers.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        ask = text(self.tr("Ask"), "muted")
        wanted = text(self.tr("Loo&k for"), "muted")
        for name, box, accessible, tip in (
            (ask, self.preset, self.tr("Ask"), self.tr("Who is asked at all stages, for the next picture too")),
            (
                wanted,
                self.words,
                self.tr("Look for"),
                self.tr("What is in this picture, for those who read words"),
            ),
            (None, self.count, self.tr("Count"), self.tr("How many sources are looked for; in a film, at a time")),
        ):
            if name is not None:
                name.setBuddy(box)
            box.setAccessibleName(accessible)
            box.setAccessibleDescription(tip)
            box.setToolTip(tip)
        space = theme().size("space_s")
        top = row(ask, self.preset, self.models_button, spacing=space)
        top.setStretch(1, 1)
        looked_for = row(wanted, self.words, self.count, spacing=space)
        looked_for.setStretch(1, 1)
        self.stages[Task.REGIONS].body.addLayout(looked_for)
        self.stages[Task.TRACKS].body.addLayout(row(None, self.moment_button))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(2, space, space, space)
        column.setSpacing(theme().size("space_m"))
        column.addWidget(self.origin)
        column.addLayout(top)
        column.addWidget(self.hint)
        for stage in self.stages.values():
            column.addWidget(stage)
        column.addWidget(rule())
        column.addWidget(self._stories_heading)
        column.addWidget(self.stories)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))

    # ---- what is shown

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up: behind the other tab nothing is shown anew while a source is dragged."""
        super().showEvent(event)
        self._offers.refresh()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the document says of itself, and who is chosen."""
        if not self.isVisible():
            return
        scene, chosen = self._editor.scene, self.presenter.making
        self.origin.setText(origin_words(scene))
        self.preset.setCurrentIndex(self.preset.findData(choices.preset_of(chosen)))
        self.count.show_value(chosen.sources)
        if not self.words.hasFocus() or not self.words.isModified():
            self.words.setText(self.presenter.words)
        for task, stage in self.stages.items():
            who = choices.choice(chosen, task)
            stage.show_offers(self._offers.of(task, who), who)
            stage.show_said(said_of(scene, task, self._offers.titles))
        self.stages[Task.TRACKS].setVisible(choices.is_film(scene))
        self.moment_button.setVisible(choices.is_followed(scene))
        self.stages[Task.JUDGE].setVisible(chosen.generator != choices.BUILTIN)
        stories = [" ".join((f"{story.label}:", *story.sentences)) for story in source_stories(scene)]
        self.stories.setText("\n".join(line for line in (*stories, removed_words(scene)) if line))
        for part in (self._stories_heading, self.stories):
            part.setVisible(bool(self.stories.text()))
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        if not self.isVisible():
            return
        making, waits = self.presenter, False
        for task, stage in self.stages.items():
            shut = making.waits_for_session(task)
            waits = waits or (shut and making.can_make(task))
            tip = self.tr("No model works while a session runs.") if shut else self._tip(task)
            stage.show_again(self._again_words(task), tip, enabled=making.can_make(task) and not shut)
        self.moment_button.setEnabled(not self._editor.locked)
        missing = self._offers.missing(making.making)
        if waits:
            self.hint.say(self.tr("A session is running: models work again when it has ended."))
        elif missing:
            words = self.tr("Not installed: {models}. Until they are, the built-ins alone make the scene.")
            self.hint.say(words.format(models="; ".join(missing)), warns=True)
        else:
            self.hint.say("")

    def _again_words(self, task: Task) -> str:
        scene = self._editor.scene
        if task is Task.TRACKS and not choices.is_followed(scene):
            return self.tr("Follow")
        return self.tr("Again")

    def _tip(self, task: Task) -> str:
        if task is Task.REGIONS and choices.is_followed(self._editor.scene):
            return self.tr("In a film, who follows it is asked for it.")
        if task in {Task.DEPTH, Task.SOUND} and not any(source.is_found for source in self._editor.scene.sources):
            return self.tr("Nothing here was found in the picture; what was added by hand stays as it is.")
        if task is Task.DEPTH:
            return self.tr("How far everything is, told anew. What was changed by hand stays.")
        if task is Task.SOUND:
            return self.tr("What everything is and how it sounds, made anew. What was changed by hand stays.")
        return self.tr("Everything is found, placed and given sounds anew. What was changed by hand stays.")

    # ---- what the user does

    def _again(self, task: Task) -> None:
        self.presenter.say_in_words(self.words.text())
        self.presenter.again(task)

    def _preset_chosen(self, index: int) -> None:
        self.presenter.choose_preset(self.preset.itemData(index))
        self.refresh()

    def _count_changed(self, count: float) -> None:
        self.presenter.choose_sources(round(count))
