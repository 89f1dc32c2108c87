"""Another language: at once, whole, with left still on the left; a running session keeps its words."""

import importlib.util
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QComboBox, QTabWidget, QWidget

import see2sound_desktop
from core import wording
from core.assessment.ratings import SCALES
from core.assessment.tasks import CHOICES
from core.settings import Settings
from see2sound_desktop.language import PATIENT_CONTEXTS, Languages, translation
from see2sound_desktop.presenters import scene_words
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.patients import PatientDraft
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.presenters.sound_names import patient_sound_words, sound_words
from see2sound_desktop.widgets.distance_rings import metres
from see2sound_desktop.windows.patient import PatientWindow
from see2sound_desktop.wording import within_sentence

_ROOT = Path(see2sound_desktop.__file__).parents[1]
_TRANSLATIONS = sorted((_ROOT / "resources" / "translations").glob("see2sound_*.ts"))
_FRENCH = _ROOT / "resources" / "translations" / "see2sound_fr.ts"
_GERMAN = _ROOT / "resources" / "translations" / "see2sound_de.ts"
_ITALIAN = _ROOT / "resources" / "translations" / "see2sound_it.ts"
_SIDES = {
    "see2sound_de": ("link", "recht"),
    "see2sound_fr": ("gauche", "droit"),
    "see2sound_it": ("sinistr", "destr"),
}
ENGLISH, FRENCH = Languages("en", "en", "en"), Languages("fr", "fr", "fr")


def messages(file: Path = _FRENCH) -> list[tuple[str, str, str, bool]]:
    """Context, words, translation and whether that is finished, of a ``.ts`` file."""
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation") or "",
            message.find("translation").get("type") != "unfinished",
        )
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
    ]


@pytest.fixture
def speaking(qapp):
    """Speak languages; English again at the end."""
    yield translation().apply
    translation().apply(ENGLISH)


@pytest.fixture(scope="module")
def tool():
    """The command that brings translations up to date."""
    spec = importlib.util.spec_from_file_location("translations", _ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --- the translation itself ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", _TRANSLATIONS, ids=lambda file: file.stem)
def test_every_translation_has_the_same_parameters_breaks_and_spaces_at_its_ends(file):
    for context, words, said, finished in messages(file):
        if not finished:
            continue
        where = f"{context}: {words}"
        found = [sorted(re.findall(r"\{[^}]*?(?:plural |\})|%[sdn]|\n", text)) for text in (words, said)]
        assert found[0] == found[1], where
        assert (words[:1].isspace(), words[-1:].isspace()) == (said[:1].isspace(), said[-1:].isspace()), where
        assert said.count("&") <= words.count("&"), where


def test_french_puts_no_space_that_breaks_before_its_signs():
    for context, words, said, _finished in messages():
        assert re.search(r" [:;?!»]|« |\w'\w\w", said) is None, f"{context}: {words}"


def test_german_has_its_quotation_marks_and_no_space_that_breaks_before_a_unit():
    for context, words, said, _finished in messages(_GERMAN):
        assert said.count("„") == said.count("“"), f"{context}: {words}"
        assert re.search(r"[\d}] (%|s|min|h|m|cm|dB|Hz|kHz|mW|V)\b| %(?![sd])|[\w)]…", said) is None, (
            f"{context}: {words}"
        )


def test_italian_has_its_signs_and_bends_no_article_before_a_date():
    for context, words, said, _finished in messages(_ITALIAN):
        assert said.count("«") == said.count("»"), f"{context}: {words}"
        signs = re.search(r"« | »|'| …|[\d}] (%|s|min|h|m|cm|dB|Hz|kHz|mW|V)\b|[\d}]\s%(?![sd])", said)
        articles = re.search(r"\b(il|[dn]?[ae]l) \{(when|date|who)\}|l’\{", said)
        assert (signs, articles) == (None, None), f"{context}: {words}"


@pytest.mark.parametrize("file", _TRANSLATIONS, ids=lambda file: file.stem)
def test_what_the_patient_reads_of_a_side_is_of_the_same_side(file):
    left, right = _SIDES[file.stem]
    for context, words, said, _finished in messages(file):
        if context in {*PATIENT_CONTEXTS, "scene", "session", "protocol", "AxesPlot"}:
            english = [
                re.search(rf"(?<![{{\w]){side}(?![\w}}])", words.lower()) is not None for side in ("left", "right")
            ]
            if any(english):
                assert [left in said.lower(), right in said.lower()] == english, f"{context}: {words}"


def test_the_compiled_files_are_those_of_the_translations(tool, tmp_path):
    tool.compiled(tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.glob("*.qm")}
    there = {file.name: file.read_bytes() for file in (_ROOT / "resources" / "translations").glob("*.qm")}
    assert made == there, "run: python packaging/translations.py"


def test_the_contexts_of_the_patients_screen_are_contexts():
    assert set(PATIENT_CONTEXTS) <= {context for context, *_rest in messages()}


# --- which language --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ({"language": "fr"}, FRENCH),
        ({"language": "en"}, ENGLISH),
        ({"language": "xx"}, ENGLISH),
        ({"language": "en", "patient_language": "fr"}, Languages("en", "fr", "en")),
        ({"language": "en", "report_language": "fr"}, Languages("en", "en", "fr")),
        ({"language": "fr", "patient_language": "en"}, Languages("fr", "en", "fr")),
        ({}, ENGLISH),  # the system of the tests
    ],
)
def test_the_settings_choose_what_is_spoken(qapp, asked, spoken):
    assert Languages.of(Settings(**asked)) == spoken


