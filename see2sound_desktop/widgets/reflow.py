"""What gives way to large type: rows that go on in a further one, and parts that come to lie below one another.

Made of Qt's own layouts, arranged anew where the width asks for it.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import scrolled

_Way = QBoxLayout.Direction
LIST_AND_DETAIL_PX = 640
"""Wide enough for a list and what is chosen in it, at the usual size of text."""


class _Reflowing(QWidget):
    """Arranges itself anew when its own width or what it holds changes."""

    def event(self, event: QEvent) -> bool:
        """Qt asks for a new layout also where something inside is shown, hidden, or has other words."""
        handled = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self.arrange()
        return handled

    def arrange(self) -> None:
        """Lie as the width asks."""
        raise NotImplementedError


class FlowRow(_Reflowing):
    """Widgets side by side, each as wide as it asks, in as many rows as that takes.

    Parameters
    ----------
    align
        Where a row lies that does not fill the width: left, centre or right.
    apart
        One of them that lies at the far end of its row.
    wide
        One of them that takes what room is left in its row.
    even
        All are equally wide and fill the width, and every row holds as many as the others.
    """

    def __init__(
        self,
        *widgets: QWidget,
        spacing: int,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        apart: QWidget | None = None,
        wide: QWidget | None = None,
        even: bool = False,
    ) -> None:
        super().__init__()
        self._widgets, self._spacing, self._align, self._apart = widgets, spacing, align, apart
        self._wide, self._even = wide, even
        self._rows: list[list[QWidget]] = []
        self._lines: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for widget in widgets:
            widget.setParent(self)
        self._lay([list(widgets)])

    def let_go(self) -> None:
        """Its widgets lie elsewhere from now on: it would draw them back the next time that it is arranged."""
        self._widgets, self._rows = (), []

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest."""
        widest = max((_asks(widget) for widget in self._shown), default=0)
        return QSize(widest, self._column.minimumSize().height())

    def arrange(self) -> None:
        """Fill one row after the other."""
        rows = self._even_rows() if self._even else self._full_rows()
        if rows != self._rows:
            self._lay(rows)

    def _full_rows(self) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = []
        for widget in self._shown:
            if rows and self._width([*rows[-1], widget]) <= self.width():
                rows[-1].append(widget)
            else:
                rows.append([widget])
        return rows

    def _even_rows(self) -> list[list[QWidget]]:
        shown = self._shown
        widest = max(map(_asks, shown), default=0)
        counts = (count for count in range(len(shown), 0, -1) if len(shown) % count == 0)
        fits = next((one for one in counts if one * (widest + self._spacing) - self._spacing <= self.width()), 1)
        return [shown[first : first + fits] for first in range(0, len(shown), fits)]

    @property
    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _width(self, row: list[QWidget]) -> int:
        return sum(_asks(widget) for widget in row) + (len(row) - 1) * self._spacing

    def _lay(self, rows: list[list[QWidget]]) -> None:
        """The lines stay, and widgets move between them: one without widgets takes no room."""
        for before, line in zip(self._rows, self._lines, strict=False):
            for widget in before:
                line.removeWidget(widget)
        while len(self._lines) < len(rows):
            self._lines.append(self._line())
        first = 0 if self._align is Qt.AlignmentFlag.AlignLeft else 1
        for row, line in zip(rows, self._lines, strict=False):
            for place, widget in enumerate(row, start=first):
                share = 1 if self._even or widget is self._wide else 0
                line.insertWidget(line.count() if widget is self._apart else place, widget, share)
            self._leave_room(line, self._wide not in row)
        self._rows = rows
        self.updateGeometry()

    def _leave_room(self, line: QHBoxLayout, is_left: bool) -> None:
        """Whether what lies beside the widgets takes the room that they leave."""
        for place in range(line.count()):
            item = line.itemAt(place)
            if item is not None and item.spacerItem() is not None:
                line.setStretch(place, int(is_left))

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._spacing)
        if self._align is not Qt.AlignmentFlag.AlignLeft:
            line.addStretch(1)
        if self._align is not Qt.AlignmentFlag.AlignRight and not self._even:
            line.addStretch(1)
        self._column.addLayout(line)
        return line


class SideBySide(_Reflowing):
    """Parts that share the width in proportion, as long as each keeps the least width that it needs; else stacked.

    Parameters
    ----------
    from_px
        They lie side by side from this width on, at the usual size of text, also where less would do: for parts that
        scroll.
    """

    def __init__(self, *shares: tuple[QWidget, int], spacing: int, from_px: int = 0) -> None:
        super().__init__()
        self._from_px = from_px
        self._parts = tuple(part for part, _ in shares)
        self._line = QBoxLayout(_Way.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(spacing)
        for part, share in shares:
            self._line.addWidget(part, share)

    @property
    def is_stacked(self) -> bool:
        """Whether the parts lie below one another."""
        return self._line.direction() is _Way.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part."""
        return QSize(max(self._least, default=0), self._line.minimumSize().height())

    def arrange(self) -> None:
        """Side by side where there is room for all."""
        needed = sum(self._least) + max(0, len(self._least) - 1) * self._line.spacing()
        needed = max(needed, theme().grown(self._from_px))
        way = _Way.LeftToRight if needed <= self.width() else _Way.TopToBottom
        if way is not self._line.direction():
            self._line.setDirection(way)

    @property
    def _least(self) -> list[int]:
        shown = [part for part in self._parts if not part.isHidden()]
        return [max(part.minimumSizeHint().width(), part.minimumWidth()) for part in shown]


class OneOf(QWidget):
    """Shows one of its parts, and asks for the room of that one alone; a ``QStackedWidget`` asks for the largest's."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts = parts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            column.addWidget(part)
        self.show_only(parts[0])

    def show_only(self, shown: QWidget) -> None:
        """Show this one."""
        for part in self._parts:
            part.setVisible(part is shown)


class _ListAndDetail(SideBySide):
    """Beside each other they are as high as the page, and the list scrolls; below one another as high as they ask."""

    def heightForWidth(self, width: int) -> int:
        """Asked by what scrolls it."""
        return super().heightForWidth(width) if self.is_stacked else self._line.minimumHeightForWidth(width)


def list_and_detail(choice: QWidget, detail: QWidget, *, spacing: int) -> QScrollArea:
    """A list on the left and on the right what is chosen in it; where type is large for the width, below it."""
    return scrolled(_ListAndDetail((choice, 0), (detail, 1), spacing=spacing, from_px=LIST_AND_DETAIL_PX))


def _asks(widget: QWidget) -> int:
    return max(widget.sizeHint().width(), widget.minimumWidth())
