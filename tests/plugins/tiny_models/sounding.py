"""What makes sounds and judges them: Stable Audio, AudioLDM 2, MusicGen, CLAP."""

from tiny_models.words import LETTERS, roberta_tokenizer, save_words, t5_tokenizer

T5 = {"vocab_size": 64, "d_model": 16, "d_ff": 32, "d_kv": 8, "num_layers": 1, "num_heads": 2}
TEXT = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
CLAP_AUDIO = {
    "spec_size": 64,
    "num_mel_bins": 16,
    "window_size": 4,
    "patch_size": 4,
    "patch_stride": [4, 4],
    "num_classes": 4,
    "hidden_size": 32,
    "projection_dim": 16,
    "depths": [1, 1],
    "num_attention_heads": [2, 2],
    "patch_embeds_hidden_size": 16,
    "num_hidden_layers": 2,
}


def lively(network):
    """Weights large enough for every input to be heard in the output: some begin at 0, so that it would not be."""
    import torch

    with torch.no_grad():
        for weights in network.parameters():
            if weights.dim() >= 2:
                weights.normal_(0.0, 0.3)
    return network


def clap_model(vocabulary_size):
    from transformers import ClapConfig, ClapModel

    text = {**TEXT, "vocab_size": vocabulary_size, "max_position_embeddings": 66, "projection_dim": 16}
    return lively(ClapModel(ClapConfig(text_config=text, audio_config=CLAP_AUDIO, projection_dim=16)))


def clap_ear():
    from transformers import ClapFeatureExtractor

    return ClapFeatureExtractor(
        feature_size=16,
        sampling_rate=48_000,
        max_length_s=1,
        truncation="rand_trunc",
        hop_length=480,
        fft_window_size=1024,
        padding="repeatpad",
    )


def clap(folder):
    tokenizer, size = roberta_tokenizer(60)
    clap_model(size).save_pretrained(folder)
    clap_ear().save_pretrained(folder)
    save_words(tokenizer, folder)


def stable_audio_3(folder):
    from diffusers import (
        AutoencoderSAME,
        FlowMatchEulerDiscreteScheduler,
        StableAudio3DiTModel,
        StableAudio3DurationEmbedder,
        StableAudio3Pipeline,
    )
    from transformers import GemmaTokenizerFast, T5GemmaConfig, T5GemmaEncoderModel, T5GemmaModuleConfig

    encoder = T5GemmaModuleConfig(
        vocab_size=64,
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        num_key_value_heads=1,
        head_dim=8,
        layer_types=["full_attention"],
        query_pre_attn_scalar=8,
    )
    special = ["<pad>", "<eos>", "<bos>", "<unk>", "\u2581"]
    vocabulary = {entry: number for number, entry in enumerate([*special, *LETTERS])}
    config = T5GemmaConfig(encoder=encoder, decoder=encoder, is_encoder_decoder=False, vocab_size=64)
    StableAudio3Pipeline(
        vae=lively(
            AutoencoderSAME(
                audio_channels=2,
                patch_size=4,
                encoder_channels=16,
                encoder_c_mults=(2,),
                encoder_strides=(4,),
                encoder_transformer_depths=(1,),
                latent_dim=8,
                dim_heads=16,
                sampling_rate=1600,
            )
        ),
        text_encoder=lively(T5GemmaEncoderModel(config)),
        tokenizer=GemmaTokenizerFast(vocab=vocabulary, merges=[], model_max_length=16),
        duration_embedder=StableAudio3DurationEmbedder(output_dim=16, fourier_dim=16, max_val=4.0),
        transformer=lively(
            StableAudio3DiTModel(
                io_channels=8,
                embed_dim=32,
                depth=1,
                num_heads=2,
                cond_token_dim=16,
                global_cond_dim=16,
                local_add_cond_dim=9,
                timestep_features_dim=16,
                num_memory_tokens=4,
            )
        ),
        scheduler=FlowMatchEulerDiscreteScheduler(stochastic_sampling=True),
    ).save_pretrained(folder)


def stable_audio_open(folder):
    from diffusers import (
        AutoencoderOobleck,
        EDMDPMSolverMultistepScheduler,
        StableAudioDiTModel,
        StableAudioPipeline,
        StableAudioProjectionModel,
    )
    from transformers import T5Config, T5EncoderModel

    StableAudioPipeline(
        vae=AutoencoderOobleck(
            encoder_hidden_size=6,
            downsampling_ratios=[1, 2],
            decoder_channels=3,
            decoder_input_channels=3,
            audio_channels=2,
            channel_multiples=[2, 4],
            sampling_rate=4,
        ),
        text_encoder=T5EncoderModel(T5Config(**T5)),
        tokenizer=t5_tokenizer(),
        projection_model=StableAudioProjectionModel(text_encoder_dim=16, conditioning_dim=4, min_value=0, max_value=32),
        transformer=StableAudioDiTModel(
            sample_size=8,
            in_channels=3,
            num_layers=2,
            attention_head_dim=4,
            num_key_value_attention_heads=2,
            out_channels=3,
            cross_attention_input_dim=4,
            time_proj_dim=8,
            num_attention_heads=2,
            cross_attention_dim=4,
            global_states_input_dim=8,
        ),
        scheduler=EDMDPMSolverMultistepScheduler(
            solver_order=2, prediction_type="v_prediction", sigma_data=1.0, sigma_schedule="exponential"
        ),
    ).save_pretrained(folder)


