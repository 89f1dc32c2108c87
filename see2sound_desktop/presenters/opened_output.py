"""An output that is opened for a session: whether it may be used, at which level, and what is said of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.assessment.level import PresentationLevel
from core.audio import DEFAULT_RATE_HZ, Layout
from core.calibration import Calibration, CalibrationFit
from core.errors import MachineError
from core.playback.calibration import LOWEST_DBA
from core.playback.door import Player
from core.records.model import SessionSetup
from core.records.training_model import TrainingSetup
from see2sound_desktop.presenters.session_level import LevelLost

OpenOutput = Callable[[str | None, Layout], Player]
"""Opens the output of that id (None is the default) for a layout. Errors as ``core.playback.opening.open_player``."""


def open_output(device_id: str | None, layout: Layout) -> Player:
    """Open an output of this machine."""
    from core.playback.opening import open_player

    return open_player(device_id, layout)


@contextmanager
def closed_where_it_fails(player: Player) -> Iterator[None]:
    """Let go of the output where the session cannot begin after all."""
    try:
        yield
    except BaseException:
        player.close()
        raise


def check_output(player: Player, calibration: Calibration | None) -> None:
    """MachineError where the output that opened would be silent, or not at the level that was chosen."""
    device = player.device
    if device.volume is not None and device.volume.muted:
        raise MachineError("playback.muted", device=device.name)
    if calibration is None:
        return
    fit = _fit_at_its_time(calibration, player)
    if fit is CalibrationFit.OTHER_DEVICE:
        raise MachineError("assessment.other-output", device=device.name)
    if fit is CalibrationFit.OTHER_VOLUME:
        raise MachineError("playback.other-volume", device=device.name, now=device.volume, before=calibration.os_volume)


def _fit_at_its_time(calibration: Calibration, player: Player) -> CalibrationFit:
    """Whether a calibration, expired meanwhile or not, belongs to the output that opened, at its volume."""
    device = player.device
    return calibration.fit(device.calibrated_as, player.layout, calibration.created_utc, device.volume)


def level_again(
    setup: SessionSetup | TrainingSetup, calibration: Calibration | None, player: Player
) -> tuple[PresentationLevel | None, LevelLost | None]:
    """The level of a resumed session, or why it has the one no more that it began with.

    Where the cap had lowered it below the lowest choice, it will again.
    """
    if calibration is None or setup.level_dba is None:
        return None, None
    fit = _fit_at_its_time(calibration, player)
    if fit is not CalibrationFit.VALID:
        return None, LevelLost(setup.uuid, fit, calibration, player.device)
    return PresentationLevel(calibration, max(setup.level_dba, LOWEST_DBA)), None


def renderer_words(method: object, gain_db: float, player: Player) -> str:
    """By what and how the sounds were made, for the record."""
    said = f"{method}; gain {gain_db:+.1f} dB"
    return said if player.rate_hz == DEFAULT_RATE_HZ else f"{said}; resampled to {player.rate_hz} Hz"
