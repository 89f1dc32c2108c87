"""A rehearsal of the site's own copy: found in the site's folder, and laid into the rehearsal's own."""

import argparse

import pytest

from core.assessment import protocol_library as library
from core.assessment.protocol_editing import copy_of
from core.errors import InputError
from core.paths import DataFolder
from see2sound_desktop.rehearsal import command, rehearsal


@pytest.fixture
def rehearsed(monkeypatch, tmp_path):
    """Runs the command up to the first window; what it would rehearse comes back."""
    asked = []

    class ReachedError(Exception):
        pass

    def reach(options):
        asked.append(options)
        raise ReachedError

    monkeypatch.setattr(rehearsal, "rehearse", reach)
    monkeypatch.setattr(command, "_choose_platform", lambda _folder: None)

    def run(protocol_id):
        parser = argparse.ArgumentParser()
        parser.add_argument("--data")
        command.register(parser.add_subparsers())
        words = ["--data", str(tmp_path / "site"), "rehearse", "--protocol", protocol_id, "--device", "silent"]
        arguments = parser.parse_args([*words, "-o", str(tmp_path / "out")])
        arguments.data = tmp_path / "site"
        with pytest.raises(ReachedError):
            command.run(arguments)
        return asked[-1]

    return run


def test_a_copy_is_rehearsed_and_a_built_in_test_leaves_no_file(rehearsed, tmp_path):
    site, out = DataFolder(tmp_path / "site"), DataFolder(tmp_path / "out")
    made = library.save(site, copy_of(library.built_in()[1], "Ward 3", "Ours.", ()), {})
    assert rehearsed("clock-7").protocol_id == "clock-7"
    assert not out.protocols.exists()
    assert rehearsed("ward-3").protocol_id == "ward-3"
    assert library.find(out, "ward-3") == made
    with pytest.raises(InputError, match="ward-3"):
        rehearsed("ward-4")
