"""Pictures of the windows, one for each stage the first time it is met."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from core.errors import MachineError
from see2sound_desktop.presenters.context import AppContext

THEMES = ("light", "dark", "contrast")
SIZES = (QSize(1280, 800), QSize(1920, 1080))
_ROUNDS = 4


class Pictures:
    """Saves what the windows show: ``none``, ``some`` (as they stand) or ``all`` (every theme in two sizes)."""

    def __init__(self, folder: Path, how: str, context: AppContext) -> None:
        self._folder, self._how, self._context = folder, how, context
        self._stages: list[str] = []
        self.saved: list[Path] = []

    def take(self, stage: str, **windows: QWidget | None) -> None:
        """Save a picture of each window that is shown. A stage is taken once.

        Raises
        ------
        MachineError
            The folder cannot be written.
        """
        if self._how == "none" or stage in self._stages:
            return
        self._stages.append(stage)
        shown = {name: window for name, window in windows.items() if window is not None and window.isVisible()}
        if self._how == "some":
            self._save(shown, stage, "")
            return
        theme_before = self._context.settings.theme
        sizes_before = {name: window.geometry() for name, window in shown.items()}
        for theme in THEMES:
            self._context.change_settings(theme=theme)
            for size in SIZES:
                for window in shown.values():
                    window.resize(size)
                self._save(shown, stage, f"-{theme}-{size.width()}x{size.height()}")
        for name, window in shown.items():
            window.setGeometry(sizes_before[name])
        self._context.change_settings(theme=theme_before)

    def _save(self, windows: dict[str, QWidget], stage: str, ending: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        for _ in range(_ROUNDS):  # as it settles, not on the way there: what is fitted to its width asks once more
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for name, window in windows.items():
            path = self._folder / f"{len(self._stages):02d}-{stage}-{name}{ending}.png"
            if not window.grab().save(str(path)):
                raise MachineError("errors.not-writable", path=path, reason="the picture could not be saved")
            self.saved.append(path)
