"""What the banner of the scenes page says and offers: what is under way, to stop it, and what was left unsaved."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QDateTime, QObject, Slot

from core.progress import ProgressReport
from core.scene_library import Draft
from see2sound_desktop.presenters.progress_words import progress_words
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_making import SceneMaking
from see2sound_desktop.windows.scene_banner import SceneBanner


class _About(Enum):
    NOTHING = "nothing"
    OPENING = "opening"
    MAKING = "making"
    DRAFT = "draft"


class SceneOffers(QObject):
    """Says one thing at a time in ``banner``; the file that is being opened comes first."""

    def __init__(
        self, editor: SceneEditor, making: SceneMaking, banner: SceneBanner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor, self._making, self._banner = editor, making, banner
        self._about = _About.NOTHING
        editor.state_changed.connect(self._show_work)
        editor.progressed.connect(self._opening_progressed)
        making.changed.connect(self._show_work)
        making.progressed.connect(self._making_progressed)

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
    def _show_work(self) -> None:
        if self._editor.opening:
            self._begin(_About.OPENING)
        elif self._making.running:
            self._begin(_About.MAKING)
        elif self._about in {_About.OPENING, _About.MAKING}:
            self._about = _About.NOTHING
            self._banner.hide()

    def _begin(self, about: _About) -> None:
        if self._about is not about or self._banner.isHidden():
            self._about = about
            self._say_work("")

    @Slot(object)
    def _opening_progressed(self, report: ProgressReport) -> None:
        if self._about is _About.OPENING:
            self._say_work(progress_words(report), is_film=report.stage == "follow")

    @Slot(object)
    def _making_progressed(self, report: ProgressReport) -> None:
        if self._about is _About.MAKING:
            self._say_work(progress_words(report))

    def _say_work(self, how_far: str, *, is_film: bool = False) -> None:
        if self._about is _About.OPENING:
            words = self.tr("Finding sources in {name}.").format(name=self._editor.opening_name)
            cancel = self._editor.cancel_opening
        else:
            words, cancel = self._making_words(), self._making.cancel
        offers = [(self.tr("Only its first moment"), self._editor.open_moment)] if is_film else []
        said = f"{words} {how_far}…" if how_far else words
        self._banner.say(said, *offers, (self.tr("Cancel"), cancel))

    def _making_words(self) -> str:
        if self._making.adds_models:
            return self.tr("The chosen models go on from here. You can hear and change the scene meanwhile.")
        return self.tr("The scene is made again. You can hear and change it meanwhile.")
