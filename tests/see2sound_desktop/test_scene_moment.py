"""The moment of a film that the editor shows: where things are then, and how they are moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.geometry import Position, wrap_azimuth
from core.scene import CameraView, Clip, Media, Scene, SoundSource, Waypoint
from see2sound_desktop.presenters import scene_edits
from see2sound_desktop.presenters.scene_document import SceneDocument

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
