"""What the banner of the scenes page offers: to stop looking at a picture, and what an earlier run left unsaved."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QDateTime, QObject, Slot

from core.progress import ProgressReport
from core.scene_library import Draft
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.windows.scene_banner import SceneBanner


class _About(Enum):
    NOTHING = "nothing"
    OPENING = "opening"
    DRAFT = "draft"


class SceneOffers(QObject):
    """Says one thing at a time in ``banner``; the picture that is being opened comes first."""

    def __init__(self, editor: SceneEditor, banner: SceneBanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._banner = editor, banner
        self._about = _About.NOTHING
        editor.state_changed.connect(self._show_opening)
        editor.progressed.connect(self._show_progress)

    def offer_draft(self) -> None:
        """Offer the newest draft that is left, or take the offer away."""
        drafts = self._editor.recoverable()
        self._about = _About.DRAFT
        self._banner.hide()
        if drafts:
            draft = drafts[0]
            when = QDateTime.fromSecsSinceEpoch(round(draft.written_s)).toString("yyyy-MM-dd hh:mm")
            words = self.tr("Changes to “{title}” of {when} were not saved and have been kept.")
            self._banner.say(
                words.format(title=draft.scene.title or self.tr("New scene"), when=when),
                (self.tr("Restore"), partial(self._recover, draft)),
                (self.tr("Delete"), partial(self._dismiss, draft)),
            )

    def _recover(self, draft: Draft) -> None:
        if self._editor.recover(draft):
            self.offer_draft()

    def _dismiss(self, draft: Draft) -> None:
        self._editor.dismiss(draft)
        self.offer_draft()

    @Slot()
    def _show_opening(self) -> None:
        if self._editor.opening:
            if self._about is not _About.OPENING or self._banner.isHidden():
                self._say_opening("")
        elif self._about is _About.OPENING:
            self._about = _About.NOTHING
            self._banner.hide()

    @Slot(object)
    def _show_progress(self, report: ProgressReport) -> None:
        self._say_opening(self.tr("{percent} %").format(percent=round(100 * report.fraction)))

    def _say_opening(self, how_far: str) -> None:
        self._about = _About.OPENING
        words = self.tr("Finding sources in the picture…")
        self._banner.say(f"{words} {how_far}".strip(), (self.tr("Cancel"), self._editor.cancel_opening))
