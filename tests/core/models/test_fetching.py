import errno
import socket
import ssl
import subprocess
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import CancelledError, InputError, MachineError
from core.models import web
from core.models.digests import Digest
from core.models.fetching import fetch, patiently
from core.models.planning import RemoteFile
from core.models.web import Retries, UnreachableError
from core.progress import Progress

AT_ONCE = Retries(attempts=3, first_wait_s=0.0, timeout_s=5.0)


@pytest.fixture
def content(hub):
    content = bytes(index * 7 % 251 for index in range(40_000))
    hub.add("a/tiny", {"model.safetensors": content})
    return content


def remote(hub, content, *, name="model.safetensors", gated=False):
    url = f"{hub.url}/a/tiny/resolve/main/{name}"
    return RemoteFile(name, len(content), Digest("sha256", "0" * 64), "hub", (), url, f"{hub.url}/a/tiny", gated)


def got(wanted, part, token=None, progress=None, retries=AT_ONCE):
    fetch(wanted, part, token=token, progress=progress or Progress(), retries=retries)
    return part.read_bytes()


def test_a_file_comes_whole_in_one_request(hub, content, tmp_path):
    assert got(remote(hub, content), tmp_path / "x.part") == content
    assert [asked.byte_range for asked in hub.asked] == [None]


def test_what_is_there_is_not_asked_for_again(hub, content, tmp_path):
    (tmp_path / "x.part").write_bytes(content)
    assert got(remote(hub, content), tmp_path / "x.part") == content
    assert hub.asked == []


@given(cuts=st.lists(st.integers(0, 40_000), max_size=6), already=st.integers(0, 40_000))
def test_cut_anywhere_and_resumed_the_file_is_the_same(hub, content, tmp_path_factory, cuts, already):
    part = tmp_path_factory.mktemp("cut") / "x.part"
    part.write_bytes(content[:already])
    hub.cut_after = list(cuts)
    assert got(remote(hub, content), part, retries=Retries(10, 0.0, 5.0)) == content


def test_after_a_cut_only_the_rest_is_asked_for(hub, content, tmp_path):
    hub.cut_after = [20_000]
    assert got(remote(hub, content), tmp_path / "x.part") == content
    assert [asked.byte_range for asked in hub.asked] == [None, "bytes=20000-"]


def test_a_server_that_cannot_go_on_in_the_middle_sends_all_of_it(hub, content, tmp_path):
    hub.ranges = False
    (tmp_path / "x.part").write_bytes(b"?" * 5000)
    reports = []
    progress = Progress(reports.append)
    progress.begin("download", len(content), done=5000)
    assert got(remote(hub, content), tmp_path / "x.part", progress=progress) == content
    assert reports[-1].fraction == 1.0


def test_patience_ends_only_when_nothing_more_comes(hub, content, tmp_path):
    hub.cut_after = [8_000] * 4
    assert got(remote(hub, content), tmp_path / "x.part", retries=Retries(1, 0.0, 5.0)) == content
    hub.cut_after = [0] * 99
    with pytest.raises(MachineError) as caught:
        got(remote(hub, content), tmp_path / "y.part")
    assert caught.value.code == "models.cut"
    assert len(hub.cut_after) == 99 - AT_ONCE.attempts


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(hub, content, tmp_path, status):
    hub.fail_with = [status, status]
    assert got(remote(hub, content), tmp_path / "x.part") == content
    hub.fail_with = [status] * 3
    with pytest.raises(MachineError, match=str(status)):
        got(remote(hub, content), tmp_path / "y.part")


@pytest.mark.parametrize(
    ("status", "error", "code"),
    [
        (401, InputError, "models.refused"),
        (403, InputError, "models.refused"),
        (404, MachineError, "models.not-there"),
        (407, MachineError, "models.proxy"),
        (418, MachineError, "models.unexpected"),
    ],
)
def test_a_refusal_is_said_at_once(hub, content, tmp_path, status, error, code):
    hub.fail_with = [status]
    with pytest.raises(error) as caught:
        got(remote(hub, content), tmp_path / "x.part")
    assert caught.value.code == code
    assert len(hub.asked) == 1


