"""CLAP (Wu et al. 2023): how well a sound fits words, so that the best of several is kept."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from core.audio import AudioClip
from core.errors import InputError, MachineError
from core.neural.loading import Loading
from core.sound.generators.pipelines import not_loadable

if TYPE_CHECKING:
    import torch

_CLIPS_AT_ONCE = 4
_SENTENCE = "This is a sound of {}."
"""As its authors ask it about classes of sounds."""


class ClapJudge:
    """Compares sounds with words in the space that CLAP learned for both."""

    def __init__(self, loading: Loading) -> None:
        """Load the network from ``loading.folder``.

        Raises
        ------
        InputError
            The files are damaged, unreadable or of another model (``models.*``).
        MachineError
            There is no such device (``models.no-device``).
        """
        from transformers import AutoTokenizer, ClapFeatureExtractor, ClapModel

        from core.neural.torch_runtime import load_pretrained

        self._loading = loading
        self._model: Any = load_pretrained(ClapModel, loading)
        if self._model.config.audio_config.enable_fusion:
            raise InputError(
                "models.wrong-checkpoint", model=loading.model_id, problem="it hears in four parts; use an unfused one"
            )
        try:
            self._ear: Any = ClapFeatureExtractor.from_pretrained(loading.folder, local_files_only=True)
            self._tokenizer: Any = AutoTokenizer.from_pretrained(loading.folder, local_files_only=True)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise not_loadable(loading.folder, error) from error

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._loading.provenance

    def judge(self, clips: Sequence[AudioClip], words: str) -> tuple[float, ...]:
        """Similarity of each clip to the words, in [-1, 1]; of a clip that is longer than it hears, of its middle.

        Raises
        ------
        MachineError
            ``sound.overflowed``: the numbers of this precision are too small for these sounds.
        """
        from core.neural.torch_runtime import inference

        fits: list[float] = []
        with inference():
            said = self._said(words)
            for first in range(0, len(clips), _CLIPS_AT_ONCE):
                heard = self._heard(clips[first : first + _CLIPS_AT_ONCE])
                fits.extend(float(fit) for fit in (heard @ said).clamp(-1.0, 1.0))
        return tuple(fits)

    def _said(self, words: str) -> "torch.Tensor":
        """The words' direction, shape (dimensions,)."""
        from core.neural.torch_runtime import torch_device

        tokens = self._tokenizer([_SENTENCE.format(words)], padding=True, truncation=True, return_tensors="pt").to(
            torch_device(self._loading)
        )
        answer = self._model.get_text_features(input_ids=tokens["input_ids"], attention_mask=tokens["attention_mask"])
        return self._direction(answer)[0]

    def _heard(self, clips: Sequence[AudioClip]) -> "torch.Tensor":
        """The sounds' directions, shape (clips, dimensions)."""
        from core.neural.torch_runtime import torch_device, torch_dtype

        made = self._ear(
            [self._middle(clip) for clip in clips],
            sampling_rate=self._ear.sampling_rate,
            truncation="rand_trunc",  # of what is no longer than it hears nothing is left to chance
            return_tensors="pt",
        )
        features = made["input_features"].to(torch_device(self._loading), torch_dtype(self._loading))
        return self._direction(self._model.get_audio_features(input_features=features))

    def _middle(self, clip: AudioClip) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        """The samples as it hears them, one-dimensional, at its own rate, no longer than it hears."""
        samples = clip.samples.mean(axis=1)
        if clip.rate_hz != self._ear.sampling_rate:
            import soxr

            samples = soxr.resample(samples, clip.rate_hz, self._ear.sampling_rate, quality="HQ")
        spare = max(0, len(samples) - int(self._ear.nb_max_samples))
        return np.asarray(samples[spare // 2 : len(samples) - (spare - spare // 2)], dtype=np.float32)

    def _direction(self, answer: Any) -> "torch.Tensor":
        """An answer of the network, of length 1."""
        directions: torch.Tensor = answer.pooler_output.float()
        if not bool(directions.isfinite().all()):
            raise MachineError("sound.overflowed", numbers=self._loading.precision.value)
        shortened: torch.Tensor = directions / directions.norm(dim=-1, keepdim=True)
        return shortened
