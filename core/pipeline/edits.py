"""Whether a scene that an analysis made was changed by a person since."""

from pathlib import Path

from core.pipeline.describing import said_of_camera
from core.scene import Scene, default_room


def is_edited(scene: Scene, media_path: Path) -> bool:
    """Whether a scene holds what ``core.pipeline.merging.merged`` would keep and an analysis from the start would not.

    Parameters
    ----------
    media_path
        Of the picture or film, as it would be analysed: a scene is called as that file, until a person names it.
    """
    if scene.media is None or scene.model_extra or scene.removed:
        return True
    is_named = scene.title not in {media_path.stem, Path(scene.media.path).stem}
    is_elsewhere = scene.room != default_room()
    return is_named or is_elsewhere or _has_its_view_by_hand(scene) or _has_sources_by_hand(scene)


def _has_its_view_by_hand(scene: Scene) -> bool:
    """Whether its field of view was set, and not given to the analysis that made it."""
    hfov_deg, source = scene.camera.hfov_deg, scene.camera.source
    return source == "manual" and scene.provenance.get("camera") != said_of_camera(hfov_deg, source, None)


def _has_sources_by_hand(scene: Scene) -> bool:
    return any(
        not source.is_found or source.by_hand or source.approved is not None or source.model_extra
        for source in scene.sources
    )
