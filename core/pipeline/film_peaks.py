"""A rendering that becomes a film's track: its peaks are lower, because coding raises them."""

from collections.abc import Mapping

import numpy as np

from core.acoustics.door import Rendering
from core.acoustics.limiter import CEILING_DBTP, limit
from core.audio import AudioClip, from_db
from core.media.film_sound import PEAK_CEILING_DBTP


def for_film(rendering: Rendering) -> Rendering:
    """The rendering limited to ``PEAK_CEILING_DBTP``, the same for every film; what stays below passes bit for bit.

    Level is not touched: a film is as loud as a sound file of the same scene. The provenance says the lower ceiling and
    what both limiters took together, for where the first one worked the second one takes most.
    """
    audio = rendering.audio
    raised = np.float32(from_db(CEILING_DBTP - PEAK_CEILING_DBTP))
    limited = limit(audio.samples * raised, audio.rate_hz)
    if limited.reduction_db > 0.0:
        audio = AudioClip(limited.samples / raised, audio.rate_hz, audio.layout)
    limiter = rendering.provenance["limiter"]
    if not isinstance(limiter, Mapping):
        raise TypeError("a rendering says what its limiter did")
    reduction_db = round(float(limiter["reduction_db"]) + limited.reduction_db, 3)
    said = {"ceiling_dbtp": PEAK_CEILING_DBTP, "reduction_db": reduction_db}
    return Rendering(audio, {**rendering.provenance, "limiter": said})
