"""Every tensor of the files is needed or known: nothing is left at random, nothing passed over."""

import pytest

from core.errors import InputError


@pytest.fixture(scope="module")
def torch():
    import torch

    return torch


@pytest.fixture(scope="module")
def checkpoint():
    from core.sound.codi import checkpoint

    return checkpoint


def filled(torch, checkpoint, change):
    """A network of one layer, filled from its own tensors after ``change``."""
    part = checkpoint.Part("audioldm.vocoder.", torch.nn.Linear(3, 2, device="meta"), torch.float32)
    tensors = {"audioldm.vocoder.weight": torch.ones(2, 3), "audioldm.vocoder.bias": torch.full((2,), 5.0)}
    change(tensors)
    checkpoint.fill([part], tensors, "codi", torch.device("cpu"))
    return part.network


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda tensors: tensors.pop("audioldm.vocoder.bias"), "missing: audioldm.vocoder.bias"),
        (lambda tensors: tensors.update({"audioldm.vocoder.more": tensors["audioldm.vocoder.bias"]}),
         "unexpected: audioldm.vocoder.more"),
        (lambda tensors: tensors.update({"audioldm.vocoder.weight": tensors["audioldm.vocoder.weight"].T}),
         "of another shape: audioldm.vocoder.weight (3×2 instead of 2×3)"),
        (lambda tensors: tensors.update({"audioldm.vocoder.bias": tensors["audioldm.vocoder.bias"].to(int)}),
         "of another shape: audioldm.vocoder.bias (2 of int64 instead of 2)"),
    ],
    ids=["missing", "unexpected", "another shape", "whole numbers"],
)  # fmt: skip
def test_a_wrong_tensor_is_refused_by_its_name(torch, checkpoint, change, problem):
    with pytest.raises(InputError) as refused:
        filled(torch, checkpoint, change)
    assert refused.value.code == "models.wrong-checkpoint"
    assert refused.value.parameters["problem"] == problem


def test_the_first_names_are_told_and_that_there_are_more(torch, checkpoint):
    def change(tensors):
        tensors.update({f"strange.{letter}": torch.zeros(1) for letter in "dbca"})

    with pytest.raises(InputError) as refused:
        filled(torch, checkpoint, change)
    assert refused.value.parameters["problem"] == "unexpected: strange.a, strange.b, strange.c, …"


@pytest.mark.parametrize(
    "name",
    [
        "model.diffusion_model.unet_audio.connecters_out.0.0.weight",
        "model.diffusion_model.unet_audio.input_block_connecters_in.1.0.norm.weight",
        "model.diffusion_model.unet_audio.middle_block.1.transformer_blocks.0.attn2.to_k.weight",
        "model.diffusion_model.unet_audio.middle_block.1.transformer_blocks.0.norm2.bias",
        "model.diffusion_model.unet_video.input_blocks.0.0.weight",
        "audioldm.encoder.conv_in.weight",
        "audioldm.quant_conv.bias",
        "audioldm.fn_STFT.stft_fn.forward_basis",
        "clip.model.vision_model.encoder.layers.3.temporal_self_attn.to_q.weight",
        "clip.model.text_model.embeddings.position_ids",
        "autokl.decoder.conv_in.weight",
        "optimus.encoder.pooler.dense.weight",
        "clap.model.logit_scale_a",
        *("betas", "alphas_cumprod", "alphas_cumprod_prev", "sqrt_alphas_cumprod", "sqrt_one_minus_alphas_cumprod"),
        *("log_one_minus_alphas_cumprod", "sqrt_recip_alphas_cumprod", "sqrt_recipm1_alphas_cumprod"),
        *("posterior_variance", "posterior_mean_coef1"),
    ],
)
def test_a_tensor_that_is_known_and_not_needed_is_passed_over(torch, checkpoint, name):
    filled(torch, checkpoint, lambda tensors: tensors.update({name: torch.zeros(1)}))


@pytest.mark.parametrize(
    "name",
    [
        "model.diffusion_model.unet_audio.connecters_in.0.weight",
        "model.diffusion_model.unet_audio.middle_block.1.transformer_blocks.0.attn2.to_v.weight",
        "model.diffusion_model.unet_audio.middle_block.1.transformer_blocks.0.attn1.to_q.weight",
        "audioldm.decoder.conv_in.weight",
        "audioldm.post_quant_conv.weight",
        "clip.model.vision_model.encoder.layers.3.self_attn.q_proj.weight",
        "betas.more",
    ],
)
def test_a_tensor_of_a_part_that_sounds_is_not_passed_over(torch, checkpoint, name):
    with pytest.raises(InputError) as refused:
        filled(torch, checkpoint, lambda tensors: tensors.update({name: torch.zeros(1)}))
    assert name in refused.value.parameters["problem"]


def test_the_numbers_are_those_of_the_file_in_the_precision_asked_for(torch, checkpoint):
    network = filled(torch, checkpoint, lambda tensors: tensors.update(
        {"audioldm.vocoder.bias": torch.tensor([0.5, 2.0], dtype=torch.float16)}
    ))  # fmt: skip
    assert network.bias.tolist() == [0.5, 2.0]
    assert network.bias.dtype == torch.float32
    assert not network.weight.requires_grad


def test_what_fills_a_network_is_a_copy(torch, checkpoint):
    kept = {}
    network = filled(torch, checkpoint, kept.update)
    kept["audioldm.vocoder.weight"] = torch.zeros(2, 3)
    assert float(network.weight.sum()) == 6.0


def test_a_file_that_is_missing_is_named(tiny_files, tmp_path, checkpoint):
    loading = tiny_files.write(tmp_path)
    (tmp_path / "checkpoints_fp16" / "CoDi_audio_diffuser_m.pth").unlink()
    with pytest.raises(InputError) as refused:
        checkpoint.files_of(loading)
    assert refused.value.code == "models.damaged"
    assert "CoDi_audio_diffuser_m" in str(refused.value)


def test_files_are_found_beside_each_other_and_as_safetensors_too(tmp_path, tiny_loading, checkpoint):
    from dataclasses import replace

    for name in checkpoint.FILES:
        (tmp_path / f"{name}.safetensors").touch()
    assert [file.name for file in checkpoint.files_of(replace(tiny_loading, folder=tmp_path))] == [
        "CoDi_encoders.safetensors",
        "CoDi_audio_diffuser_m.safetensors",
    ]
