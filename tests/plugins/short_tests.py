"""Tests of a few trials, for whole sessions that take a moment: a site's own copies of the built-in ones."""

from core.assessment import protocol_library as library
from core.assessment.protocol import Practice, Target, Timing
from core.assessment.protocol_editing import copy_of
from core.paths import DataFolder


def lay_direction(data: DataFolder, *azimuths_deg: float, practice_deg: tuple[float, ...] = ()) -> str:
    """Save a test of direction with one trial for each azimuth in a data folder; its id. It waits for every answer."""
    built_in = next(one for one in library.built_in() if one.protocol.id == "direction")
    few = {
        "targets": tuple(Target(azimuth_deg=azimuth) for azimuth in azimuths_deg),
        "practice": Practice(azimuths_deg=practice_deg),
        "repetitions": 1,
        "catch_trials": 0,
        "timing": Timing(timeout_s=None, pause_s=(0.05, 0.05)),
    }
    copy = copy_of(built_in, "Two sounds", "Where was it?", ())
    return library.save(data, copy.model_copy(update=few), {}).protocol.id
