"""What training sounds like: toward the neglected side, without clicks, as loud as it may be, a stretch at a time."""

from datetime import UTC, datetime
from itertools import islice, pairwise

import av
import numpy as np
import pytest
import soundfile

from core.acoustics.door import RenderOptions
from core.acoustics.limiter import CEILING_DBTP, true_peak_dbtp
from core.assessment.level import UNCALIBRATED_CAP_DBFS, PresentationLevel
from core.audio import CLIP_LOUDNESS_LUFS, AudioClip, Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.errors import InputError
from core.playback.calibration import CAP_DBA, listener_level
from core.records.model import LesionSide
from core.scene import Clip, Placement, Scene, SoundSource
from core.sound.normalise import loudness_lufs
from core.training import exercises
from core.training.adapting import Adapted
from core.training.difficulty import HARDEST
from core.training.exercises import Rule
from core.training.find_plan import drawn
from core.training.find_sounds import FindSounds, chime, tone
from core.training.levelling import Levelling
from core.training.material import Listened, dumps_listened, dumps_things, loads_listened, loads_things, things
from core.training.programme import programme
from core.training.sides import Bearings, Side
from core.training.ways import WayMaker

RATE = 48_000
FAST = {"speed_deg_s": 40.0}


def calibration(reference_dba=92.0, layout=Layout.BINAURAL):
    return Calibration(
        "c-1",
        "out",
        "Out",
        layout,
        CalibrationKind.METER,
        "40 %",
        "meter",
        "T. Ona",
        datetime(2026, 3, 2, tzinfo=UTC),
        tuple(ChannelLevel(name, reference_dba) for name in layout.channels),
    )


@pytest.fixture(scope="module")
def music(tmp_path_factory):
    """Twenty seconds of stereo noise that swells, at 44.1 kHz."""
    path = tmp_path_factory.mktemp("music") / "music.wav"
    time_s = np.arange(20 * 44_100) / 44_100
    noise = np.random.default_rng(1).standard_normal((len(time_s), 2)) * 0.05
    soundfile.write(path, noise * (0.6 + 0.4 * np.sin(2 * np.pi * time_s / 5))[:, None], 44_100)
    return path


@pytest.fixture(scope="module")
def stream(music):
    return programme(Listened(files=(music,)), RATE)


def maker(stream, lesion=LesionSide.RIGHT, layout=Layout.BINAURAL, level=None):
    exercise = exercises.listen().exercise.model_copy(update=FAST)
    return WayMaker(exercise, Bearings(lesion), stream, RenderOptions(layout), level)


@pytest.fixture(scope="module")
def toward_left(stream):
    return maker(stream)


def energies(way, first_s, last_s):
    part = way.audio.samples[round(first_s * RATE) : round(last_s * RATE)]
    return np.square(part, dtype=np.float64).mean(axis=0)


@pytest.mark.parametrize("lesion", [LesionSide.RIGHT, LesionSide.LEFT])
def test_it_begins_in_the_ear_of_the_lesion_and_ends_in_the_other(stream, toward_left, lesion):
    made = toward_left if lesion is LesionSide.RIGHT else maker(stream, lesion)
    way = made.way(3.0)
    of_lesion = {LesionSide.LEFT: 0, LesionSide.RIGHT: 1}[lesion]
    begins, ends = energies(way, 0.3, 0.8), energies(way, 2.2, 2.7)
    assert begins[of_lesion] > 3 * begins[1 - of_lesion]
    assert ends[1 - of_lesion] > 3 * ends[of_lesion]


