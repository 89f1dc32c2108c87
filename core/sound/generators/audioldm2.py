"""AudioLDM 2 (Liu et al. 2024) behind the door of sound. Its weights are for research only, says the list of models."""

from collections.abc import Sequence
from typing import Any

from core.audio import AudioClip
from core.neural.loading import Loading
from core.progress import Progress
from core.sound.door import GeneratorOptions, SoundRequest
from core.sound.generators.asking import checked_guidance, checked_steps, length_s, mono, noise_sources, words_of
from core.sound.generators.pipelines import PipelineKind, load_pipeline

_KIND = PipelineKind(
    "AudioLDM2Pipeline",
    networks={
        "text_encoder": "transformers:ClapModel",
        "text_encoder_2": "transformers:T5EncoderModel",
        "projection_model": "diffusers:AudioLDM2ProjectionModel",
        "language_model": "transformers:GPT2LMHeadModel",
        "unet": "diffusers:AudioLDM2UNet2DConditionModel",
        "vae": "diffusers:AutoencoderKL",
        "vocoder": "transformers:SpeechT5HifiGan",
    },
    # The pipeline ignores the prompt, without a word, where a tokenizer is of another class than these.
    helpers={
        "tokenizer": ("transformers:RobertaTokenizerFast", "transformers:RobertaTokenizer"),
        "tokenizer_2": ("transformers:T5TokenizerFast", "transformers:T5Tokenizer"),
        "feature_extractor": ("transformers:ClapFeatureExtractor",),
        "scheduler": ("diffusers:DDIMScheduler", "diffusers:PNDMScheduler", "diffusers:LMSDiscreteScheduler"),
    },
)
_STEPS = 200
_GUIDANCE = 3.5
LONGEST_S = 30.0
"""Longer ones come out empty: it was trained on 10 s at a time."""


class AudioLdm2Generator:
    """Makes sounds of words."""

    def __init__(self, loading: Loading) -> None:
        """Load the networks from ``loading.folder``.

        Raises
        ------
        InputError
            The files are damaged, unreadable or of another model (``models.*``).
        MachineError
            There is no such device (``models.no-device``).
        """
        self._loading = loading
        _, self._pipeline = load_pipeline(loading, (_KIND,))

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
        """A mono clip for each request, at 16 kHz, at most ``LONGEST_S`` long.

        The sounds are made one after another: beside a longer prompt the network would read a shorter one otherwise.

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
        steps = checked_steps(options.steps, _STEPS)
        guidance = checked_guidance(options.guidance, _GUIDANCE)
        progress = progress or Progress()
        progress.begin("generate", len(requests) * steps)
        rate_hz = int(self._pipeline.vocoder.config.sampling_rate)
        made_s = length_s(duration_s, LONGEST_S, self._loading)
        clips = []
        with inference():
            for request, text in zip(requests, words, strict=True):
                made: Any = self._pipeline(
                    prompt=[text],
                    audio_length_in_s=made_s,
                    num_inference_steps=steps,
                    guidance_scale=guidance,
                    generator=noise_sources([request]),
                    callback=_after(progress),
                    callback_steps=1,
                    output_type="pt",
                )
                clips.append(mono(made.audios[:1], rate_hz, self._loading))
        return tuple(clips)


def _after(progress: Progress) -> Any:
    return lambda *_: progress.step()
