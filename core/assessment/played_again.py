"""What a stored session played, rendered once more: from the records alone, whatever was changed since."""

from core.assessment import fitting as fittings
from core.assessment import protocol as protocols
from core.assessment.level import PresentationLevel
from core.assessment.material import kept as materials
from core.assessment.material.kept import Material
from core.assessment.prepare import Stimuli, prepare_stimuli
from core.assessment.protocol import Protocol
from core.paths import DataFolder
from core.playback.calibration import LOWEST_DBA
from core.progress import Progress
from core.records.model import Session, SessionSetup, Trial
from core.records.store import Store
from core.scene import Scene, loads


def protocol_of(setup: SessionSetup) -> Protocol:
    """The protocol as it was stored with a session."""
    return protocols.loads(setup.protocol_json, origin=setup.protocol_id).protocol


def material_of(setup: SessionSetup) -> tuple[Scene | None, Material | None]:
    """The scene that a session was held in, or what else it was made of; neither where its protocol brings all."""
    if setup.scene_json is None:
        return None, None
    material = materials.loads(setup.scene_json)
    return (loads(setup.scene_json), None) if material is None else (None, material)


def level_of(store: Store, setup: SessionSetup) -> PresentationLevel | None:
    """The level that a session began with; None where it was not calibrated."""
    if setup.calibration_id is None or setup.level_dba is None:
        return None
    return PresentationLevel(store.calibration(setup.calibration_id), max(setup.level_dba, LOWEST_DBA))


def render_again(
    session: Session, data: DataFolder, level: PresentationLevel | None, progress: Progress | None = None
) -> Stimuli:
    """Every sound of a stored session, fitted as it was then: not for the GUI thread.

    Parameters
    ----------
    level
        As ``level_of`` for the very sounds; None for the renderer's own level, which is safe on any output.

    Raises
    ------
    InputError
        As ``prepare_stimuli``; ``acoustics.set-gone`` or ``acoustics.eq-gone`` where a file that it was fitted with is
        not there any more, ``assessment.sound-unreadable`` where a newer version wrote it.
    """
    setup = session.setup
    scene, material = material_of(setup)
    options = fittings.fitting_of(setup).render_options(data)
    return prepare_stimuli(session.plan, protocol_of(setup), scene, None, options, progress, level, material)


def is_the_same(stimuli: Stimuli, trial: Trial) -> bool | None:
    """Whether the sound of a trial is, sample for sample, what was played; None where no hash was kept then."""
    played = trial.planned.stimulus_sha256
    return None if not played else stimuli.hashed(trial.planned).stimulus_sha256 == played
