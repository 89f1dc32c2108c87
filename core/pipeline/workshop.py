"""The backends that one analysis works with, made before anything is looked at: what is missing is said at once."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core import wording
from core.errors import InputError
from core.pipeline.options import BUILTIN, AnalyseOptions
from core.progress import Progress
from core.sound.door import SoundGenerator, SoundJudge
from core.sound.making import check_candidates
from core.vision import registry
from core.vision.door import DepthEstimator, Labeller, RegionFinder

if TYPE_CHECKING:
    from core.pipeline.backends import Backends
    from core.sound.cache import ClipCache


@dataclass(frozen=True)
class Models:
    """What an analysis with models needs: the program's backends, and where generated clips are kept."""

    backends: "Backends"
    cache: "ClipCache"


@dataclass(frozen=True)
class Workshop:
    """Backends that are ready; without a labeller names come with the regions, without a generator from the library."""

    finder: RegionFinder
    estimator: DepthEstimator
    labeller: Labeller | None = None
    generator: SoundGenerator | None = None
    judge: SoundJudge | None = None
    cache: "ClipCache | None" = None
    """Of what the generator makes; there is one where there is a generator."""


def workshop(options: AnalyseOptions, models: Models | None, progress: Progress) -> Workshop:
    """Make the backends that the options name; the tracker, which a film alone needs, is only known to be there.

    Raises
    ------
    InputError
        There is no such backend (``pipeline.unknown-backend``, ``vision.unknown-regions``, ``vision.unknown-depth``,
        ``vision.unknown-tracks``); without ``models`` there are the built-in ones only. ``sound.candidates``: no judge
        can pick one from so many.
    MachineError
        As ``Backends.regions``.
    """
    check_candidates(options.candidates)
    if models is None:
        for what, backend_id in (
            ("labels", options.labels),
            ("sound", options.generator),
            ("judge", options.judge),
        ):
            if backend_id != BUILTIN:
                raise InputError(
                    "pipeline.unknown-backend", what=wording.say(f"pipeline.what-{what}"), id=backend_id, known=BUILTIN
                )
        registry.tracker(options.tracker or BUILTIN)
        return Workshop(registry.region_finder(options.regions), registry.depth_estimator(options.depth))
    backends = models.backends
    backends.check_tracker(options.tracker or BUILTIN)
    return Workshop(
        backends.regions(options.regions, progress),
        backends.depth(options.depth, progress),
        backends.labels(options.labels, progress),
        backends.generator(options.generator, progress),
        backends.judge(options.judge, progress),
        models.cache,
    )
