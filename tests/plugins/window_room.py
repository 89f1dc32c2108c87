"""Whether everything in a window has the room that its words need, and lies where a person can bring it into sight."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QTableWidget,
    QWidget,
)

from see2sound_desktop.widgets.patient_button import PatientButton

_SLACK_PX = 1


def cut_off(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """What shows less than its words or lies out of reach, and why."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.window() is not window or not _is_seen(widget):
            continue
        needed = needed_size(widget)
        if needed is None:
            continue
        if needed.width() > widget.width() + _SLACK_PX or needed.height() > widget.height() + _SLACK_PX:
            has, asks = (f"{size.width()} x {size.height()} px" for size in (widget.size(), needed))
            yield widget, f"has {has} of {asks}"
        beyond = out_of_reach(widget, window)
        if beyond:
            yield widget, beyond


def _is_seen(widget: QWidget) -> bool:
    """Not what only assistive technology meets, nor what a widget of Qt keeps inside."""
    is_inside = widget.objectName().startswith(("qt_", "Scroll"))
    return not is_inside and not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def needed_size(widget: QWidget) -> QSize | None:
    """What a widget needs so that nothing of its words is cut off; None for one without words."""
    if isinstance(widget, QLabel):
        return _of_label(widget) if widget.text() else None
    if isinstance(widget, QComboBox):
        return _of_box(widget)
    if isinstance(widget, QLineEdit):
        return _of_line(widget)
    if isinstance(widget, PatientButton):
        return QSize(widget.words_width_px(), 0)
    if isinstance(widget, QAbstractButton):
        return widget.sizeHint() if widget.text() else widget.iconSize()
    if isinstance(widget, QTabBar):
        last = widget.tabRect(widget.count() - 1)
        return QSize(max(last.right(), 0), last.height())
    if isinstance(widget, QTableWidget):
        return QSize(widget.width() + widget.horizontalScrollBar().maximum(), 0)
    return None


def _of_label(label: QLabel) -> QSize:
    if not label.wordWrap():
        return label.sizeHint()
    beside = label.width() - label.contentsRect().width() + 2 * label.margin()
    words = re.split(r"[\s\u200b]+", label.text())  # a path breaks at the zero-width spaces in it
    longest = max(map(label.fontMetrics().horizontalAdvance, words))
    return QSize(longest + beside, label.heightForWidth(label.width()))


def _of_box(box: QComboBox) -> QSize:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    inside = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    return _around(box, inside, box.currentText())


def _of_line(line: QLineEdit) -> QSize:
    """What was typed scrolls; what is set beside numbers, or asked for by a pale example, has to be seen whole."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    is_set = isinstance(line.parentWidget(), QAbstractSpinBox)
    return _around(line, inside, line.text() if is_set else "" if line.text() else line.placeholderText())


def _around(widget: QWidget, inside: QRect, words: str) -> QSize:
    """The size with which these words fit into the part that is left inside."""
    metrics = widget.fontMetrics()
    lacks_across = metrics.horizontalAdvance(words) - inside.width()
    lacks_down = metrics.ascent() + metrics.descent() - inside.height()
    return QSize(widget.width() + lacks_across, widget.height() + lacks_down)


def out_of_reach(widget: QWidget, window: QWidget) -> str:
    """Where a widget lies that nobody can bring into sight; empty where it can be seen, by scrolling or without."""
    rect, inner = QRect(QPoint(0, 0), widget.size()), widget
    while inner is not window:
        outer = inner.parentWidget()
        rect = rect.translated(inner.pos())
        area = outer.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is outer:
            beyond = _beyond(rect, outer, area)
            rect = QRect(QPoint(0, 0), outer.size())
        else:
            beyond = "" if _holds(outer.rect(), rect) else f"reaches out of {type(outer).__name__}"
        if beyond:
            return beyond
        inner = outer
    return ""


def _beyond(rect: QRect, view: QWidget, area: QAbstractScrollArea) -> str:
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    across = rect.left() < -_SLACK_PX or rect.right() > view.width() + _SLACK_PX
    if across and area.horizontalScrollBarPolicy() is off:
        return "reaches out of an area that does not scroll sideways"
    down = rect.top() < -_SLACK_PX or rect.bottom() > view.height() + _SLACK_PX
    if down and area.verticalScrollBarPolicy() is off:
        return "reaches out of an area that does not scroll"
    return ""


def _holds(outer: QRect, inner: QRect) -> bool:
    return outer.adjusted(-_SLACK_PX, -_SLACK_PX, _SLACK_PX, _SLACK_PX).contains(inner)
