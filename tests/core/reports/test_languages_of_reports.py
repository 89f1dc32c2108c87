"""Reports speak the language that was chosen for them, and keep sides; exported files are English everywhere."""

import re

import pytest
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

from core import wording
from core.geometry import wrap_azimuth
from core.reports import pdf
from core.reports.building import session_figures
from core.reports.document import session_document
from core.reports.exchange.tables import write_tables

_LANGUAGES = wording.languages()


@pytest.fixture(autouse=True)
def english_again():
    yield
    wording.set_language(wording.SOURCE_LANGUAGE)


@pytest.fixture
def shifted(make_session):
    """A session whose answers lie 20.5° to the right."""

    def answered(planned):
        return {"response_azimuth_deg": wrap_azimuth((planned.target_azimuth_deg or 0.0) + 20.5)}

    return make_session(answered)


@pytest.mark.parametrize(
    ("language", "title", "told", "right", "left"),
    [
        ("fr", "Rapport de séance", "décalées de 2[01]° vers la droite", "vers la droite", "vers la gauche"),
        ("de", "Sitzungsbericht", "um 2[01]° nach rechts versetzt", "nach rechts", "nach links"),
        ("it", "Relazione della seduta", "spostate di 2[01]° verso destra", "verso destra", "verso sinistra"),
    ],
)
def test_a_shift_to_the_right_is_one_to_the_right(shifted, tmp_path, language, title, told, right, left):
    wording.set_language("en", report=language)
    path = tmp_path / "report.pdf"
    pdf.write_session_report(shifted, path)
    said = " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert re.search(told, said)
    assert left not in said
    assert title in said
    assert wording.language() == "en"
    wording.set_language(language)
    assert any(right in sentence for sentence in session_figures(shifted).sentences)


def test_exported_files_are_the_same_in_every_language(shifted, tmp_path):
    made = []
    for language in _LANGUAGES:
        wording.set_language(language)
        folder = tmp_path / language
        folder.mkdir()
        write_tables([shifted], folder / "trials.csv")
        files = {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
        made.append((files, session_document(shifted)))
    assert all(one == made[0] for one in made)
    assert b"20.5" in made[0][0]["trials.csv"]


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("key", ["scatter-key", "head-key", "distance-key", "midline-key", "midline-key-no-curve"])
def test_what_the_marks_mean_fits_below_the_picture(language, key):
    """The pictures of directions, distances and midlines are half as wide as the page."""
    pdf._register_fonts()
    wording.set_language(language)
    for line in wording.say(f"report.{key}").split("\n"):
        assert pdfmetrics.stringWidth(line, "Body", 6.5) <= pdf.WIDTH / 2


@pytest.mark.parametrize("language", _LANGUAGES)
def test_what_the_product_is_for_fits_into_the_margins(language):
    pdf._register_fonts()
    wording.set_language(language)
    for line in wording.say("report.intended-use").split("\n"):
        assert pdfmetrics.stringWidth(line, "Body", 6.5) <= pdf.WIDTH


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_report_of_directions_is_one_page(shifted, tmp_path, language):
    wording.set_language(language)
    pdf.write_session_report(shifted, tmp_path / "report.pdf")
    assert len(PdfReader(tmp_path / "report.pdf").pages) == 1


@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_word_in_the_head_of_a_table_is_broken(shifted, language):
    """Answers alike make the widest cells."""
    pdf._register_fonts()
    wording.set_language(language)
    for _, table in session_figures(shifted).tables:
        for head, width in zip(table.columns, pdf.drawn_table(table)._colWidths, strict=True):
            for word in head.split():
                assert pdfmetrics.stringWidth(word, "BodyBold", pdf.SMALL.fontSize) <= width - 4, word
