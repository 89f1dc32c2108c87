"""The part of the patient's form for headphones, and the choice by ear from the dialog to the record."""

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.acoustics.library import hrtf_shelf
from core.ears import Chosen, ChosenHow, Ears, Head
from core.errors import InputError, MachineError
from core.playback.door import PlaybackState
from core.playback.silent import SilentPlayer
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.ear_choice import EarChoicePresenter
from see2sound_desktop.presenters.patients import PatientDraft
from see2sound_desktop.windows import ear_choice as dialog_module
from see2sound_desktop.windows.ear_choice import EarChoiceDialog
from see2sound_desktop.windows.patient_form import PatientForm

WHEN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def page(application):
    application.window.show_page(PageName.PATIENTS)
    return application.window.page(PageName.PATIENTS)


@pytest.fixture
def store(application):
    return application.store


@pytest.fixture
def imported(application, tmp_path, sofa_file):
    return hrtf_shelf(application.context.data).add(sofa_file(tmp_path / "P0001.sofa", 1.1))


@pytest.fixture
def form_of(page, qtbot):
    def make(patient=None, ask_by_ear=None):
        def save(draft):
            return page.presenter.add(draft) if patient is None else page.presenter.update(patient, draft)

        form = PatientForm(save, patient, choices=page.presenter.set_choices(), ask_by_ear=ask_by_ear)
        qtbot.addWidget(form)
        form.show()
        return form

    return make


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


# --- the form ---------------------------------------------------------------------------------------------------------


def test_the_measures_and_the_set_reach_the_record(form_of, store, imported):
    form = form_of()
    form.code.setText("P-1")
    assert not form.ears.circumference.isVisible()
    QTest.mouseClick(form.ears.fold_button, Qt.MouseButton.LeftButton)
    assert form.ears.circumference.placeholderText() == "not measured"
    QTest.keyClicks(form.ears.circumference, "57,5")
    QTest.keyClicks(form.ears.width_line, "15.2")
    choose(form.ears.set_choice, imported.id)
    form.save()
    ears = store.patient("P-1").ears
    assert ears.head == Head(57.5, 15.2)
    assert (ears.hrtf, ears.hrtf_name, ears.chosen.how) == (imported.id, "P0001", ChosenHow.BY_HAND)


def test_folded_it_says_what_it_holds(form_of, store, imported):
    patient = store.add_patient("P-1", ears=Ears(Head(57), imported.id, "P0001", Chosen(ChosenHow.BY_EAR, WHEN)))
    form = form_of(patient)
    assert form.ears._summary.text() == "head 57 cm  ·  P0001"
    assert form.ears._how.text() == "Chosen by ear, 20 Nov 2026"
    assert form_of().ears._summary.text() == "head not measured  ·  As the site: KEMAR"


def test_what_was_not_touched_stays_with_depth_height_and_how_it_was_chosen(form_of, store, imported):
    before = Ears(Head(57.0, None, 19.5, 22.0), imported.id, "P0001", Chosen(ChosenHow.BY_EAR, WHEN))
    patient = store.add_patient("P-1", ears=before)
    form = form_of(patient)
    form.notes.setPlainText("glasses")
    form.save()
    assert store.patient("P-1") == replace(patient, notes="glasses")


@pytest.mark.parametrize(
    ("circumference", "width", "where", "says"),
    [("570", "", "head_circumference", "from 40 to 70"), ("57", "wide", "head_width", "“wide”"),
     ("57", "57", "head_width", "from 10 to 20"), ("nan", "", "head_circumference", "nan")],
)  # fmt: skip
def test_a_measure_that_cannot_be_is_said_beside_it_and_nothing_is_stored(
    form_of, store, circumference, width, where, says
):
    form = form_of()
    form.code.setText("P-1")
    form.ears.circumference.setText(circumference)
    form.ears.width_line.setText(width)
    form.save()
    assert form.isVisible()
    assert form.ears.editors[where].isVisible()
    assert says.strip("“”") in form.ears.errors[where].text()
    assert store.patients() == []
    form.done(0)


def test_a_set_whose_file_is_missing_is_still_shown_by_its_name(form_of, store):
    patient = store.add_patient("P-1", ears=Ears(hrtf="f" * 64, hrtf_name="Ward 3"))
    form = form_of(patient)
    assert form.ears.set_choice.currentText() == "Ward 3 (its file is missing)"
    form.notes.setPlainText("x")
    form.save()
    assert store.patient("P-1").ears == patient.ears


def test_a_choice_by_ear_needs_two_sets(form_of, imported, application):
    form = form_of(ask_by_ear=lambda ears, parent: None)
    assert not form.ears.by_ear_button.isHidden()
    hrtf_shelf(application.context.data).remove(imported.id)
    assert form_of(ask_by_ear=lambda ears, parent: None).ears.by_ear_button.isHidden()
    assert form_of().ears.by_ear_button.isHidden()


