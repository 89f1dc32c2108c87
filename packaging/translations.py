"""Bring the translations of the windows up to date: ``python packaging/translations.py [--check]``.

It collects the words of the windows into ``resources/translations/see2sound_<language>.ts`` (what was translated
stays, what is no longer used goes), compiles each to the ``.qm`` files that the app reads, and says what is not
translated yet: of the windows in the ``.ts``, of the sentences of core in ``resources/wording``. Translate a ``.ts``
with Qt Linguist (``pyside6-linguist``) or in a text editor. With ``--check`` nothing is written.

The words of the patient's screen are compiled once more by themselves, in every language, English too: that screen
may speak another language than the therapist's windows.
"""

import argparse
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
WINDOWS = ROOT / "see2sound_desktop"
TRANSLATIONS = ROOT / "resources" / "translations"
WORDING = ROOT / "resources" / "wording"
SOURCE = "en"
IN_FILES = re.compile(r"exchange\.readme|export\.(?!(help-.*|nothing|written|report-written|folder-in-use)$).*")
"""Sentences that stand in exported files alone: these are English in every language, so that programs can read them."""


def _tool(name: str) -> str:
    """A program of Qt beside this Python."""
    beside = Path(sys.executable).parent
    return str(next(path for path in (beside / name, beside / f"{name}.exe") if path.exists()))


def languages() -> tuple[str, ...]:
    """The languages that the windows are translated into."""
    return tuple(sorted(file.stem.removeprefix("see2sound_") for file in TRANSLATIONS.glob("see2sound_*.ts")))


def collect(into: Path, language: str) -> None:
    """Put the words of the windows into a ``.ts`` file beside those that are there."""
    settings = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", SOURCE, "-target-language"]
    command = [_tool("pyside6-lupdate"), *settings, language, "-extensions", "py", str(WINDOWS), "-ts", str(into)]
    subprocess.run(command, check=True)


def compile_ts(file: Path, into: Path) -> None:
    """Make the ``.qm`` that the app reads. Words that are not translated are left out, and shown in English."""
    subprocess.run([_tool("pyside6-lrelease"), "-silent", str(file), "-qm", str(into)], check=True)


def patient_contexts() -> tuple[str, ...]:
    """Where the words of the patient's screen are, as the app says it."""
    spec = importlib.util.spec_from_file_location("see2sound_language", WINDOWS / "language.py")
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return tuple(module.PATIENT_CONTEXTS)


def patient_part(file: Path, into: Path, *, translated: bool) -> None:
    """The contexts of the patient's screen alone; not ``translated``: each word stands for itself."""
    tree = ET.parse(file)  # noqa: S314 - a file of our own
    root = tree.getroot()
    wanted = patient_contexts()
    for context in list(root.iter("context")):
        if context.findtext("name") not in wanted:
            root.remove(context)
    if not translated:
        root.set("language", SOURCE)
        for message in root.iter("message"):
            target = message.find("translation")
            assert target is not None
            target.attrib.clear()
            target.text = message.findtext("source")
    tree.write(into, encoding="utf-8", xml_declaration=True)


def compiled(into: Path) -> None:
    """Every ``.qm`` file there has to be."""
    with tempfile.TemporaryDirectory() as folder:
        for language in languages():
            file = TRANSLATIONS / f"see2sound_{language}.ts"
            compile_ts(file, into / f"see2sound_{language}.qm")
            part = Path(folder) / f"patient_{language}.ts"
            patient_part(file, part, translated=True)
            compile_ts(part, into / f"patient_{language}.qm")
        own = Path(folder) / f"patient_{SOURCE}.ts"
        patient_part(TRANSLATIONS / f"see2sound_{languages()[0]}.ts", own, translated=False)
        compile_ts(own, into / f"patient_{SOURCE}.qm")


def untranslated(file: Path) -> Iterator[str]:
    """What a ``.ts`` file lacks: context and words."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            target = message.find("translation")
            if target is None or target.get("type") == "unfinished":
                yield f"{context.findtext('name')}: {message.findtext('source')}"


def unworded(language: str) -> Iterator[str]:
    """Which sentences of core a language lacks, or has that are no longer said: their keys."""
    for file in sorted(WORDING.glob(f"{SOURCE}/*.toml")):
        other = WORDING / language / file.name
        known = set(tomllib.loads(file.read_text(encoding="utf-8")))
        there = set(tomllib.loads(other.read_text(encoding="utf-8"))) if other.is_file() else set()
        keys = (f"{file.stem}.{key}" for key in sorted(known ^ there))
        yield from (key for key in keys if not IN_FILES.fullmatch(key))


def main(arguments: list[str]) -> int:
    """Exit status 1 where something is not translated."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, only say what is not translated")
    check = parser.parse_args(arguments).check
    missing = 0
    with tempfile.TemporaryDirectory() as folder:
        for language in languages():
            kept = TRANSLATIONS / f"see2sound_{language}.ts"
            file = kept
            if check:
                file = Path(folder) / kept.name
                shutil.copy(kept, file)
            collect(file, language)
            lacking = [*untranslated(file), *unworded(language)]
            missing += len(lacking)
            print("\n".join([f"{language}: {len(lacking)} not translated", *(f"  {words}" for words in lacking)]))
    if not check:
        compiled(TRANSLATIONS)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
