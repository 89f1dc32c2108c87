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

_SINK_VARIABLE = "PULSE_SINK"
_TIMEOUT_S = 2.0


@dataclass(frozen=True, slots=True)
class Sink:
    """An output of the sound server."""

    number: int
    name: str
    description: str
    channel_map: tuple[str, ...]
    rate_hz: int
    is_default: bool


def list_sinks() -> tuple[Sink, ...]:
    """The server's outputs; empty when there is no server or no ``pactl``."""
    listing = ask("list", "sinks")
    if listing is None:
        return ()
    default = os.environ.get(_SINK_VARIABLE) or _field(ask("info") or "", "Default Sink")
    return sinks_of(listing, default)


def sinks_of(listing: str, default_name: str) -> tuple[Sink, ...]:
    """Read what ``pactl list sinks`` prints (in the C locale)."""
    found = []
    for number, block in blocks_of(listing, "Sink"):
        name = _field(block, "Name")
        channel_map = tuple(part for part in _field(block, "Channel Map").split(",") if part)
        rate = _field(block, "Sample Specification").split(" ")[-1].removesuffix("Hz")
        if name and channel_map and rate.isdigit():
            description = _field(block, "Description") or name
            found.append(Sink(number, name, description, channel_map, int(rate), name == default_name))
    return tuple(found)


def sink_of_stream(stream: int) -> int | None:
    """Number of the sink that a stream plays to now; None when the stream or the server is gone."""
    listing = ask("list", "sink-inputs")
    return streams_of(listing or "").get(stream)


def our_streams() -> frozenset[int]:
    """Numbers of the streams that this process has open at the server."""
    return frozenset(streams_of(ask("list", "sink-inputs") or "", process_id=os.getpid()))


def streams_of(listing: str, process_id: int | None = None) -> dict[int, int]:
    """Stream number to sink number, for one process or for all, from what ``pactl list sink-inputs`` prints."""
    streams = {}
    for number, block in blocks_of(listing, "Sink Input"):
        sink = _field(block, "Sink")
        owned = process_id is None or f'application.process.id = "{process_id}"' in block
        if owned and sink.isdigit():
            streams[number] = int(sink)
    return streams


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


def blocks_of(listing: str, kind: str) -> Iterator[tuple[int, str]]:
    """(number, text) of each object in a listing of pactl; objects are headed by ``<kind> #<number>``."""
    for block in ("\n" + listing).split(f"\n{kind} #")[1:]:
        number, _, text = block.partition("\n")
        if number.strip().isdigit():
            yield int(number), text


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


def _field(text: str, key: str) -> str:
    for line in text.splitlines():
        name, _, value = line.strip().partition(": ")
        if name == key:
            return value.strip()
    return ""
