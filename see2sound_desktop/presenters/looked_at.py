"""Reading what is looked at, and nothing while nobody looks."""

from PySide6.QtCore import QObject, Slot


class LookedAt(QObject):
    """A presenter that reads anew when somebody looks again, and at each change while somebody looks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looked_at = False

    def look(self, *, on: bool) -> None:
        """Whether somebody looks: only then sessions are read, and once more each time that somebody looks again."""
        begins = on and not self._looked_at
        self._looked_at = on
        if begins:
            self.refresh()

    @Slot()
    def renew(self) -> None:
        """Something changed."""
        if self._looked_at:
            self.refresh()

    def refresh(self) -> None:
        """Read anew."""
        raise NotImplementedError
