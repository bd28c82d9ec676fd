"""The recordings of the settings' folder, with all that can be done to one of them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from emoscope.settings import Settings
from emoscope.ui.dataset_window import DatasetWindow, open_dataset
from emoscope.ui.export_dialog import ExportDialog, open_export
from emoscope.ui.report_dialog import ReportDialog, open_report
from emoscope.ui.review_start import start_review
from emoscope.ui.theme import Theme


def open_recordings(
    parent: QWidget, settings: Settings, path: Path | None, theme: Theme
) -> DatasetWindow:
    """Open the recordings of the folder that the settings name, or raise the window that is open.

    ``path`` is where the settings are kept: the review window has them from there.
    """
    for window in parent.findChildren(DatasetWindow):
        if window.isVisible():
            window.raise_()
            window.activateWindow()
            return window

    def export(folders: Sequence[Path]) -> None:
        _last(open_export(parent, folders))

    def report(folder: Path) -> None:
        _last(open_report(parent, folder, settings.window.language))

    return open_dataset(
        parent,
        settings.recording.parent(),
        theme,
        review=lambda folder: start_review(folder, path),
        report=report,
        export=export,
    )


def _last(dialog: ExportDialog | ReportDialog) -> None:
    """Let the program wait for what a dialog does, or cancel it, before it ends."""
    application = QApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(dialog.finish)
