"""PortAudio, loaded when first needed, and looked at anew only while no stream is open."""

import threading
from types import ModuleType

from core.errors import MachineError


class _PortAudio:
    """The one PortAudio of the process: its count of open streams guards re-enumeration, which would close them all."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.exclusive = False
        """Whether outputs are opened for us alone where they can be: the site's choice, set when settings change."""
        self._open_streams = 0
        self._trouble: str | None = None
        self._module: ModuleType | None = None

    def load(self) -> ModuleType:
        """The ``sounddevice`` module. MachineError when PortAudio is missing or will not start."""
        with self.lock:
            if self._module is None:
                try:
                    import sounddevice
                except OSError as error:  # the shared library is missing
                    raise MachineError("playback.no-portaudio", reason=error) from error
                except (
                    Exception
                ) as error:  # Pa_Initialize failed: sounddevice raises its own class, which is not importable
                    if type(error).__name__ != "PortAudioError":
                        raise
                    raise MachineError("playback.no-portaudio", reason=error) from error
                self._module = sounddevice
            return self._module

    def rescan(self) -> bool:
        """Look for devices anew. Does nothing (False) while a stream is open."""
        with self.lock:
            sounddevice = self.load()
            if self._open_streams:
                return False
            try:
                sounddevice._terminate()
                sounddevice._initialize()
            except sounddevice.PortAudioError as error:
                self._module = None
                raise MachineError("playback.no-portaudio", reason=error) from error
            return True

    def stream_opened(self) -> None:
        """Count one more open stream."""
        with self.lock:
            self._open_streams += 1

    def stream_closed(self) -> None:
        """Count one open stream less."""
        with self.lock:
            self._open_streams -= 1


PORTAUDIO = _PortAudio()
