"""Reading what ``pactl`` prints (in the C locale) of the outputs and streams of a sound server. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.calibration import SystemVolume

_VOLUME_NORM = 65536
_RAW_VOLUME = re.compile(r":\s*(\d+)\s*/")
_PROCESSES = re.compile(r'device\.class = "filter"|node\.link-group = |= "filter-chain')
"""PulseAudio's modules that work on sounds (LADSPA, equaliser, virtual surround, remapping, combining) say the first;
PipeWire's filters and loops are two ends that share a link group."""
_KNOWN_PROGRAMS = ("easyeffects", "pulseeffects", "jamesdsp")
"""Their sinks look like plain null sinks to the server."""


@dataclass(frozen=True, slots=True)
class Sink:
    """An output of the sound server."""

    number: int
    name: str
    description: str
    channel_map: tuple[str, ...]
    rate_hz: int
    is_default: bool
    volume: SystemVolume | None = None
    processing: str = ""
    """What changes the sound on its way (``module-ladspa-sink``), where the output is no device itself; else empty."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream that some program plays: where it goes, and the volume that the mixer gives it."""

    sink: int
    volume: SystemVolume | None = None

    def on(self, sink: Sink) -> SystemVolume | None:
        """The volume of what this stream plays on its sink; None where either is not told."""
        if sink.volume is None or self.volume is None:
            return None
        muted = sink.volume.muted or self.volume.muted
        return replace(sink.volume, own_percents=self.volume.percents, muted=muted)


def sinks_of(listing: str, default_name: str) -> tuple[Sink, ...]:
    """The outputs in what ``pactl list sinks`` prints."""
    found = []
    for number, block in blocks_of(listing, "Sink"):
        name = field_of(block, "Name")
        channel_map = tuple(part for part in field_of(block, "Channel Map").split(",") if part)
        rate = field_of(block, "Sample Specification").split(" ")[-1].removesuffix("Hz")
        if name and channel_map and rate.isdigit():
            found.append(
                Sink(
                    number,
                    name,
                    field_of(block, "Description") or name,
                    channel_map,
                    int(rate),
                    name == default_name,
                    _volume_of(block),
                    _processing_of(block),
                )
            )
    return tuple(found)


def streams_of(listing: str, process_id: int | None = None) -> dict[int, Stream]:
    """Streams by their number, of one process or of all, in what ``pactl list sink-inputs`` prints."""
    streams = {}
    for number, block in blocks_of(listing, "Sink Input"):
        sink = field_of(block, "Sink")
        owned = process_id is None or f'application.process.id = "{process_id}"' in block
        if owned and sink.isdigit():
            streams[number] = Stream(int(sink), _volume_of(block))
    return streams


def blocks_of(listing: str, kind: str) -> Iterator[tuple[int, str]]:
    """(number, text) of each object in a listing; objects are headed by ``<kind> #<number>``."""
    for block in ("\n" + listing).split(f"\n{kind} #")[1:]:
        number, _, text = block.partition("\n")
        if number.strip().isdigit():
            yield int(number), text


def field_of(text: str, key: str) -> str:
    """The value after ``key: ``; empty when there is none."""
    for line in text.splitlines():
        name, _, value = line.strip().partition(": ")
        if name == key:
            return value.strip()
    return ""


def _volume_of(block: str) -> SystemVolume | None:
    """Volume and mute, to a tenth of a percent: from the raw figure, for pactl rounds its percents to whole ones."""
    raw = _RAW_VOLUME.findall(": " + field_of(block, "Volume"))
    mute = field_of(block, "Mute")
    if not raw or mute not in {"yes", "no"}:
        return None
    percents = tuple(round(100.0 * int(one) / _VOLUME_NORM, 1) for one in raw)
    return SystemVolume(percents[:1] if len(set(percents)) == 1 else percents, muted=mute == "yes")


def _processing_of(block: str) -> str:
    """The name of what processes sound here: a module that says it is a filter, or a program known to be one."""
    name, driver = field_of(block, "Name"), field_of(block, "Driver").removesuffix(".c")
    if _PROCESSES.search(block) is not None:
        return driver if driver.startswith("module-") else name
    return name if any(program in name.casefold() for program in _KNOWN_PROGRAMS) else ""
