"""The scenes page: choose or open a scene, edit it in picture, top view and list, and hear it."""

from pathlib import Path
from typing import Self

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.scene import Clip
from see2sound_desktop.presenters.context import AppContext, OpenScene, PageRequest
from see2sound_desktop.presenters.scene_approval import SceneApproval
from see2sound_desktop.presenters.scene_edits import first_sound
from see2sound_desktop.presenters.scene_preview import ScenePreview
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import scrolled
from see2sound_desktop.widgets.picture_view import PictureView
from see2sound_desktop.widgets.scene_canvas import SceneCanvas
from see2sound_desktop.widgets.time_line import TimeLine
from see2sound_desktop.widgets.top_view import TopView
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.scene_approval_panel import SceneApprovalPanel
from see2sound_desktop.windows.scene_banner import SceneBanner
from see2sound_desktop.windows.scene_bar import SceneBar
from see2sound_desktop.windows.scene_columns import SceneColumns
from see2sound_desktop.windows.scene_dialogs import SceneDialogs
from see2sound_desktop.windows.scene_files import SceneFiles
from see2sound_desktop.windows.scene_inspector import SceneInspector
from see2sound_desktop.windows.scene_library_panel import SceneLibraryPanel
from see2sound_desktop.windows.scene_making_tab import SceneMakingTab
from see2sound_desktop.windows.scene_notices import SceneNotices
from see2sound_desktop.windows.scene_offers import SceneOffers
from see2sound_desktop.windows.scene_room_panel import SceneRoomPanel
from see2sound_desktop.windows.scene_source_panel import SceneSourcePanel
from see2sound_desktop.windows.scene_stage import SceneStage
from see2sound_desktop.windows.scene_transport import SceneTransport

_SOUND_S = 3.0


