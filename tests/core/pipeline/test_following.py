"""Films and animations become scenes whose sources move, come and go. The tracker itself is tested in its own room."""

from fractions import Fraction

import av
import numpy as np
import pytest
from PIL import Image

from core import scene_library
from core.acoustics.door import RenderOptions
from core.audio import Layout, rms_dbfs
from core.errors import CancelledError, InputError
from core.geometry import Position
from core.pipeline import AnalyseOptions, Models, analyse, describing, following, render_scene
from core.pipeline.following import presence_of
from core.pipeline.labelling import likelihoods
from core.pipeline.places import most_followed
from core.pipeline.presence import FADE_S, heard_while
from core.progress import Progress
from core.sound.cache import ClipCache
from core.vision.tracking.door import FilmAnalysis, Shot, TimedPosition, Track


def grey(level=128):
    return np.full((48, 64, 3), level, dtype=np.uint8)


def film(path, pictures, rate=10):
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=rate)
        stream.height, stream.width, stream.pix_fmt = *pictures[0].shape[:2], "yuv420p"
        for index, rgb in enumerate(pictures):
            picture = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")
            picture.pts, picture.time_base = index, Fraction(1, rate)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    return path


def track(number, points, presence, label=None, key_s=0.0):
    waypoints = tuple(TimedPosition(t_s, Position(azimuth_deg, 0.0, 2.0)) for t_s, azimuth_deg in points)
    return Track(number, label, "thing", 1.0, waypoints, tuple(presence), key_s, (1.0, 2.0, 11.0, 12.0), "metric")


GOING = track(1, [(0.0, -40.0), (1.8, 40.0)], [(0.0, 2.0)], "dog")
STANDING = track(2, [(0.5, 10.0)], [(0.5, 1.2)], "car", key_s=1.0)
LATER = track(3, [(2.0, -20.0)], [(2.0, 4.0)], "dog", key_s=2.5)


@pytest.fixture
def followed(monkeypatch):
    """What the tracking room says of any film: two shots of 2 s."""
    shots = (Shot(0.0, 2.0, (GOING, STANDING)), Shot(2.0, 4.0, (LATER,)))
    analysis = FilmAnalysis(shots, 75.0, "model", 64, 48, None, {"tracks": "fake", "tracks_version": "7"})
    monkeypatch.setattr(following, "follow", lambda *_: analysis)
    return analysis


@pytest.fixture
def cut_film(tmp_path):
    return film(tmp_path / "cut.mp4", [grey(60)] * 20 + [grey(200)] * 20)


def test_each_track_is_a_source_of_its_own_also_across_a_cut(cut_film, followed):
    scene = analyse(cut_film)
    assert [source.label for source in scene.sources] == ["dog", "car", "dog"]
    assert [source.clip.name for source in scene.sources] == ["dog", "car", "dog"]
    assert scene.media is not None
    assert scene.media.shots == ((0.0, 2.0), (2.0, 4.0))
    assert (scene.media.duration_s, scene.media.frame_s) == (4.0, None)
    assert (scene.camera.hfov_deg, scene.camera.source) == (75.0, "model")
    assert (scene.provenance["tracks"], scene.provenance["tracks_version"]) == ("fake", "7")


def test_what_moves_has_a_trajectory_and_what_stands_a_position(cut_film, followed):
    going, standing, _ = analyse(cut_film).sources
    assert going.trajectory is not None
    assert [(point.t_s, point.azimuth_deg) for point in going.trajectory] == [(0.0, -40.0), (1.8, 40.0)]
    assert going.at(0.9).azimuth_deg == pytest.approx(0.0, abs=1e-9)
    assert standing.position is not None
    assert standing.at(0.0).azimuth_deg == 10.0
    assert (standing.scale, standing.region.box_px, standing.region.t_s) == ("metric", (1.0, 2.0, 11.0, 12.0), 1.0)


def test_a_source_is_present_while_it_was_seen_and_fades_when_it_goes(cut_film, followed):
    going, standing, later = analyse(cut_film).sources
    assert going.presence == ((0.0, 2.0),)
    assert standing.presence is not None
    assert standing.presence[0] == pytest.approx((0.5, 1.2 + FADE_S))
    assert later.presence == ((2.0, 4.0),)


