"""The one way from placed clips to finished channels: method, limiter, provenance."""

from collections.abc import Mapping

import core
from core.acoustics import registry
from core.acoustics.door import Rendering, RenderJob, RenderOptions
from core.acoustics.limiter import CEILING_DBTP, limit
from core.audio import RATES_HZ, AudioClip, Layout
from core.errors import InputError
from core.progress import Progress


def render(job: RenderJob, options: RenderOptions, progress: Progress | None = None) -> Rendering:
    """Render sources in a room to the layout of the options. The same job, options and seed give the same samples.

    Parameters
    ----------
    job : sources, room (None is anechoic) and length.
    options : layout, method, rate, seed and HRTF set.
    progress : told one step per source, under the stage ``render``; may cancel.

    Returns
    -------
    Rendering
        Longer than ``job.duration_s`` by the tail of the room. Each source's direct sound is at the time of its clip
        (travel time is left out) but for a fixed latency of 16 samples, named in the provenance.

    Raises
    ------
    InputError
        Unknown method, layout, HRTF set or rate (``acoustics.*``).
    ValueError
        A clip that is not mono, not at ``options.rate_hz`` or not finite.
    """
    if not RATES_HZ[0] <= options.rate_hz <= RATES_HZ[1]:
        raise InputError("acoustics.rate", rate_hz=options.rate_hz, lowest_hz=RATES_HZ[0], highest_hz=RATES_HZ[1])
    if options.headphone_eq is not None and options.layout is not Layout.BINAURAL:
        raise InputError("acoustics.eq-layout", layout=options.layout)
    progress = progress or Progress()
    progress.begin("render", len(job.sources) + 1)
    method_id, method = registry.resolve(options)
    rendered = method.render(job, progress)
    limited = limit(rendered.samples, options.rate_hz)
    progress.step()
    return Rendering(
        AudioClip(limited.samples, options.rate_hz, options.layout),
        _provenance(job, options, method_id, rendered.provenance, limited.reduction_db),
    )


def _provenance(
    job: RenderJob, options: RenderOptions, method_id: str, said: Mapping[str, object], reduction_db: float
) -> dict[str, object]:
    return {
        "app": core.__version__,
        "method": method_id,
        "layout": str(options.layout),
        "rate_hz": options.rate_hz,
        "seed": options.seed,
        "room": None if job.room is None else job.room.model_dump(mode="json"),
        "sources": len(job.sources),
        "duration_s": job.duration_s,
        "distance_law": "1/r, reference 1 m",
        "limiter": {"ceiling_dbtp": CEILING_DBTP, "reduction_db": round(reduction_db, 3)},
        **said,
    }
