"""The moment of a film that the editor shows: where things are then, and how they are moved."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.geometry import Camera, Position, wrap_azimuth
from core.scene import CameraView, Clip, Media, Placement, Region, Scene, SoundSource, Waypoint
from see2sound_desktop.presenters import scene_edits
from see2sound_desktop.presenters.scene_document import SceneDocument
from see2sound_desktop.presenters.scene_moment import (
    SceneMoment,
    clock_words,
    cuts_of,
    is_there,
    length_of,
    moment_words,
    ways_of,
)
from see2sound_desktop.presenters.scene_outlines import outline_of

BELL = Clip(kind="synthesis", name="bell")


def waypoint(t_s: float, azimuth_deg: float, distance_m: float = 2.0) -> Waypoint:
    return Waypoint(t_s=t_s, azimuth_deg=azimuth_deg, distance_m=distance_m)


def a_film(*, duration_s: float = 10.0) -> Scene:
    """From left to right in front of a camera of 60°, and something that is there in the middle only."""
    return Scene(
        title="Film",
        media=Media(
            path="/nowhere/film.mp4",
            sha256="0" * 64,
            width_px=640,
            height_px=360,
            duration_s=duration_s,
            shots=((0.0, 6.0), (6.0, duration_s)),
        ),
        camera=CameraView(hfov_deg=60.0),
        sources=(
            SoundSource(
                id="car",
                label="car",
                trajectory=(waypoint(0.0, -20.0, 2.0), waypoint(10.0, 20.0, 8.0)),
                clip=BELL,
            ),
            SoundSource(
                id="bird",
                label="bird",
                trajectory=(waypoint(2.0, 10.0), waypoint(6.0, 14.0)),
                presence=((2.0, 6.0),),
                clip=BELL,
            ),
        ),
    )


@given(
    at_s=st.floats(0.0, 10.0),
    azimuth_deg=st.floats(-179.0, 180.0),
    elevation_deg=st.floats(-40.0, 40.0),
    distance_m=st.floats(2.0, 16.0),
)
def test_a_source_that_is_moved_at_a_moment_is_there_at_that_moment(at_s, azimuth_deg, elevation_deg, distance_m):
    to = Position(azimuth_deg, elevation_deg, distance_m)
    now = scene_edits.moved(a_film(), "car", to, at_s).source("car").at(at_s)
    assert wrap_azimuth(now.azimuth_deg - to.azimuth_deg) == pytest.approx(0.0, abs=0.01)
    assert now.elevation_deg == pytest.approx(elevation_deg, abs=0.01)
    assert now.distance_m == pytest.approx(distance_m, rel=0.01)


def test_moving_a_source_at_a_moment_keeps_the_shape_of_its_path():
    before = a_film().source("car")
    after = scene_edits.moved(a_film(), "car", Position(30.0, 0.0, 8.0), 5.0).source("car")
    for t_s in (0.0, 2.5, 5.0, 10.0):
        assert after.at(t_s).azimuth_deg == pytest.approx(before.at(t_s).azimuth_deg + 30.0, abs=0.01)
        assert after.at(t_s).distance_m == pytest.approx(2.0 * before.at(t_s).distance_m, rel=0.01)


def test_dragging_at_a_moment_keeps_what_the_view_does_not_show_as_it_is_then():
    document = SceneDocument()
    document._replace(a_film(), saved=True)
    document.shown_s = 5.0
    document.drag_in_picture("car", 320.0, 180.0)
    assert document.scene.source("car").at(5.0).azimuth_deg == pytest.approx(0.0, abs=0.01)
    assert document.scene.source("car").at(5.0).distance_m == pytest.approx(4.0, rel=0.01)
    document.nudge(right_deg=3.0)
    assert document.scene.source("car").at(5.0).azimuth_deg == pytest.approx(3.0, abs=0.01)
    document.drag_on_top("car", -10.0, 6.0)
    assert document.scene.source("car").at(5.0).distance_m == pytest.approx(6.0, rel=0.01)
    assert document.scene.source("car").at(5.0).azimuth_deg == pytest.approx(-10.0, abs=0.01)


@pytest.mark.parametrize(
    ("at_s", "words"),
    [
        (0.0, "0.0 s"),
        (12.44, "12.4 s"),
        (59.96, "1:00.0"),
        (62.4, "1:02.4"),
        (3723.4, "1:02:03.4"),
        (36_000.0, "10:00:00.0"),
    ],
)
def test_a_time_is_said_as_a_clock_shows_it(at_s, words):
    assert clock_words(at_s) == words


def test_a_moment_is_said_with_the_length_of_the_film():
    assert moment_words(12.4, 30.0) == "12.4 s of 30.0 s"


def test_a_film_lasts_as_long_as_it_says_and_a_still_scene_has_no_time():
    assert length_of(a_film(duration_s=30.0)) == 30.0
    still = a_film().model_copy(update={"sources": (), "media": None})
    assert length_of(still) is None
    frame = a_film().media.model_copy(update={"shots": None, "frame_s": 2.0})
    assert length_of(still.model_copy(update={"media": frame})) is None  # of a film, but of one frame of it


def test_a_source_is_there_while_its_presence_says_so():
    bird, car = a_film().source("bird"), a_film().source("car")
    assert [is_there(bird, at_s) for at_s in (0.0, 1.9, 2.0, 4.0, 6.0, 6.1)] == [False, False, True, True, True, False]
    assert is_there(car, 0.0)
    assert cuts_of(a_film()) == (6.0,)


@given(azimuths=st.lists(st.floats(-180.0, 180.0), min_size=2, max_size=5))
def test_the_way_of_a_source_runs_through_its_places_in_small_steps(azimuths):
    path = tuple(waypoint(float(number), azimuth_deg) for number, azimuth_deg in enumerate(azimuths))
    source = SoundSource(id="x", label="x", trajectory=path, clip=BELL)
    (way,) = ways_of(source)
    for place, t_s in ((way[0], 0.0), (way[-1], len(azimuths) - 1.0)):
        assert wrap_azimuth(place.azimuth_deg - source.at(t_s).azimuth_deg) == pytest.approx(0.0, abs=1e-6)
    for half in range(2 * len(azimuths) - 1):
        now_deg = source.at(half / 2.0).azimuth_deg
        assert min(abs(wrap_azimuth(place.azimuth_deg - now_deg)) for place in way) <= 3.1
    for before, after in itertools.pairwise(way):
        assert abs(wrap_azimuth(after.azimuth_deg - before.azimuth_deg)) <= 6.0


def test_a_source_that_comes_twice_has_two_ways():
    path = (waypoint(0.0, -20.0), waypoint(10.0, 20.0))
    source = SoundSource(id="x", label="x", trajectory=path, presence=((0.0, 2.5), (7.5, 10.0)), clip=BELL)
    first, second = ways_of(source)
    assert (first[0].azimuth_deg, first[-1].azimuth_deg) == pytest.approx((-20.0, -10.0))
    assert (second[0].azimuth_deg, second[-1].azimuth_deg) == pytest.approx((10.0, 20.0))


def test_the_moment_stays_within_the_film_and_begins_anew_with_another_document():
    document = SceneDocument()
    moment = SceneMoment(document)
    changes = []
    moment.changed.connect(lambda: changes.append(moment.at_s))
    document._replace(a_film(), saved=True)
    moment.show(4.0)
    moment.show(11.0)
    assert (moment.at_s, moment.is_at_end) == (10.0, True)
    moment.show(-1.0)
    assert changes[-3:] == [4.0, 10.0, 0.0]
    moment.show(8.0)
    document._edit("shorter", a_film(duration_s=7.0).model_copy(update={"sources": ()}))
    assert moment.at_s == 7.0
    document._replace(a_film(), saved=True)
    assert moment.at_s == 0.0
    document._replace(Scene(), saved=True)
    moment.show(3.0)
    assert moment.at_s == 0.0


CAMERA = Camera(640, 360, 60.0)
CORNERS = (((300.0, 160.0), (340.0, 160.0), (320.0, 200.0)),)


def seen_at(t_s: float | None, **said: object) -> SoundSource:
    region = Region(box_px=(300.0, 160.0, 340.0, 200.0), outlines_px=CORNERS, t_s=t_s)
    return a_film().source("car").model_copy(update={"region": region, **said})


def test_an_outline_is_drawn_where_it_was_seen_and_else_the_box_goes_along():
    car = seen_at(5.0)  # straight ahead then, 4 m away
    then = outline_of(car, CAMERA, 5.05)
    assert then.polygons_px == CORNERS
    assert then.box_px == (300.0, 160.0, 340.0, 200.0)
    later = outline_of(car, CAMERA, 10.0)  # 20° right, twice as far
    assert later.polygons_px == ()
    left, top, right, bottom = later.box_px
    middle = CAMERA.pixel_of(car.at(10.0).direction)
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx(middle, abs=0.01)
    assert (right - left, bottom - top) == pytest.approx((40.0, 40.0), abs=0.01)
    assert left > 320.0  # right is right
    left, top, right, bottom = outline_of(seen_at(5.0, scale="metric"), CAMERA, 10.0).box_px
    assert (right - left, bottom - top) == pytest.approx((20.0, 20.0), abs=0.01)


def test_what_stands_keeps_its_outline_and_what_is_not_there_has_none():
    stands = seen_at(5.0, trajectory=None, position=Placement(azimuth_deg=0.0, distance_m=2.0))
    assert outline_of(stands, CAMERA, 9.0).polygons_px == CORNERS
    assert outline_of(seen_at(None), CAMERA, 9.0).polygons_px == CORNERS
    assert outline_of(seen_at(5.0, presence=((4.0, 6.0),)), CAMERA, 9.0) is None
    assert outline_of(a_film().source("car"), CAMERA, 5.0) is None
