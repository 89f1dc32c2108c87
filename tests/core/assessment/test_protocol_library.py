"""The site's own copies of protocols: what may be done with them, and what a built-in protocol never suffers."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment import protocol_library as library
from core.assessment.plan import plan_session
from core.assessment.protocol_check import problems
from core.assessment.protocol_editing import copy_of, free_id, mirrored, value_at, with_value
from core.cli.main import main
from core.errors import InputError
from core.paths import DataFolder

BUILT_IN = {locked.protocol.id: locked for locked in protocols.built_in()}


def a_copy(protocol_id="clock-7", name="Our clock", taken=tuple(BUILT_IN)):
    return copy_of(BUILT_IN[protocol_id], name, "For us.", taken)


@pytest.fixture
def data(tmp_path) -> DataFolder:
    return DataFolder(tmp_path)


def test_a_copy_is_another_protocol_that_says_what_it_was_made_from(data):
    saved = library.save(data, a_copy(), {})
    original = BUILT_IN["clock-7"]
    assert (saved.protocol.id, saved.protocol.version, saved.protocol.locked) == ("our-clock", 1, False)
    assert saved.protocol.based_on.model_dump() == {"id": "clock-7", "version": 2, "sha256": original.sha256}
    assert saved.sha256 != original.sha256
    assert library.is_own(saved.protocol)
    assert not library.is_own(original.protocol)
    assert library.find(data, "our-clock") == saved
    assert plan_session(saved.protocol, 3) == plan_session(original.protocol, 3)


def test_built_in_protocols_and_copies_are_listed_together(data):
    library.save(data, a_copy(), {})
    assert [one.protocol.id for one in library.listed(data).protocols] == [*BUILT_IN, "our-clock"]


@given(name=st.text(max_size=60), taken=st.sets(st.sampled_from(["clock-7", "own", "a", "a-2", "direction"])))
def test_an_id_is_made_of_any_name_and_is_never_one_that_is_taken(name, taken):
    made = free_id(name, taken)
    assert made not in taken
    assert protocols.Protocol.model_validate(BUILT_IN["direction"].protocol.model_dump() | {"id": made}).id == made


def test_the_id_of_a_built_in_protocol_is_refused_whoever_wrote_it(data):
    with pytest.raises(InputError, match="never changed"):
        library.save(data, a_copy().model_copy(update={"id": "clock-7"}), {})
    data.protocols.mkdir()
    (data.protocols / "clock-7.json").write_text(BUILT_IN["clock-7"].text)
    listed = library.listed(data)
    assert [one.protocol.id for one in listed.protocols] == list(BUILT_IN)
    assert "never changed" in str(listed.skipped[0])


def test_an_edit_after_a_session_is_the_next_version(data):
    first = library.save(data, a_copy(), {})
    edited = with_value(first.protocol, "repetitions", 4)
    assert library.save(data, edited, {}).protocol.version == 1
    second = library.save(data, with_value(edited, "repetitions", 5), {"our-clock": 1})
    assert second.protocol.version == 2
    assert library.find(data, "our-clock").protocol.repetitions == 5
    assert library.save(data, with_value(second.protocol, "repetitions", 6), {"our-clock": 1}).protocol.version == 2


def test_what_cannot_be_used_is_named_and_left_out(data):
    saved = library.save(data, a_copy(), {})
    path = library.path_of(data, "our-clock")
    for name, text in {
        "torn.json": saved.text[:80],
        "binary.json": "\x00\x01",
        "other-name.json": saved.text,
        "narrow.json": json.dumps(
            json.loads(saved.text) | {"id": "narrow", "answer": {"asks": ["azimuth"], "arc_deg": 60}}
        ),
        "orphan.json": json.dumps(json.loads(saved.text) | {"id": "orphan", "based_on": None}),
    }.items():
        (data.protocols / name).write_text(text)
    listed = library.listed(data)
    assert [one.protocol.id for one in listed.protocols] == [*BUILT_IN, "our-clock"]
    said = {Path(error.parameters["path"]).name: str(error) for error in listed.skipped}
    assert set(said) == {"torn.json", "binary.json", "other-name.json", "narrow.json", "orphan.json"}
    assert "our-clock.json" in said["other-name.json"]
    assert "60°" in said["narrow.json"]
    assert path.read_text() == saved.text


def test_a_copy_that_cannot_be_run_is_refused_and_the_file_left_as_it_was(data):
    saved = library.save(data, a_copy(), {})
    with pytest.raises(InputError, match="Widen the range"):
        library.save(data, with_value(saved.protocol, "answer.arc_deg", 60.0), {})
    assert library.find(data, "our-clock") == saved


def test_a_removed_copy_is_gone_and_removing_it_again_is_nothing(data):
    library.save(data, a_copy(), {})
    library.remove(data, "our-clock")
    library.remove(data, "our-clock")
    assert library.listed(data).protocols == library.built_in()
    with pytest.raises(InputError, match="no protocol called"):
        library.find(data, "our-clock")


@pytest.mark.parametrize(
    ("protocol_id", "path", "value", "field"),
    [
        ("clock-7", "answer.arc_deg", 60.0, "answer.arc_deg"),
        ("clock-7", "practice.azimuths_deg", (120.0, 0.0), "answer.arc_deg"),
        ("clock-7", "answer.modes", (), "answer.modes"),
        ("clock-7", "answer.modes", ("buttons",), "answer.modes"),
        ("distance", "answer.modes", ("column",), "answer.modes"),
        ("scene", "answer.modes", ("column",), "answer.modes"),
        ("clock-7", "catch_trials", 20, None),
        ("clock-7", "targets", (), "targets"),
        ("clock-7", "name", {"en": " "}, "name"),
        ("clock-7", "stimulus.name", "foghorn", "stimulus.name"),
        ("clock-7", "timing.pause_s.0", 3.0, "timing.pause_s.1"),
        ("clock-7", "timing.timeout_s", 2.0, "timing.timeout_s"),
        ("clock-7", "practice.needed", 4, "practice.needed"),
        ("extinction", "repetitions", 10, "repetitions"),
        ("extinction", "stimulus.second", "noise-burst", "stimulus.second"),
        ("distance", "practice.distances_m", (1.0, 60.0), "practice.distances_m"),
        ("distance", "order.max_same_side", 1, "order.max_same_side"),
        ("distance-equal", "stimulus.rove_db", 3.0, "stimulus.rove_db"),
        ("midline", "practice.azimuths_deg", (0.0, 30.0), "practice.azimuths_deg"),
        ("midline", "adaptive.tracks.1.start", 95.0, "adaptive.tracks.1.start"),
        ("midline", "adaptive.tracks.0.start", -41.0, "adaptive.tracks.0.start"),
        ("midline", "adaptive.steps", (10.0, 20.0), "adaptive.steps"),
        ("midline", "adaptive.steps", (20.0, 0.5), "adaptive.steps"),
        ("midline", "adaptive.steps", (20.0, 1.0), None),
        ("midline", "adaptive.max_trials", 61, "adaptive.max_trials"),
        ("midline", "adaptive.drop", 7, "adaptive.drop"),
        ("midline-quest", "adaptive.levels.step", 0.5, "adaptive.levels.step"),
        ("motion", "adaptive.lowest", 0.0, "adaptive.lowest"),
        ("motion", "stimulus.speed_deg_s", 3.0, "stimulus.speed_deg_s"),
        ("motion", "stimulus.speed_deg_s", 60.0, None),
    ],
)
def test_what_cannot_be_run_is_said_beside_the_value_that_is_to_blame(protocol_id, path, value, field):
    found = problems(with_value(BUILT_IN[protocol_id].protocol, path, value))
    assert [problem.field for problem in found] == ([] if field is None else [field])
    assert all(str(problem).endswith(".") and "{" not in str(problem) for problem in found)


def test_a_column_is_not_offered_where_sounds_come_from_behind():
    wide = with_value(BUILT_IN["clock-7"].protocol, "answer.arc_deg", 180.0)
    behind = with_value(wide, "targets", (protocols.Target(azimuth_deg=0), protocols.Target(azimuth_deg=180)))
    assert [problem.field for problem in problems(behind)] == ["answer.modes"]
    assert "answer.modes" not in {problem.field for problem in problems(with_value(behind, "answer.modes", ("arc",)))}


def test_silent_trials_are_no_more_than_others():
    few = with_value(BUILT_IN["clock-7"].protocol, "repetitions", 1)
    found = problems(with_value(few, "catch_trials", 8))
    assert [problem.field for problem in found] == ["catch_trials"]


def test_every_value_is_reached_by_its_path():
    midline = BUILT_IN["midline"].protocol
    changed = with_value(midline, "adaptive.tracks.1.start", 30.0)
    assert value_at(changed, "adaptive.tracks.1.start") == 30.0
    assert value_at(changed, "adaptive.tracks.0.start") == value_at(midline, "adaptive.tracks.0.start") == -40
    assert value_at(BUILT_IN["clock-7"].protocol, "adaptive.reversals") is None


def test_the_sound_of_a_moving_test_is_as_long_as_its_widest_arc():
    assert with_value(BUILT_IN["motion"].protocol, "stimulus.speed_deg_s", 60.0).stimulus.duration_s == 2.0


@given(st.sets(st.floats(-180, 180, exclude_min=True).map(round).map(float), max_size=8))
def test_a_mirrored_list_has_left_for_every_right_and_nothing_new_in_the_middle(azimuths):
    both = mirrored(azimuths)
    assert azimuths <= set(both)
    assert {abs(one) for one in both} == {abs(one) for one in azimuths}
    assert all(-one in both for one in both if abs(one) < 180)
    assert mirrored(both) == both


def test_the_command_lists_both_and_names_what_it_leaves_out(data, capsys):
    library.save(data, a_copy(), {})
    (data.protocols / "torn.json").write_text("{")
    assert main(["protocols", "--data", str(data.root)]) == 0
    said = capsys.readouterr()
    assert "direction (version 2): Direction" in said.out
    assert "our-clock (version 1, own copy, no norms): Our clock" in said.out
    assert "torn.json" in said.err
    assert main(["protocols", "--json", "--data", str(data.root)]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["built_in"] for row in rows] == [True] * len(BUILT_IN) + [False]
