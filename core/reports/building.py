"""A stored session to the figures of its report: the one place where scores become words."""

import json
from datetime import datetime

from core.assessment import protocol as protocols
from core.assessment.beside import Beside
from core.assessment.course import expected_trials
from core.assessment.measures import Scope
from core.assessment.protocol import Protocol
from core.assessment.scoring import SessionScores, score_session
from core.records.model import Patient, Session, SessionEvent
from core.records.people.model import Identity
from core.reports import (
    answer_part,
    beside_part,
    column_part,
    direction_part,
    distance_part,
    extinction_part,
    matching_part,
    material_part,
    midline_part,
    motion_part,
    phrases,
    ratings_part,
    validity,
    whose,
    words_part,
    zones_part,
)
from core.reports.figures import BarsFigure, GridFigure, LabelledValue, ReportFigures, StaircaseFigure, Table
from core.wording import name_of, say

_CODED_EVENTS = frozenset({"void", "device-lost", "volume-moved", "task-not-understood", "override"})
"""Those whose detail is a code, which says no more than the kind does."""
_TOLD_EVENTS = frozenset(
    {
        "pause",
        "note",
        "skip",
        "invalid",
        "device-lost",
        "volume-moved",
        "void",
        "level-unknown",
        "stop",
        "prompt",
        "target-shown",
        "task-not-understood",
        "override",
        "fatigue",
        "demonstration",
    }
)


TrailHead = tuple[int, str]
_HASH_DIGITS = 16


def session_figures(
    session: Session,
    scores: SessionScores | None = None,
    site: str = "",
    beside: Beside | None = None,
    trail: TrailHead | None = None,
    who: Identity | None = None,
) -> ReportFigures:
    """Everything the report of a session shows.

    Parameters
    ----------
    scores
        Computed where they are not given.
    beside
        What the session is set beside (``core.assessment.beside``); without it nothing is said of change and controls.
    trail
        Number and hash of the last entry of the audit trail when the report is made: what the trail can later be held
        against. Who has the keys of the records can write all of it anew, but not the paper.
    who
        Named in place of the code (``core.reports.whose``).
    """
    scores = scores or score_session(session)
    judged = validity.judge(session, scores)
    protocol = protocols.loads(session.setup.protocol_json, origin=session.setup.protocol_id).protocol
    measured = beside_part.without_empty(_tables(session, protocol, scores), beside)
    tables = (*measured, *beside_part.tables(beside))
    title = say("report.title", protocol=protocol_name(session))
    return ReportFigures(
        title=f"{site} – {title}" if site else title,
        patient=session.patient.code,
        header=_header(session, who, beside),
        verdict=judged.verdict,
        verdict_words=say(f"report.verdict-{judged.verdict}"),
        reasons=judged.reasons,
        checks=judged.checks,
        sentences=(*_sentences(protocol, scores), *beside_part.sentences(beside)),
        direction=direction_part.figure(session, scores.direction),
        distance=distance_part.figure(session, scores.distance),
        midline=None if scores.midline is None else midline_part.figure(scores.midline),
        staircases=_staircases(protocol, scores),
        bars=_bars(scores),
        grid=_grid(session, scores),
        ratings=None if scores.ratings is None else ratings_part.figure(session, scores.ratings),
        tables=tables,
        material=material_part.lines(session),
        notes=_notes(session),
        help_text=_help(scores, tables, beside),
        simulated=simulated(session),
        trail="" if trail is None else say("report.trail", entry=trail[0], hash=trail[1][:_HASH_DIGITS]),
    )


def lesion_words(patient: Patient) -> str:
    """The side of the lesion; of a control that it is one."""
    side = say(f"report.lesion-{patient.lesion_side.value}")
    return say("report.control", lesion=side) if patient.is_control else side


def protocol_name(session: Session) -> str:
    """The protocol's name in the language of the report, else in English, else its id."""
    return name_of(session.setup.protocol_id, json.loads(session.setup.protocol_json).get("name", {}))


