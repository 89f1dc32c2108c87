"""What a meter would read: the calibration noise and a levelled block, captured at a real sink."""

from datetime import UTC, datetime

import numpy as np
import pytest

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.rendering import render
from core.assessment.level import PresentationLevel, set_level
from core.audio import AudioClip, Layout, rms_dbfs
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.geometry import Position
from core.playback import calibration as maths

pytestmark = pytest.mark.end_to_end
RATE_HZ = 48_000
LOUDNESS_DBA = {"FL": 104.0, "FR": 101.0, "FC": 102.5, "BL": 101.5, "BR": 103.0}
"""What each loudspeaker of an uneven room makes of 0 dBFS(A)."""


MOST_VOIDS = 3


def played(server, sink, layout, samples):
    """Play and capture; as in a session, a sound that a busy machine did not play whole is void and comes again."""
    for _ in range(1 + MOST_VOIDS):
        with (
            server.recording(sink) as recording,
            server.player(layout.value, device=f"pulse:{sink}", block=samples) as player,
        ):
            player.tell("open")
            player.tell("play")
            underflows = player.tell("wait finished")["underflows"]
        if not underflows:
            return recording.heard()
    raise AssertionError("the machine is too busy to play a sound whole")


@pytest.mark.parametrize(("sink", "layout"), [("ear2", Layout.BINAURAL), ("ear51", Layout.SURROUND_51)])
def test_the_noise_of_each_channel_sounds_there_alone_and_at_its_level(audio_server, sink, layout):
    """The steady part of each channel's noise, one after the other, apart by silence."""
    steady = slice(round(3.2 * RATE_HZ), round(3.6 * RATE_HZ))
    made = {
        name: maths.calibration_noise(layout, name, RATE_HZ, trim_db=-1.5 * number, duration_s=4.0).samples[steady]
        for number, name in enumerate(maths.measured_channels(layout))
    }
    silence = np.zeros((RATE_HZ // 10, len(layout.channels)), np.float32)
    block = np.concatenate([part for samples in made.values() for part in (samples, silence)])
    heard = played(audio_server, sink, layout, block)
    captured = np.stack([heard[name] for name in layout.channels], axis=1)
    for number, name in enumerate(made):
        part = captured[number * len(block) // len(made) :][: steady.stop - steady.start]
        index = layout.channels.index(name)
        assert rms_dbfs(part[:, index]) == pytest.approx(maths.NOISE_DBFS - 1.5 * number, abs=0.5)
        assert not np.delete(part, index, axis=1).any()


def test_a_block_over_an_uneven_room_arrives_at_the_level_asked_for(audio_server):
    softest = min(LOUDNESS_DBA.values())
    channels = tuple(
        ChannelLevel(name, LOUDNESS_DBA.get(name, softest), softest - LOUDNESS_DBA.get(name, softest), 2.0)
        for name in Layout.SURROUND_51.channels
    )
    made = Calibration(
        "c", "pulse:ear51", "ear51", Layout.SURROUND_51, CalibrationKind.METER, "40 %", "m", "p",
        datetime(2026, 3, 2, tzinfo=UTC), channels,
    )  # fmt: skip
    noise = AudioClip.mono(np.random.default_rng(7).uniform(-0.1, 0.1, RATE_HZ), RATE_HZ)
    sounds = {
        azimuth_deg: render(
            RenderJob((PlacedClip(noise, Position(azimuth_deg)),), None, 1.0), RenderOptions(Layout.SURROUND_51)
        ).audio
        for azimuth_deg in (-70.0, 0.0, 70.0)
    }
    levelled, block = set_level(sounds, 1.0, PresentationLevel(made, 65.0))
    assert block.level_dba == pytest.approx(65.0, abs=0.01)
    power = []
    for clip in levelled.values():
        heard = played(audio_server, "ear51", Layout.SURROUND_51, clip.samples)
        captured = np.stack([heard[name] for name in Layout.SURROUND_51.channels], axis=1)
        meter = maths.listener_level(AudioClip(captured, RATE_HZ, Layout.SURROUND_51), made, 1.0)
        assert meter.loudest_second <= maths.CAP_DBA
        power.append(10.0 ** (meter.laeq / 10.0))
    assert 10.0 * np.log10(np.mean(power)) == pytest.approx(65.0, abs=0.1)
