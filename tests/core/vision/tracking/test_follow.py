"""From frames and a tracker to shots, tracks and presence. The tracker is told what to say."""

import math
from dataclasses import replace

import numpy as np
import pytest

from core.errors import CancelledError, InputError
from core.geometry import Camera
from core.media.timed_frames import Sampling, TimedFrame, TimedFrames
from core.progress import Progress
from core.vision.builtin_depth import GeometricPrior
from core.vision.door import Depth, Observation
from core.vision.tracking.builtin import BuiltinTracker
from core.vision.tracking.follow import FollowOptions, follow

WIDTH, HEIGHT = 160, 90
VIEW = Camera(WIDTH, HEIGHT, 60.0)


def picture(seed=0):
    rng = np.random.default_rng(seed)
    low, high = (0, 110) if seed % 2 == 0 else (140, 255)
    coarse = rng.integers(low, high, (9, 16, 3), dtype=np.uint8)
    return np.kron(coarse, np.ones((10, 10, 1), dtype=np.uint8))


def timed(count, seed=0, from_s=0.0, per_second=25):
    return [TimedFrame(picture(seed), from_s + index / per_second, (2 * WIDTH, 2 * HEIGHT)) for index in range(count)]


class Told:
    """Says at each time what a function says; each thing is (number, x, y, visible)."""

    version = "told"

    def __init__(self, says):
        self.says = says
        self.begun = 0
        self.given_s = []

    def settings(self):
        return {"looked_for_every_s": 0.3}

    def begin(self, count, *, seed, prompt):
        self.begun += 1

    def steps(self, coming, count):
        self.given_s += [time_s for _, time_s in coming]
        return tuple(self.step(self.given_s.pop(0)) for _ in range(count))

    def step(self, time_s):
        made = []
        for number, x, y, visible in self.says(time_s):
            mask = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
            mask[max(0, round(y) - 5) : round(y) + 5, max(0, round(x) - 5) : round(x) + 5] = True
            box = (x - 5.0, y - 5.0, x + 5.0, y + 5.0)
            made.append(Observation(number, box, (x, y), visible, 0.5, mask if visible else None, f"thing {number}"))
        return tuple(made)


class Flat:
    """So many metres everywhere, and perhaps a field of view."""

    version = "flat"

    def __init__(self, metres=3.0, hfov_deg=None):
        self.metres, self.hfov_deg, self.asked = metres, hfov_deg, []

    def estimate(self, rgb, hfov_deg):
        self.asked.append(hfov_deg)
        return Depth(np.full(rgb.shape[:2], self.metres, dtype=np.float32), "metric", hfov_deg=self.hfov_deg)


STILL = Told(lambda t_s: [(1, 120.0, 45.0, True)])


def test_what_is_seen_on_the_right_is_right_at_the_depth_that_is_there():
    film = follow(timed(25), STILL, Flat())
    (track,) = film.tracks
    (point,) = track.waypoints
    assert point.position.azimuth_deg == pytest.approx(VIEW.direction_of(120, 45).azimuth_deg)
    assert point.position.azimuth_deg > 10
    assert point.position.distance_m == pytest.approx(3.0, rel=1e-3)
    assert (track.label, track.scale, track.kind) == ("thing 1", "metric", "thing")
    assert track.key_box_px == pytest.approx((230, 80, 250, 100))
    assert (film.width_px, film.height_px, film.hfov_deg, film.hfov_source) == (320, 180, 60.0, "assumed")
    assert film.provenance["tracks_version"] == "told"
    assert film.provenance["depth_version"] == "flat"


def test_a_path_is_as_smooth_as_the_thing_and_not_late():
    rng = np.random.default_rng(0)
    moving = Told(lambda t_s: [(1, 20 + 60 * t_s + rng.normal(0, 0.7), 45.0, True)])
    (track,) = follow(timed(50), moving, Flat()).tracks
    assert len(track.waypoints) < 15
    for point in track.waypoints[1:-1]:
        true = VIEW.direction_of(20 + 60 * point.t_s, 45.0).azimuth_deg
        assert point.position.azimuth_deg == pytest.approx(true, abs=0.6)


def test_a_cut_begins_a_shot_with_tracks_of_its_own():
    tracker = Told(lambda t_s: [(1, 40.0 if t_s < 1 else 120.0, 45.0, True)])
    film = follow(timed(25) + timed(25, seed=1, from_s=1.0), tracker, Flat())
    assert [edge for shot in film.shots for edge in (shot.from_s, shot.to_s)] == pytest.approx([0.0, 1.0, 1.0, 2.0])
    assert tracker.begun == 2
    assert [track.number for track in film.tracks] == [1, 2]
    left, right = film.tracks
    assert left.waypoints[-1].position.azimuth_deg < 0 < right.waypoints[0].position.azimuth_deg
    assert left.presence[-1][1] <= 1.0 <= right.presence[0][0]


