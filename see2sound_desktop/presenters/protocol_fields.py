"""What of a test can be edited, field by field: where it stands in the protocol, its words, its unit and its limits."""

from dataclasses import dataclass

from see2sound_desktop.wording import translate


@dataclass(frozen=True)
class NumberField:
    """A number. ``unit`` holds ``{number}``; where ``none`` has words, one step below ``lowest`` means "not at all"."""

    path: str
    label: str
    unit: str
    lowest: float
    highest: float
    step: float = 1.0
    decimals: int = 0
    whole: bool = False
    """Whether the protocol holds it as an integer."""
    none: str = ""
    azimuth: bool = False
    """Whether it is a direction, read and typed as ``30° left``."""

    def value(self, number: float) -> float | int | None:
        """What the protocol holds for a number of the box."""
        if self.none and number < self.lowest:
            return None
        rounded = round(number, self.decimals) + 0.0
        return round(rounded) if self.whole else rounded

    def number(self, value: object) -> float:
        """What the box shows for a value of the protocol."""
        return self.lowest - self.step if value is None else float(str(value))


@dataclass(frozen=True)
class ChoiceField:
    """One of some values, each with its words."""

    path: str
    label: str
    options: tuple[tuple[object, str], ...]


@dataclass(frozen=True)
class FlagField:
    """Yes or no."""

    path: str
    label: str


@dataclass(frozen=True)
class SeveralField:
    """Some of a few values, kept in the order in which they are offered."""

    path: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ListField:
    """Several numbers or choices in an order; ``item`` says what each may be."""

    path: str
    label: str
    item: NumberField | ChoiceField
    add: str
    """Words of the button that adds one."""
    new: object
    """What is added."""
    least: int = 0
    most: int = 10


@dataclass(frozen=True)
class TargetsField:
    """The positions that are tested."""

    path: str
    label: str
    azimuth: NumberField
    distance: NumberField
    most: int = 24


@dataclass(frozen=True)
class TextField:
    """Words of the site, the same for every language that the protocol has words for."""

    path: str
    label: str
    help_text: str = ""


Field = NumberField | ChoiceField | FlagField | SeveralField | ListField | TargetsField | TextField


@dataclass(frozen=True)
class Section:
    """Fields that belong together, under a heading."""

    heading: str
    fields: tuple[Field, ...]


def seconds() -> str:
    """A length of time."""
    return translate("protocol form", "{number} s")


def after_seconds() -> str:
    """A time after which something comes."""
    return translate("protocol form", "after {number} s")


def per_second() -> str:
    """A speed."""
    return translate("protocol form", "{number}° per second")


def degrees() -> str:
    """An angle."""
    return translate("protocol form", "{number}°")


def metres() -> str:
    """A distance."""
    return translate("protocol form", "{number} m")


def no_limit() -> str:
    """That there is none."""
    return translate("protocol form", "no limit")
