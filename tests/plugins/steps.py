"""Waiting for a step of a session that runs faster than it would beside a patient."""

from pytestqt.qtbot import QtBot

from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import Step


def reach(qtbot: QtBot, session: SessionPresenter, *steps: Step) -> None:
    """Be back as one of the steps begins. A look every few milliseconds may miss one that lasts no longer."""
    if session.live.step not in steps:
        with qtbot.waitSignal(session.live_changed, check_params_cb=lambda view: view.step in steps):
            pass
