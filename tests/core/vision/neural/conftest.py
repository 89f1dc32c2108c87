"""Networks of the true architectures, small enough to be made in a session, with weights that nobody trained."""

import json
import os
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

os.environ.setdefault("HF_HUB_OFFLINE", "1")

from core.neural.loading import Loading

TEXT = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
VISION = {**TEXT, "image_size": 32, "patch_size": 8}
NAMES = {0: "person", 1: "dog", 2: "motorbike"}


def clip_vocabulary():
    from tokenizers.pre_tokenizers import ByteLevel

    letters = sorted(ByteLevel.alphabet())
    entries = [*letters, *(f"{letter}</w>" for letter in letters), "<|startoftext|>", "<|endoftext|>"]
    return {entry: number for number, entry in enumerate(entries)}


def clip_tokenizer(length):
    from transformers import CLIPTokenizer

    vocabulary = clip_vocabulary()
    end = vocabulary["<|endoftext|>"]
    special = {"vocab_size": len(vocabulary), "bos_token_id": end - 1, "eos_token_id": end, "pad_token_id": end}
    return CLIPTokenizer(vocab=vocabulary, merges=[], model_max_length=length), special


def yolos(folder):
    from transformers import YolosConfig, YolosForObjectDetection

    config = YolosConfig(
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        image_size=[32, 48],
        patch_size=8,
        num_detection_tokens=6,
        use_mid_position_embeddings=False,
        id2label=NAMES,
    )
    YolosForObjectDetection(config).save_pretrained(folder)
    prepared(folder, size={"shortest_edge": 64, "longest_edge": 128})


def rt_detr(folder):
    from transformers import RTDetrConfig, RTDetrForObjectDetection, RTDetrResNetConfig

    backbone = RTDetrResNetConfig(
        embedding_size=8, hidden_sizes=[8, 8, 8, 8], depths=[1, 1, 1, 1], layer_type="basic", out_indices=[2, 3, 4]
    )
    config = RTDetrConfig(backbone_config=backbone, encoder_in_channels=[8, 8, 8], **detr_sizes())
    RTDetrForObjectDetection(config).save_pretrained(folder)
    prepared(folder, size={"height": 64, "width": 64}, do_normalize=False)


def d_fine(folder):
    from transformers import DFineConfig, DFineForObjectDetection, HGNetV2Config

    backbone = HGNetV2Config(
        embedding_size=8,
        hidden_sizes=[8, 8, 8, 8],
        depths=[1, 1, 1, 1],
        stem_channels=[3, 8, 8],
        stage_in_channels=[8, 8, 8, 8],
        stage_mid_channels=[8, 8, 8, 8],
        stage_out_channels=[8, 8, 8, 8],
        stage_num_blocks=[1, 1, 1, 1],
        stage_downsample=[False, True, True, True],
        stage_light_block=[False, False, True, True],
        stage_kernel_size=[3, 3, 3, 3],
        stage_numb_of_layers=[1, 1, 1, 1],
        out_features=["stage2", "stage3", "stage4"],
    )
    config = DFineConfig(backbone_config=backbone, encoder_in_channels=[8, 8, 8], **detr_sizes())
    DFineForObjectDetection(config).save_pretrained(folder)
    prepared(folder, size={"height": 64, "width": 64}, do_normalize=False)


def detr_sizes():
    return {
        "d_model": 16,
        "encoder_hidden_dim": 16,
        "encoder_ffn_dim": 16,
        "encoder_attention_heads": 2,
        "decoder_ffn_dim": 16,
        "decoder_attention_heads": 2,
        "decoder_layers": 2,
        "decoder_in_channels": [16, 16, 16],
        "num_queries": 6,
        "num_denoising": 0,
        "id2label": NAMES,
    }


def eomt(folder):
    from transformers import EomtConfig, EomtForUniversalSegmentation

    config = EomtConfig(
        hidden_size=16,
        num_hidden_layers=3,
        num_attention_heads=2,
        image_size=64,
        patch_size=16,
        num_blocks=1,
        num_queries=5,
        num_register_tokens=1,
        id2label={0: "person", 1: "cup", 2: "sky-other-merged", 3: "sea"},
    )
    EomtForUniversalSegmentation(config).save_pretrained(folder)
    prepared(folder, size={"shortest_edge": 64, "longest_edge": 64}, do_pad=True)


