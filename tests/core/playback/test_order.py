import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.audio import Layout
from core.playback.order import PULSE_BY_ALSA, arranged, device_order

ALSA_51 = ("FL", "FR", "BL", "BR", "FC", "LFE")


def names_at_device(layout, host_api, channels):
    return tuple(layout.channels[index] for index in device_order(layout, host_api, channels))


@pytest.mark.parametrize("host_api", ["ALSA", "OSS", PULSE_BY_ALSA])
def test_alsa_and_the_sound_servers_behind_it_take_the_surrounds_before_the_centre(host_api):
    assert names_at_device(Layout.SURROUND_51, host_api, 8) == ALSA_51


@pytest.mark.parametrize("host_api", ["Windows WASAPI", "Core Audio", "ASIO", "Windows DirectSound"])
def test_drivers_that_name_channels_by_mask_take_the_order_of_files(host_api):
    assert names_at_device(Layout.SURROUND_51, host_api, 6) == Layout.SURROUND_51.channels


@given(
    layout=st.sampled_from([Layout.STEREO, Layout.BINAURAL]),
    host_api=st.sampled_from(
        ["ALSA", "OSS", PULSE_BY_ALSA, "Windows WASAPI", "Core Audio", "JACK Audio Connection Kit"]
    ),
    channels=st.integers(2, 64),
)
def test_left_stays_left_on_every_driver(layout, host_api, channels):
    assert names_at_device(layout, host_api, channels) == ("FL", "FR")


def test_mono_reaches_both_ears_where_there_are_two():
    assert device_order(Layout.MONO, "ALSA", 2) == (0, 0)
    assert device_order(Layout.MONO, "ALSA", 1) == (0,)


@given(layout=st.sampled_from(list(Layout)), missing=st.integers(1, 6))
def test_a_device_with_too_few_channels_gets_no_order(layout, missing):
    with pytest.raises(ValueError, match="channels"):
        device_order(layout, "ALSA", len(layout.channels) - missing)


def test_arranging_moves_whole_channels_and_changes_no_sample():
    samples = np.random.default_rng(0).standard_normal((50, 6)).astype(np.float32)

    moved = arranged(samples, device_order(Layout.SURROUND_51, "ALSA", 6))

    assert moved.flags.c_contiguous
    assert moved.dtype == np.float32
    for index, name in enumerate(ALSA_51):
        np.testing.assert_array_equal(moved[:, index], samples[:, Layout.SURROUND_51.channels.index(name)])


def test_an_arranged_block_is_a_copy_that_later_edits_do_not_reach():
    samples = np.zeros((4, 2), np.float32)

    moved = arranged(samples, (0, 1))
    samples[:] = 1.0

    assert not moved.any()
