"""Colours and sizes as data: light, dark, high contrast.

``theme()`` is the one theme of the process. For widgets that paint themselves: ``theme().colour("accent")``,
``theme().size("space_m")``, ``theme().font("heading")``; ``theme().changed`` for those that keep what they painted.
``icon("play")`` gives a tinted icon; ``set_icon(button, "play")`` one that follows the theme.
"""

from see2sound_desktop.theme.current import Theme, theme
from see2sound_desktop.theme.dress import Dress
from see2sound_desktop.theme.icons import icon, icon_names, pixmap, set_icon

__all__ = ["Dress", "Theme", "icon", "icon_names", "pixmap", "set_icon", "theme"]
