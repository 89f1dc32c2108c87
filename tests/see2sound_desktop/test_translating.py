"""Every word that a person reads can be translated: Qt's lupdate finds it, and none is shown without."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import see2sound_desktop
from see2sound_desktop.wording import intended_use

_ROOT = Path(see2sound_desktop.__file__).parent
_FILES = sorted(_ROOT.rglob("*.py"))

_SHOWN: dict[str, tuple[int | str, ...]] = {
    **dict.fromkeys(("setText", "setTitle", "setWindowTitle", "setInformativeText", "setPlaceholderText"), (0,)),
    **dict.fromkeys(("setToolTip", "setStatusTip", "setAccessibleName", "setAccessibleDescription"), (0,)),
    **dict.fromkeys(("setSuffix", "setPrefix", "setSpecialValueText", "setHeaderLabels"), (0,)),
    **dict.fromkeys(("setHorizontalHeaderLabels", "setVerticalHeaderLabels", "addItem", "addItems"), (0,)),
    **dict.fromkeys(("addTab", "insertItem", "insertTab"), (1,)),
    **dict.fromkeys(("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QListWidgetItem"), (0,)),
    **dict.fromkeys(("QTableWidgetItem", "PatientButton", "Card", "text", "flowing", "button", "notice"), (0,)),
    "field": (0, 2, "help_text"),
    "icon_button": (1,),
    "PictureToggle": (0, 1),
    "EmptyState": (1, 2),
    "ask": (0, 1, "quick"),
    "PlainTable": (0,),
}
"""Calls that show words, and which of their arguments do."""

_OUR_NAME = "See2Sound"


@dataclass(frozen=True)
class Call:
    """A call in a file, and the class it stands in."""

    where: str
    name: str
    node: ast.Call
    class_name: str


def _calls(path: Path) -> Iterator[Call]:
    def below(node: ast.AST, class_name: str) -> Iterator[Call]:
        if isinstance(node, ast.ClassDef):
            class_name = node.name
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield Call(f"{path.relative_to(_ROOT).as_posix()}:{node.lineno}", name, node, class_name)
        for child in ast.iter_child_nodes(node):
            yield from below(child, class_name)

    yield from below(ast.parse(path.read_text(encoding="utf-8")), "")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _translated(call: Call) -> tuple[str | None, str | None] | None:
    """Context and words of a call that translates, None for each that is not written out; None for any other call."""
    if call.name == "tr":
        return call.class_name, _literal(call.node.args[0])
    if ast.unparse(call.node.func) in {"translate", "QCoreApplication.translate", "QT_TRANSLATE_NOOP"}:
        return _literal(call.node.args[0]), _literal(call.node.args[1])
    return None  # a painter translates too


def _untranslated(node: ast.AST) -> Iterator[str]:
    """Literal words in an argument, without what other calls are given: a translation's own words are among that."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if any(letter.isalpha() for letter in node.value.replace(_OUR_NAME, "")):
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _untranslated(node.body)
        yield from _untranslated(node.orelse)
    elif isinstance(node, ast.FormattedValue | ast.Attribute):
        yield from _untranslated(node.value)
    elif isinstance(node, ast.Call):
        yield from _untranslated(node.func)  # "…".format()
    elif isinstance(node, ast.JoinedStr | ast.BinOp | ast.Tuple | ast.List | ast.BoolOp):
        for child in ast.iter_child_nodes(node):
            yield from _untranslated(child)


def _shown(call: Call) -> Iterator[ast.expr]:
    for place in _SHOWN.get(call.name, ()):
        if isinstance(place, int):
            yield from call.node.args[place : place + 1]
        else:
            yield from (keyword.value for keyword in call.node.keywords if keyword.arg == place)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Context and words of everything that lupdate finds."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert tool is not None
    written = tmp_path_factory.mktemp("translations") / "found.ts"
    subprocess.run([tool, "-silent", "-extensions", "py", _ROOT, "-ts", written], check=True)
    contexts = ET.parse(written).getroot().iter("context")
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    }


@pytest.mark.parametrize(
    ("context", "words"),
    [
        ("words", "Controls on the patient's screen will be on the left; the right side may be missed."),
        ("words", "5.1 speakers"),
        ("words", intended_use()),
        ("trial_lines", "interrupted and presented again"),
        ("trial_lines", "silence"),
        ("session", "Left and right are swapped. Turn the headphones or change the cables, then check again."),
        ("session", "Several sounds in a row got no answer. Ask the patient, then go on or end the session."),
        ("session", "Sound: {sound}\nAnswer: {answer}"),
        ("SceneDialogs", "Save the changes to “{title}”?"),
        ("scene", "straight behind"),
        ("sounds", "Bicycle bell"),
        ("patient", "Where was the sound?"),
        ("patient", "Thank you, this is the end."),
        (
            "SessionResults",
            "Dot, or arrow to inner ring: answers. Outer ring: where it sounded. Grey arc: spread. Cross: missed.",
        ),
    ],
)
def test_lupdate_finds_the_words_of_files_without_a_window(
    found: set[tuple[str, str]], context: str, words: str
) -> None:
    assert (context, words) in found


def test_lupdate_finds_whatever_is_translated(found: set[tuple[str, str]]) -> None:
    calls = [call for path in _FILES for call in _calls(path)]
    marked = [(call.where, _translated(call)) for call in calls]
    written_out = [(where, message) for where, message in marked if message is not None and None not in message]
    assert len(written_out) > 400
    assert [(where, message) for where, message in written_out if message not in found] == []


def test_what_is_translated_is_written_out_or_marked_in_the_same_file() -> None:
    for path in _FILES:
        calls = list(_calls(path))
        noops = {_translated(call) for call in calls if call.name == "QT_TRANSLATE_NOOP"}
        contexts = {message[0] for message in noops if message is not None and message[1] is not None}
        for call in calls:
            message = _translated(call)
            hidden = message is not None and message[1] is None and message[0] not in contexts
            assert not hidden, call.where


def test_no_words_are_shown_that_are_not_translated() -> None:
    shown = [
        (call.where, words)
        for path in _FILES
        for call in _calls(path)
        for argument in _shown(call)
        for words in _untranslated(argument)
    ]
    assert shown == []