def test_a_way_is_as_long_as_it_says_and_silent_at_both_ends_so_that_no_seam_clicks(toward_left):
    ways = list(islice(toward_left.ahead(0.0), 3))
    assert [way.position_s for way in ways] == pytest.approx([0.0, 2.7, 5.4])
    steps = []
    for way in ways:
        assert len(way.audio.samples) == round(4.0 * RATE)
        assert np.abs(way.audio.samples[:16]).max() < 1e-4
        assert np.abs(way.audio.samples[round(3.1 * RATE) :]).max() < 1e-4
        steps.append(np.abs(np.diff(way.audio.samples, axis=0)).max())
    for earlier, later in pairwise(ways):
        seam = np.concatenate([earlier.audio.samples[-64:], later.audio.samples[:64]])
        assert np.abs(np.diff(seam, axis=0)).max() < 1e-4 < min(steps)


def test_the_fade_comes_before_the_motion_is_over_and_takes_as_long_as_it_says(toward_left):
    way = toward_left.way(1.0)
    assert energies(way, 0.0, 0.03).sum() < 0.05 * energies(way, 0.35, 0.65).sum()
    assert energies(way, 2.97, 3.0).sum() < 0.05 * energies(way, 2.4, 2.6).sum()


def test_the_same_place_gives_the_same_samples(stream):
    one, another = (maker(stream, layout=Layout.STEREO) for _ in range(2))
    np.testing.assert_array_equal(one.way(4.2).audio.samples, another.way(4.2).audio.samples)


def test_a_calibrated_session_has_its_level_and_each_way_tells_its_own(stream):
    speakers = calibration(layout=Layout.STEREO)
    made = maker(stream, layout=Layout.STEREO, level=PresentationLevel(speakers, 62.0))
    assert made.levelling.block.level_dba == pytest.approx(62.0, abs=0.01)
    spread = [made.way(position_s).level_dba for position_s in (0.0, 5.0, 10.0, 15.0)]
    assert 10 * np.log10(np.mean(10 ** (np.array(spread) / 10))) == pytest.approx(62.0, abs=0.1)
    way = made.way(2.0)
    heard = listener_level(way.audio, speakers, way.sound_s)
    assert way.level_dba == pytest.approx(heard.laeq, abs=0.1)
    assert way.level_dba < made.way(4.5).level_dba - 3.0, "a quiet passage stays quieter: the gain is one"


def test_no_second_is_above_the_cap_however_loud_a_passage_is():
    soft = AudioClip(np.full((RATE, 2), 0.01, np.float32) * noise(RATE), RATE, Layout.BINAURAL)
    loud, loud_phones = soft.scaled_db(35.0), calibration(105.0)
    played = Levelling.found([soft], 1.0, PresentationLevel(loud_phones, 60.0)).finished(loud, 1.0)
    level = listener_level(played.audio, loud_phones, 1.0)
    assert level.loudest_second == pytest.approx(CAP_DBA, abs=0.01)
    assert played.level_dba == pytest.approx(level.laeq, abs=0.01)
    uncalibrated = Levelling.found([soft], 1.0, None).finished(loud.scaled_db(10.0), 1.0)
    assert uncalibrated.level_dba is None
    assert listener_level(uncalibrated.audio, None, 1.0).loudest_second <= UNCALIBRATED_CAP_DBFS + 0.01
    at_full_scale = Levelling.found([soft], 1.0, PresentationLevel(calibration(85.0), 60.0)).finished(loud, 1.0)
    assert true_peak_dbtp(at_full_scale.audio.samples) == pytest.approx(CEILING_DBTP, abs=0.05)


def noise(frames):
    return np.random.default_rng(2).standard_normal((frames, 2)).astype(np.float32)


def test_a_stretch_is_the_same_whatever_was_read_before_it(stream, music):
    whole = stream.stretch(0.0, 20.0).samples[:, 0]
    for start_s, length_s in ((0.0, 1.0), (7.25, 2.0), (18.0, 2.0)):
        part = stream.stretch(start_s, length_s).samples[:, 0]
        first = round(start_s * RATE)
        assert len(part) == round(length_s * RATE)
        error = part - whole[first : first + len(part)]
        assert np.sqrt(np.mean(error**2)) < 0.02 * np.sqrt(np.mean(part**2))


