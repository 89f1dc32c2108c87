"""The real windows with a session of two trials, over a silent output. Ends with the session."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from core.assessment import protocol_library as library
from core.audio import Layout
from core.paths import DataFolder
from core.playback.devices import SILENT
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide
from see2sound_desktop.app import Application, qt_application
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.windows.session_page import SessionPage

_LOOK_MS = 20


def main(folder: Path) -> None:
    qt = qt_application()
    data = DataFolder(folder)
    application = Application(data)
    page = application.window.page(PageName.SESSION)
    assert isinstance(page, SessionPage)
    page.setup.environment = SessionEnvironment(
        open_output=lambda _device, layout: SilentPlayer(Layout(layout)), offers_silence=True, seed=lambda: 5
    )
    application.context.choose_patient(application.store.add_patient("P-1", lesion_side=LesionSide.RIGHT))
    application.show(PageName.SESSION)
    begun: list[bool] = []

    def look() -> None:
        setup = page.setup
        if page.session is not None:
            begun.append(True)
        elif begun:
            qt.quit()
        elif setup.view.devices_known and setup.view.preparing is None:
            own = next(one for one in library.listed(data).protocols if library.is_own(one.protocol))
            setup.choose(device_id=SILENT.id, protocol_id=own.protocol.id)
            setup.prepare()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(_LOOK_MS)
    qt.exec()
    application.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
