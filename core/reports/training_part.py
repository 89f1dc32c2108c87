"""A stored training session to the figures of its report: one place where what was trained becomes words.

Nothing in it is a score of a test: how hard a sound was followed from the answers, so that the shares of right ones of
two sessions, or of two patients, cannot be held beside each other.
"""

from dataclasses import dataclass

from core.playback.door import device_words
from core.records.model import SessionEvent
from core.records.people.model import Identity
from core.records.training_model import TrainingSession
from core.reports import phrases, whose
from core.reports.figures import LabelledValue, Table, TableRow
from core.training.exercises import LISTEN, loads
from core.training.find_plan import correct
from core.training.material import loads_listened
from core.training.sides import Bearings, Side
from core.training.standstill import SIMULATED_EVENT, Standstill
from core.training.summary import BlockHeard, SideFound, blocks_heard, sides_found
from core.wording import name_of, number, say

_TOLD_EVENTS = frozenset({"pause", "note", "override", "fatigue", "stop", "level-unknown", "resumed"})
_REASONS = frozenset({"pause", "override", "stop"})
"""Those whose detail may be the code of a standstill."""


@dataclass(frozen=True, slots=True)
class TrainingFigures:
    """A whole report of a training session, in words and numbers that a person reads."""

    title: str
    patient: str
    header: tuple[LabelledValue, ...]
    what_it_is: str
    """That it is training and no test."""
    sentences: tuple[str, ...]
    tables: tuple[tuple[str, Table], ...]
    """Each with its heading."""
    notes: tuple[str, ...]
    help_text: str
    simulated: str | None
    """Set when a simulated trainee answered: printed large, so that nobody takes it for a patient."""


def training_figures(session: TrainingSession, site: str = "", who: Identity | None = None) -> TrainingFigures:
    """Everything that the report of a training session shows.

    Parameters
    ----------
    who : named in place of the code (``core.reports.whose``).

    Raises
    ------
    InputError
        ``training.exercise-unreadable``, ``training.material-unreadable``: a newer version stored it.
    """
    title = say("training.report-title", exercise=exercise_name(session))
    is_listen = session.setup.exercise_id == LISTEN
    return TrainingFigures(
        title=f"{site} – {title}" if site else title,
        patient=session.patient.code,
        header=_header(session, who),
        what_it_is=say("training.report-no-test"),
        sentences=_listen_sentences(session) if is_listen else _find_sentences(session),
        tables=_listen_tables(session) if is_listen else _find_tables(session),
        notes=tuple(_note(session, event) for event in session.events if event.kind in _TOLD_EVENTS),
        help_text=say("training.report-help-listen" if is_listen else "training.report-help-find"),
        simulated=simulated(session),
    )


def exercise_name(session: TrainingSession) -> str:
    """The exercise's name in the language of the report, else in English."""
    exercise = loads(session.setup.exercise_json, session.setup.exercise_id).exercise
    return name_of(exercise.id, exercise.name)


def side_words(side: Side, session: TrainingSession) -> str:
    """A side as a person reads it: left, right, or the middle."""
    if side is Side.CENTRE:
        return say("training.report-middle")
    neglected = Bearings(session.setup.lesion_side).neglected
    is_left = (side is Side.CONTRALESIONAL) is (neglected == "left")
    return say("training.report-left" if is_left else "training.report-right")


def _header(session: TrainingSession, who: Identity | None) -> tuple[LabelledValue, ...]:
    setup, patient = session.setup, session.patient
    asked = phrases.NOTHING if setup.level_dba is None else say("training.report-dba", level=f"{setup.level_dba:.0f}")
    values = (
        ("report.header-lesion", say(f"report.lesion-{setup.lesion_side.value}")),
        ("report.header-date", f"{setup.created_utc.astimezone():%Y-%m-%d %H:%M}"),
        ("report.header-therapist", setup.therapist or phrases.NOTHING),
        (
            "training.report-exercise",
            f"{exercise_name(session)} v{setup.exercise_version} ({setup.exercise_sha256[:8]})",
        ),
        ("training.report-state", say(f"training.report-state-{session.state.value}")),
        ("report.header-layout", say(f"report.layout-{setup.layout}")),
        ("training.report-level", asked),
        ("training.report-output", device_words(setup.device_name)),
        ("training.report-channels", say(f"training.report-channels-{setup.channel_check.replace(' ', '-')}")),
        ("report.header-app", setup.app_version),
    )
    return (*whose.lines(patient, who), *(LabelledValue(say(label), value) for label, value in values))


# --- T1 ---------------------------------------------------------------------------------------------------------------


