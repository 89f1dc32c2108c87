"""The set-up says what it does, does nothing twice, and repairs what was interrupted."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bootstrap(tmp_path, monkeypatch) -> ModuleType:
    """The set-up script, looking at a copy of the project in an empty folder."""
    spec = importlib.util.spec_from_file_location("bootstrap_under_test", ROOT / "packaging" / "bootstrap.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    (tmp_path / "packaging").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "packaging" / "constraints.txt").write_text("numpy==1\n")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(module, "CONSTRAINTS", tmp_path / "packaging" / "constraints.txt")
    return module


def finished_venv(module: ModuleType, *, neural: bool) -> None:
    module.venv_program("see2sound").parent.mkdir(parents=True)
    module.venv_program("see2sound").write_text("")
    module.STAMP.write_text(module.fingerprint(neural=neural), encoding="utf-8")


def test_a_finished_set_up_is_left_alone(bootstrap, monkeypatch):
    finished_venv(bootstrap, neural=True)
    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: pytest.fail("nothing was to be done"))
    bootstrap.bring_packages(neural=True)
    bootstrap.bring_packages(neural=False)  # the larger set-up serves the smaller


def test_without_neural_is_not_enough_for_neural(bootstrap):
    finished_venv(bootstrap, neural=False)
    assert bootstrap.is_set_up(neural=False)
    assert not bootstrap.is_set_up(neural=True)


def test_new_pins_ask_for_a_new_set_up(bootstrap):
    finished_venv(bootstrap, neural=True)
    bootstrap.CONSTRAINTS.write_text("numpy==2\n")
    assert not bootstrap.is_set_up(neural=True)


def test_an_interrupted_set_up_is_done_again(bootstrap, monkeypatch):
    finished_venv(bootstrap, neural=True)
    bootstrap.CONSTRAINTS.write_text("numpy==2\n")
    commands = []

    def interrupted(command, **_options):
        commands.append(command)
        if "install" in command:
            raise KeyboardInterrupt
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.bring_packages(neural=True)
    assert commands
    assert not bootstrap.is_set_up(neural=True)


def test_a_failed_installation_says_what_to_do_and_leaves_no_stamp(bootstrap, monkeypatch):
    monkeypatch.setattr(
        subprocess, "run", lambda c, **_k: subprocess.CompletedProcess(c, int("install" in c), "", "no route")
    )
    with pytest.raises(bootstrap.SetupError, match="network"):
        bootstrap.bring_packages(neural=True)
    assert not bootstrap.STAMP.exists()


def test_missing_libraries_without_apt_are_named(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "missing_needs", lambda needs: list(needs[:1]))
    monkeypatch.setattr(bootstrap.shutil, "which", lambda _name: None)
    monkeypatch.setattr(bootstrap.sys, "platform", "linux")
    with pytest.raises(bootstrap.SetupError, match=r"lacks libEGL\.so\.1"):
        bootstrap.bring_system_libraries(for_tests=False)


def test_it_says_what_apt_will_install_before_it_does(bootstrap, monkeypatch, capsys):
    said_first = []
    monkeypatch.setattr(bootstrap, "_root_prefix", lambda: ["sudo"])
    monkeypatch.setattr(bootstrap, "_apt_shows", lambda name: name == "libglib2.0-0")
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda c, **_k: (said_first.append(capsys.readouterr().out), subprocess.CompletedProcess(c, 0, b"", b""))[1],
    )
    glib = bootstrap.SystemNeed("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0"))
    bootstrap._apt_install([glib])
    assert "installing system packages by apt-get with sudo: libglib2.0-0" in said_first[-1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system libraries are Linux's")
def test_what_is_missing_is_found_out_by_name(bootstrap):
    absent = bootstrap.SystemNeed("libnobodyhasthis.so.77", ("nobody",))
    program = bootstrap.SystemNeed("no-such-program-here", ("nobody",))
    there = bootstrap.SystemNeed("libc.so.6", ("libc6",))
    assert bootstrap.missing_needs((absent, program, there)) == [absent, program]


def test_every_pin_is_exact():
    pins = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all("==" in pin and "+" not in pin for pin in pins if pin and not pin.startswith("#"))


def test_every_dependency_is_pinned():
    import tomllib
    from re import match

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needs = [
        *project["dependencies"],
        *project["optional-dependencies"]["neural"],
        *project["optional-dependencies"]["clinic"],
        *project["optional-dependencies"]["dev"],
    ]
    pins = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    names = {match(r"[A-Za-z0-9._-]+", need)[0].lower().replace("_", "-") for need in needs}
    assert {name for name in names if f"\n{name}==" not in pins} == set()
