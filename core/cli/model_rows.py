"""What ``models`` and other commands say of a model: as a row for programs, as lines for people."""

from typing import TYPE_CHECKING, Any

from core import wording
from core.wording import number

if TYPE_CHECKING:
    from core.models.door import Entry
    from core.models.fit import Fit
    from core.models.installed import Found
    from core.models.machine import Machine


def row_of(entry: "Entry", machine: "Machine", found: "Found | None", begun_bytes: int) -> dict[str, Any]:
    """A model as ``--json`` prints it."""
    from core.models.door import in_words
    from core.models.fit import fit

    fits = fit(entry, machine)
    return {
        "id": entry.id,
        "title": entry.title,
        "about": in_words(entry.about),
        "notes": None if entry.notes is None else in_words(entry.notes),
        "backends": {str(task): entry.backends[task] for task in entry.tasks},
        "sources": [_origin(source.kind, source) for source in entry.sources],
        "licence": {
            "name": entry.licence.name,
            "url": entry.licence.url,
            "text": in_words(entry.licence.text),
            "clinical": str(entry.licence.clinical),
        },
        "gated": entry.gated,
        "download_mb": entry.download_mb,
        "memory": {"cpu_mb": entry.memory.cpu_mb, "gpu_mb": entry.memory.gpu_mb, "basis": entry.memory.basis},
        "cpu_speed": str(entry.cpu_speed),
        "fit": _fit_row(fits),
        "installed": _installed_row(found),
        "unfinished_bytes": begun_bytes,
    }


def _origin(kind: str, source: Any) -> dict[str, Any]:
    name = source.name if kind == "urls" else source.repository
    return {"kind": kind, "name": name, "revision": source.revision}


def _fit_row(fits: "Fit") -> dict[str, Any]:
    return {"verdict": str(fits.verdict), "device": None if fits.device is None else str(fits.device), "why": str(fits)}


def _installed_row(found: "Found | None") -> dict[str, Any] | None:
    if found is None:
        return None
    if found.installation is None:
        return {"problem": str(found.problem)}
    manifest = found.installation.manifest
    return {
        "size_bytes": found.installation.size_bytes,
        "version": manifest.version,
        **manifest.model_dump(mode="json"),
    }


def said_of(entry: "Entry", row: dict[str, Any]) -> dict[str, str]:
    """The words of a row."""
    from core.models.staging import in_bytes

    is_installed = row["installed"] is not None
    if is_installed and "problem" in row["installed"]:
        state = wording.say("models.state-damaged")
    elif is_installed:
        state = wording.say("models.state-installed", size=in_bytes(row["installed"]["size_bytes"]))
    elif row["unfinished_bytes"]:
        state = wording.say("models.state-unfinished", size=in_bytes(row["unfinished_bytes"]))
    else:
        state = wording.say("models.state-absent")
    clinical = wording.say(f"models.clinical-{entry.licence.clinical}")
    return {"licence": entry.licence.name, "clinical": clinical, "state": state, "fit": row["fit"]["why"]}


def size_of(entry: "Entry") -> str:
    """About how much is fetched, in words."""
    from core.models.staging import in_bytes

    if entry.download_mb is None:
        return wording.say("models.size-unknown")
    return wording.say("models.size-about", size=in_bytes(entry.download_mb * 1_000_000))


def lines_of(entry: "Entry", row: dict[str, Any]) -> list[str]:
    """Everything that is known of a model, for people."""
    said = said_of(entry, row)
    packages = "".join(f", {package}" for package in entry.packages)
    origins = ", ".join(f"{source['name']}@{source['revision'] or 'newest'}" for source in row["sources"])
    basis = wording.say(f"models.basis-{entry.memory.basis}")
    memory = f"{number(entry.memory.cpu_mb / 1000, '.1f')} {wording.say('models.unit-GB')}"
    lines = [
        wording.say("models.row", id=entry.id, title=entry.title, tasks=", ".join(entry.tasks)),
        row["about"],
        wording.say("models.show-licence", name=entry.licence.name, clinical=said["clinical"], url=entry.licence.url),
        wording.say("models.show-licence-text", text=row["licence"]["text"]),
        wording.say("models.show-clinical"),
        wording.say("models.show-origin", origins=origins) + f", {size_of(entry)}",
        wording.say("models.show-needs", memory=memory, basis=basis, packages=packages),
        *(wording.say("models.show-backend", task=task, factory=entry.backends[task]) for task in entry.tasks),
        wording.say("models.show-state", state=said["state"], fit=said["fit"]),
    ]
    if entry.gated:
        lines.append(wording.say("models.show-gated"))
    if row["notes"] is not None:
        lines.append(wording.say("models.show-notes", notes=row["notes"]))
    if row["installed"] is not None and "problem" in row["installed"]:
        lines.append(row["installed"]["problem"])
    return lines
