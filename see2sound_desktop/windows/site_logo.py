"""Settings: the site's logo as reports print it, and the buttons that choose and remove it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from see2sound_desktop.presenters.site_logo import SiteLogoPresenter, SiteLogoView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import button, text
from see2sound_desktop.widgets.reflow import FlowRow

_MOST = QSize(240, 84)


class SiteLogo(QWidget):
    """Shows a ``SiteLogoPresenter``; what is chosen holds at once."""

    def __init__(self, presenter: SiteLogoPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.heading = text(QCoreApplication.translate("SiteLogo", "Logo on reports"), "strong")
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("Logo on reports"))
        self.choose_button = button(self.tr("Choose a picture …"), icon="add", pressed=self._ask)
        self.choose_button.setAccessibleDescription(self.tr("Of the logo that reports bear: PNG or JPEG"))
        self.remove_button = button(self.tr("Remove the logo"), icon="delete", pressed=presenter.remove)
        self.trouble = text("", "error", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(FlowRow(self.choose_button, self.remove_button, spacing=theme().size("space_s") + 4))
        help_text = self.tr("At the top of reports and of the patient's page, at most 4 cm wide. A copy is kept here.")
        column.addWidget(text(help_text, "caption", wrap=True))
        column.addWidget(self.trouble)
        presenter.changed.connect(self.show_view)
        self.show_view(presenter.view)

    @Slot(object)
    def show_view(self, view: SiteLogoView) -> None:
        """Show the logo, and what was wrong."""
        if view.logo is not None:
            ratio = self.devicePixelRatioF()
            drawn = QPixmap(str(view.logo.path)).scaled(
                _MOST * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            drawn.setDevicePixelRatio(ratio)
            self.picture.setPixmap(drawn)
        self.picture.setVisible(view.logo is not None)
        if not view.is_kept and self.remove_button.hasFocus():
            self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.remove_button.setVisible(view.is_kept)
        self.trouble.setText(view.trouble)
        self.trouble.setVisible(bool(view.trouble))

    def _ask(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
        chosen = files.to_open(self, self.tr("Choose the logo"), Path.home(), kinds)
        if chosen is not None:
            self.presenter.choose(chosen)
