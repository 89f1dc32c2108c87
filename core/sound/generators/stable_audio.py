"""Stable Audio behind the door of sound: version 3, distilled to eight steps, and Open 1.0 (Evans et al. 2024)."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from core.audio import AudioClip
from core.neural.loading import Device, Loading
from core.progress import Progress
from core.sound.door import GeneratorOptions, SoundRequest
from core.sound.generators.asking import (
    checked_guidance,
    checked_steps,
    length_s,
    mono,
    noise_sources,
    words_of,
)
from core.sound.generators.pipelines import PipelineKind, load_pipeline

if TYPE_CHECKING:
    import torch

_THIRD = PipelineKind(
    "StableAudio3Pipeline",
    networks={
        "text_encoder": "transformers:T5GemmaEncoderModel",
        "duration_embedder": "diffusers:StableAudio3DurationEmbedder",
        "transformer": "diffusers:StableAudio3DiTModel",
        "vae": "diffusers:AutoencoderSAME",
    },
    helpers={
        "tokenizer": ("transformers:GemmaTokenizerFast", "transformers:GemmaTokenizer"),
        "scheduler": ("diffusers:FlowMatchEulerDiscreteScheduler",),
    },
    exact=frozenset({"vae"}),
)
_OPEN = PipelineKind(
    "StableAudioPipeline",
    networks={
        "text_encoder": "transformers:T5EncoderModel",
        "projection_model": "diffusers:StableAudioProjectionModel",
        "transformer": "diffusers:StableAudioDiTModel",
        "vae": "diffusers:AutoencoderOobleck",
    },
    helpers={
        "tokenizer": ("transformers:T5TokenizerFast", "transformers:T5Tokenizer"),
        "scheduler": (
            "diffusers:CosineDPMSolverMultistepScheduler",
            "diffusers:EDMDPMSolverMultistepScheduler",
        ),
    },
    exact=frozenset({"vae"}),
)
_DISTILLED_STEPS, _WHOLE_STEPS = 8, 100
_THIRD_GUIDANCE, _OPEN_GUIDANCE = 1.0, 7.0
"""The publisher's own. The distilled one has its guidance in the weights."""
_AT_ONCE_ON_A_CARD = 4


class StableAudioGenerator:
    """Makes sounds of words. Which of the two pipelines it is, the folder says."""

    def __init__(self, loading: Loading) -> None:
        """Load the networks from ``loading.folder``.

        Raises
        ------
        InputError
            The files are damaged, unreadable or of another model (``models.*``).
        MachineError
            There is no such device, or a Python package is missing (``sound.needs-package``).
        """
        self._loading = loading
        kind, self._pipeline = load_pipeline(loading, (_THIRD, _OPEN))
        self._is_third = kind is _THIRD
        self._rate_hz = int(self._pipeline.vae.config.sampling_rate)

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._loading.provenance

    @property
    def longest_s(self) -> float:
        """How long a sound the model was made for."""
        pipeline = self._pipeline
        if self._is_third:
            return float(pipeline.duration_embedder.config.max_val)
        frames = int(pipeline.transformer.config.sample_size * pipeline.vae.hop_length)
        return min(frames / self._rate_hz, float(pipeline.projection_model.config.max_value))

    @property
    def usual_steps(self) -> int:
        """How many steps where nobody says."""
        distilled = self._is_third and self._pipeline.scheduler.config.stochastic_sampling
        return _DISTILLED_STEPS if distilled else _WHOLE_STEPS

    def generate(
        self,
        requests: Sequence[SoundRequest],
        duration_s: float,
        options: GeneratorOptions,
        progress: Progress | None = None,
    ) -> tuple[AudioClip, ...]:
        """A mono clip for each request, at the model's rate (44.1 kHz), its two channels mixed.

        A length outside the model's is brought to its shortest or longest. A seed gives the same sound in any company,
        apart from rounding where several are computed together (on a graphics card).

        Raises
        ------
        InputError
            ``sound.steps``, ``sound.guidance``; ``sound.needs-words``: a request has no words.
        MachineError
            ``sound.overflowed``: the numbers of this precision are too small for these sounds.
        CancelledError
            After the step that was being computed.
        """
        from core.neural.torch_runtime import inference

        words = words_of(requests, self._loading)
        steps = checked_steps(options.steps, self.usual_steps)
        guidance = checked_guidance(options.guidance, _THIRD_GUIDANCE if self._is_third else _OPEN_GUIDANCE)
        made_s = length_s(duration_s, self.longest_s, self._loading)
        at_once = self._at_once()
        firsts = range(0, len(requests), at_once)
        progress = progress or Progress()
        progress.begin("generate", len(firsts) * steps + len(requests))
        clips = []
        with inference():
            for first in firsts:
                some = slice(first, first + at_once)
                asked = {
                    "prompt": words[some],
                    "num_inference_steps": steps,
                    "guidance_scale": guidance,
                    "generator": noise_sources(requests[some]),
                    "output_type": "latent",
                }
                for latent in self._latents(asked, made_s, progress.step):
                    clips.append(self._clip(latent, made_s))
                    progress.step()
        return tuple(clips)

    def _latents(self, asked: dict[str, Any], made_s: float, after_step: Callable[[], None]) -> "torch.Tensor":
        """What the sounds are decoded from; ``after_step`` may end it by raising."""
        if self._is_third:

            def stepped(_pipeline: Any, _step: int, _time: Any, tensors: dict[str, Any]) -> dict[str, Any]:
                after_step()
                return tensors

            latents: torch.Tensor = self._pipeline(**asked, duration=made_s, callback_on_step_end=stepped).audios
            return latents
        made: torch.Tensor = self._pipeline(
            **asked, audio_end_in_s=made_s, callback=lambda *_: after_step(), callback_steps=1
        ).audios
        return made

    def _clip(self, latent: "torch.Tensor", made_s: float) -> AudioClip:
        waves = self._pipeline.vae.decode(latent[None].float()).sample[0]
        return mono(waves[:, : int(made_s * self._rate_hz)], self._rate_hz, self._loading)

    def _at_once(self) -> int:
        """How many sounds are computed together. A CPU is busy with one, which then depends on no other at all."""
        if self._loading.device is Device.CPU:
            return 1
        return max(1, int(_AT_ONCE_ON_A_CARD * self._loading.input_scale))
