"""The channel check: a sound from one channel at a time, and where it was heard. Left must be left."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class CheckState(StrEnum):
    """Where the check stands."""

    NOT_DONE = "not done"
    ASKING = "asking"
    CONFIRMED = "confirmed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CheckView:
    """What the page shows of the check."""

    state: CheckState = CheckState.NOT_DONE
    channels: tuple[str, ...] = ()
    number: int = 0
    """1 for the first sound."""
    crossed: bool = False
    """A left sound was heard on the right, or the other way round: as cables do, and as patients do."""
    swapped: bool = False
    """Every left sound was heard on the right and every right one on the left: the headphones are the wrong way round.
    """
    heard: tuple[tuple[str, str], ...] = ()
    """(played, heard) so far; ``""`` for nothing heard."""


class ChannelCheck:
    """Goes through the channels once, in the order given. ``confirmed`` only when each was heard where it belongs."""

    def __init__(self, channels: Sequence[str]) -> None:
        self._channels = tuple(channels)
        self._heard: list[tuple[str, str]] = []

    @property
    def current(self) -> str | None:
        """The channel that sounds now; None when all were heard."""
        done = len(self._heard)
        return self._channels[done] if done < len(self._channels) else None

    def hear(self, channel: str) -> None:
        """What was heard of the current channel; ``""`` is nothing. ValueError when the check is over."""
        current = self.current
        if current is None:
            raise ValueError("the check is over")
        self._heard.append((current, channel))

    @property
    def view(self) -> CheckView:
        """Where it stands."""
        wrong = [(played, heard) for played, heard in self._heard if played != heard]
        result = CheckState.FAILED if wrong else CheckState.CONFIRMED
        state = result if self.current is None else CheckState.ASKING
        sided = [(played[-1:], heard[-1:]) for played, heard in self._heard if played[-1:] in {"L", "R"}]
        crosses = [pair in {("L", "R"), ("R", "L")} for pair in sided]
        return CheckView(
            state,
            tuple(sorted(self._channels, key=_order)),
            number=min(len(self._heard) + 1, len(self._channels)),
            crossed=any(crosses),
            swapped=self.current is None and bool(crosses) and all(crosses),
            heard=tuple(self._heard),
        )


def _order(channel: str) -> int:
    """From left to right and front to back, as buttons are laid out."""
    return ("FL", "FC", "FR", "BL", "LFE", "BR").index(channel)