def owlv2(folder):
    from transformers import Owlv2Config, Owlv2ForObjectDetection

    tokenizer, special = clip_tokenizer(16)
    text = {**TEXT, "max_position_embeddings": 16, **special}
    config = Owlv2Config(text_config=text, vision_config=dict(VISION), projection_dim=16)
    network = Owlv2ForObjectDetection(config)
    for weight in network.box_head.dense2.parameters():
        weight.data.zero_()  # each cell answers the box around itself, not chance
    network.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    prepared(folder, size={"height": 32, "width": 32}, image_mean=[0.5] * 3, image_std=[0.5] * 3)


def clip(folder):
    from transformers import CLIPConfig, CLIPModel

    tokenizer, special = clip_tokenizer(77)
    text = {**TEXT, "max_position_embeddings": 77, **special}
    CLIPModel(CLIPConfig(text_config=text, vision_config=dict(VISION), projection_dim=16)).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    prepared(folder, size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}, resample=3)


def siglip(folder):
    from transformers import SiglipConfig, SiglipModel

    tokenizer = word_tokenizer()
    text = {**TEXT, "vocab_size": len(tokenizer), "max_position_embeddings": 64, "projection_size": 16}
    SiglipModel(SiglipConfig(text_config=text, vision_config=dict(VISION))).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    prepared(folder, size={"height": 32, "width": 32}, image_mean=[0.5] * 3, image_std=[0.5] * 3)


def word_tokenizer():
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    special = ["<pad>", "<eos>", "<bos>", "<unk>"]
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    trainer = trainers.BpeTrainer(vocab_size=200, special_tokens=special, show_progress=False)
    tokenizer.train_from_iterator(["this is a photo of dog bark rain car engine siren speech"], trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        eos_token="<eos>",
        bos_token="<bos>",
        unk_token="<unk>",
        model_max_length=64,
    )


DECODER = {
    "mlp_dim": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "iou_head_hidden_dim": 32,
    "iou_head_depth": 2,
    "hidden_size": 32,
}


def sam(folder):
    from transformers import SamConfig, SamModel

    vision = {
        "hidden_size": 32,
        "output_channels": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "image_size": 64,
        "patch_size": 8,
        "mlp_dim": 64,
        "num_pos_feats": 16,
        "window_size": 4,
        "global_attn_indexes": [1],
    }
    prompts = {"hidden_size": 32, "image_size": 64, "patch_size": 8, "mask_input_channels": 4}
    network = SamModel(SamConfig(vision_config=vision, prompt_encoder_config=prompts, mask_decoder_config=DECODER))
    network.save_pretrained(folder)
    prepared(folder, size={"longest_edge": 64}, pad_size={"height": 64, "width": 64})


def sam2(folder):
    from transformers import Sam2Config, Sam2Model

    parts = {"vision_config": sam2_vision(32), **sam2_prompts(32)}
    Sam2Model(Sam2Config(**parts)).save_pretrained(folder)


def sam2_of_films(folder):
    """As SAM 2 is published: with the memory of the film model."""
    from transformers import Sam2VideoConfig, Sam2VideoModel

    config = Sam2VideoConfig(
        vision_config=sam2_vision(128),
        **sam2_prompts(128),
        image_size=64,
        num_maskmem=2,
        max_object_pointers_in_encoder=2,
        memory_attention_hidden_size=128,
        memory_attention_num_layers=1,
        memory_attention_feed_forward_hidden_size=32,
        memory_attention_rope_feat_sizes=[4, 4],
        memory_encoder_hidden_size=128,
        memory_encoder_output_channels=64,
        mask_downsampler_embed_dim=128,
        memory_fuser_num_layers=1,
        memory_fuser_embed_dim=128,
        memory_fuser_intermediate_dim=32,
    )
    Sam2VideoModel(config).save_pretrained(folder)


