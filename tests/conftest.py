"""What every test stands on: no display, a data folder of its own, steady hypothesis, no thread left behind."""

import gc
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ("fake_hub", "new_databases", "patient_bot", "postgres_server", "tiny_models")

# Before any test module imports Qt. SEE2SOUND_TEST_DISPLAY=1 shows the windows.
if not os.environ.get("SEE2SOUND_TEST_DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# The language of the windows is that of the system, and tests read English.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# Before numpy is imported: there are as many test processes as cores, and threads that wait for each other's turn take
# twice the time of one.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"):
    os.environ.setdefault(name, "1")

# And they never meet the records of a clinic.
os.environ.pop("SEE2SOUND_DATABASE_URL", None)

for profile, examples in (("see2sound", 15), ("long", 30)):
    settings.register_profile(
        profile,
        deadline=None,
        max_examples=examples,
        derandomize=bool(os.environ.get("CI")),  # what lands is judged by the same examples; a person's run explores
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )

_THREAD_GRACE_S = 2.0


def pytest_addoption(parser: pytest.Parser) -> None:
    """``make test ARGS=--long`` runs the long tests too."""
    parser.addoption("--long", action="store_true", help="run the tests marked long too, and more examples of each")


def pytest_configure(config: pytest.Config) -> None:
    """As many examples as there is time for."""
    settings.load_profile("long" if config.getoption("--long") else "see2sound")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is long unless it is asked for."""
    if config.getoption("--long"):
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_collection_finish() -> None:
    """Some million objects that stay as they are are not gone through again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def isolated_data_folder() -> Iterator[Path]:
    """A data folder of the test session's own: no test ever touches the user's database or settings."""
    before = os.environ.get("SEE2SOUND_DATA")
    with tempfile.TemporaryDirectory(prefix="see2sound-test-", ignore_cleanup_errors=True) as folder:
        os.environ["SEE2SOUND_DATA"] = folder
        yield Path(folder)
        if before is None:
            del os.environ["SEE2SOUND_DATA"]
        else:
            os.environ["SEE2SOUND_DATA"] = before


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder with reference pictures and sounds, named by SEE2SOUND_TEST_DATA; skips where there is none."""
    named = os.environ.get("SEE2SOUND_TEST_DATA")
    if not named or not Path(named).is_dir():
        pytest.skip("SEE2SOUND_TEST_DATA does not name a folder with test data")
    return Path(named)


@pytest.fixture(scope="session")
def sofa_file() -> Callable[..., Path]:
    """Writes KEMAR, ``size`` times as large and thinned to 178 directions, as a SOFA file; ``spoil`` gets it open."""
    import h5py
    import numpy as np

    from core.acoustics.measured import read_kemar

    kemar = read_kemar()
    directions, responses = kemar.directions[::4], kemar.responses[::4]

    def write(path: Path, size: float = 1.0, spoil: Callable[[h5py.File], object] | None = None) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        with h5py.File(path, "w", track_order=True) as file:
            file.attrs["Conventions"], file.attrs["SOFAConventions"] = (
                np.bytes_("SOFA"),
                np.bytes_("SimpleFreeFieldHRIR"),
            )
            file.attrs["DatabaseName"] = np.bytes_("test heads")
            file["Data.IR"], file["Data.SamplingRate"] = responses, [kemar.rate_hz / size]
            file["SourcePosition"] = np.array([(*direction.to_sofa(), 1.4) for direction in directions])
            file["SourcePosition"].attrs["Type"] = "spherical"
            file["SourcePosition"].attrs["Units"] = "degree, degree, metre"
            file["ReceiverPosition"] = np.array([[0, 0.09, 0], [0, -0.09, 0]])
            file["ReceiverPosition"].attrs["Type"], file["ReceiverPosition"].attrs["Units"] = "cartesian", "metre"
            if spoil is not None:
                spoil(file)
        return path

    return write


@pytest.fixture
def as_at_a_terminal() -> Iterator[None]:
    """Processes started here heed what those that a shell runs in the background, or ``nohup``, are told to ignore."""
    before = {signal.SIGINT: signal.signal(signal.SIGINT, signal.default_int_handler)}
    if hasattr(signal, "SIGHUP"):
        before[signal.SIGHUP] = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Fail a test whose non-daemon threads outlive it: such a thread would keep the application from ending."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    deadline = time.monotonic() + _THREAD_GRACE_S
    for thread in left:
        thread.join(max(0.0, deadline - time.monotonic()))
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads left behind: {', '.join(alive)}"
