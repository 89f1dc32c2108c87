"""The benchmark: ``make bench`` prints one table. Speed is measured here, never asserted.

``make bench ARGS="first-sound films"`` measures some parts, ``ARGS=--long`` also what takes many minutes and gigabytes.
Networks are measured on the CPU and, where there is one, on the graphics card (``ARGS="films --device cuda"``: there
alone): each row names its device. Every row is in ``bench.json``. ``ARGS="--long --write-evaluation"`` writes
``docs/evaluation.md`` and ``ARGS="recovery --write-validation"`` writes ``docs/validation.md``; without them nothing in
the tree changes.
"""

import argparse
import json
import math
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import measuring
from measuring import Row

sys.path.insert(0, str(measuring.ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RESULT = measuring.ROOT / "bench.json"
PARTS = {
    "app": "the first window, the commit of a trial, a report",
    "records": "lists, pages and exports of a clinic that has had 100 000 trials, with --long a million",
    "sessions": "a file of 100 000 short sessions: opened, listed, checked, backed up, brought back",
    "rendering": "scenes to headphones and to 5.1",
    "first-sound": "from a picture to the first second of sound",
    "event-loop": "how long the windows stand still while something works",
    "networks": "each network of seeing alone",
    "presets": "the presets as a whole, and the public code's cost",
    "films": "frames of a film that are followed in a second",
    "seeing": "how well things are placed, on pictures and films of known truth",
    "renderers": "renderers side by side",
    "recovery": "whether scores find what is true of simulated patients",
}
LONG = ("networks", "records", "sessions")
"""Measured when they are asked for, or with ``--long``."""
EVALUATED = ("seeing", "renderers")


class Bench:
    """One run: what was found so far."""

    def __init__(self, folder: Path, devices: dict[str, str], *, long: bool) -> None:
        self._folder, self._long = folder, long
        self.devices = devices
        """On what networks are measured."""
        self.rows: list[Row] = []
        self.sections: dict[str, object] = {}
        """What the evaluation is written from, by part."""

    def measure(self, part: str) -> None:
        """Measure a part and print its rows."""
        began = time.monotonic()
        for row in self._rows(part):
            self.rows.append(row)
            print(line(row), flush=True)
        print(f"{'':4}({part}: {time.monotonic() - began:.0f} s)", flush=True)

    def _rows(self, part: str) -> Iterator[Row]:
        import event_loop
        import felt
        import first_sound
        import many_sessions
        import records_speed
        import rendering

        plain: dict[str, Callable[[Path], Iterable[Row]]] = {
            felt.PART: felt.rows,
            records_speed.PART: partial(records_speed.rows, long=self._long),
            many_sessions.PART: many_sessions.rows,
            rendering.PART: rendering.rows,
            first_sound.PART: first_sound.rows,
            event_loop.PART: event_loop.rows,
        }
        if part in plain:
            yield from plain[part](self._folder)
        elif part in EVALUATED:
            yield from self._evaluated(part)
        elif part == "recovery":
            yield from self._recovered()
        else:
            yield from self._neural(part)

    def _neural(self, part: str) -> Iterator[Row]:
        import films
        import networks
        import presets

        if part == films.PART and measuring.CPU in self.devices:
            yield films.builtin(self._folder)
        module = {each.PART: each for each in (films, networks, presets)}[part]
        for device in self.devices:
            yield from module.rows(self._folder, device, long=self._long)

    def _evaluated(self, part: str) -> list[Row]:
        import comparison
        import seeing

        if part == seeing.PART:
            seen = seeing.measured()
            self.sections[part] = seeing.markdown(seen)
            return seeing.rows(seen)
        compared, rows = comparison.compared(long=self._long)
        comparison.show(compared)
        self.sections[part] = compared
        return rows

    def _recovered(self) -> list[Row]:
        import recovery

        found = recovery.measured(long=self._long)
        self.sections[recovery.PART] = found
        return recovery.rows(found)

    def write(self, loads: tuple[float | None, float | None]) -> None:
        """Write every row to ``bench.json``."""
        machine = {
            "system": f"{platform.system()} {platform.machine()}",
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "devices": self.devices or {measuring.CPU: measuring.processor_name()},
            "load before and after": loads,
        }
        rows = [{name: finite(value) for name, value in asdict(row).items()} for row in self.rows]
        content = {"date": f"{datetime.now(UTC):%Y-%m-%d}", "machine": machine, "rows": rows}
        RESULT.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")

    def write_evaluation(self) -> None:
        """Write ``docs/evaluation.md``."""
        from evaluation_text import DOCUMENT, document

        text = document(self.sections["renderers"], self.sections["seeing"], " ".join(sys.argv[1:]))
        DOCUMENT.write_text(text, encoding="utf-8")
        print(f"written to {DOCUMENT.relative_to(measuring.ROOT)}")

    def write_validation(self) -> None:
        """Write ``docs/validation.md``."""
        from validation_text import DOCUMENT, document

        DOCUMENT.write_text(document(self.sections["recovery"]), encoding="utf-8")
        print(f"written to {DOCUMENT.relative_to(measuring.ROOT)}")


def line(row: Row) -> str:
    """A row as it is printed."""
    said = "not run" if math.isnan(row.value) else quantity(row.value, row.unit)
    worst = "" if row.worst is None else quantity(row.worst, row.unit)
    memory = "" if row.memory_mb is None else f"{row.memory_mb:.0f} MB"
    card = "" if row.card_mb is None else f" + {row.card_mb:.0f} MB"
    asked = "; ".join(words + ("" if kept else ": NOT KEPT") for words, kept in row.limits)
    said_more = f"  [{row.note}]" if row.note else ""
    start = f"{row.name:92} {row.device:5} {said:>15} {worst:>13} {row.runs:>6} {memory + card:>18}"
    return f"{start}  {asked}{said_more}".rstrip()


def quantity(value: float, unit: str) -> str:
    """A number with as many digits as it deserves."""
    digits = 0 if abs(value) >= 1000 or unit == "" else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}".replace(",", " ").rstrip()


def finite(value: object) -> object:
    """JSON knows no NaN."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


def asked() -> tuple[argparse.Namespace, list[str], dict[str, str]]:
    """The options, the parts, and the devices on which networks are measured."""
    described = "; ".join(f"{name}: {what}" for name, what in PARTS.items())
    parser = argparse.ArgumentParser(description="Measure the times that users feel, and how good the results are.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"default: all but {', '.join(LONG)}. {described}")
    parser.add_argument("--long", action="store_true", help="measure also what takes many minutes and gigabytes")
    parser.add_argument("--device", metavar="NAME", help="measure networks on this device alone, such as cuda")
    parser.add_argument("--write-evaluation", action="store_true", help="write docs/evaluation.md")
    parser.add_argument("--write-validation", action="store_true", help="write docs/validation.md (many minutes)")
    options = parser.parse_args()
    parts = options.parts or [part for part in PARTS if options.long or part not in LONG]
    if unknown := [part for part in parts if part not in PARTS]:
        parser.error(f"there is no part {unknown[0]}; parts: {', '.join(PARTS)}")
    if options.write_evaluation and (missing := [part for part in EVALUATED if part not in parts]):
        parser.error(f"the evaluation needs the part {missing[0]} too")
    if options.write_validation and "recovery" not in parts:
        parser.error("the validation needs the part recovery too")
    found = measuring.devices()
    if options.device and options.device not in found:
        parser.error(f"there is no device {options.device}; devices: {', '.join(found) or 'none, for want of torch'}")
    return options, parts, {name: what for name, what in found.items() if options.device in (None, name)}


def main() -> int:
    """Measure what was asked for, print it, and write it."""
    options, parts, on = asked()
    before = measuring.load()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), on, long=options.long or options.write_validation)
        devices = "; ".join(f"{device}: {name}" for device, name in bench.devices.items())
        print(f"{devices or 'no torch: networks are left out'}; {os.cpu_count()} cores; load {before}")
        print(f"{'':92} {'':5} {'median':>15} {'worst':>13} {'runs':>6} {'memory':>18}  asked")
        for part in parts:
            bench.measure(part)
    bench.write((before, measuring.load()))
    print(f"every row is in {RESULT.relative_to(measuring.ROOT)}")
    for row in bench.rows:
        for words, kept in row.limits:
            if not kept:
                print(f"not kept: {row.name} ({row.device}): {words}")
    if options.write_evaluation:
        bench.write_evaluation()
    if options.write_validation:
        bench.write_validation()
    return 0


if __name__ == "__main__":
    sys.exit(main())
