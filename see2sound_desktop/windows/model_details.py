"""All that is known of one model: licence, fit and memory, where it comes from, its files and their hashes."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from core.models.door import in_words
from core.models.staging import in_bytes
from see2sound_desktop.presenters.model_view import ModelView
from see2sound_desktop.presenters.model_words import (
    clinical_icon,
    clinical_words,
    memory_words,
    origin_lines,
    size_words,
    tasks_words,
    witness_words,
)
from see2sound_desktop.widgets.basics import Card, button, flowing, row, rule, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.widgets.plain_table import PlainTable


class ModelDetails(Card):
    """Follows the chosen model."""

    import_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._model: ModelView | None = None
        self._title = flowing("", "heading")
        self._about = flowing("")
        self._notes = flowing("", "caption")
        self.import_button = button(self.tr("I&mport from a folder …"), icon="folder", pressed=self.import_wanted.emit)
        self.remove_button = button(self.tr("&Remove …"), kind="danger", icon="delete", pressed=self.remove_wanted.emit)
        self._clinical = IconLine()
        self._licence = _selectable()
        self._open_licence = button(self.tr("Open the &licence's page"), icon="open", pressed=self._open_page)
        self._fit = flowing("")
        self._memory = flowing("")
        self._origins = _selectable()
        self._files_heading = text(self.tr("Files"), "strong")
        self.files = PlainTable(
            self.tr("Files of the model"),
            (self.tr("File"), self.tr("Size"), self.tr("SHA-256"), self.tr("Vouched for by")),
        )
        self.files.show_whole()
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(self._title)
        self.body.addWidget(self._about)
        self.body.addWidget(self._notes)
        actions = row(self.import_button, None)
        self.body.addLayout(actions)
        self.body.addLayout(row(self.remove_button, None))
        self.body.addWidget(rule())
        self.body.addWidget(text(self.tr("Licence"), "strong"))
        self.body.addWidget(self._clinical)
        self.body.addWidget(self._licence)
        self.body.addLayout(row(self._open_licence, None))
        self.body.addWidget(
            flowing(self.tr("What a licence allows does not make a model a medical device."), "caption")
        )
        self.body.addWidget(rule())
        self.body.addWidget(text(self.tr("On this computer"), "strong"))
        self.body.addWidget(self._fit)
        self.body.addWidget(self._memory)
        self.body.addWidget(rule())
        self.body.addWidget(text(self.tr("Where it comes from"), "strong"))
        self.body.addWidget(self._origins)
        self.body.addWidget(self._files_heading)
        self.body.addWidget(self.files)
        self.body.addStretch(1)

    @property
    def model(self) -> ModelView | None:
        """What is shown."""
        return self._model

    def show_model(self, model: ModelView) -> None:
        """Show a model. What only its progress changed leaves the words alone, so that they can be selected."""
        self.import_button.setVisible(model.can_import)
        self.remove_button.setVisible(model.can_remove)
        before, self._model = self._model, model
        if before is not None and (before.entry, before.fit, before.found) == (model.entry, model.fit, model.found):
            return
        entry = model.entry
        self._title.setText(entry.title)
        self._about.setText(f"{in_words(entry.about)} {self._does(model)}".rstrip())
        self._notes.setText("" if entry.notes is None else in_words(entry.notes))
        self._notes.setVisible(entry.notes is not None)
        self._clinical.say_as(clinical_icon(entry.licence.clinical), clinical_words(entry.licence.clinical))
        self._licence.setText(f"{entry.licence.name}\n{in_words(entry.licence.text)}\n{entry.licence.url}")
        fits = str(model.fit)
        self._fit.setText(f"{fits[:1].upper()}{fits[1:]}.")
        self._memory.setText(self.tr("Memory: {memory}").format(memory=memory_words(entry)))
        size = self.tr("Size: {size}").format(size=size_words(model))
        self._origins.setText("\n".join((*origin_lines(model), size)))
        self._show_files(model)

    def _does(self, model: ModelView) -> str:
        """All that it does, where that is more than the group it stands in says."""
        if len(model.entry.tasks) == 1:
            return ""
        return self.tr("It {tasks}.").format(tasks=tasks_words(model.entry))

    def _show_files(self, model: ModelView) -> None:
        installation = model.found.installation if model.found is not None else None
        self._files_heading.setVisible(installation is not None)
        self.files.setVisible(installation is not None)
        if installation is None:
            return
        rows = [
            (file.path, in_bytes(file.size_bytes), file.sha256, witness_words(file.witness))
            for file in installation.manifest.files
        ]
        self.files.fill(rows)

    def _open_page(self) -> None:
        if self._model is not None:
            QDesktopServices.openUrl(QUrl(self._model.entry.licence.url))


def _selectable() -> QLabel:
    label = flowing("", "caption")
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
