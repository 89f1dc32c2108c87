"""Things followed from frame to frame by how their pixels move and by their colours; new ones as they are found."""

from collections.abc import Sequence

import numpy as np

from core.vision.door import Mask, Observation, Region
from core.vision.shapes import area_of, box_of, centroid
from core.vision.tracking.appearance import alikeness, histogram
from core.vision.tracking.association import Candidate, associated
from core.vision.tracking.followed import LEAST_DISTINCT, Followed, dilated
from core.vision.tracking.sight import Sight

_HIDDEN_SHARE = 0.35
"""Of a thing less of which is seen the rest hides the whole."""
_WHOLE_SHARE = 0.85
_TRUST_IN_COLOUR = 0.5
_GROWTH_BY_COLOUR = 0.2
FORGOTTEN_S = 2.0
"""A thing that is out of sight for longer is let go: what comes out later is another thing."""
_GONE_SHARE = 0.15
"""Of a thing less of which is within the picture the picture's edge hides the whole."""
_ALIKE = 0.7
"""Two things of colours more alike than this are not told apart where they overlap."""
_OVERLAP = 0.05
_OFF_REACH = 3
_SAME_SHAPE = 0.6
_SAME_SHAPE_AT_EDGE = 0.3
"""Intersection over union; what comes in at the edge of the picture grows."""
_INSIDE_SHARE = 0.8
_TAKEN_SHARE = 0.3
_STILL_SHARE = 0.5
"""A thing that moved by less than this share of its own size stands still."""
_COMING_OUT = 0.5
_RARE = 1e-3


