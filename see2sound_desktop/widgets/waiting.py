"""Waiting for the answer to a dialog while other windows go on, the patient's above all."""

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from shiboken6 import isValid


def wait_for(dialog: QDialog) -> int:
    """Show a dialog and wait for its result; it holds up the window it belongs to and no other.

    ``QDialog.exec`` holds up every window, so that the patient's Stop would be dead; and it ends as soon as the dialog
    is hidden, as it is while the therapist's window is locked.
    """
    belongs = dialog.parent() is not None
    modality = Qt.WindowModality
    dialog.setWindowModality(modality.WindowModal if belongs else modality.ApplicationModal)
    dialog.setResult(QDialog.DialogCode.Rejected)
    loop = QEventLoop()
    dialog.finished.connect(loop.quit)
    dialog.destroyed.connect(loop.quit)
    dialog.show()
    if dialog.isVisible():
        loop.exec(QEventLoop.ProcessEventsFlag.DialogExec)
    return dialog.result() if isValid(dialog) else QDialog.DialogCode.Rejected


class MessageBox(QMessageBox):
    """A question or a sentence over a window, whose buttons show all of their words."""

    def exec(self) -> int:
        """Wait for the answer; other windows go on."""
        return wait_for(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt settled the size of the box before the buttons had their type and their room: settle it anew."""
        super().showEvent(event)
        for made in self.buttons():
            made.setMinimumWidth(made.sizeHint().width())
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
