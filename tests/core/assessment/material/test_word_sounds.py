"""Two words at once: the left one is left, in either way, and neither way is louder."""

from dataclasses import replace

import numpy as np
import pytest

from core.acoustics.door import RenderOptions
from core.acoustics.listener import ModelListener
from core.assessment import protocol as protocols
from core.assessment.material.kept import dumps, loads
from core.assessment.material.recordings import sound_of
from core.assessment.material.word_pairs import words_of
from core.assessment.material.word_sounds import rendered
from core.assessment.plan import plan_session
from core.assessment.prepare import prepare_stimuli
from core.audio import AudioClip, Layout
from core.errors import InputError

WORDS = protocols.find("words").protocol
OPTIONS = RenderOptions(Layout.BINAURAL)
RATE_HZ = 48_000


def click(text, rate_hz):
    """The left word is a click, the right one nothing."""
    samples = np.zeros(4800)
    samples[1000] = 0.25 if text == "left" else 0.0
    return AudioClip.mono(samples, rate_hz)


def played(words, condition, sounds=click, pair="left+right"):
    trial = replace(plan_session(WORDS, 3, material=words)[0], condition=condition, stimulus_id=pair)
    return rendered(trial, WORDS, sounds, OPTIONS, 0.0).audio.samples


def test_a_dichotic_word_is_in_its_own_ear_alone(words):
    heard = played(words, "dichotic")
    assert np.argmax(np.abs(heard[:, 0])) == 1016
    assert not np.any(heard[:, 1])
    swapped = played(words, "dichotic", pair="right+left")
    assert not np.any(swapped[:, 0])
    assert np.any(swapped[:, 1])


@pytest.mark.parametrize(("pair", "near", "far"), [("left+right", 0, 1), ("right+left", 1, 0)])
def test_a_diotic_word_reaches_the_other_ear_exactly_so_much_later(words, pair, near, far):
    heard = played(words, "diotic", pair=pair)
    spectra = np.fft.rfft(heard, axis=0)
    frequency_hz = np.fft.rfftfreq(len(heard), 1 / RATE_HZ)
    band = slice(np.searchsorted(frequency_hz, 100), np.searchsorted(frequency_hz, 10_000))
    phase = np.unwrap(np.angle(spectra[band, near] / spectra[band, far]))
    delay_us = np.polyfit(2 * np.pi * frequency_hz[band], phase, 1)[0] * 1e6
    assert delay_us == pytest.approx(600.0, abs=0.5)
    assert np.allclose(np.abs(spectra[band, near]), np.abs(spectra[band, far]), rtol=0.01), "time alone differs"


def test_an_itd_between_samples_is_exact_too(words):
    stimulus = WORDS.stimulus.model_copy(update={"itd_us": 613.0})
    trial = replace(plan_session(WORDS, 3, material=words)[0], condition="diotic", stimulus_id="left+right")
    heard = rendered(trial, WORDS.model_copy(update={"stimulus": stimulus}), click, OPTIONS, 0.0).audio.samples
    spectra = np.fft.rfft(heard, axis=0)
    frequency_hz = np.fft.rfftfreq(len(heard), 1 / RATE_HZ)
    band = slice(np.searchsorted(frequency_hz, 100), np.searchsorted(frequency_hz, 10_000))
    phase = np.unwrap(np.angle(spectra[band, 0] / spectra[band, 1]))
    assert np.polyfit(2 * np.pi * frequency_hz[band], phase, 1)[0] * 1e6 == pytest.approx(613.0, abs=0.5)


def test_each_word_has_as_much_energy_in_both_conditions(words):
    energies = [float(np.sum(np.square(played(words, kind), dtype=np.float64))) for kind in ("dichotic", "diotic")]
    assert energies[1] == pytest.approx(energies[0], rel=0.01)


def test_a_session_is_prepared_and_heard_as_it_is_meant(words):
    plan = tuple(trial for trial in plan_session(WORDS, 3, material=words) if trial.block == "test-1")[:6]
    stimuli = prepare_stimuli(plan, WORDS, None, None, OPTIONS, material=words)
    lengths = {len(stimuli.sound_of(trial).samples) for trial in plan}
    assert len(lengths) == 1, "how long a sound is does not tell its condition"
    silent = {word.text: AudioClip.mono(np.zeros(4800)) for word in words.words}
    for trial in plan:
        assert stimuli.sound_of(trial).peak > 0
        left, _ = words_of(trial)
        one = {**silent, left: sound_of(words.by_text[left])}
        alone = rendered(trial, WORDS, lambda text, _rate, one=one: one[text], OPTIONS, 0.0).audio
        if trial.condition == "diotic":
            assert ModelListener().azimuth_of(alone) < -45
        else:
            assert not np.any(alone.samples[:, 1])
    assert stimuli.plan[0].stimulus_sha256 != stimuli.plan[1].stimulus_sha256
    resumed = prepare_stimuli(plan, WORDS, None, None, OPTIONS, material=loads(dumps(words)))
    assert resumed.plan == stimuli.plan, "what is kept with a session makes the same sounds again"


@pytest.mark.parametrize("layout", [Layout.SURROUND_51, Layout.STEREO])
def test_loudspeakers_are_refused(words, layout):
    plan = plan_session(WORDS, 3, material=words)
    with pytest.raises(InputError, match="only headphones can"):
        prepare_stimuli(plan, WORDS, None, None, RenderOptions(layout), material=words)
