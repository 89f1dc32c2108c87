"""What each screen of the patient's window says: one short sentence, a calm picture, and the words of its button."""

from core.assessment.tasks import MATCH, WORDS, ZONE
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.presenters.session_voice import instruction_of
from see2sound_desktop.widgets.calm_picture import Picture
from see2sound_desktop.widgets.scale_pad import scale_question
from see2sound_desktop.wording import translate

_PICTURES = {
    PatientScreen.RESTING: Picture.QUIET,
    PatientScreen.LISTEN: Picture.LISTEN,
    PatientScreen.TELL: Picture.QUIET,
    PatientScreen.THANKS: Picture.QUIET,
    PatientScreen.BEGIN_TEST: Picture.LISTEN,
    PatientScreen.BREAK: Picture.CUP,
    PatientScreen.PAUSE: Picture.PAUSE,
    PatientScreen.END: Picture.FLOWER,
    PatientScreen.BETWEEN_TESTS: Picture.CUP,
}


def picture(view: PatientView) -> Picture:
    """The picture where no pad is shown; none where one is."""
    if view.screen is not PatientScreen.WELCOME:
        return _PICTURES.get(view.screen, Picture.NONE)
    if view.answer_mode == "therapist" or view.task:
        return Picture.LISTEN
    return Picture.TOUCH_FAR if view.asks_distance_only else Picture.TOUCH


def nothing_words(view: PatientView) -> str:
    """What the button says by which nothing is answered."""
    return translate("patient", "No word") if view.task == WORDS else translate("patient", "I heard nothing")


def sentence(view: PatientView) -> str:
    """The one sentence."""
    what, asks_where = view.what, view.may_say_nothing and not view.asks_distance_only
    listen = translate("patient", "Listen for the %s.") % what if what else translate("patient", "Listen.")
    how_far = translate("patient", "How far away was it?")
    return {
        PatientScreen.RESTING: translate("patient", "Please wait a moment."),
        PatientScreen.WELCOME: instruction_words(instruction_of(view)),
        PatientScreen.LISTEN: listen,
        PatientScreen.WHERE: _where(what),
        PatientScreen.TELL: _choose(view) if view.task else _where(what) if asks_where else how_far,
        PatientScreen.HOW_FAR: how_far,
        PatientScreen.CHOOSE: _choose(view),
        PatientScreen.THANKS: translate("patient", "Thank you."),
        PatientScreen.FEEDBACK: _feedback(view),
        PatientScreen.BREAK: instruction_words("rest"),
        PatientScreen.BEGIN_TEST: instruction_words("begin-test"),
        PatientScreen.PAUSE: translate("patient", "We pause for a moment."),
        PatientScreen.END: translate("patient", "Thank you, this is the end."),
        PatientScreen.BETWEEN_TESTS: translate("patient", "Take a rest, then we go on."),
    }[view.screen]


def button_words(view: PatientView) -> str | None:
    """What the button says by which the patient begins, goes on or is done; None where there is none."""
    if view.screen is PatientScreen.CHOOSE and view.task == WORDS:
        return translate("patient", "Done")
    return {
        PatientScreen.WELCOME: translate("patient", "Start"),
        PatientScreen.BREAK: translate("patient", "Go on"),
        PatientScreen.BEGIN_TEST: translate("patient", "Start"),
    }.get(view.screen)


def _where(what: str) -> str:
    return translate("patient", "Where was the %s?") % what if what else translate("patient", "Where was the sound?")


def _choose(view: PatientView) -> str:
    if view.scale:
        return scale_question(view.scale)
    return {
        WORDS: translate("patient", "Which words did you hear?"),
        ZONE: translate("patient", "Where was the sound?"),
        MATCH: translate("patient", "Which picture?"),
        "sides": translate("patient", "One side, or both?"),
        "movement": translate("patient", "Which way did it move?"),
        "column": translate("patient", "Where was the sound?"),
    }.get(view.task, translate("patient", "On which side was it?"))


def _feedback(view: PatientView) -> str:
    if view.task == WORDS:
        return translate("patient", "These were the words.")
    return translate("patient", "It was this one.") if view.task else translate("patient", "It was here.")


def instruction_words(code: str) -> str:
    """An instruction that can be spoken as well (``core.assessment.instructions.CODES``); empty for no code."""
    return {
        "touch-where": translate("patient", "Listen, then touch where it was."),
        "touch-answer": translate("patient", "Listen, then touch your answer."),
        "touch-far": translate("patient", "Listen, then touch how far it was."),
        "touch-words": translate("patient", "Listen, then touch the words you heard."),
        "press-answer": translate("patient", "Listen, then press for your answer."),
        "press-words": translate("patient", "Listen, then press for the words you heard."),
        "say-where": translate("patient", "Listen, then say where it was."),
        "say-answer": translate("patient", "Listen, then say your answer."),
        "say-words": translate("patient", "Listen, then say the words you heard."),
        "rest": translate("patient", "Take a rest."),
        "begin-test": translate("patient", "Now the test begins."),
        "listen-bell": translate("patient", "Listen, and press when you hear a bell."),
    }.get(code, "")
