"""Opens a player and does what it is told on standard input; every line gets a JSON answer. Run by the audio tests."""

import ctypes
import json
import sys
import time
from dataclasses import asdict
from typing import Any

import numpy as np

from core.audio import AudioClip, Layout
from core.errors import See2SoundError
from core.playback.devices import list_devices
from core.playback.door import PlaybackState, Player
from core.playback.opening import open_player

PATIENCE_S = 10.0


def wait_for(player: Player, state: PlaybackState) -> dict[str, Any]:
    """Poll until the player leaves PLAYING or reaches ``state``; with the time of it."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        status = player.status()
        sounding = status.state is PlaybackState.PLAYING
        if (status.state is state and (not sounding or status.onset_monotonic_ns)) or not (
            sounding or state is status.state
        ):
            break
        time.sleep(0.002)
    return asdict(player.status()) | {"now_ns": time.monotonic_ns()}


def let_pass(how: str, seconds: float) -> None:
    """Sleep, or freeze: keep the interpreter from every other thread, as a machine that is too busy does."""
    if how == "freeze":
        ctypes.PyDLL(None).usleep(round(seconds * 1e6))
    else:
        time.sleep(seconds)


def main() -> None:
    layout, device, file = Layout(sys.argv[1]), sys.argv[2] or None, sys.argv[3]
    player: Player | None = None
    for line in sys.stdin:
        answer: dict[str, Any] = {}
        try:
            match line.split():
                case ["devices"]:
                    answer["devices"] = [asdict(found) for found in list_devices()]
                case ["open"]:
                    player = open_player(device, layout)
                    answer["device"] = player.device.id
                case ["play"] if player:
                    player.play(AudioClip(np.load(file), 48_000, layout))
                case ["wait", state] if player:
                    answer = wait_for(player, PlaybackState(state))
                case ["stop"] if player:
                    player.stop()
                    answer = asdict(player.status()) | {"now_ns": time.monotonic_ns()}
                case ["sleep" | "freeze" as how, seconds]:
                    let_pass(how, float(seconds))
                case ["close"] if player:
                    player.close()
                case _:
                    raise ValueError(line)
        except See2SoundError as error:
            answer = {"error": type(error).__name__, "code": error.code, "sentence": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
