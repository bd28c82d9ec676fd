"""What the lab's other programs get from a session, and give to it: LSL and OSC."""

from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QLineEdit, QWidget

from emoscope._lab_settings import ALL, OUTLETS
from emoscope.settings import LabSettings, SettingsError
from emoscope.ui import words
from emoscope.ui.wrapped import Wrapped

COLUMNS = 2


class LabPage(QWidget):
    """The fields of LabSettings."""

    def __init__(self, settings: LabSettings, parent: QWidget | None = None) -> None:
        """Show ``settings``."""
        super().__init__(parent)
        self._streams = {name: QCheckBox() for name in OUTLETS}
        for name, box in self._streams.items():
            box.setText(self._named(name))
            box.setChecked(name in settings.outlets)
        self._given = settings
        self._markers = QLineEdit(", ".join(settings.lsl_markers))
        self._markers.setPlaceholderText(self.tr("none"))
        self._markers.setToolTip(
            self.tr(
                "Names of marker streams in LSL, with commas between, such as PsychoPy; or: all."
            )
        )
        self._markers.setAccessibleName(self.tr("Markers from LSL"))
        self._osc = QLineEdit(settings.osc)
        self._osc.setPlaceholderText(self.tr("nobody"))
        self._osc.setToolTip(
            self.tr("Host and port of a program that takes Open Sound Control: 127.0.0.1:9000.")
        )
        self._osc.setAccessibleName(self.tr("Answers as OSC to"))
        form = QFormLayout(self)
        form.addRow(self.tr("Sent to LSL"), self._boxes())
        form.addRow(self.tr("Markers from LSL"), self._markers)
        form.addRow(self.tr("Answers as OSC to"), self._osc)
        said = Wrapped(
            self.tr(
                "LSL and OSC are not encrypted: whoever is in the network can read what is sent,"
                " a participant's EEG and markers, too. Changes take effect with the next start."
            )
        )
        said.setProperty("role", "caption")
        form.addRow(said)

    def value(self) -> LabSettings:
        """Return what the page says. Raises SettingsError when it cannot be obeyed."""
        osc = self._osc.text()
        return LabSettings(
            self._chosen(), self._names(), osc.strip() if osc != self._given.osc else osc
        )

    @property
    def lacking(self) -> str:
        """Return why it cannot be done so; empty when it can."""
        try:
            self.value()
        except SettingsError as error:
            return words.text(error.sentence)
        return ""

    def _chosen(self) -> tuple[str, ...]:
        chosen = tuple(name for name, box in self._streams.items() if box.isChecked())
        if set(chosen) == set(self._given.outlets):  # in another order, perhaps, or spelt out
            return self._given.lsl_out
        return (ALL,) if chosen == OUTLETS else chosen

    def _names(self) -> tuple[str, ...]:
        text, given = self._markers.text(), self._given.lsl_markers
        if text == ", ".join(given):  # a name may hold a comma: what is not touched is kept
            return given
        return tuple(name for piece in text.split(",") if (name := piece.strip()))

    def _boxes(self) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, box in enumerate(self._streams.values()):
            grid.addWidget(box, number // COLUMNS, number % COLUMNS)
        return row

    def _named(self, stream: str) -> str:
        return {
            "eeg": self.tr("EEG as it is measured"),
            "face": self.tr("estimates of the face"),
            "speech": self.tr("estimates of speech"),
            "eeg-estimates": self.tr("estimates of the EEG"),
            "fused": self.tr("fused answers"),
            "states": self.tr("states of devices and models"),
            "markers": self.tr("markers"),
        }[stream]
