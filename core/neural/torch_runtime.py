"""What the neural backends share of torch: devices, numbers, loading of weights. Imported in the model process only."""

import pickle
import sys
import zipfile
from collections.abc import Mapping
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import torch

from core.errors import InputError, MachineError
from core.neural.loading import Device, Loading, Precision
from core.neural.trouble import is_device_fault, is_out_of_memory

Model = TypeVar("Model", bound=torch.nn.Module)

_TENSORS_OF = ("state_dict", "model")
"""Under which names the weights lie in files that training wrote with more than the weights."""

_NAMED_KEYS = 3
_REASON_LETTERS = 200


def devices() -> tuple[Device, ...]:
    """What can compute here, the fastest first; the CPU is the last."""
    found = []
    if torch.cuda.is_available():
        found.append(Device.CUDA)
    if torch.backends.mps.is_available():
        found.append(Device.MPS)
    return (*found, Device.CPU)


def best_device() -> Device:
    """What computes unless another device is asked for."""
    return devices()[0]


def precisions(device: Device) -> tuple[Precision, ...]:
    """In which numbers a device computes well, the smallest first.

    On the CPU half precision is slower than single. bfloat16 counts where the graphics card has it in hardware (Ampere
    and later); float16 on Apple's from macOS 14 on.
    """
    if device is Device.CUDA:
        brain = torch.cuda.is_bf16_supported(including_emulation=False)
        return (Precision.FLOAT16, *((Precision.BFLOAT16,) if brain else ()), Precision.FLOAT32)
    if device is Device.MPS and torch.backends.mps.is_macos_or_newer(14, 0):
        return (Precision.FLOAT16, Precision.FLOAT32)
    return (Precision.FLOAT32,)


def torch_device(loading: Loading) -> torch.device:
    """Where a model is loaded. MachineError ``models.no-device`` when this machine has no such device.

    From then on single precision is single precision: a graphics card would compute convolutions with 10 binary digits
    (TF32), as torch has it by default, and CoDi's waveforms would err by 1e-3 there instead of 1e-6. In smaller numbers
    products are added up in float32.
    """
    if loading.device not in devices():
        raise MachineError("models.no-device", device=loading.device.value)
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cuda.matmul.allow_fp16_reduced_precision_reduction = False
    torch.backends.cuda.matmul.allow_bf16_reduced_precision_reduction = False
    return torch.device(loading.device.value)


def torch_dtype(loading: Loading) -> torch.dtype:
    """The numbers a model is loaded in."""
    dtype = getattr(torch, loading.precision.value)
    assert isinstance(dtype, torch.dtype)
    return dtype


def keep_products_in(network: torch.nn.Module, numbers: torch.dtype) -> None:
    """Keep the weights of a network's products as autocast would make them anew each time it is asked."""
    for module in network.modules():
        if isinstance(module, torch.nn.Linear | torch.nn.Conv2d | torch.nn.ConvTranspose2d):
            module.to(numbers)


def inference() -> AbstractContextManager[object]:
    """Within it nothing is kept for training. For every forward pass."""
    return torch.inference_mode()


def load_pretrained(kind: type[Model], loading: Loading, **options: Any) -> Model:
    """Make a model of transformers or diffusers from the files in ``loading.folder``, ready to compute.

    Every weight must be there, and no other: a network with some weights left at random answers nonsense calmly.

    Parameters
    ----------
    kind
        The model's class.
    options
        For its ``from_pretrained``, such as ``subfolder``.

    Raises
    ------
    InputError
        The files are of another model (``models.wrong-checkpoint``) or cannot be read (``models.not-loadable``).
    MachineError
        There is no such device (``models.no-device``).
    """
    device = torch_device(loading)
    _quieten()
    try:
        model, told = kind.from_pretrained(  # type: ignore[attr-defined]
            loading.folder,
            local_files_only=True,
            dtype=torch_dtype(loading),
            ignore_mismatched_sizes=True,
            output_loading_info=True,
            **options,
        )
    except _what_bad_files_raise() as error:
        if is_out_of_memory(error) or is_device_fault(error):
            raise
        raise _not_loadable(error, loading.folder) from error
    _refuse_wrong(told, loading)
    assert isinstance(model, kind)
    return model.eval().to(device)


def load_tensors(path: Path) -> dict[str, torch.Tensor]:
    """Read the weights in a file, without running any code that lies in it.

    ``.safetensors``, or what ``torch.save`` wrote: named tensors, also under ``state_dict`` or ``model``.

    Raises
    ------
    InputError
        The file holds something else (``models.not-tensors``) or cannot be read (``models.not-loadable``).
    """
    try:
        if path.suffix == ".safetensors":
            from safetensors.torch import load_file

            return dict(load_file(path))
        # mapped, so that of several GB only what is used is read; the format before torch 1.6 cannot be
        mapped = zipfile.is_zipfile(path)
        found: object = torch.load(path, map_location="cpu", weights_only=True, mmap=mapped)
    except pickle.UnpicklingError as error:
        raise InputError("models.not-tensors", path=path) from error
    except _what_bad_files_raise() as error:
        if is_out_of_memory(error):
            raise
        raise _not_loadable(error, path) from error
    for name in _TENSORS_OF:
        if isinstance(found, Mapping) and isinstance(found.get(name), Mapping):
            found = found[name]
    if not isinstance(found, Mapping) or not all(isinstance(value, torch.Tensor) for value in found.values()):
        raise InputError("models.not-tensors", path=path)
    return {str(name): value for name, value in found.items()}


def _refuse_wrong(told: Mapping[str, Any], loading: Loading) -> None:
    """Compare a file's weights with those of the model, as the library tells it."""
    mismatched = (str(key[0] if isinstance(key, tuple) else key) for key in told["mismatched_keys"])
    wrong = {
        "missing": sorted(str(key) for key in told["missing_keys"]),
        "unexpected": sorted(str(key) for key in told["unexpected_keys"]),
        "of another shape": sorted(mismatched),
    }
    parts = [
        f"{what}: {', '.join(keys[:_NAMED_KEYS])}{', …' if len(keys) > _NAMED_KEYS else ''}"
        for what, keys in wrong.items()
        if keys
    ]
    if parts:
        raise InputError("models.wrong-checkpoint", model=loading.model_id, problem="; ".join(parts))


def _not_loadable(error: Exception, path: Path) -> InputError:
    reason = (str(error).strip() or type(error).__name__).splitlines()[0][:_REASON_LETTERS]
    return InputError("models.not-loadable", path=path, reason=reason)


def _what_bad_files_raise() -> tuple[type[Exception], ...]:
    """What the libraries raise for files and configurations that are none."""
    from huggingface_hub.errors import StrictDataclassError
    from safetensors import SafetensorError

    ordinary = (OSError, RuntimeError, ValueError, TypeError, LookupError, AttributeError, EOFError)
    return (*ordinary, zipfile.BadZipFile, SafetensorError, StrictDataclassError)


def _quieten() -> None:
    """Keep the libraries' progress bars away, and send what they log to our log instead of standard error."""
    for library in ("transformers", "diffusers"):
        if library in sys.modules:
            logging = import_module(f"{library}.utils.logging")
            logging.disable_progress_bar()
            logging.disable_default_handler()
            logging.enable_propagation()
