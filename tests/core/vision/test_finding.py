from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import CancelledError, InputError
from core.geometry import Camera
from core.media.frames import Frame, read_frame
from core.progress import Progress
from core.vision.analysis import ASSUMED_HFOV_DEG, analyse_frame
from core.vision.builtin_depth import GeometricPrior
from core.vision.door import Depth, Region, VisionOptions
from core.vision.shapes import box_of, centroid_inside, inner_part


def find_sources(frame, options=None, progress=None):
    return analyse_frame(frame, options, progress).sources


def frame_of(rgb, **known):
    return Frame(rgb=rgb, path=Path("drawn.png"), kind="picture", sha256="", **known)


def discs(centres=((60, 60), (160, 80), (250, 110)), size=(320, 180), radius=22):
    rgb = np.full((size[1], size[0], 3), 205, dtype=np.uint8)
    y_px, x_px = np.mgrid[0 : size[1], 0 : size[0]] + 0.5
    colours = [(200, 30, 30), (30, 60, 200), (30, 150, 50), (230, 190, 30), (130, 40, 160)]
    for (x, y), colour in zip(centres, colours, strict=False):
        rgb[(x_px - x) ** 2 + (y_px - y) ** 2 <= radius**2] = colour
    return rgb


def test_the_same_picture_and_seed_give_the_same_sources():
    rgb = np.random.default_rng(1).integers(0, 255, (12, 20, 3), dtype=np.uint8).repeat(16, axis=0).repeat(16, axis=1)
    first, second = (find_sources(frame_of(rgb), VisionOptions(seed=3)) for _ in range(2))
    assert [source.position for source in first] == [source.position for source in second]
    assert all(np.array_equal(one.mask, other.mask) for one, other in zip(first, second, strict=True))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_no_more_sources_than_asked_for(count):
    assert len(find_sources(frame_of(discs()), VisionOptions(sources=count))) == count


def test_masks_do_not_overlap_and_boxes_hold_them():
    rgb = discs(((60, 60), (95, 75), (160, 80), (190, 100)))
    sources = find_sources(frame_of(rgb))
    assert len(sources) >= 2
    assert np.sum([source.mask for source in sources], axis=0).max() == 1
    for source in sources:
        left, top, right, bottom = (int(edge) for edge in source.box_px)
        outside = source.mask.copy()
        outside[top:bottom, left:right] = False
        assert not outside.any()
        x, y = source.centroid_px
        assert source.mask[int(y), int(x)]


def test_background_and_specks_are_not_sources():
    rgb = discs()
    rgb[150:] = (90, 140, 70)
    rgb[20:22, 300:302] = 0
    sources = find_sources(frame_of(rgb))
    assert len(sources) == 3
    assert all(source.mask.sum() == pytest.approx(np.pi * 22**2, rel=0.1) for source in sources)


def test_a_mask_has_the_full_size_of_the_picture():
    rgb = discs(((240, 240), (640, 320), (1000, 440)), (1280, 720), 88)
    for source in find_sources(frame_of(rgb)):
        assert source.mask.shape == (720, 1280)
        assert source.mask.sum() == pytest.approx(np.pi * 88**2, rel=0.1)


def assert_nothing_is_there(rgb):
    analysis = analyse_frame(frame_of(rgb))
    assert analysis.sources == ()
    assert "drawn.png" in str(analysis.provenance["note"])
    assert analysis.hfov_deg == ASSUMED_HFOV_DEG


@pytest.mark.parametrize("value", [0, 128, 255])
def test_an_empty_wall_has_nothing_to_hear_and_a_sentence_says_so(value):
    assert_nothing_is_there(np.full((90, 160, 3), value, dtype=np.uint8))


@pytest.mark.parametrize("size", [(1, 1), (1, 200), (200, 1), (3, 3), (7, 5), (4000, 20)])
def test_in_a_strip_or_a_speck_of_a_picture_nothing_is_found(size):
    assert_nothing_is_there(np.random.default_rng(0).integers(0, 255, (size[1], size[0], 3), dtype=np.uint8))


def test_what_has_things_to_hear_has_no_such_sentence():
    assert "note" not in analyse_frame(frame_of(discs())).provenance


@pytest.mark.parametrize("count", [0, -1, 21])
def test_an_impossible_number_of_sources_is_refused(count):
    with pytest.raises(InputError, match="1 to 20"):
        find_sources(frame_of(discs()), VisionOptions(sources=count))


@pytest.mark.parametrize("hfov_deg", [0.0, -60.0, 180.0, float("nan")])
def test_an_impossible_field_of_view_is_refused(hfov_deg):
    with pytest.raises(InputError) as caught:
        find_sources(frame_of(discs()), VisionOptions(hfov_deg=hfov_deg))
    assert caught.value.code == "vision.bad-hfov"


@pytest.mark.parametrize(("option", "code"), [("regions", "vision.unknown-regions"), ("depth", "vision.unknown-depth")])
def test_an_unknown_backend_is_refused_and_the_known_ones_named(option, code):
    with pytest.raises(InputError, match="builtin") as caught:
        find_sources(frame_of(discs()), VisionOptions(**{option: "magic"}))
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("known", "wanted", "expected"),
    [(None, None, (ASSUMED_HFOV_DEG, "assumed")), (45.0, None, (45.0, "exif")), (45.0, 80.0, (80.0, "manual"))],
)
def test_the_field_of_view_is_the_one_given_else_the_files_else_assumed(known, wanted, expected):
    analysis = analyse_frame(frame_of(discs(), hfov_deg=known), VisionOptions(hfov_deg=wanted))
    assert (analysis.hfov_deg, analysis.hfov_source) == expected


