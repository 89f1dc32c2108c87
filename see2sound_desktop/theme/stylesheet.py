"""The Qt style sheet of a theme: ``resources/themes/app.qss`` with its ``$names`` filled in."""

from string import Template

from core import files, paths
from see2sound_desktop.theme.tokens import Tokens


def stylesheet(chosen: Tokens, text_scale_percent: int = 100) -> str:
    """Fill the template: colours by role, ``size_…`` and ``type_…`` in px. KeyError for a name that does not exist."""
    template = Template(files.read_text(paths.resources() / "themes" / "app.qss"))
    icons = (paths.resources() / "icons").as_posix()
    values = dict(chosen.colours)
    values |= {f"size_{name}": f"{value}px" for name, value in chosen.sizes_px.items()}
    values |= {f"type_{name}": f"{round(step.px * text_scale_percent / 100)}px" for name, step in chosen.type.items()}
    values["icons"] = icons
    values["shade"] = "contrast" if chosen.name == "contrast" else ("dark" if chosen.dark else "light")
    return template.substitute(values)
