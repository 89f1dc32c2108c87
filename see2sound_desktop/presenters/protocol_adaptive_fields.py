"""Fields of an adaptive test: where its levels start, how they move, and when it ends."""

from core.assessment.adaptive.settings import Quest, Staircases, StaircaseTrack
from core.assessment.protocol import Protocol
from see2sound_desktop.presenters.protocol_fields import ChoiceField, Field, ListField, NumberField, degrees
from see2sound_desktop.presenters.protocol_words import condition_words
from see2sound_desktop.wording import translate


def adaptive_fields(protocol: Protocol) -> tuple[Field, ...]:
    """The fields of an adaptive test; none where everything is planned."""
    adaptive, moves = protocol.adaptive, protocol.stimulus.kind == "motion"
    lowest, highest = (1, 180) if moves else (-90, 90)
    if isinstance(adaptive, Quest):
        return _quest()
    if not isinstance(adaptive, Staircases):
        return ()
    ends = (
        (translate("protocol form", "Narrowest arc"), translate("protocol form", "Widest arc"))
        if moves
        else (translate("protocol form", "Furthest left"), translate("protocol form", "Furthest right"))
    )
    starts = [
        _level(f"adaptive.tracks.{index}.start", _start_words(track), lowest, highest, moves=moves)
        for index, track in enumerate(adaptive.tracks)
    ]
    size = NumberField("step", translate("protocol form", "Step"), degrees(), 1, 60)
    down = tuple(
        (number, translate("protocol form", "after {count} in a row").format(count=number)) for number in (2, 3)
    )
    tracks = len(adaptive.tracks)
    return (
        *starts,
        ListField(
            "adaptive.steps",
            translate("protocol form", "Steps, one after each turn"),
            size,
            translate("protocol form", "Add a step"),
            1.0,
            least=1,
            most=6,
        ),
        _level("adaptive.lowest", ends[0], lowest, highest, moves=moves),
        _level("adaptive.highest", ends[1], lowest, highest, moves=moves),
        ChoiceField(
            "adaptive.down",
            translate("protocol form", "Right answers make it harder")
            if moves
            else translate("protocol form", "A step to the left follows “right”"),
            ((1, translate("protocol form", "after each")), *down),
        ),
        NumberField(
            "adaptive.reversals", translate("protocol form", "Turns until it ends"), "{number}", 2, 20, whole=True
        ),
        NumberField("adaptive.drop", translate("protocol form", "First turns left out"), "{number}", 0, 10, whole=True),
        NumberField("adaptive.max_trials", _most(), "{number}", tracks, 200 // tracks * tracks, tracks, whole=True),
    )


def _quest() -> tuple[Field, ...]:
    left, right = translate("protocol form", "Furthest left"), translate("protocol form", "Furthest right")
    return (
        _level("adaptive.levels.lowest", left, -90, 90, moves=False),
        _level("adaptive.levels.highest", right, -90, 90, moves=False),
        NumberField("adaptive.levels.step", translate("protocol form", "Grid of places"), degrees(), 1, 30),
        NumberField("adaptive.max_trials", _most(), "{number}", 5, 200, whole=True),
    )


def _most() -> str:
    return translate("protocol form", "Sounds at most")


def _level(path: str, label: str, lowest: float, highest: float, *, moves: bool) -> NumberField:
    return NumberField(path, label, degrees() if moves else "", lowest, highest, azimuth=not moves)


def _start_words(track: StaircaseTrack) -> str:
    if track.condition:
        words = translate("protocol form", "Start, {condition}")
        return words.format(condition=condition_words(track.condition))
    return {
        "from-left": translate("protocol form", "Start from the left"),
        "from-right": translate("protocol form", "Start from the right"),
    }.get(track.id, translate("protocol form", "Start of {track}").format(track=track.id))
