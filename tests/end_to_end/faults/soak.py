"""The fault tests at length: ``make soak`` prints what was found, ``ARGS=--write`` also writes docs/reliability.md.

``ARGS="--kills 20"`` makes a tenth of the kills. Ends with status 1 where a trial was lost or an error had no sentence.
"""

import argparse
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

import disks  # noqa: E402
import keeping_kills  # noqa: E402
import moments  # noqa: E402
import session_kills  # noqa: E402
import upgrade_kills  # noqa: E402
from acts import DATABASE  # noqa: E402
from fuzzing import fuzz  # noqa: E402
from keeping_kills import KeepingKills  # noqa: E402
from readers import READERS  # noqa: E402

_TEMPLATE = Path(__file__).with_name("reliability.md.in")
_KILLS = 200


@dataclass(frozen=True)
class Row:
    """What one kind of fault did."""

    fault: str
    tries: int
    held: bool
    found: str


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="see2sound-soak-") as folder:
        yield Path(folder)


def _sessions(kills: int) -> Row:
    with _folder() as folder:
        found = session_kills.kill_sessions(folder, kills)
    held = not (found.lost or found.changed or found.damaged or found.out_of_order)
    return Row(
        "kill -9 while sessions are led",
        found.kills,
        held,
        f"{found.in_a_session} kills in the middle of a session; of {found.committed} committed trials "
        f"{found.lost} lost and {found.changed} changed; {found.ahead} on disk before anyone was told; "
        f"{found.damaged} damaged databases",
    )


def _upgrades(kills: int) -> Row:
    with _folder() as folder:
        found = upgrade_kills.kill_upgrades(folder, kills)
    held = not (found.between or found.damaged or found.lost)
    return Row(
        "kill -9 while a database of an older version is brought up to date",
        found.kills,
        held,
        f"{found.stayed} as before, {found.done} up to date, {found.between} in between; {found.damaged} damaged, "
        f"{found.lost} with a trial lost",
    )


def _keeping(fault: str, kill: Callable[[Path, int], KeepingKills]) -> Callable[[int], Row]:
    def tried(kills: int) -> Row:
        with _folder() as folder:
            found = kill(folder, kills)
        said = f"{found.done} done by then; {found.damaged} files damaged, {found.lost} trials lost"
        return Row(f"kill -9 while the records are {fault}", found.kills, not (found.damaged or found.lost), said)

    return tried


def _full_disk(_kills: int) -> Row:
    try:
        with _folder() as folder:
            found = disks.full_disk(folder)
    except disks.NoMountsError:
        return Row("the disk is full in the middle of a session", 0, held=True, found="not tried: no disk of its own")
    return Row(
        "the disk is full in the middle of a session",
        1,
        found.completed and set(found.codes) == {"errors.disk-full"},
        "said in a sentence; once there was room the same answer was taken and the session completed"
        if found.completed
        else f"not completed: {', '.join(found.codes)}",
    )


def _read_only(_kills: int) -> Row:
    with _folder() as folder:
        session_kills.kill_sessions(folder, 1)
        try:
            found = disks.read_only_folder(folder)
        except disks.NoMountsError:
            return Row("the folder may not be written", 0, held=True, found="not tried: no disk of its own")
    held = found.code == "errors.not-writable" and found.unchanged
    return Row("the folder may not be written", 1, held, "said in a sentence; the database is as it was")


def _cut(kills: int) -> Row:
    with _folder() as folder, _folder() as other:
        session_kills.kill_sessions(other, 3)
        session_kills.settle(other / DATABASE)
        found = disks.cut_files(folder, other / DATABASE, 10 * kills)
    held = not (found.unexplained or found.changed)
    said = ", ".join(f"{code} {count}" for code, count in sorted(found.said.items()))
    return Row(
        "the database is cut short",
        found.tried,
        held,
        f"{said}; {found.unexplained} errors without a sentence, {found.changed} files changed by the refusal",
    )


def _almost_right(kills: int) -> Iterator[Row]:
    """Files of every kind that is read."""
    for reader in READERS:
        found = fuzz(reader, 10 * kills)
        if found.files == 0:
            yield Row(f"almost right: {reader.name}", 0, held=True, found="not tried: this machine makes none")
            continue
        text = f"{found.read} read, {found.refused} refused in a sentence, {len(found.failed)} failed, at most "
        yield Row(f"almost right: {reader.name}", found.files, not found.failed, f"{text}{found.memory_mb} MB")


def _two_starts(kills: int) -> Row:
    tries = max(1, kills // 20)
    good = 0
    for _ in range(tries):
        with _folder() as folder:
            found = moments.two_starts(folder)
        good += (found.led, found.refused, found.codes) == (1, 1, ("records.in-use",))
    return Row(
        "two starts at once", tries, good == tries, f"one led and the other was told so, {good} of {tries} times"
    )


def _sleep(kills: int) -> Row:
    with _folder() as folder:
        found = moments.sleep_in_the_middle(folder, max(2, kills // 10))
    held = found.committed > 0 and not (found.lost or found.changed or found.damaged or found.out_of_order)
    return Row(
        "the machine sleeps in the middle of sessions",
        max(2, kills // 10),
        held,
        f"of {found.committed} committed trials {found.lost} lost and {found.changed} changed",
    )


def _clock(_kills: int) -> Row:
    with _folder() as folder:
        found = moments.clock_set_back(folder)
    return Row(
        "the clock is set back by a day in the middle of a session",
        1,
        found.in_order and found.reported,
        "trials in the order of their answers, report made",
    )


FAULTS: tuple[Callable[[int], Row], ...] = (
    _sessions,
    _upgrades,
    _keeping("backed up", keeping_kills.kill_backups),
    _keeping("brought back from a backup", keeping_kills.kill_restores),
    _keeping("encrypted", keeping_kills.kill_encryptions),
    _keeping("exported", keeping_kills.kill_exports),
    _full_disk,
    _read_only,
    _cut,
    _two_starts,
    _sleep,
    _clock,
)


def _tried(kills: int) -> Iterator[Row]:
    for fault in FAULTS:
        yield fault(kills)
    yield from _almost_right(kills)


def _line(row: Row) -> str:
    return f"| {row.fault} | {row.tries} | {'yes' if row.held else '**no**'} | {row.found} |"


def main(arguments: list[str]) -> int:
    """Try every fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=_KILLS, metavar="N", help="how often each kind is killed")
    parser.add_argument("--write", action="store_true", help="write docs/reliability.md")
    asked = parser.parse_args(arguments)
    rows, began = [], time.monotonic()
    for row in _tried(asked.kills):
        rows.append(row)
        sys.stdout.write(f"{'ok ' if row.held else 'NOT'}  {row.fault} ({row.tries}): {row.found}\n")
        sys.stdout.flush()
    if asked.write:
        table = "\n".join(
            f"| {row.fault} | {row.tries} | {'yes' if row.held else '**no**'} | {row.found} |" for row in rows
        )
        text = _TEMPLATE.read_text(encoding="utf-8").format(
            table=table,
            kills=asked.kills,
            date=datetime.now(UTC).date().isoformat(),
            system=f"{platform.system()}, Python {platform.python_version()}",
            minutes=round((time.monotonic() - began) / 60, 1),
        )
        (ROOT / "docs" / "reliability.md").write_text(text, encoding="utf-8")
    return 0 if all(row.held for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
