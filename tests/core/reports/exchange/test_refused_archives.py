"""What is wrong with an archive is said in a sentence, before anything is added: damage, traps, and what is newer."""

import json
import zipfile

import pytest
from archive_parts import changed, lean, reads, repacked

from core.errors import InputError
from core.records.portable.carried import Kind
from core.reports.exchange.archive import opening
from core.reports.exchange.archive.importing import import_archive, preview


def refused(store, path):
    with pytest.raises(InputError) as caught:
        import_archive(store, path)
    assert store.patients() == []
    assert str(caught.value).endswith(".")
    return caught.value.code


def test_another_file_is_no_archive(other, tmp_path):
    (tmp_path / "x.zip").write_text("hello")
    assert refused(other, tmp_path / "x.zip") == "exchange.no-archive"
    with zipfile.ZipFile(tmp_path / "y.zip", "w") as zipped:
        zipped.writestr("a.txt", "a")
    assert refused(other, tmp_path / "y.zip") == "exchange.no-archive"
    assert refused(other, tmp_path / "absent.zip") == "errors.not-readable"
    assert refused(other, tmp_path) == "errors.not-readable"


@pytest.mark.parametrize(
    "about", [{"version": 2}, {"schema_revision": "9999"}, {"version": 2, "schema_revision": "9999"}]
)
def test_a_newer_archive_is_refused_in_a_sentence(about, nameless, other, tmp_path):
    newer = repacked(tmp_path / "newer.zip", lean(nameless[0]), **about, app_version="9.0")
    assert refused(other, newer) == "exchange.newer"


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("trial", {"rt_ms": "soon"}),
        ("trial", {"rt_ms": float("inf")}),
        ("trial", {"replays": 1.5}),
        ("trial", {"replays": True}),
        ("trial", {"replays": 2**70}),
        ("trial", {"valid": 1}),
        ("trial", {"trial_uuid": None}),
        ("trial", {"trial_uuid": ["a"]}),
        ("trial", {"trial_uuid": "half \ud800"}),
        ("trial", {"onset_utc": "yesterday"}),
        ("trial", {"heard": "perhaps"}),
        ("trial", {"session_uuid": "nowhere"}),
        ("trial", {"unknown": 1}),
        ("planned_trial", {"trial_index": 99}),
        ("session", {"protocol_json": "{}"}),
        ("session", {"state": "lost"}),
        ("session", {"patient_uuid": "nobody"}),
        ("session", {"circumstances_json": '{"format": 5}'}),
        ("patient", {"code": " P-009 "}),
        ("patient", {"code": "P-009"}),
        ("patient", {"birth_year": 1066}),
        ("patient", {"lesion_side": "top"}),
        ("patient", {"head_width_cm": 900.0}),
        ("training_session", {"exercise_json": "[]"}),
        ("heard_stretch", {"heard_s": "11"}),
        ("calibration", {"layout": "quadro"}),
    ],
)
def test_a_row_that_no_version_would_write_is_refused(table, values, nameless, other, tmp_path):
    _, trained = nameless
    path = trained if table in {"training_session", "heard_stretch", "calibration"} else nameless[0]
    bad = repacked(tmp_path / "bad.zip", changed(lean(path), table, 0, **values))
    assert refused(other, bad) == "exchange.damaged"


@pytest.mark.parametrize(
    "change",
    [
        lambda parts: parts | {"records/account.jsonl": b'{"name": "admin"}\n'},
        lambda parts: parts | {"records/sqlite_master.jsonl": b"{}\n"},
        lambda parts: parts | {"records/alembic_version.jsonl": b'{"version_num": "1"}\n'},
        lambda parts: parts | {"records/event.jsonl": b"[1]\n"},
        lambda parts: parts | {"records/event.jsonl": b"{\n"},
        lambda parts: parts | {"records/event.jsonl": b"\xff\xfe\n"},
        lambda parts: parts | {"records/event.jsonl": b"{}"},
        lambda parts: parts | {"records/event.jsonl": b"[" * 100_000 + b"\n"},
        lambda parts: parts | {"records/event.jsonl": b'{"a": ' + b"9" * 10_000 + b"}\n"},
    ],
)
def test_parts_that_do_not_belong_are_refused(change, nameless, other, tmp_path):
    assert refused(other, repacked(tmp_path / "bad.zip", change(lean(nameless[0])))) == "exchange.damaged"


