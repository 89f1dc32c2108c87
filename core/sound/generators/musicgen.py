"""MusicGen (Copet et al. 2023) behind the door of sound. Its weights are for research only, says the list of models."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from core.audio import AudioClip
from core.neural.loading import Loading
from core.progress import Progress
from core.sound.door import GeneratorOptions, SoundRequest
from core.sound.generators.asking import checked_guidance, length_s, mono, words_of
from core.sound.generators.pipelines import not_loadable

if TYPE_CHECKING:
    import torch

LONGEST_S = 30.0
"""It was trained on so much at a time."""
_GUIDANCE = 3.0
_SEEDS = 2**63


class MusicgenGenerator:
    """Makes music of words, one token after another: it has no steps to choose."""

    def __init__(self, loading: Loading) -> None:
        """Load the network from ``loading.folder``.

        Raises
        ------
        InputError
            The files are damaged, unreadable or of another model (``models.*``).
        MachineError
            There is no such device (``models.no-device``).
        """
        from transformers import AutoTokenizer, MusicgenForConditionalGeneration

        from core.neural.torch_runtime import load_pretrained

        self._loading = loading
        self._model: Any = load_pretrained(MusicgenForConditionalGeneration, loading)
        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(loading.folder, local_files_only=True)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise not_loadable(loading.folder, error) from error

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._loading.provenance

    def generate(
        self,
        requests: Sequence[SoundRequest],
        duration_s: float,
        options: GeneratorOptions,
        progress: Progress | None = None,
    ) -> tuple[AudioClip, ...]:
        """A mono clip for each request, at the model's rate (32 kHz), at most ``LONGEST_S`` long.

        The sounds are made one after another, so that a seed gives the same sound in any company; the chances are
        drawn on the device that computes, so that another device gives another sound.

        Raises
        ------
        InputError
            ``sound.guidance``; ``sound.needs-words``: a request has no words.
        MachineError
            ``sound.overflowed``: the numbers of this precision are too small for these sounds.
        CancelledError
            After the token that was being computed.
        """
        from core.neural.torch_runtime import inference

        words = words_of(requests, self._loading)
        guidance = checked_guidance(options.guidance, _GUIDANCE)
        made_s = length_s(duration_s, LONGEST_S, self._loading)
        codec = self._model.config.audio_encoder
        frames = math.ceil(made_s * codec.frame_rate)
        tokens = frames + self._model.decoder.num_codebooks  # the codebooks start one after another
        progress = progress or Progress()
        progress.begin("generate", len(requests) * tokens)
        clips = []
        with inference():
            for request, text in zip(requests, words, strict=True):
                waves = self._waves(text, request.seed, tokens, guidance, progress)
                clips.append(mono(waves[:, : round(made_s * codec.sampling_rate)], codec.sampling_rate, self._loading))
        return tuple(clips)

    def _waves(self, text: str, seed: int, tokens: int, guidance: float, progress: Progress) -> "torch.Tensor":
        """Samples (channels, frames) of one sound."""
        import torch

        from core.neural.torch_runtime import torch_device

        device = torch_device(self._loading)
        asked = self._tokenizer([text], truncation=True, return_tensors="pt").to(device)
        with torch.random.fork_rng([torch.cuda.current_device()] if device.type == "cuda" else []):
            torch.manual_seed(seed % _SEEDS)
            made: torch.Tensor = self._model.generate(
                input_ids=asked["input_ids"],
                attention_mask=asked["attention_mask"],
                do_sample=True,
                guidance_scale=guidance,
                max_new_tokens=tokens,
                stopping_criteria=[_Counting(progress)],
            )
        return made[0]


class _Counting:
    """Is asked by the library after each token whether to stop; counts, and ends the work where it was cancelled.

    Its streamers would be told of tokens too, but MusicGen's own loop never calls them (transformers 5.23).
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def __call__(self, tokens: "torch.Tensor", _scores: object, **_: object) -> "torch.Tensor":
        """One more token; none of the sounds (or codebooks) is to end here."""
        self._progress.step()
        never: torch.Tensor = tokens.new_zeros(tokens.shape[0]).bool()
        return never