def test_what_is_always_there_says_nothing_of_its_presence():
    shot = Shot(0.0, 4.0, ())
    film = FilmAnalysis((shot,), 60.0, "assumed", 64, 48, None)
    assert presence_of(track(1, [(0.0, 0.0)], [(0.0, 4.0)]), shot, film) is None
    comes_back = track(1, [(0.0, 0.0)], [(0.0, 1.0), (2.0, 4.0)])
    assert presence_of(comes_back, shot, film) == ((0.0, 1.0 + FADE_S), (2.0, 4.0))
    two = FilmAnalysis((shot, Shot(4.0, 5.0, ())), 60.0, "assumed", 64, 48, None)
    assert presence_of(track(1, [(0.0, 0.0)], [(0.0, 4.0)]), shot, two) == ((0.0, 4.0),)


def test_a_fade_ends_where_the_next_span_or_another_shot_begins():
    assert heard_while([(0.0, 1.0), (1.1, 2.0)], 2.05) == ((0.0, 1.1), (1.1, 2.05))


def test_a_film_with_nothing_to_follow_gives_an_empty_scene_and_a_sentence(monkeypatch, cut_film):
    empty = FilmAnalysis((Shot(0.0, 4.0, ()),), 60.0, "assumed", 64, 48, None)
    monkeypatch.setattr(following, "follow", lambda *_: empty)
    scene = analyse(cut_film)
    assert scene.sources == ()
    assert "cut.mp4" in str(scene.provenance["note"])


def test_more_are_followed_only_where_somebody_knows_what_they_are(monkeypatch, cut_film, backends, data):
    asked = []
    empty = FilmAnalysis((Shot(0.0, 4.0, ()),), 60.0, "assumed", 64, 48, None)
    monkeypatch.setattr(following, "follow", lambda *given: asked.append(given[3].sources) or empty)
    for options in (AnalyseOptions(), AnalyseOptions(labels="fake-labels"), AnalyseOptions(tracker="fake-tracks")):
        analyse(cut_film, options, models=Models(backends, ClipCache.of(data)))
    assert asked == [5, most_followed(5), most_followed(5)]
    assert most_followed(20) == 20


def test_a_film_of_things_that_make_no_sound_is_switched_off_with_a_sentence(monkeypatch, cut_film, backends, data):
    """The labeller sees something that makes no sound in everything."""
    walls = tuple(track(number, [(0.0, 0.0)], [(0.0, 4.0)]) for number in range(1, 6))
    shots = (Shot(0.0, 4.0, walls),)
    monkeypatch.setattr(following, "follow", lambda *_: FilmAnalysis(shots, 60.0, "assumed", 64, 48, None))
    scene = analyse(cut_film, AnalyseOptions(labels="fake-labels"), models=Models(backends, ClipCache.of(data)))
    assert [source.enabled for source in scene.sources] == [False, False]
    assert "cut.mp4" in str(scene.provenance["note"])
    assert scene.provenance["left_out"] == {"silent": 3}


def test_a_moment_of_a_film_is_a_scene_that_stands(tmp_path):
    rgb = np.full((90, 160, 3), 205, dtype=np.uint8)
    rgb[30:60, 20:50] = (200, 30, 30)
    scene = analyse(film(tmp_path / "still.mp4", [rgb] * 5), AnalyseOptions(at_s=0.2))
    assert all(source.position is not None and source.presence is None for source in scene.sources)
    assert scene.media is not None
    assert (scene.media.frame_s, scene.media.shots) == (0.2, None)


def test_the_scene_of_a_film_survives_its_file_and_is_rendered_as_it_moves(tmp_path, cut_film, followed):
    scene = analyse(cut_film)
    path = tmp_path / "out.scene.json"
    scene_library.save(scene, path)
    assert scene_library.load(path) == scene
    only = scene.model_copy(update={"sources": scene.sources[:1], "room": None})
    audio = render_scene(only, tmp_path, RenderOptions(Layout.BINAURAL), 2.5).audio
    left, right = audio.channel("FL"), audio.channel("FR")
    assert rms_dbfs(left[:20_000]) > rms_dbfs(right[:20_000]) + 3.0
    assert rms_dbfs(right[70_000:90_000]) > rms_dbfs(left[70_000:90_000]) + 3.0
    assert rms_dbfs(left[98_000:]) < -80.0