@pytest.mark.parametrize("name", ["../out.txt", "/etc/passwd", "a/../../b", "C:\\x", "reports/..", "./a", "a\nb", "."])
def test_a_path_out_of_the_archive_is_refused(name, nameless, other, tmp_path):
    assert refused(other, repacked(tmp_path / "bad.zip", lean(nameless[0]) | {name: b"x"})) == "exchange.damaged"


def test_a_part_that_the_manifest_does_not_name_is_refused(archive, other, tmp_path):
    path = tmp_path / "more.zip"
    path.write_bytes(archive.read_bytes())
    with zipfile.ZipFile(path, "a") as zipped:
        zipped.writestr("more.txt", "x")
    assert refused(other, path) == "exchange.damaged"


def test_a_changed_value_is_found_by_its_hash(nameless, other, tmp_path):
    parts = lean(nameless[0])
    touched = changed(parts, "trial", 0, response_azimuth_deg=-90.0)
    manifest = json.loads(parts["manifest.json"])
    for part in manifest["parts"]:
        if part["name"] == "records/trial.jsonl":
            part["bytes"] = len(touched["records/trial.jsonl"])
    bad = repacked(tmp_path / "bad.zip", touched, parts=manifest["parts"])
    assert refused(other, bad) == "exchange.damaged"


def test_a_report_that_was_changed_is_found_too(archive, other, tmp_path):
    parts = reads(archive)
    name = next(name for name in parts if name.startswith("reports/"))
    manifest = json.loads(parts["manifest.json"])
    data = b"%PDF" + bytes(len(parts[name]) - 4)
    assert (
        refused(other, repacked(tmp_path / "bad.zip", parts | {name: data}, parts=manifest["parts"]))
        == "exchange.damaged"
    )


def test_a_bomb_is_refused_before_it_is_unpacked(nameless, other, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "_RATIO_FROM", 1 << 20)
    parts = lean(nameless[0]) | {"reports/bomb.pdf": bytes(64 << 20)}
    assert refused(other, repacked(tmp_path / "bomb.zip", parts)) == "exchange.too-large"


def test_one_endless_line_is_refused(nameless, other, tmp_path, monkeypatch):
    long = changed(lean(nameless[0]), "event", 0, detail="1" * (3 << 20))
    assert preview(other, repacked(tmp_path / "long.zip", long)).comparison.new[Kind.SESSION] == ["session-3"]
    monkeypatch.setattr(opening, "_LARGEST_LINE", 1 << 16)
    assert refused(other, tmp_path / "long.zip") == "exchange.damaged"


def test_a_list_of_parts_without_end_is_refused_before_it_is_read(archive, other, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "_LARGEST_DIRECTORY", 1000)
    assert refused(other, archive) == "exchange.too-large"


def test_lengths_that_lie_are_found(nameless, other, tmp_path):
    parts = lean(nameless[0])
    manifest = json.loads(parts["manifest.json"])
    manifest["parts"][0]["bytes"] += 1
    assert refused(other, repacked(tmp_path / "bad.zip", parts, parts=manifest["parts"])) == "exchange.damaged"


@pytest.mark.parametrize("packed_so", ["manifest.json", "records/trial.jsonl"])
def test_only_packing_that_unpacks_piece_by_piece_is_read(packed_so, nameless, other, tmp_path):
    with zipfile.ZipFile(tmp_path / "lzma.zip", "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in reads(nameless[0]).items():
            zipped.writestr(name, data, zipfile.ZIP_LZMA if name == packed_so else None)
    assert refused(other, tmp_path / "lzma.zip") == "exchange.damaged"


@pytest.mark.parametrize(
    "person",
    [{"patient_uuid": "nobody"}, {"given_name": "Ada"}, {"patient_uuid": 5}, {"birth_date": "soon"}, {"secret": "x"}],
)
def test_who_nobody_is_does_not_come_in(person, archive, other, tmp_path):
    patient = json.loads(lean(archive)["records/patient.jsonl"].split(b"\n")[0])["uuid"]
    line = json.dumps(({"patient_uuid": patient} if set(person) & {"birth_date", "secret"} else {}) | person) + "\n"
    parts = lean(archive) | {"records/identity.jsonl": line.encode()}
    assert refused(other, repacked(tmp_path / "bad.zip", parts)) == "exchange.damaged"
