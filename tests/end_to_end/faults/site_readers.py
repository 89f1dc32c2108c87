"""The files of a site: its backups, what lies beside its database, archives of others, recordings, what is kept."""

import json
import shutil
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import acts
from reader import Reader, Samples

from core.assessment import instructions
from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.material.recordings import list_words, sound_of
from core.assessment.plan import plan_session
from core.assessment.run_state import RunState
from core.audio import AudioClip
from core.paths import DataFolder
from core.records import journal
from core.records.journal import Action
from core.records.keeping import preview, purged
from core.records.keeping.checking import check_file
from core.records.people.model import Purged
from core.records.protection import first_account, keyfile
from core.records.protection.file_keys import FileKeys
from core.records.protection.sealing import Cost
from core.records.store import Store
from core.reports.exchange import chosen
from core.reports.exchange.archive import importing
from core.reports.exchange.archive.packing import write_archive
from core.reports.exchange.disclosure import Disclosure
from core.sound.cache import ClipCache
from core.training import exercises
from core.training.material import Listened
from core.training.programme import programme

_TRIALS = 3
_RATE_HZ = 48_000
_KEY = "a" * 64


def _database(folder: Path) -> Path:
    """A database in which a session was begun."""
    path = folder / "site.db"
    locked = protocols.find(acts.PROTOCOL)
    plan = plan_session(locked.protocol, acts.SEED)
    with Store.open(path) as store:
        run = acts.begun(store, locked, plan)
        for _ in range(_TRIALS):
            if run.state is RunState.PAUSED:
                run.resume()
            run.begin()
            run.sound_started(0)
            run.sound_ended()
            run.answer(Answer(azimuth_deg=10.0, entered_by="simulated:soak"))
    return path


def _backups(folder: Path) -> Samples:
    return (_database(folder).read_bytes(),)


def _archives(folder: Path) -> Samples:
    path = folder / "study.see2sound.zip"
    with Store.open(_database(folder)) as store:
        write_archive(chosen.of_patients(store, store.patients(), Disclosure()), path)
    return (path.read_bytes(),)


def _keys(folder: Path) -> Samples:
    path = folder / "keys.db"
    if not keyfile.has_accounts(path):
        first_account.encrypt(path, acts.ACCOUNT, acts.PASSPHRASE, cost=Cost(1, 8, 1))
    return (keyfile.key_file(path).read_bytes(),)


def _journal(folder: Path) -> Samples:
    for action in (Action.EXPORTED, Action.BACKED_UP):
        journal.note(folder / "x.db", acts.ACCOUNT, action, "patient:1", datetime.now(UTC))
    return ((folder / "x.db.journal").read_bytes(),)


def _purge_list(folder: Path) -> Samples:
    purged.add(folder, (Purged("patient-1", datetime.now(UTC), acts.ACCOUNT),))
    return ((folder / "purged.json").read_bytes(),)


def _attempts(folder: Path) -> Samples:
    FileKeys(folder / "x.db").count(acts.ACCOUNT, datetime.now(UTC))
    return ((folder / "x.db.attempts").read_bytes(),)


def _exercises(_folder: Path) -> Samples:
    return tuple(locked.text.encode() for locked in exercises.built_in())


def _clip_labels(folder: Path) -> Samples:
    _kept_clip(folder)
    return (next((folder / "cache" / "clips").rglob("*.json")).read_bytes(),)


def _kept_clip(folder: Path) -> ClipCache:
    import numpy as np

    cache_there = ClipCache.of(DataFolder(folder))
    noise = np.random.default_rng(0).normal(0, 0.1, 480)
    cache_there.put(_KEY, AudioClip.mono(noise.astype(np.float32), _RATE_HZ), {"model": "soak"})
    return cache_there


def _words(folder: Path) -> Samples:
    from readers import spoken

    return spoken(folder)


@cache
def _own_store() -> Store:
    """A database that archives are held against."""
    return Store.open(Path(tempfile.mkdtemp(prefix="see2sound-fuzz-")) / "own.db")


def _read_archive(path: Path) -> object:
    return importing.preview(_own_store(), path)


def _read_backup(path: Path) -> object:
    check_file(path)
    return preview.look_at(path, None, path.with_name("none.db"), None)


def _read_keys(path: Path) -> object:
    shutil.copy(path, keyfile.key_file(path))
    return keyfile.read(path)


def _read_journal(path: Path) -> object:
    shutil.copy(path, path.with_name(f"{path.name}.journal"))
    return journal.taken(path, lambda notes: [json.dumps(one.user) for one in notes] and None)


def _read_purge_list(path: Path) -> object:
    shutil.copy(path, path.with_name("purged.json"))
    return purged.read(path.parent)


def _read_attempts(path: Path) -> object:
    shutil.copy(path, path.with_name(f"{path.name}.attempts"))
    return FileKeys(path).tried(acts.ACCOUNT).wait(datetime.now(UTC))


def _read_exercise(path: Path) -> object:
    from core import files

    return exercises.loads(files.read_text(path), path)


def _read_clip_label(path: Path) -> object:
    there = _kept_clip(path.parent)
    shutil.copy(path, next((path.parent / "cache" / "clips").rglob("*.json")))
    return there.get(_KEY)


def _read_words(path: Path) -> object:
    listed = list_words(path.parent)
    for error in listed.refused:
        raise error
    return [sound_of(word) for word in listed.words]


def _read_instructions(path: Path) -> object:
    return instructions.sound_of(path)


def _read_music(path: Path) -> object:
    return programme(Listened(files=(path,)), _RATE_HZ).stretch(0.0, 0.05)


SITE_READERS = (
    Reader("backups", ".db", _backups, _read_backup),
    Reader("archives of others", ".zip", _archives, _read_archive),
    Reader("files of keys", ".db", _keys, _read_keys, is_json=True),
    Reader("journals", ".db", _journal, _read_journal),
    Reader("lists of erased patients", ".json", _purge_list, _read_purge_list, is_json=True),
    Reader("counts of wrong passphrases", ".db", _attempts, _read_attempts, is_json=True),
    Reader("exercises", ".json", _exercises, _read_exercise, is_json=True),
    Reader("labels of kept sounds", ".json", _clip_labels, _read_clip_label, is_json=True),
    Reader("recorded words", ".wav", _words, _read_words),
    Reader("recorded instructions", ".wav", _words, _read_instructions),
    Reader("what is listened to in training", ".wav", _words, _read_music),
)
