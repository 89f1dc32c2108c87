"""A server over a network proves who it is, and nothing goes over a line that could be read there: with a real one."""

import ipaddress
import socket
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from postgres_server import ROLE, running

from core.errors import See2SoundError
from core.records.engine.server import Server
from core.records.store import Store

ADDRESS, OTHER = "127.0.0.2", "127.0.0.3"
"""On this machine, and by the rules of the product none of its own addresses."""
_PEM = serialization.Encoding.PEM


def free_port():
    with socket.socket() as probe:
        try:
            probe.bind((ADDRESS, 0))
        except OSError:
            pytest.skip(f"this system has no {ADDRESS}")
        return probe.getsockname()[1]


class Authority:
    """Somebody who signs certificates."""

    def __init__(self, name):
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        self.certificate = self._signed(self._name, self._key, x509.BasicConstraints(ca=True, path_length=0))

    def certify(self, address):
        """A key and a certificate of a server at an address."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "server")])
        whom = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        plain = serialization.NoEncryption()
        return key.private_bytes(_PEM, serialization.PrivateFormat.PKCS8, plain), self._signed(name, key, whom)

    def _signed(self, name, key, extension):
        now = datetime.now(UTC)
        made = x509.CertificateBuilder(self._name, name, key.public_key(), x509.random_serial_number())
        made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        return made.add_extension(extension, critical=True).sign(self._key, hashes.SHA256()).public_bytes(_PEM)


@pytest.fixture(scope="module")
def ward_server(tmp_path_factory):
    """A server at ``ADDRESS`` with a certificate for it; the files of who signed it and of a stranger; its port."""
    folder, port = tmp_path_factory.mktemp("authorities"), free_port()
    hospital, stranger = Authority("hospital"), Authority("stranger")
    for name, authority in (("hospital", hospital), ("stranger", stranger)):
        (folder / f"{name}.pem").write_bytes(authority.certificate)
    key, certificate = hospital.certify(ADDRESS)
    options = (f"listen_addresses={ADDRESS},{OTHER}", "ssl=on")
    files = {
        "server.key": key,
        "server.crt": certificate,
        "pg_hba.conf": b"local all all trust\nhost all all 127.0.0.0/8 trust\n",
    }
    with running(*options, files=files, port=port) as server:
        server.run("CREATE DATABASE ward TEMPLATE template0")
        yield folder, port


def at(ward_server, authority="hospital", address=ADDRESS, more=""):
    folder, port = ward_server
    root = f"sslrootcert={folder / f'{authority}.pem'}"
    return Server.of(f"postgresql://{ROLE}@{address}:{port}/ward?{root}{more}")


def test_records_are_kept_over_a_line_that_nobody_reads(ward_server):
    with Store.open(at(ward_server)) as store:
        store.add_patient("P-001")
        assert [patient.code for patient in store.patients()] == ["P-001"]
        with store._reading() as orm:
            line = orm.connection().exec_driver_sql("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
            is_encrypted, version = line.one()
    assert is_encrypted
    assert version >= "TLSv1.2"


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ({"authority": "stranger"}, "records.server-away"),
        ({"address": OTHER}, "records.server-away"),
        ({"more": "&sslmode=disable"}, "records.server-plain"),
    ],
    ids=["signed by a stranger", "the certificate of another", "not encrypted"],
)
def test_a_server_that_does_not_prove_who_it_is_gets_nothing(ward_server, who, code):
    with pytest.raises(See2SoundError) as refused:
        Store.open(at(ward_server, **who))
    assert refused.value.code == code
