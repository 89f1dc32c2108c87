"""What a therapist waits for without a scene: the first window, the commit of a trial, a report."""

import subprocess
import sys
import time
from pathlib import Path

from measuring import Row, Times, timed

PART = "app"


def rows(folder: Path) -> list[Row]:
    """The times of this part."""
    return [first_window(folder), *records_and_report(folder)]


def first_window(folder: Path) -> Row:
    """From starting the process to the first paint of the therapist's window; the first start makes the database."""
    program = Path(sys.executable).with_name("see2sound")
    command = [str(program), "--data", str(folder / "site"), "--exit-after-start"]
    times = []
    for _ in range(6):
        began = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            process.stdout.readline()  # said at the first paint
            times.append(time.perf_counter() - began)
    return Times(tuple(times[1:])).row(PART, "process start to first window")


def records_and_report(folder: Path) -> list[Row]:
    """Commit of a trial (WAL, synchronous=FULL) through the trial state machine, and the PDF of the whole session."""
    from core.assessment.answers import Answer
    from core.assessment.run import SessionRun
    from core.assessment.run_state import RunState
    from core.records.store import Store
    from core.reports.pdf import write_session_report

    with Store.open(folder / "bench.db") as store:
        setup, plan = new_session(store.add_patient("BENCH").uuid)
        run = SessionRun.start(store, setup, plan)
        commits = []
        while run.state is not RunState.DONE:
            planned = run.begin()
            run.sound_started(time.monotonic_ns(), latency_ms=0.0)
            run.sound_ended()
            answer = Answer(heard=False) if planned.is_catch else Answer(azimuth_deg=planned.target_azimuth_deg)
            began = time.perf_counter()
            run.answer(answer)
            commits.append(time.perf_counter() - began)
        session = store.session(setup.uuid)
    report = timed(lambda: write_session_report(session, folder / "report.pdf"), 3)
    return [
        Times(tuple(commits)).row(PART, "commit of a trial to disk"),
        report.row(PART, "report: scores and PDF of 21 trials"),
    ]


def new_session(patient_uuid: str):
    """Set-up and plan of a direction test."""
    from datetime import UTC, datetime

    import core
    from core.assessment import protocol
    from core.assessment.plan import plan_session
    from core.records.model import SessionSetup

    locked = protocol.find("direction")
    setup = SessionSetup(
        uuid="bench",
        patient_uuid=patient_uuid,
        protocol_id=locked.protocol.id,
        protocol_version=locked.protocol.version,
        protocol_sha256=locked.sha256,
        protocol_json=locked.text,
        seed=0,
        layout="binaural",
        hrtf_id="kemar",
        renderer="hrtf-images",
        level_dba=None,
        calibration_id=None,
        device_name="none",
        response_mode="arc",
        channel_check="not done",
        scene_json=None,
        therapist="",
        app_version=core.__version__,
        created_utc=datetime.now(UTC),
    )
    return setup, plan_session(locked.protocol, 0)
