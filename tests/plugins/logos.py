"""A site's logo for tests, and whether a PDF bears it."""

from pathlib import Path

from PIL import Image
from pypdf import PdfReader

from core.paths import DataFolder
from core.reports import logo


def chosen(data: DataFolder) -> None:
    """Choose a logo, twice as wide as it is high."""
    data.root.mkdir(parents=True, exist_ok=True)
    source = data.root / "chosen.png"
    Image.new("RGB", (60, 30), "teal").save(source)
    logo.keep(source, data)
    source.unlink()


def is_borne(report: Path) -> bool:
    """Whether the first page of a report, and no other, has a picture of its proportion."""
    found = [
        [picture for one in page["/Resources"].get("/XObject", {}).values() if (picture := one.get_object())]
        for page in PdfReader(report).pages
    ]
    return [(one["/Width"], one["/Height"]) for one in found[0]] == [(60, 30)] and not any(found[1:])
