"""A button that says by which key it can be pressed as well."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from see2sound_desktop.widgets.basics import ButtonKind, button
from see2sound_desktop.wording import translate


def key_button(
    said: str, key: str, pressed: Callable[[], None], *, icon: str | None = None, kind: ButtonKind = "plain"
) -> QPushButton:
    """Its name and its key. The page takes the key; a click leaves all of them with the page."""
    made = button(f"{said}  {key}", icon=icon, kind=kind, pressed=pressed)
    made.setAccessibleName(said)
    made.setAccessibleDescription(translate("key", "Key: %s") % key)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
