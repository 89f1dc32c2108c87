"""The whole way: from a picture or film to a scene, and from a scene to a rendering."""

from core.pipeline.analysing import analyse
from core.pipeline.inputs import load_input
from core.pipeline.options import AnalyseOptions
from core.pipeline.rendering import check_length, check_rate, followed_until, length_of, render_scene
from core.pipeline.rooms import ROOM_NAMES, room_named
from core.pipeline.workshop import Models

__all__ = [
    "ROOM_NAMES",
    "AnalyseOptions",
    "Models",
    "analyse",
    "check_length",
    "check_rate",
    "followed_until",
    "length_of",
    "load_input",
    "render_scene",
    "room_named",
]
