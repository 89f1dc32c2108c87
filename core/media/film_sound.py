"""The sound tracks of an MP4, written a little ahead of its pictures, so that a player finds both side by side."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from core.audio import AudioClip, Layout
from core.errors import InputError
from core.media import films, pictures
from core.media.frames import check_file

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet

AHEAD_S = 0.5
_BLOCK = 1024
PEAK_CEILING_DBTP = -3.0
"""True peak that a clip may have to be at -1 dBTP or below when its track is decoded: coding raises loud peaks."""
_BITS_PER_S_AND_CHANNEL = 192_000
_CODING = {"aac_coder": "fast", "aac_tns": "0", "aac_pns": "0", "aac_is": "0"}
"""Near to the samples: what else the encoder does to spare bits (noise shaped, substituted, or the same in both ears)
was seen to raise peaks by up to 8 dB."""
_AV_LAYOUTS = {
    Layout.MONO: "mono",
    Layout.STEREO: "stereo",
    Layout.BINAURAL: "stereo",
    Layout.SURROUND_51: "5.1",
}
_COPIED = {"aac", "mp3", "ac3", "eac3", "alac"}
"""What an MP4 holds and players know. Other sound of a film is encoded anew."""


@dataclass(frozen=True)
class FilmTrack:
    """A sound track of a film, which begins with its first picture."""

    clip: AudioClip
    """Its true peak is at most ``PEAK_CEILING_DBTP``."""
    title: str = ""
    """What players call it, where there are several."""


class SoundTracks:
    """Writes tracks in their order; the first is what players choose.

    The encoder begins 1024 samples early (priming). Its packets say so and the container's edit list takes it away:
    a click at 1 s is heard with the picture that is shown at 1 s.
    """

    def __init__(self, container: "OutputContainer", tracks: Sequence[FilmTrack], own_of: Path | None = None) -> None:
        """``own_of``: a film whose own sound becomes the last track. InputError ``media.no-own-sound``: it has none."""
        self._container = container
        self._packets = [_encoded(container, track) for track in tracks]
        if own_of is not None:
            self._packets.append(_own(container, own_of))
        self._written_s = [0.0] * len(self._packets)

    def advance(self, until_s: float) -> None:
        """Write what is heard before a time."""
        for index, packets in enumerate(self._packets):
            while self._written_s[index] < until_s:
                end_s, packet = next(packets, (np.inf, None))
                self._written_s[index] = end_s
                if packet is not None:
                    self._container.mux(packet)

    def finish(self) -> None:
        """Write the rest."""
        self.advance(np.inf)


_Timed = Iterator[tuple[float, "Packet[Any]"]]
"""Packets of one track, each with the time up to which the track is then written."""


def _encoded(container: "OutputContainer", track: FilmTrack) -> _Timed:
    clip = track.clip
    stream: Any = container.add_stream("aac", rate=clip.rate_hz, layout=_AV_LAYOUTS[clip.layout], options=_CODING)
    stream.bit_rate = _BITS_PER_S_AND_CHANNEL * len(clip.layout.channels)
    _entitle(stream, track.title)

    def packets() -> _Timed:
        import av

        planar = np.ascontiguousarray(np.clip(clip.samples, -1.0, 1.0).T)
        for start in range(0, planar.shape[1], _BLOCK):
            block = np.ascontiguousarray(planar[:, start : start + _BLOCK])
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout=_AV_LAYOUTS[clip.layout])
            frame.sample_rate, frame.pts, frame.time_base = clip.rate_hz, start, Fraction(1, clip.rate_hz)
            for packet in stream.encode(frame):
                yield start / clip.rate_hz, packet
        for packet in stream.encode(None):
            yield clip.duration_s, packet

    return packets()


def check_own_sound(path: Path) -> None:
    """Raise InputError ``media.no-own-sound`` unless a film has sound of its own; also what is wrong with its file."""
    check_file(path)
    if not pictures.is_picture(path):
        with films.opened(path) as container:
            if container.streams.audio:
                return
    raise InputError("media.no-own-sound", path=path)


def _own(container: "OutputContainer", path: Path) -> _Timed:
    """A film's own sound: copied where it can be, else encoded as stereo."""
    check_own_sound(path)
    demuxed = _sound_packets(path)
    first_s, first = next(demuxed, (0.0, None))
    if first is None:
        raise InputError("media.no-own-sound", path=path)
    source: Any = first.stream
    is_copied = source.codec_context.codec.canonical_name in _COPIED  # a decoder may be called mp3float
    rate_hz = source.rate
    stream: Any = (
        container.add_stream_from_template(source, opaque=True)
        if is_copied
        else container.add_stream("aac", rate=rate_hz, layout="stereo")
    )
    _entitle(stream, source.metadata.get("title", ""))
    whole = itertools.chain([(first_s, first)], demuxed)
    return _copied(stream, whole) if is_copied else _recoded(stream, rate_hz, whole)


def _copied(stream: Any, packets: _Timed) -> _Timed:
    for end_s, packet in packets:
        packet.stream = stream
        yield end_s, packet


def _recoded(stream: Any, rate_hz: int, packets: _Timed) -> _Timed:
    import av

    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=rate_hz, frame_size=_BLOCK)
    end_s = 0.0
    for end_s, packet in packets:
        try:
            heard = packet.decode()
        except av.InvalidDataError:
            continue  # what is broken of a film's own sound is silent
        for decoded in heard:
            for frame in resampler.resample(decoded):
                yield from ((end_s, encoded) for encoded in stream.encode(frame))
    for frame in resampler.resample(None):
        yield from ((end_s, encoded) for encoded in stream.encode(frame))
    yield from ((end_s, encoded) for encoded in stream.encode(None))


def _sound_packets(path: Path) -> _Timed:
    """Packets of a film's first sound, in the time of its pictures."""
    with films.opened(path) as container:
        shown = films.picture_stream(path, container)
        begin_s = float((shown.start_time or 0) * (shown.time_base or 0))
        stream = container.streams.audio[0]
        base = stream.time_base or Fraction(1, stream.rate)
        shift = round(begin_s / base)
        for packet in container.demux(stream):
            if packet.pts is None:
                continue
            packet.pts -= shift
            if packet.dts is not None:
                packet.dts -= shift
            yield float(packet.pts * base), packet


def _entitle(stream: Any, title: str) -> None:
    if title:
        stream.metadata["title"] = stream.metadata["handler_name"] = title
