"""A picture, an animation and a film made again from each stage on, with what a person changed in between."""

from fractions import Fraction

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core import scene_library
from core.errors import InputError
from core.pipeline import AnalyseOptions, Models, analyse
from core.pipeline.again import Stage, merged, options_of, remake
from core.scene import CameraView, Clip, Placement, Region, Scene, SoundSource
from core.sound.cache import ClipCache
from core.sound.door import GeneratorOptions
from core.vision import registry
from core.vision.door import Depth

RED, BLUE, GREEN = (200, 30, 30), (30, 60, 200), (30, 150, 50)


def drawn(*discs, size=(320, 180)):
    rgb = np.full((size[1], size[0], 3), 205, dtype=np.uint8)
    y_px, x_px = np.mgrid[0 : size[1], 0 : size[0]] + 0.5
    for x, y, colour in discs:
        rgb[(x_px - x) ** 2 + (y_px - y) ** 2 <= 24**2] = colour
    return rgb


LEFT, RIGHT, MIDDLE = (80, 90, RED), (250, 70, BLUE), (160, 130, GREEN)


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "kitchen.png"
    Image.fromarray(drawn(LEFT, RIGHT, MIDDLE)).save(path)
    return path


def disc_pictures(count):
    """A disc goes from the left to the right in front of a wall."""
    y_px, x_px = np.mgrid[0:120, 0:200] + 0.5
    wall = np.kron(np.random.default_rng(0).integers(110, 150, (15, 25, 1)), np.ones((8, 8, 3))).astype(np.uint8)
    pictures = []
    for index in range(count):
        rgb = wall.copy()
        rgb[(x_px - 40 - 120 * index / count) ** 2 + (y_px - 60) ** 2 <= 16**2] = (220, 30, 30)
        pictures.append(rgb)
    return pictures


def animation(folder):
    pictures = [Image.fromarray(rgb) for rgb in disc_pictures(15)]
    pictures[0].save(folder / "disc.gif", save_all=True, append_images=pictures[1:], duration=80)
    return folder / "disc.gif"


def film(folder):
    with av.open(str(folder / "disc.mp4"), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.height, stream.width, stream.pix_fmt = 120, 200, "yuv420p"
        for index, rgb in enumerate(disc_pictures(12)):
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 10)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return folder / "disc.mp4"


def made_again(scene, stage, options=None, **how):
    return merged(scene, remake(scene, stage, options or options_of(scene), **how), stage)


def with_changes(scene, source_id, *marks, **changes):
    return scene.with_source(scene.source(source_id).model_copy(update={**changes, "by_hand": marks}))


def on_the(scene, side):
    """The source on that side."""
    (found,) = (source for source in scene.sources if source.at().direction.side == side and not source.by_hand)
    return found


@pytest.mark.parametrize("stage", [Stage.SEE, Stage.SOUND])
def test_a_picture_made_again_in_the_same_way_is_the_same_scene(picture, stage):
    scene = analyse(picture, AnalyseOptions(seed=3, sources=2))
    assert made_again(scene, stage) == scene


def test_what_is_placed_again_stays_where_it_is_in_the_picture(picture):
    scene = analyse(picture)
    again = made_again(scene, Stage.PLACE)
    for before, after in zip(scene.sources, again.sources, strict=True):
        assert after.at().direction == before.at().direction
        assert after.at().distance_m == pytest.approx(before.at().distance_m, rel=0.02)
        assert (after.label, after.clip, after.region) == (before.label, before.clip, before.region)


