"""Every page that ``emoscope screenshots`` makes a picture of: a name and how it is made.

A new page joins by one line in PAGES: (name, title, factory). A factory gets the Scene and returns
a widget that lives alone; it is shown, grabbed, finished and deleted.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from emoscope.protocol.shipped import shipped
from emoscope.protocol.values import Scale
from emoscope.settings import Settings
from emoscope.study.study import Block, MarkerKey, Study
from emoscope.ui.after import AfterDialog
from emoscope.ui.dataset_window import DatasetWindow
from emoscope.ui.devices_dialog import DevicesDialog
from emoscope.ui.export_dialog import ExportDialog
from emoscope.ui.models_dialog import ModelsDialog
from emoscope.ui.participant import ParticipantScreen
from emoscope.ui.participants.consent_dialog import ConsentDialog
from emoscope.ui.participants.withdraw_dialog import WithdrawDialog
from emoscope.ui.personal.dialog import CalibrateDialog
from emoscope.ui.protocol.choose import ChooseProtocol
from emoscope.ui.ratings import RatingPage
from emoscope.ui.record import RecordDialog
from emoscope.ui.report_dialog import ReportDialog
from emoscope.ui.review.rater_dialog import RaterDialog
from emoscope.ui.review.window import ReviewWindow
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope.ui.shortcuts import ShortcutSheet
from emoscope.ui.study.dialog import StudyDialog
from emoscope.ui.theme import Theme
from emoscope.ui.welcome import Welcome
from emoscope_models import EMOTIONS

DEMO = ("demo", "demo", "demo")
STUDY = Study(
    code="FILMS-1",
    title="Short films and expression",
    contact="lab@example.org",
    keys=(MarkerKey("1", "film begins"), MarkerKey("2", "talking", "interval")),
    blocks=(Block("rest", 60.0, screen="cross"), Block("film 1", 180.0), Block("questions")),
)

EMOTION = Scale("emotion", "emotion", choices=EMOTIONS, intensity=True)


@dataclass(frozen=True, slots=True)
class Scene:
    """What a page may use: how it is to look, and a recording of the demo."""

    theme: Theme
    settings: Settings
    recording: Path


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its name, its title in the index, and how it is made.

    ``seconds`` is how long it needs until it shows what it has to show; ``then`` is done with it
    after that.
    """

    name: str
    title: str
    make: Callable[[Scene], QWidget]
    seconds: float = 0.6
    then: Callable[[QWidget], object] | None = None


def _dataset(scene: Scene) -> QWidget:
    window = DatasetWindow(scene.theme)
    window.look(scene.recording.parent)
    return window


def _review(scene: Scene) -> QWidget:
    window = ReviewWindow(scene.settings, None)
    window.open(scene.recording, "")
    return window


def _later(window: QWidget) -> None:
    """Go to an instant at which there is something to see."""
    assert isinstance(window, ReviewWindow)
    window.seek.by(8.0)


def _settings(tab: int) -> Callable[[Scene], QWidget]:
    def make(scene: Scene) -> QWidget:
        dialog = SettingsDialog(scene.settings)
        dialog.tabs.setCurrentIndex(tab)
        return dialog

    return make


def _after(scene: Scene) -> QWidget:
    dialog = AfterDialog(scene.recording, "", False, who="P001")
    dialog.show_verdict(scene.recording, "", False)
    return dialog


def _participant(page: str) -> Callable[[Scene], QWidget]:
    def make(scene: Scene) -> QWidget:
        screen = ParticipantScreen(scene.theme, language=scene.settings.window.language)
        getattr(screen, page)()
        return screen

    return make


def _asked(scale: Scale) -> Callable[[Scene], QWidget]:
    """Return what makes the participant's screen with a question."""

    def make(scene: Scene) -> QWidget:
        screen = ParticipantScreen(scene.theme, language=scene.settings.window.language)
        page = RatingPage(screen)
        screen.exhibit(page, page.dress)
        page.ask((scale,), screen.language)
        return screen

    return make


def _calibrate(scene: Scene) -> QWidget:
    return CalibrateDialog(scene.settings, "P001", scene.theme)


def _protocol(scene: Scene) -> QWidget:
    own = scene.recording.parent / "tasks.toml"  # no path of the machine is to be seen
    shutil.copyfile(shipped("tasks"), own)
    return ChooseProtocol(path=str(own), theme=scene.theme)


PAGES: tuple[Page, ...] = (
    Page("welcome", "The first page", lambda s: Welcome(s.settings.window, s.theme)),
    Page("devices", "Devices", lambda s: DevicesDialog(DEMO, s.settings, s.theme), 5.0),
    Page("settings-capture", "Settings: capture", _settings(0)),
    Page("settings-recording", "Settings: recording", _settings(1)),
    Page("settings-fusion", "Settings: fusion", _settings(2)),
    Page("settings-window", "Settings: window", _settings(3)),
    Page("settings-lab", "Settings: other instruments", _settings(4)),
    Page("study", "A study", lambda s: StudyDialog(STUDY, None, s.theme), 1.5),
    Page("consent", "Consent", lambda s: ConsentDialog(s.theme, STUDY, s.recording.parent), 1.0),
    Page("withdraw", "Withdrawal", lambda s: WithdrawDialog(s.theme, s.recording.parent)),
    Page("record", "Record", lambda s: RecordDialog(s.settings.recording)),
    Page("after", "After a recording", _after),
    Page("models", "Models", lambda s: ModelsDialog(s.settings, s.theme), 3.0),
    Page("dataset", "Recordings", _dataset, 3.0),
    Page("report", "A report", lambda s: ReportDialog(s.recording)),
    Page("export", "An export", lambda s: ExportDialog([s.recording])),
    Page("review", "A recording again", _review, 6.0, _later),
    Page("rater", "Who annotates", lambda s: RaterDialog("R1", ("R1", "R2"))),
    Page("keys", "All keys", lambda s: ShortcutSheet(s.theme, markers=STUDY.keys)),
    Page("participant-welcome", "The participant's screen: welcome", _participant("welcome")),
    Page("participant-wait", "The participant's screen: wait", _participant("wait")),
    Page("participant-cross", "The participant's screen: cross", _participant("cross")),
    Page("protocol", "A protocol", _protocol, 4.0),
    Page("calibrate", "Calibration", _calibrate, 2.0),
    Page("participant-valence", "A rating: SAM", _asked(Scale("valence", "sam-valence"))),
    Page("participant-grid", "A rating: the affect grid", _asked(Scale("grid", "affect-grid"))),
    Page("participant-emotion", "A rating: one of seven", _asked(EMOTION)),
    Page("participant-thanks", "The participant's screen: thanks", _participant("thanks")),
)
"""Each alone; the main window's own pages are taken while the demo runs."""
