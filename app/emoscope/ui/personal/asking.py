"""Which recordings, what they are to tell apart, and where the labels come from."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.personal.asked import CONDITIONS, POINTS, Asked, By, Place, What
from emoscope.personal.offering import Offer
from emoscope.ui import words
from emoscope.ui._fields import whole
from emoscope.ui.theme import Theme

PLACES: Mapping[str, Place] = {
    "HVHA": ("high", "high"),
    "HVLA": ("high", "low"),
    "LVHA": ("low", "high"),
    "LVLA": ("low", "low"),
    "HV": ("high", ""),
    "LV": ("low", ""),
    "HA": ("", "high"),
    "LA": ("", "low"),
    "none": ("", ""),
}


class AskPage(QWidget):
    """The questions before a calibration. ``ready`` when there is a recording to choose."""

    def __init__(self, theme: Theme, chosen: Sequence[Path], parent: QWidget | None = None) -> None:
        """Offer nothing yet; ``chosen`` recordings will be ticked, all where it is empty."""
        super().__init__(parent)
        self._theme = theme
        self._wanted = {path.resolve() for path in chosen}
        self._offers: tuple[Offer, ...] = ()
        self.recordings = QTreeWidget()
        self.what, self.by = QComboBox(), QComboBox()
        self.first, self.second = QComboBox(), QComboBox()
        self.points = whole(2, 101)
        self.points.setValue(POINTS)
        self.conditions = QTreeWidget()
        self.ticks: dict[Path, QCheckBox] = {}
        self._labels: dict[QWidget, QLabel] = {}
        self._lay_out()
        self.retranslate()
        self.what.currentIndexChanged.connect(self._changed)
        self.by.currentIndexChanged.connect(self._changed)

    @property
    def ready(self) -> bool:
        """Return whether there is a recording that can be used."""
        return any(offer.why_not is None for offer in self._offers)

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the recordings that are ticked."""
        return tuple(folder for folder, tick in self.ticks.items() if tick.isChecked())

    @property
    def asked(self) -> Asked:
        """Return what is asked. Raises PersonalError for what nobody can answer."""
        what, by = cast(What, self.what.currentData()), cast(By, self.by.currentData())
        classes: tuple[str, ...] = ()
        if what == "classes":
            by, classes = "condition", (self.first.currentText(), self.second.currentText())
        return Asked(what, by, dict(CONDITIONS) | self._table(), classes, self.points.value())

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer recordings; those that cannot be used say why."""
        self._offers = tuple(offers)
        self.recordings.clear()
        self.ticks.clear()
        for offer in offers:
            self._add(offer)
        self._ticked()

    def retranslate(self) -> None:
        """Name everything in the window's language."""
        self.recordings.setHeaderLabels(
            [self.tr("Recording"), self.tr("Begun"), self.tr("Trials"), self.tr("Rated")]
        )
        self.recordings.setAccessibleName(self.tr("Recordings"))
        self.conditions.setHeaderLabels([self.tr("Condition"), self.tr("Stands for")])
        self.conditions.setAccessibleName(self.tr("Conditions"))
        _fill(
            self.what,
            {
                "both": self.tr("valence and arousal"),
                "valence": self.tr("valence alone"),
                "arousal": self.tr("arousal alone"),
                "classes": self.tr("two conditions of your own (without a vote)"),
            },
        )
        _fill(
            self.by,
            {
                "condition": self.tr("the condition of each trial"),
                "rating": self.tr("her own ratings, cut at the middle"),
            },
        )
        for widget, text in (
            (self.what, self.tr("Tell apart")),
            (self.by, self.tr("Labels from")),
            (self.first, self.tr("One condition")),
            (self.second, self.tr("The other")),
            (self.points, self.tr("Points of the scales")),
        ):
            self._labels[widget].setText(text)
            widget.setAccessibleName(text)
        self._show_conditions()

    # -- parts -------------------------------------------------------------------------------

    def _add(self, offer: Offer) -> None:
        counts = [str(offer.trials), str(offer.rated)]
        row = QTreeWidgetItem(["", offer.began[:16].replace("T", " "), *counts])
        tick = QCheckBox(offer.folder.name)
        tick.setToolTip(str(offer.folder))
        if offer.why_not is not None:
            row.setText(1, words.text(offer.why_not))
            tick.setEnabled(False)
        else:
            tick.setChecked(not self._wanted or offer.folder.resolve() in self._wanted)
            self.ticks[offer.folder] = tick
            tick.toggled.connect(self._ticked)
        row.setSizeHint(0, tick.sizeHint() + QSize(self._theme.px(16), self._theme.px(8)))
        self.recordings.addTopLevelItem(row)
        self.recordings.setItemWidget(row, 0, tick)

    def _ticked(self) -> None:
        """Show the conditions of what is ticked."""
        chosen = set(self.folders)
        names = {c for o in self._offers if o.folder in chosen for c in o.conditions}
        for box in (self.first, self.second):
            before = box.currentText()
            box.clear()
            box.addItems(sorted(names))
            box.setCurrentIndex(max(0, box.findText(before)))
        if self.second.currentText() == self.first.currentText() and self.second.count() > 1:
            self.second.setCurrentIndex(1)
        self._show_conditions()
        self._changed()

    def _show_conditions(self) -> None:
        """Offer a place for each condition; what is known of its name is chosen."""
        before = self._table()
        self.conditions.clear()
        chosen = set(self.folders)
        names = sorted({c for o in self._offers if o.folder in chosen for c in o.conditions})
        for name in names:
            row = QTreeWidgetItem([name])
            self.conditions.addTopLevelItem(row)
            box = QComboBox()
            _fill(box, self._places())
            box.setAccessibleName(self.tr("{condition} stands for").format(condition=name))
            place = before.get(name, CONDITIONS.get(name, ("", "")))
            key = next(key for key, known in PLACES.items() if known == place)
            box.setCurrentIndex(box.findData(key))
            row.setTextAlignment(0, Qt.AlignmentFlag.AlignVCenter)
            wide = self.conditions.fontMetrics().horizontalAdvance(name) + self._theme.px(24)
            row.setSizeHint(0, QSize(wide, box.sizeHint().height() + self._theme.px(4)))
            self.conditions.setItemWidget(row, 1, box)

    def _places(self) -> dict[str, str]:
        return {
            "HVHA": self.tr("pleasant and excited (HVHA)"),
            "HVLA": self.tr("pleasant and calm (HVLA)"),
            "LVHA": self.tr("unpleasant and excited (LVHA)"),
            "LVLA": self.tr("unpleasant and calm (LVLA)"),
            "HV": self.tr("high valence"),
            "LV": self.tr("low valence"),
            "HA": self.tr("high arousal"),
            "LA": self.tr("low arousal"),
            "none": self.tr("neither: leave it out"),
        }

    def _table(self) -> dict[str, Place]:
        """Return where the conditions lie, as chosen."""
        found = {}
        for number in range(self.conditions.topLevelItemCount()):
            row = self.conditions.topLevelItem(number)
            box = self.conditions.itemWidget(row, 1) if row is not None else None
            if row is not None and isinstance(box, QComboBox):
                found[row.text(0)] = PLACES[box.currentData()]
        return found

    def _changed(self) -> None:
        """Show the questions that are asked now."""
        classes = self.what.currentData() == "classes"
        rated = self.by.currentData() == "rating" and not classes
        for widget, shown in (
            (self.by, not classes),
            (self.first, classes),
            (self.second, classes),
            (self.points, rated),
        ):
            widget.setVisible(shown)
            self._labels[widget].setVisible(shown)
        self.conditions.setVisible(not classes and not rated)

    def _lay_out(self) -> None:
        for tree in (self.recordings, self.conditions):
            tree.setRootIsDecorated(False)
            tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
            tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what can be chosen is in its rows
            tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            tree.header().setStretchLastSection(True)
        form = QFormLayout()
        for widget in (self.what, self.by, self.first, self.second, self.points):
            label = self._labels[widget] = QLabel()
            label.setBuddy(widget)
            form.addRow(label, widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.recordings, 2)
        layout.addLayout(form)
        layout.addWidget(self.conditions, 2)


def _fill(box: QComboBox, known: Mapping[str, str]) -> None:
    """Give a box its choices in the window's language; what was chosen stays."""
    before, blocked = box.currentData(), box.blockSignals(True)
    box.clear()
    for key, text in known.items():
        box.addItem(text, key)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(blocked)
