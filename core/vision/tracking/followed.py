"""One thing that is followed: its shape and colours, where it is, and whether it can be seen."""

from dataclasses import dataclass, field

import numpy as np

from core.vision.door import Kind, Mask
from core.vision.shapes import area_of, centroid
from core.vision.tracking.appearance import Histogram, histogram, where_likely
from core.vision.tracking.association import Candidate
from core.vision.tracking.kalman import Motion
from core.vision.tracking.sight import Sight

LIKELY = 0.5
"""From this likelihood on a colour counts as the thing's."""
LEAST_DISTINCT = 0.3
"""A thing of which less stands out from its surroundings by colour is followed by movement alone."""

_ACCELERATION_SHARE = 0.3
_SPEED_SHARE = 0.3
"""Of the picture's longer side in a second (squared): what things may do."""
_FEWEST_VECTORS = 12
_MOST_GROWTH = 0.03
_SMALLEST, _LARGEST = 0.3, 3.0
"""In terms of the reference, which is taken anew long before."""
_AROUND_RATE = np.float32(0.2)
_PLACE_SIGMA_PX = 1.0
_INERTIA_S = 0.5
_FARTHEST_SHARE = 0.35
_PARTLY_SIGMA_PX = 6.0
"""What comes out from behind an edge, or goes there, seems to move more slowly than it does."""


