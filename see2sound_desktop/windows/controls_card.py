"""Settings for norms: how many controls there are for which set-up."""

from PySide6.QtCore import QCoreApplication, Slot

from see2sound_desktop.presenters.controls import ControlsPresenter
from see2sound_desktop.widgets.basics import Card, text


class ControlsCard(Card):
    """Shows what ``presenter`` counted."""

    def __init__(self, presenter: ControlsPresenter) -> None:
        super().__init__(QCoreApplication.translate("ControlsCard", "Controls"))
        self.presenter = presenter
        presenter.changed.connect(self._show)
        said = self.tr(
            "People without a lesion, marked as controls in their record. Reports set others beside them where test, "
            "output and everything else are exactly the same. Only their valid, completed sessions count."
        )
        self.body.addWidget(text(said, "caption", wrap=True))
        self.lines = text(self.tr("Counting …"), wrap=True)
        self.body.addWidget(self.lines)

    @Slot()
    def _show(self) -> None:
        lines = self.presenter.lines()
        self.lines.setText("\n".join(lines) if lines else self.tr("No controls yet, so reports say “no norms”."))
