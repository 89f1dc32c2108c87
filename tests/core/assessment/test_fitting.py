"""From a patient's ears and a site's choices to the renderer, and the same again for a session that is resumed."""

import json
from dataclasses import replace

import pytest

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.library import headphone_shelf, hrtf_shelf
from core.acoustics.rendering import render
from core.assessment.fitting import Fitting, dumps, fitting_for, fitting_of, hrtf_id, loads
from core.audio import Layout
from core.ears import Ears, Head
from core.errors import InputError
from core.geometry import Position
from core.paths import DataFolder
from core.settings import Settings
from core.sound.library import synthesise

FILTERS = "Preamp: -3.0 dB\nFilter 1: ON PK Fc 2000 Hz Gain 3.0 dB Q 1.4\n"
SETUP = {
    "hrtf_id": "kemar:1", "renderer": "hrtf-images; gain +0.0 dB", "layout": "binaural", "seed": 4, "sound_json": None,
}  # fmt: skip


class Setup:
    """What of a session's set-up is looked at."""

    def __init__(self, **changes):
        self.__dict__.update({**SETUP, **changes})


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def site(data, tmp_path, sofa_file):
    """Settings with an equalisation, and an imported set."""
    text = tmp_path / "HD 600.txt"
    text.write_text(FILTERS)
    equalisation = headphone_shelf(data).add(text)
    return Settings(headphone_eq=equalisation.id), hrtf_shelf(data).add(sofa_file(tmp_path / "P0001.sofa", 1.05))


def rendered(options):
    clip = synthesise("noise-burst", 0.1, 1, loop=False)
    return render(RenderJob((PlacedClip(clip, Position(-50)),), None, 0.1), options)


def test_headphones_take_the_patients_set_and_head_and_the_sites_equalisation(data, site):
    settings, imported = site
    ears = Ears(Head(circumference_cm=57), imported.id, "P0001")
    fitting = fitting_for(Layout.BINAURAL, ears, settings, seed=3).named(data)
    assert (fitting.hrtf_name, fitting.headphone_eq_name) == ("P0001", "HD 600")
    said = rendered(fitting.render_options(data)).provenance
    assert said["hrtf"]["file_sha256"] == imported.id
    assert said["head"]["circumference_cm"] == 57
    assert said["headphone_eq"]["file_sha256"] == settings.headphone_eq
    assert said["seed"] == 3


def test_a_patient_without_a_set_or_measures_has_the_sites_set_as_it_is(data, site):
    settings, imported = site
    assert fitting_for(Layout.BINAURAL, Ears(), Settings()).options == RenderOptions(Layout.BINAURAL)
    own_of_site = fitting_for(Layout.BINAURAL, Ears(Head(depth_cm=19)), settings.changed(hrtf=imported.id))
    assert own_of_site.options.hrtf == imported.id
    assert own_of_site.options.head is None
    assert own_of_site.named(data).hrtf_name == "P0001"


def test_kemar_for_a_patient_is_not_the_sites_set(site):
    settings, imported = site
    assert fitting_for(Layout.BINAURAL, Ears(hrtf="kemar"), settings.changed(hrtf=imported.id)).options.hrtf == "kemar"


def test_loudspeakers_take_nothing_of_ears_and_5_1_the_sites_method_and_bass(site):
    settings, imported = site
    ears = Ears(Head(57), imported.id)
    chosen = settings.changed(surround_method="vbap", bass_management=True)
    surround = fitting_for(Layout.SURROUND_51, ears, chosen).options
    assert surround == RenderOptions(Layout.SURROUND_51, method="vbap", bass_management=True)
    assert fitting_for(Layout.STEREO, ears, chosen).options == RenderOptions(Layout.STEREO)


def test_what_a_session_was_rendered_with_renders_the_same_again(data, site):
    settings, imported = site
    fitting = fitting_for(Layout.BINAURAL, Ears(Head(55, 14.5), imported.id, "P0001"), settings, seed=9).named(data)
    first = rendered(fitting.render_options(data))
    again = fitting_of(Setup(sound_json=dumps(fitting, first.provenance)))
    assert again == replace(fitting, options=replace(fitting.options, method="hrtf-images"))
    assert (rendered(again.render_options(data)).audio.samples == first.audio.samples).all()
    kept = json.loads(dumps(fitting, first.provenance))
    assert kept["hrtf"] == {"id": imported.id, "name": "P0001", "sha256": first.provenance["hrtf"]["sha256"]}
    assert kept["headphone_eq"] == {"sha256": settings.headphone_eq, "name": "HD 600"}
    assert str(data.root) not in json.dumps(kept)


def test_the_id_of_a_set_is_its_name_and_the_hash_of_what_it_holds(data, site):
    _, imported = site
    said = {"hrtf": {"name": "whatever.sofa", "sha256": "0123456789abcdef"}}
    assert hrtf_id(Fitting(RenderOptions(Layout.BINAURAL), "KEMAR"), said) == "kemar:0123456789ab"
    other = fitting_for(Layout.BINAURAL, Ears(hrtf=imported.id), Settings()).named(data)
    assert hrtf_id(other, said) == "P0001:0123456789ab"
    assert hrtf_id(Fitting(RenderOptions(Layout.STEREO)), {}) == ""


def test_a_file_that_is_gone_is_named_before_anything_is_rendered(data, site):
    settings, imported = site
    fitting = loads(dumps(fitting_for(Layout.BINAURAL, Ears(hrtf=imported.id), settings).named(data), {}))
    named = replace(fitting, hrtf_name="P0001")
    for shelf, file_id in ((headphone_shelf(data), settings.headphone_eq), (hrtf_shelf(data), imported.id)):
        shelf.remove(file_id)
    with pytest.raises(InputError) as caught:
        fitting.render_options(data)
    assert caught.value.code == "acoustics.eq-gone"
    assert "HD 600" in str(caught.value)
    with pytest.raises(InputError, match="P0001"):
        replace(named, options=replace(named.options, headphone_eq=None)).render_options(data)


def test_a_session_of_before_goes_on_with_the_built_in_set_and_its_own_renderer():
    assert fitting_of(Setup()).options == RenderOptions(Layout.BINAURAL, method="hrtf-images", seed=4)
    surround = fitting_of(Setup(layout="5.1", renderer="vbap; gain -2.0 dB"))
    assert surround.options.method == "vbap"
    assert fitting_of(Setup(renderer="")).options.method is None


@pytest.mark.parametrize("text", [
    "[]", "{", '{"format": "see2sound-sound", "version": 2}', '{"format": "see2sound-sound", "version": 1}',
    '{"format": "see2sound-sound", "version": 1, "options": {"layout": "5.1", "head": null, "air": null, "new": 1}}',
    '{"format": "see2sound-sound", "version": 1, "options": {"layout": "9.1", "head": null, "air": null}}',
])  # fmt: skip
def test_what_cannot_be_read_is_said_and_not_guessed(text):
    with pytest.raises(InputError) as caught:
        loads(text)
    assert caught.value.code == "assessment.sound-unreadable"
