"""What a rehearsal works with, loaded: processes that are forked from one that has imported this begin at once.

No window, no thread and no file is open in it. What follows from the import is what ``see2sound rehearse`` loads of its
own while it runs, and the directions of its listener's ears, which do not depend on what is rehearsed.
"""

from importlib import import_module

from core.acoustics.hrtf import load_hrtf
from core.ears import KEMAR

_LATER = (
    "alembic.command",
    "core.assessment.prepare",
    "core.assessment.scoring",
    "core.cli.main",
    "core.reports.pdf",
    "core.reports.progress_figures",
    "pyloudnorm",
    "scipy.optimize",
    "scipy.signal",
    "scipy.stats",
    "see2sound_desktop.presenters.over_time",
    "see2sound_desktop.rehearsal.rehearsal",
    "see2sound_desktop.rehearsal.training_rehearsal",
    "see2sound_desktop.windows.results_page",
    "see2sound_desktop.windows.session_results",
)

for name in _LATER:
    import_module(name)
load_hrtf(KEMAR, 48_000)