def test_a_set_chosen_by_ear_is_stored_with_how_and_when_unless_it_is_changed_by_hand(form_of, store, imported):
    asked = []

    def ask(ears, parent):
        asked.append(ears)
        return replace(ears, hrtf=imported.id, hrtf_name="P0001", chosen=Chosen(ChosenHow.BY_EAR, WHEN))

    for code, by_hand in (("P-1", False), ("P-2", True)):
        form = form_of(ask_by_ear=ask)
        form.code.setText(code)
        form.ears.circumference.setText("60")
        form.ears.unfold()
        QTest.mouseClick(form.ears.by_ear_button, Qt.MouseButton.LeftButton)
        assert form.ears.set_choice.currentText() == "P0001"
        assert "by ear" in form.ears._how.text()
        if by_hand:
            choose(form.ears.set_choice, "kemar")
        form.save()
    assert [ears.head for ears in asked] == [Head(60.0)] * 2
    assert store.patient("P-1").ears == Ears(Head(60.0), imported.id, "P0001", Chosen(ChosenHow.BY_EAR, WHEN))
    other = store.patient("P-2").ears
    assert (other.hrtf, other.chosen.how) == ("kemar", ChosenHow.BY_HAND)


def test_no_difference_by_ear_keeps_the_sites_set_and_says_so(form_of, store, imported):
    form = form_of(ask_by_ear=lambda ears, parent: replace(ears, chosen=Chosen(ChosenHow.BY_EAR, WHEN)))
    form.code.setText("P-1")
    form.ears.by_ear_button.click()
    assert "no difference was heard" in form.ears._how.text()
    form.save()
    assert store.patient("P-1").ears == Ears(chosen=Chosen(ChosenHow.BY_EAR, WHEN))


def test_a_choice_by_ear_waits_for_a_head_that_can_be(form_of, imported):
    asked = []
    form = form_of(ask_by_ear=lambda ears, parent: asked.append(ears))
    form.ears.circumference.setText("5")
    form.ears.by_ear_button.click()
    assert asked == []
    assert "circumference" in form.ears.errors["head_circumference"].text()
    form.ears.circumference.setText("57")
    form.ears.by_ear_button.click()
    assert [ears.head for ears in asked] == [Head(57.0)]
    assert form.ears.errors["head_circumference"].isHidden()
    form.done(0)


def test_a_draft_of_a_patient_is_the_patient(store, imported):
    ears = Ears(Head(57.25, 15.0, 19.0), imported.id, "P0001", Chosen(ChosenHow.BY_HAND, WHEN))
    draft = PatientDraft.of(store.add_patient("P-1", ears=ears))
    assert draft.ears(ears) == ears
    with pytest.raises(InputError, match="“x”".strip("“”")):
        replace(draft, head_width="x").ears(ears)


# --- the dialog -------------------------------------------------------------------------------------------------------


@pytest.fixture
def choice(application, page, imported, qtbot):
    """A choice between KEMAR and the imported set, over the silent clock."""
    made = []

    def make(open_output=lambda device_id, layout: SilentPlayer(layout, speed=40.0), seed=1):
        presenter = EarChoicePresenter(
            application.context, page.presenter.set_choices().sets, Ears(Head(57)), seed=seed, open_output=open_output
        )
        made.append(presenter)
        return presenter

    yield make
    for presenter in made:
        presenter.close()


def ready(presenter, qtbot):
    presenter.begin()
    qtbot.waitUntil(lambda: presenter.view.ready or bool(presenter.view.trouble))


def test_nothing_can_be_chosen_before_every_letter_was_heard_to_its_end(choice, qtbot):
    presenter = choice()
    dialog = EarChoiceDialog(presenter)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.bar.isVisible()
    assert not any(made.isEnabled() for made in dialog.play_buttons.values())
    ready(presenter, qtbot)
    assert not dialog.bar.isVisible()
    assert dialog.play_buttons["A"].hasFocus()
    for label in presenter.view.labels:
        assert not any(made.isEnabled() for made in (*dialog.choice_buttons.values(), dialog.none_button))
        QTest.keyClick(dialog.play_buttons[label], Qt.Key.Key_Space)
        assert presenter.view.playing == label
        assert dialog.play_buttons[label].text() == f"Stop {label}"
        qtbot.waitUntil(lambda: presenter.view.playing == "")
    assert all(made.isEnabled() for made in (*dialog.choice_buttons.values(), dialog.none_button))
    presenter.play("A")
    presenter.stop()
    assert presenter.view.can_choose