class Deep:
    """The left half of the picture is 2 m away, the right half 6 m, in a picture 75 degrees wide."""

    version = "deep"

    def estimate(self, rgb, hfov_deg):
        metres = np.full(rgb.shape[:2], 2.0, dtype=np.float32)
        metres[:, rgb.shape[1] // 2 :] = 6.0
        return Depth(metres, "metric", hfov_deg=75.0)


@pytest.fixture
def deep(monkeypatch):
    monkeypatch.setattr(registry, "depth_estimator", lambda _: Deep())


def test_another_depth_changes_distances_and_the_field_of_view_and_left_stays_left(picture, deep):
    scene = analyse(picture, AnalyseOptions(hfov_deg=60.0)).model_copy(update={"camera": CameraView(hfov_deg=60.0)})
    scene = scene.model_copy(update={"sources": tuple(far(source) for source in scene.sources)})
    again = made_again(scene, Stage.PLACE)
    assert (again.camera.hfov_deg, again.camera.source) == (75.0, "model")
    assert (again.provenance["depth_version"], again.provenance["depth_scale"]) == ("deep", "metric")
    left, right = on_the(again, "left"), on_the(again, "right")
    assert (left.at().distance_m, right.at().distance_m) == (2.0, 6.0)
    assert (left.scale, right.scale) == ("metric", "metric")
    for source in again.sources:
        seen = again.pinhole.pixel_of(source.at().direction)
        assert seen == pytest.approx(scene.pinhole.pixel_of(scene.source(source.id).at().direction))
    assert left.at().azimuth_deg < on_the(scene, "left").at().azimuth_deg < 0.0


def far(source):
    return source.model_copy(update={"position": source.position.model_copy(update={"distance_m": 50.0})})


def test_a_source_that_was_moved_by_hand_stays_there_when_all_is_placed_again(picture, deep):
    scene = analyse(picture)
    place = Placement(azimuth_deg=-80.0, distance_m=1.0)
    moved = with_changes(scene, "source-1", "position", position=place, scale="assumed")
    again = made_again(moved, Stage.PLACE)
    assert (again.source("source-1").position, again.source("source-1").scale) == (place, "assumed")
    fresh = remake(moved, Stage.PLACE, options_of(moved)).source("source-1")
    assert fresh.at().azimuth_deg == pytest.approx(scene.source("source-1").at().azimuth_deg, abs=0.2)


def test_an_old_scene_without_outlines_is_placed_by_its_boxes(picture, deep):
    scene = analyse(picture)
    bare = tuple(source.model_copy(update={"region": Region(box_px=source.region.box_px)}) for source in scene.sources)
    again = made_again(scene.model_copy(update={"sources": bare}), Stage.PLACE)
    assert (on_the(again, "left").at().distance_m, on_the(again, "right").at().distance_m) == (2.0, 6.0)


def test_everything_found_anew_leaves_what_a_person_did(picture):
    scene = analyse(picture)
    left, right = on_the(scene, "left"), on_the(scene, "right")
    (gone,) = (source for source in scene.sources if source.id not in {left.id, right.id})
    edited = with_changes(scene, left.id, "label", label="Rex")
    edited = with_changes(edited, right.id, "enabled", enabled=False)
    mine = SoundSource(
        id="mine",
        label="radio",
        position=Placement(azimuth_deg=0, distance_m=1),
        clip=Clip(kind="synthesis", name="bell"),
    )
    kept = tuple(source for source in edited.sources if source.id != gone.id)
    edited = edited.model_copy(
        update={"title": "Flat", "room": None, "sources": (*kept, mine), "removed": (gone.region,)}
    )
    again = made_again(edited, Stage.SEE, AnalyseOptions(sources=5, seed=8))
    assert {source.id for source in again.sources} == {left.id, right.id, "mine"}
    assert again.source(left.id).label == "Rex"
    assert again.source(left.id).at().direction.side == "left"
    assert again.source(right.id).enabled is False
    assert again.source("mine") == mine
    assert (again.title, again.room, again.removed) == ("Flat", None, (gone.region,))
    assert again.provenance["seed"] == 8


def test_what_a_person_called_a_source_is_what_it_sounds_like(picture):
    scene = with_changes(analyse(picture), "source-1", "label", label="dog")
    for stage in (Stage.SOUND, Stage.SEE):
        again = made_again(scene, stage)
        assert again.source("source-1").clip.name == "dog"
        assert "as the user says" in again.provenance["sounds"]["source-1"]
        assert len({source.clip.name for source in again.sources}) == 3


def test_a_name_that_means_no_sound_is_a_name_alone(picture):
    scene = with_changes(analyse(picture), "source-1", "label", label="Grandmother's blue thing")
    again = made_again(scene, Stage.SOUND)
    assert again.source("source-1").clip == scene.source("source-1").clip
    region = scene.source("source-1").region.model_copy(update={"label": "wall"})
    wall = scene.with_source(scene.source("source-1").model_copy(update={"region": region}))
    assert made_again(wall, Stage.SOUND).source("source-1").enabled is False


def test_words_for_a_source_go_with_it_when_everything_is_found_anew(picture):
    scene = analyse(picture, AnalyseOptions(source_prompts={"source-2": "a ringing telephone"}))
    other = scene.source("source-2").model_copy(update={"id": "phone"})
    scene = scene.model_copy(
        update={
            "sources": (scene.source("source-3"), other, scene.source("source-1")),
            "provenance": {**scene.provenance, "source_prompts": {"phone": "a ringing telephone"}},
        }
    )
    again = made_again(scene, Stage.SEE)
    assert [source.id for source in again.sources] == ["source-3", "phone", "source-1"]
    assert again.source("phone").clip.name == "telephone"
    assert again.source("phone").region == scene.source("phone").region


def test_words_for_a_source_that_is_not_there_are_refused(picture):
    scene = analyse(picture)
    for stage in (Stage.SEE, Stage.SOUND):
        with pytest.raises(InputError, match=r"source-9.*source-1"):
            remake(scene, stage, AnalyseOptions(source_prompts={"source-9": "a cat"}))


def test_sounds_of_another_generator_leave_places_as_they_are(picture, backends, data):
    scene = with_changes(analyse(picture), "source-2", "clip", clip=Clip(kind="synthesis", name="bell"))
    options = AnalyseOptions(prompt="a dog", generator="hums", generator_options=GeneratorOptions(steps=3))
    again = made_again(scene, Stage.SOUND, options, models=Models(backends, ClipCache.of(data)))
    assert [source.clip.kind for source in again.sources] == ["generated", "synthesis", "generated"]
    assert [source.position for source in again.sources] == [source.position for source in scene.sources]
    assert again.provenance["generator"] == "hums"
    assert again.provenance["generator_options"] == {"steps": 3}
    assert options_of(again) == AnalyseOptions(
        prompt="a dog", generator="hums", generator_options=GeneratorOptions(steps=3)
    )


@pytest.mark.parametrize("media", [animation, film])
def test_a_film_made_again_is_followed_again_and_keeps_what_was_changed(tmp_path, media):
    scene = analyse(media(tmp_path), AnalyseOptions(sources=1))
    (disc,) = scene.sources
    assert disc.region.outlines_px is not None
    edited = with_changes(scene, disc.id, "label", label="dog")
    fresh = remake(edited, Stage.SEE, options_of(edited))
    (again,) = merged(edited, fresh, Stage.SEE).sources
    assert (again.id, again.label, again.clip.name, again.trajectory) == (disc.id, "dog", "dog", disc.trajectory)
    assert again.at(0.2).direction.side == "left"
    assert again.at(1.0).direction.side == "right"
    no_sounds = AnalyseOptions(sources=1, generator="nobody", judge="nobody")
    assert made_again(edited, Stage.PLACE, no_sounds) == edited
    (again,) = made_again(edited, Stage.SOUND).sources
    assert (again.clip.name, again.trajectory, again.presence) == ("dog", disc.trajectory, disc.presence)
    deleted = scene.model_copy(update={"sources": (), "removed": (disc.region,)})
    assert merged(deleted, fresh, Stage.SEE).sources == ()


def test_a_moment_of_a_film_stays_that_moment_or_becomes_the_whole(tmp_path):
    moment = analyse(animation(tmp_path), AnalyseOptions(sources=1, at_s=0.4))
    assert options_of(moment).at_s == moment.media.frame_s
    assert made_again(moment, Stage.SEE) == moment
    again = made_again(moment, Stage.SEE, AnalyseOptions(sources=1))
    assert again.media.shots is not None
    assert [source.id for source in again.sources] == [source.id for source in moment.sources]
    assert again.sources[0].trajectory is not None


def test_a_scene_of_the_products_own_keeps_its_sources(tmp_path):
    scene = scene_library.load(scene_library.built_in()[0].path)
    assert options_of(scene).regions == "builtin"
    again = made_again(scene, Stage.SEE)
    assert again.sources[: len(scene.sources)] == scene.sources


def test_a_picture_that_is_gone_or_another_is_refused_in_a_sentence(picture):
    scene = analyse(picture)
    picture.write_bytes(picture.read_bytes() + b"\0")
    for stage in Stage:
        with pytest.raises(InputError, match=r"kitchen\.png.*changed since") as refused:
            remake(scene, stage, AnalyseOptions())
        assert refused.value.code == "pipeline.media-changed"
    picture.unlink()
    for stage in Stage:
        with pytest.raises(InputError, match=r"kitchen\.png does not exist"):
            remake(scene, stage, AnalyseOptions())


@pytest.mark.parametrize("stage", list(Stage))
def test_a_scene_without_a_picture_is_refused_in_a_sentence(stage):
    with pytest.raises(InputError, match="not made of a picture or film"):
        remake(Scene(), stage, AnalyseOptions())


@pytest.mark.parametrize(
    "options",
    [
        AnalyseOptions(),
        AnalyseOptions(sources=2, seed=9, prompt="a dog"),
        AnalyseOptions(hfov_deg=80.0, source_prompts={"source-1": "a cat"}),
    ],
)
def test_how_a_scene_was_made_is_in_the_scene(tmp_path, picture, options):
    scene = analyse(picture, options)
    path = tmp_path / "kitchen.scene.json"
    scene_library.save(scene, path)
    assert options_of(scene_library.load(path)) == options


VALUES = st.none() | st.booleans() | st.integers(-3, 30) | st.floats(allow_nan=False) | st.text(max_size=3)
KEYS = (*("sources", "regions", "depth", "labels", "tracks", "generator", "judge", "candidates", "prompt"), "seed")


@given(
    st.dictionaries(
        st.sampled_from([*KEYS, "source_prompts", "generator_options"]),
        VALUES | st.dictionaries(st.text(max_size=2), VALUES),
    )
)
def test_whatever_a_provenance_says_the_options_can_be_used(provenance):
    options = options_of(Scene(provenance=provenance))
    assert 1 <= options.sources <= 20
    assert options.candidates >= 1
    assert options.seed >= 0
    for name in ("regions", "depth", "labels", "generator", "judge"):
        assert isinstance(getattr(options, name), str)
