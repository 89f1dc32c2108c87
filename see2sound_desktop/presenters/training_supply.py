"""What a training session plays next, rendered on a worker while something else sounds."""

from collections.abc import Callable
from typing import Generic, TypeVar

from see2sound_desktop.jobs import Job, Jobs

Key = TypeVar("Key")
Sound = TypeVar("Sound")

_LOOK_AHEAD = 2


class Supply(Generic[Key, Sound]):
    """Renders one sound after the other, the most urgent first, and forgets what is not wanted any more.

    Parameters
    ----------
    make
        Renders a sound: it runs on a worker.
    failed
        Whom to tell the error, in the GUI thread; it is tried again when the sound is wanted again.
    """

    def __init__(self, jobs: Jobs, make: Callable[[Key], Sound], failed: Callable[[Exception], object]) -> None:
        self._jobs, self._make, self._tell_failed = jobs, make, failed
        self._wanted: tuple[Key, ...] = ()
        self._ready: dict[Key, Sound] = {}
        self._job: Job[tuple[Key, Sound]] | None = None
        self._has_failed = self._is_closed = False

    def want(self, *keys: Key) -> None:
        """These are needed next, in this order."""
        self._wanted = keys[:_LOOK_AHEAD]
        self._ready = {key: sound for key, sound in self._ready.items() if key in self._wanted}
        self._go_on()

    def ready(self, key: Key) -> Sound | None:
        """A sound that was wanted; None while it is not there."""
        return self._ready.get(key)

    def retry(self) -> None:
        """After an error: try again."""
        self._has_failed = False
        self._go_on()

    def close(self) -> None:
        """Nothing is needed any more."""
        self._is_closed = True
        self._wanted, self._ready = (), {}
        if self._job is not None:
            self._job.cancel()

    def _go_on(self) -> None:
        missing = [key for key in self._wanted if key not in self._ready]
        if self._is_closed or self._has_failed or self._job is not None or not missing:
            return
        key, make = missing[0], self._make
        self._job = self._jobs.start(
            "", lambda _progress: (key, make(key)), done=self._made, failed=self._failed, ended=self._ended
        )

    def _made(self, made: tuple[Key, Sound]) -> None:
        key, sound = made
        if key in self._wanted:
            self._ready[key] = sound

    def _failed(self, error: Exception) -> None:
        self._has_failed = True
        if not self._is_closed:
            self._tell_failed(error)

    def _ended(self) -> None:
        self._job = None
        self._go_on()