def test_a_letter_that_was_stopped_was_not_heard(choice, qtbot):
    presenter = choice(lambda device_id, layout: SilentPlayer(layout))
    ready(presenter, qtbot)
    presenter.play("B")
    presenter.stop()
    assert presenter.view.heard == frozenset()
    assert presenter.view.playing == ""


def test_no_model_works_while_a_patient_listens(choice, qtbot, application):
    presenter = choice()
    ready(presenter, qtbot)
    assert application.context.models.session_runs
    presenter.close()
    assert not application.context.models.session_runs


def test_a_choice_beside_a_session_leaves_its_gate_shut(choice, application):
    application.context.models.begin_session()
    presenter = choice()
    presenter.begin()
    presenter.close()
    assert application.context.models.session_runs


def test_the_letter_stands_for_its_set_and_no_difference_for_the_sites(choice, imported):
    by_seed = {}
    for seed in range(8):
        presenter = choice(seed=seed)
        chosen = {label: presenter.chosen(label) for label in ("A", "B")}
        assert {ears.hrtf for ears in chosen.values()} == {"kemar", imported.id}
        assert {ears.chosen.how for ears in chosen.values()} == {ChosenHow.BY_EAR}
        assert {ears.head for ears in chosen.values()} == {Head(57)}
        by_seed[seed] = chosen["A"].hrtf
    assert len(set(by_seed.values())) == 2
    none = choice().chosen(None)
    assert (none.hrtf, none.chosen.how) == (None, ChosenHow.BY_EAR)


def test_the_dialog_ends_with_the_choice_and_gives_the_output_back(choice, qtbot):
    players = []

    def open_output(device_id, layout):
        players.append(SilentPlayer(layout, speed=40.0))
        return players[-1]

    presenter = choice(open_output)
    dialog = EarChoiceDialog(presenter)
    qtbot.addWidget(dialog)
    dialog.show()
    ready(presenter, qtbot)
    for label in presenter.view.labels:
        presenter.play(label)
        qtbot.waitUntil(lambda: presenter.view.playing == "")
    QTest.mouseClick(dialog.choice_buttons["B"], Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert dialog.ears.hrtf == presenter.chosen("B").hrtf
    with pytest.raises(ValueError, match="clos"):
        players[0].play(None)


def test_leaving_while_the_output_opens_chooses_nothing_and_leaves_no_output_open(choice, qtbot, application):
    players, opening, may_go_on = [], threading.Event(), threading.Event()

    def open_output(device_id, layout):
        opening.set()
        may_go_on.wait(10)
        players.append(SilentPlayer(layout))
        return players[-1]

    presenter = choice(open_output)
    dialog = EarChoiceDialog(presenter)
    qtbot.addWidget(dialog)
    dialog.show()
    presenter.begin()
    qtbot.waitUntil(opening.is_set)
    dialog.reject()
    may_go_on.set()
    qtbot.waitUntil(lambda: not application.jobs.titles)
    assert dialog.ears is None
    assert not presenter.view.ready
    with pytest.raises(ValueError, match="clos"):
        players[0].play(None)


def test_an_output_that_is_not_there_is_said_and_can_be_tried_again(choice, qtbot):
    fails = [True]

    def open_output(device_id, layout):
        if fails.pop() if fails else False:
            raise MachineError("playback.no-device")
        return SilentPlayer(layout, speed=40.0)

    presenter = choice(open_output)
    dialog = EarChoiceDialog(presenter)
    qtbot.addWidget(dialog)
    dialog.show()
    ready(presenter, qtbot)
    assert dialog.trouble.isVisible()
    assert dialog.again_button.hasFocus()
    QTest.keyClick(dialog.again_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: presenter.view.ready)
    assert not dialog.trouble.isVisible()


def test_an_output_that_goes_away_is_said(choice, qtbot):
    class Lost(SilentPlayer):
        def status(self):
            return replace(super().status(), state=PlaybackState.LOST)

    presenter = choice(lambda device_id, layout: Lost(layout))
    ready(presenter, qtbot)
    presenter.play("A")
    qtbot.waitUntil(lambda: bool(presenter.view.trouble))
    assert "gone" in presenter.view.trouble
    assert not presenter.view.ready


def test_a_set_that_is_gone_is_named_before_anything_plays(choice, qtbot, application, imported):
    presenter = choice()
    hrtf_shelf(application.context.data).path(imported.id).unlink()
    ready(presenter, qtbot)
    assert "P0001" in presenter.view.trouble


def test_the_page_asks_with_the_sets_of_the_site(page, imported, monkeypatch):
    shown = []
    monkeypatch.setattr(dialog_module, "choose_by_ear", lambda presenter, parent: shown.append(presenter.view.labels))
    assert page._ask_by_ear(Ears(), page) is None
    assert shown == [("A", "B")]
