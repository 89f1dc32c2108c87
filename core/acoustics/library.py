"""What a site imported for headphones: HRTF sets and headphone equalisations, whole, under the sha256 of their files.

A file is verified before it is taken in, and its content whenever it is used: a set that was changed on the disk is as
good as gone, for nobody would know what a patient heard. Names are there before the first window; what reads files is
imported when a file is read.
"""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core import files
from core.ears import KEMAR
from core.errors import InputError
from core.paths import DataFolder

_SHORT = 12
"""So many digits of a hash stand for a file whose name is not known."""
_SAYS_NOTHING = "parametriceq"
"""The name that AutoEq gives every file: the model of headphones stands before it, or is that of its folder."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that is there to be chosen: its id (the sha256 of its file), its name, and what else is known of it."""

    id: str
    name: str
    about: str = ""


KEMAR_SET = Kept(KEMAR, "KEMAR", "Gardner and Martin (1995)")


class Shelf:
    """Imported files of one kind in their folder, each with a small text that holds its name."""

    def __init__(self, folder: Path, suffix: str, read: Callable[[Path], Kept], gone: str) -> None:
        self._folder, self._suffix, self._read, self._gone = folder, suffix, read, gone

    def kept(self) -> tuple[Kept, ...]:
        """Everything that is there, by name."""
        found = (self.described(path.stem) for path in self._folder.glob(f"*{self._suffix}") if _is_id(path.stem))
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))

    def described(self, file_id: str, name: str = "") -> Kept:
        """Name of a file, there or not; ``name`` (else some digits of its id) where nothing is known of it."""
        try:
            said = json.loads(self._label(file_id).read_text(encoding="utf-8"))
            return Kept(file_id, str(said["name"]), str(said["about"]))
        except (OSError, ValueError, KeyError, TypeError):
            return Kept(file_id, name or file_id[:_SHORT])

    def path(self, file_id: str, name: str = "") -> Path:
        """The file of that id, its content verified. Takes as long as reading it.

        Raises
        ------
        InputError
            ``acoustics.set-gone`` or ``acoustics.eq-gone``, by its name (else ``name``): it is not there, or changed.
        """
        path = self._file(file_id)
        try:
            whole = _sha256_of(path) == file_id
        except OSError:
            whole = False
        if not whole:
            raise InputError(self._gone, name=self.described(file_id, name).name)
        return path

    def add(self, source: Path) -> Kept:
        """Verify a file and take a copy in. One that is there already keeps its name.

        Raises
        ------
        InputError
            The file cannot be used (``acoustics.sofa-*``, ``acoustics.eq-*``), or changed meanwhile.
        MachineError
            The data folder cannot be written or the disk is full.
        """
        read = self._read(source)
        known = self.described(read.id, self._free_name(read))
        with files.replacing(self._file(read.id)) as temporary:
            shutil.copyfile(source, temporary)
            if _sha256_of(temporary) != read.id:
                raise InputError("acoustics.file-changed", path=source)
        added = Kept(read.id, known.name, read.about)
        said = {"name": added.name, "about": added.about, "file": source.name}
        files.write_text(self._label(added.id), json.dumps(said, indent=2, ensure_ascii=False) + "\n")
        return added

    def remove(self, file_id: str) -> None:
        """Delete a file and its name. MachineError when the folder cannot be written."""
        for path in (self._file(file_id), self._label(file_id)):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise files.write_error(path, error) from error

    def _file(self, file_id: str) -> Path:
        return self._folder / f"{file_id}{self._suffix}"

    def _label(self, file_id: str) -> Path:
        return self._folder / f"{file_id}.json"

    def _free_name(self, read: Kept) -> str:
        taken = {one.name for one in self.kept() if one.id != read.id}
        numbered = (f"{read.name} ({number})" for number in range(2, len(taken) + 3))
        return next(name for name in (read.name, *numbered) if name not in taken)


def hrtf_shelf(data: DataFolder) -> Shelf:
    """The imported HRTF sets of a site."""
    from core.acoustics.sofa import SUFFIX

    return Shelf(data.hrtf_sets, SUFFIX, _read_set, "acoustics.set-gone")


def headphone_shelf(data: DataFolder) -> Shelf:
    """The imported headphone equalisations of a site."""
    return Shelf(data.headphone_filters, ".txt", _read_equalisation, "acoustics.eq-gone")


def hrtf_sets(data: DataFolder) -> tuple[Kept, ...]:
    """Every HRTF set that can be chosen: the built-in one first."""
    return (KEMAR_SET, *hrtf_shelf(data).kept())


def set_named(data: DataFolder, hrtf: str, name: str = "") -> Kept:
    """The set of an id with its name, there or not (``Shelf.described``)."""
    return KEMAR_SET if hrtf == KEMAR else hrtf_shelf(data).described(hrtf, name)


def set_source(data: DataFolder, hrtf: str, name: str = "") -> str:
    """What ``RenderOptions.hrtf`` takes for a set's id. InputError ``acoustics.set-gone``."""
    return KEMAR if hrtf == KEMAR else str(hrtf_shelf(data).path(hrtf, name))


def _read_set(path: Path) -> Kept:
    from core.acoustics.sofa import read_sofa

    details = read_sofa(path).details
    said = (details.get(name, "") for name in ("database", "title", "listener", "licence"))
    return Kept(details["file_sha256"], path.stem, " · ".join(dict.fromkeys(part for part in said if part)))


def _read_equalisation(path: Path) -> Kept:
    from core.acoustics.headphones import read_headphone_eq

    words = path.stem
    if words.replace(" ", "").casefold().endswith(_SAYS_NOTHING):
        before = words[: words.casefold().rindex("parametric")].rstrip(" -_")
        words = before or path.resolve().parent.name or words
    return Kept(read_headphone_eq(path).sha256, words, path.name)


def _is_id(text: str) -> bool:
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


def _sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
