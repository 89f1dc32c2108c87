"""The scenes there are, as pictures with titles: those of the product, and those in the library of this site."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QBoxLayout, QListView, QListWidget, QListWidgetItem, QWidget

from core import scene_library
from core.paths import DataFolder
from core.scene_library import SceneEntry
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.scene_pictures import thumbnails
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, text

_THUMBNAIL = QSize(160, 90)
_FRAME_PX = 16
"""Around the pictures, above and below together."""
_UNBOUND = 16_777_215
"""Qt's widest and highest."""
_PATH = Qt.ItemDataRole.UserRole


class SceneLibraryPanel(QWidget):
    """Choose a scene by a click or Enter. ``chosen`` carries its path."""

    chosen = Signal(object)
    open_pressed = Signal()

    def __init__(self, jobs: Jobs, data: DataFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._data = jobs, data
        self._images: dict[Path, QImage] = {}
        self._wanted: frozenset[Path] = frozenset()
        self._current: Path | None = None
        self.open_button = button(self.tr("&Open file …"), icon="open", pressed=self.open_pressed.emit)
        self.open_button.setToolTip(self.tr("Open a picture, a film or a scene (Ctrl+O), or drop one on the window"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Scenes"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setWrapping(False)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setIconSize(_THUMBNAIL)
        self.list.setSpacing(2)
        self.list.setWordWrap(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.itemClicked.connect(self._item_chosen)
        self.list.itemActivated.connect(self._item_chosen)
        self._heading = text(self.tr("Scenes"), "strong")
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().size("space_s"))
        self._column.addWidget(self.open_button)
        self._column.addWidget(self._heading)
        self._column.addWidget(self.list, 1)
        self.lie(across=False, width_px=_THUMBNAIL.width())

    def lie(self, *, across: bool, width_px: int) -> None:
        """Lie as a column of that width, or across the page as a row."""
        flow, policy, way = QListView.Flow, Qt.ScrollBarPolicy, QBoxLayout.Direction
        self._column.setDirection(way.LeftToRight if across else way.TopToBottom)
        self._heading.setVisible(not across)
        self.list.setFlow(flow.LeftToRight if across else flow.TopToBottom)
        self.list.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if across else policy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if across else policy.ScrollBarAsNeeded)
        row_px = _item_size().height() + self.list.horizontalScrollBar().sizeHint().height() + _FRAME_PX
        self.list.setMinimumHeight(row_px if across else 0)
        self.list.setMaximumHeight(row_px if across else _UNBOUND)
        self.setMinimumWidth(0 if across else width_px)
        self.setMaximumWidth(_UNBOUND if across else width_px)

    def refresh(self) -> None:
        """Read again which scenes there are, the site's own first."""
        entries = (*scene_library.own(self._data), *scene_library.built_in())
        self.list.clear()
        for entry in entries:
            self.list.addItem(self._item(entry))
        self._mark()
        missing = frozenset(entry.picture for entry in entries if entry.picture is not None) - self._images.keys()
        if missing - self._wanted:
            self._wanted |= missing
            wanted = tuple(sorted(missing))
            self._jobs.start(
                self.tr("Reading pictures"),
                lambda progress: thumbnails(wanted, _THUMBNAIL * 2, progress),
                done=self._have_images,
            )

    def show_current(self, path: Path | None) -> None:
        """Mark the scene that is open."""
        self._current = path
        self._mark()

    def paths(self) -> list[Path]:
        """What is listed, in its order."""
        return [self.list.item(row).data(_PATH) for row in range(self.list.count())]

    def _item(self, entry: SceneEntry) -> QListWidgetItem:
        item = QListWidgetItem(entry.title)
        item.setData(_PATH, entry.path)
        kind = self.tr("built-in scene") if entry.built_in else self.tr("own scene")
        words = self.tr("{title}, {kind}, {count} sources").format(title=entry.title, kind=kind, count=entry.sources)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        item.setToolTip(words if entry.built_in else f"{words}\n{entry.path}")
        item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
        item.setSizeHint(_item_size())
        item.setIcon(self._icon(entry.picture))
        return item

    def _icon(self, picture: Path | None) -> QIcon:
        image = self._images.get(picture) if picture is not None else None
        drawn = QPixmap(_THUMBNAIL * 2)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(drawn.rect(), 16, 16)
        painter.setClipPath(frame)
        painter.fillRect(drawn.rect(), theme().colour("surface_sunken"))
        if image is not None:
            at = drawn.rect().center() - image.rect().center()
            painter.drawImage(at, image)
        painter.end()
        made = QIcon(drawn)
        made.addPixmap(drawn, QIcon.Mode.Selected)  # else the style tints the picture of the chosen scene
        return made

    def _have_images(self, images: dict[Path, QImage]) -> None:
        self._images |= images
        for row in range(self.list.count()):
            item = self.list.item(row)
            entry = scene_library.describe(item.data(_PATH))
            if entry is not None and entry.picture in images:
                item.setIcon(self._icon(entry.picture))

    def _mark(self) -> None:
        paths = self.paths()
        row = paths.index(self._current) if self._current in paths else -1
        self.list.setCurrentRow(row)

    @Slot(QListWidgetItem)
    def _item_chosen(self, item: QListWidgetItem) -> None:
        path = item.data(_PATH)
        if path != self._current:
            self.chosen.emit(path)


def _item_size() -> QSize:
    """Room for a picture, and for its title below."""
    return QSize(theme().half_grown(_THUMBNAIL.width() + 16), _THUMBNAIL.height() + theme().grown(34))
