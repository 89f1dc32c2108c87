"""Networks of the published sizes with weights that nobody trained: speed and memory do not depend on the weights."""

import json
from collections.abc import Callable
from pathlib import Path

_SURE = 3.0
"""As a likelihood: 0.95."""


def yolos_tiny(folder: Path) -> None:
    from transformers import YolosConfig, YolosForObjectDetection

    config = YolosConfig(
        hidden_size=192,
        num_hidden_layers=12,
        num_attention_heads=3,
        intermediate_size=768,
        image_size=[800, 1333],
        use_mid_position_embeddings=False,
        num_labels=91,
    )
    written(YolosForObjectDetection(config), folder, size={"shortest_edge": 512, "longest_edge": 1333})


def rtdetr_r18(folder: Path) -> None:
    from torch import nn
    from transformers import RTDetrConfig, RTDetrForObjectDetection, RTDetrResNetConfig

    backbone = RTDetrResNetConfig(
        embedding_size=64,
        hidden_sizes=[64, 128, 256, 512],
        depths=[2, 2, 2, 2],
        layer_type="basic",
        out_features=["stage2", "stage3", "stage4"],
    )
    config = RTDetrConfig(
        backbone_config=backbone,
        encoder_in_channels=[128, 256, 512],
        hidden_expansion=0.5,
        decoder_layers=3,
        id2label=dict.fromkeys(range(80), "dog"),
    )
    network = RTDetrForObjectDetection(config)
    for classes in network.model.decoder.class_embed:
        nn.init.constant_(
            classes.bias, _SURE
        )  # it sees a dog in whatever box it looks at: what comes after has work, too
    written(network, folder, size={"height": 640, "width": 640}, do_normalize=False)


def dfine_small(folder: Path) -> None:
    from transformers import DFineConfig, DFineForObjectDetection, HGNetV2Config

    backbone = HGNetV2Config(
        stem_channels=[3, 16, 16],
        stage_in_channels=[16, 64, 256, 512],
        stage_mid_channels=[16, 32, 64, 128],
        stage_out_channels=[64, 256, 512, 1024],
        stage_num_blocks=[1, 1, 2, 1],
        stage_downsample=[False, True, True, True],
        stage_light_block=[False, False, True, True],
        stage_kernel_size=[3, 3, 5, 5],
        stage_numb_of_layers=[3, 3, 3, 3],
        hidden_sizes=[64, 256, 512, 1024],
        depths=[1, 1, 2, 1],
        use_learnable_affine_block=True,
        out_features=["stage2", "stage3", "stage4"],
    )
    config = DFineConfig(
        backbone_config=backbone,
        encoder_in_channels=[256, 512, 1024],
        hidden_expansion=0.5,
        depth_mult=0.34,
        decoder_layers=3,
        num_labels=80,
    )
    written(DFineForObjectDetection(config), folder, size={"height": 640, "width": 640}, do_normalize=False)


def eomt_small(folder: Path) -> None:
    from transformers import EomtConfig, EomtForUniversalSegmentation

    config = EomtConfig(
        hidden_size=384, num_hidden_layers=12, num_attention_heads=6, num_blocks=3, num_queries=200, num_labels=133
    )
    network = EomtForUniversalSegmentation(config)
    network.attn_mask_probs.zero_()  # as it is after training: no masks inside
    written(network, folder, size={"shortest_edge": 640, "longest_edge": 640})


def owlv2_base(folder: Path) -> None:
    from transformers import Owlv2Config, Owlv2ForObjectDetection

    config = Owlv2Config(vision_config={"image_size": 960, "patch_size": 16}, projection_dim=512)
    words(folder)
    written(Owlv2ForObjectDetection(config), folder, size={"height": 960, "width": 960})


def sam_base(folder: Path) -> None:
    from transformers import SamConfig, SamModel

    written(SamModel(SamConfig()), folder, size={"longest_edge": 1024})


