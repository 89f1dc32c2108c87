"""Taking an HRTF set out of the library: not while somebody's sound would be fitted with it."""

from core.acoustics.library import hrtf_shelf
from core.errors import InputError
from core.paths import DataFolder
from core.records.store import Store
from core.settings import Settings


def remove_set(hrtf: str, data: DataFolder, settings: Settings, store: Store) -> None:
    """Remove an imported set. Sessions of the past keep its name and its hash.

    Raises
    ------
    InputError
        ``assessment.set-of-site``, ``assessment.set-of-patients``: the site, or patients (named), use it.
    MachineError
        The data folder cannot be written.
    """
    name = hrtf_shelf(data).described(hrtf).name
    if settings.hrtf == hrtf:
        raise InputError("assessment.set-of-site", name=name)
    users = [patient.code for patient in store.patients() if patient.ears.hrtf == hrtf]
    if users:
        raise InputError("assessment.set-of-patients", name=name, patients=", ".join(users))
    hrtf_shelf(data).remove(hrtf)
