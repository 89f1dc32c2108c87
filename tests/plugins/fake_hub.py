"""A model hub on 127.0.0.1 that speaks the public hub's protocol, and can be told to misbehave."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

import pytest

from core.models.door import Choice, Clinical, Entry, HubFile, HubSource, Licence, Memory, Source, Speed, Task
from core.neural.loading import Device

_LARGE_BYTES = 1000
"""From here on the hub keeps files by their sha256 in its store, as the real one keeps large files."""


@dataclass
class Repository:
    """A repository's files, and who may have them."""

    files: dict[str, bytes]
    commit: str = "c" * 40
    gated: bool = False
    extra: dict[str, object] = field(default_factory=dict)
    """Keys laid over the hub's answer about the repository."""


@dataclass
class Asked:
    """One request as it arrived."""

    path: str
    byte_range: str | None
    token: str | None


class FakeHub:
    """The server and its misbehaviour; every field may be changed while it runs."""

    token = "hf_right"

    def __init__(self) -> None:
        self.repositories: dict[str, Repository] = {}
        self.asked: list[Asked] = []
        self.cut_after: list[int] = []
        """For each answer with a file, how many bytes are sent before the connection is closed; then all of it."""
        self.cut_listing_after: list[int] = []
        """The same for each listing."""
        self.spoil: dict[str, bytes] = {}
        """Bytes sent in place of a file of that name."""
        self.fail_with: list[int] = []
        """A status for each coming request."""
        self.ranges = True
        self.html = False
        """Whether every answer is a page to sign in, as some networks show it."""
        self.between: Callable[[], object] = lambda: None
        """Called after each piece of a file that was sent."""
        self.store: str | None = None
        """Address of another server that large files are sent on to."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def add(self, name: str, files: dict[str, bytes], *, gated: bool = False) -> Repository:
        self.repositories[name] = Repository(files, gated=gated)
        return self.repositories[name]

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def file_requests(self) -> list[Asked]:
        return [asked for asked in self.asked if "/resolve/" in asked.path or "/store/" in asked.path]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        path = unquote(urlsplit(handler.path).path)
        self.asked.append(Asked(path, handler.headers.get("Range"), handler.headers.get("Authorization")))
        if self.fail_with:
            _status(handler, self.fail_with.pop(0))
        elif self.html:
            _send(handler, 200, b"<html>Please sign in</html>", {"Content-Type": "text/html"})
        elif path.startswith("/api/models/"):
            self._answer_listing(handler, path)
        elif path.startswith("/store/"):
            self._send_file(handler, *self._stored(path.removeprefix("/store/")))
        else:
            self._answer_file(handler, path)

    def _answer_listing(self, handler: BaseHTTPRequestHandler, path: str) -> None:
        name, _, revision = path.removeprefix("/api/models/").partition("/revision/")
        repository = self.repositories.get(name)
        if repository is None:
            _status(handler, 401, "RepoNotFound")
        elif revision not in {"main", repository.commit}:
            _status(handler, 404, "RevisionNotFound")
        else:
            siblings = [_sibling(name, content) for name, content in repository.files.items()]
            answer = {"id": name, "sha": repository.commit, "gated": repository.gated, "siblings": siblings}
            cut = self.cut_listing_after.pop(0) if self.cut_listing_after else None
            body = json.dumps(answer | repository.extra).encode()
            _send(handler, 200, body, {"Content-Type": "application/json"}, cut)

    def _answer_file(self, handler: BaseHTTPRequestHandler, path: str) -> None:
        name, _, rest = path.lstrip("/").partition("/resolve/")
        revision, _, file = rest.partition("/")
        repository = self.repositories.get(name)
        if repository is None or revision not in {"main", repository.commit}:
            _status(handler, 404, "RepoNotFound")
        elif repository.gated and handler.headers.get("Authorization") is None:
            _status(handler, 401, "GatedRepo")
        elif repository.gated and handler.headers.get("Authorization") != f"Bearer {self.token}":
            _status(handler, 401)
        elif file not in repository.files:
            _status(handler, 404, "EntryNotFound")
        elif self.store is not None and len(repository.files[file]) >= _LARGE_BYTES:
            digest = hashlib.sha256(repository.files[file]).hexdigest()
            handler.send_response(302)
            handler.send_header("Location", f"{self.store}/store/{digest}")
            handler.send_header("Content-Length", "0")
            handler.end_headers()
        else:
            self._send_file(handler, file, repository.files[file])

    def _stored(self, digest: str) -> tuple[str, bytes]:
        for repository in self.repositories.values():
            for name, content in repository.files.items():
                if hashlib.sha256(content).hexdigest() == digest:
                    return name, content
        raise AssertionError(digest)

    def _send_file(self, handler: BaseHTTPRequestHandler, name: str, content: bytes) -> None:
        content = self.spoil.get(name, content)
        first, status, headers = 0, 200, {}
        asked = handler.headers.get("Range")
        if asked is not None and self.ranges:
            first = int(asked.removeprefix("bytes=").removesuffix("-"))
            if first >= len(content):
                _send(handler, 416, b"", {"Content-Range": f"bytes */{len(content)}"})
                return
            status, headers = 206, {"Content-Range": f"bytes {first}-{len(content) - 1}/{len(content)}"}
        body = content[first:]
        sent = body[: self.cut_after.pop(0)] if self.cut_after else body
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        for key, value in headers.items():
            handler.send_header(key, value)
        handler.end_headers()
        for start in range(0, len(sent), 1 << 14):
            handler.wfile.write(sent[start : start + (1 << 14)])
            self.between()
        handler.close_connection = True

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                try:
                    hub.answer(self)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        return Handler


def _sibling(name: str, content: bytes) -> dict[str, object]:
    git = hashlib.sha1(f"blob {len(content)}\0".encode() + content).hexdigest()
    row: dict[str, object] = {"rfilename": name, "size": len(content), "blobId": git}
    if len(content) >= _LARGE_BYTES:
        row["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "pointerSize": 134}
    return row


def _status(handler: BaseHTTPRequestHandler, status: int, hub_code: str | None = None) -> None:
    _send(handler, status, b"", {} if hub_code is None else {"X-Error-Code": hub_code})


def _send(
    handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str], cut: int | None = None
) -> None:
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    for key, value in headers.items():
        handler.send_header(key, value)
    handler.end_headers()
    handler.wfile.write(body[:cut])
    handler.close_connection = True


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    """A hub without repositories; nothing else is reachable, and no proxy stands between."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server = FakeHub()
    monkeypatch.setenv("SEE2SOUND_HUB", server.url)
    yield server
    server.close()


