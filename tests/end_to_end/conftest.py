"""A sound server of the tests' own: null sinks, a recorder at their monitors, and players in processes of their own."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

RATE_HZ = 48_000
ALSA_MAP = ("front-left", "front-right", "rear-left", "rear-right", "front-center", "lfe")
WAVE_MAP = ("front-left", "front-right", "front-center", "lfe", "rear-left", "rear-right")
SINKS = {"ear2": ALSA_MAP[:2], "ear51": ALSA_MAP, "ear51wave": WAVE_MAP, "cd2": ALSA_MAP[:2]}
CHANNEL_NAMES = {
    "front-left": "FL",
    "front-right": "FR",
    "front-center": "FC",
    "lfe": "LFE",
    "rear-left": "BL",
    "rear-right": "BR",
}
ROOT = Path(__file__).parents[2]
PLAYER, SESSION = (Path(__file__).with_name(f"{name}_process.py") for name in ("player", "session"))
_PATIENCE_S = 10.0


def missing_for_audio() -> str | None:
    """Why no sound server can be started here, or None."""
    absent = [name for name in ("pulseaudio", "pactl", "parec") if shutil.which(name) is None]
    if absent:
        return f"not installed: {', '.join(absent)}"
    try:
        import sounddevice  # noqa: F401
    except OSError as error:
        return f"PortAudio is missing: {error}"
    return None


def _tied_to_us(command: list[str]) -> list[str]:
    """The command, ended by the kernel should the test process be killed."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL", *command] if setpriv else command


@dataclass
class Recording:
    """What a sink's monitor gave: (frames, channels) in the order of the sink's map, once the recording has ended."""

    sink_map: tuple[str, ...]
    samples: npt.NDArray[np.float32] | None = None

    def heard(self) -> dict[str, npt.NDArray[np.float32]]:
        """Samples by our channel names, from the first frame that is not silent to the last."""
        assert self.samples is not None
        loud = np.flatnonzero(np.any(self.samples != 0.0, axis=1))
        cut = self.samples[loud[0] : loud[-1] + 1] if loud.size else self.samples[:0]
        return {CHANNEL_NAMES[name]: cut[:, index] for index, name in enumerate(self.sink_map)}


