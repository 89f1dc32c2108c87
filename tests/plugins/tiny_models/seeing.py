"""What sees: detectors, EoMT, OWLv2, CLIP, SigLIP and depth, as ``save_pretrained`` writes them."""

import json

from tiny_models.words import clip_tokenizer, save_words, word_tokenizer

TEXT = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
VISION = {**TEXT, "image_size": 32, "patch_size": 8}
NAMES = {0: "person", 1: "dog", 2: "motorbike"}


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
    network = EomtForUniversalSegmentation(config)
    network.class_predictor.bias.data[0] = 3.0  # it sees people
    network.save_pretrained(folder)
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
    save_words(tokenizer, folder)
    prepared(folder, size={"height": 32, "width": 32}, image_mean=[0.5] * 3, image_std=[0.5] * 3)


def clip(folder):
    from transformers import CLIPConfig, CLIPModel

    tokenizer, special = clip_tokenizer(77)
    text = {**TEXT, "max_position_embeddings": 77, **special}
    CLIPModel(CLIPConfig(text_config=text, vision_config=dict(VISION), projection_dim=16)).save_pretrained(folder)
    save_words(tokenizer, folder)
    prepared(folder, size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}, resample=3)


def siglip(folder):
    from transformers import SiglipConfig, SiglipModel

    tokenizer = word_tokenizer()
    text = {**TEXT, "vocab_size": len(tokenizer), "max_position_embeddings": 64, "projection_size": 16}
    SiglipModel(SiglipConfig(text_config=text, vision_config=dict(VISION))).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    prepared(folder, size={"height": 32, "width": 32}, image_mean=[0.5] * 3, image_std=[0.5] * 3)


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


def prepared(folder, **said):
    usual = {
        "do_normalize": True,
        "image_mean": [0.485, 0.456, 0.406],
        "image_std": [0.229, 0.224, 0.225],
        "resample": 2,
    }
    (folder / "preprocessor_config.json").write_text(json.dumps(usual | said))