def _header(session: Session, who: Identity | None, beside: Beside | None) -> tuple[LabelledValue, ...]:
    setup, patient = session.setup, session.patient
    began = f"{_local(session.started_utc):%Y-%m-%d %H:%M}"
    values = (
        ("lesion", lesion_words(patient)),
        ("date", began if beside is None else say("report.numbered", began=began, n=beside.number)),
        ("therapist", setup.therapist or phrases.NOTHING),
        ("protocol", _protocol(session)),
        ("trials", _trials_done(session)),
        ("layout", say(f"report.layout-{setup.layout}")),
        ("app", setup.app_version),
    )
    told = (LabelledValue(say(f"report.header-{name}"), value) for name, value in values)
    return (*whose.lines(patient, who), *told)


def _protocol(session: Session) -> str:
    """Which test it was, exactly; of a site's own copy also what it was made from."""
    setup = session.setup
    test = f"{protocol_name(session)} v{setup.protocol_version} ({setup.protocol_sha256[:8]})"
    original = protocols.loads(setup.protocol_json, origin=setup.protocol_id).protocol.based_on
    if original is None:
        return test
    return say("report.own-copy", test=test, original=original.id, version=original.version)


def _trials_done(session: Session) -> str:
    def counted(*, silent: bool) -> dict[str, int]:
        planned = [item for item in expected_trials(session) if not item.is_practice and item.is_catch is silent]
        done = [trial for trial in session.trials if not trial.planned.is_practice and trial.planned.is_catch is silent]
        return {"count": len(done), "n": len(planned)}

    silent = counted(silent=True)
    said = say("report.count", **counted(silent=False))
    return said + say("report.and-silent", **silent) if silent["n"] else said


def _local(moment: datetime) -> datetime:
    return moment.astimezone()


def _sentences(protocol: Protocol, scores: SessionScores) -> tuple[str, ...]:
    if scores.midline is not None:
        return midline_part.sentences(scores.midline)
    if scores.extinction is not None:
        return extinction_part.sentences(scores.extinction)
    if scores.motion is not None:
        return motion_part.sentences(protocol, scores.motion)
    if scores.words is not None:
        return words_part.sentences(scores.words)
    return _sentences_of_places(scores)


def _sentences_of_places(scores: SessionScores) -> tuple[str, ...]:
    if scores.ratings is not None:
        return ratings_part.sentences(scores.ratings)
    said: list[str] = []
    if scores.zones is not None:
        said += zones_part.sentences(scores.zones)
    if scores.matching is not None:
        said += matching_part.sentences(scores.matching)
    if scores.direction is not None:
        said += direction_part.sentences(scores, scores.direction)
    if scores.column is not None:
        said += column_part.sentences(scores.column)
    if scores.distance is not None:
        said += distance_part.sentences(scores.distance)
    return (*said, *_omissions(scores)) or (say("report.sentence-nothing"),)


def _omissions(scores: SessionScores) -> tuple[str, ...]:
    left, right = scores.omissions[Scope.LEFT], scores.omissions[Scope.RIGHT]
    if left.n or right.n:
        values = {"left": left.count, "left_n": left.n, "right": right.count, "right_n": right.n}
        return (say("report.sentence-omissions", **values),)
    whole = scores.omissions[Scope.ALL]
    return (say("report.sentence-omissions-all", count=whole.count, n=whole.n),) if whole.n else ()


def _staircases(protocol: Protocol, scores: SessionScores) -> StaircaseFigure | None:
    if scores.midline is not None:
        return midline_part.staircases(protocol, scores.midline.traces, are_azimuths=True)
    if scores.motion is not None:
        return motion_part.staircases(protocol, scores.motion)
    return None


def _bars(scores: SessionScores) -> BarsFigure | None:
    if scores.extinction is not None:
        return extinction_part.figure(scores.extinction)
    if scores.words is not None:
        return words_part.figure(scores.words)
    return None if scores.matching is None else matching_part.figure(scores.matching)


def _grid(session: Session, scores: SessionScores) -> GridFigure | None:
    if scores.zones is not None:
        return zones_part.figure(session, scores.zones)
    if scores.column is not None:
        return column_part.figure(session, scores.column)
    if scores.distance is None or not _in_classes_alone(scores):
        return None
    return distance_part.grid(session, scores.distance)


