"""SAM and SAM 2, as ``save_pretrained`` writes them."""

from tiny_models.seeing import prepared

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
