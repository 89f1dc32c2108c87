import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core import scene_library
from core.acoustics.door import RenderJob, RenderOptions
from core.acoustics.rendering import render
from core.audio import RATES_HZ, Layout, rms_dbfs
from core.errors import CancelledError, InputError
from core.pipeline import ROOM_NAMES, AnalyseOptions, analyse, load_input, render_scene, room_named
from core.pipeline.placeholders import ROTATION, placeholder_names
from core.progress import Progress
from core.scene import Clip, Placement, Scene, SoundSource, Waypoint
from core.sound import library

RED, BLUE, GREEN = (200, 30, 30), (30, 60, 200), (30, 150, 50)


def drawn(centres=((80, 90), (250, 70)), colours=(RED, BLUE, GREEN)):
    rgb = np.full((180, 320, 3), 205, dtype=np.uint8)
    y_px, x_px = np.mgrid[0:180, 0:320] + 0.5
    for (x, y), colour in zip(centres, colours, strict=False):
        rgb[(x_px - x) ** 2 + (y_px - y) ** 2 <= 24**2] = colour
    return Image.fromarray(rgb)


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "kitchen.png"
    drawn().save(path)
    return path


def test_a_picture_becomes_a_scene_that_says_how(picture):
    scene = analyse(picture, AnalyseOptions(seed=4))
    assert scene.title == "kitchen"
    assert scene.media is not None
    assert (Path(scene.media.path), scene.media.width_px, scene.media.height_px) == (picture.resolve(), 320, 180)
    assert scene.media.frame_s is None
    assert (scene.camera.hfov_deg, scene.camera.source) == (60.0, "assumed")
    assert scene.room is not None
    assert [source.at().direction.side for source in scene.sources].count("left") == 1
    assert [source.at().direction.side for source in scene.sources].count("right") == 1
    for source in scene.sources:
        assert source.origin == "builtin"
        assert source.scale == "assumed"
        assert source.region is not None
    assert scene.provenance["seed"] == 4
    assert scene.provenance["sounds"] == dict.fromkeys(
        (source.id for source in scene.sources), "a placeholder, for nothing names it"
    )
    assert "assumed" in str(scene.provenance["camera"])
    assert "film" not in scene.provenance


def test_sources_have_ids_and_sounds_of_their_own(picture):
    drawn(((60, 90), (160, 60), (260, 110))).save(picture)
    scene = analyse(picture)
    assert len({source.id for source in scene.sources}) == 3
    assert len({source.clip.name for source in scene.sources}) == 3


def test_the_same_picture_gives_the_same_scene(picture):
    assert analyse(picture).sha256() == analyse(picture).sha256()


def test_a_scene_survives_its_file(tmp_path, picture):
    scene = analyse(picture)
    path = tmp_path / "out" / "kitchen.scene.json"
    path.parent.mkdir()
    scene_library.save(scene, path)
    assert json.loads(path.read_text(encoding="utf-8"))["media"]["path"] == "../kitchen.png"
    assert scene_library.load(path) == scene
    assert load_input(path) == scene


def test_a_field_of_view_that_is_given_widens_the_angles(picture):
    narrow, wide = (analyse(picture, AnalyseOptions(hfov_deg=hfov_deg)) for hfov_deg in (40.0, 90.0))
    assert wide.camera.source == "manual"
    widest = [max(abs(source.at().azimuth_deg) for source in scene.sources) for scene in (narrow, wide)]
    assert widest[1] > 1.8 * widest[0]


def test_a_film_gives_the_static_scene_of_a_moment_and_says_so(tmp_path):
    path = tmp_path / "ball.gif"
    frames = [drawn(((x, 90),)) for x in (60, 160, 260)]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=500)
    first, last = (analyse(path, AnalyseOptions(at_s=at_s)) for at_s in (0.0, 1.2))
    assert first.sources[0].at().direction.side == "left"
    assert last.sources[0].at().direction.side == "right"
    assert last.media is not None
    assert (last.media.duration_s, last.media.frame_s) == (1.5, 1.0)
    assert "1.000 s" in str(last.provenance["film"])


def test_a_prompt_that_names_sounds_chooses_them(picture):
    scene = analyse(picture, AnalyseOptions(prompt="A dog barks beside the ringing telephone"))
    assert [source.clip.name for source in scene.sources] == ["dog", "telephone"]
    assert scene.provenance["prompt"] == "A dog barks beside the ringing telephone"


def test_the_placeholders_are_in_the_library_and_distinct():
    known = {entry.name for entry in library.names()}
    assert set(ROTATION) <= known
    assert len(set(placeholder_names(12))) == 12
    assert len(placeholder_names(40)) == 40
    assert "bird" not in placeholder_names(12, {"bird", "kettle"})
    assert len(placeholder_names(2, ROTATION)) == 2


def test_cancelling_ends_an_analysis(picture):
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        analyse(picture, progress=progress)


def source_at(azimuth_deg, *, source_id="one", enabled=True, distance_m=1.0, **clip):
    return SoundSource(
        id=source_id,
        label=source_id,
        enabled=enabled,
        position=Placement(azimuth_deg=azimuth_deg, distance_m=distance_m),
        clip=Clip(**{"kind": "synthesis", "name": "noise-burst", **clip}),
    )


def ears_db(scene, tmp_path, **options):
    rendering = render_scene(scene, tmp_path, RenderOptions(Layout.BINAURAL, **options), 0.5)
    return [rms_dbfs(rendering.audio.channel(name)) for name in ("FL", "FR")]


