"""Where things lie: the data folder of a site, and the resources that come with the product."""

import os
from dataclasses import dataclass
from pathlib import Path

DATA_VARIABLE = "SEE2SOUND_DATA"


@dataclass(frozen=True)
class DataFolder:
    """The one folder that holds a site's database, library and settings."""

    root: Path

    @classmethod
    def choose(cls, override: Path | None = None) -> "DataFolder":
        """Take ``override``, else ``SEE2SOUND_DATA``, else the platform's folder for application data."""
        if override is not None:
            return cls(override.expanduser().resolve())
        if named := os.environ.get(DATA_VARIABLE):
            return cls(Path(named).expanduser().resolve())
        import platformdirs

        return cls(Path(platformdirs.user_data_dir("See2Sound", appauthor=False)))

    @property
    def database(self) -> Path:
        """The SQLite file with patients, sessions and trials."""
        return self.root / "see2sound.db"

    @property
    def library(self) -> Path:
        """Scenes and sound files that the site made."""
        return self.root / "library"

    @property
    def protocols(self) -> Path:
        """The site's own copies of protocols, each in a file named after its id."""
        return self.root / "protocols"

    @property
    def words(self) -> Path:
        """Recordings of spoken words that the site made, in a folder for each language (``en``, ``fr``)."""
        return self.root / "words"

    @property
    def instructions(self) -> Path:
        """Recordings of the patient's instructions that the site made, in a folder for each language."""
        return self.root / "instructions"

    @property
    def hrtf_sets(self) -> Path:
        """HRTF sets that were imported, each under the sha256 of its file."""
        return self.root / "hrtf"

    @property
    def headphone_filters(self) -> Path:
        """Texts of headphone equalisation that were imported, each under the sha256 of its file."""
        return self.root / "headphones"

    @property
    def models(self) -> Path:
        """Neural models that were installed, each in the folder of its id."""
        return self.root / "models"

    @property
    def cache(self) -> Path:
        """What was made and can be made again; anything in it may be deleted at any time."""
        return self.root / "cache"

    @property
    def backups(self) -> Path:
        """Backups of the database, where no other folder is chosen."""
        return self.root / "backups"

    @property
    def settings(self) -> Path:
        """The settings file (JSON)."""
        return self.root / "settings.json"

    @property
    def logo(self) -> Path:
        """The picture that reports bear in their head, where the site chose one (PNG)."""
        return self.root / "logo.png"

    @property
    def logs(self) -> Path:
        """Folder of the log files. They never hold a patient's name or notes."""
        return self.root / "logs"


def resources() -> Path:
    """Folder of icons, themes, wording, built-in scenes and protocols: in an installed copy, or in the source tree."""
    packaged = Path(__file__).parent / "_resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "resources"
