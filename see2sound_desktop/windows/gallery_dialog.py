"""Which scenes a test of several is made of: every one that may be used, with a mark; and why others may not."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.assessment.material.gallery import Candidate
from see2sound_desktop.presenters.session_material import MaterialView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, flowing, row, scrolled
from see2sound_desktop.widgets.dialog import Dialog

_WIDTH_PX, _HEIGHT_PX = 640, 660


class GalleryDialog(Dialog):
    """Choose among the approved scenes. Marked all, scenes that are approved later are used too."""

    scene_wanted = Signal(str)
    """To open a scene in the editor, where its sources are approved."""

    def __init__(self, view: MaterialView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Scenes of the test"))
        self.setMinimumSize(_WIDTH_PX, _HEIGHT_PX)
        self._usable = view.usable
        self.boxes: dict[Path, QCheckBox] = {}
        self.to_editor: dict[Path, QWidget] = {}
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setSpacing(theme().size("space_s"))
        for candidate in view.candidates:
            self._add(lines, candidate, on=candidate.path in view.used)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme().size("space_l"),) * 4)
        whole.setSpacing(theme().size("space_m"))
        whole.addWidget(
            flowing(
                self.tr(
                    "A test uses only scenes whose every source somebody approved: the right thing, in the right "
                    "place. Those that come with See2Sound are."
                )
            )
        )
        whole.addWidget(scrolled(content), 1)
        self.done_button = button(self.tr("&Done"), kind="primary", icon="check", pressed=self.accept)
        cancel = button(self.tr("Cancel"), kind="quiet", pressed=self.reject)
        whole.addLayout(row(None, cancel, self.done_button))

    def _add(self, lines: QVBoxLayout, candidate: Candidate, *, on: bool) -> None:
        box = QCheckBox(candidate.title.replace("&", "&&"))
        box.setAccessibleName(candidate.title)
        box.setChecked(on)
        box.setEnabled(candidate.why_not is None)
        self.boxes[candidate.path] = box
        lines.addWidget(box)
        if candidate.why_not is None:
            return
        reason = flowing(str(candidate.why_not), "caption")
        box.setAccessibleDescription(str(candidate.why_not))
        opens = button(self.tr("Open it"), kind="quiet", icon="scenes", pressed=lambda: self._open(candidate.path))
        opens.setAccessibleName(self.tr("Open the scene {title}").format(title=candidate.title))
        opens.setAutoDefault(False)
        self.to_editor[candidate.path] = opens
        line = row(reason, opens)
        line.setStretch(0, 1)
        line.setAlignment(opens, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(28, 0, 0, 0)
        lines.addLayout(line)

    def _open(self, path: Path) -> None:
        self.reject()
        self.scene_wanted.emit(str(path))

    @property
    def chosen(self) -> tuple[Path, ...] | None:
        """The scenes that are marked; None where that is every one that may be used."""
        marked = tuple(path for path in self._usable if self.boxes[path].isChecked())
        return None if marked == self._usable else marked
