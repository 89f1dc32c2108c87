"""One convention for coordinates: clockwise azimuth, left is negative, and every conversion can be undone."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.geometry import (
    ITU_51_SPEAKERS,
    Camera,
    Direction,
    Position,
    from_room_axes,
    lateral_angle,
    side_of,
    to_room_axes,
    wrap_azimuth,
)

azimuths = st.floats(-180, 180, exclude_min=True)
elevations = st.floats(-89, 89)
distances = st.floats(0.1, 100)


def close_azimuth(a: float, b: float, tolerance_deg: float = 1e-6) -> bool:
    return abs(wrap_azimuth(a - b)) < tolerance_deg


@pytest.mark.parametrize(
    ("azimuth_deg", "vector"),
    [(0, (1, 0, 0)), (90, (0, -1, 0)), (-90, (0, 1, 0)), (180, (-1, 0, 0))],
)
def test_azimuth_runs_clockwise_so_right_is_minus_y(azimuth_deg, vector):
    assert Direction(azimuth_deg).unit_vector() == pytest.approx(vector, abs=1e-12)


@given(azimuths, elevations)
def test_a_direction_survives_its_vector(azimuth_deg, elevation_deg):
    back = Direction.of_vector(*Direction(azimuth_deg, elevation_deg).unit_vector())
    assert close_azimuth(back.azimuth_deg, azimuth_deg)
    assert back.elevation_deg == pytest.approx(elevation_deg, abs=1e-6)


@given(azimuths, elevations, distances)
def test_a_position_survives_cartesian_coordinates(azimuth_deg, elevation_deg, distance_m):
    position = Position(azimuth_deg, elevation_deg, distance_m)
    back = Position.from_cartesian(*position.to_cartesian())
    assert close_azimuth(back.azimuth_deg, azimuth_deg)
    assert back.distance_m == pytest.approx(distance_m)


@given(azimuths, elevations, distances)
def test_a_position_survives_room_axes(azimuth_deg, elevation_deg, distance_m):
    listener = (3.0, 2.0, 1.2)
    back = from_room_axes(to_room_axes(Position(azimuth_deg, elevation_deg, distance_m), listener), listener)
    assert close_azimuth(back.azimuth_deg, azimuth_deg, 1e-4)
    assert back.distance_m == pytest.approx(distance_m)


def test_what_is_right_of_the_listener_has_a_larger_room_x():
    assert to_room_axes(Position(90, 0, 2), (3, 2, 1)) == pytest.approx((5, 2, 1))
    assert to_room_axes(Position(0, 0, 2), (3, 2, 1)) == pytest.approx((3, 4, 1))


@given(azimuths, elevations)
def test_sofa_counts_the_other_way_round(azimuth_deg, elevation_deg):
    direction = Direction(azimuth_deg, elevation_deg)
    sofa = direction.to_sofa()
    assert 0 <= sofa[0] < 360
    assert close_azimuth(Direction.from_sofa(*sofa).azimuth_deg, azimuth_deg)
    assert Direction(-90).to_sofa()[0] == 90  # SOFA's +90 is the left ear


@given(st.floats(-1e6, 1e6))
def test_wrapping_keeps_the_angle_and_brings_it_into_range(angle_deg):
    wrapped = wrap_azimuth(angle_deg)
    assert -180 < wrapped <= 180
    assert math.sin(math.radians(wrapped)) == pytest.approx(math.sin(math.radians(angle_deg)), abs=1e-6)


@given(st.floats(0, 1920), st.floats(0, 1080), st.floats(20, 120))
def test_a_pixel_survives_its_direction(x_px, y_px, hfov_deg):
    camera = Camera(1920, 1080, hfov_deg)
    assert camera.pixel_of(camera.direction_of(x_px, y_px)) == pytest.approx((x_px, y_px), abs=1e-6)


@given(st.floats(0, 959.4), st.floats(0, 1080), st.floats(20, 120))
def test_the_left_half_of_a_picture_is_on_the_left(x_px, y_px, hfov_deg):
    direction = Camera(1920, 1080, hfov_deg).direction_of(x_px, y_px)
    assert direction.azimuth_deg < 0
    assert direction.unit_vector()[1] > 0


def test_the_edges_of_a_picture_are_half_its_field_of_view_away():
    camera = Camera(1000, 500, 60)
    assert camera.direction_of(0, 250).azimuth_deg == pytest.approx(-30)
    assert camera.direction_of(1000, 250).azimuth_deg == pytest.approx(30)
    assert camera.direction_of(500, 0).elevation_deg > 0
    assert camera.pixel_of(Direction(120)) is None


@given(azimuths)
def test_the_side_is_the_sign_of_the_lateral_angle(azimuth_deg):
    assume(abs(lateral_angle(azimuth_deg)) > 0.5)
    assert side_of(azimuth_deg) == ("left" if azimuth_deg < 0 else "right")


def test_the_middle_has_no_side():
    assert side_of(0) == side_of(180) == side_of(0.3) == "centre"


def test_the_left_speakers_stand_on_the_left():
    by_name = {speaker.channel: speaker.direction.azimuth_deg for speaker in ITU_51_SPEAKERS}
    assert by_name == {"FL": -30, "FR": 30, "FC": 0, "BL": -110, "BR": 110}


@pytest.mark.parametrize("bad", [0.0, -1.0, math.nan, math.inf])
def test_a_distance_that_is_none_is_refused(bad):
    with pytest.raises(ValueError, match="distance"):
        Position(0, 0, bad)


def test_an_elevation_beyond_the_pole_is_refused():
    with pytest.raises(ValueError, match="elevation"):
        Direction(0, 91)
    with pytest.raises(ValueError, match="field of view"):
        Camera(10, 10, 180)
