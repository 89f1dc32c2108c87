"""What SAM 2 remembers of the things of a shot, and how it finds them again in the next frame: all of them at once."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.vision.neural.networks import Network
from core.vision.neural.preparing import Floats

if TYPE_CHECKING:
    import torch

_NOT_THERE = -1024.0
"""In the logits of a thing that the network does not see, as in the published code."""


class Memory:
    """The network's memory of the things of a shot, of bounded size however long the shot is."""

    def __init__(self, network: Network, picture: tuple[int, int]) -> None:
        from transformers.models.sam2_video.modeling_sam2_video import Sam2VideoInferenceSession

        from core.neural import torch_runtime

        loading = network.loading
        device = torch_runtime.torch_device(loading)
        self._network = network
        self._session: Any = Sam2VideoInferenceSession(
            video=None,
            video_height=picture[1],
            video_width=picture[0],
            inference_device=device,
            inference_state_device="cpu" if loading.input_scale < 1.0 else device,
            video_storage_device=device,
            dtype=network.numbers_kept,
        )
        self._asked = _asked_nothing(network.module, device)
        self._pixels: Any = None
        self._index = -1
        self._kept = max(int(network.config.num_maskmem), int(network.config.max_object_pointers_in_encoder)) + 1

    def take(self, pixels: "torch.Tensor") -> None:
        """The next frame."""
        self._pixels, self._index = pixels, self._index + 1
        self._session.processed_frames = {}  # earlier frames are remembered by what was made of them
        self._session.add_new_frame(pixels, self._index)
        for outputs in self._session.output_dict_per_obj.values():
            _prune(outputs["non_cond_frame_outputs"], self._index - self._kept)
        for tracked in self._session.frames_tracked_per_obj.values():
            _prune(tracked, self._index - self._kept)

    def add(self, number: int, mask: Floats) -> None:
        """Remember a thing by its outline in this frame: 0 and 1 at the size that the network sees."""
        import torch

        session = self._session
        session.add_mask_inputs(session.obj_id_to_idx(number), self._index, torch.from_numpy(mask)[None, None])
        session.obj_with_new_inputs.append(number)

    def masks(self) -> list[Floats | None]:
        """Logits of each thing's outline in this frame, in the order in which they were added; None: hidden."""
        if self._session.obj_with_new_inputs:
            answer = self._network(inference_session=self._session, frame=self._pixels, frame_idx=self._index)
            outlines, there = answer.pred_masks, answer.object_score_logits
        else:
            outlines, there = self._network.computed(self._found_again)
        logits = self._network.numbers(outlines)[:, 0]
        visible = self._network.numbers(there).reshape(-1) > 0.0
        return [each if is_there else None for each, is_there in zip(logits, visible, strict=True)]

    def _found_again(self) -> "tuple[torch.Tensor, torch.Tensor]":
        """What the library does with one thing after the other, done with all of them together.

        Returns
        -------
        outlines, there
            Logits, (things, 1, rows, columns) and (things, 1, 1).
        """
        module, session, index = self._network.module, self._session, self._index
        features, positions = module._prepare_vision_features(session, index, batch_size=1)
        things = list(range(session.get_obj_num()))
        found = _decoded(module, self._remembered(things, features[-1], positions[-1]), features, self._asked)
        for thing in things:
            pointer = {"object_pointer": found.pointers[thing : thing + 1]}
            session.store_output(thing, index, output_value=pointer, is_conditioning_frame=False)
            session.frames_tracked_per_obj[thing][index] = {"reverse": False}
        module._batch_encode_memories(
            inference_session=session,
            frame_idx=index,
            objects_needing_memory_encoding=things,
            high_res_masks_for_memory=[_enlarged(found.outlines, int(module.image_size))],
            object_score_logits_for_memory=[found.there],
            is_mask_from_pts_per_obj=[False],
        )
        return found.outlines, found.there

    def _remembered(self, things: list[int], seen: "torch.Tensor", places: "torch.Tensor") -> "torch.Tensor":
        """The frame (pixels, 1, channels) in the light of what is remembered of each thing: (things, channels, …).

        Things of which equally much is remembered go through the network's attention together.
        """
        import torch

        module = self._network.module
        rows, columns = module.backbone_feature_sizes[-1]
        recalled = [self._recalled(thing, seen.device) for thing in things]
        alike: dict[tuple[int, int], list[int]] = defaultdict(list)
        for thing, each in zip(things, recalled, strict=True):
            alike[len(each.memory), each.pointers].append(thing)
        conditioned: dict[int, torch.Tensor] = {}
        for (_, pointers), group in alike.items():
            answer = module.memory_attention(
                current_vision_features=seen.expand(-1, len(group), -1),
                current_vision_position_embeddings=places.expand(-1, len(group), -1),
                memory=torch.cat([recalled[thing].memory for thing in group], dim=1),
                memory_posision_embeddings=torch.cat([recalled[thing].places for thing in group], dim=1),
                num_object_pointer_tokens=pointers,
            )
            conditioned.update(zip(group, answer[0].transpose(1, 2).unflatten(2, (rows, columns)), strict=True))
        return torch.stack([conditioned[thing] for thing in things])

    def _recalled(self, thing: int, device: "torch.device") -> "_Recalled":
        import torch

        module, session, index = self._network.module, self._session, self._index
        earlier = module._gather_memory_frame_outputs(session, thing, index)
        memories, places = module._build_memory_attention_inputs(earlier, device)
        ages, tokens, most = module._get_object_pointers(
            session, thing, index, session.num_frames, device, streaming=True
        )
        pointers, their_places = module._process_object_pointers(ages, tokens, most, 1, module.hidden_dim, device)
        memory = torch.cat([*memories, pointers]).to(session.dtype)
        return _Recalled(memory, torch.cat([*places, their_places]), len(pointers))


