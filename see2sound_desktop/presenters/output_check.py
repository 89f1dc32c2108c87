"""The channel check at an output: opens it, plays one channel at a time in any order, hears where it was heard."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.audio import AudioClip, Layout
from core.errors import See2SoundError
from core.playback.door import Player
from core.progress import Progress
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.session_check import ChannelCheck, CheckState, CheckView


class OutputCheck(QObject):
    """One check at a time; the output is held open only while it lasts."""

    changed = Signal(object, str)
    """``CheckView``, and the channel whose sound plays now (for nobody's eyes but a rehearsal's)."""
    troubled = Signal(object)
    """A ``See2SoundError``."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._check: ChannelCheck | None = None
        self._player: Player | None = None
        self._clips: dict[str, AudioClip] = {}

    def begin(self, layout: Layout, open_output: Callable[[], Player]) -> None:
        """Open the output on a worker and play the first channel."""
        self.end()

        def work(_progress: Progress) -> tuple[Player, dict[str, AudioClip]]:
            from core.playback.channel_check import channel_clips

            clips = dict(channel_clips(layout))
            player = open_output()
            player.prepare(clips.values())
            return player, clips

        self._jobs.start(self.tr("Opening the audio output"), work, done=self._opened, failed=self.troubled.emit)

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

    def hear(self, channel: str) -> None:
        """What the patient heard: a channel, or ``""`` for nothing."""
        if self._check is None or self._check.current is None:
            return
        self._check.hear(channel)
        if self._check.view.state is CheckState.ASKING:
            self.play()
        else:
            self.end()

    def end(self) -> None:
        """Let go of the output. A check that was not finished is not done; one that was keeps its result."""
        if self._player is not None:
            self._player.close()
            self._player = None
        if self._check is not None:
            self.changed.emit(self._check.view if self._check.current is None else CheckView(), "")
        self._check = None

    def _opened(self, opened: tuple[Player, dict[str, AudioClip]]) -> None:
        self._player, self._clips = opened
        order = list(self._clips)
        secrets.SystemRandom().shuffle(order)
        self._check = ChannelCheck(order)
        self.play()
