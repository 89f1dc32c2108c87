"""The voice of a session: the instruction of a screen, recorded by the site, through the session's own output. No Qt.

It speaks where nothing is listened for and no time runs: before the first sound, at a rest, before the test. As soon as
another screen comes it falls silent.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from core.assessment.tasks import WORDS
from core.audio import AudioClip
from core.errors import See2SoundError
from see2sound_desktop.presenters.session_output import SessionOutput
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView


def instruction_of(view: PatientView) -> str:
    """The code of the instruction that a screen shows (``core.assessment.instructions.CODES``); empty for the rest."""
    if view.screen is PatientScreen.WELCOME:
        return _how_to_answer(view)
    return {PatientScreen.BREAK: "rest", PatientScreen.BEGIN_TEST: "begin-test"}.get(view.screen, "")


def _how_to_answer(view: PatientView) -> str:
    by = "say" if view.answer_mode == "therapist" else "press" if view.input.scans else "touch"
    if view.task == WORDS:
        return f"{by}-words"
    if view.task or by == "press":
        return f"{by}-answer"
    return "touch-far" if view.asks_distance_only and by == "touch" else f"{by}-where"


class Shown(Protocol):
    """What a window of the patient shows."""

    @property
    def screen(self) -> StrEnum:
        """Which screen."""


View = TypeVar("View", bound=Shown)


class SessionVoice(Generic[View]):
    """Speaks a screen once when it comes, and again when it is asked to.

    Parameters
    ----------
    instruction
        The code of the instruction that a screen shows; empty where it shows none.
    spoken
        What can be heard, by its code, as the output plays it.
    troubled
        Whom to tell why something could not be spoken.
    """

    def __init__(
        self,
        output: SessionOutput,
        spoken: Mapping[str, AudioClip],
        troubled: Callable[[str], object],
        instruction: Callable[[View], str],
    ) -> None:
        self._output, self._spoken, self._troubled, self._instruction = output, spoken, troubled, instruction
        self._screen: StrEnum | None = None
        self._speaks = False

    def can_say(self, view: View) -> bool:
        """Whether the instruction of a screen can be heard."""
        return self._instruction(view) in self._spoken

    def follow(self, view: View) -> None:
        """A screen is shown: what was being said ends with the one before it."""
        if view.screen is self._screen:
            return
        self._screen = view.screen
        self.hush()
        self.say(view)

    def say(self, view: View) -> bool:
        """Speak the instruction of a screen; False where there is nothing to hear."""
        clip = self._spoken.get(self._instruction(view))
        if clip is None:
            return False
        try:
            self._output.play(clip)
        except See2SoundError as error:
            self._troubled(str(error))
            return False
        self._speaks = True
        return True

    def hush(self) -> None:
        """Fall silent."""
        if self._speaks:
            self._output.silence()
        self._speaks = False
