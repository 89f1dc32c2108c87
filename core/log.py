"""The log: a rotating file in the data folder that says what went wrong. Nothing about patients is written to it."""

import copy
import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_LARGEST_BYTES = 1_000_000
_KEPT_FILES = 4
_FILE_NAME = "see2sound.log"

_Excinfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def log_file(folder: Path) -> Path:
    """Where the log of a data folder's ``logs`` lies."""
    return folder / _FILE_NAME


def set_up(folder: Path) -> Path:
    """Send warnings and what core and the windows log to a file in ``folder``; a second call changes the folder.

    The file is made with the first message. A log that cannot be written never disturbs the program.
    """
    path = log_file(folder)
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, _QuietFile)]:
        root.removeHandler(handler)
        handler.close()
    handler = _QuietFile(path)
    handler.setFormatter(WithoutMessages("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    for name in ("core", "see2sound_desktop"):
        logging.getLogger(name).setLevel(logging.INFO)
    return path


class _QuietFile(RotatingFileHandler):
    """A rotating file made with its folder on the first message, silent when it cannot be."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_LARGEST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8", delay=True)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Say nothing: the standard handler would write to standard error."""


class WithoutMessages(logging.Formatter):
    """Exceptions as their types and places in the code: a message may quote what a person typed, such as a name."""

    def format(self, record: logging.LogRecord) -> str:
        """Another handler may have left its own text of the exception in the record: it is not used here."""
        own = copy.copy(record)
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: "_Excinfo") -> str:  # noqa: N802 - logging's name
        """The trace without the messages of its errors, which may quote what a person typed."""
        lines = []
        error = ei[1]
        while error is not None:
            lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
            lines += [
                f"  {place.filename}:{place.lineno} in {place.name}"
                for place in traceback.extract_tb(error.__traceback__)
            ]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)
