"""What a therapist is asked in a running session: why, what to note, whether to end. Answers go to the session."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.widgets.inline_question import InlineQuestion


class SessionQuestions(QObject):
    """Asks in the page (``line``), one question at a time; ``done`` is called when it was answered or taken away."""

    def __init__(self, done: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.line = InlineQuestion()
        self._done = done

    def skip(self, session: SessionPresenter) -> None:
        """Why the current trial is left out."""
        self.line.ask(
            self.tr("Why is this trial skipped?"),
            self.tr("Skip"),
            lambda why: self._after(session.skip(why)),
            quick=(self.tr("Patient was distracted"), self.tr("Noise in the room")),
            dismissed=self._take_away,
        )

    def invalid(self, session: SessionPresenter) -> None:
        """Why the running, else the last trial does not count."""
        self.line.ask(
            self.tr("Why is this trial invalid?"),
            self.tr("Mark as invalid"),
            lambda why: self._after(session.mark_invalid(why or self.tr("no reason given"))),
            quick=(self.tr("Answered by mistake"), self.tr("Noise in the room")),
            dismissed=self._take_away,
        )

    def note(self, session: SessionPresenter) -> None:
        """A note, kept with the time."""
        self.line.ask(
            self.tr("Note"),
            self.tr("Keep"),
            lambda said: self._after(bool(said) and session.note(said)),
            dismissed=self._take_away,
        )

    def stop(self, session: SessionPresenter) -> None:
        """Whether to end the session; it pauses meanwhile."""
        was_running = session.live.stage is Stage.RUNNING
        session.pause()

        def go_on() -> None:
            self._done()
            if was_running:
                session.resume()

        self._ask_to_end(session, self.tr("End the session now? What was answered is kept."), go_on)

    def tired(self, session: SessionPresenter, level: int) -> None:
        """Whether to end the session because the patient is tired; nothing ends by itself."""
        asked = self.tr("Fatigue {level} of 10. End the session now? What was answered is kept.")
        self._ask_to_end(session, asked.format(level=level), self._done)

    def _ask_to_end(self, session: SessionPresenter, asked: str, go_on: Callable[[], object]) -> None:
        self.line.ask(
            asked,
            self.tr("End the session"),
            lambda _said: session.stop(),
            with_line=False,
            dismissed=lambda: self._after(go_on()),
            danger=True,
        )

    def _take_away(self) -> None:
        self._done()

    def _after(self, _result: object) -> None:
        self._done()
