from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.records.keeping import shelf

NOW = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)


def test_of_two_years_of_days_seven_days_four_weeks_and_twelve_months_stay():
    days = [NOW - timedelta(days=number) for number in range(730)]
    stay = sorted(shelf.staying(days), reverse=True)
    assert stay[:7] == days[:7]
    assert {moment.isocalendar()[:2] for moment in stay} >= {(2026, week) for week in (19, 18, 17, 16)}
    months = {(moment.year, moment.month) for moment in stay}
    assert months == {(2026, month) for month in range(1, 6)} | {(2025, month) for month in range(6, 13)}
    assert len(stay) <= 7 + 4 + 12


def test_the_newest_of_a_day_stands_for_it():
    hours = [NOW - timedelta(hours=number) for number in range(12)]
    assert shelf.staying(hours) == {NOW}


def test_after_a_long_time_without_any_the_old_ones_stay():
    old = [NOW - timedelta(days=400 * number) for number in range(1, 5)]
    assert shelf.staying(old) == set(old)


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)), max_size=60))  # noqa: DTZ001
def test_whatever_there_is_the_newest_stays_and_thinning_again_takes_nothing_more(moments):
    stay = shelf.staying(moments)
    assert stay <= set(moments)
    assert not moments or max(moments) in stay
    assert shelf.staying(stay) == stay
    assert len(stay) <= shelf.DAILY + shelf.WEEKLY + shelf.MONTHLY


def test_backups_are_found_by_their_names_newest_first_and_other_files_are_left_alone(tmp_path):
    for name in (
        shelf.name_of("aaaaaaaa", NOW),
        shelf.name_of("aaaaaaaa", NOW - timedelta(hours=1)),
        shelf.name_of("bbbbbbbb", NOW - timedelta(hours=1)),
    ):
        (tmp_path / name).write_bytes(b"SQLite format 3\0")
        (tmp_path / f"{name}.keys").write_text("{}")
    for name in ("see2sound-holiday.db", "see2sound.db", "photo.jpg"):
        (tmp_path / name).write_text("mine")
    assert [one.taken_utc for one in shelf.shelved(tmp_path, "aaaaaaaa")] == [NOW, NOW - timedelta(hours=1)]
    assert len(shelf.shelved(tmp_path)) == 3
    (gone,) = shelf.thin(tmp_path, "aaaaaaaa", tmp_path / "none")
    assert gone.name == shelf.name_of("aaaaaaaa", NOW - timedelta(hours=1))
    assert not gone.with_name(f"{gone.name}.keys").exists()
    assert len(list(tmp_path.iterdir())) == 7


def test_one_is_due_each_day_and_when_the_clock_was_set_back(tmp_path):
    assert shelf.is_due(tmp_path, "aaaaaaaa", NOW)
    (tmp_path / shelf.name_of("aaaaaaaa", NOW)).touch()
    assert not shelf.is_due(tmp_path, "aaaaaaaa", NOW + timedelta(hours=5))
    assert shelf.is_due(tmp_path, "aaaaaaaa", NOW + timedelta(hours=6))
    assert shelf.is_due(tmp_path, "bbbbbbbb", NOW)
    assert shelf.is_due(tmp_path, "aaaaaaaa", NOW - timedelta(days=300))
