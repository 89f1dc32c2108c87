import re

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from core import files, paths
from see2sound_desktop.theme import Dress, icon, icon_names, set_icon, theme
from see2sound_desktop.theme.stylesheet import stylesheet
from see2sound_desktop.theme.tokens import CONTRAST_PAIRS, THEME_NAMES, contrast_ratio, tokens
from see2sound_desktop.widgets.basics import ThemedPicture, button
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.widgets.result_plots import ResultPlot


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication):
    theme().apply("light")
    yield
    theme().apply("light")


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_text_stands_out_from_its_ground(name):
    colours = tokens(name).colours
    weak = [
        f"{colour} on {ground}: {contrast_ratio(colours[colour], colours[ground]):.2f} < {least}"
        for colour, ground, least in CONTRAST_PAIRS
        if contrast_ratio(colours[colour], colours[ground]) < least
    ]
    assert not weak


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_patient_text_has_seven_to_one(name):
    colours = tokens(name).colours
    pairs = [(text, ground) for text, ground, least in CONTRAST_PAIRS if text.startswith("patient_") and least == 7.0]
    assert ("patient_text", "patient_window") in pairs
    assert ("patient_stop_text", "patient_stop") in pairs
    assert all(contrast_ratio(colours[text], colours[ground]) >= 7.0 for text, ground in pairs)


def test_every_text_that_the_style_sheet_sets_on_a_ground_is_among_what_is_computed():
    """What is disabled is excepted, as in WCAG 1.4.3; it is to be read all the same."""
    sheet = re.sub(r"/\*.*?\*/", "", files.read_text(paths.resources() / "themes" / "app.qss"), flags=re.DOTALL)
    computed = {(text, ground) for text, ground, _ in CONTRAST_PAIRS}
    missing = []
    for selector, body in re.findall(r"([^{}]+)\{((?:\$\{[^}]*\}|[^{}])*)\}", sheet):
        text = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"background(?:-color)?: \$(\w+)", body)
        if text and ground and ":disabled" not in selector and (text[1], ground[1]) not in computed:
            missing.append((selector.strip(), text[1], ground[1]))
    assert missing == []
    colours = [tokens(name).colours for name in THEME_NAMES]
    assert min(contrast_ratio(one["text_disabled"], one["surface_sunken"]) for one in colours) >= 3.0


