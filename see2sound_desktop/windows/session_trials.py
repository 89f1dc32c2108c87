"""The trials of a session: the list, which of them are listed, and the chosen one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from core.records.model import Session, Trial
from see2sound_desktop.presenters.trial_filter import Part, Side, TrialFilter, has_sides
from see2sound_desktop.presenters.trial_lines import trial_columns, trial_lines
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import filled, text, unseen_label
from see2sound_desktop.widgets.plain_table import Fold, PlainTable
from see2sound_desktop.widgets.reflow import FlowRow, SideBySide
from see2sound_desktop.windows.trial_card import TrialCard
from see2sound_desktop.wording import translate

_LEAST_TABLE, _LEAST_CARD, _SIDE_BY_SIDE = QSize(260, 170), 320, 960
"""Pixels: some trials, whatever the window; where there is less room the chosen one comes to lie below."""
_BELOW_THE_ANSWER = Fold(into=2, columns=(3, 4, 5, 6))
"""Whether it was heard, how soon, by whom it was given, and what is to be remarked."""


@dataclass(frozen=True)
class TrialsStand:
    """What somebody looks at: it stays where the numbers are computed anew."""

    shown: TrialFilter = field(default_factory=TrialFilter)
    trial_uuid: str | None = None


class SessionTrials(QWidget):
    """Above which trials are listed, then the list, below it the chosen one."""

    chosen = Signal(object)
    """The ``Trial`` that was chosen."""
    sound_asked = Signal(object)
    silence_asked = Signal()
    judged = Signal(str, bool, str)
    """A trial's uuid, whether it counts from now on, and why."""

    def __init__(self, session: Session, stand: TrialsStand | None = None) -> None:
        super().__init__()
        stand = stand or TrialsStand()
        self.session = session
        self.part, self.side = QComboBox(), QComboBox()
        filled(self.part, _parts(), stand.shown.part)
        filled(self.side, _sides(), stand.shown.side)
        self.side.setVisible(has_sides(session))
        self._count = text("", "caption")
        self.table = PlainTable(self.tr("Trials"), trial_columns(), fold=_BELOW_THE_ANSWER)
        self.table.setMinimumSize(_LEAST_TABLE.width(), theme().grown(_LEAST_TABLE.height()))
        self.card = TrialCard(self)
        self.card.setMinimumWidth(_LEAST_CARD)
        self._trials: tuple[Trial, ...] = ()
        self._lay_out()
        self._fill(stand.trial_uuid)
        self.part.currentIndexChanged.connect(self._filter)
        self.side.currentIndexChanged.connect(self._filter)
        self.table.itemSelectionChanged.connect(self._select)
        self.card.sound_asked.connect(self._ask_sound)
        self.card.silence_asked.connect(self.silence_asked)
        self.card.judged.connect(self._judge)

    @property
    def trial(self) -> Trial | None:
        """The chosen trial; None where none is listed."""
        row = self.table.currentRow()
        return self._trials[row] if 0 <= row < len(self._trials) else None

    @property
    def stand(self) -> TrialsStand:
        """What is looked at."""
        trial = self.trial
        return TrialsStand(self._shown, None if trial is None else trial.trial_uuid)

    @property
    def _shown(self) -> TrialFilter:
        return TrialFilter(Part(self.part.currentData()), Side(self.side.currentData()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().size("space_s"), 0, 0)
        column.setSpacing(theme().size("space_s"))
        which = FlowRow(self.part, self.side, self._count, spacing=theme().size("space_s") + 4)
        unseen_label(self.tr("Which trials"), self.part, which)
        unseen_label(self.tr("Side of the sound"), self.side, which)
        column.addWidget(which)
        self.card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        parts = SideBySide((self.table, 3), (self.card, 2), spacing=theme().size("space_m"), from_px=_SIDE_BY_SIDE)
        column.addWidget(parts, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """The chosen trial is in sight."""
        super().showEvent(event)
        self.table.scrollTo(self.table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    @Slot()
    def _filter(self) -> None:
        trial = self.trial
        self._fill(None if trial is None else trial.trial_uuid)
        self._select()

    def _fill(self, chosen_uuid: str | None) -> None:
        """List what is asked for; the chosen trial stays chosen where it is among them."""
        self._trials = self._shown.of(self.session)
        blocked = self.table.blockSignals(True)
        self.table.fill(trial_lines(self.session, self._trials))
        uuids = [trial.trial_uuid for trial in self._trials]
        if uuids:
            self.table.selectRow(uuids.index(chosen_uuid) if chosen_uuid in uuids else 0)
        self.table.blockSignals(blocked)
        words = self.tr("{shown} of {all} trials")
        self._count.setText(words.format(shown=len(uuids), all=len(self.session.trials)))
        self._show()

    @Slot()
    def _select(self) -> None:
        self._show()
        if self.trial is not None:
            self.chosen.emit(self.trial)

    def _show(self) -> None:
        trial = self.trial
        self.card.setVisible(trial is not None)
        if trial is not None:
            self.card.show_trial(self.session, trial)

    @Slot()
    def _ask_sound(self) -> None:
        if self.trial is not None:
            self.sound_asked.emit(self.trial)

    @Slot(bool, str)
    def _judge(self, counts: bool, why: str) -> None:
        if self.trial is not None:
            self.judged.emit(self.trial.trial_uuid, counts, why)


def _parts() -> list[tuple[str, str]]:
    return _rows(
        (
            (Part.ALL, translate("SessionTrials", "All trials")),
            (Part.TEST, translate("SessionTrials", "Test")),
            (Part.PRACTICE, translate("SessionTrials", "Practice")),
            (Part.NOT_COUNTED, translate("SessionTrials", "Not counted")),
            (Part.MISSED, translate("SessionTrials", "Missed")),
        )
    )


def _sides() -> list[tuple[str, str]]:
    return _rows(
        (
            (Side.ANY, translate("SessionTrials", "Every side")),
            (Side.LEFT, translate("SessionTrials", "Left")),
            (Side.AHEAD, translate("SessionTrials", "Ahead")),
            (Side.RIGHT, translate("SessionTrials", "Right")),
        )
    )


def _rows(named: Sequence[tuple[StrEnum, str]]) -> list[tuple[str, str]]:
    return [(words, code.value) for code, words in named]
