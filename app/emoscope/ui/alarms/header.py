"""How the session stands, in one word that is read from two metres; what has been recorded."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.ui import icons
from emoscope.ui.alarms import texts
from emoscope.ui.panels._panel import LEFT, Panel, plate, width_of, write
from emoscope.ui.theme import DARK, Size, Theme, colour, font_of, mixed
from emoscope.watching import Standing, State

HIGH = 64
"""Design pixels; the word is half as high: capitals of 7 mm on a usual screen, which two metres
turn into 12 minutes of arc."""
WORD_SHARE = 0.56
ICONS: dict[State, str] = {
    "stopped": "stop",
    "starting": "absent",
    "live": "valid",
    "recording": "record",
    "paused": "pause",
    "problem": "invalid",
}
DISK_MINUTES = 20
"""A disk that is full sooner is marked."""
DAY = 24 * 60


class StateHeader(Panel):
    """A strip: symbol and word, recorded time, size and disk, who is recorded.

    ``show_standing`` once a second; ``set_who`` when another person sits in the chair.
    """

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a strip that says that nothing runs."""
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._standing = Standing()
        self._who = ""
        self._grew = self._beat = False
        self._describe()

    def heading(self) -> str:
        """Return nothing: the word is the heading."""
        return ""

    @property
    def standing(self) -> Standing:
        """Return what is shown."""
        return self._standing

    def show_standing(self, standing: Standing) -> None:
        """Show how the session stands. The dot beside the size moves when the size has grown."""
        grew = standing.recording and standing.bytes > self._standing.bytes
        if grew == self._grew and not grew and standing == self._standing:
            return
        self._beat = grew and not self._beat
        self._grew = grew
        self._standing = standing
        self._describe()
        self.update()

    def set_who(self, text: str) -> None:
        """Show who is recorded, and in which study."""
        if text != self._who:
            self._who = text
            self._describe()
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the size at which word and time are still readable."""
        return QSize(self.px(420), self.px(HIGH))

    def sizeHint(self) -> QSize:
        """Return the strip's height."""
        return QSize(self.px(1200), self.px(HIGH))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()

    def hint(self, at: QPoint) -> str:
        """Return everything in words."""
        return self.accessibleDescription()

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint it from the left; in a narrow strip the size stands below the time."""
        x = self._draw_state(painter)
        if self._standing.recording:
            room = self.width() - x - self._who_wide()
            both = self._time_wide(self._counted()) + self.px(24) + self._size_wide()
            if both <= room:
                x = self._draw_time(painter, x, self._counted())
                x = self._draw_size(painter, x)
            else:
                least = f"{self._size()} · {self._disk()}"
                fits = self._time_wide(least) + self.px(12) <= room
                x = self._draw_time(painter, x, least if fits else self._size(), dot=self.px(12))
        self._draw_who(painter, x)

    # -- parts -------------------------------------------------------------------------------

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("State of the session"))
        parts = [texts.standing(self._standing.state), self._below()]
        if self._standing.recording:
            parts += [texts.length(self._standing.seconds), self._size(), self._disk()]
        self.setAccessibleDescription(". ".join(part for part in (*parts, self._who) if part))

    def _colours(self) -> tuple[str, str]:
        """Return ground and ink of the state."""
        theme, state = self.theme, self._standing.state
        if state == "problem":
            return theme.alarm, theme.on_alarm
        if state == "recording":
            return theme.accent, theme.on_accent
        if state == "paused":
            return mixed(theme.states[1], theme.panel, 0.3).name(), theme.text
        if state == "live":
            return mixed(theme.states[0], theme.panel, 0.22).name(), theme.text
        return theme.raised, theme.muted

    def _draw_state(self, painter: QPainter) -> int:
        """Draw symbol, word and what is below it on a coloured ground; return where it ends."""
        theme, high = self.theme, self.height()
        ground, ink = self._colours()
        word, below = texts.standing(self._standing.state), self._below()
        font = font_of(round(high * WORD_SHARE), 600)
        small = theme.font(Size.SMALL, 500)
        side = round(high * 0.5)
        pad = self.px(16)
        wide = pad + side + self.px(12) + round(max(width_of(font, word), width_of(small, below)))
        wide = min(wide + pad, max(self.px(220), self.width() - self._reserved()))
        plate(painter, QRectF(1, 1, wide, high - 2), colour(ground), self.px(9))
        box = QRectF(pad, (high - side) / 2, side, side)
        icons.draw(painter, ICONS[self._standing.state], box, colour(ink))
        left = pad + side + self.px(12)
        room = wide - left - self.px(4)
        split = high if not below else round(high * 0.70)
        write(painter, QRect(left, 0, room, split), word, font, ink, LEFT)
        if below:
            row = QRect(left, split - self.px(2), room, high - split - self.px(2))
            write(painter, row, below, small, ink, LEFT)
        return wide + self.px(24)

    def _reserved(self) -> int:
        """Return the room that who is recorded, and for how long, must have: words give way."""
        kept = self._who_wide()
        if self._standing.recording:
            kept += self._time_wide("") + self.px(24)
        return kept

    def _who_wide(self) -> int:
        if not self._who:
            return 0
        return min(self.px(260), round(width_of(self._who_font(), self._who))) + self.px(44)

    def _time_wide(self, below: str) -> int:
        """Return the room of the recorded time and of what stands below it."""
        font = font_of(round(self.height() * WORD_SHARE), 500)
        time = texts.length(self._standing.seconds)
        small = width_of(self.theme.font(Size.SMALL), below)
        return round(max(width_of(font, time), small)) + self.px(4)

    def _counted(self) -> str:
        return self.tr("recorded, counted from samples")

    def _who_font(self) -> QFont:
        return self.theme.font(Size.TITLE, 600)

    def _draw_time(self, painter: QPainter, x: int, below: str, dot: int = 0) -> int:
        """Draw the recorded time, and below it a line, with room for the dot that beats or none."""
        theme, high = self.theme, self.height()
        time = texts.length(self._standing.seconds)
        font = font_of(round(high * WORD_SHARE), 500)
        bare = self._time_wide("")
        if x + bare > self.width():
            return x
        wide = max(bare, min(self._time_wide(below) + dot, self.width() - x))
        split = round(high * 0.70)
        write(painter, QRect(x, 0, wide, split), time, font, theme.text, LEFT)
        row = QRect(x + dot, split - self.px(2), wide - dot, high - split - self.px(2))
        ink = theme.text if dot else theme.muted
        write(painter, row, below, theme.font(Size.SMALL), ink, LEFT)
        if dot:
            self._draw_beat(painter, x + self.px(4), row.center().y() + 0.5, self.px(8))
        return x + wide + self.px(24)

    def _draw_beat(self, painter: QPainter, x: float, y: float, wide: float) -> None:
        """Draw the dot that beats as the recording grows."""
        radius = wide / 2 if self._beat else wide / 3.2
        ink = self.theme.states[0] if self._grew else self.theme.faint
        spot = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        plate(painter, spot, colour(ink), radius)

    def _size_wide(self) -> int:
        theme = self.theme
        size = width_of(theme.font(Size.TITLE, 500), self._size())
        return self.px(24) + round(max(size, width_of(theme.font(Size.SMALL), self._disk())))

    def _draw_size(self, painter: QPainter, x: int) -> int:
        """Draw the size with a dot that beats as it grows, and how long the disk lasts."""
        theme, high = self.theme, self.height()
        dot, wide = self.px(12), self._size_wide()
        self._draw_beat(painter, x + dot / 2, high * 0.36, dot)
        left, split = x + dot + self.px(8), round(high * 0.70)
        row = QRect(left, 0, wide - dot, split)
        write(painter, row, self._size(), theme.font(Size.TITLE, 500), theme.text, LEFT)
        left_minutes = self._standing.minutes_left
        soon = left_minutes is not None and left_minutes < DISK_MINUTES
        row = QRect(left, split - self.px(2), wide - dot, high - split - self.px(2))
        ink = theme.text if soon else theme.muted
        write(painter, row, self._disk(), theme.font(Size.SMALL), ink, LEFT)
        return x + wide + self.px(24)

    def _draw_who(self, painter: QPainter, x: int) -> None:
        """Draw who is recorded, in what is left."""
        area = QRect(x, 0, self.width() - x - self.px(16), self.height())
        if self._who and area.width() > self.px(60):
            write(painter, area, self._who, self._who_font(), self.theme.text, LEFT)

    def _below(self) -> str:
        """Return what stands below the word: that it goes on, and how many alarms there are."""
        standing = self._standing
        said = []
        if standing.state in ("problem", "paused") and standing.recording:
            said.append(self.tr("recording goes on"))
        if standing.alarms:
            said.append(self.tr("%n alarm(s)", "", standing.alarms))
        if standing.warnings:
            said.append(self.tr("%n warning(s)", "", standing.warnings))
        if standing.unseen:
            said.append(self.tr("%n unseen", "", standing.unseen))
        return " · ".join(said)

    def _size(self) -> str:
        return self.tr("{size} MB").format(size=f"{self._standing.bytes / 1e6:.1f}")

    def _disk(self) -> str:
        """Return how long the disk lasts."""
        left = self._standing.minutes_left
        if left is None:
            return self.tr("room on the disk unknown")
        if left > DAY:
            return self.tr("room for more than a day")
        if left >= 90:
            return self.tr("room for {hours} h").format(hours=f"{left / 60:.0f}")
        mark = "⚠ " if left < DISK_MINUTES else ""
        return mark + self.tr("room for {minutes} min").format(minutes=f"{left:.0f}")