def hidden_for(length_s):
    return Told(lambda t_s: [(1, 40.0 + 20 * t_s, 45.0, not 1.0 <= t_s < 1.0 + length_s)])


def test_a_short_time_out_of_sight_is_not_heard():
    (track,) = follow(timed(75), hidden_for(0.4), Flat()).tracks
    (presence,) = track.presence
    assert presence == pytest.approx((0.0, 3.0))


def test_what_stays_hidden_is_gone_when_it_was_last_seen_and_comes_back():
    (track,) = follow(timed(100), hidden_for(2.0), Flat()).tracks
    first, second = track.presence
    assert first == pytest.approx((0.0, 1.0))
    assert second == pytest.approx((3.0, 4.0))


def test_how_it_was_followed_is_said():
    said = follow(timed(25), hidden_for(0.0), Flat()).provenance["following"]
    assert said == {
        "looked_for_every_s": 0.3,
        "at_a_time": 5,
        "depth_every_s": 1.0,
        "bridged_s": 0.75,
        "shortest_s": 0.3,
        "path_within_deg": 0.5,
    }


def test_the_outlines_are_those_of_the_key_frame_in_pixels_of_the_full_one():
    (track,) = follow(timed(25), Told(lambda t_s: [(1, 30.0 + 40 * t_s, 45.0, True)]), Flat()).tracks
    (outline,) = track.key_outlines_px
    left, top, right, bottom = track.key_box_px
    corners = np.asarray(outline)
    assert (*corners.min(axis=0), *corners.max(axis=0)) == pytest.approx((left, top, right, bottom), abs=1.0)
    assert right - left == 20.0  # twice as large as in the frames that were looked at


def test_the_way_behind_something_is_straight_whatever_the_tracker_guesses():
    def says(t_s):
        hidden = 0.8 <= t_s < 1.2
        return [(1, 10.0 if hidden else 40.0 + 40 * t_s, 45.0, not hidden)]

    (track,) = follow(timed(50), Told(says), Flat()).tracks
    from core.vision.tracking.simplifying import position_at

    at_middle = position_at(track.waypoints, 1.0).azimuth_deg
    assert at_middle == pytest.approx(VIEW.direction_of(80.0, 45.0).azimuth_deg, abs=0.7)


def test_what_is_seen_too_shortly_is_no_track():
    flicker = Told(lambda t_s: [(1, 40.0, 45.0, True)] + ([(2, 100.0, 45.0, True)] if 1.0 <= t_s < 1.2 else []))
    assert [track.label for track in follow(timed(50), flicker, Flat()).tracks] == ["thing 1"]


def test_one_frame_is_a_film():
    film = follow(timed(1), STILL, Flat())
    assert len(film.tracks) == 1
    assert film.shots[0].to_s == pytest.approx(0.04)


def test_distances_follow_the_depth():
    class Nearing(Flat):
        def estimate(self, rgb, hfov_deg):
            self.metres = 8.0 * 0.5 ** len(self.asked)
            return super().estimate(rgb, hfov_deg)

    depth = Nearing()
    (track,) = follow(timed(75), STILL, depth).tracks
    assert len(depth.asked) == 3
    distances = [point.position.distance_m for point in track.waypoints]
    assert distances[0] == pytest.approx(8.0, rel=0.1)
    assert distances == sorted(distances, reverse=True)
    assert distances[-1] == pytest.approx(2.0, rel=0.1)


def test_depth_is_looked_at_again_for_what_is_new():
    later = Told(lambda t_s: [(1, 40.0, 45.0, True)] + ([(2, 100.0, 45.0, True)] if t_s >= 0.5 else []))
    depth = Flat()
    assert len(follow(timed(25), later, depth).tracks) == 2
    assert len(depth.asked) == 2


def test_the_field_of_view_is_as_given_else_as_the_depth_model_saw_it():
    film = follow(timed(10), STILL, Flat(hfov_deg=90.0))
    assert (film.hfov_deg, film.hfov_source) == (90.0, "model")
    assert film.tracks[0].waypoints[0].position.azimuth_deg == pytest.approx(
        Camera(WIDTH, HEIGHT, 90.0).direction_of(120, 45).azimuth_deg
    )
    given = Flat(hfov_deg=90.0)
    film = follow(timed(10), STILL, given, FollowOptions(hfov_deg=40.0))
    assert (film.hfov_deg, film.hfov_source, given.asked) == (40.0, "manual", [40.0])


