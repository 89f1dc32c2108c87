"""What a process does until it is killed or fails: ``acts.py ACT FOLDER``. What it says on a line is on disk by then.

An act may name what it is done to after a space: ``export study.csv``.

It says ``ready`` once it has loaded what it works with, so that a kill falls into the work and not into the imports.
"""

import json
import sys
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.clock import Clock
from core.assessment.plan import plan_session
from core.assessment.run import SessionRun
from core.assessment.run_state import RunState
from core.errors import MachineError, See2SoundError
from core.records.model import PlannedTrial, SessionSetup, Trial
from core.records.store import Store

DATABASE = "see2sound.db"
BALLAST = "ballast"
"""What takes up the room that a full disk lacks."""
PATIENT = "P-1"
PROTOCOL = "direction"
BACKUPS = "backups"
ACCOUNT, PASSPHRASE = "Soak", "seven blue kettles sing"
REFUSED = 4
"""Exit status where a sentence said why it could not go on."""
SEED = 5
_LISTENS_S = 0.003
"""Short beside a sound, and long enough for kills to fall into it."""


def say(*words: object) -> None:
    """Tell whoever will kill this process."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def lead_sessions(folder: Path) -> None:
    """Lead one session after another, going on with the one that is open. Says each trial with what was answered."""
    locked = protocols.find(PROTOCOL)
    plan = plan_session(locked.protocol, SEED)
    say("ready")
    with Store.open(folder / DATABASE) as store:
        unfinished = store.unfinished_sessions()
        run = SessionRun.reopen(store, unfinished[0].uuid) if unfinished else None
        while True:
            run = run or begun(store, locked, plan)
            _answer_all(run)
            say("completed", run.setup.uuid)
            run = None


def begun(
    store: Store, locked: protocols.LockedProtocol, plan: tuple[PlannedTrial, ...], clock: Clock | None = None
) -> SessionRun:
    """A new session of the one patient that there is."""
    known = store.patients()
    patient = known[0] if known else store.add_patient(PATIENT)
    setup = SessionSetup(
        uuid=str(uuid4()),
        patient_uuid=patient.uuid,
        protocol_id=locked.protocol.id,
        protocol_version=locked.protocol.version,
        protocol_sha256=locked.sha256,
        protocol_json=locked.text,
        seed=SEED,
        layout="binaural",
        hrtf_id="kemar",
        renderer="none",
        level_dba=None,
        calibration_id=None,
        device_name="none",
        response_mode="arc",
        channel_check="confirmed",
        scene_json=None,
        therapist="T",
        app_version="0",
        created_utc=datetime.now(UTC),
    )
    return SessionRun.start(store, setup, plan, clock)


def _answer_all(run: SessionRun) -> None:
    """Answers with hardly a pause: most of the time is spent in writing."""
    while run.state is not RunState.DONE:
        if run.state is RunState.PAUSED:
            run.resume()
        planned = run.begin()
        say("playing", planned.trial_index)
        run.sound_started(time.monotonic_ns())
        time.sleep(_LISTENS_S)
        run.sound_ended()
        azimuth_deg = float(planned.trial_index % 19 * 10 - 90)
        say("committing", planned.trial_index)
        _say_trial(run.answer(Answer(azimuth_deg=azimuth_deg, entered_by="simulated:soak")))


def _say_trial(trial: Trial) -> None:
    say("trial", trial.session_uuid, trial.planned.trial_index, trial.trial_uuid, trial.response_azimuth_deg)


def fill_the_disk(folder: Path) -> None:
    """Lead sessions until the disk is full, make room by removing ``ballast``, give the same answer again, go on."""
    locked = protocols.find(PROTOCOL)
    plan = plan_session(locked.protocol, SEED)
    with Store.open(folder / DATABASE) as store:
        while True:
            try:
                run = begun(store, locked, plan)
            except MachineError as error:
                say("full", error.code, "session")
                break
            if _full_in(run, folder):
                say("whole", [each.planned for each in store.session(run.setup.uuid).trials] == list(plan))
                return


def _full_in(run: SessionRun, folder: Path) -> bool:
    """Whether the disk became full in this session; it is led to its end once there is room."""
    became_full = False
    while run.state is not RunState.DONE:
        if run.state is RunState.PAUSED:
            run.resume()
        run.begin()
        run.sound_started(time.monotonic_ns())
        run.sound_ended()
        answer = Answer(azimuth_deg=0.0, entered_by="simulated:soak")
        try:
            _say_trial(run.answer(answer))
        except MachineError as error:
            say("full", error.code, "trial")
            (folder / BALLAST).unlink()
            became_full = True
            _say_trial(run.answer(answer))
    return became_full


def upgrade(folder: Path) -> None:
    """Bring the database of an older version up to date."""
    from alembic import command, config  # noqa: F401  (loaded before the work, not in it)

    say("ready")
    Store.open(folder / DATABASE).close()
    say("upgraded")


def back_up_again_and_again(folder: Path) -> None:
    """Write one backup after another, each of a day of its own. Says each that is there."""
    from core.records.keeping.backing_up import back_up
    from core.records.keeping.shelf import shelved

    newest = next((one.taken_utc for one in shelved(folder / BACKUPS)), datetime.now(UTC))
    moment = max(newest, datetime.now(UTC))
    with Store.open(folder / DATABASE) as store:
        say("ready")
        while True:
            moment += timedelta(days=1)
            say("backup", str(back_up(store, folder / BACKUPS, moment).path))


def restore_to_and_fro(folder: Path) -> None:
    """Bring the newest backup back, then what was put aside, and so on."""
    from core.records.keeping.restoring import put_aside, restore
    from core.records.keeping.shelf import shelved

    database = folder / DATABASE
    say("ready")
    while True:
        aside = put_aside(database)
        source = aside[0] if len(aside) % 2 else shelved(folder / BACKUPS)[0].path
        restore(database, source, present=None, opens_with=None)
        say("restored", str(source))


def encrypt(folder: Path) -> None:
    """Make the first account, which encrypts the database."""
    from core.records.protection import first_account
    from core.records.protection.sealing import Cost

    say("ready")
    first_account.encrypt(folder / DATABASE, ACCOUNT, PASSPHRASE, cost=Cost(1, 8, 1))
    say("encrypted")


def export_again_and_again(folder: Path, name: str) -> None:
    """Write the whole study in a format, over that of before. Says when it is there."""
    import exports

    with Store.open(folder / DATABASE) as store:
        say("ready")
        while True:
            exports.write(name, store, folder / exports.OUT)
            say("wrote", name)


ACTS: dict[str, Callable[..., None]] = {
    "lead": lead_sessions,
    "upgrade": upgrade,
    "fill": fill_the_disk,
    "back-up": back_up_again_and_again,
    "restore": restore_to_and_fro,
    "encrypt": encrypt,
    "export": export_again_and_again,
}


def done(act: str, folder: Path) -> int:
    """Do it; the exit status. What went wrong is said."""
    name, *to_what = act.split(" ", 1)
    try:
        ACTS[name](folder, *to_what)
    except See2SoundError as error:
        say("error", error.code)
        return REFUSED
    except Exception:  # noqa: BLE001  (said to whoever waits for a word)
        say("failed", traceback.format_exc())
        return 1
    say("ended")
    return 0


if __name__ == "__main__":
    sys.exit(done(sys.argv[1], Path(sys.argv[2])))
