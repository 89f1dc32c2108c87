"""The simulated therapist's hands where the patient says or points and the therapist enters it."""

from PySide6.QtCore import QPointF

from core.assessment.distance_scores import distance_class
from core.assessment.simulated_answer import SimulatedAnswer
from core.assessment.tasks import NONE, WORDS
from core.records.model import PlannedTrial
from see2sound_desktop.presenters.session_views import LiveView, Step
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.hands import click, click_once_there
from see2sound_desktop.rehearsal.said import points_given, words_said
from see2sound_desktop.windows.session_live_view import LiveViewWidget


def enter(live_view: LiveViewWidget, live: LiveView, answer: SimulatedAnswer, planned: PlannedTrial) -> Script:
    """Enter what the patient said."""
    pads = live_view.pads
    if live.step is Step.CHOOSE and live.task == WORDS:
        yield from _enter_words(live_view, words_said(answer, planned))
    elif live.scale and answer.heard:
        yield from click_once_there(pads.entry_points.button(points_given(answer, live.scale)))
    elif live.step is Step.CHOOSE and (answer.heard or NONE in live.choices):
        yield from click_once_there(pads.entry_answers.button(answer.choice or NONE))
    elif not answer.heard:
        yield from click_once_there(live_view.nothing)
    elif live.step is Step.WHERE:
        click(pads.entry_arc, QPointF(*pads.entry_arc.geometry_px().point_at(answer.azimuth_deg or 0.0)))
    elif live.distance == "choices":
        yield from click_once_there(pads.entry_choices.button(distance_class(answer.distance_m or 1.0)))
    else:
        click(pads.entry_rings, pads.entry_rings.point_of(answer.distance_m or 1.0))


def _enter_words(live_view: LiveViewWidget, said: tuple[str, ...]) -> Script:
    entry = live_view.pads.entry_words
    for word in said:
        button = entry.button(word)
        click(button)
        yield Wait(button.isChecked, f"the mark on {word}")
    yield from click_once_there(entry.keep if said else entry.none)
