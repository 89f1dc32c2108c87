"""The fault tests at length: ``make soak`` prints what was found, ``ARGS=--write`` also writes docs/reliability.md.

``ARGS="--kills 20 --files 40"`` makes a tenth of it, ``--jobs 4`` tries four kinds of fault at a time. Ends with status
1 where a trial was lost or an error had no sentence.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

import disks  # noqa: E402
import export_kills  # noqa: E402
import flips  # noqa: E402
import keeping_kills  # noqa: E402
import moments  # noqa: E402
import session_kills  # noqa: E402
import upgrade_kills  # noqa: E402
from acts import DATABASE  # noqa: E402
from fuzzing import fuzz  # noqa: E402
from keeping_kills import KeepingKills  # noqa: E402
from killing import led  # noqa: E402
from readers import READERS, reader_named  # noqa: E402

_TEMPLATE = Path(__file__).with_name("reliability.md.in")
_KILLS, _FILES = 200, 400
_OF_OTHER_WORK = 10
"""For so many kills of sessions, one of each other kind of work."""


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
        f"{found.in_a_session} kills in the middle of a session, {found.in_a_trial} of them in a trial and "
        f"{found.in_a_commit} in a commit; committed trials: {found.committed}, lost: {found.lost}, changed: "
        f"{found.changed}; {found.ahead} were on disk before anyone was told; {found.damaged} databases damaged",
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


def _keeping(fault: str, kill: Callable[[Path, int], KeepingKills], kills: int) -> Row:
    with _folder() as folder:
        found = kill(folder, kills)
    said = f"{found.done} done by then; {found.damaged} files damaged, {found.lost} trials lost"
    return Row(f"kill -9 while the records are {fault}", found.kills, not (found.damaged or found.lost), said)


def _exports(kills: int) -> Row:
    with _folder() as folder:
        found = export_kills.kill_exports(folder, kills)
    said = ", ".join(f"{found.cut_off[name]} of {count} of {name}" for name, count in sorted(found.kills.items()))
    return Row(
        "kill -9 while the records are exported",
        found.kills.total(),
        not (found.not_whole or found.refused or found.changed),
        f"the first one cut off: {said}; {found.not_whole} half-written under the name of an export, "
        f"{found.refused} second tries failed, {found.changed} times the records were not as before",
    )


def _full_disk() -> Row:
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


def _read_only() -> Row:
    with _folder() as folder:
        session_kills.kill_sessions(folder, 1)
        try:
            found = disks.read_only_folder(folder)
        except disks.NoMountsError:
            return Row("the folder may not be written", 0, held=True, found="not tried: no disk of its own")
    held = found.code == "errors.not-writable" and found.unchanged
    return Row("the folder may not be written", 1, held, "said in a sentence; the database is as it was")


def _settled(folder: Path) -> Path:
    """A database with a session and the beginning of another, all of it in its one file."""
    led(folder, 1)
    session_kills.settle(folder / DATABASE)
    return folder / DATABASE


def _cut(files: int) -> Row:
    with _folder() as folder, _folder() as other:
        found = disks.cut_files(folder, _settled(other), files)
    held = not (found.unexplained or found.changed)
    said = ", ".join(f"{code} {count}" for code, count in sorted(found.said.items()))
    return Row(
        "the database is cut short",
        found.tried,
        held,
        f"{said}; {found.unexplained} errors without a sentence, {found.changed} files changed by the refusal",
    )


def _flipped(files: int) -> Row:
    with _folder() as folder, _folder() as other:
        found = flips.flip_bytes(folder, _settled(other), files)
    return _of_flips("a byte of the database is wrong", found)


def _flipped_under_keys(files: int) -> Row:
    with _folder() as folder, _folder() as other:
        access = flips.encrypted(_settled(other))
        found = flips.flip_bytes(folder, other / DATABASE, files, access)
    return _of_flips("a byte of an encrypted database is wrong", found)


def _of_flips(fault: str, found: flips.Flips) -> Row:
    said = ", ".join(f"{code} {count}" for code, count in sorted(found.said.items())) or "nothing"
    held = not (found.silent or found.unexplained) and found.said.keys() <= flips.REMEDIES
    for place, bit, where in (*found.silent, *found.unexplained):
        sys.stderr.write(f"{fault}: bit {bit} of byte {place}: {where}\n")
    return Row(
        fault,
        found.tried,
        held,
        f"said when it was opened: {said}; noticed when it was looked through: {found.by_checking}; where nothing is "
        f"kept: {found.of_no_account}; {len(found.silent)} read wrong and not noticed, {len(found.unexplained)} errors "
        "without a sentence",
    )


def _almost_right(name: str, files: int) -> Row:
    """Files of a kind that is read."""
    found = fuzz(reader_named(name), files)
    if found.files == 0:
        return Row(f"almost right: {name}", 0, held=True, found="not tried: this machine makes none")
    text = f"{found.read} read, {found.refused} refused in a sentence, {len(found.failed)} failed, at most "
    for _, why in found.failed:
        sys.stderr.write(f"{name}: {why}\n")
    return Row(f"almost right: {name}", found.files, not found.failed, f"{text}{found.memory_mb} MB")


def _two_starts(tries: int) -> Row:
    good = 0
    for _ in range(tries):
        with _folder() as folder:
            found = moments.two_starts(folder)
        good += (found.led, found.refused, found.codes) == (1, 1, ("records.in-use",))
    return Row(
        "two starts at once", tries, good == tries, f"one led and the other was told so, {good} of {tries} times"
    )


def _sleep(times: int) -> Row:
    with _folder() as folder:
        found = moments.sleep_in_the_middle(folder, times)
    held = found.committed > 0 and not (found.lost or found.changed or found.damaged or found.out_of_order)
    return Row(
        "the machine sleeps in the middle of sessions",
        times,
        held,
        f"of {found.committed} committed trials {found.lost} lost and {found.changed} changed",
    )


def _clock() -> Row:
    with _folder() as folder:
        found = moments.clock_set_back(folder)
    return Row(
        "the clock is set back by a day in the middle of a session",
        1,
        found.in_order and found.reported,
        "trials in the order of their answers, report made",
    )


Fault = Callable[[], Row]


def _faults(kills: int, files: int) -> list[Fault]:
    """Everything that is tried, in the order of the table."""
    few = max(1, kills // _OF_OTHER_WORK)
    return [
        partial(_sessions, kills),
        partial(_upgrades, few),
        partial(_keeping, "backed up", keeping_kills.kill_backups, few),
        partial(_keeping, "brought back from a backup", keeping_kills.kill_restores, few),
        partial(_keeping, "encrypted", keeping_kills.kill_encryptions, few),
        partial(_exports, few),
        _full_disk,
        _read_only,
        partial(_cut, files),
        partial(_flipped, files),
        partial(_flipped_under_keys, files),
        partial(_two_starts, max(1, kills // 20)),
        partial(_sleep, max(2, kills // 10)),
        _clock,
        *(partial(_almost_right, reader.name, files) for reader in READERS),
    ]


def _tried(faults: list[Fault], jobs: int) -> Iterator[Row]:
    """What was found, in the order of the faults."""
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        for found in [pool.submit(fault) for fault in faults]:
            yield found.result()


def _line(row: Row) -> str:
    return f"| {row.fault} | {row.tries} | {'yes' if row.held else '**no**'} | {row.found} |"


def main(arguments: list[str]) -> int:
    """Try every fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=_KILLS, metavar="N", help="how often sessions are killed")
    parser.add_argument("--files", type=int, default=_FILES, metavar="N", help="how many files of each kind are wrong")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N", help="how many faults at a time")
    parser.add_argument("--write", action="store_true", help="write docs/reliability.md")
    asked = parser.parse_args(arguments)
    rows, began = [], time.monotonic()
    for row in _tried(_faults(asked.kills, asked.files), asked.jobs):
        rows.append(row)
        sys.stdout.write(f"{'ok ' if row.held else 'NOT'}  {row.fault} ({row.tries}): {row.found}\n")
        sys.stdout.flush()
    if asked.write:
        text = _TEMPLATE.read_text(encoding="utf-8").format(
            table="\n".join(map(_line, rows)),
            kills=asked.kills,
            files=asked.files,
            date=datetime.now(UTC).date().isoformat(),
            system=f"{platform.system()}, Python {platform.python_version()}",
            minutes=round((time.monotonic() - began) / 60, 1),
        )
        (ROOT / "docs" / "reliability.md").write_text(text, encoding="utf-8")
    return 0 if all(row.held for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
