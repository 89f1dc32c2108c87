"""What ``see2sound doctor`` says of the outputs of a real sound server: volume, mute, rate, map, and what to mind."""

import json
import subprocess
import sys

import pytest

pytestmark = pytest.mark.end_to_end
PROGRAM = "import sys; from core.cli import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture
def outputs(audio_server, tmp_path):
    """The outputs by their id: one quieter, one muted at 44.1 kHz, one that only maps channels."""
    audio_server.control("set-sink-volume", "ear2", "40%")
    audio_server.control("set-sink-mute", "cd2", "1")
    remap = ("module-remap-sink", "sink_name=remapped", "master=ear2", "channels=2", "remix=no")
    module = audio_server.control("load-module", *remap).stdout.strip()
    try:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, "doctor", "--json", "--data", str(tmp_path)],
            env=audio_server.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    finally:
        audio_server.control("unload-module", module)
        audio_server.control("set-sink-volume", "ear2", "100%")
        audio_server.control("set-sink-mute", "cd2", "0")
    return {device["id"]: device for device in json.loads(done.stdout)["audio_devices"]}


def test_the_doctor_says_volume_mute_rate_map_and_cautions_of_every_output(outputs):
    quiet, muted, surround, remapped = (outputs[f"pulse:{name}"] for name in ("ear2", "cd2", "ear51", "remapped"))

    assert (quiet["volume"], quiet["muted"], quiet["cautions"]) == ("40.0 %", False, [])
    assert (muted["volume"], muted["muted"], muted["default_rate_hz"]) == ("100.0 %", True, 44_100)
    assert ["muted" in muted["cautions"][0], "44100 Hz" in muted["cautions"][1]] == [True, True]
    assert surround["channel_map"][4:] == ["front-center", "lfe"]
    assert surround["cautions"] == []
    assert remapped["processing"] == "module-remap-sink"
    assert "module-remap-sink" in remapped["cautions"][0]
