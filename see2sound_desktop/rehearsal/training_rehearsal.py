"""One rehearsal of training from an empty folder, or of an interrupted session, to its report."""

from dataclasses import dataclass
from pathlib import Path

from core import wording
from core.audio import DEFAULT_RATE_HZ
from core.media.writing import write_audio
from core.paths import DataFolder
from core.records.training_model import TrainingSession
from core.sound.library import synthesise
from core.training.exercises import LISTEN, LockedExercise, edited
from core.training.trainees import trainee
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.rehearsal.driver import Driver
from see2sound_desktop.rehearsal.options import RehearsalError, RehearsalOptions
from see2sound_desktop.rehearsal.rehearsal import environment, open_application, quiet_qt
from see2sound_desktop.rehearsal.training_script import TrainingScript
from see2sound_desktop.windows.training_page import TrainingPage

_MUSIC, _MUSIC_S = "music-box", 30.0
_SHORT_LISTEN = {"blocks": 9, "block_s": 100.0, "speed_deg_s": 40.0, "check_every_s": (60.0, 60.0)}
"""Shorter parts, faster ways and earlier bells, so that a rehearsal meets all of them in its first part."""
_SHORT_FIND = {"blocks": 2, "block_trials": 10}


@dataclass(frozen=True)
class TrainingRehearsed:
    """Where everything is, and what was counted."""

    session_uuid: str
    state: str
    exercise: str
    heard_s: float
    trials: int
    trainee: str
    device: str
    speed: float
    database: str
    report: str
    tables: tuple[str, ...]
    document: str
    pictures: tuple[str, ...]


def rehearse_training(options: RehearsalOptions) -> TrainingRehearsed:
    """Hold the session and write what it leaves.

    Raises
    ------
    InputError, MachineError
        The folder's database or the output cannot be used, or the files cannot be written.
    RehearsalError
        The windows did not do what they were asked: a bug.
    """
    music = options.folder / f"{_MUSIC}.wav"
    if options.protocol_id == LISTEN and not music.is_file():
        options.folder.mkdir(parents=True, exist_ok=True)
        write_audio(synthesise(_MUSIC, _MUSIC_S, options.seed, DEFAULT_RATE_HZ), music)
    with quiet_qt():
        with open_application(options) as application:
            page = application.window.page(PageName.TRAINING)
            if not isinstance(page, TrainingPage):
                raise RehearsalError("the training page is another one")
            page.setup.environment, page.setup.shortened = environment(options), shortened
            script = TrainingScript(application, options, trainee(options.listener, options.seed), music)
            Driver(script.steps()).run()
            if script.session_uuid is None:
                raise RehearsalError("no training was held")
            session = application.store.training.session(script.session_uuid)
        return _written(session, DataFolder(options.folder), script.pictures.saved, options)


def shortened(locked: LockedExercise) -> LockedExercise:
    """A short exercise of the same kind; what is stored says so by its hash."""
    return edited(locked, **(_SHORT_LISTEN if locked.exercise.id == LISTEN else _SHORT_FIND))


def _written(
    session: TrainingSession, data: DataFolder, pictures: list[Path], options: RehearsalOptions
) -> TrainingRehearsed:
    from core.reports.document import write_json
    from core.reports.exchange.tables import write_tables
    from core.reports.training_pdf import write_training_report

    report = options.folder / "report.pdf"
    write_training_report(session, report)
    tables = write_tables((), options.folder / "training.csv", (session,))
    document = write_json((), options.folder / "training.json", (session,))
    return TrainingRehearsed(
        session_uuid=session.setup.uuid,
        state=session.state.value,
        exercise=session.setup.exercise_id,
        heard_s=sum(stretch.heard_s for stretch in session.stretches),
        trials=len(session.trials),
        trainee=options.listener,
        device=session.setup.device_name,
        speed=options.speed,
        database=str(data.database),
        report=str(report),
        tables=tuple(str(path) for path in tables),
        document=str(document),
        pictures=tuple(str(path) for path in pictures),
    )


def said(done: TrainingRehearsed) -> str:
    """The result in lines for a person."""
    minutes = f"{done.heard_s / 60.0:.1f}"
    name = "rehearsal.trained-listening" if done.exercise == LISTEN else "rehearsal.trained-finding"
    lines = [
        wording.say(name, trainee=done.trainee, minutes=minutes, trials=done.trials),
        wording.say("rehearsal.played", device=done.device, speed=f"{done.speed:g}"),
        wording.say("rehearsal.report", path=done.report),
        wording.say("rehearsal.table", path=done.tables[0]),
        wording.say("rehearsal.database", path=done.database),
    ]
    if done.pictures:
        folder = Path(done.pictures[0]).parent
        lines.append(wording.say("rehearsal.pictures", path=folder, count=len(done.pictures)))
    return "\n".join(lines)