def test_the_systems_language_is_taken_where_it_is_spoken(qapp, monkeypatch):
    class French:
        def uiLanguages(self):
            return ["xx-XX", "fr-CA", "en-GB"]

    monkeypatch.setattr(QLocale, "system", staticmethod(French))
    assert Languages.of(Settings()) == FRENCH


def test_the_patients_screen_may_speak_another_language(speaking):
    for windows, patient, title, sentence in (
        ("en", "fr", "Patients", "Où était le son\u00a0?"),
        ("fr", "en", "Réglages", "Where was the sound?"),
    ):
        speaking(Languages(windows, patient, windows))
        assert QCoreApplication.translate("patient", "Where was the sound?") == sentence
        said = QCoreApplication.translate("TherapistWindow", "Patients" if windows == "en" else "Settings")
        assert said == title
        assert wording.patient_language() == patient


def test_sounds_and_distances_are_named_in_the_language_of_the_patients_screen(speaking):
    speaking(Languages("en", "fr", "en"))
    assert (sound_words("bicycle-bell"), patient_sound_words("bicycle-bell")) == ("Bicycle bell", "sonnette de vélo")
    assert [metres(distance_m) for distance_m in (1.0, 1.4, 2.0)] == ["1 mètre", "1,4 mètre", "2 mètres"]
    speaking(Languages("fr", "en", "fr"))
    assert (sound_words("bicycle-bell"), patient_sound_words("bicycle-bell")) == ("Sonnette de vélo", "bicycle bell")
    assert [metres(distance_m) for distance_m in (0.5, 1.0, 1.4)] == ["0.5 metres", "1 metre", "1.4 metres"]


@pytest.mark.parametrize("screen", list(PatientScreen))
def test_nothing_on_the_patients_screen_is_in_the_language_of_the_windows(speaking, qtbot, screen):
    speaking(Languages("fr", "en", "fr"))
    window = PatientWindow()
    qtbot.addWidget(window)
    french = {said for context, words, said, _finished in messages() if context != "HoldCorner" and words != said != ""}
    views = [PatientView(screen, answer_mode=mode, what="kettle") for mode in ("arc", "clock", "column", "therapist")]
    views += [PatientView(screen, answer_mode="buttons", task=task, choices=codes) for task, codes in CHOICES.items()]
    views += [PatientView(screen, answer_mode="buttons", task="ratings", scale=scale) for scale in SCALES]
    for view in views:
        window.show_view(view)
        assert words_of(window) & french == set()