def _in_classes_alone(scores: SessionScores) -> bool:
    """Whether near, middle and far is all that was asked."""
    return scores.direction is None and scores.distance is not None and scores.distance.ratios is None


def _tables(session: Session, protocol: Protocol, scores: SessionScores) -> tuple[tuple[str, Table], ...]:
    found: list[tuple[str, Table]] = []
    if scores.direction is not None:
        found.append((say("report.heading-direction"), direction_part.table(scores, scores.direction)))
    if scores.column is not None:
        found.append((say("report.heading-direction"), column_part.table(scores, scores.column)))
    if scores.distance is not None:
        found += distance_part.tables(scores, scores.distance, alone=scores.direction is None)
    if scores.midline is not None:
        found.append((say("report.heading-midline"), midline_part.table(scores, scores.midline)))
    if scores.extinction is not None:
        found.append((say("report.heading-extinction"), extinction_part.table(scores, scores.extinction)))
    if scores.motion is not None:
        found.append((say("report.heading-motion"), motion_part.table(protocol, scores, scores.motion)))
    found += _tables_of_material(session, scores)
    if scores.answer_table is not None:
        found.append((say("report.heading-answers"), answer_part.table(scores.answer_table)))
    return tuple(found)


def _tables_of_material(session: Session, scores: SessionScores) -> list[tuple[str, Table]]:
    found: list[tuple[str, Table]] = []
    if scores.words is not None:
        found.append((say("report.heading-words"), words_part.table(session, scores.words)))
    if scores.zones is not None:
        found.append((say("report.heading-zones"), zones_part.table(scores, scores.zones)))
    if scores.matching is not None:
        found.append((say("report.heading-matching"), matching_part.table(scores, scores.matching)))
    if scores.ratings is not None:
        found.append((say("report.heading-ratings"), ratings_part.table(scores, scores.ratings)))
    return found


def _help(scores: SessionScores, tables: tuple[tuple[str, Table], ...], beside: Beside | None) -> str:
    """What the reader must know: of the numbers that are shown, then what holds for all."""
    parts = (
        ("change", None if beside_part.is_compared(beside) else scores.direction),
        ("midline", scores.midline),
        ("extinction", scores.extinction),
        ("motion", scores.motion),
        ("words", scores.words),
        ("zones", scores.zones),
        ("distances", scores.distance if _in_classes_alone(scores) else None),
        ("matching", scores.matching),
        ("ratings", scores.ratings),
    )
    shown = [say(f"report.help-{name}") for name, part in parts if part is not None]
    if any(say("report.alike") in cell for _, table in tables for row in table.rows for cell in row.cells):
        shown.append(say("report.help-alike"))
    return " ".join((*shown, *beside_part.help_words(beside), say("report.help")))


def _notes(session: Session) -> tuple[str, ...]:
    told = [_note(session, event) for event in session.events if event.kind in _TOLD_EVENTS]
    places = {trial.trial_uuid: trial.planned.trial_index for trial in session.trials}
    corrected = [
        say(
            "report.counted-again" if fix.valid else "report.left-out",
            trial=phrases.trial(session, places[fix.trial_uuid]),
            who=fix.who,
            reason=fix.reason,
        )
        for fix in session.corrections
    ]
    return (*told, *corrected)


def _note(session: Session, event: SessionEvent) -> str:
    trial = phrases.NOTHING if event.trial_index is None else phrases.trial(session, event.trial_index)
    what = say(f"report.event-{event.kind}", trial=trial)
    told = say(f"report.because-{event.detail}") if event.kind == "pause" and event.detail else event.detail
    detail = f"{say('report.colon')}{told}" if told and event.kind not in _CODED_EVENTS else ""
    return f"{phrases.time_of(event.utc, session.started_utc)} – {what}{detail}"


def simulated(session: Session) -> str | None:
    """That a simulated listener answered, in words; None of a patient."""
    entered = {trial.entered_by for trial in session.trials}
    listeners = sorted(by.partition(":")[2] for by in entered if by.startswith("simulated"))
    return say("report.simulated", listener=", ".join(listeners)) if listeners else None
