"""Settings for headphones: the site's HRTF set, what was imported, and the equalisation of the headphones."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.acoustics.library import Kept
from see2sound_desktop.presenters.headphones import HeadphonesPresenter, HeadphonesView, Kind
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.asking import agreed
from see2sound_desktop.widgets.basics import Card, button, field, filled, icon_button, row, text
from see2sound_desktop.widgets.choice import Choice


class HeadphonesCard(Card):
    """Shows a ``HeadphonesPresenter``; every choice holds at once."""

    def __init__(self, presenter: HeadphonesPresenter) -> None:
        super().__init__(QCoreApplication.translate("HeadphonesCard", "Headphones"))
        self.presenter = presenter
        self.set_choice = Choice()
        self.set_choice.activated.connect(lambda _row: presenter.choose_set(self.set_choice.currentData()))
        self.import_set_button = button(self.tr("Import a SOFA file …"), icon="add", pressed=self._ask_set)
        self.equalisation_choice = Choice()
        self.equalisation_choice.activated.connect(
            lambda _row: presenter.choose_equalisation(self.equalisation_choice.currentData() or None)
        )
        self.import_equalisation_button = button(
            self.tr("Choose a fil&e …"), icon="add", pressed=self._ask_equalisation
        )
        self._imported = QVBoxLayout()
        self._lines: list[QWidget] = []
        self.remove_buttons: dict[str, QWidget] = {}
        self.troubles = {Kind.SET: text("", "error", wrap=True), Kind.EQUALISATION: text("", "error", wrap=True)}
        self._lay_out()
        presenter.changed.connect(self.show_view)
        self.show_view(presenter.view)

    def _lay_out(self) -> None:
        sets = field(
            self.tr("&HRTF set of the site"),
            self.set_choice,
            self.tr("How a head changes sound on its way to the ears. A patient may have another one."),
        )
        self._imported.setSpacing(2)
        sets.addLayout(self._imported)
        sets.addLayout(row(self.import_set_button, None))
        sets.addWidget(self.troubles[Kind.SET])
        equalisation = field(
            self.tr("Headphone e&qualisation"),
            self.equalisation_choice,
            self.tr("For the model that this site uses: a text of parametric filters, as AutoEq writes it."),
        )
        equalisation.addLayout(row(self.import_equalisation_button, None))
        equalisation.addWidget(self.troubles[Kind.EQUALISATION])
        self.body.addLayout(sets)
        self.body.addSpacing(theme().size("space_s"))
        self.body.addLayout(equalisation)

    # --- what is shown ------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_view(self, view: HeadphonesView) -> None:
        """Show what there is and what is chosen."""
        filled(self.set_choice, self._rows(view, view.sets), view.chosen_set)
        equalisations = [(self.tr("Off"), ""), *self._rows(view, view.equalisations)]
        filled(self.equalisation_choice, equalisations, view.chosen_equalisation or "")
        if set(self.remove_buttons) != {one.id for one in view.imported_sets}:
            self._list(view.imported_sets)
        for made in (self.import_set_button, self.import_equalisation_button):
            made.setEnabled(not view.importing)
        for kind, label in self.troubles.items():
            label.setText(view.trouble if kind is view.trouble_of else "")
            label.setVisible(bool(label.text()))

    def _rows(self, view: HeadphonesView, kept: tuple[Kept, ...]) -> list[tuple[str, str]]:
        missing = self.tr("{name} (its file is missing)")
        return [(missing.format(name=one.name) if one.id in view.missing else one.name, one.id) for one in kept]

    def _list(self, imported: tuple[Kept, ...]) -> None:
        """One line a set, with a button that removes it."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self.remove_buttons = [], {}
        for one in imported:
            remove = icon_button(
                "delete", self.tr("Remove {name}").format(name=one.name), pressed=partial(self._ask_removal, one)
            )
            self.remove_buttons[one.id] = remove
            words = text(one.name if not one.about else f"{one.name}  ·  {one.about}", "caption", wrap=True)
            words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            line = QWidget()
            inside = row(words, remove)
            inside.setContentsMargins(0, 0, 0, 0)
            line.setLayout(inside)
            self._imported.addWidget(line)
            self._lines.append(line)

    # --- what is asked ------------------------------------------------------------------------------------------------

    def _ask_set(self) -> None:
        path = self._file(self.tr("Import an HRTF set"), self.tr("SOFA files (*.sofa)"))
        if path is not None:
            self.presenter.import_set(path)

    def _ask_equalisation(self) -> None:
        path = self._file(self.tr("Choose a headphone equalisation"), self.tr("Texts (*.txt)"))
        if path is not None:
            self.presenter.import_equalisation(path)

    def _file(self, title: str, kinds: str) -> Path | None:
        return files.to_open(self, title, Path.home(), kinds)

    def _ask_removal(self, one: Kept) -> None:
        if agreed(
            self,
            self.tr("Remove an HRTF set"),
            self.tr("Remove “{name}”?").format(name=one.name),
            self.tr("Results stay as they are. A session that is not finished can be resumed only with its set."),
            self.tr("Remove it"),
            self.tr("Keep it"),
        ):
            self.presenter.remove_set(one.id)
