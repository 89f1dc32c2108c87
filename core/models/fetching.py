"""One file from a server into its ``.part``: resumed where it stopped, tried again when the connection breaks."""

import time
from collections.abc import Callable
from functools import partial
from http.client import HTTPResponse
from pathlib import Path
from typing import TypeVar

from core.errors import InputError, MachineError, See2SoundError
from core.files import write_error
from core.models import web
from core.models.digests import CHUNK, write_all
from core.models.planning import RemoteFile
from core.models.web import RETRIES, CutError, RefusedError, Retries, UnreachableError
from core.progress import Progress

Answer = TypeVar("Answer")

_LONGEST_WAIT_S = 30.0
_GLANCE_S = 0.1


def fetch(
    wanted: RemoteFile,
    part: Path,
    *,
    token: str | None,
    progress: Progress,
    retries: Retries = RETRIES,
    reached: bool = False,
) -> None:
    """Bring a file whole into ``part``, one progress step a byte. What is there already is not fetched again.

    Its hash is not looked at here. Cancelling leaves the part as it is; a later call goes on from there.

    Parameters
    ----------
    reached
        Whether the network was there a moment ago: if it is not now, it is waited for.

    Raises
    ------
    MachineError, InputError
        As ``sentence``; ``models.not-the-file`` when something of another length is offered; a full disk.
    CancelledError
        The progress was cancelled.
    """
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        part.touch()
    except OSError as error:
        raise write_error(part, error) from error

    def once() -> None:
        with web.opened(wanted.url, token=token, timeout_s=retries.timeout_s, first_byte=_size(part)) as response:
            _receive(response, wanted, part, progress)
        if _size(part) < wanted.size_bytes:
            raise CutError("the connection ended early")

    if _size(part) < wanted.size_bytes:
        amount = partial(_size, part)
        patiently(once, wanted.url, wanted.page, progress, retries, amount=amount, reached=reached)


def patiently(
    once: Callable[[], Answer],
    url: str,
    page: str,
    progress: Progress,
    retries: Retries,
    *,
    amount: Callable[[], int] = lambda: 0,
    reached: bool = False,
) -> Answer:
    """Do ``once`` until it ends well, or until so many tries brought nothing more.

    Parameters
    ----------
    url, page
        What is asked for, and where a person reads about it; for the sentence of an error.
    amount
        How much is there; while it grows, patience begins anew.
    reached
        Whether the network was there a moment ago. One that never was is not waited for.

    Raises
    ------
    MachineError, InputError
        As ``sentence``.
    CancelledError
        The progress was cancelled, also while waiting.
    """
    failures, was_reached = 0, reached
    while True:
        before = amount()
        try:
            return once()
        except RefusedError as error:
            raise sentence(error, url, page) from error
        except (CutError, UnreachableError) as error:
            was_reached = was_reached or isinstance(error, CutError)
            failures = 0 if amount() > before else failures + 1
            if failures >= retries.attempts or not was_reached or getattr(error, "certificate", False):
                raise sentence(error, url, page) from error
        _wait(min(retries.first_wait_s * 2 ** max(failures - 1, 0), _LONGEST_WAIT_S), progress)


def sentence(error: RefusedError | UnreachableError | CutError, url: str, page: str) -> See2SoundError:
    """What went wrong between here and a server, with what to do about it."""
    if isinstance(error, RefusedError):
        return _refusal(error, url, page)
    host = web.host_of(url)
    if isinstance(error, CutError):
        return MachineError("models.cut", host=host, reason=error.reason)
    if error.certificate:
        return MachineError("models.certificate", host=host, reason=error.reason)
    return MachineError("models.no-network", host=host, reason=error.reason)


def _refusal(error: RefusedError, url: str, page: str) -> See2SoundError:
    host = web.host_of(url)
    if error.hub_code == "GatedRepo":
        return InputError("models.gated", page=page)
    if error.status in {404, 410} or error.hub_code in {"RepoNotFound", "RevisionNotFound", "EntryNotFound"}:
        return MachineError("models.not-there", url=url)
    if error.status in {401, 403}:
        return InputError("models.refused", host=host, page=page, status=error.status)
    if error.status == 407:
        return MachineError("models.proxy")
    return MachineError("models.unexpected", host=host, url=url, status=error.status)


def _receive(response: HTTPResponse, wanted: RemoteFile, part: Path, progress: Progress) -> None:
    begun = _size(part)
    if begun and not _goes_on_at(response, begun):
        _empty(part, progress)  # the server cannot go on in the middle, or not where it was asked to
        begun = 0
    if begun == 0 and response.status == 206:
        raise CutError("the server sent the middle of the file")
    if response.length is not None and begun + response.length != wanted.size_bytes:
        raise MachineError("models.not-the-file", host=web.host_of(response.url), file=wanted.path)
    with part.open("ab", buffering=0) as stream:
        while chunk := web.received(response, CHUNK):
            begun += len(chunk)
            if begun > wanted.size_bytes:
                raise MachineError("models.not-the-file", host=web.host_of(response.url), file=wanted.path)
            try:
                write_all(stream, chunk)
            except OSError as error:
                raise write_error(part, error) from error
            progress.step(len(chunk))


def _goes_on_at(response: HTTPResponse, first_byte: int) -> bool:
    content_range = response.getheader("Content-Range", "")
    return response.status == 206 and content_range.startswith(f"bytes {first_byte}-")


def _empty(part: Path, progress: Progress) -> None:
    lost = _size(part)
    part.write_bytes(b"")
    progress.step(-lost)


def _size(part: Path) -> int:
    return part.stat().st_size


def _wait(seconds: float, progress: Progress) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        progress.check()
        time.sleep(min(left, _GLANCE_S))
    progress.check()
