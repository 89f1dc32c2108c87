"""The controls of the site without widgets: for which set-up there are how many."""

from PySide6.QtCore import QObject, Signal

from core.assessment.control_sets import ControlSet, control_sets
from core.assessment.statistics.single_case import FEWEST_CONTROLS
from core.playback.door import device_words
from core.progress import Progress
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.wording import layout_words, protocol_names

_DOT = "  ·  "


class ControlsPresenter(QObject):
    """Counts anew at each ``refresh``, in the background: every session of a control is looked at."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._counting: Job[tuple[ControlSet, ...]] | None = None
        self.sets: tuple[ControlSet, ...] | None = None
        """None until they are counted."""

    def refresh(self) -> None:
        """Count them."""
        if self._counting is not None:
            self._counting.cancel()
        store = self._context.store

        def count(_progress: Progress) -> tuple[ControlSet, ...]:
            return control_sets(store.control_sessions())

        self._counting = self._context.jobs.start(
            self.tr("Counting the controls"), count, done=self._counted, failed=self._context.notice_error
        )

    def lines(self) -> list[str]:
        """One line for each set-up, in words."""
        names = protocol_names(self._context.data)
        return [self._line(each, names) for each in self.sets or ()]

    def _line(self, each: ControlSet, names: dict[str, str]) -> str:
        setup = each.example.setup
        test = names.get(setup.protocol_id, setup.protocol_id)
        counted = self.tr("{n} controls").format(n=each.people) if each.people != 1 else self.tr("1 control")
        if each.people < FEWEST_CONTROLS:
            counted += self.tr(" (norms from {fewest} on)").format(fewest=FEWEST_CONTROLS)
        if each.without:
            counted += self.tr(", {n} more without a valid session").format(n=each.without)
        where = _DOT.join((test, layout_words(setup.layout), device_words(setup.device_name)))
        return self.tr("{where}: {counted}").format(where=where, counted=counted)

    def _counted(self, sets: tuple[ControlSet, ...]) -> None:
        self._counting, self.sets = None, sets
        self.changed.emit()
