"""The kinds of fields that the settings are made of."""

from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QSpinBox,
    QWidget,
)

from emoscope.ui.wrapped import Wrapped


def page(*rows: tuple[str, QWidget], note: str) -> QWidget:
    """Return a page of rows (name, field) with a note below them."""
    made = QWidget()
    form = QFormLayout(made)
    for name, field in rows:
        form.addRow(name, field)
    said = Wrapped(note)
    said.setProperty("role", "caption")
    form.addRow(said)
    return made


def number(value: float, low: float, high: float, step: float, suffix: str = "") -> QDoubleSpinBox:
    """Return a field for a number, stepped and bounded."""
    box = QDoubleSpinBox()
    box.setDecimals(2 if step < 0.1 else 1 if step < 1 else 0)
    box.setRange(low, high)
    box.setSingleStep(step)
    box.setSuffix(suffix)
    box.setValue(value)
    indent(box)
    return box


def whole(low: int, high: int) -> QSpinBox:
    """Return a field for a whole number, bounded."""
    box = QSpinBox()
    box.setRange(low, high)
    indent(box)
    return box


def indent(box: QDoubleSpinBox | QSpinBox) -> None:
    """Let the number begin where words in other fields do: a theme's padding does not reach it."""
    box.lineEdit().setTextMargins(6, 0, 0, 0)


def milliseconds(seconds: float) -> QDoubleSpinBox:
    """Return a field in milliseconds for a time in seconds."""
    return number(seconds * 1e3, -1000, 5000, 1, " ms")


def choice(now: str, options: "list[tuple[str, str]] | tuple[tuple[str, str], ...]") -> QComboBox:
    """Return a list of (code, name) with ``now`` chosen; its data are the codes."""
    box = QComboBox()
    for code, name in options:
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(now)))
    return box
