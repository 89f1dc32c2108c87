"""The sheet of paper with the recovery code: what it is, what to do with it, the code in large letters."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from core.errors import MachineError
from see2sound_desktop.wording import local_date

_DOTS_PER_INCH = 300


def write_sheet(path: Path, code: str, site: str) -> None:
    """Write a page A4 as PDF. MachineError ``errors.not-writable``."""
    writer = QPdfWriter(str(path))
    writer.setTitle(QCoreApplication.translate("recovery_sheet", "Recovery code"))
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(56, 56, 56, 56))
    )
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(writer)
    document.setTextWidth(writer.width())
    document.setHtml(_page(code, site))
    painter = QPainter(writer)
    document.drawContents(painter)
    painter.end()
    if not path.is_file() or path.stat().st_size == 0:
        reason = QCoreApplication.translate("recovery_sheet", "nothing was written")
        raise MachineError("errors.not-writable", path=path, reason=reason)


def lines_of(code: str) -> tuple[str, str]:
    """The code in two lines of four groups, as it is read and typed."""
    groups = code.split("-")
    half = len(groups) // 2
    return "-".join(groups[:half]), "-".join(groups[half:])


def _page(code: str, site: str) -> str:
    say = QCoreApplication.translate
    heading = say("recovery_sheet", "See2Sound: recovery code")
    what = say(
        "recovery_sheet",
        "This code opens the patient records of this computer when every passphrase is lost. It works once; then there "
        "is a new one. Nobody else has it, and it cannot be made again.",
    )
    where = say(
        "recovery_sheet",
        "Seal this sheet in an envelope and lock it away, not beside the computer. Keep no photo of it.",
    )
    how = say("recovery_sheet", "To use it: start See2Sound, choose “Passphrase forgotten”, and type the code.")
    first, second = lines_of(code)
    made = say("recovery_sheet", "Made on {date}").format(date=local_date(datetime.now(UTC)))
    return (
        f"<h1>{heading}</h1><p>{_escaped(site)}</p><p>{what}</p><p>{where}</p>"
        f"<p style='font-size:24pt;font-family:monospace'><b>{first}<br>{second}</b></p><p>{how}</p><p>{made}</p>"
    )


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")
