"""The sinks of a PulseAudio or PipeWire server, by ``pactl``.

PortAudio shows such a server as one device with 32 channels, whatever is plugged in: 5.1 sent to headphones would be
mixed down without a word, and a stream that the server moves elsewhere says nothing. So the sinks are asked for here.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from core.calibration import SystemVolume
from core.playback.pulse_listing import Sink, field_of, sinks_of, streams_of

_SINK_VARIABLE = "PULSE_SINK"
_TIMEOUT_S = 2.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stream is at the server, and how loud it is there."""

    sink: int
    sink_name: str
    volume: SystemVolume | None


def list_sinks() -> tuple[Sink, ...]:
    """The server's outputs; empty when there is no server or no ``pactl``."""
    listing = ask("list", "sinks")
    if listing is None:
        return ()
    default = os.environ.get(_SINK_VARIABLE) or field_of(ask("info") or "", "Default Sink")
    return sinks_of(listing, default)


def place_of_stream(number: int) -> Place | None:
    """Where a stream plays to now, and how loud; None when it, its sink or the server is gone."""
    stream = streams_of(ask("list", "sink-inputs") or "").get(number)
    if stream is None:
        return None
    sink = next((sink for sink in sinks_of(ask("list", "sinks") or "", "") if sink.number == stream.sink), None)
    return None if sink is None else Place(sink.number, sink.name, stream.on(sink))


def our_streams() -> frozenset[int]:
    """Numbers of the streams that this process has open at the server."""
    return frozenset(streams_of(ask("list", "sink-inputs") or "", process_id=os.getpid()))


def subscribe() -> subprocess.Popen[str]:
    """Start ``pactl subscribe``: a line for each thing that changes at the server."""
    return subprocess.Popen(  # noqa: S603 - a fixed program with fixed arguments
        [shutil.which("pactl") or "pactl", "subscribe"],
        env={**os.environ, "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def nudge() -> None:
    """Have the server send an event: it tells its subscribers of every program that comes and goes."""
    ask("info")


@contextmanager
def sink_chosen(name: str) -> Iterator[None]:
    """Within the block, streams that this process opens go to the sink ``name``."""
    before = os.environ.get(_SINK_VARIABLE)
    os.environ[_SINK_VARIABLE] = name
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SINK_VARIABLE]
        else:
            os.environ[_SINK_VARIABLE] = before


def ask(*arguments: str) -> str | None:
    """What pactl prints in the C locale; None when it is not installed or reaches no server."""
    program = shutil.which("pactl")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with fixed arguments
            [program, *arguments],
            env={**os.environ, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
