"""Choose camera, microphone and headset, and see at once what they deliver."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.session import Session
from emoscope.settings import Settings
from emoscope.ui import pick, words
from emoscope.ui.choices import Finder, Options
from emoscope.ui.engine import Engine
from emoscope.ui.feeds import AudioFeed, EEGFeed, VideoFeed
from emoscope.ui.panels import EEGSweep, VideoView, WaveformView
from emoscope.ui.release import release
from emoscope.ui.theme import Theme
from emoscope_devices import KINDS, CaptureState, StreamKind

FRAME_MS = 40
SOON_MS = 60
"""Until devices are looked for: threads that open them take turns with the first picture."""


class DevicesDialog(QDialog):
    """Picks sources with a live preview from the devices themselves. No models run.

    ``value()`` is (camera, microphone, eeg) in the words of the command line.
    """

    chosen = Signal(str, str, str)

    def __init__(
        self,
        now: tuple[str, str, str],
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        after: Engine | None = None,
    ) -> None:
        """Show the present choice; the preview starts once ``after`` has let go of its devices."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Devices"))
        self.resize(theme.px(980), theme.px(640))
        self._settings, self._after = settings, after
        self._boxes: dict[StreamKind, QComboBox] = {}
        self._states: dict[StreamKind, QLabel] = {}
        self.engine = Engine(self)
        self.engine.started.connect(self._started)
        self.engine.problem.connect(self._problem)
        self._session: Session | None = None
        self._tried = False
        self._problems: dict[str, str] = {}
        self._views(theme)
        self._layout(dict(zip(KINDS, now, strict=True)), theme)
        self._finder = Finder(self)
        self._finder.found.connect(self._list)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(FRAME_MS)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        self._soon.start(SOON_MS)

    def value(self) -> tuple[str, str, str]:
        """Return the choice as texts for camera, microphone and EEG."""
        texts = [self._text(kind) for kind in KINDS]
        return texts[0], texts[1], texts[2]

    def done(self, code: int) -> None:
        """End the preview, beside the Qt thread: a device may take its time to let go."""
        self._timer.stop()
        self._soon.stop()
        self._session = None
        self.engine.stop()
        super().done(code)

    def release(self) -> None:
        """Delete the closed dialog as soon as its threads are done with it."""
        release(self, lambda: self.engine.busy or self._finder.busy)

    def finish(self) -> None:
        """Wait until no thread uses the dialog: the program ends."""
        self._timer.stop()
        self._soon.stop()
        self._session = None
        self.engine.finish()
        self._finder.finish()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is cancelling."""
        self.reject()
        event.accept()

    # -- parts -------------------------------------------------------------------------------

    def _views(self, theme: Theme) -> None:
        video, audio, sweep = VideoView(), WaveformView(), EEGSweep()
        for view in (video, audio, sweep):
            view.set_theme(theme)
        self._panels: Mapping[StreamKind, QWidget] = {"video": video, "audio": audio, "eeg": sweep}
        self._feeds = (VideoFeed(video), AudioFeed(audio), EEGFeed(sweep))

    def _layout(self, now: Mapping[StreamKind, str], theme: Theme) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.px(8))
        for column, kind in enumerate(KINDS):
            self._add_column(grid, column, kind, now[kind], theme)
        grid.setRowStretch(2, 1)
        hint = QLabel(
            self.tr(
                "Choose from the list, or type a URL, a path, an LSL stream such as lsl:NAME, or a"
                " board with its settings, such as cyton:serial_port=/dev/ttyUSB0, and press Enter."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "caption")
        layout = QVBoxLayout(self)
        layout.addLayout(grid, 1)
        layout.addWidget(hint)
        layout.addWidget(self._buttons())

    def _add_column(
        self, grid: QGridLayout, column: int, kind: StreamKind, now: str, theme: Theme
    ) -> None:
        """Add one device: its name, what can be chosen, what it delivers, how it is."""
        box, state = QComboBox(), QLabel()
        self._boxes[kind], self._states[kind] = box, state
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._fill(kind, (), now)
        box.activated.connect(self._preview)
        line = box.lineEdit()
        assert line is not None
        line.returnPressed.connect(self._preview)
        file = QPushButton(self.tr("File ..."))
        file.clicked.connect(getattr(self, f"_file_{kind}"))
        row = QHBoxLayout()
        row.addWidget(box, 1)
        row.addWidget(file)
        if kind == "eeg":
            row.addWidget(self._lsl_button())
        state.setWordWrap(True)
        state.setMinimumHeight(theme.px(48))
        grid.addWidget(QLabel(words.stream(kind)), 0, column)
        grid.addLayout(row, 1, column)
        grid.addWidget(self._panels[kind], 2, column)
        grid.addWidget(state, 3, column)
        grid.setColumnStretch(column, 1)

    def _lsl_button(self) -> QPushButton:
        """Return what looks for LSL streams: only when it is pressed, for it asks the network."""
        button = QPushButton(self.tr("LSL"))
        button.setToolTip(self.tr("Look for EEG streams of other programs in the local network"))
        button.setAccessibleName(button.toolTip())
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._finder.look(lsl=True))
        return button

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        use = buttons.button(QDialogButtonBox.StandardButton.Ok)
        use.setText(self.tr("Use these"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        use.setAutoDefault(False)  # Enter in a text field tries a device; it must not close
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _fill(self, kind: StreamKind, found: tuple[tuple[str, str], ...], text: str) -> None:
        box = self._boxes[kind]
        box.clear()
        fixed = [("demo", self.tr("Demo participant")), ("none", self.tr("not used"))]
        for value, name in (*found, *fixed):
            box.addItem(name, value)
        at = box.findData(text)
        if at < 0:
            box.insertItem(0, text, text)
            at = 0
        box.setCurrentIndex(at)

    def _text(self, kind: StreamKind) -> str:
        box = self._boxes[kind]
        typed = box.currentText().strip()
        at = box.findText(typed)
        return str(box.itemData(at)) if at >= 0 else typed or "none"

    def _list(self, options: Options) -> None:
        for kind, found in options.items():
            named = tuple((o.text, o.name or self.tr("the system's choice")) for o in found)
            self._fill(kind, named, self._text(kind))

    def _file_video(self) -> None:
        self._file("video", self.tr("Video (*.mp4 *.mkv *.mov *.avi *.webm);;All files (*)"))

    def _file_audio(self) -> None:
        self._file("audio", self.tr("Sound (*.wav *.flac *.mp4 *.mkv *.mov);;All files (*)"))

    def _file_eeg(self) -> None:
        names = "*.edf *.bdf *.vhdr *.xdf *.csv *.tsv *.txt"
        self._file("eeg", self.tr("EEG ({names});;All files (*)").format(names=names))

    def _file(self, kind: StreamKind, names: str) -> None:
        def chose(path: str) -> None:
            self._boxes[kind].setEditText(path)
            self._preview()

        pick.file(self, words.stream(kind), "", names, chose)

    # -- preview -----------------------------------------------------------------------------

    def _begin(self) -> None:
        """Look for devices, and into those of now if she has not chosen others already."""
        self._finder.look()
        if not self._tried:
            self._preview()

    def _preview(self, *_: object) -> None:
        self._tried = True
        self._problems.clear()
        self._session = None
        for feed in self._feeds:
            feed.clear()
        self.engine.start(self.value(), self._settings, models=False, after=self._after)

    def _started(self, session: Session) -> None:
        if self.engine.settled:
            self._session = session

    def _problem(self, kind: str, sentences: object) -> None:
        if self.engine.settled:
            self._problems[kind] = words.texts(sentences)  # type: ignore[arg-type]

    def _tick(self) -> None:
        for kind in KINDS:
            self._states[kind].setText(self._state(kind))
        session = self._session  # a signal to the program may close the dialog in between
        if session is not None:
            for feed in self._feeds:
                feed.pull(session.ring(feed.kind))

    def _state(self, kind: StreamKind) -> str:
        if kind in self._problems:
            return self._problems[kind]
        capture = self._session.captures.get(kind) if self._session else None
        if capture is None:
            return "" if self._session else self.tr("opening ...")
        status = capture.status
        if status.state is not CaptureState.LIVE:
            return words.capture_status(status)
        spec = capture.source.spec
        rates = self.tr("{device}: {measured} of {nominal} Hz. {why}").format(
            device=words.device(spec.device),
            measured=f"{status.rate:.1f}",
            nominal=f"{spec.rate:.1f}",
            why=words.texts(spec.notes),
        )
        return rates.strip()
