"""The Qt style sheet of a theme: ``resources/themes/app.qss`` with its ``$names`` filled in."""

from string import Template

from core import files, paths
from see2sound_desktop.theme.tokens import Tokens

_GROWING_PX = (18, 22, 24, 28, 34, 38, 40)
"""Least heights of what holds a line of words, at the usual size of text."""
_MARK_PX, _RING_PX, _DOT_RING_PX = 20, 2, 7
"""Boxes to check, without their frame; the frame, and that of the one that is chosen among several."""
_ARROWS_PX = {"arrow": 16, "step": 13}
"""That a box opens, and that a number can be stepped."""


def stylesheet(chosen: Tokens, text_scale_percent: int = 100) -> str:
    """Fill the template: colours by role; ``size_…``, ``type_…``, ``grown_…``, ``mark…`` and arrows in px, all but the
    first as the text grows.

    KeyError for a name that does not exist.
    """
    template = Template(files.read_text(paths.resources() / "themes" / "app.qss"))
    icons = (paths.resources() / "icons").as_posix()
    values = dict(chosen.colours)
    values |= {f"size_{name}": f"{value}px" for name, value in chosen.sizes_px.items()}
    values |= {f"type_{name}": f"{round(step.px * text_scale_percent / 100)}px" for name, step in chosen.type.items()}
    values |= {f"grown_{px}": f"{round(px * text_scale_percent / 100)}px" for px in _GROWING_PX}
    half = (100 + text_scale_percent) / 200  # beside words, half as much as they
    mark_px = round(_MARK_PX * half)
    values |= {name: f"{round(px * half)}px" for name, px in _ARROWS_PX.items()}
    values["mark"], values["mark_radius"] = f"{mark_px}px", f"{mark_px // 2 + _RING_PX}px"
    values["mark_inside"] = f"{mark_px - 2 * (_DOT_RING_PX - _RING_PX)}px"
    values["icons"] = icons
    values["shade"] = "contrast" if chosen.name == "contrast" else ("dark" if chosen.dark else "light")
    return template.substitute(values)
