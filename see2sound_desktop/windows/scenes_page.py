"""The scenes page: choose or open a scene, edit it in picture, top view and list, and hear it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.audio import Layout
from core.errors import See2SoundError
from core.geometry import Position
from core.progress import Progress, ProgressReport
from core.scene import Clip, Media
from core.scene_library import Draft
from core.settings import Settings
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext, NoticeKind, OpenScene, PageRequest, StartSession
from see2sound_desktop.presenters.scene_editor import SceneEditor, Unsaved
from see2sound_desktop.presenters.scene_pictures import ScenePicture, picture_of
from see2sound_desktop.presenters.scene_preview import ScenePreview
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import button, icon_button, row, rule, scrolled, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.level_meter import LevelMeter
from see2sound_desktop.widgets.picture_view import PictureView
from see2sound_desktop.widgets.scene_canvas import SceneCanvas
from see2sound_desktop.widgets.top_view import TopView
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.scene_banner import SceneBanner
from see2sound_desktop.windows.scene_dialogs import SceneDialogs
from see2sound_desktop.windows.scene_inspector import SceneInspector
from see2sound_desktop.windows.scene_library_panel import SceneLibraryPanel
from see2sound_desktop.windows.scene_room_panel import SceneRoomPanel
from see2sound_desktop.windows.scene_source_panel import SceneSourcePanel

_DURATIONS_S = (3.0, 5.0, 10.0, 20.0)
_SOUND_S = 3.0
_LIBRARY_PX = 204
_SIDE_PX = (324, 400)
_SIDE_SHARE = 0.25


class ScenesPage(Page):
    """Joins the editor and the preview to the widgets. ``dialogs`` may be replaced to drive the page without them."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.dialogs = SceneDialogs(self)
        self.editor = SceneEditor(
            context.jobs,
            context.data,
            ask_unsaved=self._ask_unsaved,
            ask_where=self._ask_where,
            parent=self,
        )
        self.preview = ScenePreview(context.jobs, self)
        self._picture_job: Job[ScenePicture] | None = None
        self._shown_media: Media | None = None
        self._offered_drafts = False
        self._build()
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self.setAcceptDrops(False)  # the window takes what is dropped and asks this page to open it
        self._show_scene()
        self._show_state()
        self._show_preview()

    @property
    def title(self) -> str:
        """The heading above the page."""
        return self.tr("Scenes")

    # ---- what the window asks

    def activated(self) -> None:
        """Read the library, and offer what an earlier run left unsaved."""
        self.library.refresh()
        if not self._offered_drafts:
            self._offered_drafts = True
            self._offer_draft()

    def take(self, request: PageRequest) -> None:
        """Open a file that was dropped on the window or asked for elsewhere."""
        if isinstance(request, OpenScene):
            self.open(Path(request.path))

    def can_close(self) -> bool:
        """Ask about unsaved changes."""
        return self.editor.leave()

    def closing(self) -> None:
        """Give the sound device back, and keep what was neither saved nor discarded."""
        self.preview.close()
        self.editor.close()

    def open(self, path: Path) -> None:
        """Open a scene, a picture or a film, unless the user wants to keep what is not saved."""
        self.context.clear_notice()
        self.editor.open(path)
        self.library.show_current(self.editor.origin)

    # ---- building

    def _build(self) -> None:
        self.library = SceneLibraryPanel(self.context.jobs, self.context.data)
        self.library.setFixedWidth(_LIBRARY_PX)
        self.banner = SceneBanner()
        self.new_button = icon_button("add", self.tr("New scene (Ctrl+N)"), pressed=self.new)
        self.save_button = icon_button("save", self.tr("Save (Ctrl+S)"), pressed=self.save)
        self.undo_button = icon_button("undo", self.tr("Undo (Ctrl+Z)"), pressed=self.editor.undo)
        self.redo_button = icon_button("redo", self.tr("Redo (Ctrl+Y)"), pressed=self.editor.redo)
        self.title_line = QLineEdit()
        self.title_line.setAccessibleName(self.tr("Title of the scene"))
        self.title_line.setMaxLength(80)
        self.title_line.setFixedWidth(260)
        self.state = text("", "caption")
        self.session_button = button(self.tr("Use in session"), icon="session", pressed=self.use_in_session)
        self.picture = PictureView()
        self.top = TopView()
        self.play_button = button(self.tr("&Play scene"), kind="primary", icon="play", pressed=self.toggle_scene)
        self.duration = Choice()
        self.duration.setAccessibleName(self.tr("Length of the preview"))
        self.duration.setMinimumContentsLength(5)
        for seconds in _DURATIONS_S:
            self.duration.addItem(self.tr("{seconds} s").format(seconds=f"{seconds:g}"), seconds)
        self.duration.setCurrentIndex(1)
        self.meter = LevelMeter()
        self.meter.setFixedHeight(30)
        self.output = text("", "caption")
        self.sources = SceneSourcePanel(self.editor)
        self.inspector = SceneInspector(self.editor)
        self.room = SceneRoomPanel(self.editor)

    def _lay_out(self) -> None:
        space = theme().size("space_s")
        tools = (self.new_button, self.save_button, self.undo_button, self.redo_button)
        bar = row(*tools, self.title_line, self.state, None, self.session_button, spacing=space)
        transport = row(self.play_button, self.duration, self.meter, self.output, spacing=space)
        middle = QVBoxLayout()
        middle.setSpacing(space)
        middle.addWidget(self.picture, 6)
        middle.addLayout(transport)
        middle.addWidget(self.top, 4)
        side_content = QWidget()
        side = QVBoxLayout(side_content)
        side.setContentsMargins(0, 0, space, 0)
        side.setSpacing(space)
        side.addWidget(self.inspector)
        side.addWidget(rule())
        side.addWidget(self.room)
        side.addStretch(1)
        self.side = QWidget()
        right = QVBoxLayout(self.side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(space)
        right.addWidget(self.sources, 2)
        right.addWidget(scrolled(side_content), 3)
        columns = QHBoxLayout()
        columns.setSpacing(theme().size("space_m"))
        columns.addWidget(self.library)
        columns.addLayout(middle, 1)
        columns.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme().size("space_m"), 4, theme().size("space_m"), theme().size("space_m"))
        whole.setSpacing(space)
        whole.addWidget(self.banner)
        whole.addLayout(bar)
        whole.addLayout(columns, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture gets as much room as it can fill, the top view the rest."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = min(max(round(self.width() * _SIDE_SHARE), _SIDE_PX[0]), _SIDE_PX[1])
        self.side.setFixedWidth(side)
        width = self.width() - _LIBRARY_PX - side - 4 * theme().size("space_m")
        self.picture.setMaximumHeight(max(180, round(width / self.picture.ratio)))

    def _connect(self) -> None:
        editor, preview = self.editor, self.preview
        self.library.chosen.connect(self.open)
        self.library.open_pressed.connect(self.ask_and_open)
        self.title_line.editingFinished.connect(self._title_edited)
        editor.scene_changed.connect(self._show_scene)
        editor.selection_changed.connect(self._show_scene)
        editor.listening_changed.connect(self._show_scene)
        editor.opened.connect(self._opened)
        editor.state_changed.connect(self._show_state)
        editor.progressed.connect(self._show_progress)
        editor.found.connect(self._found)
        editor.saved.connect(self._saved)
        editor.said.connect(self._say)
        preview.changed.connect(self._show_preview)
        preview.levels_changed.connect(self.meter.show_levels)
        preview.said.connect(self._say)
        self.picture.dragged.connect(editor.drag_in_picture)
        self.top.dragged.connect(editor.drag_on_top)
        for canvas in (self.picture, self.top):
            self._connect_canvas(canvas)
        self.sources.add_pressed.connect(self.add_source)
        self.sources.rename_pressed.connect(self.inspector.edit_name)
        self.sources.play_pressed.connect(self.toggle_scene)
        self.inspector.sound_file_wanted.connect(self.choose_sound_file)
        self.inspector.sound_play_pressed.connect(self.toggle_sound)
        self.context.settings_changed.connect(self._show_settings)
        self._show_settings(self.context.settings)

    def _connect_canvas(self, canvas: SceneCanvas) -> None:
        canvas.chosen.connect(self.editor.select)
        canvas.drag_ended.connect(self.editor.end_drag)
        canvas.nudged.connect(self._nudged)
        canvas.stepped.connect(self._stepped)
        canvas.delete_pressed.connect(self.sources.delete)
        canvas.play_pressed.connect(self.toggle_scene)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+N", self.new),
            ("Ctrl+O", self.ask_and_open),
            ("Ctrl+S", self.save),
            ("Ctrl+Shift+S", self.editor.save_as),
            ("Ctrl+Z", self.editor.undo),
            ("Ctrl+Y", self.editor.redo),
            ("Ctrl+Shift+Z", self.editor.redo),
            ("Ctrl+P", self.toggle_scene),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # ---- what the editor asks, by the dialogs in place at that time

    def _ask_unsaved(self, title: str) -> Unsaved:
        return self.dialogs.unsaved(title)

    def _ask_where(self, proposed: Path) -> Path | None:
        return self.dialogs.where_to_save(proposed)

    # ---- what the user does

    @Slot()
    def new(self) -> None:
        """Begin an empty scene."""
        self.editor.new()
        self.library.show_current(self.editor.origin)

    @Slot()
    def ask_and_open(self) -> None:
        """Ask for a file and open it."""
        folder = self.editor.origin.parent if self.editor.origin is not None else Path.home()
        path = self.dialogs.what_to_open(folder)
        if path is not None:
            self.open(path)

    @Slot()
    def save(self) -> None:
        """Save the document; one without changes and with a file stays as it is."""
        if self.editor.dirty or self.editor.path is None:
            self.editor.save()

    @Slot()
    def use_in_session(self) -> None:
        """Go to the session page with this scene; it is saved before."""
        if self.editor.dirty and not self.editor.save():
            return
        if self.editor.origin is not None:
            self.preview.stop()
            self.context.request(StartSession(str(self.editor.origin)))

    @Slot()
    def add_source(self) -> None:
        """Add a source a little away from where the others are, and let its name be typed."""
        taken = [source.at() for source in self.editor.scene.sources]
        free = max(
            range(-40, 41, 10),
            key=lambda azimuth: (min((abs(azimuth - at.azimuth_deg) for at in taken), default=90.0), -abs(azimuth)),
        )
        clip = Clip(kind="synthesis", name="bell", seed=len(taken) + 1)
        if self.editor.add(self.tr("New sound"), clip, Position(float(free), 0.0, 2.0)) is not None:
            self.inspector.edit_name()

    @Slot()
    def choose_sound_file(self) -> None:
        """Ask for a sound file; the selected source sounds like it."""
        source = self.editor.selected
        path = self.dialogs.which_sound(Path.home())
        if source is not None and path is not None:
            self.editor.set_clip(source.id, Clip(kind="file", path=str(path.resolve())))

    @Slot()
    def toggle_scene(self) -> None:
        """Play the scene as it is listened to, or stop."""
        if self.preview.what == "scene":
            self.preview.stop()
        else:
            seconds = float(self.duration.currentData())
            self.preview.play_scene(self.editor.heard_scene(), seconds, self.context.settings)

    @Slot()
    def toggle_sound(self) -> None:
        """Play the sound of the selected source alone, or stop."""
        source = self.editor.selected
        if source is None:
            return
        if self.preview.what == f"source:{source.id}":
            self.preview.stop()
        else:
            self.preview.play_sound(source, _SOUND_S, self.context.settings)

    @Slot()
    def _title_edited(self) -> None:
        if self.title_line.text().strip() != self.editor.title:
            self.editor.set_title(self.title_line.text())

    @Slot(float, float, float)
    def _nudged(self, right_deg: float, up_deg: float, farther: float) -> None:
        self.editor.nudge(right_deg=right_deg, up_deg=up_deg, farther=farther)

    @Slot(int)
    def _stepped(self, by: int) -> None:
        ids = [source.id for source in self.editor.scene.sources]
        if ids:
            at = ids.index(self.editor.selected_id) + by if self.editor.selected_id in ids else 0
            self.editor.select(ids[at % len(ids)])

    # ---- what is shown

    @Slot()
    def _show_scene(self) -> None:
        scene, selected, solo = self.editor.scene, self.editor.selected_id, self.editor.solo
        self.picture.show_scene(scene, selected, solo)
        self.top.show_scene(scene, selected, solo)
        self._fit()
        if scene.media != self._shown_media or scene.media is None:
            self._load_picture(scene.media)

    @Slot()
    def _show_state(self) -> None:
        editor = self.editor
        if not self.title_line.hasFocus() or not self.title_line.isModified():
            self.title_line.setText(editor.title)
        self.state.setText(self.tr("Not saved") if editor.dirty else "")
        self.undo_button.setEnabled(editor.undo_title is not None and not editor.opening)
        self.redo_button.setEnabled(editor.redo_title is not None and not editor.opening)
        if editor.undo_title is not None:
            self.undo_button.setToolTip(self.tr("Undo: {step} (Ctrl+Z)").format(step=editor.undo_title))
        if editor.redo_title is not None:
            self.redo_button.setToolTip(self.tr("Redo: {step} (Ctrl+Y)").format(step=editor.redo_title))
        self.save_button.setEnabled(editor.dirty)
        has_sources = bool(editor.scene.sources)
        self.play_button.setEnabled(has_sources and not editor.opening)
        self.session_button.setEnabled(has_sources and not editor.opening)
        self.side.setEnabled(not editor.opening)
        for canvas in (self.picture, self.top):
            canvas.setEnabled(not editor.opening)
        about_opening = self.banner.property("about") == "opening"
        if editor.opening and (not about_opening or self.banner.isHidden()):
            self._say_opening("")
        elif not editor.opening and about_opening:
            self.banner.setProperty("about", "")
            self.banner.hide()

    @Slot()
    def _opened(self) -> None:
        self.preview.stop()
        self.library.show_current(self.editor.origin)

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self.library.refresh()
        self.library.show_current(path)
        self.context.notice(self.tr("Saved as {name}.").format(name=path.name), NoticeKind.SUCCESS)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self.library.show_current(self.editor.origin)
        self.context.notice(sentence, NoticeKind.WARNING)

    @Slot(object)
    def _show_progress(self, report: ProgressReport) -> None:
        self._say_opening(self.tr("{percent} %").format(percent=round(100 * report.fraction)))

    def _say_opening(self, how_far: str) -> None:
        self.banner.setProperty("about", "opening")
        words = f"{self.tr('Finding sources in the picture…')} {how_far}".strip()
        self.banner.say(words, (self.tr("Cancel"), self.editor.cancel_opening))

    @Slot()
    def _found(self) -> None:
        """Say what was found and what is only assumed."""
        scene = self.editor.scene
        if not scene.sources:
            self._say(self.tr("Nothing stands out in this picture. Add sources by hand."))
            return
        words = [self.tr("Sources found: {count}. Choose what each sounds like; the sounds are only a proposal.")]
        if scene.camera.source == "assumed":
            words.append(self.tr("The camera's field of view is assumed."))
        if scene.media is not None and scene.media.duration_s:
            words.append(self.tr("Movement in the film is not followed."))
        self.context.notice(" ".join(words).format(count=len(scene.sources)))

    def _offer_draft(self) -> None:
        drafts = self.editor.recoverable()
        self.banner.setProperty("about", "draft")
        self.banner.hide()
        if drafts:
            draft = drafts[0]
            when = QDateTime.fromSecsSinceEpoch(round(draft.written_s)).toString("yyyy-MM-dd hh:mm")
            words = self.tr("Changes to “{title}” of {when} were not saved and have been kept.")
            self.banner.say(
                words.format(title=draft.scene.title or self.tr("New scene"), when=when),
                (self.tr("Restore"), partial(self._recover, draft)),
                (self.tr("Delete"), partial(self._dismiss, draft)),
            )

    def _recover(self, draft: Draft) -> None:
        if self.editor.recover(draft):
            self._offer_draft()

    def _dismiss(self, draft: Draft) -> None:
        self.editor.dismiss(draft)
        self._offer_draft()

    # ---- picture and preview

    def _load_picture(self, media: Media | None) -> None:
        self._shown_media = media
        if self._picture_job is not None:
            self._picture_job.cancel()
            self._picture_job = None
        if media is None:
            message = self.tr("Choose a scene on the left, open a picture or film, or drop one here.")
            self.picture.show_picture(None, message)
            return
        self.picture.show_picture(None)

        def work(progress: Progress) -> ScenePicture:
            return picture_of(media, progress)

        self._picture_job = self.context.jobs.start(
            self.tr("Reading the picture"), work, done=self._have_picture, failed=self._no_picture
        )

    def _have_picture(self, picture: ScenePicture) -> None:
        if self._picture_job is None or self._picture_job.running:
            return
        self.picture.show_picture(picture.image)
        if picture.changed:
            self._say(self.tr("The picture is not the one this scene was made from. Check where the sources are."))

    def _no_picture(self, error: Exception) -> None:
        if self._picture_job is None or self._picture_job.running:
            return
        if not isinstance(error, See2SoundError):
            raise error
        self.picture.show_picture(None, str(error))

    @Slot()
    def _show_preview(self) -> None:
        what = self.preview.what
        playing_scene = what == "scene"
        self.play_button.setText(self.tr("Sto&p") if playing_scene else self.tr("&Play scene"))
        set_icon(self.play_button, "stop" if playing_scene else "play", "accent_text")
        selected = self.editor.selected_id
        self.inspector.show_playing(what is not None and what == f"source:{selected}")
        words = self.tr("Rendering…") if self.preview.preparing else self.preview.device_name
        shown = self.output.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 130)
        self.output.setText(shown)
        self.output.setToolTip(words)

    @Slot(object)
    def _show_settings(self, settings: Settings) -> None:
        names = {"FL": "L", "FR": "R", "FC": "C", "BL": "Ls", "BR": "Rs"}
        self.meter.set_channels([names.get(name, name) for name in Layout(settings.layout).channels])
