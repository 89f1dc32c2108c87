"""One gain for a whole training session, found from samples of what it plays; no second of any sound above the cap."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.acoustics.limiter import CEILING_DBTP, true_peak_dbtp
from core.assessment.level import UNCALIBRATED_CAP_DBFS, BlockLevel, PresentationLevel, set_level
from core.audio import AudioClip
from core.calibration import Calibration
from core.playback.calibration import CAP_DBA, corrected, listener_level


@dataclass(frozen=True, eq=False)
class Levelled:
    """A finished sound and its own level in dB(A) at the listener; None where nothing is calibrated."""

    audio: AudioClip
    level_dba: float | None


@dataclass(frozen=True)
class Levelling:
    """How a session's sounds are brought to their level."""

    calibration: Calibration | None
    block: BlockLevel

    @classmethod
    def found(cls, samples: Sequence[AudioClip], duration_s: float, level: PresentationLevel | None) -> "Levelling":
        """From some sounds of the session, which together are to have the level: as for a block of trials.

        A quiet passage stays quieter than a loud one, for the gain is the same.
        """
        block = set_level(dict(enumerate(samples)), duration_s, level)[1]
        return cls(None if level is None else level.calibration, block)

    def finished(self, clip: AudioClip, duration_s: float) -> Levelled:
        """A sound at the session's gain; softer where a second of it would exceed the cap, or a peak full scale.

        Parameters
        ----------
        duration_s : of it, over which its level is told.
        """
        played = clip if self.calibration is None else corrected(clip, self.calibration)
        played = played.scaled_db(self.block.gain_db)
        level = listener_level(played, self.calibration, duration_s)
        cap = UNCALIBRATED_CAP_DBFS if self.calibration is None else CAP_DBA
        over_db = max(level.loudest_second - cap, true_peak_dbtp(played.samples) - CEILING_DBTP, 0.0)
        if over_db > 0.0:
            played = played.scaled_db(-over_db)
        return Levelled(played, None if self.calibration is None else level.laeq - over_db)
