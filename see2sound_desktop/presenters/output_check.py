"""The channel check at an output: opens it, plays one channel at a time in any order, hears where it was heard."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.audio import AudioClip, Layout
from core.errors import See2SoundError
from core.playback.door import PlaybackState, Player
from core.progress import Progress
from see2sound_desktop.jobs import Job, Jobs
from see2sound_desktop.presenters.opened_output import closed_where_it_fails
from see2sound_desktop.presenters.session_check import ChannelCheck, CheckState, CheckView
from see2sound_desktop.presenters.session_clock import SessionClock

EARLIEST_ANSWER_S = 0.4
"""Sooner after the first sample nobody has heard a sound and said where: it is the second half of a double click."""


@dataclass(frozen=True)
class _Opened:
    """An output that was opened for a check, unless that was ended meanwhile."""

    player: Player
    clips: dict[str, AudioClip]
    progress: Progress


class OutputCheck(QObject):
    """One check at a time; the output is held open only while it lasts."""

    changed = Signal(object, str)
    """``CheckView``, and the channel whose sound plays now (for nobody's eyes but a rehearsal's)."""
    troubled = Signal(object)
    """A ``See2SoundError``."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._opening: Job[_Opened] | None = None
        self._check: ChannelCheck | None = None
        self._player: Player | None = None
        self._clips: dict[str, AudioClip] = {}
        self._clock = SessionClock()

    def begin(self, layout: Layout, open_output: Callable[[], Player], clock: SessionClock) -> None:
        """Open the output on a worker and play the first channel. While it is being opened, asking again does nothing.

        ``clock`` is the one by which the player reports onsets.
        """
        if self._opening is not None:
            return
        self.end()
        self._clock = clock

        def work(progress: Progress) -> _Opened:
            from core.playback.channel_check import channel_clips

            clips = dict(channel_clips(layout))
            try:
                player = open_output()
                with closed_where_it_fails(player):
                    player.prepare(clips.values())
                    progress.check()
            except See2SoundError:
                progress.check()  # of a check that was ended nothing is told
                raise
            return _Opened(player, clips, progress)

        title = self.tr("Opening the audio output")
        self._opening = self._jobs.start(title, work, done=self._opened, failed=self._not_opened)

    def play(self) -> None:
        """Play the current channel, again if it was played."""
        if self._check is None or self._player is None or self._check.current is None:
            return
        try:
            self._player.play(self._clips[self._check.current])
        except See2SoundError as error:
            self.end()
            self.troubled.emit(error)
            return
        self.changed.emit(self._check.view, self._check.current)

    @property
    def takes_answer(self) -> bool:
        """Whether the current sound has been heard long enough to say where it was."""
        if self._check is None or self._check.current is None or self._player is None:
            return False
        onset_ns = self._player.status().onset_monotonic_ns
        return onset_ns is not None and self._clock.monotonic_ns() - onset_ns >= EARLIEST_ANSWER_S * 1e9

    def hear(self, channel: str) -> None:
        """What the patient heard: a channel, or ``""`` for nothing. What comes too early to be an answer is none."""
        if self._player is not None and self._player.status().state is PlaybackState.LOST:
            self.play()  # which says that the device is gone
        if self._check is None or not self.takes_answer:
            return
        self._check.hear(channel)
        if self._check.view.state is CheckState.ASKING:
            self.play()
        else:
            self.end()

    def end(self) -> None:
        """Let go of the output. A check that was not finished is not done; one that was keeps its result."""
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
        if self._player is not None:
            self._player.close()
            self._player = None
        if self._check is not None:
            self.changed.emit(self._check.view if self._check.current is None else CheckView(), "")
        self._check = None

    def _opened(self, opened: _Opened) -> None:
        if opened.progress.cancelled:  # it was ended, or another one began, before this was heard of
            opened.player.close()
            return
        self._opening = None
        self._player, self._clips = opened.player, opened.clips
        order = list(self._clips)
        secrets.SystemRandom().shuffle(order)
        self._check = ChannelCheck(order)
        self.play()

    def _not_opened(self, error: Exception) -> None:
        if self._opening is None or self._opening.running:  # it was ended before this was heard of
            return
        self._opening = None
        self.troubled.emit(error)