def write_m4a(path, samples):
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=RATE)
        stream.layout = "mono"
        for first in range(0, len(samples), 1024):
            frame = av.AudioFrame.from_ndarray(samples[None, first : first + 1024], format="fltp", layout="mono")
            frame.sample_rate, frame.pts = RATE, first
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


@pytest.mark.parametrize("kind", ["mp3", "m4a"])
def test_the_files_that_patients_have_are_read_at_the_right_place(tmp_path, kind):
    time_s = np.arange(4 * RATE) / RATE
    sweep = (0.3 * np.sin(2 * np.pi * (200 + 50 * time_s) * time_s)).astype(np.float32)
    soundfile.write(tmp_path / "a.wav", sweep, RATE)
    path = tmp_path / f"a.{kind}"
    write_m4a(path, sweep) if kind == "m4a" else soundfile.write(path, sweep, RATE)
    wanted = programme(Listened(files=(tmp_path / "a.wav",)), RATE).stretch(2.3, 1.0).samples[:, 0]
    read = programme(Listened(files=(path,)), RATE).stretch(2.3, 1.0).samples[:, 0]
    assert np.corrcoef(wanted, read)[0, 1] > 0.99


def test_music_goes_round_and_files_follow_each_other(music, tmp_path):
    other = tmp_path / "tone.flac"
    soundfile.write(other, 0.2 * np.sin(2 * np.pi * 440 * np.arange(3 * RATE) / RATE), RATE)
    both = programme(Listened(files=(music, other)), RATE)
    assert both.duration_s == pytest.approx(23.0)
    over = both.stretch(19.5, 4.5).samples[:, 0]
    tone_of_440 = both.stretch(20.0, 3.0).samples[:, 0]
    np.testing.assert_allclose(over[RATE // 2 : RATE // 2 + 3 * RATE], tone_of_440, atol=1e-5)
    np.testing.assert_allclose(over[-RATE:], both.stretch(0.0, 1.0).samples[:, 0], atol=1e-5)
    np.testing.assert_allclose(both.stretch(23.0 * 4 + 1.0, 0.5).samples, both.stretch(1.0, 0.5).samples, atol=1e-5)
    for start_s, length_s in ((0.0, 20.0), (20.0, 3.0)):
        loudness = loudness_lufs(both.stretch(start_s, length_s).samples[:, 0], RATE)
        assert loudness == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.7), "each file at the loudness of clips"


def thing(name, azimuth_deg, *, enabled=True):
    place = Placement(azimuth_deg=azimuth_deg, elevation_deg=0, distance_m=2)
    clip = Clip(kind="synthesis", name=name)
    return SoundSource(id=name, label=name, enabled=enabled, origin="manual", position=place, clip=clip)


def kitchen():
    return Scene(title="Kitchen", sources=(thing("bird", -40), thing("dog", 0, enabled=False)))


def test_a_scene_can_be_listened_to_and_looked_for_in(t2):
    stream = programme(Listened(scene=kitchen()), RATE)
    part = stream.stretch(59.0, 2.0).samples[:, 0]
    assert (len(part), stream.duration_s) == (2 * RATE, 60.0)
    assert loudness_lufs(stream.stretch(0.0, 60.0).samples[:, 0], RATE) == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.3)
    found = things(t2, kitchen())
    assert [thing.id for thing in found] == ["bird", "telephone", "dog", "bicycle-bell"], "sounds of the list fill up"
    assert things(t2) == tuple(things(t2))
    assert len(things(t2)) == len(t2.sounds)


def test_what_is_played_comes_back_from_the_records_as_it_was(t2, music):
    assert loads_things(dumps_things(things(t2))) == things(t2)
    assert loads_listened(dumps_listened(Listened(files=(music,)))) == Listened(files=(music,))
    scene = loads_listened(dumps_listened(Listened(scene=kitchen(), folder=music.parent)))
    assert (scene.scene.sources[0].id, scene.folder) == ("bird", music.parent)
    for text in ("[]", "{}", '[{"id": "a"}]', "no json"):
        with pytest.raises(InputError, match="cannot be read"):
            loads_things(text)
    for text in ("[]", "{}", "no json"):
        with pytest.raises(InputError, match="cannot be read"):
            loads_listened(text)


