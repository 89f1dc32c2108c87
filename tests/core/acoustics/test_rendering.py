"""What every layout must keep: left is left, near is loud, on time, and the same samples for the same seed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.limiter import true_peak_dbtp
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout, rms_dbfs
from core.errors import InputError
from core.geometry import Position
from core.progress import Progress
from core.scene import default_room

RATE_HZ = 48_000
LAYOUTS = (Layout.BINAURAL, Layout.SURROUND_51, Layout.STEREO)


def burst(duration_s: float = 0.5, *, seed: int = 0, lead_s: float = 0.0) -> AudioClip:
    """Noise of -27 dBFS RMS after a silence."""
    noise = np.random.default_rng(seed).standard_normal(round(duration_s * RATE_HZ)) * 10 ** (-27 / 20)
    return AudioClip.mono(np.concatenate([np.zeros(round(lead_s * RATE_HZ)), noise]), RATE_HZ)


def rendered(azimuth_deg, layout, *, distance_m=1.0, room=None, clip=None, seed=0, elevation_deg=0.0):
    clip = clip or burst()
    placed = PlacedClip(clip, Position(azimuth_deg, elevation_deg, distance_m))
    job = RenderJob((placed,), room, clip.duration_s)
    return render(job, RenderOptions(layout, seed=seed, rate_hz=RATE_HZ))


@pytest.mark.parametrize("room", [None, default_room()], ids=["anechoic", "room"])
@pytest.mark.parametrize("azimuth_deg", [-90, -60, -30, 30, 60, 90])
def test_a_source_is_louder_and_earlier_in_the_ear_on_its_side(azimuth_deg, room):
    click = np.zeros(4800)
    click[100] = 0.1
    audio = rendered(azimuth_deg, Layout.BINAURAL, room=room, clip=AudioClip.mono(click)).audio
    left, right = audio.channel("FL"), audio.channel("FR")
    near, far = (left, right) if azimuth_deg < 0 else (right, left)
    assert rms_dbfs(near) > rms_dbfs(far) + (2 if room is None else 0.5)

    def onset(ear):
        return int(np.argmax(np.abs(ear[:200]) > 0.3 * np.abs(ear[:200]).max()))

    assert 5 <= onset(far) - onset(near) <= 45


@pytest.mark.parametrize("azimuth_deg", [-110, -80, -60, -30])
def test_in_5_1_a_source_on_the_left_comes_from_the_left_speakers_only(azimuth_deg):
    audio = rendered(azimuth_deg, Layout.SURROUND_51).audio
    assert max(rms_dbfs(audio.channel(name)) for name in ("FL", "BL")) > -30.5
    for silent in ("FR", "BR", "FC"):
        assert not np.any(np.abs(audio.channel(silent)) > 1e-7), silent


@pytest.mark.parametrize("layout", [Layout.SURROUND_51, Layout.STEREO])
@pytest.mark.parametrize("azimuth_deg", [30, 60, 110])
def test_in_a_room_the_loudspeakers_of_the_right_are_louder_for_a_source_on_the_right(azimuth_deg, layout):
    audio = rendered(azimuth_deg, layout, room=default_room()).audio
    names = layout.channels
    energy = {name: float(np.sum(np.square(audio.channel(name), dtype=np.float64))) for name in names}
    right = energy["FR"] + energy.get("BR", 0.0)
    left = energy["FL"] + energy.get("BL", 0.0)
    assert right > 2.0 * left


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("near_m", "far_m"), [(0.5, 1), (1, 2), (2, 4), (4, 8)])
def test_without_a_room_a_doubling_of_distance_costs_six_decibels(layout, near_m, far_m):
    near = rms_dbfs(rendered(-20, layout, distance_m=near_m).audio.samples)
    far = rms_dbfs(rendered(-20, layout, distance_m=far_m).audio.samples)
    within_db = 0.5 if layout is Layout.BINAURAL and near_m < 1.4 else 0.05  # the near field shapes the spectrum
    assert near - far == pytest.approx(6.02, abs=within_db)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_in_a_room_a_farther_source_is_quieter_even_beyond_the_wall(layout):
    levels = [
        rms_dbfs(rendered(0, layout, distance_m=distance, room=default_room()).audio.samples)
        for distance in (0.5, 1, 2, 4, 8)
    ]
    assert levels == sorted(levels, reverse=True)


@pytest.mark.parametrize("layout", [Layout.SURROUND_51, Layout.STEREO])
def test_a_clip_at_one_metre_keeps_its_level_over_the_loudspeakers(layout):
    audio = rendered(-17, layout).audio
    mains = [audio.channel(name) for name in layout.channels if name != "LFE"]
    energy = sum(float(np.sum(np.square(feed, dtype=np.float64))) for feed in mains)
    clip_energy = float(np.sum(np.square(burst().samples, dtype=np.float64)))
    assert 10 * np.log10(energy / clip_energy) == pytest.approx(0.0, abs=0.05)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("distance_m", [0.3, 4.0])
@pytest.mark.parametrize("room", [None, default_room()], ids=["anechoic", "room"])
def test_the_sound_begins_at_the_time_of_its_clip(layout, distance_m, room):
    lead_s = 0.1
    audio = rendered(40, layout, distance_m=distance_m, room=room, clip=burst(0.2, lead_s=lead_s)).audio
    mains = [index for index, name in enumerate(layout.channels) if name != "LFE"]
    size = np.abs(audio.samples[:, mains]).max(axis=1)
    begins = int(np.argmax(size > 0.1 * size[: round((lead_s + 0.01) * RATE_HZ)].max()))
    assert 0 <= begins - round(lead_s * RATE_HZ) <= 0.001 * RATE_HZ


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_seed_gives_the_same_samples_and_another_seed_another_tail(layout):
    first, again, other = (rendered(10, layout, room=default_room(), seed=seed).audio.samples for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("azimuth_deg", [0, 7, 30, 62.5, 90, 133, 180])
def test_without_a_room_mirroring_a_source_swaps_left_and_right(layout, azimuth_deg):
    here = rendered(azimuth_deg, layout, elevation_deg=11).audio
    there = rendered(-azimuth_deg, layout, elevation_deg=11).audio
    pairs = [("FL", "FR"), ("BL", "BR")] if layout is Layout.SURROUND_51 else [("FL", "FR")]
    for left, right in pairs:
        assert np.allclose(here.channel(left), there.channel(right), atol=1e-6)
        assert np.allclose(here.channel(right), there.channel(left), atol=1e-6)


def test_the_lfe_holds_bass_and_nothing_else():
    audio = rendered(0, Layout.SURROUND_51, clip=burst(1.0)).audio
    power = np.abs(np.fft.rfft(audio.channel("LFE"))) ** 2
    frequencies = np.fft.rfftfreq(len(audio.samples), 1 / RATE_HZ)
    assert power[frequencies < 120].sum() > 0.7 * power.sum()
    assert power[frequencies > 300].sum() < 0.02 * power.sum()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_many_loud_sources_are_limited_and_the_provenance_says_by_how_much(layout):
    sources = tuple(
        PlacedClip(burst(0.3, seed=seed), Position(azimuth, 0, 0.3), gain_db=6.0)
        for seed, azimuth in enumerate((-80, -30, 0, 45, 100))
    )
    result = render(RenderJob(sources, default_room(), 0.3), RenderOptions(layout))
    assert true_peak_dbtp(result.audio.samples) <= -1.0
    assert result.provenance["limiter"]["reduction_db"] > 1.0


def test_one_source_at_one_metre_is_not_limited():
    for layout in LAYOUTS:
        result = rendered(-60, layout, room=default_room())
        assert result.provenance["limiter"]["reduction_db"] == 0.0


def test_the_provenance_names_all_that_made_the_samples():
    provenance = rendered(5, Layout.BINAURAL, room=default_room(), seed=9).provenance
    assert provenance["method"] == "hrtf-images"
    assert provenance["seed"] == 9
    assert provenance["rate_hz"] == RATE_HZ
    assert provenance["hrtf"]["name"] == "kemar"
    assert len(provenance["hrtf"]["sha256"]) == 64
    assert provenance["room"]["rt60_s"] == pytest.approx(0.3)
    assert provenance["app"]


def test_a_source_beyond_the_wall_is_rendered_and_said():
    provenance = rendered(0, Layout.BINAURAL, room=default_room(), distance_m=8.0).provenance
    assert provenance["reflections_from_the_wall"] == [0]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (RenderOptions(Layout.BINAURAL, method="ambisonics"), "acoustics.method-unknown"),
        (RenderOptions(Layout.BINAURAL, method="vbap"), "acoustics.method-layout"),
        (RenderOptions(Layout.MONO), "acoustics.layout-unknown"),
        (RenderOptions(Layout.BINAURAL, hrtf="mine"), "acoustics.hrtf-unknown"),
        (RenderOptions(Layout.BINAURAL, hrtf="my.sofa"), "acoustics.sofa-missing"),
        (RenderOptions(Layout.BINAURAL, rate_hz=4000), "acoustics.rate"),
    ],
)
def test_options_that_cannot_be_met_are_refused_with_a_sentence(options, code):
    with pytest.raises(InputError) as caught:
        render(RenderJob((), None, 1.0), options)
    assert caught.value.code == code
    assert "{" not in str(caught.value)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_scene_without_sources_is_silence(layout):
    audio = render(RenderJob((), default_room(), 0.5), RenderOptions(layout)).audio
    assert audio.duration_s >= 0.5
    assert audio.peak == 0.0


def test_a_clip_longer_than_the_job_fades_out_and_a_shorter_one_is_silent_afterwards():
    placed = PlacedClip(burst(1.0), Position(0, 0, 1))
    cut = render(RenderJob((placed,), None, 0.5), RenderOptions(Layout.STEREO)).audio
    assert cut.duration_s == pytest.approx(0.5, abs=0.01)
    assert rms_dbfs(cut.samples[24_000 + 20 :]) < -60
    padded = render(RenderJob((placed,), None, 2.0), RenderOptions(Layout.STEREO)).audio
    assert not np.any(np.abs(padded.samples[50_000:]) > 1e-7)


def test_a_clip_at_another_rate_is_a_bug_of_the_caller():
    placed = PlacedClip(AudioClip.mono(np.zeros(100), 44_100), Position(0, 0, 1))
    with pytest.raises(ValueError, match="48000"):
        render(RenderJob((placed,), None, 0.1), RenderOptions(Layout.BINAURAL))


def test_progress_ends_whole_and_can_cancel():
    from core.errors import CancelledError

    reports = []
    job = RenderJob((PlacedClip(burst(0.1), Position(0, 0, 1)),), None, 0.1)
    render(job, RenderOptions(Layout.STEREO), Progress(reports.append))
    assert reports[-1].fraction == 1.0
    cancelled = Progress()
    cancelled.cancel()
    with pytest.raises(CancelledError):
        render(job, RenderOptions(Layout.STEREO), cancelled)


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_samples_that_are_no_numbers_never_reach_an_ear(bad):
    samples = np.zeros(100)
    samples[50] = bad
    job = RenderJob((PlacedClip(AudioClip.mono(samples), Position(0, 0, 1)),), None, 0.01)
    with pytest.raises(ValueError, match="numbers"):
        render(job, RenderOptions(Layout.BINAURAL))


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(LAYOUTS),
    st.floats(-180, 180),
    st.floats(-90, 90),
    st.floats(0.01, 200),
    st.integers(0, 300),
    st.booleans(),
)
def test_every_source_that_can_be_written_down_is_rendered(layout, azimuth, elevation, distance, frames, in_room):
    clip = AudioClip.mono(np.ones(frames) * 0.1)
    job = RenderJob(
        (PlacedClip(clip, Position(azimuth, elevation, distance)),), default_room() if in_room else None, 0.005
    )
    audio = render(job, RenderOptions(layout)).audio
    assert np.all(np.isfinite(audio.samples))
    assert true_peak_dbtp(audio.samples) <= -1.0
    assert (audio.peak > 0) == (frames > 0)
