"""Two words at once over headphones: one to each ear, or both to both ears with one earlier on the left.

Dichotic words have each an ear of their own. Diotic ones are both in both ears; the left word reaches the right ear
later by the interaural time difference, the right word the left ear. They are 3 dB softer: then each word has as much
energy, and so has each ear, in both conditions. No HRTF takes part, for times alone tell where diotic words are
(Bellmann, Meuli & Clarke 2001; Spierer 2005).
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np

import core
from core.acoustics.door import Rendering, RenderOptions
from core.acoustics.fractional import LATENCY_SAMPLES, delay_kernels
from core.acoustics.headphones import read_headphone_eq
from core.acoustics.limiter import CEILING_DBTP, limit
from core.assessment.material.word_pairs import words_of
from core.assessment.protocol import Protocol
from core.audio import AudioClip, Layout, Samples, from_db
from core.records.model import PlannedTrial

DIOTIC_DB = -10.0 * np.log10(2.0)
METHOD = "two-words"


def rendered(
    trial: PlannedTrial,
    protocol: Protocol,
    sound_of: Callable[[str, int], AudioClip],
    options: RenderOptions,
    gain_db: float,
) -> Rendering:
    """The sound of a trial, longer than the protocol's duration by what delays need.

    Parameters
    ----------
    sound_of : the clip of a word at a rate (``recordings.sound_of``).
    gain_db : on top of everything; the trial's own rove comes to it.
    """
    rate_hz, stimulus = options.rate_hz, protocol.stimulus
    frames = round(stimulus.duration_s * rate_hz)
    gain = from_db(gain_db + trial.rove_db)
    left, right = (gain * _fitted(sound_of(word, rate_hz).samples[:, 0], frames) for word in words_of(trial))
    later = (stimulus.itd_us or 0.0) * 1e-6 * rate_hz
    if trial.condition == "dichotic":
        ears = _delayed(left, 0.0, later), _delayed(right, 0.0, later)
    else:
        alike = from_db(DIOTIC_DB)
        ears = (
            alike * (_delayed(left, 0.0, later) + _delayed(right, later, later)),
            alike * (_delayed(left, later, later) + _delayed(right, 0.0, later)),
        )
    samples = np.ascontiguousarray(np.stack(ears, axis=1), dtype=np.float32)
    if options.headphone_eq is not None:
        samples = read_headphone_eq(Path(options.headphone_eq)).applied(samples, rate_hz)
    limited = limit(samples, rate_hz)
    said = {
        "app": core.__version__,
        "method": METHOD,
        "layout": str(options.layout),
        "rate_hz": rate_hz,
        "itd_us": stimulus.itd_us,
        "diotic_db": round(float(DIOTIC_DB), 2),
        "limiter": {"ceiling_dbtp": CEILING_DBTP, "reduction_db": round(limited.reduction_db, 3)},
    }
    return Rendering(AudioClip(limited.samples, rate_hz, Layout.BINAURAL), said)


def _fitted(samples: Samples, frames: int) -> Samples:
    return np.pad(samples[:frames], (0, max(frames - len(samples), 0)))


def _delayed(samples: Samples, by: float, at_most: float) -> Samples:
    """Samples (n,) later by a number of samples, whole or not, and as long as after the longest delay."""
    whole = int(np.floor(by))
    kernel = delay_kernels(np.array([by - whole]))[0]
    heard = np.convolve(samples.astype(np.float64), kernel)
    frames = len(samples) + int(np.ceil(at_most)) + 2 * LATENCY_SAMPLES
    delayed: Samples = np.pad(heard, (whole, frames))[:frames]
    return delayed
