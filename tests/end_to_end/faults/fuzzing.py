"""Thousands of files that are almost right, read in processes that may fail: no crash, bounded memory, a sentence."""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from reader import Reader
from readers import READERS

_CHILD = Path(__file__).with_name("fuzzed.py")
_MOST_FAILURES = 20


@dataclass
class Fuzzed:
    """What became of the files of one kind."""

    name: str
    files: int = 0
    read: int = 0
    refused: int = 0
    """With a sentence."""
    failed: list[tuple[int, str]] = field(default_factory=list)
    """Numbers of files and what they did: an error without a sentence, or a process that died."""
    memory_mb: int = 0
    """Most that a process held."""


def fuzz(reader: Reader, files: int, first: int = 0) -> Fuzzed:
    """Read ``files`` files of one kind; a process that dies is followed by another one, at the next file."""
    found = Fuzzed(reader.name)
    with tempfile.TemporaryDirectory(prefix="see2sound-fuzz-") as name:
        folder = Path(name)
        if not reader.samples(folder):
            return found
        number, last = first, first + files
        while number < last and len(found.failed) < _MOST_FAILURES:
            number = _some(reader, folder, number, last, found)
    return found


def _some(reader: Reader, folder: Path, first: int, last: int, found: Fuzzed) -> int:
    """Read files until the process ends; the number of the next one."""
    done = subprocess.run(
        [sys.executable, str(_CHILD), reader.name, str(folder), str(first), str(last)],
        check=False,
        capture_output=True,
        text=True,
    )
    reading: int | None = None
    for line in done.stdout.splitlines():
        word, *rest = json.loads(line)
        if word == "reading":
            reading = rest[0]
            found.files += 1
            continue
        if word == "memory":
            found.memory_mb = max(found.memory_mb, rest[0] // 1024)
            return last
        found.read += word == "read"
        found.refused += word == "sentence"
        if word == "error" and reading is not None:
            found.failed.append((reading, rest[0]))
        next_number = (reading or 0) + 1
        reading = None
    if reading is None:
        if done.returncode != 0 and found.files == 0:
            raise RuntimeError(done.stderr)
        return next_number if found.files else last
    found.failed.append((reading, f"the process ended with {done.returncode}"))
    return reading + 1


def main(arguments: list[str]) -> int:
    """``fuzzing.py FILES [READER …]`` prints what was found."""
    files, names = int(arguments[0]), set(arguments[1:])
    failed = 0
    for reader in READERS:
        if names and reader.name not in names:
            continue
        found = fuzz(reader, files)
        failed += len(found.failed)
        sys.stdout.write(
            f"{found.name}: {found.files} files, {found.read} read, {found.refused} refused with a sentence, "
            f"{len(found.failed)} failed, at most {found.memory_mb} MB\n"
        )
        for number, why in found.failed:
            sys.stdout.write(f"  {number}: {why}\n")
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    sys.exit(main(sys.argv[1:]))
