"""Sound between its samples and through responses that change."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.acoustics.changing import delayed, through_changing
from core.acoustics.fractional import KERNEL, LATENCY_SAMPLES, centred_kernels, delay_kernels, read_at


def sine(places):
    return np.sin(2 * np.pi * 0.07 * places)


def test_a_sound_is_read_between_its_samples_as_it_was_before_it_was_sampled():
    places = 100 + np.cumsum(1 + 0.03 * np.sin(np.arange(6000) / 500))
    read = read_at(sine(np.arange(8000)).astype(np.float32), places)
    assert np.max(np.abs(read - sine(places))) < 1e-4


def test_at_the_samples_it_is_the_samples_and_beyond_the_ends_silence():
    samples = np.random.default_rng(0).standard_normal(500).astype(np.float32)
    places = np.arange(-200.0, 700.0)
    assert read_at(samples, places) == pytest.approx(np.pad(samples, 200), abs=1e-6)
    assert not np.any(read_at(samples, np.array([-1e6, 1e6])))
    assert not np.any(read_at(samples[:0], places))


@given(st.floats(0, 1))
def test_kernels_from_the_table_delay_a_sample_less_than_the_exact_ones(fraction):
    exact, tabled = delay_kernels(np.array([fraction]))[0], centred_kernels(np.array([fraction]))[0]
    frequencies = np.linspace(0, 0.4, 50)
    turns = np.exp(-2j * np.pi * np.outer(frequencies, np.arange(KERNEL)))
    wanted = np.exp(-2j * np.pi * frequencies * (LATENCY_SAMPLES + fraction))
    assert np.max(np.abs(turns @ exact - wanted)) < 5e-3
    assert np.max(np.abs(turns @ tabled * np.exp(-2j * np.pi * frequencies) - wanted)) < 5e-3


@pytest.mark.parametrize("frames", [0, 1, 99, 100, 101, 1234])
def test_through_responses_that_stay_it_is_a_convolution_of_the_same_length(frames):
    generator = np.random.default_rng(0)
    dry, response = generator.standard_normal(frames).astype(np.float32), generator.standard_normal((3, 40))
    wet = through_changing(dry, 100, (3, 40), lambda numbers: np.repeat(response[None], len(numbers), axis=0))
    assert wet.shape == (3, frames + 39)
    expected = [np.convolve(dry, one) if frames else np.zeros(39) for one in response]
    assert wet == pytest.approx(np.array(expected), abs=1e-5)


def test_a_channel_that_is_silent_stays_silent_to_the_last_bit():
    dry = np.random.default_rng(0).standard_normal(1000).astype(np.float32)
    response = np.random.default_rng(1).standard_normal((2, 2, 40)) * [[[1.0], [0.0]]]
    wet = through_changing(dry, 100, (2, 40), lambda numbers: response[numbers % 2])
    assert np.any(wet[0])
    assert not np.any(wet[1])


def test_what_changes_fades_from_step_to_step_in_straight_lines():
    gains = np.random.default_rng(0).uniform(size=12)
    wet = through_changing(np.ones(1000, np.float32), 100, (1, 1), lambda numbers: gains[numbers][:, None, None])
    assert wet[0] == pytest.approx(np.interp(np.arange(1000), np.arange(12) * 100, gains), abs=1e-6)


def test_arrivals_come_as_late_as_they_are_said_to_in_each_channel():
    delays = np.array([[[10.0, 20.25], [300.5, 5.0]]])
    gains = np.array([[[1.0, 0.5], [0.25, 0.0]]])
    shape, responses = delayed(delays, gains)
    response = responses(np.array([0, 7]))
    assert response.shape == (2, *shape)
    assert np.array_equal(response[0], response[1])  # held beyond the last step
    frequencies = np.linspace(0, 0.4, 50)
    heard = response[0] @ np.exp(-2j * np.pi * np.outer(np.arange(shape[1]), frequencies))
    for channel in range(2):
        late = delays[0, :, channel] + LATENCY_SAMPLES
        expected = gains[0, :, channel] @ np.exp(-2j * np.pi * np.outer(late, frequencies))
        assert heard[channel] == pytest.approx(expected, abs=5e-3)
