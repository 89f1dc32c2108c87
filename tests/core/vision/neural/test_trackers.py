"""Trackers on networks of the true architectures; their weights are random, so what they say is not judged here."""

from dataclasses import astuple, replace

import numpy as np
import pytest

from core.neural.loading import Precision
from core.vision.door import Region


def frames_of(count, width=96, height=64):
    rng = np.random.default_rng(0)
    background = rng.integers(100, 160, (height, width, 3), dtype=np.uint8)
    for index in range(count):
        rgb = background.copy()
        rgb[20:40, 10 + 2 * index : 30 + 2 * index] = (200, 40, 40)
        yield index / 25, rgb


class Given:
    """A finder that says where the square is in the first frame, and nothing after it."""

    version = "1"

    def __init__(self, per_call):
        self.per_call = list(per_call)
        self.asked = 0

    def find(self, rgb, count, *, seed, prompt):
        self.asked += 1
        return self.per_call.pop(0) if self.per_call else ()


def square(left, width=96, height=64, label=None):
    mask = np.zeros((height, width), dtype=np.bool_)
    mask[20:40, left : left + 20] = True
    return Region(mask, 0.9, label)


def test_what_is_streamed_is_what_transformers_makes_of_the_whole_film(tiny):
    import torch
    from transformers.models.sam2_video.modeling_sam2_video import Sam2VideoInferenceSession

    from core.vision.neural.networks import Network
    from core.vision.tracking.sam2_memory import Memory

    network = Network(tiny("sam2_of_films"), {"sam2_video": "Sam2VideoModel"})
    film = torch.randn(6, 3, 64, 64, generator=torch.Generator().manual_seed(1))
    masks = {7: np.zeros((64, 64), np.float32), 9: np.zeros((64, 64), np.float32)}
    masks[7][10:30, 10:30] = masks[9][30:60, 35:50] = 1.0

    whole = Sam2VideoInferenceSession(video=film, video_height=64, video_width=64, dtype=torch.float32)
    for number, mask in masks.items():
        whole.add_mask_inputs(whole.obj_id_to_idx(number), 0, torch.from_numpy(mask)[None, None])
    whole.obj_with_new_inputs = list(masks)
    with torch.inference_mode():
        network.module(inference_session=whole, frame_idx=0)
        expected = [
            (answer.pred_masks.numpy()[:, 0], answer.object_score_logits.numpy().ravel() > 0)
            for answer in network.module.propagate_in_video_iterator(whole)
        ]

    memory = Memory(network, (64, 64))
    for index in range(6):
        memory.take(film[index][None])
        if index == 0:
            for number, mask in masks.items():
                memory.add(number, mask)
        for found, logits, there in zip(memory.masks(), *expected[index], strict=True):
            if found is None:
                assert not there
            else:
                assert there
                assert found == pytest.approx(logits, abs=1e-4)


def of_films(tiny, precision="float32"):
    """A network that sees everything that it remembers, and whose memory counts."""
    import torch

    from core.vision.neural.networks import Network

    loading = replace(tiny("sam2_of_films"), precision=Precision(precision))
    network = Network(loading, {"sam2_video": "Sam2VideoModel"}, mixed=True)
    with torch.no_grad():
        for weight in network.module.parameters():
            if weight.ndim > 1:
                weight.mul_(2.0)
        network.module.mask_decoder.pred_obj_score_head.proj_out.bias.fill_(50.0)
    return network


def off(found, expected):
    """The largest error in terms of the largest number."""
    return np.abs(found - expected).max() / np.abs(expected).max()


def films_of(network, number_of_frames=6):
    """What the network makes of a film in which things are added in three of the frames, and remembers in the end."""
    import torch

    from core.vision.tracking.sam2_memory import Memory

    class OneByOne(Memory):
        """As the library does it."""

        def masks(self):
            answer = self._network(inference_session=self._session, frame=self._pixels, frame_idx=self._index)
            there = self._network.numbers(answer.object_score_logits).ravel() > 0.0
            logits = self._network.numbers(answer.pred_masks)[:, 0]
            return [each if is_there else None for each, is_there in zip(logits, there, strict=True)]

    film = torch.randn(number_of_frames, 3, 64, 64, generator=torch.Generator().manual_seed(1))
    added = {0: ((1, 5), (2, 30)), 2: ((3, 12),), 3: ((4, 40),)}
    for kind in (OneByOne, Memory):
        memory = kind(network, (64, 64))
        found = []
        for index in range(number_of_frames):
            memory.take(network.tensor(film[index][None].numpy()))
            for number, left in added.get(index, ()):
                mask = np.zeros((64, 64), np.float32)
                mask[20:45, left : left + 20] = 1.0
                memory.add(number, mask)
            found.append(memory.masks())
        yield found, memory._session.output_dict_per_obj


