"""Exports a recording: format, options that shield people, target, progress, cancel."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.export import ExportError, Identity, Report, Shield
from emoscope.export.formats import FORMATS, Asked
from emoscope.export.job import LONGEST_SHIFT
from emoscope.ui import pick, words
from emoscope.ui._fields import whole
from emoscope.ui.export_desk import ExportDesk
from emoscope.ui.release import release
from emoscope.ui.words import QT_TRANSLATE_NOOP, translate
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import Sentence

STEPS = 1000
"""Of the progress bar."""
MOST_NOTES = 12
"""Sentences that are shown; of more, how many."""
ABOUT: Mapping[str, str] = {
    "bids": QT_TRANSLATE_NOOP("Export", "BIDS dataset: EEG, events, estimates"),
    "bdf": QT_TRANSLATE_NOOP("Export", "BDF+: EEG with markers, 24 bits"),
    "edf": QT_TRANSLATE_NOOP("Export", "EDF+: EEG with markers, 16 bits"),
    "csv": QT_TRANSLATE_NOOP("Export", "CSV tables: answers, markers, gaps"),
    "parquet": QT_TRANSLATE_NOOP("Export", "Parquet tables: answers, markers, gaps"),
    "xdf": QT_TRANSLATE_NOOP("Export", "XDF: the recording's own, as it is"),
    "media": QT_TRANSLATE_NOOP("Export", "Video and sound"),
    "features": QT_TRANSLATE_NOOP("Export", "Features alone: tables without devices"),
}
VIDEO: Mapping[str, str] = {
    "keep": QT_TRANSLATE_NOOP("Export", "as recorded: people can be recognised"),
    "blur": QT_TRANSLATE_NOOP("Export", "every face hidden: look at it before it leaves"),
    "drop": QT_TRANSLATE_NOOP("Export", "no pictures"),
}
AUDIO: Mapping[str, str] = {
    "keep": QT_TRANSLATE_NOOP("Export", "as recorded: voices can be recognised"),
    "drop": QT_TRANSLATE_NOOP("Export", "no sound"),
}


def open_export(parent: QWidget | None, recordings: Sequence[Path]) -> "ExportDialog":
    """Show the dialog for closed recordings beside the window, and return it."""
    dialog = ExportDialog(recordings, parent)
    dialog.show()
    return dialog


class ExportDialog(QDialog):
    """Asks how to export recordings, and does it. Closing it cancels.

    Several go into one dataset; formats that take one only say so.
    """

    def __init__(self, recordings: Sequence[Path], parent: QWidget | None = None) -> None:
        """Offer BIDS, beside the first of one or more ``recordings``."""
        super().__init__(parent)
        first, *more = recordings
        title = self.tr("Export {name}").format(name=first.name)
        if more:
            title = self.tr("Export {count} recordings").format(count=len(recordings))
        self.setWindowTitle(title)
        self._recordings, self._recording = tuple(recordings), first
        self._named = False
        self.format = _choices(ABOUT)
        self.target = QLineEdit()
        self.browse = QPushButton(self.tr("Choose ..."))
        self.participant, self.task, self.session = QLineEdit(), QLineEdit(), QLineEdit()
        self.days = whole(-LONGEST_SHIFT, LONGEST_SHIFT)
        self.draft = QCheckBox(self.tr("sound and pictures, too (draft BEP047)"))
        self.features = QCheckBox(self.tr("nothing that was captured leaves, only estimates"))
        self.video, self.audio = _choices(VIDEO), _choices(AUDIO)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.said = Wrapped()
        self.go = QPushButton(self.tr("Export"))
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.leave = QPushButton(self.tr("Close"))
        self._lay_out()
        self.desk = ExportDesk(self)
        self._connect()
        self._changed()
        self.setMinimumWidth(640)

    # -- what is chosen ----------------------------------------------------------------------

    @property
    def asked(self) -> Asked:
        """Return what is asked for; only what the format takes. Raises ExportError."""
        chosen = FORMATS[self.format.currentData()]
        bids = chosen.name == "bids"
        who = Identity()
        if chosen.identity:
            who = Identity(self.participant.text().strip(), self.days.value())
        return Asked(
            chosen.name,
            task=self.task.text().strip() if bids else "",
            session=self.session.text().strip() if bids else "",
            draft=bids and self.draft.isChecked(),
            identity=who,
        )

    @property
    def shield(self) -> Shield:
        """Return what may leave."""
        return Shield(
            cast(Literal["keep", "blur", "drop"], self.video.currentData()),
            cast(Literal["keep", "drop"], self.audio.currentData()),
            self.features.isEnabled() and self.features.isChecked(),
        )

    def export(self) -> None:
        """Begin, or say why not."""
        target = self.target.text().strip()
        if not target:
            self._refuse(self.tr("Choose a folder for it."))
            return
        try:
            asked = self.asked
        except ExportError as error:
            self._refuse(error.sentences)
            return
        self._say("", "")
        self.desk.start(self._recordings, Path(target).expanduser(), self.shield, asked)
        self._allow()

    # -- what the desk says ------------------------------------------------------------------

    def _progressed(self, done: float, doing: Sentence) -> None:
        self.bar.setValue(round(STEPS * done))
        self._say(words.text(doing), "caption")

    def _written(self, report: Report) -> None:
        shown = [words.text(note) for note in report.notes[:MOST_NOTES]]
        if len(report.notes) > MOST_NOTES:
            more = self.tr("... and {count} more remarks.")
            shown.append(more.format(count=len(report.notes) - MOST_NOTES))
        done = self.tr("{count} files are in {folder}.")
        shown.append(done.format(count=len(report.files), folder=self.target.text().strip()))
        self._over("\n".join(shown), "")

    def _refuse(self, why: Any) -> None:
        self._over(why if isinstance(why, str) else words.texts(why), "alarm")

    def _cancelled(self) -> None:
        self._over(self.tr("Cancelled: nothing was written."), "caption")

    def _over(self, text: str, role: str) -> None:
        self.desk.join()
        self.bar.reset()
        self._say(text, role)
        self._allow()

    def _say(self, text: str, role: str) -> None:
        self.said.set_role(role)
        self.said.setText(text)

    # -- what can be chosen ------------------------------------------------------------------

    def _changed(self) -> None:
        """Offer what the format takes."""
        chosen = FORMATS[self.format.currentData()]
        if not self._named:
            name = "bids" if chosen.name == "bids" else f"{self._recording.name}-{chosen.name}"
            self.target.setText(str(self._recording.parent / name))
        self._allow()

    def _allow(self) -> None:
        chosen, idle = FORMATS[self.format.currentData()], not self.desk.busy
        bids = chosen.name == "bids"
        only = self.features.isChecked() and not chosen.captured
        media = chosen.media and (not bids or self.draft.isChecked()) and not only
        for widget, allowed in (
            (self.format, True),
            (self.target, True),
            (self.browse, True),
            (self.participant, chosen.identity),
            (self.days, chosen.identity),
            (self.task, bids),
            (self.session, bids),
            (self.draft, bids and not only),
            (self.features, not chosen.captured and chosen.name != "features"),
            (self.video, media),
            (self.audio, media),
            (self.go, True),
        ):
            widget.setEnabled(allowed and idle)
        self.leave.setText(self.tr("Close") if idle else self.tr("Cancel"))

    def _choose(self) -> None:
        parent = str(Path(self.target.text()).parent)
        title = self.tr("An empty folder, or a BIDS dataset of Emoscope")
        pick.folder(self, title, parent, self._chose)

    def _chose(self, folder: str) -> None:
        self._named = True
        self.target.setText(folder)

    def _name(self) -> None:
        self._named = True

    # -- the window --------------------------------------------------------------------------

    def reject(self) -> None:
        """Cancel what runs; close when nothing does."""
        if self.desk.busy:
            self.desk.cancel()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is cancelling."""
        self.desk.cancel()
        event.accept()
        self.release()

    def release(self) -> None:
        """Delete the closed dialog as soon as its thread is done with it."""
        release(self, lambda: self.desk.busy)

    def finish(self) -> None:
        """Cancel, and wait until no thread uses the dialog."""
        self.desk.finish()

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._changed)
        self.draft.toggled.connect(self._allow)
        self.features.toggled.connect(self._allow)
        self.target.textEdited.connect(self._name)
        self.browse.clicked.connect(self._choose)
        self.go.clicked.connect(self.export)
        self.leave.clicked.connect(self.reject)
        self.desk.progressed.connect(self._progressed)
        self.desk.written.connect(self._written)
        self.desk.refused.connect(self._refuse)
        self.desk.cancelled.connect(self._cancelled)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.target, 1)
        place.addWidget(self.browse)
        self.participant.setPlaceholderText(self.tr("as recorded"))
        self.task.setPlaceholderText("emotion")
        self.session.setPlaceholderText("01")
        form = QFormLayout()
        self.target.setAccessibleName(self.tr("Folder"))
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Folder"), place)
        form.addRow(self.tr("Participant's code"), self.participant)
        form.addRow(self.tr("Days added to dates"), self.days)
        form.addRow(self.tr("BIDS task"), self.task)
        form.addRow(self.tr("BIDS session"), self.session)
        form.addRow(self.tr("BIDS"), self.draft)
        form.addRow(self.tr("Features only"), self.features)
        form.addRow(self.tr("Video"), self.video)
        form.addRow(self.tr("Sound"), self.audio)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        buttons.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.bar)
        layout.addWidget(self.said)
        layout.addLayout(buttons)


def _choices(known: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    for key, text in known.items():
        box.addItem(translate("Export", text), key)
    return box
