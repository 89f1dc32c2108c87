"""Fuzzing that is guided by which lines were reached: ``guided.py READER SECONDS``, where atheris is installed.

Atheris sees Python alone, so it fits what we read ourselves: texts of equalisation, archives, journals, headers of
weights. It is no dependency of the project (``pip install atheris``); ``make soak`` does without. Ends with status 1,
and leaves the file as ``crash-…`` in the folder where it was started, where one was read with an error without a
sentence.
"""

import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import atheris

from core.errors import See2SoundError

_LONGEST_B = 1 << 16


def main(name: str, seconds: int) -> None:
    """Read files of one kind for so long."""
    from readers import reader_named

    reader = reader_named(name)
    with tempfile.TemporaryDirectory(prefix="see2sound-fuzz-") as folder:
        seeds, inner = Path(folder) / "seeds", Path(folder) / "read"
        seeds.mkdir()
        inner.mkdir()
        file = inner / f"file{reader.suffix}"
        with atheris.instrument_imports(include=["core"]):  # rooms are loaded when they are first used
            for number, sample in enumerate(reader.samples(Path(folder))):
                (seeds / str(number)).write_bytes(sample)
                file.write_bytes(sample)
                reader.read(file)

        def read(content: bytes) -> None:
            file.write_bytes(content)
            with suppress(See2SoundError):  # a sentence is what is wanted
                reader.read(file)

        atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", f"-max_len={_LONGEST_B}", str(seeds)], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
