"""A film's pictures as they are, in a new MP4 with other sound: nothing is lost, and hours take seconds."""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import InputError
from core.media import films, pictures
from core.media.film_sound import AHEAD_S, FilmTrack, SoundTracks

if TYPE_CHECKING:
    from av.packet import Packet

_CONTAINERS = {"mov", "mp4", "matroska", "webm"}
"""They say for every picture when it is shown."""
_8_BIT = {"yuv420p", "yuvj420p"}
_10_BIT = {"yuv420p10le"}
_PIXELS = {"h264": _8_BIT, "hevc": _8_BIT | _10_BIT, "av1": _8_BIT | _10_BIT, "mpeg4": _8_BIT}
"""What an MP4 holds and players know: chips and browsers decode halved colour alone, H.264 in eight bits."""
_SHORTER_S = 0.05
"""Sound that ends so much before the pictures is as long as they are."""


def can_copy(media_path: Path, sound_s: float) -> bool:
    """Whether a file is a film whose pictures an MP4 can hold as they are, and no longer than the sound.

    InputError for a file that is none or damaged.
    """
    if pictures.is_picture(media_path):
        return False
    with films.opened(media_path) as container:
        stream = films.picture_stream(media_path, container)
        length_s = films.duration_of(container, stream)
        codec = stream.codec_context.codec.canonical_name  # a decoder may be called otherwise: libdav1d for av1
        is_known = stream.codec_context.pix_fmt in _PIXELS.get(codec, ())
        is_timed = not _CONTAINERS.isdisjoint(container.format.name.split(","))
        return is_known and is_timed and length_s is not None and length_s <= sound_s + _SHORTER_S


def copy(tracks: Sequence[FilmTrack], media_path: Path, target: Path, *, keep_sound: bool) -> None:
    """Write the pictures of a film with new sound. FFmpeg's errors pass through.

    Orientation, shape of pixels and the time of every picture are kept; the first is shown at 0. The last is held as
    long as the sound lasts. InputError ``media.damaged``: the film ends before it says it would.
    """
    import av

    packets = _picture_packets(media_path)
    first = next(packets, None)
    if first is None:
        raise InputError("media.damaged", path=media_path)
    end_s = max(track.clip.duration_s for track in tracks)
    with av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream_from_template(first.stream, opaque=True)
        if stream.codec_context.name == "hevc":
            stream.codec_context.codec_tag = "hvc1"  # Apple's players know no other
        sound = SoundTracks(container, tracks, media_path if keep_sound else None)
        last = first
        for packet in itertools.chain(packets, (None,)):
            if packet is None and last.time_base and last.dts is not None:
                last.duration = max(last.duration or 0, round(end_s / last.time_base) - last.dts)
            sound.advance(float((last.pts or 0) * (last.time_base or 0)) + AHEAD_S)
            last.stream = stream
            container.mux(last)
            last = packet or last
        sound.finish()


def _picture_packets(path: Path) -> "Iterator[Packet[Any]]":
    """A film's encoded pictures in the order of decoding, the first shown at 0."""
    with films.opened(path) as container:
        stream = films.picture_stream(path, container)
        begin = stream.start_time or 0
        undated: list[Packet[Any]] = []
        count, last_s = 0, 0.0
        for packet in container.demux(stream):
            if packet.pts is None:
                continue
            packet.pts -= begin
            count, last_s = count + 1, max(last_s, float(packet.pts * packet.time_base))
            if packet.dts is None:  # Matroska leaves the first ones open
                undated.append(packet)
                continue
            packet.dts -= begin
            yield from _dated(undated, packet)
            undated = []
            yield packet
        yield from undated
        if films.is_cut_short(container, stream, count, last_s):
            raise InputError("media.damaged", path=path)


def _dated(undated: "list[Packet[Any]]", following: "Packet[Any]") -> "Iterator[Packet[Any]]":
    """Times of decoding for packets without one, each before the next."""
    step = max(1, following.duration or 1)
    for count, packet in zip(range(len(undated), 0, -1), undated, strict=True):
        packet.dts = (following.dts or 0) - count * step
        yield packet