@dataclass(frozen=True, eq=False)
class _Recalled:
    """What is remembered of one thing, (tokens, 1, channels), the pointers to it last."""

    memory: "torch.Tensor" = field(repr=False)
    places: "torch.Tensor" = field(repr=False)
    """When and where each token is of."""
    pointers: int


@dataclass(frozen=True, eq=False)
class _Found:
    """Of every thing: (things, 1, …)."""

    outlines: "torch.Tensor" = field(repr=False)
    there: "torch.Tensor" = field(repr=False)
    pointers: "torch.Tensor" = field(repr=False)


@dataclass(frozen=True, eq=False)
class _Asked:
    """What the network's decoder is told beside the frame: the same for every thing and frame."""

    places: "torch.Tensor" = field(repr=False)
    sparse: "torch.Tensor" = field(repr=False)
    dense: "torch.Tensor" = field(repr=False)


def _asked_nothing(module: Any, device: "torch.device") -> _Asked:
    """Where each place of a frame is, and a point that says nothing; in all their digits, whatever computes."""
    import torch

    from core.neural import torch_runtime

    with torch_runtime.inference():
        sparse, dense = module.prompt_encoder(
            input_points=torch.zeros(1, 1, 1, 2, device=device),
            input_labels=-torch.ones(1, 1, 1, dtype=torch.int32, device=device),
            input_boxes=None,
            input_masks=None,
        )
        return _Asked(module.get_image_wide_positional_embeddings(), sparse, dense)


def _decoded(module: Any, conditioned: "torch.Tensor", features: "list[torch.Tensor]", asked: _Asked) -> _Found:
    """The outline that the network thinks best of each thing, from the frame as it is conditioned on its memory."""
    import torch

    count = len(conditioned)
    fine = [
        level.permute(1, 2, 0).reshape(level.shape[1], level.shape[2], *size)
        for level, size in zip(features[:-1], module.backbone_feature_sizes[:-1], strict=True)
    ]
    outlines, quality, tokens, there = module.mask_decoder(
        image_embeddings=conditioned,
        image_positional_embeddings=asked.places.expand(count, -1, -1, -1),
        sparse_prompt_embeddings=asked.sparse.expand(count, -1, -1, -1),
        dense_prompt_embeddings=asked.dense,
        multimask_output=module._use_multimask(is_init_cond_frame=False, point_inputs=None),
        high_resolution_features=fine,
    )
    each, best = torch.arange(count, device=conditioned.device), quality[:, 0].argmax(dim=-1)
    is_there = there > 0.0
    chosen = torch.where(is_there[..., None], outlines[each, :, best], _NOT_THERE)
    token = tokens[each, :, best] if tokens.shape[2] > 1 else tokens[:, :, 0]
    pointers = torch.where(is_there, module.object_pointer_proj(token), module.no_object_pointer)
    return _Found(chosen, there, pointers)


def _enlarged(outlines: "torch.Tensor", side: int) -> "torch.Tensor":
    from torch.nn import functional

    larger = functional.interpolate(outlines.float(), size=(side, side), mode="bilinear", align_corners=False)
    return larger.to(outlines.dtype)


def _prune(by_frame: dict[int, Any], before: int) -> None:
    for index in [index for index in by_frame if index < before]:
        del by_frame[index]
