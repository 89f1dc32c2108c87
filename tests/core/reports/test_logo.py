"""The site's logo: which pictures are taken, what is kept of them, and how it stands in what is printed."""

import struct
import zlib

import numpy as np
import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from core.assessment.scoring import score_session
from core.errors import InputError
from core.paths import DataFolder
from core.reports import handout, logo
from core.reports.handout_pdf import write_handout
from core.reports.letterhead import bearing
from core.reports.pdf import write_session_report
from core.wording import languages, speaking


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def drawn(tmp_path):
    """Saves a picture: a left half of one colour, a right half of another."""

    def made(name="logo.png", size=(300, 60), left="black", right="orange", mode="RGB", **options):
        picture = Image.new(mode, size, right)
        picture.paste(Image.new(mode, (size[0] // 2, size[1]), left), (0, 0))
        picture.save(tmp_path / name, **options)
        return tmp_path / name

    return made


@pytest.fixture
def rehab(data, drawn):
    logo.keep(drawn(), data)
    return logo.of_site(data, "Rehab North")


def exact(planned):
    return {"response_azimuth_deg": planned.target_azimuth_deg}


def pictures(path):
    """(width, height) in points, right and upper edge, of each picture on the first page, and the page's pictures."""
    page = PdfReader(path).pages[0]
    placed = []
    page.extract_text(
        visitor_operand_before=lambda operator, _arguments, matrix, _text: (
            placed.append(matrix) if operator == b"Do" else None
        )
    )
    return [(m[0], m[3], m[4] + m[0], m[5] + m[3]) for m in placed], page["/Resources"].get("/XObject", {})


def elements(path):
    """(role, alternative text) of every element, in the order of reading."""

    def walk(node):
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if not isinstance(node, dict):
            return
        yield str(node.get("/S", "")).lstrip("/"), str(node.get("/Alt", ""))
        for child in node.get("/K", []):
            yield from walk(child)

    return list(walk(PdfReader(path).trailer["/Root"]["/StructTreeRoot"]))


# --- what is taken ----------------------------------------------------------------------------------------------------


def test_a_site_has_no_logo_until_it_chose_one_and_after_it_removed_it(data, drawn):
    assert logo.of_site(data, "Rehab North") is None
    logo.keep(drawn(), data)
    assert logo.of_site(data, "Rehab North").site == "Rehab North"
    logo.remove(data)
    logo.remove(data)
    assert logo.of_site(data, "Rehab North") is None


def test_the_file_that_was_chosen_may_go(data, drawn):
    chosen = drawn()
    logo.keep(chosen, data)
    chosen.unlink()
    assert logo.of_site(data, "").path.exists()


@pytest.mark.parametrize(
    ("size", "printed_mm"),
    [((4000, 800), (40, 8)), ((800, 800), (14, 14)), ((200, 4000), (0.7, 14)), ((72, 36), (25.4, 12.7))],
)
def test_it_is_printed_in_proportion_within_14_by_40_mm_and_never_coarse(data, drawn, size, printed_mm):
    logo.keep(drawn(size=size), data)
    kept = logo.of_site(data, "")
    assert (kept.width_mm, kept.height_mm) == pytest.approx(printed_mm, abs=0.05)


def test_what_lies_on_its_side_by_exif_is_turned_and_nothing_else_of_the_file_is_kept(data, drawn):
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter to the right
    exif[0x010F] = "Camera of Jane Doe"
    logo.keep(drawn("logo.jpg", size=(120, 60), left="black", right="red", exif=exif), data)
    kept = logo.of_site(data, "")
    with Image.open(kept.path) as picture:
        pixels = np.asarray(picture).astype(int)
    assert pixels.shape == (120, 60, 3)
    assert pixels[5].mean() < 40  # what was left is above
    assert b"Jane" not in kept.path.read_bytes()


def test_what_is_transparent_lies_on_white(data, drawn):
    logo.keep(drawn(mode="RGBA", left=(0, 0, 0, 0), right=(0, 0, 255, 255)), data)
    with Image.open(logo.of_site(data, "").path) as picture:
        assert picture.mode == "RGB"
        assert picture.getpixel((5, 5)) == (255, 255, 255)


def test_a_refused_file_leaves_the_logo_before_it(data, drawn, tmp_path):
    logo.keep(drawn(), data)
    before = data.logo.read_bytes()
    with pytest.raises(InputError):
        logo.keep(drawn("white.png", left="white", right="white"), data)
    assert data.logo.read_bytes() == before


def _said_to_have(path, width_px, height_px):
    """A PNG whose head names a size that it does not have."""
    content = bytearray(path.read_bytes())
    content[16:24] = struct.pack(">II", width_px, height_px)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda drawn, folder: folder / "nowhere.png", "media.missing"),
        (lambda drawn, folder: folder, "media.folder"),
        (lambda drawn, folder: drawn("moving.gif"), "logo.unknown-kind"),
        (lambda drawn, folder: drawn("drawn.bmp").rename(folder / "named.png"), "logo.unknown-kind"),
        (
            lambda drawn, folder: drawn("moving.png", save_all=True, append_images=[Image.new("RGB", (300, 60))]),
            "logo.unknown-kind",
        ),
        (lambda drawn, folder: drawn("white.png", left="white", right="#f5f5f5"), "logo.blank"),
        (lambda drawn, folder: drawn("clear.png", mode="RGBA", left=(0,) * 4, right=(9, 9, 9, 0)), "logo.blank"),
        (lambda drawn, folder: _said_to_have(drawn(), 7000, 4400), "logo.too-many-pixels"),
        (lambda drawn, folder: _said_to_have(drawn(), 40_000, 40_000), "logo.too-many-pixels"),
    ],
)
def test_what_is_no_logo_is_refused_in_a_sentence(data, drawn, tmp_path, made, code):
    with pytest.raises(InputError) as refused:
        logo.keep(made(drawn, tmp_path), data)
    assert refused.value.code == code
    for language in languages():
        with speaking(language):
            assert str(refused.value).endswith(".")
    assert not data.logo.exists()


