"""What a rehearsal leaves: report, table with its dictionary, the session as JSON; and what is said of them."""

from dataclasses import dataclass
from pathlib import Path

from core import wording
from core.assessment.course import expected_trials
from core.records.model import Heard, Session
from see2sound_desktop.rehearsal.options import RehearsalOptions


@dataclass(frozen=True)
class RehearsalResult:
    """Where everything is, and what was counted."""

    session_uuid: str
    state: str
    trials: int
    planned: int
    """Of an adaptive test what its answers made of it."""
    omissions: int
    listener: str
    device: str
    speed: float
    database: str
    report: str
    table: str
    dictionary: str
    scores: str
    document: str
    pictures: tuple[str, ...]


def write_outputs(session: Session, database: Path, pictures: list[Path], options: RehearsalOptions) -> RehearsalResult:
    """Write report and exports into the rehearsal's folder. MachineError when it cannot be written."""
    from core.reports.document import write_json
    from core.reports.exchange.tables import write_tables
    from core.reports.pdf import write_session_report

    report = options.folder / "report.pdf"
    write_session_report(session, report)
    table, dictionary, scores, _of_scores = write_tables([session], options.folder / "trials.csv")
    document = write_json([session], options.folder / "session.json")
    return RehearsalResult(
        session_uuid=session.setup.uuid,
        state=session.state.value,
        trials=len(session.trials),
        planned=len(expected_trials(session)),
        omissions=sum(
            trial.heard in {Heard.NO, Heard.TIMEOUT} and not trial.planned.is_catch for trial in session.trials
        ),
        listener=options.listener,
        device=session.setup.device_name,
        speed=options.speed,
        database=str(database),
        report=str(report),
        table=str(table),
        dictionary=str(dictionary),
        scores=str(scores),
        document=str(document),
        pictures=tuple(str(path) for path in pictures),
    )


def said(result: RehearsalResult) -> str:
    """The result in lines for a person."""
    lines = [
        wording.say("rehearsal.done", listener=result.listener, trials=result.trials, planned=result.planned),
        wording.say("rehearsal.played", device=result.device, speed=f"{result.speed:g}"),
        wording.say("rehearsal.report", path=result.report),
        wording.say("rehearsal.table", path=result.table),
        wording.say("rehearsal.database", path=result.database),
    ]
    if result.pictures:
        lines.append(
            wording.say("rehearsal.pictures", path=Path(result.pictures[0]).parent, count=len(result.pictures))
        )
    return "\n".join(lines)