def sam2_vision(channels):
    from transformers import Sam2HieraDetConfig, Sam2VisionConfig

    backbone = Sam2HieraDetConfig(
        hidden_size=8,
        num_attention_heads=1,
        image_size=[64, 64],
        window_positional_embedding_background_size=[4, 4],
        blocks_per_stage=[1, 1, 2, 1],
        embed_dim_per_stage=[8, 16, 32, 64],
        num_attention_heads_per_stage=[1, 1, 2, 2],
        window_size_per_stage=[4, 2, 4, 2],
        global_attention_blocks=[3],
    )
    return Sam2VisionConfig(
        backbone_config=backbone,
        backbone_channel_list=[64, 32, 16, 8],
        backbone_feature_sizes=[[16, 16], [8, 8], [4, 4]],
        fpn_hidden_size=channels,
    )


def sam2_prompts(channels):
    return {
        "prompt_encoder_config": {
            "hidden_size": channels,
            "image_size": 64,
            "patch_size": 16,
            "mask_input_channels": 4,
        },
        "mask_decoder_config": {**DECODER, "hidden_size": channels},
    }


def depth(folder, **options):
    from transformers import DepthAnythingConfig, DepthAnythingForDepthEstimation, Dinov2Config

    backbone = Dinov2Config(
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        mlp_ratio=2,
        image_size=42,
        patch_size=14,
        out_features=["stage1", "stage2"],
        reshape_hidden_states=False,
        apply_layernorm=True,
    )
    config = DepthAnythingConfig(
        backbone_config=backbone,
        patch_size=14,
        reassemble_hidden_size=32,
        reassemble_factors=[1, 0.5],
        neck_hidden_sizes=[8, 16],
        fusion_hidden_size=8,
        head_hidden_size=8,
        **options,
    )
    DepthAnythingForDepthEstimation(config).save_pretrained(folder)
    size = {"height": 42, "width": 42}
    prepared(folder, size=size, resample=3, keep_aspect_ratio=True, ensure_multiple_of=14)


def metric_depth(folder):
    depth(folder, depth_estimation_type="metric", max_depth=20)


BUILDERS = {
    "yolos": yolos,
    "rt_detr": rt_detr,
    "d_fine": d_fine,
    "eomt": eomt,
    "owlv2": owlv2,
    "clip": clip,
    "siglip": siglip,
    "sam": sam,
    "sam2": sam2,
    "sam2_of_films": sam2_of_films,
    "depth": depth,
    "metric_depth": metric_depth,
}


def prepared(folder, **said):
    usual = {
        "do_normalize": True,
        "image_mean": [0.485, 0.456, 0.406],
        "image_std": [0.229, 0.224, 0.225],
        "resample": 2,
    }
    (folder / "preprocessor_config.json").write_text(json.dumps(usual | said))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory) -> Callable[[str], Loading]:
    """The loading of a tiny network, by the name of its builder; each is made once in a session."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    torch.set_num_threads(1)  # threads that wait for each other are slow on a busy machine
    transformers.utils.logging.disable_progress_bar()
    made: dict[str, Loading] = {}

    def loading(name: str) -> Loading:
        if name not in made:
            folder = tmp_path_factory.mktemp(name)
            torch.manual_seed(0)
            BUILDERS[name](folder)
            made[name] = Loading(f"tiny-{name}", folder, "r1")
        return made[name]

    return loading


@pytest.fixture(scope="session")
def made(tiny):
    """A backend on a tiny network, made once in a session; what a test changes in it, it changes by ``monkeypatch``."""
    known = {}

    def backend(kind, name, **changes):
        key = kind, name, tuple(changes.items())
        if key not in known:
            known[key] = kind(replace(tiny(name), **changes))
        return known[key]

    return backend


@pytest.fixture(scope="session")
def drawn():
    """A picture with a red disc on its left and a smaller blue one on its right."""

    def draw(width=96, height=64):
        rgb = np.full((height, width, 3), 205, dtype=np.uint8)
        y, x = np.mgrid[0:height, 0:width] + 0.5
        for centre, radius, colour in ((0.25, 0.28, (200, 30, 30)), (0.75, 0.2, (30, 60, 200))):
            size = min(width / 2, height)
            rgb[(x - centre * width) ** 2 + (y - height / 2) ** 2 <= (radius * size) ** 2] = colour
        return rgb

    return draw
