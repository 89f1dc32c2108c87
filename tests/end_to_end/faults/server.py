"""Has loaded what the acts work with, and does each in a process of its own: a try then costs no imports.

``server.py`` reads a line a request, ``[act, folder, file for what it says]``, and answers with the number of the
process that does it; to the next line, ``end``, it waits for that process and answers with its exit status.
"""

import json
import os
import sys
from importlib import import_module
from pathlib import Path

import acts

_LOADS = {
    "upgrade": ("alembic.command", "alembic.config", "alembic.runtime.migration"),
    "back-up": ("core.records.keeping.backing_up",),
    "restore": ("core.records.keeping.restoring",),
    "encrypt": ("core.records.protection.first_account",),
    "export bids": ("exports",),
    "export": ("exports", "core.reports.pdf", "reportlab.pdfgen.canvas", "scipy.interpolate", "scipy.stats"),
}
"""What an act works with beside what all need."""


def serve() -> None:
    """Until nobody asks any more."""
    for line in sys.stdin:
        act, folder, said = json.loads(line)
        for module in _LOADS.get(act) or _LOADS.get(act.split(" ")[0], ()):
            import_module(module)
        number = os.fork()
        if number == 0:
            _work(act, Path(folder), Path(said))
        _answer(number)
        sys.stdin.readline()
        _answer(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]))


def _work(act: str, folder: Path, said: Path) -> None:
    descriptor = os.open(said, os.O_WRONLY)
    os.dup2(descriptor, sys.stdout.fileno())
    os.dup2(descriptor, sys.stderr.fileno())
    os._exit(acts.done(act, folder))


def _answer(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve()
