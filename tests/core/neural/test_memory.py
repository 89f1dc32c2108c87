"""Free memory, as the systems tell it."""

import pytest

from core.neural import memory
from core.neural.loading import Device

VM_STAT = """Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                               10000.
Pages active:                            500000.
Pages inactive:                           20000.
Pages speculative:                         3000.
Pages wired down:                        200000.
Pages purgeable:                            400.
"Translation faults":                 123456789.
"""


def test_linux_says_what_is_available():
    assert memory.free_of_meminfo("MemTotal: 100 kB\nMemFree: 1 kB\nMemAvailable:   42 kB\n") == 42 * 1024
    with pytest.raises(ValueError, match="MemAvailable"):
        memory.free_of_meminfo("MemTotal: 100 kB\n")


def test_macos_counts_free_pages_and_copies_of_files():
    assert memory.free_of_vm_stat(VM_STAT) == 33_400 * 16_384
    with pytest.raises(ValueError, match="vm_stat"):
        memory.free_of_vm_stat("command not found")


def test_this_machine_has_less_free_than_it_has():
    free = memory.free_bytes(Device.CPU)
    assert free is not None
    assert 0 < free <= memory.system_total_bytes()


def test_a_system_that_does_not_tell_is_said(monkeypatch):
    def fails(_text):
        raise ValueError

    monkeypatch.setattr(memory, "free_of_meminfo", fails)
    monkeypatch.setattr("sys.platform", "linux")
    assert memory.system_free_bytes() is None
