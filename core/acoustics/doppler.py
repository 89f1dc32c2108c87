"""The Doppler shift of a moving source: its sound as late at every moment as it then travels."""

from collections.abc import Callable

import numpy as np

from core.acoustics.fractional import read_at
from core.acoustics.levels import RAMP_S, ramps
from core.acoustics.motion import Trajectory
from core.acoustics.rooms import SPEED_OF_SOUND_M_S
from core.audio import Samples
from core.geometry import Position

_EMISSION_PASSES = 4
_EMISSION_STEP_S = 0.005


def from_the_middle(position: Position) -> float:
    """How far a source is from the listener, metres."""
    return position.distance_m


def with_doppler(
    dry: Samples, path: Trajectory, rate_hz: int, travelled_m: Callable[[Position], float] = from_the_middle
) -> tuple[Samples, Trajectory]:
    """The dry signal (n,) as it arrives from a moving source, and where the source was when it made what arrives.

    ``travelled_m`` is how far sound travels from a position. The travel time from the place of the beginning is left
    out, as it is for sources that stand. What a source that leaves still has on its way at the end fades out.
    """
    first_m = travelled_m(path(0.0))
    arriving_s = np.arange(len(dry) + 1, step=max(round(_EMISSION_STEP_S * rate_hz), 1)) / rate_hz
    made_s = arriving_s.copy()
    for _ in range(_EMISSION_PASSES):
        distances = np.array([travelled_m(path(float(time_s))) for time_s in made_s])
        made_s = arriving_s - (distances - first_m) / SPEED_OF_SOUND_M_S
    places = np.interp(np.arange(len(dry)) / rate_hz, arriving_s, made_s) * rate_hz
    heard = read_at(dry, places)
    if made_s[-1] < arriving_s[-1]:
        heard = ramps(heard, rate_hz, fall_s=RAMP_S)
    return heard, lambda time_s: path(float(np.interp(time_s, arriving_s, made_s)))
