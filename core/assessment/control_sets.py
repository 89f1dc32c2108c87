"""How many controls a site has, and for which set-up: so that it knows where it has norms."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.assessment.norms import first_valid
from core.assessment.setups import SetUp, set_up_of
from core.ears import Head
from core.records.model import Session


@dataclass(frozen=True, slots=True)
class ControlSet:
    """The controls of one set-up."""

    example: Session
    """One of their sessions: its protocol, layout and output are those of all."""
    people: int
    """With a valid session."""
    without: int
    """Without one."""


def control_sets(sessions: Iterable[Session]) -> tuple[ControlSet, ...]:
    """Group the completed sessions of controls by what must be alike of a norm; those with most people first.

    Parameters
    ----------
    sessions
        Oldest first.
    """
    alike: dict[SetUp, list[Session]] = {}
    for session in sessions:
        set_up = set_up_of(session)
        measured = None if set_up.head is None else Head()
        alike.setdefault(replace(set_up, head=measured), []).append(session)
    found = []
    for group in alike.values():
        scores, _, without = first_valid(group)
        found.append(ControlSet(group[-1], len(scores), len(without)))
    return tuple(sorted(found, key=lambda each: (-each.people, each.example.setup.protocol_id)))