def _listen_sentences(session: TrainingSession) -> tuple[str, ...]:
    blocks = blocks_heard(session)
    heard_min = sum(block.heard_min for block in blocks)
    if not blocks:
        return (say("training.report-nothing"),)
    side = side_words(Side.CONTRALESIONAL, session).lower()
    said = [say("training.report-heard", minutes=number(heard_min, ".1f"), what=_what(session), side=side)]
    chimes, tapped = sum(block.chimes for block in blocks), sum(block.tapped for block in blocks)
    if chimes:
        said.append(say("training.report-bells", tapped=tapped, chimes=chimes))
    return tuple(said)


def _what(session: TrainingSession) -> str:
    listened = loads_listened(session.setup.material_json)
    return listened.scene.title if listened.scene is not None else ", ".join(path.stem for path in listened.files)


def _listen_tables(session: TrainingSession) -> tuple[tuple[str, Table], ...]:
    blocks = blocks_heard(session)
    if not blocks:
        return ()
    columns = tuple(say(f"training.report-column-{name}") for name in ("part", "heard", "clock", "bells"))
    rows = [_heard_row(say("training.report-part", part=block.block + 1), (block,)) for block in blocks]
    rows.append(_heard_row(say("training.report-all"), blocks))
    return ((say("training.report-heading-heard"), Table(columns, tuple(rows))),)


def _heard_row(name: str, blocks: tuple[BlockHeard, ...]) -> TableRow:
    chimes = sum(block.chimes for block in blocks)
    bells = say("report.count", count=sum(block.tapped for block in blocks), n=chimes) if chimes else phrases.NOTHING
    heard, clock = (sum(getattr(block, name) for block in blocks) for name in ("heard_min", "wall_min"))
    return TableRow(name, (number(heard, ".1f"), number(clock, ".1f"), bells))


# --- T2 ---------------------------------------------------------------------------------------------------------------


def _find_sentences(session: TrainingSession) -> tuple[str, ...]:
    return tuple(
        say(
            "training.report-found",
            side=side_words(one.side, session),
            correct=one.correct,
            trials=one.trials,
            omitted=one.omitted,
        )
        for one in sides_found(session)
    ) or (say("training.report-nothing"),)


def _find_tables(session: TrainingSession) -> tuple[tuple[str, Table], ...]:
    found = sides_found(session)
    if not found:
        return ()
    columns = tuple(say(f"training.report-column-{name}") for name in ("side", "found", "unanswered", "ladder"))
    sides = Table(columns, tuple(_side_row(one, session) for one in found))
    blocks = sorted({trial.block for trial in session.trials})
    parts = Table(
        (say("training.report-column-part"), *(side_words(one.side, session) for one in found)),
        tuple(_block_row(block, found, session) for block in blocks),
    )
    return ((say("training.report-heading-sides"), sides), (say("training.report-heading-parts"), parts))


def _side_row(one: SideFound, session: TrainingSession) -> TableRow:
    low, high = one.lowest_level + 1, one.highest_level + 1
    ladder = str(low) if low == high else say("training.report-ladder", low=low, high=high)
    cells = (say("report.count", count=one.correct, n=one.trials), str(one.omitted), ladder)
    return TableRow(side_words(one.side, session), cells)


def _block_row(block: int, found: tuple[SideFound, ...], session: TrainingSession) -> TableRow:
    cells = []
    for one in found:
        trials = [trial for trial in session.trials if trial.block == block and trial.side == one.side.value]
        right = sum(map(correct, trials))
        cells.append(say("report.count", count=right, n=len(trials)) if trials else phrases.NOTHING)
    return TableRow(say("training.report-part", part=block + 1), tuple(cells))


# --- what happened ----------------------------------------------------------------------------------------------------


def _note(session: TrainingSession, event: SessionEvent) -> str:
    what = say(f"training.report-event-{event.kind}")
    detail = event.detail
    if event.kind in _REASONS and detail in set(Standstill):
        detail = say(f"training.report-because-{detail}")
    when = phrases.time_of(event.utc, session.setup.created_utc)
    return f"{when} – {what}" + (f"{say('report.colon')}{detail}" if detail else "")


def simulated(session: TrainingSession) -> str | None:
    """That a simulated trainee answered, in words; None of a patient."""
    entered = {trial.entered_by.partition(":")[2] for trial in session.trials if ":" in trial.entered_by}
    trainees = sorted(entered | {event.detail for event in session.events if event.kind == SIMULATED_EVENT})
    return say("training.report-simulated", trainee=", ".join(trainees)) if trainees else None
