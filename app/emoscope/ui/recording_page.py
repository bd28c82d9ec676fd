"""Where recordings go, where a second copy goes, and how much from before Record is in them."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from emoscope.participants.errors import KeyFileError
from emoscope.participants.register import check_place
from emoscope.settings import RecordingSettings
from emoscope.ui import pick, words
from emoscope.ui._fields import indent
from emoscope.ui.wrapped import Wrapped

LONGEST_PREROLL = 60.0
"""Seconds; memory holds no more (RecordingSettings refuses it)."""


class RecordingPage(QWidget):
    """The fields of RecordingSettings but the study, which is asked for with each recording."""

    def __init__(self, settings: RecordingSettings, parent: QWidget | None = None) -> None:
        """Show ``settings``."""
        super().__init__(parent)
        self._settings = settings
        self._folder, self._mirror = QLineEdit(settings.folder), QLineEdit(settings.mirror)
        self._folder.setPlaceholderText(str(RecordingSettings().parent()))
        self._names = QLineEdit(settings.names)
        for line in (self._mirror, self._names):
            line.setPlaceholderText(self.tr("none"))
        self._explain()
        self._preroll = self._seconds(settings.preroll)
        self._folder.setAccessibleName(self.tr("Recordings in"))
        self._mirror.setAccessibleName(self.tr("Second copy in"))
        self._names.setAccessibleName(self.tr("List of codes and names"))
        form = QFormLayout(self)
        form.addRow(self.tr("Recordings in"), self._browsed(self._folder))
        form.addRow(self.tr("Second copy in"), self._browsed(self._mirror))
        form.addRow(self.tr("List of codes and names"), self._browsed(self._names, file=True))
        form.addRow(self.tr("From before Record"), self._preroll)
        said = Wrapped(
            self.tr(
                "What happened in the seconds before Record is pressed is in the recording, too."
                " A change of these seconds takes effect with the next start."
            )
        )
        said.setProperty("role", "caption")
        form.addRow(said)

    def _explain(self) -> None:
        """Say what each field is for."""
        self._folder.setToolTip(
            self.tr("Each recording is a new folder in this one. Nothing is ever overwritten.")
        )
        self._mirror.setToolTip(
            self.tr(
                "A folder on another disk, in which a copy of each recording is kept while it is"
                " made. When that disk fails, the recording goes on."
            )
        )
        self._names.setToolTip(
            self.tr(
                "A table of codes and names (CSV), outside the folder of recordings. The page of"
                " the next participant then has a field for the name."
            )
        )

    def value(self) -> RecordingSettings:
        """Return what the page says."""
        return replace(
            self._settings,
            folder=self._folder.text().strip(),
            mirror=self._mirror.text().strip(),
            preroll=self._preroll.value(),
            names=self._names.text().strip(),
        )

    @property
    def lacking(self) -> str:
        """Return why recordings cannot be made so; empty when they can."""
        value = self.value()
        for path in filter(None, (value.folder, value.mirror)):
            place = Path(path).expanduser()
            if not place.is_absolute():
                return self.tr("{path} is no full path. Choose the folder.").format(path=path)
            if any(part.exists() and not part.is_dir() for part in (place, *place.parents)):
                return self.tr("{path} cannot be a folder: there is a file of that name.").format(
                    path=path
                )
        if value.mirror:
            return self._too_close(value.parent(), Path(value.mirror).expanduser())
        return self._exposed(value)

    def _exposed(self, value: RecordingSettings) -> str:
        """Return why the list of names cannot be there; empty when it can."""
        if (path := value.key_file()) is None:
            return ""
        if not path.is_absolute():
            return self.tr("{path} is no full path. Choose the file.").format(path=value.names)
        try:
            check_place(path, value.parent())
        except KeyFileError as error:
            return words.texts(error.sentences)
        return ""

    def _too_close(self, folder: Path, mirror: Path) -> str:
        """Return why a copy there would be none: both would be named alike in one folder."""
        if folder.resolve() != mirror.resolve():
            return ""
        return self.tr(
            "The second copy must be in another folder than the recordings, best on another disk."
        )

    def _seconds(self, value: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setDecimals(0 if value == round(value) else 1)
        box.setRange(0.0, LONGEST_PREROLL)
        box.setSuffix(" s")
        box.setSpecialValueText(self.tr("nothing"))
        box.setValue(value)
        indent(box)
        box.setToolTip(
            self.tr(
                "Up to 60 s. Pictures wait in memory as they will be recorded, 1.2 MB a second"
                " at 640 x 480; 0 saves the encoder's share of a core while nothing is recorded."
            )
        )
        return box

    def _browsed(self, line: QLineEdit, file: bool = False) -> QWidget:
        """Return a line with a button that chooses a folder, or a file, for it."""
        line.setClearButtonEnabled(True)
        button = QPushButton(self.tr("Choose ..."))

        def choose() -> None:
            if file:
                kinds = self.tr("Tables (*.csv);;All files (*)")
                title = self.tr("List of codes and names")
                pick.target(self, title, line.text(), kinds, line.setText)
                return
            begin = line.text() or line.placeholderText()
            pick.folder(self, self.tr("Choose a folder"), begin, line.setText)

        button.clicked.connect(choose)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(line, 1)
        layout.addWidget(button)
        return row
