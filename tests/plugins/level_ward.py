"""The application with the session page, and outputs that play nothing but have a volume, a rate and a name."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from core.audio import AudioClip, Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel, SystemVolume
from core.playback.devices import SILENT
from core.playback.door import OutputDevice
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide, Session
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import Notice, PageName
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.windows.session_page import SessionPage

RADIO = OutputDevice("ALSA: radio", "Kitchen radio", "ALSA", 2, 44_100, is_default=False)


class RadioPlayer(SilentPlayer):
    """A silent player that goes by another name."""

    @property
    def device(self) -> OutputDevice:
        return RADIO


AT_40, AT_35, MUTED = SystemVolume((40.0,)), SystemVolume((35.0,)), SystemVolume((40.0,), muted=True)


class VolumePlayer(SilentPlayer):
    """A silent player at whose output the system's volume stands somewhere, and which runs at 44.1 kHz."""

    volume = AT_40
    prepared = 0

    @property
    def device(self) -> OutputDevice:
        return replace(SILENT, volume=self.volume)

    @property
    def rate_hz(self) -> int:
        return 44_100

    def prepare(self, clips: Iterable[AudioClip]) -> None:
        self.prepared = len(list(clips))


def calibration(days_old: int = 3, reference_dba: float = 105.0, device_id: str = SILENT.id) -> Calibration:
    made = datetime.now(UTC) - timedelta(days=days_old)
    channels = tuple(ChannelLevel(name, reference_dba) for name in Layout.BINAURAL.channels)
    return Calibration(
        f"c-{days_old}", device_id, "amp", Layout.BINAURAL, CalibrationKind.METER, "40 %", "m", "T. Ona", made, channels
    )


class Ward:
    """The application with the session page, and outputs that play nothing."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application, self.qtbot = application, qtbot
        self.store = application.store
        self.notices: list[Notice] = []
        self.radio_plays = False
        self.volume: SystemVolume | None = None
        application.context.noticed.connect(self.notices.append)
        self.page: SessionPage = application.window.page(PageName.SESSION)
        self.page.setup.environment = SessionEnvironment(
            clock=lambda: RehearsalClock(20.0), open_output=self._open, offers_silence=True, seed=lambda: 5
        )
        application.context.choose_patient(self.store.add_patient("P-1", lesion_side=LesionSide.RIGHT))
        application.show(PageName.SESSION)
        self.wait(lambda: self.page.setup.view.devices_known)
        self.page.setup.choose(device_id=SILENT.id)

    def _open(self, _device_id: str | None, layout: Layout) -> SilentPlayer:
        if self.volume is not None:
            self.player = VolumePlayer(layout)
            self.player.volume = self.volume
            return self.player
        return (RadioPlayer if self.radio_plays else SilentPlayer)(layout)

    def see_volume(self, volume: SystemVolume) -> None:
        """The system's volume stands there when the outputs are looked for."""
        self.volume = volume
        self.page.setup._set(devices=(replace(SILENT, volume=volume),))
        self.page.setup.look_at_level()

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until)

    def start(self) -> Session:
        self.page.setup.prepare()
        self.wait(lambda: self.page.session is not None)
        return self.store.session(self.page.session.run.setup.uuid)
