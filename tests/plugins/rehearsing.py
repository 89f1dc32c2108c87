"""``see2sound rehearse``, or another command, in a process of its own, forked from one that has loaded the product.

Loading it anew (``loaded``) takes longer than all that a command or a rehearsal does. That the program starts by itself
is tried by ``test_rehearsal``, by ``test_bad_input_cli`` and by ``make run``.
"""

import csv
import json
import multiprocessing
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from core.assessment.scoring import SessionScores, score_session
from core.records.model import Session
from core.records.store import Store

ROOT = Path(__file__).parents[2]
PATIENCE_S = 150.0
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["loaded"])


@dataclass
class Rehearsal:
    """One that runs, or has ended."""

    process: multiprocessing.process.BaseProcess
    _folder: Path

    @property
    def stdout(self) -> str:
        """What it has printed."""
        return (self._folder / "stdout").read_text(encoding="utf-8")

    @property
    def stderr(self) -> str:
        """What it has said of its progress, or of its end."""
        return (self._folder / "stderr").read_text(encoding="utf-8")

    def kill(self) -> None:
        """As ``kill -9`` does."""
        self.process.kill()
        self.process.join()

    def wait(self) -> int:
        """Its exit status."""
        self.process.join(PATIENCE_S)
        assert self.process.exitcode is not None, f"it does not end: {self.stderr}"
        return self.process.exitcode


@contextmanager
def rehearsing(*arguments: str, site: Path | None = None) -> Iterator[Rehearsal]:
    """``see2sound ARGUMENTS``, which is killed should it run at the end of the block.

    In the folder ``site``, with its data in ``data`` there, where one is given.
    """
    with TemporaryDirectory(prefix="see2sound-") as folder:
        process = _FORKS.Process(target=_run, args=(arguments, Path(folder), site))
        for name in ("stdout", "stderr"):
            (Path(folder) / name).touch()
        with pytest.MonkeyPatch.context() as patch:  # what is loaded beforehand is looked for there alone
            patch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT), str(ROOT / "tests" / "plugins"))))
            process.start()
        try:
            yield Rehearsal(process, Path(folder))
        finally:
            process.kill()
            process.join()


def rehearsed(folder: Path, *options: str) -> str:
    """What a rehearsal printed that ended well."""
    with rehearsing("rehearse", "-o", str(folder), *options) as rehearsal:
        assert rehearsal.wait() == 0, rehearsal.stderr
        return rehearsal.stdout


def committed(database: Path) -> list[tuple[int, str]]:
    """Index and uuid of the trials on disk, as another process sees them."""
    if not database.is_file():
        return []
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=1.0)) as connection:
        try:
            return connection.execute("SELECT trial_index, trial_uuid FROM trial ORDER BY number").fetchall()
        except sqlite3.OperationalError:  # not made yet
            return []


@dataclass
class Rehearsed:
    """A rehearsal that ended, and what it left."""

    folder: Path
    said: dict[str, object]
    session: Session
    scores: SessionScores

    @property
    def rows(self) -> list[dict[str, str]]:
        """The table of trials."""
        with (self.folder / "trials.csv").open(encoding="utf-8", newline="") as table:
            return list(csv.DictReader(table))

    @property
    def report_text(self) -> str:
        """All words of the report."""
        from pypdf import PdfReader

        return "\n".join(page.extract_text() for page in PdfReader(self.folder / "report.pdf").pages)


def held(folder: Path, *options: str) -> Rehearsed:
    """One without a sound card that ended well."""
    said = json.loads(rehearsed(folder, "--json", "--device", "silent", *options))
    with Store.open(folder / "see2sound.db", read_only=True) as store:
        session = store.session(said["session_uuid"])
        assert store.people.is_demonstration
        assert store.trail.verify().holds
    return Rehearsed(folder, said, session, score_session(session))


def _run(arguments: tuple[str, ...], folder: Path, site: Path | None) -> None:
    from see2sound_desktop.bootstrap import main

    if site is not None:
        os.chdir(site)
        os.environ["SEE2SOUND_DATA"] = str(site / "data")
    for name in ("stdout", "stderr"):
        os.dup2(os.open(folder / name, os.O_WRONLY), getattr(sys, name).fileno())
    sys.exit(main(list(arguments)))