def test_contrast_is_that_of_wcag():
    assert contrast_ratio("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast_ratio("#123456", "#123456") == pytest.approx(1.0)


def test_all_themes_have_the_same_roles():
    themes = [tokens(name) for name in THEME_NAMES]
    for other in themes[1:]:
        assert set(other.colours) == set(themes[0].colours)
        assert set(other.sizes_px) == set(themes[0].sizes_px)
        assert set(other.type) == set(themes[0].type)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_style_sheet_leaves_no_name_unfilled_and_names_only_files_that_exist(name):
    sheet = stylesheet(tokens(name))
    assert "$" not in sheet
    for part in sheet.split('url("')[1:]:
        assert paths.Path(part.split('"')[0]).is_file()


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_marks_of_the_style_sheet_have_the_colours_of_their_theme(name):
    folder = paths.resources() / "icons" / "themed"
    colours = tokens(name).colours
    for way in ("down", "left", "right", "up"):
        assert f'stroke="{colours["text"]}"' in (folder / f"chevron-{way}-{name}.svg").read_text()
    assert f'stroke="{colours["accent_text"]}"' in (folder / f"check-{name}.svg").read_text()


@pytest.mark.parametrize("name", THEME_NAMES)
def test_focus_is_at_least_three_pixels_wide_and_patient_targets_at_least_96(name):
    sizes = tokens(name).sizes_px
    assert sizes["focus"] >= 3
    assert sizes["patient_target"] >= 96
    assert tokens(name).type["patient_body"].px >= 32  # 24 pt at 96 dpi


def test_switching_the_theme_reaches_open_windows_and_what_is_in_them(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    Dress(window)
    label = QLabel("words", window)
    window.show()
    before = label.palette().windowText().color()
    with qtbot.waitSignal(theme().changed):
        theme().apply("dark")
    assert label.palette().windowText().color() == theme().colour("text") != before
    assert QColor(tokens("dark").colours["text"]) == theme().colour("text")


def test_applying_the_same_theme_again_changes_nothing(qtbot):
    with qtbot.assertNotEmitted(theme().changed):
        theme().apply("light")


def test_larger_text_is_larger_everywhere():
    before = theme().font("body").pixelSize()
    theme().apply("light", 150)
    assert theme().font("body").pixelSize() == round(before * 1.5)
    assert f"font-size: {theme().text_px('title')}px" in theme().stylesheet


def test_our_own_font_is_there():
    assert theme().font().families()[0] == "Atkinson Hyperlegible"
    from PySide6.QtGui import QFontDatabase

    assert "Atkinson Hyperlegible" in QFontDatabase.families()
    assert (paths.resources() / "fonts" / "OFL.txt").is_file()


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_draws_something_in_the_colour_asked_for(name):
    image = icon(name, "accent").pixmap(48, 48).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    colours = {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if QColor.fromRgba(image.pixel(x, y)).alpha() == 255
    }
    assert colours == {theme().colour("accent").name()}


def test_a_buttons_icon_follows_the_theme(qtbot):
    button = QPushButton("Play")
    qtbot.addWidget(button)
    set_icon(button, "play", "text", 24)
    before = button.icon().cacheKey()
    theme().apply("contrast")
    assert button.icon().cacheKey() != before
    pixel = button.icon().pixmap(button.iconSize()).toImage().pixelColor(9, 12)
    assert pixel.lightness() > 200 or pixel.alpha() == 0


def test_a_button_that_is_gone_does_not_disturb_the_next_theme(qtbot):
    button = QPushButton("Play")
    set_icon(button, "play")
    button.deleteLater()
    qtbot.wait(1)
    theme().apply("dark")


def test_an_unknown_role_or_icon_is_an_error():
    from core.errors import InputError

    with pytest.raises(KeyError):
        theme().colour("no such role")
    with pytest.raises(InputError):
        icon("no-such-icon")


def test_icons_and_boxes_to_check_grow_with_the_words_beside_them(qtbot):
    made, picture = button("Save", icon="save"), ThemedPicture("info", size_px=24)
    for widget in (made, picture):
        qtbot.addWidget(widget)
    before = made.iconSize().height()
    theme().apply("light", 200)
    try:
        assert made.iconSize().height() == round(1.5 * before)
        assert picture.width() == picture.height() == 36
    finally:
        theme().apply("light")
    assert made.iconSize().height() == before
    large = stylesheet(tokens("light"), 200)
    assert "QRadioButton::indicator { width: 30px; height: 30px;" in large
    assert 'chevron-down-light.svg"); width: 24px; height: 24px;' in large


def test_a_table_that_is_shown_whole_cuts_no_row_of_large_type(qtbot):
    theme().apply("light", 200)
    window = QWidget()
    qtbot.addWidget(window)
    Dress(window)
    table = PlainTable("Measures", ["What", "How much"], [(f"row {number}", "3°") for number in range(5)])
    table.show_whole()
    table.setParent(window)
    window.resize(900, 600)
    window.show()
    QApplication.processEvents()
    last = table.visualItemRect(table.item(4, 0))
    assert table.rowHeight(0) == 60
    assert last.bottom() <= table.viewport().height()


def test_a_plot_grows_with_the_text_as_a_whole(qtbot):
    seen = []

    class Plot(ResultPlot):
        def draw(self, painter):
            seen.append((self.across, self.down, painter.transform().m11(), painter.font().pixelSize()))

    plot = Plot("Plot", "")
    qtbot.addWidget(plot)
    for scale in (100, 200):
        theme().apply("light", scale)
        assert plot.minimumSizeHint().width() == 2.6 * scale
        plot.resize(plot.minimumSizeHint())
        plot.grab()
    usual_px = tokens("light").type["caption"].px
    assert seen[0] == (260, 200, 1, usual_px)
    assert seen[-1] == (260, 200, 2, usual_px)
