"""CoDi behind the door of sound."""

import math
from collections.abc import Sequence

from core.audio import AudioClip
from core.errors import InputError
from core.neural.loading import Loading
from core.progress import Progress
from core.sound.codi.config import PUBLISHED, CodiSizes
from core.sound.codi.schedule import LEVELS
from core.sound.door import GeneratorOptions, SoundRequest

DEFAULT_STEPS = 50
"""CoDi's own. SEE-2-SOUND took 500, ten times the time."""
DEFAULT_GUIDANCE = 7.5
PICTURE_WEIGHT = 0.5
"""Of the picture where a request has words too, as in the public code."""


class CodiGenerator:
    """Makes sounds of pictures, of words or of both."""

    def __init__(
        self, loading: Loading, *, sizes: CodiSizes = PUBLISHED, picture_weight: float = PICTURE_WEIGHT
    ) -> None:
        """Load the networks from ``loading.folder``.

        Raises
        ------
        InputError
            The files are damaged, unreadable or of another model.
        MachineError
            There is no such device.
        """
        from core.sound.codi.network import load_codi

        self._loading = loading
        self._codi = load_codi(loading, sizes, picture_weight)

    @property
    def version(self) -> str:
        """Goes into the provenance."""
        return self._loading.version

    def generate(
        self,
        requests: Sequence[SoundRequest],
        duration_s: float,  # noqa: ARG002 - the length is the network's own
        options: GeneratorOptions,
        progress: Progress | None = None,
    ) -> tuple[AudioClip, ...]:
        """A mono clip of 10.242 s at 16 kHz for each request, whatever duration is asked for.

        The network knows no other length; who plays the clip trims or loops it. A seed gives the same sound in any
        company, apart from rounding where several are computed together (on a graphics card).

        Raises
        ------
        InputError
            ``sound.steps`` unless 1 to 1000; ``sound.guidance`` below 0; ``sound.nothing-asked``.
        MachineError
            ``sound.overflowed``: the numbers of this precision are too small for these sounds.
        CancelledError
            After the step that was being computed.
        """
        from core.neural.torch_runtime import inference

        steps = DEFAULT_STEPS if options.steps is None else options.steps
        guidance = DEFAULT_GUIDANCE if options.guidance is None else options.guidance
        if not 1 <= steps <= LEVELS:
            raise InputError("sound.steps", steps=steps, most=LEVELS)
        if not (math.isfinite(guidance) and guidance >= 0.0):
            raise InputError("sound.guidance", guidance=guidance)
        progress = progress or Progress()
        at_once = max(1, int(self._codi.most_at_once() * self._loading.input_scale))
        firsts = range(0, len(requests), at_once)
        progress.begin("generate", len(firsts) * steps + len(requests))
        clips = []
        with inference():
            contexts = [self._codi.conditioner.context(request) for request in requests]
            for first in firsts:
                together = slice(first, first + at_once)
                seeds = [request.seed for request in requests[together]]
                for latent in self._codi.latents(contexts[together], seeds, steps, guidance, progress.step):
                    clips.append(AudioClip.mono(self._codi.waveform(latent), self._codi.sizes.rate_hz))
                    progress.step()
        return tuple(clips)
