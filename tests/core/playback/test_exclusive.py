from types import SimpleNamespace

import pytest

from core.playback.exclusive import driver_settings, exclusive_offered

FAKE = SimpleNamespace(
    WasapiSettings=lambda **options: ("wasapi", options), CoreAudioSettings=lambda **options: ("core audio", options)
)


@pytest.mark.parametrize(("platform", "offered"), [("win32", True), ("darwin", True), ("linux", False)])
def test_an_output_to_ourselves_is_offered_where_the_system_can_give_it(platform, offered):
    assert exclusive_offered(platform) is offered


@pytest.mark.parametrize(
    ("host_api", "exclusive", "expected"),
    [
        ("Windows WASAPI", True, ("wasapi", {"exclusive": True, "auto_convert": False})),
        ("Windows WASAPI", False, ("wasapi", {"exclusive": False, "auto_convert": True})),
        ("Core Audio", True, ("core audio", {"change_device_parameters": True, "fail_if_conversion_required": True})),
        ("Core Audio", False, None),
        ("ALSA", True, None),
    ],
)
def test_each_driver_is_asked_in_its_own_words(host_api, exclusive, expected):
    assert driver_settings(FAKE, host_api, exclusive=exclusive) == expected


def test_the_names_are_those_of_sounddevice():
    """A renamed option would only show on the system that has the driver."""
    import inspect

    sounddevice = pytest.importorskip("sounddevice", exc_type=OSError)
    assert {"exclusive", "auto_convert"} <= set(inspect.signature(sounddevice.WasapiSettings).parameters)
    named = set(inspect.signature(sounddevice.CoreAudioSettings).parameters)
    assert {"change_device_parameters", "fail_if_conversion_required"} <= named