def test_labels_and_sounds_are_of_the_frame_in_which_most_was_seen(cut_film, followed, backends, data, monkeypatch):
    seen = []

    def noted(labeller, pictures, progress):
        seen.extend(rgb.mean() for rgb in pictures)
        return likelihoods(labeller, pictures, progress)

    monkeypatch.setattr(describing, "likelihoods", noted)
    analyse(cut_film, AnalyseOptions(labels="fake-labels"), models=Models(backends, ClipCache.of(data)))
    assert seen == pytest.approx([60.0, 60.0, 200.0], abs=5.0)


def test_a_tracker_of_the_list_follows_in_the_model_process(tmp_path, backends, data):
    pictures = [grey(100 + index) for index in range(20)]
    path = film(tmp_path / "film.mp4", pictures)
    options = AnalyseOptions(tracker="fake-tracks", depth="fake-depth", sources=1)
    scene = analyse(path, options, models=Models(backends, ClipCache.of(data)))
    (dog,) = scene.sources
    assert (dog.label, dog.scale) == ("dog", "metric")
    assert dog.trajectory is not None
    assert dog.at(0.0).azimuth_deg < dog.at(1.5).azimuth_deg - 5.0
    assert "fake-tracks" in str(scene.provenance["tracks_version"])
    said = scene.provenance["following"]
    assert (said["looked_for_every_s"], said["longest_side_px"], said["frames_per_s"]) == (0.7, 640, 25.0)
    assert "fake-depth" in str(scene.provenance["depth_version"])


def test_who_finds_regions_and_cannot_follow_them_is_refused_with_what_to_do(cut_film, backends, data):
    with pytest.raises(InputError, match="--tracker builtin") as caught:
        analyse(cut_film, AnalyseOptions(regions="fake-regions"), models=Models(backends, ClipCache.of(data)))
    assert caught.value.code == "pipeline.cannot-follow"


def test_following_can_be_cancelled(cut_film):
    progress = Progress(lambda report: progress.cancel() if report.stage == "follow" else None)
    with pytest.raises(CancelledError):
        analyse(cut_film, progress=progress)


def test_an_animation_is_followed_without_any_model(tmp_path):
    """A disc goes from the left to the right."""
    pictures = []
    y_px, x_px = np.mgrid[0:120, 0:200] + 0.5
    rng = np.random.default_rng(0)
    wall = np.kron(rng.integers(110, 150, (15, 25, 1)), np.ones((8, 8, 3))).astype(np.uint8)
    for index in range(25):
        rgb = wall.copy()
        rgb[(x_px - 40 - 5 * index) ** 2 + (y_px - 60) ** 2 <= 16**2] = (220, 30, 30)
        pictures.append(Image.fromarray(rgb))
    path = tmp_path / "disc.gif"
    pictures[0].save(path, save_all=True, append_images=pictures[1:], duration=80)
    scene = analyse(path, AnalyseOptions(sources=1))
    (disc,) = scene.sources
    assert disc.at(0.2).direction.side == "left"
    assert disc.at(1.8).direction.side == "right"
    assert scene.media is not None
    assert scene.media.duration_s == pytest.approx(2.0)


def test_a_film_is_looked_at_only_as_far_as_it_is_wanted(monkeypatch, cut_film):
    seen = []
    follow = following.follow

    def watched(frames, *rest):
        made = follow(frames, *rest)
        seen.extend(frame.time_s for frame in frames)
        return made

    monkeypatch.setattr(following, "follow", watched)
    scene = analyse(cut_film, AnalyseOptions(until_s=1.5))
    assert max(seen) < 1.5
    assert scene.media is not None
    assert (scene.media.shots, scene.media.duration_s) == (((0.0, 1.5),), 4.0)
    assert scene.provenance["until_s"] == 1.5
