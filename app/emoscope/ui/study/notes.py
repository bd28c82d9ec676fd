"""What is wrong, beside the field that it is about, while it is typed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from emoscope.study.errors import Fault, Place
from emoscope.ui import words
from emoscope.ui.wrapped import Wrapped

MOST = 3
"""Sentences below one field; a list with more is put right from the top."""


class Notes:
    """The labels of one page, by the place in the study that each is about."""

    def __init__(self) -> None:
        """Begin without a field."""
        self._labels: dict[Place, Wrapped] = {}
        self._fields: dict[Place, QWidget] = {}

    def under(self, place: Place, field: QWidget) -> QWidget:
        """Return ``field`` with room below it for what is said about ``place``."""
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(field)
        layout.addWidget(self.label(place, field))
        column.setSizePolicy(QSizePolicy.Policy.Preferred, _high(field))
        return column

    def label(self, place: Place, field: QWidget, parent: QWidget | None = None) -> Wrapped:
        """Return a label of its own for what is said about ``place``."""
        label = Wrapped("", parent)
        label.hide()
        self._labels[place], self._fields[place] = label, field
        return label

    def forget(self, place: Place) -> None:
        """Forget a field that is taken away."""
        del self._labels[place], self._fields[place]

    def show(self, faults: Iterable[Fault], remarks: Iterable[Fault] = ()) -> None:
        """Say each where it belongs: at the field of the longest place that it is in."""
        wrong, noted = self._sorted(faults), self._sorted(remarks)
        for place, label in self._labels.items():
            said = wrong.get(place) or noted.get(place) or []
            text = "\n".join(words.text(fault.sentence) for fault in said[:MOST])
            if text and place not in wrong:
                text = QCoreApplication.translate("Notes", "Note: {text}").format(text=text)
            role = "alarm" if place in wrong else "notice"
            if text and role != label.property("role"):
                label.set_role(role)
            if text != label.text():
                label.setText(text)
                self._fields[place].setAccessibleDescription(text)
            label.setVisible(bool(text))

    def _sorted(self, faults: Iterable[Fault]) -> dict[Place, list[Fault]]:
        found: dict[Place, list[Fault]] = {}
        for fault in faults:
            home = self._home(fault.place)
            if home is not None:
                found.setdefault(home, []).append(fault)
        return found

    def _home(self, place: Place) -> Place | None:
        within = (place[:end] for end in range(len(place), -1, -1))
        return next((part for part in within if part in self._labels), None)


def _high(field: QWidget) -> QSizePolicy.Policy:
    """Return how a column stretches: like its field, and no further."""
    stretches = field.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Expanding
    fixed = field.minimumHeight() == field.maximumHeight()
    expanding = QSizePolicy.Policy.Expanding
    return expanding if stretches and not fixed else QSizePolicy.Policy.Maximum


def within(faults: Sequence[Fault], *places: Place) -> tuple[Fault, ...]:
    """Return the faults that are in one of ``places``."""
    return tuple(f for f in faults if any(f.place[: len(p)] == p for p in places))
