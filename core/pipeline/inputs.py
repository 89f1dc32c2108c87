"""What a command can be given: a picture, a film, or a scene file."""

from pathlib import Path

from core import scene_library
from core.pipeline.analysing import analyse
from core.pipeline.options import AnalyseOptions
from core.pipeline.workshop import Models
from core.progress import Progress
from core.scene import Scene


def load_input(
    path: Path,
    options: AnalyseOptions | None = None,
    progress: Progress | None = None,
    *,
    models: Models | None = None,
) -> Scene:
    """The scene of a ``.scene.json`` file, or of a picture or film by analysing it. Paths in it are absolute.

    Raises
    ------
    InputError
        The file cannot be used: ``scene.*``, ``media.*``, ``vision.*``.
    MachineError
        As ``analyse``.
    """
    if path.name.lower().endswith(".json"):
        return scene_library.load(path)
    return analyse(path, options, progress, models=models)
