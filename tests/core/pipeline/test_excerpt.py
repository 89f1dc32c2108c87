"""A stretch of a scene says what the whole scene says then."""

import math
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.acoustics.door import RenderOptions
from core.audio import Layout
from core.geometry import wrap_azimuth
from core.pipeline.excerpt import excerpt
from core.pipeline.rendering import render_scene
from core.scene import Clip, Media, Placement, Region, Scene, SoundSource, Waypoint, dumps, loads

NOISE = Clip(kind="synthesis", name="waves")


def of_one(**said: object) -> Scene:
    if "trajectory" not in said:
        said["position"] = Placement(azimuth_deg=-30.0, distance_m=2.0)
    return Scene(sources=(SoundSource(id="one", label="one", clip=NOISE, **said),))


@st.composite
def paths(draw) -> tuple[Waypoint, ...]:
    times = sorted(draw(st.sets(st.integers(0, 40), min_size=1, max_size=6)))
    points = [
        Waypoint(
            t_s=time / 2.0,
            azimuth_deg=draw(st.floats(-180.0, 180.0)),
            elevation_deg=draw(st.floats(-60.0, 60.0)),
            distance_m=draw(st.floats(0.5, 20.0)),
        )
        for time in times
    ]
    for before, after in pairwise(points):  # half a turn has no shorter way
        assume(abs(wrap_azimuth(after.azimuth_deg - before.azimuth_deg)) < 179.9)
    return tuple(points)


@given(path=paths(), from_s=st.floats(0.0, 25.0), duration_s=st.floats(0.01, 25.0), share=st.floats(0.0, 1.0))
def test_a_source_of_an_excerpt_is_where_it_is_in_the_whole_scene(path, from_s, duration_s, share):
    whole = of_one(trajectory=path).source("one")
    part = excerpt(of_one(trajectory=path), from_s, duration_s).source("one")
    t_s = share * duration_s
    expected, got = whole.at(from_s + t_s), part.at(t_s)
    assert wrap_azimuth(got.azimuth_deg - expected.azimuth_deg) == pytest.approx(0.0, abs=1e-4)
    assert got.elevation_deg == pytest.approx(expected.elevation_deg, abs=1e-4)
    assert got.distance_m == pytest.approx(expected.distance_m, rel=1e-4)


@st.composite
def presences(draw) -> tuple[tuple[float, float], ...]:
    edges = sorted(draw(st.sets(st.integers(0, 40), min_size=2, max_size=8)))
    return tuple((start / 2.0, end / 2.0) for start, end in zip(edges[::2], edges[1::2], strict=False))


@given(
    spans=presences(),
    from_s=st.integers(0, 44).map(lambda n: n / 2.0),
    duration_s=st.integers(1, 20).map(lambda n: n / 2.0),
)
def test_a_source_of_an_excerpt_is_there_when_it_is_there_in_the_whole_scene(spans, from_s, duration_s):
    part = excerpt(of_one(presence=spans), from_s, duration_s)
    kept = part.sources[0].presence if part.sources else ()
    for t_s in np.arange(0.25, duration_s, 0.5):
        there = any(start <= from_s + t_s < end for start, end in spans)
        assert any(start <= t_s < end for start, end in kept) == there
    assert all(0.0 <= start < end <= duration_s for start, end in kept)


def test_what_is_not_there_meanwhile_is_left_out_and_what_is_always_there_stays():
    scene = Scene(
        sources=(
            of_one(presence=((1.0, 2.0),)).sources[0],
            SoundSource(id="two", label="two", clip=NOISE, position=Placement(azimuth_deg=1.0, distance_m=1.0)),
        )
    )
    assert [source.id for source in excerpt(scene, 2.0, 1.0).sources] == ["two"]
    assert excerpt(scene, 2.0, 1.0).source("two").presence is None
    assert [source.id for source in excerpt(scene, 1.5, 1.0).sources] == ["one", "two"]


@given(path=paths(), from_s=st.floats(0.0, 25.0), duration_s=st.floats(0.01, 25.0))
def test_an_excerpt_is_a_scene_that_a_file_can_keep(path, from_s, duration_s):
    media = Media(path="film.mp4", sha256="0" * 64, width_px=64, height_px=36, duration_s=30.0, shots=((0.0, 30.0),))
    whole = of_one(trajectory=path, region=Region(box_px=(0.0, 0.0, 9.0, 9.0), t_s=3.0), presence=((0.0, 60.0),))
    part = excerpt(whole.model_copy(update={"media": media}), from_s, duration_s)
    assert loads(dumps(part)) == part
    assert part.media is None
    assert part.sources[0].region is None


@pytest.mark.parametrize(("from_s", "duration_s"), [(-0.1, 1.0), (0.0, 0.0), (math.nan, 1.0), (0.0, math.nan)])
def test_an_excerpt_of_no_time_is_refused(from_s, duration_s):
    with pytest.raises(ValueError, match="excerpt"):
        excerpt(of_one(), from_s, duration_s)


def test_an_excerpt_is_heard_on_the_side_where_the_source_is_by_then():
    path = (
        Waypoint(t_s=0.0, azimuth_deg=-70.0, distance_m=1.5),
        Waypoint(t_s=4.0, azimuth_deg=-70.0, distance_m=1.5),
        Waypoint(t_s=4.5, azimuth_deg=70.0, distance_m=1.5),
        Waypoint(t_s=9.0, azimuth_deg=70.0, distance_m=1.5),
    )
    options = RenderOptions(Layout.BINAURAL)

    def left_over_right_db(from_s: float) -> float:
        sound = render_scene(excerpt(of_one(trajectory=path), from_s, 0.5), Path(), options, 0.5).audio.samples
        left, right = np.sqrt(np.mean(np.square(sound, dtype=np.float64), axis=0))
        return 20.0 * math.log10(left / right)

    assert left_over_right_db(1.0) > 3.0
    assert left_over_right_db(6.0) < -3.0
