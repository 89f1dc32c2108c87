"""What a labeller thinks of the things that were found."""

from collections.abc import Mapping, Sequence

from core.media.frames import Rgb
from core.progress import Progress
from core.sound.meaning import candidates
from core.vision.door import Labeller


def likelihoods(labeller: Labeller, pictures: Sequence[Rgb], progress: Progress) -> list[Mapping[str, float]]:
    """How well each word of ``core.sound.meaning.candidates`` fits each picture of a thing.

    Raises what the labeller raises.
    """
    if not pictures:
        return []
    progress.begin("labels")
    words = candidates()
    ranked = labeller.rank(pictures, words)
    progress.step()
    return [dict(zip(words, map(float, row), strict=True)) for row in ranked]
