"""What an exception of a neural library means: memory that ran out, a device that failed, a package that is missing."""

import errno
from collections.abc import Iterator

PACKAGES = frozenset({"torch", "transformers", "diffusers", "safetensors", "tokenizers"})
"""What the optional part ``neural`` of the product installs."""

_MEMORY_WORDS = (
    "out of memory",  # CUDA, MPS, HIP
    "can't allocate memory",  # torch on the CPU
    "not enough memory",  # torch on the CPU, Windows
    "insufficient memory",  # OpenCV
    "alloc_failed",  # cuBLAS, cuDNN
)
_DEVICE_WORDS = (
    "cuda error",
    "cudnn error",
    "cublas_status",
    "cudnn_status",
    "hip error",
    "mps backend",
    "metal error",
)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, of the machine or of its graphics card."""
    return any(_is_memory(each) for each in _chain(error))


def is_device_fault(error: BaseException) -> bool:
    """Whether the graphics card or its driver failed; nothing more can be computed on it in this process."""
    return any(_says(each, _DEVICE_WORDS) for each in _chain(error)) and not is_out_of_memory(error)


def missing_package(error: BaseException) -> str | None:
    """The optional package that is not installed, when that is what the error says."""
    for each in _chain(error):
        if isinstance(each, ModuleNotFoundError) and each.name is not None:
            package = each.name.partition(".")[0]
            if package in PACKAGES:
                return package
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error and what it was raised from: libraries wrap what their loaders meet."""
    current: BaseException | None = error
    seen: set[int] = set()
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__


def _is_memory(error: BaseException) -> bool:
    # torch is not imported for its OutOfMemoryError: that is a RuntimeError with the words
    if isinstance(error, MemoryError):
        return True
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    return _says(error, _MEMORY_WORDS)


def _says(error: BaseException, words: tuple[str, ...]) -> bool:
    if not isinstance(error, RuntimeError) and type(error).__module__.partition(".")[0] != "cv2":
        return False
    text = str(error).lower()
    return any(word in text for word in words)
