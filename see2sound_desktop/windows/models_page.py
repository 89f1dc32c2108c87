"""The page of the models, within the settings: what each is for, how it stands, and installing and removing it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QMessageBox, QVBoxLayout, QWidget

from core.models.door import Task
from core.models.staging import in_bytes
from see2sound_desktop.presenters.model_view import Action, LibraryView, ModelView, grouped
from see2sound_desktop.presenters.model_words import group_words
from see2sound_desktop.presenters.models import ModelsPresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import button, flowing, icon_button, row, scrolled, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.windows.model_details import ModelDetails
from see2sound_desktop.windows.model_licence import LicenceDialog
from see2sound_desktop.windows.model_row import ModelRow

_LIST_SHARE, _DETAILS_SHARE = 3, 2


class ModelsPage(QWidget):
    """Shows a ``ModelsPresenter``: the list by what a model does, and all about the one that is chosen."""

    left = Signal()
    """Back to the settings."""

    def __init__(self, presenter: ModelsPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.setProperty("ground", "window")
        self.rows: dict[str, ModelRow] = {}
        self.remove_unlisted: dict[str, QWidget] = {}
        self._wanted: str | None = None
        self._listed = False
        self._group = QButtonGroup(self)
        self.back = button(self.tr("&Back to the settings"), icon="chevron-left", pressed=self.left.emit)
        self._summary = text(self.tr("Looking at the models …"), "muted", wrap=True)
        self._hint = IconLine()
        self.details = ModelDetails()
        self.details.hide()
        self.details.import_wanted.connect(self._ask_folder)
        self.details.remove_wanted.connect(self._ask_removal)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._list = QVBoxLayout()
        self._unlisted = QVBoxLayout()
        self._lay_out()
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        presenter.changed.connect(self._show_view)
        self._show_view(presenter.view)

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        self._list.setSpacing(theme().size("space_s"))
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(2, 2, theme().size("space_s"), 2)
        column.addLayout(self._list)
        column.addLayout(self._unlisted)
        column.addStretch(1)
        self._scrolled_list, scrolled_details = scrolled(listed), scrolled(self.details)
        self.details.setProperty("ground", "")
        self._sides.setSpacing(space)
        self._sides.addWidget(self._scrolled_list, _LIST_SHARE)
        self._sides.addWidget(scrolled_details, _DETAILS_SHARE)
        for side in (self._scrolled_list, scrolled_details):
            side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space + 8, theme().size("space_m"), space + 8, theme().size("space_m"))
        whole.setSpacing(theme().size("space_s"))
        top = row(self.back, text(self.tr("Models"), "heading"), self._summary, spacing=theme().size("space_m"))
        top.setStretch(2, 1)
        whole.addLayout(top)
        whole.addWidget(self._hint)
        whole.addLayout(self._sides, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text in a small window: the details go below the list, so that no word is cut."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        needed = self.details.minimumSizeHint().width() + 3 * theme().size("space_l")
        there = self.width() * _DETAILS_SHARE // (_LIST_SHARE + _DETAILS_SHARE)
        direction = QBoxLayout.Direction.LeftToRight if needed <= there else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(direction)

    def activated(self) -> None:
        """The page has come to the front: folders may have changed."""
        self.presenter.refresh()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, model_id: str) -> None:
        """Show all about a model, now or as soon as it is listed."""
        made = self.rows.get(model_id)
        self._wanted = model_id if made is None else None
        if made is None:
            return
        made.setChecked(True)
        QTimer.singleShot(0, self, self._bring_in_sight)  # once the rows have found their places

    @property
    def chosen(self) -> ModelView | None:
        """The model whose details are shown."""
        return self.details.model

    def _bring_in_sight(self) -> None:
        if self.chosen is not None:
            self._scrolled_list.ensureWidgetVisible(self.rows[self.chosen.id])

    # --- what is shown ------------------------------------------------------------------------------------------------

    @Slot(object)
    def _show_view(self, view: LibraryView) -> None:
        if not view.models:
            return
        if not self._listed:
            self._listed = True
            self._list_models(iter(grouped(view.models)), iter(()))
        for model in view.models:
            if model.id in self.rows:
                self.rows[model.id].show_model(model, session_runs=view.session_runs)
        self._summary.setText(self.tr("{size} of disk used").format(size=in_bytes(view.used_bytes)))
        self._summary.setToolTip(str(view.folder))
        self._show_hint(view)
        self._show_unlisted(view)
        shown = view.of(self.chosen.id) if self.chosen is not None else None
        if shown is not None:
            self.details.show_model(shown)

    def _list_models(self, groups: Iterator[tuple[Task, tuple[ModelView, ...]]], members: Iterator[ModelView]) -> None:
        """Add the next row and, a turn of the event loop later, the others: all at once would hold the windows up.

        The list is the same as long as the app runs.
        """
        model = next(members, None)
        if model is not None:
            self._add_row(model)
        elif (group := next(groups, None)) is not None:
            heading = flowing(group_words(group[0]), "heading")
            heading.setContentsMargins(4, theme().size("space_s"), 0, 0)
            self._list.addWidget(heading)
            members = iter(group[1])
        else:
            self._show_view(self.presenter.view)  # what changed meanwhile
            return
        QTimer.singleShot(0, self, partial(self._list_models, groups, members))

    def _add_row(self, model: ModelView) -> None:
        made = ModelRow(model)
        made.toggled.connect(partial(self._toggled, model.id))
        made.acted.connect(partial(self._act, model.id))
        self._group.addButton(made)
        self.rows[model.id] = made
        self._list.addWidget(made)
        if model.id == self._wanted or (self.chosen is None and self._wanted is None):
            self.choose(model.id)

    def _toggled(self, model_id: str, chosen: bool) -> None:
        model = self.presenter.view.of(model_id)
        if not chosen or model is None:
            return
        self.details.show_model(model)
        self.details.show()
        self._turn()
        self._scrolled_list.ensureWidgetVisible(self.rows[model_id])

    def _show_hint(self, view: LibraryView) -> None:
        if view.session_runs:
            self._hint.say(self.tr("A session is running: what is asked for here waits until it has ended."))
        elif view.lacking:
            words = self.tr(
                "Python packages are missing for the models that do not fit yet: {packages}. "
                'Install See2Sound with its neural part: pip install "see2sound-desktop[neural]".'
            )
            self._hint.say(words.format(packages=", ".join(view.lacking)))
        else:
            self._hint.say("")

    def _show_unlisted(self, view: LibraryView) -> None:
        """What is installed and no longer listed: it can only be removed."""
        if set(self.remove_unlisted) == {one.id for one in view.unlisted}:
            return
        self.remove_unlisted = {}
        while (item := self._unlisted.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if view.unlisted:
            self._unlisted.addWidget(text(self.tr("No longer in the list"), "heading", wrap=True))
        for one in view.unlisted:
            remove = icon_button(
                "delete",
                self.tr("Remove {name}").format(name=one.id),
                pressed=partial(self._ask_to_remove, one.id, one.id),
            )
            line = QWidget()
            inside = row(text(one.id, wrap=True), remove)
            inside.setStretch(0, 1)
            line.setLayout(inside)
            self.remove_unlisted[one.id] = remove
            self._unlisted.addWidget(line)

    # --- what is asked ------------------------------------------------------------------------------------------------

    def _act(self, model_id: str, action: Action) -> None:
        if action in {Action.PAUSE, Action.STOP}:
            self.presenter.pause(model_id)
        elif action is Action.CHECK:
            self.presenter.check(model_id)
        else:
            self._with_licence(model_id, partial(self.presenter.install, model_id))

    def _with_licence(self, model_id: str, go_on: Callable[[], None]) -> None:
        """Do something once the licence was shown and accepted."""
        model = self.presenter.view.of(model_id)
        if model is None:
            return
        if self.presenter.is_accepted(model_id):
            go_on()
            return
        dialog = LicenceDialog(model.entry, str(model.fit), self.presenter.gate_page(model.entry), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def accepted() -> None:
            self.presenter.accept_licence(model_id, dialog.given_token)
            go_on()

        dialog.accepted.connect(accepted)
        dialog.open()

    def _ask_folder(self) -> None:
        model = self.chosen
        if model is not None:
            self._with_licence(model.id, partial(self._import, model))

    def _import(self, model: ModelView) -> None:
        title = self.tr("Choose the folder with the files of {title}").format(title=model.entry.title)
        chosen = files.folder(self, title, Path.home())
        if chosen is not None:
            self.presenter.import_folder(model.id, chosen)

    def _ask_removal(self) -> None:
        if self.chosen is not None:
            self._ask_to_remove(self.chosen.id, self.chosen.entry.title)

    def _ask_to_remove(self, model_id: str, title: str) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Remove a model"),
            self.tr("Remove “{title}”?").format(title=title),
            parent=self,
        )
        box.setInformativeText(
            self.tr("Its files are deleted from this computer. Scenes that were made with it stay as they are.")
        )
        agree = box.addButton(self.tr("Remove it"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        agree.clicked.connect(lambda: self.presenter.remove(model_id))
        box.open()
