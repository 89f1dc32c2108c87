"""A command that is asked to end leaves nothing half done behind, whoever asks."""

import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signal can be sent to a process there")
ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))

WRITES_FOR_EVER = """
import sys, time
from pathlib import Path
from core import cli, files

def writing(arguments):
    with files.replacing(Path(sys.argv[1]) / "film.mp4") as temporary:
        temporary.write_bytes(b"half")
        print("begun", flush=True)
        time.sleep(60)

def register(subparsers):
    subparsers.add_parser("write").set_defaults(run=writing)

sys.exit(cli.main(["--data", sys.argv[2], "write"], extra=(register,)))
"""


@pytest.mark.usefixtures("as_at_a_terminal")
@pytest.mark.parametrize("number", ENDING)
def test_a_file_that_is_being_written_is_given_up_and_nothing_is_left(tmp_path, number):
    written, data = tmp_path / "written", tmp_path / "data"
    written.mkdir()
    (written / "film.mp4").write_bytes(b"before")
    command = [sys.executable, "-c", WRITES_FOR_EVER, str(written), str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        assert len(list(written.iterdir())) == 2
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (130, "Cancelled. Nothing was changed.\n")
    assert {path.name: path.read_bytes() for path in written.iterdir()} == {"film.mp4": b"before"}
