"""Everything that is kept between sittings, in one dialog; what it says is obeyed or refused."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from emoscope.settings import (
    CameraSettings,
    EEGSettings,
    FaceSettings,
    FusionChoice,
    MicrophoneSettings,
    Settings,
    SettingsError,
    WindowSettings,
)
from emoscope.ui import words
from emoscope.ui._fields import choice, milliseconds, number, page, whole
from emoscope.ui.file_field import FileField, FileWords
from emoscope.ui.in_turns import Making
from emoscope.ui.lab_page import LabPage
from emoscope.ui.languages import NAMES
from emoscope.ui.recording_page import RecordingPage
from emoscope.ui.welcome import theme_names
from emoscope.ui.wrapped import Wrapped
from emoscope_models import CHOICES, FITTED, LEARNED, MODALITIES, MODES, Reason

"""Languages are named in themselves, so that whoever needs one can find it."""
WIDE = 80
"""Letters in a row that the dialog has room for."""


class SettingsDialog(QDialog):
    """Edits a Settings value. After ``exec`` accepted, ``value()`` has the new settings."""

    def __init__(
        self, settings: Settings, parent: QWidget | None = None, *, in_turns: bool = False
    ) -> None:
        """Show ``settings``; nothing is saved here.

        ``in_turns`` makes a page in each turn of the Qt thread, and opens the dialog by itself in
        the last: all pages at once take as long as a window may hold still.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self.tabs = QTabWidget()
        Making(self, self._build(), in_turns=in_turns)

    def _build(self) -> Iterator[None]:
        """Make the pages, each a step."""
        self.tabs.addTab(self._capture_page(), self.tr("Capture"))
        yield
        self._recording = RecordingPage(self._settings.recording)
        self.tabs.addTab(self._recording, self.tr("Recording"))
        yield
        self.tabs.addTab(self._fusion_page(), self.tr("Fusion"))
        yield
        self.tabs.addTab(self._window_page(), self.tr("Window"))
        yield
        self._lab = LabPage(self._settings.lab)
        self.tabs.addTab(self._lab, self.tr("Lab"))
        yield
        self._trouble = Wrapped()
        self._trouble.setProperty("role", "alarm")
        self._trouble.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Save"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.setMinimumWidth(WIDE * self.fontMetrics().averageCharWidth())
        layout = QVBoxLayout(self)
        for part in (self.tabs, self._trouble, buttons):
            layout.addWidget(part)
        yield

    def value(self) -> Settings:
        """Return what the dialog says. Raises SettingsError when it cannot be obeyed."""
        return replace(
            self._settings,
            camera=self._camera(),
            microphone=self._microphone(),
            face=FaceSettings(str(self._reader.currentData()), self._neutral.isChecked()),
            eeg=self._eeg(),
            fusion=self._fusion(),
            recording=self._recording.value(),
            window=self._window(),
            lab=self._lab.value(),
        )

    def accept(self) -> None:
        """Close when the values can be obeyed; else say which cannot."""
        parts = (self._learned, self._calibration, self._recording, self._lab)
        trouble = next((part.lacking for part in parts if part.lacking), "")
        try:
            self.value()
        except SettingsError as error:
            trouble = words.text(error.sentence)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if not trouble:
            super().accept()

    def done(self, code: int) -> None:
        """Close, once nothing is being read any more."""
        for field in (self._personal, self._learned, self._calibration):
            field.finish()
        super().done(code)

    # -- pages -------------------------------------------------------------------------------

    def _capture_page(self) -> QWidget:
        s = self._settings
        self._size = _sizes(s.camera.width, s.camera.height)
        self._rate = number(s.camera.rate, 1, 240, 1, " Hz")
        self._latencies = {
            "camera": milliseconds(s.camera.latency),
            "microphone": milliseconds(s.microphone.latency),
            "eeg": milliseconds(s.eeg.latency),
        }
        self._reader = choice(
            s.face.model,
            (
                ("expression", self.tr("network and movements")),
                ("blendshapes", self.tr("movements alone")),
            ),
        )
        self._neutral = QCheckBox(self.tr("can be recorded (N)"))
        self._neutral.setChecked(s.face.neutral)
        self._voice = QCheckBox(self.tr("only this voice counts, once it is enrolled (V)"))
        self._voice.setChecked(s.microphone.only_participant)
        return page(
            (self.tr("Picture size asked for"), self._size),
            (self.tr("Frame rate asked for"), self._rate),
            (self.tr("Camera latency"), self._latencies["camera"]),
            (self.tr("Microphone latency"), self._latencies["microphone"]),
            (self.tr("EEG latency"), self._latencies["eeg"]),
            (self.tr("Face is read by"), self._reader),
            (self.tr("Neutral face"), self._neutral),
            (self.tr("Participant's voice"), self._voice),
            *self._eeg_fields(),
            note=self.tr(
                "A latency is the constant delay of a device; it is taken off the time of each"
                " sample. Voices are told apart with 12 to 18 errors in 100, more with strong"
                " emotion or noise. Changes take effect with the next start."
            ),
        )

    def _eeg_fields(self) -> list[tuple[str, QWidget]]:
        """Return what is asked of the headset besides its latency."""
        s = self._settings
        self._mains = QComboBox()
        for value, name in ((0.0, self.tr("find out")), (50.0, "50 Hz"), (60.0, "60 Hz")):
            self._mains.addItem(name, value)
        self._mains.setCurrentIndex(self._mains.findData(s.eeg.mains))
        self._channels = QLineEdit(" ".join(s.eeg.channels))
        self._channels.setPlaceholderText(self.tr("as the board says, e.g. Fp1 Fp2 C3 C4"))
        self._personal = FileField(
            s.eeg.personal_model,
            FileWords(
                self.tr("Personal EEG model"),
                self.tr("Models (*.onnx);;All files (*)"),
                self.tr("It may vote."),
                self.tr("It may not vote."),
            ),
        )
        self._personal.ask(
            _personal_verdict, self.tr("EEG is shown and recorded; it does not vote.")
        )
        return [
            (self.tr("Mains frequency"), self._mains),
            (self.tr("Electrode names"), self._channels),
            (self.tr("Personal EEG model"), self._personal),
        ]

    def _fusion_page(self) -> QWidget:
        s = self._settings.fusion
        self._weights = {m: number(s.weights[m], 0, 10, 0.1) for m in MODALITIES}
        self._stale = {m: number(s.stale[m], 0, 60, 0.5, " s") for m in MODALITIES}
        self._epsilon = number(s.epsilon, 0, 0.5, 0.01)
        self._rule = choice(s.rule, [(name, name) for name in CHOICES])
        self._mode = choice(s.mode, [(name, name) for name in MODES])
        names = {m: words.modality(m) for m in MODALITIES}
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Fusion rule"), self._rule),
            (self.tr("Over time"), self._mode),
            *self._fusion_files(),
        ]
        for m in MODALITIES:
            rows.append((self.tr("Weight of {name}").format(name=names[m]), self._weights[m]))
        for m in MODALITIES:
            rows.append((self.tr("{name} is stale after").format(name=names[m]), self._stale[m]))
        rows.append((self.tr("Floor against certainty (ε)"), self._epsilon))
        made = page(
            *rows,
            note=self.tr(
                "Each modality counts by weight x validity x freshness. The floor bounds what one"
                " modality alone can claim in the log-opinion pool. Over time: instant knows no"
                " past, responsive averages 1 s, stable expects states that last 20 s and more."
            ),
        )
        self._rule.currentIndexChanged.connect(lambda: self._follow_rule(made))
        self._follow_rule(made)
        return made

    def _fusion_files(self) -> list[tuple[str, QWidget]]:
        """Return what a rule may have been taught: a calibration, a network."""
        s = self._settings.fusion
        kinds = self.tr("Cards (*.toml);;All files (*)")
        yes, no = self.tr("It can be used."), self.tr("It cannot be used.")
        calibration, network = self.tr("Calibration of this site"), self.tr("Trained network")
        self._calibration = FileField(s.calibration, FileWords(calibration, kinds, yes, no))
        self._learned = FileField(s.learned, FileWords(network, kinds, yes, no))
        return [(calibration, self._calibration), (network, self._learned)]

    def _follow_rule(self, page: QWidget) -> None:
        """Ask for the files that the chosen rule needs, and judge those there are by it."""
        rule = str(self._rule.currentData())
        form = page.layout()
        assert isinstance(form, QFormLayout)
        form.setRowVisible(self._learned, rule in LEARNED)
        fitted = rule in FITTED
        self._calibration.ask(
            partial(_calibration_verdict, rule=rule),
            self.tr("This rule needs a calibration: make one with emoscope fuse --save.")
            if fitted
            else self.tr("The models count as their cards say."),
            needed=fitted,
        )
        self._learned.ask(
            partial(_learned_verdict, rule=rule),
            self.tr("This rule needs a network that you trained on your own recordings."),
            needed=rule in LEARNED,
        )

    def _window_page(self) -> QWidget:
        s = self._settings.window
        self._theme = choice(s.theme, tuple(theme_names().items()))
        self._language = choice(s.language, [("auto", self.tr("as the system")), *NAMES.items()])
        self._scale = number(s.scale * 100, 75, 250, 5, " %")
        self._sweep = number(s.sweep_seconds, 5, 30, 1, " s")
        self._microvolts = whole(1, 5000)
        self._microvolts.setSuffix(" µV")
        self._microvolts.setValue(round(s.microvolts))
        self._landmarks = QCheckBox()
        self._landmarks.setChecked(s.landmarks)
        return page(
            (self.tr("Theme"), self._theme),
            (self.tr("Language"), self._language),
            (self.tr("Size of text and controls"), self._scale),
            (self.tr("EEG sweep"), self._sweep),
            (self.tr("EEG scale per channel"), self._microvolts),
            (self.tr("Face landmarks"), self._landmarks),
            note=self.tr("All of this takes effect at once."),
        )

    # -- values ------------------------------------------------------------------------------

    def _camera(self) -> CameraSettings:
        width, height = str(self._size.currentData()).split("x")
        return replace(
            self._settings.camera,
            width=int(width),
            height=int(height),
            rate=self._rate.value(),
            latency=self._latencies["camera"].value() / 1e3,
        )

    def _microphone(self) -> MicrophoneSettings:
        latency = self._latencies["microphone"].value() / 1e3
        return replace(
            self._settings.microphone,
            latency=latency,
            only_participant=self._voice.isChecked(),
        )

    def _eeg(self) -> EEGSettings:
        return replace(
            self._settings.eeg,
            channels=tuple(self._channels.text().replace(",", " ").split()),
            mains=float(self._mains.currentData()),
            latency=self._latencies["eeg"].value() / 1e3,
            personal_model=self._personal.path(),
        )

    def _fusion(self) -> FusionChoice:
        return replace(
            self._settings.fusion,
            rule=self._rule.currentData(),
            mode=self._mode.currentData(),
            epsilon=self._epsilon.value(),
            calibration=self._calibration.path(),
            learned=self._learned.path(),
            weights={m: box.value() for m, box in self._weights.items()},
            stale={m: box.value() for m, box in self._stale.items()},
        )

    def _window(self) -> WindowSettings:
        return WindowSettings(
            theme=self._theme.currentData(),
            language=self._language.currentData(),
            scale=self._scale.value() / 100,
            sweep_seconds=self._sweep.value(),
            microvolts=float(self._microvolts.value()),
            landmarks=self._landmarks.isChecked(),
        )


# ONNX Runtime takes a second to load: these are imported on the thread that reads a file.


def _personal_verdict(path: str) -> tuple[bool, Sequence[Reason]]:
    from emoscope_models.eeg import personal_verdict

    return personal_verdict(Path(path).expanduser())


def _calibration_verdict(path: str, rule: str) -> tuple[bool, Sequence[Reason]]:
    from emoscope.fusion_files import calibration_verdict

    return calibration_verdict(path, rule)


def _learned_verdict(path: str, rule: str) -> tuple[bool, Sequence[Reason]]:
    from emoscope.fusion_files import learned_verdict

    return learned_verdict(path, rule)


def _sizes(width: int, height: int) -> QComboBox:
    """Return the usual sizes of a picture, and the one that is set."""
    box = QComboBox()
    sizes = [(640, 480), (800, 600), (1280, 720), (1920, 1080)]
    mine = (width, height)
    for size in sizes if mine in sizes else [mine, *sizes]:
        box.addItem(f"{size[0]} x {size[1]}", f"{size[0]}x{size[1]}")
    box.setCurrentIndex(box.findData(f"{width}x{height}"))
    return box