def test_a_source_on_the_left_of_a_picture_is_louder_in_the_left_ear(tmp_path, picture):
    drawn(((40, 90),)).save(picture)
    left_db, right_db = ears_db(analyse(picture), tmp_path)
    assert left_db > right_db + 1.0


def test_a_source_that_is_switched_off_is_not_heard(tmp_path):
    left, right = source_at(-80.0), source_at(80.0, source_id="two", enabled=False)
    assert ears_db(Scene(sources=(left, right)), tmp_path) == ears_db(Scene(sources=(left,)), tmp_path)


@pytest.mark.parametrize("sources", [(), (source_at(0.0, enabled=False),)])
def test_a_scene_with_nothing_to_hear_is_refused(tmp_path, sources):
    with pytest.raises(InputError) as caught:
        render_scene(Scene(sources=sources), tmp_path, RenderOptions(Layout.BINAURAL), 1.0)
    assert caught.value.code == "pipeline.no-sources"


@pytest.mark.parametrize("duration_s", [0.0, -1.0, 601.0, float("nan"), float("inf")])
def test_an_impossible_length_is_refused(tmp_path, duration_s):
    with pytest.raises(InputError) as caught:
        render_scene(Scene(sources=(source_at(0.0),)), tmp_path, RenderOptions(Layout.BINAURAL), duration_s)
    assert caught.value.code == "pipeline.bad-duration"


@pytest.mark.parametrize(("rate_hz", "beyond_hz"), [(RATES_HZ[0], 7_999), (RATES_HZ[1], 192_001)])
def test_every_rate_that_the_renderer_takes_is_taken_and_no_other(tmp_path, monkeypatch, rate_hz, beyond_hz):
    scene, options = Scene(sources=(source_at(0.0),)), RenderOptions(Layout.STEREO)
    render_scene(scene, tmp_path, replace(options, rate_hz=rate_hz), 0.1)
    with pytest.raises(InputError) as of_renderer:
        render(RenderJob((), None, 0.1), replace(options, rate_hz=beyond_hz))
    monkeypatch.setattr("core.pipeline.rendering.clip_while_present", lambda *_: pytest.fail("work for nothing"))
    with pytest.raises(InputError) as caught:
        render_scene(scene, tmp_path, replace(options, rate_hz=beyond_hz), 0.1)
    assert str(caught.value) == str(of_renderer.value)


def test_gain_and_distance_change_the_level_by_what_they_say(tmp_path):
    def level_db(**changes):
        return ears_db(Scene(sources=(source_at(0.0, **changes),)), tmp_path)[0]

    assert level_db(gain_db=-12.0) == pytest.approx(level_db() - 12.0, abs=0.1)
    assert level_db(distance_m=4.0) == pytest.approx(level_db() - 12.04, abs=0.5)


def test_a_sound_file_is_found_beside_the_scene(tmp_path):
    import soundfile

    samples = np.random.default_rng(0).normal(0, 0.1, 48_000)
    soundfile.write(tmp_path / "hiss.wav", samples, 48_000)
    scene = Scene(sources=(source_at(0.0, kind="file", name=None, path="hiss.wav"),))
    assert ears_db(scene, tmp_path)[0] > -60.0


def test_a_missing_sound_file_is_refused(tmp_path):
    scene = Scene(sources=(source_at(0.0, kind="file", name=None, path="gone.wav"),))
    with pytest.raises(InputError, match=r"gone\.wav"):
        ears_db(scene, tmp_path)


def test_the_same_scene_and_seed_give_the_same_samples_and_their_provenance(tmp_path):
    scene = Scene(sources=(source_at(-30.0),), room=room_named("small"), provenance={"regions": "builtin"})
    options = RenderOptions(Layout.SURROUND_51, seed=2)
    first, second = (render_scene(scene, tmp_path, options, 0.5) for _ in range(2))
    assert np.array_equal(first.audio.samples, second.audio.samples)
    assert first.provenance["scene_sha256"] == scene.sha256()
    assert first.provenance["scene"] == {"regions": "builtin"}


@pytest.fixture
def car():
    """From the left to the right in half a second."""
    path = (Waypoint(t_s=0.0, azimuth_deg=-80.0, distance_m=1.0), Waypoint(t_s=0.5, azimuth_deg=80.0, distance_m=1.0))
    return SoundSource(id="car", label="car", trajectory=path, clip=Clip(kind="synthesis", name="noise-burst"))


@pytest.mark.parametrize("layout", [Layout.BINAURAL, Layout.SURROUND_51, Layout.STEREO])
def test_a_moving_source_goes_from_where_it_starts_to_where_it_ends(tmp_path, car, layout):
    rendering = render_scene(Scene(sources=(car,)), tmp_path, RenderOptions(layout), 1.0)
    assert rendering.provenance["moving"] == [0]
    left, right = rendering.audio.channel("FL"), rendering.audio.channel("FR")
    assert rms_dbfs(left[:4800]) > rms_dbfs(right[:4800]) + 3.0
    assert rms_dbfs(right[30_000:]) > rms_dbfs(left[30_000:]) + 3.0


def test_rooms_have_names_and_an_unknown_one_is_refused():
    assert room_named("none") is None
    for name in set(ROOM_NAMES) - {"none"}:
        assert room_named(name) is not None
    with pytest.raises(InputError, match="none, small, living"):
        room_named("cathedral")
