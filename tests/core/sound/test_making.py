"""Clips come out of the cache or are made at one go, the best of several, and say where they come from."""

import numpy as np
import pytest

from core.audio import CLIP_LOUDNESS_LUFS, AudioClip
from core.errors import CancelledError, InputError
from core.progress import Progress
from core.scene import Clip
from core.sound.cache import ClipCache
from core.sound.door import GeneratorOptions, SoundRequest
from core.sound.making import ClipRequest, Picking, make_clips
from core.sound.normalise import loudness_lufs

SILENT_SEED = 13


class Whistler:
    """A generator whose pitch is its seed; it is silent at one of them."""

    version = "1"

    def __init__(self):
        self.asked = []

    def generate(self, requests, duration_s, options, progress=None):
        self.asked.append([(request.prompt, request.seed) for request in requests])
        progress.begin("generate", len(requests))
        t = np.arange(round(duration_s * 16_000)) / 16_000
        loud = [0.0 if request.seed == SILENT_SEED else 0.3 for request in requests]
        pitches = [400 + 100 * request.seed for request in requests]
        return tuple(AudioClip.mono(a * np.sin(2 * np.pi * f * t), 16_000) for a, f in zip(loud, pitches, strict=True))


class Judge:
    """Likes one pitch best."""

    version = "j1"

    def __init__(self, liked_hz):
        self.liked_hz = liked_hz
        self.words = []

    def judge(self, clips, words):
        self.words.append(words)
        return tuple(1.0 / (1.0 + abs(pitch_hz(clip) - self.liked_hz)) for clip in clips)


def pitch_hz(clip):
    spectrum = np.abs(np.fft.rfft(clip.samples[:, 0]))
    return float(np.fft.rfftfreq(len(clip.samples), 1 / clip.rate_hz)[spectrum.argmax()])


def wanted(prompt="a whistle", seed=0, picture=None, *, loops=True):
    return ClipRequest(SoundRequest(prompt, picture, seed), loops)


@pytest.fixture
def generator():
    return Whistler()


@pytest.fixture
def cache(tmp_path):
    return ClipCache(tmp_path)


def test_clips_are_finished_and_in_the_order_of_the_requests(generator, cache):
    made = make_clips(generator, "whistler", [wanted(seed=3), wanted(seed=1, loops=False)], 3.0, cache)
    assert [pitch_hz(each.clip) for each in made] == pytest.approx([700, 500], abs=3)
    for each in made:
        assert each.clip.rate_hz == 48_000
        assert loudness_lufs(each.clip.samples[:, 0], 48_000) == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.2)
        assert each.path.is_file()
    assert made[1].clip.duration_s > made[0].clip.duration_s  # a loop is shorter by its crossfade


def test_what_is_there_is_not_made_again_and_the_rest_is_made_at_one_go(generator, cache):
    first = make_clips(generator, "whistler", [wanted(seed=1)], 1.0, cache)
    again = make_clips(generator, "whistler", [wanted(seed=2), wanted(seed=1), wanted("another", seed=3)], 1.0, cache)
    assert generator.asked == [[("a whistle", 1)], [("a whistle", 2), ("another", 3)]]
    assert np.array_equal(again[1].clip.samples, first[0].clip.samples)
    assert again[1].provenance == first[0].provenance


def test_the_same_request_twice_is_made_once(generator, cache):
    one, two = make_clips(generator, "whistler", [wanted(), wanted()], 1.0, cache)
    assert generator.asked == [[("a whistle", 0)]]
    assert one.path == two.path


@pytest.mark.parametrize(
    "change",
    [
        lambda ask: ask(model="other"),
        lambda ask: ask(duration_s=1.5),
        lambda ask: ask(options=GeneratorOptions(steps=3)),
        lambda ask: ask(loops=False),
        lambda ask: ask(picture=np.zeros((2, 2, 3), dtype=np.uint8)),
        lambda ask: ask(version="2"),
    ],
    ids=["model", "duration", "steps", "loops", "picture", "version"],
)
def test_what_was_asked_for_otherwise_is_made_anew(generator, cache, change):
    def ask(model="whistler", duration_s=1.0, options=None, version="1", **request):
        generator.version = version
        make_clips(generator, model, [wanted(**request)], duration_s, cache, options=options)

    ask()
    change(ask)
    assert len(generator.asked) == 2


def test_the_provenance_says_what_made_a_clip_of_what(generator, cache):
    picture = np.zeros((2, 2, 3), dtype=np.uint8)
    options = GeneratorOptions(steps=8, guidance=1.5)
    (made,) = make_clips(generator, "whistler", [wanted(seed=2, picture=picture)], 1.0, cache, options=options)
    said = dict(made.provenance)
    assert len(said.pop("picture_sha256")) == 64
    assert said == {
        "model": "whistler",
        "version": "1",
        "prompt": "a whistle",
        "seed": 2,
        "steps": 8,
        "guidance": 1.5,
        "duration_s": 1.0,
        "loops": True,
        "finishing": 1,
    }


