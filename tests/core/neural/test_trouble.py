"""What the errors of neural libraries mean, by what those libraries say."""

import errno

import pytest

from core.neural.trouble import is_device_fault, is_out_of_memory, missing_package

MEMORY = [
    MemoryError(),
    OSError(errno.ENOMEM, "Cannot allocate memory"),
    RuntimeError("CUDA out of memory. Tried to allocate 20.00 MiB. GPU 0 has a total capacity of 7.79 GiB"),
    RuntimeError(
        "MPS backend out of memory (MPS allocated: 8.00 GB, other allocations: 1.00 GB, max allowed: 9.07 GB)."
    ),
    RuntimeError(
        "[enforce fail at alloc_cpu.cpp:124] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to "
        "allocate 400000000000 bytes. Error code 12 (Cannot allocate memory)"
    ),
    RuntimeError("[enforce fail at alloc_cpu.cpp:73] data. DefaultCPUAllocator: not enough memory: you tried to ..."),
    RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
]
DEVICE = [
    RuntimeError("CUDA error: an illegal memory access was encountered"),
    RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"),
    RuntimeError("CUDA error: no kernel image is available for execution on the device"),
]
NEITHER = [
    RuntimeError("mat1 and mat2 shapes cannot be multiplied"),
    ValueError("out of memory of things to say"),
    OSError(errno.ENOENT, "No such file"),
]


@pytest.mark.parametrize("error", MEMORY, ids=str)
def test_memory_that_ran_out_is_told_from_a_device_that_failed(error):
    assert is_out_of_memory(error)
    assert not is_device_fault(error)


@pytest.mark.parametrize("error", DEVICE, ids=str)
def test_a_device_that_failed_is_no_want_of_memory(error):
    assert is_device_fault(error)
    assert not is_out_of_memory(error)


@pytest.mark.parametrize("error", NEITHER, ids=str)
def test_other_errors_are_neither(error):
    assert not is_out_of_memory(error)
    assert not is_device_fault(error)


def test_an_error_is_also_what_it_was_raised_from():
    outer = ValueError("could not load")
    outer.__cause__ = MEMORY[2]
    assert is_out_of_memory(outer)
    outer.__cause__ = outer
    assert not is_out_of_memory(outer)


def test_opencvs_own_words_are_known():
    import cv2
    import numpy as np

    with pytest.raises(cv2.error) as raised:
        cv2.copyMakeBorder(np.zeros((9, 9), np.uint8), 0, 2**30, 0, 2**30, cv2.BORDER_CONSTANT)
    assert is_out_of_memory(raised.value)


def test_only_packages_of_the_neural_part_are_said_to_be_missing():
    assert missing_package(ModuleNotFoundError("No module named 'torch'", name="torch")) == "torch"
    assert missing_package(ModuleNotFoundError("", name="transformers.models.sam9")) == "transformers"
    assert missing_package(ModuleNotFoundError("", name="core.vision.neural.nothing")) is None
    assert missing_package(ImportError("cannot import name 'x'")) is None
