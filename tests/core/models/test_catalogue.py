import importlib
import json
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from core import paths, wording
from core.errors import InputError
from core.models import catalogue
from core.models.door import Clinical, Task, in_words, is_id, plain_path
from core.neural.loading import Device


@pytest.fixture
def own_list(tmp_path):
    """A copy of the list that a test may spoil: ``change(name, edit)`` edits one file of it."""
    folder = tmp_path / "models"
    shutil.copytree(paths.resources() / "models", folder)

    def change(name, edit):
        file = folder / name
        row = json.loads(file.read_text(encoding="utf-8"))
        edit(row)
        file.write_text(json.dumps(row), encoding="utf-8")
        return folder

    return change


def refused(folder, read=catalogue.read_list):
    with pytest.raises(InputError) as caught:
        read(folder)
    assert caught.value.code == "models.bad-list"
    return str(caught.value)


def test_every_task_has_a_model():
    assert all(catalogue.for_task(task) for task in Task)


def test_detectors_also_follow_what_they_find():
    detectors = {"fastestdet", "yolos-tiny", "rtdetr-r18", "dfine-small"}
    for entry in catalogue.for_task(Task.TRACKS):
        is_detector = entry.backends[Task.TRACKS] == "core.vision.tracking.detector:DetectorTracker"
        assert is_detector == (entry.id in detectors)
    assert {entry.id for entry in catalogue.for_task(Task.TRACKS)} >= detectors


def test_every_sam_draws_outlines_in_the_boxes_of_others_and_nobody_else():
    outliners = {entry.id: entry.outlines for entry in catalogue.entries() if entry.outlines is not None}
    assert set(outliners) == {entry.id for entry in catalogue.entries() if entry.id.startswith("sam")}
    for factory in outliners.values():
        module, _, name = factory.partition(":")
        assert callable(getattr(importlib.import_module(module), name).masks_for)


def test_the_models_of_the_published_method_are_a_preset():
    assert [entry.id for entry in catalogue.named("see2sound")] == ["sam-vit-huge", "depth-anything-v1-large", "codi"]


def test_the_default_is_allowed_with_patients_and_asks_for_no_account():
    for entry in catalogue.named("default"):
        assert entry.licence.clinical is Clinical.ALLOWED
        assert not entry.gated
        assert Device.CPU in entry.devices


@pytest.mark.parametrize("model_id", ["musicgen-small", "audioldm2"])
def test_what_is_not_for_commercial_use_is_not_for_patients(model_id):
    assert catalogue.find(model_id).licence.clinical is Clinical.NOT_ALLOWED


@pytest.mark.parametrize("entry", catalogue.entries(), ids=lambda entry: entry.id)
def test_a_licence_without_commercial_use_never_counts_as_allowed(entry):
    if re.search(r"\bNC\b|-nc-|not stated|Community|question|restricting", entry.licence.name, re.IGNORECASE):
        assert entry.licence.clinical is not Clinical.ALLOWED


@pytest.mark.parametrize("entry", catalogue.entries(), ids=lambda entry: entry.id)
def test_no_two_sources_of_a_model_fill_the_same_place(entry):
    folders = [source.folder for source in entry.sources if source.kind == "hub"]
    assert len(set(folders)) == len(folders)


def test_a_model_that_is_not_there_is_said_with_those_that_are():
    with pytest.raises(InputError) as caught:
        catalogue.find("gpt")
    assert "gpt" in str(caught.value)
    assert "rtdetr-r18" in str(caught.value)
    assert catalogue.named("rtdetr-r18") == (catalogue.find("rtdetr-r18"),)


def test_the_list_knows_the_real_files_of_fastestdet(test_data):
    import hashlib

    (source,) = catalogue.find("fastestdet").sources
    assert source.revision in source.files[0].url
    for file in source.files:
        content = (test_data / "weights" / "fastestdet" / file.path).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file.size_bytes, file.sha256)


def test_a_text_that_is_not_translated_is_read_in_english():
    entry = catalogue.find("fastestdet")
    wording.set_language("xx")
    try:
        assert in_words(entry.about) == entry.about["en"]
    finally:
        wording.set_language("en")


def test_a_misspelt_key_is_refused(own_list):
    folder = own_list("codi.json", lambda row: row.update(licens="mit"))
    assert "licens" in refused(folder)


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (lambda row: row.update(licence="free"), "licence"),
        (lambda row: row.update(id="other"), "id"),
        (lambda row: row.update(format_version=2), "format"),
        (lambda row: row.update(about={"de": "x"}), "en"),
        (lambda row: row.update(backends={"smell": "core.x:Y"}), "backends"),
        (lambda row: row.update(backends={"regions": "os:system"}), "backends"),
        (lambda row: row["memory"].update(cpu_mb="much"), "memory.cpu_mb"),
        (lambda row: row["sources"][0].update(revision="main"), "revision"),
        (lambda row: row["sources"][0].update(files=[{"path": "../x.json"}]), "path"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_value_is_refused_with_the_path_to_it(own_list, edit, problem):
    assert problem in refused(own_list("codi.json", edit))


def test_a_preset_names_models_that_are_there(own_list):
    folder = own_list("lists/presets.json", lambda row: row["default"]["models"].append("gpt"))
    assert "default" in refused(folder, catalogue.read_presets)


def test_a_plain_address_needs_a_hash(own_list):
    folder = own_list("fastestdet.json", lambda row: row["sources"][0]["files"][0].pop("sha256"))
    assert "sha256" in refused(folder)


@pytest.mark.parametrize("path", ["../x", "/x", "a/../b", "a//b", "a\\b", "C:x", ".hidden", "a/.git", "x.", "", "a/"])
def test_a_path_out_of_the_folder_is_refused(path):
    with pytest.raises(ValueError, match="no plain path"):
        plain_path(path)


@given(st.text(max_size=12))
def test_a_plain_path_stays_in_its_folder(text):
    try:
        path = plain_path(text)
    except ValueError:
        return
    folder = Path("/data/models/x")
    assert folder in (folder / path).resolve().parents


@pytest.mark.parametrize("text", ["..", ".staged", "a/b", "", "A", "x.lock/", "-x"])
def test_what_could_leave_the_models_folder_is_no_id(text):
    assert not is_id(text)


def test_however_long_the_list_is_it_is_checked_by_schemas_that_are_made_once(monkeypatch):
    """Making one for each model kept the window that asked for the list standing still for a tenth of a second."""
    made = []

    def counted(kind):
        made.append(kind)
        return TypeAdapter(kind)

    monkeypatch.setattr(catalogue, "TypeAdapter", counted)
    for kept in (catalogue.read_list, catalogue._of_rows, catalogue._of_entries):
        kept.cache_clear()
    assert len(catalogue.entries()) > 20
    assert len(made) == 2
