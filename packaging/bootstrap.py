"""Set up a fresh machine and run See2Sound: ``packaging/bootstrap.py run|test|bench|soak|bill|translate|setup``.

Standard library only, for it runs before anything is installed. It brings missing system libraries (Debian and Ubuntu
by apt, elsewhere it says what to install), a virtual environment in ``.venv`` and the packages pinned in
``packaging/constraints.txt``. It says what it will install before it does. A stamp in ``.venv`` makes the next run
quick; an interrupted run leaves no stamp and is repaired.
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
STAMP = VENV / "see2sound-setup.stamp"
OLDEST, NEWEST = (3, 11), (3, 13)


class SetupError(Exception):
    """Something the person at the machine must do; the message is the sentence that says what."""


@dataclass(frozen=True)
class SystemNeed:
    """A shared library (``lib...so.N``) or a program, and the Debian packages that bring it, newest name first."""

    name: str
    packages: tuple[str, ...]


WINDOW_NEEDS = (
    SystemNeed("libEGL.so.1", ("libegl1",)),
    SystemNeed("libGL.so.1", ("libgl1",)),
    SystemNeed("libxkbcommon.so.0", ("libxkbcommon0",)),
    SystemNeed("libdbus-1.so.3", ("libdbus-1-3",)),
    SystemNeed("libfontconfig.so.1", ("libfontconfig1",)),
    SystemNeed("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    SystemNeed("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    SystemNeed("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    SystemNeed("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    SystemNeed("libxcb-image.so.0", ("libxcb-image0",)),
    SystemNeed("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    SystemNeed("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    SystemNeed("libxcb-shape.so.0", ("libxcb-shape0",)),
    SystemNeed("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    SystemNeed("libportaudio.so.2", ("libportaudio2",)),
)
TEST_NEEDS = (
    SystemNeed("pulseaudio", ("pulseaudio",)),
    SystemNeed("parec", ("pulseaudio-utils",)),
    SystemNeed("libasound_module_pcm_pulse.so", ("libasound2-plugins",)),
)


def say(sentence: str) -> None:
    """Tell the person what happens."""
    print(f"see2sound setup: {sentence}", flush=True)


# --- system libraries ------------------------------------------------------------------------------------


def missing_needs(needs: tuple[SystemNeed, ...]) -> list[SystemNeed]:
    """Those of ``needs`` that this Linux machine lacks."""
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    found = {line.split()[0] for line in listing.splitlines()[1:] if line.strip()}
    return [need for need in needs if not _is_there(need.name, found)]


def _is_there(name: str, libraries: set[str]) -> bool:
    if ".so." in name:
        return name in libraries
    if name.endswith(".so"):  # a plug-in that only its host loads: look beside the ALSA library
        return any(Path("/usr/lib").glob(f"*/alsa-lib/{name}")) or any(Path("/usr/lib/alsa-lib").glob(name))
    return shutil.which(name) is not None


def bring_system_libraries(*, for_tests: bool) -> None:
    """Install what is missing by apt, or say in a sentence what to install."""
    if not sys.platform.startswith("linux"):
        return
    required = missing_needs(WINDOW_NEEDS)
    wished = missing_needs(TEST_NEEDS) if for_tests else []
    if not required and not wished:
        return
    names = ", ".join(need.name for need in [*required, *wished])
    if shutil.which("apt-get") is None:
        sentence = f"This system lacks {names}. Please install them with its package manager and run this again."
        if required:
            raise SetupError(sentence)
        say(f"{sentence} Until then the tests that need them are skipped.")
        return
    try:
        _apt_install([*required, *wished])
    except SetupError as error:
        if required:
            raise
        say(f"{error} Until then the tests that need them are skipped.")


def _apt_install(needs: list[SystemNeed]) -> None:
    prefix = _root_prefix()
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if not _package_is_known(needs[0].packages):
        say("refreshing the list of system packages (apt-get update)")
        subprocess.run([*prefix, "apt-get", "update", "-q"], env=environment, check=False, stdout=subprocess.DEVNULL)
    packages = sorted({_known_package(need) for need in needs})
    with_sudo = " with sudo" if prefix else ""
    say(f"installing system packages by apt-get{with_sudo}: {' '.join(packages)}")
    command = [*prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    finished = subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL)
    if finished.returncode:
        raise SetupError(f"apt-get could not install {' '.join(packages)}. Please install them and run this again.")


def _root_prefix() -> list[str]:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        raise SetupError(
            "System libraries are missing and there is no sudo. Please ask an administrator to run this once."
        )
    may_ask = sys.stdin is not None and sys.stdin.isatty()
    if not may_ask and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode:
        raise SetupError(
            "System libraries are missing and sudo would ask for a password. Please run this in a terminal."
        )
    return ["sudo"]


def _package_is_known(names: tuple[str, ...]) -> bool:
    return any(_apt_shows(name) for name in names)


def _apt_shows(package: str) -> bool:
    shown = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return shown.returncode == 0 and bool(shown.stdout.strip())


def _known_package(need: SystemNeed) -> str:
    for name in need.packages:
        if _apt_shows(name):
            return name
    return need.packages[-1]


# --- the virtual environment -----------------------------------------------------------------------------


def venv_program(name: str) -> Path:
    """Path of a program in ``.venv``."""
    if os.name == "nt":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def fingerprint(*, neural: bool) -> str:
    """What the environment is made from: when it changes, the packages are brought up to date."""
    digest = hashlib.sha256()
    for file in (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__)):
        digest.update(file.read_bytes())
    digest.update(f"{sys.version_info[:2]} {platform.machine()} {ROOT}".encode())
    return f"{digest.hexdigest()} {'neural' if neural else 'plain'}"


def is_set_up(*, neural: bool) -> bool:
    """Whether ``.venv`` already holds what is asked for. One with the neural extra also serves without it."""
    if not STAMP.is_file() or not venv_program("see2sound").exists():
        return False
    stamp = STAMP.read_text(encoding="utf-8")
    return stamp == fingerprint(neural=neural) or (not neural and stamp == fingerprint(neural=True))


def bring_packages(*, neural: bool) -> None:
    """Make or repair ``.venv`` and install the pinned packages into it."""
    if is_set_up(neural=neural):
        return
    STAMP.unlink(missing_ok=True)
    _make_venv()
    extras = "neural,dev" if neural else "dev"
    about = (
        "PyTorch and the neural models' libraries included: several GB on some systems"
        if neural
        else "no neural libraries"
    )
    say(f"installing Python packages into {VENV} ({about}); the first time takes some minutes")
    pip = [str(venv_program("python")), "-m", "pip", "--disable-pip-version-check"]
    pinned = ["--no-compile", "--constraint", str(CONSTRAINTS)]
    # An older Python's own weighs each file of each package for minutes; it does where the newer one cannot be had.
    _quiet([*pip, "install", "-q", *pinned, "pip"])
    # The build back-end is pinned too, and built without isolation so that no unpinned copy of it is fetched.
    _run_pip([*pip, "install", "-q", *pinned, "hatchling", "editables"])
    _run_pip([*pip, "install", "-q", *pinned, "--no-build-isolation", "--editable", f"{ROOT}[{extras}]"])
    _run_pip([*pip, "check"])
    _compile_packages()
    STAMP.write_text(fingerprint(neural=neural), encoding="utf-8")


def _compile_packages() -> None:
    """Make the bytecode of all packages, on all cores: pip makes it on one, file after file.

    A package may hold templates that are no Python of this version; they are left as they are.
    """
    _quiet([str(venv_program("python")), "-m", "compileall", "-q", "-j", "0", str(VENV)])


def _make_venv() -> None:
    python = venv_program("python")
    works = python.exists() and _quiet([str(python), "-m", "pip", "--version"])
    if works:
        return
    say(f"making the virtual environment {VENV}" if not VENV.exists() else f"repairing the virtual environment {VENV}")
    finished = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if finished.returncode:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise SetupError(
            f"Python could not make {VENV}. On Debian and Ubuntu install python{version}-venv; "
            "check that the disk has 6 GB free."
        )


def _quiet(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _run_pip(command: list[str]) -> None:
    finished = subprocess.run(command, check=False, capture_output=True, text=True)
    if finished.returncode:
        lines = [line for line in (finished.stdout + finished.stderr).splitlines() if not line.startswith("WARNING")]
        print("\n".join(lines[-20:]), file=sys.stderr)
        raise SetupError(
            "pip could not install the packages (above). Check the network and the disk, then run this again."
        )


# --- commands --------------------------------------------------------------------------------------------


def has_display() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_app(rest: list[str]) -> int:
    """Open the app; without a display, run a demonstration session off screen."""
    see2sound = str(venv_program("see2sound"))
    if rest or has_display():
        return subprocess.run([see2sound, *rest], check=False).returncode
    say("there is no display: a demonstration session runs off screen, answered by a simulated listener")
    folder = ROOT / "demo"
    if folder.exists():
        shutil.rmtree(folder)
    return subprocess.run(
        [see2sound, "rehearse", "--listener", "neglect-left", "-o", str(folder)], check=False
    ).returncode


def run_tests(rest: list[str]) -> int:
    """Run the tests, two files at a time where there are two cores: what a file's tests share is made once.

    Bytecode is kept whatever the environment says: tests start some hundred programs, which would compile all of
    the product each time.
    """
    command = [
        str(venv_program("python")),
        "-m",
        "pytest",
        "-n",
        str(min(os.cpu_count() or 1, 4)),
        "--dist",
        "loadscope",
        "--no-loadscope-reorder",
        *rest,
    ]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode


def run_bench(rest: list[str]) -> int:
    """Print the benchmark table and write ``bench.json``."""
    command = [str(venv_program("python")), str(ROOT / "tests" / "benchmarks" / "bench.py"), *rest]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


def run_soak(rest: list[str]) -> int:
    """Try what can go wrong with the records, again and again."""
    command = [str(venv_program("python")), str(ROOT / "tests" / "end_to_end" / "faults" / "soak.py"), *rest]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


def run_bill(rest: list[str]) -> int:
    """Write down what the product is made of."""
    command = [str(venv_program("python")), str(ROOT / "packaging" / "bill.py"), *rest]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


def run_translations(rest: list[str]) -> int:
    """Bring the translations up to date and say what is not translated."""
    command = [str(venv_program("python")), str(ROOT / "packaging" / "translations.py"), *rest]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


COMMANDS = {
    "run": run_app,
    "test": run_tests,
    "bench": run_bench,
    "soak": run_soak,
    "bill": run_bill,
    "translate": run_translations,
    "setup": lambda _rest: 0,
}


def main(arguments: list[str]) -> int:
    """Set up, then do what was asked. Exit status: the command's own, or 4 when the machine could not be set up."""
    parser = argparse.ArgumentParser(description="Set up See2Sound Desktop and run it.")
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--without-neural", action="store_true", help="leave out PyTorch and its companions")
    options, rest = parser.parse_known_args(arguments)
    try:
        if not OLDEST <= sys.version_info[:2] <= NEWEST:
            raise SetupError(
                "Python {}.{} to {}.{} is needed; this is {}. Install one and run: python{}.{} {} {}".format(
                    *OLDEST, *NEWEST, platform.python_version(), *NEWEST, Path(__file__).name, options.command
                )
            )
        bring_system_libraries(for_tests=options.command == "test")
        bring_packages(neural=not options.without_neural)
    except SetupError as error:
        say(str(error))
        return 4
    except KeyboardInterrupt:
        say("interrupted; the next run goes on from here")
        return 130
    return COMMANDS[options.command](rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
