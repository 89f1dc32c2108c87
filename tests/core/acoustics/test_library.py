"""Imported HRTF sets and headphone equalisations: verified, whole, under their hashes, or not there at all."""

import hashlib
import json

import pytest

from core.acoustics.library import KEMAR_SET, headphone_shelf, hrtf_sets, hrtf_shelf, set_named, set_source
from core.errors import InputError, MachineError
from core.paths import DataFolder

FILTERS = "Preamp: -3.0 dB\nFilter 1: ON PK Fc 2000 Hz Gain 3.0 dB Q 1.4\n"


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


def equalisation(path, text=FILTERS):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_an_imported_set_lies_whole_under_the_hash_of_its_file(data, tmp_path, sofa_file):
    source = sofa_file(tmp_path / "P0001.sofa")
    added = hrtf_shelf(data).add(source)
    assert added.id == hashlib.sha256(source.read_bytes()).hexdigest()
    assert (added.name, added.about) == ("P0001", "test heads")
    kept = hrtf_shelf(data).path(added.id)
    assert kept.read_bytes() == source.read_bytes()
    assert set_source(data, added.id) == str(kept)
    source.unlink()
    assert hrtf_sets(data) == (KEMAR_SET, added)


def test_kemar_is_always_there_and_no_file(data):
    assert hrtf_sets(data) == (KEMAR_SET,)
    assert set_source(data, "kemar") == "kemar"
    assert set_named(data, "kemar").name == "KEMAR"


def test_a_file_that_is_no_good_set_is_refused_and_nothing_is_kept(data, tmp_path, sofa_file):
    def swap_ears(file):
        file["ReceiverPosition"][:] = -file["ReceiverPosition"][()]

    swapped = sofa_file(tmp_path / "swapped.sofa", spoil=swap_ears)
    with pytest.raises(InputError) as caught:
        hrtf_shelf(data).add(swapped)
    assert caught.value.code == "acoustics.sofa-ears"
    assert str(swapped) in str(caught.value)
    assert not data.hrtf_sets.exists()


@pytest.mark.parametrize("harm", ["gone", "changed"])
def test_a_set_that_is_gone_or_changed_is_named_with_the_remedy_and_comes_back_by_importing(
    data, tmp_path, sofa_file, harm
):
    source = sofa_file(tmp_path / "P0001.sofa")
    shelf = hrtf_shelf(data)
    added = shelf.add(source)
    kept = shelf.path(added.id)
    if harm == "gone":
        kept.unlink()
    else:
        content = bytearray(kept.read_bytes())
        content[len(content) // 2] ^= 1
        kept.write_bytes(content)
    with pytest.raises(InputError) as caught:
        set_source(data, added.id)
    assert caught.value.code == "acoustics.set-gone"
    assert "“P0001”" in str(caught.value)
    assert "Import its SOFA file again" in str(caught.value)
    assert shelf.add(source) == added
    assert shelf.path(added.id) == kept


def test_a_set_that_was_never_here_is_named_as_the_patient_knows_it(data):
    with pytest.raises(InputError, match="“Ward 3”"):
        set_source(data, "f" * 64, "Ward 3")
    with pytest.raises(InputError, match="“ffffffffffff”"):
        set_source(data, "f" * 64)


def test_two_sets_of_one_name_are_told_apart(data, tmp_path, sofa_file):
    first = hrtf_shelf(data).add(sofa_file(tmp_path / "a" / "hrtf.sofa"))
    second = hrtf_shelf(data).add(sofa_file(tmp_path / "b" / "hrtf.sofa", 1.1))
    assert [one.name for one in hrtf_sets(data)] == ["KEMAR", "hrtf", "hrtf (2)"]
    assert hrtf_shelf(data).add(sofa_file(tmp_path / "c" / "other name.sofa")) == first
    assert {first.name, second.name} == {"hrtf", "hrtf (2)"}


def test_a_removed_set_leaves_nothing_behind(data, tmp_path, sofa_file):
    shelf = hrtf_shelf(data)
    shelf.remove(shelf.add(sofa_file(tmp_path / "a.sofa")).id)
    assert shelf.kept() == ()
    assert list(data.hrtf_sets.iterdir()) == []
    shelf.remove("0" * 64)


def test_a_set_without_its_label_is_listed_by_its_hash(data, tmp_path, sofa_file):
    added = hrtf_shelf(data).add(sofa_file(tmp_path / "a.sofa"))
    (data.hrtf_sets / f"{added.id}.json").write_text("[]")
    (data.hrtf_sets / "notes.sofa").write_text("not ours")
    assert [(one.id, one.name) for one in hrtf_shelf(data).kept()] == [(added.id, added.id[:12])]


def test_a_folder_that_cannot_be_written_is_said(data, tmp_path, sofa_file):
    data.root.mkdir()
    data.hrtf_sets.write_text("a file in the way")
    with pytest.raises(MachineError):
        hrtf_shelf(data).add(sofa_file(tmp_path / "a.sofa"))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("Sennheiser HD 600 ParametricEQ.txt", "Sennheiser HD 600"),
        ("Sennheiser HD 600/ParametricEQ.txt", "Sennheiser HD 600"),
        ("Sennheiser HD 600/Parametric EQ.txt", "Sennheiser HD 600"),
        ("ours.txt", "ours"),
    ],
)
def test_an_equalisation_goes_by_the_name_of_its_headphones(data, tmp_path, path, name):
    source = equalisation(tmp_path / path)
    added = headphone_shelf(data).add(source)
    assert added.name == name
    assert added.id == hashlib.sha256(FILTERS.encode()).hexdigest()
    assert headphone_shelf(data).path(added.id).read_text() == FILTERS
    assert json.loads((data.headphone_filters / f"{added.id}.json").read_text())["file"] == source.name


def test_a_text_without_filters_is_refused_and_a_missing_one_named(data, tmp_path):
    with pytest.raises(InputError) as caught:
        headphone_shelf(data).add(equalisation(tmp_path / "empty.txt", "Preamp: 0 dB\n"))
    assert caught.value.code == "acoustics.eq-empty"
    added = headphone_shelf(data).add(equalisation(tmp_path / "HD 600.txt"))
    headphone_shelf(data).path(added.id).unlink()
    with pytest.raises(InputError, match=r"“HD 600”.*switch it off") as caught:
        headphone_shelf(data).path(added.id)
    assert caught.value.code == "acoustics.eq-gone"
