import math
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from core.errors import InputError
from core.media.frames import MAX_MEGAPIXELS, read_frame

ORIENTATION, EXIF, FOCAL_35MM = 0x0112, 0x8769, 0xA405


def exif_of(orientation=None, **tags):
    exif = Image.Exif()
    if orientation is not None:
        exif[ORIENTATION] = orientation
    numbers = {"focal_35mm": FOCAL_35MM, "focal": 0x920A, "x_resolution": 0xA20E, "unit": 0xA210}
    numbers |= {"width": 0xA002, "height": 0xA003}
    directory = exif.get_ifd(EXIF)
    for name, value in tags.items():
        directory[numbers[name]] = value
    return exif


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tiff", ".webp"])
def test_every_exif_orientation_gives_the_upright_picture(tmp_path, drawn, orientation, suffix):
    path = tmp_path / f"picture{suffix}"
    stored = np.ascontiguousarray(drawn.stored_as[orientation](drawn.quadrants()))
    Image.fromarray(stored).save(path, exif=exif_of(orientation))
    frame = read_frame(path)
    assert (frame.width_px, frame.height_px) == (96, 64)
    drawn.assert_upright(frame.rgb)


def test_an_orientation_that_is_already_applied_is_not_applied_again(tmp_path, drawn):
    first = tmp_path / "first.png"
    Image.fromarray(np.ascontiguousarray(drawn.stored_as[6](drawn.quadrants()))).save(first, exif=exif_of(6))
    second = tmp_path / "second.png"
    Image.fromarray(read_frame(first).rgb).save(second)
    drawn.assert_upright(read_frame(second).rgb)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_heic_picture_is_upright(tmp_path, drawn, orientation):
    import pillow_heif

    pillow_heif.register_heif_opener()
    path = tmp_path / "picture.heic"
    stored = np.ascontiguousarray(drawn.stored_as[orientation](drawn.quadrants(128, 96)))
    Image.fromarray(stored).save(path, quality=95, exif=exif_of(orientation).tobytes())
    frame = read_frame(path)
    assert (frame.width_px, frame.height_px) == (128, 96)
    drawn.assert_upright(frame.rgb, 60)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tiff", ".bmp"])
def test_every_common_format_is_read_as_a_picture(tmp_path, drawn, suffix):
    path = tmp_path / f"picture{suffix}"
    Image.fromarray(drawn.quadrants()).save(path)
    frame = read_frame(path)
    drawn.assert_upright(frame.rgb)
    assert frame.rgb.dtype == np.uint8
    assert (frame.kind, frame.duration_s, frame.frame_s) == ("picture", None, None)


def test_a_palette_picture_keeps_its_colours(tmp_path, drawn):
    path = tmp_path / "palette.png"
    Image.fromarray(drawn.quadrants()).quantize(16).save(path)
    drawn.assert_upright(read_frame(path).rgb)


def test_a_cmyk_picture_keeps_its_colours(tmp_path, drawn):
    path = tmp_path / "print.jpg"
    Image.fromarray(drawn.quadrants()).convert("CMYK").save(path, quality=95)
    drawn.assert_upright(read_frame(path).rgb)


@pytest.mark.parametrize("suffix", [".png", ".tiff"])
def test_sixteen_bit_grey_is_scaled_and_not_clipped(tmp_path, suffix):
    path = tmp_path / f"grey{suffix}"
    Image.fromarray(np.tile(np.linspace(0, 65535, 64).astype(np.uint16), (32, 1))).save(path)
    rgb = read_frame(path).rgb
    assert rgb.shape == (32, 64, 3)
    assert rgb[0, 0, 0] == 0
    assert rgb[0, -1, 0] == 255
    assert abs(int(rgb[0, 32, 1]) - 129) <= 2


def test_sixteen_bit_colour_keeps_its_colours(tmp_path, drawn):
    import cv2

    path = tmp_path / "deep.png"
    cv2.imwrite(str(path), drawn.quadrants()[:, :, ::-1].astype(np.uint16) * 257)
    drawn.assert_upright(read_frame(path).rgb)


