import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.playback.feeder import RAMP_S, SETTLE_S, Feeder, Take

RATE_HZ = 48_000
DELAY_NS = 60_000_000


def noise(frames, seed=0):
    return np.random.default_rng(seed).uniform(0.1, 0.9, (frames, 2)).astype(np.float32)


class Driver:
    """Asks a feeder for buffers, as a sound card does, and keeps what it got."""

    def __init__(self, feeder):
        self.feeder, self.now_ns, self.heard = feeder, 0, []

    def ask(self, frames, *, underflow=False):
        out = np.full((frames, 2), np.nan, np.float32)
        self.feeder.fill(out, self.now_ns, DELAY_NS, underflow=underflow)
        self.now_ns += frames * 1_000_000_000 // RATE_HZ
        self.heard.append(out)
        return out


def settled():
    driver = Driver(Feeder(2, RATE_HZ))
    driver.ask(round(SETTLE_S * RATE_HZ))
    driver.heard.clear()
    return driver


def test_a_fresh_stream_gets_silence_before_the_first_sound():
    driver = Driver(Feeder(2, RATE_HZ))
    driver.feeder.want(Take(noise(1000)))

    settle = round(SETTLE_S * RATE_HZ)
    for _ in range(-(-settle // 512)):
        assert not driver.ask(512).any()
    assert driver.ask(512).any()


@given(sizes=st.lists(st.integers(1, 700), min_size=1, max_size=30), frames=st.integers(1, 5000))
def test_what_the_driver_gets_is_the_block_sample_for_sample_whatever_its_buffers(sizes, frames):
    driver, block = settled(), noise(frames)
    driver.feeder.want(Take(block))

    for size in sizes:
        driver.ask(size)

    heard = np.concatenate(driver.heard)
    count = min(frames, len(heard))
    np.testing.assert_array_equal(heard[:count], block[:count])
    assert not heard[count:].any()


def test_onset_and_end_are_stamped_when_the_samples_leave_the_device():
    driver, take = settled(), Take(noise(RATE_HZ // 10))
    driver.feeder.want(take)
    asked_ns = driver.now_ns

    while take.end_ns is None:
        driver.ask(512)

    assert take.onset_ns == asked_ns + DELAY_NS
    assert abs(take.end_ns - take.onset_ns - 100_000_000) < 50_000


def test_a_finished_take_stays_finished_and_silent():
    driver, take = settled(), Take(noise(100))
    driver.feeder.want(take)
    driver.ask(512)
    end_ns = take.end_ns

    assert not driver.ask(512).any()
    assert take.end_ns == end_ns


@given(size=st.integers(16, 2000))
def test_a_stop_fades_to_silence_in_ten_milliseconds_across_any_buffers(size):
    driver, block = settled(), noise(20_000)
    take = Take(block)
    driver.feeder.want(take)
    driver.ask(size)
    driver.feeder.want(None)

    while take.end_ns is None:
        driver.ask(size)
    driver.ask(size)

    heard = np.concatenate(driver.heard)
    ramp = round(RAMP_S * RATE_HZ)
    np.testing.assert_array_equal(heard[:size], block[:size])
    gain = heard[size : size + ramp, 0] / block[size : size + ramp, 0]
    assert np.all(np.diff(gain) <= 1e-6)
    assert gain[0] > 0.99
    assert gain[-1] < 1e-6
    assert not heard[size + ramp :].any()


def test_a_replacement_fades_out_what_sounds_and_starts_whole():
    driver, first, second = settled(), noise(20_000), noise(700, seed=1)
    driver.feeder.want(Take(first))
    driver.ask(1000)
    take = Take(second)
    driver.feeder.want(take)
    driver.ask(1000)

    np.testing.assert_array_equal(driver.ask(1000)[:700], second)
    assert take.end_ns is not None


def test_the_same_block_played_twice_begins_anew():
    driver, block = settled(), noise(500)
    for _ in range(2):
        driver.feeder.want(Take(block))
        np.testing.assert_array_equal(driver.ask(500), block)


def test_a_stop_of_a_sound_that_has_ended_leaves_its_end_alone():
    driver, take = settled(), Take(noise(100))
    driver.feeder.want(take)
    driver.ask(200)
    end_ns = take.end_ns
    driver.feeder.want(None)
    driver.ask(200)

    assert take.end_ns == end_ns


def test_running_dry_counts_only_while_a_sound_is_under_way():
    driver, take = settled(), Take(noise(1000))
    driver.ask(100, underflow=True)
    driver.feeder.want(take)
    driver.ask(400)
    driver.ask(400, underflow=True)
    driver.ask(400)
    driver.ask(400, underflow=True)

    assert take.underflows == 1
