"""Choices that belong together, by name. What is asked for beside a preset goes before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.audio import Layout
from core.errors import InputError
from core.pipeline.options import BUILTIN, AnalyseOptions
from core.sound.door import GeneratorOptions


@dataclass(frozen=True)
class Preset:
    """How to analyse and how to render."""

    analysis: AnalyseOptions
    layout: Layout | None = None
    """None: whatever is asked for."""
    methods: Mapping[Layout, str] = field(default_factory=dict)
    """The renderer of a layout, where it is not the layout's own."""


_PRESETS: Mapping[str, Preset] = {
    "default": Preset(AnalyseOptions(regions="rtdetr-r18", depth="depth-anything-v2-small", labels="siglip2-base")),
    "see2sound": Preset(
        AnalyseOptions(
            sources=3,
            regions="sam-vit-huge",
            depth="depth-anything-v1-large",
            tracker=BUILTIN,
            generator="codi",
            generator_options=GeneratorOptions(steps=500, guidance=7.5),
        ),
        layout=Layout.SURROUND_51,
        methods={Layout.SURROUND_51: "room-microphones"},
    ),
}
PRESET_NAMES = tuple(_PRESETS)
"""``default``: models that run without a graphics card. ``see2sound``: the published method (``docs/see2sound.md``)."""


def preset_named(name: str | None) -> Preset:
    """The preset of that name; None: the built-in backends. InputError ``pipeline.unknown-preset`` names the others."""
    if name is None:
        return Preset(AnalyseOptions())
    if name not in _PRESETS:
        raise InputError("pipeline.unknown-preset", name=name, known=", ".join(PRESET_NAMES))
    return _PRESETS[name]