@dataclass(eq=False)
class Followed:
    """A thing from the moment it was found. ``place`` is where its whole shape has its centroid, hidden parts too."""

    number: int
    score: float
    label: str | None
    kind: Kind
    place: tuple[float, float]
    size: float
    """Its size now in terms of its reference."""
    motion: Motion = field(repr=False)
    reference: Mask = field(repr=False)
    """Its shape when it was last well seen, and where that was."""
    origin: tuple[float, float]
    colours: Histogram = field(repr=False)
    around: Histogram = field(repr=False)
    distinct: float
    """Share of the reference that is likely by its colours."""
    evidence_px: float
    """How many pixels in and near the reference are likely by their colours."""
    offset: tuple[float, float]
    """From the reference's centroid to that of those pixels."""
    shape: Mask = field(repr=False)
    """Where all of it is now, hidden parts included."""
    mask: Mask = field(repr=False)
    """What is seen of it now."""
    visible: bool = True
    is_told_apart: bool = True
    """False while it is seen together with a thing that looks the same."""
    unseen_since_s: float | None = None
    partly_since_s: float | None = None
    """Since when only part of it is seen."""
    missed: int = 0
    """How often in a row it was not found where it was thought to be."""
    travelled: tuple[float, float] = (0.0, 0.0)
    """Where it moved before its background since it was found, in pixels across and down."""

    @classmethod
    def found(
        cls, number: int, mask: Mask, sight: Sight, *, score: float, label: str | None = None, kind: Kind = "thing"
    ) -> "Followed":
        """A thing that was found in this frame. The mask is not empty."""
        place = centroid(mask)
        longest = max(sight.width_px, sight.height_px)
        motion = Motion.at(*place, sigma_px=_PLACE_SIGMA_PX, speed_px_s=_SPEED_SHARE * longest)
        thing = cls(
            number=number,
            score=score,
            label=label,
            kind=kind,
            place=place,
            size=1.0,
            motion=motion,
            reference=mask,
            origin=place,
            colours=_NOTHING,
            around=_NOTHING,
            distinct=0.0,
            evidence_px=0.0,
            offset=(0.0, 0.0),
            shape=mask,
            mask=mask,
        )
        thing.learn(mask, sight)
        return thing

    def learn(self, mask: Mask, sight: Sight) -> None:
        """Take a mask for its whole shape: it is well seen in this frame."""
        self.reference, self.origin, self.size = mask, centroid(mask), 1.0
        self.place, self.shape, self.mask = self.origin, mask, mask
        self.colours = histogram(sight.codes, mask)
        ring = dilated(mask, 2 * self.reach_px + 4) & ~dilated(mask, 2)
        self.around = histogram(sight.codes, ring)
        likely = self.likely(sight)
        self.distinct = area_of(likely & mask) / area_of(mask)
        evidence = likely & dilated(mask, self.reach_px)
        self.evidence_px = float(area_of(evidence))
        x, y = centroid(evidence) if evidence.any() else self.origin
        self.offset = (x - self.origin[0], y - self.origin[1])

    @property
    def reach_px(self) -> int:
        """How far it may be off where it is thought to be, in one frame."""
        return max(2, round(0.12 * float(np.sqrt(area_of(self.reference))) * self.size))

    @property
    def area_px(self) -> float:
        """Of its whole shape, hidden parts included."""
        return area_of(self.reference) * self.size**2

    def candidate(self, sight: Sight) -> Candidate:
        """What is known of it for telling it from others."""
        return Candidate(*self.place, self.area_px, self.colours, self.doubt_px(sight))

    def doubt_px(self, sight: Sight) -> float:
        """How far a hidden thing may be from where it is expected: it may have stopped or turned round."""
        if self.unseen_since_s is None:
            return 0.0
        longest = max(sight.width_px, sight.height_px)
        return min(_SPEED_SHARE * (sight.time_s - self.unseen_since_s), _FARTHEST_SHARE) * longest

    def expect(self, sight: Sight, elapsed_s: float) -> None:
        """Where it should be now, by how it moved until now; what was not seen for long is taken to stand."""
        longest = max(sight.width_px, sight.height_px)
        if self.unseen_since_s is not None and sight.time_s - self.unseen_since_s > _INERTIA_S:
            self.motion = self.motion.stopped()
        camera = sight.pan.near(*self.motion.place) if sight.pan.is_known else None
        self.motion = self.motion.later(elapsed_s, _ACCELERATION_SHARE * longest, camera)

    def move_with(self, sight: Sight) -> None:
        """Move as the pixels moved that were seen of it; as expected where too few were."""
        assert sight.flow is not None
        inside = eroded(self.mask)
        vectors = sight.flow[inside]
        if len(vectors) < _FEWEST_VECTORS:
            self.place = self.motion.place
            return
        shift = np.median(vectors, axis=0)
        rows, columns = np.nonzero(inside)
        arm = np.stack((columns - columns.mean(), rows - rows.mean()), axis=1)
        stretch = float((np.clip(vectors - shift, -1.0, 1.0) * arm).sum() / max(1.0, float((arm**2).sum())))
        self.grow(1.0 + min(_MOST_GROWTH, max(-_MOST_GROWTH, stretch)))
        behind = sight.pan.shift_at(*self.place)
        self.travelled = (self.travelled[0] + shift[0] - behind[0], self.travelled[1] + shift[1] - behind[1])
        self.place = (self.place[0] + float(shift[0]), self.place[1] + float(shift[1]))

    def grow(self, factor: float) -> None:
        """Change its size in the picture."""
        self.size = min(_LARGEST, max(_SMALLEST, self.size * factor))

    def stand_at(self, place: tuple[float, float]) -> None:
        """Put its whole shape there."""
        import cv2

        self.place = place
        height, width = self.reference.shape
        x, y = (at - self.size * (origin - 0.5) - 0.5 for at, origin in zip(place, self.origin, strict=True))
        moved = cv2.warpAffine(
            self.reference.astype(np.uint8) * np.uint8(255),
            np.array([[self.size, 0.0, x], [0.0, self.size, y]]),
            (width, height),
            flags=cv2.INTER_LINEAR,
        )
        self.shape = np.asarray(moved > 127, dtype=np.bool_)

    def note_surroundings(self, sight: Sight) -> None:
        """Learn what it is to be told from, slowly."""
        ring = dilated(self.shape, 2 * self.reach_px + 4) & ~dilated(self.shape, self.reach_px)
        if ring.any():
            self.around = (1 - _AROUND_RATE) * self.around + _AROUND_RATE * histogram(sight.codes, ring)

    def likely(self, sight: Sight) -> Mask:
        """Where the picture has its colours rather than those of its surroundings."""
        return where_likely(sight.codes, self.colours, self.around, LIKELY)

    def was_seen(self) -> None:
        """It is where ``place`` says."""
        self.motion = self.motion.seen(*self.place, _PLACE_SIGMA_PX)
        self.visible, self.unseen_since_s, self.partly_since_s = True, None, None

    def was_partly_seen(self, time_s: float) -> None:
        """It is about where ``place`` says, and rather where it is expected: there, for as long as it may pass by."""
        if self.partly_since_s is None:
            self.partly_since_s = time_s
        if time_s - self.partly_since_s > _INERTIA_S:
            self.motion = self.motion.seen(*self.place, _PARTLY_SIGMA_PX)
        self.stand_at(self.motion.place)

    def is_hidden(self, time_s: float) -> None:
        """It is where it is expected, and cannot be seen."""
        if self.visible or self.unseen_since_s is None:
            self.unseen_since_s = time_s
        self.visible = False
        self.stand_at(self.motion.place)
        self.mask = np.zeros_like(self.reference)


_NOTHING: Histogram = np.zeros(0, dtype=np.float32)


def dilated(mask: Mask, reach_px: int) -> Mask:
    """A mask with a margin."""
    import cv2

    side = 2 * reach_px + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (side, side))
    return np.asarray(cv2.dilate(mask.astype(np.uint8), kernel), dtype=np.bool_)


def eroded(mask: Mask) -> Mask:
    """A mask without its rim; itself where that leaves nothing."""
    import cv2

    inner = np.asarray(cv2.erode(mask.astype(np.uint8), np.ones((5, 5), np.uint8)), dtype=np.bool_)
    return inner if inner.any() else mask
