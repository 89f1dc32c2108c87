"""The report and the export say what a session's headphone sound was fitted to."""

import json
from dataclasses import asdict, replace

import pytest

from core import wording
from core.acoustics.door import RenderOptions
from core.acoustics.registry import METHODS
from core.assessment.fitting import Fitting, dumps
from core.audio import Layout
from core.ears import Head
from core.reports.building import session_figures
from core.reports.document import session_document
from core.reports.export import trial_rows
from core.reports.sound_part import ears_words, renderer_words

KEMAR = Fitting(RenderOptions(Layout.BINAURAL), "KEMAR")
SAID = {"method": "hrtf-images", "hrtf": {"sha256": "0123456789abcdef"}}


def fitted(**changes: object) -> Fitting:
    return replace(KEMAR, options=replace(KEMAR.options, **changes))


@pytest.fixture
def setup(make_session):
    """The set-up of a session with a stored sound."""

    def make(sound_json, **changes):
        session = make_session(lambda planned: {"response_azimuth_deg": planned.target_azimuth_deg})
        return replace(session, setup=replace(session.setup, sound_json=sound_json, **changes))

    return make


@pytest.mark.parametrize(
    ("fitting", "words"),
    [
        (KEMAR, "KEMAR, not fitted to the head"),
        (fitted(head=Head(57.0)), "KEMAR, fitted to a head of 57 cm"),
        (fitted(head=Head(57.5, 15.0)), "KEMAR, fitted to a head of 57.5 cm, 15 cm wide"),
        (fitted(head=Head(width_cm=15.2)), "KEMAR, fitted to a head 15.2 cm wide"),
        (
            replace(fitted(headphone_eq="a" * 64), headphone_eq_name="HD 600"),
            "KEMAR, not fitted to the head, equalised for HD 600",
        ),
    ],
)
def test_the_report_names_set_head_and_equalisation(setup, fitting, words):
    session = setup(dumps(fitting, SAID), hrtf_id="kemar:0123456789ab")
    said = {check.label: check.value for check in session_figures(session).checks}
    assert said["HRTF"] == words


def test_sessions_of_before_or_of_a_newer_version_are_told_by_the_id_of_their_set(setup):
    for text in (None, '{"format": "see2sound-sound", "version": 2}'):
        assert ears_words(setup(text, hrtf_id="0f1e:0123456789ab").setup) == "0f1e:0123456789ab"
        assert ears_words(setup(text, hrtf_id="kemar:0123456789ab").setup) == "KEMAR"


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        ("hrtf-images", "by HRTFs, in a room"),
        ("vbap; gain -3.5 dB", "panned between two loudspeakers (VBAP), gain −3.5 dB"),
        (
            "ear-matching; gain +0.0 dB; resampled to 44100 Hz",
            "matched at the listener's ears, gain +0.0 dB, resampled to 44100 Hz",
        ),
        ("of-another-version; louder", "of-another-version, louder"),
    ],
)
def test_what_made_the_sound_is_told_in_words_of_every_known_method(setup, stored, words):
    assert renderer_words(setup(None, renderer=stored).setup) == words
    for row in METHODS:
        assert wording.template(f"report.method-{row.id}")


def test_loudspeakers_have_no_ears(setup):
    stereo = dumps(Fitting(RenderOptions(Layout.STEREO)), {"method": "vbap"})
    assert ears_words(setup(stereo, layout="stereo", hrtf_id="").setup) == "–"


def test_the_export_keeps_the_id_and_holds_the_whole_sound(setup):
    fitting = fitted(head=Head(57.0))
    session = setup(dumps(fitting, SAID), hrtf_id="kemar:0123456789ab")
    assert {row["hrtf_id"] for row in trial_rows(session)} == {"kemar:0123456789ab"}
    said = json.loads(json.dumps(session_document(session)))["setup"]
    assert said["sound"]["options"]["head"] == asdict(Head(57.0))
    assert said["sound"]["hrtf"]["name"] == "KEMAR"
    assert "sound_json" not in said
    assert session_document(setup(None))["setup"]["sound"] is None
