import json
import shutil

import pytest

from core import cli, paths, wording
from core.cli.models import TASKS
from core.models import catalogue, installed
from core.models.door import Task
from core.paths import DataFolder

CONFIG = b'{"model_type": "tiny"}'
FILES = ("config.json", "preprocessor_config.json", "model.safetensors")


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def run(capsys, data):
    def run(*arguments):
        capsys.readouterr()
        status = cli.main(["models", *(str(argument) for argument in arguments), "--data", str(data.root)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def on_hub(hub, weights, monkeypatch):
    """The hub holds RT-DETR as the list wants it, and is not waited for."""
    monkeypatch.setattr("core.models.fetching._wait", lambda _, progress: progress.check())
    source = catalogue.find("rtdetr-r18").sources[0]
    repository = hub.add(source.repository, dict(zip(FILES, (CONFIG, b"{}", weights), strict=True)))
    repository.commit = source.revision
    return hub


@pytest.fixture
def stick(tmp_path, weights):
    folder = tmp_path / "stick" / "yolos-tiny"
    folder.mkdir(parents=True)
    for name, content in zip(FILES, (CONFIG, b"{}", weights), strict=True):
        (folder / name).write_bytes(content)
    return folder.parent


def assert_one_sentence(text):
    assert len(text.strip().splitlines()) == 1
    assert text.strip().endswith(".")
    assert "Traceback" not in text


def test_the_tasks_of_the_help_are_those_of_the_models():
    assert tuple(Task) == TASKS


def test_every_model_is_listed_with_licence_state_and_fit(run):
    status, out, err = run("list")
    assert (status, err) == (0, "")
    for entry in catalogue.entries():
        assert f"{entry.id}: {entry.title}" in out
    assert out.count("not installed") >= len(catalogue.entries())
    assert "no clinical use" in out
    assert "of disk used by models" in out


def test_the_list_is_there_for_programs(run):
    status, out, _ = run("list", "--json")
    rows = {row["id"]: row for row in json.loads(out)}
    assert status == 0
    assert rows["codi"]["licence"]["clinical"] == "unclear"
    assert rows["codi"]["installed"] is None
    assert rows["rtdetr-r18"]["backends"]["tracks"] == "core.vision.tracking.detector:DetectorTracker"
    assert set(rows["fastestdet"]["fit"]) == {"verdict", "device", "why"}


def test_a_task_narrows_the_list(run):
    rows = json.loads(run("list", "--task", "depth", "--json")[1])
    assert {row["id"] for row in rows} == {entry.id for entry in catalogue.for_task(Task.DEPTH)}


def test_show_prints_the_licence_before_anybody_accepts_it(run):
    status, out, _ = run("show", "musicgen-small")
    entry = catalogue.find("musicgen-small")
    assert status == 0
    for said in (entry.licence.name, entry.licence.url, entry.licence.text["en"], "no clinical use"):
        assert said in out
    assert json.loads(run("show", "musicgen-small", "--json")[1])["licence"]["clinical"] == "not-allowed"


def test_a_model_is_installed_verified_and_removed(run, on_hub, data):
    status, out, err = run("install", "rtdetr-r18", "--accept-licence")
    assert (status, out) == (0, "rtdetr-r18: installed, 35 kB\n")
    assert "Apache-2.0" in err
    assert "installed (35 kB)" in run("list")[1]
    status, out, _ = run("verify")
    assert (status, out) == (0, "rtdetr-r18: whole, 3 files, 35 kB\n")
    assert run("remove", "rtdetr-r18")[:2] == (0, "rtdetr-r18: removed\n")
    assert installed.listing(data) == ()
    assert run("verify")[:2] == (0, "No model is installed.\n")


def test_without_the_licence_accepted_nothing_is_fetched(run, on_hub):
    status, out, err = run("install", "rtdetr-r18")
    assert (status, out) == (3, "")
    assert "--accept-licence" in err
    assert "https://www.apache.org/licenses/LICENSE-2.0" in err
    assert on_hub.asked == []


def test_several_models_come_by_one_name(run, on_hub, monkeypatch):
    monkeypatch.setattr(catalogue, "presets", lambda: {"pair": catalogue.Preset({"en": "x"}, ("rtdetr-r18",))})
    status, out, _ = run("install", "pair", "--accept-licence", "--json")
    assert status == 0
    assert [row["id"] for row in json.loads(out)] == ["rtdetr-r18"]


def test_a_model_comes_from_a_stick(run, stick, data):
    status, out, err = run("import", "yolos-tiny", stick, "--accept-licence")
    assert (status, out) == (0, "yolos-tiny: imported, 35 kB\n")
    assert "nobody said" in err
    assert installed.find(data, "yolos-tiny")


def test_progress_is_told_in_stages(run, on_hub):
    err = run("install", "rtdetr-r18", "--accept-licence", "--progress")[2]
    assert "download 100%" in err
    assert "verify 100%" in err


def test_an_import_tells_its_stages_too(run, stick):
    err = run("import", "yolos-tiny", stick, "--accept-licence", "--progress")[2]
    assert "copy 100%" in err
    assert "verify 100%" in err


def test_a_pause_says_how_to_go_on_and_what_came_is_listed(run, on_hub, monkeypatch):
    asked = []

    def interrupt():
        asked.append(1)
        raise KeyboardInterrupt

    on_hub.cut_after = [len(CONFIG), 2, 20_000, 0, 0]
    monkeypatch.setattr("core.models.fetching._wait", lambda *_: interrupt())
    status, out, err = run("install", "rtdetr-r18", "--accept-licence")
    assert (status, out) == (130, "")
    assert "goes on from there" in err
    assert asked
    assert "begun (20 kB)" in run("list")[1]


def test_a_changed_model_fails_to_verify_and_is_named(run, stick, data):
    run("import", "yolos-tiny", stick, "--accept-licence")
    weights = data.models / "yolos-tiny" / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    for arguments in (("verify",), ("verify", "yolos-tiny")):
        status, out, err = run(*arguments)
        assert (status, out) == (4, "")
        assert_one_sentence(err)
        assert "yolos-tiny is damaged: model.safetensors" in err
    weights.unlink()
    assert run("verify")[0] == 4
    assert "damaged" in run("list")[1]
    assert run("remove", "yolos-tiny")[0] == 0


def test_a_model_that_left_the_list_is_still_shown_and_removed(run, stick, data):
    run("import", "yolos-tiny", stick, "--accept-licence")
    folder = data.models / "yolos-tiny"
    text = (folder / "installed.json").read_text(encoding="utf-8").replace('"yolos-tiny"', '"yolos-old"')
    (folder / "installed.json").write_text(text, encoding="utf-8")
    folder.rename(folder.with_name("yolos-old"))
    assert "yolos-old: installed, but no longer in the list" in run("list")[1]
    assert run("remove", "yolos-old")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("show", "gpt"), 3),
        (("install", "gpt", "--accept-licence"), 3),
        (("import", "gpt", ".", "--accept-licence"), 3),
        (("import", "yolos-tiny", "no-such-folder", "--accept-licence"), 3),
        (("import", "yolos-tiny", ".", "--accept-licence"), 3),
        (("verify", "yolos-tiny"), 4),
        (("remove", "yolos-tiny"), 3),
        (("remove", "../data"), 3),
        (("install", "stable-audio-open-1.0", "--accept-licence"), 3),
        (("install", "stable-audio-open-1.0", "--accept-licence", "--token-file", "no-such-file"), 3),
    ],
    ids=str,
)
def test_what_cannot_be_done_gets_one_sentence_and_its_status(run, hub, arguments, status, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended, out, err = run(*arguments)
    assert (ended, out) == (status, "")
    assert_one_sentence(err.replace("Stable Audio Open 1.0, licence", "").splitlines()[-1])


@pytest.mark.parametrize("content", ["", "two words", "hf_ü"])
def test_a_file_without_a_token_is_said_without_its_content(run, tmp_path, content):
    path = tmp_path / "token.txt"
    path.write_text(content, encoding="utf-8")
    status, _, err = run("install", "rtdetr-r18", "--accept-licence", "--token-file", path)
    assert status == 3
    assert "holds no access token" in err
    assert not content or content not in err


def test_the_token_of_a_file_reaches_the_hub_and_nothing_else(run, hub, weights, tmp_path, data):
    files = {"model_index.json": b"{}", "vae/config.json": b"{}", "vae/model.safetensors": weights}
    hub.add("stabilityai/stable-audio-open-1.0", files, gated=True)
    path = tmp_path / "token.txt"
    path.write_text(f"{hub.token}\n", encoding="utf-8")
    status, out, err = run("install", "stable-audio-open-1.0", "--accept-licence", "--token-file", path)
    assert status == 0, err
    assert {asked.token for asked in hub.asked} == {f"Bearer {hub.token}"}
    assert hub.token not in out + err
    assert all(hub.token.encode() not in file.read_bytes() for file in data.root.rglob("*") if file.is_file())


def test_no_network_gets_status_4_and_a_way_out_at_once(run, hub, monkeypatch):
    hub.close()
    monkeypatch.setattr("core.models.fetching._wait", lambda *_: pytest.fail("waited for a network that is not there"))
    status, _, err = run("install", "rtdetr-r18", "--accept-licence")
    assert status == 4
    assert "import the model from a folder" in err


def test_the_mirror_of_the_settings_is_asked(run, on_hub, data, monkeypatch):
    from core import settings

    monkeypatch.delenv("SEE2SOUND_HUB")
    settings.save(settings.Settings(model_hub=on_hub.url), data.settings)
    assert run("install", "rtdetr-r18", "--accept-licence")[0] == 0


@pytest.mark.parametrize("arguments", [(), ("list", "--task", "smell"), ("install",), ("import", "codi")], ids=str)
def test_wrong_usage_gets_status_2(run, arguments):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert "usage" in err


def test_doctor_says_which_models_are_installed_and_what_computes(capsys, run, stick, data):
    run("import", "yolos-tiny", stick, "--accept-licence")
    assert cli.main(["doctor", "--json", "--data", str(data.root)]) == 0
    models = json.loads(capsys.readouterr().out)["models"]
    assert models["neural"] == "yolos-tiny"
    assert "GB of memory" in models["machine"]
    shutil.rmtree(data.models)
    assert cli.main(["doctor", "--json", "--data", str(data.root)]) == 0
    assert json.loads(capsys.readouterr().out)["models"]["neural"] == wording.say("cli.no-models")


def test_the_list_comes_with_an_installed_copy():
    assert (paths.resources() / "models" / "lists" / "presets.json").is_file()