def test_all_things_together_are_found_where_each_alone_is_found(tiny):
    network = of_films(tiny)
    (one_by_one, their_memory), (together, our_memory) = films_of(network)
    for expected, found in zip(one_by_one, together, strict=True):
        for ours, theirs in zip(found, expected, strict=True):
            assert off(ours, theirs) < 1e-4
    assert our_memory.keys() == their_memory.keys()
    for thing, outputs in their_memory.items():
        for index, theirs in outputs["non_cond_frame_outputs"].items():
            ours = our_memory[thing]["non_cond_frame_outputs"][index]
            for name, close in (("object_pointer", 1e-4), ("maskmem_features", 1e-2), ("maskmem_pos_enc", 1e-4)):
                one, other = (each[name].float().cpu().numpy() for each in (ours, theirs))
                assert off(one, other) < close  # what is seen is kept in bfloat16


def test_in_smaller_numbers_outlines_are_those_of_single_precision_but_for_a_few_percent(tiny):
    networks = [of_films(tiny, Precision.FLOAT32), of_films(tiny, Precision.BFLOAT16)]
    (_, (single, _)), (_, (brain, _)) = (films_of(network) for network in networks)
    for expected, found in zip(single, brain, strict=True):
        for ours, theirs in zip(found, expected, strict=True):
            assert off(ours, theirs) < 0.05
    assert not np.array_equal(single[5][0], brain[5][0])
    kept = {name: str(weight.dtype) for name, weight in networks[1].module.named_parameters()}
    assert kept["memory_attention.layers.0.linear1.weight"] == "torch.bfloat16"
    assert {kept["memory_attention.layer_norm.weight"], kept["no_memory_embedding"]} == {"torch.float32"}


def test_a_long_shot_is_not_remembered_for_ever(tiny):
    from core.vision.tracking.sam2_video import Sam2VideoTracker

    tracker = Sam2VideoTracker(tiny("sam2_of_films"), Given([[square(10)]]))
    tracker.begin(3, seed=0, prompt=None)
    for time_s, rgb in frames_of(12):
        tracker.steps([(rgb, time_s)], 1)
    session = tracker._memory._session
    assert len(session.processed_frames) == 1
    assert len(session.output_dict_per_obj[0]["non_cond_frame_outputs"]) <= 4


def test_what_is_found_is_followed_from_that_frame_with_its_name(tiny):
    from core.vision.tracking.sam2_video import Sam2VideoTracker

    tracker = Sam2VideoTracker(tiny("sam2_of_films"), Given([[square(10, label="dog"), square(60)]]))
    tracker.begin(1, seed=0, prompt=None)
    seen = [tracker.steps([(rgb, time_s)], 1)[0] for time_s, rgb in frames_of(4)]
    assert [(each.track, each.label, each.score) for each in seen[0]] == [(1, "dog", 0.9)]
    assert seen[0][0].box_px == pytest.approx((10, 20, 30, 40))
    assert seen[0][0].centroid_px == pytest.approx((20, 30))
    for observations in seen:
        assert [each.track for each in observations] == [1]
        for each in observations:
            assert each.visible == (each.mask is not None)


def test_what_is_computed_while_outlines_are_worked_out_changes_nothing_to_the_last_bit(tiny):
    from core.vision.tracking.sam2_video import Sam2VideoTracker

    said = []
    for ahead in (0, 7):
        tracker = Sam2VideoTracker(tiny("sam2_of_films"), Given([[square(10), square(60)], [square(35)]]))
        tracker.begin(3, seed=0, prompt=None)
        film = [(rgb, 10 * time_s) for time_s, rgb in frames_of(9)]  # new things are looked for in two of them
        said.append([*tracker.steps(film[:ahead], 0)])
        for frame in film[ahead:]:
            said[-1] += tracker.steps([frame], 1)
        said[-1] += tracker.steps((), ahead)
    assert [[each.track for each in seen] for seen in said[0]] == [[1, 2]] * 5 + [[1, 2, 3]] * 4
    for ours, theirs in zip(*reversed(said), strict=True):
        for one, other in zip(ours, theirs, strict=True):
            assert astuple(replace(one, mask=None)) == astuple(replace(other, mask=None))
            assert (one.mask is None) == (other.mask is None)
            assert one.mask is None or np.array_equal(one.mask, other.mask)


