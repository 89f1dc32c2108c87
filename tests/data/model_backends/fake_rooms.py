"""Backends of the rooms without a network behind them. Imported in the model process by name."""

import os
import time

import numpy as np

from core.audio import AudioClip
from core.errors import InputError
from core.neural.loading import Loading
from core.vision.door import Depth, Observation, Region


class Fake:
    """What all have."""

    def __init__(self, loading: Loading) -> None:
        self.loading = loading
        self.version = loading.provenance


class Regions(Fake):
    """The left and the right part of the picture; the prompt names them."""

    def find(self, rgb, count, *, seed, prompt):
        found = []
        for share, columns in ((2, slice(0, rgb.shape[1] // 2)), (1, slice(3 * rgb.shape[1] // 4, None))):
            mask = np.zeros(rgb.shape[:2], dtype=np.bool_)
            mask[:, columns] = True
            found.append(Region(mask, 1.0 / share, label=prompt))
        return tuple(sorted(found, key=lambda region: region.score)[:count])


class Nameless(Regions):
    """The same, without names."""

    def find(self, rgb, count, *, seed, prompt):
        return super().find(rgb, count, seed=seed, prompt=None)


class Metres(Fake):
    """Everything is 4 m away, in a picture 75 degrees wide."""

    def estimate(self, rgb, hfov_deg):
        return Depth(np.full(rgb.shape[:2], 4.0, dtype=np.float32), "metric", hfov_deg=75.0)


class Forgetful(Fake):
    """Runs out of memory unless the picture is small."""

    def estimate(self, rgb, hfov_deg):
        if self.loading.input_scale == 1.0:
            raise MemoryError
        return Depth(np.full(rgb.shape[:2], 2.0, dtype=np.float32), "metric")


class Labels(Fake):
    """The last word fits best."""

    def rank(self, pictures, words):
        likelihoods = np.full((len(pictures), len(words)), 0.1 / max(1, len(words) - 1), dtype=np.float32)
        likelihoods[:, -1] = 0.9
        return likelihoods


class Follower(Fake):
    """One thing that goes to the right by a pixel a step."""

    def settings(self):
        return {"looked_for_every_s": 0.7}

    def names_things(self):
        return True

    def begin(self, count, *, seed, prompt):
        self.gone, self.given = seed, seed

    def steps(self, coming, count):
        self.given += len(coming)
        assert self.gone + count <= self.given
        return tuple(self.step() for _ in range(count))

    def step(self):
        self.gone += 1
        box = (float(self.gone), 0.0, self.gone + 10.0, 10.0)
        return (Observation(1, box, (self.gone + 5.0, 5.0), visible=True, score=1.0, label="dog"),)


class Hums(Fake):
    """A hum for each request, higher for a larger seed."""

    def generate(self, requests, duration_s, options, progress=None):
        steps = options.steps or 2
        progress.begin("generate", steps)
        for _ in range(steps):
            progress.step()
        time_s = np.arange(round(duration_s * 16_000)) / 16_000
        return tuple(
            AudioClip.mono(0.1 * np.sin(2 * np.pi * (200 + request.seed) * time_s), 16_000) for request in requests
        )


class Reader(Hums):
    """Needs words."""

    def generate(self, requests, duration_s, options, progress=None):
        if not all(request.prompt for request in requests):
            raise InputError("sound.needs-words", model=self.loading.model_id)
        return super().generate(requests, duration_s, options, progress)


class Sleeper(Fake):
    """Never comes to an end."""

    def find(self, rgb, count, *, seed, prompt):
        if place := os.environ.get("SEE2SOUND_TEST_ASLEEP"):
            with open(place, "w", encoding="utf-8") as stream:  # noqa: PTH123
                stream.write(str(os.getpid()))
        time.sleep(3600)


class Judge(Fake):
    """Longer is better."""

    def judge(self, clips, words):
        return tuple(clip.duration_s for clip in clips)
