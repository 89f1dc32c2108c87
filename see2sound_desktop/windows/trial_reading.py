"""Between the trials that are looked at and those who play, show and judge them."""

from PySide6.QtCore import QObject, Slot

from core.records.model import Trial
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.results import ResultsPresenter
from see2sound_desktop.presenters.trial_pictures import TrialPictures
from see2sound_desktop.presenters.trial_replay import TrialReplay
from see2sound_desktop.windows.session_trials import SessionTrials


class TrialReading(QObject):
    """Attends to the trials of one session, until it attends to those of another."""

    def __init__(self, context: AppContext, results: ResultsPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results = results
        self.replay = TrialReplay(context, self)
        self.pictures = TrialPictures(context, self)
        self._trials: SessionTrials | None = None
        self.replay.changed.connect(self._show)
        self.pictures.ready.connect(self._show)

    def attend(self, trials: SessionTrials) -> None:
        """Serve these, and no others any more."""
        self.replay.stop()
        self._trials = trials
        trials.chosen.connect(self._show)
        trials.sound_asked.connect(self._play)
        trials.silence_asked.connect(self.replay.stop)
        trials.judged.connect(self._judge)
        self.pictures.want(trials.session)
        self._show()

    @Slot()
    def _show(self) -> None:
        trials = self._trials
        if trials is None or trials.trial is None:
            return
        trial, replay = trials.trial, self.replay
        sounds = replay.trial_uuid == trial.trial_uuid
        trials.card.show_sound(replay.said_of(trial.trial_uuid), sounds=sounds, preparing=sounds and replay.preparing)
        trials.card.show_pictures(self.pictures.of(trials.session, trial), self.pictures.trouble)

    @Slot(object)
    def _play(self, trial: Trial) -> None:
        if self._trials is not None:
            self.replay.play(self._trials.session, trial)

    @Slot(str, bool, str)
    def _judge(self, trial_uuid: str, counts: bool, why: str) -> None:
        self._results.judge(trial_uuid, counts=counts, reason=why)
