"""What Play would play is rendered ahead: once, never beside something else, never while a patient is tested."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import scene_library
from core.assessment.fitting import fitting_for
from core.audio import AudioClip, Layout
from core.ears import Ears, Head
from core.errors import InputError
from core.paths import DataFolder
from core.playback import opening
from core.playback.silent import SilentPlayer
from core.progress import Progress
from core.scene import Clip, Placement, Scene, SoundSource, Waypoint
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters import scene_ahead, scene_output, scene_renderer, scene_sound
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.scene_preview import ScenePreview
from see2sound_desktop.presenters.scene_sound import Rendered, Wanted, levels_of
from see2sound_desktop.windows.scenes_page import ScenesPage

KITCHEN, GARDEN = (scene_library.built_in_folder() / f"{name}.scene.json" for name in ("kitchen", "garden"))
BELL = Clip(kind="synthesis", name="bell")
SECOND = 48_000


def at(azimuth_deg: float, clip: Clip = BELL) -> SoundSource:
    place = Placement(azimuth_deg=azimuth_deg, distance_m=1.0)
    return SoundSource(id="bell", label="bell", position=place, clip=clip)


def moving(number: int) -> SoundSource:
    way = tuple(Waypoint(t_s=t_s, azimuth_deg=10.0 * t_s, distance_m=2.0) for t_s in (0.0, 1.0))
    return SoundSource(id=f"bell-{number}", label="bell", trajectory=way, clip=BELL)


LEFT = Scene(sources=(at(-60.0),), room=None)
RIGHT = Scene(sources=(at(60.0),), room=None)


class Renderer:
    """In place of the real one: it takes as long as it is held, and says what it was asked for."""

    def __init__(self) -> None:
        self.begun: list[Wanted] = []
        self.ended: list[Wanted] = []
        self.cancelled: list[Wanted] = []
        self.error: Exception | None = None
        self.frames = SECOND
        self.free = threading.Event()
        self.free.set()

    def __call__(self, wanted: Wanted, _data: DataFolder, _last: Rendered | None, progress: Progress) -> Rendered:
        assert len(self.begun) == len(self.ended) + len(self.cancelled), "two renderings at a time"
        self.begun.append(wanted)
        try:
            while not self.free.wait(0.002):
                progress.check()
            progress.check()
            if self.error is not None:
                raise self.error
        except Exception:
            self.cancelled.append(wanted)
            raise
        self.ended.append(wanted)
        audio = AudioClip(np.zeros((self.frames, len(wanted.layout.channels)), np.float32), SECOND, wanted.layout)
        return Rendered(wanted, audio, levels_of(audio))

    @property
    def scenes(self) -> list[Scene]:
        return [wanted.scene for wanted in self.begun]


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch) -> Renderer:
    made = Renderer()
    monkeypatch.setattr(scene_sound, "render", made)
    return made


@pytest.fixture
def players(monkeypatch: pytest.MonkeyPatch) -> list[SilentPlayer]:
    """The outputs that were opened, in order."""
    opened: list[SilentPlayer] = []

    def open_player(_device_id: str | None, layout: Layout, rate_hz: int) -> SilentPlayer:
        opened.append(SilentPlayer(layout, rate_hz))
        return opened[-1]

    monkeypatch.setattr(opening, "open_player", open_player)
    return opened


@pytest.fixture
def context(qapp: object, tmp_path: Path) -> Iterator[AppContext]:
    jobs = Jobs()
    yield AppContext(store=None, data=DataFolder(tmp_path), settings=Settings(output_device_id="silent"), jobs=jobs)
    jobs.close()


@pytest.fixture
def preview(context: AppContext) -> Iterator[ScenePreview]:
    made = ScenePreview(context)
    made.attend(on=True)
    yield made
    made.close()


@pytest.fixture
def idle(context: AppContext, qtbot) -> Callable[[], None]:
    """Wait until no job is left."""
    return lambda: qtbot.waitUntil(lambda: not context.jobs._running)


# ---- once


def test_what_was_rendered_ahead_sounds_at_once_and_is_not_rendered_again(preview, renderer, idle):
    preview.render_ahead(LEFT, 1.0)
    idle()
    assert preview.what is None
    preview.play_scene(LEFT, 1.0)
    assert preview.device_name  # it plays by now
    assert renderer.scenes == [LEFT]


def test_play_goes_on_with_the_rendering_that_is_under_way(preview, renderer, qtbot):
    renderer.free.clear()
    preview.render_ahead(LEFT, 1.0)
    qtbot.waitUntil(lambda: renderer.scenes == [LEFT])
    preview.play_scene(LEFT, 1.0)
    assert preview.preparing
    renderer.free.set()
    qtbot.waitUntil(lambda: bool(preview.device_name))
    assert renderer.scenes == [LEFT]


def test_play_of_something_else_stops_it_first(preview, renderer, qtbot):
    renderer.free.clear()
    preview.render_ahead(LEFT, 1.0)
    qtbot.waitUntil(lambda: renderer.scenes == [LEFT])
    preview.play_scene(RIGHT, 1.0)
    qtbot.waitUntil(lambda: renderer.scenes == [LEFT, RIGHT])
    assert [wanted.scene for wanted in renderer.cancelled] == [LEFT]
    renderer.free.set()
    qtbot.waitUntil(lambda: bool(preview.device_name))
    assert [wanted.scene for wanted in renderer.ended] == [RIGHT]


def test_what_is_being_rendered_for_play_is_not_replaced_by_what_comes_ahead(preview, renderer, qtbot):
    renderer.free.clear()
    preview.play_scene(LEFT, 1.0)
    preview.render_ahead(RIGHT, 1.0)
    preview.drop_ahead()
    renderer.free.set()
    qtbot.waitUntil(lambda: bool(preview.device_name))
    assert renderer.scenes == [LEFT]


def test_something_else_is_rendered_ahead_while_a_scene_plays_and_does_not_disturb_it(preview, renderer, idle, players):
    preview.play_scene(LEFT, 1.0)
    idle()
    preview.render_ahead(RIGHT, 1.0)
    idle()
    assert preview.device_name
    preview.play_scene(RIGHT, 1.0)
    idle()
    assert renderer.scenes == [LEFT, RIGHT]
    assert len(players) == 1


def test_a_rendering_too_large_to_keep_is_made_again(preview, renderer, idle, monkeypatch):
    monkeypatch.setattr(scene_renderer, "_KEPT_BYTES", 0)
    preview.render_ahead(LEFT, 1.0)
    idle()
    preview.play_scene(LEFT, 1.0)
    assert preview.preparing
    idle()
    assert renderer.scenes == [LEFT, LEFT]


def test_what_cannot_be_rendered_is_said_when_it_is_asked_for_and_not_before(preview, renderer, idle):
    said = []
    preview.said.connect(said.append)
    renderer.error = InputError("pipeline.no-sources")
    preview.render_ahead(LEFT, 1.0)
    idle()
    assert said == []
    preview.play_scene(LEFT, 1.0)
    idle()
    assert len(said) == 1
    assert preview.what is None


# ---- what makes it another sound


def ears(context: AppContext) -> None:
    context.choose_patient(type("Patient", (), {"ears": Ears(Head(60))})())


@pytest.mark.parametrize(
    "change",
    [
        ears,
        lambda context: context.change_settings(layout=Layout.SURROUND_51),
        lambda context: context.change_settings(hrtf="0" * 64),
        lambda context: context.change_settings(headphone_eq="0" * 64),
    ],
    ids=["patient", "layout", "hrtf", "equalisation"],
)
def test_another_patient_or_other_settings_are_another_sound(context, preview, renderer, idle, change):
    preview.render_ahead(LEFT, 1.0)
    idle()
    change(context)
    preview.play_scene(LEFT, 1.0)
    idle()
    assert renderer.scenes == [LEFT, LEFT]
    assert renderer.begun[0].fitting != renderer.begun[1].fitting


@pytest.mark.parametrize(
    "again", [(LEFT, 2.0, 0.0), (LEFT, 1.0, 0.5), (RIGHT, 1.0, 0.0)], ids=["length", "from", "scene"]
)
def test_another_scene_length_or_moment_is_another_sound(preview, renderer, idle, again):
    preview.render_ahead(LEFT, 1.0)
    idle()
    preview.play_scene(*again)
    idle()
    assert len(renderer.begun) == 2


def test_a_sound_file_that_was_changed_is_rendered_anew(tmp_path, monkeypatch):
    file = tmp_path / "sound.wav"
    file.write_bytes(b"one")
    scene = Scene(sources=(at(0.0, Clip(kind="file", path=str(file))),))
    wanted = Wanted(scene, 1.0, fitting_for(Layout.BINAURAL, Ears(), Settings()))
    made = []

    def render_scene(*_arguments: object) -> object:
        made.append(file.read_bytes())
        audio = AudioClip(np.zeros((10, 2), np.float32), SECOND, Layout.BINAURAL)
        return type("Rendering", (), {"audio": audio})()

    monkeypatch.setattr("core.pipeline.render_scene", render_scene)
    data = DataFolder(tmp_path)
    last = scene_sound.render(wanted, data, None, Progress())
    assert scene_sound.render(wanted, data, last, Progress()) is last
    file.write_bytes(b"other")
    assert scene_sound.render(wanted, data, last, Progress()) is not last
    assert made == [b"one", b"other"]


def test_left_is_left_in_what_was_rendered_ahead(preview, idle, qtbot):
    levels = []
    preview.levels_changed.connect(levels.append)
    for scene, louder in ((LEFT, 0), (RIGHT, 1)):
        preview.render_ahead(scene, 0.3)
        idle()
        levels.clear()
        preview.play_scene(scene, 0.3)
        qtbot.waitUntil(lambda: preview.what is None)
        rms_db = np.max([level[:, 0] for level in levels if level is not None], axis=0)
        assert rms_db[louder] > rms_db[1 - louder] + 6.0


# ---- what is not rendered ahead


@given(st.floats(0.1, 60.0), st.integers(0, 8), st.integers(0, 8), st.booleans())
def test_only_what_is_soon_done_is_rendered_ahead(duration_s, still, moved, on):
    sources = [moving(number) for number in range(moved)]
    sources += [at(0.0).model_copy(update={"id": f"still-{number}"}) for number in range(still)]
    sources = [source.model_copy(update={"enabled": on}) for source in sources]
    wanted = Wanted(Scene(sources=tuple(sources)), duration_s, fitting_for(Layout.BINAURAL, Ears(), Settings()))
    assert wanted.is_soon_rendered == (duration_s <= 20.0 and moved <= 4 and on and still + moved > 0)


def test_a_long_preview_waits_until_it_is_asked_for(preview, renderer, idle):
    preview.render_ahead(LEFT, 21.0)
    idle()
    assert renderer.begun == []


# ---- the output


def test_the_output_is_opened_while_the_sound_is_rendered_and_taken_by_play(preview, renderer, players, idle, qtbot):
    renderer.free.clear()
    preview.render_ahead(LEFT, 1.0)
    qtbot.waitUntil(lambda: len(players) == 1)
    renderer.free.set()
    idle()
    preview.play_scene(LEFT, 1.0)
    assert players[0].status().onset_monotonic_ns is not None
    preview.stop()
    preview.play_scene(LEFT, 1.0)
    assert len(players) == 1


def test_an_output_for_us_alone_is_opened_when_it_is_asked_for_and_closed_after(
    context, preview, renderer, players, idle
):
    context.change_settings(exclusive_output=True)
    preview.render_ahead(LEFT, 1.0)
    idle()
    assert players == []
    preview.play_scene(LEFT, 1.0)
    idle()
    preview.stop()
    assert [player._closed for player in players] == [True]


def test_an_output_that_is_lost_meanwhile_is_opened_anew(preview, renderer, players, idle, monkeypatch):
    preview.render_ahead(LEFT, 1.0)
    idle()
    status = players[0].status()
    gone = type("Gone", (), {"gone": True, "state": status.state})()
    monkeypatch.setattr(players[0], "status", lambda: gone)
    preview.play_scene(LEFT, 1.0)
    idle()
    assert len(players) == 2
    assert players[1].status().onset_monotonic_ns is not None


def test_an_output_that_cannot_be_opened_is_tried_again_when_it_is_asked_for(preview, renderer, idle, monkeypatch):
    tried, said = [], []
    real = opening.open_player

    def open_player(device_id: str | None, layout: Layout, rate_hz: int) -> object:
        if device_id == "silent" and len(tried) < 1:
            tried.append(device_id)
            raise InputError("pipeline.no-sources")
        return real(device_id, layout, rate_hz)

    monkeypatch.setattr(opening, "open_player", open_player)
    preview.said.connect(said.append)
    preview.render_ahead(LEFT, 1.0)
    idle()
    assert said == []
    preview.play_scene(LEFT, 1.0)
    idle()
    assert preview.device_name
    assert said == []


@pytest.mark.parametrize("how", ["nobody looks", "rest"])
def test_the_output_is_given_back_when_it_is_not_used(preview, renderer, players, idle, qtbot, how):
    preview.render_ahead(LEFT, 1.0)
    idle()
    assert [player._closed for player in players] == [False]
    if how == "nobody looks":
        preview.attend(on=False)
    else:
        preview._output._rest.setInterval(0)
    qtbot.waitUntil(lambda: [player._closed for player in players] == [True])


def test_an_output_given_back_while_it_opens_does_not_stay_open(preview, renderer, idle, monkeypatch):
    free, opened = threading.Event(), []

    def slowly(outlet: scene_output.Outlet) -> scene_output.OpenOutput:
        free.wait(5.0)
        opened.append(SilentPlayer(outlet.layout, outlet.rate_hz))
        return scene_output.OpenOutput(outlet, opened[-1])

    monkeypatch.setattr(scene_output, "_opened", slowly)
    preview.render_ahead(LEFT, 1.0)
    preview.attend(on=False)
    preview.play_scene(LEFT, 1.0)
    free.set()
    idle()
    assert [player._closed for player in opened] == [True, False]
    assert preview.device_name


# ---- the page: when it is done


@pytest.fixture
def page(context: AppContext, renderer: Renderer, qtbot, monkeypatch) -> Iterator[ScenesPage]:
    monkeypatch.setattr(scene_ahead, "_ALONE_MS", 20)
    made = ScenesPage(context)
    qtbot.addWidget(made)
    made.open(KITCHEN)
    made.show()
    qtbot.waitUntil(lambda: made.picture.has_picture)
    yield made
    made.closing()


def begin(page: ScenesPage, renderer: Renderer, qtbot) -> None:
    """Have something be rendered ahead that does not end."""
    renderer.free.clear()
    page.editor.nudge(right_deg=1.0)
    qtbot.waitUntil(lambda: renderer.begun[-1:] != [] and renderer.begun[-1].scene == page.editor.scene)


def titles(renderer: Renderer) -> list[str]:
    return [wanted.scene.title for wanted in renderer.ended]


def test_a_scene_that_was_opened_is_rendered_ahead_just_as_play_plays_it(page, renderer, idle, qtbot):
    qtbot.waitUntil(lambda: titles(renderer) == ["Kitchen"])
    idle()
    page.toggle_scene()
    assert page.preview.device_name
    assert titles(renderer) == ["Kitchen"]
    assert page.context.jobs.titles == ()


def test_an_edit_stops_it_and_what_the_scene_is_then_is_rendered_once_it_is_left_alone(page, renderer, idle, qtbot):
    begin(page, renderer, qtbot)
    stopped = page.editor.scene
    page.stage.ahead._timer.setInterval(60_000)
    page.editor.nudge(right_deg=1.0)
    qtbot.waitUntil(lambda: [wanted.scene for wanted in renderer.cancelled[-1:]] == [stopped])
    assert renderer.begun[-1].scene == stopped  # nothing else yet
    page.stage.ahead._timer.setInterval(20)
    for _ in range(3):
        page.editor.nudge(right_deg=1.0)
    qtbot.waitUntil(lambda: renderer.begun[-1].scene == page.editor.scene)
    renderer.free.set()
    idle()
    page.toggle_scene()
    assert page.preview.device_name
    assert [wanted.scene for wanted in renderer.begun].count(page.editor.scene) == 1


@pytest.mark.parametrize("change", ["solo", "length", "settings", "opened"])
def test_whatever_changes_what_play_plays_is_rendered_ahead(page, renderer, idle, qtbot, change):
    qtbot.waitUntil(lambda: titles(renderer) == ["Kitchen"])
    if change == "solo":
        page.editor.set_solo(page.editor.scene.sources[0].id, on=True)
    elif change == "length":
        page.transport.duration.setCurrentIndex(0)
    elif change == "settings":
        page.context.change_settings(hrtf="0" * 64)
    else:
        page.open(GARDEN)
    qtbot.waitUntil(lambda: len(renderer.ended) == 2)
    idle()
    page.toggle_scene()
    assert page.preview.device_name
    assert len(renderer.begun) == 2


def test_nothing_is_rendered_while_a_patient_is_tested_and_what_was_under_way_is_stopped(page, renderer, idle, qtbot):
    begin(page, renderer, qtbot)
    begun, ended = len(renderer.begun), len(renderer.ended)
    page.context.models.begin_session()
    qtbot.waitUntil(lambda: renderer.cancelled[-1:] == renderer.begun[-1:])
    said = []
    page.preview.said.connect(said.append)
    page.editor.nudge(right_deg=1.0)
    qtbot.wait(60)
    page.toggle_scene()
    idle()
    assert len(renderer.begun) == begun
    assert page.preview.what is None
    assert "being tested" in said[0]
    renderer.free.set()
    page.context.models.end_session()
    qtbot.waitUntil(lambda: len(renderer.ended) == ended + 1)


def test_a_session_stops_what_plays_and_takes_the_output_back(context, preview, renderer, players, idle):
    preview.play_scene(LEFT, 1.0)
    idle()
    context.models.begin_session()
    assert preview.what is None
    assert [player._closed for player in players] == [True]


def test_a_page_that_nobody_sees_renders_nothing_and_holds_no_output(page, renderer, players, idle, qtbot):
    page.preview._output.give_back()
    page.editor.nudge(right_deg=1.0)
    qtbot.waitUntil(lambda: len(players) == 1)
    idle()
    begun = len(renderer.begun)
    page.hide()
    assert [player._closed for player in players] == [True]
    page.editor.nudge(right_deg=1.0)
    qtbot.wait(60)
    assert len(renderer.begun) == begun


def test_before_there_is_a_scene_the_renderer_is_made_ready(context, renderer, qtbot, monkeypatch):
    monkeypatch.setattr(scene_ahead, "_ALONE_MS", 20)
    page = ScenesPage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: len(renderer.ended) == 1)
    assert renderer.ended[0].scene.room is not None
    page.closing()