class Following:
    """What is followed in a shot."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.given = 0
        """How many things were taken up so far."""
        self._time_s: float | None = None
        self.things: list[Followed] = []

    @property
    def background(self) -> Mask | None:
        """Where no followed thing was in the last frame; None when none is followed."""
        covered = [thing.shape for thing in self.things]
        return ~np.logical_or.reduce(covered) if covered else None

    def step(self, sight: Sight) -> None:
        """Follow what is followed into the next frame."""
        elapsed_s = 0.0 if self._time_s is None else sight.time_s - self._time_s
        self._time_s = sight.time_s
        if sight.flow is None:
            return
        for thing in self.things:
            thing.expect(sight, elapsed_s)
            if thing.visible:
                thing.move_with(sight)
                thing.stand_at(thing.place)
            else:
                thing.stand_at(thing.motion.place)
        for thing in self.things:
            if thing.visible:
                self._look_for_visible(thing, sight)
        for thing in self.things:
            if not thing.visible:
                self._look_for_hidden(thing, sight)
        self.things = [thing for thing in self.things if not self._is_gone(thing, sight)]

    def notice(
        self, sight: Sight, regions: Sequence[Region], *, moving: bool = False, misses: int | None = None
    ) -> None:
        """Take in what was found in this frame: known things are learnt anew, unknown ones are followed from now on.

        Parameters
        ----------
        regions
            With masks of the size of ``sight``, the best first.
        moving
            Whether they were found because they move: then they may take the place of things that stand still, but
            their outlines are too rough to learn from.
        misses
            A thing in plain sight that is not among the regions so many times in a row is let go; None: never.
        """
        seen = [_candidate(region, sight) for region in regions]
        pairs = associated([thing.candidate(sight) for thing in self.things], seen)
        for index, other in pairs.items():
            if not moving:
                self._recognise(self.things[index], regions[other], sight)
        if misses is not None:
            for index, thing in enumerate(self.things):
                is_missed = thing.visible and thing.is_told_apart and index not in pairs
                thing.missed = thing.missed + 1 if is_missed else 0
            self.things = [thing for thing in self.things if thing.missed < misses]
        for other in sorted(set(range(len(regions))) - set(pairs.values())):
            region = regions[other]
            if self._is_new(seen[other], region.mask, sight) and self._has_place(moving=moving):
                self.given += 1
                self.things.append(
                    Followed.found(
                        self.given, region.mask, sight, score=region.score, label=region.label, kind=region.kind
                    )
                )

    def observations(self, sight: Sight) -> tuple[Observation, ...]:
        """What is followed, in pixels of the frame that was given."""
        return tuple(_observation(thing, sight) for thing in self.things)

    def _look_for_visible(self, thing: Followed, sight: Sight) -> None:
        others = [other for other in self.things if other is not thing and other.visible]
        overlapping = [other for other in others if _overlap(thing, other) > _OVERLAP]
        thing.is_told_apart = not any(alikeness(thing.colours, other.colours) > _ALIKE for other in overlapping)
        if not thing.is_told_apart:
            thing.stand_at(thing.motion.place)  # which pixels are whose cannot be said: both go on as they went
            thing.mask = thing.shape
            return
        before = [other for other in overlapping if _is_before(other, thing, sight)]
        covered = np.logical_or.reduce([other.shape for other in before]) if before else np.zeros_like(thing.shape)
        beside = [other for other in others if other not in overlapping]
        area = area_of(thing.shape)
        if area < _GONE_SHARE * thing.area_px:
            thing.is_hidden(sight.time_s)
            return
        by_colour = thing.distinct >= LEAST_DISTINCT
        likely = thing.likely(sight) if by_colour else thing.shape
        seen = likely & thing.shape & ~covered
        share = area_of(seen) / area / (thing.distinct if by_colour else 1.0)
        if share < _HIDDEN_SHARE:
            thing.is_hidden(sight.time_s)
        elif before:
            self._go_on(thing, seen, sight, is_whole=share > _WHOLE_SHARE)
        else:
            found = by_colour and self._correct(thing, likely, beside, is_off=share <= _WHOLE_SHARE)
            self._go_on(thing, thing.shape if found else seen, sight, is_whole=found or share > _WHOLE_SHARE)
            if share > _WHOLE_SHARE:
                thing.mask = thing.shape
                thing.note_surroundings(sight)

    @staticmethod
    def _go_on(thing: Followed, seen: Mask, sight: Sight, *, is_whole: bool) -> None:
        if is_whole:
            thing.was_seen()
        else:
            thing.was_partly_seen(sight.time_s)
        thing.mask = seen

    @staticmethod
    def _correct(thing: Followed, likely: Mask, others: Sequence[Followed], *, is_off: bool) -> bool:
        """Bring a thing back to where its colours are: flow alone drifts. Whether that could be done.

        Parameters
        ----------
        is_off
            Whether little of the thing is where it is thought to be: then all of it must be found close by.
        """
        reach = thing.reach_px * (_OFF_REACH if is_off else 1)
        near = dilated(thing.shape, reach)
        if _touches_edge(near):
            return False  # part of it may be outside the picture
        for other in others:
            near &= ~other.shape
        evidence = likely & near
        ratio = area_of(evidence) / max(1.0, thing.evidence_px * thing.size**2)
        if not evidence.any() or (is_off and not _WHOLE_SHARE < ratio < 1.0 / _WHOLE_SHARE):
            return False
        trust = 1.0 if is_off else _TRUST_IN_COLOUR
        x, y = centroid(evidence)
        off_x = x - thing.place[0] - thing.size * thing.offset[0]
        off_y = y - thing.place[1] - thing.size * thing.offset[1]
        thing.grow(min(1.1, max(0.9, ratio)) ** (0.5 * _GROWTH_BY_COLOUR))
        thing.stand_at(
            (
                thing.place[0] + trust * min(reach, max(-reach, off_x)),
                thing.place[1] + trust * min(reach, max(-reach, off_y)),
            )
        )
        return True

    def _look_for_hidden(self, thing: Followed, sight: Sight) -> None:
        """See whether a hidden thing has come out again near where it is expected."""
        import cv2

        thing.is_hidden(sight.time_s)
        if thing.distinct < LEAST_DISTINCT or not thing.shape.any():
            return
        where = dilated(thing.shape, thing.reach_px + round(thing.doubt_px(sight)))
        for other in self.things:
            if other.visible:
                where &= ~other.shape
        likely = (thing.likely(sight) & where).astype(np.uint8)
        closed = cv2.morphologyEx(likely, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
        count, parts, _, _ = cv2.connectedComponentsWithStats(closed, connectivity=4)
        found: list[tuple[float, Mask]] = []
        for part in range(1, count):
            mask = np.asarray(parts == part, dtype=np.bool_)
            share = area_of(mask & (likely > 0)) / (thing.distinct * thing.area_px)
            if _WHOLE_SHARE <= share <= 1.6 and alikeness(histogram(sight.codes, mask), thing.colours) > _ALIKE:
                x, y = centroid(mask)
                found.append((float(np.hypot(x - thing.place[0], y - thing.place[1])), mask))
        if found:
            mask = min(found, key=lambda each: each[0])[1]
            x, y = centroid(mask)
            thing.stand_at((x - thing.size * thing.offset[0], y - thing.size * thing.offset[1]))
            thing.mask = mask
            thing.was_seen()

    def _recognise(self, thing: Followed, region: Region, sight: Sight) -> None:
        """Learn a known thing's shape anew, unless something lies over it or the mask is of another shape."""
        thing.score = max(thing.score, region.score)
        if thing.label is None:
            thing.label = region.label
        if any((other.shape & region.mask).any() for other in self.things if other is not thing):
            return
        if thing.visible and not (_is_same_shape(thing, region.mask) or _is_rest_of(thing, region.mask, sight)):
            return
        if not thing.visible and area_of(region.mask) < _WHOLE_SHARE * thing.area_px:
            return  # it is only coming out
        thing.learn(region.mask, sight)
        thing.was_seen()

    def _is_new(self, seen: Candidate, mask: Mask, sight: Sight) -> bool:
        """Whether something lies where nothing is followed, and is no part of a hidden thing that is coming out."""
        for thing in self.things:
            least = min(seen.area_px, max(1, area_of(thing.shape)))
            if area_of(thing.shape & mask) > _TAKEN_SHARE * least:
                return False
            away = np.hypot(thing.place[0] - seen.x_px, thing.place[1] - seen.y_px)
            within = np.sqrt(thing.area_px) + thing.doubt_px(sight)
            if not thing.visible and away < within and alikeness(thing.colours, seen.colours) > _COMING_OUT:
                return False
        return True

    def _has_place(self, *, moving: bool) -> bool:
        """Whether one more may be followed; room is made for what moves."""
        if len(self.things) < self._count:
            return True
        still = [thing for thing in self.things if np.hypot(*thing.travelled) < _STILL_SHARE * np.sqrt(thing.area_px)]
        if not moving or not still:
            return False
        self.things.remove(min(still, key=lambda thing: (thing.visible, thing.score)))
        return True

    def _is_gone(self, thing: Followed, sight: Sight) -> bool:
        """Whether a thing is not waited for any longer: unseen for too long, or expected outside the picture."""
        if thing.unseen_since_s is None:
            return False
        x, y = thing.place
        outside = not (0.0 <= x < sight.width_px and 0.0 <= y < sight.height_px)
        return outside or sight.time_s - thing.unseen_since_s > FORGOTTEN_S


