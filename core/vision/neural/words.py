"""Words as the networks that know words take them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import InputError
from core.neural.loading import Loading
from core.neural.trouble import is_out_of_memory

if TYPE_CHECKING:
    import torch

_VOCABULARIES = ("tokenizer.json", "vocab.json", "tokenizer.model", "spiece.model")

CLIP_MEAN = (0.48145466, 0.4578275, 0.40821073)
CLIP_DEVIATION = (0.26862954, 0.26130258, 0.27577711)


class Words:
    """A model's own division of texts into numbers."""

    def __init__(self, folder: Path, length: int) -> None:
        """Read it from a model's folder; ``length``: how many numbers a text becomes at the most.

        Raises
        ------
        InputError
            The files are damaged (``models.not-loadable``).
        """
        from transformers import AutoTokenizer

        if not any((folder / name).is_file() for name in _VOCABULARIES):  # it would go on with an empty one
            raise InputError("models.not-loadable", path=folder, reason="its vocabulary is missing")
        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        except Exception as error:  # the reader of tokenizers raises Exception itself for a damaged file
            if is_out_of_memory(error):
                raise
            reason = (str(error).strip() or type(error).__name__).splitlines()[0]
            raise InputError("models.not-loadable", path=folder, reason=reason) from error
        self._length = length

    def tokens(self, texts: Sequence[str], loading: Loading, *, with_mask: bool = True) -> dict[str, "torch.Tensor"]:
        """Texts as the network's keywords, on its device; what is too long is cut off.

        With a mask they are filled up to the longest of them; networks that know no mask were trained on full length.
        """
        from core.neural import torch_runtime

        padding = "longest" if with_mask else "max_length"
        made = self._tokenizer(
            list(texts), padding=padding, truncation=True, max_length=self._length, return_tensors="pt"
        )
        device = torch_runtime.torch_device(loading)
        names = ("input_ids", "attention_mask") if with_mask else ("input_ids",)
        return {name: made[name].to(device) for name in names}
