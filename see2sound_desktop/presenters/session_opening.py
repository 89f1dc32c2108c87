"""From a prepared session to a running one: the run in the records, what is said of its level, and its presenter."""

from PySide6.QtCore import QObject

from core.assessment.run import SessionRun
from core.calibration import CalibrationFit
from core.playback.door import Player
from core.records.model import SessionEvent
from core.records.store import Store
from see2sound_desktop.presenters.answer_input import ANSWERED_BY, InputKind
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_level import lowered_words
from see2sound_desktop.presenters.session_preparing import PreparedSession


def open_presenter(
    store: Store, prepared: PreparedSession, environment: SessionEnvironment, parent: QObject
) -> SessionPresenter:
    """Store a new session with its plan, or reopen the one that was interrupted. Errors as ``SessionRun``'s."""
    clock, player, open_device = environment.clock(), prepared.player, environment.open_output
    layout, device_id = player.layout, player.device.id

    def open_again() -> Player:
        return open_device(device_id, layout)

    return SessionPresenter(
        open_run(store, prepared, clock),
        prepared.stimuli.sound_of,
        player,
        open_again,
        lesion_side=prepared.patient.lesion_side,
        clock=clock,
        labels=prepared.labels,
        shown=prepared.shown,
        entered_by=environment.entered_by,
        answer_input=prepared.answer_input,
        spoken=prepared.spoken,
        parent=parent,
    )


def open_run(store: Store, prepared: PreparedSession, clock: SessionClock) -> SessionRun:
    """Store a new session with its plan, or reopen the one that was interrupted. Errors as ``SessionRun``'s."""
    setup, plan, hashed = prepared.setup, prepared.stimuli.plan, prepared.stimuli.hashed
    if prepared.resumes:
        run = SessionRun.reopen(store, setup.uuid, plan, clock, hashed)
        if prepared.sounds_differ:
            run.note("The sounds rendered now differ from those before the interruption.")
    else:
        run = SessionRun.start(store, setup, plan, clock, hashed)
        softer = lowered_words(prepared.stimuli.level)
        if softer:
            run.note(softer)
        if prepared.answer_input.kind is not InputKind.POINTER and setup.response_mode != "therapist":
            store.add_event(setup.uuid, SessionEvent(clock.utc_now(), ANSWERED_BY, prepared.answer_input.code, None))
    event = _level_event(prepared, clock)
    if event is not None:
        store.add_event(setup.uuid, event)
    return run


def _level_event(prepared: PreparedSession, clock: SessionClock) -> SessionEvent | None:
    """What the report must say of the level beside its number."""
    why, device = prepared.uncalibrated, prepared.player.device
    if prepared.resumes and why is not None:
        where = f"{device.name}, {device.volume}" if why is CalibrationFit.OTHER_VOLUME else device.name
        return SessionEvent(clock.utc_now(), "level-unknown", where, None)
    if why is None or why is CalibrationFit.NEVER:
        return None
    return SessionEvent(clock.utc_now(), "level-uncalibrated", str(why), None)
