"""Colours by role, sizes and a type scale from ``resources/themes``; and which must stand out from which."""

from functools import lru_cache
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from core import files, paths

ConcreteTheme = Literal["light", "dark", "contrast"]
THEME_NAMES: tuple[ConcreteTheme, ...] = ("light", "dark", "contrast")

Colour = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]


class TypeStyle(BaseModel):
    """One step of the type scale."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    px: Annotated[int, Field(ge=10, le=96)]
    weight: Literal[400, 700]


class Tokens(BaseModel):
    """A theme as data. Every theme has the same roles."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["see2sound-theme"]
    format_version: Literal[1]
    name: ConcreteTheme
    dark: bool
    font: tuple[str, ...]
    colours: dict[str, Colour]
    sizes_px: dict[str, int]
    type: dict[str, TypeStyle]


@lru_cache
def tokens(name: ConcreteTheme) -> Tokens:
    """The tokens of a theme that comes with the product."""
    path = paths.resources() / "themes" / f"{name}.json"
    return Tokens.model_validate_json(files.read_text(path))


THERAPIST_TEXT_RATIO = 4.5
PATIENT_TEXT_RATIO = 7.0
SHAPE_RATIO = 3.0

CONTRAST_PAIRS: tuple[tuple[str, str, float], ...] = (
    *(
        (text, ground, THERAPIST_TEXT_RATIO)
        for text in ("text", "text_muted", "link")
        for ground in ("window", "surface", "surface_sunken", "surface_hover", "control")
    ),
    ("accent_text", "accent", THERAPIST_TEXT_RATIO),
    ("accent_text", "accent_hover", THERAPIST_TEXT_RATIO),
    ("on_accent_soft", "accent_soft", THERAPIST_TEXT_RATIO),
    ("danger_text", "danger", THERAPIST_TEXT_RATIO),
    ("danger_text", "danger_hover", THERAPIST_TEXT_RATIO),
    ("danger", "surface", THERAPIST_TEXT_RATIO),
    ("danger", "window", THERAPIST_TEXT_RATIO),
    ("rail_text", "rail", THERAPIST_TEXT_RATIO),
    ("rail_text", "rail_hover", THERAPIST_TEXT_RATIO),
    ("rail_selected_text", "rail_selected", THERAPIST_TEXT_RATIO),
    ("on_selection", "selection", THERAPIST_TEXT_RATIO),
    *((f"on_{kind}_soft", f"{kind}_soft", THERAPIST_TEXT_RATIO) for kind in ("info", "success", "warning", "error")),
    *(
        (text, ground, PATIENT_TEXT_RATIO)
        for text in ("patient_text", "patient_muted")
        for ground in ("patient_window", "patient_surface")
    ),
    ("patient_accent_text", "patient_accent", PATIENT_TEXT_RATIO),
    *((text, "patient_field", PATIENT_TEXT_RATIO) for text in ("on_patient_field", "patient_text")),
    ("patient_stop_text", "patient_stop", PATIENT_TEXT_RATIO),
    *(
        (shape, ground, SHAPE_RATIO)
        for shape in ("focus", "control_border")
        for ground in ("window", "surface", "surface_sunken", "control")
    ),
    ("focus", "accent_soft", SHAPE_RATIO),
    *((shape, "surface", SHAPE_RATIO) for shape in ("accent", "target", "answer", "plot_axis", "info", "success")),
    *((shape, "surface", SHAPE_RATIO) for shape in ("warning", "error", "meter_low", "meter_mid", "meter_high")),
    *((f"plot_{number}", "surface", SHAPE_RATIO) for number in range(1, 7)),
    *((kind, f"{kind}_soft", SHAPE_RATIO) for kind in ("info", "success", "warning", "error")),
    ("rail_focus", "rail", SHAPE_RATIO),
    ("rail_mark", "rail_selected", SHAPE_RATIO),
    *((f"patient_{shape}", "patient_window", SHAPE_RATIO) for shape in ("border", "accent", "stop", "focus")),
    *((shape, "patient_surface", SHAPE_RATIO) for shape in ("patient_border", "patient_focus")),
    *(("patient_mark", ground, SHAPE_RATIO) for ground in ("patient_field", "patient_surface", "patient_window")),
    *((shape, "patient_field", SHAPE_RATIO) for shape in ("patient_focus", "patient_border")),
    ("on_picture", "picture_outline", PATIENT_TEXT_RATIO),
)
"""(colour, ground, least contrast ratio by WCAG 2.2): text for therapists 1.4.3, for patients 1.4.6, shapes 1.4.11."""


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two ``#RRGGBB`` colours by WCAG 2.2 (relative luminance), from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = []
    for start in (1, 3, 5):
        value = int(colour[start : start + 2], 16) / 255
        linear.append(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
