"""Picture, top view and time line at one moment of the film; while it plays they go with what is heard."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.progress import Progress
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.scene_ahead import SceneAhead, Stretch
from see2sound_desktop.presenters.scene_depth import SceneDepth
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_film import SceneFilm
from see2sound_desktop.presenters.scene_moment import SceneMoment
from see2sound_desktop.presenters.scene_preview import ScenePreview
from see2sound_desktop.widgets.picture_view import PictureView
from see2sound_desktop.widgets.time_line import TimeLine
from see2sound_desktop.widgets.top_view import TopView
from see2sound_desktop.windows.scene_picture_loader import ScenePictureLoader
from see2sound_desktop.windows.scene_transport import SceneTransport

if TYPE_CHECKING:
    from core.vision.door import DepthEstimator

_SETTLED_MS = 200


class SceneStage(QObject):
    """Shows the scene of ``editor`` in the views that it is given, and plays it from the moment they show."""

    said = Signal(str)
    """A sentence for the user."""
    settled = Signal()
    """Another moment is shown, and stays for now: what is slow, or said in words, may follow."""

    def __init__(
        self,
        context: AppContext,
        editor: SceneEditor,
        preview: ScenePreview,
        *,
        picture: PictureView,
        top: TopView,
        time_line: TimeLine,
        transport: SceneTransport,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._editor, self._preview = context, editor, preview
        self._picture, self._top, self._time_line, self._transport = picture, top, time_line, transport
        self.moment = SceneMoment(editor, self)
        self.pictures = ScenePictureLoader(context.jobs, picture, self)
        self.film = SceneFilm(context.jobs, self)
        self.depth = SceneDepth(context.jobs, self._estimator_of, self)
        self.ahead = SceneAhead(context, preview, self._to_play, self)
        self._playing: tuple[float, float] | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._settle)
        self._connect()
        self.show_scene()

    def _connect(self) -> None:
        self.moment.changed.connect(self._show_moment)
        self.pictures.said.connect(self.said)
        self.film.said.connect(self.said)
        self.depth.changed.connect(self._show_depth)
        self._picture.depth_wanted.connect(self._want_depth)
        self._time_line.sought.connect(self._sought)
        self._time_line.chosen.connect(self._editor.select)
        self._preview.heard.connect(self._heard)
        self._preview.changed.connect(self._preview_changed)
        for moved in (self._editor.scene_changed, self._editor.listening_changed, self.moment.changed):
            moved.connect(self.ahead.changed)
        self._transport.duration.currentIndexChanged.connect(self.ahead.changed)
        self._editor.state_changed.connect(self.ahead.look_again)

    def _estimator_of(self, backend_id: str, progress: Progress) -> "DepthEstimator":
        return self._context.models.backends.depth(backend_id, progress)

    @property
    def playing(self) -> bool:
        """Whether the moment goes with what is heard."""
        return self._playing is not None

    # ---- what is shown

    @Slot()
    def show_scene(self) -> None:
        """Show the scene as it stands in the editor."""
        scene, selected, solo = self._editor.scene, self._editor.selected_id, self._editor.solo
        length_s = self.moment.length_s
        self._picture.show_scene(scene, selected, solo)
        self._top.show_scene(scene, selected, solo)
        self._time_line.setVisible(length_s is not None)
        if length_s is not None:
            self._time_line.show_scene(scene, selected, solo, length_s)
        self._transport.show_film(on=length_s is not None)
        self.pictures.show(scene.media)
        self._show_moment()

    @Slot()
    def _show_moment(self) -> None:
        at_s = self.moment.at_s
        for canvas in (self._picture, self._top):
            canvas.show_moment(at_s)
        self._time_line.show_moment(at_s)
        self._show_depth()
        if not self.playing:
            if self.moment.length_s is not None:
                self.pictures.show_frame(at_s)
            self._settling.start()

    @Slot()
    def _settle(self) -> None:
        for canvas in (self._picture, self._top):
            canvas.describe()
        self._want_depth()
        self.settled.emit()

    @Slot(float)
    def _sought(self, at_s: float) -> None:
        if self.playing:
            self._preview.stop()
        self.moment.show(at_s)

    # ---- playing

    def _to_play(self) -> Stretch | None:
        """From the moment that is shown; from the start where nothing comes after. None while Play is not offered."""
        if self._editor.opening or not self._editor.scene.sources:
            return None
        length_s, scene, duration_s = self.moment.length_s, self._editor.heard_scene(), self._transport.duration_s
        if length_s is None:
            return Stretch(scene, duration_s)
        from_s = 0.0 if self.moment.is_at_end else self.moment.at_s
        return Stretch(scene, min(length_s - from_s, duration_s), from_s)

    def play(self) -> None:
        """Play the scene, and show the moment that is heard."""
        stretch = self._to_play()
        if stretch is None:
            return
        if self.moment.length_s is not None:
            self.moment.show(stretch.from_s)
        self._preview.play_scene(*stretch)
        if self.moment.length_s is None or self._preview.what != "scene":
            return
        self._playing = (stretch.from_s, stretch.from_s + stretch.duration_s)
        self.pictures.leave()
        self._settling.stop()
        media = stretch.scene.media
        if media is not None:
            self.film.begin(Path(media.path), *self._playing)
        self._show_moment()

    @Slot(float)
    def _heard(self, played_s: float) -> None:
        if self._playing is None:
            return
        from_s, to_s = self._playing
        image = self.film.at(min(from_s + played_s, to_s))
        if image is not None:
            self._picture.show_picture(image)
        self.moment.show(min(from_s + played_s, to_s))

    @Slot()
    def _preview_changed(self) -> None:
        if self._playing is not None and self._preview.what != "scene":
            self._playing = None
            self.film.stop()
            self._show_moment()

    # ---- depth

    @Slot()
    def _want_depth(self) -> None:
        if not self._picture.depth_button.isChecked():
            self.depth.want_none()
        elif not self.playing:
            self.depth.want(self._editor.scene, self._frame_s)
        self._show_depth()

    @Slot()
    def _show_depth(self) -> None:
        scene = self._editor.scene
        if not self._picture.depth_button.isChecked() or scene.media is None:
            self._picture.show_depth(None)
        elif self.playing:
            self._picture.show_depth(None, self.tr("Depth is shown while the film stands still."))
        else:
            wait = self.tr("Estimating distances …")
            self._picture.show_depth(self.depth.of(scene, self._frame_s), self.depth.sentence or wait)

    @property
    def _frame_s(self) -> float:
        """Which frame of a film is in view; 0 for a picture."""
        media = self._editor.scene.media
        if self.moment.length_s is not None or media is None:
            return self.moment.at_s
        return media.frame_s or 0.0
