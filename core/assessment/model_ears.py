"""A simulated listener that hears the rendered sound and nothing else."""

from dataclasses import dataclass

import numpy as np

from core.assessment.material.zones import zone_of
from core.assessment.protocol import Protocol
from core.assessment.simulated_answer import NOTHING_HEARD, SimulatedAnswer, generator_for, within_arc
from core.assessment.tasks import ZONE, choice_task
from core.audio import CLIP_LOUDNESS_LUFS, AudioClip, to_db
from core.records.model import PlannedTrial


@dataclass(frozen=True)
class ModelEarsListener:
    """Direction, and with it the side or the zone, by ``core.acoustics.listener``; distance by level alone.

    It takes every sound for one at the library's loudness at 1 m, 6 dB quieter per doubling of the distance. So a rove,
    a gain and reverberation mislead it: in a room far sounds seem nearer than they are. It hears one direction in each
    sound, and so can tell neither two sounds at once nor a movement, and it knows no words and no pictures.
    """

    seed: int = 0

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """What it hears. Straight ahead it says left or right as a coin falls."""
        from core.acoustics.listener import ModelListener

        azimuth_deg = ModelListener().azimuth_of(audio)
        if azimuth_deg is None:
            return NOTHING_HEARD
        generator = generator_for(planned, self.seed)
        delay_s = float(generator.uniform(0.6, 0.8))
        choice = "right" if (azimuth_deg or generator.uniform(-1.0, 1.0)) > 0 else "left"
        if choice_task(protocol) == ZONE:
            choice = zone_of(azimuth_deg)
        return SimulatedAnswer(
            within_arc(azimuth_deg, protocol), _by_level(audio), heard=True, delay_s=delay_s, choice=choice
        )


_NEAREST_M, _FARTHEST_M = 0.25, 20.0


def _by_level(audio: AudioClip) -> float:
    """Distance (m) at which a clip of the library would have this level, by the inverse-distance law.

    The level is the RMS of all channels together over the parts of the sound within 20 dB of its loudest 50 ms.
    """
    hop = max(round(0.05 * audio.rate_hz), 1)
    power = np.sum(audio.samples.astype(np.float64) ** 2, axis=1)
    blocks = np.add.reduceat(power, np.arange(0, len(power), hop)) / hop
    level_db = to_db(float(np.sqrt(np.mean(blocks[blocks > 0.01 * np.max(blocks)]))))
    distance_m = 10.0 ** ((CLIP_LOUDNESS_LUFS - level_db) / 20.0)
    return float(min(max(distance_m, _NEAREST_M), _FARTHEST_M))
