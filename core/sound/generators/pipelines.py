"""Pipelines of diffusers, put together from parts each of which is checked: no weight is missing and none is left over.

The library's own loader leaves what a text encoder lacks at random, and makes whatever classes a file names.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from core import files
from core.errors import InputError, MachineError
from core.neural.loading import Loading, Precision

INDEX = "model_index.json"
_NEEDS_PACKAGE = {"CosineDPMSolverMultistepScheduler": "torchsde"}


@dataclass(frozen=True)
class PipelineKind:
    """A pipeline of diffusers, and the parts of which it is made."""

    name: str
    networks: Mapping[str, str]
    """From a part's folder to its class, as ``library:Class``."""
    helpers: Mapping[str, tuple[str, ...]]
    """Tokenizers, schedulers and the like: the classes that a folder's index may name, the usual one first."""
    exact: frozenset[str] = field(default_factory=frozenset)
    """Networks that compute in float32 whatever is asked for: they run once a sound and make what is heard."""


def load_pipeline(loading: Loading, kinds: tuple[PipelineKind, ...]) -> tuple[PipelineKind, Any]:
    """Put a pipeline together from an installed folder: which of ``kinds``, as its index says, and ready to compute.

    Raises
    ------
    InputError
        The files are of another kind of model, incomplete or damaged (``models.*``).
    MachineError
        There is no such device (``models.no-device``), or a Python package is missing (``sound.needs-package``).
    """
    index = _read(loading.folder / INDEX)
    kind = next((kind for kind in kinds if kind.name == index.get("_class_name")), None)
    if kind is None:
        raise _wrong(loading, f"{INDEX} names {index.get('_class_name')}")
    helpers = {
        name: _helper(loading, name, _class_named(index, name, loading, known)) for name, known in kind.helpers.items()
    }
    networks = {name: _network(loading, name, of, exact=name in kind.exact) for name, of in kind.networks.items()}
    pipeline = getattr(import_module("diffusers"), kind.name)(**networks, **helpers)
    pipeline.set_progress_bar_config(disable=True)
    return kind, pipeline


def _network(loading: Loading, name: str, of: str, *, exact: bool) -> Any:
    from core.neural.torch_runtime import load_pretrained

    library, _, class_name = of.partition(":")
    asked = replace(loading, precision=Precision.FLOAT32) if exact else loading
    plain = {"low_cpu_mem_usage": False} if library == "diffusers" else {}  # the other way needs one package more
    return load_pretrained(getattr(import_module(library), class_name), asked, subfolder=name, **plain)


def _class_named(index: Mapping[str, Any], name: str, loading: Loading, known: tuple[str, ...]) -> str:
    """Which of the classes that we know of a part the index names, as ``library:Class``."""
    named = index.get(name)
    wanted = named[1] if isinstance(named, list) and len(named) == 2 else None
    for each in known:
        if each.partition(":")[2] == wanted:
            return each
    raise _wrong(loading, f"{INDEX} names {wanted} as its {name}")


def _helper(loading: Loading, name: str, of: str) -> Any:
    library, _, class_name = of.partition(":")
    package = _NEEDS_PACKAGE.get(class_name)
    if package is not None and find_spec(package) is None:
        raise MachineError("sound.needs-package", model=loading.model_id, package=package)
    kind = getattr(import_module(library), class_name)
    folder = loading.folder / name
    try:
        return kind.from_pretrained(folder, local_files_only=True)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise not_loadable(folder, error) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(files.read_text(path))
    except ValueError as error:
        raise not_loadable(path, error) from error
    return read if isinstance(read, dict) else {}


def not_loadable(path: Path, error: Exception) -> InputError:
    """Files that a library could not make sense of."""
    reason = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
    return InputError("models.not-loadable", path=path, reason=reason)


def _wrong(loading: Loading, problem: str) -> InputError:
    return InputError("models.wrong-checkpoint", model=loading.model_id, problem=problem)
