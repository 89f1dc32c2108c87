"""A model from its servers into its folder: asked for, fetched, verified, looked into, and only then installed."""

from core.errors import InputError
from core.models import web
from core.models.door import Entry, HubSource
from core.models.fetching import fetch, patiently
from core.models.hub import Hub, Listing
from core.models.installed import Installation, InstalledOrigin
from core.models.planning import Plan, plan_download
from core.models.settling import require_licence, settle
from core.models.staging import Staging
from core.models.web import RETRIES, Retries
from core.paths import DataFolder
from core.progress import Progress


def install(
    entry: Entry,
    data: DataFolder,
    hub: Hub,
    *,
    licence_accepted: bool,
    token: str | None = None,
    progress: Progress | None = None,
    retries: Retries = RETRIES,
) -> Installation:
    """Fetch a model and install it. What was fetched before it was cancelled or cut is not fetched again.

    Parameters
    ----------
    licence_accepted
        Whether a person has seen the licence and accepted it.
    token
        Access token of the hub, for a model that is only given to those who accepted its licence there. It is neither
        kept nor logged.
    progress
        Stages ``list``, ``download`` and ``verify``, the last two in bytes. Cancelling it is a pause.

    Raises
    ------
    InputError
        ``models.licence-not-accepted``, ``models.token-needed``, ``models.gated``, ``models.refused``, and what
        ``core.models.weights`` finds in a file.
    MachineError
        No network, no space, a file that is not there or not as it must be, another installation under way.
    CancelledError
        The progress was cancelled.
    """
    require_licence(entry, accepted=licence_accepted)
    _require_token(entry, hub, token)
    progress = progress or Progress()
    with Staging(data, entry.id) as staging:
        progress.begin("list")
        plan = plan_download(entry, hub, lambda source: _listing(hub, source, token, progress, retries))
        progress.step()
        _download(staging, plan, token, progress, retries)
        origins = tuple(InstalledOrigin(name=origin.name, revision=origin.revision) for origin in plan.origins)
        return settle(staging, entry, "downloaded", origins, plan.files, progress)


def _require_token(entry: Entry, hub: Hub, token: str | None) -> None:
    pages = [hub.page(source.repository) for source in entry.sources if source.kind == "hub" and source.gated]
    if not pages:
        return
    if token is None:
        raise InputError("models.token-needed", id=entry.id, page=pages[0])
    if not web.is_private(hub.url):
        raise InputError("models.token-in-the-clear", hub=hub.url)


def _listing(hub: Hub, source: HubSource, token: str | None, progress: Progress, retries: Retries) -> Listing:
    page = hub.page(source.repository)
    allowed = token if source.gated else None

    def once() -> Listing:
        return hub.listing(source.repository, source.revision, token=allowed, timeout_s=retries.timeout_s)

    return patiently(once, page, page, progress, retries)


def _download(staging: Staging, plan: Plan, token: str | None, progress: Progress, retries: Retries) -> None:
    there = staging.keep_only(plan.files)
    staging.check_space(plan.size_bytes - there)
    progress.begin("download", plan.size_bytes, done=there)
    reached = any(file.witness == "hub" for file in plan.files)
    for file in plan.files:
        allowed = token if file.gated else None
        fetch(file, staging.part(file), token=allowed, progress=progress, retries=retries, reached=reached)
        reached = True