def test_a_page_to_sign_in_is_not_taken_for_the_file(hub, content, tmp_path):
    hub.html = True
    with pytest.raises(MachineError, match="sign in"):
        got(remote(hub, content), tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == b""


@pytest.mark.parametrize("length", [39_999, 40_001, 0])
def test_a_file_of_another_length_is_not_taken(hub, content, tmp_path, length):
    hub.spoil = {"model.safetensors": b"?" * length}
    with pytest.raises(MachineError) as caught:
        got(remote(hub, content), tmp_path / "x.part")
    assert caught.value.code == "models.not-the-file"


def test_the_token_goes_with_the_request_and_nowhere_else(hub, second_hub, content, tmp_path):
    hub.repositories["a/tiny"].gated = True
    second_hub.repositories = hub.repositories
    hub.store = second_hub.url
    wanted = remote(hub, content, gated=True)
    second_hub.cut_after = [10_000]
    assert got(wanted, tmp_path / "x.part", token=hub.token) == content
    assert {asked.token for asked in hub.asked} == {"Bearer hf_right"}
    assert [asked.token for asked in second_hub.asked] == [None, None]
    assert [asked.byte_range for asked in second_hub.asked] == [None, "bytes=10000-"]


def test_the_token_stays_with_its_server_through_its_own_redirects(hub, content, tmp_path):
    hub.repositories["a/tiny"].gated = True
    hub.store = hub.url
    assert got(remote(hub, content, gated=True), tmp_path / "x.part", token=hub.token) == content
    assert [asked.token for asked in hub.asked] == ["Bearer hf_right"] * 2


def test_without_the_right_token_a_gated_file_stays_closed(hub, content, tmp_path):
    hub.repositories["a/tiny"].gated = True
    wanted = remote(hub, content, gated=True)
    with pytest.raises(InputError) as caught:
        got(wanted, tmp_path / "x.part")
    assert caught.value.code == "models.gated"
    assert f"{hub.url}/a/tiny" in str(caught.value)
    with pytest.raises(InputError) as caught:
        got(wanted, tmp_path / "x.part", token="hf_wrong")
    assert caught.value.code == "models.refused"
    assert "hf_wrong" not in str(caught.value)


def test_a_pause_keeps_what_came_and_a_resume_asks_for_the_rest(hub, content, tmp_path):
    part = tmp_path / "x.part"
    progress, paused = Progress(), threading.Event()

    def pause_and_say_no_more():
        progress.cancel()
        paused.wait(10.0)

    hub.between = pause_and_say_no_more
    with pytest.raises(CancelledError):
        got(remote(hub, content), part, progress=progress, retries=Retries(5, 0.0, 0.2))
    paused.set()
    kept = part.stat().st_size
    assert 0 < kept < len(content)
    assert got(remote(hub, content), part) == content
    assert hub.asked[-1].byte_range == f"bytes={kept}-"


def test_waiting_for_a_busy_server_can_be_cancelled(hub, content, tmp_path):
    hub.fail_with = [503] * 9
    progress = Progress()
    timer = threading.Timer(0.2, progress.cancel)
    timer.start()
    with pytest.raises(CancelledError):
        got(remote(hub, content), tmp_path / "x.part", progress=progress, retries=Retries(9, 60.0, 5.0))
    timer.join()


ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from core.errors import MachineError
from core.models.digests import Digest
from core.models.fetching import fetch
from core.models.planning import RemoteFile
from core.progress import Progress

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
url, part = sys.argv[1], Path(sys.argv[2])
try:
    wanted = RemoteFile("x.txt", 40_000, Digest("sha256", "0" * 64), "hub", (), url, url)
    fetch(wanted, part, token=None, progress=Progress())
except MachineError as error:
    print(error.code, part.stat().st_size)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit that stands for a full disk is POSIX")
def test_a_disk_that_takes_no_more_is_said_and_what_came_is_kept(hub, content, tmp_path):
    part = tmp_path / "x.part"
    command = [sys.executable, "-B", "-c", ON_A_FULL_DISK, remote(hub, content).url, str(part)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.stdout, ended.stderr) == ("errors.not-writable 10000\n", "")
    assert got(remote(hub, content), part) == content
    assert hub.asked[-1].byte_range == "bytes=10000-"


def test_a_full_disk_is_said_as_a_full_disk(hub, content, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("core.models.fetching.write_all", full)
    with pytest.raises(MachineError, match="disk is full"):
        got(remote(hub, content), tmp_path / "x.part")


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def test_no_server_at_all_is_said_at_once(content, hub, tmp_path):
    wanted = remote(hub, content)
    gone = RemoteFile("x.txt", 10, wanted.digest, "hub", (), f"http://127.0.0.1:{free_port()}/x", "page")
    with pytest.raises(MachineError) as caught:
        got(gone, tmp_path / "x.part", retries=Retries(5, 60.0, 5.0))
    assert caught.value.code == "models.no-network"


def test_a_server_that_goes_away_midway_is_waited_for():
    tries = []

    def once():
        tries.append(1)
        if len(tries) in {2, 3}:
            raise UnreachableError("Network is unreachable")
        if len(tries) == 1:
            raise web.CutError("reset")
        return "done"

    assert patiently(once, "http://x", "http://x", Progress(), Retries(4, 0.0, 1.0)) == "done"


def test_a_network_that_was_there_a_moment_ago_is_waited_for():
    tries = []

    def once():
        tries.append(1)
        if len(tries) < 3:
            raise UnreachableError("Network is unreachable")
        return "done"

    assert patiently(once, "http://x", "http://x", Progress(), Retries(4, 0.0, 1.0), reached=True) == "done"


def test_a_name_that_nobody_knows_is_no_network(monkeypatch, content, hub, tmp_path):
    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(MachineError, match="Name or service not known"):
        got(remote(hub, content), tmp_path / "x.part", retries=Retries(5, 60.0, 5.0))


def test_a_server_that_falls_silent_is_asked_again(content, hub, tmp_path):
    heard = threading.Event()
    hub.between = lambda: heard.wait(10.0)
    try:
        assert got(remote(hub, content), tmp_path / "x.part", retries=Retries(20, 0.0, 0.2)) == content
    finally:
        heard.set()
    assert len(hub.asked) >= 3


def test_a_server_that_cannot_prove_itself_gets_nothing(tmp_path, content, hub):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subject = ("-days", "1", "-subj", "/CN=127.0.0.1", "-keyout", key, "-out", certificate)
    command = ("openssl", "req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", *subject)
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("openssl cannot make a certificate here")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        served = threading.Thread(target=shake_hands, args=(listening, context))
        served.start()
        url = f"https://127.0.0.1:{listening.getsockname()[1]}/x"
        wanted = RemoteFile("x.txt", 10, Digest("sha256", "0" * 64), "hub", (), url, url)
        with pytest.raises(MachineError) as caught:
            got(wanted, tmp_path / "x.part", retries=Retries(5, 60.0, 5.0))
        served.join()
    assert caught.value.code == "models.certificate"


def shake_hands(listening, context):
    connection, _ = listening.accept()
    try:
        context.wrap_socket(connection, server_side=True)
    except (ssl.SSLError, OSError):
        connection.close()


def test_an_encrypted_address_is_never_left_for_an_open_one():
    import urllib.error
    import urllib.request

    redirects = web._Redirects()
    asked = urllib.request.Request("https://hub.example/x")
    for url in ("http://hub.example/x", "ftp://hub.example/x"):
        with pytest.raises(urllib.error.URLError, match="without encryption"):
            redirects.redirect_request(asked, None, 302, "Found", {}, url)
    assert redirects.redirect_request(asked, None, 302, "Found", {}, "https://store.example/x") is not None


@pytest.mark.parametrize(
    ("url", "private"),
    [("https://hub.example", True), ("http://127.0.0.1:80", True), ("http://hub.example", False)],
)
def test_a_token_is_only_sent_where_nobody_reads_along(url, private):
    assert web.is_private(url) == private
