"""One request to a web server: proxies and certificates of the system, redirects, and what went wrong, told apart.

The token goes to the server that asked for it and to no other: a hub sends large files on to a store elsewhere, whose
addresses carry their own permission. What is received is judged by its hash, not by where it came from.
"""

import errno
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, cast
from urllib.parse import SplitResult, urlsplit

import core

_TEMPORARY = frozenset({408, 429, 500, 502, 503, 504})
_UNREACHABLE = frozenset(
    {errno.ECONNREFUSED, errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}
)


@dataclass(frozen=True, slots=True)
class Retries:
    """How long to wait for a server, and how often to try again without one more byte."""

    attempts: int = 5
    first_wait_s: float = 1.0
    """Twice as long after each failure."""
    timeout_s: float = 10.0
    """For a connection, and for the next bytes of an answer."""


RETRIES = Retries()


class RefusedError(Exception):
    """The server answered, and will not give it."""

    def __init__(self, status: int, hub_code: str) -> None:
        super().__init__(f"{status} {hub_code}")
        self.status = status
        self.hub_code = hub_code
        """The hub's own word for it (``GatedRepo``, ``RepoNotFound``, ``RevisionNotFound``, ``EntryNotFound``)."""


class UnreachableError(Exception):
    """No server answered."""

    def __init__(self, reason: str, *, certificate: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.certificate = certificate
        """Whether one did, but could not prove who it is."""


class CutError(Exception):
    """The connection broke or the server is busy: what a second try may mend."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def host_of(url: str) -> str:
    """The server of an address, as people name it."""
    return urlsplit(url).netloc.rpartition("@")[2]


def is_private(url: str) -> bool:
    """Whether nobody on the way can read what is sent there: encrypted, or not leaving this machine."""
    parts = urlsplit(url)
    return parts.scheme == "https" or parts.hostname in {"127.0.0.1", "::1", "localhost"}


@contextmanager
def opened(url: str, *, token: str | None, timeout_s: float, first_byte: int = 0) -> Iterator[HTTPResponse]:
    """Ask for what lies at an address, from ``first_byte`` on; the server may send it whole all the same.

    Raises
    ------
    RefusedError, UnreachableError, CutError
        On opening. While reading, ``received`` raises them.
    """
    request = urllib.request.Request(url, headers={"User-Agent": f"See2Sound/{core.__version__}"})  # noqa: S310 - only http(s) comes here: the list and the settings are checked for it
    if first_byte:
        request.add_header("Range", f"bytes={first_byte}-")
    if token is not None:
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    try:
        response = cast("HTTPResponse", _opener().open(request, timeout=timeout_s))
    except urllib.error.HTTPError as error:
        status, hub_code = error.code, error.headers.get("X-Error-Code", "")
        error.close()
        if status in _TEMPORARY:
            raise CutError(f"{status} {error.reason}") from error
        raise RefusedError(status, hub_code) from error
    except (OSError, HTTPException) as error:
        raise _trouble(error) from error
    with response:
        yield response


def received(response: HTTPResponse, most: int) -> bytes:
    """The next bytes of an answer, as soon as there are some; nothing at its end. Errors as ``opened``."""
    try:
        return response.read1(most)
    except (OSError, HTTPException) as error:
        raise _trouble(error) from error


def _opener() -> urllib.request.OpenerDirector:
    import truststore

    # The system's own store of certificates: hospital networks put the certificate of their proxy there.
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), _Redirects)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows, but never from an encrypted address to an open one; the token stays with the server it was meant for."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        before, after = urlsplit(req.full_url), urlsplit(newurl)
        if after.scheme not in {before.scheme, "https"}:
            raise urllib.error.URLError(f"{before.hostname} sends on to an address without encryption")
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        token = req.get_header("Authorization")
        if following is not None and token is not None and _server(before) == _server(after):
            following.add_unredirected_header("Authorization", token)
        return following


def _server(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port


def _trouble(error: Exception) -> UnreachableError | CutError:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return UnreachableError(reason.verify_message, certificate=True)
    if isinstance(reason, str):
        return UnreachableError(reason)
    is_name_unknown = type(reason).__name__ in {"gaierror", "herror"}
    if is_name_unknown or (isinstance(reason, OSError) and reason.errno in _UNREACHABLE):
        return UnreachableError(getattr(reason, "strerror", None) or str(reason))
    return CutError(str(reason) or type(reason).__name__)