def test_a_file_of_many_megabytes_is_refused_before_it_is_read(data, drawn):
    chosen = drawn()
    with chosen.open("ab") as stream:
        stream.truncate(11_000_000)
    with pytest.raises(InputError) as refused:
        logo.keep(chosen, data)
    assert refused.value.code == "logo.too-heavy"


@pytest.mark.parametrize("cut", [40, 200])
def test_a_damaged_file_is_refused(data, drawn, cut):
    chosen = drawn("logo.jpg", quality=95)
    chosen.write_bytes(chosen.read_bytes()[:-cut] if cut == 200 else b"\xff\xd8\xff" + b"\0" * cut)
    with pytest.raises(InputError) as refused:
        logo.keep(chosen, data)
    assert refused.value.code in {"media.damaged", "logo.unknown-kind"}


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"no picture"])
def test_a_kept_logo_that_is_no_picture_any_more_is_said(data, rehab, content):
    data.logo.write_bytes(content)
    with pytest.raises(InputError) as refused:
        logo.of_site(data, "")
    assert refused.value.code == "logo.broken"


def test_a_picture_with_transparency_put_in_its_place_is_not_printed(data, rehab, drawn):
    drawn("other.png", mode="RGBA").replace(data.logo)
    with pytest.raises(InputError) as refused:
        logo.of_site(data, "")
    assert refused.value.code == "logo.broken"


# --- what is printed --------------------------------------------------------------------------------------------------


def test_without_a_logo_a_report_is_the_same_to_the_byte(make_session, tmp_path, monkeypatch):
    monkeypatch.setattr("reportlab.rl_config.invariant", 1)
    session = make_session(exact)
    write_session_report(session, tmp_path / "plain.pdf")
    with bearing(None):
        write_session_report(session, tmp_path / "none.pdf")
    assert (tmp_path / "none.pdf").read_bytes() == (tmp_path / "plain.pdf").read_bytes()
    assert pictures(tmp_path / "plain.pdf")[0] == []


def test_a_report_bears_it_at_the_upper_right_and_says_whose_it_is(make_session, tmp_path, rehab):
    path = tmp_path / "report.pdf"
    with bearing(rehab):
        write_session_report(make_session(exact), path, "Rehab North")
    ((width, height, right, top),), kept = pictures(path)
    assert (width, height) == pytest.approx((40 / 25.4 * 72, 8 / 25.4 * 72), abs=0.1)
    assert (right, top) == pytest.approx((595.3 - 15 / 25.4 * 72, 841.9 - 24), abs=2)
    (picture,) = (each.get_object() for each in kept.values())
    assert picture["/ColorSpace"] == "/DeviceRGB"
    assert not {"/SMask", "/Mask"} & picture.keys()
    assert [one for one in elements(path) if one[0] in {"H1", "Figure"}][:2] == [
        ("H1", ""),
        ("Figure", "Logo of Rehab North"),
    ]


def test_what_is_written_afterwards_bears_none(make_session, tmp_path, rehab):
    with bearing(rehab):
        pass
    write_session_report(make_session(exact), tmp_path / "report.pdf")
    assert pictures(tmp_path / "report.pdf")[0] == []


@pytest.mark.parametrize("language", languages())
def test_the_page_for_the_patient_stays_one_page_with_the_highest_logo(make_session, tmp_path, data, drawn, language):
    logo.keep(drawn(size=(1200, 420)), data)
    session = make_session(exact)
    with speaking(language):
        made = handout.of_session(session, score_session(session, 0))
        with bearing(logo.of_site(data, "")):
            write_handout(made, tmp_path / "page.pdf")
    assert len(PdfReader(tmp_path / "page.pdf").pages) == 1
    assert len(pictures(tmp_path / "page.pdf")[0]) == 1