def test_things_that_stay_hidden_are_let_go_and_others_take_their_place(tiny, monkeypatch):
    from core.vision.tracking import sam2_video

    tracker = sam2_video.Sam2VideoTracker(tiny("sam2_of_films"), Given([[square(10)], [square(60)], [square(60)]]))
    monkeypatch.setattr(
        sam2_video.Memory, "masks", lambda self: [None] * self._session.get_obj_num()
    )  # nothing is ever seen again
    tracker.begin(1, seed=0, prompt=None)
    rgb = next(iter(frames_of(1)))[1]
    numbers = {
        time_s: [each.track for each in tracker.steps([(rgb, time_s)], 1)[0]] for time_s in (0.0, 1.0, 2.0, 3.0, 4.1)
    }
    assert numbers == {0.0: [1], 1.0: [1], 2.0: [1], 3.0: [], 4.1: [2]}


def test_a_new_shot_forgets_the_one_before(tiny):
    from core.vision.tracking.sam2_video import Sam2VideoTracker

    finder = Given([[square(10)], [square(60)]])
    tracker = Sam2VideoTracker(tiny("sam2_of_films"), finder)
    rgb = next(iter(frames_of(1)))[1]
    for left in (10, 60):
        tracker.begin(2, seed=0, prompt=None)
        assert [(each.track, each.box_px[0]) for each in tracker.steps([(rgb, 5.0)], 1)[0]] == [(1, left)]


def test_the_networks_own_outlines_say_what_to_follow(tiny):
    from core.vision.tracking.sam2_video import Sam2VideoTracker

    tracker = Sam2VideoTracker(tiny("sam2_of_films"))
    tracker.begin(2, seed=0, prompt=None)
    for time_s, rgb in frames_of(2):
        assert len(tracker.steps([(rgb, time_s)], 1)[0]) <= 2
    assert "tiny-sam2_of_films r1" in tracker.version


@pytest.mark.parametrize("name", ["yolos", "rt_detr"])
def test_the_detector_is_that_of_the_folder(tiny, name):
    from core.vision.neural.detr import DetrRegions
    from core.vision.tracking.detector import DetectorTracker

    tracker = DetectorTracker(tiny(name))
    assert isinstance(tracker._finder, DetrRegions)
    tracker.begin(2, seed=0, prompt=None)
    for time_s, rgb in frames_of(3):
        tracker.steps([(rgb, time_s)], 1)
    assert f"tiny-{name} r1" in tracker.version


def test_a_tracker_whose_shot_was_not_begun_says_so(tiny):
    from core.vision.tracking.detector import DetectorTracker
    from core.vision.tracking.sam2_video import Sam2VideoTracker

    rgb = next(iter(frames_of(1)))[1]
    for tracker in (DetectorTracker(tiny("yolos"), Given([])), Sam2VideoTracker(tiny("sam2_of_films"), Given([]))):
        with pytest.raises(RuntimeError, match="not begun"):
            tracker.steps([(rgb, 0.0)], 1)


def test_trackers_say_how_they_follow(tiny):
    from core.vision.tracking.builtin import BuiltinTracker
    from core.vision.tracking.detector import DetectorTracker
    from core.vision.tracking.sam2_video import Sam2VideoTracker

    forgotten = {"forgotten_after_s": 2.0}
    believed = {"given_up_after_misses": 5, "least_score": 0.5}
    assert DetectorTracker(tiny("yolos")).settings() == {"looked_for_every_s": 0.4, **believed, **forgotten}
    assert Sam2VideoTracker(tiny("sam2_of_films")).settings() == {"looked_for_every_s": 2.0, **forgotten}
    assert BuiltinTracker().settings() == {"looked_for_every_s": 1.5, "motion_every_s": 0.2, **forgotten}
