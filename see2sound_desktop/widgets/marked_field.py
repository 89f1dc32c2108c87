"""A field that holds something wrong: framed for the eye, and said to assistive technology."""

from PySide6.QtWidgets import QLineEdit


def mark(editor: QLineEdit, trouble: str) -> None:
    """Frame a field as wrong with why; with no words it is right again."""
    editor.setProperty("invalid", "true" if trouble else "false")
    editor.setAccessibleDescription(trouble)
    editor.style().unpolish(editor)
    editor.style().polish(editor)
