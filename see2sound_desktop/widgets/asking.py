"""A question in the words of what is done: one answer does it, the other leaves everything as it is."""

from PySide6.QtWidgets import QWidget

from see2sound_desktop.widgets.waiting import MessageBox
from see2sound_desktop.wording import translate


def agreed(parent: QWidget, title: str, question: str, detail: str, do: str, stay: str = "") -> bool:
    """Ask, and say whether ``do`` was pressed; Enter and Escape stay."""
    box = MessageBox(MessageBox.Icon.Question, title, question, parent=parent)
    box.setInformativeText(detail)
    agree = box.addButton(do, MessageBox.ButtonRole.AcceptRole)
    back = box.addButton(stay or translate("Asking", "Go back"), MessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.exec()
    is_agreed = box.clickedButton() is agree
    box.deleteLater()
    return is_agreed


def may_be_lost(parent: QWidget, title: str) -> bool:
    """Ask whether what was typed may be lost."""
    return agreed(
        parent,
        title,
        translate("Asking", "Close without saving?"),
        translate("Asking", "What was typed and not saved will be lost."),
        translate("Asking", "Discard"),
    )
