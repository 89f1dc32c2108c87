"""From what is ready to a training session that runs: the run in the records, and the presenter over it."""

from PySide6.QtCore import QObject

from core.playback.door import Player
from core.records.model import SessionEvent
from core.training.find_run import FindRun
from core.training.listen_run import ListenRun
from core.training.standstill import SIMULATED_EVENT
from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_level import lowered_words
from see2sound_desktop.presenters.session_output import SessionOutput
from see2sound_desktop.presenters.sound_names import patient_sound_words
from see2sound_desktop.presenters.training_find import FindPresenter
from see2sound_desktop.presenters.training_listen import ListenPresenter
from see2sound_desktop.presenters.training_preparing import PreparedTraining, Trials, Ways, keep_input
from see2sound_desktop.presenters.training_session import Surroundings, TrainingPresenter
from see2sound_desktop.presenters.training_words import listened_words


def open_presenter(
    context: AppContext, prepared: PreparedTraining, environment: SessionEnvironment, parent: QObject
) -> TrainingPresenter:
    """Store a new session, or reopen the one that was interrupted. Errors as ``TrainingRun``'s."""
    player, open_device = prepared.player, environment.open_output
    layout, device_id = player.layout, player.device.id

    def open_again() -> Player:
        return open_device(device_id, layout)

    clock = environment.clock()
    made, setup = prepared.made, prepared.setup
    kind = ListenRun if isinstance(made, Ways) else FindRun
    run = kind.resume(context.store, setup.uuid, clock) if prepared.resumes else kind.start(context.store, setup, clock)
    if not prepared.resumes and prepared.answer_input.kind is not InputKind.POINTER:
        keep_input(context.store, prepared, clock.utc_now())
    by = environment.entered_by.partition(":")[2]
    if by and not prepared.resumes:
        context.store.training.add_event(setup.uuid, SessionEvent(clock.utc_now(), SIMULATED_EVENT, by, None))
    if softer := lowered_words(made.block):
        run.note(softer)
    if prepared.lost is not None:
        run.lose_level(f"{prepared.lost.device.name}, {prepared.lost.fit}")
    output = SessionOutput(player, open_again)
    held = Surroundings(context.jobs, clock, environment.entered_by, prepared.answer_input, prepared.spoken)
    if isinstance(made, Ways) and isinstance(run, ListenRun):
        what = listened_words(made.listened)
        return ListenPresenter(run, output, held, maker=made.maker, chime=made.chime, what=what, parent=parent)
    if isinstance(made, Trials) and isinstance(run, FindRun):
        labels = [patient_sound_words(thing.label) for thing in made.things]
        words_of = labels.__getitem__
        return FindPresenter(run, output, held, sounds=made.sounds, tone=made.tone, words_of=words_of, parent=parent)
    raise TypeError("what renders a session does not belong to its exercise")
