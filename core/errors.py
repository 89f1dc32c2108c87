"""Errors told apart: what the user can mend, what the machine did, and (everything else) our own bugs.

Each carries a code, which is a key of ``core.wording``, and the parameters of its sentence; the sentence says what, why
and what to do. The exit status is the command line's.
"""

from core import wording


class See2SoundError(Exception):
    """An error that was foreseen. Anything else that is raised is a bug of ours (exit status 1)."""

    exit_status = 1

    def __init__(self, code: str, **parameters: object) -> None:
        super().__init__(code)
        self.code = code
        self.parameters = parameters

    def __str__(self) -> str:
        return wording.say(self.code, **self.parameters)


class InputError(See2SoundError):
    """A file, a value or a choice that cannot be used; the sentence says how to mend it."""

    exit_status = 3


class MachineError(See2SoundError):
    """The machine cannot: disk, device, memory, a missing model."""

    exit_status = 4


class CancelledError(See2SoundError):
    """The user cancelled; nothing was changed."""

    exit_status = 130

    def __init__(self) -> None:
        super().__init__("errors.cancelled")
