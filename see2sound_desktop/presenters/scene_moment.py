"""The moment of a film that the editor shows: how long the film lasts, what is there when, and along which way."""

from PySide6.QtCore import QObject, Signal, Slot

from core.geometry import Position, wrap_azimuth
from core.scene import Scene, SoundSource
from core.wording import number
from see2sound_desktop.presenters.scene_document import SceneDocument
from see2sound_desktop.wording import translate

_AT_END_S = 0.05
_ARC_DEG = 4.0
"""A way is drawn in steps of at most so much: between its waypoints it runs along circles around the head."""

Way = tuple[Position, ...]
"""Where a source goes from when it comes to when it goes."""


def length_of(scene: Scene) -> float | None:
    """How long the film lasts that a scene follows, in seconds; None for one in which nothing moves, comes or goes."""
    ends = [0.0]
    if scene.media is not None and scene.media.shots is not None:
        ends += [scene.media.shots[-1][1], scene.media.duration_s or 0.0]
    for source in scene.sources:
        if source.trajectory is not None:
            ends.append(source.trajectory[-1].t_s)
        if source.presence is not None:
            ends.append(source.presence[-1][1])
    return max(ends) or None


def cuts_of(scene: Scene) -> tuple[float, ...]:
    """When one shot of the film ends and the next begins, in seconds."""
    shots = scene.media.shots if scene.media is not None else None
    return tuple(start_s for start_s, _ in (shots or ())[1:])


def is_there(source: SoundSource, at_s: float) -> bool:
    """Whether a source is there at a time; the ends of its presence belong to it."""
    return source.presence is None or any(start_s <= at_s <= end_s for start_s, end_s in source.presence)


def ways_of(source: SoundSource) -> tuple[Way, ...]:
    """Where a source goes: a way for each time that it is there, in steps that the eye takes for a curve."""
    points = source.trajectory
    if points is None:
        return ()
    spans = source.presence or ((points[0].t_s, points[-1].t_s),)
    return tuple(
        _finely(
            [source.at(start_s), *(point.position for point in points if start_s < point.t_s < end_s), source.at(end_s)]
        )
        for start_s, end_s in spans
    )


def _finely(places: list[Position]) -> Way:
    way = places[:1]
    for after in places[1:]:
        before = way[-1]
        turn = wrap_azimuth(after.azimuth_deg - before.azimuth_deg)
        steps = max(1, round(abs(turn) / _ARC_DEG))
        for step in range(1, steps + 1):
            share = step / steps
            way.append(
                Position(
                    before.azimuth_deg + share * turn,
                    before.elevation_deg + share * (after.elevation_deg - before.elevation_deg),
                    before.distance_m * (after.distance_m / before.distance_m) ** share,
                )
            )
    return tuple(way)


def clock_words(at_s: float, *, exact: bool = True) -> str:
    """``12.4 s``, from a minute on ``1:02.4`` or ``1:02:03.4``; in whole seconds where it need not be ``exact``."""
    tenths = round(max(0.0, at_s) * 10.0)
    minutes, rest = divmod(tenths, 600)
    seconds = number(rest / 10.0, ".1f") if exact else f"{rest // 10}"
    if minutes == 0:
        return translate("scene", "{seconds} s").format(seconds=seconds)
    hours, minutes = divmod(minutes, 60)
    wide = seconds.zfill(4 if exact else 2)
    return f"{hours}:{minutes:02}:{wide}" if hours else f"{minutes}:{wide}"


def moment_words(at_s: float, length_s: float) -> str:
    """``12.4 s of 30.0 s``."""
    return translate("scene", "{time} of {length}").format(time=clock_words(at_s), length=clock_words(length_s))


class SceneMoment(QObject):
    """Which time of its film a document is looked at: where everything is then is what picture and top view show."""

    changed = Signal()
    """Another time, or a film of another length."""

    def __init__(self, document: SceneDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._length_s = length_of(document.scene)
        document.opened.connect(self._opened)
        document.scene_changed.connect(self._scene_changed)

    @property
    def length_s(self) -> float | None:
        """How long the film lasts; None where nothing moves, comes or goes."""
        return self._length_s

    @property
    def at_s(self) -> float:
        """The time that is shown, from the start of the film."""
        return self._document.shown_s

    @property
    def is_at_end(self) -> bool:
        """Whether nothing comes after it."""
        return self._length_s is not None and self.at_s >= self._length_s - _AT_END_S

    def show(self, at_s: float) -> None:
        """Show another time; one outside the film is its start or its end."""
        kept = min(max(at_s, 0.0), self._length_s or 0.0)
        if kept != self._document.shown_s:
            self._document.shown_s = kept
            self.changed.emit()

    @Slot()
    def _opened(self) -> None:
        self._document.shown_s = 0.0

    @Slot()
    def _scene_changed(self) -> None:
        length_s = length_of(self._document.scene)
        if length_s != self._length_s:
            self._length_s = length_s
            self._document.shown_s = min(self._document.shown_s, length_s or 0.0)
            self.changed.emit()
