"""How a scene was made and making it again, without a window: who is asked, what comes in, and what then stays."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core import settings as site_settings
from core.errors import InputError, MachineError
from core.geometry import Position
from core.models.door import Task
from core.paths import DataFolder
from core.pipeline.options import AnalyseOptions
from core.pipeline.presets import preset_named
from core.pipeline.stages import Stage
from core.progress import ProgressReport
from core.scene import CameraView, Clip, Media, Placement, Region, Scene, SoundSource
from core.settings import Making, Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters import scene_making_choices as choices
from see2sound_desktop.presenters.context import AppContext, Notice, OpenModels
from see2sound_desktop.presenters.progress_words import progress_words, stage_words
from see2sound_desktop.presenters.scene_editor import SceneEditor, Unsaved
from see2sound_desktop.presenters.scene_making import SceneMaking
from see2sound_desktop.presenters.scene_making_said import said_of
from see2sound_desktop.presenters.scene_making_words import (
    origin_words,
    removed_words,
    source_stories,
)
from see2sound_desktop.windows.scene_source_words import SceneSourceWords

CORE = Path(__file__).parents[2] / "core"
BY_BUILTINS = {
    "regions": "builtin",
    "regions_version": "1",
    "depth": "builtin",
    "depth_version": "1",
    "depth_scale": "assumed",
    "depth_assumption": "no depth model: the bottom of the picture is taken to be 1 m away",
    "sounds": {"source-1": "a placeholder, for nothing names it", "source-2": "a placeholder, for nothing names it"},
    "sources": 5,
    "seed": 0,
}
FILM = {"duration_s": 8.0, "shots": ((0.0, 8.0),)}
MODELS = Making(regions="fake-regions", depth="fake-depth", labels="fake-labels", generator="fake-sounds")


def source(number: int, left_px: float, sound: str = "kettle", **said: object) -> SoundSource:
    return SoundSource(
        id=f"source-{number}",
        label=sound,
        origin="builtin",
        position=Placement(azimuth_deg=-20.0 + 20.0 * number, distance_m=2.0),
        region=Region(box_px=(left_px, 10.0, left_px + 40.0, 50.0)),
        clip=Clip(kind="synthesis", name=sound, seed=number),
        **said,
    )


def a_scene(*sources: SoundSource, film: dict | None = None, provenance: dict | None = None) -> Scene:
    return Scene(
        title="Cat",
        media=Media(path="/nowhere/cat.png", sha256="0" * 64, width_px=200, height_px=100, **(film or {})),
        camera=CameraView(hfov_deg=60.0),
        sources=sources or (source(1, 10.0), source(2, 120.0, "bird")),
        provenance=BY_BUILTINS if provenance is None else provenance,
    )


class Room:
    """An editor, making with scripted answers, and everything that was said."""

    def __init__(self, folder: Path) -> None:
        self.jobs = Jobs()
        self.context = AppContext(store=None, data=DataFolder(folder), settings=Settings(), jobs=self.jobs)
        self.said: list[Notice] = []
        self.context.noticed.connect(self.said.append)
        self.found = a_scene()
        self.editor = SceneEditor(
            self.jobs,
            self.context.data,
            ask_unsaved=lambda _title: Unsaved.DISCARD,
            ask_where=lambda _proposed: None,
            analyse=self._analyse,
        )
        self.go_on = threading.Event()
        self.go_on.set()
        self.asked: list[tuple[Stage, AnalyseOptions]] = []
        self.answers: list[Scene | Exception] = []
        self.making = SceneMaking(self.context, self.editor, remake=self._remake)

    def _analyse(self, path: Path, at_s: float | None, progress: object) -> Scene:
        return self.found

    def _remake(self, scene: Scene, stage: Stage, options: AnalyseOptions, progress) -> Scene:
        self.asked.append((stage, options))
        with self.context.models.gate.passing(progress):
            progress.begin("compute")
            while not self.go_on.wait(0.005):
                progress.check()
        answer = self.answers.pop(0) if self.answers else scene
        if isinstance(answer, Exception):
            raise answer
        return answer

    def choose(self, making: Making) -> None:
        self.context.change_settings(making=making)

    def open(self, qtbot, scene: Scene | None = None) -> None:
        self.found = scene or self.found
        self.editor.open(Path("/nowhere/cat.png"))
        qtbot.waitUntil(lambda: not self.editor.opening)

    def close(self) -> None:
        self.go_on.set()
        self.making.cancel()
        self.editor.close()
        self.jobs.close()


@pytest.fixture
def room(tmp_path: Path, qapp: object) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.close()


def sounding(scene: Scene, name: str) -> Scene:
    """The scene as a generator would have it: another sound for every source."""
    sources = tuple(
        each.model_copy(update={"clip": Clip(kind="synthesis", name=name, seed=9)}) for each in scene.sources
    )
    return scene.model_copy(update={"sources": sources, "provenance": {**BY_BUILTINS, "generator": "fake-sounds"}})


# ---- what comes in


def test_what_the_built_ins_made_is_there_first_and_the_chosen_models_go_on_from_it_seeing_before_sounding(room, qtbot):
    room.choose(MODELS)
    room.go_on.clear()
    seen = a_scene(source(1, 12.0, "cat"), provenance={**BY_BUILTINS, "regions": "fake-regions"})
    room.answers = [seen, sounding(seen, "dog")]
    room.open(qtbot)
    assert [each.clip.name for each in room.editor.scene.sources] == ["kettle", "bird"]
    assert not room.editor.locked
    assert room.making.running
    assert room.making.adds_models
    room.go_on.set()
    qtbot.waitUntil(lambda: not room.making.running)
    assert [stage for stage, _ in room.asked] == [Stage.SEE, Stage.SOUND]
    see, sound = (options for _, options in room.asked)
    assert (see.regions, see.depth, see.labels, see.generator) == (
        "fake-regions",
        "fake-depth",
        "fake-labels",
        "builtin",
    )
    assert sound.generator == "fake-sounds"
    assert [each.clip.name for each in room.editor.scene.sources] == ["dog"]
    room.editor.undo()
    assert [each.clip.name for each in room.editor.scene.sources] == ["cat"]
    room.editor.undo()
    assert [each.clip.name for each in room.editor.scene.sources] == ["kettle", "bird"]
    assert room.editor.undo_title is None


def test_nobody_else_is_asked_where_only_built_ins_are_chosen(room, qtbot):
    room.open(qtbot)
    assert not room.making.running
    assert room.asked == []


def test_what_is_changed_while_models_work_stays(room, qtbot):
    room.open(qtbot)
    room.choose(MODELS)
    room.go_on.clear()
    room.answers = [sounding(room.editor.scene, "dog")]
    room.making.again(Task.SOUND)
    room.editor.set_clip("source-1", Clip(kind="synthesis", name="rain"))
    room.editor.delete("source-2")
    added = room.editor.add("bell", Clip(kind="synthesis", name="bell"), Position(30.0, 0.0, 2.0))
    room.go_on.set()
    qtbot.waitUntil(lambda: not room.making.running)
    assert {each.id: each.clip.name for each in room.editor.scene.sources} == {"source-1": "rain", added: "bell"}


def test_what_was_made_is_one_step_that_undo_takes_back_and_a_drag_goes_on_after_it(room, qtbot):
    room.open(qtbot)
    room.answers = [sounding(room.editor.scene, "dog")]
    room.go_on.clear()
    room.making.again(Task.SOUND)
    room.editor.move("source-1", Position(-5.0, 0.0, 2.0))
    room.go_on.set()
    qtbot.waitUntil(lambda: not room.making.running)
    room.editor.move("source-1", Position(5.0, 0.0, 2.0))
    assert room.editor.scene.source("source-1").at().azimuth_deg == 5.0
    room.editor.undo()
    assert room.editor.scene.source("source-1").at().azimuth_deg == -5.0
    assert room.editor.undo_title == "How it sounds, again"
    room.editor.undo()
    assert [each.clip.name for each in room.editor.scene.sources] == ["kettle", "bird"]


def test_a_source_that_is_taken_away_while_it_is_dragged_is_no_trouble(room, qtbot):
    room.open(qtbot)
    room.answers = [a_scene(source(1, 12.0, "cat"))]
    room.making.again(Task.REGIONS)
    qtbot.waitUntil(lambda: not room.making.running)
    before = room.editor.scene
    room.editor.drag_in_picture("source-2", 100.0, 50.0)
    room.editor.drag_on_top("source-2", 10.0, 2.0)
    assert room.editor.scene == before


@pytest.mark.parametrize(
    ("error", "request_"),
    [
        (MachineError("models.not-installed", id="fake-regions"), OpenModels()),
        (MachineError("models.out-of-memory"), None),
        (InputError("vision.needs-prompt", model="OWLv2"), None),
        (RuntimeError("odd"), None),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_the_scene_stays_as_it_was(room, qtbot, error, request_):
    room.open(qtbot)
    room.choose(MODELS)
    before, step = room.editor.scene, room.editor.undo_title
    room.answers = [error]
    room.said.clear()
    room.making.again(Task.REGIONS)
    qtbot.waitUntil(lambda: not room.making.running)
    assert len(room.asked) == 1  # the sounds are not made for what was not seen
    assert [notice.request for notice in room.said] == [request_]
    assert str(error) in room.said[0].sentence
    assert (room.editor.scene, room.editor.undo_title) == (before, step)


def test_cancelled_work_says_nothing_and_changes_nothing(room, qtbot):
    room.open(qtbot)
    room.choose(MODELS)
    before = room.editor.scene
    room.go_on.clear()
    room.said.clear()
    room.making.again(Task.REGIONS)
    room.making.cancel()
    assert not room.making.running
    qtbot.waitUntil(lambda: room.jobs.titles == ())
    assert room.editor.scene == before
    assert room.said == []
    assert [stage for stage, _ in room.asked] in ([], [Stage.SEE])


def test_another_document_is_never_given_what_was_made_for_the_one_before(room, qtbot):
    room.open(qtbot)
    room.go_on.clear()
    room.making.again(Task.SOUND)
    assert room.editor.new()
    room.go_on.set()
    qtbot.waitUntil(lambda: room.jobs.titles == ())
    assert room.editor.scene == Scene()
    assert not room.making.running


def test_another_moment_of_the_film_is_not_given_what_was_made_for_the_one_before(room, qtbot):
    room.open(qtbot, a_scene(film={"duration_s": 8.0, "frame_s": 1.0}))
    room.go_on.clear()
    room.answers = [sounding(room.editor.scene, "dog")]
    room.making.again(Task.SOUND)
    later = a_scene(film={"duration_s": 8.0, "frame_s": 2.0})
    room.editor.take_in("Another frame", later)
    room.go_on.set()
    qtbot.waitUntil(lambda: not room.making.running)
    assert room.editor.scene == later
    assert "another one now" in room.said[-1].sentence


def test_what_was_placed_by_hand_is_not_placed_or_given_sounds_again_but_more_may_be_found(room, qtbot):
    own = source(1, 10.0).model_copy(update={"origin": "manual"})
    room.open(qtbot, a_scene(own, provenance={"regions": "authored"}))
    assert [task for task in Task if room.making.can_make(task)] == [Task.REGIONS]


# ---- films and sessions


def test_a_moment_of_a_film_is_made_again_as_such_and_followed_when_that_is_asked_for(room, qtbot):
    room.open(qtbot, a_scene(film={"duration_s": 8.0, "frame_s": 2.5}))
    room.making.again(Task.REGIONS)
    qtbot.waitUntil(lambda: not room.making.running)
    room.answers = [a_scene(film=FILM)]
    room.making.again(Task.TRACKS)
    qtbot.waitUntil(lambda: not room.making.running)
    assert [options.at_s for _, options in room.asked] == [2.5, None]
    assert room.editor.scene.media.shots == ((0.0, 8.0),)


def test_while_a_session_runs_only_what_asks_no_model_can_be_made_and_what_was_under_way_is_said(room, qtbot):
    room.open(qtbot)
    room.choose(Making(regions="fake-regions"))
    room.go_on.clear()
    room.making.again(Task.REGIONS)
    qtbot.waitUntil(lambda: bool(room.asked))
    room.context.models.begin_session()
    qtbot.waitUntil(lambda: not room.making.running)
    assert "A session has begun" in room.said[-1].sentence
    assert room.making.waits_for_session(Task.REGIONS)
    assert not room.making.waits_for_session(Task.SOUND)
    room.context.models.end_session()
    assert not room.making.waits_for_session(Task.REGIONS)


# ---- who is chosen


@pytest.mark.parametrize("name", choices.preset_names())
def test_a_preset_makes_the_choices_that_it_has_on_the_command_line_and_is_known_by_them(name):
    making = choices.with_preset(MODELS, name)
    analysis = preset_named(None if name == "builtin" else name).analysis
    options = choices.options_for(a_scene(), Stage.SOUND, making, "")
    assert choices.preset_of(making) == name
    assert (making.regions, making.depth, making.labels) == (analysis.regions, analysis.depth, analysis.labels)
    assert (making.sources, making.tracker) == (analysis.sources, analysis.tracker)
    assert (options.generator, options.generator_options) == (analysis.generator, analysis.generator_options)


def test_another_generator_is_not_asked_for_the_steps_of_the_one_before():
    paper = choices.with_preset(Making(), "see2sound")
    assert paper.steps == 500
    other = choices.with_choice(paper, Task.SOUND, "stable-audio-3-medium")
    assert (other.steps, other.guidance) == (None, None)
    assert choices.preset_of(other) == choices.OWN


def test_choices_are_there_at_the_next_start_and_settings_without_any_are_read(room):
    room.making.choose(Task.DEPTH, "depth-anything-v2-small")
    room.making.choose_sources(3)
    kept = site_settings.load(room.context.data.settings)
    assert kept.problem is None
    assert kept.settings.making == Making(depth="depth-anything-v2-small", sources=3)
    assert Settings.model_validate_json('{"theme": "dark"}').making == Making()


def test_words_for_a_picture_stay_with_it(room, qtbot):
    room.open(qtbot)
    room.making.say_in_words(" a dog, a fountain ")
    room.making.again(Task.REGIONS)
    qtbot.waitUntil(lambda: not room.making.running)
    assert room.asked[0][1].prompt == "a dog, a fountain"
    room.open(qtbot, a_scene())
    assert room.making.words == ""
    room.open(qtbot, a_scene(provenance={**BY_BUILTINS, "prompt": "a cat"}))
    assert room.making.words == "a cat"


def test_what_is_said_of_one_source_is_heard_when_sounds_are_made_and_stays_while_models_work(room, qtbot):
    room.open(qtbot, a_scene(source(1, 10.0), source(2, 120.0, by_hand=("clip", "gain"))))
    room.editor.say_of("source-2", " a dog that barks ")
    assert room.editor.undo_title == "Say what kettle sounds like"
    assert room.editor.scene.source("source-2").by_hand == ("gain",), "who asks for a sound wants it made"
    for task in (Task.SOUND, Task.REGIONS):
        room.go_on.clear()
        room.making.again(task)
        room.editor.say_of("source-1", "a purring cat" if task is Task.SOUND else "")
        room.go_on.set()
        qtbot.waitUntil(lambda: not room.making.running)
    assert [dict(asked.source_prompts) for _, asked in room.asked] == [
        {"source-2": "a dog that barks"},
        {"source-1": "a purring cat", "source-2": "a dog that barks"},
    ]
    assert room.editor.scene.provenance["source_prompts"] == {"source-2": "a dog that barks"}


def test_words_of_a_source_are_typed_beside_it_and_undone(room, qtbot):
    added = source(3, 10.0).model_copy(update={"origin": "manual"})
    room.open(qtbot, a_scene(source(1, 10.0), source(2, 120.0), added))
    line = SceneSourceWords(room.editor, room.making)
    qtbot.addWidget(line)
    line.refresh()
    line.words.selectAll()
    QTest.keyClicks(line.words, "a ringing bell")
    QTest.keyClick(line.words, Qt.Key.Key_Return)
    assert room.editor.scene.provenance["source_prompts"] == {"source-1": "a ringing bell"}
    room.editor.undo()
    assert line.words.text() == ""
    QTest.keyClicks(line.words, "a cat")
    line.again_button.click()
    qtbot.waitUntil(lambda: not room.making.running)
    assert room.asked[-1][1].source_prompts == {"source-1": "a cat"}
    for name, said in (("source-2", ""), ("source-1", "a cat")):
        room.editor.select(name)
        line.refresh()
        assert line.words.text() == said
        assert line.words.isEnabled()
        assert line.again_button.isEnabled()
    room.editor.select("source-3")
    line.refresh()
    assert not line.words.isEnabled()
    assert "choose the sound" in line.words.accessibleDescription()


@pytest.mark.parametrize(
    ("making", "film", "stages"),
    [
        (Making(), None, ()),
        (Making(regions="x"), None, (Stage.SEE,)),
        (MODELS, None, (Stage.SEE, Stage.SOUND)),
        (Making(depth="x"), None, (Stage.PLACE,)),
        (Making(depth="x", labels="y"), None, (Stage.PLACE, Stage.SOUND)),
        (Making(generator="x"), None, (Stage.SOUND,)),
        (Making(judge="x"), None, ()),
        (Making(tracker="x"), None, ()),
        (Making(tracker="x"), FILM, (Stage.SEE,)),
        (Making(regions="sam-vit-huge"), FILM, ()),
        (Making(regions="fastestdet"), FILM, (Stage.SEE,)),
    ],
)
def test_models_add_what_they_were_chosen_for(making, film, stages):
    assert choices.stages_after_builtins(a_scene(film=film), making) == stages


def test_a_film_is_followed_by_who_finds_things_where_they_can_and_else_by_the_built_in():
    assert choices.follower(Making(regions="fastestdet")) == "fastestdet"
    assert choices.follower(Making(regions="sam-vit-huge")) == "builtin"
    assert choices.follower(Making(regions="fastestdet", tracker="sam2.1-tiny")) == "sam2.1-tiny"


def test_what_is_seen_anew_has_the_sounds_of_the_library_until_its_own_are_made():
    scene = a_scene(provenance={**BY_BUILTINS, "generator": "codi", "judge": "clap"})
    options = choices.options_for(scene, Stage.SEE, MODELS, "")
    assert (options.generator, options.judge) == ("builtin", "builtin")


def test_distances_are_told_again_with_all_else_as_the_scene_was_made():
    scene = a_scene(provenance={**BY_BUILTINS, "regions": "fastestdet", "prompt": "a cat", "sources": 7})
    options = choices.options_for(scene, Stage.PLACE, MODELS, "a dog")
    assert (options.depth, options.regions, options.prompt, options.sources) == ("fake-depth", "fastestdet", "a cat", 7)


def test_a_field_of_view_that_was_set_by_hand_is_given_to_who_looks_again():
    scene = a_scene().model_copy(update={"camera": CameraView(hfov_deg=75.0, source="manual")})
    assert choices.options_for(scene, Stage.SEE, MODELS, "").hfov_deg == 75.0
    assert choices.options_for(a_scene(), Stage.SEE, MODELS, "").hfov_deg is None


# ---- what is said


def test_a_built_in_says_that_it_stands_in_for_a_model_and_what_is_assumed():
    scene = a_scene()
    assert "stands in for a model" in said_of(scene, Task.REGIONS, {}).full
    depth = said_of(scene, Task.DEPTH, {}).full
    assert "version 1" in depth
    assert "Assumed: the scale of the distances." in depth
    assert "Assumed: the bottom of the picture is taken to be 1 m away." in depth
    assert "Assumed: a field of view of 60°." in depth
    assert "nothing knows what the sources are" in said_of(scene, Task.LABELS, {}).full


def test_a_model_is_named_with_its_version_and_the_long_hash_is_shortened_for_reading():
    digest = "0123456789abcdef" * 4
    said = {"regions": "rtdetr-r18", "regions_version": f"rtdetr-r18 hub@main sha256:{digest}, cpu", "depth": "da"}
    metric = {"depth_scale": "metric", "generator": "codi", "note": "Nothing sounds.", "judge": "clap", "candidates": 3}
    scene = a_scene(provenance=said | metric)
    words = said_of(scene, Task.REGIONS, {"rtdetr-r18": "RT-DETR R18"})
    assert words.short.startswith("RT-DETR R18.")
    assert "sha256:0123456789ab…, cpu" in words.short
    assert digest in words.full
    assert "Distances are in metres" in said_of(scene, Task.DEPTH, {}).full
    assert said_of(scene, Task.SOUND, {"codi": "CoDi"}).full == "CoDi.\nNothing sounds."
    assert said_of(scene, Task.JUDGE, {}).full == "clap.\nThe best of 3 was chosen."


def test_what_a_person_changed_is_said_of_each_source_and_what_was_deleted():
    changed = source(1, 10.0, by_hand=("label", "clip"))
    moved = source(2, 120.0, by_hand=("position",))
    own = SoundSource(
        id="bell",
        label="bell",
        position=Placement(azimuth_deg=0.0, distance_m=1.0),
        clip=Clip(kind="file", path="b.wav"),
    )
    scene = a_scene(changed, moved, own).model_copy(update={"removed": (Region(box_px=(0.0, 0.0, 9.0, 9.0)),)})
    first, second, third = (" ".join(story.sentences) for story in source_stories(scene))
    assert first == "Changed by hand: name, sound. It stays when the scene is made again."
    assert second.startswith("a placeholder, for nothing names it. Changed by hand: place.")
    assert third == "By hand."
    assert removed_words(scene) == "Deleted by hand, and not found again: 1."


def test_of_a_source_of_which_nothing_is_known_nothing_is_said():
    assert source_stories(a_scene(source(1, 10.0), provenance={})) == ()


def test_where_nothing_was_found_that_is_said_of_what_is_there():
    provenance = {**BY_BUILTINS, "note": "Nothing stands out.", "prompt": "a cat"}
    scene = a_scene(provenance=provenance).model_copy(update={"sources": ()})
    assert said_of(scene, Task.REGIONS, {}).full.endswith(
        "At most 5 were looked for.\nLooked for in words: a cat.\nNothing stands out."
    )
    assert "Nothing stands out" not in said_of(scene, Task.SOUND, {}).full


@pytest.mark.parametrize("scene", [Scene(), a_scene(provenance={"regions": "authored"}), a_scene(provenance={})])
def test_a_scene_that_was_made_by_hand_says_so_and_nothing_of_models(scene):
    assert "made by hand" in origin_words(scene)
    assert all(said_of(scene, task, {}).full == "" for task in Task)


def test_a_film_says_whether_it_was_followed_and_how_far():
    followed = {"tracks": "builtin", "tracks_version": "1", "damaged_at_s": 3.2}
    scene = a_scene(film=FILM, provenance=followed)
    assert "followed from its start to its end" in origin_words(scene)
    assert "until 3.2 s" in said_of(scene, Task.TRACKS, {}).full
    left_out = a_scene(film=FILM, provenance={**followed, "left_out": {"silent": 4, "no_place": 1}})
    assert "no sound: 4" in said_of(left_out, Task.TRACKS, {}).full
    flashing = a_scene(film=FILM, provenance={**followed, "flashes": [{"kind": "general", "from_s": 1.0}]})
    assert "flashes more than three times in a second, first at 1 s" in said_of(flashing, Task.TRACKS, {}).full
    moment = a_scene(film={"duration_s": 8.0, "frame_s": 2.5})
    assert "one moment" in origin_words(moment)
    assert "the film at 2.5 s, and movement is not followed" in said_of(moment, Task.TRACKS, {}).full


def test_every_stage_of_work_has_words():
    begun = {
        name
        for file in CORE.rglob("*.py")
        for name in re.findall(r"progress\.begin\(\s*\"([\w-]+)\"", file.read_text(encoding="utf-8"))
    }
    assert {"decode", "regions", "follow", "load", "compute", "generate"} <= begun
    assert {name for name in begun if stage_words(name) == stage_words("nothing of ours")} == set()


def test_progress_says_what_is_done_how_far_it_is_and_how_long_it_may_take():
    assert progress_words(ProgressReport("follow", 0.25, 34.4)) == (
        "Following what is there through the film, 25 %, about 34 s left"
    )
    assert progress_words(ProgressReport("compute", 0.0, None)) == "The model works"
