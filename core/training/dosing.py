"""Whether a training session fits into what a patient may hear in a week."""

from dataclasses import dataclass

from core.assessment.dose import WeeklyDose, allowed_hours, dose_share
from core.errors import InputError
from core.playback.calibration import HIGHEST_DBA, LOWEST_DBA

_MINUTES_PER_HOUR = 60.0


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of a week at a level."""

    minutes: float
    share_after: float
    """Of the week's dose for sensitive listeners, once the session was heard."""


def allowance(week: WeeklyDose, level_dba: float, planned_s: float) -> Allowance:
    """What a patient may still hear at a level, and where a session of ``planned_s`` of sound leads."""
    left = max(1.0 - week.share, 0.0)
    return Allowance(left * allowed_hours(level_dba) * _MINUTES_PER_HOUR, week.share + dose_share(level_dba, planned_s))


def check(week: WeeklyDose, level_dba: float, planned_s: float) -> Allowance:
    """The allowance, where the session fits into the week.

    Raises
    ------
    InputError
        ``training.dose-level``: a softer level would fit, which is named; ``training.dose``: none would.
    """
    found = allowance(week, level_dba, planned_s)
    if found.share_after <= 1.0:
        return found
    levels = [float(level) for level in range(int(LOWEST_DBA), int(min(level_dba, HIGHEST_DBA)) + 1)]
    fitting = [level for level in levels if allowance(week, level, planned_s).share_after <= 1.0]
    if fitting:
        raise InputError("training.dose-level", level=f"{level_dba:.0f}", fits=f"{max(fitting):.0f}")
    raise InputError("training.dose", minutes=f"{planned_s / 60.0:.0f}", share=f"{100.0 * week.share:.0f}")
