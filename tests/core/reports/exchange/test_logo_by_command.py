"""``see2sound report`` prints the site's logo on everything that it writes, and its name on reports."""

import logos
import pytest
from pypdf import PdfReader

from core import settings
from core.cli import main
from core.paths import DataFolder


@pytest.mark.parametrize(
    "asked",
    [
        ("session-0",),
        ("--patient", "P-001"),
        ("find-1",),
        ("session-0", "--patient-page"),
        ("find-1", "--patient-page"),
    ],
)
def test_every_report_of_the_command_line_bears_the_logo_of_the_site(copy_of_clinic, tmp_path, asked):
    logos.chosen(DataFolder(copy_of_clinic.parent))
    report = tmp_path / "report.pdf"
    assert main(["--data", str(copy_of_clinic.parent), "report", *asked, "-o", str(report)]) == 0
    assert logos.is_borne(report)


@pytest.mark.parametrize("asked", [("session-0",), ("--patient", "P-001"), ("find-1",)])
def test_the_reports_of_the_command_line_name_the_site(copy_of_clinic, tmp_path, asked):
    data = DataFolder(copy_of_clinic.parent)
    settings.save(settings.Settings(site_name="Rehab North"), data.settings)
    report = tmp_path / "report.pdf"
    assert main(["--data", str(data.root), "report", *asked, "-o", str(report)]) == 0
    assert "Rehab North" in PdfReader(report).pages[0].extract_text()


def test_a_logo_that_cannot_be_read_is_said_and_nothing_is_written(copy_of_clinic, tmp_path, capsys):
    data = DataFolder(copy_of_clinic.parent)
    data.logo.write_bytes(b"no picture")
    assert main(["--data", str(data.root), "report", "session-0", "-o", str(tmp_path / "report.pdf")]) == 3
    assert "logo" in capsys.readouterr().err
    assert list(tmp_path.glob("*.pdf")) == []
