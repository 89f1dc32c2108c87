"""The theme in use: what it is made from, what it gives to widgets, and its change while the app runs."""

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core import paths
from core.settings import ThemeName
from see2sound_desktop.theme.stylesheet import stylesheet
from see2sound_desktop.theme.tokens import ConcreteTheme, Tokens, tokens


class Theme(QObject):
    """Gives colours by role, sizes and fonts. ``changed`` is emitted when any of them is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted: ThemeName = "light"
        self._tokens = tokens("light")
        self._text_scale_percent = 100
        self._applied = False
        self._stylesheet = ""

    @property
    def name(self) -> ConcreteTheme:
        """Which theme is shown; never ``system``."""
        return self._tokens.name

    @property
    def tokens(self) -> Tokens:
        """The theme as data."""
        return self._tokens

    @property
    def stylesheet(self) -> str:
        """What windows wear (``Dress``); empty until a theme was applied."""
        return self._stylesheet

    def colour(self, role: str) -> QColor:
        """The colour of a role (see ``resources/themes/light.json``). KeyError for a role that does not exist."""
        return QColor(self._tokens.colours[role])

    def size(self, name: str) -> int:
        """A length in pixels: radii, spaces, control heights."""
        return self._tokens.sizes_px[name]

    def font(self, style: str = "body") -> QFont:
        """The font of a step of the type scale, scaled as the settings ask."""
        step = self._tokens.type[style]
        font = QFont(list(self._tokens.font))
        font.setPixelSize(self.text_px(style))
        font.setWeight(QFont.Weight(step.weight))
        return font

    def scaled(self, name: str) -> int:
        """A width in pixels of what holds words: it grows half as much as the text, to leave room beside it."""
        return self.half_grown(self._tokens.sizes_px[name])

    def half_grown(self, length_px: int) -> int:
        """A length in pixels of what stands beside words: it grows half as much as they."""
        return round(length_px * (100 + self._text_scale_percent) / 200)

    def grown(self, width_px: int) -> int:
        """A width in pixels of what has to show words whole: it grows as the text."""
        return round(width_px * self._text_scale_percent / 100)

    def text_px(self, style: str) -> int:
        """Type size of a step of the scale in pixels."""
        return round(self._tokens.type[style].px * self._text_scale_percent / 100)

    def apply(self, wanted: ThemeName, text_scale_percent: int = 100) -> None:
        """Show a theme in the whole app, now and in every window that is open. Needs a QApplication."""
        if not self._applied:
            self._first_time()
        chosen = tokens(_system_theme() if wanted == "system" else wanted)
        self._wanted = wanted
        if self._applied and chosen == self._tokens and text_scale_percent == self._text_scale_percent:
            return
        self._applied = True
        self._tokens, self._text_scale_percent = chosen, text_scale_percent
        QApplication.setPalette(_palette(chosen))
        QApplication.setFont(self.font("body"))
        self._stylesheet = stylesheet(chosen, text_scale_percent)
        self.changed.emit()

    def _first_time(self) -> None:
        for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        QApplication.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @Slot()
    def _follow_system(self) -> None:
        if self._wanted == "system":
            self.apply("system", self._text_scale_percent)


def _system_theme() -> ConcreteTheme:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette(chosen: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "control",
        role.AlternateBase: "surface_sunken",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "accent_text",
        role.Highlight: "selection",
        role.HighlightedText: "on_selection",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
        role.PlaceholderText: "text_muted",
        role.Link: "link",
        role.LinkVisited: "link",
        role.Accent: "accent",
        role.Light: "surface",
        role.Midlight: "surface_hover",
        role.Mid: "border",
        role.Dark: "control_border",
        role.Shadow: "text",
    }
    palette = QPalette()
    for where, name in colours.items():
        palette.setColor(where, QColor(chosen.colours[name]))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(chosen.colours["text_disabled"]))
    return palette


@lru_cache(maxsize=1)
def theme() -> Theme:
    """The theme of the process. Before ``apply`` it gives the light one."""
    return Theme()
