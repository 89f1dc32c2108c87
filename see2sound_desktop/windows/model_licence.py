"""The licence of a model, shown before a byte of it is asked for, and accepted or not."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from core.models.door import Entry, in_words
from see2sound_desktop.presenters.model_words import clinical_icon, clinical_words
from see2sound_desktop.widgets.basics import button, field, flowing, row
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.widgets.scrolling_dialog import ScrollingDialog
from see2sound_desktop.wording import labelled

_WIDTH_PX = 620


class LicenceDialog(ScrollingDialog):
    """Accepted once the box is ticked and, for a hub that asks who fetches, a token is given.

    Parameters
    ----------
    entry
        The model.
    fit
        Whether it fits this computer, in a sentence.
    gate_page
        Where the hub wants the licence accepted, too; empty where it gives the model to everybody.
    """

    def __init__(self, entry: Entry, fit: str, gate_page: str, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH_PX, parent)
        self.setWindowTitle(self.tr("Licence of {title}").format(title=entry.title))
        self._url = entry.licence.url
        self.agree = QCheckBox(self.tr("&I have read the licence and accept it"))
        self.agree.toggled.connect(self._show_ready)
        self.token = QLineEdit()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.textChanged.connect(self._show_ready)
        self.go_on = button(self.tr("&Go on"), kind="primary", pressed=self.accept)
        self.cancel = button(self.tr("&Cancel"), pressed=self.reject)
        self._needs_token = bool(gate_page)
        self._lay_out(entry, fit, gate_page)
        self._show_ready()
        self.agree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, entry: Entry, fit: str, gate_page: str) -> None:
        column = self.column
        column.addWidget(flowing(labelled(entry.title, entry.licence.name), "heading"))
        clinical = IconLine(flows=True)
        clinical.say_as(clinical_icon(entry.licence.clinical), clinical_words(entry.licence.clinical))
        column.addWidget(clinical)
        column.addWidget(flowing(in_words(entry.licence.text)))
        address = flowing(entry.licence.url, "caption")
        address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(address)
        column.addLayout(row(button(self.tr("Open the &licence's page"), icon="open", pressed=self._open_page), None))
        column.addWidget(flowing(self.tr("On this computer: {fit}.").format(fit=fit), "caption"))
        if gate_page:
            said = self.tr(
                "The hub gives this model only to people who accepted its licence there: {page}\n"
                "The token is sent to the hub alone and kept nowhere."
            )
            column.addLayout(field(self.tr("Access &token"), self.token, said.format(page=gate_page)))
        column.addWidget(self.agree)
        column.addLayout(row(None, self.cancel, self.go_on))

    @property
    def given_token(self) -> str | None:
        """The access token; None where none is needed."""
        return self.token.text().strip() or None

    def _show_ready(self) -> None:
        told = not self._needs_token or self.given_token is not None
        self.go_on.setEnabled(self.agree.isChecked() and told)

    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url))
