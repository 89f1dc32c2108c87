"""What an analysis is made of, and what the provenance of a scene says of each part."""

from collections.abc import Mapping
from enum import StrEnum

from core.scene import Scene

Provenance = Mapping[str, object]

SEEING = (
    *("regions", "regions_version", "tracks", "tracks_version", "following", "sources", "at_s"),
    *("film", "left_out", "until_s", "damaged_at_s", "tone_mapped", "flashes"),
)
PLACING = ("depth", "depth_version", "depth_scale", "depth_assumption", "camera")
SOUNDING = (
    *("labels", "labels_version", "generator", "generator_version", "generator_options"),
    *("judge", "judge_version", "candidates", "prompt", "seed", "note"),
)
"""Keys of the provenance by who says them. ``sounds`` and ``source_prompts`` are by sources and stand beside them."""
BY_SOURCE = ("sounds", "source_prompts")


class Stage(StrEnum):
    """From where on a scene is made again."""

    SEE = "see"
    """Everything: what is there, where it is, what it sounds like."""
    PLACE = "place"
    """Where what was found is: distances, and the field of view."""
    SOUND = "sound"
    """What it is called and what it sounds like."""


def is_followed(scene: Scene) -> bool:
    """Whether the scene is of a film that was followed: its sources come, move and go."""
    return scene.media is not None and scene.media.shots is not None


def keeps_sources(scene: Scene, stage: Stage) -> bool:
    """Whether a stage leaves it at the sources there are. What is followed has its places from being followed anew."""
    return stage is Stage.SOUND or (stage is Stage.PLACE and not is_followed(scene))


def replaced(before: Provenance, after: Provenance, keys: tuple[str, ...]) -> dict[str, object]:
    """The provenance ``before`` with what ``after`` says under some keys, absence included."""
    kept = {key: value for key, value in before.items() if key not in keys}
    return kept | {key: after[key] for key in keys if key in after}
