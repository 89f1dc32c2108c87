"""What this machine computes with, found without importing torch: its memory, its graphics cards, its packages."""

import platform
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib import util
from pathlib import Path

from core.neural import memory
from core.neural.loading import Device

_MB = 1_000_000
_ASKING_S = 10.0
_GROUP_LIMIT = Path("/sys/fs/cgroup/memory.max")


@dataclass(frozen=True, slots=True)
class Accelerator:
    """Something faster than the CPU."""

    device: Device
    name: str
    memory_mb: int


@dataclass(frozen=True, slots=True)
class Machine:
    """What can compute here."""

    memory_mb: int
    """Memory of the whole machine, or what this process may use of it."""
    accelerators: tuple[Accelerator, ...] = ()
    packages: frozenset[str] = frozenset()
    """Python packages that models may need and that are installed."""
    unusable: str | None = None
    """The name of a card that is there but that the installed torch cannot use."""


def look(packages: frozenset[str]) -> Machine:
    """Look at this machine, and which of some Python packages it has. Takes up to a second where a card is asked."""
    cards = _nvidia_cards()
    usable = cards if _torch_was_built_for("cuda") else ()
    return Machine(
        memory_mb=_memory_bytes() // _MB,
        accelerators=(*usable, *_apple_silicon()),
        packages=frozenset(name for name in packages if util.find_spec(name) is not None),
        unusable=cards[0].name if cards and not usable else None,
    )


def read_nvidia(text: str) -> tuple[Accelerator, ...]:
    """Cards from ``nvidia-smi --query-gpu=name,memory.total --format=csv,noheader,nounits`` (its MiB)."""
    cards = []
    for line in text.splitlines():
        name, _, memory = line.rpartition(",")
        if name and memory.strip().isdigit():
            cards.append(Accelerator(Device.CUDA, name.strip(), int(memory) * 1024 * 1024 // _MB))
    return tuple(cards)


def torch_parts(text: str) -> frozenset[str]:
    """What torch was built for, from the text of its ``version.py``: lines such as ``cuda: Optional[str] = '13.0'``."""
    return frozenset(re.findall(r"^(cuda|hip|xpu)\b[^=\n]*=\s*['\"]", text, re.MULTILINE))


def control_group_limit(text: str) -> int | None:
    """Bytes a container may use, from ``memory.max`` of its control group; None for no limit."""
    return int(text) if text.strip().isdigit() else None


def _nvidia_cards() -> tuple[Accelerator, ...]:
    program = shutil.which("nvidia-smi")
    if program is None:
        return ()
    command = [program, "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_ASKING_S)  # noqa: S603 - the driver's own program, with fixed arguments
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return read_nvidia(answer.stdout) if answer.returncode == 0 else ()


def _apple_silicon() -> tuple[Accelerator, ...]:
    if (platform.system(), platform.machine()) != ("Darwin", "arm64"):
        return ()
    return (Accelerator(Device.MPS, "Apple GPU", _memory_bytes() // _MB),)


def _torch_was_built_for(part: str) -> bool:
    found = util.find_spec("torch")
    for folder in (found.submodule_search_locations or ()) if found is not None else ():
        file = Path(folder) / "version.py"
        if file.is_file():
            return part in torch_parts(file.read_text(encoding="utf-8"))
    return False


def _memory_bytes() -> int:
    total = memory.system_total_bytes()
    limit = control_group_limit(_GROUP_LIMIT.read_text(encoding="ascii")) if _GROUP_LIMIT.is_file() else None
    return total if limit is None else min(total, limit)