def test_floating_point_grey_counts_to_one(tmp_path):
    path = tmp_path / "float.tiff"
    Image.fromarray(np.tile(np.linspace(0, 1, 64, dtype=np.float32), (8, 1))).save(path)
    assert read_frame(path).rgb[0, :, 0].tolist() == pytest.approx(np.linspace(0, 255, 64), abs=1)


def test_transparency_lies_on_white(tmp_path):
    path = tmp_path / "clear.png"
    rgba = np.zeros((10, 10, 4), dtype=np.uint8)
    rgba[:, 5:] = (255, 0, 0, 255)
    rgba[:, 8:, 3] = 128
    Image.fromarray(rgba).save(path)
    rgb = read_frame(path).rgb
    assert rgb[5, 2].tolist() == [255, 255, 255]
    assert rgb[5, 6].tolist() == [255, 0, 0]
    assert rgb[5, 9].tolist() == pytest.approx([255, 127, 127], abs=2)


def test_a_transparent_colour_of_a_palette_lies_on_white(tmp_path):
    path = tmp_path / "clear.gif"
    picture = Image.new("P", (10, 10), 0)
    picture.putpalette([0, 0, 0, 255, 0, 0])
    picture.paste(1, (5, 0, 10, 10))
    picture.save(path, transparency=0)
    rgb = read_frame(path).rgb
    assert rgb[5, 2].tolist() == [255, 255, 255]
    assert rgb[5, 7].tolist() == [255, 0, 0]


def animation(path, count):
    pictures = [Image.new("RGB", (32, 32), colour) for colour in ("red", "green", "blue")[:count]]
    pictures[0].save(path, save_all=True, append_images=pictures[1:], duration=200, loop=0)
    return path


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".png"])
def test_an_animation_shows_the_frame_of_the_moment_asked_for(tmp_path, suffix):
    path = animation(tmp_path / f"moving{suffix}", 3)
    first, last = read_frame(path), read_frame(path, 0.45)
    assert (first.kind, first.frame_count, first.frame_s) == ("animation", 3, 0.0)
    assert first.duration_s == pytest.approx(0.6)
    assert first.rgb[16, 16].argmax() == 0
    assert last.rgb[16, 16].argmax() == 2
    assert last.frame_s == pytest.approx(0.4)


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".png"])
def test_an_animation_of_one_frame_is_a_picture(tmp_path, suffix):
    assert read_frame(animation(tmp_path / f"still{suffix}", 1)).kind == "picture"


def test_a_moment_after_the_end_of_an_animation_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"ends after 0\.6 s"):
        read_frame(animation(tmp_path / "moving.gif", 3), 5.0)


def test_a_second_page_is_no_animation(tmp_path):
    path = tmp_path / "pages.tiff"
    pages = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    frame = read_frame(path)
    assert (frame.kind, frame.rgb[4, 4].tolist()) == ("picture", [255, 0, 0])


def test_the_35_mm_equivalent_gives_the_field_of_view_across(tmp_path, drawn):
    path = tmp_path / "photo.jpg"
    Image.fromarray(drawn.quadrants(360, 240)).save(path, exif=exif_of(focal_35mm=28))
    frame = read_frame(path)
    assert frame.hfov_deg == pytest.approx(2 * math.degrees(math.atan(18 / 28)), abs=0.01)
    assert frame.hfov_source == "35mm-equivalent"


def test_a_photo_in_portrait_sees_less_across(tmp_path, drawn):
    path = tmp_path / "photo.jpg"
    stored = np.ascontiguousarray(drawn.stored_as[6](drawn.quadrants(240, 360)))
    Image.fromarray(stored).save(path, exif=exif_of(6, focal_35mm=28))
    assert read_frame(path).hfov_deg == pytest.approx(2 * math.degrees(math.atan(12 / 28)), abs=0.01)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize(("size_px", "across_mm"), [((360, 240), 6.0), ((240, 360), 4.0)])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tiff", ".webp", ".avif", ".heic"])