def audioldm2(folder):
    from diffusers import (
        AudioLDM2Pipeline,
        AudioLDM2ProjectionModel,
        AudioLDM2UNet2DConditionModel,
        AutoencoderKL,
        DDIMScheduler,
    )
    from transformers import (
        GPT2Config,
        GPT2LMHeadModel,
        SpeechT5HifiGan,
        SpeechT5HifiGanConfig,
        T5Config,
        T5EncoderModel,
    )

    tokenizer, size = roberta_tokenizer()
    gpt = GPT2Config(vocab_size=8, n_positions=64, n_embd=16, n_layer=1, n_head=2, bos_token_id=0, eos_token_id=1)
    gpt.max_new_tokens = 4
    vocoder = SpeechT5HifiGanConfig(
        model_in_dim=8,
        sampling_rate=1600,
        upsample_initial_channel=8,
        upsample_rates=[2, 2],
        upsample_kernel_sizes=[4, 4],
        resblock_kernel_sizes=[3, 7],
        resblock_dilation_sizes=[[1, 3, 5], [1, 3, 5]],
        normalize_before=False,
    )
    AudioLDM2Pipeline(
        vae=AutoencoderKL(
            block_out_channels=[8, 16],
            in_channels=1,
            out_channels=1,
            norm_num_groups=4,
            down_block_types=["DownEncoderBlock2D"] * 2,
            up_block_types=["UpDecoderBlock2D"] * 2,
            latent_channels=4,
        ),
        text_encoder=clap_model(size),
        text_encoder_2=T5EncoderModel(T5Config(**T5)),
        projection_model=AudioLDM2ProjectionModel(text_encoder_dim=16, text_encoder_1_dim=16, langauge_model_dim=16),
        language_model=GPT2LMHeadModel(gpt),
        tokenizer=tokenizer,
        tokenizer_2=t5_tokenizer(),
        feature_extractor=clap_ear(),
        unet=AudioLDM2UNet2DConditionModel(
            block_out_channels=(8, 16),
            layers_per_block=1,
            norm_num_groups=4,
            sample_size=8,
            in_channels=4,
            out_channels=4,
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
            up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
            cross_attention_dim=(16, 16),
            attention_head_dim=4,
        ),
        scheduler=DDIMScheduler(beta_start=0.0015, beta_end=0.0195, clip_sample=False, set_alpha_to_one=False),
        vocoder=lively(SpeechT5HifiGan(vocoder)),
    ).save_pretrained(folder)


def musicgen(folder):
    from transformers import (
        EncodecConfig,
        EncodecFeatureExtractor,
        MusicgenConfig,
        MusicgenDecoderConfig,
        MusicgenForConditionalGeneration,
        T5Config,
    )

    codec = EncodecConfig(
        target_bandwidths=[1.5],
        sampling_rate=16000,
        audio_channels=1,
        num_filters=4,
        num_residual_layers=1,
        upsampling_ratios=[8, 5, 4, 2],
        codebook_size=16,
        codebook_dim=8,
        hidden_size=8,
        num_lstm_layers=1,
        normalize=False,
        use_causal_conv=False,
        kernel_size=3,
        last_kernel_size=3,
    )
    decoder = MusicgenDecoderConfig(
        vocab_size=16,
        num_codebooks=2,
        hidden_size=16,
        ffn_dim=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=128,
        pad_token_id=16,
        bos_token_id=16,
        layerdrop=0.0,
    )
    parts = {"text_encoder": T5Config(**T5), "audio_encoder": codec, "decoder": decoder}
    model = MusicgenForConditionalGeneration(MusicgenConfig(**{name: part.to_dict() for name, part in parts.items()}))
    lively(model.text_encoder)
    lively(model.decoder)
    for name, codebook in model.audio_encoder.named_buffers():
        if name.endswith("codebook.embed"):
            codebook.normal_()
    usual = model.generation_config
    usual.decoder_start_token_id = usual.pad_token_id = usual.bos_token_id = 16
    usual.do_sample, usual.guidance_scale, usual.max_length = True, 3.0, 40
    model.save_pretrained(folder)
    EncodecFeatureExtractor(sampling_rate=16000, feature_size=1).save_pretrained(folder)
    t5_tokenizer().save_pretrained(folder)
