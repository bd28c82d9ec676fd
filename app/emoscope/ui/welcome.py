"""The first page: what one can begin with, and how the window is to look. Nothing is asked."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from emoscope.settings import WindowSettings
from emoscope.ui import icons
from emoscope.ui.languages import NAMES, language_of
from emoscope.ui.theme import GAP, THEMES, Size, Theme
from emoscope.ui.wrapped import Wrapped

translate = QCoreApplication.translate

WIDE = 640
"""Design pixels of the page."""
MARGIN, BAR = 32, 12
"""Design pixels round the page, and of its scroll bar."""
SHARE = 0.92
"""Of the screen that the page may take."""
SCALES = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5)
"""Text sizes that are offered here; the settings take any between."""
WAYS = {
    "demo": "play",
    "devices": "camera",
    "recording": "record",
    "study": "study",
    "review": "folder",
}
"""What one can begin with, by the signal that says so, and its icon."""


class Way(QPushButton):
    """A large button: an icon, a name, and a sentence on what happens then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAutoDefault(False)
        self._icon, self._title, self._about = QLabel(), QLabel(), Wrapped()
        for label in (self._icon, self._title, self._about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._about.setProperty("role", "muted")
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._rows = (row, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter, too: no other button of the page is meant by it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def say(self, title: str, about: str) -> None:
        """Write its name and its sentence."""
        self._title.setText(title)
        self._about.setText(about)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)

    def set_theme(self, theme: Theme, icon: str) -> None:
        """Change colours and sizes."""
        row, words = self._rows
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        row.setSpacing(theme.px(16))
        words.setSpacing(theme.px(2))
        self._icon.setPixmap(icons.icon(icon, theme, 24).pixmap(theme.px(24), theme.px(24)))
        self._title.setFont(theme.font(Size.VALUE, 600))

    def fit(self, width: int) -> None:
        """Be ``width`` wide, and as high as the words need then."""
        (row, words), layout = self._rows, self.layout()
        assert layout is not None
        sides = row.contentsMargins()
        room = width - sides.left() - sides.right() - row.spacing() - self._icon.sizeHint().width()
        self._about.setFixedSize(room, self._about.heightForWidth(room))
        high = self._title.sizeHint().height() + words.spacing() + self._about.height()
        self.setFixedSize(width, high + sides.top() + sides.bottom())


class Welcome(QDialog):
    """What a new operator sees once, and whoever asks for it later. Closing it is no choice.

    ``demo``, ``devices``, ``recording``, ``study`` and ``review`` tell where she wants to go; the
    page has closed by then. ``theme_chosen(name)``, ``language_chosen(code)`` and
    ``scale_chosen(factor)`` come while it is open, so that she sees what she chose.
    """

    demo = Signal()
    devices = Signal()
    recording = Signal()
    study = Signal()
    review = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    scale_chosen = Signal(float)

    def __init__(
        self, settings: WindowSettings, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show the page in a theme; ``settings`` is what is chosen now."""
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._theme = theme
        self.title, self.about, self.facts = QLabel(), Wrapped(), Wrapped()
        self.about.setProperty("role", "muted")
        self.facts.setProperty("role", "muted")
        self.ways = {name: Way(self) for name in WAYS}
        for name, way in self.ways.items():
            way.clicked.connect(lambda _=False, name=name: self._go(name))
        self.language, self.look, self.size_ = QComboBox(), QComboBox(), QComboBox()
        self._labels = tuple(QLabel() for _ in range(3))
        self.close_button = QPushButton()
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self._fill(settings)
        self._place()
        self._name()
        self.set_theme(theme)
        self.ways["demo"].setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes, also while it is open."""
        self._theme = theme
        for name, way in self.ways.items():
            way.set_theme(theme, WAYS[name])
        self.title.setFont(theme.font(Size.TITLE, 600))
        margin, gap = theme.px(MARGIN), theme.px(GAP)
        self._page.setContentsMargins(margin, margin, margin, margin // 2)
        end = margin + theme.px(BAR)
        self._foot.setContentsMargins(margin, 0, end, margin // 2)
        for layout in (self._page, self._choices):
            layout.setSpacing(gap)
        self._page.setSpacing(gap + gap // 2)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Have room for all words, whose sizes are known for certain only now."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._fit()
        super().changeEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Be as large as the words need, and scroll where the screen is smaller."""
        room = self.screen().availableSize() * SHARE
        width = min(self._theme.px(WIDE), room.width())
        inner = width - 2 * self._theme.px(MARGIN) - self._theme.px(BAR)
        for text in (self.about, self.facts):
            text.setFixedSize(inner, text.heightForWidth(inner))
        for way in self.ways.values():
            way.fit(inner)
        self._looks.setFixedWidth(inner)
        self._page.activate()
        foot = self._foot.sizeHint().height()
        self.resize(width, min(self._page.sizeHint().height() + foot, room.height()))

    def _fill(self, settings: WindowSettings) -> None:
        for code, name in NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(language_of(settings.language)))
        for name in THEMES:
            self.look.addItem(name, name)
        self.look.setCurrentIndex(self.look.findData(settings.theme))
        for scale in SCALES:
            self.size_.addItem(f"{round(100 * scale)} %", scale)
        nearest = min(SCALES, key=lambda scale: abs(scale - settings.scale))
        self.size_.setCurrentIndex(SCALES.index(nearest))
        for box, told in (
            (self.language, self.language_chosen),
            (self.look, self.theme_chosen),
            (self.size_, self.scale_chosen),
        ):
            box.activated.connect(lambda _, box=box, told=told: told.emit(box.currentData()))

    def _place(self) -> None:
        body = QWidget()
        self._page, self._foot = QVBoxLayout(body), QHBoxLayout()
        self._looks = QWidget()
        self._choices = QHBoxLayout(self._looks)
        self._choices.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.about, *self.ways.values(), self.facts):
            self._page.addWidget(part)
        boxes = (self.language, self.look, self.size_)
        for label, box in zip(self._labels, boxes, strict=True):
            column = QVBoxLayout()
            label.setProperty("role", "caption")
            label.setBuddy(box)
            column.addWidget(label)
            column.addWidget(box)
            self._choices.addLayout(column, 1)
        self._page.addWidget(self._looks)
        self._page.addStretch(1)
        self._foot.addStretch(1)
        self._foot.addWidget(self.close_button)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addLayout(self._foot)

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Welcome to Emoscope"))
        self.title.setText(self.tr("Welcome to Emoscope"))
        self.about.setText(
            self.tr(
                "Emoscope shows what face, voice and EEG suggest about a person's expression, and"
                " how far each may be believed at this moment. These are estimates, not a readout"
                " of what a person feels."
            )
        )
        for name, (title, about) in self._ways_said().items():
            self.ways[name].say(title, about)
        self.facts.setText(
            self.tr(
                "No account, no network, no download: everything runs on this computer, and"
                " nothing is recorded before you say so."
            )
        )
        self._name_choices()
        self.close_button.setText(self.tr("Not now"))

    def _ways_said(self) -> dict[str, tuple[str, str]]:
        """Return each way's name and what it is, in the window's language."""
        return {
            "demo": (
                self.tr("See the demo"),
                self.tr("A drawn face, a made voice and a made EEG: every panel lives, no device"
                        " is opened."),
            ),
            "devices": (
                self.tr("My devices"),
                self.tr("Choose camera, microphone and headset, and see what each of them sends."),
            ),
            "recording": (
                self.tr("Record a participant"),
                self.tr("Code, consent, a look at every signal, then the recording."),
            ),
            "study": (
                self.tr("Open a study"),
                self.tr("A study file says which signals are needed, where the electrodes are and"
                        " which markers there are."),
            ),
            "review": (
                self.tr("See a recording again"),
                self.tr("Any recording, instant by instant; it is never changed."),
            ),
        }  # fmt: skip

    def _name_choices(self) -> None:
        names = (self.tr("Language"), self.tr("Colours"), self.tr("Text size"))
        boxes = (self.language, self.look, self.size_)
        for label, box, name in zip(self._labels, boxes, names, strict=True):
            label.setText(name)
            box.setAccessibleName(name)
        looks = theme_names()
        for number in range(self.look.count()):
            self.look.setItemText(number, looks[self.look.itemData(number)])

    def _go(self, name: str) -> None:
        self.accept()
        getattr(self, name).emit()


def theme_names() -> dict[str, str]:
    """Return the themes' names in the window's language."""
    return {
        "dark": translate("Welcome", "dark"),
        "light": translate("Welcome", "light"),
        "contrast-dark": translate("Welcome", "dark, high contrast"),
        "contrast-light": translate("Welcome", "light, high contrast"),
    }
