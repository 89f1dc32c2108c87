"""When a scene is left alone for a moment, what Play would play is rendered, so that it sounds at once."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot

from core.scene import Clip, Scene, default_room
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.scene_preview import ScenePreview
from see2sound_desktop.presenters.scene_sound import sound_alone

_ALONE_MS = 500


class Stretch(NamedTuple):
    """What Play plays: a scene, for how long, and from which time of its film on."""

    scene: Scene
    duration_s: float
    from_s: float = 0.0


class SceneAhead(QObject):
    """Told of every change, it stops what it had begun, and begins again once nothing has changed for half a second.

    It works only while somebody attends, and never while a patient is tested.
    """

    def __init__(
        self,
        context: AppContext,
        preview: ScenePreview,
        to_play: Callable[[], Stretch | None],
        parent: QObject | None = None,
    ) -> None:
        """``to_play`` says what Play would play now; None where it could not be pressed."""
        super().__init__(parent)
        self._preview, self._to_play = preview, to_play
        self._attended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ALONE_MS)
        self._timer.timeout.connect(self._begin)
        context.settings_changed.connect(self.changed)
        context.patient_changed.connect(self.changed)
        context.models.session_changed.connect(self.changed)
        preview.changed.connect(self.look_again)

    @Slot()
    def changed(self) -> None:
        """Play would play something else now."""
        self._preview.drop_ahead()
        self.look_again()

    @Slot()
    def look_again(self) -> None:
        """Play might play something else now, or what was rendered for it may have made room for something else."""
        if self._attended:
            self._timer.start()

    def attend(self, *, on: bool) -> None:
        """Whether somebody looks at the scene."""
        self._attended = on
        self._timer.stop()
        self._preview.attend(on=on)
        self.look_again()

    @Slot()
    def _begin(self) -> None:
        self._preview.render_ahead(*(self._to_play() or _something()))


def _something() -> Stretch:
    """Rendered while there is nothing to play: with it the renderer is loaded and the output opened."""
    alone = sound_alone(Clip(kind="synthesis", name="bell"))
    return Stretch(alone.model_copy(update={"room": default_room()}), 0.1)