def sam_huge(folder: Path) -> None:
    from transformers import SamConfig, SamModel, SamVisionConfig

    vision = SamVisionConfig(
        hidden_size=1280, num_hidden_layers=32, num_attention_heads=16, global_attn_indexes=[7, 15, 23, 31]
    )
    written(SamModel(SamConfig(vision_config=vision)), folder, size={"longest_edge": 1024})


def sam2_tiny(folder: Path) -> None:
    from transformers import Sam2VideoConfig, Sam2VideoModel

    written(Sam2VideoModel(Sam2VideoConfig()), folder)  # as published: pictures take a part of it


def sam2_base_plus(folder: Path) -> None:
    from transformers import Sam2Config, Sam2HieraDetConfig, Sam2Model, Sam2VisionConfig

    backbone = Sam2HieraDetConfig(
        hidden_size=112,
        num_attention_heads=2,
        embed_dim_per_stage=[112, 224, 448, 896],
        num_attention_heads_per_stage=[2, 4, 8, 16],
        blocks_per_stage=[2, 3, 16, 3],
        global_attention_blocks=[12, 16, 20],
        window_positional_embedding_background_size=[14, 14],
    )
    vision = Sam2VisionConfig(backbone_config=backbone, backbone_channel_list=[896, 448, 224, 112])
    written(Sam2Model(Sam2Config(vision_config=vision)), folder)


def depth_anything(folder: Path, width: int, layers: int, heads: int, neck: list[int], fusion: int) -> None:
    from transformers import DepthAnythingConfig, DepthAnythingForDepthEstimation, Dinov2Config

    quarters = [layers * part // 4 for part in (1, 2, 3, 4)]
    backbone = Dinov2Config(
        hidden_size=width,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        image_size=518,
        patch_size=14,
        out_indices=quarters,
        reshape_hidden_states=False,
        apply_layernorm=True,
    )
    config = DepthAnythingConfig(
        backbone_config=backbone, reassemble_hidden_size=width, neck_hidden_sizes=neck, fusion_hidden_size=fusion
    )
    network = DepthAnythingForDepthEstimation(config)
    written(network, folder, size={"height": 518, "width": 518}, resample=3)


def depth_small(folder: Path) -> None:
    depth_anything(folder, 384, 12, 6, [48, 96, 192, 384], 64)


def depth_large(folder: Path) -> None:
    depth_anything(folder, 1024, 24, 16, [256, 512, 1024, 1024], 256)


def clip_base(folder: Path) -> None:
    from transformers import CLIPConfig, CLIPModel

    words(folder)
    written(CLIPModel(CLIPConfig()), folder, size={"shortest_edge": 224}, resample=3)


def siglip2_base(folder: Path) -> None:
    from transformers import SiglipConfig, SiglipModel

    words(folder)
    written(SiglipModel(SiglipConfig(text_config={"vocab_size": 256_000})), folder, size={"height": 224, "width": 224})


def words(folder: Path) -> None:
    """A tokenizer of a few words: how many numbers a text becomes is the network's own matter."""
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.WordLevel({"<pad>": 0, "<eos>": 1, "<unk>": 2, "dog": 3}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    special = {"pad_token": "<pad>", "eos_token": "<eos>", "unk_token": "<unk>"}
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, **special).save_pretrained(folder)


def written(network, folder: Path, **preparation: object) -> None:
    """Write a network and how its pictures are made."""
    network.save_pretrained(folder)
    (folder / "preprocessor_config.json").write_text(json.dumps(preparation), encoding="utf-8")


NETWORKS: dict[str, Callable[[Path], None]] = {
    "yolos-tiny": yolos_tiny,
    "rtdetr-r18": rtdetr_r18,
    "dfine-small": dfine_small,
    "eomt-small": eomt_small,
    "owlv2-base": owlv2_base,
    "sam2.1-tiny": sam2_tiny,
    "sam2.1-base-plus": sam2_base_plus,
    "sam-vit-base": sam_base,
    "sam-vit-huge": sam_huge,
    "depth-anything-v2-small": depth_small,
    "depth-anything-v1-large": depth_large,
    "clip-vit-base-patch32": clip_base,
    "siglip2-base": siglip2_base,
}
"""By the ids of the list of models: each writes a folder like its own."""
