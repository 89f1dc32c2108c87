"""What is said of a model, in the words of the windows."""

from core.models.door import Clinical, Entry, Task
from core.models.fit import Fit, Verdict
from core.models.staging import in_bytes
from core.progress import ProgressReport
from see2sound_desktop.presenters.model_view import Action, ModelState, ModelView
from see2sound_desktop.presenters.progress_words import remaining_words
from see2sound_desktop.wording import labelled, local_time, translate

_MB = 1_000_000
_DIGITS = 12
"""Of a commit: enough to tell it by; ``installed.json`` has all 40."""


def group_words(task: Task) -> str:
    """The heading of the group that begins with a task."""
    return {
        Task.REGIONS: translate("models", "What is in a picture"),
        Task.DEPTH: translate("models", "How far"),
        Task.LABELS: translate("models", "What it sounds like"),
        Task.SOUND: translate("models", "The sound"),
        Task.TRACKS: translate("models", "Following"),
    }[task]


def task_words(task: Task) -> str:
    """What a model does, as a part of a sentence."""
    return {
        Task.REGIONS: translate("models", "finds what is in a picture"),
        Task.DEPTH: translate("models", "tells how far things are"),
        Task.LABELS: translate("models", "names what is found, so that its sound is known"),
        Task.TRACKS: translate("models", "follows things through a film"),
        Task.SOUND: translate("models", "makes sounds"),
        Task.JUDGE: translate("models", "chooses the sound that fits best"),
    }[task]


def tasks_words(entry: Entry) -> str:
    """All that a model does."""
    return ", ".join(task_words(task) for task in entry.tasks)


def size_words(model: ModelView) -> str:
    """What it takes of the disk, or will take."""
    if model.found is not None and model.found.installation is not None:
        return in_bytes(model.found.installation.size_bytes)
    if model.entry.download_mb is None:
        return translate("models", "download size not known yet")
    return translate("models", "about {size}").format(size=in_bytes(model.entry.download_mb * _MB))


def fit_words(fit: Fit) -> str:
    """Whether it fits this machine, in a few words; ``str(fit)`` says why."""
    if fit.code == "models.fit-needs-packages":
        return translate("models", "does not fit yet: Python packages are missing")
    return {
        Verdict.FITS: translate("models", "enough memory here"),
        Verdict.SLOW: translate("models", "slow on this computer"),
        Verdict.DOES_NOT_FIT: translate("models", "does not fit this computer"),
    }[fit.verdict]


def fit_icon(fit: Fit) -> str:
    """The icon beside the words, which is also the role of its colour."""
    return {Verdict.FITS: "success", Verdict.SLOW: "info", Verdict.DOES_NOT_FIT: "warning"}[fit.verdict]


def clinical_words(clinical: Clinical) -> str:
    """Whether the licence stands against use with patients."""
    return {
        Clinical.ALLOWED: translate("models", "clinical use allowed"),
        Clinical.NOT_ALLOWED: translate("models", "clinical use not allowed"),
        Clinical.UNCLEAR: translate("models", "clinical use unclear: ask your lawyer"),
    }[clinical]


def clinical_icon(clinical: Clinical) -> str:
    """The icon beside the words, which is also the role of its colour."""
    return {Clinical.ALLOWED: "success", Clinical.NOT_ALLOWED: "error", Clinical.UNCLEAR: "warning"}[clinical]


def licence_words(entry: Entry) -> str:
    """The licence with what it means for patients."""
    return labelled(entry.licence.name, clinical_words(entry.licence.clinical))


