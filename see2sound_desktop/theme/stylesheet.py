"""The Qt style sheet of a theme: ``resources/themes/app.qss`` with its ``$names`` filled in."""

from string import Template

from core import files, paths
from see2sound_desktop.theme.tokens import Tokens

_GROWING_PX = (18, 22, 24, 28, 34, 38, 40)
"""Least heights of what holds a line of words, at the usual size of text."""


def stylesheet(chosen: Tokens, text_scale_percent: int = 100) -> str:
    """Fill the template: colours by role, ``size_…``, ``type_…`` and ``grown_…`` in px, the last two as the text grows.

    KeyError for a name that does not exist.
    """
    template = Template(files.read_text(paths.resources() / "themes" / "app.qss"))
    icons = (paths.resources() / "icons").as_posix()
    values = dict(chosen.colours)
    values |= {f"size_{name}": f"{value}px" for name, value in chosen.sizes_px.items()}
    values |= {f"type_{name}": f"{round(step.px * text_scale_percent / 100)}px" for name, step in chosen.type.items()}
    values |= {f"grown_{px}": f"{round(px * text_scale_percent / 100)}px" for px in _GROWING_PX}
    values["icons"] = icons
    values["shade"] = "contrast" if chosen.name == "contrast" else ("dark" if chosen.dark else "light")
    return template.substitute(values)
