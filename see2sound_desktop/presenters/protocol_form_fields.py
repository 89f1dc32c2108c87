"""Which fields a test has, by what it plays and asks."""

from core.assessment.kinds import conditions_of
from core.assessment.protocol import Protocol
from core.sound import library
from see2sound_desktop.presenters.protocol_adaptive_fields import adaptive_fields
from see2sound_desktop.presenters.protocol_fields import (
    ChoiceField,
    Field,
    FlagField,
    ListField,
    NumberField,
    Section,
    SeveralField,
    TargetsField,
    TextField,
    after_seconds,
    degrees,
    metres,
    no_limit,
    per_second,
    seconds,
)
from see2sound_desktop.presenters.protocol_words import condition_words, mode_words
from see2sound_desktop.presenters.sound_names import sound_words
from see2sound_desktop.wording import translate

OF_THE_LIBRARY = ("synthesis", "pair", "motion")


def sections_of(protocol: Protocol) -> tuple[Section, ...]:
    """All fields of a test, in the order of the form."""
    sections = (
        Section(translate("protocol form", "Name"), _names()),
        Section(translate("protocol form", "Sound"), _sound(protocol)),
        Section(translate("protocol form", "Positions and order"), _order(protocol)),
        Section(translate("protocol form", "Adapting to the answers"), adaptive_fields(protocol)),
        Section(translate("protocol form", "Answers"), _answers(protocol)),
        Section(translate("protocol form", "Practice"), _practice(protocol)),
        Section(translate("protocol form", "Pauses, breaks and ends"), _pauses()),
    )
    return tuple(section for section in sections if section.fields)


def _names() -> tuple[Field, ...]:
    return (
        TextField("name", translate("protocol form", "Name of the test")),
        TextField("purpose", translate("protocol form", "What it is for")),
    )


def _sound(protocol: Protocol) -> tuple[Field, ...]:
    stimulus = protocol.stimulus
    sounds = tuple((entry.name, sound_words(entry.name)) for entry in library.names())
    fields: list[Field] = []
    if stimulus.kind in OF_THE_LIBRARY:
        fields.append(ChoiceField("stimulus.name", translate("protocol form", "Sound"), sounds))
    if stimulus.kind == "pair":
        fields.append(ChoiceField("stimulus.second", translate("protocol form", "The other sound"), sounds))
    if stimulus.kind == "motion":
        speed = translate("protocol form", "Speed")
        fields.append(NumberField("stimulus.speed_deg_s", speed, per_second(), 5, 180, 5))
    elif stimulus.kind in {*OF_THE_LIBRARY, "scene-source"}:
        length = translate("protocol form", "Length of a sound")
        fields.append(NumberField("stimulus.duration_s", length, seconds(), 0.1, 10, 0.1, 1))
    if stimulus.kind in {*OF_THE_LIBRARY, "scene-source"} and protocol.adaptive is None:
        rove = translate("protocol form", "Loudness varies by up to")
        decibels = translate("protocol form", "{number} dB louder or softer")
        fields.append(NumberField("stimulus.rove_db", rove, decibels, 0, 6, 0.5, 1))
    if stimulus.kind == "scene-source" or (stimulus.kind == "synthesis" and protocol.adaptive is None):
        fields.append(FlagField("stimulus.in_room", translate("protocol form", "Sounds as in a room")))
    if stimulus.kind == "scene-source":
        fields.append(
            FlagField("stimulus.others", translate("protocol form", "The scene's other things sound as well"))
        )
    if "distance" in protocol.answer.asks and stimulus.kind == "synthesis":
        fields.append(FlagField("stimulus.equal_level", translate("protocol form", "Near and far are equally loud")))
    return tuple(fields)


def _order(protocol: Protocol) -> tuple[Field, ...]:
    if protocol.adaptive is not None:
        return ()
    kind, block = protocol.stimulus.kind, protocol.order.repeats_in_block
    fields: list[Field] = []
    if kind == "synthesis":
        azimuth = NumberField("azimuth_deg", translate("protocol form", "Direction"), "", -180, 180, 5, azimuth=True)
        distance = NumberField("distance_m", translate("protocol form", "Distance"), metres(), 0.25, 20, 0.25, 2)
        fields.append(TargetsField("targets", translate("protocol form", "Positions"), azimuth, distance))
    if kind == "pair":
        beside = translate("protocol form", "{number}° to the left and to the right")
        fields.append(NumberField("stimulus.azimuth_deg", translate("protocol form", "Places"), beside, 5, 90, 5))
    if kind in {"synthesis", "pair", "scene-source"}:
        often = translate("protocol form", "Repetitions")
        times = translate("protocol form", "{number} times each")
        fields.append(NumberField("repetitions", often, times, block, 20 * block, block, whole=True))
        silent = translate("protocol form", "Silent trials")
        fields.append(NumberField("catch_trials", silent, "{number}", 0, 20, whole=True))
        row = translate("protocol form", "Sounds of one side in a row")
        at_most = translate("protocol form", "at most {number}")
        fields.append(NumberField("order.max_same_side", row, at_most, 1, 10, whole=True, none=no_limit()))
    return tuple(fields)


