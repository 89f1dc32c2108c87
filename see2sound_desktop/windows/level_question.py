"""The question how to go on with an interrupted session whose level would be lost."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.session_level import LevelLost
from see2sound_desktop.widgets.inline_question import InlineQuestion
from see2sound_desktop.windows.calibration_words import lost_level_remedy, lost_level_words


class Resumes(Protocol):
    """What the question asks of the presenter behind it."""

    def prepare_resuming(self, session_uuid: str, *, may_lose_level: bool = False) -> None:
        """Go on with the session: where its level may be lost, without one."""

    def leave_interrupted(self) -> None:
        """Not now."""


class LevelQuestion(InlineQuestion):
    """Asks while the view says that a level would be lost, once for each."""

    def __init__(self, presenter: Resumes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._asked: LevelLost | None = None

    def show_lost(self, lost: LevelLost | None) -> None:
        """Ask, or take the question away."""
        if lost is self._asked:
            return
        self._asked = lost
        if lost is None:
            self.dismiss()
            return
        unknown, back = self.tr("Go on, level not known"), lost_level_remedy(lost)

        def answered(words: str) -> None:
            self._presenter.prepare_resuming(lost.session_uuid, may_lose_level=words == unknown)

        self.ask(
            lost_level_words(lost),
            back,
            answered,
            quick=(unknown,),
            with_line=False,
            dismissed=self._presenter.leave_interrupted,
        )
