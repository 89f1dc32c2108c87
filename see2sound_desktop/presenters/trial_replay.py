"""The sound of a stored trial once more: rendered from the records, compared with what was played, and played."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.assessment.fitting import fitting_of
from core.assessment.played_again import is_the_same, level_of, render_again
from core.assessment.prepare import Stimuli
from core.audio import AudioClip
from core.errors import See2SoundError
from core.playback.door import PlaybackState, Player
from core.progress import Progress
from core.records.model import Session, Trial
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext, NoticeKind
from see2sound_desktop.presenters.opened_output import OpenOutput, check_output, level_again, open_output

_POLL_MS = 50


@dataclass(frozen=True, eq=False)
class _Rendered:
    """A sound that can be played at once, over an open output."""

    session_uuid: str
    stimuli: Stimuli
    """At the level of the session: kept for its other trials."""
    clip: AudioClip
    player: Player
    is_same: bool | None
    at_own_level: bool


class TrialReplay(QObject):
    """One sound at a time, and none while a patient is tested or trained."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.open_output: OpenOutput = open_output
        self._trial_uuid: str | None = None
        self._playing: _Rendered | None = None
        self._kept: tuple[str, Stimuli] | None = None
        self._job: Job[_Rendered] | None = None
        self._said: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)
        context.models.session_changed.connect(self._session_changed)

    @property
    def trial_uuid(self) -> str | None:
        """The trial whose sound is rendered or plays; None when none does."""
        return self._trial_uuid

    @property
    def preparing(self) -> bool:
        """Whether it is still being rendered."""
        return self._trial_uuid is not None and self._playing is None

    def said_of(self, trial_uuid: str) -> str:
        """Whether what was played last of a trial is what was played then; empty before it was."""
        return self._said.get(trial_uuid, "")

    def play(self, session: Session, trial: Trial) -> None:
        """Play the sound of a trial that sounded, in place of what plays."""
        if self._context.models.session_runs or self._context.training_runs:
            self._context.notice(self.tr("A patient is being tested or trained. Play it afterwards."))
            return
        self.stop()
        self._trial_uuid = trial.trial_uuid
        store, data, device = self._context.store, self._context.data, self._context.settings.output_device_id
        setup, open_output = session.setup, self.open_output
        kept = self._kept[1] if self._kept is not None and self._kept[0] == setup.uuid else None

        def work(progress: Progress) -> _Rendered:
            level = level_of(store, setup)
            stimuli = kept or render_again(session, data, level, progress)
            player = open_output(device, fitting_of(setup).options.layout)
            try:
                check_output(player, None)
                _, lost = level_again(setup, None if level is None else level.calibration, player)
                played = stimuli if lost is None else render_again(session, data, None, progress)
                clip = played.sound_of(trial.planned)
                player.prepare((clip,))
                progress.check()
            except BaseException:
                player.close()
                raise
            same = is_the_same(stimuli, trial)
            return _Rendered(setup.uuid, stimuli, clip, player, same, lost is not None)

        self._job = self._context.jobs.start(
            self.tr("Rendering the sound of a trial"), work, done=self._play, failed=self._failed
        )
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Fall silent and give the output back."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._playing is not None:
            self._playing.player.close()
        was, self._trial_uuid, self._playing = self._trial_uuid, None, None
        if was is not None:
            self.changed.emit()

    def _play(self, rendered: _Rendered) -> None:
        if self._trial_uuid is None or self._job is None or self._job.running:  # stopped, or another is wanted
            rendered.player.close()
            return
        self._kept = (rendered.session_uuid, rendered.stimuli)
        self._said[self._trial_uuid] = self._words(rendered)
        self._job, self._playing = None, rendered
        try:
            rendered.player.play(rendered.clip)
        except See2SoundError as error:
            self.stop()
            self._context.notice_error(error)
            return
        self._timer.start()
        self.changed.emit()

    def _words(self, rendered: _Rendered) -> str:
        said = {
            True: self.tr("The same sound as then, sample for sample."),
            False: self.tr("Not the same samples as then: the program, or a file that it was made of, has changed."),
            None: self.tr("Whether it is the same sound as then is not known: nothing was kept to compare."),
        }[rendered.is_same]
        if not rendered.at_own_level:
            return said
        other = self.tr("Not as loud as then: this output is not as it was calibrated for the session.")
        return f"{said} {other}"

    def _failed(self, error: Exception) -> None:
        if self._job is None or self._job.running:  # of one that is not wanted any more
            return
        self._job = None
        self.stop()
        self._context.notice_error(error)

    @Slot()
    def _poll(self) -> None:
        playing = self._playing
        if playing is None:
            return
        if self._context.training_runs:
            self.stop()
            return
        state = playing.player.status().state
        if state is PlaybackState.LOST:
            device = playing.player.device.name
            said = self.tr("{device} is gone. Plug it in again, or choose another output.")
            self._context.notice(said.format(device=device), NoticeKind.WARNING)
        if state in {PlaybackState.FINISHED, PlaybackState.STOPPED, PlaybackState.LOST}:
            self.stop()

    @Slot(bool)
    def _session_changed(self, runs: bool) -> None:
        if runs:
            self.stop()
            self._kept = None
