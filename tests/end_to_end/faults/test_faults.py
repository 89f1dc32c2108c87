"""A few of each of the faults that ``make soak`` tries at length."""

import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and mounts are POSIX"),
]


@pytest.fixture(autouse=True)
def _beside(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


def test_no_committed_trial_is_lost_by_kill_9(tmp_path):
    import session_kills

    found = session_kills.kill_sessions(tmp_path, 2)
    assert found.committed > 0
    assert (found.lost, found.changed, found.damaged, found.out_of_order) == (0, 0, 0, 0)


def test_an_upgrade_that_was_killed_leaves_the_older_database_or_the_new_one(tmp_path):
    import upgrade_kills

    found = upgrade_kills.kill_upgrades(tmp_path, 1)
    assert found.stayed + found.done == 1
    assert (found.between, found.damaged, found.lost) == (0, 0, 0)


def test_a_restore_that_was_killed_leaves_every_trial(tmp_path):
    import keeping_kills

    found = keeping_kills.kill_restores(tmp_path, 1)
    assert (found.kills, found.damaged, found.lost) == (1, 0, 0)


@pytest.mark.parametrize(
    ("kills", "names"),
    [
        pytest.param(4, ("bids",), id="a folder of files"),
        pytest.param(50, None, id="every format", marks=pytest.mark.long),
    ],
)
def test_an_export_that_was_killed_leaves_no_half_of_it_under_its_name(tmp_path, kills, names):
    import export_kills
    import exports

    found = export_kills.kill_exports(tmp_path, kills, names or tuple(exports.FORMATS))
    assert found.kills.total() == kills
    assert (found.not_whole, found.refused, found.changed) == (0, 0, 0)


def test_a_full_disk_is_said_and_the_same_answer_is_taken_once_there_is_room(tmp_path):
    import disks

    try:
        found = disks.full_disk(tmp_path)
    except disks.NoMountsError:
        pytest.skip("this machine lets nobody mount a disk of their own")
    assert found.codes == ("errors.disk-full",)
    assert found.completed


def test_a_folder_that_may_not_be_written_is_said_and_left_as_it_is(tmp_path):
    import disks
    import session_kills

    session_kills.kill_sessions(tmp_path, 1)
    try:
        found = disks.read_only_folder(tmp_path)
    except disks.NoMountsError:
        pytest.skip("this machine lets nobody mount a disk of their own")
    assert (found.code, found.unchanged) == ("errors.not-writable", True)


def test_a_database_that_was_cut_is_refused_in_a_sentence_and_left_as_it_is(tmp_path):
    import acts
    import disks
    import session_kills

    whole, cut = tmp_path / "whole", tmp_path / "cut"
    whole.mkdir()
    cut.mkdir()
    session_kills.kill_sessions(whole, 2)
    session_kills.settle(whole / acts.DATABASE)
    found = disks.cut_files(cut, whole / acts.DATABASE, 40)
    assert found.tried == 40
    assert (found.unexplained, found.changed) == (0, 0)


def test_of_two_starts_at_once_one_leads_and_the_other_is_told(tmp_path):
    import moments

    found = moments.two_starts(tmp_path)
    assert (found.led, found.refused, found.codes) == (1, 1, ("records.in-use",))


def test_a_machine_that_sleeps_loses_nothing(tmp_path):
    import moments

    found = moments.sleep_in_the_middle(tmp_path, 2)
    assert found.committed > 0
    assert (found.lost, found.changed, found.damaged, found.out_of_order) == (0, 0, 0, 0)


def test_a_clock_that_is_set_back_neither_mixes_the_trials_nor_spoils_the_report(tmp_path):
    import moments

    found = moments.clock_set_back(tmp_path)
    assert found.in_order
    assert found.reported