@pytest.fixture
def second_hub() -> Iterator[FakeHub]:
    """Another server, as the store to which a hub sends large files on."""
    server = FakeHub()
    yield server
    server.close()


def safetensors(tensors: dict[str, int]) -> bytes:
    """A safetensors file of so many bytes for each tensor."""
    table, end = {}, 0
    for name, size in tensors.items():
        table[name] = {"dtype": "U8", "shape": [size], "data_offsets": [end, end + size]}
        end += size
    text = json.dumps(table).encode()
    numbers = bytes(index * 31 % 251 for index in range(end))
    return len(text).to_bytes(8, "little") + text + numbers


@pytest.fixture
def weights() -> bytes:
    """A small safetensors file, larger than what the hub keeps in git."""
    return safetensors({"head.weight": 30_000, "head.bias": 5_000})


@pytest.fixture
def listed() -> Callable[..., Entry]:
    """Makes a model of a list; without sources it is ``a/tiny``: a configuration and weights."""

    def make(*sources: Source, model_id: str = "tiny", **changes: object) -> Entry:
        entry = Entry(
            id=model_id,
            title="Tiny",
            about={"en": "For tests."},
            backends={Task.REGIONS: "core.vision.neural.detr:DetrRegions"},
            sources=sources or (tiny_source(),),
            licence=Licence("MIT", "https://opensource.org/license/mit", {"en": "Use it."}, Clinical.ALLOWED),
            packages=(),
            devices=(Device.CPU,),
            download_mb=None,
            memory=Memory(100, "estimated"),
            cpu_speed=Speed.INSTANT,
        )
        return replace(entry, **changes)

    return make


def tiny_source(**changes: object) -> HubSource:
    """The source of the model ``a/tiny``."""
    source = HubSource(
        "hub", "a/tiny", files=(HubFile("config.json"),), choices=(Choice(("model.safetensors", "pytorch_model.bin")),)
    )
    return replace(source, **changes)