def test_a_made_clip_is_a_clip_of_a_scene_with_its_prompt_model_and_seed(generator, cache):
    (made,) = make_clips(generator, "whistler", [wanted(seed=2, loops=False)], 1.0, cache)
    clip = made.in_scene(gain_db=-3.0)
    assert clip == Clip(
        kind="generated",
        path=str(made.path),
        prompt="a whistle",
        model="whistler",
        seed=2,
        gain_db=-3.0,
        loop=False,
    )


def test_the_judge_picks_the_best_of_several(generator, cache):
    judge = Judge(liked_hz=700)
    (made,) = make_clips(generator, "whistler", [wanted(seed=1)], 1.0, cache, picking=Picking(judge, "clap", 4))
    assert generator.asked == [[("a whistle", seed) for seed in (1, 2, 3, 4)]]
    assert judge.words == ["a whistle"]
    assert pitch_hz(made.clip) == pytest.approx(700, abs=3)
    said = made.provenance
    assert (said["seed"], said["picked_by"], said["picked_by_version"], said["picked_of"]) == (3, "clap", "j1", 4)
    assert made.in_scene().seed == 3


def test_what_was_picked_is_found_again_without_judging(generator, cache):
    judge = Judge(liked_hz=700)
    for _ in range(2):
        make_clips(generator, "whistler", [wanted(seed=1)], 1.0, cache, picking=Picking(judge, "clap", 3))
    assert len(generator.asked) == len(judge.words) == 1
    make_clips(generator, "whistler", [wanted(seed=1)], 1.0, cache)  # asked for without a judge it is another clip
    assert len(generator.asked) == 2


def test_without_words_there_is_nothing_to_judge_by(generator, cache):
    judge = Judge(liked_hz=700)
    request = wanted(prompt=None, picture=np.zeros((2, 2, 3), dtype=np.uint8))
    (made,) = make_clips(generator, "whistler", [request], 1.0, cache, picking=Picking(judge, "clap", 3))
    assert generator.asked == [[(None, 0)]]
    assert judge.words == []
    assert "picked_by" not in made.provenance
    assert made.in_scene().prompt is None


def test_a_silent_candidate_is_passed_over(generator, cache):
    judge = Judge(liked_hz=0)
    request = wanted(seed=SILENT_SEED - 1)
    (made,) = make_clips(generator, "whistler", [request], 1.0, cache, picking=Picking(judge, "clap", 3))
    assert made.provenance["seed"] == SILENT_SEED - 1


def test_a_judge_that_cannot_say_is_no_reason_to_fail(generator, cache):
    judge = Judge(liked_hz=float("nan"))
    (made,) = make_clips(generator, "whistler", [wanted()], 1.0, cache, picking=Picking(judge, "clap", 2))
    assert made.provenance["fits"] is None


def test_a_generator_that_is_silent_is_refused_with_what_was_asked_for(generator, cache):
    for picking in (None, Picking(Judge(700), "clap", 1)):
        with pytest.raises(InputError, match="a whistle") as caught:
            make_clips(generator, "whistler", [wanted(seed=SILENT_SEED)], 1.0, cache, picking=picking)
        assert caught.value.code == "sound.generator-silent"


def test_one_that_is_silent_does_not_cost_the_others(generator, cache):
    requests = [wanted(seed=seed) for seed in (SILENT_SEED, 1, 2)]
    with pytest.raises(InputError):
        make_clips(generator, "whistler", requests, 0.5, cache)
    make_clips(generator, "whistler", requests[1:], 0.5, cache)
    assert len(generator.asked) == 1


@pytest.mark.parametrize("candidates", [0, 9])
def test_an_impossible_number_of_candidates_is_refused(generator, cache, candidates):
    with pytest.raises(InputError) as caught:
        make_clips(generator, "whistler", [wanted()], 1.0, cache, picking=Picking(Judge(700), "clap", candidates))
    assert caught.value.code == "sound.candidates"


def test_what_was_finished_before_a_cancel_stays(generator, cache):
    progress = Progress(lambda report: progress.cancel() if report.stage == "finish" and report.fraction > 0 else None)
    requests = [wanted(seed=20 + seed) for seed in range(30)]
    with pytest.raises(CancelledError):
        make_clips(generator, "whistler", requests, 0.2, cache, progress=progress)
    kept = len(list(cache.folder.glob("*.json")))
    assert 0 < kept < 30
    make_clips(generator, "whistler", requests, 0.2, cache)
    assert len(generator.asked[1]) == 30 - kept
