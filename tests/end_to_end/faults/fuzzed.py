"""Reads files that are almost right until one makes it fail: ``fuzzed.py READER FOLDER FROM TO``.

Says how each ended: ``read``, ``sentence`` (an error that was foreseen), or ``error`` with what it was. What is killed
by the system, for memory or for time, says nothing more; whoever started it sees which file it was.
"""

import contextlib
import json
import os
import random
import resource
import signal
import sys
import traceback
from pathlib import Path

from mutation import mutated, mutated_json
from readers import reader_named

from core.errors import See2SoundError

MEMORY_B = 3 * 2**30
"""More than libraries take before the first file."""
TIME_S = 20


def main(name: str, folder: Path, first: int, last: int) -> None:
    """Read the files of these numbers."""
    reader = reader_named(name)
    samples = reader.samples(folder)
    change = mutated_json if reader.is_json else mutated
    inner = folder / "read"
    inner.mkdir(exist_ok=True)
    good = inner / f"file{reader.suffix}"
    good.write_bytes(samples[0])
    reader.read(good)  # loads what it works with, and shows that an unchanged file is read
    _limit_memory()
    voice = os.fdopen(os.dup(1), "w", buffering=1)
    with contextlib.suppress(OSError), Path(os.devnull).open("w") as silent:
        os.dup2(silent.fileno(), 1)
        os.dup2(silent.fileno(), 2)  # libraries have much to say of damaged files
    for number in range(first, last):
        chance = random.Random(f"{name} {number}")
        good.write_bytes(change(chance.choice(samples), samples, chance))
        voice.write(json.dumps(["reading", number]) + "\n")
        signal.alarm(TIME_S)
        try:
            reader.read(good)
        except See2SoundError as error:
            ended = ["sentence", str(error)]
        except BaseException as error:  # noqa: BLE001  (an error without a sentence is what is looked for)
            ended = ["error", "".join(traceback.format_exception(error))[-1500:]]
        else:
            ended = ["read"]
        signal.alarm(0)
        voice.write(json.dumps(ended) + "\n")
    voice.write(json.dumps(["memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]) + "\n")


def _limit_memory() -> None:
    """Leave this process as much as it has and ``MEMORY_B`` beside."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MEMORY_B
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
