"""How sound is fitted to a listener: from a patient's ears and a site's choices to the options of the renderer.

A fitting names HRTF sets and headphone equalisations by their ids, not by where they lie: stored with a session it
means the same on every machine, and renders the same sounds again whatever was changed about the patient meanwhile.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from core.acoustics.door import Air, RenderOptions
from core.acoustics.library import headphone_shelf, set_named, set_source
from core.acoustics.registry import methods_for
from core.audio import Layout
from core.ears import KEMAR, Ears, Head
from core.errors import InputError
from core.paths import DataFolder
from core.records.model import SessionSetup
from core.settings import Settings

FORMAT = "see2sound-sound"
VERSION = 1
_HASH_DIGITS = 12


@dataclass(frozen=True)
class Fitting:
    """How to render for somebody.

    ``options`` are the renderer's, but ``hrtf`` and ``headphone_eq`` are ids of the library; the names are for people.
    """

    options: RenderOptions
    hrtf_name: str = ""
    headphone_eq_name: str = ""

    def named(self, data: DataFolder) -> "Fitting":
        """The same with the names that the library knows, also of what is not there any more."""
        if self.options.layout is not Layout.BINAURAL:
            return self
        equalisation = self.options.headphone_eq
        hrtf = set_named(data, self.options.hrtf, self.hrtf_name)
        filters = "" if equalisation is None else headphone_shelf(data).described(equalisation).name
        return replace(self, hrtf_name=hrtf.name, headphone_eq_name=filters)

    def render_options(self, data: DataFolder) -> RenderOptions:
        """Options with the files of the library, their contents verified: not for the GUI thread.

        Raises
        ------
        InputError
            ``acoustics.set-gone``, ``acoustics.eq-gone``: a file is not there or was changed; says its name.
        """
        equalisation = self.options.headphone_eq
        if equalisation is not None:
            equalisation = str(headphone_shelf(data).path(equalisation, self.headphone_eq_name))
        hrtf = set_source(data, self.options.hrtf, self.hrtf_name)
        return replace(self.options, hrtf=hrtf, headphone_eq=equalisation)


def fitting_for(layout: Layout, ears: Ears, settings: Settings, *, seed: int = 0) -> Fitting:
    """How to render a layout for a listener at a site. Headphones take what concerns ears, 5.1 what loudspeakers."""
    options = RenderOptions(layout, seed=seed)
    if layout is Layout.SURROUND_51:
        return Fitting(replace(options, method=settings.surround_method, bass_management=settings.bass_management))
    if layout is not Layout.BINAURAL:
        return Fitting(options)
    head = ears.head if ears.head.is_measured else None
    fitted = replace(options, hrtf=ears.hrtf or settings.hrtf, head=head, headphone_eq=settings.headphone_eq)
    return Fitting(fitted, ears.hrtf_name if ears.hrtf is not None else "")


def hrtf_id(fitting: Fitting, provenance: Mapping[str, object]) -> str:
    """``kemar:`` or another set's name, and the first digits of the hash of what it holds; empty for loudspeakers."""
    hrtf = provenance.get("hrtf")
    if not isinstance(hrtf, Mapping):
        return ""
    name = KEMAR if fitting.options.hrtf == KEMAR else fitting.hrtf_name
    return f"{name}:{str(hrtf['sha256'])[:_HASH_DIGITS]}"


def dumps(fitting: Fitting, provenance: Mapping[str, object]) -> str:
    """What is stored with a session: the fitting, and the method and the hash of the HRTF set that truly rendered."""
    options = asdict(fitting.options) | {"layout": fitting.options.layout.value}
    options["method"] = provenance.get("method", fitting.options.method)
    said: dict[str, object] = {"format": FORMAT, "version": VERSION, "options": options}
    hrtf, equalisation = provenance.get("hrtf"), fitting.options.headphone_eq
    if isinstance(hrtf, Mapping):
        said["hrtf"] = {"id": fitting.options.hrtf, "name": fitting.hrtf_name, "sha256": hrtf["sha256"]}
    if equalisation is not None:
        said["headphone_eq"] = {"sha256": equalisation, "name": fitting.headphone_eq_name}
    return json.dumps(said, ensure_ascii=False)


def loads(text: str) -> Fitting:
    """The fitting of a stored session. InputError ``assessment.sound-unreadable``: a newer version wrote it."""
    try:
        said: dict[str, Any] = json.loads(text)
        if (said["format"], said["version"]) != (FORMAT, VERSION):
            raise InputError("assessment.sound-unreadable")
        options: dict[str, Any] = said["options"]
        options["layout"] = Layout(options["layout"])
        for name, kind in (("head", Head), ("air", Air)):
            options[name] = None if options[name] is None else kind(**options[name])
        names = (said.get(part, {}).get("name", "") for part in ("hrtf", "headphone_eq"))
        return Fitting(RenderOptions(**options), *names)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError("assessment.sound-unreadable") from error


def fitting_of(setup: SessionSetup) -> Fitting:
    """The fitting that a stored session began with.

    Sessions of versions that kept none had the built-in set, and the renderer that they name.
    """
    if setup.sound_json is not None:
        return loads(setup.sound_json)
    layout, method = Layout(setup.layout), setup.renderer.partition(";")[0]
    known = method if method in methods_for(layout) else None
    return Fitting(RenderOptions(layout, method=known, seed=setup.seed))