def test_focal_length_and_sensor_give_the_field_of_view_however_it_is_turned(
    tmp_path, drawn, suffix, size_px, across_mm, orientation
):
    import pillow_heif

    pillow_heif.register_heif_opener()
    path = tmp_path / f"photo{suffix}"
    stored = Image.fromarray(np.ascontiguousarray(drawn.stored_as[orientation](drawn.quadrants(*size_px))))
    # A sensor of 600 pixels a millimetre, the longer side 6 mm, behind 4 mm; made ten times smaller since.
    tags = {"focal": 4.0, "x_resolution": 6000.0, "unit": 3, "width": stored.width * 10, "height": stored.height * 10}
    stored.save(path, exif=exif_of(orientation, **tags).tobytes())
    frame = read_frame(path)
    assert (frame.width_px, frame.height_px) == size_px
    assert frame.hfov_deg == pytest.approx(2 * math.degrees(math.atan(across_mm / 2 / 4.0)), abs=0.01)
    assert frame.hfov_source == "sensor"


@pytest.mark.parametrize("taken", [{}, {"width": 360}])
def test_a_sensors_field_of_view_needs_no_more_sizes_than_the_camera_wrote(tmp_path, drawn, taken):
    path = tmp_path / "photo.jpg"
    tags = {"focal": 4.0, "x_resolution": 600.0, "unit": 3, **taken}
    Image.fromarray(drawn.quadrants(360, 240)).save(path, exif=exif_of(**tags))
    assert read_frame(path).hfov_deg == pytest.approx(2 * math.degrees(math.atan(3.0 / 4.0)), abs=0.01)


@pytest.mark.parametrize("tags", [{"focal_35mm": 0}, {"focal": 4.0}, {"focal_35mm": 1}, {}])
def test_a_camera_that_says_nothing_useful_gives_no_field_of_view(tmp_path, drawn, tags):
    path = tmp_path / "photo.jpg"
    Image.fromarray(drawn.quadrants()).save(path, exif=exif_of(**tags))
    frame = read_frame(path)
    assert (frame.hfov_deg, frame.hfov_source) == (None, None)


def refusal(path, at_s=0.0):
    with pytest.raises(InputError) as caught:
        read_frame(path, at_s)
    assert str(path) in str(caught.value) or caught.value.code == "media.bad-time"
    return caught.value.code


def test_a_text_file_named_png_is_refused(tmp_path):
    path = tmp_path / "notes.png"
    path.write_text("Dear diary, this is not a picture.\n" * 50)
    assert refusal(path) == "media.unknown-kind"


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "nothing.jpg"
    path.touch()
    assert refusal(path) == "media.empty"


def test_a_missing_file_is_refused(tmp_path):
    assert refusal(tmp_path / "gone.png") == "media.missing"


def test_a_folder_is_refused(tmp_path):
    assert refusal(tmp_path) == "media.folder"


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tiff", ".gif", ".bmp"])
def test_a_truncated_picture_is_refused(tmp_path, suffix):
    path = tmp_path / f"cut{suffix}"
    noise = np.random.default_rng(0).integers(0, 255, (200, 200, 3), dtype=np.uint8)
    Image.fromarray(noise).save(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert refusal(path) in {"media.damaged", "media.unknown-kind"}


def huge_png(path, side_px):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side_px, side_px, 8, 2, 0, 0, 0))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b""))
    return path


@pytest.mark.parametrize("side_px", [11_000, 12_000, 30_000])
def test_a_picture_that_would_fill_the_memory_is_refused_by_its_header(tmp_path, side_px):
    assert side_px**2 > MAX_MEGAPIXELS * 1_000_000
    assert refusal(huge_png(tmp_path / "huge.png", side_px)) == "media.too-large"


@pytest.mark.parametrize("at_s", [-1.0, math.nan, math.inf])
def test_a_moment_that_is_none_is_refused(tmp_path, drawn, at_s):
    path = tmp_path / "picture.png"
    Image.fromarray(drawn.quadrants()).save(path)
    assert refusal(path, at_s) == "media.bad-time"
