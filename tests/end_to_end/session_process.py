"""A session on a real output, without windows, that does what it is told on standard input. Run by the audio tests.

Every line gets a JSON answer. ``wait`` runs the session's own timer until it sounds, pauses or ends.
"""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop

from core.assessment import protocol as protocols
from core.assessment.plan import plan_session
from core.assessment.run import SessionRun
from core.audio import AudioClip, Layout
from core.playback.door import Player
from core.playback.opening import open_player
from core.records.model import LesionSide, SessionSetup
from core.records.store import Store
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import Stage, Step

PATIENCE_S = 15.0
SOUND_S = 8.0
SOUNDING_S = 0.1


class Bench:
    """A session of a few long sounds, and the players that it opened."""

    def __init__(self, folder: Path, device_id: str) -> None:
        self.device_id = device_id
        self.players: list[Player] = []
        text = json.loads(protocols.find("direction").text)
        text |= {"practice": {"azimuths_deg": []}, "catch_trials": 0, "repetitions": 1}
        text["timing"] |= {"pause_s": [0.05, 0.05]}
        locked = protocols.loads(json.dumps(text))
        self.store = Store.open(folder / "session.db")
        patient = self.store.add_patient("P-1", lesion_side=LesionSide.RIGHT)
        plan = plan_session(locked.protocol, 3)
        player = self.open()
        setup = SessionSetup(
            uuid="5d7ff0a2-0000-4000-8000-000000000001",
            patient_uuid=patient.uuid,
            protocol_id=locked.protocol.id,
            protocol_version=1,
            protocol_sha256=locked.sha256,
            protocol_json=locked.text,
            seed=3,
            layout="binaural",
            hrtf_id="kemar",
            renderer="test",
            level_dba=None,
            calibration_id=None,
            device_name=player.device.name,
            response_mode="arc",
            channel_check="confirmed",
            scene_json=None,
            therapist="T",
            app_version="0",
            created_utc=datetime.now(UTC),
        )
        clip = AudioClip(np.full((round(SOUND_S * 48_000), 2), 0.1, np.float32), 48_000, Layout.BINAURAL)
        self.presenter = SessionPresenter(
            SessionRun.start(self.store, setup, plan),
            lambda _planned: clip,
            player,
            self.open,
            lesion_side=LesionSide.RIGHT,
        )

    def open(self) -> Player:
        self.players.append(open_player(self.device_id, Layout.BINAURAL))
        return self.players[-1]

    @property
    def sounds(self) -> bool:
        is_listening = self.presenter.live.step is Step.LISTEN and self.presenter.live.stage is Stage.RUNNING
        return is_listening and self.players[-1].status().played_s > SOUNDING_S

    def report(self) -> dict[str, Any]:
        session = self.store.session(self.presenter.run.setup.uuid)
        live = self.presenter.live
        return {
            "now_ns": time.monotonic_ns(),
            "stage": live.stage,
            "reason": live.pause_reason,
            "sentence": live.pause_sentence,
            "sounds": self.sounds,
            "trials": len(session.trials),
            "events": [[event.kind, event.detail, event.trial_index] for event in session.events],
        }

    def wait(self, what: str) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if (what == "sounding" and self.sounds) or self.presenter.live.stage == what:
                break
            time.sleep(0.001)
        return self.report()


def main() -> None:
    application = QCoreApplication([])
    bench = Bench(Path(sys.argv[1]), sys.argv[2])
    for line in sys.stdin:
        match line.split():
            case ["begin"]:
                bench.presenter.begin()
                answer = bench.report()
            case ["resume"]:
                bench.presenter.resume()
                answer = bench.report()
            case ["take-volume"]:
                bench.presenter.resume_at_this_volume()
                answer = bench.report()
            case ["wait", what]:
                answer = bench.wait(what)
            case _:
                raise ValueError(line)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    bench.presenter.abandon()
    bench.store.close()
    application.quit()


if __name__ == "__main__":
    main()