def test_nothing_to_hear_and_files_that_are_no_sound_are_refused_in_a_sentence(tmp_path):
    with pytest.raises(InputError, match="Choose sound files, or one scene"):
        Listened()
    silent_scene = replace_enabled(kitchen())
    with pytest.raises(InputError, match="has no enabled source"):
        Listened(scene=silent_scene)
    with pytest.raises(InputError) as caught:
        programme(Listened(files=(tmp_path / "gone.mp3",)), RATE)
    assert caught.value.code == "media.missing"
    text = tmp_path / "text.wav"
    text.write_text("Dear diary")
    with pytest.raises(InputError):
        programme(Listened(files=(text,)), RATE)
    silent = tmp_path / "silent.wav"
    soundfile.write(silent, np.zeros(RATE), RATE)
    with pytest.raises(InputError) as caught:
        programme(Listened(files=(silent,)), RATE)
    assert caught.value.code == "sound.silent-file"


def replace_enabled(scene):
    return scene.model_copy(
        update={"sources": tuple(one.model_copy(update={"enabled": False}) for one in scene.sources)}
    )


@pytest.fixture(scope="module")
def sounds():
    return FindSounds(things(exercises.find().exercise)[:5], RenderOptions(Layout.STEREO))


def planned_at(level, side=Side.CONTRALESIONAL):
    both = {Side.CONTRALESIONAL: level, Side.IPSILESIONAL: level}
    return drawn(
        4, side, Adapted.beginning(both, Rule()), exercises.find().exercise, Bearings(LesionSide.RIGHT), 3, range(5)
    )


def test_what_is_looked_for_sounds_at_its_place_with_the_others_beside_it(sounds):
    planned = planned_at(15)
    job = sounds.job(planned)
    target, *others = job.sources
    assert (target.position.azimuth_deg, target.path) == (planned.azimuth_deg, None)
    assert planned.azimuth_deg < 0, "a lesion on the right: the neglected side is the left"
    assert [one.position.azimuth_deg for one in others] == pytest.approx([azimuth for _, azimuth in planned.others])
    assert job.duration_s == planned.difficulty.duration_s == 0.5
    assert len(others) == 3


def test_a_moving_source_comes_to_rest_where_it_is_looked_for(sounds):
    planned = planned_at(HARDEST)
    target = sounds.job(planned).sources[0]
    assert target.path(planned.difficulty.duration_s).azimuth_deg == pytest.approx(planned.azimuth_deg)
    assert target.path(0.0).azimuth_deg == pytest.approx(planned.azimuth_deg + 12.0), "from the midline, 40 degrees a s"


def test_a_trial_sounds_on_its_side_and_the_same_each_time(sounds):
    left = sounds.sound_of(planned_at(2)).audio
    right = sounds.sound_of(planned_at(2, Side.IPSILESIONAL)).audio
    of_left, of_right = (np.square(clip.samples, dtype=np.float64).sum(axis=0) for clip in (left, right))
    assert of_left[0] > of_left[1]
    assert of_right[1] > of_right[0]
    np.testing.assert_array_equal(left.samples, sounds.sound_of(planned_at(2)).audio.samples)


def test_chime_and_tone_are_short_and_straight_ahead(sounds):
    options = RenderOptions(Layout.STEREO)
    for clip, longest_s in ((chime(options, sounds.levelling), 1.6), (tone(options, sounds.levelling), 0.35)):
        assert 0.2 < clip.duration_s < longest_s
        np.testing.assert_allclose(clip.samples[:, 0], clip.samples[:, 1], atol=1e-6)
        assert clip.peak > 0.01