def _answers(protocol: Protocol) -> tuple[Field, ...]:
    asks = protocol.answer.asks
    modes = ["therapist"]
    if {"azimuth", "distance"} & set(asks):
        modes.insert(0, "arc")
        if "azimuth" in asks:
            modes.insert(1, "clock")
        if asks == ("azimuth",):
            modes.insert(2, "column")
    else:
        modes.insert(0, "buttons")
    ways = tuple((mode, mode_words(mode)) for mode in modes)
    fields: list[Field] = [SeveralField("answer.modes", translate("protocol form", "Ways of answering"), ways)]
    if "azimuth" in asks:
        reach = translate("protocol form", "Answers reach to")
        beside = translate("protocol form", "{number}° on each side")
        fields.append(NumberField("answer.arc_deg", reach, beside, 30, 180, 5))
        grid = translate("protocol form", "Grid of the answers")
        fields.append(NumberField("answer.azimuth_step_deg", grid, degrees(), 1, 45))
    if "distance" in asks:
        how = (
            ("ring", translate("protocol form", "on rings, in metres")),
            ("choices", translate("protocol form", "near, middle or far")),
        )
        fields.append(ChoiceField("answer.distance", translate("protocol form", "Distance is answered"), how))
    limit = translate("protocol form", "Time for an answer")
    fields.append(NumberField("timing.timeout_s", limit, seconds(), 5, 60, none=no_limit()))
    return tuple(fields)


def _practice(protocol: Protocol) -> tuple[Field, ...]:
    kind, asks = protocol.stimulus.kind, set(protocol.answer.asks)
    fields: list[Field] = []
    sounds, add = translate("protocol form", "Practice sounds"), translate("protocol form", "Add a practice sound")
    if asks & {"azimuth", "side"}:
        azimuth = NumberField("azimuth_deg", translate("protocol form", "Direction"), "", -180, 180, 5, azimuth=True)
        fields.append(ListField("practice.azimuths_deg", sounds, azimuth, add, 30.0))
    elif "distance" in asks:
        distance = NumberField("distance_m", translate("protocol form", "Distance"), metres(), 0.25, 20, 0.25, 2)
        fields.append(ListField("practice.distances_m", sounds, distance, add, 1.0))
    elif kind in OF_THE_LIBRARY:
        options = tuple((condition, condition_words(condition)) for condition in conditions_of(kind, asks))
        item = ChoiceField("condition", translate("protocol form", "Sound"), options)
        fields.append(ListField("practice.conditions", sounds, item, add, options[0][0]))
    if kind == "motion":
        fields.append(
            NumberField("practice.level", translate("protocol form", "Arc of practice"), degrees(), 20, 180, 5)
        )
    mark, no_mark = translate("protocol form", "Right answers needed"), translate("protocol form", "none needed")
    fields.append(NumberField("practice.needed", mark, "{number}", 1, 10, whole=True, none=no_mark))
    return tuple(fields)


def _pauses() -> tuple[Field, ...]:
    never = translate("protocol form", "never")
    sounds = translate("protocol form", "after {number} sounds")
    omissions = translate("protocol form", "after {number} sounds in a row")
    fatigue = translate("protocol form", "from {number} of 10")
    spread = translate("protocol form", "by {number} standard deviations")
    return (
        NumberField(
            "timing.pause_s.0", translate("protocol form", "Shortest pause before a sound"), seconds(), 0.5, 10, 0.5, 1
        ),
        NumberField(
            "timing.pause_s.1", translate("protocol form", "Longest pause before a sound"), seconds(), 0.5, 10, 0.5, 1
        ),
        NumberField(
            "breaks.every_trials",
            translate("protocol form", "Break by sounds"),
            sounds,
            5,
            100,
            5,
            whole=True,
            none=never,
        ),
        NumberField(
            "breaks.every_s", translate("protocol form", "Break by time"), after_seconds(), 30, 1200, 30, none=never
        ),
        NumberField(
            "stop_rules.omissions_in_a_row",
            translate("protocol form", "Stand still without answers"),
            omissions,
            2,
            20,
            whole=True,
            none=never,
        ),
        NumberField(
            "stop_rules.fatigue",
            translate("protocol form", "Suggest the end by fatigue"),
            fatigue,
            1,
            10,
            whole=True,
            none=never,
        ),
        NumberField(
            "stop_rules.accuracy_sd",
            translate("protocol form", "Suggest the end when accuracy falls"),
            spread,
            0.5,
            5,
            0.5,
            1,
            none=never,
        ),
    )