@pytest.mark.parametrize("language", wording.languages())
@pytest.mark.parametrize("azimuth_deg", [-150.0, -90.0, -30.0, -0.5, 0.0, 12.5, 30.0, 90.0, 150.0, 180.0])
def test_a_direction_read_and_typed_again_stays_on_its_side(speaking, language, azimuth_deg):
    speaking(Languages(language, language, language))
    said = scene_words.azimuth_words(azimuth_deg)
    assert scene_words.azimuth_in(said) == pytest.approx(azimuth_deg, abs=1.0)
    assert scene_words.azimuth_in(f"  {said.upper()} ") == pytest.approx(azimuth_deg, abs=1.0)
    height = scene_words.elevation_words(azimuth_deg / 2)
    assert scene_words.elevation_in(height) == pytest.approx(azimuth_deg / 2, abs=1.0)


@pytest.mark.parametrize(
    ("language", "typed", "azimuth_deg"),
    [
        ("fr", "30 g", -30.0),
        ("fr", "30 d", 30.0),
        ("fr", "12,5° À GAUCHE", -12.5),
        ("fr", "-20", -20.0),
        ("fr", "30", 30.0),
        ("de", "30 l", -30.0),
        ("de", "30 r", 30.0),
        ("de", "12,5° LINKS", -12.5),
        ("it", "30 s", -30.0),
        ("it", "30 d", 30.0),
        ("it", "12,5° A SINISTRA", -12.5),
        ("it", "30 sx", -30.0),
        ("it", "30 dx", 30.0),
        ("it", "30 gradi sulla sinistra", -30.0),
        ("en", "30 to the left", -30.0),
        ("en", "30 degrees right", 30.0),
        ("en", "-30 left", -30.0),
        ("en", "200 r", -160.0),
        ("en", "behind", 180.0),
        ("de", "30 auf der linken Seite", -30.0),
        ("fr", "30 degrés à gauche", -30.0),
    ],
)
def test_directions_can_be_typed_short(speaking, language, typed, azimuth_deg):
    speaking(Languages(language, language, language))
    assert scene_words.azimuth_in(typed) == azimuth_deg


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "30 g"),
        ("fr", "30 l"),
        ("de", "30 s"),
        ("it", "30 l"),
        ("it", "30 r"),
        ("en", "30 x"),
        ("en", "30 left right"),
        ("en", "-30 right"),
        ("fr", "30 à"),
        ("de", "30 nach"),
        ("en", "straight"),
        ("en", "left"),
    ],
)
def test_a_direction_that_tells_no_side_clearly_is_none(speaking, language, typed):
    speaking(Languages(language, language, language))
    assert scene_words.azimuth_in(typed) is None


def test_a_height_that_tells_no_way_clearly_is_none(speaking):
    speaking(Languages("en", "en", "en"))
    assert [scene_words.elevation_in(typed) for typed in ("10 up", "5° down", "-5", "level")] == [10.0, -5.0, -5.0, 0.0]
    assert [scene_words.elevation_in(typed) for typed in ("10 left", "10 up down", "-10 up")] == [None] * 3


@pytest.mark.parametrize(
    ("distance_m", "said"),
    [(0.5, "0.50 m"), (0.996, "1.0 m"), (2.8284, "2.8 m"), (9.96, "10 m"), (12.4, "12 m"), (100.0, "100 m")],
)
def test_a_distance_is_told_as_finely_as_it_can_be_judged(speaking, distance_m, said):
    speaking(Languages("en", "en", "en"))
    assert scene_words.distance_words(distance_m) == said


@pytest.mark.parametrize(
    ("words", "language", "within"),
    [
        ("Hearing aids", "en", "hearing aids"),
        ("Appareils auditifs", "fr", "appareils auditifs"),
        ("Hörgeräte", "de", "Hörgeräte"),
        ("Apparecchi acustici", "it", "apparecchi acustici"),
    ],
)
def test_german_nouns_keep_their_capital_within_a_sentence(words, language, within):
    assert within_sentence(words, language) == within


