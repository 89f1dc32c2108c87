"""Windows' tests hear the built-in tests again and again: what one of them has rendered, the next one is given.

What is rendered is a function of the trial, its protocol and the options, as tests of ``core`` show. Scenes, words and
a site's own files, which a test may change under the same name, are rendered each time.
"""

from collections import OrderedDict

from core.acoustics.door import Rendering, RenderOptions
from core.assessment import sounds
from core.assessment.protocol import Protocol
from core.ears import KEMAR
from core.records.model import PlannedTrial

_AS_THE_PRODUCT = sounds.rendered
_KEPT = 400
_rendered: OrderedDict[object, Rendering] = OrderedDict()


def rendered(
    trial: PlannedTrial, protocol: Protocol, sources: sounds.Sources, options: RenderOptions, gain_db: float
) -> Rendering:
    """In place of ``core.assessment.sounds.rendered``."""
    if sources != sounds.Sources() or options.hrtf != KEMAR or options.headphone_eq is not None:
        return _AS_THE_PRODUCT(trial, protocol, sources, options, gain_db)
    key = (trial, protocol.model_dump_json(), options, gain_db)
    if key not in _rendered:
        _rendered[key] = _AS_THE_PRODUCT(trial, protocol, sources, options, gain_db)
        while len(_rendered) > _KEPT:
            _rendered.popitem(last=False)
    return _rendered[key]
