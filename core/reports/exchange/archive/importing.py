"""Bring an archive into the database of this machine: everything that is new, or nothing."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.assessment import protocol as protocols
from core.assessment.circumstances import circumstances_of
from core.assessment.course import expected_trials
from core.assessment.standard_tests import result_of
from core.errors import InputError
from core.records.entry_model import Entry, EntryKind
from core.records.model import Session
from core.records.portable.merging import Comparison
from core.records.portable.staging import Staged, UnusableRowError, staged
from core.records.protection.access import Right, require
from core.records.store import Store
from core.records.training_model import TrainingSession
from core.reports.exchange.archive.manifest import Manifest, damaged
from core.reports.exchange.archive.opening import opened
from core.reports.exchange.disclosure import Disclosure
from core.reports.training_part import training_figures
from core.training.planned import plan_of


@dataclass(frozen=True, slots=True)
class Incoming:
    """An archive beside this database: what it is, and what of it is new, the same or in conflict."""

    manifest: Manifest
    comparison: Comparison


def preview(store: Store, path: Path) -> Incoming:
    """Look what an import would do; nothing is changed. Errors as ``import_archive``, but for conflicts."""
    with _compared(store, path) as (incoming, _rows):
        return incoming


def import_archive(store: Store, path: Path, *, keep_here: bool = False) -> Incoming:
    """Add what is new in the archive at ``path``, all of it or nothing.

    What is here under the same id and with the same content is passed over; nothing that is here is ever changed.

    Parameters
    ----------
    keep_here : bool
        Add the rest although something is in conflict, which stays as it is here; else nothing is added.

    Raises
    ------
    InputError
        ``exchange.conflicts``; ``exchange.no-archive``, ``exchange.damaged``, ``exchange.newer``,
        ``exchange.too-large``, ``errors.not-readable``; ``accounts.not-allowed``.
    MachineError
        Of the disk.
    """
    with _compared(store, path) as (incoming, rows):
        conflicts = incoming.comparison.conflicts
        if conflicts and not keep_here:
            raise InputError("exchange.conflicts", count=len(conflicts))
        store.portable.add(rows, incoming.comparison)
        return incoming


@contextmanager
def _compared(store: Store, path: Path) -> Iterator[tuple[Incoming, Staged]]:
    require(store.access, Right.IDENTITY)
    try:
        with opened(path) as archive:
            manifest = archive.manifest
            with staged(manifest.schema_revision, archive.tables()) as rows:
                archive.check_the_rest()
                comparison = store.portable.compare(rows, Disclosure(identity=manifest.identity).row, _check)
                yield Incoming(manifest, comparison), rows
    except UnusableRowError as error:
        raise damaged(error) from error


def _check(one: Session | TrainingSession | Entry) -> None:
    """Read what one of them holds as text. InputError or ValueError for what this version cannot read."""
    if isinstance(one, TrainingSession):
        training_figures(one)
        return
    if isinstance(one, Entry):
        _ = plan_of(one) if one.kind is EntryKind.PLAN else result_of(one)
        return
    protocols.loads(one.setup.protocol_json, origin=one.setup.protocol_id)
    circumstances_of(one.setup)
    expected_trials(one)  # replays what adapted to the answers
    for text in (one.setup.scene_json, one.setup.sound_json):
        if text is not None:
            json.loads(text)
