"""A few of the files that are almost right; ``make soak`` reads thousands of each kind."""

import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of memory are Linux's here"),
]


@pytest.fixture(autouse=True)
def _beside(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


@pytest.mark.parametrize("name", ["scenes", "protocols", "films"])
def test_a_file_that_is_almost_right_is_read_or_refused_in_a_sentence(name):
    import fuzzing
    from readers import reader_named

    found = fuzzing.fuzz(reader_named(name), 40)
    assert found.failed == []
    assert found.read + found.refused == 40


def test_what_dies_of_a_file_is_found_and_the_next_one_is_read(monkeypatch, tmp_path):
    import fuzzing
    from reader import Reader

    child = tmp_path / "child.py"
    child.write_text(
        "import os, sys\n"
        "for number in range(int(sys.argv[3]), int(sys.argv[4])):\n"
        "    print(f'[\"reading\", {number}]', flush=True)\n"
        "    if number == 1:\n"
        "        os.abort()\n"
        '    print(\'["error", "boom"]\' if number == 3 else \'["read"]\', flush=True)\n'
        "print('[\"memory\", 2048]')\n"
    )
    monkeypatch.setattr(fuzzing, "_CHILD", child)
    found = fuzzing.fuzz(Reader("some", ".x", lambda _: (b"x",), lambda _: None), 5)
    assert (found.files, found.read, found.memory_mb) == (5, 3, 2)
    assert [number for number, _ in found.failed] == [1, 3]


def test_the_same_number_is_the_same_file():
    import random

    from mutation import mutated, mutated_json

    for change, sample in ((mutated, bytes(range(200))), (mutated_json, b'{"a": [1, 2, {"b": "c"}]}')):
        files = [[change(sample, (sample,), random.Random(number)) for number in range(50)] for _ in range(2)]
        assert files[0] == files[1]
        assert len(set(files[0])) > 30