def state_words(model: ModelView, *, session_runs: bool = False) -> str:
    """How a model stands, with what is done and how long it may still take."""
    if model.report is not None and model.state not in {ModelState.WAITING, ModelState.STOPPING}:
        return _work_words(model.report)
    if model.state is ModelState.WAITING and session_runs:
        return translate("models", "waits for the end of the session")
    if model.state is ModelState.PAUSED:
        return translate("models", "paused, {size} fetched").format(size=in_bytes(model.begun_bytes))
    return {
        ModelState.ABSENT: translate("models", "not installed"),
        ModelState.WAITING: translate("models", "waits for its turn"),
        ModelState.INSTALLING: translate("models", "installing"),
        ModelState.IMPORTING: translate("models", "importing"),
        ModelState.CHECKING: translate("models", "checking"),
        ModelState.STOPPING: translate("models", "stopping"),
        ModelState.REMOVING: translate("models", "removing"),
        ModelState.INSTALLED: translate("models", "installed"),
        ModelState.DAMAGED: translate("models", "damaged"),
    }[model.state]


def state_icon(state: ModelState) -> str:
    """The icon beside the words."""
    return {
        ModelState.INSTALLED: "check",
        ModelState.DAMAGED: "error",
        ModelState.PAUSED: "pause",
        ModelState.ABSENT: "remove",
    }.get(state, "clock")


def _work_words(report: ProgressReport) -> str:
    if report.stage == "list":
        return translate("models", "asking what there is to fetch")
    words = {
        "download": translate("models", "fetching, {percent} %"),
        "copy": translate("models", "copying, {percent} %"),
    }.get(report.stage, translate("models", "checking every byte, {percent} %"))
    said = words.format(percent=int(report.fraction * 100))
    return (
        said
        if report.remaining_s is None or report.fraction >= 1.0
        else f"{said}, {remaining_words(report.remaining_s)}"
    )


def action_words(action: Action) -> str:
    """The words of a row's button."""
    return {
        Action.INSTALL: translate("models", "Install …"),
        Action.PAUSE: translate("models", "Pause"),
        Action.RESUME: translate("models", "Go on"),
        Action.CHECK: translate("models", "Check"),
        Action.STOP: translate("models", "Stop"),
        Action.INSTALL_AGAIN: translate("models", "Install again …"),
    }[action]


def memory_words(entry: Entry) -> str:
    """What a model needs of the memory."""
    cpu = in_bytes(entry.memory.cpu_mb * _MB)
    measured = {
        "measured": translate("models", "{memory} on the CPU (measured)"),
        "estimated": translate("models", "{memory} on the CPU (estimated)"),
    }[entry.memory.basis].format(memory=cpu)
    if entry.memory.gpu_mb is None:
        return measured
    card = translate("models", "{memory} on a graphics card").format(memory=in_bytes(entry.memory.gpu_mb * _MB))
    return f"{measured}, {card}"


def origin_lines(model: ModelView) -> tuple[str, ...]:
    """Where it came from, or would come from, with the revision."""
    newest = translate("models", "the newest revision")
    installation = model.found.installation if model.found is not None else None
    if installation is None:
        return tuple(
            _origin(source.name if source.kind == "urls" else source.repository, source.revision or newest)
            for source in model.entry.sources
        )
    manifest = installation.manifest
    unknown = translate("models", "revision not known")
    came = {
        "downloaded": translate("models", "fetched on {when}"),
        "imported": translate("models", "imported on {when}"),
    }[manifest.how].format(when=local_time(manifest.installed_utc))
    accepted = translate("models", "licence {name} accepted on {when}").format(
        name=manifest.licence.name, when=local_time(manifest.licence.accepted_utc)
    )
    origins = (_origin(origin.name, origin.revision or unknown) for origin in manifest.origins)
    return (*origins, came, accepted)


def _origin(name: str, revision: str) -> str:
    is_commit = len(revision) > _DIGITS and " " not in revision
    return f"{name} @ {revision[:_DIGITS] if is_commit else revision}"


def witness_words(witness: str) -> str:
    """Who said what a file must be."""
    return {
        "list": translate("models", "See2Sound's list"),
        "hub": translate("models", "the hub"),
        "manifest": translate("models", "an earlier installation"),
    }.get(witness, translate("models", "nobody"))