class AudioServer:
    """A PulseAudio server in a folder of its own; nothing of the user's sound is touched."""

    def __init__(self, folder: Path, sinks: dict[str, tuple[str, ...]]) -> None:
        folder.chmod(0o700)
        self.folder, self.sinks = folder, sinks
        self._listeners: list[subprocess.Popen[bytes]] = []
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("PULSE_", "ALSA_", "XDG_"))},
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{folder}/pulse.sock",
            "PYTHONPATH": str(ROOT),
        }
        lines = [".fail", f"load-module module-native-protocol-unix auth-anonymous=1 socket={folder}/pulse.sock"]
        lines += [f"load-module {' '.join(self._null_sink(name))}" for name in sinks]
        script = folder / "server.pa"
        script.write_text("\n".join(lines) + "\n")
        options = ["-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=1"]
        with (folder / "server.log").open("wb") as log:
            self.process = subprocess.Popen(
                _tied_to_us(["pulseaudio", *options, "--use-pid-file=no"]),
                env={**self.environment, "PULSE_SERVER": ""},
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + _PATIENCE_S
        while self.control("info", check=False).returncode != 0:
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise RuntimeError(f"PulseAudio did not start: {(folder / 'server.log').read_text()}")
            time.sleep(0.02)

    def control(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["pactl", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=check,
        )

    def unplug(self, sink: str) -> None:
        """Take a sink away, as pulling out its cable does."""
        self.control("unload-module", self._module_of(sink))

    def plug(self, sink: str) -> None:
        """Bring a sink that was unplugged back, without the 2 s that a null sink else renders ahead at first."""
        self.control("load-module", *self._null_sink(sink), "norewinds=1")
        self._listen(sink)

    def move(self, sink: str) -> None:
        """Move the stream that was opened last to a sink, as a hand at the mixer does."""
        streams = self.control("list", "short", "sink-inputs").stdout.splitlines()
        self.control("move-sink-input", streams[-1].split("\t")[0], sink)

    def _null_sink(self, name: str) -> tuple[str, ...]:
        """The module of a null sink, and its arguments."""
        names = self.sinks[name]
        shape = (f"rate={self.rate_of(name)}", f"channels={len(names)}", f"channel_map={','.join(names)}")
        return ("module-null-sink", f"sink_name={name}", "format=float32le", *shape)

    @staticmethod
    def rate_of(sink: str) -> int:
        """A sink whose name begins with ``cd`` runs at the rate of compact discs."""
        return 44_100 if sink.startswith("cd") else RATE_HZ

    def _module_of(self, sink: str) -> str:
        modules = self.control("list", "short", "modules").stdout.splitlines()
        return next(line.split("\t")[0] for line in modules if f"sink_name={sink} " in line)

    def keep_awake(self) -> None:
        """Listen to every sink: an idle null sink renders 2 s ahead, and a new stream waits until that has passed."""
        for sink in self.sinks:
            self._listen(sink)

    def _listen(self, sink: str) -> None:
        command = _tied_to_us(["parec", "-d", f"{sink}.monitor", "--latency-msec=20", "--raw"])
        self._listeners.append(subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL))

    def kill(self) -> None:
        for process in (*self._listeners, self.process):
            process.kill()
            process.wait(_PATIENCE_S)

    @contextmanager
    def recording(self, sink: str) -> Iterator[Recording]:
        """Record a sink's monitor for the length of the block; it runs before the block begins."""
        recording = Recording(self.sinks[sink])
        channels = len(recording.sink_map)
        file = self.folder / f"{sink}-{time.monotonic_ns()}.raw"
        command = [
            "parec",
            "-d",
            f"{sink}.monitor",
            "--format=float32le",
            f"--rate={self.rate_of(sink)}",
            f"--channels={channels}",
        ]
        command += [f"--channel-map={','.join(recording.sink_map)}", "--no-remap", "--latency-msec=20", "--raw"]
        with file.open("wb") as out:
            recorder = subprocess.Popen(_tied_to_us(command), env=self.environment, stdout=out)
            try:
                _wait_until(lambda: file.stat().st_size > 0)
                yield recording
                behind = file.stat().st_size
                _wait_until(lambda: file.stat().st_size > behind + self.rate_of(sink) // 5 * channels * 4)
            finally:
                recorder.terminate()
                recorder.wait(_PATIENCE_S)
        whole = file.stat().st_size // (4 * channels) * channels
        recording.samples = np.fromfile(file, dtype="<f4", count=whole).reshape(-1, channels)

    @contextmanager
    def player(
        self, layout: str, *, device: str | None = None, block: npt.NDArray[Any] | None = None
    ) -> Iterator["TalkingProcess"]:
        """A process that opens a player and reports; it plays ``block`` (frames, channels) when told to."""
        file = self.folder / f"block-{time.monotonic_ns()}.npy"
        np.save(file, np.zeros((1, 2), np.float32) if block is None else block)
        with self._talking_to([str(PLAYER), layout, device or "", str(file)]) as process:
            yield process

    @contextmanager
    def session(self, device: str) -> Iterator["TalkingProcess"]:
        """A process that holds a session on an output (``session_process.py``)."""
        folder = self.folder / f"session-{time.monotonic_ns()}"
        folder.mkdir()
        with self._talking_to([str(SESSION), str(folder), device]) as process:
            yield process

    @contextmanager
    def _talking_to(self, command: list[str]) -> Iterator["TalkingProcess"]:
        process = subprocess.Popen(
            _tied_to_us([sys.executable, *command]),
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        try:
            yield TalkingProcess(process)
        finally:
            process.kill()
            process.communicate(timeout=_PATIENCE_S)


@dataclass
class TalkingProcess:
    """Talks to a process of the tests: a word a line to it, a JSON object a line from it."""

    process: subprocess.Popen[str]

    def tell(self, word: str) -> dict[str, Any]:
        self.ask(word)
        return self.answer()

    def ask(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"the process died (status {self.process.poll()})"
        answer: dict[str, Any] = json.loads(line)
        return answer


def _wait_until(done: Any) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not done():
        assert time.monotonic() < deadline, "the sound server gives nothing"
        time.sleep(0.01)


@pytest.fixture(scope="session")
def audio_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AudioServer]:
    """The tests' server: ``ear2``, ``ear51`` (ALSA's order), ``ear51wave`` (the order of WAV files), ``cd2``."""
    if reason := missing_for_audio():
        pytest.skip(reason)
    server = AudioServer(tmp_path_factory.mktemp("audio"), SINKS)
    server.keep_awake()
    yield server
    server.kill()


@pytest.fixture
def fragile_server(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[AudioServer]:
    """A server of one test's own, with the sink ``ear2`` (or those given as the parameter), to be damaged."""
    if reason := missing_for_audio():
        pytest.skip(reason)
    names = getattr(request, "param", ("ear2",))
    server = AudioServer(tmp_path, dict.fromkeys(names, ALSA_MAP[:2]))
    server.keep_awake()
    yield server
    server.kill()
