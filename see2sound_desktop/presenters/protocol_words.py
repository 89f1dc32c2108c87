"""A test in words: its name, how long it takes, where its sounds are, what it is made from."""

from core.assessment.batteries import Battery
from core.assessment.duration import expected_s
from core.assessment.plan import plan_length
from core.assessment.protocol import Protocol
from core.assessment.protocol_library import is_own
from core.wording import name_of, number, purpose_of
from see2sound_desktop.presenters.protocol_positions import PositionsShown
from see2sound_desktop.presenters.scene_words import azimuth_words, distance_words
from see2sound_desktop.wording import translate


def name_words(named: Protocol | Battery) -> str:
    """The name in the language of the windows."""
    return name_of(named.id, named.name)


def purpose_words(named: Protocol | Battery) -> str:
    """What it is for, in the language of the windows."""
    return purpose_of(named.id, named.purpose)


def minutes(seconds: float) -> int:
    """Whole minutes, at least one."""
    return max(1, round(seconds / 60))


def minutes_words(seconds: float) -> str:
    """``about 5 minutes``."""
    return translate("protocol", "about {minutes} min").format(minutes=minutes(seconds))


def length_words(protocol: Protocol) -> str:
    """How many sounds, and about how long; of a test in a scene that depends on the scene."""
    if protocol.needs_scene:
        words = translate("protocol", "{times} sounds for each thing in the scene")
        return words.format(times=protocol.repetitions)
    length, silent = plan_length(protocol), protocol.catch_trials
    if length.at_most:
        words = translate("protocol", "at most {sounds} sounds, {minutes}")
    elif silent:
        words = translate("protocol", "{sounds} sounds and {silent} silent trials, {minutes}")
    else:
        words = translate("protocol", "{sounds} sounds, {minutes}")
    return words.format(sounds=length.test - silent, silent=silent, minutes=minutes_words(expected_s(protocol)))


def origin_words(protocol: Protocol) -> str:
    """Whether a test is built in, or a copy of which test it is."""
    if not is_own(protocol) or protocol.based_on is None:
        words = translate("protocol", "Built in, version {version}. It cannot be changed; a copy can.")
        return words.format(version=protocol.version)
    words = translate("protocol", "Own copy, no norms. Version {version}, made from {original} version {before}.")
    return words.format(version=protocol.version, original=protocol.based_on.id, before=protocol.based_on.version)


def condition_words(condition: str) -> str:
    """A condition of a test."""
    return {
        "left": translate("protocol", "on the left"),
        "right": translate("protocol", "on the right"),
        "both": translate("protocol", "on both sides"),
        "toward-left": translate("protocol", "moving to the left"),
        "toward-right": translate("protocol", "moving to the right"),
    }[condition]


def mode_words(mode: str) -> str:
    """A way of answering."""
    return {
        "arc": translate("protocol", "around the head"),
        "clock": translate("protocol", "on a clock face"),
        "column": translate("protocol", "left, middle or right"),
        "buttons": translate("protocol", "one of a few answers"),
        "therapist": translate("protocol", "therapist enters it"),
    }[mode]


def positions_words(shown: PositionsShown) -> str:
    """The picture of the positions in words."""
    said = []
    if shown.targets:
        said.append(translate("protocol", "Sounds: {places}.").format(places=_places(shown.targets)))
    if shown.span is not None and shown.moves:
        words = translate("protocol", "Sounds move through arcs of {narrowest}° to {widest}°.")
        said.append(words.format(narrowest=number(shown.span[0]), widest=number(shown.span[1])))
    elif shown.span is not None:
        words = translate("protocol", "Sounds between {left} and {right}, placed by the answers.")
        said.append(words.format(left=azimuth_words(shown.span[0]), right=azimuth_words(shown.span[1])))
    if shown.practice:
        said.append(translate("protocol", "Practice: {places}.").format(places=_places(shown.practice)))
    if shown.arc_deg is not None:
        words = translate("protocol", "Answers reach to {degrees}° on each side.")
        said.append(words.format(degrees=number(shown.arc_deg)))
    return " ".join(said) or translate("protocol", "The positions come from the session's own scenes or recordings.")


def legend_words(shown: PositionsShown) -> str:
    """What the marks of the picture mean: those that are there."""
    marks = (
        (bool(shown.targets), translate("protocol", "Disc: a sound of the test.")),
        (bool(shown.practice), translate("protocol", "Triangle: practice.")),
        (shown.arc_deg is not None, translate("protocol", "Band: where answers reach.")),
        (
            shown.span is not None and not shown.moves,
            translate("protocol", "Band: where the answers place the sounds."),
        ),
        (shown.span is not None and shown.moves, translate("protocol", "Band: the widest arc.")),
    )
    return " ".join(words for there, words in marks if there)


def _places(spots: tuple[tuple[float, float], ...]) -> str:
    away = {distance for _azimuth, distance in spots}
    if len(away) == 1:
        return ", ".join(azimuth_words(azimuth) for azimuth, _distance in spots)
    return ", ".join(f"{azimuth_words(azimuth)} {distance_words(distance)}" for azimuth, distance in spots)
