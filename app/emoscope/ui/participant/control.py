"""The operator's panel: what the participant sees, where, in which language; and a small picture
of it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.ui.languages import NAMES
from emoscope.ui.participant.screen import ParticipantScreen
from emoscope.ui.theme import DARK, Size, Theme, colour
from emoscope.ui.words import QT_TRANSLATE_NOOP, translate
from emoscope.ui.wrapped import Wrapped

THUMB_MS = 500
THUMB_WIDTH = 240
"""Design pixels."""

_PAGES: Mapping[str, str] = {
    "welcome": QT_TRANSLATE_NOOP("ScreenControl", "Welcome"),
    "wait": QT_TRANSLATE_NOOP("ScreenControl", "Please wait"),
    "cross": QT_TRANSLATE_NOOP("ScreenControl", "A cross to look at"),
    "instruction": QT_TRANSLATE_NOOP("ScreenControl", "A sentence of yours"),
    "face": QT_TRANSLATE_NOOP("ScreenControl", "Her face, mirrored"),
    "blank": QT_TRANSLATE_NOOP("ScreenControl", "Nothing"),
    "paused": QT_TRANSLATE_NOOP("ScreenControl", "A pause"),
    "thanks": QT_TRANSLATE_NOOP("ScreenControl", "Thank you"),
    "notice": QT_TRANSLATE_NOOP("ScreenControl", "The notice"),
    "progress": QT_TRANSLATE_NOOP("ScreenControl", "Progress"),
    "trial": QT_TRANSLATE_NOOP("ScreenControl", "A trial of the protocol"),
}
CHOICES = ("welcome", "wait", "cross", "instruction", "face", "blank", "paused", "thanks")
"""What an operator may choose; the other pages belong to what is going on."""


class Thumbnail(QWidget):
    """A small picture of another window, twice a second while both are to be seen."""

    def __init__(self, shown: QWidget, theme: Theme) -> None:
        """Show ``shown``."""
        super().__init__()
        self._shown, self._theme = shown, theme
        self._image: QImage | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(THUMB_MS)
        self._timer.timeout.connect(self.renew)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take on colours and sizes."""
        self._theme = theme
        self.setFixedHeight(theme.px(THUMB_WIDTH * 10 / 16))
        self.setMinimumWidth(theme.px(THUMB_WIDTH))
        self.update()

    def renew(self) -> None:
        """Take a picture now; drawn small from the beginning, which costs little."""
        self._image = None
        if self._shown.isVisible() and self._shown.width() > 0 and self._shown.height() > 0:
            ratio = self.devicePixelRatioF()
            wanted = self._shown.size().scaled(
                self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio
            )
            image = QImage(wanted.expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.black)
            painter = QPainter(image)
            share = wanted.width() / self._shown.width()
            painter.scale(share, share)
            self._shown.render(painter, QPoint())
            painter.end()
            self._image = image
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin."""
        super().showEvent(event)
        self._timer.start()
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in a thin frame, or an empty frame."""
        painter = QPainter(self)
        try:
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            if self._image is not None:
                size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                area = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
                area.moveCenter(QRectF(self.rect()).center())
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(area, self._image)
            painter.setPen(QPen(colour(self._theme.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
        finally:
            painter.end()


class ScreenControl(QWidget):
    """Decides over a ParticipantScreen. Its methods are what the operator's keys call."""

    changed = Signal()
    """Display, language or overlay were chosen: ``kept`` says what is to be remembered."""

    def __init__(
        self, screen: ParticipantScreen, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        """Decide over ``screen``."""
        super().__init__(parent)
        self.screen_ = screen
        self.pages, self.displays, self.languages = QComboBox(), QComboBox(), QComboBox()
        self.sentence, self.show_sentence = QLineEdit(), QPushButton()
        self.overlay, self.open_button = QCheckBox(), QPushButton()
        self.overlay.setChecked(screen.face_page.overlay)
        self.thumbnail = Thumbnail(screen, theme)
        self._said = Wrapped()
        self._wrong = ""
        self._build()
        self._connect()
        self.set_theme(theme)
        self._name()

    @property
    def kept(self) -> tuple[str, str, bool]:
        """Return display ("" for any), language and overlay as they were chosen."""
        return self.screen_.wanted, self.screen_.language, self.overlay.isChecked()

    def choose(self, page: str) -> None:
        """Show the participant one of CHOICES; "instruction" is the sentence in the field.

        Raises ValueError for another page.
        """
        if page not in CHOICES:
            raise ValueError(f"the page must be one of {', '.join(CHOICES)}, not {page}")
        shows: dict[str, Callable[[], None]] = {
            "welcome": self.screen_.welcome,
            "wait": self.screen_.wait,
            "cross": self.screen_.cross,
            "instruction": self._instruct,
            "face": self.screen_.face,
            "blank": self.screen_.blank,
            "paused": self.screen_.paused,
            "thanks": self.screen_.thanks,
        }
        shows[page]()
        self._renew()

    def toggle(self) -> None:
        """Open the participant's window, or close it."""
        if self.screen_.isVisible():
            self.screen_.close()
        else:
            self.screen_.place()
        self._renew()

    def set_theme(self, theme: Theme) -> None:
        """Take on colours and sizes."""
        self.thumbnail.set_theme(theme)
        self._said.setFont(theme.font(Size.SMALL))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*(theme.px(8),) * 4)
        layout.setSpacing(theme.px(8))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the operator's language; the participant's stays."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        for code, name in NAMES.items():
            self.languages.addItem(name, code)
        row = QHBoxLayout()
        row.addWidget(self.sentence, 1)
        row.addWidget(self.show_sentence)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self.pages, row, self.displays, self.languages):
            self._form.addRow(" ", field)
        column = QVBoxLayout(self)
        column.addWidget(self.thumbnail)
        column.addWidget(self._said)
        column.addLayout(self._form)
        column.addWidget(self.overlay)
        column.addWidget(self.open_button)
        column.addStretch(1)

    def _connect(self) -> None:
        screen = self.screen_
        self.pages.activated.connect(self._choose_page)
        self.displays.activated.connect(self._choose_display)
        self.languages.activated.connect(self._choose_language)
        self.overlay.toggled.connect(self._choose_overlay)
        self.sentence.returnPressed.connect(self._instruct)
        self.show_sentence.clicked.connect(self._instruct)
        self.open_button.clicked.connect(self.toggle)
        screen.page_changed.connect(self._renew)
        screen.language_changed.connect(self._renew)
        screen.opened.connect(self._renew)
        screen.display_lost.connect(self._tell_lost)
        screen.display_back.connect(self._tell_back)
        screen.displays.added.connect(self._renew_soon)
        screen.displays.removed.connect(self._renew_soon)

    def _name(self) -> None:
        """Write all words."""
        self.open_button.setAccessibleName(self.tr("Participant's window"))
        self.thumbnail.setAccessibleName(self.tr("What the participant sees"))
        self.overlay.setText(self.tr("Say how sure the answer is"))
        self.show_sentence.setText(self.tr("Show"))
        self.sentence.setPlaceholderText(self.tr("A sentence of yours"))
        titles = (
            self.tr("She sees"),
            self.tr("Sentence"),
            self.tr("Display"),
            self.tr("Her language"),
        )
        fields = (self.pages, self.sentence, self.displays, self.languages)
        for row, (title, field) in enumerate(zip(titles, fields, strict=True)):
            item = self._form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            label = item.widget() if item is not None else None
            if label is not None:
                label.setProperty("text", title)
            field.setAccessibleName(title)
        self._renew()

    def _renew_soon(self) -> None:
        QTimer.singleShot(0, self, self._renew)

    def _renew(self, *_: object) -> None:
        """Show how it stands."""
        screen = self.screen_
        pages = CHOICES if screen.page in CHOICES else (screen.page, *CHOICES)
        _offer(
            self.pages, {page: translate("ScreenControl", _PAGES[page]) for page in pages},
            screen.page,
        )  # fmt: skip
        names = screen.displays.names()
        known = names if screen.wanted in ("", *names) else (*names, screen.wanted)
        displays = {"": self.tr("Any second display"), **{name: name for name in known}}
        _offer(self.displays, displays, screen.wanted)
        self.languages.setCurrentIndex(self.languages.findData(screen.language))
        there = screen.isVisible()
        self.open_button.setText(self.tr("Close her window") if there else self.tr("Open"))
        self._said.setText(self._wrong or self._state())
        self._said.set_role("alarm" if self._wrong else "caption")
        self.thumbnail.update()

    def _state(self) -> str:
        screen = self.screen_
        if not screen.isVisible():
            return self.tr("Her window is closed.")
        if screen.display:
            return self.tr("Full screen on {display}.").format(display=screen.display)
        return self.tr("There is no second display: her window lies beside this one.")

    def _choose_page(self, index: int) -> None:
        page = self.pages.itemData(index)
        if page in CHOICES:
            self.choose(page)

    def _instruct(self) -> None:
        self.screen_.instruction(self.sentence.text().strip())
        self._renew()

    def _choose_display(self, index: int) -> None:
        self._wrong = ""
        self.screen_.place(self.displays.itemData(index))
        self._renew()
        self.changed.emit()

    def _choose_language(self, index: int) -> None:
        self.screen_.set_language(self.languages.itemData(index))
        self.changed.emit()

    def _choose_overlay(self, overlay: bool) -> None:
        self.screen_.set_overlay(overlay)
        self.changed.emit()

    def _tell_lost(self, name: str) -> None:
        self._wrong = self.tr(
            "The display {display} is unplugged. Her window lies beside this one; her picture is"
            " hidden. Plug the display in, or choose another."
        ).format(display=name)
        self._renew()

    def _tell_back(self, _: str) -> None:
        self._wrong = ""
        self._renew()


def _offer(box: QComboBox, choices: Mapping[str, str], chosen: str) -> None:
    """Have a box offer ``choices``, by their data; left alone where it does, it may be open."""
    offered = {box.itemData(i): box.itemText(i) for i in range(box.count())}
    if offered != choices or list(offered) != list(choices):
        box.clear()
        for data, text in choices.items():
            box.addItem(text, data)
    box.setCurrentIndex(list(choices).index(chosen))