# --- while the app runs ----------------------------------------------------------------------------------------------


def words_of(root: QWidget) -> set[str]:
    """Everything that is shown or read out below a widget."""
    said = set()
    for widget in (root, *root.findChildren(QWidget)):
        for name in ("text", "placeholderText", "title", "toolTip", "accessibleName", "accessibleDescription"):
            read = getattr(widget, name, None)
            if callable(read):
                said.add(str(read()).replace("&", ""))
        if isinstance(widget, QComboBox):
            said |= {widget.itemText(row) for row in range(widget.count())}
        if isinstance(widget, QTabWidget):
            said |= {widget.tabText(row).replace("&", "") for row in range(widget.count())}
    return said


def settled(application, qtbot, code: str) -> None:
    application.context.change_settings(language=code)
    qtbot.waitUntil(lambda: not application.language_change.waiting)


def test_another_language_is_spoken_at_once_on_every_page(application, qtbot):
    english = {words.replace("&", "") for _context, words, said, _finished in messages() if said != words}
    english -= {said.replace("&", "") for _context, _words, said, _finished in messages()}
    for name in PageName:
        application.window.show_page(name)
    settled(application, qtbot, "fr")
    for name in PageName:
        application.window.show_page(name)
        qtbot.waitUntil(lambda: not application.context.jobs.busy)
    untranslated = {words.replace("&", "") for _context, words, _said, finished in messages() if not finished}
    assert words_of(application.window) & english <= untranslated
    assert application.window.windowTitle() == "Réglages – See2Sound"
    settled(application, qtbot, "en")
    assert application.window.windowTitle() == "Settings – See2Sound"


def test_what_was_begun_goes_on_in_the_other_language(application, qtbot):
    window = application.window
    window.show_page(PageName.PATIENTS)
    window.page(PageName.PATIENTS).presenter.add(PatientDraft(code="P-7"))
    window.show_page(PageName.SESSION)
    setup = window.page(PageName.SESSION).setup
    setup.choose(protocol_id="midline")
    setup.form.answer(fatigue=4)
    window.show_page(PageName.SCENES)
    editor = window.page(PageName.SCENES).editor
    editor.set_title("Ours")
    before = editor.scene
    settled(application, qtbot, "fr")
    setup, editor = window.page(PageName.SESSION).setup, window.page(PageName.SCENES).editor
    assert (setup.view.choice.protocol_id, setup.form.view.asked.fatigue) == ("midline", 4)
    assert (setup.view.patient.code, application.context.patient.code) == ("P-7", "P-7")
    assert (editor.scene, editor.dirty) == (before, True)
    editor.undo()
    assert editor.scene.title != "Ours"


def test_a_running_session_keeps_its_words_and_that_is_said(application, qtbot, monkeypatch):
    page = application.window.page(PageName.SESSION)
    application.window.show_page(PageName.SETTINGS)
    page.session = object()  # one runs
    application.context.change_settings(language="fr")
    qtbot.waitUntil(lambda: application.window.notice_bar.sentence != "")
    assert "language changes when it has ended" in application.window.notice_bar.sentence
    assert application.language_change.waiting
    assert application.window.windowTitle() == "Settings – See2Sound"
    page.session = None
    application.context.records_changed.emit()
    qtbot.waitUntil(lambda: not application.language_change.waiting)
    assert application.window.windowTitle() == "Réglages – See2Sound"
    assert application.window.notice_bar.sentence == ""


def test_another_language_of_reports_changes_no_window(application, qtbot):
    application.window.show_page(PageName.SETTINGS)
    page = application.window.page(PageName.SETTINGS)
    application.context.change_settings(report_language="fr")
    qtbot.waitUntil(lambda: not application.language_change.waiting)
    assert (wording.language(), wording.report_language()) == ("en", "fr")
    assert application.window.page(PageName.SETTINGS) is page
