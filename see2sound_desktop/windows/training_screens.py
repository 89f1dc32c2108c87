"""What each screen of the patient's window says in training: one short sentence, a calm picture, its button."""

from core.training.exercises import LISTEN
from see2sound_desktop.presenters.training_views import TrainingPatientView, TrainingScreen, instruction_of
from see2sound_desktop.widgets.calm_picture import Picture
from see2sound_desktop.windows.patient_screens import instruction_words
from see2sound_desktop.wording import translate

_PICTURES = {
    TrainingScreen.RESTING: Picture.QUIET,
    TrainingScreen.LISTEN: Picture.LISTEN,
    TrainingScreen.BREAK: Picture.CUP,
    TrainingScreen.PAUSE: Picture.PAUSE,
    TrainingScreen.END: Picture.FLOWER,
}


def picture(view: TrainingPatientView) -> Picture:
    """The picture where no things are shown."""
    if view.screen is TrainingScreen.WELCOME:
        return Picture.LISTEN if view.exercise_id == LISTEN or view.answer_mode == "therapist" else Picture.TOUCH
    return _PICTURES.get(view.screen, Picture.NONE)


def sentence(view: TrainingPatientView) -> str:
    """The one sentence."""
    what = view.what
    return {
        TrainingScreen.RESTING: translate("patient", "Please wait a moment."),
        TrainingScreen.WELCOME: instruction_words(instruction_of(view)),
        TrainingScreen.LISTEN: translate("patient", "Listen. Press when you hear a bell."),
        TrainingScreen.READY: translate("patient", "Listen for the %s.") % what if what else _listen(),
        TrainingScreen.HEAR: translate("patient", "Listen for the %s.") % what if what else _listen(),
        TrainingScreen.FIND: _where(what),
        TrainingScreen.TELL: _where(what),
        TrainingScreen.FOUND: translate("patient", "Yes, it is here."),
        TrainingScreen.SHOW: translate("patient", "It is here. Listen again."),
        TrainingScreen.AGAIN: translate("patient", "Touch the bright one."),
        TrainingScreen.BREAK: instruction_words("rest"),
        TrainingScreen.PAUSE: translate("patient", "We pause for a moment."),
        TrainingScreen.END: translate("patient", "Thank you, this is the end."),
    }[view.screen]


def button_words(view: TrainingPatientView) -> str | None:
    """What the button says by which the patient begins, goes on, or answers a bell; None where there is none."""
    return {
        TrainingScreen.WELCOME: translate("patient", "Start"),
        TrainingScreen.BREAK: translate("patient", "Go on"),
        TrainingScreen.LISTEN: translate("patient", "I hear a bell"),
    }.get(view.screen)


def _listen() -> str:
    return translate("patient", "Listen.")


def _where(what: str) -> str:
    return translate("patient", "Where was the %s?") % what if what else translate("patient", "Where was the sound?")
