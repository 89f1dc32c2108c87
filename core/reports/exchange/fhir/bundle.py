"""Write a FHIR bundle, a resource at a time."""

import json
from collections.abc import Iterator
from pathlib import Path

from core import files
from core.calibration import Calibration
from core.reports.exchange.chosen import Chosen
from core.reports.exchange.fhir import entries as by_hand
from core.reports.exchange.fhir import resources
from core.reports.exchange.fhir.elements import Resource
from core.reports.pdf import session_report


def write_fhir(chosen: Chosen, path: Path) -> Path:
    """Write what is chosen as a Bundle of type ``collection`` to ``path``.

    The same records make the same resources under the same ids, whenever it is repeated.

    Raises
    ------
    MachineError
        The folder cannot be written or the disk is full.
    CancelledError
        It was cancelled; nothing was written.
    """
    chosen.begin(1, 1)
    files.write_pieces(path, _pieces(_once(entries(chosen))))
    return path


def entries(chosen: Chosen) -> Iterator[Resource]:
    """The resources of what is chosen, one after another; what several sessions share comes again and again."""
    calibrations = {calibration.uuid: calibration for calibration in chosen.store.calibrations()}
    yield from map(resources.patient, chosen.patients)
    for session in chosen.sessions:
        yield from _held_with(session, calibrations)
        yield from resources.of_session(session, session_report(session))
    for training in chosen.training:
        yield from _held_with(training, calibrations)
        yield from resources.of_training(training)
    for one, found in chosen.entries():
        yield from by_hand.of_patient(one, found)


def _held_with(session: resources.AnySession, calibrations: dict[str, Calibration]) -> Iterator[Resource]:
    setup = session.setup
    yield resources.software(setup.app_version)
    yield resources.output(setup.device_name)
    if setup.calibration_id is not None and (calibration := calibrations.get(setup.calibration_id)) is not None:
        yield resources.level(calibration, setup.device_name)


def _once(made: Iterator[Resource]) -> Iterator[Resource]:
    """Devices are told once, however many sessions were held with them."""
    told: set[object] = set()
    for one in made:
        if one["resourceType"] in {"Device", "DeviceMetric"}:
            if one["id"] in told:
                continue
            told.add(one["id"])
        yield one


def _pieces(made: Iterator[Resource]) -> Iterator[str]:
    yield '{\n"resourceType": "Bundle",\n"type": "collection",\n"entry": ['
    between = "\n"
    for one in made:
        entry = {"fullUrl": f"urn:uuid:{one['id']}", "resource": one}
        yield between + json.dumps(entry, ensure_ascii=False, allow_nan=False)
        between = ",\n"
    yield "\n]\n}\n"