def _candidate(region: Region, sight: Sight) -> Candidate:
    x, y = centroid(region.mask)
    return Candidate(x, y, float(area_of(region.mask)), histogram(sight.codes, region.mask))


def _overlap(first: Followed, second: Followed) -> float:
    """Share of the smaller one's shape that lies in the other's."""
    smaller = min(area_of(first.shape), area_of(second.shape))
    return area_of(first.shape & second.shape) / max(1, smaller)


def _is_same_shape(thing: Followed, mask: Mask) -> bool:
    return _iou(thing.shape, mask) >= (_SAME_SHAPE_AT_EDGE if _touches_edge(thing.shape) else _SAME_SHAPE)


def _is_rest_of(thing: Followed, mask: Mask, sight: Sight) -> bool:
    """Whether a mask adds to a thing what has its colours: it was only partly seen when it was found."""
    rest = mask & ~thing.shape
    is_inside = area_of(thing.shape & mask) >= _INSIDE_SHARE * area_of(thing.shape)
    return bool(is_inside and rest.any() and alikeness(histogram(sight.codes, rest), thing.colours) > _ALIKE)


def _iou(first: Mask, second: Mask) -> float:
    return area_of(first & second) / max(1, area_of(first | second))


def _touches_edge(mask: Mask) -> bool:
    return bool(mask[0].any() or mask[-1].any() or mask[:, 0].any() or mask[:, -1].any())


def _is_before(first: Followed, second: Followed, sight: Sight) -> bool:
    """Whether the pixels where both are expected have the colours of the first."""
    codes = sight.codes[first.shape & second.shape]
    return bool(np.log((first.colours[codes] + _RARE) / (second.colours[codes] + _RARE)).mean() > 0.0)


def _observation(thing: Followed, sight: Sight) -> Observation:
    import cv2

    width_px, height_px = sight.full_px
    scale_x, scale_y = width_px / sight.width_px, height_px / sight.height_px
    mask = None
    visible = thing.visible and thing.is_told_apart
    if visible and thing.mask.any():
        large = cv2.resize(
            thing.mask.astype(np.uint8) * np.uint8(255), (width_px, height_px), interpolation=cv2.INTER_LINEAR
        )
        mask = np.asarray(large > 127, dtype=np.bool_)
    if thing.shape.any():
        left, top, right, bottom = box_of(thing.shape)
    else:  # outside the picture
        half = 0.5 * float(np.sqrt(thing.area_px))
        left, right = thing.place[0] - half, thing.place[0] + half
        top, bottom = thing.place[1] - half, thing.place[1] + half
    return Observation(
        track=thing.number,
        box_px=(left * scale_x, top * scale_y, right * scale_x, bottom * scale_y),
        centroid_px=(thing.place[0] * scale_x, thing.place[1] * scale_y),
        visible=visible,
        score=thing.score,
        mask=mask if mask is not None and mask.any() else None,
        label=thing.label,
        kind=thing.kind,
    )
