"""Pictures to choose from, one above the other and as large as the room allows. One tap answers."""

import time

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from see2sound_desktop.presenters.session_views import ShownPicture
from see2sound_desktop.widgets.choice_pad import PointedChoice
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.marked_button import MarkedButton
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.walking import UP_AND_DOWN, pressed_by_digit, walked

_FRAME_PX = 8
_FOCUS_PX = 6
_WIDEST_RATIO = 2.4
_LARGEST_TICK_PX = 44.0


class PictureButton(MarkedButton):
    """A picture that fills the button, in its own shape."""

    def __init__(self, name: str, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._image = image
        self._shown: QPixmap | None = None

    @property
    def ratio(self) -> float:
        """Width over height of the picture."""
        return self._image.width() / self._image.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture is scaled anew when it is painted next."""
        super().resizeEvent(event)
        self._shown = None

    def tick_end(self) -> QPointF:
        """In the corner, on a disc of its own."""
        return QPointF(self.width() - _FRAME_PX - self.tick_px * 0.5, _FRAME_PX + self.tick_px)

    @property
    def tick_px(self) -> float:
        """Not larger than on a button with words."""
        return min(super().tick_px, _LARGEST_TICK_PX)

    def paint_content(self, painter: QPainter, _ink: QColor, _fill: QColor) -> None:
        """The picture; with the keyboard's focus a thick line around it, for the button's own lies under it."""
        room = self.rect().adjusted(_FRAME_PX, _FRAME_PX, -_FRAME_PX, -_FRAME_PX)
        if self._shown is None:
            smooth = Qt.TransformationMode.SmoothTransformation
            pixels = room.size() * self.devicePixelRatioF()
            scaled = self._image.scaled(pixels, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            scaled.setDevicePixelRatio(self.devicePixelRatioF())
            self._shown = QPixmap.fromImage(scaled)
        placed = QRectF(0, 0, *self._shown.deviceIndependentSize().toTuple())
        placed.moveCenter(QRectF(room).center())
        painter.drawPixmap(placed.topLeft(), self._shown)
        if self.is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colours.surface)
            side = self.tick_px
            painter.drawEllipse(self.tick_end() - QPointF(side / 2, 0), side * 0.8, side * 0.8)
        if self.hasFocus():
            painter.setPen(QPen(self.colours.focus, _FOCUS_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 15, 15)


class PicturePad(Coloured, Grouping):
    """One tap; or up and down and Enter; or the digit of its place from the top."""

    answered = Signal(object)
    """``PointedChoice``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Which picture?"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._buttons: dict[str, PictureButton] = {}
        self._pictures: tuple[ShownPicture, ...] = ()

    def configure(self, choices: tuple[str, ...], pictures: tuple[ShownPicture, ...]) -> None:
        """Offer these answers with their pictures, from the top."""
        if (tuple(self._buttons), self._pictures) == (choices, pictures):
            return
        for old in self._buttons.values():
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._pictures = pictures
        self._buttons = {
            code: self._made(number, code, picture)
            for number, (code, picture) in enumerate(zip(choices, pictures, strict=bool(pictures)), start=1)
        }
        self._place()

    def _made(self, number: int, code: str, picture: ShownPicture) -> PictureButton:
        button = PictureButton(f"{number}: {picture.title}", picture.image, self)
        button.use_colours(self.colours)
        button.clicked.connect(lambda _checked=False: self._answer(code))
        button.show()
        return button

    def show_choice(self, code: str | None) -> None:
        """Show which it was: for the feedback of practice, never in a test."""
        for offered, button in self._buttons.items():
            button.mark(offered == code)

    def button(self, choice: str) -> PictureButton:
        """The button of an answer. KeyError when it is not offered."""
        return self._buttons[choice]

    @property
    def buttons(self) -> tuple[PictureButton, ...]:
        """From the top."""
        return tuple(self._buttons.values())

    def stations(self) -> tuple[Station, ...]:
        """The pictures from the top, for switches and resting pointers."""
        return tuple(of_button(button) for button in self.buttons)

    def sizeHint(self) -> QSize:
        """Three pictures, one above the other."""
        return QSize(360, 640)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk along the pictures; a digit answers at once."""
        if not walked(event, self.buttons, UP_AND_DOWN) and not pressed_by_digit(event, self.buttons):
            super().keyPressEvent(event)

    def _answer(self, choice: str) -> None:
        self.answered.emit(PointedChoice(choice, time.monotonic_ns()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """All pictures are as large, so that none is nearer to be chosen: as high as fits, as wide as the widest."""
        count = len(self._buttons)
        if not count:
            return
        ratio = min(_WIDEST_RATIO, max(button.ratio for button in self.buttons))
        high = (self.height() - (count - 1) * MIN_GAP_PX) // count
        wide = min(self.width(), round((high - 2 * _FRAME_PX) * ratio) + 2 * _FRAME_PX)
        high = max(MIN_TARGET_PX, min(high, round((wide - 2 * _FRAME_PX) / ratio) + 2 * _FRAME_PX))
        top = max(0, (self.height() - count * high - (count - 1) * MIN_GAP_PX) // 2)
        for number, button in enumerate(self.buttons):
            button.setGeometry((self.width() - wide) // 2, top + number * (high + MIN_GAP_PX), wide, high)


class PictureShown(Coloured, Grouping):
    """One picture as large as fits, to be looked at. Nothing on it can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: ShownPicture | None = None

    def show_picture(self, picture: ShownPicture | None) -> None:
        """Show another one, or none."""
        self._picture = picture
        self.setAccessibleName("" if picture is None else picture.title)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in its own shape."""
        if self._picture is None:
            return
        image = self._picture.image
        share = min(self.width() / image.width(), self.height() / image.height())
        placed = QRectF(0, 0, image.width() * share, image.height() * share)
        placed.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(placed, image)
        painter.end()
