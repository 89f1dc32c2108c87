"""The form of a test's copy: whatever it lets be chosen can be run, or is refused beside the field that is to blame."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment import protocol_library as library
from core.assessment.plan import plan_length, plan_session
from core.assessment.protocol import Target
from core.assessment.protocol_editing import copy_of, value_at
from core.paths import DataFolder
from see2sound_desktop.presenters.protocol_fields import (
    ChoiceField,
    FlagField,
    ListField,
    NumberField,
    SeveralField,
    TargetsField,
)
from see2sound_desktop.presenters.protocol_form import ProtocolForm
from see2sound_desktop.presenters.protocol_form_fields import OF_THE_LIBRARY

BUILT_IN = {locked.protocol.id: locked for locked in protocols.built_in()}
HASHES = {name: locked.sha256 for name, locked in BUILT_IN.items()}


def form_of(protocol_id="clock-7", data=None, used=None) -> ProtocolForm:
    draft = copy_of(BUILT_IN[protocol_id], "Ours", "For us.", tuple(BUILT_IN))
    return ProtocolForm(data or DataFolder(Path("nowhere")), draft, used or {})


def fields_of(form):
    return [field for section in form.sections for field in section.fields]


def numbers_of(field: NumberField):
    steps = round((field.highest - field.lowest) / field.step)
    return st.integers(-1 if field.none else 0, steps).map(lambda n: field.value(field.lowest + n * field.step))


def values_of(field):
    """Everything that a field of the form lets be chosen."""
    if isinstance(field, NumberField):
        return numbers_of(field)
    if isinstance(field, ChoiceField):
        return st.sampled_from([value for value, _words in field.options])
    if isinstance(field, FlagField):
        return st.booleans()
    if isinstance(field, SeveralField):
        codes = [code for code, _words in field.options]
        return st.sets(st.sampled_from(codes)).map(lambda some: tuple(code for code in codes if code in some))
    if isinstance(field, ListField):
        return st.lists(values_of(field.item), min_size=field.least, max_size=field.most).map(tuple)
    if isinstance(field, TargetsField):
        spots = st.tuples(numbers_of(field.azimuth), numbers_of(field.distance))
        made = st.builds(lambda spot: Target(azimuth_deg=spot[0], distance_m=spot[1]), spots)
        return st.lists(made, max_size=8).map(tuple)
    return st.text(max_size=20)


@pytest.mark.parametrize("protocol_id", BUILT_IN)
@settings(max_examples=12)
@given(drawn=st.data())
def test_any_edit_can_be_run_or_is_refused_beside_its_field(protocol_id, drawn):
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        form = form_of(protocol_id, data)
        fields = fields_of(form)
        for _ in range(drawn.draw(st.integers(1, 4))):
            field = drawn.draw(st.sampled_from(fields))
            form.set(field.path, drawn.draw(values_of(field), label=field.path))
        saved = []
        form.saved.connect(saved.append)
        form.save()
        view = form.view
        if view.problems:
            assert saved == []
            assert not data.protocols.exists()
            assert all(path in {field.path for field in fields} for path, _sentence in view.problems)
            assert all(sentence.endswith(".") for _path, sentence in view.problems)
        else:
            found = library.find(data, "ours")
            assert found == saved[0]
            assert found.protocol == view.draft
            if found.protocol.stimulus.kind in OF_THE_LIBRARY:  # the others need a scene or recordings as well
                plan = plan_session(found.protocol, 1)
                length = plan_length(found.protocol)
                assert len(plan) == length.practice + length.test
    assert {one.protocol.id: one.sha256 for one in protocols.built_in()} == HASHES


@pytest.mark.parametrize("protocol_id", BUILT_IN)
def test_a_copy_that_was_not_edited_can_be_saved_and_shows_every_value(protocol_id):
    form = form_of(protocol_id)
    assert form.view.problems == ()
    assert not form.is_changed
    for field in fields_of(form):
        held = form.value(field.path)
        if isinstance(field, NumberField):
            number = field.number(held)
            assert number == held or (held is None and field.none)
            assert number <= field.highest
            assert number >= field.lowest or field.none
            form.set(field.path, field.value(number))
        elif isinstance(field, ChoiceField):
            assert held in [value for value, _words in field.options]
        elif isinstance(field, SeveralField):
            assert set(held) <= {code for code, _words in field.options}
    assert not form.is_changed, "showing a value changes it"


@given(repetitions=st.integers(1, 20), catches=st.integers(0, 7))
def test_another_content_is_another_hash_and_the_same_content_the_same(repetitions, catches):
    with tempfile.TemporaryDirectory() as folder:
        form = form_of(data=DataFolder(Path(folder)))
        saved = []
        form.saved.connect(saved.append)
        form.save()
        form.set("repetitions", repetitions)
        form.set("catch_trials", catches)
        form.save()
        form.save()
    assert (saved[0].sha256 == saved[1].sha256) == ((repetitions, catches) == (3, 2))
    assert saved[1].sha256 == saved[2].sha256


def test_a_problem_lies_with_its_field_and_the_length_is_back_once_it_is_mended():
    form = form_of()
    assert "21 sounds and 2 silent trials" in form.view.length
    form.set("answer.arc_deg", 60.0)
    assert "Widen the range" in form.view.problem_of("answer.arc_deg")
    assert form.view.length == ""
    form.set("answer.arc_deg", 120.0)
    assert form.view.problems == ()
    assert form.view.length


def test_positions_are_mirrored_each_at_its_distance():
    form = form_of()
    form.set("targets", (Target(azimuth_deg=-40.0), Target(azimuth_deg=20.0, distance_m=2.0), Target(azimuth_deg=0.0)))
    form.mirror()
    spots = [(target.azimuth_deg, target.distance_m) for target in form.view.draft.targets]
    assert spots == [(-40.0, 1.0), (0.0, 1.0), (40.0, 1.0), (-20.0, 2.0), (20.0, 2.0)]


def test_the_name_of_a_copy_is_its_name_in_every_language():
    form = form_of()
    form.set("name", "  Ward 3 ")
    assert form.view.draft.name == {"en": "Ward 3", "fr": "Ward 3"}
    assert form.value("name") == "Ward 3"


def test_the_id_of_a_new_copy_follows_its_name_until_it_is_there():
    form = form_of()
    form.set("name", "Ward 3")
    assert form.view.draft.id == "ours"
    draft = form.view.draft
    new = ProtocolForm(DataFolder(Path("nowhere")), draft, {}, taken=("clock-7", "ward-3"))
    new.set("name", "Ward 3")
    assert new.view.draft.id == "ward-3-2"
    new.set("name", "Clock 7")
    assert new.view.draft.id == "clock-7-2"


def test_a_copy_that_a_session_was_held_with_says_that_it_becomes_the_next_version():
    assert not form_of().view.next_version
    assert form_of(used={"ours": 1}).view.next_version


def test_an_absent_number_is_shown_one_step_below_the_lowest():
    form = form_of()
    limit = next(field for field in fields_of(form) if field.path == "timing.timeout_s")
    form.set("timing.timeout_s", limit.value(limit.lowest - limit.step))
    assert value_at(form.view.draft, "timing.timeout_s") is None
    assert limit.number(None) == 4.0
    assert form.view.problems == ()
