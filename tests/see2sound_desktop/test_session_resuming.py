"""Going on with an interrupted session: at its own level, or at none that is known once the therapist decided so."""

import pytest
from level_ward import AT_35, AT_40, Ward, calibration
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from core.calibration import SystemVolume
from core.playback.devices import SILENT
from core.records.model import Session
from see2sound_desktop.presenters.context import ResumeSession

AT_30 = SystemVolume((30.0,))


@pytest.fixture
def interrupted(ward: Ward) -> Session:
    """A session that began at 40 % over a calibrated output, and was left open."""
    ward.store.add_calibration(calibration())
    ward.see_volume(AT_40)
    session = ward.start()
    ward.page.session.abandon()
    ward.page.session = None
    return session


def take(ward: Ward, session: Session) -> None:
    """Go on with it from the list of sessions."""
    ward.page.take(ResumeSession(session.setup.uuid))


def asked(ward: Ward, *words: str) -> None:
    """Wait for the question, and see that it says these words."""
    question = ward.page.setup_view.question
    ward.wait(lambda: question.is_open and all(word in question.sentence.text() for word in words))


def click(made: QPushButton) -> None:
    assert made.isVisible()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def unknown(ward: Ward, session: Session) -> list[str]:
    """What the records say of a level that is not known."""
    return [event.detail for event in ward.store.session(session.setup.uuid).events if event.kind == "level-unknown"]


def test_at_its_own_volume_a_session_goes_on_without_a_question(ward: Ward, interrupted: Session) -> None:
    take(ward, interrupted)
    ward.wait(lambda: ward.page.session is not None)
    assert unknown(ward, interrupted) == []
    assert ward.page.session.run.plan == interrupted.plan
    assert not ward.page.setup_view.question.is_open


def test_at_another_volume_it_asks_first_and_both_figures_are_said(ward: Ward, interrupted: Session) -> None:
    ward.volume = AT_35
    take(ward, interrupted)
    asked(ward, "40 %", "35.0 %")
    assert ward.page.session is None
    assert unknown(ward, interrupted) == []
    assert ward.page.setup.view.preparing is None


def test_put_back_it_is_looked_at_again_and_the_level_is_the_same(ward: Ward, interrupted: Session) -> None:
    ward.volume = AT_35
    take(ward, interrupted)
    asked(ward, "35.0 %")
    ward.volume = AT_30  # the hand slipped
    click(ward.page.setup_view.question.accept)
    asked(ward, "30.0 %")
    ward.volume = AT_40
    click(ward.page.setup_view.question.accept)
    ward.wait(lambda: ward.page.session is not None)
    assert unknown(ward, interrupted) == []
    assert ward.page.session.run.plan == interrupted.plan


def test_the_therapist_may_go_on_at_another_volume_and_the_records_say_so(ward: Ward, interrupted: Session) -> None:
    ward.volume = AT_35
    take(ward, interrupted)
    asked(ward, "35.0 %")
    click(ward.page.setup_view.question.quick[0])
    ward.wait(lambda: ward.page.session is not None)
    assert unknown(ward, interrupted) == [f"{SILENT.name}, 35.0 %"]


def test_over_another_output_it_asks_as_well_and_names_both(ward: Ward, interrupted: Session) -> None:
    ward.volume, ward.radio_plays = None, True
    take(ward, interrupted)
    asked(ward, "amp", "Kitchen radio")
    click(ward.page.setup_view.question.quick[0])
    ward.wait(lambda: ward.page.session is not None)
    assert unknown(ward, interrupted) == ["Kitchen radio"]


def test_unanswered_nothing_is_changed_and_it_can_be_gone_on_with_later(ward: Ward, interrupted: Session) -> None:
    ward.volume = AT_35
    take(ward, interrupted)
    asked(ward, "35.0 %")
    events = ward.store.session(interrupted.setup.uuid).events
    click(ward.page.setup_view.question.cancel)
    assert ward.page.setup.view.level_lost is None
    assert ward.store.session(interrupted.setup.uuid).events == events
    ward.volume = AT_40
    take(ward, interrupted)
    ward.wait(lambda: ward.page.session is not None)


def test_a_session_that_never_had_a_level_asks_nothing(ward: Ward) -> None:
    ward.see_volume(AT_40)
    session = ward.start()
    ward.page.session.abandon()
    ward.page.session = None
    ward.volume = AT_35
    take(ward, session)
    ward.wait(lambda: ward.page.session is not None)
    assert unknown(ward, session) == []