def test_a_film_in_which_nothing_is_found_has_shots_without_tracks():
    film = follow(timed(10), Told(lambda t_s: []), Flat())
    assert film.tracks == ()
    assert len(film.shots) == 1
    assert film.hfov_deg == 60.0


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"sources": 0}, "vision.bad-count"),
        ({"sources": 99}, "vision.bad-count"),
        ({"hfov_deg": 0.5}, "vision.bad-hfov"),
        ({"hfov_deg": math.nan}, "vision.bad-hfov"),
    ],
)
def test_options_out_of_range_are_refused(options, code):
    with pytest.raises(InputError) as caught:
        follow(timed(2), STILL, Flat(), FollowOptions(**options))
    assert caught.value.code == code


@pytest.fixture
def file(tmp_path):
    import av

    path = tmp_path / "film.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        rng = np.random.default_rng(0)
        for _ in range(50):
            noisy = np.clip(picture() + rng.integers(-40, 40, (HEIGHT, WIDTH, 3)), 0, 255).astype(np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(noisy, format="rgb24")))
        container.mux(stream.encode(None))
    return path


def test_progress_goes_by_the_time_of_the_film_to_its_end(file):
    told = []
    follow(TimedFrames(file), STILL, Flat(), progress=Progress(told.append))
    assert {report.stage for report in told} == {"follow"}
    fractions = [report.fraction for report in told]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_following_is_cancelled_at_any_frame(file):
    progress = Progress()
    steps = []

    def says(t_s):
        steps.append(t_s)
        if len(steps) == 3:
            progress.cancel()
        return []

    with pytest.raises(CancelledError):
        follow(TimedFrames(file), Told(says), Flat(), progress=progress)
    assert len(steps) == 3


def test_a_span_of_a_film_is_followed_alone(file):
    film = follow(TimedFrames(file, Sampling(from_s=0.5, to_s=1.5)), STILL, Flat())
    assert (film.shots[0].from_s, film.shots[-1].to_s) == pytest.approx((0.5, 1.5), abs=0.01)


def test_a_film_that_breaks_off_is_followed_so_far_and_says_so(file):
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * 0.4)])
    film = follow(TimedFrames(file), STILL, Flat())
    assert 0.2 < film.damaged_at_s < 1.9
    assert film.shots[-1].to_s == pytest.approx(film.damaged_at_s + 0.04, abs=0.05)
    assert film.provenance["damaged_at_s"] == pytest.approx(film.damaged_at_s, abs=1e-3)


def test_flashes_are_said_from_when_to_when(tmp_path):
    from PIL import Image

    pages = [Image.new("RGB", (WIDTH, HEIGHT), "white" if index % 2 else "black") for index in range(12)]
    pages[0].save(tmp_path / "blinks.gif", save_all=True, append_images=pages[1:], duration=100)
    film = follow(TimedFrames(tmp_path / "blinks.gif", watch_flashes=True), STILL, Flat())
    (part,) = film.provenance["flashes"]
    assert (part["kind"], part["from_s"]) == ("general", 0.1)
    assert "flashes" not in follow(TimedFrames(tmp_path / "blinks.gif"), STILL, Flat()).provenance


def test_left_in_a_film_is_left_with_the_built_in_backends():
    rgb = np.full((HEIGHT, WIDTH, 3), 170, dtype=np.uint8)
    rgb[30:60, 20:50] = (200, 30, 30)
    rng = np.random.default_rng(0)
    pictures = [
        TimedFrame(np.clip(rgb + rng.integers(-3, 4, rgb.shape), 0, 255).astype(np.uint8), index / 25, (WIDTH, HEIGHT))
        for index in range(15)
    ]
    film = follow(pictures, BuiltinTracker(), GeometricPrior())
    (track,) = film.tracks
    assert track.waypoints[0].position.direction.side == "left"
    assert "depth_assumption" in film.provenance
    mirrored = [replace(each, rgb=np.ascontiguousarray(each.rgb[:, ::-1])) for each in pictures]
    (other,) = follow(mirrored, BuiltinTracker(), GeometricPrior()).tracks
    assert other.waypoints[0].position.azimuth_deg == pytest.approx(-track.waypoints[0].position.azimuth_deg, abs=0.3)
