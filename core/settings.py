"""What a site chooses once: a small JSON file in the data folder."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core import files
from core.ears import KEMAR
from core.errors import InputError, See2SoundError

ThemeName = Literal["system", "light", "dark", "contrast"]
LayoutName = Literal["binaural", "stereo", "5.1"]
HUB_ADDRESS = r"^https?://[^\s/@]+(/[^\s?#]*)?$"
AS_THE_SYSTEM = "system"
"""In place of a language: the first one of the system's that the product speaks."""
SurroundMethod = Literal["ear-matching", "vbap", "room-microphones"]


class Making(BaseModel):
    """Who makes a scene of a picture or film, by the ids of backends; ``builtin`` is a stage's own, without a model.

    Which ids there are is not known here: a model that was removed is still chosen, and whoever asks it says so.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    sources: Annotated[int, Field(ge=1, le=20)] = 5
    """At most so many; in a film, at a time."""
    regions: str = "builtin"
    tracker: str | None = None
    """Who follows things through a film; None: who finds what is there, where it can."""
    depth: str = "builtin"
    labels: str = "builtin"
    generator: str = "builtin"
    steps: Annotated[int, Field(ge=1)] | None = None
    """Of the generator; None is its own usual number."""
    guidance: Annotated[float, Field(ge=0)] | None = None
    """Of the generator; None is its own usual strength."""
    judge: str = "builtin"


class Settings(BaseModel):
    """The choices of a site. A change is a copy (``changed``); unknown keys of a later minor version are kept."""

    model_config = ConfigDict(frozen=True, extra="allow")

    format: Literal["see2sound-settings"] = "see2sound-settings"
    format_version: Literal[1] = 1
    theme: ThemeName = "system"
    text_scale_percent: Annotated[int, Field(ge=100, le=200)] = 100
    language: str = AS_THE_SYSTEM
    """Of the windows: a code, or ``AS_THE_SYSTEM``."""
    patient_language: str | None = None
    """Of what the patient reads and hears; ``None`` is that of the windows."""
    report_language: str | None = None
    """Of reports; ``None`` is that of the windows."""
    output_device_id: str | None = None
    """``None`` means the system's default output."""
    exclusive_output: bool = False
    """Have the output to ourselves where the system offers it (``core.playback.exclusive``)."""
    layout: LayoutName = "binaural"
    hrtf: Annotated[str, Field(pattern=r"^(kemar|[0-9a-f]{64})$")] = KEMAR
    """Id of the HRTF set for everybody who has none of their own."""
    headphone_eq: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    """Id of the equalisation of the site's headphones; ``None`` is off."""
    surround_method: SurroundMethod = "ear-matching"
    bass_management: bool = False
    """Whether 5.1 takes the bass from the main loudspeakers to the LFE."""
    patient_screen: str | None = None
    """Name of the screen for the patient window; ``None`` means the one on which the therapist window is not."""
    model_hub: Annotated[str, Field(pattern=HUB_ADDRESS)] | None = None
    """Where models are fetched from when a person asks for one: a hospital's mirror. None is the public hub."""
    making: Making = Making()
    """How the scene of the next picture or film is made."""
    database_url: str | None = None
    """Of a database on a server that stations share, without its password; ``None`` is the file in the data folder."""
    backup_folder: str | None = None
    """Where backups go; ``None`` is within the data folder."""
    lock_after_min: Annotated[int, Field(ge=1, le=30)] = 10
    """Minutes without use until the therapist's window locks, where somebody signed in."""
    names_on_reports: bool = False
    """Whether reports bear the patient's name, where it may be known, in place of the code."""
    site_name: str = ""
    therapist_name: str = ""

    def changed(self, **changes: object) -> "Settings":
        """A checked copy with some values replaced. ValueError (pydantic's) for a value that is not allowed."""
        return Settings.model_validate({**self.model_dump(), **changes})


@dataclass(frozen=True)
class LoadedSettings:
    """The settings to work with, and what went wrong on reading them, to be told to the user."""

    settings: Settings
    problem: See2SoundError | None = None


def load(path: Path) -> LoadedSettings:
    """Read the settings. No file: the defaults. A broken one is kept aside as ``<name>.broken``, and that is said."""
    if not path.exists():
        return LoadedSettings(Settings())
    try:
        text = files.read_text(path)
        return LoadedSettings(Settings.model_validate_json(text))
    except InputError as error:
        return LoadedSettings(Settings(), error)
    except ValidationError:
        return LoadedSettings(Settings(), _kept_aside(path))


def save(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all. Raises MachineError when the folder cannot be written."""
    files.write_text(path, settings.model_dump_json(indent=2) + "\n")


def _kept_aside(path: Path) -> InputError:
    aside = path.with_name(path.name + ".broken")
    try:
        path.replace(aside)
    except OSError:
        return InputError("settings.broken-stays", path=path)
    return InputError("settings.broken", path=path, aside=aside.name)
