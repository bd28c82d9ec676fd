"""Alarms that stand, or that nobody has seen: the most severe first, with what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from emoscope.ui import icons
from emoscope.ui.alarms import texts
from emoscope.ui.alarms.desk import AlarmDesk
from emoscope.ui.panels._panel import LEFT, plate, width_of, wrapped, write, write_lines
from emoscope.ui.theme import DARK, Size, Theme, colour, mixed
from emoscope.watching import Alarm

ROWS = 3
"""More are in the history; how many, is said."""
LINES = 3


class AlarmRow(QWidget):
    """One alarm: severity with its shape, what it is about, what happened, what to do."""

    acknowledged = Signal(int)
    """Its number: somebody has seen it."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a row without an alarm."""
        super().__init__(parent)
        self._theme = theme
        self._alarm: Alarm | None = None
        self._text = ""
        self._plain = True
        self.seen = QPushButton()
        self.seen.clicked.connect(self._acknowledge)
        self._layout = QHBoxLayout(self)
        self._layout.addStretch(1)
        self._layout.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    @property
    def alarm(self) -> Alarm | None:
        """Return the alarm that is shown."""
        return self._alarm

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self._layout.setContentsMargins(0, theme.px(3), theme.px(8), theme.px(3))
        self._rename()
        self.updateGeometry()
        self.update()

    def show_alarm(self, alarm: Alarm, now: int) -> None:
        """Show an alarm as it is at session time ``now``."""
        text = texts.line(alarm, now)
        if alarm == self._alarm and text == self._text:
            return
        self._alarm, self._text = alarm, text
        self.seen.setVisible(alarm.unseen)
        self._rename()
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height for as many lines as the words need, three at most."""
        theme = self._theme
        line = QFontMetricsF(theme.font(Size.BODY)).height() * 1.12
        room = self._room()
        font = theme.font(Size.BODY)
        lines = 1
        if room > 0:
            lines = len(wrapped(self._text, font.pixelSize(), 400, room, LINES)[0])
        button = self.seen.sizeHint().height() if self.seen.isVisibleTo(self) else 0
        high = max(round(line * lines) + theme.px(8), button + theme.px(6), theme.px(34))
        return QSize(theme.px(480), high)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size."""
        return QSize(self._theme.px(320), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rename()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything but the button."""
        alarm = self._alarm
        if alarm is None:
            return
        painter = QPainter(self)
        try:
            self._paint(painter, alarm)
        finally:
            painter.end()

    # -- parts -------------------------------------------------------------------------------

    def _paint(self, painter: QPainter, alarm: Alarm) -> None:
        theme, high = self._theme, self.height()
        ink = texts.ink(alarm.severity, theme)
        ground = mixed(ink, theme.panel, 0.20 if alarm.standing else 0.08)
        area = QRectF(0, 1, self.width(), high - 2)
        plate(painter, area, ground, theme.px(6))
        badge = QRectF(0, 1, self._badge(), high - 2)
        full = alarm.unseen
        word_ink = theme.text
        if full:
            plate(painter, badge, colour(ink), theme.px(6))
            word_ink = texts.on_ink(alarm.severity, theme)
        else:
            painter.fillRect(QRectF(0, theme.px(4), theme.px(4), high - theme.px(8)), colour(ink))
        side = theme.px(20)
        box = QRectF(theme.px(12), (high - side) / 2, side, side)
        icons.draw(
            painter, texts.GLYPHS[alarm.severity], box, colour(word_ink) if full else colour(ink)
        )
        strong = theme.font(Size.BODY, 600)
        left = theme.px(40)
        word = QRect(left, 0, self._badge() - left, high)
        write(painter, word, texts.severity(alarm.severity), strong, word_ink, LEFT)
        x = self._badge() + theme.px(12)
        about = QRect(x, 0, self._about(), high)
        write(painter, about, self._subject(alarm), strong, theme.text, LEFT)
        room = QRect(x + self._about() + theme.px(8), 0, self._room(), high)
        self._write_text(painter, room)

    def _write_text(self, painter: QPainter, room: QRect) -> None:
        font = self._theme.font(Size.BODY)
        lines, _ = wrapped(self._text, font.pixelSize(), 400, room.width(), LINES)
        tall = round(QFontMetricsF(font).height() * 1.12)
        top = room.center().y() - len(lines) * tall // 2
        area = QRect(room.x(), top, room.width(), tall * len(lines))
        write_lines(painter, area, self._text, font, self._theme.text, len(lines))

    def _subject(self, alarm: Alarm) -> str:
        name = texts.subject(alarm)
        return f"{name} ×{alarm.count}" if alarm.count > 1 else name

    def _badge(self) -> int:
        strong = self._theme.font(Size.BODY, 600)
        widest = max(width_of(strong, texts.severity(s)) for s in texts.GLYPHS)
        return self._theme.px(40) + round(widest) + self._theme.px(12)

    def _about(self) -> int:
        strong = self._theme.font(Size.BODY, 600)
        own = width_of(strong, self._subject(self._alarm)) if self._alarm else 0.0
        return max(self._theme.px(120), round(own) + 2)

    def _room(self) -> int:
        """Return how wide the words may be."""
        theme = self._theme
        button = self.seen.sizeHint().width() if self.seen.isVisibleTo(self) else 0
        used = self._badge() + theme.px(12) + self._about() + theme.px(8) + button + theme.px(20)
        return self.width() - used

    def _rename(self) -> None:
        self.seen.setText(self.tr("Seen"))
        if self._alarm is not None:
            said = texts.spoken(self._alarm, self._alarm.since.time)
            self.setAccessibleName(said)
            about = texts.subject(self._alarm)
            self.seen.setAccessibleName(self.tr("Seen: {what}").format(what=about))
            self.seen.setToolTip(self.tr("Acknowledge this alarm: it falls silent."))

    def _acknowledge(self) -> None:
        if self._alarm is not None:
            self.acknowledged.emit(self._alarm.number)


class AlarmStrip(QWidget):
    """Up to three alarms, and the buttons for all of them. Hidden while there is nothing to say.

    ``key`` and ``mute_key`` are shown beside the words; who makes the actions gives them. Follows
    the desk's ``changed`` by itself.
    """

    history_wanted = Signal()
    """The operator wants to see the others, too."""

    def __init__(
        self,
        desk: AlarmDesk,
        theme: Theme = DARK,
        parent: QWidget | None = None,
        *,
        key: str = "",
        mute_key: str = "",
    ) -> None:
        """Show the alarms of a desk."""
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self._keys = (key, mute_key)
        self.rows = [AlarmRow(theme) for _ in range(ROWS)]
        self.all_seen, self.mute, self.more = QPushButton(), QPushButton(), QPushButton()
        self._muted = QLabel()
        self._build()
        self._connect()
        self.set_theme(theme)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        for row in self.rows:
            row.set_theme(theme)
        self._column.setSpacing(theme.px(4))
        self._across.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
        self._across.setSpacing(theme.px(8))
        self._line.setSpacing(theme.px(8))
        self._muted.setFont(theme.font(Size.BODY, 600))
        self._name()

    def refresh(self) -> None:
        """Show the alarms as they are now."""
        alarms = self._desk.book.open
        self.setVisible(bool(alarms) or self._desk.muted > 0)
        self._show_rows(alarms)
        unseen = sum(alarm.unseen for alarm in alarms)
        self.all_seen.setVisible(unseen > 0)
        hidden = len(alarms) - ROWS
        self.more.setVisible(hidden > 0)
        if hidden > 0:
            self.more.setText(self.tr("%n more", "", hidden))
        self._show_mute()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.refresh()
        super().changeEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout()
        for row in self.rows:
            row.hide()
            self._column.addWidget(row)
        self._line = QHBoxLayout()
        self._line.addWidget(self.more)
        self._line.addWidget(self._muted)
        self._line.addWidget(self.mute)
        self._line.addWidget(self.all_seen)
        across.addLayout(self._column, 1)
        across.addLayout(self._line)
        self._across = across
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        for row in self.rows:
            row.acknowledged.connect(self._desk.acknowledge)
        self.all_seen.clicked.connect(self._acknowledge_all)
        self.mute.clicked.connect(self._desk.toggle_mute)
        self.more.clicked.connect(self.history_wanted)
        self._desk.changed.connect(self.refresh)
        self._desk.raised.connect(self._announce)

    def _announce(self, alarm: Alarm) -> None:
        """Tell who listens to a screen reader."""
        self.refresh()
        for row in self.rows:
            if row.alarm is not None and row.alarm.number == alarm.number:
                QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Alert))

    def _acknowledge_all(self) -> None:
        self._desk.acknowledge()

    def _show_rows(self, alarms: Sequence[Alarm]) -> None:
        now = self._desk.now
        if self.underMouse() and len(alarms) <= ROWS:
            # Nothing moves away under a pointer that is about to press.
            places = {row.alarm.number: n for n, row in enumerate(self.rows) if row.alarm}
            alarms = sorted(alarms, key=lambda alarm: places.get(alarm.number, ROWS))
        for number, row in enumerate(self.rows):
            there = number < len(alarms)
            if there:
                row.show_alarm(alarms[number], now)
            row.setVisible(there)

    def _show_mute(self) -> None:
        left = self._desk.muted
        self.mute.setVisible(self._desk.audible)
        self._muted.setVisible(left > 0)
        if left > 0:
            text = self.tr("Alarms are muted: {left}").format(left=texts.length(left + 0.5))
            self._muted.setText(text)
        word = self.tr("Sound on") if left else self.tr("Mute for 2 min")
        self.mute.setText(_keyed(word, self._keys[1]))
        side = self._theme.px(16)
        self.mute.setIcon(icons.icon("sound" if left else "silent", self._theme, 16))
        self.mute.setIconSize(QSize(side, side))

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Alarms"))
        self.all_seen.setText(_keyed(self.tr("All seen"), self._keys[0]))
        self.all_seen.setToolTip(self.tr("Acknowledge all alarms: they fall silent."))
        self.more.setToolTip(self.tr("Show all alarms of this session."))


def _keyed(word: str, key: str) -> str:
    return f"{word}  ({key})" if key else word
