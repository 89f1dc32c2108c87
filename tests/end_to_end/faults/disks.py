"""Disks that are full or may not be written, and files that are cut: a sentence, and what was there stays."""

import json
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from acts import BALLAST, DATABASE

from core.errors import See2SoundError
from core.records.store import Store

_ACTS = Path(__file__).with_name("acts.py")
_DISK_KB, _BALLAST_KB = 3000, 2000
_PATIENCE_S = 120.0


class NoMountsError(Exception):
    """This machine lets nobody mount a disk of their own, so nothing was tried."""


def _mounted(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a shell script where it may mount what it likes, and nobody else sees it."""
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-euc", script, "sh", *arguments]
    if shutil.which("unshare") is None or subprocess.run([*command[:4], "true"], check=False).returncode != 0:
        raise NoMountsError
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=_PATIENCE_S)


@dataclass(frozen=True)
class FullDisk:
    """What happened on a disk that became full in the middle of a session."""

    codes: tuple[str, ...]
    """Of the errors that came out."""
    committed: int
    """Trials that were said to be on disk."""
    completed: bool
    """Whether the session had all its trials, each once, after the same answer was given again."""


def full_disk(folder: Path) -> FullDisk:
    """Lead sessions on a small disk of their own until it is full, make room, and go on."""
    script = (
        f'mount -t tmpfs -o size={_DISK_KB}k tmpfs "$1"; '
        f'dd if=/dev/zero of="$1/{BALLAST}" bs=1k count={_BALLAST_KB} status=none; "$2" "$3" fill "$1"'
    )
    done = _mounted(script, str(folder), sys.executable, str(_ACTS))
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    said: list[list[Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    return FullDisk(
        codes=tuple(words[1] for words in said if words[0] == "full"),
        committed=sum(words[0] == "trial" for words in said),
        completed=[words[1] for words in said if words[0] == "whole"] == [True],
    )


@dataclass(frozen=True)
class ReadOnly:
    """What is said of a folder that may not be written."""

    code: str | None
    """Of the sentence; None where there was none."""
    unchanged: bool


def read_only_folder(folder: Path) -> ReadOnly:
    """Lead a session in a folder on a disk that is mounted for reading alone."""
    before = (folder / DATABASE).read_bytes()
    script = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; "$2" "$3" lead "$1"'
    done = _mounted(script, str(folder), sys.executable, str(_ACTS))
    said: list[list[Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    code = next((words[1] for words in said if words[0] == "error"), None)
    return ReadOnly(code, (folder / DATABASE).read_bytes() == before)


@dataclass
class CutFiles:
    """What became of a database that was cut at random places."""

    tried: int = 0
    said: dict[str, int] = field(default_factory=dict)
    """How often each sentence came, by its code; ``read`` where all could be read."""
    unexplained: int = 0
    changed: int = 0
    """Files that were changed by the refusal."""


def cut_files(folder: Path, whole: Path, count: int, seed: int = 3) -> CutFiles:
    """Cut copies of the database ``whole`` at random places, and open and read what is left."""
    found, chance = CutFiles(), random.Random(seed)
    content = whole.read_bytes()
    path = folder / DATABASE
    for _ in range(count):
        for rest in folder.glob(f"{DATABASE}*"):
            rest.unlink()
        path.write_bytes(content[: chance.randrange(1, len(content))])
        before = path.read_bytes()
        code = _read_all(path)
        found.tried += 1
        found.unexplained += code is None
        if code is not None:
            found.said[code] = found.said.get(code, 0) + 1
            found.changed += code != "read" and path.read_bytes() != before
    return found


def _read_all(path: Path) -> str | None:
    """``read``, the code of the sentence that came, or None for an error that has none."""
    try:
        with Store.open(path) as store:
            for summary in store.sessions():
                store.session(summary.uuid)
    except See2SoundError as error:
        return error.code
    except Exception:  # noqa: BLE001  (an error without a sentence is what is looked for)
        return None
    return "read"