class ScenesPage(Page):
    """Joins the editor and the preview to the widgets. ``dialogs`` may be replaced to drive the page without them."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.dialogs = SceneDialogs(self)
        self.files = SceneFiles(context, lambda: self.dialogs, self)
        self.editor = self.files.editor
        self.preview = ScenePreview(context, self)
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
        """Read the library and take the keyboard to it, and offer what an earlier run left unsaved.

        In the list no key changes a scene; in the picture an arrow would move the selected source.
        """
        self.library.refresh()
        self.library.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._offered_drafts:
            self._offered_drafts = True
            self.offers.offer_draft()

    def take(self, request: PageRequest) -> None:
        """Open a file that was dropped on the window or asked for elsewhere."""
        if isinstance(request, OpenScene):
            self.open(Path(request.path))
            if request.to_approve:
                self.columns.show_approving()

    def can_close(self) -> bool:
        """Ask about unsaved changes."""
        return self.editor.leave()

    def closing(self) -> None:
        """Give the sound device back, and keep what was neither saved nor discarded."""
        self.preview.close()
        self.making.presenter.cancel()
        self.editor.close()

    def hand_over(self, heir: Self) -> None:
        """The document goes on with its history, saved or not."""
        self.preview.close()
        heir.editor.take_over(self.editor)
        heir._offered_drafts = self._offered_drafts
        if self._offered_drafts and self.isVisible():
            heir.offers.offer_draft()

    def open(self, path: Path) -> None:
        """Open a scene, a picture or a film, unless the user wants to keep what is not saved."""
        self.files.open(path)

    # ---- building

    def _build(self) -> None:
        self.library = SceneLibraryPanel(self.context.jobs, self.context.data)
        self.notices = SceneNotices(self.context, self.editor, self.library, self)
        self.banner = SceneBanner()
        self.making = SceneMakingTab(self.context, self.editor)
        self.offers = SceneOffers(self.editor, self.making.presenter, self.banner, self)
        self.bar = SceneBar(self.editor)
        self.picture = PictureView()
        self.top = TopView()
        self.time_line = TimeLine()
        self.transport = SceneTransport(self.editor, self.preview)
        self.stage = SceneStage(
            self.context,
            self.editor,
            self.preview,
            picture=self.picture,
            top=self.top,
            time_line=self.time_line,
            transport=self.transport,
            parent=self,
        )
        self.approval = SceneApproval(self.editor, lambda: self.context.therapist, self)
        self.sources = SceneSourcePanel(self.editor, self.approval)
        self.inspector = SceneInspector(self.editor, self.making.presenter)
        self.approval_panel = SceneApprovalPanel(self.approval)
        self.room = SceneRoomPanel(self.editor)

    def _lay_out(self) -> None:
        self.columns = SceneColumns(
            library=self.library,
            picture=self.picture,
            time_line=self.time_line,
            transport=self.transport,
            top=self.top,
            making=self.making,
            sources=self.sources,
            inspector=self.inspector,
            approval=self.approval_panel,
            room=self.room,
        )
        self.columns.tabs.currentChanged.connect(self._fit)
        theme().changed.connect(self._fit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme().size("space_m"), 4, theme().size("space_m"), theme().size("space_m"))
        whole.setSpacing(theme().size("space_s"))
        whole.addWidget(self.banner)
        whole.addWidget(self.bar)
        room = QWidget()
        room.setLayout(self.columns)
        self.columns.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(room), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.columns.fit(self.size())

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to play."""
        super().showEvent(event)
        self.stage.ahead.attend(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Be ready no longer: others may need the output."""
        super().hideEvent(event)
        self.stage.ahead.attend(on=False)

    def _connect(self) -> None:
        editor, files, preview = self.editor, self.files, self.preview
        files.settled.connect(self._show_current)
        files.leaving.connect(preview.stop)
        self.library.chosen.connect(self.open)
        self.library.open_pressed.connect(files.ask_and_open)
        self.bar.new_pressed.connect(files.new)
        self.bar.save_pressed.connect(files.save)
        self.bar.session_pressed.connect(files.use_in_session)
        self.transport.play_pressed.connect(self.toggle_scene)
        editor.scene_changed.connect(self._show_scene)
        editor.selection_changed.connect(self._show_scene)
        editor.listening_changed.connect(self._show_scene)
        editor.opened.connect(self._opened)
        self.approval.completed.connect(self.notices.approved)
        editor.state_changed.connect(self._show_state)
        preview.changed.connect(self._show_preview)
        preview.said.connect(self.notices.say)
        self.stage.said.connect(self.notices.say)
        self.stage.settled.connect(self.sources.refresh)
        self.stage.settled.connect(self.inspector.refresh)
        self.time_line.play_pressed.connect(self.toggle_scene)
        self.picture.dragged.connect(editor.drag_in_picture)
        self.top.dragged.connect(editor.drag_on_top)
        for canvas in (self.picture, self.top):
            self._connect_canvas(canvas)
        self.sources.add_pressed.connect(self.add_source)
        self.sources.rename_pressed.connect(self.inspector.edit_name)
        self.sources.play_pressed.connect(self.toggle_scene)
        self.inspector.sound_file_wanted.connect(self.choose_sound_file)
        self.inspector.sound_play_pressed.connect(self.toggle_sound)
        self.context.settings_changed.connect(self.transport.show_settings)
        self.transport.show_settings(self.context.settings)

    def _connect_canvas(self, canvas: SceneCanvas) -> None:
        canvas.chosen.connect(self.editor.select)
        canvas.drag_ended.connect(self.editor.end_drag)
        canvas.nudged.connect(self._nudged)
        canvas.stepped.connect(self.editor.select_next)
        canvas.delete_pressed.connect(self.sources.delete)
        canvas.play_pressed.connect(self.toggle_scene)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+N", self.files.new),
            ("Ctrl+O", self.files.ask_and_open),
            ("Ctrl+S", self.files.save),
            ("Ctrl+Shift+S", self.editor.save_as),
            ("Ctrl+Z", self.editor.undo),
            ("Ctrl+Y", self.editor.redo),
            ("Ctrl+Shift+Z", self.editor.redo),
            ("Ctrl+P", self.toggle_scene),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # ---- what the user does

    @Slot()
    def add_source(self) -> None:
        """Add a source a little away from where the others are, and let its name be typed."""
        if self.editor.add(self.tr("New sound"), *first_sound(self.editor.scene)) is not None:
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
            self.stage.play()

    @Slot()
    def toggle_sound(self) -> None:
        """Play the sound of the selected source alone, or stop."""
        source = self.editor.selected
        if source is None:
            return
        if self.preview.what == f"source:{source.id}":
            self.preview.stop()
        else:
            self.preview.play_sound(source, _SOUND_S)

    @Slot(float, float, float)
    def _nudged(self, right_deg: float, up_deg: float, farther: float) -> None:
        self.editor.nudge(right_deg=right_deg, up_deg=up_deg, farther=farther)

    # ---- what is shown

    @Slot()
    def _show_scene(self) -> None:
        self.stage.show_scene()
        self.columns.fit(self.size())

    @Slot()
    def _show_state(self) -> None:
        self.columns.let_edit(not self.editor.opening)

    @Slot()
    def _opened(self) -> None:
        self.preview.stop()
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        self.library.show_current(self.editor.origin)

    @Slot()
    def _show_preview(self) -> None:
        what = self.preview.what
        self.inspector.show_playing(what is not None and what == f"source:{self.editor.selected_id}")
