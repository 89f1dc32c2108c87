"""Whatever a file holds, an import adds what was exported or nothing, and says why not in a sentence."""

import json

import pytest
from archive_parts import lean, repacked
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.errors import InputError
from core.records.portable.carried import CARRIED
from core.records.store import Store
from core.reports.exchange import chosen
from core.reports.exchange.archive.importing import import_archive, preview
from core.reports.exchange.archive.manifest import loads
from core.reports.exchange.archive.packing import write_archive
from core.reports.exchange.disclosure import Disclosure

FEW = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
"""Any value, those among it that JSON cannot hold."""
TEXT = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
COLUMNS = [(carried.table, column) for carried in CARRIED for column in carried.columns]


@pytest.fixture(scope="module")
def small(clinic, tmp_path_factory):
    """An archive of one short session, without what an import does not read."""
    folder = tmp_path_factory.mktemp("small")
    with Store.open(clinic, read_only=True) as store:
        whole = write_archive(chosen.of_session(store, "session-3", Disclosure()), folder / "whole.zip")
    return repacked(folder / "small.zip", lean(whole))


def said_by(look):
    """What was looked at, or None and the sentence in which it was refused."""
    try:
        return look(), ""
    except InputError as error:
        return None, str(error)


def tried(store, path):
    """Look at an archive: what it would add, or nothing where it is refused in a sentence."""
    incoming, sentence = said_by(lambda: preview(store, path))
    if incoming is None:
        assert sentence.endswith(".")
        assert len(sentence) < 1000
        return None
    return {kind.value: uuids for kind, uuids in incoming.comparison.new.items() if uuids}


@FEW
@given(share=st.floats(0, 1))
def test_a_file_that_was_cut_off_is_refused(share, small, other, tmp_path):
    whole = small.read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: int(share * (len(whole) - 1))])
    assert tried(other, tmp_path / "cut.zip") is None


@FEW
@given(at=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255))
def test_a_file_with_another_byte_is_refused_or_says_the_same(at, flip, small, other, tmp_path):
    whole = bytearray(small.read_bytes())
    whole[int(at * len(whole))] ^= flip
    (tmp_path / "flipped.zip").write_bytes(whole)
    found = tried(other, tmp_path / "flipped.zip")
    assert found is None or found == tried(other, small)


@FEW
@given(junk=st.binary(max_size=300))
@example(junk=b"PK\x05\x06" + bytes(18))
@example(junk=b"PK\x05\x06" + b"\xff" * 18)
@example(junk=b"")
def test_any_bytes_are_no_archive(junk, other, tmp_path):
    (tmp_path / "junk.zip").write_bytes(junk)
    assert tried(other, tmp_path / "junk.zip") is None


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.sampled_from(COLUMNS), value=JSON)
def test_any_value_in_any_column_is_refused_or_read(where, value, small, other, tmp_path):
    table, column = where
    parts = lean(small)
    name = f"records/{table}.jsonl"
    lines = parts[name].decode("utf-8").splitlines()
    if not lines:
        return
    lines[0] = json.dumps(json.loads(lines[0]) | {column: value})
    changed = parts | {name: "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")}
    tried(other, repacked(tmp_path / "changed.zip", changed))


@settings(max_examples=200, deadline=None)
@given(value=JSON)
def test_any_manifest_is_read_or_refused(value):
    with pytest.raises(InputError):
        loads(json.dumps(value).encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None)
@given(field=st.sampled_from(["format", "version", "schema_revision", "app_version", "counts", "parts"]), value=JSON)
def test_any_field_of_a_manifest_is_read_or_refused(field, value):
    whole = {
        "format": "see2sound-archive",
        "version": 1,
        "schema_revision": "0006",
        "app_version": "0.1.0",
        "created_utc": "2026-01-01T00:00:00.000Z",
        "identity": False,
        "counts": {},
        "parts": [],
    }
    made, sentence = said_by(lambda: loads(json.dumps(whole | {field: value}).encode("utf-8", "surrogatepass")))
    assert made is not None or sentence.endswith(".")


@settings(FEW, max_examples=4)
@given(notes=st.text(TEXT, max_size=50), rt_ms=st.floats(0, 1e300))
@example(notes="\u2028 \r\n\x1f '=1", rt_ms=0.1 + 0.2)
def test_any_text_and_any_number_come_back_exactly(notes, rt_ms, small, empty, tmp_path):
    parts = lean(small)
    patient = json.loads(parts["records/patient.jsonl"]) | {"notes": notes}
    trials = [json.loads(line) for line in parts["records/trial.jsonl"].split(b"\n") if line]
    trials[0]["rt_ms"] = rt_ms
    parts |= {
        "records/patient.jsonl": (json.dumps(patient, ensure_ascii=False) + "\n").encode("utf-8"),
        "records/trial.jsonl": "".join(json.dumps(trial) + "\n" for trial in trials).encode("utf-8"),
    }
    database = tmp_path / f"{len(list(tmp_path.iterdir()))}.db"
    database.write_bytes(empty)
    with Store.open(database) as fresh:
        import_archive(fresh, repacked(tmp_path / "texts.zip", parts, identity=True))
        assert fresh.patient("Ünal =2").notes == notes
        assert fresh.session("session-3").trials[0].rt_ms == rt_ms
