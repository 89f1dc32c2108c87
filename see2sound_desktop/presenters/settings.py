"""The settings page without its widgets: what can be chosen, which sound outputs there are, what the product is."""

import platform
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, qVersion

from core import __version__, wording
from core.acoustics.carrying import carried_to_deg
from core.acoustics.registry import methods_for
from core.audio import Layout
from core.errors import See2SoundError
from core.playback.door import OutputDevice
from core.playback.exclusive import exclusive_offered
from core.progress import Progress
from core.settings import Settings
from see2sound_desktop.presenters.context import AppContext

TEXT_SCALES_PERCENT = (100, 115, 130, 150, 200)
_LANGUAGE_NAMES = {"en": "English", "fr": "Français", "de": "Deutsch", "it": "Italiano"}


@dataclass(frozen=True)
class Devices:
    """The outputs there are; where there is none, a sentence that says why."""

    found: tuple[OutputDevice, ...]
    trouble: str = ""


def look_for_devices(progress: Progress) -> Devices:
    """Find the sound outputs. Takes up to seconds on some systems: run it as a job."""
    from core.playback.devices import audio_trouble, list_devices

    progress.check()
    found = list_devices(rescan=True)
    if found:
        return Devices(found)
    code = audio_trouble()
    return Devices((), wording.say(code) if code is not None else "")


def languages() -> tuple[tuple[str, str], ...]:
    """(code, own name) of the languages that the product speaks."""
    return tuple((code, _LANGUAGE_NAMES.get(code, code)) for code in wording.languages())


def versions() -> str:
    """The product and what it stands on."""
    return f"See2Sound {__version__}  ·  Python {platform.python_version()}  ·  Qt {qVersion()}  ·  {platform.system()}"


def surround_methods() -> tuple[tuple[str, float], ...]:
    """The ways to render 5.1, and how far left and right of ahead each carries directions, degrees."""
    return tuple((method, carried_to_deg(Layout.SURROUND_51, method)) for method in methods_for(Layout.SURROUND_51))


class SettingsPresenter(QObject):
    """Changes settings and looks for sound outputs."""

    devices_changed = Signal(object)
    """``Devices``, or None while they are being looked for."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._looking = False

    @property
    def settings(self) -> Settings:
        """The settings as they stand."""
        return self._context.settings

    @property
    def data_folder(self) -> str:
        """Where everything of this site lies."""
        return str(self._context.data.root)

    @property
    def offers_exclusive(self) -> bool:
        """Whether this system can give us an output alone."""
        return exclusive_offered()

    def change(self, **changes: object) -> None:
        """Take over and save some settings."""
        self._context.change_settings(**changes)

    def find_devices(self) -> None:
        """Look for sound outputs off the GUI thread; ``devices_changed`` brings them."""
        if self._looking:
            return
        self._looking = True
        self.devices_changed.emit(None)
        self._context.jobs.start(
            self.tr("Looking for sound outputs"),
            look_for_devices,
            done=self._found,
            failed=self._failed,
            ended=self._ended,
        )

    def _found(self, devices: Devices) -> None:
        self.devices_changed.emit(devices)

    def _failed(self, error: Exception) -> None:
        self.devices_changed.emit(Devices((), str(error) if isinstance(error, See2SoundError) else ""))
        self._context.notice_error(error)

    def _ended(self) -> None:
        self._looking = False
