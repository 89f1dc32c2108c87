"""As many sources as are asked for sound: what makes no sound does not take their places."""

import numpy as np
import pytest
from PIL import Image

from core.pipeline import AnalyseOptions, analyse, analysing
from core.pipeline.choosing import MOST_SILENT, choosing
from core.pipeline.workshop import Workshop
from core.progress import Progress
from core.vision import registry
from core.vision.door import Region


class Row:
    """Things side by side, from the left to the right, by their names; None: it does not know."""

    version = "row"

    def __init__(self, *names):
        self.names = names
        self.asked = []

    def find(self, rgb, count, *, seed, prompt):
        self.asked.append(count)
        found = []
        for index, name in enumerate(self.names):
            mask = np.zeros(rgb.shape[:2], dtype=np.bool_)
            mask[10:20, 10 * index : 10 * index + 8] = True
            found.append(Region(mask, 1.0 / (index + 1), label=name))
        return tuple(found[:count])


class Painted:
    """A labeller that knows things by their colour: red ones make no sound, of others it knows nothing."""

    version = "painted"

    def __init__(self):
        self.seen = 0

    def rank(self, pictures, words):
        self.seen += len(pictures)
        shares = np.full((len(pictures), len(words)), 1.0 / len(words), dtype=np.float32)
        for row, picture in zip(shares, pictures, strict=True):
            if picture[..., 0].mean() > picture[..., 2].mean():
                row[:] = 0.0
                row[-1] = 1.0
        return shares


PICTURE = np.full((40, 200, 3), 128, dtype=np.uint8)


def found(finder, count, labeller=None, rgb=PICTURE):
    shop = choosing(Workshop(finder, registry.depth_estimator("builtin"), labeller), Progress())
    return [
        int(np.argmax(region.mask.any(axis=0))) // 10 for region in shop.finder.find(rgb, count, seed=0, prompt=None)
    ]


def test_what_sounds_is_looked_for_beyond_what_does_not():
    finder = Row("wall", "table", "wall", "dog", "wall", "cat", "bird", "clock")
    assert found(finder, 3) == [0, 1, 3, 5, 6]
    assert finder.asked == [3, 20]


def test_where_all_sound_nothing_more_is_looked_for():
    finder = Row("dog", "cat", None, "wall")
    assert found(finder, 3) == [0, 1, 2]
    assert finder.asked == [3]


def test_where_there_is_no_more_nobody_looks_again():
    finder = Row("wall", "table", "dog")
    assert found(finder, 5) == [0, 1, 2]
    assert finder.asked == [5]


def test_few_that_make_no_sound_are_kept_however_many_there_are():
    assert found(Row(*["wall"] * 20), 5) == list(range(MOST_SILENT))


def test_a_labeller_says_what_makes_no_sound_and_is_asked_once_of_each():
    rgb = PICTURE.copy()
    rgb[:, :29, 0] = 255
    labeller = Painted()
    assert found(Row(*[None] * 6), 2, labeller, rgb) == [0, 1, 3, 4]
    assert labeller.seen == 2  # all of one colour look the same


@pytest.mark.parametrize("sources", [1, 2, 4])
def test_so_many_sources_sound_as_are_asked_for(tmp_path, monkeypatch, sources):
    Image.fromarray(PICTURE).save(tmp_path / "room.png")
    names = ("wall", "table", "wall", "dog", "wall", "cat", "bird", "clock")
    monkeypatch.setattr(analysing, "workshop", lambda *_: Workshop(Row(*names), registry.depth_estimator("builtin")))
    scene = analyse(tmp_path / "room.png", AnalyseOptions(sources=sources))
    assert sum(source.enabled for source in scene.sources) == sources
    silent = min(sources, MOST_SILENT)
    assert [source.label for source in scene.sources if not source.enabled] == ["wall", "table"][:silent]
    assert [source.id for source in scene.sources] == [f"source-{number}" for number in range(1, sources + silent + 1)]
    azimuths = [source.at().azimuth_deg for source in scene.sources]
    assert azimuths == sorted(azimuths)
