"""Every patient through every test, many times: on several processes, the same figures on any number of them."""

import multiprocessing
import zlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np

from core.assessment import protocol as protocols
from core.evaluation.recovery.estimates import Estimates, estimates_of
from core.evaluation.recovery.figures import Figure, figure_of
from core.evaluation.recovery.material import planned
from core.evaluation.recovery.patients import PATIENTS
from core.evaluation.recovery.sessions import run_through
from core.evaluation.recovery.shares import held_of, value_of
from core.evaluation.recovery.truths import own_values_of, truths_of

RUNS, RESAMPLES, SEED = 500, 999, 1
_CHUNK = 25


@dataclass(frozen=True, slots=True)
class Recovered:
    """Of one patient in one test."""

    protocol: str
    patient: str
    figures: tuple[Figure, ...]
    flags: Mapping[str, float]
    """Share of the sessions in which it was raised."""
    own: Mapping[str, float]
    """The patient's own parameters, where they are a measure's aim and the form of the answers changes them."""
    mode: str = ""
    """How it was answered; empty for the usual way."""

    @property
    def test(self) -> str:
        """The protocol, and how it was answered where that is not the usual way."""
        return f"{self.protocol} in a {self.mode}" if self.mode else self.protocol


def recoverable(mode: str = "") -> tuple[str, ...]:
    """The built-in tests by id: all, or those that can be answered in a mode (``answer.modes``)."""
    found = (locked.protocol for locked in protocols.built_in())
    return tuple(protocol.id for protocol in found if not mode or mode in protocol.answer.modes)


def recovered(
    protocol_ids: Sequence[str],
    runs: int = RUNS,
    *,
    mode: str = "",
    names: Sequence[str] = tuple(PATIENTS),
    resamples: int = RESAMPLES,
    workers: int = 1,
) -> list[Recovered]:
    """Run patients ``runs`` times through each of the tests.

    Parameters
    ----------
    mode : how they are answered: one of their ``answer.modes``, or empty for the usual one.
    names : of ``PATIENTS``.
    resamples : of each interval by resampling; sessions themselves take ``bootstrap.RESAMPLES``.
    workers : processes; 1 works in this one.
    """
    jobs = [
        (protocol_id, tuple(names), begin, min(begin + _CHUNK, runs), resamples, mode)
        for protocol_id in protocol_ids
        for begin in range(0, runs, _CHUNK)
    ]
    if workers == 1:
        done = [estimated(*job) for job in jobs]
    else:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
            done = list(pool.map(estimated, *zip(*jobs, strict=True)))
    found = []
    for protocol_id in protocol_ids:
        mine = [part for job, part in zip(jobs, done, strict=True) if job[0] == protocol_id]
        found += [_summed(protocol_id, name, [each for part in mine for each in part[name]], mode) for name in names]
    return found


def estimated(
    protocol_id: str, names: Sequence[str], begin: int, end: int, resamples: int, mode: str = ""
) -> dict[str, list[Estimates]]:
    """The estimates of the sessions numbered ``begin`` to ``end`` of each patient. The number is the plan's seed."""
    protocol = protocols.find(protocol_id).protocol
    found: dict[str, list[Estimates]] = {name: [] for name in names}
    for number in range(begin, end):
        plan = planned(protocol, number)
        for name in names:
            key = zlib.crc32(" ".join((protocol_id, name, mode)).strip().encode())
            generator = np.random.default_rng((SEED, number, key))
            trials = run_through(protocol, plan, PATIENTS[name], generator, mode)
            found[name].append(estimates_of(protocol, trials, number, resamples, mode))
    return found


def _summed(protocol_id: str, name: str, estimates: Sequence[Estimates], mode: str) -> Recovered:
    protocol, patient = protocols.find(protocol_id).protocol, PATIENTS[name]
    plan = planned(protocol, 0)
    truths = truths_of(protocol, plan, patient, mode)
    names = dict.fromkeys(measure for each in estimates for measure in each.measures)
    figures = (
        figure_of(
            measure,
            [each.measures[measure] for each in estimates if measure in each.measures],
            value_of(truths[measure]) if measure in truths else None,
            held_of(truths[measure]) if measure in truths else None,
        )
        for measure in names
    )
    flags = dict.fromkeys(flag for each in estimates for flag in each.flags)
    return Recovered(
        protocol_id,
        name,
        tuple(figure for figure in figures if figure is not None),
        {flag: float(np.mean([each.flags.get(flag, False) for each in estimates])) for flag in flags},
        {} if mode else own_values_of(protocol, plan, patient),
        mode,
    )
