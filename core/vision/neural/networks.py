"""What the torch backends share: a network, the pictures that go into it and the numbers that come out."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from core.errors import InputError
from core.neural.loading import Loading, Precision
from core.vision.neural.preparing import Floats, checked, read_json

if TYPE_CHECKING:
    import torch

Answer = TypeVar("Answer")


class Network:
    """A network of transformers, loaded, with numpy on both sides."""

    def __init__(self, loading: Loading, kinds: Mapping[str, str], *, mixed: bool = False) -> None:
        """Load it.

        Parameters
        ----------
        kinds
            For each ``model_type`` that the folder's ``config.json`` may name, the class in transformers.
        mixed
            In smaller numbers than float32 only products are computed (torch's autocast), and only their weights are
            kept: norms, softmax, places and what is remembered stay in float32.

        Raises
        ------
        InputError
            The files are of another kind of model, incomplete or damaged (``models.*``).
        MachineError
            There is no such device (``models.no-device``).
        """
        named = read_json(loading.folder / "config.json").get("model_type")
        if named not in kinds:
            raise InputError(
                "models.wrong-checkpoint", model=loading.model_id, problem=f"config.json names the kind {named}"
            )
        import transformers

        from core.neural import torch_runtime

        self.loading = loading
        self.kind = str(named)
        self._mixed = mixed and loading.precision is not Precision.FLOAT32
        loaded = replace(loading, precision=Precision.FLOAT32) if mixed else loading
        self.numbers_kept = torch_runtime.torch_dtype(loaded)
        """torch's name of the numbers in which weights and pictures are."""
        self.module: Any = torch_runtime.load_pretrained(getattr(transformers, kinds[self.kind]), loaded)
        self.config: Any = self.module.config
        if self._mixed:
            torch_runtime.keep_products_in(self.module, torch_runtime.torch_dtype(loading))

    def coordinates(self, values: Floats) -> "torch.Tensor":
        """Places in a frame on the network's device. Half precision would not tell neighbouring pixels apart."""
        import torch

        from core.neural import torch_runtime

        return torch.from_numpy(values).to(torch_runtime.torch_device(self.loading))

    def tensor(self, values: Floats) -> "torch.Tensor":
        """Pictures on the network's device, in its precision."""
        import torch

        from core.neural import torch_runtime

        return torch.from_numpy(values).to(torch_runtime.torch_device(self.loading), self.numbers_kept)

    def __call__(self, *positional: Any, **named: Any) -> Any:
        """Compute."""
        return self.computed(self.module, *positional, **named)

    def part(self, method: str) -> Callable[..., Any]:
        """One of the network's parts, by the name of its method."""
        return partial(self.computed, getattr(self.module, method))

    def computed(self, work: Callable[..., Answer], *positional: Any, **named: Any) -> Answer:
        """What ``work`` makes of the network: nothing is kept for training."""
        import torch

        from core.neural import torch_runtime

        numbers = torch_runtime.torch_dtype(self.loading)
        with (
            torch_runtime.inference(),
            torch.autocast(self.loading.device.value, numbers) if self._mixed else nullcontext(),
        ):
            return work(*positional, **named)

    def numbers(self, tensor: "torch.Tensor") -> Floats:
        """An answer as numpy's numbers. MachineError ``vision.no-numbers`` when some of it is none."""
        return checked(np.asarray(tensor.detach().float().cpu().numpy(), dtype=np.float32), self.loading)