def test_cancelling_ends_the_analysis():
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        find_sources(frame_of(discs()), progress=progress)


@given(st.data())
def test_the_point_of_a_region_lies_in_the_region(data):
    height, width = data.draw(st.integers(1, 12)), data.draw(st.integers(1, 12))
    cells = st.lists(st.booleans(), min_size=height * width, max_size=height * width).filter(any)
    mask = np.array(data.draw(cells)).reshape(height, width)
    x, y = centroid_inside(mask)
    assert mask[int(y), int(x)]
    left, top, right, bottom = box_of(mask)
    assert left <= x <= right
    assert top <= y <= bottom


def test_the_point_of_a_ring_is_on_the_ring():
    y_px, x_px = np.mgrid[0:41, 0:41] - 20
    mask = (np.hypot(x_px, y_px) < 18) & (np.hypot(x_px, y_px) > 12)
    x, y = centroid_inside(mask)
    assert 12 < np.hypot(x - 20.5, y - 20.5) < 18


def test_what_is_lower_and_more_central_is_nearer():
    metres = GeometricPrior().estimate(np.zeros((90, 160, 3), dtype=np.uint8), 60.0).metres
    assert (np.diff(metres, axis=0) < 0).all()
    assert (np.diff(metres[:, :80], axis=1) < 0).all()
    assert (np.diff(metres[:, 80:], axis=1) > 0).all()
    assert metres.min() > 0.5


def test_the_assumption_of_the_depth_is_in_the_provenance():
    analysis = analyse_frame(frame_of(discs()))
    assert "no depth model" in str(analysis.provenance["depth_assumption"])
    assert all(source.scale == "assumed" for source in analysis.sources)


class OneCorner:
    """A backend of another's: the top left corner, and it knows what it is."""

    version = "7"

    def find(self, rgb, count, *, seed, prompt):
        mask = np.zeros(rgb.shape[:2], dtype=np.bool_)
        mask[:10, :20] = True
        return (Region(mask, 1.0, "lamp"),)


class Ladder:
    version = "9"

    def estimate(self, rgb, hfov_deg):
        metres = np.full(rgb.shape[:2], 3.0, dtype=np.float32)
        metres[0, :] = 100.0
        return Depth(metres, "metric")


def test_backends_that_are_handed_in_are_used_and_named():
    analysis = analyse_frame(
        frame_of(discs()), VisionOptions(regions="corner", depth="ladder"), finder=OneCorner(), estimator=Ladder()
    )
    (source,) = analysis.sources
    expected = Camera(320, 180, ASSUMED_HFOV_DEG).direction_of(10.0, 5.0)
    assert source.position.direction == expected
    assert source.position.distance_m == pytest.approx(3.0)  # the median: the far row does not count
    assert (source.label, source.scale, source.box_px) == ("lamp", "metric", (0.0, 0.0, 20.0, 10.0))
    said = analysis.provenance
    assert (said["regions"], said["regions_version"], said["depth"], said["depth_version"]) == (
        "corner",
        "7",
        "ladder",
        "9",
    )


class WideEye(Ladder):
    """Sees from the picture how wide it is."""

    def estimate(self, rgb, hfov_deg):
        return replace(super().estimate(rgb, hfov_deg), hfov_deg=100.0)


@pytest.mark.parametrize(
    ("known", "wanted", "expected"),
    [(None, None, (100.0, "model")), (45.0, None, (45.0, "exif")), (45.0, 80.0, (80.0, "manual"))],
)
def test_the_depth_models_field_of_view_counts_when_nobody_else_knows_it(known, wanted, expected):
    analysis = analyse_frame(
        frame_of(discs(), hfov_deg=known), VisionOptions(hfov_deg=wanted), finder=OneCorner(), estimator=WideEye()
    )
    assert (analysis.hfov_deg, analysis.hfov_source) == expected
    (source,) = analysis.sources
    assert source.position.direction == Camera(320, 180, expected[0]).direction_of(10.0, 5.0)


class BlurredEdges:
    """A thing at 2 m whose outline runs into the wall at 9 m, as depth networks draw it."""

    version = "1"

    def estimate(self, rgb, hfov_deg):
        metres = np.full(rgb.shape[:2], 9.0, dtype=np.float32)
        metres[52:58, 52:78] = 2.0
        return Depth(metres, "metric")


class Bar:
    version = "1"

    def find(self, rgb, count, *, seed, prompt):
        mask = np.zeros(rgb.shape[:2], dtype=np.bool_)
        mask[50:60, 50:80] = True
        return (Region(mask, 1.0),)


def test_the_rim_of_a_thing_says_nothing_of_its_distance():
    (source,) = analyse_frame(frame_of(discs()), finder=Bar(), estimator=BlurredEdges()).sources
    assert source.position.distance_m == 2.0


def test_the_inner_part_of_a_mask_is_smaller_but_for_the_edge_of_the_picture_and_never_empty():
    mask = np.zeros((60, 80), dtype=np.bool_)
    mask[20:60, 30:50] = True  # cut off at the bottom
    inner = inner_part(mask)
    assert box_of(inner) == (31.0, 21.0, 49.0, 60.0)
    thin = np.zeros((60, 80), dtype=np.bool_)
    thin[30, 10:70] = True
    assert np.array_equal(inner_part(thin), thin)


@pytest.mark.parametrize("name", ["astronaut.png", "chelsea.png", "coffee.png"])
def test_photographs_have_several_things_to_hear(test_data, name):
    path = test_data / "media" / name
    if not path.is_file():
        pytest.skip(f"no {name} in the test data")
    assert len(find_sources(read_frame(path))) >= 3
