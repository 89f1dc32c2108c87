"""Networks with a frame of one fixed size, made to take a smaller one: where their memory ran out in the full one."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch


def shrink_eomt(module: Any, side: int) -> None:
    """Let an EoMT take frames of ``side`` pixels (a multiple of its patches)."""
    import torch

    embeddings = module.embeddings
    grid = side // embeddings.patch_embeddings.projection.kernel_size[0]
    weight = embeddings.position_embeddings.weight
    old = round(weight.shape[0] ** 0.5)
    smaller = resampled(weight.detach().reshape(1, old, old, -1), grid).reshape(grid * grid, -1)
    embeddings.position_embeddings = torch.nn.Embedding(grid * grid, smaller.shape[1], _weight=smaller)
    embeddings.position_ids = torch.arange(grid * grid, device=weight.device)[None]
    module.grid_size = (grid, grid)


def shrink_sam(module: Any, side: int) -> None:
    """Let a SAM take frames of ``side`` pixels (a multiple of its patches)."""
    import torch

    encoder, prompts = module.vision_encoder, module.prompt_encoder
    grid = side // encoder.patch_embed.projection.kernel_size[0]
    encoder.pos_embed = torch.nn.Parameter(resampled(encoder.pos_embed.detach(), grid), requires_grad=False)
    encoder.patch_embed.image_size = (side, side)
    module.config.prompt_encoder_config.image_embedding_size = grid
    prompts.image_embedding_size = (grid, grid)
    prompts.input_image_size = side


def shrink_sam2(module: Any, side: int) -> None:
    """Let a SAM 2 take frames of ``side`` pixels (a multiple of 32). Its encoder takes any size."""
    prompts = module.prompt_encoder
    full = prompts.input_image_size
    module.backbone_feature_sizes = [[edge * side // full for edge in edges] for edges in module.backbone_feature_sizes]
    prompts.image_embedding_size = tuple(edge * side // full for edge in prompts.image_embedding_size)
    prompts.mask_input_size = tuple(edge * side // full for edge in prompts.mask_input_size)
    prompts.input_image_size = side


def resampled(positions: "torch.Tensor", grid: int) -> "torch.Tensor":
    """What a network learnt for each place of its grid (1, rows, columns, features), for a grid of another size."""
    import torch

    features_first = positions.float().permute(0, 3, 1, 2)
    smaller = torch.nn.functional.interpolate(features_first, size=(grid, grid), mode="bicubic", align_corners=False)
    return smaller.permute(0, 2, 3, 1).to(positions.dtype).contiguous()
