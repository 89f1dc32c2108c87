"""Whose the scenes and words of a session are, who approved them, and which models had a part in them."""

import hashlib
from collections.abc import Iterable
from datetime import date

from core import scene_library
from core.assessment.material import kept
from core.assessment.material.gallery import BESIDE, SOURCE, Gallery
from core.assessment.material.recordings import WordList
from core.records.model import Session
from core.reports import phrases
from core.reports.figures import LabelledValue
from core.scene import Scene, loads
from core.wording import day, say

_ROLES = ("regions", "tracks", "depth", "labels", "generator", "judge")
"""Keys of a scene's provenance that name who found, placed, named or made something."""
_HASH_DIGITS = 8
_BY_HAND = "authored"


def lines(session: Session) -> tuple[LabelledValue, ...]:
    """A line for scenes of which the same is true, or one for the words; none where the test brings its own sounds."""
    text = session.setup.scene_json
    if text is None:
        return ()
    material = kept.loads(text)
    if isinstance(material, WordList):
        return (_words(material),)
    if isinstance(material, Gallery):
        return _together((material.scenes[key], key in material.product) for key in _keys_played(session))
    scene = loads(text)
    is_product = scene.media is not None and scene_library.is_of_product(scene.media.path)
    return _together([(scene, is_product)])


def words_known(session: Session) -> int:
    """How many words there were to be said; 0 where there were none."""
    material = None if session.setup.scene_json is None else kept.loads(session.setup.scene_json)
    return len(material.words) if isinstance(material, WordList) else 0


def _keys_played(session: Session) -> list[str]:
    """Scenes of the trials that were given, in the order in which they came; of pictures all three."""
    keys = [
        key.partition(SOURCE)[0]
        for trial in session.trials
        if not trial.planned.is_practice and not trial.planned.is_catch
        for key in trial.planned.stimulus_id.split(BESIDE)
    ]
    return list(dict.fromkeys(keys))


def _words(words: WordList) -> LabelledValue:
    said = hashlib.sha256("\n".join(sorted(word.sha256 for word in words.words)).encode()).hexdigest()
    value = say("report.words-recorded", n=len(words.words), sha256=said[:_HASH_DIGITS])
    return LabelledValue(say("report.material-words"), value)


def _together(scenes: Iterable[tuple[Scene, bool]]) -> tuple[LabelledValue, ...]:
    """The titles of scenes by what is true of them: each with whether it comes with the product."""
    titles: dict[str, list[str]] = {}
    for scene, is_product in scenes:
        whose = say("report.scene-product") if is_product else _approved(scene)
        parts = (whose, _found_by(scene))
        titles.setdefault("; ".join(part for part in parts if part), []).append(scene.title or phrases.NOTHING)
    return tuple(LabelledValue(", ".join(named), what) for what, named in titles.items())


def _approved(scene: Scene) -> str:
    """Who approved its sources and when, as it was marked when the session began; by source where it is not one."""
    by: dict[str, list[str]] = {}
    for source in scene.sources:
        if source.enabled:
            mark = source.approved
            whose = "" if mark is None else say("report.approved-by", who=mark.who, when=_day(mark.when_utc))
            by.setdefault(whose or say("report.approved-by-nobody"), []).append(source.label)
    if len(by) == 1:
        return next(iter(by))
    return "; ".join(f"{', '.join(labels)}: {who}" for who, labels in by.items())


def _day(when_utc: str) -> str:
    written = when_utc[:10]
    try:
        return day(date.fromisoformat(written))
    except ValueError:  # of another program
        return written


def _found_by(scene: Scene) -> str:
    """The models, or the built-in ways, that found, placed, named and made its sources."""
    said = []
    for role in _ROLES:
        who = scene.provenance.get(role)
        if isinstance(who, str) and who and who != _BY_HAND:
            version = scene.provenance.get(f"{role}_version")
            named = f"{who} {version}" if isinstance(version, str) and version else who
            said.append(say(f"report.found-{role}", who=named))
    made = sorted({source.clip.model for source in scene.sources if source.enabled and source.clip.model})
    if made and not isinstance(scene.provenance.get("generator"), str):
        said.append(say("report.found-generator", who=", ".join(made)))
    return ", ".join(said)
