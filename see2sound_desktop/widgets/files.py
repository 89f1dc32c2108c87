"""Asking for files in the system's dialog, over the window that asks: other windows go on."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from see2sound_desktop.widgets.waiting import wait_for


def to_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """A file that there is; None where none was chosen."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_chosen(dialog)), None)


def several_to_open(parent: QWidget, title: str, folder: Path, kinds: str) -> tuple[Path, ...]:
    """Files that there are; empty where none was chosen."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen(dialog)


def to_save(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """Where to write a file; None where nowhere was chosen. Whether one there is replaced was asked."""
    dialog = QFileDialog(parent, title, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(proposed.name)
    return next(iter(_chosen(dialog)), None)


def folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """A folder that there is; None where none was chosen."""
    dialog = QFileDialog(parent, title, str(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_chosen(dialog)), None)


def _chosen(dialog: QFileDialog) -> tuple[Path, ...]:
    accepted = wait_for(dialog) == QFileDialog.DialogCode.Accepted
    chosen = tuple(map(Path, dialog.selectedFiles())) if accepted else ()
    dialog.deleteLater()
    return chosen
