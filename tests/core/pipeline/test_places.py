"""In a film as many things sound at a time as are asked for: what makes no sound takes none of their places."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.pipeline.choosing import MOST_SILENT
from core.pipeline.places import sounding_first
from core.pipeline.presence import FADE_S
from core.scene import Clip, Media, Placement, Region, Scene, SoundSource, Waypoint
from core.vision.tracking.tracks import SHORTEST_S

END_S = 10.0


def thing(number, label, presence=None, *, moves=False):
    path = tuple(Waypoint(t_s=t_s, azimuth_deg=t_s, distance_m=2.0) for t_s in (0.0, END_S))
    return SoundSource(
        id=f"source-{number}",
        label=label or "",
        origin="builtin",
        position=None if moves else Placement(azimuth_deg=0.0, distance_m=2.0),
        trajectory=path if moves else None,
        region=Region(box_px=(number, 0, number + 1, 1), t_s=0.0, label=label),
        presence=presence,
        clip=Clip(kind="synthesis", name="none"),
    )


def film_of(*things):
    media = Media(path="/film.mp4", sha256="0" * 64, width_px=64, height_px=48, duration_s=END_S, shots=((0.0, END_S),))
    return Scene(media=media, sources=things)


def kept(scene, count, seen=None, prompt=None):
    return sounding_first(scene, seen or {}, prompt, count)


def labels(scene):
    return [source.label for source in scene.sources]


def test_what_sounds_has_the_places_of_what_does_not():
    scene = kept(film_of(*(thing(n, name) for n, name in enumerate(("wall", "dog", "wall", "wall", "cat", "cow")))), 2)
    assert labels(scene) == ["wall", "dog", "wall", "cat"]
    assert [source.id for source in scene.sources] == [f"source-{number}" for number in (1, 2, 3, 4)]
    assert scene.provenance["left_out"] == {"silent": 1, "no_place": 1}


def test_what_nobody_knows_may_sound_and_where_all_have_places_nothing_is_said():
    scene = film_of(thing(1, None), thing(2, "dog"))
    assert kept(scene, 2) == scene


def test_of_what_makes_no_sound_few_are_kept_at_a_time():
    there = [thing(number, "wall") for number in range(1, 6)] + [thing(6, "wall", ((0.0, 2.0),))]
    assert len(kept(film_of(*there), 5).sources) == MOST_SILENT


def test_a_labeller_says_what_makes_no_sound():
    first, second = thing(1, None), thing(2, None)
    seen = {first.region: {"something that makes no sound": 1.0}}
    assert [source.region for source in kept(film_of(first, second, thing(3, None)), 1, seen).sources] == [
        first.region,
        second.region,
    ]


def test_who_came_first_has_the_place_and_what_moves_goes_before_what_stands():
    assert labels(kept(film_of(thing(1, "dog"), thing(2, "cat")), 1)) == ["dog"]
    assert labels(kept(film_of(thing(1, "dog"), thing(2, "cat", moves=True)), 1)) == ["cat"]


def test_who_waits_for_a_place_is_heard_once_there_is_one():
    first, second = thing(1, "dog", ((0.0, 4.0 + FADE_S),)), thing(2, "cat", ((1.0, END_S),))
    scene = kept(film_of(first, second), 1)
    assert [source.presence for source in scene.sources] == [((0.0, 4.0 + FADE_S),), ((4.0, END_S),)]
    assert "left_out" not in scene.provenance


def test_what_is_left_of_a_thing_is_no_blip():
    first, second = thing(1, "dog", ((0.0, 9.9 + FADE_S),)), thing(2, "cat", ((1.0, END_S),))
    assert labels(kept(film_of(first, second), 1)) == ["dog"]


MOMENTS = st.integers(0, 20).map(lambda number: number / 2)
SPANS = st.lists(MOMENTS, min_size=2, max_size=6, unique=True).map(
    lambda times: tuple((a, b) for a, b in list(pairwise(sorted(times)))[::2])
)


@settings(max_examples=25)
@given(st.lists(st.tuples(SPANS, st.booleans()), max_size=6), st.integers(1, 3))
def test_never_more_sound_at_a_time_than_are_asked_for_and_never_when_they_are_not_there(things, count):
    there = {n: spans for n, (spans, _) in enumerate(things, start=1)}
    scene = kept(film_of(*(thing(n, "dog", spans, moves=moves) for n, (spans, moves) in enumerate(things, 1))), count)
    for tick in range(100):
        t_s = tick * 0.1 + 0.02
        heard = [source for source in scene.sources if any(a <= t_s <= b - FADE_S for a, b in source.presence)]
        assert len(heard) <= count
    for source in scene.sources:
        seen = there[round(source.region.box_px[0])]
        for a, b in source.presence:
            assert any(start_s <= a and b <= end_s for start_s, end_s in seen)
            assert (a, b) in seen or b - a >= SHORTEST_S
