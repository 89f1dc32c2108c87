"""Head-related transfer functions by name, at any rate: KEMAR's, or those of a SOFA file."""

from functools import lru_cache
from pathlib import Path

from core.acoustics.hrtf_preparing import prepare
from core.acoustics.hrtf_set import HrtfSet
from core.acoustics.measured import read_kemar
from core.acoustics.sofa import SUFFIX, read_sofa
from core.errors import InputError


def load_hrtf(name: str, rate_hz: int) -> HrtfSet:
    """The set of that name (``kemar``, or the path of a SOFA file) at a rate, kept in memory until the file changes.

    A set keeps its own rate up to here: its spectra are read off at the frequencies of the wanted rate, which resamples
    without a filter of its own.

    Raises
    ------
    InputError
        ``acoustics.hrtf-unknown``: there is no such set; ``acoustics.sofa-*``: the file cannot be used.
    """
    if name == "kemar":
        return _loaded(name, rate_hz, (0, 0))
    path = Path(name)
    if path.suffix.lower() != SUFFIX:
        raise InputError("acoustics.hrtf-unknown", name=name)
    try:
        state = path.stat()
    except OSError as error:
        raise InputError("acoustics.sofa-missing", path=path, reason=error.strerror or error) from error
    return _loaded(str(path.resolve()), rate_hz, (state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=8)
def _loaded(name: str, rate_hz: int, _version: tuple[int, int]) -> HrtfSet:
    return prepare(read_kemar() if name == "kemar" else read_sofa(Path(name)), rate_hz)
