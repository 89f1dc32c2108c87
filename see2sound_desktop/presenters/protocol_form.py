"""The form of a test's copy without its widgets: one draft, what stands in its way, and saving it."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.assessment import protocol_library
from core.assessment.plan import PlanLength, plan_length
from core.assessment.protocol import Protocol, Target
from core.assessment.protocol_check import problems
from core.assessment.protocol_editing import free_id, mirrored, value_at, with_value
from core.assessment.protocol_library import VersionsUsed
from core.errors import See2SoundError
from core.paths import DataFolder
from see2sound_desktop.presenters.protocol_fields import Field, Section
from see2sound_desktop.presenters.protocol_form_fields import sections_of
from see2sound_desktop.presenters.protocol_words import length_words

_TEXTS = ("name", "purpose")


@dataclass(frozen=True)
class FormView:
    """What the form shows."""

    draft: Protocol
    problems: tuple[tuple[str, str], ...] = ()
    """Path of a field (empty: of none of them), and the sentence."""
    length: str = ""
    """How many sounds and minutes; empty where the draft cannot be run."""
    next_version: bool = False
    """Whether a session was held with it, so that saving makes its next version."""

    def problem_of(self, path: str) -> str:
        """The sentence beside a field; empty where there is none."""
        return next((sentence for field, sentence in self.problems if field == path), "")


class ProtocolForm(QObject):
    """Edits a copy. Nothing is written before ``save``.

    Parameters
    ----------
    taken : ids that a new copy may not have: its own follows its name. None for a copy that there is already.
    """

    changed = Signal(object)
    """``FormView``"""
    saved = Signal(object)
    """The ``LockedProtocol`` that was written."""
    troubled = Signal(object)
    """A ``See2SoundError``."""

    def __init__(
        self,
        data: DataFolder,
        draft: Protocol,
        used: VersionsUsed,
        *,
        taken: Collection[str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._data, self._used, self._before = data, used, draft
        self._taken = taken
        self.sections: tuple[Section, ...] = sections_of(draft)
        self._view = FormView(draft)
        self._show(draft)

    @property
    def view(self) -> FormView:
        """What is shown."""
        return self._view

    @property
    def is_changed(self) -> bool:
        """Whether something would be lost."""
        return self._view.draft != self._before

    @property
    def length(self) -> PlanLength:
        """How many trials the draft has."""
        return plan_length(self._view.draft)

    def value(self, path: str) -> object:
        """What the draft holds; of words, those of the first language."""
        held = value_at(self._view.draft, path)
        return next(iter(held.values()), "") if isinstance(held, dict) else held

    @staticmethod
    def _text(draft: Protocol) -> str:
        return next(iter(draft.name.values()), "")

    def set(self, path: str, value: object) -> None:
        """Change a field."""
        if path in _TEXTS:
            held = value_at(self._view.draft, path)
            value = dict.fromkeys(held if isinstance(held, dict) else ("en",), str(value).strip())
        draft = with_value(self._view.draft, path, value)
        if path == "name" and self._taken is not None:
            draft = with_value(draft, "id", free_id(self._text(draft), self._taken))
        self._show(draft)

    def mirror(self) -> None:
        """Give every position on one side its mirror image on the other, at its own distance."""
        targets: list[Target] = []
        for distance in sorted({target.distance_m for target in self._view.draft.targets}):
            here = [target.azimuth_deg for target in self._view.draft.targets if target.distance_m == distance]
            targets += [Target(azimuth_deg=azimuth, distance_m=distance) for azimuth in mirrored(here)]
        self.set("targets", tuple(targets))

    def save(self) -> None:
        """Write it; ``saved`` follows, or ``troubled``, also where it cannot be run."""
        try:
            locked = protocol_library.save(self._data, self._view.draft, self._used)
        except See2SoundError as error:
            self.troubled.emit(error)
            return
        self._before = self._view.draft
        self.saved.emit(locked)

    def _show(self, draft: Protocol) -> None:
        found = tuple((self._field_of(problem.field), str(problem)) for problem in problems(draft))
        self._view = FormView(
            draft,
            found,
            "" if found else length_words(draft),
            self._used.get(draft.id, 0) >= draft.version,
        )
        self.changed.emit(self._view)

    def _field_of(self, place: str) -> str:
        """The field of the form at which a place of the protocol is edited."""
        fields: list[Field] = [field for section in self.sections for field in section.fields]
        paths = [field.path for field in fields if place == field.path or place.startswith(f"{field.path}.")]
        return max(paths, key=len, default="")
