"""A test of direction given once more on the same visit, answered in another way: which, and in which ways. No Qt."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Self

from core.assessment import protocol as protocols
from core.assessment.circumstances import Circumstances, circumstances_of
from core.assessment.protocol_library import ProtocolList
from core.assessment.visit import SITTING, visit_of
from core.audio import Layout
from core.errors import InputError
from core.records.model import SessionSetup


@dataclass(frozen=True)
class Repeat:
    """The session that was held, and what follows from it for the one that repeats it."""

    session_uuid: str
    patient_uuid: str
    protocol_id: str
    layout: Layout
    mode: str
    """How it was answered."""
    modes: tuple[str, ...]
    """In which other ways it can be, the most different first: said where it was touched, touched where it was said."""
    held_utc: datetime
    asked: Circumstances | None = None
    """What was asked before it."""

    @classmethod
    def of(cls, setup: SessionSetup, known: ProtocolList, now_utc: datetime) -> Self | None:
        """What a session can be repeated as; None where it cannot be.

        It can where it asked for directions alone, with another way of answering, by the protocol as it is today, and
        where it was begun in this sitting. A repetition is not repeated: all others are held against the first.
        """
        protocol = protocols.loads(setup.protocol_json, origin=setup.protocol_id).protocol
        others = [mode for mode in protocol.answer.modes if mode != setup.response_mode]
        is_today_s = any(locked.sha256 == setup.protocol_sha256 for locked in known.protocols)
        if protocol.answer.asks != ("azimuth",) or not others or not is_today_s:
            return None
        if not now_utc - setup.created_utc <= SITTING:
            return None
        try:
            if visit_of(setup).repeats is not None:
                return None
            asked = circumstances_of(setup)
        except InputError:  # a newer version wrote it
            return None
        return cls(
            session_uuid=setup.uuid,
            patient_uuid=setup.patient_uuid,
            protocol_id=setup.protocol_id,
            layout=Layout(setup.layout),
            mode=setup.response_mode,
            modes=tuple(sorted(others, key=lambda mode: mode != "therapist")),
            held_utc=setup.created_utc,
            asked=asked,
        )

    def is_of(self, protocol_id: str, layout: Layout) -> bool:
        """Whether a choice still gives the same sounds in the same way."""
        return (protocol_id, layout) == (self.protocol_id, self.layout)


def carried(asked: Circumstances) -> dict[str, object]:
    """What of a form holds for the next test of the same sitting: all but fatigue, which a test may have changed."""
    known: dict[str, object] = {part.name: getattr(asked, part.name) for part in fields(Circumstances)}
    return known | {"fatigue": None}
