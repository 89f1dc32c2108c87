"""Heads in the patient's place: the direction test, its sounds prepared as for a session, heard by model listeners."""

from collections.abc import Sequence

from core.acoustics.door import RenderOptions
from core.acoustics.listener import ModelListener
from core.assessment import protocol as protocols
from core.assessment.plan import plan_session
from core.assessment.prepare import prepare_stimuli
from core.audio import Layout
from core.evaluation.heads import Head
from core.evaluation.localization import ErrorTable, LocalizationError


def heard_in_a_session(layout: Layout, seed: int, heads: Sequence[Head]) -> dict[str, ErrorTable]:
    """Errors by head in the test trials of one direction session of that seed, practice and silent trials left out."""
    protocol = protocols.find("direction").protocol
    plan = plan_session(protocol, seed)
    stimuli = prepare_stimuli(plan, protocol, None, None, RenderOptions(layout))
    trials = [
        (trial.target_azimuth_deg, stimuli.sound_of(trial))
        for trial in plan
        if trial.target_azimuth_deg is not None and not trial.is_practice
    ]
    return {
        head.name: ErrorTable(
            tuple(LocalizationError(target, ModelListener(head.hrtf).azimuth_of(clip)) for target, clip in trials)
        )
        for head in heads
    }
