"""Makes the model process believe networks that nobody trained, and not spend long on them."""

from dataclasses import replace
from pathlib import Path

import tiny_models

from core.neural.loading import Loading


class Believed:
    """Once it is made, the thresholds of the backends in its process are low and their sounds take two steps."""

    def __init__(self, loading: Loading) -> None:
        from tiny_models.composing import TINY

        from core.sound.generators import audioldm2, codi, stable_audio
        from core.vision.neural import detr, eomt, fastestdet, owlv2, segment_anything
        from core.vision.neural.sam import SamRegions
        from core.vision.neural.sam2 import Sam2Regions

        self.version = loading.provenance
        detr.LEAST_SCORE = owlv2.LEAST_SCORE = eomt.LEAST_SCORE = eomt._LEAST_KEPT = 0.0
        fastestdet.LEAST_SCORE = 0.05
        segment_anything.LEAST_STABILITY = 0.0
        segment_anything.prominence = lambda mask, salience: 1.0
        segment_anything._POINTS_PER_SIDE_ON_CPU = 3
        SamRegions.least_quality = Sam2Regions.least_quality = -9.0
        codi.CodiGenerator.__init__.__kwdefaults__["sizes"] = replace(TINY, latent_frames=400)
        codi.DEFAULT_STEPS = audioldm2._STEPS = stable_audio._DISTILLED_STEPS = stable_audio._WHOLE_STEPS = 2

    def build(self, name: str, folder: Path) -> None:
        """Write a tiny network's files here, where what it takes is imported anyway."""
        tiny_models.build(name, folder)
