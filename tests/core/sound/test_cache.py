"""What was made once is found again by what it was made from, is whole, and never fills the disk."""

import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.audio import AudioClip
from core.paths import DataFolder
from core.sound.cache import ClipCache, key_of
from core.sound.door import GeneratorOptions, SoundRequest

PICTURE = np.arange(48, dtype=np.uint8).reshape(4, 4, 3)
KEYS = ["a" * 64, "b" * 64, "c" * 64, "d" * 64]


def noise(seed=0):
    return AudioClip.mono(0.1 * np.random.default_rng(seed).standard_normal(4800))


@pytest.fixture
def cache(tmp_path):
    return ClipCache(tmp_path / "clips")


def key(prompt="a dog", picture=None, seed=0, duration_s=10.0, steps=None, guidance=None, **made_by):
    request = SoundRequest(prompt, picture, seed)
    return key_of(request, duration_s, GeneratorOptions(steps, guidance), **{"model": "one", "version": "1", **made_by})


def test_a_clip_is_found_again_with_its_provenance(cache):
    kept = cache.put(KEYS[0], noise(), {"model": "one", "prompt": "Hündchen"})
    found = cache.get(KEYS[0])
    assert found is not None
    assert np.array_equal(found.clip.samples, kept.clip.samples)
    assert found.clip.samples == pytest.approx(noise().samples, abs=2**-23)
    assert (found.clip.rate_hz, found.path) == (48_000, kept.path)
    assert found.provenance == kept.provenance == {"model": "one", "prompt": "Hündchen"}
    assert cache.get(KEYS[1]) is None


def test_the_cache_of_a_data_folder_lies_in_its_cache(tmp_path):
    assert ClipCache.of(DataFolder(tmp_path)).folder == tmp_path / "cache" / "clips"


@pytest.mark.parametrize("spoil", ["cut", "changed", "no sound", "no text", "half a text", "another text", "a folder"])
def test_a_damaged_clip_does_not_count_and_can_be_made_anew(cache, spoil):
    path = cache.put(KEYS[0], noise(), {}).path
    text = path.with_suffix(".json")
    content = bytearray(path.read_bytes())
    if spoil == "cut":
        path.write_bytes(content[:-100])
    elif spoil == "changed":
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    elif spoil == "no sound":
        path.unlink()
    elif spoil == "no text":
        text.unlink()
    elif spoil == "half a text":
        text.write_text(text.read_text(encoding="utf-8")[:40], encoding="utf-8")
    elif spoil == "another text":
        text.write_text("[1]", encoding="utf-8")
    else:
        text.unlink()
        text.mkdir()
        assert cache.get(KEYS[0]) is None
        return
    assert cache.get(KEYS[0]) is None
    cache.put(KEYS[0], noise(), {"made": "anew"})
    assert cache.get(KEYS[0]).provenance == {"made": "anew"}


def test_the_least_recently_used_go_first(cache, tmp_path):
    size = sum(path.stat().st_size for path in cache.put(KEYS[0], noise(), {}).path.parent.iterdir())
    small = ClipCache(cache.folder, most_bytes=round(3.5 * size))
    for name in KEYS[1:3]:
        small.put(name, noise(), {})
    for age, name in enumerate(KEYS[:3]):
        os.utime(cache.folder / f"{name}.json", (1000 + age, 1000 + age))
    assert small.get(KEYS[0]) is not None  # now the last that was used
    small.put(KEYS[3], noise(), {})
    assert [small.get(name) is not None for name in KEYS] == [True, False, True, True]
    assert not list(cache.folder.glob(f"{KEYS[1]}*"))


def test_the_clip_that_was_just_made_stays_even_where_it_is_too_large(cache):
    small = ClipCache(cache.folder, most_bytes=10)
    small.put(KEYS[0], noise(), {})
    small.put(KEYS[1], noise(), {})
    assert small.get(KEYS[0]) is None
    assert small.get(KEYS[1]) is not None


def test_a_sound_without_its_text_is_the_first_to_go(cache):
    orphan = cache.put(KEYS[0], noise(), {}).path
    orphan.with_suffix(".json").unlink()
    cache.put(KEYS[1], noise(), {})
    size = orphan.stat().st_size
    ClipCache(cache.folder, most_bytes=round(2.7 * size)).put(KEYS[2], noise(), {})
    assert not orphan.exists()
    assert cache.get(KEYS[1]) is not None


CHANGES = [
    {"prompt": "a cat"},
    {"prompt": None},
    {"picture": PICTURE},
    {"picture": PICTURE[::-1]},
    {"picture": PICTURE.reshape(8, 2, 3)},
    {"seed": 1},
    {"duration_s": 5.0},
    {"steps": 8},
    {"guidance": 1.0},
    {"model": "two"},
    {"version": "2"},
    {"loops": True},
]


def test_everything_that_decides_a_sound_is_in_its_key():
    keys = [key(), *(key(**change) for change in CHANGES)]
    assert len(set(keys)) == len(keys)
    assert keys == [key(), *(key(**change) for change in CHANGES)]


def test_a_picture_is_known_by_its_pixels_not_by_how_they_lie_in_memory():
    assert key(picture=PICTURE[:, ::-1]) == key(picture=np.ascontiguousarray(PICTURE[:, ::-1]))


requests = st.tuples(
    st.none() | st.text(max_size=12), st.integers(0, 5), st.sampled_from([5.0, 10.0]), st.none() | st.integers(1, 4)
)


@given(one=requests, other=requests)
def test_keys_are_equal_exactly_when_requests_are(one, other):
    names = ("prompt", "seed", "duration_s", "steps")
    keys = [key(**dict(zip(names, each, strict=True))) for each in (one, other)]
    assert (keys[0] == keys[1]) == (one == other)
