"""Moving sources at microphones: each channel as late and as loud as its microphone is far, at every moment."""

import numpy as np
import pytest

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.fractional import LATENCY_SAMPLES
from core.acoustics.microphones import distances_m, microphone_points, source_point
from core.acoustics.rendering import render
from core.acoustics.rooms import SPEED_OF_SOUND_M_S
from core.audio import AudioClip, Layout
from core.geometry import ITU_51_SPEAKERS, Position

RATE_HZ = 48_000
MICROPHONES = microphone_points(None, 1.0)
MAINS = [Layout.SURROUND_51.channels.index(speaker.channel) for speaker in ITU_51_SPEAKERS]


def passing(time_s):
    """Round the circle of microphones and away from it."""
    return Position(-30 + 120 * time_s, 0, 1.6 + 1.5 * time_s)


def rendered(dry, path, *, room=None, doppler=False):
    clip = AudioClip.mono(dry, RATE_HZ)
    job = RenderJob((PlacedClip(clip, path(0.0), path=path),), room, clip.duration_s)
    return render(job, RenderOptions(Layout.SURROUND_51, "room-microphones", rate_hz=RATE_HZ, doppler=doppler))


def metres(time_s):
    """How far the source is from each microphone."""
    return distances_m(np.array(source_point(passing(time_s), None, MICROPHONES)[0]), MICROPHONES)


def pulses(starts, frames):
    """Smooth pulses of height 0.2, a sixth of a millisecond wide."""
    return 0.2 * np.exp(-0.5 * ((np.arange(frames)[:, None] - np.array(starts)) / 4.0) ** 2).sum(axis=1)


def peak_after(channel, start):
    """Where (samples) and how high the pulse of a channel is that left at ``start``."""
    top = start + int(np.argmax(channel[start : start + 1000]))
    before, at, after = channel[top - 1 : top + 2].astype(np.float64)
    return top + 0.5 * (before - after) / (before - 2 * at + after), at


@pytest.mark.parametrize("doppler", [False, True])
def test_every_channel_is_as_late_and_as_quiet_as_its_microphone_is_far_at_every_moment(doppler):
    fraction = metres(0.0).min() / SPEED_OF_SOUND_M_S * RATE_HZ % 1.0  # of a sample, as sources that stand have it
    starts = range(2400, 52_800, 4800)
    samples = rendered(pulses(starts, 57_600), passing, doppler=doppler).audio.samples[:, MAINS]
    for start in starts:
        for number, channel in enumerate(samples.T):
            place, height = peak_after(channel, start)
            far = metres(start / RATE_HZ)
            clock_m = metres(0.0).min() if doppler else far.min()
            late = LATENCY_SAMPLES + fraction + (far[number] - clock_m) / SPEED_OF_SOUND_M_S * RATE_HZ
            assert place - start == pytest.approx(late, abs=0.25)
            assert 20 * np.log10(height / 0.2 * far[number] * np.sqrt(5)) == pytest.approx(0, abs=0.3)


def pitch_hz(channel):
    middle = channel[len(channel) // 3 : 2 * len(channel) // 3]
    power = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), n=1 << 19))
    return float(np.argmax(power)) * RATE_HZ / (1 << 19)


def test_the_nearest_channel_keeps_the_pitch_and_with_doppler_each_has_its_own():
    at = np.arange(2 * RATE_HZ) / RATE_HZ
    tone = 0.02 * np.sin(2 * np.pi * 1000 * at) * np.minimum(1, np.minimum(at, 2 - at) / 0.1)

    def through(time_s):
        return Position(0, 0, 20 - 6 * time_s)

    still, shifted = (rendered(tone, through, doppler=doppler).audio for doppler in (False, True))
    assert pitch_hz(still.channel("FC")) == pytest.approx(1000, abs=0.5)
    higher_hz = 1000 * SPEED_OF_SOUND_M_S / (SPEED_OF_SOUND_M_S - 6)
    assert [pitch_hz(shifted.channel(name)) for name in ("FC", "FL", "BR")] == pytest.approx([higher_hz] * 3, abs=0.5)


def test_a_source_that_meets_a_microphone_passes_above_it_and_that_is_said():
    dry = np.random.default_rng(0).standard_normal(RATE_HZ // 2) * 0.01
    result = rendered(dry, lambda s: Position(60 * s, 0, 1.0))
    assert result.provenance["sources_moved"] == [0]
    assert rendered(dry, lambda s: Position(60 * s, 0, 1.5)).provenance["sources_moved"] == []
    assert np.abs(np.diff(result.audio.samples, axis=0)).max() < 0.3
