"""How much memory is free, and giving back what was used."""

import ctypes
import gc
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from core.neural.loading import Device


def free_bytes(device: Device) -> int | None:
    """Memory that a model could still take, in bytes; None where the system does not tell.

    On a graphics card that needs torch, which is imported for it.
    """
    if device is Device.CUDA:
        import torch

        free, _ = torch.cuda.mem_get_info()
        return int(free) + torch.cuda.memory_reserved() - torch.cuda.memory_allocated()
    if device is Device.MPS:
        import torch

        return int(torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory())
    return system_free_bytes()


def system_free_bytes() -> int | None:
    """Main memory that could be taken without swapping, in bytes; None where the system does not tell."""
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        if sys.platform == "win32":
            return _windows_memory()[1]
        if sys.platform == "darwin":
            return free_of_vm_stat(subprocess.check_output(["/usr/bin/vm_stat"], text=True, timeout=2))
        return free_of_meminfo(Path("/proc/meminfo").read_text(encoding="ascii"))
    return None


def system_total_bytes() -> int:
    """Main memory of the machine, in bytes."""
    if sys.platform == "win32":
        return _windows_memory()[0]
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def free_of_meminfo(text: str) -> int:
    """What Linux counts as available, in bytes. ValueError where it is not said."""
    found = re.search(r"^MemAvailable:\s+(\d+) kB", text, re.MULTILINE)
    if found is None:
        raise ValueError("no MemAvailable")
    return int(found[1]) * 1024


def free_of_vm_stat(text: str) -> int:
    """What macOS could give at once: free pages and those that only hold copies of files, in bytes. Else ValueError."""
    size = re.search(r"page size of (\d+) bytes", text)
    pages = re.findall(r"^Pages (?:free|inactive|speculative|purgeable):\s+(\d+)\.", text, re.MULTILINE)
    if size is None or not pages:
        raise ValueError("not the output of vm_stat")
    return int(size[1]) * sum(int(count) for count in pages)


def release() -> None:
    """Give back to the system what is no longer used: by Python, torch's caches, the C library."""
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_initialized():
        torch.cuda.empty_cache()
    if torch is not None and torch.backends.mps.is_available():
        torch.mps.empty_cache()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # musl has no malloc_trim
            ctypes.CDLL(None).malloc_trim(0)


def _windows_memory() -> tuple[int, int]:
    """Total and free main memory."""

    class Status(ctypes.Structure):
        """MEMORYSTATUSEX."""

        _fields_ = (
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            ("total_physical", ctypes.c_uint64),
            ("free_physical", ctypes.c_uint64),
            ("total_page_file", ctypes.c_uint64),
            ("free_page_file", ctypes.c_uint64),
            ("total_virtual", ctypes.c_uint64),
            ("free_virtual", ctypes.c_uint64),
            ("free_extended", ctypes.c_uint64),
        )

    status = Status(length=ctypes.sizeof(Status))
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        raise OSError("GlobalMemoryStatusEx")
    return int(status.total_physical), int(status.free_physical)
